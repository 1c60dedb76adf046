import type pg from 'pg';

export const EERSTE_GEMEENTE = 5001;
const GEMEENTEN_PER_ORGANISATIE = 3;
/** Who pays for this gemeente: like RSD de Liemers, an organisation for three. */
export const organisatieVan = (gemeentecode: string): string => `rsd-${Math.floor((Number(gemeentecode) - EERSTE_GEMEENTE) / GEMEENTEN_PER_ORGANISATIE)}`;
const persoon = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** Who enters, who checks an IBAN, who releases: four eyes want three persons. */
export const WIE = { medewerker: persoon(9001), collega: persoon(9006), teamleider: persoon(9002) };

/** The five posts of each household and what each asks in cents; the rent differs per household. */
const POSTEN = `(values (1, 'huur', 55000), (2, 'energie', 14000), (3, 'water', 1800), (4, 'zorgverzekering', 15900), (5, 'wa-inboedel', 1500)) p(nr, soort, bedrag)`;
const SCHULDEISERS_PER_SOORT = 4;
/** A real IBAN (mod 97) of a number: one that is wrong is refused at the offer. */
const iban = (n: string) => `(select 'NL' || lpad((98 - ('11102320' || x || '232100')::numeric % 97)::text, 2, '0') || 'BANK' || x from (select lpad((${n})::text, 10, '0') x) i)`;
const id = (soort: string, n: string) => `md5('${soort}' || ${n})::uuid`;
const GECONTROLEERD = `'gecontroleerd', '${WIE.medewerker}', date '2026-01-02', '${WIE.collega}', date '2026-01-05', 'iban-naam'`;

