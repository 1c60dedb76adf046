import { Controller } from '@nestjs/common';
import type { Datum } from '@wegwijs/kernel';
import { OntzorgenEindigt, OntzorgenGeeindigd, OntzorgenGestart, type OntzorgenEindigtFeiten, type OntzorgenGeeindigdFeiten, type OntzorgenGestartFeiten } from '@wegwijs/ontzorgen';
import type { TijdlijnFeiten, TijdlijnSoort } from '@wegwijs/casusregie';
import { Handles, type EventMeta } from '@wegwijs/platform';
import { Klok } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';

/** What the lead hears of ontzorgen: that it began, that it ends soon, that it ended. The money stays with RSD. */
@Controller()
export class OntzorgenController {
  constructor(private readonly klok: Klok) {}

  @Handles(OntzorgenGestart)
  opGestart(em: EntityManager, f: OntzorgenGestartFeiten, meta: EventMeta) {
    return this.regel(em, meta, 'ontzorgen-gestart', f, f.vanaf, { grondslag: f.grondslag, vorm: f.vorm, totEnMet: f.totEnMet });
  }

  @Handles(OntzorgenEindigt)
  opEindigt(em: EntityManager, f: OntzorgenEindigtFeiten, meta: EventMeta) {
    return this.regel(em, meta, 'ontzorgen-eindigt', f, this.klok.vandaag(), { totEnMet: f.totEnMet });
  }

  @Handles(OntzorgenGeeindigd)
  opGeeindigd(em: EntityManager, f: OntzorgenGeeindigdFeiten, meta: EventMeta) {
    return this.regel(em, meta, 'ontzorgen-geeindigd', f, f.totEnMet, { reden: f.reden });
  }

  /** A dossier that was wiped here keeps no timeline. */
  private async regel(em: EntityManager, { gemeentecode }: EventMeta, soort: TijdlijnSoort, f: OntzorgenGestartFeiten, op: Datum, feiten: TijdlijnFeiten): Promise<void> {
    if (!await em.existsBy(DossierEntity, { gemeentecode, id: f.dossierId })) return;
    await noteer(em, { gemeentecode, dossierId: f.dossierId, op, soort, bron: f.ontzorgdossierId, feiten });
  }
}
