import { FASEN, type DossierFeiten, type Fase, type VolgendeStap } from '@wegwijs/intake';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export { FASEN, type Fase };

/**
 * The file of one inburgeringsplichtige. The dates are the facts from which the law computes; `streefEinde`, `wetEinde` and
 * `deadline` are kept beside them only because the worklist sorts by them (null: the clock has not started, never "te laat").
 */
@Entity('dossier')
export class DossierEntity implements DossierFeiten {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') zaaknummer!: string;
  @Column('uuid', { name: 'persoon_id' }) persoonId!: string;
  @Column('uuid', { name: 'koppeling_id' }) koppelingId!: string;
  @Column('text') naam!: string;
  @Column('text') doelgroep!: DossierFeiten['doelgroep'];
  @Column('text') verblijfstitel!: DossierFeiten['verblijfstitel'];
  @Column('text') fase!: Fase;
  @Column('text', { nullable: true }) leerroute!: 'b1' | 'onderwijs' | 'z' | null;
  @Column('uuid', { nullable: true }) behandelaar!: string | null;
  @Column('text', { name: 'behandelaar_naam', nullable: true }) behandelaarNaam!: string | null;
  @Column('date', { name: 'gekoppeld_op' }) gekoppeldOp!: string;
  /** How far the housing of the household is; null for who is not housed by the gemeente. */
  @Column('text', { name: 'huisvestingsstap', nullable: true }) huisvestingsstap!: DossierFeiten['huisvestingsstap'];
  @Column('date', { name: 'gehuisvest_op', nullable: true }) gehuisvestOp!: string | null;
  /** BRP inscription that counts for the term. After a move without PIP: the one in the earlier gemeente, because its term runs on. */
  @Column('date', { name: 'brp_op', nullable: true }) brpOp!: string | null;
  @Column('date', { name: 'kennisgeving_op', nullable: true }) kennisgevingOp!: string | null;
  @Column('boolean', { name: 'ingeschreven_bij_kennisgeving', nullable: true }) ingeschrevenBijKennisgeving!: boolean | null;
  /** Inscribed in this gemeente after a move from another; with `verhuisdMetPip` the ten weeks run from this day. */
  @Column('date', { name: 'verhuisd_op', nullable: true }) verhuisdOp!: string | null;
  @Column('boolean', { name: 'verhuisd_met_pip', default: false }) verhuisdMetPip!: boolean;
  @Column('date', { name: 'derde_gevraagd_op', nullable: true }) derdeGevraagdOp!: string | null;
  @Column('date', { name: 'derde_ontvangen_op', nullable: true }) derdeOntvangenOp!: string | null;
  @Column('date', { name: 'intake_afgerond_op', nullable: true }) intakeAfgerondOp!: string | null;
  @Column('date', { name: 'pip_vastgesteld_op', nullable: true }) pipVastgesteldOp!: string | null;
  /** The first PIP of this gemeente went out: only then the intake has nothing left to do (Awb art. 3:40). */
  @Column('date', { name: 'pip_bekendgemaakt_op', nullable: true }) pipBekendgemaaktOp!: string | null;
  /** Dagtekening of the first PIP: the inburgeringstermijn starts the day after, and no later version moves it (Wi2021 art. 11). */
  @Column('date', { name: 'dagtekening_initieel', nullable: true }) dagtekeningInitieel!: string | null;
  @Column('date', { name: 'streef_einde', nullable: true }) streefEinde!: string | null;
  @Column('date', { name: 'wet_einde', nullable: true }) wetEinde!: string | null;
  @Column('date', { default: '9999-12-31' }) deadline!: string;
  @Column('text', { name: 'volgende_stap' }) volgendeStap!: VolgendeStap;
  /** Nothing left to do in the intake: afgerond, overgedragen or gesloten. */
  @Column('boolean', { default: false }) klaar!: boolean;
  @Column('date', { name: 'gesloten_op', nullable: true }) geslotenOp!: string | null;
  @Column('text', { nullable: true }) sluitreden!: DossierFeiten['sluitreden'];
  @Column({ type: 'timestamptz', name: 'gemaakt_op', insert: false, update: false }) gemaaktOp!: Date;
}
