import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { geweigerd } from '@wegwijs/kernel';
import { gevolgVanStatus, statusInhoud, statussenPerOpdracht, wijstGroepAf, type Bankopdracht, type Opdrachtstatus, type Statusbericht, type StatusberichtDetail, type Statusgevolg, type StatusregelUit } from '@wegwijs/ontzorgen';
import { eis, NietGevonden, Weigering } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { boek, type Journaalpost } from '../grootboek/grootboek.kern.ts';
import { StatusberichtEntity } from './bank.entity.ts';
import { meldBetrokken, opdrachtenVanBatch, shaVan, wisselStand } from './bank.kern.ts';
import { leesPain002 } from './pain002.ts';

const BRON = 'ISO 20022 pain.002 (status van betalingen)';

interface Batch {
  gemeentecode: string;
  id: string;
  soort: string;
}

interface Regel extends Opdrachtstatus {
  gevolg: Statusgevolg;
  opdracht?: Bankopdracht | undefined;
}

/** What the bank says about a batch before anything is booked. Only a rejection does something: it is never proof of payment. */
@Injectable()
export class BankStatusService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** @throws Weigering (422) with what is wrong; nothing of the message is then kept */
  verwerk(xml: Buffer): Promise<StatusberichtDetail> {
    const bericht = leesPain002(xml);
    return this.db.run(async (em, scope) => {
      const batch = await vergrendelBatch(em, scope.gemeenten, bericht.batchBerichtId);
      const sha = shaVan(statusInhoud(bericht));
      const bekend = await em.findOneBy(StatusberichtEntity, { gemeentecode: batch.gemeentecode, batchId: batch.id, berichtId: bericht.berichtId });
      if (bekend) {
        if (bekend.sha !== sha) eis(geweigerd('StatusberichtGewijzigd', BRON, { feiten: { bericht: bericht.berichtId } }));
        return detail(em, bekend, 'al-bekend');
      }
      const regels = await beoordeel(em, batch, bericht);
      const kop: StatusberichtEntity = {
        gemeentecode: batch.gemeentecode, id: randomUUID(), batchId: batch.id, berichtId: bericht.berichtId, formaat: bericht.formaat, sha, groepstatus: bericht.groepstatus ?? null, regels: regels.length,
        afgewezen: regels.filter((r) => r.gevolg === 'afgewezen').length, ontvangenDoor: scope.actor.persoon, ontvangenOp: this.klok.vandaag(),
      };
      await em.insert(StatusberichtEntity, kop);
      await bewaar(em, kop, regels);
      await this.wijsAf(em, scope, batch, regels);
      return detail(em, kop, 'nieuw');
    });
  }

  toon(id: string): Promise<StatusberichtDetail> {
    return this.db.run(async (em, scope) => {
      const kop = await em.findOneBy(StatusberichtEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!kop) throw new NietGevonden();
      const uit = await detail(em, kop, 'al-bekend');
      const huishoudens = await em.query<{ huishoudenId: string }[]>(
        'select distinct huishouden_id "huishoudenId" from ontzorgen.betaalopdracht where gemeentecode = $1 and id = any($2)', [kop.gemeentecode, uit.opvallend.flatMap((r) => r.opdrachtId ?? [])]);
      await meldBetrokken(em, scope, huishoudens.map((h) => ({ gemeentecode: kop.gemeentecode, ...h })));
      return uit;
    });
  }

  /** EX-B7, last sentence: what was released for a rejected instruction is reversed, for that instruction only. */
  private async wijsAf(em: EntityManager, scope: Scope, { gemeentecode, soort }: Batch, regels: readonly Regel[]): Promise<void> {
    const afgewezen = regels.flatMap((r) => (r.gevolg === 'afgewezen' ? [{ opdracht: r.opdracht!, bankreden: r.bankreden }] : []));
    await wisselStand(em, gemeentecode, 'vrijgegeven', 'afgewezen', afgewezen.map((a) => ({ id: a.opdracht.id, bankreden: a.bankreden })));
    // What is issued again came out of `retour`, so it goes back there.
    const rekening = soort === 'heruitgifte' ? 'retour' : 'vpl';
    await boek(em, gemeentecode, scope.actor.persoon, afgewezen.map(({ opdracht: o }): Journaalpost => ({
      id: randomUUID(), sleutel: `afgewezen:${o.id}`, datum: this.klok.vandaag(), soort: 'afgewezen', omschrijving: 'Betaling afgewezen door de bank',
      regels: [{ rekening: 'onderweg', opdrachtId: o.id, debet: o.bedrag }, { rekening, huishoudenId: o.huishoudenId, opdrachtId: o.id, credit: o.bedrag }] })));
    await meldBetrokken(em, scope, regels.map((r) => ({ gemeentecode, huishoudenId: r.opdracht?.huishoudenId })));
  }
}

async function vergrendelBatch(em: EntityManager, gemeenten: string[], berichtId: string): Promise<Batch> {
  const rijen = await em.query<Batch[]>(`select gemeentecode, id, soort from ontzorgen.betaalbatch where gemeentecode = any($1) and bericht_id = $2 and stand = 'vrijgegeven' for no key update`, [gemeenten, berichtId]);
  const [batch, ...meer] = rijen;
  if (!batch || meer.length > 0) throw new Weigering({ reden: 'BatchOnbekend', bron: BRON, feiten: { bericht: berichtId } });
  return batch;
}

async function beoordeel(em: EntityManager, batch: Batch, bericht: Statusbericht): Promise<Regel[]> {
  const genoemd = bericht.statussen.flatMap((s) => s.eindId ?? []);
  const opdrachten = await opdrachtenVanBatch(em, batch.gemeentecode, batch.id, wijstGroepAf(bericht) ? undefined : genoemd);
  const opKenmerk = new Map(opdrachten.map((o) => [o.eindId, o]));
  return statussenPerOpdracht(bericht, opdrachten).map((s) => {
    const opdracht = opKenmerk.get(s.eindId);
    return { ...s, opdracht, gevolg: gevolgVanStatus(s.status, opdracht) };
  });
}

async function bewaar(em: EntityManager, kop: StatusberichtEntity, regels: readonly Regel[]): Promise<void> {
  await em.query(
    `insert into ontzorgen.statusregel (gemeentecode, statusbericht_id, id, nr, opdracht_id, eind_id, status, bankreden, gevolg)
     select $1, $2, x.* from unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[]) x`,
    [kop.gemeentecode, kop.id, regels.map(() => randomUUID()), regels.map((_, i) => String(i + 1).padStart(6, '0')), regels.map((r) => r.opdracht?.id ?? null), regels.map((r) => r.eindId), regels.map((r) => r.status),
      regels.map((r) => r.bankreden ?? null), regels.map((r) => r.gevolg)]);
}

async function detail(em: EntityManager, k: StatusberichtEntity, uitkomst: 'nieuw' | 'al-bekend'): Promise<StatusberichtDetail> {
  const opvallend = await em.query<StatusregelUit[]>(
    `select eind_id "eindId", status, bankreden, gevolg, opdracht_id "opdrachtId" from ontzorgen.statusregel where gemeentecode = $1 and statusbericht_id = $2 and gevolg <> 'geen' order by nr limit 500`, [k.gemeentecode, k.id]);
  return { gemeentecode: k.gemeentecode, id: k.id, batchId: k.batchId, berichtId: k.berichtId, formaat: k.formaat, groepstatus: k.groepstatus, regels: k.regels, afgewezen: k.afgewezen, ontvangenOp: k.ontvangenOp, uitkomst, opvallend };
}
