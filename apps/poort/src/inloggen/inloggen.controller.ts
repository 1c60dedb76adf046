import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { audience, NietIngelogd, type FastifyReply, type FastifyRequest } from '@wegwijs/platform';
import * as client from 'openid-client';
import { DIENSTEN, isLokaal, POORT_CONFIG, type PoortConfig } from '../config.ts';
import { sessieKoekje, sessieNaam, zetKoekje } from '../koekjes.ts';
import { Sessies } from '../sessie/sessies.ts';
import { Toegang, wieVan } from '../sessie/toegang.ts';
import { Inlogdienst, isEvenWeg } from './inlogdienst.ts';
import { keuzePagina, meldingPagina, STIJL } from './pagina.ts';
import { Pogingen, veiligPad, type Poging } from './poging.ts';

/** Marks the routes that one address may not call without end; the number is in the settings. */
export const BEGRENSD = { begrensd: true };
const HTML = 'text/html; charset=utf-8';
type Vraag = Record<string, string | string[] | undefined>;
const een = (waarde: string | string[] | undefined) => (typeof waarde === 'string' ? waarde : undefined);

/** Logging in: the OpenID Connect code flow with PKCE, at the issuer of one's own organisation. */
@Controller()
export class InloggenController {
  constructor(
    @Inject(POORT_CONFIG) private readonly config: PoortConfig,
    private readonly inlogdienst: Inlogdienst, private readonly pogingen: Pogingen, private readonly sessies: Sessies, private readonly toegang: Toegang,
  ) {}

  @Get('inloggen/stijl.css')
  stijl(@Res() reply: FastifyReply): void {
    void reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(STIJL);
  }

  @Get('inloggen')
  @RouteConfig(BEGRENSD)
  async inloggen(@Query() vraag: Vraag, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const eigen = this.eigenAdres(request);
    if (eigen !== undefined) return void reply.redirect(eigen, 302);
    const terug = veiligPad(een(vraag['terug']), this.config.publicUrl);
    const code = een(vraag['organisatie']);
    const { organisaties } = this.inlogdienst;
    if (code === undefined || !organisaties.some((o) => o.organisatie === code)) {
      return void reply.type(HTML).send(keuzePagina({ organisaties, proef: this.config.proef, terug, uitgelogd: vraag['uitgelogd'] === 'ja' }));
    }
    const naar = await this.naarIssuer(code, terug, een(vraag['als']), request, reply).catch((fout: unknown) => this.mislukt(fout, reply));
    if (naar !== undefined) void reply.redirect(naar, 302);
  }

  @Get('inloggen/terug')
  @RouteConfig(BEGRENSD)
  async terug(@Query() vraag: Vraag, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const state = een(vraag['state']);
    const poging = state === undefined ? undefined : this.pogingen.neem(request, reply, state);
    if (!poging) return this.mislukt(new NietIngelogd(), reply);
    const naar = await this.rondAf(poging, request, reply).catch((fout: unknown) => {
      request.log.info({ organisatie: poging.organisatie, reden: fout instanceof Error ? fout.name : 'onbekend' }, 'inloggen mislukt');
      return this.mislukt(fout, reply);
    });
    if (naar !== undefined) void reply.redirect(naar, 302);
  }

  /** The address to log in at: the same page under the name that the cookies belong to, for somebody who typed the other name of this machine. */
  private eigenAdres(request: FastifyRequest): string | undefined {
    const { publicUrl } = this.config;
    const host = `http://${request.headers.host ?? ''}`;
    if (!URL.canParse(host)) return undefined;
    const gevraagd = new URL(host);
    if (!isLokaal(publicUrl) || !isLokaal(gevraagd.href) || gevraagd.host === new URL(publicUrl).host) return undefined;
    return gevraagd.port === new URL(publicUrl).port ? publicUrl + request.url : undefined;
  }

  private async naarIssuer(code: string, terug: string, als: string | undefined, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { oidc } = await this.inlogdienst.van(code);
    const poging: Poging = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier(), organisatie: code, terug };
    const vraag = new URLSearchParams({
      redirect_uri: this.terugAdres, scope: 'openid profile app', state: poging.state, nonce: poging.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(poging.verifier), code_challenge_method: 'S256',
    });
    for (const dienst of DIENSTEN) vraag.append('resource', audience(dienst));
    if (this.config.proef.some((a) => a.organisatie === code && a.account === als)) vraag.set('login_hint', als!);
    this.pogingen.bewaar(request, reply, poging);
    return client.buildAuthorizationUrl(oidc, vraag).href;
  }

  /** Trades the code in, and gives this browser a session with an id of its own; the one it had is over. Answers where to go. */
  private async rondAf(poging: Poging, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { oidc, organisatie } = await this.inlogdienst.van(poging.organisatie);
    const adres = new URL(this.terugAdres);
    adres.search = new URL(request.url, this.config.publicUrl).search;
    const uit = await client.authorizationCodeGrant(
      oidc, adres, { expectedState: poging.state, expectedNonce: poging.nonce, pkceCodeVerifier: poging.verifier, idTokenExpected: true }, { resource: audience('intake') });
    const claims = uit.claims();
    if (!claims || uit.id_token === undefined) throw new NietIngelogd();
    const inhoud = this.toegang.verwerk({ wie: wieVan(claims), idToken: uit.id_token, toegang: {} }, uit, 'intake');
    await this.sessies.eindigKoekje(sessieKoekje(request, this.config));
    const sid = typeof claims['sid'] === 'string' ? claims['sid'] : undefined;
    const koekje = await this.sessies.begin({ issuer: organisatie.issuer, sub: claims.sub, sid, inhoud });
    zetKoekje(reply, this.config, { naam: sessieNaam(this.config), waarde: koekje, pad: '/' });
    request.log.info({ organisatie: organisatie.organisatie }, 'ingelogd');
    return poging.terug;
  }

  private get terugAdres(): string {
    return `${this.config.publicUrl}/inloggen/terug`;
  }

  private mislukt(fout: unknown, reply: FastifyReply): undefined {
    if (isEvenWeg(fout)) {
      void reply.code(503).header('retry-after', '5').type(HTML).send(meldingPagina('Inloggen lukt nu even niet', 'De inlogdienst van uw organisatie geeft geen antwoord. Probeer het over een paar minuten opnieuw.'));
    } else {
      void reply.code(400).type(HTML).send(meldingPagina('Inloggen is niet gelukt', 'Uw aanvraag om in te loggen is verlopen, al gebruikt of niet geldig.'));
    }
    return undefined;
  }
}
