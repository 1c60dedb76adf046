import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  dossierNaVerhuizing, DossierOvergedragen, type DossierGeslotenFeiten, type OverdrachtAangebodenFeiten, type OverdrachtBeantwoordFeiten, type OverdrachtFeiten, type OverdrachtIntrekkingGevraagdFeiten, type Richting,
} from '@wegwijs/intake';
import { Geheim, publish } from '@wegwijs/platform';
import { betrokken, Klok } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { bewaarDossier } from '../dossier/dossier.kern.ts';
import { DerdeInformatieEntity } from '../kennisgeving/derde-informatie.entity.ts';
import { PipEntity } from '../pip/pip.entity.ts';
import { openVerhuisdePip } from '../pip/pip.verhuisd.ts';
import { vraagTerug } from './verhuizing.aanbieden.ts';
import { OverdrachtEntity } from './verhuizing.entity.ts';
import { betrokkene, wisPersonen, ZONDER_PAKKET, zetOverdracht } from './verhuizing.kern.ts';
import { neemVragenOver } from './verhuizing.overnemen.ts';
import { feitenVoorOverdracht, legPersonenKlaar, lever } from './verhuizing.pakket.ts';

const SYSTEEM = { persoon: '00000000-0000-0000-0000-000000000000', naam: 'Systeem' };

/**
 * What happens between the two gemeenten, as the system and under the scope of both: the only place where data of one reach the other.
 * The side of the giver is locked before that of the receiver, everywhere.
 */
@Injectable()
export class VerhuizingVerwerkenService {
  constructor(private readonly klok: Klok, private readonly geheim: Geheim) {}

  /** The offer arrives: the package is made, and only of what the law lets go along. */
  async ontvang(em: EntityManager, f: OverdrachtAangebodenFeiten): Promise<void> {
    const uit = await kant(em, f, 'uit');
    const dossier = uit && (await em.findOneBy(DossierEntity, { gemeentecode: uit.van, id: uit.dossierId }));
    if (!uit || !dossier || uit.intrekkingGevraagdOp) return;
    const { id, dossierId, koppelingId, van, naar, aangebodenOp, aangebodenNaam, ingeschrevenOp, toelichting, gevraagd } = uit;
    const feiten = await feitenVoorOverdracht(em, dossier);
    await em.insert(OverdrachtEntity, {
      gemeentecode: naar, id, richting: 'in', dossierId, koppelingId, van, naar, aangebodenOp, aangebodenNaam, ingeschrevenOp, toelichting, pipBestaat: feiten.pip !== null, gezinsleden: [], gevraagd,
      feiten, geleverd: await lever(em, dossier, gevraagd),
    } as never);
    await legPersonenKlaar(em, this.geheim, uit, dossier.persoonId);
    betrokken({ gemeentecode: van, id: dossierId }, { gemeentecode: naar, id: dossierId });
  }

  /** The answer arrives. Accepted: what changed since the offer and what was asked for go along, and the old dossier closes with its past kept. */
  async verwerkAntwoord(em: EntityManager, f: OverdrachtBeantwoordFeiten): Promise<void> {
    const uit = await kant(em, f, 'uit');
    const inn = await kant(em, f, 'in');
    if (!uit || !inn) return;
    const { gevraagd, beantwoordNaam, antwoordToelichting, weigerreden, ingeschrevenOp } = inn;
    await zetOverdracht(em, uit, { status: f.antwoord, beantwoordOp: f.beantwoordOp, beantwoordNaam, antwoordToelichting, weigerreden, gevraagd, ...(f.antwoord === 'aanvaard' && { ingeschrevenOp }) });
    betrokken(betrokkene(uit), betrokkene(inn));
    if (f.antwoord === 'aanvaard') await this.draagOver(em, inn, f);
  }

  /** The withdrawal arrives where the answer is given: unanswered, it is done; answered, it came too late and the answer stands. */
  async verwerkIntrekking(em: EntityManager, f: OverdrachtIntrekkingGevraagdFeiten): Promise<void> {
    const uit = await kant(em, f, 'uit');
    const inn = await kant(em, f, 'in');
    if (!uit || (inn && inn.status !== 'aangeboden')) return;
    betrokken(betrokkene(uit), ...(inn ? [betrokkene(inn)] : []));
    await zetOverdracht(em, uit, { status: 'ingetrokken' });
    if (!inn) return;
    await wisPersonen(em, inn);
    await zetOverdracht(em, inn, { status: 'ingetrokken', ...ZONDER_PAKKET });
  }

