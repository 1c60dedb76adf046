import type { DossierUit } from './query.ts';

type Code = DossierUit['volgendeStap']['code'];
export type Blad = '' | '/huisvesting' | '/gegevens' | '/intake' | '/pips';
export type StapCode = 'koppeling' | 'huisvesting' | 'inschrijving' | 'kennisgeving' | 'intake' | 'pip' | 'bekend';
export type KlokNaam = 'wettelijk' | 'streefnorm' | 'woning' | 'verhuizing';
type Klok = DossierUit['klokken']['wettelijk'];

/** Where each next step is taken: on which tab, and at which step of the way. */
const PLEK: Record<Code, [blad: Blad, stap: StapCode | undefined]> = {
  'woning-zoeken': ['/huisvesting', 'huisvesting'], 'huur-vastleggen': ['/huisvesting', 'huisvesting'], 'verhuizing-vastleggen': ['/huisvesting', 'huisvesting'], 'inschrijving-vastleggen': ['/huisvesting', 'inschrijving'],
  'brede-intake-afnemen': ['/intake', 'intake'], 'kennisgeving-vastleggen': ['/gegevens', 'kennisgeving'], 'informatie-afwachten': ['/gegevens', 'pip'], 'pip-opstellen': ['/pips', 'pip'], 'pip-bekendmaken': ['/pips', 'bekend'],
  geen: ['', undefined],
};

/** The tab of the next step; empty when nothing is left. The inscription of who is not housed by the gemeente has no housing to stand with. */
export function bladVan(d: DossierUit): Blad {
  const { code } = d.volgendeStap;
  return code === 'inschrijving-vastleggen' && !d.huisvesting ? '/gegevens' : PLEK[code][0];
}

export interface StapStand {
  code: StapCode;
  op?: string | null;
  stand: 'gedaan' | 'nu' | 'komt';
}

/** The way from koppeling to a plan in the post. 'nu' is where the next step is taken, so that it never says something else than the warning above it. */
export function stappenVan(d: DossierUit): StapStand[] {
  const f = d.feiten;
  const dagen: [StapCode, string | null | undefined, boolean?][] = [
    ['koppeling', f.gekoppeldOp],
    // Who is not housed by the gemeente never moves into a home of it.
    ...(d.huisvesting || f.gehuisvestOp ? [['huisvesting', f.gehuisvestOp] as [StapCode, string | null | undefined]] : []),
    // DUO's word that somebody was inscribed is enough to go on, though the day itself is unknown.
    ['inschrijving', f.verhuisdOp ?? f.brpOp, f.ingeschrevenBijKennisgeving === true], ['kennisgeving', f.kennisgevingOp], ['intake', f.intakeAfgerondOp],
    ['pip', f.pipVastgesteldOp], ['bekend', f.pipBekendgemaaktOp],
  ];
  const nu = f.geslotenOp ? undefined : PLEK[d.volgendeStap.code][1];
  return dagen.map(([code, op, zonderDag]) => ({ code, op, stand: op || zonderDag ? 'gedaan' : code === nu ? 'nu' : 'komt' }));
}

const DRINGEND = ['te laat', 'binnen 7 dagen', 'binnen 4 weken'];
const loopt = (k: Klok) => DRINGEND.includes(k.stand) || k.stand === 'op schema';

/** The clocks that the next step is about, the law before the streefnorm. */
function klokkenNu(d: DossierUit): [KlokNaam, Klok][] {
  const { code } = d.volgendeStap;
  const h = d.huisvesting?.klokken;
  if (h && (code === 'woning-zoeken' || code === 'huur-vastleggen')) return [['woning', h.woning]];
  if (h && code === 'verhuizing-vastleggen') return [['verhuizing', h.verhuizing]];
  return [['wettelijk', d.klokken.wettelijk], ['streefnorm', d.klokken.streefnorm]];
}

/** The one clock to warn for: the first that presses, or else the first that runs; with how loud it is. Only a term of the law that has passed is an error. */
export function dringendst(d: DossierUit): { naam: KlokNaam; klok: Klok; soort: 'fout' | 'let-op' | 'info' } | undefined {
  const lopend = klokkenNu(d).filter(([, k]) => loopt(k));
  const [naam, klok] = lopend.find(([, k]) => DRINGEND.includes(k.stand)) ?? lopend[0] ?? [];
  if (!naam || !klok) return undefined;
  return { naam, klok, soort: naam === 'wettelijk' && klok.stand === 'te laat' ? 'fout' : DRINGEND.includes(klok.stand) ? 'let-op' : 'info' };
}
