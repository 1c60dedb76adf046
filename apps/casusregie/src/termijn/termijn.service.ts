import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  bijnaKlaarVan, beoordeelDuoTermijn, beoordeelOnderbreking, beoordeelVerklaring, beoordeelVerlenging, beoordeelVerlengingUitkomst, beoordeelVerzoekdag,
  type DuoTermijnInvoer, type InburgeringstermijnUit, type OnderbrekingInvoer, type TermijnAanleiding, type TermijnFeitsoort, type TermijnIntrekkingInvoer, type TijdlijnSoort, type VerlengingInvoer, type VerlengingUitkomstInvoer,
} from '@wegwijs/casusregie';
import { geweigerd, type Datum } from '@wegwijs/kernel';
import { eis, NietGevonden } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { IsNull, type EntityManager, type EntityTarget } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { leesVoldaanFeiten } from '../voldaan/voldaan.feiten.ts';
import { termijnUit } from './termijn.antwoord.ts';
import { DuoTermijnEntity, OnderbrekingEntity, VerlengingEntity, type TermijnFeit } from './termijn.entity.ts';
import { leesRijen, werkTermijnBij, werkTermijnBijNaPip } from './termijn.kern.ts';

type MetTermijn = DossierEntity & { dagtekeningInitieel: Datum; termijnEinde: Datum; leerroute: 'b1' | 'onderwijs' | 'z'; doelgroep: 'asiel' | 'gezin' | 'overig' };

/** What an act tells about itself: the line on the timeline, and why the last day may be another one. */
interface Daad {
  soort: TijdlijnSoort;
  aanleiding: TermijnAanleiding;
  bron: string;
  op: Datum;
  feiten?: Record<string, string | number>;
}

const TABEL: Record<TermijnFeitsoort, EntityTarget<TermijnFeit>> = { duo: DuoTermijnEntity, verlenging: VerlengingEntity, onderbreking: OnderbrekingEntity };

function eisTermijn(d: DossierEntity): asserts d is MetTermijn {
  eis(beoordeelLopend(d));
  if (!d.dagtekeningInitieel || !d.termijnEinde || !d.leerroute || !d.doelgroep) eis(geweigerd('TermijnNogNietBegonnen', 'Wi2021 art. 11'));
}

