import { Injectable } from '@nestjs/common';
import {
  beoordeelMapEindgesprek, beoordeelMapElders, beoordeelMapThema, MapAfgerond, mapVoortgang, ModuleHeropend,
  type EldersAfgerondInvoer, type HeropeningInvoer, type MapEindgesprekInvoer, type MapThemasInvoer, type MapTrajectRegel, type MapTrajectUit, type PlaatsingInvoer,
} from '@wegwijs/casusregie';
import { geweigerd, type Datum } from '@wegwijs/kernel';
import { eis, lijstOverGemeenten, NietGevonden, publish, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { beoordeelLopend, leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { geefOpdracht } from '../opdracht/opdracht.kern.ts';
import { eindigWerk, eisAanvaard } from '../opdracht/opdracht.werk.ts';
import { plaats } from '../participatie/participatie.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { MapThemaEntity, type MapTrajectEntity } from './map.entity.ts';
import { bewaarMap, leesMap, mapFeiten, mapUit, mapVanDossier, werkVan } from './map.kern.ts';
import type { MapVraag } from './map.vraag.ts';

const OPDRACHT = `select w.stand, w.naam, w.taal from casusregie.opdracht w where w.gemeentecode = t.gemeentecode and w.dossier_id = t.dossier_id and w.taak = 'map'
  order by w.stand in ('aangeboden', 'aanvaard') desc, w.aangeboden_op desc, w.id limit 1`;
const TRAJECTEN = `select t.gemeentecode, t.id, t.versie, t.dossier_id "dossierId", t.stand, o.stand "opdrachtStand", o.naam, o.taal, t.begonnen_op "begonnenOp", t.afgerond_op "afgerondOp",
  t.aftrek_uren "aftrekUren", t.begonnen_op, (select count(*)::int from casusregie.map_thema m where m.gemeentecode = t.gemeentecode and m.traject_id = t.id) themas,
  (select coalesce(sum(u.minuten), 0)::int from casusregie.participatie_plaatsing p join casusregie.participatie_uren u on u.gemeentecode = p.gemeentecode and u.plaatsing_id = p.id
    where p.gemeentecode = t.gemeentecode and p.dossier_id = t.dossier_id and p.map_praktijk and u.van >= t.telt_vanaf) praktijkminuten
  from casusregie.map_traject t left join lateral (${OPDRACHT}) o on true where t.gemeentecode = g.gemeentecode
  and t.stand <> 'niet-verplicht' and ($3::text is null or t.stand = $3)`;
const MANDAAT = `select mandaat from tenant.schaalniveau where gemeentecode = $1 and taak = 'map' and uitvoerder = $2 and geldig_van <= $3 and (geldig_tot is null or geldig_tot > $3)`;

/** The MAP of one person: for who executes it, and for the gemeente that keeps the lead. */
@Injectable()
export class MapService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  lijst({ stand, ...pagina }: MapVraag): Promise<Pagina<MapTrajectRegel>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<MapTrajectRegel>(em, scope.gemeenten, pagina, {
        select: TRAJECTEN, waarden: [stand ?? null], sorteer: ['begonnen_op', 'date'], sleutel: (t) => [t.begonnenOp, t.id] });
      scope.betrokken(...uit.rijen.map((t) => ({ gemeentecode: t.gemeentecode, id: t.dossierId })));
      return uit;
    });
  }

  toon(id: string): Promise<MapTrajectUit> {
    return this.db.run(async (em, scope) => mapUit(em, await leesMap(em, scope, id), this.klok.vandaag()));
  }

  toonVanDossier(dossierId: string): Promise<MapTrajectUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await leesDossier(em, scope, dossierId);
      return mapUit(em, gevonden(await mapVanDossier(em, gemeentecode, dossierId)), this.klok.vandaag());
    });
  }

  /** What was done of the eight themes, as a whole: what is not in it was not done. */
  legThemasVast(id: string, versie: number, { themas }: MapThemasInvoer): Promise<MapTrajectUit> {
    return this.db.run(async (em, scope) => {
      const traject = await leesEigenWerk(em, scope, id, versie);
      const sleutel = { gemeentecode: traject.gemeentecode, trajectId: id };
      const { persoon: door, naam: doorNaam } = scope.actor;
      if (new Set(themas.map((t) => t.thema)).size < themas.length) eis(geweigerd('ThemaTweeKeer', 'Besluit inburgering 2021 art. 3.2', { veld: 'themas' }));
      for (const t of themas) eis(beoordeelMapThema(traject, t, this.klok.vandaag()));
      if (traject.stand !== 'open') eis(beoordeelMapThema(traject, { afgerondOp: traject.begonnenOp }, this.klok.vandaag()));
      await em.delete(MapThemaEntity, sleutel);
      if (themas.length > 0) await em.insert(MapThemaEntity, themas.map((t) => ({ ...sleutel, ...t, door, doorNaam })));
      return mapUit(em, await bewaarMap(em, traject, {}), this.klok.vandaag());
    });
  }

  /** A placement as the practice of the MAP. The version of the MAP keeps two from placing the same person at once. */
  plaats(id: string, versie: number, invoer: PlaatsingInvoer): Promise<MapTrajectUit> {
    return this.db.run(async (em, scope) => {
      const traject = await leesEigenWerk(em, scope, id, versie);
      if (!invoer.mapPraktijk) eis(geweigerd('AlleenMapPraktijk', 'Regeling inburgering 2021 art. 3.1; AVG art. 5 lid 1 onder c', { veld: 'mapPraktijk' }));
      eis(beoordeelMapThema(traject, { afgerondOp: traject.begonnenOp }, this.klok.vandaag()));
      await plaats(em, { gemeentecode: traject.gemeentecode, dossierId: traject.dossierId }, invoer, { vandaag: this.klok.vandaag(), door: scope.actor });
      return mapUit(em, await bewaarMap(em, traject, {}), this.klok.vandaag());
    });
  }

  /** The eindgesprek as the executor holds it, under the mandate that the matrix names. */
  rondAf(id: string, versie: number, gesprek: MapEindgesprekInvoer): Promise<MapTrajectUit> {
    return this.db.run(async (em, scope) => this.voerEindgesprek(em, scope, await leesEigenWerk(em, scope, id, versie), gesprek));
  }

  /** The eindgesprek as the college itself holds it. */
  rondAfVoorDossier(dossierId: string, versie: number, gesprek: MapEindgesprekInvoer): Promise<MapTrajectUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await leesDossier(em, scope, dossierId);
      const { id } = gevonden(await mapVanDossier(em, gemeentecode, dossierId));
      return this.voerEindgesprek(em, scope, await leesMap(em, scope, id, versie), gesprek);
    });
  }

  /** It was completed before the dossier came here: nobody does it twice. The opdracht is taken back, and DUO has it already. */
  neemOver(dossierId: string, versie: number, { afgerondOp, bron }: EldersAfgerondInvoer): Promise<MapTrajectUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await leesDossier(em, scope, dossierId);
      const traject = await leesMap(em, scope, gevonden(await mapVanDossier(em, gemeentecode, dossierId)).id, versie);
      const vandaag = this.klok.vandaag();
      eis(beoordeelMapElders(traject, { afgerondOp }, vandaag));
      const klaar = await bewaarMap(em, traject, { stand: 'afgerond', afgerondOp, eldersVolgens: bron, geeindigdOp: vandaag });
      await eindigWerk(em, werkVan(traject), 'ingetrokken', { vandaag, door: scope.actor });
      await noteer(em, { gemeentecode, dossierId, op: afgerondOp, soort: 'map-afgerond', bron: traject.id, feiten: { elders: bron }, door: scope.actor });
      await publish(em, MapAfgerond, { gemeentecode, sleutel: dossierId, feiten: { dossierId, afgerondOp, praktijkminuten: 0, aftrekUren: traject.aftrekUren, elders: true } });
      return mapUit(em, klaar, vandaag);
    });
  }

  /** It was closed as completed and was not: the work is given again and a new eindgesprek closes it. */
  heropen(dossierId: string, versie: number, { reden }: HeropeningInvoer): Promise<MapTrajectUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      eis(beoordeelLopend(dossier));
      const { gemeentecode } = dossier;
      const traject = await leesMap(em, scope, gevonden(await mapVanDossier(em, gemeentecode, dossierId)).id, versie);
      if (traject.stand !== 'afgerond') eis(geweigerd('NietAfgerond', 'Besluit inburgering 2021 art. 3.2', { feiten: { stand: traject.stand } }));
      const vandaag = this.klok.vandaag();
      await geefOpdracht(em, { ...werkVan(traject), vandaag, door: scope.actor });
      const open = await bewaarMap(em, traject, {
        stand: 'open', afgerondOp: null, eldersVolgens: null, geeindigdOp: null, eindgesprekOp: null, eindgesprekOrganisatie: null, eindgesprekMandaat: null, eindgesprekDoor: null, eindgesprekDoorNaam: null,
      });
      await noteer(em, { gemeentecode, dossierId, op: vandaag, soort: 'module-heropend', bron: traject.id, feiten: { onderdeel: 'map', reden }, door: scope.actor });
      await publish(em, ModuleHeropend, { gemeentecode, sleutel: dossierId, feiten: { dossierId, onderdeel: 'map', heropendOp: vandaag, reden } });
      return mapUit(em, open, vandaag);
    });
  }

  /** The gemeente gives the work again after it came back. What was done counts on. */
  geefOpnieuw(dossierId: string): Promise<MapTrajectUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      eis(beoordeelLopend(dossier));
      const { gemeentecode } = dossier;
      const traject = gevonden(await mapVanDossier(em, gemeentecode, dossierId));
      if (traject.stand === 'afgerond' || traject.stand === 'niet-verplicht') eis(beoordeelMapThema(traject, { afgerondOp: traject.begonnenOp }, this.klok.vandaag()));
      const vandaag = this.klok.vandaag();
      if (!(await geefOpdracht(em, { ...werkVan(traject), vandaag, door: scope.actor }))) eis(geweigerd('OpdrachtLooptNog', 'Schaalniveau-matrix'));
      return mapUit(em, await bewaarMap(em, traject, { stand: 'open', geeindigdOp: null }), vandaag);
    });
  }

  private async voerEindgesprek(em: EntityManager, scope: Scope, traject: MapTrajectEntity, { op }: MapEindgesprekInvoer): Promise<MapTrajectUit> {
    const vandaag = this.klok.vandaag();
    const { gemeentecode, dossierId } = traject;
    const { organisatie, persoon, naam } = scope.actor;
    const feiten = await mapFeiten(em, traject);
    const vanCollege = organisatie === `gemeente-${gemeentecode}`;
    const mandaat = vanCollege ? null : await mandaatOp(em, gemeentecode, organisatie, op);
    eis(beoordeelMapEindgesprek(traject, feiten, { op, door: { vanCollege, mandaat } }, vandaag));
    const klaar = await bewaarMap(em, traject, {
      stand: 'afgerond', eindgesprekOp: op, afgerondOp: op, geeindigdOp: vandaag, eindgesprekOrganisatie: organisatie, eindgesprekMandaat: mandaat, eindgesprekDoor: persoon, eindgesprekDoorNaam: naam,
    });
    const { praktijkminuten } = mapVoortgang(feiten, vandaag);
    await eindigWerk(em, werkVan(traject), 'afgerond', { vandaag, door: scope.actor });
    await noteer(em, { gemeentecode, dossierId, op, soort: 'map-afgerond', bron: traject.id, feiten: { praktijkminuten, organisatie }, door: scope.actor });
    await publish(em, MapAfgerond, { gemeentecode, sleutel: dossierId, feiten: { dossierId, afgerondOp: op, praktijkminuten, aftrekUren: traject.aftrekUren, elders: false } });
    return mapUit(em, klaar, vandaag);
  }
}

function gevonden(traject: MapTrajectEntity | undefined): MapTrajectEntity {
  if (!traject) throw new NietGevonden();
  return traject;
}

async function mandaatOp(em: EntityManager, gemeentecode: string, organisatie: string, op: Datum): Promise<string | null> {
  const [rij] = await em.query<{ mandaat: string | null }[]>(MANDAAT, [gemeentecode, organisatie, op]);
  return rij?.mandaat ?? null;
}

/** A MAP for a change by its executor, whose work it must be. A closed one says itself that it is closed. */
async function leesEigenWerk(em: EntityManager, scope: Scope, id: string, versie: number): Promise<MapTrajectEntity> {
  const traject = await leesMap(em, scope, id, versie);
  if (traject.stand === 'open') await eisAanvaard(em, werkVan(traject));
  return traject;
}
