import { Body, Controller, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { NietIngelogd, Probleem, type FastifyReply, type FastifyRequest } from '@wegwijs/platform';
import { jwtVerify } from 'jose';
import * as client from 'openid-client';
import { POORT_CONFIG, type PoortConfig } from '../config.ts';
import { eisCsrf, eisEigenHerkomst } from '../herkomst.ts';
import { Inlogdienst } from '../inloggen/inlogdienst.ts';
import { sessieKoekje, sessieNaam, wisKoekje } from '../koekjes.ts';
import { Sessies, type Sessie } from '../sessie/sessies.ts';
import { Sleutels } from '../sessie/sleutels.ts';

const GEBEURTENIS = 'http://schemas.openid.net/event/backchannel-logout';
/** Asymmetric only: with HS256 a public key would be a secret that everyone has. */
const ALGORITMEN = ['ES256', 'RS256', 'PS256'];
/** How old a logout token may be, and how far clocks may differ; in seconds. */
const LEEFTIJD = 120;
const KLOKVERSCHIL = 5;

@Controller('uitloggen')
export class UitloggenController {
  constructor(
    @Inject(POORT_CONFIG) private readonly config: PoortConfig,
    private readonly inlogdienst: Inlogdienst, private readonly sessies: Sessies, private readonly sleutels: Sleutels,
  ) {}

  /**
   * Logs out everywhere: here, at the apps (no token is given out any more, and the issuer takes back the login that they came from), and in `naar` at the
   * issuer itself, where the browser must go next. `?overal=ja` ends the sessions of this account on all other devices too.
   */
  @Post()
  @HttpCode(200)
  async uitloggen(@Query('overal') overal: string | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<{ naar: string }> {
    eisEigenHerkomst(request, this.config);
    const koekje = sessieKoekje(request, this.config);
    const sessie = await this.sessies.vind(koekje, { raakt: false });
    if (koekje === undefined || !sessie) throw new NietIngelogd();
    eisCsrf(request, koekje, this.sleutels);
    await this.sessies.eindig(sessie.sleutel);
    if (overal === 'ja') await this.sessies.eindigAccount(sessie.issuer, sessie.sub);
    wisKoekje(reply, this.config, sessieNaam(this.config), '/');
    return { naar: await this.bijDeIssuer(sessie).catch(() => '/inloggen?uitgelogd=ja') };
  }

  /** The issuer says that somebody has logged out (OpenID Connect Back-Channel Logout 1.0 §2.5). A server asks this, so there is neither cookie nor page: its signature is the proof. */
  @Post('achterdeur/:organisatie')
  @HttpCode(200)
  async achterdeur(@Param('organisatie') code: string, @Body() inhoud: unknown): Promise<void> {
    const { organisatie, sleutels } = await this.inlogdienst.van(code);
    const token = inhoud instanceof URLSearchParams ? inhoud.get('logout_token') : null;
    try {
      const { payload } = await jwtVerify(token ?? '', sleutels, {
        issuer: organisatie.issuer, audience: organisatie.clientId, algorithms: ALGORITMEN, requiredClaims: ['iat', 'jti', 'events'], maxTokenAge: LEEFTIJD, clockTolerance: KLOKVERSCHIL,
      });
      const { sid, sub, iat = 0, events, nonce } = payload;
      const gebeurd = typeof events === 'object' && events !== null && GEBEURTENIS in events;
      const wie = { ...(typeof sid === 'string' && { sid }), ...(typeof sub === 'string' && { sub }) };
      // With a nonce it is an ID token, which anybody who logged in has.
      if (!gebeurd || nonce !== undefined || Object.keys(wie).length === 0) throw new Error('no logout token');
      await this.sessies.eindigDoorIssuer({ issuer: organisatie.issuer, ...wie, gezegd: new Date((iat + KLOKVERSCHIL) * 1000) });
    } catch (fout) {
      throw isVerkeerd(fout) ? new Probleem(400, 'ongeldig-verzoek', 'Dit bericht van de inlogdienst klopt niet') : fout;
    }
  }

  /** Takes back the refresh token, which ends what was given out on it, and answers the address where the issuer ends its own session. */
  private async bijDeIssuer({ issuer, inhoud }: Sessie): Promise<string> {
    const { oidc, organisatie } = await this.inlogdienst.van(this.inlogdienst.organisatieVan(issuer)?.organisatie ?? '');
    const { revocation_endpoint: intrekken, end_session_endpoint: einde } = oidc.serverMetadata();
    // An issuer that does not answer keeps nobody in: the session here is over already.
    if (intrekken && inhoud.vernieuwing !== undefined) await client.tokenRevocation(oidc, inhoud.vernieuwing, { token_type_hint: 'refresh_token' }).catch(() => undefined);
    const uitgelogd = `${this.config.publicUrl}/inloggen?uitgelogd=ja`;
    if (!einde) return uitgelogd;
    return client.buildEndSessionUrl(oidc, { client_id: organisatie.clientId, id_token_hint: inhoud.idToken, post_logout_redirect_uri: uitgelogd }).href;
  }
}

const isVerkeerd = (fout: unknown): boolean =>
  fout instanceof Error && (fout.message === 'no logout token' || /^ERR_(JWT|JWS|JOSE_ALG|JOSE_NOT|JWKS_NO_MATCHING)/.test((fout as { code?: string }).code ?? ''));
