import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { gelijkeCijfers, heeftBestand, type Batchstand, type BetaalbatchDetail, type BetaalbatchUit, type BetaalopdrachtUit } from '@wegwijs/ontzorgen';
import { Conflict, eis, lijstOverGemeenten, type Pagina } from '@wegwijs/platform';
import { TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { dossiersVan } from '../grootboek/grootboek.kern.ts';
import { leesBestand } from './betaalbatch.bestand.ts';
import { BATCH, batchUit, cijfersNu, MAANDSOORTEN } from './betaalbatch.kern.ts';
import type { BatchesQuery, OpdrachtenQuery } from './betaalbatch.uit.ts';
import { ogen } from './betaalbatch.vrijgave.ts';

const OPDRACHT = `select o.gemeentecode, o.id, o.versie, o.huishouden_id "huishoudenId", o.maand, o.soort, o.eind_id "eindId", o.herhaling, o.begunstigde_id "begunstigdeId", o.naam, o.iban, o.bedrag, o.kenmerk, o.vervaldag, o.uitvoerdatum,
  o.stand, o.bankreden, o.batch_id "batchId", o.vervangt, o.eind_id from ontzorgen.betaalopdracht o where o.gemeentecode = g.gemeentecode`;

/** Ready, in no batch, part of no month and no reissue: what can be offered by itself. */
const LOS = `(o.stand = 'concept' and o.batch_id is null and o.vervangt is null and not o.soort = any($6::text[]))`;

const DAGEN = `select uitvoerdatum, count(*)::int aantal, sum(bedrag)::bigint bedrag from ontzorgen.betaalopdracht where gemeentecode = $1 and batch_id = $2 group by 1 order by 1`;

/** The largest difference first; a household without a month before is all difference. */
const VERSCHILLEN = `
  select r.huishouden_id "huishoudenId", h.nummer, h.naam, r.uitkering, r.vorige_uitkering "vorigeUitkering", r.posten, r.vorige_posten "vorigePosten", count(*) over ()::int totaal
  from ontzorgen.maandrun m join ontzorgen.maandregel r on r.gemeentecode = m.gemeentecode and r.run_id = m.id join ontzorgen.huishouden h on h.gemeentecode = r.gemeentecode and h.id = r.huishouden_id
  where m.gemeentecode = $1 and m.batch_id = $2 and r.stand = 'akkoord' and (r.uitkering is distinct from r.vorige_uitkering or r.posten is distinct from r.vorige_posten)
  order by abs(r.uitkering - coalesce(r.vorige_uitkering, 0)) + abs(r.posten - coalesce(r.vorige_posten, 0)) desc, h.nummer limit 100`;

const NIEUWE_IBANS = `
  select k.id "begunstigdeId", k.naam, o.iban, k.vorige_iban "vorigeIban", k.controle, o.aantal, o.bedrag, count(*) over ()::int totaal
  from (select begunstigde_id, iban, count(*)::int aantal, sum(bedrag)::bigint bedrag from ontzorgen.betaalopdracht where gemeentecode = $1 and batch_id = $2 group by 1, 2) o
    join ontzorgen.begunstigde k on k.gemeentecode = $1 and k.id = o.begunstigde_id
  where not exists (select from ontzorgen.betaalopdracht e where e.gemeentecode = $1 and e.begunstigde_id = o.begunstigde_id and e.iban = o.iban and e.stand not in ('concept', 'vervallen') and e.batch_id is distinct from $2::uuid)
  order by o.bedrag desc, k.id limit 100`;

/** Rows as the answer has them, and how many there are in all. */
async function rijen<T extends object>(em: EntityManager, sql: string, b: BetaalbatchUit): Promise<{ rijen: T[]; totaal: number }> {
  const uit = (await em.query<{ uit: T & { totaal?: number } }[]>(`select to_jsonb(x) uit from (${sql}) x`, [b.gemeentecode, b.id])).map((r) => r.uit);
  const totaal = uit[0]?.totaal ?? 0;
  for (const r of uit) delete r.totaal;
  return { rijen: uit, totaal };
}

/** Looking at batches and payments, and fetching the file. */
@Injectable()
export class BetaalbatchService {
  constructor(private readonly db: TenantDb) {}

  lijst({ stand, gemeente, ...pagina }: BatchesQuery): Promise<Pagina<BetaalbatchUit>> {
    return this.db.run((em, scope) => lijstOverGemeenten<BetaalbatchUit>(em, scope.gemeenten.filter((g) => !gemeente || g === gemeente), pagina, {
      select: `select ${BATCH}, b.aangeboden_op from ontzorgen.betaalbatch b where b.gemeentecode = g.gemeentecode and ($3::text is null or b.stand = $3)`, waarden: [stand ?? null],
      sorteer: ['aangeboden_op', 'timestamptz'], sleutel: (b) => [b.aangebodenOp, b.id] }));
  }

  /** Everything that whoever releases has to see, computed now. */
  een(id: string): Promise<BetaalbatchDetail> {
    return this.db.run(async (em, scope) => {
      const batch = await batchUit(em, scope.gemeenten, id);
      const nu = await cijfersNu(em, batch.gemeentecode, id);
      const verschillen = await rijen<BetaalbatchDetail['verschillen'][number]>(em, VERSCHILLEN, batch);
      const ibans = await rijen<BetaalbatchDetail['nieuweIbans'][number]>(em, NIEUWE_IBANS, batch);
      const dagen = await rijen<BetaalbatchDetail['dagen'][number]>(em, DAGEN, batch);
      const oordeel = batch.stand === 'aangeboden' ? (await ogen(em, batch, scope.actor.persoon)).oordeel : undefined;
      scope.betrokken({ gemeentecode: batch.gemeentecode, id }, ...(await dossiersVan(em, batch.gemeentecode, verschillen.rijen.map((v) => v.huishoudenId))));
      return { ...batch, nu, gelijk: gelijkeCijfers(batch, nu), bezwaar: oordeel?.toegestaan === false ? oordeel.reden : null, dagen: dagen.rijen,
        aantalVerschillen: verschillen.totaal, verschillen: verschillen.rijen, aantalNieuweIbans: ibans.totaal, nieuweIbans: ibans.rijen };
    });
  }

  /** Payments, in the order of their EndToEndId: of a batch, or those that came back. */
  opdrachten({ batchId, stand, gemeente, los, ...pagina }: OpdrachtenQuery): Promise<Pagina<BetaalopdrachtUit>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<BetaalopdrachtUit>(em, scope.gemeenten.filter((g) => !gemeente || g === gemeente), pagina, {
        select: `${OPDRACHT} and ($3::uuid is null or o.batch_id = $3) and ($4::text is null or o.stand = $4) and (not $5::boolean or ${LOS})`, waarden: [batchId ?? null, stand ?? null, los ?? false, MAANDSOORTEN], sorteer: ['eind_id', 'text'], sleutel: (o) => [o.eindId, o.id] });
      for (const g of new Set(uit.rijen.map((o) => o.gemeentecode))) {
        scope.betrokken(...(await dossiersVan(em, g, uit.rijen.filter((o) => o.gemeentecode === g).map((o) => o.huishoudenId))));
      }
      return uit;
    });
  }

  /** The file for the bank, the same bytes each time; each time it is fetched leaves a line in the audit. @throws Conflict when what is kept is not what was released */
  bestand(id: string): Promise<{ inhoud: Readable; bytes: number; bestandsnaam: string }> {
    return this.db.run(async (em, scope) => {
      const batch = await batchUit(em, scope.gemeenten, id);
      scope.betrokken({ gemeentecode: batch.gemeentecode, id });
      eis(heeftBestand(batch.stand as Batchstand));
      const inhoud = await leesBestand(em, batch);
      if (!inhoud) throw new Conflict('Het bewaarde bestand is niet meer het bestand dat is vrijgegeven', 'BestandBeschadigd');
      return { inhoud, bytes: batch.bestandBytes as number, bestandsnaam: `${batch.berichtId}.xml` };
    });
  }
}
