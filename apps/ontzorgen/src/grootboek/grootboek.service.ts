import { Injectable } from '@nestjs/common';
import { plusDagen, plusMaanden, type Datum } from '@wegwijs/kernel';
import { opEigenKant, REKENINGEN, REKENINGSCHEMA, type GemeentestaatUit, type JournaalUit, type ProefbalansUit, type Rekening } from '@wegwijs/ontzorgen';
import { lijstOverGemeenten, NietGevonden, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { dossiersVan } from './grootboek.kern.ts';
import type { GemeentestaatQuery, JournaalQuery, ProefbalansQuery } from './grootboek.vraag.ts';

interface Geteld { gemeentecode: string; rekening: Rekening; debet: number; credit: number; voorDebet: number; voorCredit: number }

const JOURNAAL = `select j.gemeentecode, j.id, j.datum, j.soort, j.sleutel, j.omschrijving, j.corrigeert, j.door = $3::uuid "zelfGeboekt", j.geboekt_op "geboektOp", j.dag,
    exists (select from ontzorgen.journaal c where c.gemeentecode = j.gemeentecode and c.corrigeert = j.id and c.soort = 'correctie') gecorrigeerd,
    (select json_agg(json_build_object('rekening', b.rekening, 'huishoudenId', b.huishouden_id, 'opdrachtId', b.opdracht_id, 'debet', b.debet, 'credit', b.credit) order by b.nr)
      from ontzorgen.boeking b where b.gemeentecode = j.gemeentecode and b.journaal_id = j.id) regels
  from (select *, datum dag from ontzorgen.journaal) j where j.gemeentecode = g.gemeentecode and ($4::text is null or j.gemeentecode = $4) and ($5::text is null or j.soort = $5)
    and ($6::date is null or j.datum >= $6) and ($7::date is null or j.datum <= $7)
    and ($8::uuid is null or exists (select from ontzorgen.boeking b where b.gemeentecode = j.gemeentecode and b.journaal_id = j.id and b.huishouden_id = $8))`;

/** Reading the ledger of the gemeenten of RSD: the trial balance, the month of a gemeente, and the journal. */
@Injectable()
export class GrootboekService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** I2: at any day debit is credit. Every gemeente has its own ledger, so that what RSD holds is their sum (I10). */
  proefbalans(q: ProefbalansQuery): Promise<ProefbalansUit[]> {
    const op = q.op ?? this.klok.vandaag();
    return this.db.run(async (em, scope) => {
      const gemeenten = kies(scope, q.gemeente);
      const geteld = await tel(em, gemeenten, op, plusDagen(op, 1));
      return gemeenten.map((gemeentecode): ProefbalansUit => {
        const regels = REKENINGEN.flatMap((rekening) => {
          const t = geteld.find((g) => g.gemeentecode === gemeentecode && g.rekening === rekening);
          if (!t) return [];
          const [debet, credit] = [t.voorDebet + t.debet, t.voorCredit + t.credit];
          return [{ rekening, woord: REKENINGSCHEMA[rekening].woord, debet, credit, saldo: opEigenKant(rekening, debet, credit) }];
        });
        const [debet, credit] = [regels.reduce((s, r) => s + r.debet, 0), regels.reduce((s, r) => s + r.credit, 0)];
        return { gemeentecode, op, debet, credit, inEvenwicht: debet === credit, regels };
      });
    });
  }

  /** What a month did to each account. */
  gemeentestaat(q: GemeentestaatQuery): Promise<GemeentestaatUit[]> {
    return this.db.run(async (em, scope) => {
      const gemeenten = kies(scope, q.gemeente);
      const geteld = await tel(em, gemeenten, q.maand, plusMaanden(q.maand, 1));
      return gemeenten.map((gemeentecode): GemeentestaatUit => ({ gemeentecode, maand: q.maand, regels: geteld.filter((g) => g.gemeentecode === gemeentecode).map((t) => ({
        rekening: t.rekening, woord: REKENINGSCHEMA[t.rekening].woord, begin: opEigenKant(t.rekening, t.voorDebet, t.voorCredit), debet: t.debet, credit: t.credit,
        eind: opEigenKant(t.rekening, t.voorDebet + t.debet, t.voorCredit + t.credit) })) }));
    });
  }

  /** Who reads a line about a household is in the log of the people in it. */
  journaal(q: JournaalQuery): Promise<Pagina<JournaalUit>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<JournaalUit>(em, scope.gemeenten, q, {
        select: JOURNAAL, waarden: [scope.actor.persoon, q.gemeente ?? null, q.soort ?? null, q.van ?? null, q.totEnMet ?? null, q.huishoudenId ?? null], sorteer: ['dag', 'date'], sleutel: (j) => [j.datum, j.id] });
      for (const gemeentecode of new Set(uit.rijen.map((j) => j.gemeentecode))) {
        const ids = uit.rijen.filter((j) => j.gemeentecode === gemeentecode).flatMap((j) => j.regels.flatMap((r) => r.huishoudenId ?? []));
        scope.betrokken(...await dossiersVan(em, gemeentecode, [...new Set(ids)]));
      }
      return { ...uit, rijen: uit.rijen.map((j) => ({ ...j, regels: j.regels.map((r) => ({ ...r, woord: REKENINGSCHEMA[r.rekening as Rekening].woord })) })) };
    });
  }
}

/** @throws NietGevonden for a gemeente that the scope does not reach */
function kies(scope: Scope, gemeente: string | undefined): string[] {
  if (gemeente !== undefined && !scope.gemeenten.includes(gemeente)) throw new NietGevonden();
  return gemeente === undefined ? scope.gemeenten : [gemeente];
}

/** Sums before `van`, and from `van` until `tot` (exclusive), in the order of the accounts. */
async function tel(em: EntityManager, gemeenten: string[], van: Datum, tot: Datum): Promise<Geteld[]> {
  const geteld = await em.query<Geteld[]>(
    `select b.gemeentecode, b.rekening, coalesce(sum(b.debet) filter (where j.datum >= $2), 0)::bigint debet, coalesce(sum(b.credit) filter (where j.datum >= $2), 0)::bigint credit,
       coalesce(sum(b.debet) filter (where j.datum < $2), 0)::bigint "voorDebet", coalesce(sum(b.credit) filter (where j.datum < $2), 0)::bigint "voorCredit"
     from ontzorgen.boeking b join ontzorgen.journaal j on j.gemeentecode = b.gemeentecode and j.id = b.journaal_id
     where b.gemeentecode = any($1::text[]) and j.datum < $3 group by b.gemeentecode, b.rekening`, [gemeenten, van, tot]);
  const getallen = geteld.map((g) => ({ ...g, debet: Number(g.debet), credit: Number(g.credit), voorDebet: Number(g.voorDebet), voorCredit: Number(g.voorCredit) }));
  return getallen.sort((a, b) => REKENINGEN.indexOf(a.rekening) - REKENINGEN.indexOf(b.rekening));
}
