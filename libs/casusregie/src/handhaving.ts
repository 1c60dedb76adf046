import { berekenTermijn, geldend, geweigerd, plusJaren, plusMaanden, toegestaan, type Datum, type Termijn, type Uitkomst } from '@wegwijs/kernel';
import { magNaWaarschuwing, type Handhavingsstap } from './handhaving.ladder.ts';
import { zelfdeGedraging, type Boeteartikel, type Gedraging23, type Gedragingsdagen, type Sanctieantwoord, type Verwijtbaarheid, type Zaakstand } from './handhaving.woorden.ts';
import { BESLISTERMIJN_BOETE, BOETE_HERSTELTERMIJN, VERVALTERMIJN_22, VERVALTERMIJN_23, ZIENSWIJZE_TERMIJN } from './normen.handhaving.ts';

/** What can be done with a boete. Each is an act of a person; none follows by itself, but for `stop` and the answer of RSD. */
export const ZAAKHANDELINGEN = ['vraag-sanctie', 'rapport', 'zienswijze', 'besluit', 'afzien', 'bekendmaking', 'rechtsgang', 'betaling', 'herroeping', 'stop'] as const;
export type Zaakhandeling = (typeof ZAAKHANDELINGEN)[number];

interface Overgang {
  van: readonly Zaakstand[];
  naar: Zaakstand | 'blijft';
  bron: string;
}

/** The state machine: from where each act may be done, and where it leads. What is not in it is refused. */
export const ZAAKOVERGANGEN: Readonly<Record<Zaakhandeling, Overgang>> = {
  'vraag-sanctie': { van: ['geconstateerd'], naar: 'onderzoek', bron: 'Wi2021 art. 27' },
  rapport: { van: ['onderzoek'], naar: 'voornemen', bron: 'Awb art. 5:48, art. 5:53 (uit het geheugen)' },
  zienswijze: { van: ['voornemen'], naar: 'blijft', bron: 'Awb art. 5:50 (uit het geheugen)' },
  besluit: { van: ['voornemen'], naar: 'besloten', bron: 'Wi2021 art. 22, art. 23; Awb art. 5:52 (uit het geheugen)' },
  afzien: { van: ['geconstateerd', 'onderzoek', 'voornemen', 'besloten'], naar: 'afgezien', bron: 'Awb art. 5:50 lid 2 (uit het geheugen)' },
  bekendmaking: { van: ['besloten'], naar: 'bekendgemaakt', bron: 'Awb art. 3:41' },
  rechtsgang: { van: ['bekendgemaakt'], naar: 'blijft', bron: 'Awb art. 6:4, art. 8:1' },
  betaling: { van: ['bekendgemaakt'], naar: 'blijft', bron: 'Awb art. 4:87, art. 6:16 (uit het geheugen)' },
  herroeping: { van: ['bekendgemaakt'], naar: 'herroepen', bron: 'Awb art. 7:11 lid 2, art. 8:72a (uit het geheugen)' },
  stop: { van: ['geconstateerd', 'onderzoek', 'voornemen', 'besloten'], naar: 'vervallen', bron: 'Wi2021 art. 3, art. 25 lid 3 (afgeleid voor art. 22 en 23); Awb art. 5:42 (uit het geheugen)' },
};

/** Can this be done from here? */
export function magInStand(stand: Zaakstand, handeling: Zaakhandeling): Uitkomst {
  const { van, bron } = ZAAKOVERGANGEN[handeling];
  return van.includes(stand) ? toegestaan : geweigerd('KanNietInDezeStand', bron, { feiten: { stand, handeling } });
}

/** Where it stands afterwards. @throws RangeError when it cannot be done from here */
export function naHandeling(stand: Zaakstand, handeling: Zaakhandeling): Zaakstand {
  if (!magInStand(stand, handeling).toegestaan) throw new RangeError(`Vanuit '${stand}' kan '${handeling}' niet.`);
  const { naar } = ZAAKOVERGANGEN[handeling];
  return naar === 'blijft' ? stand : naar;
}

/** Whether a boete of this zaak stands now, so counts for the cap: decided, and not revoked or taken back. */
export const staat = (stand: Zaakstand): boolean => stand === 'besloten' || stand === 'bekendgemaakt';

/** Whether the zaak holds its gedraging, so that nobody else can sanction it. */
export const houdtVast = (stand: Zaakstand): boolean => stand === 'onderzoek' || stand === 'voornemen' || staat(stand);

export interface ConstateringVraag extends Gedragingsdagen {
  gedraging: Gedraging23;
  geconstateerdOp: Datum;
  doelgroep: string | null;
  leerroute: string | null;
  /** First day of the inburgeringstermijn; null while there is no PIP. */
  termijnBegin: Datum | null;
  stappen: readonly Handhavingsstap[];
  eerdere: readonly (Gedragingsdagen & { stand: Zaakstand; rapport: boolean })[];
}

