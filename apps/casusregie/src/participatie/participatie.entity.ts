import type { Participatiesoort } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('participatie_project')
export class ProjectEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') naam!: string;
  @Column('text') organisatie!: string;
  @Column('text', { nullable: true }) omschrijving!: string | null;
  @Column('boolean') actief!: boolean;
}

@Entity('participatie_plaatsing')
export class PlaatsingEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') soort!: Participatiesoort;
  @Column('text') organisatie!: string;
  @Column('uuid', { name: 'project_id', nullable: true }) projectId!: string | null;
  @Column('text', { nullable: true }) werkzaamheden!: string | null;
  @Column('date', { name: 'begint_op' }) begintOp!: string;
  @Column('date', { name: 'eindigt_op', nullable: true }) eindigtOp!: string | null;
  @Column('int', { name: 'uren_per_week' }) urenPerWeek!: number;
  @Column('boolean') nederlandstalig!: boolean;
  @Column('boolean', { name: 'met_anderen' }) metAnderen!: boolean;
  @Column('boolean', { name: 'map_praktijk' }) mapPraktijk!: boolean;
}

/** Hours of a period. `mapPraktijk` repeats the placement: who executes the MAP sees these rows and no others. */
@Entity('participatie_uren')
export class UrenEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'plaatsing_id' }) plaatsingId!: string;
  @PrimaryColumn('date') van!: string;
  @Column('date', { name: 'tot_en_met' }) totEnMet!: string;
  @Column('int') minuten!: number;
  @Column('boolean', { name: 'map_praktijk' }) mapPraktijk!: boolean;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}
