import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { geweigerd } from '@wegwijs/kernel';
import { magAlsOpdracht, magToewijzen, pastOpVordering, type BankregelUit, type Toewijzing, type VraagpostToewijzing } from '@wegwijs/ontzorgen';
import { eis, NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { boek, type Boekregel } from '../grootboek/grootboek.kern.ts';
import { BankregelEntity, VoorstelEntity } from './bank.entity.ts';
import { laatVoorstellenVervallen, meldBetrokken, opdrachtOpId, wisselStand } from './bank.kern.ts';
import { bankregelUit } from './bank.lijsten.ts';

interface Doel {
  soort: Toewijzing;
  opdrachtId?: string | undefined;
  huishoudenId?: string | undefined;
  toelichting: string | null;
}

/** A person says what an amount is that the machine did not know, or was not sure of. */
@Injectable()
export class BankToewijzenService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** @throws Weigering (422) when it cannot be that, NietGevonden, VerouderdeVersie */
  wijsToe(id: string, versie: number, v: VraagpostToewijzing): Promise<BankregelUit> {
    return this.db.run(async (em, scope) => {
      const regel = await em.findOneBy(BankregelEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!regel) throw new NietGevonden();
      if (regel.versie !== versie) throw new VerouderdeVersie();
      eis(magToewijzen(regel, v));
      return this.maak(em, scope, regel, v);
    });
  }

  /** "Yes, this is the return of that payment." */
  bevestig(id: string, versie: number): Promise<BankregelUit> {
    return this.db.run(async (em, scope) => {
      const voorstel = await openVoorstel(em, scope, id, versie);
      const regel = await em.findOneByOrFail(BankregelEntity, { gemeentecode: voorstel.gemeentecode, id });
      await this.besluit(em, scope, voorstel, 'bevestigd', null);
      return this.maak(em, scope, regel, { soort: 'retour', opdrachtId: voorstel.opdrachtId, toelichting: null });
    });
  }

  /** "No, it is something else": the amount is a question again. */
  wijsAf(id: string, versie: number, toelichting: string): Promise<BankregelUit> {
    return this.db.run(async (em, scope) => {
      const voorstel = await openVoorstel(em, scope, id, versie);
      const { gemeentecode } = voorstel;
      await this.besluit(em, scope, voorstel, 'afgewezen', toelichting);
      const opdracht = await opdrachtOpId(em, gemeentecode, voorstel.opdrachtId);
      await meldBetrokken(em, scope, [{ gemeentecode, huishoudenId: opdracht?.huishoudenId }]);
      const regel = await em.findOneByOrFail(BankregelEntity, { gemeentecode, id });
      return zetRegel(em, regel, { stand: 'vraagpost', reden: 'voorstel-afgewezen' });
    });
  }

  private async besluit(em: EntityManager, scope: Scope, v: VoorstelEntity, stand: 'bevestigd' | 'afgewezen', toelichting: string | null): Promise<void> {
    const { affected } = await em.update(VoorstelEntity, { gemeentecode: v.gemeentecode, id: v.id, versie: v.versie, stand: 'open' },
      { stand, toelichting, beslotenDoor: scope.actor.persoon, beslotenOp: this.klok.vandaag(), versie: v.versie + 1 });
    if (affected !== 1) throw new VerouderdeVersie();
  }

  private async maak(em: EntityManager, scope: Scope, regel: BankregelEntity, doel: Doel): Promise<BankregelUit> {
    const { gemeentecode } = regel;
    const huishoudenId = doel.opdrachtId === undefined ? await openHuishouden(em, gemeentecode, doel.huishoudenId) : await gebruikOpdracht(em, regel, doel);
    await meldBetrokken(em, scope, [{ gemeentecode, huishoudenId }]);
    if (doel.soort === 'vordering' && regel.richting === 'bij') eis(pastOpVordering(regel.bedrag, await vorderingVan(em, gemeentecode, huishoudenId!)));
    const vandaag = this.klok.vandaag();
    const uit = await zetRegel(em, regel, {
      stand: 'toegewezen', reden: null, toewijzing: doel.soort, toelichting: doel.toelichting, opdrachtId: doel.opdrachtId ?? null, huishoudenId: huishoudenId ?? null, toegewezenDoor: scope.actor.persoon, toegewezenOp: vandaag });
    await boek(em, gemeentecode, scope.actor.persoon, [{
      id: randomUUID(), sleutel: `toewijzing:${regel.id}`, datum: vandaag, soort: 'toewijzing', omschrijving: 'Vraagpost toegewezen', corrigeert: regel.id, regels: boekregels(regel, { ...doel, huishoudenId }) }]);
    return uit;
  }
}

