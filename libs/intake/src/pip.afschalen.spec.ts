import { magAfschalen, tellendeUren, type AfschaalVraag } from './pip.afschalen.ts';
import type { GevolgdeUrenInvoer } from './pip.invoer.ts';
import { TAALONDERDELEN } from './pip.ts';
import { DOSSIER, SCHOOL } from './pip.voorbeeld.ts';

const les = (soort: GevolgdeUrenInvoer['soort'], uren: number, anders: Partial<GevolgdeUrenInvoer> = {}): GevolgdeUrenInvoer =>
  ({ aanbiederId: SCHOOL, soort, uren, van: '2026-04-01', totEnMet: '2026-12-31', ...anders });
const keurmerken = [{ aanbiederId: SCHOOL, vanaf: '2024-01-01' }];
const vraag = (anders: Partial<AfschaalVraag>): AfschaalVraag => ({
  leerroute: 'b1', onderdelen: ['schrijven'], gevolgdeUren: [les('nt2', 600)], keurmerken, b1NietHaalbaar: true, voldoendeInspanning: true, dag: '2027-01-15', termijnEinde: '2029-03-10', ...anders,
});

test.each([
  ['alleen schrijven (gedeeltelijk)', {}],
  ['alle vier (geheel)', { onderdelen: TAALONDERDELEN }],
  ['600 uur met alfabetisering erin', { gevolgdeUren: [les('nt2', 400), les('alfabetisering', 200)] }],
  ['600 uur bij twee scholen', { gevolgdeUren: [les('nt2', 400), les('nt2', 200, { aanbiederId: DOSSIER })], keurmerken: [...keurmerken, { aanbiederId: DOSSIER, vanaf: '2025-01-01' }] }],
  ['op de laatste dag van de termijn', { dag: '2029-03-10' }],
  ['na 18 maanden: geen wisseltermijn', { dag: '2028-06-01' }],
] as const)('Wi2021 art. 17 lid 3, Besluit art. 5.5: afschalen mag, %s', (_titel, anders) => {
  expect(magAfschalen(vraag(anders))).toEqual({ toegestaan: true });
});

test.each([
  ['600 uur waarvan 80 KNM is 520', { gevolgdeUren: [les('nt2', 520), les('knm', 80)] }, 'TeWeinigNt2Uren', { uren: 520, norm: 600 }],
  ['599 uur', { gevolgdeUren: [les('nt2', 599)] }, 'TeWeinigNt2Uren', { uren: 599, norm: 600 }],
  ['school zonder keurmerk', { keurmerken: [] }, 'TeWeinigNt2Uren', { uren: 0, norm: 600 }],
  ['keurmerk ingetrokken op de laatste lesdag', { keurmerken: [{ aanbiederId: SCHOOL, vanaf: '2024-01-01', tot: '2026-12-31' }] }, 'TeWeinigNt2Uren', { uren: 0, norm: 600 }],
  ['keurmerk kwam na de eerste les', { keurmerken: [{ aanbiederId: SCHOOL, vanaf: '2026-04-02' }] }, 'TeWeinigNt2Uren', { uren: 0, norm: 600 }],
  ['B1 nog haalbaar', { b1NietHaalbaar: false }, 'B1NogHaalbaar', undefined],
  ['te weinig inspanning', { voldoendeInspanning: false }, 'OnvoldoendeInspanning', undefined],
  ['op de onderwijsroute', { leerroute: 'onderwijs' }, 'AfschalenAlleenB1route', undefined],
  ['op de Z-route', { leerroute: 'z' }, 'AfschalenAlleenB1route', undefined],
  ['geen onderdeel', { onderdelen: [] }, 'OnderdelenOntbreken', undefined],
  ['na de termijn', { dag: '2029-03-11' }, 'TermijnVoorbij', undefined],
] as const)('Wi2021 art. 17 lid 3, Besluit art. 5.5: afschalen geweigerd, %s', (_titel, anders, reden, feiten) => {
  expect(magAfschalen(vraag(anders))).toMatchObject({ toegestaan: false, reden, bron: expect.stringContaining('17 lid 3'), ...(feiten && { feiten }) });
});

test('Besluit art. 5.5: uren tijdens een schorsing van het keurmerk tellen niet, die ervoor en erna wel', () => {
  const perioden = [{ aanbiederId: SCHOOL, vanaf: '2024-01-01', tot: '2026-06-01' }, { aanbiederId: SCHOOL, vanaf: '2026-09-01' }];
  const blokken = [
    les('nt2', 100, { van: '2026-04-01', totEnMet: '2026-05-31' }),
    les('nt2', 200, { van: '2026-06-01', totEnMet: '2026-08-31' }),
    les('nt2', 400, { van: '2026-09-01', totEnMet: '2026-12-31' }),
    les('nt2', 800, { van: '2026-05-01', totEnMet: '2026-10-01' }),
  ];
  expect(tellendeUren(blokken, perioden, ['nt2'])).toBe(500);
});
