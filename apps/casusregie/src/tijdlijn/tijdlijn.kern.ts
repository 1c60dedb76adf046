import { randomUUID } from 'node:crypto';
import type { TijdlijnFeiten, TijdlijnSoort } from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import type { Actor } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { GebeurtenisEntity } from './tijdlijn.entity.ts';

export interface Gebeurtenis {
  gemeentecode: string;
  dossierId: string;
  /** The day it happened, which may be earlier than the day it was written down. */
  op: Datum;
  soort: TijdlijnSoort;
  bron?: string;
  feiten?: TijdlijnFeiten;
  /** Who did it; absent when it followed from a fact or a day. */
  door?: Pick<Actor, 'persoon' | 'naam'>;
}

/** Puts a line on the timeline of a dossier, in the transaction of the act that it tells of. */
export async function noteer(em: EntityManager, g: Gebeurtenis): Promise<void> {
  await em.insert(GebeurtenisEntity, {
    gemeentecode: g.gemeentecode, id: randomUUID(), dossierId: g.dossierId, op: g.op, soort: g.soort, bron: g.bron ?? null, feiten: g.feiten ?? {},
    door: g.door?.persoon ?? null, doorNaam: g.door?.naam ?? null,
  });
}
