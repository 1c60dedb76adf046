import compress from '@fastify/compress';
import replyFrom from '@fastify/reply-from';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  kenmerkenVan, NietGevonden, NietIngelogd, Probleem, probleemVan, probleemVanStatus, stuurProbleem, TijdelijkNiet, traceparent, verzoekVan, type FastifyInstance, type FastifyReply, type FastifyRequest,
} from '@wegwijs/platform';
import { Readable, Transform } from 'node:stream';
import { constants } from 'node:zlib';
import { POORT_CONFIG, type Dienst, type PoortConfig } from '../config.ts';
import { eisCsrf, eisEigenHerkomst } from '../herkomst.ts';
import { sessieKoekje } from '../koekjes.ts';
import { INGELIJST } from '../koppen.ts';
import { Sessies } from '../sessie/sessies.ts';
import { Sleutels } from '../sessie/sleutels.ts';
import { Toegang } from '../sessie/toegang.ts';
import { koppenNaar, koppenTerug } from './koppen.ts';
import { doelVan } from './pad.ts';

export const GRENS = 10 * 1024 * 1024;
/** The letter, which the portal shows in a frame. */
const BRIEF = /^\/v1\/pips\/[^/]+\/beschikking$/;
const METHODEN = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Passes bytes on, up to the limit: an app must not have to count what the poort let through. When it stops half-way the rest is read and thrown away
 * (within the time that a request may take), because a sender that is not listened to does not listen either and would never see the answer.
 */
function begrens(bron: Readable): Readable {
  let gelezen = 0;
  const zeef = new Transform({
    transform(stuk: Buffer, _codering, klaar) {
      gelezen += stuk.length;
      klaar(gelezen > GRENS ? probleemVanStatus(413) : null, stuk);
    },
  });
  zeef.once('close', () => {
    bron.unpipe(zeef);
    bron.resume();
  });
  return bron.pipe(zeef);
}

interface Verzending {
  dienst: Dienst;
  pad: string;
  vraag: string;
  koppen: Record<string, string>;
  /** What must happen first when the app refuses the token. */
  geweigerd?: () => Promise<void>;
}

/** The ways to the apps: `/api/<app>/v1/…` with the access token of who is logged in, and `/agenda/<geheim>.ics` for a calendar, which cannot log in. */
export class Doorgeven {
  private readonly config: PoortConfig;
  private readonly sessies: Sessies;
  private readonly sleutels: Sleutels;
  private readonly toegang: Toegang;

  constructor(app: NestFastifyApplication) {
    this.config = app.get<PoortConfig>(POORT_CONFIG);
    this.sessies = app.get(Sessies);
    this.sleutels = app.get(Sleutels);
    this.toegang = app.get(Toegang);
  }

  /** In a scope of its own, where no body is read: it streams through. */
  readonly koppel = async (instance: FastifyInstance): Promise<void> => {
    instance.setErrorHandler((fout, request, reply) => {
      if (!(fout instanceof Probleem)) verzoekVan(request).kenmerken = kenmerkenVan(fout);
      stuurProbleem(request, reply, probleemVan(fout));
    });
    instance.removeAllContentTypeParsers();
    instance.addContentTypeParser('*', (_request, bron, klaar) => klaar(null, bron));
    // While it streams, so quickly rather than small; a page of a worklist becomes a tenth.
    await instance.register(compress, { encodings: ['br', 'gzip'], threshold: 1024, customTypes: /^(application\/(problem\+)?json|text\/)/, brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });
    await instance.register(replyFrom, {
      disableCache: true, disableRequestLogging: true,
      undici: { connections: 64, pipelining: 1, connect: { timeout: 3000 }, headersTimeout: this.config.wachttijd, bodyTimeout: this.config.wachttijd },
    });
    instance.route({ method: METHODEN, url: '/api/*', handler: (request, reply) => this.api(request, reply) });
    instance.get('/agenda/:geheim([A-Za-z0-9_-]{16,200}).ics', { config: { begrensd: true } }, (request, reply) => {
      const { geheim } = request.params as { geheim: string };
      this.verstuur(request, reply, { dienst: 'intake', pad: `/v1/agenda/${geheim}.ics`, vraag: '', koppen: {} });
    });
  };

  private async api(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    eisEigenHerkomst(request, this.config);
    const koekje = sessieKoekje(request, this.config);
    const sessie = await this.sessies.vind(koekje, { raakt: true });
    if (koekje === undefined || !sessie) throw new NietIngelogd();
    eisCsrf(request, koekje, this.sleutels);
    const doel = doelVan(request.url);
    if (!doel) throw new NietGevonden();
    if (Number(request.headers['content-length'] ?? 0) > GRENS) throw probleemVanStatus(413);
    const token = await this.toegang.voor(sessie, doel.dienst);
    this.verstuur(request, reply, {
      ...doel, koppen: { authorization: `Bearer ${token}` },
      // The next request asks for a new token; if the issuer gives none, the login is over.
      geweigerd: () => this.toegang.vergeet(sessie, doel.dienst, token),
    });
    return reply;
  }

  private verstuur(request: FastifyRequest, reply: FastifyReply, { dienst, pad, vraag, koppen, geweigerd }: Verzending): void {
    const lichaam = request.body instanceof Readable;
    if (request.body instanceof Readable) request.body = begrens(request.body);
    reply.from(this.config.apps[dienst] + pad, {
      queryString: () => vraag.slice(1),
      // A second try could do a change twice; the portal knows whether it may.
      retryDelay: () => null as never,
      rewriteRequestHeaders: () => koppenNaar(request.headers, { ...koppen, traceparent: traceparent(verzoekVan(request)) }, lichaam),
      rewriteHeaders: (terug) => ({ ...koppenTerug(terug, dienst), ...(BRIEF.test(pad) && /^application\/pdf/.test(terug['content-type'] ?? '') && INGELIJST) }),
      onResponse: (_request, _reply, antwoord) => {
        const { statusCode, stream } = antwoord as unknown as { statusCode: number; stream: Readable };
        if (statusCode !== 401) return void reply.send(stream);
        stream.destroy();
        void Promise.resolve(geweigerd?.()).catch(() => undefined).then(() => this.nietBereikt(request, reply, new TijdelijkNiet(1)));
      },
      onError: (_reply, { error }) => this.nietBereikt(request, reply, error.cause),
    });
  }

  /** Whatever went wrong on the way to the app, the person before the screen can only try again; except when the body itself is the trouble. */
  private nietBereikt(request: FastifyRequest, reply: FastifyReply, fout: unknown): void {
    for (const naam of Object.keys(reply.getHeaders())) {
      if (/^(content-(type|length|disposition|language|range)|etag|last-modified|location)$/.test(naam)) reply.removeHeader(naam);
    }
    stuurProbleem(request, reply, fout instanceof Probleem ? fout : new TijdelijkNiet(3));
  }
}
