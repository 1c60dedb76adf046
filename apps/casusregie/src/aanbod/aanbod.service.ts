import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  aanbodtermijn, AanbodverklaringAfgegeven, aanbodverzuim, krijgtAanbod, magAanbodVastleggen, magAanbodverklaring, verklaringRegels, type AanbodFeiten, type CursusaanbodInvoer, type AanbodUit,
  type AanbodverklaringUit,
} from '@wegwijs/casusregie';
import { geweigerd } from '@wegwijs/kernel';
import { eis, NietGevonden, publish } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { leesDossier } from '../dossier/dossier.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { dossierMetPip } from '../voortgang/gesprek.service.ts';
import { heeftPip, leesStand, werkVoortgangBij, type MetPip } from '../voortgang/voortgang.kern.ts';
import { AanbodEntity, AanbodverklaringEntity } from './aanbod.entity.ts';

@Injectable()
export class AanbodService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  toon(dossierId: string): Promise<AanbodUit> {
    return this.db.run(async (em, scope) => {
      const d = await leesDossier(em, scope, dossierId);
      if (!heeftPip(d)) {
        eis(geweigerd('GeenPip', 'Wi2021 art. 15, art. 16'));
        throw new NietGevonden();
      }
      return this.uit(em, d);
    });
  }

  /** Registers an offer. One that comes after a declaration gives that its last day, and DUO hears it. */
  legVast(dossierId: string, invoer: CursusaanbodInvoer): Promise<AanbodUit> {
    return this.db.run(async (em, scope) => {
      const d = await dossierMetPip(em, scope, dossierId);
      const { aanbodFeiten } = await leesStand(em, d, this.klok.vandaag());
      eis(magAanbodVastleggen(aanbodFeiten, invoer, this.klok.vandaag()));
      const id = randomUUID();
      await em.insert(AanbodEntity, { gemeentecode: d.gemeentecode, id, dossierId, leerroute: d.leerroute, ...invoer, door: scope.actor.persoon, doorNaam: scope.actor.naam });
      await noteer(em, { gemeentecode: d.gemeentecode, dossierId, op: invoer.aangebodenOp, soort: 'aanbod-gedaan', bron: id, feiten: { leerroute: d.leerroute, startOp: invoer.startOp ?? null }, door: scope.actor });
      await this.vulVerklaringAan(em, d);
      await werkVoortgangBij(em, d.gemeentecode, d.id, this.klok.vandaag());
      return this.uit(em, d);
    });
  }

  /** The declaration to DUO that there was no offer in time: a ground to lengthen the termijn, and not the fault of the inburgeraar. */
  verklaar(dossierId: string): Promise<AanbodUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const d = await dossierMetPip(em, scope, dossierId);
      const { aanbodFeiten } = await leesStand(em, d, vandaag);
      eis(magAanbodverklaring({ ...aanbodFeiten, alAfgegeven: await em.existsBy(AanbodverklaringEntity, { gemeentecode: d.gemeentecode, dossierId }) }, vandaag));
      const { vanaf, totEnMet, termijn } = aanbodverzuim(aanbodFeiten, vandaag)!;
      const verklaring = {
        gemeentecode: d.gemeentecode, id: randomUUID(), dossierId, pipId: d.pipId!, leerroute: d.leerroute, dagtekening: d.dagtekeningInitieel, uiterlijk: termijn.einde, vanaf, totEnMet: totEnMet ?? null,
        afgegevenOp: vandaag, door: scope.actor.persoon, doorNaam: scope.actor.naam,
      };
      await em.insert(AanbodverklaringEntity, verklaring);
      await noteer(em, { gemeentecode: d.gemeentecode, dossierId, op: vandaag, soort: 'aanbodverklaring-afgegeven', bron: verklaring.id, feiten: { uiterlijk: termijn.einde, vanaf }, door: scope.actor });
      await zeg(em, verklaring);
      await werkVoortgangBij(em, d.gemeentecode, d.id, vandaag);
      return this.uit(em, d);
    });
  }

  private async vulVerklaringAan(em: EntityManager, d: MetPip): Promise<void> {
    const verklaring = await em.findOneBy(AanbodverklaringEntity, { gemeentecode: d.gemeentecode, dossierId: d.id });
    if (!verklaring || verklaring.totEnMet) return;
    const { aanbodFeiten } = await leesStand(em, d, this.klok.vandaag());
    const totEnMet = aanbodverzuim({ ...aanbodFeiten, leerroute: verklaring.leerroute }, this.klok.vandaag())?.totEnMet;
    if (!totEnMet) return;
    await em.update(AanbodverklaringEntity, { gemeentecode: d.gemeentecode, id: verklaring.id }, { totEnMet });
    await zeg(em, { ...verklaring, totEnMet });
  }

  private async uit(em: EntityManager, d: MetPip): Promise<AanbodUit> {
    const vandaag = this.klok.vandaag();
    const { aanbodFeiten, aanbod } = await leesStand(em, d, vandaag);
    const verklaring = await em.findOneBy(AanbodverklaringEntity, { gemeentecode: d.gemeentecode, dossierId: d.id });
    const termijn = aanbodtermijn(aanbodFeiten);
    const teLaat = aanbodverzuim(aanbodFeiten, vandaag) !== undefined;
    return {
      dossierId: d.id, verschuldigd: krijgtAanbod(d.doelgroep), uiterlijk: termijn?.einde ?? null, bron: termijn?.bron ?? null, teLaat, verklaringNodig: teLaat && !verklaring,
      aanbod: aanbod.map(({ id, aanbieder, leerroute, aangebodenOp, startOp, doorNaam }) => ({ id, aanbieder, leerroute, aangebodenOp, startOp, doorNaam })), verklaring: verklaring && verklaringUit(verklaring, aanbodFeiten),
    };
  }
}

const zeg = (em: EntityManager, v: AanbodverklaringEntity): Promise<void> => publish(em, AanbodverklaringAfgegeven, {
  gemeentecode: v.gemeentecode, sleutel: v.dossierId, feiten: {
    dossierId: v.dossierId, verklaringId: v.id, pipId: v.pipId, leerroute: v.leerroute, uiterlijk: v.uiterlijk, vanaf: v.vanaf, ...(v.totEnMet && { totEnMet: v.totEnMet }), afgegevenOp: v.afgegevenOp,
  },
});

/** From the facts of the declaration and not of today: a later route does not change what was declared. */
function verklaringUit(v: AanbodverklaringEntity, nu: AanbodFeiten): AanbodverklaringUit {
  const feiten = { doelgroep: nu.doelgroep, leerroute: v.leerroute, dagtekening: v.dagtekening };
  const regels = verklaringRegels(feiten, { vanaf: v.vanaf, ...(v.totEnMet && { totEnMet: v.totEnMet }), termijn: aanbodtermijn(feiten)! });
  return { id: v.id, afgegevenOp: v.afgegevenOp, uiterlijk: v.uiterlijk, vanaf: v.vanaf, totEnMet: v.totEnMet, regels, doorNaam: v.doorNaam };
}
