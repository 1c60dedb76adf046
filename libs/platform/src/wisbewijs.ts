import type { Datum } from '@wegwijs/kernel';
import { createHash, randomUUID } from 'node:crypto';
import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';

/** Why an app let go of all it held of a dossier. */
export type Wisaanleiding = 'bewaartermijn-voorbij' | 'geen-grond';

/** That an app held something and let it go, without what it was. Each app has this table in its own schema. */
@Entity('wisbewijs')
export class WisbewijsEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') aanleiding!: Wisaanleiding;
  @Column('date', { name: 'gewist_op' }) gewistOp!: string;
  /** Rows per table. */
  @Column('jsonb') rijen!: Record<string, number>;
  /** SHA-256 of the id of the dossier: whoever still has the id can see that it was this one. */
  @Column('text') sha256!: string;
}

/** DDL of the table in the schema of an app, without who may see it. */
export const wisbewijsTabel = (schema: string): string => `
  create table ${schema}.wisbewijs (
    gemeentecode text not null, id uuid not null, aanleiding text not null check (aanleiding in ('bewaartermijn-voorbij', 'geen-grond')), gewist_op date not null, rijen jsonb not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), primary key (gemeentecode, id));
  create index wisbewijs_sha on ${schema}.wisbewijs (gemeentecode, sha256);`;

/** Keeps the proof of one dossier. Where nothing was held there is nothing to prove. */
export async function bewaarWisbewijs(em: EntityManager, o: { gemeentecode: string; dossierId: string; aanleiding: Wisaanleiding; op: Datum; rijen: Readonly<Record<string, number>> }): Promise<void> {
  const rijen = Object.fromEntries(Object.entries(o.rijen).filter(([, aantal]) => aantal > 0));
  if (Object.keys(rijen).length === 0) return;
  await em.insert(WisbewijsEntity, { gemeentecode: o.gemeentecode, id: randomUUID(), aanleiding: o.aanleiding, gewistOp: o.op, rijen, sha256: createHash('sha256').update(o.dossierId).digest('hex') });
}
