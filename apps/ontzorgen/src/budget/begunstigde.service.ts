import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { geweigerd, normaliseerIban } from '@wegwijs/kernel';
import { magIban, magIbanControleren, type BegunstigdeInvoer, type BegunstigdeUit, type IbanControleInvoer, type LeefgeldrekeningInvoer } from '@wegwijs/ontzorgen';
import { eis, lijstOverGemeenten, NietGevonden, VerouderdeVersie, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { begunstigdeUit, leesHuishouden, vergrendelHuishouden } from '../huishouden/huishouden.kern.ts';
import { BegunstigdeEntity } from './budget.entity.ts';
import type { BegunstigdenQuery } from './budget.uit.ts';

/** `$3` kind, `$4` stand of the account, `$5` who asks. The household's own account is found in the household. */
const BEGUNSTIGDEN = `select gemeentecode, id, versie, soort, huishouden_id "huishoudenId", naam, iban, iban_stand "ibanStand", iban_op "ibanOp", vorige_iban "vorigeIban", gecontroleerd_op "gecontroleerdOp", controle,
    controle_toelichting "controleToelichting", (iban_door = $5::uuid) "zelfIngevoerd", sorteer
  from (select b.*, naam sorteer from ontzorgen.begunstigde b) b where b.gemeentecode = g.gemeentecode and ($3::text is null or soort = $3) and ($4::text is null or iban_stand = $4)`;

/** Creditors and accounts. A number counts once somebody else than who entered it has checked it. */
@Injectable()
export class BegunstigdeService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  lijst(q: BegunstigdenQuery): Promise<Pagina<BegunstigdeUit>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<BegunstigdeUit>(em, scope.gemeenten, q, {
        select: BEGUNSTIGDEN, waarden: [q.soort ?? null, q.ibanStand ?? null, scope.actor.persoon], sorteer: ['sorteer', 'text'], sleutel: (b) => [b.naam, b.id] });
      const van = uit.rijen.flatMap((b) => b.huishoudenId ?? []);
      if (van.length > 0) scope.betrokken(...await em.query<{ gemeentecode: string; id: string }[]>(
        `select distinct gemeentecode, dossier_id id from ontzorgen.lid where gemeentecode = any($1) and huishouden_id = any($2::uuid[]) and dossier_id is not null`, [scope.gemeenten, van]));
      return uit;
    });
  }

  voegToe(v: BegunstigdeInvoer): Promise<BegunstigdeUit> {
    return this.db.run(async (em, scope) => {
      if (!scope.gemeenten.includes(v.gemeentecode)) throw new NietGevonden();
      return this.schrijf(em, scope, { gemeentecode: v.gemeentecode, soort: 'schuldeiser', huishoudenId: null, naam: v.naam }, v.iban);
    });
  }

  /** The account to which leefgeld goes. There is one per household; a new number goes through the same check as that of a creditor. */
  openLeefgeldrekening(huishoudenId: string, v: LeefgeldrekeningInvoer): Promise<BegunstigdeUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await vergrendelHuishouden(em, scope, huishoudenId);
      if (await em.existsBy(BegunstigdeEntity, { gemeentecode, huishoudenId })) eis(geweigerd('LeefgeldrekeningBestaat', 'Lokaal: één rekening voor leefgeld per huishouden'));
      return this.schrijf(em, scope, { gemeentecode, soort: 'huishouden', huishoudenId, naam: v.naam }, v.iban);
    });
  }

  wijzigIban(id: string, versie: number, iban: string): Promise<BegunstigdeUit> {
    return this.db.run(async (em, scope) => this.verander(em, scope, await this.lees(em, scope, id, versie), iban));
  }

  controleer(id: string, versie: number, v: IbanControleInvoer): Promise<BegunstigdeUit> {
    return this.db.run(async (em, scope) => {
      const b = await this.lees(em, scope, id, versie);
      eis(magIbanControleren(b, scope.actor.persoon, v.controle, v.goed));
      return this.bewaar(em, scope, b, {
        ibanStand: v.goed ? 'gecontroleerd' : 'afgekeurd', gecontroleerdDoor: scope.actor.persoon, gecontroleerdOp: this.klok.vandaag(), controle: v.controle, controleToelichting: v.toelichting });
    });
  }

  private async lees(em: EntityManager, scope: Scope, id: string, versie: number): Promise<BegunstigdeEntity> {
    const b = await em.findOne(BegunstigdeEntity, { where: { gemeentecode: In(scope.gemeenten), id }, lock: { mode: 'pessimistic_write' } });
    if (!b) throw new NietGevonden();
    if (b.huishoudenId) await leesHuishouden(em, scope, b.huishoudenId);
    if (b.versie !== versie) throw new VerouderdeVersie();
    return b;
  }

  private async schrijf(em: EntityManager, scope: Scope, wie: Pick<BegunstigdeEntity, 'gemeentecode' | 'soort' | 'huishoudenId' | 'naam'>, iban: string): Promise<BegunstigdeUit> {
    const vandaag = this.klok.vandaag();
    eis(magIban(iban, vandaag));
    const rij = Object.assign(new BegunstigdeEntity(), {
      ...wie, id: randomUUID(), versie: 1, iban: normaliseerIban(iban), ibanStand: 'nieuw' as const, ibanDoor: scope.actor.persoon, ibanOp: vandaag, vorigeIban: null,
      gecontroleerdDoor: null, gecontroleerdOp: null, controle: null, controleToelichting: null,
    });
    await em.insert(BegunstigdeEntity, rij);
    return begunstigdeUit(rij, scope.actor.persoon);
  }

  /** Another number: whatever was checked before says nothing about it. The last number that was right stays to compare with. */
  private verander(em: EntityManager, scope: Scope, b: BegunstigdeEntity, iban: string): Promise<BegunstigdeUit> {
    const vandaag = this.klok.vandaag();
    eis(magIban(iban, vandaag));
    const nieuw = normaliseerIban(iban);
    if (nieuw === b.iban) eis(geweigerd('IbanOngewijzigd', 'Lokaal: vier ogen bij een rekeningnummer', { veld: 'iban' }));
    return this.bewaar(em, scope, b, {
      iban: nieuw, ibanStand: 'gewijzigd', ibanDoor: scope.actor.persoon, ibanOp: vandaag, vorigeIban: b.ibanStand === 'gecontroleerd' ? b.iban : b.vorigeIban ?? b.iban,
      gecontroleerdDoor: null, gecontroleerdOp: null, controle: null, controleToelichting: null,
    });
  }

  private async bewaar(em: EntityManager, scope: Scope, b: BegunstigdeEntity, wijziging: Partial<BegunstigdeEntity>): Promise<BegunstigdeUit> {
    const { affected } = await em.update(BegunstigdeEntity, { gemeentecode: b.gemeentecode, id: b.id, versie: b.versie }, { ...wijziging, versie: b.versie + 1 });
    if (affected !== 1) throw new VerouderdeVersie();
    return begunstigdeUit(Object.assign(b, wijziging, { versie: b.versie + 1 }), scope.actor.persoon);
  }
}
