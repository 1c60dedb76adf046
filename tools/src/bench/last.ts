import { Agent, request } from 'node:http';

export interface Verzoek {
  methode: 'GET' | 'POST';
  pad: string;
  koppen: Record<string, string>;
  body?: string;
}
export interface Opdracht {
  poort: number;
  verbindingen: number;
  /** Stops after this time, or when `eenmalig` and every request was sent once. */
  ms: number;
  verzoeken: Verzoek[];
  eenmalig: boolean;
}
export interface Uitslag {
  /** In milliseconds, one per answer. */
  tijden: number[];
  seconden: number;
  fouten: number;
  eersteFout?: string;
}

/** Whatever is asked of it, this generator stops. */
const MAX_MS = 60_000;
const MAX_VERZOEKEN = 200_000;

function stuur(agent: Agent, poort: number, v: Verzoek): Promise<{ status: number; tekst: string }> {
  return new Promise((klaar, mis) => {
    const koppen = { ...v.koppen, ...(v.body !== undefined && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(v.body)) }) };
    const r = request({ agent, host: '127.0.0.1', port: poort, path: v.pad, method: v.methode, headers: koppen, timeout: 20_000 }, (antwoord) => {
      const stukken: Buffer[] = [];
      antwoord.on('data', (stuk: Buffer) => stukken.push(stuk)).on('error', mis)
        .on('end', () => klaar({ status: antwoord.statusCode ?? 0, tekst: (antwoord.statusCode ?? 0) < 300 ? '' : Buffer.concat(stukken).toString().slice(0, 300) }));
    });
    r.on('timeout', () => r.destroy(new Error('timeout'))).on('error', mis).end(v.body);
  });
}

async function belast(o: Opdracht): Promise<Uitslag> {
  const agent = new Agent({ keepAlive: true, maxSockets: o.verbindingen });
  const uit: Uitslag = { tijden: [], seconden: 0, fouten: 0 };
  const begin = performance.now();
  const einde = begin + Math.min(o.ms, MAX_MS);
  let volgende = 0;
  const verbinding = async () => {
    while (performance.now() < einde && volgende < (o.eenmalig ? o.verzoeken.length : MAX_VERZOEKEN)) {
      const v = o.verzoeken[volgende++ % o.verzoeken.length]!;
      const t = performance.now();
      const { status, tekst } = await stuur(agent, o.poort, v).catch((fout: Error) => ({ status: 0, tekst: fout.message }));
      if (status >= 200 && status < 300) uit.tijden.push(performance.now() - t);
      else {
        uit.fouten++;
        uit.eersteFout ??= `${status} ${tekst}`;
      }
    }
  };
  await Promise.all(Array.from({ length: o.verbindingen }, verbinding));
  uit.seconden = (performance.now() - begin) / 1000;
  agent.destroy();
  return uit;
}

process.on('message', (o: Opdracht) => void belast(o).then((uit) => process.send?.(uit)));
process.on('disconnect', () => process.exit(0));
