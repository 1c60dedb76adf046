import { RequestMethod, type INestApplicationContext, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';

/** Keys under which Nest keeps what its route decorators said. */
const METHOD = 'method';
const ROUTE_ARGS = '__routeArguments__';
const HTTP_CODE = '__httpCode__';
const BODY = 3;
const QUERY = 4;

type Handler = (...args: never[]) => unknown;

/** One route of the app and everything its decorators declare. */
export interface Route {
  controller: Type<object>;
  naam: string;
  handler: Handler;
  methode: string;
  /** Class of the whole body or query; undefined when the route takes none. */
  body?: Type<object>;
  query?: Type<object>;
  httpCode?: number;
}

/** Every route of every controller, in the order in which they were declared. */
export function routesVan(app: INestApplicationContext): Route[] {
  const controllers = [...app.get(ModulesContainer, { strict: false }).values()].flatMap((m) => [...m.controllers.values()]);
  const klassen = [...new Set(controllers.map((c) => c.metatype as Type<object>))];
  return klassen.flatMap((controller) => handlersVan(controller).map((naam) => leesRoute(controller, naam)));
}

function handlersVan(controller: Type<object>): string[] {
  const namen = new Set<string>();
  for (let p = controller.prototype as object; p && p !== Object.prototype; p = Object.getPrototypeOf(p) as object) {
    for (const n of Object.getOwnPropertyNames(p)) if (n !== 'constructor') namen.add(n);
  }
  return [...namen].filter((n) => {
    const waarde = beschrijving(controller.prototype as object, n)?.value as unknown;
    return typeof waarde === 'function' && Reflect.hasMetadata(METHOD, waarde);
  });
}

function beschrijving(doel: object, naam: string): PropertyDescriptor | undefined {
  for (let p: object | null = doel; p; p = Object.getPrototypeOf(p) as object | null) {
    const d = Object.getOwnPropertyDescriptor(p, naam);
    if (d) return d;
  }
  return undefined;
}

function leesRoute(controller: Type<object>, naam: string): Route {
  const handler = (controller.prototype as Record<string, Handler>)[naam] as Handler;
  return {
    controller,
    naam,
    handler,
    methode: RequestMethod[Reflect.getMetadata(METHOD, handler) as number]?.toLowerCase() ?? 'all',
    body: invoer(controller, naam, BODY),
    query: invoer(controller, naam, QUERY),
    httpCode: Reflect.getMetadata(HTTP_CODE, handler) as number | undefined,
  };
}

/** The class of `@Body() x: X` or `@Query() x: X`. */
function invoer(controller: Type<object>, naam: string, soort: number): Type<object> | undefined {
  const args = (Reflect.getMetadata(ROUTE_ARGS, controller, naam) ?? {}) as Record<string, { index: number; data?: unknown }>;
  const [sleutel] = Object.keys(args).filter((k) => k.startsWith(`${soort}:`) && args[k]?.data === undefined);
  if (!sleutel) return undefined;
  const typen = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, naam) ?? []) as Type<object>[];
  return typen[args[sleutel]?.index ?? -1];
}
