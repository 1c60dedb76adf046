import { ZOEK_GRENS, type GevondenOp } from '@wegwijs/intake';

/**
 * `$1` are the gemeenten, `$2` is what was typed. The longest word finds and the others check: each is one stretch of an index. The first hits of
 * each gemeente come in the order of the index, so that 'al' stops after the first twenty and does not read everybody. `offset 0` keeps PostgreSQL
 * from making a join over the whole table of a check. A dossier of which two words begin alike is taken at the first of them.
 */
const OP_NAAM = `
  with woord as materialized (
    select w van, w || U&'\\+10FFFF' tot, row_number() over (order by length(w) desc, w) n
    from (select distinct w collate "C" w from regexp_split_to_table(intake.zoekvorm($2) collate pg_c_utf8, '[^[:alnum:]]+') w where w <> '') t)
  select z.sleutel volgorde, g.code gemeentecode, z.dossier_id id from unnest($1::text[]) g(code) cross join lateral (
    select z.sleutel, z.dossier_id from intake.zoeksleutel z
    where z.gemeentecode = g.code and z.sleutel >= (select van from woord where n = 1) and z.sleutel < (select tot from woord where n = 1)
      and not exists (select from intake.zoeksleutel y where y.gemeentecode = z.gemeentecode and y.dossier_id = z.dossier_id
        and y.sleutel >= (select van from woord where n = 1) and y.sleutel < z.sleutel offset 0)
      and not exists (select from woord r where r.n > 1 and not exists (
        select from intake.zoeksleutel y where y.gemeentecode = z.gemeentecode and y.dossier_id = z.dossier_id and y.sleutel >= r.van and y.sleutel < r.tot offset 0) offset 0)
    order by z.sleutel, z.dossier_id limit ${ZOEK_GRENS + 1}) z
  order by z.sleutel, z.dossier_id limit ${ZOEK_GRENS + 1}`;

/** Of a person with older dossiers the running one comes first. By the household, because an index by person holds running dossiers only. */
const OP_PERSOON = (voorwaarde: string) => `
  select d.klaar::text volgorde, d.gemeentecode, d.id from unnest($1::text[]) with ordinality g(code, i)
    join intake.persoon p on p.gemeentecode = g.code and ${voorwaarde}
    join intake.dossier d on d.gemeentecode = p.gemeentecode and d.koppeling_id = p.koppeling_id and d.persoon_id = p.id limit ${ZOEK_GRENS + 1}`;

const GEVONDEN: Record<GevondenOp, string> = {
  'naam': OP_NAAM,
  'bsn': OP_PERSOON('p.bsn_index = ($2::bytea[])[g.i]'),
  'v-nummer': OP_PERSOON('p.v_nummer = $2::text'),
  'zaaknummer': `select '' volgorde, d.gemeentecode, d.id from unnest($1::text[]) g(code) join intake.dossier d on d.gemeentecode = g.code and d.zaaknummer = $2::text`,
};

/** One row more than is shown, in one round trip. For a BSN `$2` is its blind index in each gemeente of `$1`. */
export const zoekSql = (op: GevondenOp): string => `
  select d.id "dossierId", d.gemeentecode, d.zaaknummer, d.naam, p.geboortedatum::text geboortedatum, d.fase, '${op}' "gevondenOp"
  from (${GEVONDEN[op]}) t join intake.dossier d on d.gemeentecode = t.gemeentecode and d.id = t.id
    join intake.persoon p on p.gemeentecode = d.gemeentecode and p.id = d.persoon_id
  order by t.volgorde, d.naam, d.id`;
