import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  magBezwaarBeslissen, magBezwaarRegistreren, rechtsgangen, termijnVanBezwaar, type BezwaarInvoer, type BezwaarUit, type BezwaarUitkomstInvoer,
} from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { Conflict, eis, NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { beoordeelLopend, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { BezwaarEntity, PwBesluitEntity } from './brief.entity.ts';
import { bezwaarUit } from './pip.antwoord.ts';
import { PipEntity } from './pip.entity.ts';
import { inDeMaak, vergrendelPip, type PipMetDossier } from './pip.kern.ts';
import { openVersie } from './pip.wijzigen.ts';

/** Bezwaar against the PIP or against the ontzorgbesluit in its letter: two besluiten, two roads (Wi2021 art. 15 lid 3). */
@Injectable()
export class PipBezwaarService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** Registers a bezwaar, late ones too: whether lateness is excusable is for the besluit on it (Awb art. 6:11). */
  registreer(pipId: string, versie: number, v: BezwaarInvoer): Promise<BezwaarUit> {
    return this.db.run(async (em, scope) => {
      const { pip, dossier } = await vergrendelPip(em, scope, pipId, versie);
      const { gemeentecode } = pip;
      const pw = v.tegen === 'pw' ? await em.findOneBy(PwBesluitEntity, { gemeentecode, pipId }) : null;
      eis(magBezwaarRegistreren({
        ...v, pip: { status: pip.status, ...(pip.vastgesteldOp && { vastgesteldOp: pip.vastgesteldOp }), ...(pip.bekendgemaaktOp && { bekendgemaaktOp: pip.bekendgemaaktOp }) }, ontzorgbesluit: pw !== null,
      }, this.klok.vandaag()));
      if (await em.existsBy(BezwaarEntity, { gemeentecode, dossierId: dossier.id, kenmerk: v.kenmerk })) throw new Conflict('Een bezwaar met dit kenmerk is al geregistreerd', 'BezwaarBestaatAl');
      const { opTijd, termijn } = termijnVanBezwaar({ ontvangenOp: v.ontvangenOp, ...(v.gepostOp && { gepostOp: v.gepostOp }), ...(pip.bekendgemaaktOp && { bekendgemaaktOp: pip.bekendgemaaktOp }) });
      const id = randomUUID();
      await em.insert(BezwaarEntity, {
        gemeentecode, id, dossierId: dossier.id, pipId, pwBesluitId: pw?.id ?? null, tegen: v.tegen, kenmerk: v.kenmerk, ontvangenOp: v.ontvangenOp, gepostOp: v.gepostOp ?? null, opTijd,
        termijnEinde: termijn?.einde ?? null, hogerBeroep: hogerBeroep(v.tegen, pip.bekendgemaaktOp ?? v.ontvangenOp), geregistreerdDoor: scope.actor.persoon,
      });
      return bezwaarUit(await em.findOneByOrFail(BezwaarEntity, { gemeentecode, id }));
    });
  }

  /**
   * The besluit on a bezwaar. Revoking the PIP opens a version 'na-bezwaar' on the one in force (or, while another version is in the
   * making, leaves that to POST wijziging); revoking ontzorgen leaves the PIP and the leerroute alone.
   */
  beslis(id: string, versie: number, v: BezwaarUitkomstInvoer): Promise<BezwaarUit> {
    return this.db.run(async (em, scope) => {
      const { bezwaar, pip, dossier } = await this.vergrendel(em, scope, id, versie);
      const herroepen = v.herroepen ?? false;
      eis(magBezwaarBeslissen({
        beslist: bezwaar.uitkomst !== null, opTijd: bezwaar.opTijd, ontvangenOp: bezwaar.ontvangenOp, uitkomst: v.uitkomst, herroepen, verschoonbaar: v.verschoonbaar ?? false,
        beslistOp: v.beslistOp, beslisser: scope.actor.persoon, vastgesteldDoor: pip.vastgesteldDoor ?? '',
      }, this.klok.vandaag()));
      const nieuw = herroepen && bezwaar.tegen === 'wi' ? await this.openNaBezwaar(em, scope, { pip, dossier }, bezwaar.kenmerk, v.motivering) : null;
      if (herroepen && bezwaar.pwBesluitId) await herroepOntzorgen(em, bezwaar);
      const { affected } = await em.update(BezwaarEntity, { gemeentecode: bezwaar.gemeentecode, id, versie }, {
        uitkomst: v.uitkomst, beslistOp: v.beslistOp, motivering: v.motivering, beslistDoor: scope.actor.persoon, herroepen, nieuwPipId: nieuw?.id ?? null, versie: versie + 1,
      });
      if (affected !== 1) throw new VerouderdeVersie();
      return bezwaarUit(await em.findOneByOrFail(BezwaarEntity, { gemeentecode: bezwaar.gemeentecode, id }));
    });
  }

  private async vergrendel(em: EntityManager, scope: Scope, id: string, versie: number): Promise<PipMetDossier & { bezwaar: BezwaarEntity }> {
    const gezien = await em.findOneBy(BezwaarEntity, { gemeentecode: In(scope.gemeenten), id });
    if (!gezien) throw new NietGevonden();
    const { gemeentecode } = gezien;
    const dossier = await vergrendelDossier(em, scope, gezien.dossierId);
    eis(beoordeelLopend(dossier));
    const bezwaar = await em.findOneByOrFail(BezwaarEntity, { gemeentecode, id });
    if (bezwaar.versie !== versie) throw new VerouderdeVersie();
    return { bezwaar, dossier, pip: await em.findOneByOrFail(PipEntity, { gemeentecode, id: bezwaar.pipId }) };
  }

  private async openNaBezwaar(em: EntityManager, scope: Scope, { dossier }: PipMetDossier, bezwaarKenmerk: string, motivering: string): Promise<PipEntity | null> {
    const inWerking = await em.findOneBy(PipEntity, { gemeentecode: dossier.gemeentecode, dossierId: dossier.id, status: 'bekendgemaakt' });
    if (!inWerking || await inDeMaak(em, dossier)) return null;
    return openVersie(em, { pip: inWerking, dossier }, { soort: 'na-bezwaar', motivering, bezwaarKenmerk }, scope.actor, this.klok.vandaag());
  }
}

const hogerBeroep = (tegen: BezwaarInvoer['tegen'], op: Datum): string =>
  rechtsgangen({ bekendgemaaktOp: op, ontzorgen: true }).find((r) => r.besluit === (tegen === 'pw' ? 'ontzorgen' : 'pip'))?.hogerBeroep ?? '';

async function herroepOntzorgen(em: EntityManager, { gemeentecode, pwBesluitId }: BezwaarEntity): Promise<void> {
  const besluit = await em.findOneByOrFail(PwBesluitEntity, { gemeentecode, id: pwBesluitId ?? '' });
  await em.update(PwBesluitEntity, { gemeentecode, id: besluit.id }, { status: 'herroepen', versie: besluit.versie + 1 });
}
