import createClient, { type Middleware } from 'openapi-fetch';
import type { paths as Casusregie } from './casusregie.gen.d.ts';
import { ApiFout, GeenVerbinding, type Probleem } from './fout.ts';
import type { paths as Intake } from './intake.gen.d.ts';
import type { paths as Leerroutes } from './leerroutes.gen.d.ts';
import type { paths as Ontzorgen } from './ontzorgen.gen.d.ts';
import { zetStand } from './stand.ts';
import { vroegAntwoord } from './vroeg.ts';

let csrf = '';
/** The proof that a change comes from this page; the poort gives it with the session. */
export function zetCsrf(waarde: string): void {
  csrf = waarde;
}

async function stuur(verzoek: Request): Promise<Response> {
  try {
    const antwoord = await ((verzoek.method === 'GET' && vroegAntwoord(verzoek.url)) || fetch(verzoek));
    zetStand({ verbroken: false });
    return antwoord;
  } catch (fout) {
    if (verzoek.signal.aborted) throw fout;
    zetStand({ verbroken: true });
    throw new GeenVerbinding();
  }
}

const bewijs: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('x-csrf', csrf);
    return request;
  },
};

function maak<P extends object>(context: string) {
  const client = createClient<P>({ baseUrl: `${globalThis.location?.origin ?? 'http://localhost'}/api/${context}`, fetch: stuur });
  client.use(bewijs);
  return client;
}

export const intake = maak<Intake>('intake');
export const casusregie = maak<Casusregie>('casusregie');
export const ontzorgen = maak<Ontzorgen>('ontzorgen');
export const leerroutes = maak<Leerroutes>('leerroutes');

/** Any answer that is not what was asked, as one kind of error. A lost session is told to the whole portal. */
export function foutVan(antwoord: Response, inhoud: unknown): ApiFout {
  if (antwoord.status === 401) zetStand({ uitgelogd: true });
  const probleem = (typeof inhoud === 'object' && inhoud !== null && 'title' in inhoud ? inhoud : { title: 'De server gaf een onverwacht antwoord' }) as Probleem;
  return new ApiFout({ ...probleem, status: antwoord.status });
}

/** The answer of a call of a client above, or an error. @throws ApiFout, GeenVerbinding */
export async function haal<T>(aanroep: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await aanroep;
  if (!response.ok) throw foutVan(response, error);
  return data as T;
}

/** Headers of a change: the version that is changed, and a key that makes a repeat harmless. */
export const kop = (versie?: number, sleutel?: string): { 'If-Match': string; 'Idempotency-Key'?: string } => ({
  ...(versie === undefined ? {} : { 'If-Match': `"${versie}"` }), ...(sleutel && { 'Idempotency-Key': sleutel }),
}) as { 'If-Match': string };

/** A file of an app, as bytes, with the name that the app gave it. */
export async function haalBestand(pad: string): Promise<{ blob: Blob; naam: string }> {
  const antwoord = await stuur(new Request(`/api/${pad}`));
  if (!antwoord.ok) throw foutVan(antwoord, await antwoord.json().catch(() => undefined));
  const naam = /filename="?([^";]+)"?/.exec(antwoord.headers.get('content-disposition') ?? '')?.[1] ?? 'bestand';
  return { blob: await antwoord.blob(), naam };
}

/** Sends text as it is (an import file). A file goes as its own bytes: read as text first, a wrong encoding would be hidden from the app that has to refuse it. */
export async function stuurTekst<T>(pad: string, tekst: string | Blob, soort: string, sleutel?: string): Promise<T> {
  const antwoord = await stuur(new Request(`/api/${pad}`, { method: 'POST', body: tekst, headers: { 'content-type': soort, 'x-csrf': csrf, ...(sleutel && { 'Idempotency-Key': sleutel }) } }));
  const inhoud: unknown = await antwoord.json().catch(() => undefined);
  if (!antwoord.ok) throw foutVan(antwoord, inhoud);
  return inhoud as T;
}
