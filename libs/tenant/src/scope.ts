import { createHmac } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from './aanvraag.ts';
import type { Taak } from './decorators.ts';

/** What the database role of this app signs its scopes with. PostgreSQL holds the same key for this role only. */
export interface ScopeSleutel {
  kid: number;
  sleutel: Buffer;
}

/** How long a scope may live, in seconds. A unit of work takes milliseconds; an old scope is a stolen one. */
const LEVENSDUUR = 120;

/** Reach per task: which gemeenten this organisation works for. */
export type Bereik = Partial<Record<Taak, string[]>>;

/**
 * Signs a scope: who, for which gemeenten per task, until when, under which epoch of the matrix. PostgreSQL checks the
 * signature in every policy, so SQL injection cannot widen it and a change of the matrix (epoch) ends it.
 */
export function tekenScope(
  { kid, sleutel }: ScopeSleutel,
  { actor, bereik, epoch, nu }: { actor: Pick<Actor, 'persoon' | 'organisatie'>; bereik: Bereik; epoch: string; nu: Date },
): string {
  const verloopt = Math.floor(nu.getTime() / 1000) + LEVENSDUUR;
  const inhoud = [kid, actor.persoon, actor.organisatie, verloopt, epoch, JSON.stringify(bereik)].join('|');
  return `${inhoud}|${createHmac('sha256', sleutel).update(inhoud).digest('hex')}`;
}

/** The act is about one gemeente, and the scope holds none or several. `aantal` tells which. */
export class GemeenteOnbepaald extends Error {
  constructor(readonly aantal: number) {
    super(aantal === 0 ? 'Uw organisatie voert deze taak niet uit' : 'Deze handeling geldt voor precies één gemeente');
  }
}

/** The reach of one unit of work, as the act sees it. */
export class Scope {
  private readonly geraakt = new Map<string, { gemeentecode: string; id: string }>();
  readonly naCommit: (() => void)[] = [];

  constructor(
    readonly actor: Actor,
    readonly gemeenten: string[],
    readonly em: EntityManager,
  ) {}

  /** The one gemeente of this act. @throws GemeenteOnbepaald when the matrix gives this organisation none, or several. */
  get gemeente(): string {
    const [enige, ...meer] = this.gemeenten;
    if (!enige || meer.length > 0) throw new GemeenteOnbepaald(this.gemeenten.length);
    return enige;
  }

  /** Whose file is read or changed. Each becomes one audit line in this transaction: no log, no answer. */
  betrokken(...rijen: readonly { gemeentecode: string; id: string }[]): void {
    for (const { gemeentecode, id } of rijen) this.geraakt.set(`${gemeentecode}/${id}`, { gemeentecode, id });
  }

  get betrokkenen(): { gemeentecode: string; id: string }[] {
    return [...this.geraakt.values()];
  }
}
