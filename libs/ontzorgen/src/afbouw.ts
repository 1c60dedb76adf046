import { geldend, geweigerd, plusDagen, plusMaanden, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { AFBOUW_CHECKIN, AFBOUW_EERSTE_INCASSO, AFBOUW_EVALUATIE, AFBOUW_OVERDRACHT, INCIDENT_ONDERZOEK } from './normen.ontzorgen.ts';

/** Talks; the two steps about posts follow from the posts themselves. */
export const AFBOUWSTAPPEN = ['evaluatie', 'checkin-1', 'checkin-2', 'checkin-3'] as const;
export type Afbouwstap = (typeof AFBOUWSTAPPEN)[number];
export const AFBOUWREGELS = ['evaluatie', 'eerste-incasso', 'overdracht', 'checkin-1', 'checkin-2', 'checkin-3'] as const;
export type Afbouwregel = (typeof AFBOUWREGELS)[number];
export const AFBOUWREGELSTANDEN = ['later', 'nu', 'te-laat', 'gedaan'] as const;
export type Afbouwregelstand = (typeof AFBOUWREGELSTANDEN)[number];
export const OVERDRACHTSTANDEN = ['gepland', 'overgedragen', 'mislukt'] as const;
export type Overdrachtstand = (typeof OVERDRACHTSTANDEN)[number];
/** What somebody has to be able to do himself, each seen at one post. */
export const VAARDIGHEDEN = ['post-openen', 'digid', 'toeslag-wijzigen', 'incasso-lezen', 'jaarafrekening', 'eigen-risico'] as const;
export type Vaardigheid = (typeof VAARDIGHEDEN)[number];
export const INCIDENTSTANDEN = ['open', 'eigen-fout', 'geen-fout', 'gesloten'] as const;
export type Incidentstand = (typeof INCIDENTSTANDEN)[number];

const BRON = 'Lokaal beleid van RSD: afbouw van ontzorgen';

/** A post of the household, as the way out sees it. */
export interface Afbouwpost {
  lijn: string;
  stand: 'rsd' | Overdrachtstand;
}

/** What has been done. */
export interface Afbouwfeiten {
  gesprekken: readonly Afbouwstap[];
  posten: readonly Afbouwpost[];
}

/** One line of the plan; `vanaf` and `totEnMet` inclusive. */
export interface Afbouwplanregel {
  regel: Afbouwregel;
  vanaf: Datum;
  totEnMet: Datum;
  stand: Afbouwregelstand;
  bron: string;
}

/**
 * The way out of ontzorgen: month 4 a review, month 5 the first own incasso, month 6 every post handed over with evidence, months 7 to 9 a
 * check-in. Months are counted from the first day of the six, with the same clamping at a month's end.
 */
export function afbouwplan(vanaf: Datum, feiten: Afbouwfeiten, vandaag: Datum): Afbouwplanregel[] {
  const over = feiten.posten.filter((p) => p.stand === 'overgedragen').length;
  const klaar: Readonly<Record<Afbouwregel, boolean>> = {
    evaluatie: feiten.gesprekken.includes('evaluatie'), 'eerste-incasso': over > 0, overdracht: feiten.posten.length > 0 && over === feiten.posten.length,
    'checkin-1': feiten.gesprekken.includes('checkin-1'), 'checkin-2': feiten.gesprekken.includes('checkin-2'), 'checkin-3': feiten.gesprekken.includes('checkin-3'),
  };
  const checkin = geldend(AFBOUW_CHECKIN, vanaf);
  const maanden: readonly [Afbouwregel, number, string][] = [
    ...([['evaluatie', AFBOUW_EVALUATIE], ['eerste-incasso', AFBOUW_EERSTE_INCASSO], ['overdracht', AFBOUW_OVERDRACHT]] as const).map(([regel, tabel]): [Afbouwregel, number, string] => {
      const norm = geldend(tabel, vanaf);
      return [regel, norm.waarde, norm.bron];
    }),
    ...checkin.waarde.map((maand, i): [Afbouwregel, number, string] => [`checkin-${i + 1}` as Afbouwregel, maand, checkin.bron]),
  ];
  return maanden.map(([regel, maand, bron]) => {
    const [begin, eind] = [plusMaanden(vanaf, maand - 1), plusDagen(plusMaanden(vanaf, maand), -1)];
    const stand = klaar[regel] ? 'gedaan' : vandaag < begin ? 'later' : vandaag > eind ? 'te-laat' : 'nu';
    return { regel, vanaf: begin, totEnMet: eind, stand, bron };
  });
}

/** Which posts still keep a household from standing on its own: everything that was not handed over with evidence. */
export const nogOverTeDragen = (posten: readonly Afbouwpost[]): string[] => posten.filter((p) => p.stand !== 'overgedragen').map((p) => p.lijn);

/** May the hand-over of a post be planned? From the first of a month that no run has fixed: RSD and the client never pay the same month. */
export function magOverdragen(huidig: Overdrachtstand | undefined, vanaf: Datum, vrijVanaf?: Datum): Uitkomst {
  if (huidig === 'gepland' || huidig === 'overgedragen') return geweigerd('OverdrachtBestaat', BRON);
  if (!vanaf.endsWith('-01')) return geweigerd('BetalerWisseltMiddenInMaand', 'Lokaal: één betaler per post per maand', { veld: 'vanaf' });
  return vrijVanaf && vanaf < vrijVanaf ? geweigerd('MaandLigtVast', 'Lokaal: één betaler per post per maand', { veld: 'vanaf', feiten: { vanaf: vrijVanaf } }) : toegestaan;
}

/** May a hand-over be settled? With evidence of a payment by the client himself, from the month it was planned for. */
export function magOverdrachtAfronden(o: { stand: Overdrachtstand; vanaf: Datum }, bewijsOp: Datum | undefined, vandaag: Datum): Uitkomst {
  if (o.stand !== 'gepland') return geweigerd('OverdrachtNietGepland', BRON, { feiten: { stand: o.stand } });
  if (!bewijsOp) return geweigerd('OverdrachtsbewijsOntbreekt', BRON, { veld: 'bewijsOp' });
  if (bewijsOp > vandaag) return geweigerd('BewijsInDeToekomst', BRON, { veld: 'bewijsOp' });
  return bewijsOp >= o.vanaf ? toegestaan : geweigerd('BewijsVoorOverdracht', BRON, { veld: 'bewijsOp', feiten: { vanaf: o.vanaf } });
}

/** The score afterwards is tied to the post by which it can be seen; the score before needs none. */
export const magBeoordelen = (moment: 'voor' | 'na', lijn: string | undefined): Uitkomst =>
  (moment === 'na' && !lijn ? geweigerd('PostBijVaardigheidOntbreekt', BRON, { veld: 'lijn' }) : toegestaan);

/** Who trains financiële zelfredzaamheid, as the schaalniveau-matrix says on a day. */
export interface Trainingseigenaar {
  niveau: string;
  uitvoerder: string;
  /** The matrix has not decided: the work lies at the gemeente, and the screen says so. */
  naderTeBepalen: boolean;
}

/** The owner of the training. A gemeente without a row has not decided either. Bron: startnotitie, bijlage. */
export const trainingseigenaar = (rij: { niveau: string; uitvoerder: string } | undefined): Trainingseigenaar => {
  const { niveau, uitvoerder } = rij ?? { niveau: 'nader_te_bepalen', uitvoerder: 'gemeente' };
  return { niveau, uitvoerder, naderTeBepalen: niveau === 'nader_te_bepalen' };
};

/** Last day, inclusive, for RSD to look at its own payment. */
export const onderzoekUiterlijk = (gemeldOp: Datum): Datum => plusDagen(gemeldOp, geldend(INCIDENT_ONDERZOEK, gemeldOp).waarde);

/** May the household be approached about arrears? Not before RSD has looked at its own payment, when RSD pays that post. Bron: Wgs art. 3. */
export function magBenaderen(i: { eigenPost: boolean; stand: Incidentstand }): Uitkomst {
  const bron = 'Wet gemeentelijke schuldhulpverlening art. 3 lid 1 onder b; lokaal: een signaal op een post die RSD betaalt is eerst een eigen incident';
  if (i.stand === 'gesloten') return geweigerd('IncidentGesloten', bron);
  return i.eigenPost && i.stand === 'open' ? geweigerd('EerstEigenOnderzoek', bron) : toegestaan;
}

/** May the own look be recorded? Once. */
export const magOnderzoeken = (stand: Incidentstand): Uitkomst =>
  (stand === 'open' ? toegestaan : geweigerd('IncidentNietOpen', BRON, { feiten: { stand } }));
