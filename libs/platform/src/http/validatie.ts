import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { gevaren, isPrimitief, leesInvoer, soortVan, veldfout } from '@wegwijs/kernel';
import { NietGevonden, OngeldigeInvoer } from './fouten.ts';
import { probleemVanStatus } from './problem.ts';

const TEKST_IN_ADRES = 500;
const NUL = '\u0000';
const getal = /^-?\d{1,15}(\.\d{1,6})?$/;
const primitief = (t: unknown) => isPrimitief(t) || t === Buffer;

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
  const { invoer, fouten } = await leesInvoer(klasse, waarde);
  if (!invoer || fouten.length > 0) throw new OngeldigeInvoer(fouten);
  return invoer;
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
    if (typeof waarde !== 'string' || waarde.length > TEKST_IN_ADRES) throw new OngeldigeInvoer([veldfout(naam, 'heeft geen geldige waarde')]);
    const gevaar = gevaren(waarde, naam);
    if (gevaar.length > 0) throw new OngeldigeInvoer(gevaar);
    const gelezen = alsSoort(waarde, metatype);
    if (metatype === Number && typeof gelezen !== 'number') throw new OngeldigeInvoer([veldfout(naam, 'moet een getal zijn')]);
    if (metatype === Boolean && typeof gelezen !== 'boolean') throw new OngeldigeInvoer([veldfout(naam, 'moet true of false zijn')]);
    return gelezen;
  }
}
