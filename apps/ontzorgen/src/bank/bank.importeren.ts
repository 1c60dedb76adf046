import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { geldend, plusDagen, vroegste, type Datum } from '@wegwijs/kernel';
import {
  afschriftInhoud, koppel, omzet, RETOUR_ZONDER_KENMERK, sluitAan, teltOp, zelfdeAfschrift, type Afschrift, type Afschriftregel, type BankafschriftIngelezen, type BankimportUit, type Bankopdracht, type Match,
} from '@wegwijs/ontzorgen';
import { eis, Weigering } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { boek, type Journaalpost } from '../grootboek/grootboek.kern.ts';
import { BankafschriftEntity } from './bank.entity.ts';
import { laatVoorstellenVervallen, meldBetrokken, opdrachtenOpBedrag, opdrachtenOpKenmerk, shaVan, wisselStand } from './bank.kern.ts';
import { leesCamt } from './camt.ts';

interface Rekening {
  gemeentecode: string;
  id: string;
  iban: string;
}

/** A line with its match and the id under which it is kept. */
interface Gelezen {
  id: string;
  regel: Afschriftregel;
  match: Match;
}

/** Reads what the bank says into the ledger. A file is read whole or not at all. */
@Injectable()
export class BankImportService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** @throws Weigering (422) with what is wrong; nothing of the file is then kept */
  importeer(xml: Buffer): Promise<BankimportUit> {
    const afschriften = leesCamt(xml);
    for (const a of afschriften) eis(teltOp(a));
    return this.db.run(async (em, scope) => {
      const rekeningen = await vergrendelRekeningen(em, scope.gemeenten, afschriften);
      const uit: BankafschriftIngelezen[] = [];
      for (const a of afschriften) uit.push(await this.neemOp(em, scope, rekeningen.get(a.iban)!, a));
      return { afschriften: uit };
    });
  }

  private async neemOp(em: EntityManager, scope: Scope, rekening: Rekening, a: Afschrift): Promise<BankafschriftIngelezen> {
    const { gemeentecode, id: bankrekeningId } = rekening;
    const sha = shaVan(afschriftInhoud(a));
    const bekend = await em.findOneBy(BankafschriftEntity, { gemeentecode, bankrekeningId, afschriftId: a.afschriftId });
    if (bekend) {
      eis(zelfdeAfschrift(bekend.sha, sha, a.afschriftId));
      return { ...ingelezen(bekend, a.iban, await openRegels(em, bekend)), uitkomst: 'al-bekend' };
    }
    const vorig = await laatste(em, gemeentecode, bankrekeningId);
    eis(sluitAan(vorig, a));
    const regels = koppel(a.regels, await opdrachtenVoor(em, rekening, a.regels)).map((match, i): Gelezen => ({ id: randomUUID(), regel: a.regels[i]!, match }));
    const afschrift = {
      gemeentecode, id: randomUUID(), bankrekeningId, afschriftId: a.afschriftId, formaat: a.formaat, datum: a.datum, opening: a.opening, ...omzet(a), sluiting: a.sluiting, regels: regels.length, sha,
      vorigeId: vorig?.id ?? null, ingelezenDoor: scope.actor.persoon, ingelezenOp: this.klok.vandaag(),
    };
    await em.insert(BankafschriftEntity, afschrift);
    await bewaarRegels(em, gemeentecode, afschrift.id, regels);
    await this.verwerk(em, scope, gemeentecode, regels);
    await boek(em, gemeentecode, scope.actor.persoon, [...(vorig || a.opening === 0 ? [] : [openingspost(afschrift)]), ...regels.map(journaalpost)]);
    return { ...ingelezen(afschrift, a.iban, regels.filter(isOpen).length), uitkomst: 'nieuw' };
  }

  /** What the lines do to our instructions and proposals. */
  private async verwerk(em: EntityManager, scope: Scope, gemeentecode: string, regels: readonly Gelezen[]): Promise<void> {
    const retour = regels.filter((g) => g.match.als === 'retour');
    await wisselStand(em, gemeentecode, 'vrijgegeven', 'geboekt', regels.filter((g) => g.match.als === 'geboekt').map((g) => ({ id: opdrachtVan(g)!.id })));
    await wisselStand(em, gemeentecode, 'geboekt', 'geretourneerd', retour.map((g) => ({ id: opdrachtVan(g)!.id, bankreden: g.regel.bankreden })));
    await laatVoorstellenVervallen(em, gemeentecode, retour.map((g) => opdrachtVan(g)!.id));
    const voorstellen = regels.flatMap((g) => (g.match.als === 'voorstel' ? [{ id: g.id, opdrachtId: g.match.opdracht.id, grond: g.match.grond }] : []));
    if (voorstellen.length > 0) {
      await em.query(
        `insert into ontzorgen.voorstel (gemeentecode, id, opdracht_id, grond, gedaan_op) select $1, x.id, x.opdracht, x.grond, $5 from unnest($2::uuid[], $3::uuid[], $4::text[]) x(id, opdracht, grond)`,
        [gemeentecode, voorstellen.map((v) => v.id), voorstellen.map((v) => v.opdrachtId), voorstellen.map((v) => v.grond), this.klok.vandaag()]);
    }
    await meldBetrokken(em, scope, regels.map((g) => ({ gemeentecode, huishoudenId: opdrachtVan(g)?.huishoudenId })));
  }
}

