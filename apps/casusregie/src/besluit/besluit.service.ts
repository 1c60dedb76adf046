import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  briefgebreken, magBekendmaken, magIntrekken, magNemen, magSchrijven, magVervangen, sjabloonOp, type BesluitBekendmakingInvoer, type BesluitInvoer, type BesluitNemenInvoer, type BesluitUit, type Sjabloon,
} from '@wegwijs/casusregie';
import { geweigerd, type Datum } from '@wegwijs/kernel';
import { eis, NietGevonden, Weigering } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, Not, type EntityManager } from 'typeorm';
import { BriefEntity } from '../brief/brief.entity.ts';
import { stelSamen, volgendKenmerk } from '../brief/brief.kern.ts';
import { inhoudVan } from '../brief/brief.service.ts';
import { verzend } from '../brief/brief.verzenden.ts';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { BesluitEntity } from './besluit.entity.ts';
import { besluitenUit, besluitUit, leesBesluit, vergrendelBesluit, zetBesluit, type BesluitMetBrief } from './besluit.kern.ts';

const MANDAAT = `
  select s.mandaat, 'het ' || s.bevoegd_orgaan || ' van ' || g.naam orgaan from tenant.schaalniveau s join tenant.gemeente g using (gemeentecode)
  where s.gemeentecode = $1 and s.taak = 'casusregie' and s.geldig_van <= $2 and (s.geldig_tot is null or s.geldig_tot > $2)`;

/** What a new besluit begins with; `inhoud` as it is kept in the letter. */
export interface NieuwBesluit {
  dossier: DossierEntity;
  spoor: BesluitEntity['spoor'];
  vervangt?: string;
  inhoud: Pick<BriefEntity, 'velden' | 'motivering' | 'taal' | 'adres'>;
  nu: Date;
  vandaag: Datum;
}

/** Opens a concept besluit with the letter that will make it known. @throws Weigering when this person gets no letters any more */
export async function openBesluit(em: EntityManager, scope: Scope, o: NieuwBesluit): Promise<string> {
  const sjabloon = besluitSjabloon(o.vandaag);
  eis(magSchrijven(sjabloon, o.dossier));
  const { gemeentecode, id: dossierId } = o.dossier;
  const id = randomUUID();
  await em.insert(BesluitEntity, { gemeentecode, id, dossierId, spoor: o.spoor, vervangt: o.vervangt ?? null, opgesteldOp: o.nu });
  await em.insert(BriefEntity, {
    gemeentecode, id: randomUUID(), dossierId, soort: 'besluit', sjabloonVersie: sjabloon.versie, besluitId: id, ...o.inhoud,
    opstellers: [scope.actor.persoon], opgesteldNaam: scope.actor.naam, opgesteldOp: o.nu,
  } as never);
  return id;
}

function besluitSjabloon(vandaag: Datum): Sjabloon {
  const sjabloon = sjabloonOp('besluit', vandaag);
  if (!sjabloon) throw new Weigering({ ...geweigerd('GeenSjabloon', 'Awb art. 3:46'), titel: 'Deze brief bestaat op deze dag nog niet' });
  return sjabloon;
}

