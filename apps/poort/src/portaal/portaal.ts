import { NietGevonden, stuurProbleem, type FastifyInstance, type FastifyReply, type FastifyRequest } from '@wegwijs/platform';
import { wilHtml } from '../grens.ts';
import { meldingPagina } from '../inloggen/pagina.ts';
import { Bestanden, type Bestand, type Codering } from './bestanden.ts';

const JAAR = 'public, max-age=31536000, immutable';
/** These are not the portal's: nothing there is nothing. */
const NIET_VAN_HET_PORTAAL = /^\/(api|assets|agenda\/[^/]+\.ics|inloggen|uitloggen|health)(\/|$)/i;

/** The first of ours that the browser takes; `q=0` is a refusal (RFC 9110 §12.5.3). */
function codering(request: FastifyRequest): Codering | undefined {
  const aanvaard = new Set((request.headers['accept-encoding'] ?? '').toString().toLowerCase().split(',').map((d) => d.trim()).filter((d) => !/;\s*q=0(\.0*)?$/.test(d)).map((d) => d.split(';')[0]));
  return (['br', 'gzip'] as const).find((c) => aanvaard.has(c));
}

async function stuur(request: FastifyRequest, reply: FastifyReply, bestand: Bestand): Promise<FastifyReply> {
  const gekozen = codering(request);
  const geperst = gekozen && (await bestand.geperst(gekozen));
  const etag = `"${bestand.etag}${geperst ? `-${gekozen}` : ''}"`;
  void reply.type(bestand.type).headers({ 'cache-control': bestand.vast ? JAAR : 'no-cache', vary: 'accept-encoding', etag, ...(geperst && { 'content-encoding': gekozen }) });
  if (request.headers['if-none-match']?.split(',').some((e) => e.trim() === etag)) return reply.code(304).send();
  return reply.send(geperst ?? bestand.inhoud);
}

/** The files of the portal. Any other address that a person opens is the portal too: what it shows there is the browser's work. */
export function koppelPortaal(instance: FastifyInstance, map: string | undefined): void {
  const bestanden = new Bestanden(map);
  instance.get('/*', async (request, reply) => {
    const pad = request.url.split('?', 1)[0] as string;
    const index = bestanden.index();
    const bestand = pad === '/' ? index : bestanden.vind(pad);
    if (bestand) return stuur(request, reply, bestand);
    if (NIET_VAN_HET_PORTAAL.test(pad) || !wilHtml(request)) {
      stuurProbleem(request, reply, new NietGevonden());
      return reply;
    }
    if (index) return stuur(request, reply, index);
    const uitleg = 'De poort draait, maar de bestanden van het portaal zijn er niet. Bouw het portaal (npm start doet dat vanzelf) of wijs de map aan met PORTAAL.';
    return reply.code(503).header('retry-after', '10').type('text/html; charset=utf-8').send(meldingPagina('Het portaal is er nog niet', uitleg, { naar: '/', tekst: 'Probeer het opnieuw' }));
  });
}
