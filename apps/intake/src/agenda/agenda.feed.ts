import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AGENDA_DAGEN } from '@wegwijs/intake';
import { plusDagen } from '@wegwijs/kernel';
import { NietGevonden } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { maakIcs } from './agenda.ics.ts';
import { AGENDA_GRENS, leesAgenda } from './agenda.lees.ts';
import { geheimSha } from './agenda.service.ts';

const ADRES = /^(\d{4})-([A-Za-z0-9_-]{43})$/;
/** How far back the feed goes, in days: what was moved or called off last week must still reach the calendar. */
const TERUG = 14;
/** Somebody who was not seen for this many days may have left; nobody tells this app when people leave. */
const GEZIEN_DAGEN = 90;

/**
 * Whose address this is, and that it was asked for. Only of somebody who still works here, for an organisation that still has the task by
 * the matrix of today: the system act below sees everything of the gemeente, so both are asked here and not left to the policies.
 */
const WIENS = `
  with gehaald as (
    update intake.agenda_abonnement a set laatst_opgehaald_op = $3
    where a.gemeentecode = $1 and a.geheim_sha = $2
      and exists (select from intake.medewerker m where m.gemeentecode = a.gemeentecode and m.persoon = a.persoon and m.laatst_gezien >= $4::date - ${GEZIEN_DAGEN})
      and exists (select from tenant.schaalniveau s join tenant.gemeente g using (gemeentecode) where g.actief and s.gemeentecode = a.gemeentecode and s.taak = 'brede-intake-pip'
        and s.uitvoerder = a.organisatie and s.geldig_van <= $4::date and (s.geldig_tot is null or s.geldig_tot > $4::date))
    returning a.persoon)
  select persoon from gehaald`;

/** The agenda of one person, for a calendar program that has nothing but the address. */
@Injectable()
export class AgendaFeedService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  /**
   * The appointments of the owner of this address. One audit line per fetch, about the owner: a program asks every quarter of an hour, and a
   * line per appointment would bury the looks of people, which are what somebody asks about. What went out is pseudonymous.
   * @throws NietGevonden for whatever is not an address in use; why is not told, and nothing is written
   */
  async haalOp(adres: string): Promise<{ ics: string; etag: string }> {
    const [, gemeentecode, geheim] = ADRES.exec(adres) ?? [];
    if (!gemeentecode || !geheim) throw new NietGevonden();
    const nu = this.klok.nu();
    const vandaag = this.klok.vandaag();
    const afspraken = await this.db.runSystem({ gemeenten: [gemeentecode], actie: 'AgendaFeed.haalOp' }, async (em, scope) => {
      const [eigenaar] = await em.query<{ persoon: string }[]>(WIENS, [gemeentecode, geheimSha(geheim), nu, vandaag]);
      if (!eigenaar) throw new NietGevonden();
      scope.betrokken({ gemeentecode, id: eigenaar.persoon });
      const gevonden = await leesAgenda(em, { gemeenten: [gemeentecode], van: plusDagen(vandaag, -TERUG), tot: plusDagen(vandaag, AGENDA_DAGEN), vandaag, persoon: eigenaar.persoon });
      return gevonden.slice(0, AGENDA_GRENS);
    });
    // Over what is said and not over the text: that holds the moment of making. Hence a weak tag.
    return { ics: await maakIcs(afspraken, nu), etag: `W/"${createHash('sha256').update(JSON.stringify(afspraken)).digest('base64url')}"` };
  }
}