/**
 * May this offence of art. 23 be taken up? Not before there is a PIP; not the intensity of a leerroute that was never set for this
 * person; not without a warning; and not when the same gedraging was taken up before (ne bis in idem): a decision to abstain that came
 * after the rapport counts, because the person was told.
 */
export function magConstateren(v: ConstateringVraag, vandaag: Datum): Uitkomst {
  const bron = 'Wi2021 art. 23 lid 1';
  if (v.tot < v.van) return geweigerd('PeriodeOmgekeerd', bron, { veld: 'tot' });
  if (v.geconstateerdOp > vandaag) return geweigerd('ConstateringInDeToekomst', bron, { veld: 'geconstateerdOp' });
  if (v.geconstateerdOp < v.tot) return geweigerd('ConstateringVoorGedraging', bron, { veld: 'geconstateerdOp' });
  if (!v.termijnBegin || v.van < v.termijnBegin) return geweigerd('GeenPip', `${bron}, art. 15`, { veld: 'van' });
  if (v.gedraging === 'leerroute' && v.doelgroep !== 'asiel') return geweigerd('GeenVastgesteldeIntensiteit', `${bron}, art. 15 lid 2 (afgeleid: alleen bij asiel stelt het college de intensiteit van de leerroute vast)`, { veld: 'gedraging' });
  if (v.gedraging === 'map' && v.leerroute === 'onderwijs') return geweigerd('MapNietVerplicht', 'Wi2021 art. 8 lid 3', { veld: 'gedraging' });
  return samen(magNaWaarschuwing(v.stappen, v.gedraging, v.geconstateerdOp), nietEerder(v, v.eerdere));
}

/** Ne bis in idem: one gedraging, one procedure. */
export function nietEerder(nieuw: Gedragingsdagen, eerdere: ConstateringVraag['eerdere']): Uitkomst {
  const dezelfde = eerdere.find((z) => zelfdeGedraging(z, nieuw) && z.stand !== 'vervallen' && !(z.stand === 'afgezien' && !z.rapport));
  return dezelfde ? geweigerd('GedragingAlInProcedure', 'Awb art. 5:43 (uit het geheugen)', { veld: 'van', feiten: { van: dezelfde.van, tot: dezelfde.tot, stand: dezelfde.stand } }) : toegestaan;
}

const samen = (...uitkomsten: Uitkomst[]): Uitkomst => uitkomsten.find((u) => !u.toegestaan) ?? toegestaan;

/** What the rapport says about its making. */
export interface RapportVraag {
  stand: Zaakstand;
  rapportOp: Datum;
  geconstateerdOp: Datum;
  /** The person was interviewed with a view to a boete. */
  verhoord: boolean;
  /** Told beforehand that there is no duty to answer. */
  cautie: boolean;
}

/** May the rapport be drawn up and the voornemen be sent? An interview without cautie cannot be part of it. */
export function magRapport(v: RapportVraag, vandaag: Datum): Uitkomst {
  const stand = magInStand(v.stand, 'rapport');
  if (!stand.toegestaan) return stand;
  if (v.rapportOp > vandaag) return geweigerd('RapportInDeToekomst', 'Awb art. 5:48', { veld: 'rapportOp' });
  if (v.rapportOp < v.geconstateerdOp) return geweigerd('RapportVoorConstatering', 'Awb art. 5:48', { veld: 'rapportOp' });
  if (v.verhoord && !v.cautie) return geweigerd('CautieOntbreekt', 'Awb art. 5:10a (uit het geheugen)', { veld: 'cautie' });
  return toegestaan;
}

/** Time for the zienswijze on a voornemen sent on `op`. */
export const zienswijzetermijn = (op: Datum): Termijn => berekenTermijn({ norm: geldend(ZIENSWIJZE_TERMIJN, op), aanleiding: 'verzending van het voornemen', dag0: op });

/** Thirteen weeks from the rapport to the besluit. */
export const beslistermijn = (rapportOp: Datum): Termijn => berekenTermijn({ norm: geldend(BESLISTERMIJN_BOETE, rapportOp), aanleiding: 'dagtekening van het rapport', dag0: rapportOp });

/** Last day (inclusive) on which a boete can still be imposed for what ended on `tot`. */
export function vervaldag(artikel: Boeteartikel, tot: Datum): { einde: Datum; bron: string } {
  const norm = geldend(artikel === '22' ? VERVALTERMIJN_22 : VERVALTERMIJN_23, tot);
  return { einde: plusJaren(tot, norm.waarde.aantal), bron: norm.bron };
}

/** Why a boete for an asielstatushouder is one of the exceptional cases in which it is allowed. */
export interface Kerenmotivering {
  /** What shows a proven and persistent lack of willingness. */
  aanhoudendGebrek: string;
  /** Personal circumstances and vulnerability, and how they were weighed. */
  omstandigheden: string;
  /** Which less intrusive means were tried. */
  minderIngrijpend: string;
}

