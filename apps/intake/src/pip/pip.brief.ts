import { createHash, randomUUID } from 'node:crypto';
import { briefInhoud, type Bekendmakingswijze, type BriefGegevens, type PipMandaat } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { Weigering } from '@wegwijs/platform';
import type { EntityManager } from 'typeorm';
import { maakPdf, nietDrukbaar } from '../brief/brief.pdf.ts';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { HuisvestingEntity } from '../huisvesting/huisvesting.entity.ts';
import { BriefEntity, BriefhoofdEntity } from './brief.entity.ts';

export interface Verzending {
  op: Datum;
  wijze: Bekendmakingswijze;
}

type Bevoegdheid = { gemeente: string; orgaan: string; mandaat: string | null; vanaf: string; tot: string | null };

/**
 * The mandaat under which somebody decides today. The matrix says which organ is competent; its reference leads, what the decider
 * names is used only where the matrix names none. Absent: there is no reference at all.
 */
export async function leesMandaat(em: EntityManager, gemeentecode: string, dag: Datum, genoemd?: string): Promise<PipMandaat | undefined> {
  const [r] = await em.query<Bevoegdheid[]>(
    `select g.naam gemeente, s.bevoegd_orgaan orgaan, s.mandaat, s.geldig_van::text vanaf, s.geldig_tot::text tot from tenant.schaalniveau s join tenant.gemeente g using (gemeentecode)
     where s.gemeentecode = $1 and s.taak = 'brede-intake-pip' and s.geldig_van <= $2 and (s.geldig_tot is null or s.geldig_tot > $2)`, [gemeentecode, dag]);
  const referentie = r?.mandaat?.trim() || genoemd?.trim();
  return r && referentie ? { referentie, orgaan: `het ${r.orgaan} van ${r.gemeente}`, gemeentecode, vanaf: r.vanaf, ...(r.tot && { tot: r.tot }) } : undefined;
}

/** Where the letter goes: what the decider gave, else the home of the household. By post there must be an address. */
export async function adresVan(em: EntityManager, d: DossierEntity, wijze: Bekendmakingswijze, gegeven?: { straatEnNummer: string; postcodeEnPlaats: string; land?: string }): Promise<string[]> {
  if (gegeven) return [gegeven.straatEnNummer, gegeven.postcodeEnPlaats, ...(gegeven.land ? [gegeven.land] : [])];
  const h = await em.findOneBy(HuisvestingEntity, { gemeentecode: d.gemeentecode, koppelingId: d.koppelingId });
  if (h?.straat && h.postcode && h.woonplaats) {
    const postcode = h.postcode.replace(/^(\d{4})\s?([A-Z]{2})$/, '$1 $2');
    return [`${h.straat} ${h.huisnummer ?? ''}${h.toevoeging ? ` ${h.toevoeging}` : ''}`, `${postcode} ${h.woonplaats}`];
  }
  if (wijze === 'uitreiking') return [];
  throw new Weigering({ reden: 'AdresOntbreekt', bron: 'Awb art. 3:41 lid 1', veld: 'adres', titel: 'Er is geen adres bekend om de brief naar te sturen' });
}

/** Head of the letter of a gemeente. */
export const leesBriefhoofd = (em: EntityManager, gemeentecode: string): Promise<BriefhoofdEntity> => em.findOneByOrFail(BriefhoofdEntity, { gemeentecode });

/**
 * Makes the letter and keeps it: the tree, the moment, the bytes and their hash. A next letter about the same version gets the next
 * number; the earlier one stays.
 * @throws Weigering when it holds characters that cannot be printed: a beschikking with a hole in it is not motivated
 */
export async function bewaarBrief(em: EntityManager, gemeentecode: string, gegevens: BriefGegevens, nu: Date): Promise<void> {
  const document = briefInhoud(gegevens);
  const tekens = nietDrukbaar(document);
  if (tekens.length > 0) {
    throw new Weigering({ reden: 'NietDrukbaar', bron: 'Awb art. 3:41 en 3:46', titel: 'De brief bevat tekens die niet kunnen worden afgedrukt', feiten: { tekens: tekens.slice(0, 20).join(' ') } });
  }
  const pdf = await maakPdf(document, { aangemaakt: nu });
  const pipId = gegevens.pip.pipId;
  const volgnr = 1 + await em.countBy(BriefEntity, { gemeentecode, pipId });
  await em.insert(BriefEntity, {
    gemeentecode, id: randomUUID(), pipId, volgnr, soort: 'pip-beschikking', gegevens, document, sjabloon: document.sjabloon, bekendmakingOp: gegevens.bekendmaking.op, wijze: gegevens.bekendmaking.wijze,
    pdf, sha256: createHash('sha256').update(pdf).digest('hex'), gemaaktOp: nu,
  } as never);
}

/** The letter that counts now: the last one made. */
export const laatsteBrief = (em: EntityManager, gemeentecode: string, pipId: string): Promise<BriefEntity> =>
  em.findOneOrFail(BriefEntity, { where: { gemeentecode, pipId }, order: { volgnr: 'DESC' } });
