import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { geweigerd, type Datum } from '@wegwijs/kernel';
import {
  eindId, magAanbieden, magHeruitgeven, nogAangeboden, runInConcept, type Batchsoort, type BetaalbatchUit, type HeruitgifteInvoer, type LosseBatchInvoer, type PainFormaat,
} from '@wegwijs/ontzorgen';
import { eis, NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { dossiersVan } from '../grootboek/grootboek.kern.ts';
import { batchUit, batchVast, losseKeus, maakBatch, maandKeus, MAANDSOORTEN, neemTerug, rekeningVan, telKeus, type Keus } from './betaalbatch.kern.ts';

interface Bezwaren { geblokkeerd: number; controleren: number; huishoudens: string; sluitenNiet: number }
const GEEN_BEZWAREN: Bezwaren = { geblokkeerd: 0, controleren: 0, huishoudens: '', sluitenNiet: 0 };

/** What stands in the way of a month: rows that nobody approved, and households whose payments are not what the month says. */
const BEZWAREN = `
  with r as (select huishouden_id, stand, uitkering from ontzorgen.maandregel where gemeentecode = $1 and run_id = $4),
    o as (select o.huishouden_id, sum(o.bedrag) som from ontzorgen.betaalopdracht o where KEUS group by 1),
    x as (select huishouden_id, r.stand, case when r.stand = 'akkoord' then r.uitkering <> coalesce(o.som, 0) else r.stand is null or (r.stand = 'uitgesloten' and o.som is not null) end scheef
      from r full join o using (huishouden_id))
  select count(*) filter (where stand = 'geblokkeerd')::int geblokkeerd, count(*) filter (where stand = 'controleren')::int controleren, count(*) filter (where scheef)::int "sluitenNiet",
    coalesce((select string_agg('H' || lpad(h.nummer::text, 4, '0'), ', ' order by h.nummer) from (
      select h.nummer from x join ontzorgen.huishouden h on h.gemeentecode = $1 and h.id = x.huishouden_id where x.scheef or x.stand in ('geblokkeerd', 'controleren') order by 1 limit 10) h), '') huishoudens
  from x`;

interface Terug {
  gemeentecode: string; id: string; huishoudenId: string; nummer: number; maand: Datum; volgnummer: number; herhaling: number; eindId: string; stand: string; bankreden: string | null;
  iban: string; ibanNu: string; gecontroleerd: boolean; opnieuw: boolean;
}

const TERUG = `
  select o.gemeentecode, o.id, o.huishouden_id "huishoudenId", h.nummer, o.maand::text, o.volgnummer, o.herhaling, o.eind_id "eindId", o.stand, o.bankreden, o.iban, k.iban "ibanNu", k.iban_stand = 'gecontroleerd' gecontroleerd,
    exists (select from ontzorgen.betaalopdracht e where e.gemeentecode = o.gemeentecode and e.huishouden_id = o.huishouden_id and e.vervangt = o.id) opnieuw
  from ontzorgen.betaalopdracht o join ontzorgen.huishouden h on h.gemeentecode = o.gemeentecode and h.id = o.huishouden_id
    join ontzorgen.begunstigde k on k.gemeentecode = o.gemeentecode and k.id = o.begunstigde_id
  where o.gemeentecode = any($1) and o.id = any($2::uuid[]) order by o.eind_id`;

/** Offering for release, and taking back. */
@Injectable()
export class BetaalbatchAanbod {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** Offers a month of one gemeente: from here on nothing in it changes, until it is released or taken back. */
  maandrun(runId: string, versie: number, formaat?: PainFormaat): Promise<BetaalbatchUit> {
    return this.db.run(async (em, scope) => {
      const [run] = await em.query<{ gemeentecode: string; versie: number; maand: Datum; stand: string }[]>(
        `select gemeentecode, versie, maand::text, stand from ontzorgen.maandrun where gemeentecode = any($1) and id = $2 for update`, [scope.gemeenten, runId]);
      if (!run) throw new NietGevonden();
      if (run.versie !== versie) throw new VerouderdeVersie();
      eis(runInConcept(run.stand));
      const keus = maandKeus(run.maand);
      const [bezwaren] = await em.query<Bezwaren[]>(BEZWAREN.replace('KEUS', keus.waar), [run.gemeentecode, ...keus.waarden, runId]);
      const id = await this.bied(em, scope, { gemeentecode: run.gemeentecode, soort: 'maandrun', formaat, keus, bezwaren: bezwaren! });
      await em.query(`update ontzorgen.maandrun set stand = 'aangeboden', batch_id = $3, versie = versie + 1 where gemeentecode = $1 and id = $2`, [run.gemeentecode, runId, id]);
      return batchUit(em, scope.gemeenten, id);
    });
  }

  /** Offers payments that are no part of a month: bijzondere bijstand, vakantietoeslag. */
  los({ gemeentecode, opdrachtIds, formaat }: LosseBatchInvoer): Promise<BetaalbatchUit> {
    return this.db.run(async (em, scope) => {
      if (!scope.gemeenten.includes(gemeentecode)) throw new NietGevonden();
      const ids = [...new Set(opdrachtIds)];
      const rijen = await em.query<{ eindId: string; huishoudenId: string; los: boolean }[]>(
        `select eind_id "eindId", huishouden_id "huishoudenId", stand = 'concept' and batch_id is null and vervangt is null and not soort = any($3::text[]) los from ontzorgen.betaalopdracht
         where gemeentecode = $1 and id = any($2::uuid[]) order by eind_id for update`, [gemeentecode, ids, MAANDSOORTEN]);
      if (rijen.length !== ids.length) throw new NietGevonden();
      const vast = rijen.find((r) => !r.los);
      if (vast) eis(geweigerd('OpdrachtNietLos', 'Een betaling gaat één keer, in één batch', { veld: 'opdrachtIds', feiten: { opdracht: vast.eindId } }));
      scope.betrokken(...(await dossiersVan(em, gemeentecode, rijen.map((r) => r.huishoudenId))));
      const id = await this.bied(em, scope, { gemeentecode, soort: 'bijzondere-bijstand', formaat, keus: losseKeus(ids), bezwaren: GEEN_BEZWAREN });
      return batchUit(em, scope.gemeenten, id);
    });
  }

  /** Pays again what came back, to the account that the payee has now: a new instruction `-R1` in a batch of its own. */
  heruitgifte({ opdrachtIds, formaat }: HeruitgifteInvoer): Promise<BetaalbatchUit> {
    return this.db.run(async (em, scope) => {
      const ids = [...new Set(opdrachtIds)];
      // First the lock, then the reading: a statement that waits for a lock reads everything else as it was before it waited.
      await em.query('select from ontzorgen.betaalopdracht where gemeentecode = any($1) and id = any($2::uuid[]) order by id for update', [scope.gemeenten, ids]);
      const rijen = await em.query<Terug[]>(TERUG, [scope.gemeenten, ids]);
      const [eerste] = rijen;
      if (!eerste || rijen.length !== ids.length) throw new NietGevonden();
      const { gemeentecode } = eerste;
      scope.betrokken(...(await dossiersVan(em, gemeentecode, rijen.map((r) => r.huishoudenId))));
      if (rijen.some((r) => r.gemeentecode !== gemeentecode)) eis(geweigerd('VerschillendeGemeenten', 'Een batch betaalt van de rekening van één gemeente', { veld: 'opdrachtIds' }));
      for (const r of rijen) {
        eis(magHeruitgeven(r));
        if (r.opnieuw) eis(geweigerd('AlHeruitgegeven', 'Een betaling gaat één keer, in één batch', { veld: 'opdrachtIds', feiten: { opdracht: r.eindId } }));
      }
      const nieuw = rijen.map((r) => ({ id: randomUUID(), vervangt: r.id, eindId: eindId(r.nummer, r.maand, r.volgnummer, r.herhaling + 1) }));
      await em.query(
        `insert into ontzorgen.betaalopdracht (gemeentecode, id, huishouden_id, maand, lijn, soort, volgnummer, herhaling, eind_id, begunstigde_id, naam, iban, bedrag, kenmerk, vervaldag, uitvoerdatum, bewerkt_door, vervangt)
         select o.gemeentecode, n.id, o.huishouden_id, o.maand, o.lijn, o.soort, o.volgnummer, o.herhaling + 1, n.eind_id, o.begunstigde_id, k.naam, k.iban, o.bedrag, o.kenmerk, o.vervaldag, o.uitvoerdatum, $5, o.id
         from unnest($2::uuid[], $3::uuid[], $4::text[]) n(id, vervangt, eind_id) join ontzorgen.betaalopdracht o on o.gemeentecode = $1 and o.id = n.vervangt
           join ontzorgen.begunstigde k on k.gemeentecode = o.gemeentecode and k.id = o.begunstigde_id`,
        [gemeentecode, nieuw.map((n) => n.id), nieuw.map((n) => n.vervangt), nieuw.map((n) => n.eindId), scope.actor.persoon]);
      const id = await this.bied(em, scope, { gemeentecode, soort: 'heruitgifte', formaat, keus: losseKeus(nieuw.map((n) => n.id)), bezwaren: GEEN_BEZWAREN });
      return batchUit(em, scope.gemeenten, id);
    });
  }

  /** Takes back what is offered and not released. */
  terug(id: string, versie: number): Promise<BetaalbatchUit> {
    return this.db.run(async (em, scope) => {
      const batch = await batchVast(em, scope.gemeenten, id);
      scope.betrokken({ gemeentecode: batch.gemeentecode, id });
      if (batch.versie !== versie) throw new VerouderdeVersie();
      eis(nogAangeboden(batch.stand as 'aangeboden'));
      await neemTerug(em, batch);
      return batchUit(em, scope.gemeenten, id);
    });
  }

  private async bied(em: EntityManager, scope: Scope, v: { gemeentecode: string; soort: Batchsoort; formaat?: PainFormaat; keus: Keus; bezwaren: Bezwaren }): Promise<string> {
    const { gemeentecode, soort, keus } = v;
    const vandaag = this.klok.vandaag();
    const rekeningId = await rekeningVan(em, gemeentecode, vandaag);
    const { cijfers, slagen, buitenSepa } = await telKeus(em, gemeentecode, keus, vandaag);
    const [nu] = await em.query<{ ibanNietGecontroleerd: number; gesloten: number }[]>(
      `with o as (select distinct o.begunstigde_id, o.iban, o.huishouden_id from ontzorgen.betaalopdracht o where ${keus.waar})
       select (select count(*)::int from o join ontzorgen.begunstigde k on k.gemeentecode = $1 and k.id = o.begunstigde_id where k.iban <> o.iban or k.iban_stand <> 'gecontroleerd') "ibanNietGecontroleerd",
         (select count(distinct h.id)::int from o join ontzorgen.huishouden h on h.gemeentecode = $1 and h.id = o.huishouden_id where h.stand <> 'open') gesloten`, [gemeentecode, ...keus.waarden]);
    eis(magAanbieden({ ...v.bezwaren, bankrekening: rekeningId !== undefined, opdrachten: cijfers.aantal, ...nu!, buitenSepa }));
    const id = await maakBatch(em, { gemeentecode, soort, formaat: v.formaat ?? 'pain.001.001.09', rekeningId: rekeningId!, keus, slagen, cijfers, door: scope.actor.persoon, op: this.klok.nu() });
    // A batch has thousands of persons in it: the audit names the batch, whose rows name them.
    scope.betrokken({ gemeentecode, id });
    return id;
  }
}
