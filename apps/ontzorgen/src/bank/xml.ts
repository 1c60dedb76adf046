import { isDatum, type Datum } from '@wegwijs/kernel';
import { Weigering } from '@wegwijs/platform';
import { ParseOption, XmlDocument, XmlElement, XmlParseError } from 'libxml2-wasm';

const BRON = 'ISO 20022, XML 1.0';
/** More than a message of 10 MiB of a bank holds; a file of nothing but empty tags would keep everybody waiting. */
const MEESTE_ELEMENTEN = 600_000;
// No DTD is loaded, nothing is fetched, and entities stay what they are: DOCTYPE was refused before.
const VEILIG = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_BIG_LINES;

/** An element by its local name: banks choose their own prefixes. */
export interface El {
  naam: string;
  /** Line in the file, for the message to the user. */
  regel: number;
  tekst: string;
  /** Currency, of an amount. */
  valuta?: string | undefined;
  kinderen: readonly El[];
}

/** A message that cannot be read, in words with the line. */
export function onleesbaar(wat: { reden: string; titel: string; feiten?: Record<string, string | number> }): Weigering {
  return new Weigering({ ...wat, bron: BRON });
}

const regelVan = (tekst: string, plek: number): number => tekst.slice(0, plek).split('\n').length;

/** UTF-8 and nothing else: it is what SEPA prescribes, and guessing a code page changes names. */
function alsTekst(bytes: Buffer): string {
  const [a, b, c] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0x3c && b === 0) || (a === 0 && b === 0x3c) || (a === 0 && c === 0)) {
    throw onleesbaar({ reden: 'XmlCodering', titel: 'Het bestand is in UTF-16. Vraag de bank om een bestand in UTF-8.', feiten: { codering: 'UTF-16' } });
  }
  let tekst: string;
  try {
    tekst = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw onleesbaar({ reden: 'XmlCodering', titel: 'Het bestand is niet in UTF-8. Vraag de bank om een bestand in UTF-8.' });
  }
  const codering = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(tekst)?.[1];
  if (codering !== undefined && codering.toUpperCase() !== 'UTF-8') throw onleesbaar({ reden: 'XmlCodering', titel: `Het bestand zegt dat het in ${codering.slice(0, 20)} is. Vraag de bank om een bestand in UTF-8.`, feiten: { codering: codering.slice(0, 20) } });
  return tekst;
}

function weigerDoctype(tekst: string): void {
  const gevonden = /<!(?:DOCTYPE|ENTITY)/i.exec(tekst);
  if (!gevonden) return;
  const regel = regelVan(tekst, gevonden.index);
  throw onleesbaar({ reden: 'XmlDoctype', titel: `Regel ${regel}: een bestand met DOCTYPE of ENTITY wordt niet gelezen. Een bank stuurt dat niet.`, feiten: { regel } });
}

function boom(wortel: XmlElement): El {
  let geteld = 0;
  const lees = (e: XmlElement): El => {
    geteld += 1;
    if (geteld > MEESTE_ELEMENTEN) throw onleesbaar({ reden: 'XmlTeGroot', titel: 'Het bestand heeft te veel onderdelen. Vraag de bank om het in delen te sturen.' });
    const kinderen: El[] = [];
    for (let k = e.firstChild; k; k = k.next) if (k instanceof XmlElement) kinderen.push(lees(k));
    const valuta = e.name === 'Amt' ? e.attr('Ccy')?.value : undefined;
    return { naam: e.name, regel: e.line, kinderen, tekst: kinderen.length > 0 ? '' : e.content.trim(), valuta };
  };
  return lees(wortel);
}

function ontleed(bytes: Buffer): XmlDocument {
  try {
    return XmlDocument.fromBuffer(bytes, { option: VEILIG });
  } catch (fout) {
    if (!(fout instanceof XmlParseError)) throw fout;
    const regel = fout.details[0]?.line ?? 1;
    throw onleesbaar({ reden: 'XmlOnleesbaar', titel: `Regel ${regel}: dit is geen geldige XML. Haal het bestand opnieuw op bij de bank en wijzig het niet.`, feiten: { regel } });
  }
}

export interface Bericht {
  /** `camt.053.001.08`. */
  formaat: string;
  document: El;
}

/**
 * Reads an ISO 20022 message with libxml2: UTF-8, without DOCTYPE or entities, of one of the versions.
 * @param versies of the message, as its namespace ends: `camt.053.001.02`
 * @throws Weigering (422) with the line, for whatever is not that
 */
export function leesXml(bytes: Buffer, versies: readonly string[]): Bericht {
  weigerDoctype(alsTekst(bytes));
  const doc = ontleed(bytes);
  try {
    const ruimte = doc.root.namespaceUri;
    const formaat = /^urn:iso:std:iso:20022:tech:xsd:([a-z]{4}\.\d{3}\.\d{3}\.\d{2})$/.exec(ruimte)?.[1];
    if (formaat === undefined || !versies.includes(formaat)) {
      const gevonden = (formaat ?? ruimte).slice(0, 60) || 'geen';
      throw onleesbaar({ reden: 'BerichtVersieOnbekend', titel: `Dit bericht kan hier niet worden gelezen (gevonden: ${gevonden}). Nodig is ${versies[0]!} tot en met ${versies.at(-1)!}.`, feiten: { gevonden, nodig: versies[0]! } });
    }
    return { formaat, document: boom(doc.root) };
  } finally {
    // The document is in the memory of WebAssembly, which no garbage collector sees.
    doc.dispose();
  }
}

/** All children of that name, along a path: `alle(ntry, 'NtryDtls', 'TxDtls')`. */
export const alle = (e: El, ...pad: string[]): El[] => pad.reduce<El[]>((van, naam) => van.flatMap((x) => x.kinderen.filter((k) => k.naam === naam)), [e]);

export const eerste = (e: El, ...pad: string[]): El | undefined => alle(e, ...pad)[0];

/** The text at the end of a path; undefined when it is not there or empty. */
export const tekst = (e: El, ...pad: string[]): string | undefined => eerste(e, ...pad)?.tekst || undefined;

export function veldfout(e: El, veld: string): Weigering {
  return onleesbaar({ reden: 'BerichtVeldOngeldig', titel: `Regel ${e.regel}: ${veld} ontbreekt of klopt niet.`, feiten: { regel: e.regel, veld } });
}

/** As `tekst`, of something that must be there. @throws Weigering with line and field */
export function verplicht(e: El, lengte: number, ...pad: string[]): string {
  const waarde = tekst(e, ...pad);
  if (waarde === undefined || waarde.length > lengte) throw veldfout(eerste(e, ...pad) ?? e, pad.join('/'));
  return waarde;
}

/** A date, of an element that holds `Dt` or `DtTm`. @throws Weigering */
export function dag(e: El, ...pad: string[]): Datum {
  const houder = eerste(e, ...pad);
  const waarde = houder && (tekst(houder, 'Dt') ?? tekst(houder, 'DtTm') ?? (houder.tekst || undefined));
  const datum = waarde?.slice(0, 10);
  if (!houder || !isDatum(datum)) throw veldfout(houder ?? e, pad.join('/'));
  return datum;
}
