import type { Bekendmakingswijze, PipInhoud, PipSoort, PipStatus, PipWijzigingVerzoek, VerhuisdePipInvoer } from '@wegwijs/intake';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a PIP. From aanbieding on its content is frozen, from vaststelling on its decision too (trigger pip_bevroren). */
@Entity('pip')
export class PipEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('int', { name: 'pip_versie' }) pipVersie!: number;
  @Column('text') soort!: PipSoort;
  @Column('text', { default: 'concept' }) status!: PipStatus;
  @Column('text') kenmerk!: string;
  @Column('uuid', { name: 'vervangt_pip_id', nullable: true }) vervangtPipId!: string | null;
  @Column('jsonb') inhoud!: PipInhoud;
  @Column('jsonb', { nullable: true }) wijziging!: PipWijzigingVerzoek | null;
  /** What the earlier gemeente handed over; only with soort 'verhuizing'. */
  @Column('jsonb', { nullable: true }) eerder!: VerhuisdePipInvoer | null;
  @Column('uuid', { name: 'opgesteld_door' }) opgesteldDoor!: string;
  @Column('text', { name: 'opgesteld_naam' }) opgesteldNaam!: string;
  /** Everybody who wrote in this version: none of them may decide on it. */
  @Column('uuid', { array: true }) opstellers!: string[];
  @Column('uuid', { name: 'aangeboden_door', nullable: true }) aangebodenDoor!: string | null;
  @Column('text', { name: 'aangeboden_naam', nullable: true }) aangebodenNaam!: string | null;
  @Column('date', { name: 'aangeboden_op', nullable: true }) aangebodenOp!: string | null;
  /** SHA-256 of the content as it was offered, and so as the decider saw it. */
  @Column('text', { name: 'inhoud_sha', nullable: true }) inhoudSha!: string | null;
  @Column('text', { name: 'teruggave_reden', nullable: true }) teruggaveReden!: string | null;
  /** The last time it went back to the preparer; stays when it is offered again. */
  @Column('date', { name: 'teruggegeven_op', nullable: true }) teruggegevenOp!: string | null;
  @Column('text', { name: 'teruggegeven_naam', nullable: true }) teruggegevenNaam!: string | null;
  @Column('uuid', { name: 'vastgesteld_door', nullable: true }) vastgesteldDoor!: string | null;
  @Column('text', { name: 'vastgesteld_naam', nullable: true }) vastgesteldNaam!: string | null;
  @Column('date', { name: 'vastgesteld_op', nullable: true }) vastgesteldOp!: string | null;
  @Column('text', { nullable: true }) mandaat!: string | null;
  @Column('date', { nullable: true }) dagtekening!: string | null;
  @Column('date', { name: 'dagtekening_initieel', nullable: true }) dagtekeningInitieel!: string | null;
  @Column('date', { name: 'bekendgemaakt_op', nullable: true }) bekendgemaaktOp!: string | null;
  @Column('text', { nullable: true }) wijze!: Bekendmakingswijze | null;
  /** Where the letter stands when it was made elsewhere, before this gemeente worked with this system. */
  @Column('text', { nullable: true }) bewaarplaats!: string | null;
  @Column({ type: 'timestamptz', name: 'gemaakt_op', insert: false, update: false }) gemaaktOp!: Date;
}

/** The right to bijstand as the intake came to know it; the last one counts. */
@Entity('bijstandsrecht')
export class BijstandsrechtEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int') volgnr!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('date', { name: 'recht_vanaf', nullable: true }) rechtVanaf!: string | null;
  @Column('text') kenmerk!: string;
  @Column('uuid') door!: string;
  @Column({ type: 'timestamptz', insert: false, update: false }) op!: Date;
}
