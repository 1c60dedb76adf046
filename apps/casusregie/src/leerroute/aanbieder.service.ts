import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { beoordeelKeurmerk, lesblokTelling, staande, type AanbiederInvoer, type AanbiederUit, type KeurmerkperiodeInvoer } from '@wegwijs/casusregie';
import { Conflict, eis, NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { feitUit } from './leerroute.antwoord.ts';
import { AanbiederEntity, KeurmerkperiodeEntity } from './leerroute.entity.ts';
import { alsKeurmerk, feitkolommen, teVervangen } from './leerroute.kern.ts';

/** Schools and the periods in which their lessons count: data of a gemeente, and of nobody in particular. */
@Injectable()
export class AanbiederService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  lijst(): Promise<AanbiederUit[]> {
    return this.db.run(async (em, scope) => {
      const aanbieders = await em.find(AanbiederEntity, { where: { gemeentecode: In(scope.gemeenten) }, order: { naam: 'ASC', id: 'ASC' } });
      const perioden = await em.find(KeurmerkperiodeEntity, { where: { gemeentecode: In(scope.gemeenten) }, order: { vanaf: 'ASC', id: 'ASC' } });
      return aanbieders.map((a) => this.uit(a, perioden.filter((p) => p.gemeentecode === a.gemeentecode && p.aanbiederId === a.id)));
    });
  }

  voegToe(invoer: AanbiederInvoer): Promise<AanbiederUit> {
    return this.db.run(async (em, scope) => {
      const rij = { gemeentecode: scope.gemeente, id: randomUUID(), versie: 1, naam: invoer.naam, soort: invoer.soort, organisatie: invoer.organisatie ?? null };
      await eisNieuweNaam(em, rij);
      await em.insert(AanbiederEntity, rij);
      return this.uit(rij, []);
    });
  }

  wijzig(id: string, versie: number, invoer: AanbiederInvoer): Promise<AanbiederUit> {
    return this.db.run(async (em, scope) => {
      const aanbieder = await vergrendel(em, scope, id);
      if (aanbieder.versie !== versie) throw new VerouderdeVersie();
      const { gemeentecode } = aanbieder;
      const wijziging = { naam: invoer.naam, soort: invoer.soort, organisatie: invoer.organisatie ?? null, versie: versie + 1 };
      if (invoer.naam !== aanbieder.naam) await eisNieuweNaam(em, { gemeentecode, naam: invoer.naam });
      const { affected } = await em.update(AanbiederEntity, { gemeentecode, id, versie }, wijziging);
      if (affected !== 1) throw new VerouderdeVersie();
      return this.uit({ ...aanbieder, ...wijziging }, await em.findBy(KeurmerkperiodeEntity, { gemeentecode, aanbiederId: id }));
    });
  }

  /** A period, or the correction of one: a suspension gives the running period an end. What was counted under it is counted anew. */
  legKeurmerkVast(id: string, { vervangt, reden, ...invoer }: KeurmerkperiodeInvoer): Promise<AanbiederUit> {
    return this.db.run(async (em, scope) => {
      const aanbieder = await vergrendel(em, scope, id);
      const { gemeentecode } = aanbieder;
      const bestaand = await em.findBy(KeurmerkperiodeEntity, { gemeentecode, aanbiederId: id });
      const oud = teVervangen(bestaand, { vervangt, reden });
      eis(beoordeelKeurmerk({ aanbiederId: id, ...invoer }, staande(bestaand).filter((p) => p !== oud).map(alsKeurmerk)));
      await em.insert(KeurmerkperiodeEntity, { ...feitkolommen(scope.actor, { vervangt, reden }), gemeentecode, aanbiederId: id, grond: invoer.grond, vanaf: invoer.vanaf, tot: invoer.tot ?? null });
      return this.uit(aanbieder, await em.findBy(KeurmerkperiodeEntity, { gemeentecode, aanbiederId: id }));
    });
  }

  private uit(a: AanbiederEntity, perioden: readonly KeurmerkperiodeEntity[]): AanbiederUit {
    const vandaag = this.klok.vandaag();
    const staand = staande(perioden);
    const { telt } = lesblokTelling({ aanbiederId: a.id, soort: 'nt2', uren: 1, van: vandaag, totEnMet: vandaag }, staand.map(alsKeurmerk));
    return {
      gemeentecode: a.gemeentecode, id: a.id, versie: a.versie, naam: a.naam, soort: a.soort, organisatie: a.organisatie, teltVandaag: telt,
      keurmerken: [...perioden].sort((x, y) => (x.vanaf < y.vanaf ? -1 : 1)).map((p) => ({ ...feitUit(p, staand), grond: p.grond, vanaf: p.vanaf, tot: p.tot })),
    };
  }
}

/** Locked, so that two periods at once do not both find the road free. @throws NietGevonden when absent or of another gemeente */
async function vergrendel(em: EntityManager, scope: Scope, id: string): Promise<AanbiederEntity> {
  const aanbieder = await em.findOne(AanbiederEntity, { where: { gemeentecode: In(scope.gemeenten), id }, lock: { mode: 'pessimistic_write' } });
  if (!aanbieder) throw new NietGevonden();
  return aanbieder;
}

async function eisNieuweNaam(em: EntityManager, { gemeentecode, naam }: Pick<AanbiederEntity, 'gemeentecode' | 'naam'>): Promise<void> {
  if (await em.existsBy(AanbiederEntity, { gemeentecode, naam })) throw new Conflict('Er is al een aanbieder met deze naam', 'AanbiederBestaatAl');
}
