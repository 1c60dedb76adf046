import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How a name is compared: small letters without accents ('Özdemir' and 'ozdemir', 'Łukasz' and 'lukasz', Arabic with and without its vowel
 * signs). The collation is named, because that of the database may know no letters beyond ASCII.
 */
const ZOEKVORM = `
  create function intake.zoekvorm(tekst text) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
    select replace(replace(replace(translate(regexp_replace(lower(normalize(tekst, NFKD) collate pg_c_utf8), '[\\u0300-\\u036f\\u064b-\\u065f\\u0670]', '', 'g'),
      'øłđðħıŧə', 'olddhite'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe') $$;`;

/** The words of a name, and also what stands between two spaces written together: who types 'alhaddad' means 'al-Haddad'. */
const SLEUTELS = `
  create function intake.zoeksleutels(naam text) returns setof text language sql immutable parallel safe set search_path = pg_catalog as $$
    select w from (select intake.zoekvorm(naam) collate pg_c_utf8 v) n, regexp_split_to_table(v, '[^[:alnum:]]+') w where w <> ''
    union select w from (select intake.zoekvorm(naam) collate pg_c_utf8 v) n, regexp_split_to_table(v, '\\s+') d, regexp_replace(d, '[^[:alnum:]]+', '', 'g') w where w <> '' $$;`;

/**
 * The words under which a dossier is found by name. LIKE and full text cannot use an index under row-level security (their operators are not
 * leakproof), a range of a "C" column can. A trigger keeps it and not each act: whoever opens a dossier, by hand, from a file or by a move,
 * cannot forget it. The foreign key makes it go with the dossier when that is wiped.
 */
export class Zoeken11 implements MigrationInterface {
  name = 'Zoeken1700000001011';

  async up(q: QueryRunner) {
    await q.query(`${ZOEKVORM}${SLEUTELS}
      create table intake.zoeksleutel (
        gemeentecode text not null, sleutel text collate "C" not null, dossier_id uuid not null,
        primary key (gemeentecode, sleutel, dossier_id), foreign key (gemeentecode, dossier_id) references intake.dossier (gemeentecode, id));
      create index zoeksleutel_dossier on intake.zoeksleutel (gemeentecode, dossier_id, sleutel);

      create function intake.zoeksleutels_nieuw() returns trigger language plpgsql set search_path = pg_catalog as $$
        begin
          insert into intake.zoeksleutel (gemeentecode, sleutel, dossier_id) select d.gemeentecode, s, d.id from nieuw d cross join lateral intake.zoeksleutels(d.naam) s;
          return null;
        end $$;
      create function intake.zoeksleutels_anders() returns trigger language plpgsql set search_path = pg_catalog as $$
        begin
          delete from intake.zoeksleutel where gemeentecode = new.gemeentecode and dossier_id = new.id;
          insert into intake.zoeksleutel (gemeentecode, sleutel, dossier_id) select new.gemeentecode, s, new.id from intake.zoeksleutels(new.naam) s;
          return null;
        end $$;
      create trigger zoeksleutels_nieuw after insert on intake.dossier referencing new table as nieuw for each statement execute function intake.zoeksleutels_nieuw();
      create trigger zoeksleutels_anders after update of naam on intake.dossier for each row when (old.naam <> new.naam) execute function intake.zoeksleutels_anders();`);
    // Even the owner sees no row under forced row-level security; both go back in the transaction of this migration.
    await q.query(`
      alter table intake.dossier no force row level security;
      insert into intake.zoeksleutel (gemeentecode, sleutel, dossier_id) select d.gemeentecode, s, d.id from intake.dossier d cross join lateral intake.zoeksleutels(d.naam) s;
      alter table intake.dossier force row level security;`);
    await q.query(isolate('intake.zoeksleutel', ['huisvesting', 'brede-intake-pip'], 'select, insert, delete'));
  }

  async down(q: QueryRunner) {
    await q.query(`
      drop trigger zoeksleutels_nieuw on intake.dossier;
      drop trigger zoeksleutels_anders on intake.dossier;
      drop function intake.zoeksleutels_nieuw(), intake.zoeksleutels_anders();
      drop table intake.zoeksleutel;
      drop function intake.zoeksleutels(text), intake.zoekvorm(text);`);
  }
}
