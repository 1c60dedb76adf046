import { plusMaanden, type Datum } from '@wegwijs/kernel';
import { metClient } from './database.ts';

const nieuw = (kolom: string) => `md5('vloer' || ${kolom})::uuid`;
/** The rows of a month once more as the month after it: same constraints, keys and triggers; no policies, no calculation, no file. `$1` the month, `$2` the next, `$3` odd or even gemeenten. */
const deel = (alias: string) => `${alias}.gemeentecode::int % 2 = $3`;
const STAPPEN: readonly string[] = [
  `insert into ontzorgen.maandrun (gemeentecode, id, maand, berekend_op, gemaakt_door, inhoud_sha, huishoudens, uitkering, posten, naar_klant)
   select gemeentecode, ${nieuw('id')}, $2, berekend_op, gemaakt_door, inhoud_sha, huishoudens, uitkering, posten, naar_klant from ontzorgen.maandrun m where maand = $1 and ${deel('m')}`,
  `insert into ontzorgen.maandregel (gemeentecode, id, run_id, huishouden_id, maand, stand, volgorde, redenen, norm, inkomen, bijstand, vakantietoeslag, verrekening, correctie, uitkering, posten, naar_klant, tekort, uitleg, sha)
   select gemeentecode, ${nieuw('id')}, ${nieuw('run_id')}, huishouden_id, $2, stand, volgorde, redenen, norm, inkomen, bijstand, vakantietoeslag, verrekening, correctie, uitkering, posten, naar_klant, tekort, uitleg, sha
   from ontzorgen.maandregel m where maand = $1 and ${deel('m')}`,
  `insert into ontzorgen.betaalopdracht (gemeentecode, id, huishouden_id, maand, lijn, soort, volgnummer, eind_id, begunstigde_id, naam, iban, bedrag, kenmerk, vervaldag, uitvoerdatum, bewerkt_door)
   select gemeentecode, ${nieuw('id')}, huishouden_id, $2, lijn, soort, volgnummer, 'V' || eind_id, begunstigde_id, naam, iban, bedrag, kenmerk, vervaldag, uitvoerdatum, bewerkt_door from ontzorgen.betaalopdracht o where maand = $1 and ${deel('o')}`,
  `insert into ontzorgen.journaal (gemeentecode, id, datum, soort, sleutel, omschrijving, door, volgnr)
   select j.gemeentecode, ${nieuw('j.id')}, j.datum, j.soort, 'vloer:' || j.id, j.omschrijving, j.door, j.volgnr from ontzorgen.journaal j where j.omschrijving like '%' || left($1, 7) and $2::date is not null and ${deel('j')}`,
  `insert into ontzorgen.boeking (gemeentecode, journaal_id, nr, rekening, huishouden_id, opdracht_id, debet, credit)
   select b.gemeentecode, ${nieuw('b.journaal_id')}, b.nr, b.rekening, b.huishouden_id, b.opdracht_id, b.debet, b.credit from ontzorgen.boeking b join ontzorgen.journaal j on j.gemeentecode = b.gemeentecode and j.id = b.journaal_id
   where j.omschrijving like '%' || left($1, 7) and j.sleutel not like 'vloer:%' and $2::date is not null and ${deel('j')}`,
];

/** Seconds in which PostgreSQL inserts what one month made, as a superuser, by two at a time like the app; taken back after. */
export async function meetVloer(url: string, maand: Datum): Promise<number> {
  const begin = performance.now();
  const tijden = await Promise.all([0, 1].map((helft) => metClient(url, async (db) => {
    await db.query('begin');
    for (const stap of STAPPEN) await db.query(stap, [maand, plusMaanden(maand, 1), helft]);
    await db.query('set constraints all immediate');
    const s = (performance.now() - begin) / 1000;
    await db.query('rollback');
    return s;
  })));
  return Math.max(...tijden);
}
