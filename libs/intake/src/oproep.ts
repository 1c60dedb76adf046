import { geldend, geweigerd, IsDatum, plusMaanden, toegestaan, type Centen, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { Matches } from 'class-validator';
import { BOETE_INTAKE, HERSTELTERMIJN_MAXIMUM, OPROEPEN_TOT_AFWEZIGHEID } from './normen.ts';
import { JaNee, Keuze, Optioneel, Tekst } from '@wegwijs/kernel/velden';

export const AFSPRAAKUITKOMSTEN = ['verschenen', 'niet-verschenen', 'onvoldoende-medewerking', 'weigert-leerbaarheidstoets', 'verschoonbaar'] as const;
export type Afspraakuitkomst = (typeof AFSPRAAKUITKOMSTEN)[number];

/** These count as not cooperating (Wi2021 art. 22 lid 1); 'verschoonbaar' (a good reason) does not. */
export const VERWIJTBARE_UITKOMSTEN: readonly Afspraakuitkomst[] = ['niet-verschenen', 'onvoldoende-medewerking', 'weigert-leerbaarheidstoets'];

/** One call-up for the brede intake or the leerbaarheidstoets. */
export interface Oproep {
  verzondenOp: Datum;
  /** Last day on which the person may still comply (inclusive). */
  termijnTot: Datum;
  /** In writing, by letter: a warning that is not on paper is no warning. */
  schriftelijk: boolean;
  /** This letter warns that a boete may follow. */
  waarschuwing: boolean;
  uitkomst?: Afspraakuitkomst;
  uitkomstOp?: Datum;
}

/** A call-up to be sent; `afspraakOp` is the day of the appointment, within the term. */
export type NieuweOproep = Pick<Oproep, 'verzondenOp' | 'termijnTot' | 'schriftelijk' | 'waarschuwing'> & { afspraakOp?: Datum };

/** The ladder of one brede intake. Only ever added to. */
export interface Oproepladder {
  oproepen: readonly Oproep[];
  /** How the intake ended. */
  afgerond?: 'in-persoon' | 'bij-afwezigheid';
}

export const LEGE_LADDER: Oproepladder = { oproepen: [] };

/** Where the ladder stands. `trede` counts culpable misses only: a good reason repeats the step, it does not climb. */
export interface Ladderstand {
  stap: 'op te roepen' | 'wacht op uitkomst' | 'opnieuw op te roepen' | 'te waarschuwen' | 'hersteltermijn' | 'af te ronden bij afwezigheid' | 'verschenen' | 'afgerond';
  trede: number;
  boetes: Boetevoorstel[];
}

/** A fact for casusregie, where the college decides: special circumstances, samenloop (Wi2021 art. 27), cap. Never a boete by itself. */
export interface Boetevoorstel {
  artikel: string;
  overtreding: 1 | 2;
  /** Day on which the miss was established. */
  geconstateerdOp: Datum;
  /** Day of the written warning that went before. */
  waarschuwingOp: Datum;
  bedrag: Centen;
  /** Last day to which the boetebeschikking may set the new term, when made known on the day of constatering. */
  hersteltermijnTotUiterlijk: Datum;
  bron: string;
}

const isMis = (o: Oproep): boolean => o.uitkomst !== undefined && VERWIJTBARE_UITKOMSTEN.includes(o.uitkomst);

/** Last day (inclusive) of the new term that a boetebeschikking made known on `op` may set. */
export const hersteltermijnUiterlijk = (op: Datum): Datum => plusMaanden(op, geldend(HERSTELTERMIJN_MAXIMUM, op).waarde.aantal);

/**
 * The boetes that may be proposed: for a miss after a written warning, so for the second and the third. The first miss never: a
 * boete without warning is void, and a threat in the first letter is not the warning that follows a miss (Wi2021 art. 14, 22).
 */
export function boetevoorstellen(l: Oproepladder): Boetevoorstel[] {
  const uit: Boetevoorstel[] = [];
  let gewaarschuwd: Datum | undefined;
  let gemist = false;
  for (const o of l.oproepen) {
    if (gemist && o.waarschuwing && o.schriftelijk) gewaarschuwd ??= o.verzondenOp;
    gemist ||= isMis(o);
    if (!isMis(o) || !o.uitkomstOp || !gewaarschuwd || uit.length === 2) continue;
    const norm = geldend(BOETE_INTAKE, o.uitkomstOp);
    uit.push({
      artikel: 'Wi2021 art. 22', overtreding: uit.length === 0 ? 1 : 2, geconstateerdOp: o.uitkomstOp, waarschuwingOp: gewaarschuwd, bedrag: norm.waarde,
      hersteltermijnTotUiterlijk: hersteltermijnUiterlijk(o.uitkomstOp), bron: norm.bron,
    });
  }
  return uit;
}

/** Where the ladder stands, and the boetes that follow from it. */
export function ladderstand(l: Oproepladder): Ladderstand {
  const trede = l.oproepen.filter(isMis).length;
  const basis = { trede, boetes: boetevoorstellen(l) };
  const laatste = l.oproepen.at(-1);
  if (l.afgerond) return { stap: 'afgerond', ...basis };
  if (!laatste) return { stap: 'op te roepen', ...basis };
  if (laatste.uitkomst === undefined) return { stap: 'wacht op uitkomst', ...basis };
  if (laatste.uitkomst === 'verschenen') return { stap: 'verschenen', ...basis };
  if (beoordeelAfwezigheid(l).toegestaan) return { stap: 'af te ronden bij afwezigheid', ...basis };
  if (laatste.uitkomst === 'verschoonbaar') return { stap: 'opnieuw op te roepen', ...basis };
  return { stap: trede === 1 ? 'te waarschuwen' : 'hersteltermijn', ...basis };
}

/**
 * May this call-up be sent? The second (after a miss) must be a written warning; the third belongs to the boete and its term is at
 * most two months. No call-up while another is open, after the person came, or after the intake was closed.
 */
export function beoordeelOproep(l: Oproepladder, o: NieuweOproep, vandaag: Datum): Uitkomst {
  const art = 'Wi2021 art. 14 lid 2';
  const { stap, trede } = ladderstand(l);
  if (stap === 'afgerond' || stap === 'verschenen') return geweigerd('IntakeAlVerschenenOfAfgerond', art, { feiten: { stap } });
  if (stap === 'wacht op uitkomst') return geweigerd('OproepLooptNog', art, { veld: 'uitkomst' });
  if (stap === 'af te ronden bij afwezigheid') return geweigerd('OproepenUitgeput', art, { feiten: { oproepen: trede } });
  if (o.verzondenOp > vandaag) return geweigerd('OproepInDeToekomst', art, { veld: 'verzondenOp' });
  if (o.verzondenOp < (l.oproepen.at(-1)?.uitkomstOp ?? o.verzondenOp)) return geweigerd('OproepVoorVorigeUitkomst', art, { veld: 'verzondenOp' });
  if (o.termijnTot <= o.verzondenOp) return geweigerd('GeenTermijn', art, { veld: 'termijnTot' });
  if (o.afspraakOp && (o.afspraakOp > o.termijnTot || o.afspraakOp <= o.verzondenOp)) return geweigerd('AfspraakBuitenTermijn', art, { veld: 'afspraakOp', feiten: { termijnTot: o.termijnTot } });
  if (trede === 1 && !(o.schriftelijk && o.waarschuwing)) return geweigerd('SchriftelijkeWaarschuwingOntbreekt', 'Wi2021 art. 14 lid 1, art. 22', { veld: 'waarschuwing' });
  if (trede >= 2 && o.termijnTot > hersteltermijnUiterlijk(o.verzondenOp)) {
    return geweigerd('HersteltermijnTeLang', geldend(HERSTELTERMIJN_MAXIMUM, o.verzondenOp).bron, { veld: 'termijnTot', feiten: { uiterlijk: hersteltermijnUiterlijk(o.verzondenOp) } });
  }
  return toegestaan;
}

/** The ladder with the call-up added. @throws RangeError when `beoordeelOproep` refuses. */
export function roepOp(l: Oproepladder, o: NieuweOproep, vandaag: Datum): Oproepladder {
  eis(beoordeelOproep(l, o, vandaag));
  const { verzondenOp, termijnTot, schriftelijk, waarschuwing } = o;
  return { ...l, oproepen: [...l.oproepen, { verzondenOp, termijnTot, schriftelijk, waarschuwing }] };
}

/**
 * May the outcome of the open call-up be recorded? A no-show only after the appointment's last day: within the term the person can
 * still comply.
 */
export function beoordeelUitkomst(l: Oproepladder, u: { uitkomst: Afspraakuitkomst; uitkomstOp: Datum }, vandaag: Datum): Uitkomst {
  const bron = 'Wi2021 art. 14 lid 1';
  const open = l.oproepen.at(-1);
  if (l.afgerond || !open || open.uitkomst !== undefined) return geweigerd('GeenOpenOproep', bron, { veld: 'uitkomst' });
  if (u.uitkomstOp > vandaag) return geweigerd('UitkomstInDeToekomst', bron, { veld: 'uitkomstOp' });
  if (u.uitkomstOp < open.verzondenOp) return geweigerd('UitkomstVoorOproep', bron, { veld: 'uitkomstOp' });
  if (u.uitkomst === 'niet-verschenen' && u.uitkomstOp <= open.termijnTot) return geweigerd('TermijnLooptNog', bron, { veld: 'uitkomstOp', feiten: { termijnTot: open.termijnTot } });
  return toegestaan;
}

/** The ladder with the outcome recorded. @throws RangeError when `beoordeelUitkomst` refuses. */
export function legUitkomstVast(l: Oproepladder, u: { uitkomst: Afspraakuitkomst; uitkomstOp: Datum }, vandaag: Datum): Oproepladder {
  eis(beoordeelUitkomst(l, u, vandaag));
  return { ...l, oproepen: l.oproepen.map((o, i) => (i === l.oproepen.length - 1 ? { ...o, ...u } : o)) };
}

/** May the college complete the intake in absence? Only after three call-ups without result. */
export function beoordeelAfwezigheid(l: Oproepladder): Uitkomst {
  const laatste = l.oproepen.at(-1);
  const norm = geldend(OPROEPEN_TOT_AFWEZIGHEID, laatste?.verzondenOp ?? OPROEPEN_TOT_AFWEZIGHEID[0]?.vanaf ?? '');
  const missers = l.oproepen.filter(isMis).length;
  if (l.afgerond) return geweigerd('AlAfgerond', norm.bron);
  if (laatste?.uitkomst === 'verschenen') return geweigerd('IsVerschenen', norm.bron);
  return missers >= norm.waarde ? toegestaan : geweigerd('TeWeinigOproepen', norm.bron, { feiten: { oproepen: missers, nodig: norm.waarde } });
}

/** Closes the ladder. @throws RangeError when in absence without three call-ups, or when closed already. */
export function rondLadderAf(l: Oproepladder, wijze: 'in-persoon' | 'bij-afwezigheid'): Oproepladder {
  if (l.afgerond) throw new RangeError('De brede intake is al afgerond.');
  if (wijze === 'bij-afwezigheid') eis(beoordeelAfwezigheid(l));
  return { ...l, afgerond: wijze };
}

/** The person appears after the intake was completed in absence: nothing is redone by law, the PIP can be adapted, boetes stay. */
export function verschijntAlsnog(l: Oproepladder): { intakeOpnieuwVerplicht: false; pipAanpasbaar: true; boetesBlijven: number; bron: string } | undefined {
  if (l.afgerond !== 'bij-afwezigheid') return undefined;
  return { intakeOpnieuwVerplicht: false, pipAanpasbaar: true, boetesBlijven: boetevoorstellen(l).length, bron: 'Wi2021 art. 14 lid 2, art. 17 lid 2 (deels afgeleid)' };
}

/** Does this term run past the statutory PIP clock? The ten weeks keep running during the ladder (Besluit art. 5.3 lid 2). */
export const loopVoorbijPip = (termijnTot: Datum, pipUiterlijk: Datum | undefined): boolean => pipUiterlijk !== undefined && termijnTot > pipUiterlijk;

function eis(u: Uitkomst): void {
  if (!u.toegestaan) throw new RangeError(`Dit kan niet: ${u.reden} (${u.bron}).`);
}

export const OPROEPDOELEN = ['brede-intake', 'leerbaarheidstoets'] as const;

/** A call-up with its appointment. */
export class OproepInvoer {
  @Keuze(OPROEPDOELEN) doel!: (typeof OPROEPDOELEN)[number];
  @IsDatum() verzondenOp!: string;
  @IsDatum() afspraakOp!: string;
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property moet een tijd zijn, geschreven als UU:MM' }) afspraakTijd!: string;
  @Tekst(120) plaats!: string;
  @IsDatum() termijnTot!: string;
  @JaNee() schriftelijk!: boolean;
  @JaNee() waarschuwing!: boolean;
  @Optioneel() @Tekst(40) tolktaal?: string;
}

/** What came of an appointment. */
export class AfspraakUitkomst {
  @Keuze(AFSPRAAKUITKOMSTEN) uitkomst!: Afspraakuitkomst;
  @IsDatum() uitkomstOp!: string;
  @Optioneel() @Tekst(1000) toelichting?: string;
}
