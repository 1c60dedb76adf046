import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const PIP = `
  create table intake.pip (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null, pip_versie int not null check (pip_versie > 0),
    soort text not null check (soort in ('eerste', 'wijziging', 'leerroutewissel', 'afschalen', 'na-bezwaar', 'verhuizing')),
    status text not null default 'concept' check (status in ('concept', 'aangeboden', 'vastgesteld', 'bekendgemaakt', 'vervangen', 'vervallen')),
    kenmerk text not null, vervangt_pip_id uuid, inhoud jsonb not null, wijziging jsonb, eerder jsonb,
    opgesteld_door uuid not null, opgesteld_naam text not null, opstellers uuid[] not null check (opgesteld_door = any(opstellers)),
    aangeboden_door uuid, aangeboden_naam text, aangeboden_op date, inhoud_sha text check (inhoud_sha ~ '^[0-9a-f]{64}$'), teruggave_reden text,
    vastgesteld_door uuid, vastgesteld_naam text, vastgesteld_op date, mandaat text, dagtekening date, dagtekening_initieel date,
    bekendgemaakt_op date check (bekendgemaakt_op >= dagtekening), wijze text check (wijze in ('post', 'uitreiking')), gemaakt_op timestamptz not null default now(),
    primary key (gemeentecode, id),
    foreign key (gemeentecode, dossier_id) references intake.dossier (gemeentecode, id),
    foreign key (gemeentecode, vervangt_pip_id) references intake.pip (gemeentecode, id),
    constraint pip_vier_ogen check (vastgesteld_door is null or not (vastgesteld_door = any(opstellers) or vastgesteld_door = opgesteld_door or vastgesteld_door = aangeboden_door)),
    constraint pip_keten check ((soort in ('eerste', 'verhuizing')) = (vervangt_pip_id is null)),
    constraint pip_aangeboden check (status in ('concept', 'vervallen') or (aangeboden_door is not null and inhoud_sha is not null)),
    constraint pip_vastgesteld check ((status in ('vastgesteld', 'bekendgemaakt', 'vervangen')) = (vastgesteld_door is not null)
      and (vastgesteld_door is null or (vastgesteld_op is not null and mandaat is not null and dagtekening is not null and dagtekening_initieel is not null))),
    constraint pip_bekendgemaakt check ((status in ('bekendgemaakt', 'vervangen')) = (bekendgemaakt_op is not null)));
  create unique index pip_nummer on intake.pip (gemeentecode, dossier_id, pip_versie) where status <> 'vervallen';
  create unique index pip_in_de_maak on intake.pip (gemeentecode, dossier_id) where status in ('concept', 'aangeboden', 'vastgesteld');
  create unique index pip_in_werking on intake.pip (gemeentecode, dossier_id) where status = 'bekendgemaakt';`;

/** What was offered is what is decided, and what was decided stays: PostgreSQL refuses the rest, whatever the app says. */
const BEVROREN = `
  create function intake.pip_bevroren() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if row(new.dossier_id, new.pip_versie, new.soort, new.kenmerk, new.vervangt_pip_id, new.wijziging, new.eerder, new.opgesteld_door, new.gemaakt_op)
       is distinct from row(old.dossier_id, old.pip_versie, old.soort, old.kenmerk, old.vervangt_pip_id, old.wijziging, old.eerder, old.opgesteld_door, old.gemaakt_op)
       or (old.status <> 'concept' and row(new.inhoud, new.opstellers, new.aangeboden_door) is distinct from row(old.inhoud, old.opstellers, old.aangeboden_door))
       or (old.dagtekening_initieel is not null and new.dagtekening_initieel is distinct from old.dagtekening_initieel)
       or (old.vastgesteld_door is not null and row(new.vastgesteld_door, new.vastgesteld_naam, new.vastgesteld_op, new.mandaat, new.dagtekening, new.inhoud_sha)
         is distinct from row(old.vastgesteld_door, old.vastgesteld_naam, old.vastgesteld_op, old.mandaat, old.dagtekening, old.inhoud_sha))
       or (old.bekendgemaakt_op is not null and row(new.bekendgemaakt_op, new.wijze) is distinct from row(old.bekendgemaakt_op, old.wijze))
       or (old.status <> new.status and (old.status || '>' || new.status) not in ('concept>aangeboden', 'aangeboden>concept', 'aangeboden>vastgesteld', 'vastgesteld>bekendgemaakt',
         'bekendgemaakt>vervangen', 'concept>vervallen', 'aangeboden>vervallen'))
    then raise exception 'een PIP verandert alleen door een nieuwe versie' using errcode = '23514', constraint = 'pip_bevroren'; end if;
    return new;
  end $$;
  create trigger pip_bevroren before update on intake.pip for each row execute function intake.pip_bevroren();`;

