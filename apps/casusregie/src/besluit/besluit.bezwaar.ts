import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { bezwaarklok, magBezwaarVastleggen, magOpBezwaarBeslissen, type BesluitBezwaarInvoer, type BesluitBezwaarUitkomstInvoer, type BesluitUit, type OpenBezwaarUit } from '@wegwijs/casusregie';
import { Conflict, eis, lijstOverGemeenten, NietGevonden, VerouderdeVersie, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, Not, type EntityManager } from 'typeorm';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { BesluitEntity, BezwaarEntity } from './besluit.entity.ts';
import { besluitUit, vergrendelBesluit, zetBesluit, type BesluitMetBrief } from './besluit.kern.ts';
import { openBesluit } from './besluit.service.ts';

interface OpenRij extends Omit<OpenBezwaarUit, 'opTijd' | 'beslisUiterlijk'> {
  gepostOp: string | null;
  commissie: boolean;
  bekendgemaaktOp: string | null;
}

const OPEN = `
  select * from (select b.gemeentecode, b.id, b.dossier_id "dossierId", b.besluit_id "besluitId", p.naam, x.spoor, b.kenmerk, b.ontvangen_op "ontvangenOp", b.gepost_op "gepostOp", b.commissie,
      x.bekendgemaakt_op "bekendgemaaktOp", b.ontvangen_op
    from casusregie.bezwaar b join casusregie.besluit x on x.gemeentecode = b.gemeentecode and x.id = b.besluit_id
      left join casusregie.persoon p on p.gemeentecode = b.gemeentecode and p.dossier_id = b.dossier_id
    where b.gemeentecode = g.gemeentecode and b.uitkomst is null) o where true`;

