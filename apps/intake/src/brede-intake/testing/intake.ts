import type { Formulieronderdeel } from '@wegwijs/intake';
import type { TestApp } from '@wegwijs/platform/testing';

/** Every component, complete, recorded on `op`. */
export const volledig = (op: string): Record<Formulieronderdeel, Record<string, unknown>> => ({
  'opleiding': { vastgelegdOp: op, niveau: 'middelbaar-hoog', jaren: 12, land: 'Syrië', diploma: true, studiewens: false },
  'werkervaring': { vastgelegdOp: op, jaren: 6, beroep: 'Kapper' },
  'omstandigheden': { vastgelegdOp: op, thuiswonendeKinderen: 2, mantelzorg: false, alleenstaandeOuder: false, bevindingen: 'Broer woont in Duiven.' },
  'gezondheid': { vastgelegdOp: op, lichamelijk: 'enige', geestelijk: 'ernstig', bevindingen: 'Slaapt slecht sinds de vlucht.' },
  'vve': { vastgelegdOp: op, kinderen: 1, geplaatst: false, afspraken: 'Aangemeld bij de Bijenkorf.' },
  'taalniveau': { vastgelegdOp: op, niveau: 'A1', alfabetisering: 'ander-schrift', moedertaal: 'Arabisch' },
  'arbeidsparticipatie': { vastgelegdOp: op, kanNuWerken: true, urenPerWeek: 16, beschikbaar: ['dag', 'avond'] },
  'zelfredzaamheid': { vastgelegdOp: op, financien: 2, wonen: 3, digitaal: 4, netwerk: 2, instanties: 1 },
  'recht-alleen-gehoord': { vastgelegdOp: op, gewezenOpRecht: true, alleenGehoord: true, aanwezig: ['alleen', 'tolk'] },
});

export const alsVersie = (versie: number) => ({ 'if-match': `"${versie}"` });

/** Writes these components and calls them recorded; `behalve` stay empty. */
export async function vulIntake(app: TestApp, wie: string, dossierId: string, op: string, behalve: readonly Formulieronderdeel[] = []): Promise<void> {
  const pad = `/v1/dossiers/${dossierId}/brede-intake/onderdelen`;
  for (const [code, inhoud] of Object.entries(volledig(op))) {
    if (behalve.includes(code as Formulieronderdeel)) continue;
    const concept = await app.als(wie).put(`${pad}/${code}`, inhoud, alsVersie(1));
    const gereed = await app.als(wie).post(`${pad}/${code}/gereed`, undefined, alsVersie(2));
    if (concept.status !== 200 || gereed.status !== 200) throw new Error(`${code}: ${concept.tekst} ${gereed.tekst}`);
  }
}

/** Records a result of the leerbaarheidstoets. */
export const legUitslagVast = (app: TestApp, wie: string, dossierId: string, op: string, advies = 'b1') =>
  app.als(wie).put(`/v1/dossiers/${dossierId}/leerbaarheidstoets/uitslag`, { afgenomenOp: op, uitslagOp: op, advies, b1Haalbaar: advies !== 'z' }, alsVersie(1));
