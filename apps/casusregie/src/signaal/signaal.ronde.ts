import { opdrachtenTot } from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import type { EntityManager } from 'typeorm';

/**
 * Every clock whose day has come becomes a signal, in one statement for all gemeenten: the clock goes and the signal is there, or neither.
 * A clock that an act moves at this very moment is seen as it is after that act. A signal that had ended by itself (the deadline moved, and moved
 * back) opens again; one that a person put away does not.
 */
export const GEVALLEN = `
  with gevallen as (
    delete from casusregie.klok where gemeentecode = any($1::text[]) and valt_op <= $2
    returning gemeentecode, dossier_id, soort, aanleiding, valt_op, uiterlijk, norm, normsoort, bron),
  nieuw as (
    insert into casusregie.signaal (gemeentecode, dossier_id, soort, aanleiding, sinds, uiterlijk, norm, normsoort, bron)
    select gemeentecode, dossier_id, soort, aanleiding, valt_op, uiterlijk, norm, normsoort, bron from gevallen
    on conflict (gemeentecode, dossier_id, soort, aanleiding, uiterlijk) do update set stand = 'open', wijze = null, afgehandeld_op = null, versie = signaal.versie + 1
      where signaal.wijze = 'vanzelf' returning 1)
  select (select count(*)::int from nieuw) nieuw`;

/** The limit of a statement is for people who wait. After weeks without a round there is more to do than fits in it, and a next attempt would have as much. */
const RUSTIG = `select set_config('statement_timeout', '100000', true)`;

const OPDRACHTEN_BEANTWOORD = `
  update casusregie.signaal s set stand = 'afgehandeld', wijze = 'vanzelf', afgehandeld_op = $2, versie = s.versie + 1
  from casusregie.opdracht o where s.gemeentecode = any($1::text[]) and s.soort = $3 and s.stand <> 'afgehandeld'
    and o.gemeentecode = s.gemeentecode and o.id = s.aanleiding and o.stand <> 'aangeboden'`;

const OPDRACHTEN_OPEN = `
  with nieuw as (
    insert into casusregie.signaal (gemeentecode, dossier_id, soort, aanleiding, sinds, uiterlijk, norm, normsoort, bron)
    select o.gemeentecode, o.dossier_id, $2, o.id, o.aangeboden_op + $4::int + 1, o.aangeboden_op + $4::int, $5, $6, $7
    from casusregie.opdracht o where o.gemeentecode = any($1::text[]) and o.stand = 'aangeboden' and o.aangeboden_op <= $3::date
    on conflict (gemeentecode, dossier_id, soort, aanleiding, uiterlijk) do nothing returning 1)
  select (select count(*)::int from nieuw) nieuw`;

/**
 * The nightly round: what is due up to and including `vandaag` becomes a signal. A handful of statements for all gemeenten together; a second round on
 * the same day finds nothing new, and one that was cut off left nothing behind.
 * @returns how many signals are new
 */
export async function ronde(em: EntityManager, vandaag: Datum, gemeenten: readonly string[]): Promise<number> {
  const { soort, gegevenTot, dagen, norm, normsoort, bron } = opdrachtenTot(vandaag);
  await em.query(RUSTIG, []);
  const [klokken] = await em.query<{ nieuw: number }[]>(GEVALLEN, [gemeenten, vandaag]);
  await em.query(OPDRACHTEN_BEANTWOORD, [gemeenten, vandaag, soort]);
  const [opdrachten] = await em.query<{ nieuw: number }[]>(OPDRACHTEN_OPEN, [gemeenten, soort, gegevenTot, dagen, norm, normsoort, bron]);
  return klokken!.nieuw + opdrachten!.nieuw;
}
