import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { geweigerd, laatste, type Datum } from '@wegwijs/kernel';
import {
  magOntzorgen, magSamen, magSluiten, TOESLAGEN_DAG_1, type HuishoudenInvoer, type HuishoudenLidInvoer, type HuishoudenRegel, type HuishoudenUit,
} from '@wegwijs/ontzorgen';
import { eis, NietGevonden, OngeldigeInvoer, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { ToeslagEntity } from '../budget/budget.entity.ts';
import { openOntzorgdossier } from '../ontzorgdossier/ontzorgdossier.kern.ts';
import { OntzorgdossierEntity } from '../ontzorgdossier/ontzorgdossier.entity.ts';
import { OntzorgsignaalEntity } from '../ontzorgsignaal/ontzorgsignaal.entity.ts';
import { HuishoudenEntity, LidEntity, OntzorgPersoonEntity } from './huishouden.entity.ts';
import { bewaarHuishouden, leesHuishouden, vergrendelHuishouden } from './huishouden.kern.ts';
import { huishoudenUit, lijstHuishoudens } from './huishouden.lees.ts';
import type { HuishoudensQuery } from './huishouden.uit.ts';

/** Still on an account of the household, and still on its way: what a closed household may not have. */
const OPENSTAAND = `select
  (select coalesce(sum(abs(saldo)), 0)::bigint from (select rekening, sum(debet) - sum(credit) saldo from ontzorgen.boeking where gemeentecode = $1 and huishouden_id = $2 group by rekening) s
    where rekening in ('vpl', 'vt', 'retour', 'vordering', 'beheer', 'lening')) saldo,
  (select count(*)::int from ontzorgen.betaalopdracht where gemeentecode = $1 and huishouden_id = $2 and stand in ('concept', 'vrijgegeven', 'afgewezen', 'geretourneerd')) onderweg`;

/** Opening a household from signals, who lives there, and closing it. */
@Injectable()
export class HuishoudenService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  lijst(q: HuishoudensQuery): Promise<Pagina<HuishoudenRegel>> {
    return this.db.run((em, scope) => lijstHuishoudens(em, scope, q, this.klok.vandaag()));
  }

  toon(id: string): Promise<HuishoudenUit> {
    return this.db.run(async (em, scope) => this.uit(em, scope, await leesHuishouden(em, scope, id)));
  }

  /** Opens a household. Each person with a signal gets his ontzorgdossier, and the toeslagen are asked for on the first day. */
  open(v: HuishoudenInvoer): Promise<HuishoudenUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = v;
      if (!scope.gemeenten.includes(gemeentecode)) throw new NietGevonden();
      // One at a time per gemeente: the number counts on, and nobody is put in two households at once.
      await em.query(`select pg_advisory_xact_lock(hashtextextended('huishouden ' || $1, 3000))`, [gemeentecode]);
      if (!v.leden.some((l) => l.dossierId)) eis(geweigerd('SignaalNodig', 'Participatiewet art. 56a lid 1', { veld: 'leden' }));
      const id = randomUUID();
      const leden = await this.ledenVan(em, scope, gemeentecode, id, v.leden);
      eis(magSamen(leden, laatsteVanaf(leden)));
      const [n] = await em.query<{ nummer: number }[]>('select coalesce(max(nummer), 0) + 1 nummer from ontzorgen.huishouden where gemeentecode = $1', [gemeentecode]);
      const vandaag = this.klok.vandaag();
      await em.insert(HuishoudenEntity, { gemeentecode, id, nummer: n!.nummer, naam: leden.find((l) => l.rol === 'aanvrager')!.naam, geopendOp: vandaag });
      await em.insert(LidEntity, leden);
      await this.openDossiers(em, scope, leden, v.besluitKenmerk);
      await em.insert(ToeslagEntity, TOESLAGEN_DAG_1.map((soort) => ({ gemeentecode, id: randomUUID(), huishoudenId: id, soort, stand: 'aan-te-vragen' as const, sinds: vandaag })));
      return this.uit(em, scope, await em.findOneByOrFail(HuishoudenEntity, { gemeentecode, id }));
    });
  }

  /** Somebody comes to live there; with a signal he gets an ontzorgdossier of his own. */
  voegToe(id: string, versie: number, v: HuishoudenLidInvoer): Promise<HuishoudenUit> {
    return this.db.run(async (em, scope) => {
      const gezien = await leesHuishouden(em, scope, id);
      await em.query(`select pg_advisory_xact_lock(hashtextextended('huishouden ' || $1, 3000))`, [gezien.gemeentecode]);
      const h = await vergrendelHuishouden(em, scope, id, versie);
      const [nieuw] = await this.ledenVan(em, scope, h.gemeentecode, id, [v]);
      const leden = await em.findBy(LidEntity, { gemeentecode: h.gemeentecode, huishoudenId: id });
      eis(magSamen([...leden, nieuw!], laatsteVanaf([nieuw!])));
      await em.insert(LidEntity, nieuw!);
      await this.openDossiers(em, scope, [nieuw!]);
      await bewaarHuishouden(em, h, {});
      return this.uit(em, scope, h);
    });
  }

  /** Somebody leaves. `tot` is the first day that he does not live there. */
  vertrekt(id: string, lidId: string, versie: number, tot: Datum): Promise<HuishoudenUit> {
    return this.db.run(async (em, scope) => {
      const h = await vergrendelHuishouden(em, scope, id, versie);
      const lid = await em.findOneBy(LidEntity, { gemeentecode: h.gemeentecode, huishoudenId: id, id: lidId });
      if (!lid) throw new NietGevonden();
      const bron = 'Participatiewet art. 3, 4';
      if (lid.tot) eis(geweigerd('LidAlVertrokken', bron, { feiten: { tot: lid.tot } }));
      if (lid.rol === 'aanvrager') eis(geweigerd('AanvragerBlijft', bron));
      if (tot <= lid.vanaf) eis(geweigerd('StopVoorBegin', bron, { veld: 'tot', feiten: { vanaf: lid.vanaf } }));
      await em.update(LidEntity, { gemeentecode: h.gemeentecode, id: lidId }, { tot });
      await bewaarHuishouden(em, h, {});
      return this.uit(em, scope, h);
    });
  }

  /** Whether posts may be paid from the half of the partner who does not fall under art. 56a (Participatiewet art. 45 lid 4, case 45). */
  akkoord(id: string, versie: number, partnerAkkoord: boolean): Promise<HuishoudenUit> {
    return this.db.run(async (em, scope) => {
      const h = await vergrendelHuishouden(em, scope, id, versie);
      const partner = await em.findOneBy(LidEntity, { gemeentecode: h.gemeentecode, huishoudenId: id, rol: 'partner' });
      if (!partner) eis(geweigerd('GeenPartner', 'Participatiewet art. 45 lid 4'));
      await bewaarHuishouden(em, h, { partnerAkkoord });
      return this.uit(em, scope, h);
    });
  }

  /** Nothing runs and nothing stands on its accounts: afterwards nothing is booked on it (I13). */
  sluit(id: string, versie: number, slotreden: string): Promise<HuishoudenUit> {
    return this.db.run(async (em, scope) => {
      const h = await vergrendelHuishouden(em, scope, id, versie);
      const lopendeOntzorgdossiers = await em.countBy(OntzorgdossierEntity, { gemeentecode: h.gemeentecode, huishoudenId: id, stand: 'loopt' });
      const [stand] = await em.query<{ saldo: number; onderweg: number }[]>(OPENSTAAND, [h.gemeentecode, id]);
      eis(magSluiten(h.stand, { lopendeOntzorgdossiers, saldo: Number(stand!.saldo), betalingenOnderweg: stand!.onderweg }));
      await bewaarHuishouden(em, h, { stand: 'gesloten', geslotenOp: this.klok.vandaag(), slotreden });
      return this.uit(em, scope, h);
    });
  }

  /** Rows for who comes to live there. The name of who has a signal comes from the intake. @throws OngeldigeInvoer, Weigering */
  private async ledenVan(em: EntityManager, scope: Scope, gemeentecode: string, huishoudenId: string, invoer: readonly HuishoudenLidInvoer[]): Promise<LidEntity[]> {
    const leden: LidEntity[] = [];
    for (const [i, l] of invoer.entries()) {
      if (l.dossierId) scope.betrokken({ gemeentecode, id: l.dossierId });
      const bekend = l.dossierId ? await em.findOneBy(OntzorgPersoonEntity, { gemeentecode, dossierId: l.dossierId }) : null;
      const [naam, geboortedatum] = [bekend?.naam ?? l.naam, bekend?.geboortedatum ?? l.geboortedatum];
      if (l.dossierId) await this.eisVrij(em, gemeentecode, l.dossierId);
      if (!naam || !geboortedatum) throw new OngeldigeInvoer([{ veld: `leden.${i}.${naam ? 'geboortedatum' : 'naam'}`, melding: 'Vul naam en geboortedatum in: Wegwijs kent deze persoon nog niet' }]);
      leden.push(Object.assign(new LidEntity(), {
        gemeentecode, id: randomUUID(), huishoudenId, dossierId: l.dossierId ?? null, naam, geboortedatum, rol: l.rol, teltMee: l.teltMee ?? true, vanaf: l.vanaf, tot: null,
      }));
    }
    return leden;
  }

  private async eisVrij(em: EntityManager, gemeentecode: string, dossierId: string): Promise<void> {
    // Locked: a signal that lapses at this moment either is seen here, or finds the ontzorgdossier that is opened here.
    eis(magOntzorgen(await em.findOne(OntzorgsignaalEntity, { where: { gemeentecode, id: dossierId }, lock: { mode: 'pessimistic_write' } }), this.klok.vandaag()));
    const elders = await em.query<unknown[]>(
      `select 1 from ontzorgen.lid l join ontzorgen.huishouden h on h.gemeentecode = l.gemeentecode and h.id = l.huishouden_id
       where l.gemeentecode = $1 and l.dossier_id = $2 and h.stand = 'open' and (l.tot is null or l.tot > $3)`, [gemeentecode, dossierId, this.klok.vandaag()]);
    if (elders.length > 0) eis(geweigerd('PersoonHeeftHuishouden', 'Participatiewet art. 3, 4', { veld: 'leden' }));
  }

  private async openDossiers(em: EntityManager, scope: Scope, leden: readonly LidEntity[], besluitKenmerk?: string): Promise<void> {
    const met = leden.flatMap((l) => l.dossierId ?? []);
    if (met.length === 0) return;
    const signalen = await em.find(OntzorgsignaalEntity, { where: { gemeentecode: leden[0]!.gemeentecode, id: In(met) }, order: { id: 'ASC' } });
    for (const s of signalen) await openOntzorgdossier(em, { gemeentecode: s.gemeentecode, huishoudenId: leden[0]!.huishoudenId, dossierId: s.id, rechtVanaf: s.vanaf!, besluitKenmerk: besluitKenmerk ?? null });
  }

  private uit(em: EntityManager, scope: Scope, h: HuishoudenEntity): Promise<HuishoudenUit> {
    return huishoudenUit(em, h, this.klok.vandaag(), scope.actor.persoon);
  }
}

/** The first day on which all of them live there. */
const laatsteVanaf = (leden: readonly LidEntity[]): Datum => laatste(...leden.map((l) => l.vanaf));
