import { Injectable } from '@nestjs/common';
import {
  beoordeelElders, beoordeelNietVoltooid, beoordeelPvtAfronding, ModuleHeropend, PvtAfgerond, PvtNietVoltooid, pvtStand, type EldersAfgerondInvoer, type HeropeningInvoer, type PvtNietVoltooidInvoer, type PvtTrajectRegel, type PvtTrajectUit,
} from '@wegwijs/casusregie';
import { geweigerd } from '@wegwijs/kernel';
import { eis, lijstOverGemeenten, NietGevonden, publish, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { beoordeelLopend, leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { geefOpdracht } from '../opdracht/opdracht.kern.ts';
import { eindigWerk, eisAanvaard } from '../opdracht/opdracht.werk.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { bewaarTraject, leesTraject, pvtFeiten, pvtVanDossier, trajectUit } from './pvt.kern.ts';
import type { PvtTrajectEntity } from './pvt.entity.ts';
import { type PvtTrajectVraag } from './pvt.vraag.ts';

const OPDRACHT = `select w.stand, w.naam, w.taal from casusregie.opdracht w where w.gemeentecode = t.gemeentecode and w.dossier_id = t.dossier_id and w.taak = t.taak
  order by w.stand in ('aangeboden', 'aanvaard') desc, w.aangeboden_op desc, w.id limit 1`;
const TRAJECTEN = `select t.gemeentecode, t.id, t.versie, t.dossier_id "dossierId", t.taak, t.stand, o.stand "opdrachtStand", o.naam, o.taal, t.groep_id "groepId", t.getekend_op "getekendOp",
  t.begonnen_op "begonnenOp", t.begonnen_op, (select coalesce(sum(a.minuten), 0)::int from casusregie.pvt_aanwezigheid a where a.gemeentecode = t.gemeentecode and a.traject_id = t.id) minuten
  from casusregie.pvt_traject t left join lateral (${OPDRACHT}) o on true where t.gemeentecode = g.gemeentecode and ($3::text is null or t.stand = $3) and ($4::boolean is not true or (t.groep_id is null and o.stand = 'aanvaard'))`;

/** The PVT of one person: for who executes it, and for the gemeente that keeps the lead. */
@Injectable()
export class PvtService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  lijst({ stand, zonderGroep, ...pagina }: PvtTrajectVraag): Promise<Pagina<PvtTrajectRegel>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<PvtTrajectRegel>(em, scope.gemeenten, pagina, {
        select: TRAJECTEN, waarden: [stand ?? null, zonderGroep === 'ja'], sorteer: ['begonnen_op', 'date'], sleutel: (t) => [t.begonnenOp, t.id],
      });
      scope.betrokken(...uit.rijen.map((t) => ({ gemeentecode: t.gemeentecode, id: t.dossierId })));
      return uit;
    });
  }

  toon(id: string): Promise<PvtTrajectUit> {
    return this.db.run(async (em, scope) => trajectUit(em, await leesTraject(em, scope, id), this.klok.vandaag()));
  }

  toonVanDossier(dossierId: string): Promise<PvtTrajectUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await leesDossier(em, scope, dossierId);
      const traject = await pvtVanDossier(em, gemeentecode, dossierId);
      if (!traject) throw new NietGevonden();
      return trajectUit(em, traject, this.klok.vandaag());
    });
  }

  /** Completed: hours, activity and signature are there. The opdracht is done, and with it goes what it lent of the person. */
  rondAf(id: string, versie: number): Promise<PvtTrajectUit> {
    return this.db.run(async (em, scope) => {
      const traject = await leesEigenWerk(em, scope, id, versie);
      const vandaag = this.klok.vandaag();
      const stand = pvtStand(await pvtFeiten(em, traject), vandaag);
      eis(beoordeelPvtAfronding(traject, stand));
      const afgerondOp = stand.compleetOp ?? vandaag;
      const { gemeentecode, dossierId } = traject;
      const klaar = await bewaarTraject(em, traject, { stand: 'afgerond', afgerondOp, geeindigdOp: vandaag });
      await eindigWerk(em, traject, 'afgerond', { vandaag, door: scope.actor });
      await noteer(em, { gemeentecode, dossierId, op: afgerondOp, soort: 'pvt-afgerond', bron: id, feiten: { minuten: stand.minuten }, door: scope.actor });
      await publish(em, PvtAfgerond, { gemeentecode, sleutel: dossierId, feiten: { dossierId, afgerondOp, getekendOp: traject.getekendOp!, minuten: stand.minuten, aftrekUren: traject.aftrekUren, elders: false } });
      return trajectUit(em, klaar, vandaag);
    });
  }

  /** It ends without being completed. The gemeente sees it at once; whether DUO fines is DUO's decision (Wi2021 art. 24). */
  beeindig(id: string, versie: number, { reden }: PvtNietVoltooidInvoer): Promise<PvtTrajectUit> {
    return this.db.run(async (em, scope) => {
      const traject = await leesEigenWerk(em, scope, id, versie);
      const op = this.klok.vandaag();
      const stand = pvtStand(await pvtFeiten(em, traject), op);
      eis(beoordeelNietVoltooid(traject, stand));
      const { gemeentecode, dossierId } = traject;
      const klaar = await bewaarTraject(em, traject, { stand: 'niet-voltooid', geeindigdOp: op, eindreden: reden, groepId: null, groepGemeentecode: null });
      await eindigWerk(em, traject, 'afgerond', { vandaag: op, door: scope.actor });
      await noteer(em, { gemeentecode, dossierId, op, soort: 'pvt-niet-voltooid', bron: id, feiten: { reden, ontbreekt: stand.ontbreekt.join(', ') }, door: scope.actor });
      await publish(em, PvtNietVoltooid, { gemeentecode, sleutel: dossierId, feiten: { dossierId, op, reden, ontbreekt: stand.ontbreekt, minuten: stand.minuten } });
      return trajectUit(em, klaar, op);
    });
  }

  /** It was completed before the dossier came here: nobody does it twice. The opdracht is taken back, and DUO has it already. */
  neemOver(dossierId: string, versie: number, { afgerondOp, bron }: EldersAfgerondInvoer): Promise<PvtTrajectUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await leesDossier(em, scope, dossierId);
      const gevonden = await pvtVanDossier(em, gemeentecode, dossierId);
      if (!gevonden) throw new NietGevonden();
      const traject = await leesTraject(em, scope, gevonden.id, versie);
      const vandaag = this.klok.vandaag();
      eis(beoordeelElders(traject, { afgerondOp }, vandaag));
      const klaar = await bewaarTraject(em, traject, { stand: 'afgerond', afgerondOp, eldersVolgens: bron, geeindigdOp: vandaag, eindreden: null, groepId: null, groepGemeentecode: null });
      await eindigWerk(em, traject, 'ingetrokken', { vandaag, door: scope.actor });
      await noteer(em, { gemeentecode, dossierId, op: afgerondOp, soort: 'pvt-afgerond', bron: traject.id, feiten: { elders: bron }, door: scope.actor });
      await publish(em, PvtAfgerond, { gemeentecode, sleutel: dossierId, feiten: { dossierId, afgerondOp, minuten: 0, aftrekUren: traject.aftrekUren, elders: true } });
      return trajectUit(em, klaar, vandaag);
    });
  }

  /** It was closed as completed and was not: the work is given again, and what was attended and signed counts on. */
  heropen(dossierId: string, versie: number, { reden }: HeropeningInvoer): Promise<PvtTrajectUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      eis(beoordeelLopend(dossier));
      const { gemeentecode } = dossier;
      const gevonden = await pvtVanDossier(em, gemeentecode, dossierId);
      if (!gevonden) throw new NietGevonden();
      const traject = await leesTraject(em, scope, gevonden.id, versie);
      if (traject.stand !== 'afgerond') eis(geweigerd('NietAfgerond', 'Besluit inburgering 2021 art. 3.1', { feiten: { stand: traject.stand } }));
      const vandaag = this.klok.vandaag();
      await geefOpdracht(em, { gemeentecode, dossierId, taak: traject.taak, vandaag, door: scope.actor });
      const open = await bewaarTraject(em, traject, { stand: 'open', afgerondOp: null, eldersVolgens: null, geeindigdOp: null, groepId: null, groepGemeentecode: null });
      await noteer(em, { gemeentecode, dossierId, op: vandaag, soort: 'module-heropend', bron: traject.id, feiten: { onderdeel: 'pvt', reden }, door: scope.actor });
      await publish(em, ModuleHeropend, { gemeentecode, sleutel: dossierId, feiten: { dossierId, onderdeel: 'pvt', heropendOp: vandaag, reden } });
      return trajectUit(em, open, vandaag);
    });
  }

  /** A signature that was recorded by mistake; not after the PVT was closed on it. */
  herroepTekenen(id: string, versie: number): Promise<PvtTrajectUit> {
    return this.db.run(async (em, scope) => {
      const traject = await leesEigenWerk(em, scope, id, versie);
      if (traject.stand !== 'open' || traject.getekendOp === null) eis(geweigerd('GeenOndertekeningOpen', 'Besluit inburgering 2021 art. 3.1', { feiten: { stand: traject.stand } }));
      const nieuw = await bewaarTraject(em, traject, { getekendOp: null, getekendSessie: null });
      await noteer(em, { gemeentecode: traject.gemeentecode, dossierId: traject.dossierId, op: this.klok.vandaag(), soort: 'pvt-ondertekening-herroepen', bron: id, door: scope.actor });
      return trajectUit(em, nieuw, this.klok.vandaag());
    });
  }

  /** The gemeente gives the work again: it came back, or the PVT ended without being completed. What was attended counts on. */
  geefOpnieuw(dossierId: string): Promise<PvtTrajectUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      eis(beoordeelLopend(dossier));
      const { gemeentecode } = dossier;
      const traject = await pvtVanDossier(em, gemeentecode, dossierId);
      if (!traject) throw new NietGevonden();
      if (traject.stand === 'afgerond') eis(geweigerd('PvtAlAfgesloten', 'Besluit inburgering 2021 art. 3.1', { feiten: { stand: traject.stand } }));
      const vandaag = this.klok.vandaag();
      if (!(await geefOpdracht(em, { gemeentecode, dossierId, taak: traject.taak, vandaag, door: scope.actor }))) eis(geweigerd('OpdrachtLooptNog', 'Schaalniveau-matrix'));
      return trajectUit(em, await bewaarTraject(em, traject, { stand: 'open', geeindigdOp: null, eindreden: null, groepId: null, groepGemeentecode: null }), vandaag);
    });
  }
}

/** A traject for a change by its executor, whose work it must be. A closed one says itself that it is closed. */
async function leesEigenWerk(em: EntityManager, scope: Scope, id: string, versie: number): Promise<PvtTrajectEntity> {
  const traject = await leesTraject(em, scope, id, versie);
  if (traject.stand === 'open') await eisAanvaard(em, traject);
  return traject;
}
