import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A family that COA coupled to this gemeente for housing. */
@Entity('koppeling')
export class KoppelingEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text', { name: 'coa_nummer' }) coaNummer!: string;
  @Column('date', { name: 'gekoppeld_op' }) gekoppeldOp!: string;
  @Column('text') status!: 'gekoppeld' | 'gehuisvest' | 'ingetrokken';
  @Column('text') bron!: 'hand' | 'csv' | 'duo' | 'verhuizing';
  @Column('date', { name: 'ingetrokken_op', nullable: true }) ingetrokkenOp!: string | null;
  @Column('text', { nullable: true }) intrekreden!: string | null;
  @Column({ type: 'timestamptz', name: 'gemaakt_op', insert: false, update: false }) gemaaktOp!: Date;
}
