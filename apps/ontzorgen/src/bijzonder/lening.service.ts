import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { geweigerd, type Centen, type Datum } from '@wegwijs/kernel';
import { magAflossen, magInhouden, termijnenVan, type Journaalpost, type LeningAflossingInvoer, type LeningDetailUit, type LeningInhoudingInvoer, type LeningUit } from '@wegwijs/ontzorgen';
import { eis, lijstOverGemeenten, NietGevonden, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { BegunstigdeEntity, PostEntity } from '../budget/budget.entity.ts';
import { boek, dossiersVan, eisBoekbaar } from '../grootboek/grootboek.kern.ts';
import { bewaarRij, vergrendelRij } from '../huishouden/huishouden.kern.ts';
import { AflossingEntity, LeningEntity } from './bijzonder.entity.ts';
import type { LeningQuery } from './bijzonder.vraag.ts';

const LIJST = `select l.gemeentecode, l.id, l.versie, l.huishouden_id "huishoudenId", l.huishouden, l.bedrag, l.open, l.termijnen, l.termijnbedrag, l.laatste_termijn "laatsteTermijn", l.eerste_maand "eersteMaand", l.post_lijn "postLijn",
    l.verstrekt_op "verstrektOp", l.stand, l.dag
  from (select x.*, x.verstrekt_op dag, h.naam huishouden from ontzorgen.lening x join ontzorgen.huishouden h on h.gemeentecode = x.gemeentecode and h.id = x.huishouden_id) l where l.gemeentecode = g.gemeentecode and ($3::text is null or l.stand = $3) and ($4::uuid is null or l.huishouden_id = $4)`;

/** Loans of the gemeente: withheld from the bijstand, or paid back by the client. */
@Injectable()
export class LeningService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  lijst(q: LeningQuery): Promise<Pagina<LeningUit>> {
    return this.db.run(async (em, scope) => {
      const pagina = await lijstOverGemeenten<LeningUit>(em, scope.gemeenten.filter((g) => !q.gemeente || g === q.gemeente), q, { select: LIJST, waarden: [q.stand ?? null, q.huishoudenId ?? null], sorteer: ['dag', 'date'], sleutel: (l) => [l.verstrektOp, l.id] });
      for (const g of scope.gemeenten) scope.betrokken(...await dossiersVan(em, g, pagina.rijen.filter((r) => r.gemeentecode === g).map((r) => r.huishoudenId)));
      return pagina;
    });
  }

  lees(id: string): Promise<LeningDetailUit> {
    return this.db.run(async (em, scope) => {
      const l = await em.findOneBy(LeningEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!l) throw new NietGevonden();
      scope.betrokken(...await dossiersVan(em, l.gemeentecode, [l.huishoudenId]));
      return detail(em, l);
    });
  }

  /** Puts the plan in the budget: the post pays each term, and another version of it the last one, so that the sum is exact. */
  houdIn(id: string, versie: number, v: LeningInhoudingInvoer): Promise<LeningDetailUit> {
    return this.db.run(async (em, scope) => {
      const { rij } = await vergrendelRij(em, scope, LeningEntity, id, versie);
      const { gemeentecode, huishoudenId } = rij;
      const vandaag = this.klok.vandaag();
      eis(magInhouden({ ...rij, betaald: rij.bedrag - rij.open }, v.toestemmingOp, v.eersteMaand, vandaag));
      const b = await em.findOneBy(BegunstigdeEntity, { gemeentecode, id: v.begunstigdeId });
      if (b?.soort !== 'schuldeiser') eis(geweigerd('BegunstigdeOnbekend', 'Werkinstructie ontzorgen B6', { veld: 'begunstigdeId' }));
      const lijn = randomUUID();
      const termijnen = termijnenVan({ termijnen: rij.termijnen, termijnbedrag: rij.termijnbedrag, laatste: rij.laatsteTermijn }, v.eersteMaand);
      const versies = termijnen.filter((t, i) => i === 0 || t.bedrag !== termijnen[i - 1]!.bedrag);
      const einde = naMaand(termijnen.at(-1)!.maand);
      await em.insert(PostEntity, versies.map((t, i) => ({ gemeentecode, id: randomUUID(), huishoudenId, lijn, begunstigdeId: v.begunstigdeId, soort: 'aflossing' as const, bedrag: t.bedrag, frequentie: 'maand' as const, vervaldag: v.vervaldag,
        vanaf: t.maand, tot: versies[i + 1]?.maand ?? einde, gebrokenMaand: 'volledig' as const, kenmerk: 'Leenbijstand', toestemmingOp: v.toestemmingOp, betaler: 'rsd' as const, bewerktDoor: scope.actor.persoon, bewerktOp: vandaag })));
      return detail(em, await bewaarRij(em, LeningEntity, rij, { postLijn: lijn, eersteMaand: v.eersteMaand }));
    });
  }

  /** The client paid by himself: from the vraagposten to the loan. */
  losAf(id: string, versie: number, v: LeningAflossingInvoer): Promise<LeningDetailUit> {
    return this.db.run(async (em, scope) => {
      const { rij } = await vergrendelRij(em, scope, LeningEntity, id, versie);
      eis(magAflossen(rij, v.bedrag, v.datum, this.klok.vandaag()));
      const aflossing = { gemeentecode: rij.gemeentecode, id: randomUUID(), leningId: id, datum: v.datum, bedrag: v.bedrag, wijze: 'klant' as const, opdrachtId: null, door: scope.actor.persoon };
      await verwerk(em, rij, [aflossing], scope.actor.persoon);
      return detail(em, await bewaarRij(em, LeningEntity, rij, na(rij, v.bedrag)));
    });
  }

  /** What the bank booked of the withheld terms is paid back. Asked again it finds nothing new. */
  verwerkInhoudingen(id: string, versie: number): Promise<LeningDetailUit> {
    return this.db.run(async (em, scope) => {
      const { rij } = await vergrendelRij(em, scope, LeningEntity, id, versie);
      if (!rij.postLijn) eis(geweigerd('GeenInhouding', 'Werkinstructie ontzorgen B7'));
      const vandaag = this.klok.vandaag();
      const geboekt = await em.query<{ id: string; bedrag: Centen }[]>(
        `select o.id, o.bedrag from ontzorgen.betaalopdracht o where o.gemeentecode = $1 and o.huishouden_id = $2 and o.lijn = $3 and o.stand = 'geboekt'
           and not exists (select from ontzorgen.aflossing a where a.gemeentecode = o.gemeentecode and a.opdracht_id = o.id) order by o.maand, o.herhaling`, [rij.gemeentecode, rij.huishoudenId, rij.postLijn]);
      if (geboekt.length === 0) return detail(em, rij);
      const nieuw = geboekt.map((o) => ({ gemeentecode: rij.gemeentecode, id: randomUUID(), leningId: id, datum: vandaag, bedrag: Number(o.bedrag), wijze: 'inhouding' as const, opdrachtId: o.id, door: scope.actor.persoon }));
      const som = nieuw.reduce((s, a) => s + a.bedrag, 0);
      eis(magAflossen(rij, som, vandaag, vandaag));
      await verwerk(em, rij, nieuw, scope.actor.persoon);
      return detail(em, await bewaarRij(em, LeningEntity, rij, na(rij, som)));
    });
  }
}