/** Bezwaar against one besluit: against another in the same envelope it says nothing (Wi2021 art. 15 lid 3). */
@Injectable()
export class BesluitBezwaarService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** What waits for an answer, the oldest first, each with its last day. */
  open(pagina: PaginaQuery): Promise<Pagina<OpenBezwaarUit>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<OpenRij>(em, scope.gemeenten, pagina, { select: OPEN, sorteer: ['ontvangen_op', 'date'], sleutel: (b) => [b.ontvangenOp, b.id] });
      scope.betrokken(...uit.rijen.map((b) => ({ gemeentecode: b.gemeentecode, id: b.dossierId })));
      return {
        ...uit, rijen: uit.rijen.map(({ gepostOp, commissie, bekendgemaaktOp, ...b }) => {
          const { opTijd, beslissen } = bezwaarklok({ bekendgemaaktOp, ontvangenOp: b.ontvangenOp, gepostOp, commissie });
          return { ...b, opTijd, beslisUiterlijk: beslissen?.einde ?? null };
        }),
      };
    });
  }

  /** Registers a bezwaar, late ones too: whether lateness is excusable is for the answer on it (Awb art. 6:11). */
  registreer(besluitId: string, versie: number, v: BesluitBezwaarInvoer): Promise<BesluitUit> {
    return this.db.run(async (em, scope) => {
      const { besluit } = await vergrendelBesluit(em, scope, besluitId, versie);
      const { gemeentecode, dossierId } = besluit;
      eis(magBezwaarVastleggen({ stand: besluit.stand, genomenOp: besluit.dagtekening, ontvangenOp: v.ontvangenOp, gepostOp: v.gepostOp }, this.klok.vandaag()));
      if (await em.existsBy(BezwaarEntity, { gemeentecode, dossierId, kenmerk: v.kenmerk })) throw new Conflict('Een bezwaar met dit kenmerk is al geregistreerd', 'BezwaarBestaatAl');
      const id = randomUUID();
      await em.insert(BezwaarEntity, {
        gemeentecode, id, dossierId, besluitId, kenmerk: v.kenmerk, ontvangenOp: v.ontvangenOp, gepostOp: v.gepostOp ?? null, commissie: v.commissie ?? false, geregistreerdDoor: scope.actor.persoon,
      });
      await noteer(em, { gemeentecode, dossierId, op: v.ontvangenOp, soort: 'bezwaar-ontvangen', bron: id, feiten: { spoor: besluit.spoor }, door: scope.actor });
      return besluitUit(em, besluit);
    });
  }

  /** Answers a bezwaar. Revoking opens a new version with the text of the old one, to be written anew and taken by two people again. */
  beslis(id: string, versie: number, v: BesluitBezwaarUitkomstInvoer): Promise<BesluitUit> {
    return this.db.run(async (em, scope) => {
      const { bezwaar, ...rest } = await this.vergrendel(em, scope, id, versie);
      const { besluit } = rest;
      const herroepen = v.herroepen ?? false;
      eis(magOpBezwaarBeslissen({
        beslist: bezwaar.uitkomst !== null, opTijd: bezwaarklok({ ...bezwaar, bekendgemaaktOp: besluit.bekendgemaaktOp }).opTijd, ontvangenOp: bezwaar.ontvangenOp, besluitStand: besluit.stand, uitkomst: v.uitkomst,
        beslistOp: v.beslistOp, verschoonbaar: v.verschoonbaar ?? false, herroepen, beslisser: scope.actor.persoon, nemer: besluit.genomenDoor ?? '',
      }, this.klok.vandaag()));
      const nieuwBesluitId = herroepen ? await this.herroep(em, scope, rest, v.beslistOp) : null;
      const { affected } = await em.update(BezwaarEntity, { gemeentecode: bezwaar.gemeentecode, id, versie }, {
        uitkomst: v.uitkomst, beslistOp: v.beslistOp, motivering: v.motivering, beslistDoor: scope.actor.persoon, herroepen, nieuwBesluitId, versie: versie + 1,
      });
      if (affected !== 1) throw new VerouderdeVersie();
      await noteer(em, { gemeentecode: besluit.gemeentecode, dossierId: besluit.dossierId, op: v.beslistOp, soort: 'bezwaar-beslist', bron: id, feiten: { spoor: besluit.spoor, uitkomst: v.uitkomst }, door: scope.actor });
      return besluitUit(em, besluit);
    });
  }

  private async vergrendel(em: EntityManager, scope: Scope, id: string, versie: number): Promise<BesluitMetBrief & { bezwaar: BezwaarEntity }> {
    const gezien = await em.findOneBy(BezwaarEntity, { gemeentecode: In(scope.gemeenten), id });
    if (!gezien) throw new NietGevonden();
    const { gemeentecode } = gezien;
    const nu = await em.findOneByOrFail(BesluitEntity, { gemeentecode, id: gezien.besluitId });
    const gelezen = await vergrendelBesluit(em, scope, nu.id, nu.versie);
    const bezwaar = await em.findOneByOrFail(BezwaarEntity, { gemeentecode, id });
    if (bezwaar.versie !== versie) throw new VerouderdeVersie();
    return { ...gelezen, bezwaar };
  }

  /** @returns the new version; null when one is being made already */
  private async herroep(em: EntityManager, scope: Scope, { besluit, brief, dossier }: BesluitMetBrief, op: string): Promise<string | null> {
    await zetBesluit(em, besluit, { stand: 'herroepen' });
    await noteer(em, { gemeentecode: besluit.gemeentecode, dossierId: besluit.dossierId, op, soort: 'besluit-herroepen', bron: besluit.id, feiten: { spoor: besluit.spoor }, door: scope.actor });
    if (await em.existsBy(BesluitEntity, { gemeentecode: besluit.gemeentecode, vervangt: besluit.id, stand: Not('ingetrokken') })) return null;
    const { velden, motivering, taal, adres } = brief;
    return openBesluit(em, scope, { dossier, spoor: besluit.spoor, vervangt: besluit.id, inhoud: { velden, motivering, taal, adres }, nu: this.klok.nu(), vandaag: this.klok.vandaag() });
  }
}
