const personen = (n: number) => (n === 1 ? '1 persoon' : `${n} personen`);
const helft = (h: string) => (h.endsWith('-1') ? 'eerste' : 'tweede');

/** Texts of the taakstelling. */
export const taakstelling = {
  titel: 'Taakstelling', tab: 'Taakstelling', onder: 'Hoeveel vergunninghouders uw gemeente per halfjaar moet huisvesten, en hoever u bent. Wat overblijft, telt mee in het volgende halfjaar.',
  halfjaar: (h: string) => `${helft(h)} halfjaar ${h.slice(0, 4)}`, halfjaarKop: (h: string) => `${h.endsWith('-1') ? 'Eerste' : 'Tweede'} halfjaar ${h.slice(0, 4)}`, halfjaarKort: (h: string) => [h.endsWith('-1') ? 'jan–jun' : 'jul–dec', h.slice(0, 4)] as const,
  zinAchter: (h: string, gerealiseerd: number, opgave: number, achterstand: number) => `In het ${helft(h)} halfjaar van ${h.slice(0, 4)} ${gerealiseerd === 1 ? 'is 1' : `zijn ${gerealiseerd}`} van de ${personen(opgave)} gehuisvest: nog ${achterstand} te gaan`,
  zinRond: (h: string, opgave: number, voorsprong: number) => `De opgave van het ${helft(h)} halfjaar van ${h.slice(0, 4)} (${personen(Math.max(0, opgave))}) is gehaald${voorsprong > 0 ? `, met een voorsprong van ${voorsprong}` : ''}`,
  onderGrafiek: 'Personen per halfjaar. De opgave is de taakstelling met wat er nog open stond.', onderBreuk: 'Een stippellijn staat waar halfjaren ontbreken: wat toen open stond, telt niet door.', legenda: { gerealiseerd: 'Gehuisvest', taakstelling: 'Taakstelling', opgave: 'Opgave met achterstand', schatting: 'Verwacht inburgeringsplichtig' },
  cijfers: 'Bekijk de cijfers als tabel', kolom: { halfjaar: 'Halfjaar', taakstelling: 'Taakstelling', begin: 'Achterstand aan het begin', opgave: 'Opgave', gekoppeld: 'Gekoppeld', gerealiseerd: 'Gehuisvest', open: 'Nog open', schatting: 'Verwacht inburgeringsplichtig' },
  kies: 'Halfjaren', nu: 'loopt nu', leeg: 'Er is nog geen taakstelling vastgelegd.', leegTeamleider: 'Leg de eerste vast met de knop hierboven.', leegAnders: 'De teamleider legt haar vast zodra de minister haar bekendmaakt.',
  voorsprong: (n: number) => `${n} vooruit`, achter: (n: number) => (n < 0 ? `${-n} vooruit` : String(n)), rond: 'rond',
  feiten: { opgave: 'Opgave', gerealiseerd: 'Gehuisvest', open: 'Nog te huisvesten', gekoppeld: 'Gekoppeld', peildatum: 'Peildatum', vindplaats: 'Vindplaats', bekend: 'Bekendgemaakt op', uiterlijk: 'Had bekend moeten zijn op', soort: 'Grond' },
  opgaveSom: (taak: number, begin: number, opgave: number) => (begin === 0 ? String(opgave) : begin > 0 ? `${opgave} (${taak} + ${begin} achterstand)` : `${opgave} (${taak} − ${-begin} voorsprong)`),
  gehuisvest: (n: number, promille?: number | null) => (promille == null ? String(n) : `${n} (${(promille / 10).toLocaleString('nl-NL', { maximumFractionDigits: 1 })}% van de opgave)`),
  soort: { wettelijk: 'Wettelijke taakstelling', streefnorm: 'Aanname, niet gepubliceerd' } as Record<string, string>, teLaat: (dag: string) => `uiterlijk ${dag}; kwam later`,
  schatting: 'Hoeveel van hen moeten inburgeren?', schattingRegel: (aantal: number, procent: number, exact: string) => `Ongeveer ${aantal}: ${procent}% van de taakstelling is ${exact}.`, startnotitie: 'Eigen ervaring', spuk: 'Aandeel dat het Rijk gebruikt',
  versies: 'Versies', versie: 'Versie', aantal: 'Aantal', begin: 'Achterstand aan het begin', vindplaats: 'Vindplaats', bekend: 'Bekendgemaakt', reden: 'Reden', door: 'Vastgelegd door', geldt: 'geldt nu',
  nieuw: 'Taakstelling vastleggen', corrigeer: 'Corrigeren', leg: 'Vastleggen', gelukt: (h: string) => `De taakstelling voor het ${helft(h)} halfjaar van ${h.slice(0, 4)} is vastgelegd.`, corrigeerUitleg: 'Het oude getal blijft leesbaar, met uw reden erbij.',
  labels: { halfjaar: 'Welk halfjaar?', aantal: 'Aantal personen', vindplaats: 'Waar is het bekendgemaakt?', bekendgemaaktOp: 'Op welke dag is het bekendgemaakt?', beginAchterstand: 'Achterstand aan het begin', reden: 'Waarom verbetert u dit?' },
  hint: { vindplaats: 'Bijvoorbeeld het nummer van de Staatscourant.', begin: 'Alleen invullen als het vorige halfjaar niet bekend is. Loopt u voor, zet dan een min voor het getal.' },
  startnotitieTitel: 'Waarom in de startnotitie 34 staat en niet 35,1', gemeente: 'Gemeente', jaar: 'Taakstelling in een jaar', exact: '65% precies', gedrukt: 'In de startnotitie', weg: 'Weggevallen', totaal: 'Samen',
  startnotitieUitleg: (v: { jaar: number; exact: string; gedrukt: number; verschil: string; oorzaak: string }) => `De drie gemeenten samen moesten ${v.jaar} personen huisvesten. 65% daarvan is ${v.exact}. In de startnotitie staat ${v.gedrukt}, omdat het aantal ${v.oorzaak} is: daardoor valt ${v.verschil} weg.`,
};
