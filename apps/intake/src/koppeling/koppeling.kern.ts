import {
  beoordeelGezin, doelgroepVan, feitenVan, naamsleutel, verblijfRegel,
  type BekendePersoon, type GezinslidInvoer, type GezinslidOordeel, type GezinslidOntvangst, type KoppelingInvoer, type KoppelingOntvangst, type Verblijf,
} from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import type { Geheim } from '@wegwijs/platform';
import type { Scope } from '@wegwijs/tenant';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { NieuwDossier } from '../dossier/dossier.kern.ts';
import { KoppelingEntity } from '../persoon/koppeling.entity.ts';
import { PersoonEntity, weergavenaam } from '../persoon/persoon.entity.ts';
import { openDossiers, voegAllesToe } from './alles-tegelijk.ts';

export interface Aanmelding {
  koppeling: KoppelingInvoer;
  bron: 'hand' | 'csv' | 'duo';
}

type Persoon = Omit<PersoonEntity, 'bsnGeheim' | 'bsnIndex'> & { bsn: string | undefined; verblijf: Verblijf; oordeel: GezinslidOordeel };
type Gezin = { koppeling: Omit<KoppelingEntity, 'gemaaktOp'>; personen: Persoon[]; aanmelding: Aanmelding };

const PLICHT = { 'plichtig': 'plichtig', 'niet plichtig': 'niet-plichtig', 'tijdelijk vrijgesteld': 'vrijgesteld' } as const;
/** How the person the koppeling is about stands in his household. */
export const REFERENT = 'referent';

/** Without a COA number (DUO's kennisgeving of a gezinsmigrant) the household gets a reference of our own, made of its id. */
const eigenKenmerk = (id: string): string => `WW-${id.slice(0, 13).toUpperCase()}`;

/** Every member judged alone. Of someone whom DUO announced, DUO's word leads (Wi2021 art. 33, 34). */
function oordelen({ koppeling, bron }: Aanmelding, vandaag: Datum): GezinslidOordeel[] {
  const { wordtBehandeldAls } = koppeling;
  return beoordeelGezin([koppeling, ...koppeling.gezinsleden].map((p, i) => ({
    lid: String(i), ...feitenVan(p), ...(bron === 'duo' && i === 0 && { duo: { plichtig: true, ...(wordtBehandeldAls && { wordtBehandeldAls }) } }),
  })), vandaag);
}

function kenmerkenVan(p: KoppelingInvoer | GezinslidInvoer, oordeel: GezinslidOordeel): Record<string, unknown> {
  const { taal, regime, brpVanaf, vrijstellendDiploma, volgtVrijstellendOnderwijs, wordtBehandeldAls } = p;
  const { vergunningOp, azc } = p as KoppelingInvoer;
  const { herbeoordelenOp, vastgesteldDoor, afwijking, teltVoorTaakstelling } = oordeel;
  return { taal, regime, brpVanaf, vrijstellendDiploma, volgtVrijstellendOnderwijs, wordtBehandeldAls, vergunningOp, azc, herbeoordelenOp, vastgesteldDoor, afwijking, teltVoorTaakstelling };
}

function maakGezin(aanmelding: Aanmelding, gemeentecode: string, vandaag: Datum): Gezin {
  const { koppeling: k, bron } = aanmelding;
  const id = randomUUID();
  const alle = oordelen(aanmelding, vandaag);
  const personen = [k, ...k.gezinsleden].map((p, i): Persoon => {
    const oordeel = alle[i]!;
    return {
      gemeentecode, id: randomUUID(), versie: 1, koppelingId: id, voornamen: p.voornamen, tussenvoegsel: p.tussenvoegsel ?? null, achternaam: p.achternaam,
      geboortedatum: p.geboortedatum, nationaliteit: p.nationaliteit ?? null, vNummer: p.vnummer ?? null, gezinsrol: i === 0 ? REFERENT : (p as GezinslidInvoer).relatie,
      verblijfstitel: p.verblijf, doelgroep: doelgroepVan(p, vandaag)?.doelgroep ?? null, plicht: PLICHT[oordeel.stand], plichtReden: oordeel.grond, plichtBron: oordeel.bron,
      kenmerken: kenmerkenVan(p, oordeel), bsn: p.bsn, verblijf: p.verblijf, oordeel,
    };
  });
  return { koppeling: { gemeentecode, id, versie: 1, coaNummer: k.coaKenmerk ?? eigenKenmerk(id), gekoppeldOp: k.gekoppeldOp, status: 'gekoppeld', bron, ingetrokkenOp: null, intrekreden: null }, personen, aanmelding };
}

/** The dossiers of a household: one for each member who is plichtig, each with its own clock. */
const dossiersVan = ({ koppeling, personen }: Gezin, vandaag: Datum): NieuwDossier[] =>
  personen.filter((p) => p.oordeel.eigenDossier && p.doelgroep).map((p) => {
    const duo = koppeling.bron === 'duo';
    return {
      gemeentecode: p.gemeentecode, persoonId: p.id, koppelingId: p.koppelingId, naam: weergavenaam(p), doelgroep: p.doelgroep!, gekoppeldOp: koppeling.gekoppeldOp, vandaag,
      verblijfstitel: verblijfRegel(p.verblijf, vandaag).verblijfstitel ?? 'regulier',
      aanleiding: duo ? 'kennisgeving' : 'koppeling', ...(duo && p.oordeel.lid === '0' && { kennisgevingOp: koppeling.gekoppeldOp }),
    };
  });

