import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { geweigerd, type Datum } from '@wegwijs/kernel';
import {
  bijzonderTarief, magAanvragen, magBeslissen, magTermijnen, magUitbetalen, termijnenVanAantal, termijnenVanBedrag, type BijzonderBesluitInvoer, type BijzonderInvoer, type Bijzondersoort, type BijzonderUit,
  type BijzonderUitbetalingInvoer, type Boekregel,
} from '@wegwijs/ontzorgen';
import { eis, lijstOverGemeenten, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { IsNull, LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import { BegunstigdeEntity, TariefEntity } from '../budget/budget.entity.ts';
import { boek, dossiersVan } from '../grootboek/grootboek.kern.ts';
import { bewaarRij, vergrendelHuishouden, vergrendelRij } from '../huishouden/huishouden.kern.ts';
import { BijzonderBetalingEntity, BijzonderEntity, LeningEntity } from './bijzonder.entity.ts';
import type { BijzonderQuery } from './bijzonder.vraag.ts';
import { maakLosse } from './losse.kern.ts';

const LIJST = `select b.gemeentecode, b.id, b.versie, b.huishouden_id "huishoudenId", b.huishouden, b.soort, b.gevraagd, b.omschrijving, b.aangevraagd_op "aangevraagdOp", b.stand, b.gift, b.lening, b.uitbetaald, b.besluit_op "besluitOp",
    b.besluit_kenmerk "besluitKenmerk", b.motivering, b.tarief, b.tarief_bron "tariefBron", b.dag
  from (select x.*, x.aangevraagd_op dag, h.naam huishouden from ontzorgen.bijzonder x join ontzorgen.huishouden h on h.gemeentecode = x.gemeentecode and h.id = x.huishouden_id) b where b.gemeentecode = g.gemeentecode and ($3::text is null or b.stand = $3) and ($4::uuid is null or b.huishouden_id = $4)`;

const uit = (b: BijzonderEntity): BijzonderUit => ({
  gemeentecode: b.gemeentecode, id: b.id, versie: b.versie, huishoudenId: b.huishoudenId, soort: b.soort, gevraagd: b.gevraagd, omschrijving: b.omschrijving, aangevraagdOp: b.aangevraagdOp, stand: b.stand, gift: b.gift,
  lening: b.lening, uitbetaald: b.uitbetaald, besluitOp: b.besluitOp, besluitKenmerk: b.besluitKenmerk, motivering: b.motivering, tarief: b.tarief, tariefBron: b.tariefBron,
});

/** Bijzondere bijstand beside the month: never netted against the bijstand, and paid in a loose batch. */
@Injectable()
export class BijzonderService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  lijst(q: BijzonderQuery): Promise<Pagina<BijzonderUit>> {
    return this.db.run(async (em, scope) => {
      const pagina = await lijstOverGemeenten<BijzonderUit>(em, scope.gemeenten.filter((g) => !q.gemeente || g === q.gemeente), q, { select: LIJST, waarden: [q.stand ?? null, q.huishoudenId ?? null], sorteer: ['dag', 'date'], sleutel: (b) => [b.aangevraagdOp, b.id] });
      for (const g of scope.gemeenten) scope.betrokken(...await dossiersVan(em, g, pagina.rijen.filter((r) => r.gemeentecode === g).map((r) => r.huishoudenId)));
      return pagina;
    });
  }

  vraagAan(huishoudenId: string, v: BijzonderInvoer): Promise<BijzonderUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await vergrendelHuishouden(em, scope, huishoudenId);
      eis(magAanvragen(v.aangevraagdOp, this.klok.vandaag()));
      const id = randomUUID();
      await em.insert(BijzonderEntity, { ...v, gemeentecode, id, huishoudenId, aangevraagdDoor: scope.actor.persoon, gift: 0, lening: 0, uitbetaald: 0 });
      return uit(await em.findOneByOrFail(BijzonderEntity, { gemeentecode, id }));
    });
  }

  /** By somebody else than who entered it. What is awarded is owed from that moment: the gift is a cost, the loan a claim. */
  beslis(id: string, versie: number, v: BijzonderBesluitInvoer): Promise<BijzonderUit> {
    const vandaag = this.klok.vandaag();
    return this.db.run(async (em, scope) => {
      const { rij } = await vergrendelRij(em, scope, BijzonderEntity, id, versie);
      const tarief = await tariefOp(em, rij.gemeentecode, rij.soort, vandaag);
      eis(magBeslissen(rij, v, scope.actor.persoon, tarief?.bedrag));
      eis(magTermijnen(v.lening, v, vandaag));
      const toegekend = v.gift + v.lening;
      const besloten = await bewaarRij(em, BijzonderEntity, rij, { gift: v.gift, lening: v.lening, stand: toegekend > 0 ? 'toegekend' : 'afgewezen', besluitOp: vandaag, beslotenDoor: scope.actor.persoon,
        besluitKenmerk: v.besluitKenmerk, motivering: v.motivering ?? null, tarief: tarief?.bedrag ?? null, tariefBron: tarief?.bron ?? null });
      if (v.lening > 0) await maakLening(em, besloten, v, vandaag);
      if (toegekend > 0) await boekToekenning(em, besloten, scope.actor.persoon, vandaag);
      return uit(besloten);
    });
  }

  /** Makes a payment ready for a loose batch: to a creditor, or to the household itself. */
  betaalUit(id: string, versie: number, v: BijzonderUitbetalingInvoer): Promise<BijzonderUit> {
    return this.db.run(async (em, scope) => {
      const { rij, huishouden } = await vergrendelRij(em, scope, BijzonderEntity, id, versie);
      const { gemeentecode, huishoudenId } = rij;
      eis(magUitbetalen({ stand: rij.stand, toegekend: rij.gift + rij.lening, uitbetaald: rij.uitbetaald }, v.bedrag));
      const b = await em.findOneBy(BegunstigdeEntity, { gemeentecode, id: v.begunstigdeId });
      if (!b || (b.huishoudenId !== null && b.huishoudenId !== huishoudenId)) eis(geweigerd('BegunstigdeOnbekend', 'Werkinstructie ontzorgen B6', { veld: 'begunstigdeId' }));
      if (b!.ibanStand !== 'gecontroleerd') eis(geweigerd('IbanNietGecontroleerd', 'Werkinstructie ontzorgen B6 (IBAN-naamcontrole)', { veld: 'begunstigdeId' }));
      if (v.vervaldag < this.klok.vandaag()) eis(geweigerd('VervaldagVoorbij', 'Werkinstructie ontzorgen B6', { veld: 'vervaldag' }));
      const [opdrachtId] = await maakLosse(em, gemeentecode, scope.actor.persoon, [{
        huishoudenId, nummer: huishouden.nummer, soort: 'bijzonder', begunstigdeId: b!.id, naam: b!.naam, iban: b!.iban, bedrag: v.bedrag, kenmerk: v.kenmerk ?? null, vervaldag: v.vervaldag }]);
      await em.insert(BijzonderBetalingEntity, { gemeentecode, opdrachtId: opdrachtId!, bijzonderId: id, bedrag: v.bedrag });
      return uit(await bewaarRij(em, BijzonderEntity, rij, { uitbetaald: rij.uitbetaald + v.bedrag }));
    });
  }
}

