import { Injectable } from '@nestjs/common';
import { bekendgemaaktFeiten, bezwaartermijn, magBekendmaken, PipBekendgemaakt, type BekendmakingInvoer, type PipUit } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { eis, NietGevonden, publish } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { bewaarDossier } from '../dossier/dossier.kern.ts';
import { BriefEntity, PwBesluitEntity } from './brief.entity.ts';
import { pipUit } from './pip.antwoord.ts';
import { bewaarBrief, laatsteBrief } from './pip.brief.ts';
import { PipEntity } from './pip.entity.ts';
import { alsVersie, leesPip, vergrendelPip, zetPip } from './pip.kern.ts';

export interface Beschikking {
  pdf: Buffer;
  sha256: string;
  bestandsnaam: string;
}

/** The letter leaves, and the bezwaartermijn starts. */
@Injectable()
export class PipBekendmakenService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /**
   * Records that the letter was posted or handed over (Awb art. 3:41). On another day, or in another way, than was planned the letter is
   * made again first, because its clause names the last day of bezwaar; both are kept. The version before it is replaced from now on.
   */
  maakBekend(id: string, versie: number, { bekendgemaaktOp, wijze }: BekendmakingInvoer): Promise<PipUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const { pip, dossier } = await vergrendelPip(em, scope, id, versie);
      eis(magBekendmaken({ pip: alsVersie(pip), bekendgemaaktOp, vandaag }));
      const { gemeentecode } = pip;
      const brief = await laatsteBrief(em, gemeentecode, id);
      if (brief.bekendmakingOp !== bekendgemaaktOp || brief.wijze !== wijze) {
        await bewaarBrief(em, gemeentecode, { ...brief.gegevens, bekendmaking: { op: bekendgemaaktOp, wijze } }, this.klok.nu());
      }
      await this.vervangVorige(em, pip);
      const nieuw = await zetPip(em, pip, { status: 'bekendgemaakt', bekendgemaaktOp, wijze });
      await maakOntzorgbesluitBekend(em, pip, bekendgemaaktOp);
      await publish(em, PipBekendgemaakt, { gemeentecode, sleutel: dossier.id, feiten: bekendgemaaktFeiten(alsVersie(nieuw), bekendgemaaktOp) });
      const bij = await bewaarDossier(em, dossier, { leerroute: pip.inhoud.leerroute, pipBekendgemaaktOp: dossier.pipBekendgemaaktOp ?? bekendgemaaktOp }, vandaag);
      return pipUit(em, nieuw, bij);
    });
  }

  /** The stored bytes of the letter: the last one, or the one with `volgnr`. @throws NietGevonden before vaststelling */
  beschikking(id: string, volgnr?: number): Promise<Beschikking> {
    return this.db.run(async (em, scope) => {
      const { pip } = await leesPip(em, scope, id);
      const brief = await em.findOne(BriefEntity, {
        where: { gemeentecode: pip.gemeentecode, pipId: id, ...(volgnr !== undefined && { volgnr }) }, order: { volgnr: 'DESC' },
        select: { gemeentecode: true, id: true, volgnr: true, sha256: true, pdf: true },
      });
      if (!brief) throw new NietGevonden();
      return { pdf: brief.pdf, sha256: brief.sha256, bestandsnaam: `${pip.kenmerk}-${brief.volgnr}.pdf` };
    });
  }

  private async vervangVorige(em: EntityManager, pip: PipEntity): Promise<void> {
    if (!pip.vervangtPipId) return;
    const vorige = await em.findOneByOrFail(PipEntity, { gemeentecode: pip.gemeentecode, id: pip.vervangtPipId });
    if (vorige.status === 'bekendgemaakt') await zetPip(em, vorige, { status: 'vervangen' });
  }
}

/** The ontzorgbesluit left with the same letter; its own bezwaartermijn starts the same day. */
async function maakOntzorgbesluitBekend(em: EntityManager, pip: PipEntity, op: Datum): Promise<void> {
  const besluit = await em.findOneBy(PwBesluitEntity, { gemeentecode: pip.gemeentecode, pipId: pip.id, status: 'genomen' });
  if (!besluit) return;
  await em.update(PwBesluitEntity, { gemeentecode: pip.gemeentecode, id: besluit.id }, {
    status: 'bekendgemaakt', bekendgemaaktOp: op, bezwaarEinde: bezwaartermijn(op).einde, versie: besluit.versie + 1,
  });
}
