import type { HuishoudenUit, Ontzorgdossier, Post } from './query.ts';
import { aandacht, lijnen, lijnKeuzes, perMaand, tekorten, zesMaanden } from './stand.ts';

const VANDAAG = '2026-11-25';
const post = (anders: Partial<Post>): Post => ({
  id: `${anders.lijn}-${anders.vanaf}`, gemeentecode: '0299', versie: 1, huishoudenId: 'h', lijn: 'a', soort: 'huur', bedrag: 60_000, frequentie: 'maand', vervaldag: 1, vanaf: '2026-10-01', gebrokenMaand: 'volledig', betaler: 'rsd', begunstigdeId: 'b', begunstigde: 'Vivare', iban: 'NL39RABO0300065264', ibanStand: 'gecontroleerd', geldt: false, ...anders,
});
const dossier = (anders: Partial<Ontzorgdossier> = {}): Ontzorgdossier => ({
  gemeentecode: '0299', id: 'd', versie: 1, huishoudenId: 'h', dossierId: 'p', grondslag: '56a', vorm: 'volledig', vanaf: '2026-08-31', tot: '2027-02-28', machtigingVanaf: '2026-09-01', betaalt: true, stand: 'loopt', ...anders,
});
const rekening = { gemeentecode: '0299', id: 'r', versie: 1, soort: 'huishouden' as const, naam: 'Samir', iban: 'NL63TRIO0212345678', ibanStand: 'gecontroleerd' as const, ibanOp: VANDAAG, zelfIngevoerd: false };
const huishouden = (anders: Partial<HuishoudenUit> = {}): HuishoudenUit => ({
  gemeentecode: '0299', id: 'h', versie: 1, nummer: 1, naam: 'Samir', stand: 'open', geopendOp: VANDAAG, partnerAkkoord: false, leden: [], ontzorgdossiers: [dossier()], inkomen: [], toeslagen: [], leefgeldrekening: rekening, posten: [post({ geldt: true })],
  bijstand: [{ gemeentecode: '0299', id: 'x', versie: 1, huishoudenId: 'h', vanaf: '2026-09-01', leefvorm: 'alleenstaand', kostendelers: 1, aanvulling: 0, vastgelegdOp: VANDAAG }],
  afbouw: { plan: [], nogOverTeDragen: [], overdrachten: [], gesprekken: [], zelfbeoordelingen: [], incidenten: [], training: { niveau: 'liemers', uitvoerder: 'rsd', naderTeBepalen: false } }, ...anders,
});

test('the six months end on the day that the server says, and a month without such a day on its last', () => {
  expect(zesMaanden(dossier())).toMatchObject({ dag0: '2026-08-31', duur: { aantal: 6, eenheid: 'maanden' }, ruwEinde: '2027-02-27', einde: '2027-02-27', verschuivingen: [] });
});

test('an end before the six months are over says why', () => {
  const { einde, verschuivingen } = zesMaanden(dossier({ tot: '2026-12-01', stand: 'beeindigd', eindeReden: 'bijstand-gestopt' }));
  expect([einde, verschuivingen]).toEqual(['2026-11-30', [expect.objectContaining({ van: '2027-02-27', naar: '2026-11-30', reden: 'eerder geëindigd: de bijstand is gestopt' })]]);
});

test('a line shows the version that holds, what comes and what was; a line that stopped comes last', () => {
  const uit = lijnen([
    post({ lijn: 'oud', vanaf: '2026-08-01', tot: '2026-10-01' }), post({ lijn: 'a', vanaf: '2026-09-01' }), post({ lijn: 'a', vanaf: '2026-11-01', bedrag: 61_000, geldt: true }), post({ lijn: 'a', vanaf: '2027-01-01', bedrag: 62_000 }), post({ lijn: 'b', vanaf: '2026-12-01' }),
  ], VANDAAG);
  expect(uit.map((l) => [l.lijn, l.nu.vanaf, l.straks.map((p) => p.vanaf), l.vorige.map((p) => p.vanaf), l.gestopt])).toEqual([
    ['a', '2026-11-01', ['2027-01-01'], ['2026-09-01'], false], ['b', '2026-12-01', [], [], false], ['oud', '2026-08-01', [], [], true],
  ]);
});

test('what RSD pays every month is what holds today and falls due every month', () => {
  expect(perMaand([post({ geldt: true }), post({ geldt: true, frequentie: 'kwartaal' }), post({ geldt: true, betaler: 'klant' }), post({ geldt: false }), post({ geldt: true, bedrag: 1 })])).toBe(60_001);
});

test.each<[string, Partial<HuishoudenUit>, string[]]>([
  ['nothing', {}, []],
  ['no machtiging', { ontzorgdossiers: [dossier({ machtigingVanaf: null })] }, ['overzicht']],
  ['a machtiging that was withdrawn', { ontzorgdossiers: [dossier({ machtigingTot: '2026-11-25' })] }, ['overzicht']],
  ['no machtiging, in the form without payment', { ontzorgdossiers: [dossier({ machtigingVanaf: null, vorm: 'begeleiding' })] }, []],
  ['no machtiging, for a period that is over', { ontzorgdossiers: [dossier({ machtigingVanaf: null, tot: '2026-11-25' })] }, []],
  ['nothing recorded yet', { bijstand: [], posten: [], leefgeldrekening: null }, ['bijstand', 'budget', 'budget']],
  ['an account that waits', { posten: [post({ geldt: true, ibanStand: 'nieuw' })] }, ['budget']],
  ['an account of a post that stopped', { posten: [post({ tot: '2026-11-01', ibanStand: 'nieuw' })] }, []],
  ['a closed household', { stand: 'gesloten', bijstand: [], posten: [] }, []],
])('what asks for attention: %s', (_naam, anders, bladen) => {
  expect(aandacht(huishouden(anders), VANDAAG).map((r) => r.blad)).toEqual(bladen);
});

test('a partner outside art. 56a has to agree', () => {
  const partner = { id: 'l', naam: 'Amina', geboortedatum: '1990-01-01', rol: 'partner' as const, teltMee: true, vanaf: '2026-09-01' };
  const met = (anders: Partial<HuishoudenUit>) => aandacht(huishouden({ leden: [partner], ...anders }), VANDAAG).length;
  expect([met({}), met({ partnerAkkoord: true }), met({ leden: [{ ...partner, dossierId: 'q' }] }), met({ leden: [{ ...partner, tot: '2026-11-01' }] })]).toEqual([1, 0, 0, 0]);
});

test('a shortage is told per month with its amount', () => {
  const maand = { maand: '2026-12-01', uitkering: 100, vasteLasten: 150, naarKlant: 0, tekort: 50, toeslagen: 0, redenen: [] };
  expect(tekorten([maand, { ...maand, maand: '2027-01-01', tekort: 0 }]).map((r) => r.tekst)).toEqual([expect.stringContaining('In december 2026 is er € 0,50 te weinig')]);
});

test('each line is one choice', () => {
  expect(lijnKeuzes([post({}), post({ vanaf: '2026-12-01' }), post({ lijn: 'b', soort: 'water', begunstigde: 'Vitens' })])).toEqual([{ waarde: 'a', tekst: 'Huur, Vivare' }, { waarde: 'b', tekst: 'Water, Vitens' }]);
});
