import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An offer of a course by the college. The first one counts for the term. */
@Entity('aanbod')
export class AanbodEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') aanbieder!: string;
  @Column('text') leerroute!: 'b1' | 'onderwijs' | 'z';
  @Column('date', { name: 'aangeboden_op' }) aangebodenOp!: string;
  @Column('date', { name: 'start_op', nullable: true }) startOp!: string | null;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}

/** What the college declared to DUO, with the facts it stood on that day. Only its last day is filled in later. */
@Entity('aanbodverklaring')
export class AanbodverklaringEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('uuid', { name: 'pip_id' }) pipId!: string;
  @Column('text') leerroute!: 'b1' | 'onderwijs' | 'z';
  @Column('date') dagtekening!: string;
  @Column('date') uiterlijk!: string;
  @Column('date') vanaf!: string;
  @Column('date', { name: 'tot_en_met', nullable: true }) totEnMet!: string | null;
  @Column('date', { name: 'afgegeven_op' }) afgegevenOp!: string;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}
