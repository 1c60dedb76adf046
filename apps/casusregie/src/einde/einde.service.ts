import { Injectable } from '@nestjs/common';
import {
  beoordeelPlichtEinde, gevolgVanPlichtEinde, PLICHT_EINDE_GRONDEN, PlichtEindeHerroepen, type PlichtEindeGrond, type PlichtEindeInvoer, type PlichtEindeUit, type VoldaanVastgesteldFeiten,
} from '@wegwijs/casusregie';
import type { DossierGeslotenFeiten } from '@wegwijs/intake';
import { geweigerd } from '@wegwijs/kernel';
import { eis, NietGevonden, publish } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { bewaarDossier, leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { DossierService } from '../dossier/dossier.service.ts';
import { wisDossier } from '../dossier/dossier.wissen.ts';
import { langeOnderbrekingen, leesRijen } from '../termijn/termijn.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { werkVoortgangBij } from '../voortgang/voortgang.kern.ts';
import { PlichtEindeEntity } from './einde.entity.ts';
import { aowDagVan, beeindigPlicht, geldendEinde, zetAowKlok } from './einde.kern.ts';
import { stopAlles } from './einde.stoppen.ts';

const isPlichtEinde = (grond: string): grond is PlichtEindeGrond => (PLICHT_EINDE_GRONDEN as readonly string[]).includes(grond);

/** How the plicht ends: recorded by a person with a reason, or told by the intake. */
@Injectable()
export class EindeService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok, private readonly dossiers: DossierService) {}

  toon(id: string): Promise<PlichtEindeUit> {
    return this.db.run(async (em, scope) => einde(em, await leesDossier(em, scope, id)));
  }

  /** Ends the plicht, or with `correctie` puts another end in the place of the one that was recorded. */
  legVast(id: string, versie: number, invoer: PlichtEindeInvoer, correctie = false): Promise<PlichtEindeUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const d = await vergrendelDossier(em, scope, id, versie);
      const feiten = { eerder: await geldendEinde(em, d), aowOp: await aowDagVan(em, d), langeOnderbrekingen: langeOnderbrekingen(await leesRijen(em, d, vandaag), vandaag) };
      eis(beoordeelPlichtEinde(invoer, feiten, vandaag, correctie));
      const { grond, op, reden } = invoer;
      const gebleven = await beeindigPlicht(em, d, { grond, op, reden, door: scope.actor }, vandaag);
      return gebleven ? einde(em, await vergrendelDossier(em, scope, id)) : { gemeentecode: d.gemeentecode, dossierId: id, gewist: true, aowOp: null, gevolg: gevolgVanPlichtEinde(grond, op), regels: [] };
    });
  }

  /** The plicht had not ended. What stopped is not started again by itself: somebody has to look at what is still wanted. */
  herroep(id: string, versie: number, reden: string): Promise<PlichtEindeUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const d = await vergrendelDossier(em, scope, id, versie);
      const nu = await geldendEinde(em, d);
      if (!nu) {
        eis(geweigerd('PlichtLooptNog', 'Wi2021 art. 3, art. 6'));
        throw new NietGevonden();
      }
      const { gemeentecode } = d;
      await em.update(PlichtEindeEntity, { gemeentecode, dossierId: id, id: nu.id }, { stand: 'herroepen', reden: `${nu.reden ?? ''}\n${reden}`.trim() });
      await bewaarDossier(em, d, { plichtEinde: null, plichtEindeGrond: null, stand: nu.vorigeStand });
      await noteer(em, { gemeentecode, dossierId: id, op: vandaag, soort: 'plicht-einde-herroepen', bron: nu.id, door: scope.actor });
      await publish(em, PlichtEindeHerroepen, { gemeentecode, sleutel: id, feiten: { dossierId: id, herroepenOp: vandaag } });
      await zetAowKlok(em, d, vandaag);
      await werkVoortgangBij(em, gemeentecode, id, vandaag);
      return einde(em, await vergrendelDossier(em, scope, id));
    });
  }

  /** The intake closed its dossier. An end that a person recorded here counts over it; without ground to hold it the dossier goes. */
  async opGesloten(em: EntityManager, gemeentecode: string, { dossierId: id, grond, geslotenOp, wissen }: DossierGeslotenFeiten): Promise<void> {
    const d = await em.findOneBy(DossierEntity, { gemeentecode, id });
    if (!d) return;
    if (isPlichtEinde(grond)) {
      if (wissen || !d.plichtEinde) await beeindigPlicht(em, d, { grond, op: geslotenOp }, this.klok.vandaag());
      return;
    }
    if (!wissen) return this.dossiers.beeindig(em, gemeentecode, id, 'gesloten', geslotenOp);
    await stopAlles(em, gemeentecode, id, geslotenOp);
    await wisDossier(em, gemeentecode, id);
  }

  /** DUO established that somebody is voldaan. A later word of DUO corrects an earlier one, and no other end. */
  async opVoldaan(em: EntityManager, gemeentecode: string, { dossierId: id, voldaanOp }: VoldaanVastgesteldFeiten): Promise<void> {
    const d = await em.findOneBy(DossierEntity, { gemeentecode, id });
    const anders = d?.plichtEindeGrond ? d.plichtEindeGrond !== 'voldaan' || d.plichtEinde === voldaanOp : false;
    if (d && !anders) await beeindigPlicht(em, d, { grond: 'voldaan', op: voldaanOp }, this.klok.vandaag());
  }

  /** The intake said who it is about: now the day of AOW-age is known. */
  async opNaw(em: EntityManager, gemeentecode: string, dossierId: string): Promise<void> {
    const d = await em.findOneByOrFail(DossierEntity, { gemeentecode, id: dossierId });
    if (!d.plichtEinde) await zetAowKlok(em, d, this.klok.vandaag());
  }
}

async function einde(em: EntityManager, d: DossierEntity): Promise<PlichtEindeUit> {
  const rijen = await em.find(PlichtEindeEntity, { where: { gemeentecode: d.gemeentecode, dossierId: d.id }, order: { tijdstip: 'DESC', id: 'DESC' } });
  const nu = rijen.find((r) => r.stand === 'geldt');
  return {
    gemeentecode: d.gemeentecode, dossierId: d.id, versie: d.versie, gewist: false, aowOp: await aowDagVan(em, d), gevolg: nu ? gevolgVanPlichtEinde(nu.grond, nu.op) : null,
    regels: rijen.map(({ id, grond, op, stand, reden, doorNaam, vastgelegdOp }) => ({ id, grond, op, stand, reden, doorNaam, vastgelegdOp })),
  };
}
