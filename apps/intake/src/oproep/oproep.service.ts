import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  beoordeelOproep, beoordeelUitkomst, BoeteVoorgesteld, boetevoorstellen, ladderVoor, type AfspraakUitkomst, type LadderUit, type OproepInvoer, type OproepMetDoel, type OproepUit,
} from '@wegwijs/intake';
import { geweigerd } from '@wegwijs/kernel';
import { eis, NietGevonden, publish } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { ladderUit, oproepUit } from '../brede-intake/brede-intake.antwoord.ts';
import { leesIntake } from '../brede-intake/brede-intake.stand.ts';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { OproepEntity } from './oproep.entity.ts';

@Injectable()
export class OproepService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  toon(dossierId: string): Promise<LadderUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await leesDossier(em, scope, dossierId);
      return ladderUit(dossier, await leesIntake(em, dossier, false), this.klok.vandaag());
    });
  }

  /** Sends a call-up. The dossier is locked: two call-ups at once would both be the next step of the ladder. */
  roepOp(dossierId: string, oproep: OproepInvoer): Promise<OproepUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      eis(beoordeelLopend(dossier));
      const { oproepen, afronding } = await leesIntake(em, dossier, false);
      eis(beoordeelOproep(ladderVoor(oproep.doel, oproepen, afronding?.wijze), oproep, this.klok.vandaag()));
      const { tolktaal, ...rest } = oproep;
      const nieuw = { ...rest, id: randomUUID(), volgnr: (oproepen.at(-1)?.volgnr ?? 0) + 1, ...(tolktaal && { tolktaal }) };
      await em.insert(OproepEntity, { ...nieuw, gemeentecode: dossier.gemeentecode, dossierId, door: scope.actor.persoon, doorNaam: scope.actor.naam });
      return oproepUit(nieuw, dossier);
    });
  }

  /** Records what came of a call-up. A miss after the warning becomes a proposal to casusregie, where the college decides. */
  legUitkomstVast(dossierId: string, oproepId: string, uitkomst: AfspraakUitkomst): Promise<LadderUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      const stand = await leesIntake(em, dossier, false);
      const oproep = stand.oproepen.find((o) => o.id === oproepId);
      if (!oproep) throw new NietGevonden();
      eis(beoordeelLopend(dossier));
      const ladder = { oproepen: stand.oproepen, ...(stand.afronding && { afgerond: stand.afronding.wijze }) };
      if (oproep.uitkomst) eis(geweigerd('GeenOpenOproep', 'Wi2021 art. 14 lid 1', { veld: 'uitkomst', feiten: { uitkomst: oproep.uitkomst } }));
      eis(beoordeelUitkomst(ladder, uitkomst, this.klok.vandaag()));
      const { affected } = await em.update(OproepEntity, { gemeentecode: dossier.gemeentecode, id: oproepId, dossierId }, { ...uitkomst });
      if (affected !== 1) throw new NietGevonden();
      await this.stelBoetesVoor(em, dossier, stand.oproepen, uitkomst);
      return ladderUit(dossier, await leesIntake(em, dossier, false), this.klok.vandaag());
    });
  }

  private async stelBoetesVoor(em: EntityManager, dossier: DossierEntity, eerder: readonly OproepMetDoel[], uitkomst: AfspraakUitkomst): Promise<void> {
    const nu = eerder.map((o, i) => (i === eerder.length - 1 ? { ...o, ...uitkomst } : o));
    for (const b of boetevoorstellen({ oproepen: nu }).slice(boetevoorstellen({ oproepen: eerder }).length)) {
      const { artikel, overtreding, geconstateerdOp, waarschuwingOp, bedrag, hersteltermijnTotUiterlijk } = b;
      const feiten = { dossierId: dossier.id, artikel, overtreding, geconstateerdOp, waarschuwingOp, bedrag, hersteltermijnTotUiterlijk };
      await publish(em, BoeteVoorgesteld, { gemeentecode: dossier.gemeentecode, sleutel: dossier.id, feiten });
    }
  }
}
