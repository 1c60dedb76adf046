import { inflateSync } from 'node:zlib';

/** A piece of the structure tree: its tag, its own text (through ToUnicode, in reading order) and what is inside it. */
export interface Element { soort: string; tekst: string; kinderen: Element[] }
export interface GelezenPdf { bladzijden: number; boom: Element; artefacten: string[] }

const REF = /(\d+) 0 R/;

/**
 * A reader for the letters of this renderer, written against the PDF specification and not against PDFKit: walks
 * StructTreeRoot, finds each MCID in its page and decodes it with the font's ToUnicode. Only what a letter uses.
 */
export function leesPdf(bytes: Buffer): GelezenPdf {
  const objecten = objectenVan(bytes);
  const wortel = zoek(objecten, '/Type /Catalog');
  const inhoud = new Map<string, Map<number, string>>();
  const artefacten: string[] = [];
  for (const [id, object] of objecten) {
    if (!/\/Type \/Page\b(?!s)/.test(object.kop)) continue;
    inhoud.set(id, leesBladzijde(object.kop, objecten, artefacten));
  }
  const boomwortel = haal(objecten, ref(wortel.kop, 'StructTreeRoot'));
  const eerste = /\/K \[?(\d+) 0 R/.exec(boomwortel.kop)?.[1] ?? '';
  return { bladzijden: inhoud.size, boom: leesElement(eerste, objecten, inhoud), artefacten };
}

/** All text of a subtree, in reading order. */
export function tekstVan(element: Element): string {
  return element.tekst + element.kinderen.map(tekstVan).join(' ');
}

/** Every element of a subtree with this tag, in reading order. */
export function alle(element: Element, soort: string): Element[] {
  return [...(element.soort === soort ? [element] : []), ...element.kinderen.flatMap((kind) => alle(kind, soort))];
}

interface PdfObject { kop: string; stroom: Buffer }
type Objecten = Map<string, PdfObject>;

function objectenVan(bytes: Buffer): Objecten {
  const tekst = bytes.toString('latin1');
  const objecten: Objecten = new Map();
  for (const gevonden of tekst.matchAll(/\n(\d+) 0 obj\n/g)) {
    const begin = gevonden.index + gevonden[0].length;
    const lengte = /^(?:(?!endobj)[^])*?\/Length (\d+)(?:(?!endobj|stream)[^])*?>>\nstream\n/.exec(tekst.slice(begin, begin + 4000));
    if (!lengte) {
      objecten.set(gevonden[1] ?? '', { kop: tekst.slice(begin, tekst.indexOf('\nendobj', begin)), stroom: Buffer.alloc(0) });
      continue;
    }
    const start = begin + lengte[0].length;
    const rauw = bytes.subarray(start, start + Number(lengte[1]));
    objecten.set(gevonden[1] ?? '', { kop: lengte[0], stroom: lengte[0].includes('FlateDecode') ? inflateSync(rauw) : rauw });
  }
  return objecten;
}

function zoek(objecten: Objecten, teken: string): PdfObject {
  for (const object of objecten.values()) if (object.kop.includes(teken)) return object;
  throw new Error(`Geen object met ${teken}.`);
}

function haal(objecten: Objecten, id: string): PdfObject {
  const object = objecten.get(id);
  if (!object) throw new Error(`Object ${id} ontbreekt.`);
  return object;
}

const ref = (kop: string, sleutel: string): string => new RegExp(`/${sleutel} (\\d+) 0 R`).exec(kop)?.[1] ?? '';

function leesElement(id: string, objecten: Objecten, inhoud: Map<string, Map<number, string>>): Element {
  const { kop } = haal(objecten, id);
  const element: Element = { soort: /\/S \/(\w+)/.exec(kop)?.[1] ?? '', tekst: '', kinderen: [] };
  const bladzijde = ref(kop.replace(/\/K \[[^]*?\]/, ''), 'Pg');
  const kinderen = /\/K \[([^]*?)\]/.exec(kop)?.[1] ?? '';
  for (const deel of kinderen.match(/<<[^]*?>>|\d+ 0 R|\d+/g) ?? []) {
    const ouder = REF.exec(deel)?.[1];
    if (deel.startsWith('<<')) element.tekst += stuk(inhoud, ref(deel, 'Pg'), Number(/\/MCID (\d+)/.exec(deel)?.[1]));
    else if (ouder) element.kinderen.push(leesElement(ouder, objecten, inhoud));
    else element.tekst += stuk(inhoud, bladzijde, Number(deel));
  }
  return element;
}

function stuk(inhoud: Map<string, Map<number, string>>, bladzijde: string, mcid: number): string {
  const tekst = inhoud.get(bladzijde)?.get(mcid);
  if (tekst === undefined) throw new Error(`MCID ${mcid} staat niet op bladzijde ${bladzijde}.`);
  return tekst;
}

function leesBladzijde(kop: string, objecten: Objecten, artefacten: string[]): Map<number, string> {
  const middelen = haal(objecten, ref(kop, 'Resources')).kop;
  const letters = new Map<string, Map<string, string>>();
  for (const [, naam, id] of middelen.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    letters.set(naam ?? '', leesCMap(haal(objecten, ref(haal(objecten, id ?? '').kop, 'ToUnicode')).stroom.toString('latin1')));
  }
  const per = new Map<number, string>();
  let mcid: number | undefined;
  let artefact = false;
  let letter: Map<string, string> | undefined;
  for (const regel of haal(objecten, ref(kop, 'Contents')).stroom.toString('latin1').split('\n')) {
    if (regel.endsWith(' Tf')) letter = letters.get(/\/(F\d+)/.exec(regel)?.[1] ?? '');
    else if (/^\/\w+ (?:<<|BMC)$/.test(regel)) artefact = regel.startsWith('/Artifact');
    if (/\/MCID (\d+)/.test(regel)) {
      mcid = Number(/\/MCID (\d+)/.exec(regel)?.[1]);
      per.set(mcid, '');
    } else if (regel === 'EMC') {
      mcid = undefined;
      artefact = false;
    } else if (regel.endsWith('TJ')) {
      const tekst = [...regel.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => (hex ?? '').match(/.{4}/g) ?? [])
        .map((code) => letter?.get(code) ?? '\ufffd').join('');
      if (mcid !== undefined) per.set(mcid, (per.get(mcid) ?? '') + tekst);
      else if (artefact) artefacten.push(tekst);
      else throw new Error(`Tekst buiten de structuurboom: ${tekst}`);
    }
  }
  return per;
}

function leesCMap(cmap: string): Map<string, string> {
  const tekens = new Map<string, string>();
  for (const [, van, lijst] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...(lijst ?? '').matchAll(/<([^>]*)>/g)].forEach(([, doel], i) => {
      const eenheden = (doel ?? '').replace(/ /g, '').match(/.{4}/g) ?? [];
      tekens.set((parseInt(van ?? '0', 16) + i).toString(16).padStart(4, '0'), String.fromCharCode(...eenheden.map((e) => parseInt(e, 16))));
    });
  }
  return tekens;
}
