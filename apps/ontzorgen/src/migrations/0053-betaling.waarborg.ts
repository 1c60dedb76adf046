import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What makes a payment the payment that it is: no UPDATE may touch it. */
const INHOUD = ['huishouden_id', 'maand', 'lijn', 'soort', 'volgnummer', 'herhaling', 'eind_id', 'begunstigde_id', 'naam', 'iban', 'bedrag', 'kenmerk', 'vervaldag', 'uitvoerdatum', 'bewerkt_door', 'vervangt'];
const BATCHINHOUD = ['gemeentecode', 'id', 'soort', 'nummer', 'bankrekening_id', 'formaat', 'bericht_id', 'aantal', 'controlesom', 'hashtotaal', 'lijst_sha', 'aangeboden_door', 'aangeboden_op'];
const rij = (alias: string, kolommen: readonly string[]) => `(${kolommen.map((k) => `${alias}.${k}`).join(', ')})`;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The four figures of a batch, from its rows as they are now. The hash total takes the last ten digits of each IBAN; the list is in byte order. */
const CIJFERS = `
  create function ontzorgen.batchcijfers(g text, b uuid) returns table (aantal bigint, controlesom bigint, hashtotaal bigint, lijst_sha text) language sql stable set search_path = pg_catalog as $$
    select count(*), coalesce(sum(o.bedrag), 0)::bigint, coalesce(sum(right(translate(o.iban, '${LETTERS}', ''), 10)::bigint) % 10000000000, 0)::bigint,
      encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', o.eind_id, o.iban, o.bedrag), E'\\n' order by concat_ws('|', o.eind_id, o.iban, o.bedrag) collate "C"), ''), 'UTF8')), 'hex')
    from ontzorgen.betaalopdracht o where o.gemeentecode = g and o.batch_id = b $$;`;

/** Four eyes, by person: what somebody has done to what is in a batch; how many payees have another IBAN by now, or one that nobody checked; how many households are closed. */
const VIER_OGEN = `
  create function ontzorgen.vier_ogen(g text, b uuid, p uuid) returns table (gemaakt boolean, bewerkt boolean, iban_ingevoerd boolean, iban_eerst boolean, iban_anders int, gesloten int) language sql stable set search_path = pg_catalog as $$
    with r as materialized (select distinct o.begunstigde_id, o.iban from ontzorgen.betaalopdracht o where o.gemeentecode = g and o.batch_id = b),
      k as materialized (select k.*, r.iban betaald from r join ontzorgen.begunstigde k on k.gemeentecode = g and k.id = r.begunstigde_id)
    select exists (select from ontzorgen.maandrun m where m.gemeentecode = g and m.batch_id = b and m.gemaakt_door = p),
      exists (select from ontzorgen.betaalopdracht o where o.gemeentecode = g and o.batch_id = b and o.bewerkt_door = p),
      exists (select from k where k.iban_door = p),
      exists (select from k where k.gecontroleerd_door = p and not exists (select from ontzorgen.betaalopdracht e
        where e.gemeentecode = g and e.begunstigde_id = k.id and e.iban = k.betaald and e.stand not in ('concept', 'vervallen'))),
      (select count(*)::int from k where k.iban <> k.betaald or k.iban_stand <> 'gecontroleerd'),
      (select count(distinct o.huishouden_id)::int from ontzorgen.betaalopdracht o join ontzorgen.huishouden h on h.gemeentecode = g and h.id = o.huishouden_id where o.gemeentecode = g and o.batch_id = b and h.stand <> 'open') $$;`;

const BATCH_BEWAAKT = `
  create function ontzorgen.betaalbatch_bewaakt() returns trigger language plpgsql set search_path = pg_catalog as $$
  declare c record; v record;
  begin
    if old.stand <> 'aangeboden' or ${rij('new', BATCHINHOUD)} is distinct from ${rij('old', BATCHINHOUD)} then
      raise exception 'betaalbatch ligt vast (%)', old.stand using errcode = '55006';
    end if;
    if new.stand = 'vrijgegeven' then
      if current_user = 'ontzorgen_app' and new.vrijgegeven_door::text is distinct from tenant.persoon() then raise exception 'vrijgave door een ander' using errcode = '42501'; end if;
      select * into c from ontzorgen.batchcijfers(new.gemeentecode, new.id);
      if (c.aantal, c.controlesom, c.hashtotaal, c.lijst_sha) is distinct from (new.aantal::bigint, new.controlesom, new.hashtotaal, new.lijst_sha) then
        raise exception 'inhoud van de betaalbatch is gewijzigd' using errcode = '55006';
      end if;
      select * into v from ontzorgen.vier_ogen(new.gemeentecode, new.id, new.vrijgegeven_door);
      if v.gemaakt or v.bewerkt or v.iban_ingevoerd or v.iban_eerst then raise exception 'vier ogen' using errcode = '42501'; end if;
      if v.iban_anders > 0 then raise exception 'rekeningnummer gewijzigd of niet gecontroleerd' using errcode = '55006'; end if;
    end if;
    return new;
  end $$;
  create trigger bewaakt before update on ontzorgen.betaalbatch for each row execute function ontzorgen.betaalbatch_bewaakt();`;

