import { randomUUID } from 'node:crypto';
import { eindId } from '@wegwijs/ontzorgen';
import { ACTOREN, type TestApp } from '@wegwijs/platform/testing';

export const MEDEWERKER = ACTOREN['rsd-medewerker']!.persoon;
export const COLLEGA = ACTOREN['rsd-collega']!.persoon;
export const TEAMLEIDER = ACTOREN['rsd-teamleider']!.persoon;

export interface Betaling { soort: string; bedrag: number; iban: string; naam?: string; kenmerk?: string; vervaldag?: string; uitvoerdatum?: string; bewerktDoor?: string; ibanDoor?: string; gecontroleerdDoor?: string }
export interface Huishouden { id: string; nummer: number; regelId: string; opdrachten: { id: string; begunstigdeId: string; eindId: string; bedrag: number }[] }
export interface Maand { gemeentecode: string; runId: string; maand: string; huishoudens: Huishouden[] }

/** EX-B1 and EX-B6: the couple of 12 March 2026. */
export const EXB6: Betaling[] = [
  { soort: 'huur', bedrag: 41300, iban: 'NL91ABNA0417164300', naam: 'Woningstichting Vryleve', kenmerk: 'Huur maart' }, { soort: 'energie', bedrag: 10645, iban: 'NL44RABO0123456789', naam: 'Energie & Zo' },
  { soort: 'water', bedrag: 1161, iban: 'NL20INGB0001234567', naam: 'Vitens' }, { soort: 'zorgverzekering', bedrag: 20516, iban: 'NL38BNGH0285012345', naam: 'Zorgverzekeraar <"\'>' },
  { soort: 'leefgeld', bedrag: 49089, iban: 'NL63TRIO0212345678', naam: 'محمد Müller' }];

/** An account of RSD for a gemeente. */
export async function rekening(app: TestApp, gemeentecode: string, iban: string): Promise<void> {
  await app.sql('insert into ontzorgen.bankrekening (gemeentecode, id, iban, naam, vanaf) values ($1, $2, $3, $4, $5) on conflict do nothing', [gemeentecode, randomUUID(), iban, 'RSD de Liemers', '2026-01-01']);
}

/** A month in concept, as the calculation leaves it: one household per list of payments, all approved. */
export async function maand(app: TestApp, o: { gemeentecode?: string; maand?: string; eersteNummer?: number; huishoudens?: Betaling[][]; vt?: number; gemaaktDoor?: string } = {}): Promise<Maand> {
  const { gemeentecode = '0226', maand: m = '2026-03-01', huishoudens = [EXB6], vt = 6459, gemaaktDoor = MEDEWERKER } = o;
  const [{ n }] = await app.sql<{ n: number }>('select coalesce(max(nummer), 0)::int n from ontzorgen.huishouden where gemeentecode = $1', [gemeentecode]) as [{ n: number }];
  const uit: Maand = { gemeentecode, runId: randomUUID(), maand: m, huishoudens: [] };
  const som = huishoudens.flat().reduce((s, b) => s + b.bedrag, 0);
  await app.sql(`insert into ontzorgen.maandrun (gemeentecode, id, maand, berekend_op, gemaakt_door, inhoud_sha, huishoudens, uitkering, posten, naar_klant) values ($1, $2, $3, $3, $4, 'x', $5, $6, 0, $6)`,
    [gemeentecode, uit.runId, m, gemaaktDoor, huishoudens.length, som]);
  for (const [i, betalingen] of huishoudens.entries()) uit.huishoudens.push(await huishouden(app, uit, (o.eersteNummer ?? n + 1) + i, betalingen, vt));
  return uit;
}

async function huishouden(app: TestApp, m: Maand, nummer: number, betalingen: Betaling[], vt: number): Promise<Huishouden> {
  const { gemeentecode } = m;
  const h: Huishouden = { id: randomUUID(), nummer, regelId: randomUUID(), opdrachten: [] };
  await app.sql(`insert into ontzorgen.huishouden (gemeentecode, id, nummer, naam, geopend_op) values ($1, $2, $3, $4, $5)`, [gemeentecode, h.id, nummer, `Huishouden ${nummer}`, m.maand]);
  await app.sql(`insert into ontzorgen.lid (gemeentecode, id, huishouden_id, dossier_id, naam, geboortedatum, rol, vanaf) values ($1, $2, $3, $4, 'Lid', '1990-01-01', 'aanvrager', $5)`, [gemeentecode, randomUUID(), h.id, randomUUID(), m.maand]);
  const uitkering = betalingen.reduce((s, b) => s + b.bedrag, 0);
  const leefgeld = betalingen.filter((b) => b.soort === 'leefgeld').reduce((s, b) => s + b.bedrag, 0);
  await app.sql(
    `insert into ontzorgen.maandregel (gemeentecode, id, run_id, huishouden_id, maand, stand, volgorde, norm, inkomen, bijstand, vakantietoeslag, verrekening, correctie, uitkering, posten, naar_klant, tekort, uitleg, sha)
     values ($1, $2, $3, $4, $5, 'akkoord', 'x', $6, 0, $6, $7, 0, 0, $8, $9, $10, 0, '[]', 'x')`, [gemeentecode, h.regelId, m.runId, h.id, m.maand, uitkering + vt, vt, uitkering, uitkering - leefgeld, leefgeld]);
  for (const [i, b] of betalingen.entries()) {
    const begunstigdeId = randomUUID();
    const klant = b.soort === 'leefgeld';
    await app.sql(
      `insert into ontzorgen.begunstigde (gemeentecode, id, soort, huishouden_id, naam, iban, iban_stand, iban_door, iban_op, gecontroleerd_door, gecontroleerd_op, controle)
       values ($1, $2, $3, $4, $5, $6, 'gecontroleerd', $7, $8, $9, $8, 'iban-naam')`,
      [gemeentecode, begunstigdeId, klant ? 'huishouden' : 'schuldeiser', klant ? h.id : null, b.naam ?? b.soort, b.iban, b.ibanDoor ?? MEDEWERKER, m.maand, b.gecontroleerdDoor ?? COLLEGA]);
    const opdracht = { id: randomUUID(), begunstigdeId, eindId: eindId(nummer, m.maand, i + 1), bedrag: b.bedrag };
    await app.sql(
      `insert into ontzorgen.betaalopdracht (gemeentecode, id, huishouden_id, maand, lijn, soort, volgnummer, eind_id, begunstigde_id, naam, iban, bedrag, kenmerk, vervaldag, uitvoerdatum, bewerkt_door)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [gemeentecode, opdracht.id, h.id, m.maand, klant ? h.id : randomUUID(), b.soort, i + 1, opdracht.eindId, begunstigdeId, b.naam ?? b.soort, b.iban, b.bedrag, b.kenmerk ?? null,
        b.vervaldag ?? '2026-04-01', b.uitvoerdatum ?? '2026-04-01', b.bewerktDoor ?? MEDEWERKER]);
    h.opdrachten.push(opdracht);
  }
  return h;
}