/** From `vraagpost` to what it is: money that came in was a debt, money that went out a claim. */
function boekregels(regel: BankregelEntity, doel: Doel): Boekregel[] {
  const { bedrag } = regel;
  const { huishoudenId, opdrachtId } = doel;
  const REKENING = { betaling: { rekening: 'onderweg', opdrachtId }, retour: { rekening: 'retour', huishoudenId, opdrachtId }, terugbetaling: { rekening: 'retour', huishoudenId }, vordering: { rekening: 'vordering', huishoudenId }, gemeente: { rekening: 'financiering' } } as const;
  const tegen = REKENING[doel.soort];
  return regel.richting === 'bij' ? [{ rekening: 'vraagpost', debet: bedrag }, { ...tegen, credit: bedrag }] : [{ ...tegen, debet: bedrag }, { rekening: 'vraagpost', credit: bedrag }];
}

async function openVoorstel(em: EntityManager, scope: Scope, id: string, versie: number): Promise<VoorstelEntity> {
  const voorstel = await em.findOneBy(VoorstelEntity, { gemeentecode: In(scope.gemeenten), id });
  if (!voorstel) throw new NietGevonden();
  if (voorstel.versie !== versie) throw new VerouderdeVersie();
  if (voorstel.stand !== 'open') eis(geweigerd('VoorstelNietOpen', 'Werkinstructie ontzorgen B7 (grootboek)', { feiten: { stand: voorstel.stand } }));
  return voorstel;
}

/** Marks the instruction as paid or returned by this line; its household. */
async function gebruikOpdracht(em: EntityManager, regel: BankregelEntity, { soort, opdrachtId }: Doel): Promise<string> {
  const { gemeentecode } = regel;
  const opdracht = await opdrachtOpId(em, gemeentecode, opdrachtId!);
  if (!opdracht) throw new NietGevonden();
  const als = soort === 'betaling' ? 'betaling' : 'retour';
  eis(magAlsOpdracht(als, regel.bedrag, opdracht));
  const wissel = [{ id: opdracht.id, bankreden: regel.bankreden ?? undefined }];
  if (als === 'betaling') await wisselStand(em, gemeentecode, 'vrijgegeven', 'geboekt', wissel);
  else {
    await wisselStand(em, gemeentecode, 'geboekt', 'geretourneerd', wissel);
    await laatVoorstellenVervallen(em, gemeentecode, [opdracht.id], regel.id);
  }
  return opdracht.huishoudenId;
}

/** The household, when it takes entries. @throws NietGevonden, Weigering (I13) */
async function openHuishouden(em: EntityManager, gemeentecode: string, id: string | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined;
  const [rij] = await em.query<{ stand: string }[]>('select stand from ontzorgen.huishouden where gemeentecode = $1 and id = $2 for no key update', [gemeentecode, id]);
  if (!rij) throw new NietGevonden();
  if (rij.stand !== 'open') eis(geweigerd('HuishoudenGesloten', 'I13: geen boeking op een gesloten huishouden', { veld: 'huishoudenId' }));
  return id;
}

/** What the household owes; the household is locked, so nobody books on it in between. */
async function vorderingVan(em: EntityManager, gemeentecode: string, huishoudenId: string): Promise<number> {
  const [rij] = await em.query<{ saldo: string }[]>(`select coalesce(sum(debet - credit), 0) saldo from ontzorgen.boeking where gemeentecode = $1 and huishouden_id = $2 and rekening = 'vordering'`, [gemeentecode, huishoudenId]);
  return Number(rij!.saldo);
}

async function zetRegel(em: EntityManager, regel: BankregelEntity, nieuw: Partial<BankregelEntity>): Promise<BankregelUit> {
  const { gemeentecode, id, versie } = regel;
  const { affected } = await em.update(BankregelEntity, { gemeentecode, id, versie }, { ...nieuw, versie: versie + 1 });
  if (affected !== 1) throw new VerouderdeVersie();
  return bankregelUit(Object.assign(new BankregelEntity(), regel, nieuw, { versie: versie + 1 }));
}
