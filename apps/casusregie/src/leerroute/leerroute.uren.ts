import { Injectable } from '@nestjs/common';
import { beoordeelLesblok, staande, UrenGeregistreerd, type FeitGeregistreerd, type LesurenInvoer, type LesurenLijst, type LesurenRegel, type LesurenRegelUit } from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import { eis, NietGevonden, publish, Weigering } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { AanbiederEntity, LesurenEntity } from './leerroute.entity.ts';
import { alsLesblok, feitkolommen, rijen, teVervangen, vergrendelVoorFeit } from './leerroute.kern.ts';

async function schrijf(em: EntityManager, scope: Scope, d: DossierEntity, { vervangt, reden, ...invoer }: LesurenInvoer, vandaag: Datum): Promise<string> {
  const { gemeentecode, id: dossierId } = d;
  const uren = await rijen(em, LesurenEntity, d);
  const oud = teVervangen(uren, { vervangt, reden });
  eis(beoordeelLesblok(invoer, staande(uren).filter((u) => u !== oud).map(alsLesblok), vandaag));
  const rij = { ...feitkolommen(scope.actor, { vervangt, reden }), ...invoer, gemeentecode, dossierId };
  await em.insert(LesurenEntity, rij);
  const { aanbiederId, soort, van, totEnMet } = invoer;
  await publish(em, UrenGeregistreerd, { gemeentecode, sleutel: dossierId, feiten: { dossierId, id: rij.id, vervangtId: vervangt, aanbiederId, soort, uren: invoer.uren, van, totEnMet } });
  await noteer(em, { gemeentecode, dossierId, op: totEnMet, soort: 'lesuren-geregistreerd', bron: rij.id, feiten: { soort, uren: invoer.uren, van, correctie: vervangt !== undefined }, door: scope.actor });
  return rij.id;
}

/** Lessons that people followed, one block at a time or as the monthly list of a school. */
@Injectable()
export class LesurenService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  legVast(id: string, invoer: LesurenInvoer): Promise<FeitGeregistreerd> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelVoorFeit(em, scope, id, invoer);
      if (!await em.existsBy(AanbiederEntity, { gemeentecode: dossier.gemeentecode, id: invoer.aanbiederId })) throw new NietGevonden();
      return { id: await schrijf(em, scope, dossier, invoer, this.klok.vandaag()) };
    });
  }

  /** Dossiers are locked in the order of their ids, so that two lists at once cannot wait for each other. */
  legLijstVast({ aanbiederId, regels }: LesurenLijst): Promise<LesurenRegelUit[]> {
    return this.db.run(async (em, scope) => {
      const aanbieder = await em.findOneBy(AanbiederEntity, { gemeentecode: In(scope.gemeenten), id: aanbiederId });
      if (!aanbieder) throw new NietGevonden();
      const uit = new Map<LesurenRegel, LesurenRegelUit>();
      for (const regel of [...regels].sort((a, b) => (a.dossierId < b.dossierId ? -1 : a.dossierId > b.dossierId ? 1 : 0))) uit.set(regel, await this.regel(em, scope, aanbieder, regel));
      return regels.map((r) => uit.get(r)!);
    });
  }

  /** Every rule is asked before the first write of a line, so that a refused line leaves nothing behind. */
  private async regel(em: EntityManager, scope: Scope, aanbieder: AanbiederEntity, { dossierId, ...invoer }: LesurenRegel): Promise<LesurenRegelUit> {
    try {
      const dossier = await vergrendelVoorFeit(em, scope, dossierId);
      if (dossier.gemeentecode !== aanbieder.gemeentecode) throw new NietGevonden();
      return { dossierId, vastgelegd: true, id: await schrijf(em, scope, dossier, { ...invoer, aanbiederId: aanbieder.id }, this.klok.vandaag()) };
    } catch (fout) {
      if (fout instanceof NietGevonden) return { dossierId, vastgelegd: false, reden: 'NietGevonden' };
      if (fout instanceof Weigering) return { dossierId, vastgelegd: false, reden: fout.meer.reden, bron: fout.meer.bron };
      throw fout;
    }
  }
}