/** A besluit: drawn up, taken by somebody else, made known; dropped only before that. */
@Injectable()
export class BesluitService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  lijst(dossierId: string): Promise<BesluitUit[]> {
    return this.db.run(async (em, scope) => besluitenUit(em, await leesDossier(em, scope, dossierId)));
  }

  toon(id: string): Promise<BesluitUit> {
    return this.db.run(async (em, scope) => besluitUit(em, await leesBesluit(em, scope, id)));
  }

  /** @throws Weigering when it takes the place of a besluit that cannot be replaced */
  stelOp(dossierId: string, v: BesluitInvoer): Promise<BesluitUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      const { gemeentecode } = dossier;
      if (v.vervangt) {
        const oud = await em.findOneBy(BesluitEntity, { gemeentecode, dossierId, id: v.vervangt });
        if (!oud) throw new NietGevonden();
        eis(magVervangen(oud, { spoor: v.spoor, opvolgerLoopt: await em.existsBy(BesluitEntity, { gemeentecode, vervangt: oud.id, stand: Not('ingetrokken') }) }));
      }
      const vandaag = this.klok.vandaag();
      const id = await openBesluit(em, scope, { dossier, spoor: v.spoor, vervangt: v.vervangt, inhoud: inhoudVan(besluitSjabloon(vandaag), v), nu: this.klok.nu(), vandaag });
      return besluitUit(em, { gemeentecode, dossierId, id });
    });
  }

  /** Takes the besluit: from here its text stands. @throws Weigering for who wrote in it, and while a sentence of the motivation has no fact or article */
  neem(id: string, versie: number, v: BesluitNemenInvoer): Promise<BesluitUit> {
    return this.db.run(async (em, scope) => {
      const { besluit, brief, dossier } = await vergrendelBesluit(em, scope, id, versie);
      const vandaag = this.klok.vandaag();
      eis(magNemen({ stand: besluit.stand, opstellers: brief.opstellers, beslisser: scope.actor.persoon }));
      const { gegevens } = await stelSamen(em, { brief, dossier, op: vandaag, wijze: 'post' });
      eis(magSchrijven(gegevens.sjabloon, dossier));
      for (const gebrek of briefgebreken(gegevens)) eis(gebrek);
      const [rij] = await em.query<{ mandaat: string | null; orgaan: string }[]>(MANDAAT, [besluit.gemeentecode, vandaag]);
      const mandaat = rij?.mandaat?.trim() || v.mandaat?.trim();
      if (!rij || !mandaat) throw new Weigering({ reden: 'MandaatOntbreekt', bron: 'Awb art. 10:3, art. 10:10', veld: 'mandaat', titel: 'Er is geen mandaat bekend' });
      await zetBesluit(em, besluit, {
        stand: 'genomen', kenmerk: await volgendKenmerk(em, besluit.gemeentecode, 'BES', vandaag), dagtekening: vandaag, genomenDoor: scope.actor.persoon, genomenNaam: scope.actor.naam, orgaan: rij.orgaan, mandaat,
      });
      await this.noteer(em, besluit, 'besluit-genomen', vandaag, scope);
      return besluitUit(em, besluit);
    });
  }

  /** Posts or hands over the letter: from the day after, the bezwaartermijn runs, and the besluit that this one replaces no longer counts. */
  maakBekend(id: string, versie: number, v: BesluitBekendmakingInvoer): Promise<BesluitUit> {
    return this.db.run(async (em, scope) => {
      const { besluit, brief, dossier } = await vergrendelBesluit(em, scope, id, versie);
      eis(magBekendmaken({ ...besluit, op: v.op }, this.klok.vandaag()));
      await verzend(em, { brief, dossier, op: v.op, wijze: v.wijze, door: scope.actor, nu: this.klok.nu(), kenmerk: besluit.kenmerk! });
      await zetBesluit(em, besluit, { stand: 'bekendgemaakt', bekendgemaaktOp: v.op, wijze: v.wijze });
      await this.noteer(em, besluit, 'besluit-bekendgemaakt', v.op, scope);
      await this.vervangOude(em, besluit, v.op, scope);
      return besluitUit(em, besluit);
    });
  }

  /** Drops what was never made known. */
  trekIn(id: string, versie: number): Promise<BesluitUit> {
    return this.db.run(async (em, scope) => {
      const { besluit, brief }: BesluitMetBrief = await vergrendelBesluit(em, scope, id, versie);
      eis(magIntrekken(besluit.stand));
      await zetBesluit(em, besluit, { stand: 'ingetrokken' });
      await em.update(BriefEntity, { gemeentecode: brief.gemeentecode, id: brief.id, stand: In(['concept']) }, { stand: 'vervallen', versie: brief.versie + 1 });
      if (besluit.genomenDoor) await this.noteer(em, besluit, 'besluit-ingetrokken', this.klok.vandaag(), scope);
      return besluitUit(em, besluit);
    });
  }

  private async vervangOude(em: EntityManager, nieuw: BesluitEntity, op: Datum, scope: Scope): Promise<void> {
    const oud = nieuw.vervangt ? await em.findOneBy(BesluitEntity, { gemeentecode: nieuw.gemeentecode, id: nieuw.vervangt, stand: 'bekendgemaakt' }) : null;
    if (!oud) return;
    await zetBesluit(em, oud, { stand: 'vervangen' });
    await this.noteer(em, oud, 'besluit-vervangen', op, scope);
  }

  private noteer(em: EntityManager, b: BesluitEntity, soort: 'besluit-genomen' | 'besluit-bekendgemaakt' | 'besluit-vervangen' | 'besluit-ingetrokken', op: Datum, scope: Scope): Promise<void> {
    return noteer(em, { gemeentecode: b.gemeentecode, dossierId: b.dossierId, op, soort, bron: b.id, feiten: { spoor: b.spoor }, door: scope.actor });
  }
}