/** What moves the inburgeringstermijn. DUO decides (Wi2021 art. 12); we record, explain and compare. */
@Injectable()
export class TermijnService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  toon(id: string): Promise<InburgeringstermijnUit> {
    return this.db.run(async (em, scope) => {
      const d = await leesDossier(em, scope, id);
      return termijnUit(d, await leesRijen(em, d, this.klok.vandaag()), this.klok.vandaag());
    });
  }

  legDuoVast(id: string, versie: number, invoer: DuoTermijnInvoer): Promise<InburgeringstermijnUit> {
    return this.act(id, versie, async (em, d, feit, vandaag) => {
      eis(beoordeelDuoTermijn(invoer, vandaag));
      await em.insert(DuoTermijnEntity, { ...feit, begin: invoer.begin, einde: invoer.einde, ontvangenOp: invoer.ontvangenOp });
      return { soort: 'termijn-van-duo', aanleiding: 'duo', bron: feit.id, op: invoer.ontvangenOp, feiten: { begin: invoer.begin, einde: invoer.einde } };
    });
  }

  /** A request for a verlenging. Refused where the text gives none, so that nobody waits for a certain no. */
  vraagVerlenging(id: string, versie: number, invoer: VerlengingInvoer): Promise<InburgeringstermijnUit> {
    return this.act(id, versie, async (em, d, feit, vandaag) => {
      const { grond, aangevraagdOp, perioden, verklaardOp, bijnaKlaar } = invoer;
      eis(beoordeelVerzoekdag(d.termijnEinde, grond, aangevraagdOp, vandaag));
      eis(beoordeelVerklaring(grond, verklaardOp, vandaag));
      const { leerroute, doelgroep } = d;
      const feiten = bijnaKlaar && bijnaKlaarVan(bijnaKlaar, await leesVoldaanFeiten(em, d, vandaag));
      const verwachting = beoordeelVerlenging({ grond, perioden, leerroute, doelgroep, ...(feiten && { bijnaKlaar: feiten }) }, aangevraagdOp);
      eis(verwachting.uitkomst);
      const duur = 'duur' in verwachting ? verwachting.duur : null;
      await em.insert(VerlengingEntity, {
        ...feit, grond, stand: 'aangevraagd', aangevraagdOp, perioden: perioden.map(({ van, totEnMet }) => ({ van, totEnMet })), verklaardOp: verklaardOp ?? null,
        verwachtAantal: duur?.aantal ?? null, verwachtEenheid: duur?.eenheid ?? null,
      });
      return { soort: 'verlenging-aangevraagd', aanleiding: 'verlenging', bron: feit.id, op: aangevraagdOp };
    });
  }

  /** What DUO decided; it leads, also where we expected something else. */
  legUitkomstVast(id: string, verlengingId: string, versie: number, u: VerlengingUitkomstInvoer): Promise<InburgeringstermijnUit> {
    return this.act(id, versie, async (em, d, _feit, vandaag) => {
      const sleutel = { gemeentecode: d.gemeentecode, dossierId: d.id, id: verlengingId, ingetrokkenOp: IsNull() };
      const verlenging = await em.findOneBy(VerlengingEntity, sleutel);
      if (!verlenging) throw new NietGevonden();
      eis(beoordeelVerlengingUitkomst(verlenging, u, vandaag));
      await em.update(VerlengingEntity, sleutel, { stand: u.uitkomst, beslotenOp: u.beslotenOp, duurAantal: u.duur ?? null, duurEenheid: u.eenheid ?? null, nieuwEinde: u.nieuwEinde ?? null });
      return { soort: 'verlenging-besloten', aanleiding: 'verlenging', bron: verlengingId, op: u.beslotenOp, feiten: { uitkomst: u.uitkomst } };
    });
  }

  legOnderbrekingVast(id: string, versie: number, { soort, van, tot }: OnderbrekingInvoer): Promise<InburgeringstermijnUit> {
    return this.act(id, versie, async (em, d, feit, vandaag) => {
      const andere = await em.findBy(OnderbrekingEntity, { gemeentecode: d.gemeentecode, dossierId: d.id, ingetrokkenOp: IsNull() });
      eis(beoordeelOnderbreking({ van, tot: tot ?? null }, andere, vandaag));
      await em.insert(OnderbrekingEntity, { ...feit, soort, van, tot: tot ?? null });
      return { soort: 'onderbreking-vastgelegd', aanleiding: 'onderbreking', bron: feit.id, op: van };
    });
  }

  legTerugkeerVast(id: string, onderbrekingId: string, versie: number, tot: Datum): Promise<InburgeringstermijnUit> {
    return this.act(id, versie, async (em, d, _feit, vandaag) => {
      const open = { gemeentecode: d.gemeentecode, dossierId: d.id, ingetrokkenOp: IsNull() };
      const alle = await em.findBy(OnderbrekingEntity, open);
      const deze = alle.find((o) => o.id === onderbrekingId);
      if (!deze) throw new NietGevonden();
      if (deze.tot) eis(geweigerd('AlTeruggekeerd', 'Besluit inburgering 2021 art. 2.1 lid 2', { veld: 'tot', feiten: { tot: deze.tot } }));
      eis(beoordeelOnderbreking({ van: deze.van, tot }, alle.filter((o) => o !== deze), vandaag));
      await em.update(OnderbrekingEntity, { ...open, id: onderbrekingId }, { tot });
      return { soort: 'onderbreking-beeindigd', aanleiding: 'onderbreking', bron: onderbrekingId, op: tot };
    });
  }

  /** Takes back a line that was recorded wrongly. It stays, with its reason, and no longer counts. */
  trekIn(id: string, versie: number, { soort, feitId, reden }: TermijnIntrekkingInvoer): Promise<InburgeringstermijnUit> {
    return this.act(id, versie, async (em, d, _feit, vandaag) => {
      const { affected } = await em.update(TABEL[soort], { gemeentecode: d.gemeentecode, dossierId: d.id, id: feitId, ingetrokkenOp: IsNull() }, { ingetrokkenOp: vandaag, ingetrokkenReden: reden });
      if (affected !== 1) throw new NietGevonden();
      return { soort: 'termijn-feit-ingetrokken', aanleiding: soort, bron: feitId, op: vandaag, feiten: { soort } };
    });
  }

  /** A PIP came in; what moved the termijn since the first one still counts (Wi2021 art. 11 lid 3). */
  opPip(em: EntityManager, gemeentecode: string, dossierId: string): Promise<void> {
    return werkTermijnBijNaPip(em, gemeentecode, dossierId, this.klok.vandaag());
  }

  /** One act on a running termijn: the fact, its line on the timeline, the last day that follows, and the whole answer. */
  private act(id: string, versie: number, doe: (em: EntityManager, d: MetTermijn, feit: Pick<TermijnFeit, 'gemeentecode' | 'id' | 'dossierId' | 'door' | 'doorNaam'>, vandaag: Datum) => Promise<Daad>): Promise<InburgeringstermijnUit> {
    return this.db.run(async (em, scope: Scope) => {
      const vandaag = this.klok.vandaag();
      const d = await vergrendelDossier(em, scope, id, versie);
      eisTermijn(d);
      const feit = { gemeentecode: d.gemeentecode, id: randomUUID(), dossierId: d.id, door: scope.actor.persoon, doorNaam: scope.actor.naam };
      const { aanleiding, ...gebeurtenis } = await doe(em, d, feit, vandaag);
      await noteer(em, { gemeentecode: d.gemeentecode, dossierId: d.id, ...gebeurtenis, door: scope.actor });
      const nieuw = await werkTermijnBij(em, d, aanleiding, vandaag);
      return termijnUit(nieuw, await leesRijen(em, nieuw, vandaag), vandaag);
    });
  }
}
