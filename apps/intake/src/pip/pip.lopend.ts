import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { bekendgemaaktFeiten, magLopendOvernemen, PipBekendgemaakt, PipVastgesteld, vastgesteldFeiten, type LopendPipInvoer, type PipUit } from '@wegwijs/intake';
import { Conflict, eis, publish } from '@wegwijs/platform';
import { Klok, TenantDb, type Actor } from '@wegwijs/tenant';
import { Not, type EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, bewaarDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { vertelNaw } from '../persoon/naw.ts';
import { pipUit } from './pip.antwoord.ts';
import { PipEntity } from './pip.entity.ts';
import { feitenVan } from './pip.feiten.ts';
import { alsVersie, inhoudSha } from './pip.kern.ts';
import { kenmerkVan } from './pip.verhuisd.ts';

/** Who decided it has no account here. Not the person who registers it, because he did not decide. */
const BUITEN = '00000000-0000-0000-0000-000000000000';

/** Taking over the caseload of before: what was decided elsewhere is registered, said to the other apps, and then lives on as any other. */
@Injectable()
export class PipLopendService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** @throws Conflict when the dossier has a PIP already */
  neemOver(dossierId: string, invoer: LopendPipInvoer): Promise<PipUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const dossier = await vergrendelDossier(em, scope, dossierId);
      eis(beoordeelLopend(dossier));
      const { inburgeringsplichtig, doelgroep } = await feitenVan(em, dossier, invoer.dagtekening);
      eis(magLopendOvernemen(invoer, { inburgeringsplichtig, doelgroep, kennisgevingOp: dossier.kennisgevingOp, vandaag }));
      if (await em.existsBy(PipEntity, { gemeentecode: dossier.gemeentecode, dossierId, status: Not('vervallen') })) throw new Conflict('Dit dossier heeft al een PIP', 'PipBestaatAl');
      const pip = await schrijf(em, dossier, invoer, scope.actor);
      const { dagtekening, bekendgemaaktOp, intakeAfgerondOp } = invoer;
      const bij = await bewaarDossier(em, dossier, {
        intakeAfgerondOp: dossier.intakeAfgerondOp ?? intakeAfgerondOp, pipVastgesteldOp: dagtekening, pipBekendgemaaktOp: bekendgemaaktOp, dagtekeningInitieel: dagtekening, leerroute: invoer.inhoud.leerroute,
      }, vandaag);
      const waar = { gemeentecode: dossier.gemeentecode, sleutel: dossierId };
      const vastgesteld = vastgesteldFeiten({ pip: alsVersie(pip), inhoud: pip.inhoud, feiten: await feitenVan(em, bij, dagtekening) });
      await publish(em, PipVastgesteld, { ...waar, feiten: vastgesteld });
      if (vastgesteld.ontzorgen) await vertelNaw(em, dossier.gemeentecode, [dossierId]);
      await publish(em, PipBekendgemaakt, { ...waar, feiten: bekendgemaaktFeiten(alsVersie(pip), bekendgemaaktOp) });
      return pipUit(em, pip, bij);
    });
  }
}

async function schrijf(em: EntityManager, dossier: DossierEntity, i: LopendPipInvoer, door: Actor): Promise<PipEntity> {
  const { gemeentecode, id: dossierId } = dossier;
  const rij = { soort: 'eerste' as const, inhoud: i.inhoud, wijziging: null, eerder: null, vervangtPipId: null };
  const id = randomUUID();
  await em.insert(PipEntity, {
    ...rij, gemeentecode, id, dossierId, pipVersie: 1, status: 'bekendgemaakt', kenmerk: kenmerkVan(dossier, 1), opgesteldDoor: door.persoon, opgesteldNaam: door.naam, opstellers: [door.persoon],
    aangebodenDoor: door.persoon, aangebodenNaam: door.naam, aangebodenOp: i.dagtekening, inhoudSha: inhoudSha(rij), vastgesteldDoor: BUITEN, vastgesteldNaam: i.ondertekenaar, vastgesteldOp: i.dagtekening,
    mandaat: i.mandaat, dagtekening: i.dagtekening, dagtekeningInitieel: i.dagtekening, bekendgemaaktOp: i.bekendgemaaktOp, wijze: i.wijze, bewaarplaats: i.bewaarplaats,
  } as never);
  return em.findOneByOrFail(PipEntity, { gemeentecode, id });
}
