import type { BesluitSpoor, BesluitStand, Bezwaaruitkomst, BriefWijze } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('besluit')
export class BesluitEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') spoor!: BesluitSpoor;
  @Column('text', { default: 'concept' }) stand!: BesluitStand;
  /** Given when it is taken: a concept has no number that could be taken for that of a besluit. */
  @Column('text', { nullable: true }) kenmerk!: string | null;
  @Column('uuid', { nullable: true }) vervangt!: string | null;
  @Column('timestamptz', { name: 'opgesteld_op' }) opgesteldOp!: Date;
  @Column('date', { nullable: true }) dagtekening!: string | null;
  @Column('uuid', { name: 'genomen_door', nullable: true }) genomenDoor!: string | null;
  @Column('text', { name: 'genomen_naam', nullable: true }) genomenNaam!: string | null;
  /** Organ in whose name was decided (Awb art. 10:10). */
  @Column('text', { nullable: true }) orgaan!: string | null;
  @Column('text', { nullable: true }) mandaat!: string | null;
  @Column('date', { name: 'bekendgemaakt_op', nullable: true }) bekendgemaaktOp!: string | null;
  @Column('text', { nullable: true }) wijze!: BriefWijze | null;
}

/** A bezwaar against a besluit. Its clocks follow from the days (`bezwaarklok`), so they are not kept. */
@Entity('bezwaar')
export class BezwaarEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('uuid', { name: 'besluit_id' }) besluitId!: string;
  @Column('text') kenmerk!: string;
  @Column('date', { name: 'ontvangen_op' }) ontvangenOp!: string;
  @Column('date', { name: 'gepost_op', nullable: true }) gepostOp!: string | null;
  @Column('boolean') commissie!: boolean;
  @Column('uuid', { name: 'geregistreerd_door' }) geregistreerdDoor!: string;
  @Column('text', { nullable: true }) uitkomst!: Bezwaaruitkomst | null;
  @Column('date', { name: 'beslist_op', nullable: true }) beslistOp!: string | null;
  @Column('text', { nullable: true }) motivering!: string | null;
  @Column('uuid', { name: 'beslist_door', nullable: true }) beslistDoor!: string | null;
  @Column('boolean', { default: false }) herroepen!: boolean;
  @Column('uuid', { name: 'nieuw_besluit_id', nullable: true }) nieuwBesluitId!: string | null;
}
