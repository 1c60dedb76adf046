import { berekenTermijn, dagenTussen, geldend, geweigerd, laatste, stand, toegestaan, type Datum, type Duur, type Norm, type Soort, type Termijn, type Uitkomst } from '@wegwijs/kernel';
import { PIP_AANVANG, PIP_NA_DERDE_INFORMATIE, PIP_NA_VERHUIZING, PIP_STREEFNORM, PIP_TERMIJN, WI2021_INGANG } from './normen.ts';

/** One clock. 'nog niet gestart' is a state of its own and never late: there is no day to be late for. */
export type Klok =
  | { stand: 'nog niet gestart'; wachtOp: string[]; code: string; bron: string; soort: Soort }
  | { stand: 'op schema' | 'binnen 4 weken' | 'binnen 7 dagen' | 'te laat'; dagen: number; termijn: Termijn; grond: string }
  /** The ordinary term has passed while a third party still owes its information (Besluit art. 5.3 lid 2): not late. */
  | { stand: 'wacht op derde'; wachtOp: string[]; termijn: Termijn; grond: string; bron: string }
  /** Done. `dagen`: days between the act and the last day; negative when it came too late. */
  | { stand: 'gehaald' | 'te laat gehaald'; dagen: number; termijn?: Termijn; grond: string };

/** Starts and reads one clock; `klaarOp` is the day of the act the clock is about. */
export function leesKlok(v: { norm: Norm<Duur>; aanleiding: string; dag0: Datum; grond: string; klaarOp?: Datum }, vandaag: Datum): Klok {
  return leesTermijn(berekenTermijn(v), v.grond, vandaag, v.klaarOp);
}

function leesTermijn(termijn: Termijn, grond: string, vandaag: Datum, klaarOp?: Datum): Klok {
  if (klaarOp) {
    const dagen = dagenTussen(klaarOp, termijn.einde);
    return { stand: dagen < 0 ? 'te laat gehaald' : 'gehaald', dagen, termijn, grond };
  }
  return { ...stand(termijn, vandaag), termijn, grond };
}

/** A clock that has nothing to start from yet. When the act is done all the same, it was done in time. */
export function wachtend(norm: Norm<Duur>, wachtOp: string[], klaarOp?: Datum): Klok {
  if (klaarOp) return { stand: 'gehaald', dagen: 0, grond: 'vóór het begin van de termijn' };
  return { stand: 'nog niet gestart', wachtOp, code: norm.code, bron: norm.bron, soort: norm.soort };
}

/** What the PIP may wait for, and what it may not (Besluit art. 5.3 lid 2: information of a third party, and nothing else). */
export const WACHTGRONDEN = [
  { code: 'diplomawaardering', omschrijving: 'Diplomawaardering (Nuffic of SBB)', toegestaan: true, bron: 'Besluit inburgering 2021 art. 5.3 lid 2' },
  { code: 'uitslag-leerbaarheidstoets', omschrijving: 'Uitslag van de leerbaarheidstoets (DUO)', toegestaan: true, bron: 'Besluit inburgering 2021 art. 5.3 lid 2 (afgeleid)' },
  { code: 'advies-deskundige', omschrijving: 'Advies van een deskundige buiten de gemeente', toegestaan: true, bron: 'Besluit inburgering 2021 art. 5.3 lid 2 (afgeleid)' },
  { code: 'andere-derde', omschrijving: 'Andere informatie die alleen een derde kan geven', toegestaan: true, bron: 'Besluit inburgering 2021 art. 5.3 lid 2' },
  { code: 'inburgeraar', omschrijving: 'Informatie van de inburgeraar zelf', toegestaan: false, bron: 'Besluit inburgering 2021 art. 5.3 lid 2: de inburgeraar is geen derde' },
  { code: 'niet-verschenen', omschrijving: 'De inburgeraar is niet verschenen', toegestaan: false, bron: 'Besluit inburgering 2021 art. 5.3 lid 2; Wi2021 art. 14 lid 2' },
  { code: 'ziekte', omschrijving: 'Ziekte van de inburgeraar of de medewerker', toegestaan: false, bron: 'Besluit inburgering 2021 art. 5.3 lid 2: uitsluitend informatie van een derde' },
  { code: 'tolk', omschrijving: 'Geen tolk beschikbaar', toegestaan: false, bron: 'Besluit inburgering 2021 art. 5.3 lid 2: de eigen tolk is geen derde' },
  { code: 'werkvoorraad', omschrijving: 'Werkvoorraad van de gemeente', toegestaan: false, bron: 'Besluit inburgering 2021 art. 5.3 lid 2: uitsluitend informatie van een derde' },
] as const;
export type Wachtgrond = (typeof WACHTGRONDEN)[number]['code'];

