import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  magGesprekAfzeggen, magGesprekPlannen, magGesprekVastleggen, magGesprekVerzetten, type GesprekAfzegging, type GesprekInvoer, type GesprekRegel, type GesprekUit, type GesprekVerslag,
  type GesprekVerzetting, type TijdlijnFeiten, type TijdlijnSoort,
} from '@wegwijs/casusregie';
import { geweigerd, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { eis, lijstOverGemeenten, NietGevonden, VerouderdeVersie, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { beoordeelLopend, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { GesprekEntity } from './voortgang.entity.ts';
import { heeftPip, werkVoortgangBij, type MetPip } from './voortgang.kern.ts';
import { gesprekUit, type GesprekkenQuery } from './voortgang.uit.ts';

const GESPREKKEN = `select * from (select x.gemeentecode, x.id, x.versie, x.dossier_id "dossierId", p.naam, d.behandelaar_naam "behandelaarNaam", x.stand, x.gepland_op "geplandOp", x.gepland_op, x.tijd, x.plaats, x.vorm
  from casusregie.gesprek x join casusregie.dossier d on d.gemeentecode = x.gemeentecode and d.id = x.dossier_id
  left join casusregie.persoon p on p.gemeentecode = x.gemeentecode and p.dossier_id = x.dossier_id 
  where x.gemeentecode = g.gemeentecode and x.stand <> 'afgezegd' and x.gepland_op between $3::date and $4::date and ($5::uuid is null or d.behandelaar = $5)) t where true`;

/** The dossier of an act about talks: it is locked, it runs, and it has a PIP with a number of talks. */
export async function dossierMetPip(em: EntityManager, scope: Scope, dossierId: string): Promise<MetPip> {
  const d = await vergrendelDossier(em, scope, dossierId);
  eis(beoordeelLopend(d));
  if (!heeftPip(d)) {
    eis(geweigerd('GeenPip', 'Wi2021 art. 15, art. 17 lid 1'));
    throw new NietGevonden();
  }
  return d;
}

@Injectable()
export class GesprekService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  /** Appointments in these days (both inclusive), by day; of the own caseload when asked. */
  agenda(q: GesprekkenQuery): Promise<Pagina<GesprekRegel>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<GesprekRegel>(em, scope.gemeenten, q, {
        select: GESPREKKEN, waarden: [q.van ?? this.klok.vandaag(), q.tot ?? '9999-12-31', q.wie === 'mij' ? scope.actor.persoon : null], sorteer: ['gepland_op', 'date'], sleutel: (x) => [x.geplandOp, x.id] });
      scope.betrokken(...uit.rijen.map((x) => ({ gemeentecode: x.gemeentecode, id: x.dossierId })));
      return uit;
    });
  }

  plan(dossierId: string, invoer: GesprekInvoer): Promise<GesprekUit> {
    return this.db.run(async (em, scope) => {
      const d = await dossierMetPip(em, scope, dossierId);
      const id = await this.maakAfspraak(em, scope, d, invoer);
      await werkVoortgangBij(em, d.gemeentecode, d.id, this.klok.vandaag());
      return lees(em, d, id);
    });
  }

  verzet(dossierId: string, id: string, versie: number, { reden, ...naar }: GesprekVerzetting): Promise<GesprekUit> {
    return this.wijzig(dossierId, id, versie, (g) => ({
      mag: magGesprekVerzetten({ stand: g.stand, geplandOp: naar.geplandOp }, this.klok.vandaag()), naar: { ...naar, reden, verzet: g.verzet + 1 },
      regel: { op: this.klok.vandaag(), soort: 'gesprek-gepland', feiten: { geplandOp: naar.geplandOp, was: g.geplandOp } },
    }));
  }

  zegAf(dossierId: string, id: string, versie: number, { afgezegdDoor, reden }: GesprekAfzegging): Promise<GesprekUit> {
    return this.wijzig(dossierId, id, versie, (g) => ({
      mag: magGesprekAfzeggen(g.stand), naar: { stand: 'afgezegd', reden }, regel: { op: this.klok.vandaag(), soort: 'gesprek-afgezegd', feiten: { geplandOp: g.geplandOp, afgezegdDoor } },
    }));
  }

  /** The report of a talk, or that nobody came; and the next appointment in the same act. */
  legVast(dossierId: string, id: string, versie: number, { volgende, uitkomst, ...u }: GesprekVerslag): Promise<GesprekUit> {
    return this.wijzig(dossierId, id, versie, (g, d) => ({
      mag: magGesprekVastleggen({ stand: g.stand, geplandOp: g.geplandOp, begin: d.termijnBegin }, { uitkomst, ...u }, this.klok.vandaag()), naar: { ...u, stand: uitkomst },
      regel: { op: u.gehoudenOp, soort: `gesprek-${uitkomst}`, feiten: { inspanning: u.inspanning ?? null, taalniveau: u.taalniveau ?? null } },
    }), volgende);
  }

  private async wijzig(
    dossierId: string, id: string, versie: number,
    act: (g: GesprekEntity, d: MetPip) => { mag: Uitkomst; naar: Partial<GesprekEntity>; regel: { op: Datum; soort: TijdlijnSoort; feiten: TijdlijnFeiten } }, volgende?: GesprekInvoer,
  ): Promise<GesprekUit> {
    return this.db.run(async (em, scope) => {
      const d = await dossierMetPip(em, scope, dossierId);
      const g = await em.findOneBy(GesprekEntity, { gemeentecode: d.gemeentecode, dossierId, id });
      if (!g) throw new NietGevonden();
      if (g.versie !== versie) throw new VerouderdeVersie();
      const { mag, naar, regel } = act(g, d);
      eis(mag);
      const { affected } = await em.update(GesprekEntity, { gemeentecode: d.gemeentecode, id, versie }, { ...naar, versie: versie + 1, door: scope.actor.persoon, doorNaam: scope.actor.naam });
      if (affected !== 1) throw new VerouderdeVersie();
      await noteer(em, { gemeentecode: d.gemeentecode, dossierId, bron: id, door: scope.actor, ...regel });
      if (volgende) await this.maakAfspraak(em, scope, d, volgende);
      await werkVoortgangBij(em, d.gemeentecode, d.id, this.klok.vandaag());
      return lees(em, d, id);
    });
  }

  private async maakAfspraak(em: EntityManager, scope: Scope, d: MetPip, invoer: GesprekInvoer): Promise<string> {
    const bij = { gemeentecode: d.gemeentecode, dossierId: d.id };
    eis(magGesprekPlannen({ openGesprek: await em.existsBy(GesprekEntity, { ...bij, stand: 'gepland' }), geplandOp: invoer.geplandOp }, this.klok.vandaag()));
    const id = randomUUID();
    await em.insert(GesprekEntity, { ...bij, id, ...invoer, door: scope.actor.persoon, doorNaam: scope.actor.naam });
    await noteer(em, { ...bij, op: this.klok.vandaag(), soort: 'gesprek-gepland', bron: id, feiten: { geplandOp: invoer.geplandOp }, door: scope.actor });
    return id;
  }
}

const lees = async (em: EntityManager, d: MetPip, id: string): Promise<GesprekUit> => gesprekUit(await em.findOneByOrFail(GesprekEntity, { gemeentecode: d.gemeentecode, id }));
