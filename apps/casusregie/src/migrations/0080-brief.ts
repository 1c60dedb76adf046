import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SOORTEN = ['uitnodiging-voortgang', 'uitnodiging-pvt', 'waarschuwing', 'voornemen-boete', 'boetebesluit', 'aanbodverklaring', 'beeindiging-begeleiding', 'certificaat-uitreiking', 'besluit', 'vrije-brief'];
const keuze = (waarden: readonly string[]) => `(${waarden.map((w) => `'${w}'`).join(', ')})`;

/** Head of the letter per gemeente, from memory: to be checked by each gemeente before the first real letter. */
const HOOFD = `
  create table casusregie.briefhoofd (
    gemeentecode text not null, naam text not null, adres text[] not null, telefoon text not null, website text not null, primary key (gemeentecode));
  insert into casusregie.briefhoofd values
    ('0226', 'Gemeente Duiven', '{"Postbus 6","6920 AA Duiven"}', '0316 27 91 11', 'www.duiven.nl'),
    ('0293', 'Gemeente Westervoort', '{"Postbus 40","6930 AA Westervoort"}', '026 317 99 11', 'www.westervoort.nl'),
    ('0299', 'Gemeente Zevenaar', '{"Postbus 10","6900 AA Zevenaar"}', '0316 59 51 11', 'www.zevenaar.nl');
  create table casusregie.kenmerkteller (
    gemeentecode text not null, soort text not null check (soort in ('BRF', 'BES')), jaar int not null, laatste int not null check (laatste > 0), primary key (gemeentecode, soort, jaar));`;

const SERIE = `
  create table casusregie.briefserie (
    gemeentecode text not null, id uuid not null, versie int not null default 1, soort text not null check (soort in ${keuze(SOORTEN)}),
    stand text not null default 'open' check (stand in ('open', 'klaar', 'gestopt')), met_taal boolean not null, velden jsonb not null, door uuid not null, door_naam text not null, gemaakt_op timestamptz not null,
    primary key (gemeentecode, id));
  create index briefserie_lijst on casusregie.briefserie (gemeentecode, gemaakt_op, id);`;

/** A letter that left keeps the tree it was made from, the moment of making, its bytes and their hash: with the first two its bytes can be made again. */
const BRIEF = `
  create table casusregie.brief (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null, soort text not null check (soort in ${keuze(SOORTEN)}),
    stand text not null default 'concept' check (stand in ('concept', 'verzonden', 'vervallen')), sjabloon_versie int not null check (sjabloon_versie > 0),
    taal text check (taal in ('ar', 'ti', 'tr', 'en')), velden jsonb not null, motivering jsonb not null, adres text[], zaak_id uuid, serie_id uuid,
    opstellers uuid[] not null, opgesteld_naam text not null, opgesteld_op timestamptz not null,
    kenmerk text, titel text, verzonden_op date, wijze text check (wijze in ('post', 'uitreiking')), verzonden_door uuid, verzonden_naam text,
    document jsonb, vertaling jsonb, pdf bytea, sha256 text, gemaakt_op timestamptz,
    primary key (gemeentecode, id), foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id),
    foreign key (gemeentecode, serie_id) references casusregie.briefserie (gemeentecode, id),
    constraint casusregie_brief_sha check (sha256 = encode(sha256(pdf), 'hex')),
    check ((stand = 'verzonden') = (pdf is not null)),
    check ((pdf is null) = (sha256 is null) and (pdf is null) = (document is null) and (pdf is null) = (kenmerk is null) and (pdf is null) = (titel is null)
      and (pdf is null) = (verzonden_op is null) and (pdf is null) = (wijze is null) and (pdf is null) = (verzonden_door is null) and (pdf is null) = (gemaakt_op is null)));
  create unique index brief_kenmerk on casusregie.brief (gemeentecode, kenmerk) where kenmerk is not null;
  create index brief_dossier on casusregie.brief (gemeentecode, dossier_id, opgesteld_op, id);
  create index brief_serie on casusregie.brief (gemeentecode, serie_id) where serie_id is not null;
  create function casusregie.brief_bevroren() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if old.stand <> 'concept' then raise exception 'een brief die weg is, verandert niet meer' using errcode = '23514', constraint = 'brief_bevroren'; end if;
    return new;
  end $$;
  create trigger brief_bevroren before update on casusregie.brief for each row execute function casusregie.brief_bevroren();
  create table casusregie.briefserie_regel (
    gemeentecode text not null, serie_id uuid not null, dossier_id uuid not null, stand text not null default 'wacht' check (stand in ('wacht', 'verzonden', 'mislukt', 'overgeslagen')),
    brief_id uuid, reden text, bron text,
    primary key (gemeentecode, serie_id, dossier_id), check ((stand = 'verzonden') = (brief_id is not null)), check ((stand in ('mislukt', 'overgeslagen')) = (reden is not null)),
    foreign key (gemeentecode, serie_id) references casusregie.briefserie (gemeentecode, id),
    foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id),
    foreign key (gemeentecode, brief_id) references casusregie.brief (gemeentecode, id));
  create index briefserie_regel_dossier on casusregie.briefserie_regel (gemeentecode, dossier_id);
  create index briefserie_regel_brief on casusregie.briefserie_regel (gemeentecode, brief_id) where brief_id is not null;`;

/** Letters of casusregie: concepts, what left, and series of them with a line per person. */
export class Brief80 implements MigrationInterface {
  name = 'Brief1700000002080';

  async up(q: QueryRunner) {
    for (const deel of [HOOFD, SERIE, BRIEF]) await q.query(deel);
    await q.query(`
      ${isolate('casusregie.briefhoofd', 'casusregie', 'select')}
      ${isolate('casusregie.kenmerkteller', 'casusregie', 'select, insert, update')}
      ${isolate('casusregie.briefserie', 'casusregie', 'select, insert, update')}
      ${isolate('casusregie.brief', 'casusregie')}
      ${isolate('casusregie.briefserie_regel', 'casusregie')}`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table casusregie.briefserie_regel, casusregie.brief, casusregie.briefserie, casusregie.kenmerkteller, casusregie.briefhoofd; drop function casusregie.brief_bevroren()');
  }
}
