import { magSchaalniveauWijzigen, type SchaalniveauFeiten, type SchaalniveauWijziging } from './schaalniveau.ts';

const feiten: SchaalniveauFeiten = { vandaag: '2026-11-24', gemeentecode: '0299', taken: ['map', 'casusregie'], organisaties: ['gemeente-0299', 'gemeente-0226', 'rsd-de-liemers', 'vwon'] };
const wijziging: SchaalniveauWijziging = { taak: 'map', niveau: 'lokaal', uitvoerder: 'gemeente-0299', geldigVan: '2027-01-01', besluit: 'Collegebesluit 24-11-2026' };

test.each<[string, Partial<SchaalniveauWijziging>, Partial<SchaalniveauFeiten>, string | undefined]>([
  ['a change from the first of January', {}, {}, undefined],
  ['a change from today', { geldigVan: '2026-11-24' }, {}, undefined],
  ['a change from yesterday', { geldigVan: '2026-11-23' }, {}, 'WijzigingInHetVerleden'],
  ['a task that is not in the appendix', { taak: 'parkeerbeheer' }, {}, 'OnbekendeTaak'],
  ['beheer cannot be given away', { taak: 'beheer' }, {}, 'OnbekendeTaak'],
  ['an organisation that does not exist', { uitvoerder: 'spookdienst' }, {}, 'OnbekendeOrganisatie'],
  ['to be decided, but already at RSD', { niveau: 'nader_te_bepalen', uitvoerder: 'rsd-de-liemers' }, {}, 'NaderTeBepalenBlijftBijGemeente'],
  ['to be decided, at the gemeente', { niveau: 'nader_te_bepalen' }, {}, undefined],
  ['local, at another gemeente', { uitvoerder: 'gemeente-0226' }, {}, 'LokaalIsDeEigenGemeente'],
  ['on the scale of the Liemers, at another gemeente', { niveau: 'liemers', uitvoerder: 'gemeente-0226' }, {}, undefined],
  ['a later change is planned already', {}, { laterGepland: '2027-07-01' }, 'LatereWijzigingGepland'],
])('startnotitie §4, bijlage: %s', (_naam, w, f, reden) => {
  const uitkomst = magSchaalniveauWijzigen({ ...wijziging, ...w }, { ...feiten, ...f });
  expect(uitkomst.toegestaan ? undefined : uitkomst.reden).toBe(reden);
});
