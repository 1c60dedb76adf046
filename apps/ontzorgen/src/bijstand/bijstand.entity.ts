import type { Inkomensoort, Leefvorm } from '@wegwijs/ontzorgen';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CENTEN } from '../huishouden/centen.ts';

/** What the bijstand of a household is built from, from a day until `tot` (exclusive) or the next version. */
@Entity('bijstand')
export class BijstandEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('date') vanaf!: string;
  @Column('date', { nullable: true }) tot!: string | null;
  @Column('text') leefvorm!: Leefvorm;
  @Column('int', { default: 1 }) kostendelers!: number;
  /** Cents a month on top of the norm: the addition for 18 to 20 (Participatiewet art. 12, 20). */
  @Column('bigint', { transformer: CENTEN }) aanvulling!: number;
  @Column('text', { name: 'besluit_kenmerk', nullable: true }) besluitKenmerk!: string | null;
  @Column('date', { name: 'vastgelegd_op' }) vastgelegdOp!: string;
  @Column('uuid', { name: 'vastgelegd_door' }) vastgelegdDoor!: string;
  @Column('text', { nullable: true }) reden!: string | null;
}

/** What came in beside the bijstand in a month. `bedrag` in cents, net. */
@Entity('inkomen')
export class InkomenEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('date') maand!: string;
  @Column('text') soort!: Inkomensoort;
  @Column('bigint', { transformer: CENTEN }) bedrag!: number;
  @Column('boolean', { default: false }) vrijlating!: boolean;
  @Column('text', { nullable: true }) toelichting!: string | null;
  @Column('uuid', { name: 'vastgelegd_door' }) vastgelegdDoor!: string;
}
