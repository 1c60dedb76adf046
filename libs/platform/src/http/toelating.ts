import type { FastifyInstance } from './fastify.ts';
import { TijdelijkNiet } from './fouten.ts';
import { stuurProbleem } from './problem.ts';

export interface ToelatingGrenzen {
  /** Requests that run at the same time. */
  lopend: number;
  /** Requests that may wait for a place. */
  wachtend: number;
  /** How long one may wait, in milliseconds. */
  wachttijd: number;
}

/** Measured: refusing at once takes the goodput to 5%; this keeps it whole. */
export const STANDAARD_TOELATING: ToelatingGrenzen = { lopend: 32, wachtend: 1000, wachttijd: 1500 };

interface Antwoord {
  destroyed: boolean;
  once(wat: 'finish' | 'close', fn: () => void): unknown;
  off(wat: 'close', fn: () => void): unknown;
}
interface Wachtende {
  antwoord: Antwoord;
  verder: () => void;
  klok: NodeJS.Timeout;
  weg: () => void;
}

/** Admission under overload: a bounded number runs, a bounded number waits for a bounded time, the rest hears 503. */
export class Toelating {
  private bezig = 0;
  /** A Set keeps the order of arrival, and lets one that leaves out of the middle in one step. */
  private readonly rij = new Set<Wachtende>();

  constructor(private readonly grenzen: ToelatingGrenzen = STANDAARD_TOELATING) {}

  get stand(): { lopend: number; wachtend: number } {
    return { lopend: this.bezig, wachtend: this.rij.size };
  }

  /** Calls `verder` once with a place, or `geweigerd` once without; neither when the client is gone before its turn. */
  vraag(antwoord: Antwoord, verder: () => void, geweigerd: () => void): void {
    if (antwoord.destroyed) return;
    if (this.bezig < this.grenzen.lopend) return this.start(antwoord, verder);
    if (this.rij.size >= this.grenzen.wachtend) return geweigerd();
    const wachtende: Wachtende = {
      antwoord,
      verder,
      weg: () => this.uitDeRij(wachtende),
      klok: setTimeout(() => {
        this.uitDeRij(wachtende);
        geweigerd();
      }, this.grenzen.wachttijd),
    };
    this.rij.add(wachtende);
    antwoord.once('close', wachtende.weg);
  }

  private uitDeRij(w: Wachtende): void {
    clearTimeout(w.klok);
    w.antwoord.off('close', w.weg);
    this.rij.delete(w);
  }

  private start(antwoord: Antwoord, verder: () => void): void {
    this.bezig++;
    let vrij = false;
    const geefVrij = () => {
      if (vrij) return;
      vrij = true;
      this.bezig--;
      this.volgende();
    };
    // `finish` for an answer, `close` for a client that leaves before one.
    antwoord.once('finish', geefVrij);
    antwoord.once('close', geefVrij);
    verder();
  }

  private volgende(): void {
    while (this.bezig < this.grenzen.lopend) {
      const [eerste] = this.rij;
      if (!eerste) return;
      this.uitDeRij(eerste);
      if (!eerste.antwoord.destroyed) this.start(eerste.antwoord, eerste.verder);
    }
  }
}

const VRIJGESTELD = /^\/(health\/|metrics$)/;

/** Puts the admission before everything that costs something. Health and metrics stay answerable when the rest waits. */
export function koppelToelating(instance: FastifyInstance, toelating: Toelating): void {
  instance.addHook('onRequest', (request, reply, done) => {
    if (VRIJGESTELD.test(request.routeOptions.url ?? '')) return done();
    toelating.vraag(reply.raw, done, () => stuurProbleem(request, reply, new TijdelijkNiet(1 + Math.floor(Math.random() * 3))));
  });
}