/** A few large gemeenten and many small ones; one household in five is a couple. The same numbers give the same rows. */
const vullen = (huishoudens: number, gemeenten: number): string[] => [
  `create temp table h as select x.*, row_number() over (partition by g order by n)::int nr from (
     select n, ${id('huishouden', 'n')} id, (${EERSTE_GEMEENTE} + floor(${gemeenten} * power(('x' || substr(md5('gemeente' || n), 1, 8))::bit(32)::bigint / 4294967296.0, 2)))::text g, n % 5 = 0 paar
     from generate_series(1, ${huishoudens}) n) x order by g, id`,
  `create temp table g as select g::text, row_number() over ()::int nr from generate_series(${EERSTE_GEMEENTE}, ${EERSTE_GEMEENTE + gemeenten - 1}) g`,
  `insert into tenant.gemeente (gemeentecode, naam, arbeidsmarktregio, actief) select g, 'Voorbeeldgemeente ' || nr, 'Voorbeeldregio', true from g`,
  `insert into tenant.organisatie (code, naam, soort) select distinct 'rsd-' || (nr - 1) / ${GEMEENTEN_PER_ORGANISATIE}, 'RSD', 'uitvoeringsdienst' from g`,
  `insert into tenant.schaalniveau (gemeentecode, taak, niveau, uitvoerder, bevoegd_orgaan, geldig_van, besluit)
   select g, 'financieel-ontzorgen', 'liemers', 'rsd-' || (nr - 1) / ${GEMEENTEN_PER_ORGANISATIE}, 'college', '2025-01-01', 'proef' from g`,
  `insert into ontzorgen.huishouden (gemeentecode, id, nummer, naam, geopend_op, partner_akkoord) select g, id, nr, 'Huishouden ' || nr, '2026-02-01', paar from h`,
  `insert into ontzorgen.lid (gemeentecode, id, huishouden_id, dossier_id, naam, geboortedatum, rol, vanaf)
   select g, ${id('lid', 'n || rol')}, id, ${id('dossier', 'n || rol')}, 'Lid', date '1975-01-01' + n % 9000, rol, '2026-02-01' from h, unnest(array['aanvrager', 'partner']) rol where paar or rol = 'aanvrager'`,
  `insert into ontzorgen.ontzorgdossier (gemeentecode, id, huishouden_id, dossier_id, grondslag, vorm, vanaf, tot, machtiging_vanaf)
   select gemeentecode, id, huishouden_id, dossier_id, '56a', 'volledig', '2026-02-01', '2026-08-01', '2026-02-01' from ontzorgen.lid`,
  `insert into ontzorgen.bijstand (gemeentecode, id, huishouden_id, vanaf, leefvorm, vastgelegd_op, vastgelegd_door)
   select g, ${id('bijstand', 'n')}, id, '2026-02-01', case when paar then 'gehuwd' else 'alleenstaand' end, '2026-02-01', '${WIE.medewerker}' from h`,
  `insert into ontzorgen.begunstigde (gemeentecode, id, soort, huishouden_id, naam, iban, iban_stand, iban_door, iban_op, gecontroleerd_door, gecontroleerd_op, controle)
   select g, ${id('klant', 'n')}, 'huishouden', id, 'Huishouden ' || nr, ${iban('n')}, ${GECONTROLEERD} from h`,
  `insert into ontzorgen.begunstigde (gemeentecode, id, soort, naam, iban, iban_stand, iban_door, iban_op, gecontroleerd_door, gecontroleerd_op, controle)
   select g, ${id('schuldeiser', "g || '/' || p.nr || '/' || k")}, 'schuldeiser', initcap(soort) || ' & Zn. ' || k, ${iban(`8000000000 + g.nr * 100 + p.nr * ${SCHULDEISERS_PER_SOORT} + k`)}, ${GECONTROLEERD}
   from g, ${POSTEN}, generate_series(0, ${SCHULDEISERS_PER_SOORT - 1}) k`,
  `insert into ontzorgen.post (gemeentecode, id, huishouden_id, lijn, begunstigde_id, soort, bedrag, frequentie, vervaldag, vanaf, kenmerk, toestemming_op, bewerkt_door, bewerkt_op)
   select g, ${id('post', "n || '/' || p.nr")}, id, ${id('lijn', "n || '/' || p.nr")}, ${id('schuldeiser', `g || '/' || p.nr || '/' || n % ${SCHULDEISERS_PER_SOORT}`)}, soort, bedrag + case p.nr when 1 then n % 100 * 100 else 0 end,
     'maand', 1, '2026-02-01', 'Kenmerk ' || n, '2026-02-01', '${WIE.medewerker}', '2026-02-01' from h, ${POSTEN}`,
  `insert into ontzorgen.bankrekening (gemeentecode, id, iban, naam, vanaf) select g, ${id('rekening', 'g')}, ${iban('9000000000 + nr')}, 'RSD voor gemeente ' || g, '2026-01-01' from g`,
  `insert into ontzorgen.tarief (gemeentecode, id, code, vanaf, bedrag, bron, ingevoerd_door, ingevoerd_op, bevestigd_door, bevestigd_op)
   select g, ${id('tarief', 'g || code')}, code, '2026-01-01', bedrag, 'proef', '${WIE.medewerker}', '2026-01-02', '${WIE.teamleider}', '2026-01-02' from g, (values ('norm.alleenstaand', 140150), ('norm.gehuwd', 200213)) t(code, bedrag)`,
];

const TABELLEN = ['huishouden', 'lid', 'ontzorgdossier', 'bijstand', 'begunstigde', 'post', 'bankrekening', 'tarief'];

/** Fills an empty, migrated database as a superuser, past triggers and policies. */
export async function vulMaand(db: pg.Client, o: { huishoudens: number; gemeenten: number }, log: (regel: string) => void): Promise<void> {
  await db.query(`set session_replication_role = replica; set work_mem = '256MB'; set jit = off`);
  for (const stap of [...vullen(o.huishoudens, o.gemeenten), ...TABELLEN.map((t) => `vacuum (analyze, freeze) ontzorgen.${t}`), 'analyze tenant.schaalniveau', 'checkpoint']) {
    const begin = performance.now();
    await db.query(stap);
    const ms = performance.now() - begin;
    if (ms > 1000) log(`  ${stap.slice(0, 40).padEnd(40)} ${(ms / 1000).toFixed(1)} s`);
  }
}
