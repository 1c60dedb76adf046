import type { Datum } from '@wegwijs/kernel';
import type { EntityManager } from 'typeorm';
import { maakPdf } from '../brief/index.ts';
import { inzageDocument, type Inzagebestand } from './inzage.document.ts';
import { InzagedeelEntity, InzageverzoekEntity } from './inzage.entity.ts';
import { inzagetabellen, leesInzagelog, leesInzagerijen, type InzageLogregel, type InzageRij, type Inzagewortel } from './inzage.verzamelen.ts';

/** What an app tells about its share of the answer. */
export interface Inzagebron {
  /** As the reader knows it: 'Intake'. */
  onderdeel: string;
  wortels: readonly Inzagewortel[];
  /** Tables that hang on the roots and hold rows about others. */
  behalve?: readonly string[];
  /** Whose audit lines are in this share. */
  contexten: readonly string[];
  woorden: (regel: Pick<InzageLogregel, 'context' | 'actie' | 'organisatie'>) => string;
  /** Under which ids the audit knows this person, and what he is called; and what does not stand in a column as it is read (a BSN). */
  wie: (em: EntityManager, gemeentecode: string, dossierId: string) => Promise<{ naam: string; betrokkenen: string[]; extra?: InzageRij }>;
}

const LOGBOEK = 'logboek';
const alsBuffer = (v: unknown): Buffer => Buffer.from(JSON.stringify(v));

/**
 * One step of the work: one table, the log, or at the end the two files. What was done stands in rows, so whoever takes it up again after a kill goes
 * on with what is missing. @returns undefined when there is nothing to do (any more)
 */
export async function zetInzagestap(em: EntityManager, bron: Inzagebron, o: { gemeentecode: string; verzoekId: string; vandaag: Datum; nu: Date }): Promise<{ dossierId: string; gedaan: number; klaar: boolean } | undefined> {
  const { gemeentecode, verzoekId } = o;
  const verzoek = await em.findOne(InzageverzoekEntity, { where: { gemeentecode, id: verzoekId }, lock: { mode: 'pessimistic_write' } });
  if (!verzoek || verzoek.klaarOp) return undefined;
  const tabellen = await inzagetabellen(em, bron.wortels, bron.behalve);
  const gedaan = new Set((await em.find(InzagedeelEntity, { where: { gemeentecode, verzoekId }, select: { naam: true } })).map((d) => d.naam));
  const tabel = tabellen.find((t) => !gedaan.has(t.tabel));
  const klaar = !tabel && gedaan.has(LOGBOEK);
  if (klaar) await maakBestanden(em, bron, { verzoek, tabellen, ...o });
  else {
    const inhoud = tabel ? await leesInzagerijen(em, tabel, [gemeentecode, verzoek.dossierId]) : await leesLog(em, bron, verzoek);
    await em.insert(InzagedeelEntity, { gemeentecode, verzoekId, naam: tabel?.tabel ?? LOGBOEK, inhoud: alsBuffer(inhoud) });
  }
  const stand = { gedaan: gedaan.size + 1, totaal: tabellen.length + 2 };
  await em.update(InzageverzoekEntity, { gemeentecode, id: verzoekId }, klaar ? { ...stand, gedaan: stand.totaal, stand: 'klaar', klaarOp: o.vandaag } : { ...stand, stand: 'bezig' });
  return { dossierId: verzoek.dossierId, gedaan: stand.gedaan, klaar };
}

async function leesLog(em: EntityManager, bron: Inzagebron, { gemeentecode, dossierId }: InzageverzoekEntity): Promise<Inzagebestand['logboek']> {
  const { betrokkenen } = await bron.wie(em, gemeentecode, dossierId);
  return (await leesInzagelog(em, gemeentecode, betrokkenen, bron.contexten)).map((r) => ({ ...r, handeling: bron.woorden(r) }));
}

interface Af {
  verzoek: InzageverzoekEntity;
  tabellen: readonly Inzagewortel[];
  vandaag: Datum;
  nu: Date;
}

/** The parts become the two files, and go. Tables in which nothing stands are left out. */
async function maakBestanden(em: EntityManager, bron: Inzagebron, { verzoek, tabellen, vandaag, nu }: Af): Promise<void> {
  const { gemeentecode, id: verzoekId, dossierId, ontvangenOp } = verzoek;
  const delen = new Map((await em.findBy(InzagedeelEntity, { gemeentecode, verzoekId })).map((d) => [d.naam, JSON.parse(d.inhoud.toString()) as unknown]));
  const { naam, extra } = await bron.wie(em, gemeentecode, dossierId);
  const gegevens = Object.fromEntries(tabellen.map((t) => [t.tabel, delen.get(t.tabel) as InzageRij[]] as const).filter(([, rijen]) => rijen.length > 0));
  const bestand: Inzagebestand = {
    onderdeel: bron.onderdeel, ontvangenOp, gemaaktOp: vandaag, gegevens: extra ? { nummers: [extra], ...gegevens } : gegevens, logboek: delen.get(LOGBOEK) as Inzagebestand['logboek'] };
  const [gemeente] = await em.query<{ naam: string }[]>('select naam from tenant.gemeente where gemeentecode = $1', [gemeentecode]);
  const pdf = await maakPdf(inzageDocument(bestand, { gemeente: gemeente!.naam, naam, kenmerk: verzoekId.slice(0, 8).toUpperCase() }), { aangemaakt: nu });
  await em.delete(InzagedeelEntity, { gemeentecode, verzoekId });
  await em.insert(InzagedeelEntity, [{ gemeentecode, verzoekId, naam: 'json', inhoud: Buffer.from(JSON.stringify(bestand, null, 2)) }, { gemeentecode, verzoekId, naam: 'pdf', inhoud: pdf }]);
}

/** Takes the files away that are older than `dagen`; that there was a request stays. */
export async function verwijderInzage(em: EntityManager, schema: string, o: { gemeenten: readonly string[]; klaarTot: Datum }): Promise<void> {
  const oud = `gemeentecode = any($1::text[]) and stand = 'klaar' and klaar_op <= $2`;
  await em.query(`delete from ${schema}.inzagedeel where (gemeentecode, verzoek_id) in (select gemeentecode, id from ${schema}.inzageverzoek where ${oud})`, [o.gemeenten, o.klaarTot]);
  await em.query(`update ${schema}.inzageverzoek set stand = 'verlopen' where ${oud}`, [o.gemeenten, o.klaarTot]);
}
