import { schrijfDatum, type Blok } from '@wegwijs/kernel/brief';
import type { BriefGegevens } from './brief.gegevens.ts';
import { BEWIJS_NAAM, EIGENAAR_NAAM, LEERROUTE_NAAM, examens, meetlat, NOG_INVULLEN } from './brief.woorden.ts';
import { heeftMap, TAALONDERDELEN, type PipInhoud } from './pip.ts';

export const kop = (tekst: string, niveau: 1 | 2 = 1): Blok => ({ soort: 'kop', niveau, tekst });
export const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });

/** Rows of the table of hours: only what this person's PIP may and does lay down. */
function urenrijen(v: BriefGegevens): string[][] {
  const { inhoud, feiten, concept } = v;
  const rijen: string[][] = [];
  const rij = (wat: string, uren: number | undefined, wet: string, veld?: keyof PipInhoud): void => {
    if (uren !== undefined) rijen.push([wat, `${uren} uur`, wet]);
    else if (veld && concept?.ontbreekt.includes(veld)) rijen.push([wat, NOG_INVULLEN, wet]);
  };
  if (feiten.doelgroep === 'asiel') rij('Les per week', inhoud.urenPerWeek, 'Wet inburgering 2021, artikel 15, tweede lid', 'urenPerWeek');
  rij('Les in totaal', inhoud.cursusuren, inhoud.leerroute === 'z' ? 'Besluit inburgering 2021, artikel 3.14' : 'Wet inburgering 2021, artikel 15, tweede lid', 'cursusuren');
  rij('Les die u al hebt gehad', inhoud.aftrekCursusuren || undefined, 'Besluit inburgering 2021, artikelen 3.14 en 5.4');
  rij('Meedoen in de samenleving (participatie)', inhoud.participatieuren, 'Besluit inburgering 2021, artikel 3.14', 'participatieuren');
  rij('Participatie die u al hebt gedaan', inhoud.aftrekParticipatieuren || undefined, 'Besluit inburgering 2021, artikel 3.14');
  rij('Participatieverklaringstraject (PVT)', inhoud.pvtUren, 'Besluit inburgering 2021, artikel 3.1', 'pvtUren');
  rij('PVT-uren die u al hebt gedaan', inhoud.aftrekPvtUren || undefined, 'Besluit inburgering 2021, artikel 3.1');
  rij('Module Arbeidsmarkt en Participatie (MAP)', inhoud.mapUren, 'Wet inburgering 2021, artikel 15, eerste lid', 'mapUren');
  rij('Van de MAP: ervaring opdoen in de praktijk', inhoud.mapPraktijkuren, 'Regeling inburgering 2021, artikel 3.1');
  rij('Praktijkuren die u al hebt gedaan', inhoud.aftrekMapUren || undefined, 'Besluit inburgering 2021, artikel 3.2');
  return rijen;
}

/** At which level the person sits which exam. */
function examenzinnen(inhoud: PipInhoud): string[] {
  const a2 = inhoud.a2Onderdelen ?? [];
  const b1 = TAALONDERDELEN.filter((d) => !a2.includes(d));
  switch (inhoud.leerroute) {
    case 'b1': return [
      ...(b1.length ? [`U doet examen op niveau B1 voor ${examens(b1)}.`] : []),
      ...(a2.length ? [`U mag examen doen op niveau A2 voor ${examens(a2)}.`] : []),
      'U doet ook het examen kennis van de Nederlandse maatschappij (KNM).',
    ];
    case 'onderwijs': return ['U volgt een taalschakeltraject. Daarmee bereidt u zich voor op een opleiding.'];
    case 'z': return [
      'U hoeft geen examen te doen. Aan het einde hebben wij een eindgesprek met u.',
      ...(inhoud.zExamenonderdelen?.length ? [`U mag wel examen doen voor ${examens(inhoud.zExamenonderdelen)}. De taalexamens zijn op niveau A2.`] : []),
    ];
  }
}

