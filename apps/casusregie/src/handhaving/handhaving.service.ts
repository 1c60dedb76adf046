import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  magStap, magStapUitkomst, type BoetezaakRegel, type BoetezaakUit, type DuoBoeteInvoer, type DuoBoeteUit, type HandhavingsstapInvoer, type HandhavingsstapUit, type HandhavingsstapUitkomst, type HandhavingUit,
} from '@wegwijs/casusregie';
import { geweigerd } from '@wegwijs/kernel';
import { eis, lijstOverGemeenten, NietGevonden, VerouderdeVersie, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { In } from 'typeorm';
import { beoordeelLopend, leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { werkTermijnBij } from '../termijn/termijn.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { stapUit, zaakRegel, zaakUit } from './handhaving.antwoord.ts';
import { BoetezaakEntity, DuoBoeteEntity, HandhavingsstapEntity } from './handhaving.entity.ts';
import { alsHandhavingsstap, plafondVan, stappenVan, zakenVan } from './handhaving.kern.ts';
import type { HandhavingQuery } from './handhaving.uit.ts';

const ZAKEN = `select gemeentecode, id, versie, dossier_id "dossierId", (select p.naam from casusregie.persoon p where p.gemeentecode = z.gemeentecode and p.dossier_id = z.dossier_id) naam, stand, artikel, gedraging, van, tot, geconstateerd_op "geconstateerdOp", sanctie, bedrag, zienswijze_tot "zienswijzeTot",
  besluit_uiterlijk "besluitUiterlijk", geconstateerd_op from casusregie.boetezaak z where z.gemeentecode = g.gemeentecode and ($3::text is null or z.stand = $3)`;

/** What is there to see, the ladder of art. 23, and what DUO told about its own boetes. */
@Injectable()
export class HandhavingService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  lijst(q: HandhavingQuery): Promise<Pagina<BoetezaakRegel>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<BoetezaakRegel>(em, scope.gemeenten, q, {
        select: ZAKEN, waarden: [q.stand ?? null], sorteer: ['geconstateerd_op', 'date'], sleutel: (z) => [z.geconstateerdOp, z.id] });
      scope.betrokken(...uit.rijen.map((z) => ({ gemeentecode: z.gemeentecode, id: z.dossierId })));
      return uit;
    });
  }

  vanDossier(dossierId: string): Promise<HandhavingUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await leesDossier(em, scope, dossierId);
      const duo = await em.find(DuoBoeteEntity, { where: { gemeentecode: dossier.gemeentecode, dossierId }, order: { termijnBegin: 'ASC' } });
      return {
        stappen: (await stappenVan(em, dossier)).map(stapUit), zaken: (await zakenVan(em, dossier)).map(zaakRegel), duoBoetes: duo.map(duoUit), plafond: await plafondVan(em, dossier, this.klok.vandaag()),
      };
    });
  }

  toon(id: string): Promise<BoetezaakUit> {
    return this.db.run(async (em, scope) => {
      const zaak = await em.findOneBy(BoetezaakEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!zaak) throw new NietGevonden();
      return zaakUit(em, zaak, await leesDossier(em, scope, zaak.dossierId));
    });
  }

  /** Records a call-up or a warning that was sent. The dossier is locked: two at once would both be the next step. */
  zetStap(dossierId: string, v: HandhavingsstapInvoer): Promise<HandhavingsstapUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      eis(beoordeelLopend(dossier));
      eis(magStap((await stappenVan(em, dossier)).map(alsHandhavingsstap), v, this.klok.vandaag()));
      const { gemeentecode } = dossier;
      const id = randomUUID();
      await em.insert(HandhavingsstapEntity, { ...v, gemeentecode, id, dossierId, door: scope.actor.persoon, doorNaam: scope.actor.naam });
      await noteer(em, { gemeentecode, dossierId, op: v.verzondenOp, soort: v.soort === 'oproep' ? 'handhaving-oproep' : 'handhaving-waarschuwing', bron: id, feiten: { gedraging: v.gedraging, termijnTot: v.termijnTot }, door: scope.actor });
      return stapUit(await em.findOneByOrFail(HandhavingsstapEntity, { gemeentecode, id }));
    });
  }

  /** Records what came of it. */
  sluitStap(id: string, versie: number, v: HandhavingsstapUitkomst): Promise<HandhavingsstapUit> {
    return this.db.run(async (em, scope) => {
      const stap = await em.findOneBy(HandhavingsstapEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!stap) throw new NietGevonden();
      await vergrendelDossier(em, scope, stap.dossierId);
      if (stap.versie !== versie) throw new VerouderdeVersie();
      eis(magStapUitkomst(alsHandhavingsstap(stap), v, this.klok.vandaag()));
      const nieuw = { ...v, versie: versie + 1 };
      const { affected } = await em.update(HandhavingsstapEntity, { gemeentecode: stap.gemeentecode, id, versie }, nieuw);
      if (affected !== 1) throw new VerouderdeVersie();
      await noteer(em, {
        gemeentecode: stap.gemeentecode, dossierId: stap.dossierId, op: v.uitkomstOp, soort: 'handhaving-uitkomst', bron: id, feiten: { gedraging: stap.gedraging, soort: stap.soort, uitkomst: v.uitkomst }, door: scope.actor,
      });
      return stapUit(Object.assign(new HandhavingsstapEntity(), stap, nieuw));
    });
  }

  /** Records a boete of DUO. It is DUO's decision: nothing follows from it here but the new term with its own cap. */
  noteerDuoBoete(dossierId: string, v: DuoBoeteInvoer): Promise<DuoBoeteUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      const bron = 'Wi2021 art. 24, art. 25; Besluit inburgering 2021 art. 9.6 lid 5';
      if (v.opgelegdOp > this.klok.vandaag()) eis(geweigerd('BoeteInDeToekomst', bron, { veld: 'opgelegdOp' }));
      if (v.termijnEinde <= v.termijnBegin) eis(geweigerd('PeriodeOmgekeerd', bron, { veld: 'termijnEinde' }));
      const { gemeentecode } = dossier;
      if (await em.existsBy(DuoBoeteEntity, { gemeentecode, dossierId, termijnBegin: v.termijnBegin })) eis(geweigerd('BoeteAlGeregistreerd', bron, { veld: 'termijnBegin' }));
      const rij = { ...v, gemeentecode, dossierId, id: randomUUID(), nieuweTermijn: Number(v.nieuweTermijn) as DuoBoeteEntity['nieuweTermijn'] };
      await em.insert(DuoBoeteEntity, rij);
      await noteer(em, { gemeentecode, dossierId, op: v.opgelegdOp, soort: 'boete-van-duo', bron: rij.id, feiten: { artikel: v.artikel, termijnBegin: v.termijnBegin, termijnEinde: v.termijnEinde }, door: scope.actor });
      await werkTermijnBij(em, dossier, 'nieuwe-termijn', this.klok.vandaag());
      return duoUit(rij);
    });
  }
}

const duoUit = (b: DuoBoeteEntity): DuoBoeteUit => ({
  id: b.id, artikel: b.artikel, bedrag: Number(b.bedrag), opgelegdOp: b.opgelegdOp, nieuweTermijn: b.nieuweTermijn, termijnBegin: b.termijnBegin, termijnEinde: b.termijnEinde,
});
