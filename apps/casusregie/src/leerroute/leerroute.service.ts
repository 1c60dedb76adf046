import { Injectable } from '@nestjs/common';
import {
  beoordeelEindgesprek, beoordeelExamen, beoordeelTaalschakel, ExamenAfgelegd, LeerroutefeitIngetrokken, staande, TaalschakelBeeindigd, ZrouteEindgesprekGevoerd,
  type ExamenInvoer, type FeitGeregistreerd, type LeerrouteUit, type TaalschakelInvoer, type ZEindgesprekInvoer,
} from '@wegwijs/casusregie';
import { eis, NietGevonden, publish, Weigering } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { herleefMap } from '../map/map.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { leerrouteUit } from './leerroute.antwoord.ts';
import { AanbiederEntity, ExamenEntity, LesurenEntity, TaalschakelEntity, ZEindgesprekEntity } from './leerroute.entity.ts';
import { alsExamen, eisPip, feitkolommen, leesEisen, leesLeerroute, rijen, teVervangen, trekFeitIn, vergrendelVoorFeit } from './leerroute.kern.ts';

/** The lists that a fact can stand in, as the address calls them. */
const SOORTEN = { uren: LesurenEntity, examens: ExamenEntity, taalschakel: TaalschakelEntity, eindgesprekken: ZEindgesprekEntity } as const;
const isSoort = (x: string): x is keyof typeof SOORTEN => Object.hasOwn(SOORTEN, x);

async function eisAanbieder(em: EntityManager, gemeentecode: string, id: string): Promise<void> {
  if (!await em.existsBy(AanbiederEntity, { gemeentecode, id })) throw new NietGevonden();
}

/** Whether the organisation may hold it for the college is a fact of the organisation, not of who types it in. */
async function gespreksvoerder(em: EntityManager, gemeentecode: string, { organisatie, mandaat }: ZEindgesprekInvoer): Promise<{ code: string; door: Parameters<typeof beoordeelEindgesprek>[0]['door'] }> {
  const code = organisatie ?? `gemeente-${gemeentecode}`;
  if (code === `gemeente-${gemeentecode}`) return { code, door: { college: true } };
  const [rij] = await em.query<{ openbaarLichaam: boolean | null }[]>('select openbaar_lichaam "openbaarLichaam" from tenant.organisatie where code = $1', [code]);
  if (!rij) throw new Weigering({ reden: 'OrganisatieOnbekend', bron: 'schaalniveau-matrix', veld: 'organisatie', titel: 'Deze organisatie is niet bekend' });
  return { code, door: { college: false, openbaarLichaam: rij.openbaarLichaam, mandaat } };
}

