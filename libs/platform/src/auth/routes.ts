import type { INestApplicationContext } from '@nestjs/common';
import { OPENBAAR_META, ROL_META, TAAK_META } from '@wegwijs/tenant';
import { routesVan, type Route } from '../http/routes.ts';

const heeft = (sleutel: string, { handler, controller }: Pick<Route, 'handler' | 'controller'>) =>
  [handler, controller].some((doel) => Reflect.hasMetadata(sleutel, doel));

function gebrek(route: Route): string | undefined {
  const taak = heeft(TAAK_META, route);
  const rol = heeft(ROL_META, route);
  if (heeft(OPENBAAR_META, route)) return taak || rol ? 'is both @Openbaar and guarded' : undefined;
  if (taak && rol) return undefined;
  return `lacks ${[!taak && '@Taak', !rol && '@Rol'].filter(Boolean).join(' and ')}`;
}

/** An app with a route that does not say for which task and which roles it is, does not start. @throws naming each route */
export function controleerRoutes(app: INestApplicationContext): void {
  const fouten = routesVan(app).flatMap((r) => {
    const wat = gebrek(r);
    return wat ? [`${r.controller.name}.${r.naam} ${wat}`] : [];
  });
  if (fouten.length > 0) throw new Error(`Routes without a declared guard: ${fouten.join('; ')}`);
}
