import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { geweigerd } from '@wegwijs/kernel';
import { magBenaderen, magOnderzoeken, postOp, type IncidentInvoer, type IncidentOnderzoekInvoer, type IncidentUit } from '@wegwijs/ontzorgen';
import { eis } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { versiesVan } from '../budget/post.service.ts';
import { bewaarRij, vergrendelHuishouden, vergrendelRij } from '../huishouden/huishouden.kern.ts';
import { IncidentEntity } from './afbouw.entity.ts';
import { incidentUit } from './afbouw.kern.ts';

/** Vroegsignalering: a creditor says that somebody is behind. On a post that RSD pays, RSD looks at itself first. */
@Injectable()
export class IncidentService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  meld(huishoudenId: string, v: IncidentInvoer): Promise<IncidentUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await vergrendelHuishouden(em, scope, huishoudenId);
      const vandaag = this.klok.vandaag();
      const bron = 'Wet gemeentelijke schuldhulpverlening art. 3 lid 1 onder b';
      if (v.gemeldOp > vandaag) eis(geweigerd('SignaalInDeToekomst', bron, { veld: 'gemeldOp' }));
      const versies = await versiesVan(em, { gemeentecode, huishoudenId, lijn: v.lijn });
      if (versies.length === 0) eis(geweigerd('PostNietVanHuishouden', bron, { veld: 'lijn' }));
      const rij = Object.assign(new IncidentEntity(), {
        gemeentecode, id: randomUUID(), versie: 1, huishoudenId, ...v, eigenPost: postOp(versies, v.gemeldOp)?.betaler === 'rsd', stand: 'open' as const,
        uitkomst: null, onderzochtOp: null, benaderdOp: null, vastgelegdDoor: scope.actor.persoon,
      });
      await em.insert(IncidentEntity, rij);
      return incidentUit(rij);
    });
  }

  onderzoek(id: string, versie: number, v: IncidentOnderzoekInvoer): Promise<IncidentUit> {
    return this.db.run(async (em, scope) => {
      const { rij } = await vergrendelRij(em, scope, IncidentEntity, id, versie);
      eis(magOnderzoeken(rij.stand));
      return incidentUit(await bewaarRij(em, IncidentEntity, rij, { stand: v.stand, uitkomst: v.uitkomst, onderzochtOp: this.klok.vandaag() }));
    });
  }

  /** The household is approached; with it the signal is closed. */
  benader(id: string, versie: number): Promise<IncidentUit> {
    return this.db.run(async (em, scope) => {
      const { rij } = await vergrendelRij(em, scope, IncidentEntity, id, versie);
      eis(magBenaderen(rij));
      return incidentUit(await bewaarRij(em, IncidentEntity, rij, { stand: 'gesloten', benaderdOp: this.klok.vandaag() }));
    });
  }
}