/** The route, its hours and its exams. */
export function blokkenLeerroute(v: BriefGegevens): Blok[] {
  const { inhoud, feiten } = v;
  const zinnen = examenzinnen(inhoud);
  if (!heeftMap(inhoud.leerroute)) zinnen.push('De module Arbeidsmarkt en Participatie (MAP) hoort niet bij de onderwijsroute. U hoeft de MAP nu niet te doen.');
  if (inhoud.leerroute === 'z' && feiten.doelgroep === 'asiel') zinnen.push('De uren van het PVT en de praktijkuren van de MAP tellen mee in uw uren voor participatie.');
  if (inhoud.lagereUrennorm) zinnen.push('Voor u geldt een lager aantal uren (Regeling inburgering 2021, artikel 3.16, tweede lid).');
  if (inhoud.alfabetisering) zinnen.push('U moet ook leren lezen en schrijven in ons alfabet (Besluit inburgering 2021, artikel 6.2).');
  if (inhoud.magOpleidingAfmaken) zinnen.push('U mag de opleiding afmaken die u nu volgt.');
  if (feiten.doelgroep !== 'asiel') zinnen.push('U kiest en betaalt zelf uw taalcursus. U kunt daarvoor geld lenen bij DUO.');
  return [
    kop('Uw leerroute'),
    alinea(`U volgt de ${LEERROUTE_NAAM[inhoud.leerroute]} (Wet inburgering 2021, artikel 15, eerste lid).`),
    ...(zinnen.length ? [alinea(zinnen.join(' '))] : []),
    { soort: 'tabel', koppen: ['Wat u doet', 'Hoeveel', 'Waar dat staat'], rijen: urenrijen(v) },
  ];
}

/** The goals, one row each. */
export function blokkenDoelen({ inhoud, concept }: BriefGegevens): Blok[] {
  const rijen = inhoud.doelen.map((d) => [
    d.omschrijving, meetlat(d), d.uiterlijk ? schrijfDatum(d.uiterlijk) : '', d.eigenaar ? EIGENAAR_NAAM[d.eigenaar] : '', d.bewijs ? BEWIJS_NAAM[d.bewijs] : '',
  ]);
  if (concept && rijen.length === 0) rijen.push(['', '', '', '', '']);
  return [
    kop('Uw doelen'),
    {
      soort: 'tabel', koppen: ['Doel', 'Gehaald bij', 'Uiterlijk op', 'Wie doet het', 'Hoe wij dat zien'],
      rijen: concept ? rijen.map((r) => r.map((cel) => cel || NOG_INVULLEN)) : rijen,
    },
  ];
}

/** Help, talks, VVE. */
export function blokkenBegeleiding({ inhoud, contactpersoon: c, concept }: BriefGegevens): Blok[] {
  const n = inhoud.voortgangsgesprekken ?? (concept ? NOG_INVULLEN : 0);
  const bereik = [c.telefoon && `telefoon ${c.telefoon}`, c.email && `e-mail ${c.email}`].filter(Boolean).join(', ');
  const blokken: Blok[] = [
    kop('Hulp en gesprekken'),
    alinea(`U krijgt deze hulp: ${inhoud.begeleiding || (concept ? NOG_INVULLEN : '')}`),
    alinea(`Wij hebben in uw inburgeringstermijn ${n === 1 ? 'één voortgangsgesprek' : `${n} voortgangsgesprekken`} met u (Besluit inburgering 2021, artikel 5.3, vierde lid). U krijgt daarvoor steeds een uitnodiging.`),
    alinea(`Uw contactpersoon is ${c.naam}${bereik ? ` (${bereik})` : ''}.`),
  ];
  const vve = inhoud.vveAfspraken || (concept?.ontbreekt.includes('vveAfspraken') ? NOG_INVULLEN : undefined);
  if (vve) {
    blokken.push(kop('Afspraken over uw kind', 2), alinea(`Uw kind gaat naar voorschoolse of vroegschoolse educatie (VVE). Wij spreken dit af: ${vve} (Wet inburgering 2021, artikel 15, eerste lid)`));
  }
  return blokken;
}
