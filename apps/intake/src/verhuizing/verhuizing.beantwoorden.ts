import { Injectable } from '@nestjs/common';
import {
  beoordeelAntwoord, beoordeelInschrijvingNaVerhuizing, InburgeraarGehuisvest, KennisgevingOntvangen, OverdrachtBeantwoord,
  type OverdrachtAanvaardingInvoer, type OverdrachtBeantwoordFeiten, type OverdrachtStandUit, type OverdrachtWeigeringInvoer, type OpVerzoek,
} from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { eis, Geheim, publish, VerouderdeVersie } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { openVerhuisdePip } from '../pip/pip.verhuisd.ts';
import { OverdrachtEntity } from './verhuizing.entity.ts';
import { standUit, vergrendelOverdracht, wisPersonen, ZONDER_PAKKET, zetOverdracht } from './verhuizing.kern.ts';
import { neemOver } from './verhuizing.overnemen.ts';

type Antwoord = Pick<OverdrachtBeantwoordFeiten, 'antwoord' | 'reden' | 'ingeschrevenOp'>;

/** What the receiving college does: accept the dossier, or refuse it on a fact. */
@Injectable()
export class VerhuizingBeantwoordenService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok, private readonly geheim: Geheim) {}

  /**
   * Accepts: the dossier is open here from this transaction on, with its own clock. The persons leave the package, for they are this
   * gemeente's own now; what was asked for follows when the old gemeente has heard of it.
   */
  aanvaard(id: string, versie: number, i: OverdrachtAanvaardingInvoer): Promise<OverdrachtStandUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const { ingeschrevenOp } = i;
      const o = await this.open(em, scope, id, versie, { antwoord: 'aanvaard', ingeschrevenOp });
      eis(beoordeelInschrijvingNaVerhuizing(ingeschrevenOp, vandaag));
      const { feiten } = o;
      if (!feiten) throw new Error('an open offer without a package');
      const dossier = await neemOver(em, this.geheim, Object.assign(o, { feiten }), ingeschrevenOp, vandaag);
      scope.betrokken(dossier);
      if (feiten.pip) await openVerhuisdePip(em, dossier, feiten.pip, scope.actor);
      await wisPersonen(em, o);
      const gevraagd = [...new Set([...o.gevraagd, ...((i.gevraagd ?? []) as OpVerzoek[])])];
      const nieuw = await zetOverdracht(em, o, {
        status: 'aanvaard', ingeschrevenOp, gevraagd, beantwoordOp: vandaag, beantwoordNaam: scope.actor.naam, nieuwDossierId: dossier.id, gezinsleden: [] });
      await meldDossier(em, dossier);
      await this.meld(em, o, { antwoord: 'aanvaard', ingeschrevenOp }, vandaag);
      return standUit(nieuw);
    });
  }

  /** Refuses: nothing of the offer stays behind but that it was refused, by whom and why. */
  weiger(id: string, versie: number, { reden, toelichting }: OverdrachtWeigeringInvoer): Promise<OverdrachtStandUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const o = await this.open(em, scope, id, versie, { antwoord: 'geweigerd', reden });
      await wisPersonen(em, o);
      const nieuw = await zetOverdracht(em, o, {
        status: 'geweigerd', weigerreden: reden, antwoordToelichting: toelichting ?? null, beantwoordOp: vandaag, beantwoordNaam: scope.actor.naam, ...ZONDER_PAKKET });
      await this.meld(em, o, { antwoord: 'geweigerd', reden }, vandaag);
      return standUit(nieuw);
    });
  }

  /** The state first and the version after it: who comes too late hears what happened, and not only that something did. */
  private async open(em: EntityManager, scope: Scope, id: string, versie: number, { antwoord, reden }: Antwoord): Promise<OverdrachtEntity> {
    const vandaag = this.klok.vandaag();
    const o = await vergrendelOverdracht(em, scope, id, 'in');
    eis(beoordeelAntwoord(o, { door: o.gemeentecode, antwoord, op: vandaag, ...(reden && { reden }) }, vandaag));
    if (o.versie !== versie) throw new VerouderdeVersie();
    return o;
  }

  private meld(em: EntityManager, o: OverdrachtEntity, antwoord: Antwoord, beantwoordOp: Datum): Promise<void> {
    const { gemeentecode, id: overdrachtId, dossierId, van, naar } = o;
    return publish(em, OverdrachtBeantwoord, { gemeentecode, sleutel: dossierId, feiten: { overdrachtId, dossierId, van, naar, beantwoordOp, ...antwoord } });
  }
}

/** The other contexts of the new gemeente know this dossier from its own facts, as they know any other. */
async function meldDossier(em: EntityManager, d: DossierEntity): Promise<void> {
  const { gemeentecode, id: dossierId, gehuisvestOp, kennisgevingOp, doelgroep, wetEinde } = d;
  const o = { gemeentecode, sleutel: dossierId };
  if (gehuisvestOp) await publish(em, InburgeraarGehuisvest, { ...o, feiten: { dossierId, gehuisvestOp, ingeschrevenOp: gehuisvestOp } });
  if (kennisgevingOp) await publish(em, KennisgevingOntvangen, { ...o, feiten: { dossierId, kennisgevingOp, inburgeringsplichtig: true, doelgroep, ...(wetEinde && { pipUiterlijk: wetEinde }) } });
}
