import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Datum, Uitkomst } from '@wegwijs/kernel';
import { betaaldUit, gelijkeCijfers, lijstGezien, nogAangeboden, nogHetzelfde, vierOgen, type Batchstand, type BetaalbatchUit } from '@wegwijs/ontzorgen';
import { eis, VerouderdeVersie } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { boek, type Journaalpost } from '../grootboek/grootboek.kern.ts';
import { schrijfBestand } from './betaalbatch.bestand.ts';
import { batchUit, batchVast, cijfersNu, neemTerug } from './betaalbatch.kern.ts';

/** Households per slice of the ledger. */
const HUISHOUDENS = 2000;
const BEGIN = '00000000-0000-0000-0000-000000000000';

/** What four eyes look at, of this batch and this person. */
export async function ogen(em: EntityManager, b: Pick<BetaalbatchUit, 'gemeentecode' | 'id' | 'aangebodenDoor'>, releaser: string): Promise<{ oordeel: Uitkomst; anders: { ibanAnders: number; gesloten: number } }> {
  const [v] = await em.query<{ gemaakt: boolean; bewerkt: boolean; ibanIngevoerd: boolean; ibanEerst: boolean; ibanAnders: number; gesloten: number }[]>(
    `select gemaakt, bewerkt, iban_ingevoerd "ibanIngevoerd", iban_eerst "ibanEerst", iban_anders "ibanAnders", gesloten from ontzorgen.vier_ogen($1, $2, $3)`, [b.gemeentecode, b.id, releaser]);
  return { oordeel: vierOgen({ ...v!, releaser, aangebodenDoor: b.aangebodenDoor }), anders: v! };
}

type Uit = { batch: BetaalbatchUit } | { terug: Uitkomst };

/** The moment that money leaves: file, ledger and stands in one transaction, or nothing. */
@Injectable()
export class BetaalbatchVrijgave {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /**
   * Releases what was offered. Released already: the same answer, and nothing happens. When the content is not what was offered, the batch goes back
   * first, and that stays; then it is refused.
   */
  async geefVrij(id: string, versie: number, gezien: string): Promise<BetaalbatchUit> {
    const uit = await this.db.run<Uit>(async (em, scope) => {
      const batch = await batchVast(em, scope.gemeenten, id);
      scope.betrokken({ gemeentecode: batch.gemeentecode, id });
      eis(lijstGezien(gezien, batch.lijstSha));
      if (batch.stand === 'vrijgegeven') return { batch };
      eis(nogAangeboden(batch.stand as Batchstand));
      if (batch.versie !== versie) throw new VerouderdeVersie();
      const door = scope.actor.persoon;
      const { oordeel, anders } = await ogen(em, batch, door);
      eis(oordeel);
      const zelfde = nogHetzelfde(batch, await cijfersNu(em, batch.gemeentecode, id), anders);
      if (!zelfde.toegestaan) {
        await neemTerug(em, batch);
        return { terug: zelfde };
      }
      await this.betaal(em, batch, door);
      return { batch: await batchUit(em, scope.gemeenten, id) };
    });
    if ('batch' in uit) return uit.batch;
    eis(uit.terug);
    throw new Error('a batch that went back has a reason');
  }

  private async betaal(em: EntityManager, b: BetaalbatchUit, door: string): Promise<void> {
    const vandaag = this.klok.vandaag();
    const waar = [b.gemeentecode, b.id];
    const bestand = await schrijfBestand(em, b, this.klok.nu(), vandaag);
    if (!gelijkeCijfers(b, bestand.cijfers)) throw new Error('the file does not hold what was offered');
    const [, n] = await em.query<[unknown[], number]>(
      `update ontzorgen.betaalbatch set stand = 'vrijgegeven', versie = versie + 1, vrijgegeven_door = $3, vrijgegeven_op = $4, bestand_sha = $5, bestand_bytes = $6 where gemeentecode = $1 and id = $2 and versie = $7`,
      [...waar, door, this.klok.nu(), bestand.sha, bestand.bytes, b.versie]);
    if (n !== 1) throw new VerouderdeVersie();
    if (b.soort === 'maandrun') await boekMaand(em, b, door, vandaag);
    else await boekLos(em, b, door, vandaag);
    await em.query(`update ontzorgen.maandrun set stand = 'vrijgegeven', versie = versie + 1 where gemeentecode = $1 and batch_id = $2`, waar);
  }
}

type Regel = { id: string; huishoudenId: string; uitkering: number; vt: number };