/** The letter is kept with the tree it was made from and the moment of making: with those two its bytes can be made again. */
const BRIEF = `
  create table intake.brief (
    gemeentecode text not null, id uuid not null, pip_id uuid not null, volgnr int not null check (volgnr > 0), soort text not null check (soort = 'pip-beschikking'),
    gegevens jsonb not null, document jsonb not null, sjabloon text not null, bekendmaking_op date not null, wijze text not null check (wijze in ('post', 'uitreiking')),
    pdf bytea not null, sha256 text not null, gemaakt_op timestamptz not null,
    primary key (gemeentecode, id), unique (gemeentecode, pip_id, volgnr), constraint brief_sha check (sha256 = encode(sha256(pdf), 'hex')),
    foreign key (gemeentecode, pip_id) references intake.pip (gemeentecode, id));
  create table intake.pw_besluit (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null, pip_id uuid not null, kenmerk text not null, mandaat text not null,
    begin date not null, einde date not null check (einde > begin), status text not null default 'genomen' check (status in ('genomen', 'bekendgemaakt', 'herroepen')),
    genomen_op date not null, bekendgemaakt_op date, bezwaar_einde date, hoger_beroep text not null default 'Centrale Raad van Beroep',
    primary key (gemeentecode, id), unique (gemeentecode, dossier_id, kenmerk), check ((bekendgemaakt_op is null) = (bezwaar_einde is null)),
    foreign key (gemeentecode, dossier_id) references intake.dossier (gemeentecode, id),
    foreign key (gemeentecode, pip_id) references intake.pip (gemeentecode, id));
  create table intake.bezwaar (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null, pip_id uuid not null, pw_besluit_id uuid,
    tegen text not null check (tegen in ('wi', 'pw')), kenmerk text not null, ontvangen_op date not null, gepost_op date check (gepost_op <= ontvangen_op),
    op_tijd boolean not null, termijn_einde date, hoger_beroep text not null, geregistreerd_door uuid not null,
    uitkomst text check (uitkomst in ('gegrond', 'ongegrond', 'niet-ontvankelijk', 'ingetrokken')), beslist_op date check (beslist_op >= ontvangen_op), motivering text,
    beslist_door uuid, herroepen boolean not null default false, nieuw_pip_id uuid,
    primary key (gemeentecode, id), unique (gemeentecode, dossier_id, kenmerk), check ((tegen = 'pw') = (pw_besluit_id is not null)),
    check ((uitkomst is null) = (beslist_op is null) and (uitkomst is null) = (beslist_door is null)), check (not herroepen or uitkomst = 'gegrond'),
    foreign key (gemeentecode, pip_id) references intake.pip (gemeentecode, id),
    foreign key (gemeentecode, nieuw_pip_id) references intake.pip (gemeentecode, id),
    foreign key (gemeentecode, pw_besluit_id) references intake.pw_besluit (gemeentecode, id));
  create index bezwaar_pip on intake.bezwaar (gemeentecode, pip_id, ontvangen_op);
  create table intake.bijstandsrecht (
    gemeentecode text not null, id uuid not null, volgnr int not null check (volgnr > 0), dossier_id uuid not null, recht_vanaf date, kenmerk text not null, door uuid not null, op timestamptz not null default now(),
    primary key (gemeentecode, id), unique (gemeentecode, dossier_id, volgnr),
    foreign key (gemeentecode, dossier_id) references intake.dossier (gemeentecode, id));
  create table intake.briefhoofd (
    gemeentecode text not null, naam text not null, adres text[] not null, telefoon text not null, website text not null,
    ontzorgen_orgaan text not null, ontzorgen_adres text[] not null, primary key (gemeentecode));`;

/** Head of the letter per gemeente, from memory: to be checked by each gemeente before the first real letter. */
const BRIEFHOOFDEN = [
  ['0226', 'Gemeente Duiven', '{"Postbus 6","6920 AA Duiven"}', '0316 27 91 11', 'www.duiven.nl'],
  ['0293', 'Gemeente Westervoort', '{"Postbus 40","6930 AA Westervoort"}', '026 317 99 11', 'www.westervoort.nl'],
  ['0299', 'Gemeente Zevenaar', '{"Postbus 10","6900 AA Zevenaar"}', '0316 59 51 11', 'www.zevenaar.nl'],
] as const;
/** RSD executes, the college stays competent (schaalniveau-matrix): a bezwaar against ontzorgen goes to the college, at RSD. */
const RSD_ADRES = '{"Postbus 20","6900 AA Zevenaar"}';

/**
 * The PIP: a chain of versions, each a besluit that is never overwritten; the letters as they left, the ontzorgbesluit that went along,
 * and the bezwaren. No delete, and letters and rights to bijstand not even an update.
 */
export class Pip6 implements MigrationInterface {
  name = 'Pip1700000001006';

  async up(q: QueryRunner) {
    for (const sql of [PIP, BEVROREN, BRIEF]) await q.query(sql);
    for (const hoofd of BRIEFHOOFDEN) await q.query('insert into intake.briefhoofd values ($1, $2, $3, $4, $5, $6, $7)', [...hoofd, `het college van burgemeester en wethouders van ${hoofd[1].replace('Gemeente ', '')}, RSD de Liemers`, RSD_ADRES]);
    for (const tabel of ['pip', 'pw_besluit', 'bezwaar']) await q.query(isolate(`intake.${tabel}`, 'brede-intake-pip', 'select, insert, update'));
    for (const tabel of ['brief', 'bijstandsrecht']) await q.query(isolate(`intake.${tabel}`, 'brede-intake-pip', 'select, insert'));
    await q.query(isolate('intake.briefhoofd', 'brede-intake-pip', 'select'));
  }

  async down(q: QueryRunner) {
    await q.query('drop table intake.briefhoofd, intake.bijstandsrecht, intake.bezwaar, intake.pw_besluit, intake.brief, intake.pip; drop function intake.pip_bevroren()');
  }
}
