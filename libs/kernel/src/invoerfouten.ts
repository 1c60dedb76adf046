import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validate, type ValidationError } from 'class-validator';
import { eersteRegel, meldingVoor } from './meldingen.ts';

/** One field that is wrong: its path in the input, and what is wrong with it, in Dutch, beginning with that path. */
export interface Veldfout {
  veld: string;
  melding: string;
}

type Klasse<T> = new () => T;

const DIEPTE = 20;
/** Per list, on top of a field's own @ArrayMaxSize: validation of 1 MB of empty objects would hold the process. */
const LIJST = 2000;
const NUL = '\u0000';

const onder = (pad: string, sleutel: string | number) =>
  typeof sleutel === 'number' ? `${pad}[${sleutel}]` : pad ? `${pad}.${sleutel}` : sleutel;
export const veldfout = (veld: string, melding: string): Veldfout => ({ veld, melding: `${veld || 'inhoud'} ${melding}` });
const onbekend = (veld: string): Veldfout => ({ veld, melding: `veld ${veld} is onbekend` });
/** A type that has no class of its own to validate by. */
export const isPrimitief = (t: unknown): boolean => t === undefined || t === Object || t === String || t === Number || t === Boolean || t === Array || t === Date;

/**
 * What no class can say: keys that reach into prototypes (class-transformer skips them silently, so they would not be refused as
 * unknown), U+0000 (PostgreSQL cannot keep it), nesting and lists without end.
 */
export function gevaren(waarde: unknown, pad = '', diepte = 0): Veldfout[] {
  if (diepte > DIEPTE) return [veldfout(pad.slice(0, 100), 'is te diep genest')];
  if (typeof waarde === 'string') return waarde.includes(NUL) ? [veldfout(pad, 'bevat een teken dat niet kan')] : [];
  if (Array.isArray(waarde)) {
    if (waarde.length > LIJST) return [veldfout(pad, `mag hoogstens ${LIJST} regels hebben`)];
    return waarde.flatMap((w, i) => gevaren(w, onder(pad, i), diepte + 1));
  }
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.entries(waarde).flatMap(([k, w]) => {
    const veld = onder(pad, k.slice(0, 100));
    return k in Object.prototype || k === 'prototype' || k.includes(NUL) ? [onbekend(veld)] : gevaren(w, veld, diepte + 1);
  });
}

/** The declared type of a property, as the compiler left it; undefined without reflect-metadata. */
export const soortVan = (doel: object, veld: string): unknown => (Reflect as { getMetadata?(soort: string, doel: object, veld: string): unknown }).getMetadata?.('design:type', doel, veld);

/** class-validator takes a list where one object is declared, and an object where a list is: the declared type decides here. */
function vormfouten(instantie: unknown, pad = ''): Veldfout[] {
  if (Array.isArray(instantie)) return instantie.flatMap((x, i) => vormfouten(x, onder(pad, i)));
  if (typeof instantie !== 'object' || instantie === null || instantie.constructor === Object) return [];
  return Object.entries(instantie).flatMap(([k, w]) => {
    const soort = soortVan(instantie, k);
    const veld = onder(pad, k);
    if (w === undefined || w === null) return [];
    if (soort === Array && !Array.isArray(w)) return [veldfout(veld, 'moet een lijst zijn')];
    if (!isPrimitief(soort) && (Array.isArray(w) || typeof w !== 'object')) return [veldfout(veld, 'moet een object zijn')];
    return vormfouten(w, veld);
  });
}

/** Own words of the author of the rule, or Dutch ones for the rules of class-validator. */
function melding(e: ValidationError, pad: string): string {
  const regel = eersteRegel(Object.keys(e.constraints ?? {}));
  if (regel === 'whitelistValidation') return `veld ${pad} is onbekend`;
  if (e.value === undefined || e.value === null) return `${pad} is verplicht`;
  const doel = e.target?.constructor;
  const regels = doel ? getMetadataStorage().getTargetValidationMetadatas(doel, '', true, false) : [];
  const meta = regels.find((m) => m.propertyName === e.property && (m.name === regel || m.type === regel));
  const eigen = e.constraints?.[regel] ?? '';
  // @ValidateNested passes its English default off as the author's.
  if (meta?.message && regel !== 'nestedValidation') return eigen;
  const woorden = meldingVoor(regel, meta?.constraints ?? []);
  // A decorator of ours brings its Dutch text as a default message; class-validator's own defaults are English.
  if (woorden) return `${pad} ${woorden}`;
  return eigen && !/ (must|should) /.test(eigen) ? eigen : `${pad} heeft geen geldige waarde`;
}

const veldfouten = (fouten: ValidationError[], pad = ''): Veldfout[] =>
  fouten.flatMap((e) => {
    const veld = onder(pad, /^\d+$/.test(e.property) && pad ? Number(e.property) : (e.property ?? '').slice(0, 100));
    const eigen = e.constraints ? [{ veld, melding: melding(e, veld) }] : [];
    return [...eigen, ...veldfouten(e.children ?? [], veld)];
  });

/**
 * Reads `waarde` as an instance of its class and names every field that is wrong, at most fifty. The one check behind the routes of the apps and the
 * forms of the portal, so that both say the same.
 */
export async function leesInvoer<T extends object>(klasse: Klasse<T>, waarde: unknown): Promise<{ invoer?: T; fouten: Veldfout[] }> {
  const gevaar = gevaren(waarde);
  if (gevaar.length > 0) return { fouten: gevaar };
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return { fouten: [veldfout('', 'moet een object zijn')] };
  const invoer = plainToInstance(klasse, waarde, { enableImplicitConversion: false });
  const gevonden = await validate(invoer, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, stopAtFirstError: false });
  const velden = [...veldfouten(gevonden), ...vormfouten(invoer)];
  const fouten = [...new Map(velden.reverse().map((v) => [v.veld, v])).values()].reverse().slice(0, 50);
  return { invoer, fouten };
}