/** Keeps two registrations of one gemeente from not seeing each other's persons; held until commit. */
export const vergrendelAanmelding = (em: EntityManager, gemeentecode: string): Promise<unknown> =>
  em.query(`select pg_advisory_xact_lock(hashtextextended('intake.koppeling/' || $1, 0))`, [gemeentecode]);

/** Households registered at a stretch: statements stay short, and judging thousands leaves neither the transaction nor the server idle for seconds. */
const DEEL = 200;

/**
 * Registers households: koppelingen, persons with their BSN encrypted, and a dossier per inburgeringsplichtige; seven statements for one
 * family or for two hundred. Whether anybody is known already was asked before. In the order of `aanmeldingen`.
 */
export async function registreer(em: EntityManager, scope: Scope, geheim: Geheim, vandaag: Datum, aanmeldingen: readonly Aanmelding[]): Promise<KoppelingOntvangst[]> {
  const uit: KoppelingOntvangst[] = [];
  for (let i = 0; i < aanmeldingen.length; i += DEEL) uit.push(...(await registreerDeel(em, scope, geheim, vandaag, aanmeldingen.slice(i, i + DEEL))));
  return uit;
}

async function registreerDeel(em: EntityManager, scope: Scope, geheim: Geheim, vandaag: Datum, aanmeldingen: readonly Aanmelding[]): Promise<KoppelingOntvangst[]> {
  const gemeentecode = scope.gemeente;
  const gezinnen = aanmeldingen.map((a) => maakGezin(a, gemeentecode, vandaag));
  const personen = gezinnen.flatMap((g) => g.personen);
  const metBsn = personen.filter((p) => p.bsn);
  const geheimen = await geheim.versleutelAlle(em, gemeentecode, metBsn.map((p) => ({ klaar: p.bsn!, tabel: 'intake.persoon', rij: p.id })));
  const geheimVan = new Map(metBsn.map((p, i) => [p.id, geheimen[i]!]));
  await voegAllesToe(em, KoppelingEntity, gezinnen.map((g) => g.koppeling));
  await voegAllesToe(em, PersoonEntity, personen.map(({ bsn, oordeel: _, verblijf: __, ...p }) => ({ ...p, bsnGeheim: geheimVan.get(p.id) ?? null, bsnIndex: bsn ? geheim.index(bsn, gemeentecode) : null })));
  const dossiers = await openDossiers(em, gemeentecode, vandaag, gezinnen.flatMap((g) => dossiersVan(g, vandaag)));
  const dossierVan = new Map(dossiers.map((d) => [d.persoonId, d.id]));
  scope.betrokken(...personen.map((p) => ({ gemeentecode, id: dossierVan.get(p.id) ?? p.id })));
  return gezinnen.map(({ koppeling: { id, versie, coaNummer, status, bron }, personen: leden }) => ({
    gemeentecode, id, versie, coaNummer, status, bron, personen: leden.map((p): GezinslidOntvangst => ({
      id: p.id, plicht: p.plicht, plichtReden: p.plichtReden, plichtBron: p.plichtBron, herbeoordelenOp: p.oordeel.herbeoordelenOp ?? null,
      teltVoorTaakstelling: p.oordeel.teltVoorTaakstelling, dossierId: dossierVan.get(p.id) ?? null })),
  }));
}

type Bekend = { koppelingId: string; vnummer: string | null; bsnIndex: string | null; voornamen: string; tussenvoegsel: string | null; achternaam: string; geboortedatum: string };

const GERAAKT = `
  select koppeling_id id from intake.persoon where gemeentecode = $1 and v_nummer = any($2)
  union select koppeling_id from intake.persoon where gemeentecode = $1 and bsn_index = any($3)
  union select id from intake.koppeling where gemeentecode = $1 and coa_nummer = any($4)`;
const PERSONEN = `select koppeling_id "koppelingId", v_nummer vnummer, encode(bsn_index, 'hex') "bsnIndex", voornamen, tussenvoegsel, achternaam, geboortedatum::text geboortedatum
  from intake.persoon where gemeentecode = $1 and koppeling_id = any($2)`;
const KENMERKEN = 'select id, coa_nummer "coaNummer" from intake.koppeling where gemeentecode = $1 and id = any($2)';

/**
 * Who of this gemeente shares a number with what comes in, with the whole of their households. A BSN is compared by its blind index only.
 * Three scans instead of one join: right after an import PostgreSQL has no statistics yet, and its nested loop over ten thousand took over 15 s.
 */
export async function zoekBekenden(em: EntityManager, gemeentecode: string, geheim: Geheim, n: { vnummers: string[]; bsns: string[]; coaNummers: string[] }): Promise<BekendePersoon[]> {
  const indexen = n.bsns.map((bsn) => [bsn, geheim.index(bsn, gemeentecode)] as const);
  const bsnVan = new Map(indexen.map(([bsn, index]) => [index.toString('hex'), bsn]));
  const geraakt = (await em.query<{ id: string }[]>(GERAAKT, [gemeentecode, n.vnummers, indexen.map(([, index]) => index), n.coaNummers])).map((r) => r.id);
  if (geraakt.length === 0) return [];
  const personen = await em.query<Bekend[]>(PERSONEN, [gemeentecode, geraakt]);
  const kenmerken = await em.query<{ id: string; coaNummer: string }[]>(KENMERKEN, [gemeentecode, geraakt]);
  const coaVan = new Map(kenmerken.map((k) => [k.id, k.coaNummer]));
  return personen.map((r) => ({
    koppelingId: r.koppelingId, coaNummer: coaVan.get(r.koppelingId) ?? '', vnummer: r.vnummer ?? '', bsn: r.bsnIndex ? (bsnVan.get(r.bsnIndex) ?? `#${r.bsnIndex}`) : '', naam: naamsleutel(r),
  }));
}
