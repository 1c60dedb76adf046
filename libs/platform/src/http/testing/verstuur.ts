import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Verzending {
  method?: string;
  /** Sent as it is: an address that a browser would clean up arrives unclean. */
  url: string;
  headers?: Record<string, string>;
  /** An object goes as JSON, text and bytes as they are. */
  payload?: object | string | Buffer;
}

export interface Ontvangst {
  statusCode: number;
  headers: IncomingHttpHeaders;
  payload: string;
  rawPayload: Buffer;
  json<T = Record<string, unknown>>(): T;
}

/**
 * One request over a real socket. Not app.inject: light-my-request is CommonJS that requires an ES module, which Jest
 * refuses on Node 20; and only a socket shows what aborts and limits do.
 */
export function verstuur(app: NestFastifyApplication, v: Verzending): Promise<Ontvangst> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const los = typeof v.payload === 'string' || Buffer.isBuffer(v.payload);
  const inhoud = v.payload === undefined || los ? (v.payload as string | Buffer | undefined) : JSON.stringify(v.payload);
  const headers = {
    ...(v.payload !== undefined && !los && { 'content-type': 'application/json' }),
    ...(inhoud !== undefined && { 'content-length': String(Buffer.byteLength(inhoud)) }),
    ...v.headers,
  };
  return new Promise((klaar, mislukt) => {
    const r = request({ host: '127.0.0.1', port, method: v.method ?? 'GET', path: v.url, headers, agent: false }, (antwoord) => {
      const delen: Buffer[] = [];
      antwoord.on('data', (d: Buffer) => delen.push(d));
      antwoord.on('error', mislukt);
      antwoord.on('end', () => {
        const rawPayload = Buffer.concat(delen);
        const payload = rawPayload.toString();
        klaar({ statusCode: antwoord.statusCode ?? 0, headers: antwoord.headers, payload, rawPayload, json: <T>() => JSON.parse(payload) as T });
      });
    });
    r.on('error', mislukt);
    r.end(inhoud);
  });
}
