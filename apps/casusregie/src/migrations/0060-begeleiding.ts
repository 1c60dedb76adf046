import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The gemeente keeps the lead and buys the work; who executes it sees the work and not the dossier. */
const TAKEN = ['casusregie', 'maatschappelijke-begeleiding'] as const;

/** leerroute and termijn_einde: copies, only while the gemeente shares them. The name of the person is in the opdracht and goes with it. */
const BEGELEIDING = `
  create table casusregie.begeleiding (
    gemeentecode text not null, id uuid not null, versie int not null default 1, dossier_id uuid not null, opdracht_id uuid,
    stand text not null default 'wacht' check (stand in ('wacht', 'loopt', 'beeindigd')),
    ingeschreven_op date not null, start_uiterlijk date not null, begonnen_op date, einde_gepland date not null, nabij_vanaf date not null,
    maanden int not null check (maanden between 1 and 60), uren_per_maand int not null check (uren_per_maand between 0 and 80),
    kinderen boolean not null default false, vrijwilliger text, leerroute text, termijn_einde date, gedeeld text[] not null default '{}',
    verzoek_maanden int, verzoek_uren int, verzoek_reden text, verzoek_op date, verzoek_door_naam text, verzoek_antwoord text,
    beeindigd_op date, eindgrond text, geen_overdracht_reden text, check ((stand = 'beeindigd') = (beeindigd_op is not null and eindgrond is not null)),
    check (stand <> 'loopt' or begonnen_op is not null),
    check (num_nonnulls(verzoek_maanden, verzoek_uren, verzoek_reden, verzoek_op, verzoek_door_naam) in (0, 5)),
    primary key (gemeentecode, id), unique (gemeentecode, dossier_id),
    foreign key (gemeentecode, dossier_id) references casusregie.dossier (gemeentecode, id),
    foreign key (gemeentecode, opdracht_id) references casusregie.opdracht (gemeentecode, id));
  create index begeleiding_opdracht on casusregie.begeleiding (gemeentecode, opdracht_id);
  create index begeleiding_lijst on casusregie.begeleiding (gemeentecode, einde_gepland, id);
  create index begeleiding_stand on casusregie.begeleiding (gemeentecode, stand, einde_gepland, id);`;

const DELEN = `
  create table casusregie.begeleiding_punt (
    gemeentecode text not null, id uuid not null, begeleiding_id uuid not null, volgorde int not null, code text not null, omschrijving text not null,
    wie text not null check (wie in ('inburgeraar', 'begeleider', 'gemeente', 'rsd')), uiterlijk date not null,
    stand text not null default 'open' check (stand in ('open', 'gedaan', 'niet-nodig')), op date, toelichting text, door_naam text, check ((stand = 'gedaan') = (op is not null)),
    primary key (gemeentecode, id), unique (gemeentecode, begeleiding_id, code),
    foreign key (gemeentecode, begeleiding_id) references casusregie.begeleiding (gemeentecode, id));
  create index begeleiding_punt_open on casusregie.begeleiding_punt (gemeentecode, begeleiding_id, uiterlijk) where stand = 'open';
  create table casusregie.begeleiding_contact (
    gemeentecode text not null, id uuid not null, begeleiding_id uuid not null, op date not null,
    soort text not null check (soort in ('huisbezoek', 'gesprek', 'telefoon', 'spreekuur', 'groep')), minuten int not null check (minuten between 5 and 600),
    door text not null check (door in ('vrijwilliger', 'medewerker')), opmerking text, door_naam text not null,
    primary key (gemeentecode, id), foreign key (gemeentecode, begeleiding_id) references casusregie.begeleiding (gemeentecode, id));
  create index begeleiding_contact_op on casusregie.begeleiding_contact (gemeentecode, begeleiding_id, op desc, id);
  create table casusregie.begeleiding_maatwerk (
    gemeentecode text not null, id uuid not null, begeleiding_id uuid not null, volgnr int not null, maanden int not null, uren_per_maand int not null, reden text not null,
    toegekend boolean not null, besloten_op date not null, door uuid not null, door_naam text not null,
    primary key (gemeentecode, id), unique (gemeentecode, begeleiding_id, volgnr),
    foreign key (gemeentecode, begeleiding_id) references casusregie.begeleiding (gemeentecode, id));`;

/** What a gemeente decided for itself. Rows are only added: a begeleiding keeps what held on its first day. */
const INRICHTING = `
  create table casusregie.begeleidingsbeleid (
    gemeentecode text not null, vanaf date not null, maanden int not null check (maanden between 1 and 60), uren_per_maand int not null check (uren_per_maand between 0 and 80),
    besluit text not null, door_naam text not null, vastgelegd_op timestamptz not null, primary key (gemeentecode, vanaf));
  create table casusregie.begeleidingsonderdeel (
    gemeentecode text not null, code text not null, vanaf date not null, omschrijving text not null, wie text not null check (wie in ('inburgeraar', 'begeleider', 'gemeente', 'rsd')),
    dagen int not null check (dagen between 0 and 365), alleen_met_kinderen boolean not null, vervalt boolean not null, door_naam text not null, primary key (gemeentecode, code, vanaf));`;

/** Maatschappelijke begeleiding: who is guided, what has to be arranged, and how much contact there was. */
export class Begeleiding60 implements MigrationInterface {
  name = 'Begeleiding1700000002060';

  async up(q: QueryRunner) {
    for (const deel of [BEGELEIDING, DELEN, INRICHTING]) await q.query(deel);
    for (const t of ['begeleiding', 'begeleiding_punt', 'begeleiding_contact']) await q.query(isolate(`casusregie.${t}`, TAKEN));
    // Why somebody needs more is the gemeente's to know; who guides sees the length and the hours in the begeleiding itself.
    await q.query(isolate('casusregie.begeleiding_maatwerk', 'casusregie', 'select, insert, delete'));
    for (const t of ['begeleidingsbeleid', 'begeleidingsonderdeel']) await q.query(isolate(`casusregie.${t}`, TAKEN, 'select, insert, delete'));
  }

  async down(q: QueryRunner) {
    await q.query(`drop table casusregie.begeleidingsonderdeel, casusregie.begeleidingsbeleid, casusregie.begeleiding_maatwerk, casusregie.begeleiding_contact,
      casusregie.begeleiding_punt, casusregie.begeleiding`);
  }
}