/** Results of the leerroute. Each act writes one fact that is never changed. */
@Injectable()
export class LeerrouteService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  toon(id: string): Promise<LeerrouteUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await leesDossier(em, scope, id);
      const aanbieders = await em.findBy(AanbiederEntity, { gemeentecode: dossier.gemeentecode });
      return leerrouteUit(id, await leesEisen(em, dossier), await leesLeerroute(em, dossier), aanbieders, this.klok.vandaag());
    });
  }

  legExamenVast(id: string, { vervangt, reden, ...invoer }: ExamenInvoer): Promise<FeitGeregistreerd> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelVoorFeit(em, scope, id, { vervangt, reden });
      const { gemeentecode } = dossier;
      const examens = await rijen(em, ExamenEntity, dossier);
      const oud = teVervangen(examens, { vervangt, reden });
      eis(beoordeelExamen(invoer, this.klok.vandaag(), staande(examens).filter((e) => e !== oud).map(alsExamen)));
      const rij = { ...feitkolommen(scope.actor, { vervangt, reden }), ...invoer, niveau: invoer.niveau ?? null, gemeentecode, dossierId: id };
      await em.insert(ExamenEntity, rij);
      await publish(em, ExamenAfgelegd, { gemeentecode, sleutel: id, feiten: { dossierId: id, id: rij.id, vervangtId: vervangt, ...invoer } });
      const { onderdeel, niveau = null, resultaat } = invoer;
      await noteer(em, { gemeentecode, dossierId: id, op: invoer.afgelegdOp, soort: 'examen-geregistreerd', bron: rij.id, feiten: { onderdeel, niveau, resultaat, correctie: vervangt !== undefined }, door: scope.actor });
      return { id: rij.id };
    });
  }

  legTaalschakelVast(id: string, { vervangt, reden, ...invoer }: TaalschakelInvoer): Promise<FeitGeregistreerd> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelVoorFeit(em, scope, id, { vervangt, reden });
      const { gemeentecode } = dossier;
      const { leerroute, dagtekeningInitieel } = await eisPip(em, dossier);
      if (invoer.aanbiederId) await eisAanbieder(em, gemeentecode, invoer.aanbiederId);
      teVervangen(await rijen(em, TaalschakelEntity, dossier), { vervangt, reden });
      eis(beoordeelTaalschakel({ leerroute, dagtekeningInitieel, op: invoer.op, vandaag: this.klok.vandaag() }));
      const rij = { ...feitkolommen(scope.actor, { vervangt, reden }), ...invoer, aanbiederId: invoer.aanbiederId ?? null, gemeentecode, dossierId: id };
      await em.insert(TaalschakelEntity, rij);
      const { uitslag, op } = invoer;
      if (uitslag !== 'behaald') await herleefMap(em, gemeentecode, id, this.klok.vandaag());
      await publish(em, TaalschakelBeeindigd, { gemeentecode, sleutel: id, feiten: { dossierId: id, id: rij.id, vervangtId: vervangt, uitslag, op, mapWeerNodig: uitslag !== 'behaald' } });
      await noteer(em, { gemeentecode, dossierId: id, op, soort: 'taalschakel-beeindigd', bron: rij.id, feiten: { uitslag, correctie: vervangt !== undefined }, door: scope.actor });
      return { id: rij.id };
    });
  }

  legEindgesprekVast(id: string, { vervangt, reden, ...invoer }: ZEindgesprekInvoer): Promise<FeitGeregistreerd> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelVoorFeit(em, scope, id, { vervangt, reden });
      const { gemeentecode } = dossier;
      const { leerroute, dagtekeningInitieel } = await eisPip(em, dossier);
      teVervangen(await rijen(em, ZEindgesprekEntity, dossier), { vervangt, reden });
      const { code, door } = await gespreksvoerder(em, gemeentecode, invoer);
      eis(beoordeelEindgesprek({ leerroute, dagtekeningInitieel, op: invoer.op, door, vandaag: this.klok.vandaag() }));
      const rij = { ...feitkolommen(scope.actor, { vervangt, reden }), op: invoer.op, gevoerdDoor: invoer.gevoerdDoor, organisatie: code, mandaat: invoer.mandaat ?? null, gemeentecode, dossierId: id };
      await em.insert(ZEindgesprekEntity, rij);
      await publish(em, ZrouteEindgesprekGevoerd, { gemeentecode, sleutel: id, feiten: { dossierId: id, id: rij.id, vervangtId: vervangt, op: invoer.op } });
      await noteer(em, { gemeentecode, dossierId: id, op: invoer.op, soort: 'z-eindgesprek-gevoerd', bron: rij.id, feiten: { organisatie: code, correctie: vervangt !== undefined }, door: scope.actor });
      return { id: rij.id };
    });
  }

  /** A fact that should not have been there. It stays in sight, and stops counting. */
  trekIn(id: string, soort: string, feitId: string, reden: string): Promise<FeitGeregistreerd> {
    return this.db.run(async (em, scope) => {
      if (!isSoort(soort)) throw new NietGevonden();
      const dossier = await vergrendelDossier(em, scope, id);
      const nieuw = await trekFeitIn(em, dossier, SOORTEN[soort], feitId, { reden, door: scope.actor });
      await publish(em, LeerroutefeitIngetrokken, { gemeentecode: dossier.gemeentecode, sleutel: id, feiten: { dossierId: id, vervangtId: feitId } });
      await noteer(em, { gemeentecode: dossier.gemeentecode, dossierId: id, op: this.klok.vandaag(), soort: 'leerroutefeit-ingetrokken', bron: feitId, feiten: { soort }, door: scope.actor });
      return { id: nieuw };
    });
  }
}
