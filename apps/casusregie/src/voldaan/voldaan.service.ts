import { Injectable } from '@nestjs/common';
import {
  beoordeelDuoVoldaan, beoordeelUitreiking, beoordeelVoldaan, LeerroutefeitIngetrokken, staande, verschilMetDuo, VoldaanVastgesteld, type UitreikingInvoer, type VoldaanInvoer, type Voldaanstand, type VoldaanUit,
} from '@wegwijs/casusregie';
import { geweigerd, type Datum } from '@wegwijs/kernel';
import { Conflict, eis, publish, Weigering } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { feitUit } from '../leerroute/leerroute.antwoord.ts';
import { feitkolommen, rijen, teVervangen, trekFeitIn } from '../leerroute/leerroute.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { CertificaatUitreikingEntity, VoldaanEntity } from './voldaan.entity.ts';
import { leesVoldaanFeiten } from './voldaan.feiten.ts';

async function eigenStand(em: EntityManager, d: DossierEntity, vandaag: Datum): Promise<Voldaanstand | undefined> {
  const feiten = await leesVoldaanFeiten(em, d, vandaag);
  return feiten && beoordeelVoldaan(feiten);
}

async function uit(em: EntityManager, d: DossierEntity, vandaag: Datum): Promise<VoldaanUit> {
  const eigen = await eigenStand(em, d, vandaag);
  const duo = await rijen(em, VoldaanEntity, d);
  const [nu] = staande(duo);
  const uitreiking = await em.findOneBy(CertificaatUitreikingEntity, { gemeentecode: d.gemeentecode, dossierId: d.id });
  return {
    dossierId: d.id, eigen: eigen ?? null, verschil: nu && eigen ? verschilMetDuo(eigen, nu) : [],
    duo: duo.map((r) => ({ ...feitUit(r, nu ? [nu] : []), voldaanOp: r.voldaanOp, document: r.document, besluitOp: r.besluitOp, kenmerk: r.kenmerk })),
    uitreiking: uitreiking && { uitgereiktOp: uitreiking.uitgereiktOp, uitgereiktDoor: uitreiking.uitgereiktDoor },
  };
}

/** Whether the plicht is fulfilled: what we think, what DUO says, and the certificaat. */
@Injectable()
export class VoldaanService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  toon(id: string): Promise<VoldaanUit> {
    return this.db.run(async (em, scope) => uit(em, await leesDossier(em, scope, id), this.klok.vandaag()));
  }

  /** Records DUO's word. It decides, also when our own answer differs; the difference is kept and shown. */
  stelVast(id: string, { vervangt, reden, ...invoer }: VoldaanInvoer): Promise<VoldaanUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const dossier = await vergrendelDossier(em, scope, id);
      const { gemeentecode } = dossier;
      const bestaand = await rijen(em, VoldaanEntity, dossier);
      const oud = teVervangen(bestaand, { vervangt, reden });
      if (!oud) eis(beoordeelLopend(dossier));
      const eigen = await eigenStand(em, dossier, vandaag);
      if (!eigen) throw new Weigering({ ...geweigerd('PipOntbreekt', 'Wi2021 art. 15 lid 1'), titel: 'Er is nog geen PIP' });
      eis(beoordeelDuoVoldaan(invoer, { alVastgesteld: staande(bestaand).some((r) => r !== oud), dagtekeningInitieel: dossier.dagtekeningInitieel ?? invoer.voldaanOp, vandaag }));
      const rij = { ...feitkolommen(scope.actor, { vervangt, reden }), ...invoer, eigenVoldaan: eigen.voldaan, eigenOp: eigen.op ?? null, gemeentecode, dossierId: id };
      await em.insert(VoldaanEntity, rij);
      const verschil = verschilMetDuo(eigen, invoer);
      await publish(em, VoldaanVastgesteld, { gemeentecode, sleutel: id, feiten: { dossierId: id, id: rij.id, vervangtId: vervangt, voldaanOp: invoer.voldaanOp, document: invoer.document, verschil } });
      await noteer(em, { gemeentecode, dossierId: id, op: invoer.voldaanOp, soort: 'voldaan-vastgesteld', bron: rij.id, feiten: { document: invoer.document, verschil: verschil.join(', ') || null, correctie: oud !== undefined }, door: scope.actor });
      return uit(em, dossier, vandaag);
    });
  }

  /** DUO took its word back, or it was about somebody else. The end of the plicht that followed from it is for a person to take back. */
  trekIn(id: string, feitId: string, reden: string): Promise<VoldaanUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const dossier = await vergrendelDossier(em, scope, id);
      await trekFeitIn(em, dossier, VoldaanEntity, feitId, { reden, door: scope.actor });
      await publish(em, LeerroutefeitIngetrokken, { gemeentecode: dossier.gemeentecode, sleutel: id, feiten: { dossierId: id, vervangtId: feitId } });
      await noteer(em, { gemeentecode: dossier.gemeentecode, dossierId: id, op: vandaag, soort: 'leerroutefeit-ingetrokken', bron: feitId, feiten: { soort: 'voldaan' }, door: scope.actor });
      return uit(em, dossier, vandaag);
    });
  }

  /** The college hands the certificaat over, in person and once. */
  reikUit(id: string, invoer: UitreikingInvoer): Promise<VoldaanUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const dossier = await vergrendelDossier(em, scope, id);
      const [duo] = staande(await rijen(em, VoldaanEntity, dossier));
      if (!duo) throw new Weigering({ ...geweigerd('NogNietVoldaan', 'Besluit inburgering 2021 art. 3.16'), titel: 'DUO heeft nog niet vastgesteld dat deze persoon voldaan heeft' });
      eis(beoordeelUitreiking({ document: duo.document, voldaanOp: duo.voldaanOp, uitgereiktOp: invoer.uitgereiktOp, inPersoon: invoer.inPersoon, vandaag }));
      const sleutel = { gemeentecode: dossier.gemeentecode, dossierId: id };
      if (await em.existsBy(CertificaatUitreikingEntity, sleutel)) throw new Conflict('Het certificaat is al uitgereikt', 'CertificaatAlUitgereikt');
      const { uitgereiktOp, uitgereiktDoor } = invoer;
      await em.insert(CertificaatUitreikingEntity, { ...sleutel, uitgereiktOp, uitgereiktDoor, door: scope.actor.persoon, doorNaam: scope.actor.naam });
      await noteer(em, { ...sleutel, op: uitgereiktOp, soort: 'certificaat-uitgereikt', door: scope.actor });
      return uit(em, dossier, vandaag);
    });
  }
}
