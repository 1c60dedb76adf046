import { Injectable } from '@nestjs/common';
import { ouderdom, type BankafschriftUit, type BankopdrachtenUit, type BankopdrachtUit, type BankregelUit, type StatusberichtUit, type VoorstelUit, type VraagpostUit } from '@wegwijs/ontzorgen';
import { lijstOverGemeenten, NietGevonden, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { In } from 'typeorm';
import { BankafschriftEntity, BankregelEntity } from './bank.entity.ts';
import { meldBetrokken } from './bank.kern.ts';
import type { AfschriftenQuery, BankQuery, VoorstellenQuery, VraagpostenQuery } from './bank.uit.ts';

const AFSCHRIFT = `select a.gemeentecode, a.id, a.afschrift_id "afschriftId", k.iban, a.formaat, a.datum, a.opening, a.bij, a.af, a.sluiting, a.regels, a.ingelezen_op "ingelezenOp",
    (select count(*)::int from ontzorgen.bankregel r where r.gemeentecode = a.gemeentecode and r.afschrift_id = a.id and r.stand in ('vraagpost', 'voorstel')) open
  from ontzorgen.bankafschrift a join ontzorgen.bankrekening k on k.gemeentecode = a.gemeentecode and k.id = a.bankrekening_id`;
const REGEL = `select r.gemeentecode, r.id, r.versie, r.afschrift_id "afschriftId", r.nr, r.boekdatum, r.richting, r.bedrag, r.soort, r.eind_id "eindId", r.tegen_naam "tegenNaam", r.tegen_iban "tegenIban", r.omschrijving, r.bankreden,
    r.stand, r.reden, r.opdracht_id "opdrachtId", r.huishouden_id "huishoudenId", r.toewijzing, r.toelichting, r.toegewezen_op "toegewezenOp" from ontzorgen.bankregel r`;
const VOORSTEL = `select v.gemeentecode, v.id, v.versie, v.grond, v.stand, v.gedaan_op "gedaanOp", r.boekdatum, r.bedrag, r.tegen_naam "tegenNaam", r.tegen_iban "tegenIban", r.omschrijving, r.bankreden, v.opdracht_id "opdrachtId",
      o.eind_id "eindId", o.huishouden_id "huishoudenId", h.naam huishouden, o.naam begunstigde, o.soort postsoort, p.boekdatum "betaaldOp", v.toelichting
    from ontzorgen.voorstel v join ontzorgen.bankregel r on r.gemeentecode = v.gemeentecode and r.id = v.id join ontzorgen.betaalopdracht o on o.gemeentecode = v.gemeentecode and o.id = v.opdracht_id
      join ontzorgen.huishouden h on h.gemeentecode = o.gemeentecode and h.id = o.huishouden_id
      left join ontzorgen.bankregel p on p.gemeentecode = o.gemeentecode and p.opdracht_id = o.id and p.richting = 'af'`;
const STATUSBERICHT = `select gemeentecode, id, batch_id "batchId", bericht_id "berichtId", formaat, groepstatus, regels, afgewezen, ontvangen_op "ontvangenOp", ontvangen_op from ontzorgen.statusbericht where gemeentecode = g.gemeentecode`;

/** Ready for `lijstOverGemeenten`: what is sorted on has a second name, because the sort column itself does not reach the answer. */
const inLijst = (select: string, kolom: string): string => `select * from (select y.*, y."${kolom}" sorteer from (${select}) y) x where x.gemeentecode = g.gemeentecode`;

/** The gemeenten of the scope, or the one that is asked for. */
const gevraagd = (gemeenten: readonly string[], { gemeente }: BankQuery): string[] => gemeenten.filter((g) => gemeente === undefined || g === gemeente);

export const bankregelUit = (r: BankregelEntity): BankregelUit => ({
  gemeentecode: r.gemeentecode, id: r.id, versie: r.versie, afschriftId: r.afschriftId, nr: r.nr, boekdatum: r.boekdatum, richting: r.richting, bedrag: r.bedrag, soort: r.soort, eindId: r.eindId, tegenNaam: r.tegenNaam,
  tegenIban: r.tegenIban, omschrijving: r.omschrijving, bankreden: r.bankreden, stand: r.stand, reden: r.reden, opdrachtId: r.opdrachtId, huishoudenId: r.huishoudenId, toewijzing: r.toewijzing, toelichting: r.toelichting, toegewezenOp: r.toegewezenOp,
});

/** What the bank said and what still waits for a person. */
@Injectable()
export class BankLijstenService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** Oldest first; the account of each gemeente has its own statements. */
  afschriften(vraag: AfschriftenQuery): Promise<Pagina<BankafschriftUit>> {
    return this.db.run((em, scope) => lijstOverGemeenten<BankafschriftUit>(em, gevraagd(scope.gemeenten, vraag), vraag, {
      select: `${inLijst(AFSCHRIFT, 'datum')} and ($3::date is null or x.datum >= $3)`, waarden: [vraag.vanaf ?? null], sorteer: ['sorteer', 'date'], sleutel: (a) => [a.datum, a.id] }));
  }

  afschrift(id: string): Promise<BankafschriftUit> {
    return this.db.run(async (em, scope) => {
      const [rij] = await em.query<{ uit: BankafschriftUit }[]>(`select to_jsonb(x) uit from (${AFSCHRIFT} where a.gemeentecode = any($1) and a.id = $2) x`, [scope.gemeenten, id]);
      if (!rij) throw new NietGevonden();
      return rij.uit;
    });
  }

  /** The lines of one statement, in the order of the bank. */
  regels(id: string, pagina: PaginaQuery): Promise<Pagina<BankregelUit>> {
    return this.db.run(async (em, scope) => {
      const afschrift = await em.findOneBy(BankafschriftEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!afschrift) throw new NietGevonden();
      const uit = await lijstOverGemeenten<BankregelUit>(em, [afschrift.gemeentecode], pagina, { select: `${inLijst(REGEL, 'nr')} and x."afschriftId" = $3`, waarden: [id], sorteer: ['sorteer', 'text'], sleutel: (r) => [r.nr, r.id] });
      await meldBetrokken(em, scope, uit.rijen);
      return uit;
    });
  }

  /** Amounts that nobody knows the meaning of, oldest first; those about which a proposal waits are there too. */
  vraagposten(vraag: VraagpostenQuery): Promise<Pagina<VraagpostUit>> {
    const waar = vraag.stand === 'toegewezen' ? `x.stand = 'toegewezen'` : `x.stand in ('vraagpost', 'voorstel')`;
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<BankregelUit>(em, gevraagd(scope.gemeenten, vraag), vraag, { select: `${inLijst(REGEL, 'boekdatum')} and ${waar}`, sorteer: ['sorteer', 'date'], sleutel: (r) => [r.boekdatum, r.id] });
      await meldBetrokken(em, scope, uit.rijen);
      return { ...uit, rijen: uit.rijen.map((r) => ({ ...r, ...ouderdom(r.boekdatum, this.klok.vandaag()) })) };
    });
  }

  /** The payments that a line without a known reference can be: the same amount, and not yet booked (out) or not yet returned (in). At most 50, newest month first. */
  mogelijk(id: string): Promise<BankopdrachtenUit> {
    return this.db.run(async (em, scope) => {
      const regel = await em.findOneBy(BankregelEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!regel) throw new NietGevonden();
      const opdrachten = await em.query<(BankopdrachtUit & { bedrag: string })[]>(
        `select o.id, o.eind_id "eindId", o.huishouden_id "huishoudenId", h.naam huishouden, o.naam, o.soort, o.bedrag, o.stand, o.maand::text maand from ontzorgen.betaalopdracht o
         join ontzorgen.huishouden h on h.gemeentecode = o.gemeentecode and h.id = o.huishouden_id where o.gemeentecode = $1 and o.bedrag = $2 and o.stand = $3 order by o.maand desc, o.eind_id limit 50`,
        [regel.gemeentecode, regel.bedrag, regel.richting === 'af' ? 'vrijgegeven' : 'geboekt']);
      await meldBetrokken(em, scope, opdrachten.map((o) => ({ gemeentecode: regel.gemeentecode, huishoudenId: o.huishoudenId })));
      return { opdrachten: opdrachten.map((o) => ({ ...o, bedrag: Number(o.bedrag) })) };
    });
  }

  voorstellen(vraag: VoorstellenQuery): Promise<Pagina<VoorstelUit>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<VoorstelUit>(em, gevraagd(scope.gemeenten, vraag), vraag, { select: `${inLijst(VOORSTEL, 'gedaanOp')} and x.stand = $3`, waarden: [vraag.stand ?? 'open'], sorteer: ['sorteer', 'date'], sleutel: (v) => [v.gedaanOp, v.id] });
      await meldBetrokken(em, scope, uit.rijen);
      return uit;
    });
  }

  statusberichten(vraag: BankQuery): Promise<Pagina<StatusberichtUit>> {
    return this.db.run((em, scope) => lijstOverGemeenten<StatusberichtUit>(em, gevraagd(scope.gemeenten, vraag), vraag, { select: STATUSBERICHT, sorteer: ['ontvangen_op', 'date'], sleutel: (s) => [s.ontvangenOp, s.id] }));
  }
}
