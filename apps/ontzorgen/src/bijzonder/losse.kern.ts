import { randomUUID } from 'node:crypto';
import type { Centen, Datum } from '@wegwijs/kernel';
import { eindId, uitvoerdatum } from '@wegwijs/ontzorgen';
import type { EntityManager } from 'typeorm';

/** Numbers of the month's own posts stay below this one. */
const NA_DE_POSTEN = 50;

/** One payment beside the month of a household. */
export interface LosseBetaling {
  huishoudenId: string;
  nummer: number;
  soort: 'vakantietoeslag' | 'bijzonder';
  begunstigdeId: string;
  naam: string;
  iban: string;
  bedrag: Centen;
  kenmerk: string | null;
  vervaldag: Datum;
}

/**
 * Makes payments ready (concept) for a loose batch; each household must be locked by the caller, because its payments of one month are numbered.
 * @returns their ids, in the order of `betalingen`
 */
export async function maakLosse(em: EntityManager, gemeentecode: string, door: string, betalingen: readonly LosseBetaling[]): Promise<string[]> {
  const gebruikt = await em.query<{ h: string; m: string; n: number }[]>(
    `select o.huishouden_id h, o.maand::text m, max(o.volgnummer) n from ontzorgen.betaalopdracht o where o.gemeentecode = $1 and o.huishouden_id = any($2::uuid[]) and o.maand = any($3::date[]) and o.volgnummer > ${NA_DE_POSTEN} group by 1, 2`,
    [gemeentecode, betalingen.map((b) => b.huishoudenId), [...new Set(betalingen.map((b) => maandVan(b.vervaldag)))]]);
  const laatste = new Map(gebruikt.map((g) => [`${g.h}/${g.m}`, g.n]));
  const rijen = betalingen.map((b) => {
    const maand = maandVan(b.vervaldag), sleutel = `${b.huishoudenId}/${maand}`;
    const volgnummer = (laatste.get(sleutel) ?? NA_DE_POSTEN) + 1;
    laatste.set(sleutel, volgnummer);
    return { ...b, id: randomUUID(), lijn: randomUUID(), maand, volgnummer, eindId: eindId(b.nummer, maand, volgnummer), uitvoerdatum: uitvoerdatum(b.vervaldag) };
  });
  const k = <U>(f: (r: (typeof rijen)[number]) => U): U[] => rijen.map(f);
  await em.query(
    `insert into ontzorgen.betaalopdracht (gemeentecode, bewerkt_door, id, huishouden_id, maand, lijn, soort, volgnummer, eind_id, begunstigde_id, naam, iban, bedrag, kenmerk, vervaldag, uitvoerdatum)
     select $1, $2, * from unnest($3::uuid[], $4::uuid[], $5::date[], $6::uuid[], $7::text[], $8::int[], $9::text[], $10::uuid[], $11::text[], $12::text[], $13::bigint[], $14::text[], $15::date[], $16::date[])`,
    [gemeentecode, door, k((r) => r.id), k((r) => r.huishoudenId), k((r) => r.maand), k((r) => r.lijn), k((r) => r.soort), k((r) => r.volgnummer), k((r) => r.eindId), k((r) => r.begunstigdeId), k((r) => r.naam), k((r) => r.iban),
      k((r) => r.bedrag), k((r) => r.kenmerk), k((r) => r.vervaldag), k((r) => r.uitvoerdatum)]);
  return rijen.map((r) => r.id);
}

const maandVan = (d: Datum): Datum => `${d.slice(0, 7)}-01`;
