import type { DossierStand } from '@wegwijs/casusregie';
import type { PipVastgesteldFeiten } from '@wegwijs/intake';
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
  /** Dossiers with the same key live together. */
  @Column('uuid', { name: 'gezin_id', nullable: true }) gezinId!: string | null;
  @Column('text', { nullable: true }) verblijfstitel!: string | null;
  @Column('date', { name: 'gehuisvest_op', nullable: true }) gehuisvestOp!: string | null;
  @Column('date', { name: 'ingeschreven_op', nullable: true }) ingeschrevenOp!: string | null;
  @Column('date', { name: 'kennisgeving_op', nullable: true }) kennisgevingOp!: string | null;
  @Column('date', { name: 'intake_afgerond_op', nullable: true }) intakeAfgerondOp!: string | null;
  /** Where somebody started: without it no result means anything (Algemene Rekenkamer, 28-1-2026). */
  @Column('text', { name: 'start_opleiding', nullable: true }) startOpleiding!: string | null;
  @Column('int', { name: 'start_werkjaren', nullable: true }) startWerkjaren!: number | null;
  @Column('text', { name: 'start_taalniveau', nullable: true }) startTaalniveau!: string | null;
  /** Dagtekening of the version that counts now. */
  @Column('date', { nullable: true }) dagtekening!: string | null;
  @Column('date', { name: 'bekendgemaakt_op', nullable: true }) bekendgemaaktOp!: string | null;
  @Column('date', { name: 'plicht_einde', nullable: true }) plichtEinde!: string | null;
  @Column('text', { name: 'plicht_einde_grond', nullable: true }) plichtEindeGrond!: string | null;
  @Column('uuid', { nullable: true }) behandelaar!: string | null;
  @Column('text', { name: 'behandelaar_naam', nullable: true }) behandelaarNaam!: string | null;
}

/** A version of the PIP with all its facts: hours, route, level, days. */
@Entity('pip_versie')
export class PipVersieEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'pip_id' }) pipId!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('int') versie!: number;
  @Column('text') soort!: string;
  @Column('text') leerroute!: 'b1' | 'onderwijs' | 'z';
  @Column('date') dagtekening!: string;
  @Column('date', { name: 'bekendgemaakt_op', nullable: true }) bekendgemaaktOp!: string | null;
  @Column('date', { name: 'bezwaar_einde', nullable: true }) bezwaarEinde!: string | null;
  @Column('jsonb') feiten!: PipVastgesteldFeiten;
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
