import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns of a component, twice: health is kept apart, so that no query for the rest can bring it along. */
const onderdeel = (onderdelen: string) => `
  gemeentecode text not null, dossier_id uuid not null, onderdeel text not null check (onderdeel in (${onderdelen})),
  versie int not null, gegevens jsonb not null, stand text not null check (stand in ('concept', 'gereed')),
  bijgewerkt_op timestamptz not null, bijgewerkt_door uuid not null, bijgewerkt_naam text not null,
  primary key (gemeentecode, dossier_id, onderdeel),
  foreign key (gemeentecode, dossier_id) references intake.dossier (gemeentecode, id)`;

const OPROEP = `
  gemeentecode text not null, id uuid not null, dossier_id uuid not null, volgnr int not null, doel text not null check (doel in ('brede-intake', 'leerbaarheidstoets')),
  verzonden_op date not null, afspraak_op date not null, afspraak_tijd text not null, plaats text not null, termijn_tot date not null check (termijn_tot > verzonden_op),
  schriftelijk boolean not null, waarschuwing boolean not null, tolktaal text,
  uitkomst text check (uitkomst in ('verschenen', 'niet-verschenen', 'onvoldoende-medewerking', 'weigert-leerbaarheidstoets', 'verschoonbaar')),
  uitkomst_op date, toelichting text, door uuid not null, door_naam text not null, check ((uitkomst is null) = (uitkomst_op is null)),
  primary key (gemeentecode, id), unique (gemeentecode, dossier_id, volgnr),
  foreign key (gemeentecode, dossier_id) references intake.dossier (gemeentecode, id)`;

const TOETS = `
  gemeentecode text not null, dossier_id uuid not null, versie int not null,
  stap text not null check (stap in ('open', 'gepland', 'afgenomen', 'uitslag', 'ontheven', 'overgenomen')),
  gepland_op date, tijd text, plaats text, taal text, afgenomen_op date, uitslag_op date check (uitslag_op >= afgenomen_op),
  advies text check (advies in ('b1', 'onderwijs', 'z')), b1_haalbaar boolean, ontheven_op date, check (stap <> 'uitslag' or (uitslag_op is not null and advies is not null)),
  primary key (gemeentecode, dossier_id),
  foreign key (gemeentecode, dossier_id) references intake.dossier (gemeentecode, id)`;

const ONTHEFFING = `
  gemeentecode text not null, dossier_id uuid not null, grond text not null check (grond in ('visueel', 'auditief')), niet_in_staat boolean not null, motivering text not null,
  door uuid not null, door_naam text not null,
  primary key (gemeentecode, dossier_id),
  foreign key (gemeentecode, dossier_id) references intake.leerbaarheidstoets (gemeentecode, dossier_id)`;

const AFRONDING = `
  gemeentecode text not null, dossier_id uuid not null, wijze text not null check (wijze in ('in-persoon', 'bij-afwezigheid')), afgerond_op date not null, samenvatting text,
  start_opleiding text not null, start_opleidingsjaren int not null, start_werkjaren int not null, start_taalniveau text not null,
  door uuid not null, door_naam text not null, op timestamptz not null,
  primary key (gemeentecode, dossier_id),
  foreign key (gemeentecode, dossier_id) references intake.dossier (gemeentecode, id)`;

/**
 * The brede intake: components, call-ups, leerbaarheidstoets and the closing. Only the task brede-intake-pip reaches these tables;
 * huisvesting, which shares the dossier, does not.
 */
export class BredeIntake5 implements MigrationInterface {
  name = 'BredeIntake1700000001005';

  async up(q: QueryRunner) {
    const tabellen: Record<string, string> = {
      intake_onderdeel: onderdeel(`'opleiding', 'werkervaring', 'omstandigheden', 'vve', 'taalniveau', 'arbeidsparticipatie', 'zelfredzaamheid', 'recht-alleen-gehoord'`),
      intake_gezondheid: onderdeel(`'gezondheid'`), oproep: OPROEP, leerbaarheidstoets: TOETS, toetsontheffing: ONTHEFFING, intake_afronding: AFRONDING,
    };
    for (const [tabel, kolommen] of Object.entries(tabellen)) {
      await q.query(`create table intake.${tabel} (${kolommen})`);
      await q.query(isolate(`intake.${tabel}`, 'brede-intake-pip'));
    }
  }

  async down(q: QueryRunner) {
    await q.query('drop table intake.intake_afronding, intake.toetsontheffing, intake.leerbaarheidstoets, intake.oproep, intake.intake_gezondheid, intake.intake_onderdeel');
  }
}
