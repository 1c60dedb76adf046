import type { Journaalsoort, Rekening } from '@wegwijs/ontzorgen';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CENTEN } from '../huishouden/centen.ts';

/** What was booked together, and never changes. */
@Entity('journaal')
export class JournaalEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('date') datum!: string;
  @Column('text') soort!: Journaalsoort;
  @Column('text') sleutel!: string;
  @Column('text') omschrijving!: string;
  @Column('uuid', { nullable: true }) corrigeert!: string | null;
  @Column('uuid') door!: string;
  /** Place among what was booked in one go. */
  @Column('int', { default: 1 }) volgnr!: number;
  @Column({ type: 'timestamptz', name: 'geboekt_op', insert: false, update: false }) geboektOp!: Date;
}

@Entity('boeking')
export class BoekingEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'journaal_id' }) journaalId!: string;
  @PrimaryColumn('int') nr!: number;
  @Column('text') rekening!: Rekening;
  @Column('uuid', { name: 'huishouden_id', nullable: true }) huishoudenId!: string | null;
  @Column('uuid', { name: 'opdracht_id', nullable: true }) opdrachtId!: string | null;
  @Column('bigint', { transformer: CENTEN }) debet!: number;
  @Column('bigint', { transformer: CENTEN }) credit!: number;
}

/** What the lines of an account come to; PostgreSQL keeps it. An account of the whole gemeente has the household of nobody. */
@Entity('saldo')
export class SaldoEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @PrimaryColumn('text') rekening!: Rekening;
  @Column('bigint', { transformer: CENTEN }) debet!: number;
  @Column('bigint', { transformer: CENTEN }) credit!: number;
}
