import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { beoordeelSessie, type PvtGroepInvoer, type PvtGroepRegel, type PvtGroepUit, type PvtGroepWijziging, type PvtSessieInvoer } from '@wegwijs/casusregie';
import { geweigerd } from '@wegwijs/kernel';
import { eis, lijstOverGemeenten, NietGevonden, VerouderdeVersie, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { bezet, leesGroep, leesSessie, mensenVan } from './pvt.groep.kern.ts';
import { PvtAanwezigheidEntity, PvtGroepEntity, PvtSessieEntity } from './pvt.entity.ts';
import { trajectenUit } from './pvt.kern.ts';

/** Members may be of other gemeenten than the group: they are counted over all that the asker reaches ($3). */
const GROEPEN = `select p.gemeentecode, p.id, p.versie, p.naam, p.plaats, p.taal, p.capaciteit, p.begint_op "begintOp", p.stand, p.begint_op,
  (select count(*)::int from casusregie.pvt_traject t where t.gemeentecode = any($3::text[]) and t.groep_id = p.id) deelnemers,
  (select count(*)::int from casusregie.pvt_sessie s where s.gemeentecode = p.gemeentecode and s.groep_id = p.id) sessies,
  (select min(s.op) from casusregie.pvt_sessie s where s.gemeentecode = p.gemeentecode and s.groep_id = p.id and s.op >= $4::date) "volgendeSessieOp"
  from casusregie.pvt_groep p where p.gemeentecode = g.gemeentecode`;

/** Groups of the PVT and their programme. A group is no person: the people in it are logged, the group is not. */
@Injectable()
export class PvtGroepService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  lijst(pagina: PaginaQuery): Promise<Pagina<PvtGroepRegel>> {
    return this.db.run((em, scope) => lijstOverGemeenten<PvtGroepRegel>(em, scope.gemeenten, pagina, {
      select: GROEPEN, waarden: [scope.gemeenten, this.klok.vandaag()], sorteer: ['begint_op', 'date'], sleutel: (p) => [p.begintOp, p.id] }));
  }

  toon(id: string): Promise<PvtGroepUit> {
    return this.db.run(async (em, scope) => this.uit(em, scope, await leesGroep(em, scope, id)));
  }

  maak(invoer: PvtGroepInvoer): Promise<PvtGroepUit> {
    return this.db.run(async (em, scope) => {
      if (!scope.gemeenten.includes(invoer.gemeentecode)) throw new NietGevonden();
      const groep = { ...invoer, id: randomUUID(), versie: 1, stand: 'open' as const };
      await em.insert(PvtGroepEntity, groep);
      return this.uit(em, scope, groep);
    });
  }

  wijzig(id: string, versie: number, wijziging: PvtGroepWijziging): Promise<PvtGroepUit> {
    return this.db.run(async (em, scope) => {
      const groep = await leesGroep(em, scope, id, versie);
      const nu = await bezet(em, scope, groep);
      if (wijziging.capaciteit < nu) eis(geweigerd('GroepVol', 'Capaciteit van de groep', { veld: 'capaciteit', feiten: { deelnemers: nu } }));
      return this.uit(em, scope, await bewaar(em, groep, wijziging));
    });
  }

  /** No more sessions and no more people. Who is not completed keeps what he did and can join another group. */
  sluit(id: string, versie: number): Promise<PvtGroepUit> {
    return this.db.run(async (em, scope) => this.uit(em, scope, await bewaar(em, await leesGroep(em, scope, id, versie), { stand: 'gesloten' })));
  }

  plan(id: string, invoer: PvtSessieInvoer): Promise<PvtGroepUit> {
    return this.db.run(async (em, scope) => {
      const groep = await leesGroep(em, scope, id);
      eis(beoordeelSessie(invoer, groep, 0));
      await em.insert(PvtSessieEntity, { ...invoer, omschrijving: invoer.omschrijving ?? null, gemeentecode: groep.gemeentecode, groepId: id, id: randomUUID() });
      return this.uit(em, scope, groep);
    });
  }

  wijzigSessie(id: string, sessieId: string, versie: number, invoer: PvtSessieInvoer): Promise<PvtGroepUit> {
    return this.db.run(async (em, scope) => {
      const { groep, sessie } = await leesSessie(em, scope, id, sessieId);
      eis(beoordeelSessie(invoer, groep, await geregistreerd(em, scope, sessieId)));
      const { affected } = await em.update(PvtSessieEntity, { gemeentecode: sessie.gemeentecode, id: sessieId, versie }, { ...invoer, omschrijving: invoer.omschrijving ?? null, versie: versie + 1 });
      if (affected !== 1) throw new VerouderdeVersie();
      return this.uit(em, scope, groep);
    });
  }

  vervalSessie(id: string, sessieId: string, versie: number): Promise<PvtGroepUit> {
    return this.db.run(async (em, scope) => {
      const { groep, sessie } = await leesSessie(em, scope, id, sessieId);
      eis(beoordeelSessie(sessie, groep, await geregistreerd(em, scope, sessieId)));
      const { affected } = await em.delete(PvtSessieEntity, { gemeentecode: sessie.gemeentecode, id: sessieId, versie });
      if (affected !== 1) throw new VerouderdeVersie();
      return this.uit(em, scope, groep);
    });
  }

  private async uit(em: EntityManager, scope: Scope, groep: PvtGroepEntity): Promise<PvtGroepUit> {
    const vandaag = this.klok.vandaag();
    const sessies = await em.find(PvtSessieEntity, { where: { gemeentecode: groep.gemeentecode, groepId: groep.id }, order: { op: 'ASC', id: 'ASC' } });
    const mensen = await trajectenUit(em, await mensenVan(em, scope, groep), vandaag);
    scope.betrokken(...mensen.map((m) => ({ gemeentecode: m.gemeentecode, id: m.dossierId })));
    const { gemeentecode, id, versie, naam, plaats, taal, capaciteit, begintOp, stand } = groep;
    return {
      gemeentecode, id, versie, naam, plaats, taal, capaciteit, begintOp, stand, deelnemers: mensen.length, sessies: sessies.length, volgendeSessieOp: sessies.find((s) => s.op >= vandaag)?.op ?? null, mensen,
      programma: sessies.map(({ gemeentecode: _g, groepId: _id, ...s }) => ({ ...s, geregistreerd: mensen.filter((m) => m.aanwezigheid.some((a) => a.sessieId === s.id)).length })),
    };
  }
}

/** For how many people attendance is recorded, in the group or gone from it. */
const geregistreerd = (em: EntityManager, scope: Scope, sessieId: string): Promise<number> =>
  em.createQueryBuilder(PvtAanwezigheidEntity, 'a').where('a.gemeentecode = any(:gemeenten) and a.sessie_id = :sessieId', { gemeenten: scope.gemeenten, sessieId }).getCount();

async function bewaar(em: EntityManager, groep: PvtGroepEntity, wijziging: Partial<PvtGroepEntity>): Promise<PvtGroepEntity> {
  const versie = groep.versie + 1;
  const { affected } = await em.update(PvtGroepEntity, { gemeentecode: groep.gemeentecode, id: groep.id, versie: groep.versie }, { ...wijziging, versie });
  if (affected !== 1) throw new VerouderdeVersie();
  return { ...groep, ...wijziging, versie };
}