const opdrachtVan = (g: Gelezen): Bankopdracht | undefined => (g.match.als === 'vraagpost' ? undefined : g.match.opdracht);
const isOpen = (g: Gelezen) => g.match.als === 'vraagpost' || g.match.als === 'voorstel';

/**
 * The accounts of the file, one file at a time each. An account that nobody knows and one of a gemeente that this organisation does not work for are the
 * same refusal.
 */
async function vergrendelRekeningen(em: EntityManager, gemeenten: string[], afschriften: readonly Afschrift[]): Promise<Map<string, Rekening>> {
  const ibans = [...new Set(afschriften.map((a) => a.iban))];
  const rijen = await em.query<Rekening[]>('select gemeentecode, id, iban from ontzorgen.bankrekening where gemeentecode = any($1) and iban = any($2) order by gemeentecode, id for no key update', [gemeenten, ibans]);
  for (const iban of ibans) {
    const aantal = rijen.filter((r) => r.iban === iban).length;
    if (aantal !== 1) throw new Weigering({ reden: aantal === 0 ? 'BankrekeningOnbekend' : 'BankrekeningVanTweeGemeenten', bron: 'ISO 20022 camt.053 (rekeningafschrift)', feiten: { laatsteCijfers: iban.slice(-4) } });
  }
  return new Map(rijen.map((r) => [r.iban, r]));
}

async function laatste(em: EntityManager, gemeentecode: string, rekeningId: string): Promise<{ id: string; sluiting: number; datum: Datum } | undefined> {
  const [rij] = await em.query<{ id: string; sluiting: string; datum: Datum }[]>(
    `select a.id, a.sluiting, a.datum::text datum from ontzorgen.bankafschrift a where a.gemeentecode = $1 and a.bankrekening_id = $2
     and not exists (select 1 from ontzorgen.bankafschrift v where v.gemeentecode = a.gemeentecode and v.bankrekening_id = a.bankrekening_id and v.vorige_id = a.id)`, [gemeentecode, rekeningId]);
  return rij && { ...rij, sluiting: Number(rij.sluiting) };
}

/** Everything that a line can be about: named by its EndToEndId, or paid with the amount of a return that names nothing. */
async function opdrachtenVoor(em: EntityManager, { gemeentecode, id }: Rekening, regels: readonly Afschriftregel[]): Promise<Bankopdracht[]> {
  const opKenmerk = await opdrachtenOpKenmerk(em, gemeentecode, id, [...new Set(regels.flatMap((r) => r.eindId ?? []))]);
  const los = regels.filter((r) => r.soort === 'retour' && r.eindId === undefined);
  if (los.length === 0) return opKenmerk;
  const eerste = vroegste(...los.map((r) => r.boekdatum) as [Datum, ...Datum[]]);
  const vanaf = plusDagen(eerste, -geldend(RETOUR_ZONDER_KENMERK, eerste).waarde);
  const gezien = new Set(opKenmerk.map((o) => o.id));
  return [...opKenmerk, ...(await opdrachtenOpBedrag(em, gemeentecode, id, [...new Set(los.map((r) => r.bedrag))], vanaf)).filter((o) => !gezien.has(o.id))];
}

