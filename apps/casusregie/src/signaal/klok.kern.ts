import type { Klokslag, SignaalSoort } from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import type { EntityManager } from 'typeorm';

/** Whose clocks, and on which day they are set. */
export interface Klokhouder {
  gemeentecode: string;
  dossierId: string;
  vandaag: Datum;
}

/** A clock about a row of its own (a gesprek, a boete); without one it is about the dossier. */
export type Klok = Klokslag & { aanleiding?: string };

/**
 * `$4` and on are the clocks that should run; `$3` the kinds that this is about. One that fell already is a signal,
 * also when a person put that away, and does not run again until its deadline moves.
 */
const ZET = `
  with nu as (select * from unnest($4::text[], $5::uuid[], $6::date[], $7::date[], $8::text[], $9::text[], $10::text[]) n(soort, aanleiding, uiterlijk, valt_op, norm, normsoort, bron)
    where not exists (select from casusregie.signaal s where s.gemeentecode = $1 and s.dossier_id = $2 and s.soort = n.soort and s.aanleiding = n.aanleiding and s.uiterlijk = n.uiterlijk
      and s.wijze is distinct from 'vanzelf')),
  weg as (delete from casusregie.klok k where k.gemeentecode = $1 and k.dossier_id = $2 and k.soort = any($3::text[])
    and not exists (select from nu where nu.soort = k.soort and nu.aanleiding = k.aanleiding))
  insert into casusregie.klok as k (gemeentecode, dossier_id, soort, aanleiding, uiterlijk, valt_op, norm, normsoort, bron)
  select $1, $2, nu.* from nu
  on conflict (gemeentecode, dossier_id, soort, aanleiding) do update set uiterlijk = excluded.uiterlijk, valt_op = excluded.valt_op, norm = excluded.norm, normsoort = excluded.normsoort,
    bron = excluded.bron where (k.uiterlijk, k.valt_op) is distinct from (excluded.uiterlijk, excluded.valt_op)`;

/** What a signal was about came to be, or moved: it ends by itself. */
const VANZELF = `
  update casusregie.signaal s set stand = 'afgehandeld', wijze = 'vanzelf', afgehandeld_op = $4, versie = versie + 1
  where s.gemeentecode = $1 and s.dossier_id = $2 and s.soort = any($3::text[]) and s.stand <> 'afgehandeld'
    and not exists (select from unnest($5::text[], $6::uuid[], $7::date[]) n(soort, aanleiding, uiterlijk) where n.soort = s.soort and n.aanleiding = s.aanleiding and n.uiterlijk = s.uiterlijk)`;

const NIEUW = `
  insert into casusregie.signaal (gemeentecode, dossier_id, soort, aanleiding, sinds, uiterlijk, norm, normsoort, bron)
  select $1, $2, n.soort, n.aanleiding, n.valt_op, n.uiterlijk, n.norm, n.normsoort, n.bron
  from unnest($3::text[], $4::uuid[], $5::date[], $6::date[], $7::text[], $8::text[], $9::text[]) n(soort, aanleiding, uiterlijk, valt_op, norm, normsoort, bron)
  where not exists (select from casusregie.signaal s where s.gemeentecode = $1 and s.dossier_id = $2 and s.soort = n.soort and s.aanleiding = n.aanleiding and s.stand <> 'afgehandeld')
  on conflict do nothing`;

const kolommen = (van: Klokhouder, klokken: readonly Klok[]) => [
  klokken.map((k) => k.soort), klokken.map((k) => k.aanleiding ?? van.dossierId), klokken.map((k) => k.uiterlijk), klokken.map((k) => k.valtOp),
  klokken.map((k) => k.norm), klokken.map((k) => k.normsoort), klokken.map((k) => k.bron),
] as const;

/**
 * Says which clocks of these kinds run for a dossier: exactly these and no others. A clock that is not named stops and its signal ends by itself; one
 * that moved starts again. Saying the same twice changes nothing.
 */
export async function zetKlokken(em: EntityManager, van: Klokhouder, soorten: readonly SignaalSoort[], klokken: readonly Klok[]): Promise<void> {
  const k = kolommen(van, klokken);
  await em.query(ZET, [van.gemeentecode, van.dossierId, soorten, ...k]);
  await em.query(VANZELF, [van.gemeentecode, van.dossierId, soorten, van.vandaag, k[0], k[1], k[2]]);
}

/** What these clocks wait for came to be. */
export const stopKlokken = (em: EntityManager, van: Klokhouder, soorten: readonly SignaalSoort[]): Promise<void> => zetKlokken(em, van, soorten, []);

/**
 * Signals that follow from a fact and not from a day: of these kinds exactly these are true now. One that waits already is not repeated when the
 * fact is told again with later figures; one that is no longer true ends by itself.
 */
export async function zetSignalen(em: EntityManager, van: Klokhouder, soorten: readonly SignaalSoort[], signalen: readonly Klok[]): Promise<void> {
  const over = soorten.filter((s) => !signalen.some((x) => x.soort === s));
  await em.query(VANZELF, [van.gemeentecode, van.dossierId, over, van.vandaag, [], [], []]);
  await em.query(NIEUW, [van.gemeentecode, van.dossierId, ...kolommen(van, signalen)]);
}

/** The plicht ended or the dossier left: nothing is due any more. */
export async function stopSignalen(em: EntityManager, gemeentecode: string, dossierId: string, op: Datum): Promise<void> {
  await em.query('delete from casusregie.klok where gemeentecode = $1 and dossier_id = $2', [gemeentecode, dossierId]);
  await em.query(
    `update casusregie.signaal set stand = 'afgehandeld', wijze = 'vanzelf', afgehandeld_op = $3, versie = versie + 1 where gemeentecode = $1 and dossier_id = $2 and stand <> 'afgehandeld'`,
    [gemeentecode, dossierId, op]);
}
