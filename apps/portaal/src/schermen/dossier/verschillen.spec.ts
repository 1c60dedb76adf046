import type { DossierUit } from './query.ts';
import { verschillen } from './verschillen.ts';

const vraag = (ontvangenOp?: string) => ({ id: '1', grond: 'diplomawaardering', derde: 'Nuffic', gevraagdOp: '2026-10-01', ontvangenOp, motivering: 'x' });
const OUD = {
  versie: 3, fase: 'huisvesting', volgendeStap: { code: 'huur-vastleggen', tekst: 'Leg vast wanneer de huur begint' }, behandelaarNaam: null, leerroute: null, feiten: { gekoppeldOp: '2026-07-01', verhuisdMetPip: false },
  huisvesting: { aangebodenOp: '2026-08-01', huurVanaf: null }, derdeInformatie: [],
} as unknown as DossierUit;
const met = (deel: object): DossierUit => ({ ...OUD, ...deel, versie: 4 });

test.each<[string, DossierUit, string[]]>([
  ['nothing that can be seen', met({}), []],
  ['the same step, taken by somebody else', met({ volgendeStap: { code: 'verhuizing-vastleggen', tekst: 'Leg vast wanneer het gezin de woning betrekt' }, huisvesting: { aangebodenOp: '2026-08-01', huurVanaf: '2026-09-01' } }),
    ['Volgende stap: Leg vast wanneer de huur begint > Leg vast wanneer het gezin de woning betrekt', 'Huur begint: nog niets > 1 september 2026']],
  ['given to a colleague', met({ behandelaarNaam: 'Lars Berendsen' }), ['Behandelaar: niemand > Lars Berendsen']],
  ['a day that was put right', met({ huisvesting: { aangebodenOp: '2026-08-02', huurVanaf: null } }), ['Woning aangeboden: 1 augustus 2026 > 2 augustus 2026']],
  ['a question to a third party', met({ derdeInformatie: [vraag()] }), ['Informatie van anderen: 0 vragen zonder antwoord > 1 vraag zonder antwoord']],
  ['closed', met({ fase: 'gesloten', feiten: { ...OUD.feiten, geslotenOp: '2026-11-01' } }), ['Fase: Huisvesting > Gesloten', 'Gesloten: nog niets > 1 november 2026']],
])('%s', (_, nieuw, regels) => {
  expect(verschillen(OUD, nieuw).map((v) => `${v.wat}: ${v.was} > ${v.nu}`)).toEqual(regels);
});
