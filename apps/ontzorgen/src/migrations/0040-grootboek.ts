import { isolate } from '@wegwijs/tenant';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TAAK = 'financieel-ontzorgen';
const lijst = (namen: readonly string[]) => namen.map((n) => `'${n}'`).join(', ');
const REKENINGEN = ['bank', 'last-bijstand', 'last-bijzonder', 'financiering', 'onderweg', 'vraagpost', 'vpl', 'vt', 'retour', 'beheer', 'vordering', 'lening'];
const PER_HUISHOUDEN = ['vpl', 'vt', 'retour', 'beheer', 'vordering', 'lening'];
const SOORTEN = ['recht', 'vrijgave', 'bank', 'retour', 'heruitgifte', 'afgewezen', 'toewijzing', 'opening', 'correctie', 'vakantietoeslag', 'bijzonder', 'aflossing', 'vordering'];
const NIEMAND = '00000000-0000-0000-0000-000000000000';

const TABELLEN = `
  create table ontzorgen.journaal (
    gemeentecode text not null, id uuid not null, tx xid8 not null default pg_current_xact_id(), datum date not null, soort text not null check (soort in (${lijst(SOORTEN)})),
    sleutel text not null check (length(sleutel) <= 120), omschrijving text not null, corrigeert uuid check (corrigeert <> id), door uuid not null, volgnr int not null default 1, geboekt_op timestamptz not null default clock_timestamp(),
    constraint correctie_verwijst check (soort <> 'correctie' or corrigeert is not null),
    primary key (gemeentecode, id), unique (gemeentecode, id, tx), unique (gemeentecode, sleutel), foreign key (gemeentecode, corrigeert) references ontzorgen.journaal (gemeentecode, id));
  create index journaal_datum on ontzorgen.journaal (gemeentecode, datum, id);
  create unique index journaal_correctie on ontzorgen.journaal (gemeentecode, corrigeert) where soort = 'correctie';
  create table ontzorgen.boeking (
    gemeentecode text not null, journaal_id uuid not null, nr int not null, tx xid8 not null default pg_current_xact_id(), rekening text not null check (rekening in (${lijst(REKENINGEN)})),
    huishouden_id uuid, opdracht_id uuid, debet bigint not null default 0 check (debet >= 0), credit bigint not null default 0 check (credit >= 0), check ((debet > 0) <> (credit > 0)),
    check ((rekening in (${lijst(PER_HUISHOUDEN)})) <= (huishouden_id is not null)),
    primary key (gemeentecode, journaal_id, nr), foreign key (gemeentecode, journaal_id, tx) references ontzorgen.journaal (gemeentecode, id, tx));
  create index boeking_huishouden on ontzorgen.boeking (gemeentecode, huishouden_id, rekening);
  create table ontzorgen.saldo (
    gemeentecode text not null, rekening text not null check (rekening in (${lijst(REKENINGEN)})), huishouden_id uuid not null, debet bigint not null, credit bigint not null,
    constraint ondergrens_credit check (rekening not in ('vpl', 'vt', 'retour', 'beheer', 'onderweg') or credit >= debet),
    constraint ondergrens_debet check (rekening not in ('vordering', 'lening') or debet >= credit),
    primary key (gemeentecode, huishouden_id, rekening));
  create index saldo_rekening on ontzorgen.saldo (gemeentecode, rekening, huishouden_id) where credit <> debet;`;

/**
 * I3 and I13, per statement: 10,000 lines cost two statements more and not 10,000. The lock makes the writers of one gemeente wait for each other (they
 * meet on `bank` and `onderweg` anyway) and for who closes a household. Rows are made at zero first: CHECK looks at the row that INSERT proposes, also
 * when it becomes an UPDATE, and a payment out of an account that has enough would be refused.
 */
const SALDO_BIJ = `
  create function ontzorgen.saldo_bij() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
  declare dicht boolean;
  begin
    perform pg_advisory_xact_lock(hashtextextended('grootboek/' || g, 0)) from (select distinct gemeentecode g from nieuw order by 1) x;
    execute $q$ select exists (select from (select distinct gemeentecode, huishouden_id id from nieuw where huishouden_id is not null) n
        left join ontzorgen.huishouden h using (gemeentecode, id) where h.stand is distinct from 'open') $q$ into dicht;
    if dicht then
      raise exception 'boeking op een gesloten of onbekend huishouden' using errcode = '23514', constraint = 'huishouden_open';
    end if;
    if exists (select from nieuw group by gemeentecode, journaal_id having sum(debet) <> sum(credit)) then
      raise exception 'journaalpost niet in evenwicht' using errcode = '23514', constraint = 'in_evenwicht';
    end if;
    execute $q$ insert into ontzorgen.saldo (gemeentecode, rekening, huishouden_id, debet, credit)
      select distinct gemeentecode, rekening, case when rekening in (${lijst(PER_HUISHOUDEN)}) then huishouden_id else '${NIEMAND}'::uuid end, 0, 0 from nieuw on conflict do nothing $q$;
    execute $q$ update ontzorgen.saldo s set debet = s.debet + n.debet, credit = s.credit + n.credit
      from (select gemeentecode, rekening, case when rekening in (${lijst(PER_HUISHOUDEN)}) then huishouden_id else '${NIEMAND}'::uuid end hid, sum(debet)::bigint debet, sum(credit)::bigint credit from nieuw group by 1, 2, 3) n
      where s.gemeentecode = n.gemeentecode and s.huishouden_id = n.hid and s.rekening = n.rekening $q$;
    return null;
  end $$;
  create trigger saldo after insert on ontzorgen.boeking referencing new table as nieuw for each statement execute function ontzorgen.saldo_bij();`;

