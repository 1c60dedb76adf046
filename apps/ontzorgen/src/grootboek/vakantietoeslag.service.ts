import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Centen, Datum } from '@wegwijs/kernel';
import { magVtBetalen, POST_MAXIMUM, vtTeBetalen, vtTeLaat, type Journaalpost, type VakantietoeslagInvoer, type VakantietoeslagUit, type VtOvergeslagenUit } from '@wegwijs/ontzorgen';
import { eis, NietGevonden } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { maakLosse } from '../bijzonder/losse.kern.ts';
import { boek, dossiersVan, vergrendelGrootboek } from './grootboek.kern.ts';

/** How many payments fit in one loose batch. */
const BATCH = 5000;

interface Gespaard { huishoudenId: string; nummer: number; saldo: Centen; volgendJaar: Centen; einde: Datum | null; begunstigdeId: string | null; naam: string | null; iban: string | null; ibanStand: string | null }

const SPAART = `from ontzorgen.huishouden h join ontzorgen.saldo s on s.gemeentecode = h.gemeentecode and s.huishouden_id = h.id and s.rekening = 'vt' and s.credit > s.debet where h.gemeentecode = $1 and h.stand = 'open'`;
const VERGRENDEL = `select h.id from ontzorgen.huishouden h where h.gemeentecode = $1 and h.id in (select h.id ${SPAART}) order by h.id for no key update`;
/** What was reserved and not yet made ready, of open households. */
const GESPAARD = `
  select h.id "huishoudenId", h.nummer, s.saldo,
    (select coalesce(sum(r.vakantietoeslag), 0)::bigint from ontzorgen.maandregel r join ontzorgen.maandrun m on m.gemeentecode = r.gemeentecode and m.id = r.run_id
      where r.gemeentecode = $1 and r.huishouden_id = h.id and m.stand = 'vrijgegeven' and r.stand = 'akkoord' and r.maand >= $2) "volgendJaar",
    (select max(o.tot)::text from ontzorgen.ontzorgdossier o where o.gemeentecode = $1 and o.huishouden_id = h.id) einde,
    b.id "begunstigdeId", b.naam, b.iban, b.iban_stand "ibanStand"
  from (select h.id, h.nummer, s.credit - s.debet saldo ${SPAART}) s join ontzorgen.huishouden h on h.gemeentecode = $1 and h.id = s.id
    left join ontzorgen.begunstigde b on b.gemeentecode = $1 and b.huishouden_id = h.id
  order by h.nummer`;

@Injectable()
export class VakantietoeslagService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** Makes the payments of what is due ready for a loose batch: in June to everybody, and at any time to who ended. What is paid leaves the reserve at once, so that a repeat pays nothing twice. */
  betaal({ gemeentecode, jaar }: VakantietoeslagInvoer): Promise<VakantietoeslagUit> {
    const vandaag = this.klok.vandaag();
    eis(magVtBetalen(jaar, vandaag));
    return this.db.run(async (em, scope) => {
      if (!scope.gemeenten.includes(gemeentecode)) throw new NietGevonden();
      // Two statements before the third: a query that waited for a lock still sees the balances from before it.
      await em.query(VERGRENDEL, [gemeentecode]);
      await vergrendelGrootboek(em, gemeentecode);
      const gespaard = await em.query<Gespaard[]>(GESPAARD, [gemeentecode, `${jaar}-06-01`]);
      const verschuldigd = gespaard.map((g) => ({ ...g, bedrag: vtTeBetalen({ saldo: Number(g.saldo), volgendJaar: Number(g.volgendJaar), einde: g.einde }, jaar, vandaag), bezwaar: bezwaar(g) })).filter((g) => g.bedrag > 0)
        .map((g) => ({ ...g, bezwaar: g.bezwaar ?? (g.bedrag > POST_MAXIMUM ? 'boven-grens' as const : undefined) }));
      const kan = verschuldigd.filter((g) => !g.bezwaar), nu = kan.slice(0, BATCH);
      const opdrachtIds = await maakLosse(em, gemeentecode, scope.actor.persoon, nu.map((g) => ({
        huishoudenId: g.huishoudenId, nummer: g.nummer, soort: 'vakantietoeslag', begunstigdeId: g.begunstigdeId!, naam: g.naam!, iban: g.iban!, bedrag: g.bedrag, kenmerk: null, vervaldag: vandaag })));
      await boek(em, gemeentecode, scope.actor.persoon, nu.map((g, i): Journaalpost => ({ id: randomUUID(), sleutel: `vakantietoeslag:${opdrachtIds[i]}`, datum: vandaag, soort: 'vakantietoeslag', omschrijving: `Vakantietoeslag ${jaar}`, regels: [
        { rekening: 'vt', huishoudenId: g.huishoudenId, opdrachtId: opdrachtIds[i]!, debet: g.bedrag }, { rekening: 'vpl', huishoudenId: g.huishoudenId, opdrachtId: opdrachtIds[i]!, credit: g.bedrag }] })));
      scope.betrokken(...await dossiersVan(em, gemeentecode, nu.map((g) => g.huishoudenId)));
      const overgeslagen = verschuldigd.flatMap((g): VtOvergeslagenUit[] => (g.bezwaar ? [{ huishoudenId: g.huishoudenId, bedrag: g.bedrag, reden: g.bezwaar }] : []));
      return { gemeentecode, bedrag: nu.reduce((s, g) => s + g.bedrag, 0), teLaat: nu.filter((g) => vtTeLaat(g.einde, vandaag)).length, opdrachtIds, overgeslagen: overgeslagen.slice(0, BATCH), meer: kan.length > BATCH };
    });
  }
}

const bezwaar = (g: Gespaard): 'geen-rekening' | 'rekening-niet-gecontroleerd' | undefined =>
  (g.begunstigdeId === null ? 'geen-rekening' : g.ibanStand === 'gecontroleerd' ? undefined : 'rekening-niet-gecontroleerd');