  /** The dossier ended while it was on offer: the offer has no object any more. Deleted: what was written beside it goes too. */
  async dossierGesloten(em: EntityManager, gemeentecode: string, { dossierId, wissen }: DossierGeslotenFeiten): Promise<void> {
    if (wissen) await em.update(OverdrachtEntity, { gemeentecode, dossierId, richting: 'uit' }, { toelichting: null, antwoordToelichting: null, gezinsleden: [] });
    const uit = await em.findOne(OverdrachtEntity, { where: { gemeentecode, dossierId, richting: 'uit', status: 'aangeboden' }, lock: { mode: 'pessimistic_write' } });
    if (uit && !uit.intrekkingGevraagdOp) await vraagTerug(em, uit, this.klok.vandaag());
  }

  private async draagOver(em: EntityManager, inn: OverdrachtEntity, f: OverdrachtBeantwoordFeiten): Promise<void> {
    const vandaag = this.klok.vandaag();
    const oud = await em.findOne(DossierEntity, { where: { gemeentecode: f.van, id: f.dossierId }, lock: { mode: 'pessimistic_write' } });
    const feiten = oud && !oud.geslotenOp ? await feitenVoorOverdracht(em, oud) : null;
    await zetOverdracht(em, inn, { feiten: null, geleverd: oud ? await lever(em, oud, inn.gevraagd) : null, ...(feiten && { pipBestaat: feiten.pip !== null }) });
    if (!oud || !feiten) return;
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(feiten)), inn.feiten)) await this.haalBij(em, inn, feiten);
    await bewaarDossier(em, oud, { geslotenOp: f.beantwoordOp, sluitreden: 'overgedragen' }, vandaag);
    await publish(em, DossierOvergedragen, { gemeentecode: f.van, sleutel: oud.id, feiten: {
      overdrachtId: f.overdrachtId, dossierId: oud.id, van: f.van, naar: f.naar, overgedragenOp: f.beantwoordOp, doelgroep: feiten.doelgroep, verblijfstitel: feiten.verblijfstitel, pipBestaat: feiten.pip !== null,
      ...(feiten.kennisgevingOp && { kennisgevingOp: feiten.kennisgevingOp }), ...(feiten.pipUiterlijk && { pipUiterlijk: feiten.pipUiterlijk }),
      ...(feiten.pip && { leerroute: feiten.pip.leerroute, dagtekeningInitieel: feiten.pip.dagtekeningInitieel }),
    } });
  }

  /** The old college went on working while its offer was open (a kennisgeving, a PIP): the new dossier follows. */
  private async haalBij(em: EntityManager, { gemeentecode, nieuwDossierId, ingeschrevenOp, feiten: was }: OverdrachtEntity, feiten: OverdrachtFeiten): Promise<void> {
    const nieuw = nieuwDossierId && (await em.findOne(DossierEntity, { where: { gemeentecode, id: nieuwDossierId }, lock: { mode: 'pessimistic_write' } }));
    if (!nieuw || nieuw.geslotenOp || !ingeschrevenOp) return;
    const dossier = await bewaarDossier(em, nieuw, dossierNaVerhuizing(feiten, ingeschrevenOp), this.klok.vandaag());
    await em.delete(DerdeInformatieEntity, { gemeentecode, dossierId: dossier.id });
    await neemVragenOver(em, dossier, feiten);
    if (!feiten.pip || isDeepStrictEqual(feiten.pip, was?.pip)) return;
    await em.update(PipEntity, { gemeentecode, dossierId: dossier.id, status: In(['concept', 'aangeboden']) }, { status: 'vervallen' });
    await openVerhuisdePip(em, dossier, feiten.pip, SYSTEEM);
  }
}

const kant = (em: EntityManager, f: Pick<OverdrachtAangebodenFeiten, 'overdrachtId' | 'van' | 'naar'>, richting: Richting): Promise<OverdrachtEntity | null> =>
  em.findOne(OverdrachtEntity, { where: { gemeentecode: richting === 'uit' ? f.van : f.naar, id: f.overdrachtId, richting }, lock: { mode: 'pessimistic_write' } });