/** EX-B7 steps 1 and 2, per household: what the month gives a right to, and that it is on its way. */
function maandposten(r: Regel, maand: string, datum: Datum): Journaalpost[] {
  const { huishoudenId } = r;
  const recht: Journaalpost = { id: randomUUID(), sleutel: `recht:${r.id}`, datum, soort: 'recht', omschrijving: `Bijstand ${maand}`, regels: [
    { rekening: 'last-bijstand', huishoudenId, debet: r.uitkering + r.vt },
    ...(r.uitkering > 0 ? [{ rekening: 'vpl' as const, huishoudenId, credit: r.uitkering }] : []), ...(r.vt > 0 ? [{ rekening: 'vt' as const, huishoudenId, credit: r.vt }] : [])] };
  const vrijgave: Journaalpost = { id: randomUUID(), sleutel: `vrijgave:${r.id}`, datum, soort: 'vrijgave', omschrijving: `Betalingen ${maand}`, regels: [
    { rekening: 'vpl', huishoudenId, debet: r.uitkering }, { rekening: 'onderweg', huishoudenId, credit: r.uitkering }] };
  return [...(r.uitkering + r.vt > 0 ? [recht] : []), ...(r.uitkering > 0 ? [vrijgave] : [])];
}

/** A slice of households at a time: their payments, and what is booked. @throws when what is booked is not what the file holds (I8) */
async function boekMaand(em: EntityManager, b: BetaalbatchUit, door: string, datum: Datum): Promise<void> {
  const maand = (b.maand as string).slice(0, 7);
  let geboekt = 0;
  for (let na = BEGIN, meer = true; meer;) {
    const rijen = (await em.query<{ uit: Regel }[]>(
      `select json_build_object('id', id, 'huishoudenId', huishouden_id, 'uitkering', uitkering, 'vt', vakantietoeslag) uit from ontzorgen.maandregel
       where gemeentecode = $1 and run_id = $2 and huishouden_id > $3 and stand = 'akkoord' order by huishouden_id limit ${HUISHOUDENS}`, [b.gemeentecode, b.runId, na])).map((r) => r.uit);
    // By household: an index on the batch would read the whole batch again for each slice, and `is not distinct from` uses none. The month is in that index:
    // without it every earlier payment of these households is read.
    await em.query(`update ontzorgen.betaalopdracht set stand = 'vrijgegeven', versie = versie + 1 where gemeentecode = $1 and huishouden_id = any($2::uuid[]) and maand = $4 and batch_id is not distinct from $3::uuid`,
      [b.gemeentecode, rijen.map((r) => r.huishoudenId), b.id, b.maand]);
    await boek(em, b.gemeentecode, door, rijen.flatMap((r) => maandposten(r, maand, datum)));
    geboekt += rijen.reduce((s, r) => s + r.uitkering, 0);
    na = rijen.at(-1)?.huishoudenId ?? BEGIN;
    meer = rijen.length === HUISHOUDENS;
  }
  if (geboekt !== b.controlesom) throw new Error('what is booked is not what is paid');
}

type Los = { id: string; huishoudenId: string; bedrag: number; eindId: string; vervangt: string | null; stand: string | null; batchsoort: string | null };

/** EX-B7 step 5, and what was awarded before: each payment by itself. What it replaces is settled with it. */
async function boekLos(em: EntityManager, b: BetaalbatchUit, door: string, datum: Datum): Promise<void> {
  const rijen = await em.query<{ uit: Los }[]>(
    `select to_jsonb(x) uit from (select o.id, o.huishouden_id "huishoudenId", o.bedrag, o.eind_id "eindId", o.vervangt, v.stand, w.soort batchsoort from ontzorgen.betaalopdracht o
       left join ontzorgen.betaalopdracht v on v.gemeentecode = o.gemeentecode and v.id = o.vervangt left join ontzorgen.betaalbatch w on w.gemeentecode = v.gemeentecode and w.id = v.batch_id
     where o.gemeentecode = $1 and o.batch_id = $2 order by o.eind_id) x`, [b.gemeentecode, b.id]);
  await boek(em, b.gemeentecode, door, rijen.map(({ uit: o }): Journaalpost => {
    const van = betaaldUit(o.stand && o.batchsoort ? { stand: o.stand, batchsoort: o.batchsoort } : undefined);
    const soort = o.vervangt ? 'heruitgifte' : 'vrijgave';
    return { id: randomUUID(), sleutel: `${soort}:${o.id}`, datum, soort, omschrijving: `Betaling ${o.eindId}`, regels: [
      { rekening: van, huishoudenId: o.huishoudenId, opdrachtId: o.id, debet: o.bedrag }, { rekening: 'onderweg', huishoudenId: o.huishoudenId, opdrachtId: o.id, credit: o.bedrag }] };
  }));
  await em.query(`update ontzorgen.betaalopdracht set stand = 'vrijgegeven', versie = versie + 1 where gemeentecode = $1 and batch_id = $2`, [b.gemeentecode, b.id]);
  const vervangen = rijen.flatMap((r) => r.uit.vervangt ?? []);
  if (vervangen.length > 0) await em.query(`update ontzorgen.betaalopdracht set stand = 'heruitgegeven', versie = versie + 1 where gemeentecode = $1 and id = any($2::uuid[])`, [b.gemeentecode, vervangen]);
}
