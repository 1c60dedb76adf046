/** Texts of the signals and of the caseload after the PIP. */
export const signalen = {
  titel: 'Signalen', caseload: 'Iedereen', keuze: 'Welke lijst', onder: 'Wat aandacht vraagt, en hoe ver iedereen is.', leeg: 'Er is geen signaal met deze keuze.', leegCaseload: 'Er is niemand met deze keuze.',
  wie: 'Inburgeraar', wat: 'Wat is er?', uiterlijk: 'Uiterlijk', sinds: 'Signaal sinds', behandelaar: 'Behandelaar', doen: 'Afhandelen', niemand: 'Niemand', zonderNaam: 'Naam onbekend', aantal: (n: number) => (n > 0 ? `(${n})` : ''),
  filterSoort: 'Soort signaal', alleSoorten: 'Alle soorten', filterStand: 'Stand', filterWie: 'Van wie', filterGesprek: 'Gesprek', alle: 'Alles', iedereen: 'Iedereen', mij: 'Alleen van mij',
  stand: { 'te-doen': 'Nog te doen', afgehandeld: 'Afgehandeld' } as Record<string, string>, normsoort: { wettelijk: 'Wet', streefnorm: 'Belofte van de gemeente' } as Record<string, string>,
  opgepakt: 'Opgepakt', nietNodig: 'Niet nodig', afgehandeld: 'Afgehandeld', wijze: { opgepakt: 'Opgepakt', 'niet-nodig': 'Niet nodig', vanzelf: 'Vanzelf opgelost' } as Record<string, string>,
  soort: {
    'geen-gesprek': 'Het is tijd voor een voortgangsgesprek', 'gesprek-zonder-verslag': 'Gesprek zonder verslag', 'aanwezigheid-onder-norm': 'Te weinig bij de lessen', 'uren-achter': 'Lesuren lopen achter op het plan', 'termijn-eindigt': 'Inburgeringstermijn eindigt bijna',
    'geen-aanbod': 'Nog geen leerroute aangeboden', 'pvt-niet-afgerond': 'PVT nog niet afgerond', 'map-niet-afgerond': 'MAP nog niet afgerond', 'opdracht-onbeantwoord': 'Uitvoerder heeft nog niet geantwoord', 'bezwaartermijn-voorbij': 'Bezwaartermijn is voorbij',
    'begeleiding-niet-gestart': 'Begeleiding is nog niet begonnen', 'begeleiding-eindigt': 'Begeleiding eindigt bijna', 'aow-leeftijd': 'AOW-leeftijd bereikt', 'termijn-verschilt-van-duo': 'DUO rekent een andere termijn', 'onderbreking-te-lang': 'Onderbreking wordt te lang', 'opdracht-teruggegeven': 'Uitvoerder heeft het werk teruggegeven',
  } as Record<string, string>,
  gesprek: 'Gesprek', gevoerd: 'Gevoerd', van: (n: number, totaal: number) => `${n} van ${totaal}`, route: 'Leerroute', aanwezig: 'Aanwezig', procent: (n: number) => `${n}%`, einde: 'Einde termijn',
};
