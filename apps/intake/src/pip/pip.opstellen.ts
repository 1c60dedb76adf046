import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  beoordeelDagVanWet, inburgeringstermijn, magAanbieden, magInStatus, SMART_BRON, streefGesprekken, toetsDoelen, toetsInhoud,
  type BijstandsrechtInvoer, type BijstandsrechtUit, type PipInvoer, type PipRegelUit, type PipToetsUit, type PipUit, type VerhuisdePipInvoer,
} from '@wegwijs/intake';
import { plusJaren } from '@wegwijs/kernel';
import { eis, OngeldigeInvoer } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { pipRegel, pipUit } from './pip.antwoord.ts';
import { BijstandsrechtEntity, PipEntity } from './pip.entity.ts';
import { feitenVan } from './pip.feiten.ts';
import { aanbiedVraag, leesPip, vergrendelPip, zetPip } from './pip.kern.ts';
import { openEerste } from './pip.verhuisd.ts';

/** Writing a PIP: the first concept, its changes, and the checks that say what is still missing. */
@Injectable()
export class PipOpstellenService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** Opens the first version. After a move with a PIP it takes over the leerroute (Wi2021 art. 15 lid 4). @throws Conflict when there is one */
  maak(dossierId: string, inhoud: PipInvoer): Promise<PipUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      eis(beoordeelLopend(dossier));
      const eerder = eerderUit(dossier);
      const pip = await openEerste(em, dossier, scope.actor, { inhoud, ...(eerder && { eerder }) });
      return pipUit(em, pip, dossier);
    });
  }

  lijst(dossierId: string): Promise<PipRegelUit[]> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode, id } = await leesDossier(em, scope, dossierId);
      return (await em.find(PipEntity, { where: { gemeentecode, dossierId: id }, order: { pipVersie: 'DESC', gemaaktOp: 'DESC' } })).map(pipRegel);
    });
  }

  toon(id: string): Promise<PipUit> {
    return this.db.run(async (em, scope) => {
      const { pip, dossier } = await leesPip(em, scope, id);
      return pipUit(em, pip, dossier);
    });
  }

  /** Replaces the content of a concept. Who writes can never be the one who decides. */
  bewerk(id: string, versie: number, inhoud: PipInvoer): Promise<PipUit> {
    return this.db.run(async (em, scope) => {
      const { pip, dossier } = await vergrendelPip(em, scope, id, versie);
      eis(magInStatus(pip.status, 'bewerk'));
      const nieuw = await zetPip(em, pip, { inhoud, opstellers: [...new Set([...pip.opstellers, scope.actor.persoon])] });
      return pipUit(em, nieuw, dossier);
    });
  }

  /** A concept that will not become a besluit. What was vastgesteld does not lapse: that takes a new version. */
  trekIn(id: string, versie: number): Promise<PipUit> {
    return this.db.run(async (em, scope) => {
      const { pip, dossier } = await vergrendelPip(em, scope, id, versie);
      eis(magInStatus(pip.status, 'laat-vervallen'));
      return pipUit(em, await zetPip(em, pip, { status: 'vervallen' }), dossier);
    });
  }

  /** The checklist: the law per target group, SMART per goal, and the first thing that stands in the way of offering. */
  toets(id: string): Promise<PipToetsUit> {
    return this.db.run(async (em, scope) => {
      const { pip, dossier } = await leesPip(em, scope, id);
      const dag = pip.dagtekening ?? this.klok.vandaag();
      const feiten = await feitenVan(em, dossier, dag);
      const mag = magAanbieden(await aanbiedVraag(em, { ...pip, status: 'concept' }, feiten, dag));
      return {
        id: pip.id, versie: pip.versie, eisen: toetsInhoud({ inhoud: pip.inhoud, feiten, soort: pip.soort, dag }),
        doelen: toetsDoelen(pip.inhoud.doelen, { vanaf: dag, termijnEinde: inburgeringstermijn(pip.dagtekeningInitieel ?? dag).einde }), smartBron: SMART_BRON,
        gereed: mag.toegestaan, streefGesprekken: streefGesprekken(feiten.doelgroep, dag).aantal,
        ...(!mag.toegestaan && { beletsel: { reden: mag.reden, bron: mag.bron, ...(mag.veld && { veld: mag.veld }), ...(mag.feiten && { feiten: mag.feiten }) } }),
      };
    });
  }

  /** The right to bijstand, as the besluit on it says: it decides whether ontzorgen must go along (Participatiewet art. 56a). */
  legBijstandVast(dossierId: string, { rechtVanaf, kenmerk }: BijstandsrechtInvoer): Promise<BijstandsrechtUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      const { gemeentecode, id } = dossier;
      eis(beoordeelLopend(dossier));
      const vandaag = this.klok.vandaag();
      if (rechtVanaf && rechtVanaf > plusJaren(vandaag, 1)) throw new OngeldigeInvoer([{ veld: 'rechtVanaf', melding: 'rechtVanaf mag hoogstens een jaar vooruit liggen' }]);
      if (rechtVanaf) eis(beoordeelDagVanWet(rechtVanaf, vandaag, 'rechtVanaf'));
      const volgnr = 1 + await em.countBy(BijstandsrechtEntity, { gemeentecode, dossierId: id });
      await em.insert(BijstandsrechtEntity, { gemeentecode, id: randomUUID(), volgnr, dossierId: id, rechtVanaf: rechtVanaf ?? null, kenmerk, door: scope.actor.persoon });
      return { dossierId: id, rechtVanaf: rechtVanaf ?? null, kenmerk };
    });
  }
}

/** A dossier that moved here with a PIP keeps the leerroute and the first dagtekening that came along with it. */
const eerderUit = (d: DossierEntity): VerhuisdePipInvoer | undefined =>
  d.verhuisdMetPip && d.leerroute && d.dagtekeningInitieel ? { leerroute: d.leerroute, dagtekeningInitieel: d.dagtekeningInitieel } : undefined;