/**
 * A batch gets its instructions in the transaction that makes it (its xmin is that transaction) and never again. Per statement and not per row: 300,000
 * instructions are released with one UPDATE.
 */
const OPDRACHT_BEWAAKT = `
  create function ontzorgen.betaalopdracht_bewaakt() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if exists (select from oud o full join nieuw n using (gemeentecode, id) where o.stand is null or n.stand is null or ${rij('o', INHOUD)} is distinct from ${rij('n', INHOUD)}) then
      raise exception 'een betaalopdracht wordt niet gewijzigd' using errcode = '55006';
    end if;
    if exists (
      select from oud o join nieuw n using (gemeentecode, id) left join ontzorgen.betaalbatch b on b.gemeentecode = n.gemeentecode and b.id = coalesce(n.batch_id, o.batch_id)
      where not case
        when o.batch_id is null and n.batch_id is null then o.stand = n.stand or (o.stand = 'concept' and n.stand = 'vervallen')
        when o.batch_id is null then o.stand = 'concept' and n.stand = 'concept' and b.stand = 'aangeboden' and b.xmin = pg_current_xact_id()::xid
        when n.batch_id is null then o.stand = 'concept' and n.stand in ('concept', 'vervallen') and b.stand = 'teruggenomen'
        when o.batch_id <> n.batch_id then false
        when o.stand = n.stand then true
        when o.stand = 'concept' then n.stand = 'vrijgegeven' and b.stand = 'vrijgegeven'
        else (o.stand, n.stand) in (('vrijgegeven', 'geboekt'), ('vrijgegeven', 'afgewezen'), ('vrijgegeven', 'geretourneerd'), ('geboekt', 'geretourneerd'),
          ('afgewezen', 'heruitgegeven'), ('geretourneerd', 'heruitgegeven'), ('afgewezen', 'vervallen'), ('geretourneerd', 'vervallen'))
      end) then
      raise exception 'deze stap bestaat niet voor een betaalopdracht' using errcode = '55006';
    end if;
    return null;
  end $$;
  create trigger bewaakt after update on ontzorgen.betaalopdracht referencing old table as oud new table as nieuw for each statement execute function ontzorgen.betaalopdracht_bewaakt();
  create function ontzorgen.betaalopdracht_blijft() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if exists (select from oud where stand <> 'concept' or batch_id is not null) then raise exception 'een aangeboden betaalopdracht wordt niet verwijderd' using errcode = '55006'; end if;
    return null;
  end $$;
  create trigger blijft after delete on ontzorgen.betaalopdracht referencing old table as oud for each statement execute function ontzorgen.betaalopdracht_blijft();`;

/** The app makes nothing that is further than its beginning, and signs with nobody else's name. */
const BEGIN = `
  create policy begin on ontzorgen.betaalopdracht as restrictive for insert to ontzorgen_app with check (stand = 'concept' and batch_id is null);
  create policy begin on ontzorgen.betaalbatch as restrictive for insert to ontzorgen_app with check (stand = 'aangeboden' and aangeboden_door::text = (select tenant.persoon()));`;

/** Four eyes and frozen batches where no code can pass them: in PostgreSQL, for the owner of the tables too. */
export class BetalingWaarborg53 implements MigrationInterface {
  name = 'BetalingWaarborg1700000003053';

  async up(q: QueryRunner) {
    await q.query(`${CIJFERS}${VIER_OGEN}${BATCH_BEWAAKT}${OPDRACHT_BEWAAKT}${BEGIN}
      revoke all on function ontzorgen.batchcijfers(text, uuid), ontzorgen.vier_ogen(text, uuid, uuid) from public;
      grant execute on function ontzorgen.batchcijfers(text, uuid), ontzorgen.vier_ogen(text, uuid, uuid) to ontzorgen_app;`);
  }

  async down(q: QueryRunner) {
    await q.query(`
      drop policy begin on ontzorgen.betaalbatch;
      drop policy begin on ontzorgen.betaalopdracht;
      drop trigger blijft on ontzorgen.betaalopdracht;
      drop trigger bewaakt on ontzorgen.betaalopdracht;
      drop trigger bewaakt on ontzorgen.betaalbatch;
      drop function ontzorgen.betaalopdracht_blijft(), ontzorgen.betaalopdracht_bewaakt(), ontzorgen.betaalbatch_bewaakt(), ontzorgen.vier_ogen(text, uuid, uuid), ontzorgen.batchcijfers(text, uuid)`);
  }
}
