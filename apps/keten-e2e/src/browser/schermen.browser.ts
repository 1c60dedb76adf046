import { Bezoeker } from './browser.ts';
import { PER_ACCOUNT } from './schermen.ts';

const adres = process.env['WEGWIJS_ADRES'] as string;
const BREEDTES = [1366, 390] as const;

describe.each(PER_ACCOUNT)('%s', (account, schermen) => {
  let b: Bezoeker;
  beforeAll(async () => {
    b = await Bezoeker.kom({ adres, account });
  }, 60_000);
  afterAll(() => b?.weg());

  test.each(schermen.map((s) => [s.naam, s] as const))('%s: axe finds nothing at 1366 and 390 pixels, nothing sticks out at 320, no error in the console', async (_naam, { pad }) => {
    const waar = await pad(b);
    expect(waar).toBeDefined();
    b.fouten.length = 0;
    b.antwoorden.length = 0;
    const bevindingen: Record<string, unknown> = {};
    await b.pagina.setViewportSize({ width: BREEDTES[0], height: 844 });
    await b.ga(waar as string);
    for (const breedte of BREEDTES) {
      // The same page at another width, as when somebody turns his telephone.
      await b.pagina.setViewportSize({ width: breedte, height: 844 });
      await b.rust();
      bevindingen[`axe ${breedte}`] = await b.toegankelijkheid();
    }
    await b.pagina.setViewportSize({ width: 320, height: 844 });
    await b.rust();
    bevindingen['uitsteken 320'] = await b.uitsteken();
    expect({ ...bevindingen, fouten: b.fouten, antwoorden: b.antwoorden }).toEqual({ 'axe 1366': [], 'axe 390': [], 'uitsteken 320': 0, fouten: [], antwoorden: [] });
  }, 60_000);
});