/** May the PIP wait for this? Only for information of a third party without which it cannot reasonably be made. */
export function beoordeelWachtgrond(code: Wachtgrond): Uitkomst {
  const grond = WACHTGRONDEN.find((g) => g.code === code);
  if (!grond) throw new RangeError(`Wachtgrond '${String(code)}' bestaat niet.`);
  return grond.toegestaan ? toegestaan : geweigerd('GeenInformatieVanDerde', grond.bron, { veld: 'grond', feiten: { grond: code } });
}

/** One inscription in the BRP: the gemeente and the day. Inscription at an azc is listed like any other. */
export interface Inschrijving {
  gemeentecode: string;
  op: Datum;
}

/** A question to a third party. `ontvangenOp` absent: still waiting. */
export interface DerdeInformatie {
  grond: Wachtgrond;
  gevraagdOp: Datum;
  ontvangenOp?: Datum;
}

/** May this question, or its answer, be recorded? A ground of a third party, days not to come, the answer not before the question. */
export function beoordeelDerdeInformatie(d: DerdeInformatie, vandaag: Datum): Uitkomst {
  const bron = 'Besluit inburgering 2021 art. 5.3 lid 2';
  const grond = beoordeelWachtgrond(d.grond);
  if (!grond.toegestaan) return grond;
  if (d.gevraagdOp > vandaag) return geweigerd('VraagInDeToekomst', bron, { veld: 'gevraagdOp' });
  if (d.ontvangenOp && d.ontvangenOp > vandaag) return geweigerd('OntvangstInDeToekomst', bron, { veld: 'ontvangenOp' });
  return d.ontvangenOp && d.ontvangenOp < d.gevraagdOp ? geweigerd('OntvangstVoorVraag', bron, { veld: 'ontvangenOp' }) : toegestaan;
}

/** May a kennisgeving carry this day? Not one to come, and not one before the law. */
export function beoordeelKennisgeving(kennisgevingOp: Datum, vandaag: Datum): Uitkomst {
  const { vanaf, bron } = geldend(WI2021_INGANG, vandaag);
  if (kennisgevingOp > vandaag) return geweigerd('KennisgevingInDeToekomst', 'Besluit inburgering 2021 art. 5.3 lid 1', { veld: 'kennisgevingOp' });
  return kennisgevingOp < vanaf ? geweigerd('KennisgevingVoorDeWet', bron, { veld: 'kennisgevingOp', feiten: { vanaf } }) : toegestaan;
}

/** Everything the two clocks look at. What is absent has not happened. */
export interface KlokFeiten {
  /** Housed under Huisvestingswet art. 28, that is: a vergunninghouder. False for gezins- and overige migranten. */
  vergunninghouder: boolean;
  kennisgevingOp?: Datum;
  /** Moved into the home in the gemeente: day 0 of the local streefnorm. */
  gehuisvestOp?: Datum;
  /** The gemeente where the person is (to be) housed; an inscription elsewhere starts nothing. */
  huisvestingsgemeente?: string;
  inschrijvingen?: readonly Inschrijving[];
  derdeInformatie?: readonly DerdeInformatie[];
  /** Moved here from another gemeente, and whether a PIP existed there. */
  verhuisd?: { naar: string; pipBestond: boolean };
  /** Day on which the PIP of THIS gemeente was vastgesteld. */
  pipVastgesteldOp?: Datum;
}