/** I1 at commit: no journaalpost without lines, and what is under one is zero, however many statements brought it. */
const IN_EVENWICHT = `
  create function ontzorgen.journaal_in_evenwicht() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
  declare n bigint; verschil numeric;
  begin
    select count(*), sum(debet - credit) into n, verschil from ontzorgen.boeking b where b.gemeentecode = new.gemeentecode and b.journaal_id = new.id;
    if n < 2 or verschil <> 0 then raise exception 'journaalpost niet in evenwicht' using errcode = '23514', constraint = 'in_evenwicht'; end if;
    return null;
  end $$;
  create constraint trigger evenwicht after insert on ontzorgen.journaal deferrable initially deferred for each row execute function ontzorgen.journaal_in_evenwicht();`;

/** I4, for the owner too. */
const BLIJFT = `
  create function ontzorgen.grootboek_blijft() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin raise exception 'wat geboekt is blijft staan' using errcode = '42501'; end $$;
  create trigger blijft before update or delete or truncate on ontzorgen.journaal for each statement execute function ontzorgen.grootboek_blijft();
  create trigger blijft before update or delete or truncate on ontzorgen.boeking for each statement execute function ontzorgen.grootboek_blijft();`;

/** I13 from the other side: a household is closed when its accounts are empty, and not while something is being booked on it. */
const SLUITEN = `
  create function ontzorgen.huishouden_leeg() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('grootboek/' || new.gemeentecode, 0));
    if exists (select from ontzorgen.saldo s where s.gemeentecode = new.gemeentecode and s.huishouden_id = new.id and s.debet <> s.credit) then
      raise exception 'huishouden heeft nog een saldo' using errcode = '23514', constraint = 'huishouden_leeg';
    end if;
    return new;
  end $$;
  create trigger leeg before update of stand on ontzorgen.huishouden for each row when (new.stand = 'gesloten' and old.stand <> 'gesloten') execute function ontzorgen.huishouden_leeg();`;

/**
 * The ledger: what is written stays. A journaal gets its boekingen in the transaction that made it and never again (`tx` is part of the key that
 * they refer to, and the app may not write that column), and together they are zero when that transaction commits. The balances are kept by the
 * database: the app reads them and cannot write them. The policies for the owner are for those triggers; its tables are under forced row-level security.
 */
export class Grootboek40 implements MigrationInterface {
  name = 'Grootboek1700000003040';

  async up(q: QueryRunner) {
    await q.query(`${TABELLEN}
      ${isolate('ontzorgen.journaal', TAAK, 'select, insert (gemeentecode, id, datum, soort, sleutel, omschrijving, corrigeert, door, volgnr)')}
      ${isolate('ontzorgen.boeking', TAAK, 'select, insert (gemeentecode, journaal_id, nr, rekening, huishouden_id, opdracht_id, debet, credit)')}
      ${isolate('ontzorgen.saldo', TAAK, 'select')}
      create policy bijhouden on ontzorgen.saldo to current_user using (pg_trigger_depth() > 0) with check (pg_trigger_depth() > 0);
      create policy bijhouden on ontzorgen.boeking for select to current_user using (pg_trigger_depth() > 0);
      create policy bijhouden on ontzorgen.huishouden for select to current_user using (pg_trigger_depth() > 0);
      ${SALDO_BIJ}${IN_EVENWICHT}${BLIJFT}${SLUITEN}
      revoke all on function ontzorgen.saldo_bij(), ontzorgen.journaal_in_evenwicht(), ontzorgen.huishouden_leeg(), ontzorgen.grootboek_blijft() from public;`);
  }

  async down(q: QueryRunner) {
    await q.query(`
      drop trigger leeg on ontzorgen.huishouden;
      drop policy bijhouden on ontzorgen.huishouden;
      drop table ontzorgen.saldo, ontzorgen.boeking, ontzorgen.journaal;
      drop function ontzorgen.saldo_bij(), ontzorgen.journaal_in_evenwicht(), ontzorgen.huishouden_leeg(), ontzorgen.grootboek_blijft()`);
  }
}
