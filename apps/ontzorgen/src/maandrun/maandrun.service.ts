import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { magGezien, magHerberekenen, magMaandrun, magNogEenRun, magOpnemen, type MaandregelUit, type MaandrunInvoer, type MaandrunOverzichtUit, type MaandrunUit, type PrognoseUit, prognose, maandPlus, maandVan, type ToeslagStand } from '@wegwijs/ontzorgen';
import { eis, lijstOverGemeenten, NietGevonden, VerouderdeVersie, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { dossiersVan } from '../grootboek/grootboek.kern.ts';
import { HuishoudenEntity } from '../huishouden/huishouden.entity.ts';
import { volgordeVan } from './maandrun.berekening.ts';
import { MaandregelEntity, MaandrunEntity } from './maandrun.entity.ts';
import { invoerVan, leesFeiten, leesTarieven } from './maandrun.feiten.ts';
import { berekenEen, berekenRun, leesRuns, telOp, vergrendelMaand } from './maandrun.kern.ts';
import type { MaandregelsQuery } from './maandrun.uit.ts';

const REGELS = `select m.gemeentecode, m.id, m.versie, m.run_id "runId", m.huishouden_id "huishoudenId", h.nummer, h.naam, m.maand, m.stand, string_to_array(nullif(m.redenen, ''), ',') redenen, m.gezien_door is not null gezien, m.uitsluitreden,
  m.norm, m.inkomen, m.bijstand, m.vakantietoeslag, m.verrekening, m.correctie, m.uitkering, m.posten, m.naar_klant "naarKlant", m.tekort, m.vorige_uitkering "vorigeUitkering", m.vorige_posten "vorigePosten", m.uitleg, m.volgorde
  from ontzorgen.maandregel m join ontzorgen.huishouden h on h.gemeentecode = m.gemeentecode and h.id = m.huishouden_id where m.gemeentecode = g.gemeentecode`;
type Rauw = Omit<MaandregelUit, 'redenen'> & { redenen: MaandregelUit['redenen'] | null };
const alsUit = (r: Rauw): MaandregelUit => ({ ...r, redenen: r.redenen ?? [] });
const wijktAf = (r: Pick<MaandregelUit, 'uitkering' | 'posten'> & { vorigeUitkering?: number | null; vorigePosten?: number | null }): boolean =>
  r.vorigeUitkering !== null && r.vorigeUitkering !== undefined && (r.vorigeUitkering !== r.uitkering || r.vorigePosten !== r.posten);

/** The month of each gemeente: computed, looked at, and as long as it is a concept computed again. */
@Injectable()
export class MaandrunService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** The gemeenten side by side; each its own run, its own account, its own file. */
  overzicht(maand: string): Promise<MaandrunOverzichtUit> {
    return this.db.run(async (em, scope) => {
      const runs = await leesRuns(em, scope.gemeenten, { maand });
      scope.betrokken(...runs);
      return { maand, runs };
    });
  }

  /**
   * Makes and computes the month of one gemeente; when there is one that was not released yet, that is the answer. After a release there is another
   * run only when somebody came in since, or was left out.
   */
  maak({ gemeentecode, maand }: MaandrunInvoer): Promise<MaandrunUit> {
    return this.db.run(async (em, scope) => {
      if (!scope.gemeenten.includes(gemeentecode)) throw new NietGevonden();
      const vandaag = this.klok.vandaag();
      eis(magMaandrun(maand, vandaag));
      await vergrendelMaand(em, gemeentecode, maand);
      const vorige = await em.findOne(MaandrunEntity, { where: { gemeentecode, maand }, order: { nummer: 'desc' } });
      const bekend = vorige && vorige.stand !== 'vrijgegeven' ? vorige : undefined;
      if (vorige && !bekend) eis(magNogEenRun((await leesFeiten(em, gemeentecode, maand, { aantal: 1 })).length));
      const id = bekend?.id ?? randomUUID();
      scope.betrokken({ gemeentecode, id });
      if (!bekend) {
        await em.insert(MaandrunEntity, { gemeentecode, id, versie: 0, maand, nummer: (vorige?.nummer ?? 0) + 1, berekendOp: vandaag, gemaaktDoor: scope.actor.persoon, inhoudSha: '', huishoudens: 0, uitkering: 0, posten: 0, naarKlant: 0 });
        await berekenRun(em, { gemeentecode, id, maand }, vandaag);
      }
      return een(em, scope, id);
    });
  }

  /** Computes the concept again from the facts of now. What a person looked at and did not change stays looked at. */
  herbereken(id: string, versie: number): Promise<MaandrunUit> {
    return this.db.run(async (em, scope) => {
      const run = await runVast(em, scope, id);
      if (run.versie !== versie) throw new VerouderdeVersie();
      eis(magHerberekenen(run.stand));
      await berekenRun(em, run, this.klok.vandaag());
      return een(em, scope, id);
    });
  }

  regels(id: string, q: MaandregelsQuery): Promise<Pagina<MaandregelUit>> {
    return this.db.run(async (em, scope) => {
      const run = await em.findOneBy(MaandrunEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!run) throw new NietGevonden();
      const uit = await lijstOverGemeenten<Rauw>(em, [run.gemeentecode], q, {
        select: `select * from (${REGELS}) m where m."runId" = $3 and ($4::text is null or m.stand = $4)`, waarden: [id, q.stand ?? null], sorteer: ['volgorde', 'text'], sleutel: (r) => [volgordeVan(r.stand as 'akkoord', wijktAf(r)), r.id] });
      scope.betrokken(...(await dossiersVan(em, run.gemeentecode, uit.rijen.map((r) => r.huishoudenId))));
      return { ...uit, rijen: uit.rijen.map(alsUit) };
    });
  }

  /** A person looked at the row and agrees. */
  gezien(runId: string, id: string, versie: number): Promise<MaandregelUit> {
    return this.wijzigRegel(runId, id, versie, async (em, run, r, scope) => {
      eis(magGezien(r.stand));
      await zet(em, r, { stand: 'akkoord', gezienDoor: scope.actor.persoon, volgorde: volgordeVan('akkoord', wijktAf(r)) });
      await telOp(em, run, this.klok.vandaag());
    });
  }

  /** This household is not paid in this run; the rest goes on. */
  sluitUit(runId: string, id: string, versie: number, uitsluitreden: string): Promise<MaandregelUit> {
    return this.wijzigRegel(runId, id, versie, async (em, run, r) => {
      await zet(em, r, { stand: 'uitgesloten', uitsluitreden, gezienDoor: null, volgorde: volgordeVan('uitgesloten', wijktAf(r)) });
      await berekenEen(em, run, r.huishoudenId, this.klok.vandaag());
    });
  }

  /** Takes an exclusion back: the household is computed and looked at like any other. */
  neemOp(runId: string, id: string, versie: number): Promise<MaandregelUit> {
    return this.wijzigRegel(runId, id, versie, async (em, run, r) => {
      eis(magOpnemen(r.stand));
      await zet(em, r, { stand: 'controleren', uitsluitreden: null });
      await berekenEen(em, run, r.huishoudenId, this.klok.vandaag());
    });
  }

  /** The next three months of one household, from this month on. */
  vooruit(huishoudenId: string): Promise<PrognoseUit> {
    return this.db.run(async (em, scope) => {
      const h = await em.findOneBy(HuishoudenEntity, { gemeentecode: In(scope.gemeenten), id: huishoudenId });
      if (!h) throw new NietGevonden();
      scope.betrokken(...(await dossiersVan(em, h.gemeentecode, [h.id])));
      const vanaf = maandVan(this.klok.vandaag());
      const [feiten] = await leesFeiten(em, h.gemeentecode, vanaf, { aantal: 1, alleen: h.id, tot: maandPlus(vanaf, 2) });
      if (!feiten) throw new NietGevonden();
      const tarieven = await leesTarieven(em, h.gemeentecode);
      const toeslagen = await em.query<{ stand: ToeslagStand; bedrag: number | null }[]>(`select stand, bedrag::int from ontzorgen.toeslag where gemeentecode = $1 and huishouden_id = $2 order by soort`, [h.gemeentecode, h.id]);
      return { huishoudenId, maanden: prognose(vanaf, (maand) => invoerVan(feiten, maand, tarieven, true), toeslagen) };
    });
  }

  private wijzigRegel(runId: string, id: string, versie: number, doe: (em: EntityManager, run: MaandrunEntity, r: MaandregelEntity, scope: Scope) => Promise<void>): Promise<MaandregelUit> {
    return this.db.run(async (em, scope) => {
      const run = await runVast(em, scope, runId);
      const { gemeentecode } = run;
      const r = await em.findOneBy(MaandregelEntity, { gemeentecode, runId, id });
      if (!r) throw new NietGevonden();
      scope.betrokken(...(await dossiersVan(em, gemeentecode, [r.huishoudenId])));
      if (r.versie !== versie) throw new VerouderdeVersie();
      eis(magHerberekenen(run.stand));
      await doe(em, run, r, scope);
      const [uit] = await em.query<Rauw[]>(`select to_jsonb(x) - 'volgorde' rij from unnest($1::text[]) g(gemeentecode) cross join lateral (${REGELS} and m.id = $2) x`, [[gemeentecode], id]) as unknown as { rij: Rauw }[];
      return alsUit(uit!.rij);
    });
  }
}

async function zet(em: EntityManager, r: MaandregelEntity, nieuw: Partial<Pick<MaandregelEntity, 'stand' | 'gezienDoor' | 'uitsluitreden' | 'volgorde'>>): Promise<void> {
  const { affected } = await em.update(MaandregelEntity, { gemeentecode: r.gemeentecode, id: r.id, versie: r.versie }, { ...nieuw, versie: r.versie + 1 });
  if (affected !== 1) throw new VerouderdeVersie();
}

/** The run, locked: offering it, computing it and looking at its rows wait for each other. */
export async function runVast(em: EntityManager, scope: Scope, id: string): Promise<MaandrunEntity> {
  const run = await em.findOne(MaandrunEntity, { where: { gemeentecode: In(scope.gemeenten), id }, lock: { mode: 'pessimistic_write' } });
  if (!run) throw new NietGevonden();
  scope.betrokken({ gemeentecode: run.gemeentecode, id });
  return run;
}

async function een(em: EntityManager, scope: Scope, id: string): Promise<MaandrunUit> {
  const [uit] = await leesRuns(em, scope.gemeenten, { id });
  if (!uit) throw new NietGevonden();
  return uit;
}
