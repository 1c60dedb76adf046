import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Veldfout } from '@wegwijs/kernel';
import { GemeenteOnbepaald, SleutelHergebruikt } from '@wegwijs/tenant';
import type { FastifyReply, FastifyRequest } from './fastify.ts';
import { kenmerkenVan, vertaalDatabasefout } from './db-fout.ts';
import { GeenToegang, NietGevonden, NietIngelogd, Probleem, TijdelijkNiet } from './fouten.ts';
import { verzoekVan } from './verzoek.ts';

export const PROBLEEM_TYPE = 'application/problem+json';

/** The body of every error answer (RFC 9457). */
export interface ProbleemAntwoord {
  type: string;
  title: string;
  status: number;
  instance: string;
  traceId: string;
  velden?: Veldfout[];
  reden?: string;
  bron?: string;
  feiten?: Record<string, string | number>;
}

const TITELS: Readonly<Record<number, [code: string, titel: string]>> = {
  400: ['ongeldig-verzoek', 'Het verzoek klopt niet'],
  403: ['geen-toegang', 'U mag dit niet doen'],
  405: ['methode-niet-toegestaan', 'Dit kan hier niet'],
  406: ['niet-acceptabel', 'Dit formaat is er niet'],
  408: ['te-traag', 'Het verzoek duurde te lang'],
  409: ['conflict', 'Dit past niet bij wat er nu geregistreerd is'],
  412: ['verouderde-versie', 'Iemand anders heeft dit intussen gewijzigd'],
  413: ['te-groot', 'Het verzoek is te groot'],
  414: ['adres-te-lang', 'Het adres is te lang'],
  415: ['verkeerd-formaat', 'Dit formaat kan hier niet'],
  422: ['weigering', 'Dit kan niet volgens de regels'],
  428: ['versie-ontbreekt', 'Geef in If-Match de versie die u wijzigt'],
  429: ['te-veel-verzoeken', 'Te veel verzoeken. Probeer het later opnieuw'],
  431: ['koppen-te-groot', 'De koppen van het verzoek zijn te groot'],
};

/** Dutch titles for constraints that a user can run into: `{ 'uq_dossier_vnummer': 'Er is al een dossier met dit V-nummer' }`. */
export type ConstraintTitels = Readonly<Record<string, string>>;

/** A `Probleem` for a bare status, of Nest, Fastify or Node. Their own texts are English and can quote the request. */
export function probleemVanStatus(status: number): Probleem {
  if (status === 401) return new NietIngelogd();
  if (status === 404) return new NietGevonden();
  if (status === 503) return new TijdelijkNiet();
  const bekend = TITELS[status];
  if (bekend) return new Probleem(status, ...bekend);
  if (status >= 400 && status < 500) return new Probleem(status, 'ongeldig-verzoek', 'Het verzoek klopt niet');
  return new Probleem(500, 'storing', 'Er ging iets mis. De storing is vastgelegd');
}

/** Any thrown value as a problem: what is not known becomes a 500 without detail. */
export function probleemVan(fout: unknown, titels?: ConstraintTitels): Probleem {
  if (fout instanceof Probleem) return fout;
  if (fout instanceof SleutelHergebruikt) return new Probleem(422, 'sleutel-hergebruikt', fout.message, { reden: 'SleutelHergebruikt', bron: 'Idempotency-Key' });
  if (fout instanceof GemeenteOnbepaald) return fout.aantal === 0 ? new GeenToegang() : new Probleem(422, 'weigering', fout.message, { reden: 'MeerdereGemeenten', bron: 'schaalniveau-matrix' });
  if (fout instanceof HttpException) return probleemVanStatus(fout.getStatus());
  const status = (fout as { statusCode?: unknown } | null)?.statusCode;
  if (fout instanceof Error && fout.name === 'FastifyError' && typeof status === 'number') return probleemVanStatus(status);
  return vertaalDatabasefout(fout, titels) ?? probleemVanStatus(500);
}

/** The path without the query: a query can hold a name. */
const padVan = (request: Pick<FastifyRequest, 'raw'>) => (request.raw.url ?? '/').split('?', 1)[0] as string;

export function antwoordVan(probleem: Probleem, request: Pick<FastifyRequest, 'raw'>): ProbleemAntwoord {
  const { velden, reden, bron, feiten } = probleem.meer;
  return {
    type: `urn:wegwijs:probleem:${probleem.code}`,
    title: probleem.titel,
    status: probleem.status,
    instance: padVan(request),
    traceId: verzoekVan(request).traceId,
    ...(velden && velden.length > 0 && { velden }),
    ...(reden && { reden }),
    ...(bron && { bron }),
    ...(feiten && { feiten }),
  };
}

/** Sends the problem. A string body, because Fastify would serialise an object by the schema of the route's own answer. */
export function stuurProbleem(request: FastifyRequest, reply: FastifyReply, probleem: Probleem): void {
  if (reply.sent) return;
  for (const [naam, waarde] of Object.entries(probleem.meer.koppen ?? {})) reply.header(naam, waarde);
  reply.code(probleem.status).type(PROBLEEM_TYPE).send(JSON.stringify(antwoordVan(probleem, request)));
}

export interface ProbleemOpties {
  constraints?: ConstraintTitels;
  /** Shows an unknown error whole on standard error. In tests only: a message can hold personal data. */
  foutmeldingen?: boolean;
}

/** The only place where an exception becomes an answer. */
@Catch()
export class ProbleemFilter implements ExceptionFilter {
  constructor(private readonly opties: ProbleemOpties = {}) {}

  catch(fout: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const probleem = probleemVan(fout, this.opties.constraints);
    if (!(fout instanceof Probleem)) {
      const kenmerken = kenmerkenVan(fout);
      if (probleem.status >= 500 && this.opties.foutmeldingen && fout instanceof Error) process.stderr.write(`${fout.stack ?? fout.message}\n`);
      if (probleem.status < 500) delete kenmerken.plek;
      verzoekVan(request).kenmerken = kenmerken;
    }
    stuurProbleem(request, http.getResponse<FastifyReply>(), probleem);
  }
}
