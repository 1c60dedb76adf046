import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { bekendgemaaktFeiten, gewijzigdFeiten, PipBekendgemaakt, PipGewijzigd, PipVastgesteld, vastgesteldFeiten } from './events-pip.ts';
import { bekendgemaakt, DOSSIER, feiten, feitenGezin, inhoud, inhoudGezin, PIP_1, PIP_2 } from './pip.voorbeeld.ts';

const geldig = (klas: new () => object, feit: object): unknown[] =>
  validateSync(plainToInstance(klas, JSON.parse(JSON.stringify(feit)) as object), { whitelist: true, forbidNonWhitelisted: true });

test('PipVastgesteld: termijn, ontzorgen en plaats, zonder tekst, naam of BSN', () => {
  const f = vastgesteldFeiten({ pip: bekendgemaakt(), inhoud: inhoud(), feiten: feiten() });
  expect(geldig(PipVastgesteld.feiten, f)).toEqual([]);
  expect(f).toMatchObject({
    dossierId: DOSSIER, pipId: PIP_1, versie: 1, doelgroep: 'asiel', leerroute: 'b1', dagtekening: '2026-03-10', termijnBegin: '2026-03-11', termijnEinde: '2029-03-10',
    ontzorgen: true, ontzorgReden: 'plicht-56a', ontzorgenVanaf: '2026-02-15', ontzorgenTotEnMet: '2026-08-14', kinderopvangNodig: false, lesdagen: ['maandag', 'woensdag'],
  });
  const tekst = JSON.stringify(f);
  for (const vrij of ['taalmaatje', 'Examen spreken', 'RSD-2026', 'U leert']) expect(tekst).not.toContain(vrij);
});

test('Wi2021 art. 15 lid 2: voor een gezinsmigrant geen intensiteit en geen ontzorgen', () => {
  const f = vastgesteldFeiten({ pip: bekendgemaakt(), inhoud: inhoudGezin(), feiten: feitenGezin() });
  expect(geldig(PipVastgesteld.feiten, f)).toEqual([]);
  expect(f).toMatchObject({ ontzorgen: false, ontzorgReden: 'geen-asielvergunning', urenPerWeek: undefined, cursusuren: undefined });
});

test('Wi2021 art. 11 lid 3: PipGewijzigd draagt de eerste dagtekening en de voorganger', () => {
  const pip = bekendgemaakt({ pipId: PIP_2, pipVersie: 2, soort: 'afschalen', vervangtPipId: PIP_1, dagtekening: '2027-01-20' });
  const f = gewijzigdFeiten({ pip, inhoud: inhoud({ a2Onderdelen: ['schrijven'] }), feiten: feiten() });
  expect(geldig(PipGewijzigd.feiten, f)).toEqual([]);
  expect(f).toMatchObject({ versie: 2, soort: 'afschalen', vervangtPipId: PIP_1, dagtekening: '2027-01-20', dagtekeningInitieel: '2026-03-10', termijnEinde: '2029-03-10', a2Onderdelen: ['schrijven'] });
});

test('Awb art. 6:8: PipBekendgemaakt draagt de laatste dag voor bezwaar', () => {
  const f = bekendgemaaktFeiten(bekendgemaakt({ dagtekening: '2026-02-18', dagtekeningInitieel: '2026-02-18' }), '2026-02-20');
  expect(geldig(PipBekendgemaakt.feiten, f)).toEqual([]);
  expect(f).toMatchObject({ bezwaarBegin: '2026-02-21', bezwaarEinde: '2026-04-07' });
});

test.each([
  ['zonder dagtekening', () => vastgesteldFeiten({ pip: bekendgemaakt({ dagtekening: undefined }), inhoud: inhoud(), feiten: feiten() })],
  ['zonder PVT', () => vastgesteldFeiten({ pip: bekendgemaakt(), inhoud: inhoud({ pvtUren: undefined }), feiten: feiten() })],
  ['gewijzigd zonder voorganger', () => gewijzigdFeiten({ pip: bekendgemaakt(), inhoud: inhoud(), feiten: feiten() })],
])('een onvolledig feit wordt niet bekendgemaakt: %s', (_titel, maak) => {
  expect(maak).toThrow(RangeError);
});
