import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOSSIER = 'foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id)';
const GEDRAGINGEN = `('brede-intake', 'leerbaarheidstoets', 'begeleiding', 'pvt', 'map', 'leerroute')`;

const STAP = `
  create table casusregie.handhavingsstap (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null,
    gedraging text not null check (gedraging in ('begeleiding', 'pvt', 'map', 'leerroute')), soort text not null check (soort in ('oproep', 'waarschuwing')),
    verzonden_op date not null, termijn_tot date not null, uitkomst text check (uitkomst in ('nagekomen', 'niet-nagekomen', 'verschoonbaar')), uitkomst_op date, toelichting text,
    door uuid not null, door_naam text not null, check (termijn_tot > verzonden_op), check ((uitkomst is null) = (uitkomst_op is null)),
    primary key (gemeentecode, id), ${DOSSIER});
  create unique index handhavingsstap_open on casusregie.handhavingsstap (gemeentecode, dossier_id, gedraging) where uitkomst is null;
  create index handhavingsstap_dossier on casusregie.handhavingsstap (gemeentecode, dossier_id, verzonden_op);`;

/** The law is in the rules; what may never be wrong, whatever the code does, is here too. */
const ZAAK = `
  create table casusregie.boetezaak (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null, boetevoorstel_id uuid,
    stand text not null check (stand in ('geconstateerd', 'onderzoek', 'voornemen', 'besloten', 'bekendgemaakt', 'afgezien', 'herroepen', 'vervallen')),
    artikel text not null check (artikel in ('22', '23')), gedraging text not null check (gedraging in ${GEDRAGINGEN}), van date not null, tot date not null,
    geconstateerd_op date not null, geconstateerd_door uuid not null, geconstateerd_naam text not null, feiten text not null, overtreding int check (overtreding in (1, 2)), waarschuwing_op date,
    sanctie text not null default 'niet-gevraagd' check (sanctie in ('niet-gevraagd', 'gevraagd', 'niet-verlaagd', 'verlaagd')), vraag_id uuid, verlaagd_van date, verlaagd_tot date,
    rapport_op date, rapport text, rapport_door uuid, rapport_naam text, verhoord boolean, cautie boolean, zienswijze_tot date, zienswijze_op date, zienswijze text, besluit_uiterlijk date,
    verwijtbaarheid text check (verwijtbaarheid in ('opzet', 'grove-schuld', 'gewoon', 'verminderd')), motivering text, keren jsonb, reden_overschrijding text, hersteltermijn_tot date,
    trede int, percentage int, bedrag bigint check (bedrag > 0), berekening jsonb, besloten_op date, besloten_door uuid, besloten_naam text, bekendgemaakt_op date,
    aangemaand_op date, dwangbevel_op date, betaald_op date, betaald bigint, eindreden text,
    check (tot >= van and geconstateerd_op >= tot), check (artikel <> '22' or bedrag <= 25000), check (bedrag <= 80000),
    check (stand not in ('besloten', 'bekendgemaakt', 'herroepen') or (sanctie = 'niet-verlaagd' and rapport_op is not null and besloten_op is not null and bedrag is not null and motivering is not null)),
    check (besloten_door <> rapport_door and besloten_door <> geconstateerd_door), check (verhoord is not true or cautie),
    primary key (gemeentecode, id), ${DOSSIER});
  create unique index boetezaak_voorstel on casusregie.boetezaak (gemeentecode, boetevoorstel_id) where boetevoorstel_id is not null and stand <> 'vervallen';
  create index boetezaak_lijst on casusregie.boetezaak (gemeentecode, geconstateerd_op, id);
  create index boetezaak_stand on casusregie.boetezaak (gemeentecode, stand, geconstateerd_op, id);
  create index boetezaak_dossier on casusregie.boetezaak (gemeentecode, dossier_id, geconstateerd_op);`;

const RECHTSGANG = `
  create table casusregie.boete_rechtsgang (
    gemeentecode text not null, id uuid not null, zaak_id uuid not null, volgnr int not null, soort text not null check (soort in ('bezwaar', 'beroep', 'hoger-beroep')), kenmerk text not null,
    ontvangen_op date not null, gepost_op date, op_tijd boolean not null, termijn_einde date not null,
    uitkomst text check (uitkomst in ('ongegrond', 'niet-ontvankelijk', 'ingetrokken', 'verlaagd', 'herroepen')), uitkomst_op date, motivering text, beslist_door uuid,
    primary key (gemeentecode, id), unique (gemeentecode, zaak_id, volgnr), foreign key (gemeentecode, zaak_id) references casusregie.boetezaak (gemeentecode, id));
  create unique index boete_rechtsgang_open on casusregie.boete_rechtsgang (gemeentecode, zaak_id) where uitkomst is null;`;

/** Who holds the right to sanction a gedraging. Rows are only added and released under the lock of the dossier. */
const CLAIM = `
  create table casusregie.sanctieclaim (
    gemeentecode text not null, verwijzing uuid not null, dossier_id uuid not null, houder text not null check (houder in ('boete', 'maatregel')),
    gedraging text not null, van date not null, tot date not null, check (tot >= van),
    primary key (gemeentecode, verwijzing), ${DOSSIER});
  create index sanctieclaim_dossier on casusregie.sanctieclaim (gemeentecode, dossier_id);`;

const DUO = `
  create table casusregie.duo_boete (
    gemeentecode text not null, id uuid not null, dossier_id uuid not null, artikel text not null check (artikel in ('24', '25')), bedrag bigint not null check (bedrag >= 0),
    opgelegd_op date not null, nieuwe_termijn int not null check (nieuwe_termijn in (6, 12, 18, 24)), termijn_begin date not null, termijn_einde date not null check (termijn_einde > termijn_begin),
    primary key (gemeentecode, id), ${DOSSIER});
  create unique index duo_boete_dossier on casusregie.duo_boete (gemeentecode, dossier_id, termijn_begin);`;

/** Handhaving: call-ups and warnings, boetes from constatering to payment, and the claim that keeps RSD and the gemeente from sanctioning twice. */
export class Handhaving70 implements MigrationInterface {
  name = 'Handhaving1700000002070';

  async up(q: QueryRunner) {
    for (const deel of [STAP, ZAAK, RECHTSGANG, CLAIM, DUO]) await q.query(deel);
    for (const tabel of ['handhavingsstap', 'boetezaak', 'boete_rechtsgang', 'sanctieclaim']) await q.query(isolate(`casusregie.${tabel}`, 'casusregie'));
    // What DUO decided is not ours to change.
    await q.query(isolate('casusregie.duo_boete', 'casusregie', 'select, insert, delete'));
  }

  async down(q: QueryRunner) {
    await q.query('drop table casusregie.duo_boete, casusregie.sanctieclaim, casusregie.boete_rechtsgang, casusregie.boetezaak, casusregie.handhavingsstap');
  }
}
