import type { Afhandelwijze, SignaalSoort, SignaalStand } from '@wegwijs/casusregie';
import type { Soort } from '@wegwijs/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A warning about one dossier. Made by the sweep from a clock that fell, or by an act that saw it. */
@Entity('signaal')
export class SignaalEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') soort!: SignaalSoort;
  /** The row it is about: the dossier itself, a gesprek, an opdracht. */
  @Column('uuid') aanleiding!: string;
  @Column('date') sinds!: string;
  @Column('date') uiterlijk!: string;
  @Column('text') norm!: string;
  @Column('text') normsoort!: Soort;
  @Column('text') bron!: string;
  @Column('text', { default: 'open' }) stand!: SignaalStand;
  @Column('text', { nullable: true }) wijze!: Afhandelwijze | null;
  @Column('text', { nullable: true }) toelichting!: string | null;
  @Column('date', { name: 'afgehandeld_op', nullable: true }) afgehandeldOp!: string | null;
  @Column('uuid', { name: 'afgehandeld_door', nullable: true }) afgehandeldDoor!: string | null;
  @Column('text', { name: 'afgehandeld_door_naam', nullable: true }) afgehandeldDoorNaam!: string | null;
}

/** A deadline that runs. Kept by the acts and swept by day, both in SQL: rows are made and ended by the hundred. */
@Entity('klok')
export class KlokEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'dossier_id' }) dossierId!: string;
  @PrimaryColumn('text') soort!: SignaalSoort;
  @PrimaryColumn('uuid') aanleiding!: string;
  /** Last day, inclusive. */
  @Column('date') uiterlijk!: string;
  /** First day on which it is a signal. */
  @Column('date', { name: 'valt_op' }) valtOp!: string;
  @Column('text') norm!: string;
  @Column('text') normsoort!: Soort;
  @Column('text') bron!: string;
}
