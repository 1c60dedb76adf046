import { GEZIN_MET_FOUT, leesKoppelingen, NIEUW_LID, ontleedCsv } from '@wegwijs/intake';
import { redenTekst } from '../../tekst/redenen.ts';
import { aantalGezinnen, aantalRijen, cel, foutZin, leesBestand, sjabloon, tekstVan, teVerbeteren, wie, wijktAf, zetCel, type Bestand } from './bestand.ts';

const bytes = (tekst: string) => new TextEncoder().encode(tekst);
const lees = (tekst: string): Bestand => {
  const uit = leesBestand('a.csv', bytes(tekst));
  if ('fout' in uit) throw new Error(uit.fout);
  return uit.bestand;
};
const KLEIN = 'Gezinsnummer;Voornamen;Achternaam;Geboortedatum\r\n1;Sami;"Haddad; jr.";1-1-1990\r\n\r\n1;Noor\r\n';

test('a file is read with its own separator, and sent back the same', () => {
  const b = lees(KLEIN);
  expect([b.scheiding, aantalRijen(b), aantalGezinnen(b), wie(b, 2), wie(b, 4), cel(b, 4, 'geboortedatum'), cel(b, 9, 'x')]).toEqual([';', 2, 1, 'Sami Haddad; jr.', 'Noor', '', '']);
  expect(ontleedCsv(tekstVan(b))).toEqual(b.rijen);
});

test('a corrected cell is that cell and nothing else, also in a row that was cut short', () => {
  const b = lees(KLEIN), na = zetCel(b, 4, 'geboortedatum', '2-2-2020');
  expect(na.rijen).toEqual([...b.rijen.slice(0, 3), ['1', 'Noor', '', '2-2-2020']]);
  expect([na.gewijzigd, zetCel(b, 2, 'voornamen', 'Sami') === b, zetCel(b, 2, 'bestaat_niet', 'x') === b]).toEqual([1, true, true]);
  expect(cel(lees(tekstVan(na)), 4, 'geboortedatum')).toBe('2-2-2020');
});

test.each<[string, string, Uint8Array, string]>([
  ['too big', 'a.csv', new Uint8Array(10 * 1024 * 1024 + 1), '10,5 MB'],
  ['a worksheet', 'a.csv', bytes('PK..'), 'werkblad van Excel'],
  ['empty', 'a.csv', new Uint8Array(), 'Het bestand is leeg.'],
  ['another separator', 'a.csv', bytes('gezinsnummer\trelatie\n1\tkind'), 'komma of een puntkomma'],
  ['broken letters', 'a.csv', Uint8Array.from([0x67, 0x81, 0x0a]), 'CSV UTF-8'],
  ['an open quote', 'a.csv', bytes('a;b\n"1;2'), 'Rij 2: de aanhalingstekens'],
])('%s is said in words', (_t, naam, inhoud, zin) => {
  expect(leesBestand(naam, inhoud)).toEqual({ fout: expect.stringContaining(zin) });
});

test('the example is a file that the app takes whole', () => {
  const b = lees(sjabloon());
  const uit = leesKoppelingen(b.rijen, { vandaag: '2026-11-24', bekend: new Set() });
  expect(uit).toMatchObject({ fouten: [], rijen: [{ uitkomst: 'goed' }, { uitkomst: 'goed' }] });
});

test('only a fault of a cell can be mended there; a stranger in a known household is a difference', () => {
  const b = lees(KLEIN);
  expect([{ kolom: 'achternaam', melding: 'x' }, { kolom: '', melding: 'x' }, { kolom: 'bsn', melding: 'x' }, GEZIN_MET_FOUT].map((f) => teVerbeteren(b, f))).toEqual([true, false, false, false]);
  expect([wijktAf({ fouten: [NIEUW_LID] }), wijktAf({ fouten: [GEZIN_MET_FOUT] })]).toEqual([true, false]);
});

test.each(['KoppelingInDeToekomst', 'KoppelingVoorVergunning', 'KoppelingVoorDeRegels', 'GeboortedatumInDeToekomst', 'GeboortedatumOnwaarschijnlijk', 'PersoonDubbel', 'KennisgevingInDeToekomst', 'KennisgevingVoorDeWet', 'DoelgroepOnbekend'])(
  'a fault of a household is a sentence and no code: %s', (code) => {
    expect(foutZin({ kolom: 'gekoppeld_op', melding: code }, redenTekst)).toMatch(/^[A-Z][^A-Z].* .*\.$/);
  });

test('a fault of a cell does not say its column twice, and shows a day as people write it', () => {
  expect(foutZin({ kolom: 'geboortedatum', melding: 'geboortedatum moet een bestaande datum zijn, geschreven als JJJJ-MM-DD' }, redenTekst)).toBe('Moet een bestaande datum zijn, bijvoorbeeld 24-11-2026.');
  expect(foutZin({ kolom: 'bsn', melding: 'bsn moet negen cijfers hebben' }, redenTekst)).toBe('Moet negen cijfers hebben.');
});
