import { Injectable } from '@nestjs/common';
import type { Datum } from '@wegwijs/kernel';
import { HUISHOUDREKENINGEN, opEigenKant, overzichtInWoorden, POSTSOORTEN, REKENINGSCHEMA, type OverzichtregelUit, type OverzichtsommenUit, type RekeningoverzichtUit, type Rekening } from '@wegwijs/ontzorgen';
import { OngeldigeInvoer } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { leesHuishouden } from '../huishouden/huishouden.kern.ts';
import type { OverzichtQuery } from './grootboek.vraag.ts';

/** How many lines one statement shows. */
const REGELS = 500;
type Periode = [gemeentecode: string, huishoudenId: string, van: Datum, totEnMet: Datum];
type Regel = Omit<OverzichtregelUit, 'woord' | 'saldo'> & { rekening: Rekening };

/** The statement of one household. */
@Injectable()
export class RekeningoverzichtService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** @throws NietGevonden; OngeldigeInvoer when the period runs back */
  overzicht(id: string, q: OverzichtQuery): Promise<RekeningoverzichtUit> {
    const totEnMet = q.totEnMet ?? this.klok.vandaag();
    const van = q.van ?? `${totEnMet.slice(0, 4)}-01-01`;
    if (van > totEnMet) throw new OngeldigeInvoer([{ veld: 'van', melding: 'van mag niet na totEnMet liggen' }]);
    return this.db.run(async (em, scope) => {
      const h = await leesHuishouden(em, scope, id);
      const periode: Periode = [h.gemeentecode, id, van, totEnMet];
      const stand = await leesSaldi(em, periode);
      const gelezen = await leesRegels(em, periode);
      const sommen = await leesSommen(em, periode);
      const saldi = stand.map(({ rekening, begin, eind }) => ({ rekening, woord: REKENINGSCHEMA[rekening].woord, begin, eind }));
      const loopt = new Map<string, number>(saldi.map((s) => [s.rekening, s.begin]));
      const regels = gelezen.slice(0, REGELS).map((r): OverzichtregelUit => {
        const saldo = (loopt.get(r.rekening) ?? 0) + opEigenKant(r.rekening, r.debet, r.credit);
        loopt.set(r.rekening, saldo);
        return { ...r, woord: REKENINGSCHEMA[r.rekening].woord, saldo };
      });
      return { gemeentecode: h.gemeentecode, huishoudenId: id, nummer: h.nummer, naam: h.naam, van, totEnMet, sommen, inWoorden: overzichtInWoorden(sommen, saldi), saldi, regels, meer: gelezen.length > REGELS };
    });
  }
}

async function leesSaldi(em: EntityManager, [gemeentecode, id, van, totEnMet]: Periode): Promise<{ rekening: Rekening; begin: number; eind: number }[]> {
  const rijen = await em.query<{ rekening: Rekening; vd: number; vc: number; d: number; c: number }[]>(
    `select b.rekening, coalesce(sum(b.debet) filter (where j.datum < $4), 0)::bigint vd, coalesce(sum(b.credit) filter (where j.datum < $4), 0)::bigint vc, sum(b.debet)::bigint d, sum(b.credit)::bigint c
     from ontzorgen.boeking b join ontzorgen.journaal j on j.gemeentecode = b.gemeentecode and j.id = b.journaal_id
     where b.gemeentecode = $1 and b.huishouden_id = $2 and b.rekening = any($3::text[]) and j.datum <= $5 group by b.rekening`, [gemeentecode, id, HUISHOUDREKENINGEN, van, totEnMet]);
  const saldi = rijen.map(({ rekening, vd, vc, d, c }) => ({ rekening, begin: opEigenKant(rekening, Number(vd), Number(vc)), eind: opEigenKant(rekening, Number(d), Number(c)) }));
  return saldi.sort((a, b) => HUISHOUDREKENINGEN.indexOf(a.rekening) - HUISHOUDREKENINGEN.indexOf(b.rekening));
}

async function leesRegels(em: EntityManager, [gemeentecode, id, van, totEnMet]: Periode): Promise<Regel[]> {
  const rijen = await em.query<Regel[]>(
    `select j.id "journaalId", j.datum::text datum, j.soort, j.omschrijving, b.rekening, b.debet, b.credit
     from ontzorgen.boeking b join ontzorgen.journaal j on j.gemeentecode = b.gemeentecode and j.id = b.journaal_id
     where b.gemeentecode = $1 and b.huishouden_id = $2 and b.rekening = any($3::text[]) and j.datum between $4 and $5 order by j.datum, j.tx, j.geboekt_op, j.volgnr, j.sleutel, b.nr limit ${REGELS + 1}`,
    [gemeentecode, id, HUISHOUDREKENINGEN, van, totEnMet]);
  return rijen.map((r) => ({ ...r, debet: Number(r.debet), credit: Number(r.credit) }));
}

/** Granted from the ledger, where it went from the instructions of the months in the period. */
async function leesSommen(em: EntityManager, [gemeentecode, id, van, totEnMet]: Periode): Promise<OverzichtsommenUit> {
  const [s] = await em.query<OverzichtsommenUit[]>(
    `select (select coalesce(sum(b.credit - b.debet), 0)::bigint from ontzorgen.boeking b join ontzorgen.journaal j on j.gemeentecode = b.gemeentecode and j.id = b.journaal_id
        where b.gemeentecode = $1 and b.huishouden_id = $2 and b.rekening in ('vpl', 'vt') and j.soort in ('recht', 'bijzonder') and j.datum between $3 and $4) toegekend,
      coalesce(sum(bedrag) filter (where stand = 'geboekt' and extern), 0)::bigint "aanAnderen", coalesce(sum(bedrag) filter (where stand = 'geboekt' and not extern), 0)::bigint "aanKlant",
      coalesce(sum(bedrag) filter (where stand = 'vrijgegeven'), 0)::bigint onderweg, coalesce(sum(bedrag) filter (where stand = 'geretourneerd'), 0)::bigint teruggekomen
     from (select o.bedrag, o.stand, o.soort = any($5::text[]) or b.soort = 'schuldeiser' extern from ontzorgen.betaalopdracht o join ontzorgen.begunstigde b on b.gemeentecode = o.gemeentecode and b.id = o.begunstigde_id
       where o.gemeentecode = $1 and o.huishouden_id = $2 and o.maand between date_trunc('month', $3::date) and $4) o`, [gemeentecode, id, van, totEnMet, POSTSOORTEN]);
  return { toegekend: Number(s!.toegekend), aanAnderen: Number(s!.aanAnderen), aanKlant: Number(s!.aanKlant), onderweg: Number(s!.onderweg), teruggekomen: Number(s!.teruggekomen) };
}
