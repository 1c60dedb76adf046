import {
  alleSjablonen, betaaltermijn, briefgebreken, LEERROUTE_IN_BRIEF, LEEG_VELD, magSchrijven, magZaakbrief, sjabloonVersie, vastgelegdeFeiten,
  type BriefGegevens, type BriefWijze, type Sjabloon, type Tijdlijnfeit, type Waarden,
} from '@wegwijs/casusregie';
import { geweigerd, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { NietGevonden, VerouderdeVersie, Weigering } from '@wegwijs/platform';
import type { Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { BesluitEntity } from '../besluit/besluit.entity.ts';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { BoetezaakEntity } from '../handhaving/handhaving.entity.ts';
import { PersoonEntity } from '../persoon/persoon.entity.ts';
import { BriefEntity, BriefhoofdEntity } from './brief.entity.ts';

export interface BriefMetDossier {
  brief: BriefEntity;
  dossier: DossierEntity;
}

/** Reads a letter and logs whose it is. @throws NietGevonden when absent or of another gemeente */
export async function leesBrief(em: EntityManager, scope: Scope, id: string): Promise<BriefMetDossier> {
  const brief = await em.findOneBy(BriefEntity, { gemeentecode: In(scope.gemeenten), id });
  if (!brief) throw new NietGevonden();
  return { brief, dossier: await leesDossier(em, scope, brief.dossierId) };
}

/**
 * A letter for a change. The dossier is locked first and always, so that two acts on one dossier wait for each other instead of for ever.
 * @throws NietGevonden, VerouderdeVersie when the letter changed since `versie`
 */
export async function vergrendelBrief(em: EntityManager, scope: Scope, id: string, versie: number): Promise<BriefMetDossier> {
  const gezien = await em.findOneBy(BriefEntity, { gemeentecode: In(scope.gemeenten), id });
  if (!gezien) throw new NietGevonden();
  const dossier = await vergrendelDossier(em, scope, gezien.dossierId);
  const brief = await em.findOneByOrFail(BriefEntity, { gemeentecode: gezien.gemeentecode, id });
  if (brief.versie !== versie) throw new VerouderdeVersie();
  return { brief, dossier };
}

/** The version of the template that this letter was begun with. */
export function sjabloonVan(brief: Pick<BriefEntity, 'soort' | 'sjabloonVersie'>): Sjabloon {
  const sjabloon = sjabloonVersie(brief.soort, brief.sjabloonVersie);
  if (!sjabloon) throw new Error(`No template ${brief.soort} version ${brief.sjabloonVersie}`);
  return sjabloon;
}

const NUMMER = `
  insert into casusregie.kenmerkteller (gemeentecode, soort, jaar, laatste) values ($1, $2, $3, 1)
  on conflict (gemeentecode, soort, jaar) do update set laatste = kenmerkteller.laatste + 1 returning laatste`;

/** The next kenmerk of this gemeente and year, without gaps: a number that is not used goes back with the transaction. */
export async function volgendKenmerk(em: EntityManager, gemeentecode: string, soort: 'BRF' | 'BES', dag: Datum): Promise<string> {
  const jaar = Number(dag.slice(0, 4));
  const [rij] = await em.query<{ laatste: number }[]>(NUMMER, [gemeentecode, soort, jaar]);
  return `${soort}-${gemeentecode}-${jaar}-${String(rij?.laatste).padStart(6, '0')}`;
}

/** The head of the letters of a gemeente. @throws Weigering while the gemeente has none */
export async function leesBriefhoofd(em: EntityManager, gemeentecode: string): Promise<BriefhoofdEntity> {
  const hoofd = await em.findOneBy(BriefhoofdEntity, { gemeentecode });
  if (!hoofd) throw new Weigering({ reden: 'BriefhoofdOntbreekt', bron: 'Awb art. 3:41, art. 6:5', titel: 'Deze gemeente heeft nog geen briefhoofd' });
  return hoofd;
}

/** Everything recorded that a sentence may point at. */
export async function feitenVan(em: EntityManager, dossier: DossierEntity): Promise<ReadonlyMap<string, string>> {
  const lijnen = await em.query<Tijdlijnfeit[]>(
    `select id, op::text op, soort from casusregie.gebeurtenis where gemeentecode = $1 and dossier_id = $2 order by op desc, id limit 1000`, [dossier.gemeentecode, dossier.id]);
  return vastgelegdeFeiten(dossier, lijnen);
}

const uitDossier = (dossier: DossierEntity, hoofd: BriefhoofdEntity, opsteller: string): Record<string, string> => ({
  contactpersoon: dossier.behandelaarNaam ?? opsteller, telefoon: hoofd.telefoon,
  ...(dossier.dagtekening && { dagtekening: dossier.dagtekening }), ...(dossier.leerroute && { leerroute: LEERROUTE_IN_BRIEF[dossier.leerroute] ?? dossier.leerroute }),
});

const VERWIJT: Record<string, string> = { opzet: 'u deed het met opzet', 'grove-schuld': 'u hebt veel schuld', gewoon: 'u hebt schuld', verminderd: 'u hebt minder schuld' };

const uitZaak = (zaak: BoetezaakEntity, op: Datum): Record<string, string> => ({
  betalenVoor: betaaltermijn(op).einde, ...(zaak.rapportOp && { rapportdatum: zaak.rapportOp }), ...(zaak.zienswijzeTot && { zienswijzeTot: zaak.zienswijzeTot }),
  ...(zaak.bedrag !== null && { bedrag: String(zaak.bedrag) }), ...(zaak.verwijtbaarheid && { verwijt: VERWIJT[zaak.verwijtbaarheid] ?? '' }),
});

/** What is being made: a concept for today, or the letter as it leaves. */
export interface Briefopdracht extends BriefMetDossier {
  op: Datum;
  wijze: BriefWijze;
  kenmerk?: string;
}

export interface SamengesteldeBrief {
  gegevens: BriefGegevens;
  /** What stands in the way, beside what the text itself lacks. */
  beletsels: (Uitkomst & { toegestaan: false })[];
}

/** Everything that the letter says: one composition for what is shown and for what is sent. */
export async function stelSamen(em: EntityManager, o: Briefopdracht): Promise<SamengesteldeBrief> {
  const { brief, dossier, op, wijze } = o;
  const { gemeentecode } = dossier;
  const sjabloon = sjabloonVan(brief);
  const hoofd = await leesBriefhoofd(em, gemeentecode);
  const wie = await em.findOneBy(PersoonEntity, { gemeentecode, dossierId: dossier.id });
  const zaak = brief.zaakId ? await em.findOneBy(BoetezaakEntity, { gemeentecode, id: brief.zaakId }) : null;
  const besluit = brief.besluitId ? await em.findOneByOrFail(BesluitEntity, { gemeentecode, id: brief.besluitId }) : null;
  const adres = brief.adres ?? (wie?.straat ? [[wie.straat, wie.huisnummer].filter(Boolean).join(' '), [wie.postcode, wie.woonplaats].filter(Boolean).join(' ')] : []);
  const waarden: Waarden = { ...brief.velden, ...uitDossier(dossier, hoofd, brief.opgesteldNaam), ...(zaak && uitZaak(zaak, op)) };
  const gegevens: BriefGegevens = {
    sjabloon, waarden, motivering: brief.motivering, feiten: await feitenVan(em, dossier), doelgroep: dossier.doelgroep, kenmerk: o.kenmerk ?? 'volgt bij verzending',
    dagtekening: besluit?.dagtekening ?? zaak?.beslotenOp ?? op, afzender: { naam: hoofd.naam, adres: hoofd.adres, telefoon: hoofd.telefoon, website: hoofd.website },
    geadresseerde: { naam: wie?.naam ?? LEEG_VELD, adres: adres.length > 0 ? adres : [LEEG_VELD] }, ...(brief.taal && { taal: brief.taal }), ...(o.kenmerk === undefined && { concept: true as const }),
    ...(sjabloon.karakter !== 'bericht' && { bezwaar: { spoor: besluit?.spoor ?? 'wi', bekendgemaaktOp: op, wijze, orgaan: besluit?.orgaan ?? `het college van burgemeester en wethouders van ${hoofd.naam}` } }),
  };
  return { gegevens, beletsels: beletsels({ sjabloon, dossier, zaak, op, wijze, naam: wie?.naam, adres }) };
}

function beletsels(v: { sjabloon: Sjabloon; dossier: DossierEntity; zaak: BoetezaakEntity | null; op: Datum; wijze: BriefWijze; naam?: string; adres: string[] }): SamengesteldeBrief['beletsels'] {
  const uitkomsten: Uitkomst[] = [magSchrijven(v.sjabloon, v.dossier), magZaakbrief(v.sjabloon.soort, v.zaak ?? undefined, v.op)];
  if (!v.naam) uitkomsten.push(geweigerd('NaamOntbreekt', 'Awb art. 3:41 lid 1'));
  if (v.wijze === 'post' && v.adres.length === 0) uitkomsten.push(geweigerd('AdresOntbreekt', 'Awb art. 3:41 lid 1', { veld: 'adres' }));
  return uitkomsten.filter((u) => !u.toegestaan);
}

/** Everything that is still wrong with it, in words of the rules. */
export const gebrekenVan = ({ gegevens, beletsels: eerst }: SamengesteldeBrief): SamengesteldeBrief['beletsels'] => [...eerst, ...briefgebreken(gegevens)];

const NA_EINDE = alleSjablonen().filter((s) => s.naEinde).map((s) => s.soort);

/** What was being written to somebody whose plicht ended, or who left, is not sent. What still makes sense after the end stays a concept. */
export async function stopBrieven(em: EntityManager, gemeentecode: string, dossierId: string): Promise<void> {
  await em.query(`update casusregie.brief set stand = 'vervallen', versie = versie + 1 where gemeentecode = $1 and dossier_id = $2 and stand = 'concept' and soort <> all($3::text[])`,
    [gemeentecode, dossierId, NA_EINDE]);
}
