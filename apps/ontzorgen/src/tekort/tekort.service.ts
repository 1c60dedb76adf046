import { Injectable } from '@nestjs/common';
import { berekenMaand, magHerberekenen, magTekortBesluit, type TekortbesluitInvoer, type TekortUit } from '@wegwijs/ontzorgen';
import { eis, lijstOverGemeenten, NietGevonden, VerouderdeVersie, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { dossiersVan } from '../grootboek/grootboek.kern.ts';
import { MaandrunEntity } from '../maandrun/maandrun.entity.ts';
import { invoerVan, leesFeiten, leesTarieven } from '../maandrun/maandrun.feiten.ts';
import { berekenEen, vergrendelMaand } from '../maandrun/maandrun.kern.ts';
import type { TekortenQuery } from '../maandrun/maandrun.uit.ts';
import { TekortEntity } from './tekort.entity.ts';

const TEKORTEN = `select t.gemeentecode, t.id, t.versie, t.huishouden_id "huishoudenId", h.nummer, h.naam, t.maand, t.bedrag, t.ontstaan_op "ontstaanOp", t.stand, t.besluit, t.post_lijn "postLijn", t.afgesproken, t.motivering,
  t.besloten_op "beslotenOp", t.ontstaan_op from ontzorgen.tekort t join ontzorgen.huishouden h on h.gemeentecode = t.gemeentecode and h.id = t.huishouden_id where t.gemeentecode = g.gemeentecode`;

/** Months in which there is too little: shown, and decided by a person. */
@Injectable()
export class TekortService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  lijst(q: TekortenQuery): Promise<Pagina<TekortUit>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<TekortUit>(em, scope.gemeenten.filter((g) => !q.gemeente || g === q.gemeente), q, {
        select: `select * from (${TEKORTEN}) t where ($3::text is null or t.stand = $3)`, waarden: [q.stand ?? null], sorteer: ['ontstaan_op', 'date'], sleutel: (t) => [t.ontstaanOp, t.id] });
      for (const g of new Set(uit.rijen.map((t) => t.gemeentecode))) scope.betrokken(...(await dossiersVan(em, g, uit.rijen.filter((t) => t.gemeentecode === g).map((t) => t.huishoudenId))));
      return uit;
    });
  }

  /** A person decides; the household's month is computed again with it, and a decision that does not cover the shortfall is refused. */
  besluit(id: string, versie: number, b: TekortbesluitInvoer): Promise<TekortUit> {
    return this.db.run(async (em, scope) => {
      const gezien = await em.findOneBy(TekortEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!gezien) throw new NietGevonden();
      const { gemeentecode, huishoudenId, maand } = gezien;
      scope.betrokken(...(await dossiersVan(em, gemeentecode, [huishoudenId])));
      await vergrendelMaand(em, gemeentecode, maand);
      const run = await em.findOne(MaandrunEntity, { where: { gemeentecode, maand }, lock: { mode: 'pessimistic_write' } });
      const t = await em.findOneByOrFail(TekortEntity, { gemeentecode, id });
      if (t.versie !== versie) throw new VerouderdeVersie();
      if (run) eis(magHerberekenen(run.stand));
      eis(magTekortBesluit(t.stand, { besluit: b.besluit, lijn: b.postLijn ?? null, afgesproken: b.afgesproken ?? null }, await rest(em, t, b)));
      const vandaag = this.klok.vandaag();
      const { affected } = await em.update(TekortEntity, { gemeentecode, id, versie }, {
        stand: 'besloten', besluit: b.besluit, postLijn: b.postLijn ?? null, afgesproken: b.afgesproken ?? null, motivering: b.motivering, beslotenDoor: scope.actor.persoon, beslotenOp: vandaag, versie: versie + 1 });
      if (affected !== 1) throw new VerouderdeVersie();
      if (run) await berekenEen(em, run, huishoudenId, vandaag);
      const [uit] = await em.query<{ rij: TekortUit }[]>(`select to_jsonb(x) - 'ontstaan_op' rij from unnest($1::text[]) g(gemeentecode) cross join lateral (${TEKORTEN} and t.id = $2) x`, [[gemeentecode], id]);
      return uit!.rij;
    });
  }
}

/** What this decision leaves uncovered, in cents. */
async function rest(em: EntityManager, t: TekortEntity, b: TekortbesluitInvoer): Promise<number> {
  const [feiten] = await leesFeiten(em, t.gemeentecode, t.maand, { aantal: 1, alleen: t.huishoudenId });
  if (!feiten) return 0;
  const besluit = { besluit: b.besluit, lijn: b.postLijn ?? null, afgesproken: b.afgesproken ?? null };
  return berekenMaand({ ...invoerVan(feiten, t.maand, await leesTarieven(em, t.gemeentecode)), besluit }).tekort;
}
