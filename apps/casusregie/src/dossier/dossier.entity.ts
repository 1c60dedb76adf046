import type { DossierStand } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('dossier')
export class DossierEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') stand!: DossierStand;
  @Column('text', { nullable: true }) doelgroep!: string | null;
  @Column('text', { nullable: true }) leerroute!: string | null;
  @Column('uuid', { name: 'pip_id', nullable: true }) pipId!: string | null;
  @Column('int', { name: 'pip_versie', nullable: true }) pipVersie!: number | null;
  @Column('date', { name: 'dagtekening_initieel', nullable: true }) dagtekeningInitieel!: string | null;
  @Column('date', { name: 'termijn_begin', nullable: true }) termijnBegin!: string | null;
  @Column('date', { name: 'termijn_einde', nullable: true }) termijnEinde!: string | null;
  @Column('int', { nullable: true }) voortgangsgesprekken!: number | null;
  @Column('date', { name: 'bezwaar_einde', nullable: true }) bezwaarEinde!: string | null;
  @Column('timestamptz', { name: 'geopend_op' }) geopendOp!: Date;
}

@Entity('boetevoorstel')
export class BoetevoorstelEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('date', { name: 'geconstateerd_op' }) geconstateerdOp!: string;
  @Column('text') artikel!: string;
  @Column('int') overtreding!: number;
  @Column('date', { name: 'waarschuwing_op' }) waarschuwingOp!: string;
  /** Cents. */
  @Column('bigint') bedrag!: number;
  @Column('date', { name: 'hersteltermijn_uiterlijk' }) hersteltermijnUiterlijk!: string;
}
