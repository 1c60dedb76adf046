import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { magDezeVerzenden, maakBrief, type DossierbriefUit, type VerzendingInvoer } from '@wegwijs/casusregie';
import { geweigerd, type Datum } from '@wegwijs/kernel';
import { eis, NietGevonden, VerouderdeVersie, Weigering } from '@wegwijs/platform';
import { maakPdf, nietDrukbaar } from '@wegwijs/platform/brief';
import { Klok, TenantDb, type Actor } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { briefUit } from './brief.antwoord.ts';
import { BriefEntity } from './brief.entity.ts';
import { gebrekenVan, leesBrief, sjabloonVan, stelSamen, vergrendelBrief, volgendKenmerk, type BriefMetDossier } from './brief.kern.ts';

export interface Verzending extends BriefMetDossier {
  op: Datum;
  wijze: VerzendingInvoer['wijze'];
  door: Actor;
  nu: Date;
  /** Of the besluit in it; a letter without one gets a number of its own. */
  kenmerk?: string;
}

/**
 * Makes the letter and keeps it: the tree, the moment, the bytes and their hash. From here it never changes.
 * @throws Weigering for whatever is still wrong with it, the first in the order of the letter
 */
export async function verzend(em: EntityManager, { brief, dossier, op, wijze, door, nu, ...o }: Verzending): Promise<void> {
  const { gemeentecode, id, versie } = brief;
  const concept = await stelSamen(em, { brief, dossier, op, wijze });
  for (const gebrek of gebrekenVan(concept)) eis(gebrek);
  const kenmerk = o.kenmerk ?? await volgendKenmerk(em, gemeentecode, 'BRF', op);
  const { gegevens } = await stelSamen(em, { brief, dossier, op, wijze, kenmerk });
  const { document, vertaling } = maakBrief(gegevens);
  const tekens = nietDrukbaar(document);
  if (tekens.length > 0) {
    throw new Weigering({ reden: 'NietDrukbaar', bron: 'Awb art. 3:41, art. 3:46', titel: 'De brief bevat tekens die niet kunnen worden afgedrukt', feiten: { tekens: tekens.slice(0, 20).join(' ') } });
  }
  const pdf = await maakPdf(document, { aangemaakt: nu });
  const { affected } = await em.update(BriefEntity, { gemeentecode, id, versie }, {
    stand: 'verzonden', kenmerk, titel: document.titel, verzondenOp: op, wijze, verzondenDoor: door.persoon, verzondenNaam: door.naam, document, vertaling: vertaling ?? null, pdf,
    sha256: createHash('sha256').update(pdf).digest('hex'), gemaaktOp: nu, versie: versie + 1,
  } as never);
  if (affected !== 1) throw new VerouderdeVersie();
  await noteer(em, { gemeentecode, dossierId: dossier.id, op, soort: 'brief-verzonden', bron: id, feiten: { soort: brief.soort, kenmerk }, door });
}

@Injectable()
export class BriefVerzendenService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** Sends a concept on a day that is today or earlier. The letter of a besluit leaves by the bekendmaking of that besluit. */
  verzend(id: string, versie: number, v: VerzendingInvoer): Promise<DossierbriefUit> {
    return this.db.run(async (em, scope) => {
      const { brief, dossier } = await vergrendelBrief(em, scope, id, versie);
      const vandaag = this.klok.vandaag();
      if (brief.stand !== 'concept') eis(geweigerd('BriefIsWeg', 'Awb art. 3:41', { feiten: { stand: brief.stand } }));
      if (brief.besluitId) eis(geweigerd('BriefHoortBijBesluit', 'Awb art. 3:40, art. 3:41'));
      if (v.op > vandaag) eis(geweigerd('VerzendingInDeToekomst', 'Awb art. 3:41', { veld: 'op', feiten: { vandaag } }));
      eis(magDezeVerzenden(sjabloonVan(brief), brief.opstellers, scope.actor.persoon));
      await verzend(em, { brief, dossier, op: v.op, wijze: v.wijze, door: scope.actor, nu: this.klok.nu() });
      return briefUit(em, { brief: await em.findOneByOrFail(BriefEntity, { gemeentecode: brief.gemeentecode, id }), dossier }, vandaag);
    });
  }

  /** The letter on paper: as it was kept, or a concept that says so on every page and is not kept. */
  async pdf(id: string): Promise<{ pdf: Buffer; sha256: string; bestandsnaam: string }> {
    const gelezen = await this.db.run(async (em, scope) => {
      const { brief, dossier } = await leesBrief(em, scope, id);
      if (brief.stand === 'vervallen') throw new NietGevonden();
      if (brief.stand === 'concept') return { document: maakBrief((await stelSamen(em, { brief, dossier, op: this.klok.vandaag(), wijze: 'post' })).gegevens).document };
      const { pdf } = await em.findOneOrFail(BriefEntity, { where: { gemeentecode: brief.gemeentecode, id }, select: { gemeentecode: true, id: true, pdf: true } });
      return { pdf: pdf!, sha256: brief.sha256!, bestandsnaam: `${brief.kenmerk}.pdf` };
    });
    if (!('document' in gelezen) || !gelezen.document) return gelezen as { pdf: Buffer; sha256: string; bestandsnaam: string };
    const pdf = await maakPdf(gelezen.document, { aangemaakt: this.klok.nu() });
    return { pdf, sha256: createHash('sha256').update(pdf).digest('hex'), bestandsnaam: 'concept.pdf' };
  }
}
