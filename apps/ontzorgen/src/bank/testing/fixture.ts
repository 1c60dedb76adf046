import { randomUUID } from 'node:crypto';
import type { TestApp } from '@wegwijs/platform/testing';

const PERSOON = '00000000-0000-4000-8000-000000009006';
const ANDER = '00000000-0000-4000-8000-000000009002';

export interface Fixture {
  gemeentecode: string;
  iban: string;
  rekeningId: string;
  batchId: string;
  berichtId: string;
  huishoudenId: string;
  dossierId: string;
  nummer: number;
  /** In the order of the amounts. */
  opdrachten: { id: string; eindId: string; bedrag: number }[];
}

let teller = 0;
const controle = (landcode: string, bban: string) => {
  const cijfers = [...`${bban}${landcode}00`].map((c) => (/\d/.test(c) ? c : String(c.charCodeAt(0) - 55))).join('');
  return String(98n - BigInt(cijfers) % 97n).padStart(2, '0');
};
/** A valid Dutch IBAN that nobody else in the test has. */
export const nieuweIban = (): string => {
  const bban = `ABNA${String(4_000_000_000 + (teller += 1)).padStart(10, '0')}`;
  return `NL${controle('NL', bban)}${bban}`;
};

/**
 * A household whose instructions of March 2026 are released and on their way, with the ledger of EX-B7 (1) and (2): what R2's release leaves. Past every
 * policy, so that this spec does not depend on the acts before it.
 */
export async function vrijgegeven(app: TestApp, bedragen: readonly number[], o: Partial<Pick<Fixture, 'gemeentecode' | 'iban' | 'rekeningId'>> & { soort?: 'maandrun' | 'heruitgifte'; vt?: number } = {}): Promise<Fixture> {
  const gemeentecode = o.gemeentecode ?? '0226';
  const nummer = (teller += 1);
  const f: Fixture = {
    gemeentecode, iban: o.iban ?? nieuweIban(), rekeningId: o.rekeningId ?? randomUUID(), batchId: randomUUID(), berichtId: `ONTZ-${gemeentecode}-${String(nummer).padStart(6, '0')}`, huishoudenId: randomUUID(), dossierId: randomUUID(), nummer,
    opdrachten: bedragen.map((bedrag, i) => ({ id: randomUUID(), eindId: `ONTZ-H${String(nummer).padStart(4, '0')}-202603-${String(i + 1).padStart(2, '0')}`, bedrag })),
  };
  const totaal = bedragen.reduce((s, b) => s + b, 0);
  if (!o.rekeningId) await app.sql(`insert into ontzorgen.bankrekening (gemeentecode, id, iban, naam, vanaf) values ($1, $2, $3, 'RSD', '2026-01-01')`, [gemeentecode, f.rekeningId, f.iban]);
  await app.sql(`insert into ontzorgen.huishouden (gemeentecode, id, nummer, naam, geopend_op) values ($1, $2, $3, 'Yusuf', '2026-03-01')`, [gemeentecode, f.huishoudenId, nummer]);
  await app.sql(`insert into ontzorgen.lid (gemeentecode, id, huishouden_id, dossier_id, naam, geboortedatum, rol, vanaf) values ($1, $2, $3, $4, 'Amina Yusuf', '1990-01-01', 'aanvrager', '2026-03-01')`, [gemeentecode, randomUUID(), f.huishoudenId, f.dossierId]);
  await app.sql(
    `insert into ontzorgen.betaalbatch (gemeentecode, id, soort, nummer, bankrekening_id, stand, formaat, bericht_id, aantal, controlesom, hashtotaal, lijst_sha, aangeboden_door, aangeboden_op, vrijgegeven_door, vrijgegeven_op, bestand_sha, bestand_bytes)
     values ($1, $2, $3, $4, $5, 'vrijgegeven', 'pain.001.001.09', $6, $7, $8, 0, repeat('0', 64), $9, now(), $10, now(), repeat('0', 64), 1)`,
    [gemeentecode, f.batchId, o.soort ?? 'maandrun', nummer, f.rekeningId, f.berichtId, bedragen.length, totaal, PERSOON, ANDER]);
  await app.sql(
    `insert into ontzorgen.betaalopdracht (gemeentecode, id, huishouden_id, maand, lijn, soort, volgnummer, eind_id, begunstigde_id, naam, iban, bedrag, vervaldag, uitvoerdatum, bewerkt_door, stand, batch_id)
     select $1, x.id, $2, '2026-03-01', gen_random_uuid(), 'energie', x.nr, x.eind, gen_random_uuid(), 'Liander', 'NL44RABO0123456789', x.bedrag, '2026-03-12', '2026-03-12', $3, 'vrijgegeven', $4
     from unnest($5::uuid[], $6::int[], $7::text[], $8::bigint[]) x(id, nr, eind, bedrag)`,
    [gemeentecode, f.huishoudenId, PERSOON, f.batchId, f.opdrachten.map((p) => p.id), f.opdrachten.map((_, i) => i + 1), f.opdrachten.map((p) => p.eindId), bedragen]);
  const bron = o.soort === 'heruitgifte' ? 'retour' : 'vpl';
  const vt = o.vt ?? 1;
  await boekJournaal(app, gemeentecode, 'recht', [['last-bijstand', null, totaal + vt, 0], [bron, f.huishoudenId, 0, totaal], ['vt', f.huishoudenId, 0, vt]]);
  await boekJournaal(app, gemeentecode, 'vrijgave', [[bron, f.huishoudenId, totaal, 0], ['onderweg', null, 0, totaal]]);
  return f;
}

async function boekJournaal(app: TestApp, gemeentecode: string, soort: string, regels: [string, string | null, number, number][]): Promise<void> {
  const id = randomUUID();
  await app.sql(
    `with j as (insert into ontzorgen.journaal (gemeentecode, id, datum, soort, sleutel, omschrijving, door) values ($1, $2::uuid, '2026-03-10', $3::text, $3::text || ':' || $2::uuid::text, 'Fixture', $4) returning gemeentecode, id, tx)
     insert into ontzorgen.boeking (gemeentecode, journaal_id, nr, tx, rekening, huishouden_id, debet, credit)
     select j.gemeentecode, j.id, x.nr, j.tx, x.rekening, x.huishouden, x.debet, x.credit from j, unnest($5::int[], $6::text[], $7::uuid[], $8::bigint[], $9::bigint[]) x(nr, rekening, huishouden, debet, credit)`,
    [gemeentecode, id, soort, PERSOON, regels.map((_, i) => i + 1), regels.map((r) => r[0]), regels.map((r) => r[1]), regels.map((r) => r[2]), regels.map((r) => r[3])]);
}

/** Balances in cents, debit minus credit; of the whole gemeente, and of one household where it has an account. */
export async function saldi(app: TestApp, gemeentecode: string, huishoudenId: string): Promise<Record<string, number>> {
  const rijen = await app.sql<{ rekening: string; saldo: string }>(
    `select rekening, sum(debet - credit) saldo from ontzorgen.boeking where gemeentecode = $1 and (huishouden_id is null or huishouden_id = $2) group by rekening`, [gemeentecode, huishoudenId]);
  return Object.fromEntries(rijen.map((r) => [r.rekening, Number(r.saldo)]));
}
