import { geldend, geweigerd, plusMaanden, toegestaan, type Centen, type Datum, type Normtabel, type Uitkomst } from '@wegwijs/kernel';

const LENING = 'Participatiewet art. 48 en 51 [memory]; lokaal beleid bijzondere bijstand';

/** How many months a loan may take. */
export const LENING_MAANDEN: Normtabel<number> = [
  { code: 'lening.maanden-hoogstens', waarde: 36, eenheid: 'maanden', vanaf: '2022-01-01', soort: 'streefnorm', bron: 'Beleidsregels leenbijstand: 36 maanden (Almere, almere.nl); [uncertain] of Duiven, Westervoort en Zevenaar hetzelfde doen' },
];

/** Equal terms, and a last one with what is left of the cents. */
export interface Termijnplan {
  termijnen: number;
  termijnbedrag: Centen;
  laatste: Centen;
}

/** `aantal` terms that sum exactly: what does not divide is in the last one (3.500,00 in 36: 35 × 97,22 and 97,30). @throws RangeError (Dutch) */
export function termijnenVanAantal(bedrag: Centen, aantal: number): Termijnplan {
  if (!Number.isSafeInteger(bedrag) || !Number.isInteger(aantal) || aantal < 1 || bedrag < aantal) throw new RangeError('Een lening heeft minstens één termijn, en elke termijn minstens één cent.');
  const termijnbedrag = Math.floor(bedrag / aantal);
  return { termijnen: aantal, termijnbedrag, laatste: bedrag - termijnbedrag * (aantal - 1) };
}

/** Terms of a fixed amount; the last one is what is left (2.250,00 with 100,11: 22 and 47,58). @throws RangeError (Dutch) */
export function termijnenVanBedrag(bedrag: Centen, termijnbedrag: Centen): Termijnplan {
  if (!Number.isSafeInteger(bedrag) || !Number.isSafeInteger(termijnbedrag) || bedrag < 1 || termijnbedrag < 1) throw new RangeError('Een lening en een termijn zijn minstens één cent.');
  const vol = Math.min(termijnbedrag, bedrag);
  const termijnen = Math.ceil(bedrag / vol);
  return { termijnen, termijnbedrag: vol, laatste: bedrag - vol * (termijnen - 1) };
}

/** First days of the months of a plan with what is due in each. */
export const termijnenVan = (p: Termijnplan, eersteMaand: Datum): { maand: Datum; bedrag: Centen }[] =>
  Array.from({ length: p.termijnen }, (_, i) => ({ maand: plusMaanden(eersteMaand, i), bedrag: i === p.termijnen - 1 ? p.laatste : p.termijnbedrag }));

/** Exactly one way to say it, and not longer than is allowed. */
export function magTermijnen(lening: Centen, v: { termijnen?: number; termijnbedrag?: Centen }, vandaag: Datum): Uitkomst {
  if (lening === 0) return v.termijnen === undefined && v.termijnbedrag === undefined ? toegestaan : geweigerd('GiftHeeftGeenTermijnen', LENING, { veld: 'termijnen' });
  if ((v.termijnen === undefined) === (v.termijnbedrag === undefined)) return geweigerd('TermijnenOfTermijnbedrag', LENING, { veld: 'termijnen' });
  if (v.termijnen !== undefined && v.termijnen > lening) return geweigerd('TermijnOnderEenCent', LENING, { veld: 'termijnen' });
  const { termijnen } = v.termijnen !== undefined ? termijnenVanAantal(lening, v.termijnen) : termijnenVanBedrag(lening, v.termijnbedrag!);
  const { waarde, bron } = geldend(LENING_MAANDEN, vandaag);
  return termijnen <= waarde ? toegestaan : geweigerd('LeningTeLang', bron, { veld: v.termijnen !== undefined ? 'termijnen' : 'termijnbedrag', feiten: { termijnen, hoogstens: waarde } });
}

/** May this be paid back? Never more than is open. */
export function magAflossen(l: { stand: string; open: Centen }, bedrag: Centen, datum: Datum, vandaag: Datum): Uitkomst {
  if (l.stand !== 'loopt') return geweigerd('LeningIsAfgelost', LENING);
  if (datum > vandaag) return geweigerd('AflossingInDeToekomst', LENING, { veld: 'datum' });
  return bedrag <= l.open ? toegestaan : geweigerd('MeerDanDeLening', LENING, { veld: 'bedrag', feiten: { open: l.open } });
}

/** May it be withheld every month from now on? Consent, and once. */
export function magInhouden(l: { stand: string; postLijn: string | null; betaald: Centen }, toestemmingOp: Datum, eersteMaand: Datum, vandaag: Datum): Uitkomst {
  if (l.stand !== 'loopt') return geweigerd('LeningIsAfgelost', LENING);
  if (l.postLijn) return geweigerd('InhoudingLooptAl', LENING);
  if (toestemmingOp > vandaag) return geweigerd('ToestemmingInDeToekomst', LENING, { veld: 'toestemmingOp' });
  if (!eersteMaand.endsWith('-01') || eersteMaand < `${vandaag.slice(0, 7)}-01`) return geweigerd('EersteMaandOngeldig', LENING, { veld: 'eersteMaand' });
  return l.betaald === 0 ? toegestaan : geweigerd('AlDeelsAfgelost', LENING, { feiten: { betaald: l.betaald } });
}
