import { nieuweRij, nieuwZaaknummer, type NieuwDossier } from '../dossier/dossier.kern.ts';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { vertelNawNieuw } from '../persoon/naw.ts';
import { DossierGeopend } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { publishAlle } from '@wegwijs/platform';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Inserts all rows in one statement: a parameter per value would pass PostgreSQL's limit of 65,535 at four thousand persons.
 * All rows have the same properties; what none of them names keeps the default of its column.
 */
export async function voegAllesToe<T extends ObjectLiteral>(em: EntityManager, entiteit: EntityTarget<T>, rijen: readonly Partial<T>[]): Promise<void> {
  const [eerste] = rijen;
  if (!eerste) return;
  const { columns, tablePath } = em.dataSource.getMetadata(entiteit);
  const kolommen = columns.filter((k) => k.propertyName in eerste).map((k) => ({ veld: k.propertyName, naam: k.databaseName, type: em.dataSource.driver.normalizeType(k) }));
  const namen = kolommen.map((k) => k.naam).join(', ');
  const inhoud = rijen.map((rij) => Object.fromEntries(kolommen.map(({ veld, naam }) => {
    const waarde: unknown = rij[veld];
    return [naam, Buffer.isBuffer(waarde) ? `\\x${waarde.toString('hex')}` : waarde];
  })));
  await em.query(`insert into ${tablePath} (${namen}) select ${namen} from jsonb_to_recordset($1::jsonb) r(${kolommen.map((k) => `${k.naam} ${k.type}`).join(', ')})`, [JSON.stringify(inhoud)]);
}

/** Numbers that no dossier of this gemeente has: five random signs meet each other within a file of thousands. */
async function vrijeZaaknummers(em: EntityManager, gemeentecode: string, vandaag: Datum, aantal: number): Promise<string[]> {
  const vrij = new Set<string>();
  while (vrij.size < aantal) {
    const kandidaten = Array.from({ length: aantal - vrij.size }, () => nieuwZaaknummer(vandaag));
    const bezet = await em.query<{ zaaknummer: string }[]>('select zaaknummer from intake.dossier where gemeentecode = $1 and zaaknummer = any($2)', [gemeentecode, kandidaten]);
    const inGebruik = new Set(bezet.map((r) => r.zaaknummer));
    for (const k of kandidaten) if (!inGebruik.has(k)) vrij.add(k);
  }
  return [...vrij];
}

/** `openDossier` for many persons of one gemeente who were registered in this same transaction, in a fixed number of statements. */
export async function openDossiers(em: EntityManager, gemeentecode: string, vandaag: Datum, nieuwe: readonly NieuwDossier[]): Promise<Omit<DossierEntity, 'gemaaktOp'>[]> {
  const zaaknummers = await vrijeZaaknummers(em, gemeentecode, vandaag, nieuwe.length);
  const rijen = nieuwe.map((o, i) => ({ ...nieuweRij(o), zaaknummer: zaaknummers[i]! }));
  await voegAllesToe(em, DossierEntity, rijen);
  await publishAlle(em, DossierGeopend, rijen.map((rij, i) => ({
    gemeentecode, sleutel: rij.id,
    feiten: { dossierId: rij.id, gezinId: rij.koppelingId, geopendOp: vandaag, doelgroep: rij.doelgroep, verblijfstitel: rij.verblijfstitel, aanleiding: nieuwe[i]?.aanleiding ?? 'koppeling' },
  })));
  await vertelNawNieuw(em, gemeentecode, rijen.map((r) => r.id));
  return rijen;
}
