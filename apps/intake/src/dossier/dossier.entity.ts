import { Column, Entity, PrimaryColumn } from 'typeorm';

export const FASEN = ['koppeling', 'huisvesting', 'brede-intake', 'pip', 'afgerond', 'overgedragen', 'gesloten'] as const;
export type Fase = (typeof FASEN)[number];

/**
 * The file of one inburgeringsplichtige. The dates are the facts from which the law computes; `streefEinde`, `wetEinde` and
 * `deadline` are kept beside them only because the worklist sorts by them (null: the clock has not started, never "te laat").
 */
@Entity('dossier')
export class DossierEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') zaaknummer!: string;
  @Column('uuid', { name: 'persoon_id' }) persoonId!: string;
  @Column('uuid', { name: 'koppeling_id' }) koppelingId!: string;
  @Column('text') naam!: string;
  @Column('text') doelgroep!: 'asiel' | 'gezin' | 'overig';
  @Column('text') verblijfstitel!: string;
  @Column('text') fase!: Fase;
  @Column('text', { nullable: true }) leerroute!: 'b1' | 'onderwijs' | 'z' | null;
  @Column('uuid', { nullable: true }) behandelaar!: string | null;
  @Column('text', { name: 'behandelaar_naam', nullable: true }) behandelaarNaam!: string | null;
  @Column('date', { name: 'gekoppeld_op' }) gekoppeldOp!: string;
  @Column('date', { name: 'gehuisvest_op', nullable: true }) gehuisvestOp!: string | null;
  @Column('date', { name: 'brp_op', nullable: true }) brpOp!: string | null;
  @Column('date', { name: 'kennisgeving_op', nullable: true }) kennisgevingOp!: string | null;
  @Column('boolean', { name: 'ingeschreven_bij_kennisgeving', nullable: true }) ingeschrevenBijKennisgeving!: boolean | null;
  @Column('date', { name: 'verhuisd_op', nullable: true }) verhuisdOp!: string | null;
  @Column('boolean', { name: 'verhuisd_met_pip', default: false }) verhuisdMetPip!: boolean;
  @Column('date', { name: 'derde_gevraagd_op', nullable: true }) derdeGevraagdOp!: string | null;
  @Column('date', { name: 'derde_ontvangen_op', nullable: true }) derdeOntvangenOp!: string | null;
  @Column('date', { name: 'intake_afgerond_op', nullable: true }) intakeAfgerondOp!: string | null;
  @Column('date', { name: 'pip_vastgesteld_op', nullable: true }) pipVastgesteldOp!: string | null;
  /** Dagtekening of the first PIP: the inburgeringstermijn starts the day after, and no later version moves it (Wi2021 art. 11). */
  @Column('date', { name: 'dagtekening_initieel', nullable: true }) dagtekeningInitieel!: string | null;
  @Column('date', { name: 'streef_einde', nullable: true }) streefEinde!: string | null;
  @Column('date', { name: 'wet_einde', nullable: true }) wetEinde!: string | null;
  @Column('date', { default: '9999-12-31' }) deadline!: string;
  @Column('text', { name: 'volgende_stap' }) volgendeStap!: string;
  /** Nothing left to do in the intake: afgerond, overgedragen or gesloten. */
  @Column('boolean', { default: false }) klaar!: boolean;
  @Column('date', { name: 'gesloten_op', nullable: true }) geslotenOp!: string | null;
  @Column('text', { nullable: true }) sluitreden!: string | null;
  @Column('timestamptz', { name: 'gemaakt_op', insert: false, update: false }) gemaaktOp!: Date;
}
