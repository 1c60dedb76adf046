import type { Afbouwstap, Incidentstand, Overdrachtstand, Vaardigheid } from '@wegwijs/ontzorgen';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CENTEN } from '../huishouden/centen.ts';

/** One post that the household takes over itself: from the month `vanaf` on RSD pays it no more. */
@Entity('overdracht')
export class PostOverdrachtEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('uuid') lijn!: string;
  @Column('date') vanaf!: string;
  @Column('text', { default: 'gepland' }) stand!: Overdrachtstand;
  @Column('text', { nullable: true }) bewijs!: string | null;
  @Column('date', { name: 'bewijs_op', nullable: true }) bewijsOp!: string | null;
  @Column('uuid', { name: 'vastgelegd_door' }) vastgelegdDoor!: string;
}

/** A talk of the way out: the review of month 4, and the check-ins of months 7 to 9. */
@Entity('afbouwgesprek')
export class AfbouwgesprekEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('text') stap!: Afbouwstap;
  @Column('date', { name: 'gehouden_op' }) gehoudenOp!: string;
  @Column('text') verslag!: string;
  @Column('boolean') zelfstandig!: boolean;
  @Column('uuid') door!: string;
}

/** What somebody says about one skill, before and after, tied to the post by which it can be seen. */
@Entity('zelfbeoordeling')
export class ZelfbeoordelingEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('text') vaardigheid!: Vaardigheid;
  @Column('text') moment!: 'voor' | 'na';
  @Column('int') score!: number;
  @Column('uuid', { nullable: true }) lijn!: string | null;
  @Column('date') op!: string;
  @Column('uuid') door!: string;
}

/** A signal of arrears (vroegsignalering). On a post that RSD pays it is RSD's own incident first. */
@Entity('incident')
export class IncidentEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('uuid') lijn!: string;
  @Column('text') melder!: string;
  @Column('date', { name: 'gemeld_op' }) gemeldOp!: string;
  @Column('bigint', { transformer: CENTEN }) achterstand!: number;
  @Column('boolean', { name: 'eigen_post' }) eigenPost!: boolean;
  @Column('text') stand!: Incidentstand;
  @Column('text', { nullable: true }) uitkomst!: string | null;
  @Column('date', { name: 'onderzocht_op', nullable: true }) onderzochtOp!: string | null;
  @Column('date', { name: 'benaderd_op', nullable: true }) benaderdOp!: string | null;
  @Column('uuid', { name: 'vastgelegd_door' }) vastgelegdDoor!: string;
}
