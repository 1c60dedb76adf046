import { type CallHandler, type ExecutionContext, type INestApplication, type NestInterceptor, StreamableFile } from '@nestjs/common';
import type { ValidateFunction } from 'ajv';
import { map, type Observable } from 'rxjs';
import { antwoordVanRoute, schemasVanRoutes } from './openapi.ts';
import { routesVan } from './routes.ts';

type Handler = (...args: never[]) => unknown;

/** An answer that is not what the route promises: a fault of the route or of its @Antwoord. */
export class AntwoordKloptNiet extends Error {
  override name = 'AntwoordKloptNiet';
}

/**
 * Holds every JSON answer against the schema of its @Antwoord, so that openapi.json tells the truth. For tests: ajv is a
 * development dependency, and a wrong answer becomes a 500.
 */
export class AntwoordControle implements NestInterceptor {
  private constructor(private readonly keur: (handler: Handler) => ValidateFunction | undefined) {}

  static async maak(app: INestApplication): Promise<AntwoordControle> {
    const [{ Ajv2020 }, formats] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')]);
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default.default(ajv);
    // Made at the first answer of a route: a test file asks a few routes, and compiling all of them takes a second.
    let compleet = false;
    const gemaakt = new Map<Handler, ValidateFunction | undefined>();
    const maak = (handler: Handler): ValidateFunction | undefined => {
      if (!compleet) ajv.addSchema({ $id: 'wegwijs', components: { schemas: schemasVanRoutes(routesVan(app)) } });
      compleet = true;
      const vorm = antwoordVanRoute({ handler });
      if (!vorm?.klasse) return undefined;
      const een = { $ref: `wegwijs#/components/schemas/${vorm.klasse.name}` };
      return ajv.compile(vorm.lijst ? { type: 'array', items: een } : een);
    };
    return new AntwoordControle((handler) => {
      if (!gemaakt.has(handler)) gemaakt.set(handler, maak(handler));
      return gemaakt.get(handler);
    });
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const handler = context.getHandler() as Handler;
    const waar = `${context.getClass().name}.${handler.name}`;
    return next.handle().pipe(map((antwoord: unknown) => {
      this.controleer(antwoord, handler, waar);
      return antwoord;
    }));
  }

  private controleer(antwoord: unknown, handler: Handler, waar: string): void {
    if (antwoord instanceof StreamableFile || Buffer.isBuffer(antwoord) || antwoordVanRoute({ handler })?.media) return;
    const keur = this.keur(handler);
    if (!keur && (antwoord === undefined || antwoord === null)) return;
    if (!keur) throw new AntwoordKloptNiet(`${waar} answers JSON without @Antwoord`);
    // As it goes over the line: dates become text, undefined disappears.
    const overDeLijn: unknown = antwoord === undefined ? undefined : JSON.parse(JSON.stringify(antwoord));
    if (keur(overDeLijn)) return;
    const fouten = (keur.errors ?? []).map((e) => `${e.instancePath || '/'} ${e.message ?? ''} ${JSON.stringify(e.params)}`);
    throw new AntwoordKloptNiet(`${waar}: ${fouten.slice(0, 5).join('; ')}`);
  }
}
