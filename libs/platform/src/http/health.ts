import type { FastifyInstance, FastifyReply, FastifyRequest } from './fastify.ts';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { TijdelijkNiet } from './fouten.ts';
import { routePatroon } from './logboek.ts';
import { stuurProbleem } from './problem.ts';

/** Something that is read when /metrics is asked for, such as how old the oldest unsent fact is. */
export interface Meter {
  naam: string;
  hulp: string;
  waarde(): number | Promise<number>;
}

/** Something that must be so before this app takes requests; throws when it is not. */
export interface Gereedheid {
  naam: string;
  controleer(): Promise<unknown>;
}

/** Provide meters under this token (an array), and /metrics shows them. */
export const METERS = Symbol('meters');
/** Provide checks under this token (an array), and /health/ready asks them. */
export const GEREEDHEID = Symbol('gereedheid');

const WACHT = 2000;

const binnenTijd = async (werk: Promise<unknown>): Promise<void> => {
  let klok: NodeJS.Timeout | undefined;
  const teLaat = new Promise((_, nee) => {
    klok = setTimeout(() => nee(new Error('too late')), WACHT);
  });
  await Promise.race([werk, teLaat]).finally(() => clearTimeout(klok));
};

/** Live: the process answers. Ready: it can do its work and is not on its way out. */
export function koppelGezondheid(instance: FastifyInstance, controles: readonly Gereedheid[]): void {
  let sluitAf = false;
  instance.addHook('preClose', (done) => {
    sluitAf = true;
    done();
  });
  instance.get('/health/live', () => ({ status: 'ok' }));
  instance.get('/health/ready', async (request, reply) => {
    try {
      if (sluitAf) throw new Error('closing');
      for (const c of controles) await binnenTijd(c.controleer());
      return { status: 'ok' };
    } catch {
      stuurProbleem(request, reply, new TijdelijkNiet());
      return reply;
    }
  });
}

/** Figures of one app. A registry of its own, because a test process runs several apps. */
export class Metrieken {
  readonly register = new Registry();
  private readonly duur = new Histogram({
    name: 'http_request_duration_seconds', help: 'Duration of a request per route', labelNames: ['methode', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5], registers: [this.register],
  });

  constructor(meters: readonly Meter[]) {
    for (const m of meters) {
      new Gauge({ name: m.naam, help: m.hulp, registers: [this.register], async collect() {
        // A meter that cannot be read now must not take the others along.
        this.set(await Promise.resolve().then(() => m.waarde()).catch(() => Number.NaN));
      } });
    }
  }

  /** Figures of the process itself. Not in tests: they keep timers of their own. */
  metProces(): this {
    collectDefaultMetrics({ register: this.register });
    return this;
  }

  readonly noteer = (request: FastifyRequest, reply: FastifyReply, seconden: number): void =>
    this.duur.observe({ methode: request.method, route: routePatroon(request), status: String(reply.statusCode) }, seconden);

  koppel(instance: FastifyInstance): void {
    instance.get('/metrics', async (_request, reply) => reply.type(this.register.contentType).send(await this.register.metrics()));
  }
}