/** The local amount that holds on a day: only one that a second person confirmed. */
const tariefOp = (em: EntityManager, gemeentecode: string, soort: Bijzondersoort, dag: Datum): Promise<TariefEntity | null> =>
  em.findOne(TariefEntity, { where: { gemeentecode, code: bijzonderTarief(soort), vanaf: LessThanOrEqual(dag), bevestigdDoor: Not(IsNull()) }, order: { vanaf: 'DESC' } });

async function maakLening(em: EntityManager, b: BijzonderEntity, v: BijzonderBesluitInvoer, vandaag: Datum): Promise<void> {
  const plan = v.termijnen !== undefined ? termijnenVanAantal(b.lening, v.termijnen) : termijnenVanBedrag(b.lening, v.termijnbedrag!);
  await em.insert(LeningEntity, { gemeentecode: b.gemeentecode, id: b.id, huishoudenId: b.huishoudenId, bedrag: b.lening, open: b.lening, termijnen: plan.termijnen, termijnbedrag: plan.termijnbedrag, laatsteTermijn: plan.laatste, verstrektOp: vandaag });
}

async function boekToekenning(em: EntityManager, b: BijzonderEntity, door: string, datum: Datum): Promise<void> {
  const { huishoudenId } = b;
  const regels: Boekregel[] = [
    ...(b.gift > 0 ? [{ rekening: 'last-bijzonder' as const, huishoudenId, debet: b.gift }] : []), ...(b.lening > 0 ? [{ rekening: 'lening' as const, huishoudenId, debet: b.lening }] : []),
    { rekening: 'vpl', huishoudenId, credit: b.gift + b.lening }];
  await boek(em, b.gemeentecode, door, [{ id: randomUUID(), sleutel: `bijzonder:${b.id}`, datum, soort: 'bijzonder', omschrijving: `Bijzondere bijstand, ${b.soort}`, regels }]);
}
