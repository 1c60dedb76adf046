import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  alleSjablonen, magBewaren, magSchrijven, magZaakbrief, sjabloonOp, sjabloonUit, type BriefInhoudInvoer, type BriefInvoer, type BriefRegelUit, type DossierbriefUit, type Sjabloon, type SjabloonUit,
} from '@wegwijs/casusregie';
import { geweigerd } from '@wegwijs/kernel';
import { eis, NietGevonden, Weigering } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { BoetezaakEntity } from '../handhaving/handhaving.entity.ts';
import { briefUit, regelUit } from './brief.antwoord.ts';
import { BriefEntity } from './brief.entity.ts';
import { leesBrief, sjabloonVan, vergrendelBrief } from './brief.kern.ts';

/** What the writer filled in, as it is kept. @throws Weigering for a field or a value that the template does not know */
export function inhoudVan(sjabloon: Sjabloon, v: BriefInhoudInvoer): Pick<BriefEntity, 'velden' | 'motivering' | 'taal' | 'adres'> {
  const velden = Object.fromEntries(v.velden.map((x) => [x.code, x.waarde]));
  eis(magBewaren(sjabloon, velden));
  const { adres } = v;
  return {
    velden, motivering: v.motivering.map((z) => ({ ...z })), taal: v.taal ?? null,
    adres: adres ? [adres.straatEnNummer, adres.postcodeEnPlaats, ...(adres.land ? [adres.land] : [])] : null,
  };
}

/** Letters of one dossier: written, rewritten, dropped. Sending is an act of its own (brief.verzenden.ts). */
@Injectable()
export class BriefService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** The templates that hold today. Law and wording, nothing of anybody. */
  sjablonen(): SjabloonUit[] {
    const vandaag = this.klok.vandaag();
    return alleSjablonen().filter((s) => s === sjabloonOp(s.soort, vandaag)).map(sjabloonUit);
  }

  /** Every letter of a dossier, newest first. */
  lijst(dossierId: string): Promise<BriefRegelUit[]> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode, id } = await leesDossier(em, scope, dossierId);
      const brieven = await em.find(BriefEntity, { where: { gemeentecode, dossierId: id }, order: { opgesteldOp: 'DESC', id: 'ASC' } });
      const groottes = await em.query<{ id: string; bytes: number }[]>('select id, octet_length(pdf) bytes from casusregie.brief where gemeentecode = $1 and dossier_id = $2 and pdf is not null', [gemeentecode, id]);
      const bytes = new Map(groottes.map((g) => [g.id, g.bytes]));
      return brieven.map((b) => regelUit(b, bytes.get(b.id) ?? null));
    });
  }

  toon(id: string): Promise<DossierbriefUit> {
    return this.db.run(async (em, scope) => briefUit(em, await leesBrief(em, scope, id), this.klok.vandaag()));
  }

  /** Begins a letter. @throws Weigering when this kind of letter cannot go to this person now */
  maak(dossierId: string, v: BriefInvoer): Promise<DossierbriefUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      const vandaag = this.klok.vandaag();
      const sjabloon = sjabloonOp(v.soort, vandaag);
      if (!sjabloon) throw new Weigering({ ...geweigerd('GeenSjabloon', 'Awb art. 3:46', { veld: 'soort' }), titel: 'Deze brief bestaat op deze dag nog niet' });
      eis(magSchrijven(sjabloon, dossier));
      const zaak = v.zaakId ? await this.zaak(em, dossier, v.zaakId) : undefined;
      eis(magZaakbrief(v.soort, zaak, zaak?.bekendgemaaktOp ?? vandaag));
      const id = randomUUID();
      await em.insert(BriefEntity, {
        gemeentecode: dossier.gemeentecode, id, dossierId, soort: v.soort, sjabloonVersie: sjabloon.versie, ...inhoudVan(sjabloon, v), zaakId: v.zaakId ?? null,
        opstellers: [scope.actor.persoon], opgesteldNaam: scope.actor.naam, opgesteldOp: this.klok.nu(),
      } as never);
      return briefUit(em, { brief: await em.findOneByOrFail(BriefEntity, { gemeentecode: dossier.gemeentecode, id }), dossier }, vandaag);
    });
  }

  /** Rewrites a concept. Of a besluit that was taken nothing can be rewritten: two people saw it. */
  bewerk(id: string, versie: number, v: BriefInhoudInvoer): Promise<DossierbriefUit> {
    return this.db.run(async (em, scope) => {
      const { brief, dossier } = await vergrendelBrief(em, scope, id, versie);
      await eisConcept(em, brief);
      await em.update(BriefEntity, { gemeentecode: brief.gemeentecode, id, versie }, {
        ...inhoudVan(sjabloonVan(brief), v), opstellers: [...new Set([...brief.opstellers, scope.actor.persoon])], opgesteldNaam: scope.actor.naam, versie: versie + 1,
      } as never);
      return briefUit(em, { brief: await em.findOneByOrFail(BriefEntity, { gemeentecode: brief.gemeentecode, id }), dossier }, this.klok.vandaag());
    });
  }

  /** Drops a concept. The letter of a besluit goes with the besluit. */
  trekIn(id: string, versie: number): Promise<DossierbriefUit> {
    return this.db.run(async (em, scope) => {
      const { brief, dossier } = await vergrendelBrief(em, scope, id, versie);
      if (brief.besluitId) eis(geweigerd('BriefHoortBijBesluit', 'Awb art. 3:40, art. 3:41'));
      await eisConcept(em, brief);
      await em.update(BriefEntity, { gemeentecode: brief.gemeentecode, id, versie }, { stand: 'vervallen', versie: versie + 1 });
      return briefUit(em, { brief: await em.findOneByOrFail(BriefEntity, { gemeentecode: brief.gemeentecode, id }), dossier }, this.klok.vandaag());
    });
  }

  private async zaak(em: EntityManager, dossier: DossierEntity, id: string): Promise<BoetezaakEntity> {
    const zaak = await em.findOneBy(BoetezaakEntity, { gemeentecode: dossier.gemeentecode, dossierId: dossier.id, id });
    if (!zaak) throw new NietGevonden();
    return zaak;
  }
}

/** @throws Weigering when the letter left or was dropped, or when the besluit in it was taken */
export async function eisConcept(em: EntityManager, brief: BriefEntity): Promise<void> {
  if (brief.stand !== 'concept') eis(geweigerd('BriefIsWeg', 'Awb art. 3:41', { feiten: { stand: brief.stand } }));
  if (!brief.besluitId) return;
  const [besluit] = await em.query<{ stand: string }[]>('select stand from casusregie.besluit where gemeentecode = $1 and id = $2', [brief.gemeentecode, brief.besluitId]);
  if (besluit?.stand !== 'concept') eis(geweigerd('BesluitAlGenomen', 'Awb art. 1:3', { feiten: { stand: besluit?.stand ?? '' } }));
}
