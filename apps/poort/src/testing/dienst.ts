import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Ontvangen {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  lengte: number;
}

/** A tiny app behind the poort: it remembers what reached it and answers what the test says. */
export interface Proefdienst {
  url: string;
  ontvangen: Ontvangen[];
  /** How it answers; by default it tells what it received. */
  antwoord: (req: IncomingMessage, res: ServerResponse, ontvangen: Ontvangen) => void;
  stop(): Promise<void>;
}

export const vertel: Proefdienst['antwoord'] = (_req, res, ontvangen) => {
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end(JSON.stringify(ontvangen));
};

export async function startDienst(): Promise<Proefdienst> {
  const server = createServer((req, res) => {
    let lengte = 0;
    req.on('data', (stuk: Buffer) => (lengte += stuk.length));
    req.on('error', () => undefined);
    req.on('end', () => {
      const wat = { method: req.method ?? '', url: req.url ?? '', headers: req.headers, lengte };
      dienst.ontvangen.push(wat);
      dienst.antwoord(req, res, wat);
    });
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const dienst: Proefdienst = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ontvangen: [], antwoord: vertel,
    stop: () => new Promise((klaar) => {
      server.close(() => klaar());
      server.closeAllConnections();
    }),
  };
  return dienst;
}