const naMaand = (m: Datum): Datum => termijnenVan({ termijnen: 2, termijnbedrag: 1, laatste: 1 }, m)[1]!.maand;
const na = (l: LeningEntity, bedrag: Centen): Pick<LeningEntity, 'open' | 'stand'> => ({ open: l.open - bedrag, stand: l.open === bedrag ? 'afgelost' : 'loopt' });

/** A withheld term went to the gemeente over the bank: what the gemeente lent is less, and so is what it financed. What the client paid is among the vraagposten. */
async function verwerk(em: EntityManager, l: LeningEntity, aflossingen: readonly Omit<AflossingEntity, never>[], door: string): Promise<void> {
  const posten = aflossingen.map((a): Journaalpost => ({ id: randomUUID(), sleutel: `aflossing:${a.opdrachtId ?? a.id}`, datum: a.datum, soort: 'aflossing', omschrijving: 'Aflossing leenbijstand', regels: [
    { rekening: a.wijze === 'klant' ? 'vraagpost' : 'financiering', debet: a.bedrag }, { rekening: 'lening', huishoudenId: l.huishoudenId, ...(a.opdrachtId && { opdrachtId: a.opdrachtId }), credit: a.bedrag }] }));
  await eisBoekbaar(em, l.gemeentecode, posten.flatMap((p) => p.regels));
  await em.insert(AflossingEntity, [...aflossingen]);
  await boek(em, l.gemeentecode, door, posten);
}

async function detail(em: EntityManager, l: LeningEntity): Promise<LeningDetailUit> {
  const aflossingen = await em.find(AflossingEntity, { where: { gemeentecode: l.gemeentecode, leningId: l.id }, order: { datum: 'ASC', id: 'ASC' } });
  return {
    gemeentecode: l.gemeentecode, id: l.id, versie: l.versie, huishoudenId: l.huishoudenId, bedrag: l.bedrag, open: l.open, termijnen: l.termijnen, termijnbedrag: l.termijnbedrag, laatsteTermijn: l.laatsteTermijn,
    eersteMaand: l.eersteMaand, postLijn: l.postLijn, verstrektOp: l.verstrektOp, stand: l.stand,
    plan: l.eersteMaand ? termijnenVan({ termijnen: l.termijnen, termijnbedrag: l.termijnbedrag, laatste: l.laatsteTermijn }, l.eersteMaand) : [],
    aflossingen: aflossingen.map(({ id, datum, bedrag, wijze }) => ({ id, datum, bedrag, wijze })),
  };
}
