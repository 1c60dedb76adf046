import { geldend, berekenTermijn, geweigerd, IsBsn, IsDatum, IsVnummer, toegestaan, type Datum, type Termijn, type Uitkomst } from '@wegwijs/kernel';
import { Matches } from 'class-validator';
import type { Huisvestingsstap } from './huisvesting.ts';
import { KOPPELING_NA_VERGUNNING } from './normen.ts';
import { beoordeelGezin, type GezinslidOordeel, type PersoonFeiten } from './plicht.ts';
import { REGIMES, VERBLIJVEN, WORDT_BEHANDELD_ALS, type Regime, type Verblijf, type WordtBehandeldAls } from './plicht-verblijf.ts';
import { Delen, JaNee, Keuze, Naam, Optioneel } from '@wegwijs/kernel/velden';

export const RELATIES = ['partner', 'kind', 'ouder', 'overig'] as const;
export type Relatie = (typeof RELATIES)[number];

/** What COA delivers about one person (Besluit inburgering 2021 art. 9.4 lid 3): identity, family, language. Nothing about why he fled. */
export class PersoonInvoer {
  @Naam(100) voornamen!: string;
  @Optioneel() @Naam(20) tussenvoegsel?: string;
  @Naam(100) achternaam!: string;
  @IsDatum() geboortedatum!: string;
  @Optioneel() @IsBsn() bsn?: string;
  @Optioneel() @Naam(60) nationaliteit?: string;
  /** Language for interpreter and letters. */
  @Optioneel() @Naam(40) taal?: string;
  @Keuze(VERBLIJVEN) verblijf!: Verblijf;
  @Optioneel() @Keuze(REGIMES) regime?: Regime;
  @Optioneel() @IsDatum() brpVanaf?: string;
  @Optioneel() @JaNee() vrijstellendDiploma?: boolean;
  @Optioneel() @JaNee() volgtVrijstellendOnderwijs?: boolean;
  @Optioneel() @Keuze(WORDT_BEHANDELD_ALS) wordtBehandeldAls?: WordtBehandeldAls;
}

/** A member of the household beside the person the koppeling is about. */
export class GezinslidInvoer extends PersoonInvoer {
  @Keuze(RELATIES) relatie!: Relatie;
  @Optioneel() @IsVnummer() vnummer?: string;
}

/** A koppeling by COA to this gemeente, with the household. The gemeente is that of the caseworker, never a field. */
export class KoppelingInvoer extends PersoonInvoer {
  @IsVnummer() vnummer!: string;
  @IsDatum() gekoppeldOp!: string;
  @Optioneel() @IsDatum() vergunningOp?: string;
  /** COA location where the person stays. */
  @Optioneel() @Naam(80) azc?: string;
  @Optioneel() @Matches(/^[0-9A-Za-z\-/.]{1,40}$/, { message: '$property mag hoogstens 40 letters, cijfers, streepjes en punten hebben' }) coaKenmerk?: string;
  @Delen(GezinslidInvoer, 25) gezinsleden!: GezinslidInvoer[];
}

/** A list and not free text: what stays behind after the deletion must say nothing about anyone. */
export const INTREKREDENEN = ['elders-gekoppeld', 'ingetrokken-door-coa', 'niet-verschenen', 'vertrokken', 'verblijf-vervallen', 'overleden', 'dubbel-ingevoerd', 'onjuist-ingevoerd'] as const;
export type Intrekreden = (typeof INTREKREDENEN)[number];

/** The koppeling is withdrawn by COA, or the person was linked elsewhere. */
export class IntrekkingInvoer {
  @IsDatum() ingetrokkenOp!: string;
  @Keuze(INTREKREDENEN) reden!: Intrekreden;
}

/** The facts the plicht depends on, taken from the input. */
export function feitenVan(p: PersoonInvoer): PersoonFeiten {
  const { geboortedatum, verblijf, regime, brpVanaf, vrijstellendDiploma, volgtVrijstellendOnderwijs } = p;
  return { geboortedatum, verblijf, regime, brpVanaf, vrijstellendDiploma, volgtVrijstellendOnderwijs };
}

/** The whole household, the referent first (`lid` '0'), then the members in the order of the input ('1', '2' …). */
export const beoordeelKoppeling = (k: KoppelingInvoer, dag: Datum): GezinslidOordeel[] =>
  beoordeelGezin([k, ...k.gezinsleden].map((p, i) => ({ lid: String(i), ...feitenVan(p) })), dag);

/** Rules over more than one field of a koppeling: no days to come, nobody twice, nobody born after the koppeling. */
export function controleerKoppeling(k: KoppelingInvoer, vandaag: Datum): Uitkomst {
  const bron = 'Besluit inburgering 2021 art. 9.4 lid 3';
  if (k.gekoppeldOp > vandaag) return geweigerd('KoppelingInDeToekomst', bron, { veld: 'gekoppeldOp' });
  if (k.vergunningOp && k.vergunningOp > k.gekoppeldOp) return geweigerd('KoppelingVoorVergunning', 'Huisvestingswet 2014 art. 28', { veld: 'vergunningOp' });
  const personen: readonly (PersoonInvoer & { vnummer?: string })[] = [k, ...k.gezinsleden];
  const ongeboren = personen.findIndex((p) => p.geboortedatum > vandaag);
  if (ongeboren >= 0) return geweigerd('GeboortedatumInDeToekomst', bron, { veld: ongeboren === 0 ? 'geboortedatum' : `gezinsleden.${ongeboren - 1}.geboortedatum` });
  for (const veld of ['vnummer', 'bsn'] as const) {
    const nummers = personen.flatMap((p) => (p[veld] ? [p[veld]] : []));
    if (new Set(nummers).size !== nummers.length) return geweigerd('PersoonDubbel', bron, { veld });
  }
  return toegestaan;
}

/** Practice: COA links within two weeks of the permit. Absent without the date of the permit. */
export const koppelingstermijn = (k: { vergunningOp?: Datum }): Termijn | undefined =>
  k.vergunningOp ? berekenTermijn({ norm: geldend(KOPPELING_NA_VERGUNNING, k.vergunningOp), aanleiding: 'Verlening van de vergunning', dag0: k.vergunningOp }) : undefined;

/**
 * May a koppeling be withdrawn? Only while nobody lives here: after the move it is a verhuizing, and the file has a ground of its own.
 * When allowed the personal data are deleted (`gevolgVanEinde('koppeling-ingetrokken', …)`): without koppeling there is no ground.
 */
export function beoordeelIntrekking(v: { stap: Huisvestingsstap; pipBestaat: boolean }): Uitkomst {
  const bron = 'AVG art. 5 lid 1 onder c, art. 17; Huisvestingswet 2014 art. 28 (afgeleid)';
  if (v.pipBestaat) return geweigerd('PipBestaat', bron, { veld: 'pip' });
  if (v.stap === 'betrokken' || v.stap === 'ingeschreven') return geweigerd('AlGehuisvest', bron, { veld: 'stap', feiten: { stap: v.stap } });
  return toegestaan;
}
