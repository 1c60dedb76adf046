import { geweigerd, IsDatum, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { pipKlokken, type Klok, type KlokFeiten } from './klokken.ts';
import { Gemeentecode, Keuze, Keuzes, Optioneel, Tekst } from '@wegwijs/kernel/velden';

export const OVERDRACHTSTATUSSEN = ['aangeboden', 'aanvaard', 'geweigerd', 'ingetrokken'] as const;
export type Overdrachtstatus = (typeof OVERDRACHTSTATUSSEN)[number];

/** The handing over of one dossier by one college to another. */
export interface Overdracht {
  van: string;
  naar: string;
  status: Overdrachtstatus;
  aangebodenOp: Datum;
}

export const WEIGERREDENEN = ['niet-ingeschreven', 'persoon-onbekend', 'niet-wi2021', 'gegevens-onjuist'] as const;
export type Weigerreden = (typeof WEIGERREDENEN)[number];

const BRON = 'Wi2021 art. 35 lid 4; Besluit inburgering 2021 art. 5.3 lid 3';

/** A move is a handing over between colleges as soon as the gemeente changes: within the Liemers too, though RSD and staff stay. */
export const isVerhuizingTussenColleges = (van: string, naar: string): boolean => van !== naar;

/** May this dossier be offered? Not to oneself, not while an offer is open, not before the move is known. */
export function beoordeelAanbieding(v: { van: string; naar: string; lopend?: Overdrachtstatus; aangebodenOp: Datum }, vandaag: Datum): Uitkomst {
  if (!isVerhuizingTussenColleges(v.van, v.naar)) return geweigerd('ZelfdeGemeente', BRON, { veld: 'naar' });
  if (v.lopend === 'aangeboden') return geweigerd('OverdrachtLooptAl', BRON);
  if (v.lopend === 'aanvaard') return geweigerd('AlOvergedragen', BRON);
  return v.aangebodenOp > vandaag ? geweigerd('AanbiedingInDeToekomst', BRON, { veld: 'aangebodenOp' }) : toegestaan;
}

/**
 * May this gemeente answer so? Only the receiving college answers, once; refusing is about facts (not inscribed, not ours) and names
 * its reason: the law gives no right to refuse a resident.
 */
export function beoordeelAntwoord(o: Overdracht, a: { door: string; antwoord: 'aanvaard' | 'geweigerd'; op: Datum; reden?: Weigerreden; ingeschrevenOp?: Datum }, vandaag: Datum): Uitkomst {
  if (a.door !== o.naar) return geweigerd('NietDeOntvanger', BRON, { veld: 'gemeente' });
  if (o.status !== 'aangeboden') return geweigerd('AlBeantwoord', BRON, { feiten: { status: o.status } });
  if (a.op < o.aangebodenOp || a.op > vandaag) return geweigerd('AntwoordDatumOnmogelijk', BRON, { veld: 'op' });
  if (a.antwoord === 'geweigerd' && !a.reden) return geweigerd('RedenOntbreekt', BRON, { veld: 'reden' });
  if (a.antwoord === 'geweigerd' && a.reden === 'niet-ingeschreven' && a.ingeschrevenOp) return geweigerd('IsIngeschreven', BRON, { veld: 'reden', feiten: { ingeschrevenOp: a.ingeschrevenOp } });
  return toegestaan;
}

/** The giving college may take the offer back as long as it is not answered. */
export const beoordeelTerugnemen = (o: Overdracht, door: string): Uitkomst =>
  door !== o.van ? geweigerd('NietDeAanbieder', BRON) : o.status === 'aangeboden' ? toegestaan : geweigerd('AlBeantwoord', BRON, { feiten: { status: o.status } });

/** One thing that goes along, or does not. */
export interface Overdrachtsonderdeel {
  code: string;
  naam: string;
  gaatMee: 'altijd' | 'op verzoek' | 'nooit';
  /** Only exists once there is a PIP. */
  metPip?: true;
  bron: string;
}

/** What the old college supplies to the new one. What is not listed stays. */
export const OVERDRACHTSONDERDELEN: readonly Overdrachtsonderdeel[] = [
  { code: 'identiteit', naam: 'Identiteit en doelgroep', gaatMee: 'altijd', bron: 'Wi2021 art. 35 lid 4, art. 36 (afgeleid)' },
  { code: 'klokken', naam: 'Kennisgeving en lopende termijn', gaatMee: 'altijd', bron: 'Besluit inburgering 2021 art. 5.3, art. 9.1 lid 3 (afgeleid)' },
  { code: 'leerroute', naam: 'Leerroute en dagtekening van de eerste PIP', gaatMee: 'altijd', metPip: true, bron: 'Wi2021 art. 11 lid 3, art. 15 lid 4' },
  { code: 'pip', naam: 'De PIP', gaatMee: 'op verzoek', metPip: true, bron: 'Wi2021 art. 35 lid 4' },
  { code: 'voortgang', naam: 'Voortgang', gaatMee: 'op verzoek', metPip: true, bron: 'Wi2021 art. 35 lid 4' },
  { code: 'boetes', naam: 'Opgelegde boetes', gaatMee: 'op verzoek', bron: 'Wi2021 art. 35 lid 4' },
  { code: 'gezondheid', naam: 'Gezondheidsgegevens uit de brede intake', gaatMee: 'nooit', bron: 'Wi2021 art. 35 lid 4 noemt ze niet; art. 37 lid 2 (afgeleid)' },
  { code: 'notities', naam: 'Notities en gespreksverslagen', gaatMee: 'nooit', bron: 'Wi2021 art. 35 lid 4 noemt ze niet (afgeleid)' },
];

/** The parts to send, given whether a PIP exists and what the receiving college asked for (codes). */
export const watGaatMee = (v: { pipBestaat: boolean; gevraagd?: readonly string[] }): Overdrachtsonderdeel[] =>
  OVERDRACHTSONDERDELEN.filter((o) => (v.pipBestaat || !o.metPip) && (o.gaatMee === 'altijd' || (o.gaatMee === 'op verzoek' && (v.gevraagd ?? []).includes(o.code))));

/** What a move does. */
export interface Verhuisgevolg {
  /** The new college sets the route conform the earlier one; without a PIP it chooses freely. */
  leerroute: 'overgenomen' | 'vrij';
  nieuweLeerbaarheidstoets: boolean;
  opleidingEnWerkOpnieuw: boolean;
  nieuwePip: true;
  /** The three years run on from the day after the first dagtekening; without a PIP they have not begun. */
  inburgeringstermijn: 'ongewijzigd' | 'nog niet begonnen';
  /** The statutory clock at the new college. */
  klok: Klok;
  bron: string;
}

/**
 * With a PIP: fresh ten weeks from the inscription in the new gemeente, route kept, term unchanged, no new toets. Before any PIP the
 * text gives no fresh ten weeks: the running deadline passes to the new college (derived; Besluit art. 5.3 says nothing about it).
 */
export function gevolgVanVerhuizing(f: KlokFeiten & { verhuisd: { naar: string; pipBestond: boolean } }, vandaag: Datum): Verhuisgevolg {
  const { pipBestond } = f.verhuisd;
  return {
    leerroute: pipBestond ? 'overgenomen' : 'vrij', nieuweLeerbaarheidstoets: !pipBestond, opleidingEnWerkOpnieuw: !pipBestond, nieuwePip: true,
    inburgeringstermijn: pipBestond ? 'ongewijzigd' : 'nog niet begonnen', klok: pipKlokken(f, vandaag).wettelijk,
    bron: pipBestond ? 'Wi2021 art. 11 lid 3, art. 15 lid 4; Besluit inburgering 2021 art. 5.3 lid 3' : 'Besluit inburgering 2021 art. 5.3 (afgeleid, de tekst zwijgt over een verhuizing zonder PIP)',
  };
}

/** Offering a dossier to another gemeente. */
export class OverdrachtInvoer {
  @Gemeentecode() naar!: string;
  @IsDatum() aangebodenOp!: string;
  /** Day of the inscription there, when known. */
  @Optioneel() @IsDatum() ingeschrevenOp?: string;
  @Optioneel() @Tekst(1000) toelichting?: string;
}

/** Accepting: the receiving college knows the inscription. */
export class OverdrachtAanvaardingInvoer {
  @IsDatum() ingeschrevenOp!: string;
  @Optioneel() @Keuzes(['pip', 'voortgang', 'boetes']) gevraagd?: string[];
}

/** Refusing, with the fact it rests on. */
export class OverdrachtWeigeringInvoer {
  @Keuze(WEIGERREDENEN) reden!: Weigerreden;
  @Optioneel() @Tekst(500) toelichting?: string;
}
