import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validate, type ValidationError } from 'class-validator';
import { NietGevonden, OngeldigeInvoer, type Veldfout } from './fouten.ts';
import { eersteRegel, meldingVoor } from './meldingen.ts';
import { probleemVanStatus } from './problem.ts';

const DIEPTE = 20;
/** Per list, on top of a field's own @ArrayMaxSize: validation of 1 MB of empty objects would hold the process. */
const LIJST = 2000;
const TEKST_IN_ADRES = 500;
const NUL = '\u0000';
const getal = /^-?\d{1,15}(\.\d{1,6})?$/;

const onder = (pad: string, sleutel: string | number) =>
  typeof sleutel === 'number' ? `${pad}[${sleutel}]` : pad ? `${pad}.${sleutel}` : sleutel;
const fout = (veld: string, melding: string): Veldfout => ({ veld, melding: `${veld || 'inhoud'} ${melding}` });
const onbekend = (veld: string): Veldfout => ({ veld, melding: `veld ${veld} is onbekend` });
const primitief = (t: unknown) => t === undefined || t === Object || t === String || t === Number || t === Boolean || t === Array || t === Date || t === Buffer;

/**
 * What no class can say: keys that reach into prototypes (class-transformer skips them silently, so they would not be refused as
 * unknown), U+0000 (PostgreSQL cannot keep it), nesting and lists without end.
 */
function gevaren(waarde: unknown, pad = '', diepte = 0): Veldfout[] {
  if (diepte > DIEPTE) return [fout(pad.slice(0, 100), 'is te diep genest')];
  if (typeof waarde === 'string') return waarde.includes(NUL) ? [fout(pad, 'bevat een teken dat niet kan')] : [];
  if (Array.isArray(waarde)) {
    if (waarde.length > LIJST) return [fout(pad, `mag hoogstens ${LIJST} regels hebben`)];
    return waarde.flatMap((w, i) => gevaren(w, onder(pad, i), diepte + 1));
  }
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.entries(waarde).flatMap(([k, w]) => {
    const veld = onder(pad, k.slice(0, 100));
    return k in Object.prototype || k === 'prototype' || k.includes(NUL) ? [onbekend(veld)] : gevaren(w, veld, diepte + 1);
  });
}

const soortVan = (doel: object, veld: string) => Reflect.getMetadata('design:type', doel, veld) as unknown;

/** class-validator takes a list where one object is declared, and an object where a list is: the declared type decides here. */
function vormfouten(instantie: unknown, pad = ''): Veldfout[] {
  if (Array.isArray(instantie)) return instantie.flatMap((x, i) => vormfouten(x, onder(pad, i)));
  if (typeof instantie !== 'object' || instantie === null || instantie.constructor === Object) return [];
  return Object.entries(instantie).flatMap(([k, w]) => {
    const soort = soortVan(instantie, k);
    const veld = onder(pad, k);
    if (w === undefined || w === null) return [];
    if (soort === Array && !Array.isArray(w)) return [fout(veld, 'moet een lijst zijn')];
    if (!primitief(soort) && (Array.isArray(w) || typeof w !== 'object')) return [fout(veld, 'moet een object zijn')];
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

/** A query has only text; numbers, booleans and lists of one are read by the declared type of the property. */
function uitQuery(query: Record<string, unknown>, klasse: Type<object>): Record<string, unknown> {
  const velden = Object.entries(query).map(([k, w]) => [k, alsSoort(w, soortVan(klasse.prototype as object, k))] as const);
  return Object.fromEntries(velden);
}

function alsSoort(w: unknown, soort: unknown): unknown {
  if (soort === Array && typeof w === 'string') return [w];
  if (soort === Number && typeof w === 'string' && getal.test(w)) return Number(w);
  if (soort === Boolean && (w === 'true' || w === 'false')) return w === 'true';
  return w;
}

/** Checks a value against its class and gives the instance. @throws OngeldigeInvoer with every wrong field */
export async function valideer<T extends object>(klasse: Type<T>, waarde: unknown): Promise<T> {
  const gevaar = gevaren(waarde);
  if (gevaar.length > 0) throw new OngeldigeInvoer(gevaar);
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) throw new OngeldigeInvoer([fout('', 'moet een object zijn')]);
  const instantie = plainToInstance(klasse, waarde, { enableImplicitConversion: false });
  const fouten = await validate(instantie, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, stopAtFirstError: false });
  const velden = [...veldfouten(fouten), ...vormfouten(instantie)];
  const uniek = [...new Map(velden.reverse().map((v) => [v.veld, v])).values()].reverse();
  if (uniek.length > 0) throw new OngeldigeInvoer(uniek.slice(0, 50));
  return instantie;
}

/** Everything that comes in passes here: bodies and queries by their class, path parts by their primitive type. */
export class Validatiepijp implements PipeTransform {
  transform(waarde: unknown, meta: ArgumentMetadata): unknown {
    if (meta.type === 'custom') return waarde;
    if (meta.type === 'body') return this.body(waarde, meta);
    if (primitief(meta.metatype)) return this.los(waarde, meta);
    return valideer(meta.metatype as Type<object>, uitQuery((waarde ?? {}) as Record<string, unknown>, meta.metatype as Type<object>));
  }

  private body(waarde: unknown, { metatype, data }: ArgumentMetadata): unknown {
    if (Buffer.isBuffer(waarde)) throw probleemVanStatus(415);
    if (data !== undefined || primitief(metatype)) throw new Error('A body without an input class is not validated: declare one');
    return valideer(metatype as Type<object>, waarde);
  }

  private los(waarde: unknown, { metatype, data, type }: ArgumentMetadata): unknown {
    const naam = data ?? 'adres';
    if (waarde === undefined) return waarde;
    if (type === 'param' && String(waarde).includes(NUL)) throw new NietGevonden();
    if (typeof waarde !== 'string' || waarde.length > TEKST_IN_ADRES) throw new OngeldigeInvoer([fout(naam, 'heeft geen geldige waarde')]);
    const gevaar = gevaren(waarde, naam);
    if (gevaar.length > 0) throw new OngeldigeInvoer(gevaar);
    const gelezen = alsSoort(waarde, metatype);
    if (metatype === Number && typeof gelezen !== 'number') throw new OngeldigeInvoer([fout(naam, 'moet een getal zijn')]);
    if (metatype === Boolean && typeof gelezen !== 'boolean') throw new OngeldigeInvoer([fout(naam, 'moet true of false zijn')]);
    return gelezen;
  }
}
