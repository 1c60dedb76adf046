import { randomUUID } from 'node:crypto';
import type { Context } from '@wegwijs/kernel';
import { openapiDocument } from '@wegwijs/platform/testing';
import { APPS } from '../openapi.ts';

/** What the contract of an app says about its routes, for tests that ask them all. */
export interface Schema { type?: string | string[]; format?: string; enum?: unknown[]; const?: unknown; minimum?: number; minLength?: number; pattern?: string; minItems?: number; items?: Schema; properties?: Record<string, Schema>; required?: string[]; $ref?: string; anyOf?: Schema[]; oneOf?: Schema[] }
export interface Bewerking { operationId: string; parameters: { name: string; in: string }[]; requestBody?: { content: Record<string, { schema: Schema }> }; 'x-rollen'?: string[] }
export interface Contract { paths: Record<string, Record<string, Bewerking>>; components: { schemas: Record<string, Schema> } }
export interface Route { methode: 'get' | 'post' | 'put' | 'patch' | 'delete'; pad: string; bewerking: Bewerking; ids: string[] }

/** A body that the contract accepts, as far as a schema can tell. */
export function voorbeeld(schema: Schema, alle: Record<string, Schema>): unknown {
  if (schema.$ref) return voorbeeld(alle[schema.$ref.split('/').at(-1)!]!, alle);
  const keuze = schema.anyOf ?? schema.oneOf;
  if (keuze) return voorbeeld({ ...schema, anyOf: undefined, oneOf: undefined, ...keuze[0] }, alle);
  if (schema.enum) return schema.enum[0];
  if (schema.const !== undefined) return schema.const;
  const soort = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (soort === 'object' || schema.properties) return Object.fromEntries((schema.required ?? []).map((k) => [k, voorbeeld(schema.properties?.[k] ?? {}, alle)]));
  if (soort === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => voorbeeld(schema.items ?? {}, alle));
  if (soort === 'integer' || soort === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (soort === 'boolean') return true;
  if (schema.format === 'uuid') return randomUUID();
  if (schema.format === 'date' || /\\d\{4\}-/.test(schema.pattern ?? '')) return '2026-11-02';
  if (/^\^\\d\{4\}\$$/.test(schema.pattern ?? '')) return '0293';
  if (/\[0-2\]|:\[/.test(schema.pattern ?? '')) return '10:30';
  return 'x'.repeat(Math.max(schema.minLength ?? 3, 3));
}

/** Routes without a person behind them, and the test that attacks each. A new one is a decision: it does not slip in. */
export const OPEN_ROUTES: Readonly<Record<string, string>> = { agendaFeedHaalOp: 'apps/intake/src/agenda/agenda.feed.spec.ts' };

/** Every guarded route of an app, in the order of its contract; and the open ones. */
export async function routesVanContract(context: Context): Promise<{ contract: Contract; routes: Route[]; open: Route[] }> {
  const contract = (await openapiDocument(APPS[context], context)) as Contract;
  const routes = Object.entries(contract.paths).flatMap(([pad, item]) => Object.entries(item).map(([methode, bewerking]) => ({
    methode: methode as Route['methode'], pad, bewerking, ids: [...pad.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!) })));
  return { contract, routes: routes.filter((r) => r.bewerking['x-rollen']), open: routes.filter((r) => !r.bewerking['x-rollen']) };
}
