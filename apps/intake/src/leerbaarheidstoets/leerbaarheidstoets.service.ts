import { Injectable } from '@nestjs/common';
import {
  beoordeelToetsontheffing, beoordeelToetsstap, beoordeelUitslagdagen, type LeerbaarheidstoetsAfnameInvoer, type LeerbaarheidstoetsInvoer, type LeerbaarheidstoetsOntheffingInvoer,
  type LeerbaarheidstoetsUit, type LeerbaarheidstoetsUitslagInvoer, type Toetsstap,
} from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { eis, VerouderdeVersie } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { toetsUit } from '../brede-intake/brede-intake.antwoord.ts';
import { leesIntake } from '../brede-intake/brede-intake.stand.ts';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { LeerbaarheidstoetsEntity, ToetsontheffingEntity } from './leerbaarheidstoets.entity.ts';

type Toetsvelden = Partial<Omit<LeerbaarheidstoetsEntity, 'gemeentecode' | 'dossierId' | 'versie' | 'stap'>>;
interface Stap {
  naar: Toetsstap;
  op: Datum;
  /** Input field that holds `op`. */
  veld: string;
  velden: Toetsvelden;
  /** More that belongs to the step, in the same transaction. */
  ook?: (em: EntityManager, scope: Scope, dossier: DossierEntity) => Promise<unknown>;
}

@Injectable()
export class LeerbaarheidstoetsService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  toon(dossierId: string): Promise<LeerbaarheidstoetsUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await leesDossier(em, scope, dossierId);
      return toetsUit((await leesIntake(em, dossier, true)).toets);
    });
  }

  plan(dossierId: string, versie: number, { taal, ...rest }: LeerbaarheidstoetsInvoer) {
    return this.zet(dossierId, versie, { naar: 'gepland', op: rest.geplandOp, veld: 'geplandOp', velden: { ...rest, taal: taal ?? null } });
  }

  /** The day that was called off stays in the row, for the agenda. */
  zegAf(dossierId: string, versie: number) {
    return this.zet(dossierId, versie, { naar: 'open', op: this.klok.vandaag(), veld: 'stap', velden: {} });
  }

  neemAf(dossierId: string, versie: number, { afgenomenOp }: LeerbaarheidstoetsAfnameInvoer) {
    return this.zet(dossierId, versie, { naar: 'afgenomen', op: afgenomenOp, veld: 'afgenomenOp', velden: { afgenomenOp } });
  }

  /** The result as DUO gives it. It may come again: DUO corrects, and the last one holds. */
  legUitslagVast(dossierId: string, versie: number, uitslag: LeerbaarheidstoetsUitslagInvoer) {
    eis(beoordeelUitslagdagen(uitslag, this.klok.vandaag()));
    return this.zet(dossierId, versie, { naar: 'uitslag', op: uitslag.afgenomenOp, veld: 'afgenomenOp', velden: { ...uitslag } });
  }

  ontheef(dossierId: string, versie: number, { onthevenOp, ...grond }: LeerbaarheidstoetsOntheffingInvoer) {
    eis(beoordeelToetsontheffing(grond));
    return this.zet(dossierId, versie, {
      naar: 'ontheven', op: onthevenOp, veld: 'onthevenOp', velden: { onthevenOp },
      ook: (em, { actor }, { gemeentecode }) => em.insert(ToetsontheffingEntity, { gemeentecode, dossierId, ...grond, door: actor.persoon, doorNaam: actor.naam }),
    });
  }

  private zet(dossierId: string, versie: number, s: Stap): Promise<LeerbaarheidstoetsUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      const { toets } = await leesIntake(em, dossier, false);
      if (toets.versie !== versie) throw new VerouderdeVersie();
      eis(beoordeelLopend(dossier));
      const uitkomst = beoordeelToetsstap(toets.stap, s.naar, s.op, this.klok.vandaag());
      eis(uitkomst.toegestaan || uitkomst.veld !== 'op' ? uitkomst : { ...uitkomst, veld: s.veld });
      const sleutel = { gemeentecode: dossier.gemeentecode, dossierId };
      const rij = { stap: s.naar, versie: versie + 1, ...s.velden };
      if (versie === 1) await em.insert(LeerbaarheidstoetsEntity, { ...sleutel, ...rij });
      else if ((await em.update(LeerbaarheidstoetsEntity, { ...sleutel, versie }, rij)).affected !== 1) throw new VerouderdeVersie();
      await s.ook?.(em, scope, dossier);
      return toetsUit((await leesIntake(em, dossier, true)).toets);
    });
  }
}
