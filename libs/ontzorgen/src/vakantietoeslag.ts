import { geweigerd, plusMaanden, toegestaan, type Centen, type Datum, type Normtabel, type Uitkomst, geldend } from '@wegwijs/kernel';

const VT = 'Participatiewet art. 45 lid 1 [memory]: vakantietoeslag in juni, of binnen drie maanden na het einde van de bijstand';

/** In which month it is paid, and until how long after the end at the latest. */
export const VT_MAAND: Normtabel<number> = [{ code: 'vakantietoeslag.maand', waarde: 6, eenheid: 'maand', vanaf: '2022-01-01', soort: 'wettelijk', bron: VT }];
export const VT_NA_EINDE: Normtabel<number> = [{ code: 'vakantietoeslag.na-einde', waarde: 3, eenheid: 'maanden', vanaf: '2022-01-01', soort: 'wettelijk', bron: VT }];

/** What there is of one household on the day that it is paid. `einde`: first day without ontzorgen, when that day has come. */
export interface VtStand {
  saldo: Centen;
  /** Of `saldo`, what was reserved over June and later: it is paid next year. */
  volgendJaar: Centen;
  einde: Datum | null;
}

/** What is due now: everything to who ended, and in June what was reserved up to and including May. Zero when nothing is due. */
export function vtTeBetalen(s: VtStand, jaar: number, vandaag: Datum): Centen {
  if (s.einde !== null && s.einde <= vandaag) return s.saldo;
  const juni = `${jaar}-${String(geldend(VT_MAAND, vandaag).waarde).padStart(2, '0')}`;
  return vandaag.startsWith(juni) ? Math.max(0, s.saldo - s.volgendJaar) : 0;
}

/** Is it paid later than it must be? The day itself is in time. */
export const vtTeLaat = (einde: Datum | null, vandaag: Datum): boolean => einde !== null && vandaag > plusMaanden(einde, geldend(VT_NA_EINDE, vandaag).waarde);

/** Only the year in which we are: another one is a slip of the keyboard. */
export const magVtBetalen = (jaar: number, vandaag: Datum): Uitkomst => (String(jaar) === vandaag.slice(0, 4) ? toegestaan : geweigerd('VtAnderJaar', VT, { veld: 'jaar', feiten: { jaar: vandaag.slice(0, 4) } }));
