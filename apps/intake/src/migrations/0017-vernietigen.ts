import { wisbewijsTabel } from '@wegwijs/platform';
import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An end after which Besluit inburgering 2021 art. 9.9 lid 1 says how long data stay; a move is none: the plicht goes on elsewhere. */
const EINDEN = `'voldaan', 'vrijgesteld', 'ontheven', 'aow-leeftijd', 'verblijf-vervallen', 'naturalisatie', 'onderbreking-langer-dan-een-jaar'`;

/**
 * When a besluit may go after all: five years after the plicht ended, after a death (art. 9.9 lid 1 onder b), or when DUO took the plicht back. A question of
 * policies and not a function that runs as the owner: what the app may delete is then still what it may see, and the way of deleting stays the one of
 * all the rest. The day is that of the machine, so that no caller can hurry the five years.
 */
const MAG = `
  create function intake.mag_vernietigen(g text, d uuid) returns boolean language sql stable set search_path = pg_catalog
  return exists (select from intake.dossier x where x.gemeentecode = g and x.id = d and x.gesloten_op is not null and (x.sluitreden in ('overlijden', 'onterecht-wi2021')
    or (x.sluitreden in (${EINDEN}) and x.gesloten_op + interval '5 years' < (now() at time zone 'Europe/Amsterdam')::date)));`;

const NIET_BESLIST = 'vastgesteld_door is null';
const mag = (tabel: string) => `intake.mag_vernietigen(${tabel}.gemeentecode, ${tabel}.dossier_id)`;

export class Vernietigen17 implements MigrationInterface {
  name = 'Vernietigen1700000001017';

  async up(q: QueryRunner) {
    await q.query(`
      ${MAG}
      grant execute on function intake.mag_vernietigen(text, uuid) to intake_app;
      drop policy wissen on intake.pip;
      drop policy wissen on intake.bijstandsrecht;
      create policy wissen on intake.pip as restrictive for delete to intake_app using (${NIET_BESLIST} or ${mag('pip')});
      create policy wissen on intake.bijstandsrecht as restrictive for delete to intake_app using (${mag('bijstandsrecht')} or not exists (
        select from intake.pip p where p.gemeentecode = bijstandsrecht.gemeentecode and p.dossier_id = bijstandsrecht.dossier_id and not (p.${NIET_BESLIST})));
      create policy wissen on intake.pw_besluit as restrictive for delete to intake_app using (${mag('pw_besluit')});
      create policy wissen on intake.bezwaar as restrictive for delete to intake_app using (${mag('bezwaar')});
      create policy wissen on intake.brief as restrictive for delete to intake_app using (exists (
        select from intake.pip p where p.gemeentecode = brief.gemeentecode and p.id = brief.pip_id and ${mag('p')}));
      grant delete on intake.pw_besluit, intake.bezwaar, intake.brief to intake_app;
      ${wisbewijsTabel('intake')}
      ${isolate('intake.wisbewijs', 'brede-intake-pip', 'select, insert')}`);
  }

  async down(q: QueryRunner) {
    await q.query(`
      drop table intake.wisbewijs;
      revoke delete on intake.pw_besluit, intake.bezwaar, intake.brief from intake_app;
      ${['brief', 'bezwaar', 'pw_besluit', 'bijstandsrecht', 'pip'].map((t) => `drop policy wissen on intake.${t};`).join(' ')}
      create policy wissen on intake.pip as restrictive for delete to intake_app using (${NIET_BESLIST});
      create policy wissen on intake.bijstandsrecht as restrictive for delete to intake_app using (not exists (
        select from intake.pip p where p.gemeentecode = bijstandsrecht.gemeentecode and p.dossier_id = bijstandsrecht.dossier_id and not (p.${NIET_BESLIST})));
      drop function intake.mag_vernietigen(text, uuid);`);
  }
}
