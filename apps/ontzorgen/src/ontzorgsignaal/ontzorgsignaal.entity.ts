import type { Signaalstand } from '@wegwijs/ontzorgen';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `id` is the dossier: one signal per person, kept up to date by the facts of the intake. */
@Entity('ontzorgsignaal')
export class OntzorgsignaalEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'pip_id' }) pipId!: string;
  @Column('text') stand!: Signaalstand;
  @Column('date', { nullable: true }) vanaf!: string | null;
  @Column('date', { name: 'tot_en_met', nullable: true }) totEnMet!: string | null;
  @Column('timestamptz', { name: 'ontvangen_op' }) ontvangenOp!: Date;
}