async function bewaarRegels(em: EntityManager, gemeentecode: string, afschriftId: string, regels: readonly Gelezen[]): Promise<void> {
  const kolom = <T>(f: (g: Gelezen) => T | undefined) => regels.map((g) => f(g) ?? null);
  await em.query(
    `insert into ontzorgen.bankregel (gemeentecode, afschrift_id, id, nr, boekdatum, richting, bedrag, soort, eind_id, tegen_naam, tegen_iban, omschrijving, bankreden, stand, reden, opdracht_id, huishouden_id)
     select $1, $2, x.* from unnest($3::uuid[], $4::text[], $5::date[], $6::text[], $7::bigint[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::uuid[], $17::uuid[]) x`,
    [gemeentecode, afschriftId, kolom((g) => g.id), kolom((g) => String(g.regel.nr).padStart(6, '0')), kolom((g) => g.regel.boekdatum), kolom((g) => g.regel.richting), kolom((g) => g.regel.bedrag), kolom((g) => g.regel.soort),
      kolom((g) => g.regel.eindId), kolom((g) => g.regel.tegenNaam), kolom((g) => g.regel.tegenIban), kolom((g) => g.regel.omschrijving), kolom((g) => g.regel.bankreden), kolom((g) => g.match.als),
      kolom((g) => (g.match.als === 'vraagpost' ? g.match.reden : g.match.als === 'voorstel' ? g.match.grond : undefined)),
      // A proposal is not yet what the line is: the instruction stands on the proposal only.
      kolom((g) => (g.match.als === 'voorstel' ? undefined : opdrachtVan(g)?.id)), kolom((g) => (g.match.als === 'voorstel' ? undefined : opdrachtVan(g)?.huishoudenId))]);
}

/** EX-B7 (3) and (4). What nobody knows yet is on the bank account too, so it is on `vraagpost` until somebody does. */
function journaalpost({ id, regel, match }: Gelezen): Journaalpost {
  const { bedrag, boekdatum: datum } = regel;
  const post = (soort: 'bank' | 'retour', omschrijving: string, regels: Journaalpost['regels']): Journaalpost => ({ id, sleutel: `${soort}:${id}`, datum, soort, omschrijving, regels });
  if (match.als === 'geboekt') return post('bank', 'Betaling geboekt door de bank', [{ rekening: 'onderweg', opdrachtId: match.opdracht.id, debet: bedrag }, { rekening: 'bank', credit: bedrag }]);
  if (match.als === 'retour') {
    const { id: opdrachtId, huishoudenId } = match.opdracht;
    return post('retour', 'Betaling teruggekomen van de bank', [{ rekening: 'bank', debet: bedrag }, { rekening: 'retour', huishoudenId, opdrachtId, credit: bedrag }]);
  }
  const bank = regel.richting === 'bij' ? { debet: bedrag } : { credit: bedrag };
  const vraag = regel.richting === 'bij' ? { credit: bedrag } : { debet: bedrag };
  return post('bank', 'Bankregel zonder bekende betekenis', [{ rekening: 'bank', ...bank }, { rekening: 'vraagpost', ...vraag }]);
}

/** The balance with which the first statement begins is money of the gemeente. */
function openingspost(a: Pick<BankafschriftEntity, 'id' | 'datum' | 'opening'>): Journaalpost {
  const bedrag = Math.abs(a.opening);
  const [bank, gemeente] = a.opening > 0 ? [{ debet: bedrag }, { credit: bedrag }] : [{ credit: bedrag }, { debet: bedrag }];
  return { id: a.id, sleutel: `opening:${a.id}`, datum: a.datum, soort: 'opening', omschrijving: 'Beginsaldo van de bankrekening', regels: [{ rekening: 'bank', ...bank }, { rekening: 'financiering', ...gemeente }] };
}

async function openRegels(em: EntityManager, a: BankafschriftEntity): Promise<number> {
  const [rij] = await em.query<{ n: number }[]>(`select count(*)::int n from ontzorgen.bankregel where gemeentecode = $1 and afschrift_id = $2 and stand in ('vraagpost', 'voorstel')`, [a.gemeentecode, a.id]);
  return rij!.n;
}

const ingelezen = (a: Omit<BankafschriftEntity, 'ingelezenDoor' | 'vorigeId' | 'sha'>, iban: string, open: number) => ({
  gemeentecode: a.gemeentecode, id: a.id, afschriftId: a.afschriftId, iban, formaat: a.formaat, datum: a.datum, opening: a.opening, bij: a.bij, af: a.af, sluiting: a.sluiting, regels: a.regels, open, ingelezenOp: a.ingelezenOp,
});
