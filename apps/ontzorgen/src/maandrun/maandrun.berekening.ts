import { createHash, randomUUID } from 'node:crypto';
import { maandPlus, beoordeel, berekenMaand, eindId, uitvoerdatum, type MaandUitkomst, type Regelstand, type Tarieven } from '@wegwijs/ontzorgen';
import type { EntityManager } from 'typeorm';
import { invoerVan, type Huishoudfeiten } from './maandrun.feiten.ts';

/** A payee as it stands at this moment. `betaald`: this account was paid before. */
export interface Betaalde { id: string; naam: string; iban: string; ibanStand: string; ibanDoor: string; betaald: boolean }
export interface Opdrachtrij {
  id: string; huishouden_id: string; lijn: string; soort: string; volgnummer: number; eind_id: string; begunstigde_id: string; naam: string; iban: string; bedrag: number; kenmerk: string | null;
  vervaldag: string; uitvoerdatum: string; bewerkt_door: string;
}
export interface Uitkomstrij {
  huishouden_id: string; id: string; stand: Regelstand; volgorde: string; redenen: string; gezien: boolean; norm: number; inkomen: number; bijstand: number; vakantietoeslag: number; verrekening: number; correctie: number;
  uitkering: number; posten: number; naar_klant: number; tekort: number; vorige_uitkering: number | null; vorige_posten: number | null; uitleg: MaandUitkomst['uitleg']; sha: string;
}

const sha = (x: unknown): string => createHash('sha256').update(JSON.stringify(x)).digest('hex');

/** The payees of these households, each once. */
export async function leesBetaalden(em: EntityManager, gemeentecode: string, feiten: readonly Huishoudfeiten[]): Promise<Map<string, Betaalde>> {
  const ids = [...new Set(feiten.flatMap((f) => [...f.posten.map((p) => p.begunstigdeId), ...(f.klantId ? [f.klantId] : [])]))];
  const rijen = await em.query<Betaalde[]>(
    `select b.id, b.naam, b.iban, b.iban_stand "ibanStand", b.iban_door "ibanDoor", exists (select from ontzorgen.betaalopdracht o where o.gemeentecode = b.gemeentecode and o.begunstigde_id = b.id and o.iban = b.iban and o.stand in ('vrijgegeven', 'geboekt')) betaald
     from ontzorgen.begunstigde b where b.gemeentecode = $1 and b.id = any($2::uuid[])`, [gemeentecode, ids]);
  return new Map(rijen.map((r) => [r.id, r]));
}

type Ontvanger = Omit<Opdrachtrij, 'id' | 'huishouden_id' | 'volgnummer' | 'eind_id' | 'uitvoerdatum' | 'naam' | 'iban'>;

function ontvangers(f: Huishoudfeiten, u: MaandUitkomst, door: (b: string) => string): Ontvanger[] {
  const uit = u.betalingen.map((b): Ontvanger => {
    // The version that pays is the last one of its line that began by the due day.
    const versies = f.posten.filter((p) => p.lijn === b.lijn);
    const p = versies.findLast((v) => v.vanaf <= b.vervaldag) ?? versies[0]!;
    return { lijn: b.lijn, soort: b.soort, begunstigde_id: p.begunstigdeId, bedrag: b.bedrag, kenmerk: p.kenmerk, vervaldag: b.vervaldag, bewerkt_door: p.bewerktDoor };
  });
  if (u.naarKlant > 0 && f.klantId) uit.push({ lijn: f.id, soort: 'leefgeld', begunstigde_id: f.klantId, bedrag: u.naarKlant, kenmerk: null, vervaldag: u.van, bewerkt_door: door(f.klantId) });
  return uit;
}

/** One household's month: its row, and what goes to the bank when nothing blocks it. */
export function rekenHuishouden(f: Huishoudfeiten, maand: string, tarieven: Tarieven, betaalden: ReadonlyMap<string, Betaalde>): { rij: Uitkomstrij; opdrachten: Opdrachtrij[] } {
  const u = berekenMaand(invoerVan(f, maand, tarieven));
  const wie = ontvangers(f, u, (b) => betaalden.get(b)?.ibanDoor ?? '');
  const rekeningen = wie.map((w) => betaalden.get(w.begunstigde_id));
  const vorige = f.eerder.find((e) => maandPlus(e.maand, 1) === maand);
  const huur = u.betalingen.filter((b) => b.soort === 'huur').reduce((s, b) => s + b.bedrag, 0);
  const { stand, redenen } = beoordeel(u, {
    ibanNietGecontroleerd: rekeningen.some((r) => r?.ibanStand !== 'gecontroleerd'), nieuwIban: rekeningen.some((r) => r !== undefined && !r.betaald), geenRekeningKlant: f.klantId === null, eersteMaand: vorige === undefined,
    ...(huur > 0 && f.vorigeHuur !== null ? { huur, vorigeHuur: f.vorigeHuur } : {}), geenMachtiging: f.recht.some((r) => r.vorm !== 'begeleiding' && r.tot > maand && !r.machtigingVanaf),
  }, maand);
  const betaal = stand === 'geblokkeerd' ? [] : wie;
  const opdrachten = betaal.map((w, i): Opdrachtrij => {
    const b = betaalden.get(w.begunstigde_id)!;
    return { id: randomUUID(), huishouden_id: f.id, lijn: w.lijn, soort: w.soort, volgnummer: i + 1, eind_id: eindId(f.nummer, maand, i + 1), begunstigde_id: w.begunstigde_id, naam: b.naam, iban: b.iban, bedrag: w.bedrag, kenmerk: w.kenmerk,
      vervaldag: w.vervaldag, uitvoerdatum: uitvoerdatum(w.vervaldag), bewerkt_door: w.bewerkt_door };
  });
  const inhoud = { norm: u.norm, inkomen: u.inkomen, bijstand: u.bijstand, vakantietoeslag: u.vakantietoeslag, verrekening: u.verrekening, correctie: u.correctie, uitkering: u.uitkering, posten: u.posten, naar_klant: u.naarKlant, tekort: u.tekort, uitleg: u.uitleg };
  const controle = sha([inhoud, redenen, opdrachten.map((o) => [o.lijn, o.soort, o.eind_id, o.begunstigde_id, o.naam, o.iban, o.bedrag, o.kenmerk, o.vervaldag, o.uitvoerdatum, o.bewerkt_door])]);
  // A person who looked at exactly this need not look again; an exclusion holds until it is taken back by a new run.
  const gezien = stand === 'controleren' && f.oud?.gezien === true && f.oud.sha === controle;
  const naar = f.oud?.stand === 'uitgesloten' ? 'uitgesloten' : gezien ? 'akkoord' : stand;
  const anders = vorige !== undefined && (vorige.uitkering !== u.uitkering || vorige.posten !== u.posten);
  const rij: Uitkomstrij = { ...inhoud, huishouden_id: f.id, id: f.oud?.id ?? randomUUID(), stand: naar, volgorde: volgordeVan(naar, anders), redenen: redenen.join(','), gezien, vorige_uitkering: vorige?.uitkering ?? null, vorige_posten: vorige?.posten ?? null, sha: controle };
  return { rij, opdrachten: naar === 'uitgesloten' ? [] : opdrachten };
}

/** Blocked first, then what a person has to look at, then what differs from last month. */
export const volgordeVan = (stand: Regelstand, anders: boolean): string => `${{ geblokkeerd: 0, controleren: 1, akkoord: 2, uitgesloten: 3 }[stand]}${anders ? 0 : 1}`;