export interface Boetebesluit {
  stand: Zaakstand;
  artikel: Boeteartikel;
  doelgroep: string | null;
  /** Last day of the gedraging. */
  tot: Datum;
  sanctie: Sanctieantwoord;
  rapportOp: Datum;
  /** Last day of the zienswijze. */
  zienswijzeTot: Datum;
  /** The person answered, or said that he will not. */
  zienswijzeGegeven: boolean;
  verwijtbaarheid: Verwijtbaarheid;
  /** Cents; what `berekenBoete` says. */
  bedrag: number;
  keren?: Kerenmotivering;
  redenOverschrijding?: string;
  /** Art. 22 only: the new term that the beschikking sets. Not after the second boete, when the intake is completed in absence. */
  hersteltermijnTot?: Datum;
  overtreding: 1 | 2 | null;
  beslisser: string;
  /** Who found the offence and who reported it. */
  voorbereiders: readonly string[];
}

/** May this boete be imposed today? Every condition of the law, each with its article; the first that fails is the answer. */
export function magBesluiten(b: Boetebesluit, vandaag: Datum): Uitkomst {
  const stand = magInStand(b.stand, 'besluit');
  if (!stand.toegestaan) return stand;
  return samen(magNaSanctievraag(b.sanctie), hoorplicht(b, vandaag), vierOgen(b), tijdig(b, vandaag), verwijt(b), keren(b), hersteltermijn(b, vandaag));
}

/** No double sanction: RSD must have answered, and answered no. */
export function magNaSanctievraag(antwoord: Sanctieantwoord): Uitkomst {
  const bron = 'Wi2021 art. 27; Participatiewet art. 18, art. 18b';
  if (antwoord === 'verlaagd') return geweigerd('BijstandVerlaagd', bron);
  return antwoord === 'niet-verlaagd' ? toegestaan : geweigerd('SanctievraagNietBeantwoord', bron);
}

const hoorplicht = (b: Boetebesluit, vandaag: Datum): Uitkomst =>
  b.zienswijzeGegeven || vandaag > b.zienswijzeTot ? toegestaan : geweigerd('ZienswijzetermijnLoopt', 'Awb art. 5:50, art. 5:53 (uit het geheugen)', { feiten: { tot: b.zienswijzeTot } });

const vierOgen = (b: Boetebesluit): Uitkomst =>
  b.voorbereiders.includes(b.beslisser) ? geweigerd('ZelfdePersoonRapporteerde', 'Awb art. 10:3 lid 4 (uit het geheugen)') : toegestaan;

function tijdig(b: Boetebesluit, vandaag: Datum): Uitkomst {
  const verval = vervaldag(b.artikel, b.tot);
  if (vandaag > verval.einde) return geweigerd('BevoegdheidVervallen', verval.bron, { feiten: { tot: verval.einde } });
  const { einde, bron } = beslistermijn(b.rapportOp);
  return vandaag <= einde || b.redenOverschrijding ? toegestaan : geweigerd('BeslistermijnVoorbij', bron, { veld: 'redenOverschrijding', feiten: { tot: einde } });
}

function verwijt(b: Boetebesluit): Uitkomst {
  if (b.verwijtbaarheid === 'geen') return geweigerd('GeenVerwijt', 'Awb art. 5:41 (uit het geheugen)', { veld: 'verwijtbaarheid' });
  return b.bedrag > 0 ? toegestaan : geweigerd('PlafondBereikt', 'Besluit inburgering 2021 art. 7.1 lid 5');
}

function keren(b: Boetebesluit): Uitkomst {
  if (b.doelgroep !== 'asiel') return toegestaan;
  const bron = 'HvJ EU 4-2-2025 C-158/23 (Keren); ABRvS 9-7-2025 (toepassing op de Wi2021 is onzeker)';
  return b.keren ? toegestaan : geweigerd('KerenMotiveringOntbreekt', bron, { veld: 'keren' });
}

function hersteltermijn(b: Boetebesluit, vandaag: Datum): Uitkomst {
  const { waarde, bron } = geldend(BOETE_HERSTELTERMIJN, vandaag);
  if (b.overtreding !== 1) return b.hersteltermijnTot ? geweigerd('GeenHersteltermijn', bron, { veld: 'hersteltermijnTot' }) : toegestaan;
  const uiterlijk = plusMaanden(vandaag, waarde.aantal);
  if (!b.hersteltermijnTot || b.hersteltermijnTot <= vandaag) return geweigerd('HersteltermijnOntbreekt', bron, { veld: 'hersteltermijnTot', feiten: { uiterlijk } });
  return b.hersteltermijnTot > uiterlijk ? geweigerd('HersteltermijnTeLang', bron, { veld: 'hersteltermijnTot', feiten: { uiterlijk } }) : toegestaan;
}