type Begin = { norm: Norm<Duur>; dag0: Datum; aanleiding: string; grond: string } | { norm: Norm<Duur>; wachtOp: string[] };

const INGESCHREVEN = 'inschrijving in de BRP van de gemeente van huisvesting';
const KENNISGEVING = 'kennisgeving van DUO';

function inschrijvingIn(f: KlokFeiten, gemeentecode: string | undefined): Datum | undefined {
  return f.inschrijvingen?.filter((i) => i.gemeentecode === gemeentecode).map((i) => i.op).sort()[0];
}

/** Besluit art. 5.3 lid 3: a PIP exists, so the new college gets ten weeks of its own. */
function naVerhuizing(f: KlokFeiten, naar: string, vandaag: Datum): Begin {
  const op = inschrijvingIn(f, naar);
  const norm = geldend(PIP_NA_VERHUIZING, op ?? vandaag);
  return op
    ? { norm, dag0: op, aanleiding: 'Inschrijving in de nieuwe gemeente', grond: 'Besluit inburgering 2021 art. 5.3 lid 3' }
    : { norm, wachtOp: ['inschrijving in de BRP van de nieuwe gemeente'] };
}

/** Besluit art. 5.3 as it read in 2022: inscription counts, for everyone. */
function volgensTekst2022(f: KlokFeiten, op: Datum | undefined, norm: Norm<Duur>): Begin {
  if (op && f.kennisgevingOp) return { norm, dag0: op, aanleiding: 'Inschrijving in de BRP', grond: 'Besluit inburgering 2021 art. 5.3 (tekst 1-1-2022)' };
  return { norm, wachtOp: [INGESCHREVEN] };
}

/** Besluit art. 5.3 lid 1: from the kennisgeving, or from the inscription in the gemeente of huisvesting when that came later. */
function eersteTermijn(f: KlokFeiten, vandaag: Datum): Begin {
  const op = inschrijvingIn(f, f.huisvestingsgemeente);
  const kennisgeving = f.kennisgevingOp;
  if (!kennisgeving) return { norm: geldend(PIP_TERMIJN, vandaag), wachtOp: f.vergunninghouder && !op ? [KENNISGEVING, INGESCHREVEN] : [KENNISGEVING] };
  const norm = geldend(PIP_TERMIJN, kennisgeving);
  if (geldend(PIP_AANVANG, kennisgeving).waarde === 'inschrijving') return volgensTekst2022(f, op, norm);
  if (!f.vergunninghouder) {
    const grond = 'Besluit inburgering 2021 art. 5.3 lid 1, eerste zin (voor wie niet volgens Huisvestingswet art. 28 is gehuisvest telt letterlijk de kennisgeving; in de praktijk onzeker)';
    return { norm, dag0: kennisgeving, aanleiding: 'Kennisgeving van DUO', grond };
  }
  if (op && op <= kennisgeving) return { norm, dag0: kennisgeving, aanleiding: 'Kennisgeving van DUO', grond: 'Besluit inburgering 2021 art. 5.3 lid 1, eerste zin' };
  if (op) return { norm, dag0: op, aanleiding: 'Inschrijving in de gemeente van huisvesting', grond: 'Besluit inburgering 2021 art. 5.3 lid 1, tweede zin' };
  return { norm, wachtOp: [INGESCHREVEN] };
}

function beginWettelijk(f: KlokFeiten, vandaag: Datum): Begin {
  if (f.verhuisd?.pipBestond) return naVerhuizing(f, f.verhuisd.naar, vandaag);
  const begin = eersteTermijn(f, vandaag);
  if (!f.verhuisd || !('grond' in begin)) return begin;
  return { ...begin, grond: `${begin.grond}; verhuisd zonder PIP: de lopende termijn gaat over op het nieuwe college (afgeleid, art. 5.3 zwijgt hierover)` };
}

