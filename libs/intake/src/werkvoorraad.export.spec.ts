import { exportKolommen } from './werkvoorraad.export.ts';

test('columns in the order asked, each once; a clock is a day and what it says', () => {
  expect(exportKolommen(['naam', 'termijn', 'naam']).map((k) => k.kop)).toEqual(['Naam', 'Wettelijke termijn', 'Stand wettelijke termijn']);
  expect(exportKolommen().map((k) => k.kop)).toEqual(['Wettelijke termijn', 'Stand wettelijke termijn', 'Streefnorm', 'Stand streefnorm', 'Naam', 'Zaaknummer', 'Volgende stap', 'Fase', 'Leerroute', 'Doelgroep', 'Behandelaar', 'Gekoppeld op']);
});
