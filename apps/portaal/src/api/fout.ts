import type { Veldfout } from '@wegwijs/kernel';

/** The body of every refusal (RFC 9457), as the apps and the poort send it. */
export interface Probleem {
  title: string;
  status: number;
  traceId?: string;
  velden?: Veldfout[];
  reden?: string;
  bron?: string;
  feiten?: Record<string, string | number>;
}

/** A request that was answered, but not with what was asked. */
export class ApiFout extends Error {
  constructor(readonly probleem: Probleem) {
    super(probleem.title);
  }
  get status(): number {
    return this.probleem.status;
  }
}

/** No answer at all: no network, or the server is down. Whatever was sent may be sent again. */
export class GeenVerbinding extends Error {
  constructor() {
    super('Er is geen verbinding met de server');
  }
}

export const isStatus = (fout: unknown, ...statussen: number[]): fout is ApiFout => fout instanceof ApiFout && statussen.includes(fout.status);
/** Worth another try by itself: nothing was done, or the same key makes a repeat harmless. */
export const isTijdelijk = (fout: unknown): boolean => fout instanceof GeenVerbinding || isStatus(fout, 429, 502, 503, 504);
