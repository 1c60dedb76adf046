import { createHash, randomUUID } from 'node:crypto';
import { briefInhoud, type Bekendmakingswijze, type BriefGegevens, type PipFeiten, type PipMandaat } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { Weigering } from '@wegwijs/platform';
import type { EntityManager } from 'typeorm';
import { maakPdf, nietDrukbaar } from '@wegwijs/platform/brief';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { HuisvestingEntity } from '../huisvesting/huisvesting.entity.ts';
import { BriefEntity, BriefhoofdEntity, PwBesluitEntity } from './brief.entity.ts';
import type { PipEntity } from './pip.entity.ts';
import { alsVersie } from './pip.kern.ts';

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

/**
 * Does the ontzorgbesluit of this version go out with this letter? One that went out with an earlier version is not announced twice.
 * @throws Weigering when it was revoked after bezwaar
 */
export async function gaatOntzorgbesluitMee(em: EntityManager, { gemeentecode, dossierId, inhoud }: Pick<PipEntity, 'gemeentecode' | 'dossierId' | 'inhoud'>): Promise<boolean> {
  if (!inhoud.ontzorgbesluit) return false;
  const bestaand = await em.findOneBy(PwBesluitEntity, { gemeentecode, dossierId, kenmerk: inhoud.ontzorgbesluit.kenmerk });
  if (bestaand?.status === 'herroepen') {
    throw new Weigering({ reden: 'OntzorgbesluitHerroepen', bron: 'Awb art. 7:11 lid 2; Participatiewet art. 56a', veld: 'ontzorgbesluit.kenmerk', titel: 'Dit ontzorgbesluit is na bezwaar herroepen' });
  }
  return bestaand === null;
}

/** What differs between a letter that is decided and one that would be: by whom, under which kenmerk, and what is still open. */
export type Briefopdracht = Pick<BriefGegevens, 'bekendmaking' | 'kenmerk' | 'ondertekening' | 'concept'> & { pip: PipEntity; dossier: DossierEntity; feiten: PipFeiten; adres: string[]; ontzorgbesluit: boolean };

/** Everything the letter about this version says: one composition for the besluit and for the preview, so that what is shown is what is sent. */
export async function stelBriefSamen(em: EntityManager, { pip, dossier, adres, ontzorgbesluit, ...o }: Briefopdracht): Promise<BriefGegevens> {
  const hoofd = await em.findOneByOrFail(BriefhoofdEntity, { gemeentecode: dossier.gemeentecode });
  return {
    ...o, pip: alsVersie(pip), inhoud: { ...pip.inhoud, ontzorgbesluit: ontzorgbesluit ? pip.inhoud.ontzorgbesluit : undefined }, ...(pip.wijziging && { wijziging: pip.wijziging }),
    geadresseerde: { naam: dossier.naam, adres }, afzender: { naam: hoofd.naam, adres: hoofd.adres, telefoon: hoofd.telefoon, website: hoofd.website },
    contactpersoon: { naam: dossier.behandelaarNaam ?? pip.opgesteldNaam, telefoon: hoofd.telefoon },
    bezwaar: { pip: { orgaan: o.ondertekening.namens, adres: hoofd.adres }, ontzorgen: { orgaan: hoofd.ontzorgenOrgaan, adres: hoofd.ontzorgenAdres } },
  };
}

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