/**
 * Besluit art. 5.3 lid 2. Information that was asked for within the ordinary term moves its end only when it comes after that end;
 * an answer in week 6 changes nothing. While it is still out after that end, the clock waits and is not late. Applied to the ten
 * weeks after a move (lid 3) as well; whether lid 2 means those too is uncertain.
 */
function metDerde(gewoon: Termijn, grond: string, f: KlokFeiten, vandaag: Datum): Klok {
  const tabel = PIP_NA_DERDE_INFORMATIE;
  const vragen = (f.derdeInformatie ?? []).filter((d) => beoordeelWachtgrond(d.grond).toegestaan && d.gevraagdOp <= gewoon.einde && (tabel[0]?.vanaf ?? '') <= gewoon.dag0);
  const open = vragen.filter((d) => !d.ontvangenOp);
  const klaar = f.pipVastgesteldOp;
  if (open.length > 0 && (klaar ?? vandaag) > gewoon.einde) {
    const lid2 = 'Besluit inburgering 2021 art. 5.3 lid 2';
    if (klaar) return { stand: 'gehaald', dagen: 0, termijn: gewoon, grond: lid2 };
    return { stand: 'wacht op derde', wachtOp: open.map((d) => d.grond), termijn: gewoon, grond: lid2, bron: lid2 };
  }
  const teLaatOntvangen = vragen.flatMap((d) => (d.ontvangenOp && d.ontvangenOp > gewoon.einde ? [d.ontvangenOp] : []));
  if (teLaatOntvangen.length === 0) return leesTermijn(gewoon, grond, vandaag, klaar);
  const dag0 = laatste(...teLaatOntvangen);
  return leesKlok({ norm: geldend(tabel, dag0), aanleiding: 'Ontvangst van de informatie van een derde', dag0, grond: 'Besluit inburgering 2021 art. 5.3 lid 2', klaarOp: klaar }, vandaag);
}

/**
 * The two clocks of the PIP: the local streefnorm of six weeks after huisvesting (Startnotitie §3) and the statutory ten weeks
 * (Besluit inburgering 2021 art. 5.3). Someone without a home of his own in the gemeente has no inscription that counts, so his
 * clock has not started, whatever the azc has inscribed. For who is not housed by the gemeente the streefnorm counts from the
 * inscription (derived: the startnotitie speaks of statushouders only). No-show, illness and backlog stop neither clock.
 * @throws RangeError for a day before the law (1-1-2022).
 */
export function pipKlokken(f: KlokFeiten, vandaag: Datum): { streefnorm: Klok; wettelijk: Klok } {
  const klaarOp = f.pipVastgesteldOp;
  const ingeschreven = f.vergunninghouder ? undefined : inschrijvingIn(f, f.verhuisd?.naar ?? f.huisvestingsgemeente);
  const thuisOp = f.gehuisvestOp ?? ingeschreven;
  const streef = geldend(PIP_STREEFNORM, thuisOp ?? vandaag);
  const begin = beginWettelijk(f, vandaag);
  return {
    streefnorm: thuisOp
      ? leesKlok({ norm: streef, aanleiding: f.gehuisvestOp ? 'Huisvesting in de gemeente' : 'Inschrijving in de gemeente', dag0: thuisOp, grond: streef.bron, klaarOp }, vandaag)
      : wachtend(streef, [f.vergunninghouder ? 'huisvesting in de gemeente' : 'inschrijving in de BRP van de gemeente'], klaarOp),
    wettelijk: 'wachtOp' in begin ? wachtend(begin.norm, begin.wachtOp, klaarOp) : metDerde(berekenTermijn(begin), begin.grond, f, vandaag),
  };
}

/** The last day of a clock, when it has one: what a worklist sorts on. */
export const uiterlijkVan = (k: Klok): Datum | undefined => ('termijn' in k && k.stand !== 'wacht op derde' ? k.termijn?.einde : undefined);
