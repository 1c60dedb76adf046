import type { Regelstand, Runstand, Uitlegregel } from '@wegwijs/ontzorgen';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One month of one gemeente; amounts in cents. `inhoudSha` is the same as long as the facts are. */
@Entity('maandrun')
export class MaandrunEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('date') maand!: string;
  /** The first run of the month, and those for who came in after it. */
  @Column('int', { default: 1 }) nummer!: number;
  @Column('text', { default: 'concept' }) stand!: Runstand;
  @Column('date', { name: 'berekend_op' }) berekendOp!: string;
  @Column('uuid', { name: 'gemaakt_door' }) gemaaktDoor!: string;
  @Column('text', { name: 'inhoud_sha' }) inhoudSha!: string;
  @Column('int') huishoudens!: number;
  @Column('bigint') uitkering!: number;
  @Column('bigint') posten!: number;
  @Column('bigint', { name: 'naar_klant' }) naarKlant!: number;
  @Column('uuid', { name: 'batch_id', nullable: true }) batchId!: string | null;
}

/** What the month of one household comes to. `volgorde` puts what needs a person first; `redenen` are codes with a comma between. */
@Entity('maandregel')
export class MaandregelEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'run_id' }) runId!: string;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('date') maand!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') stand!: Regelstand;
  @Column('text') volgorde!: string;
  @Column('text', { default: '' }) redenen!: string;
  @Column('uuid', { name: 'gezien_door', nullable: true }) gezienDoor!: string | null;
  @Column('text', { nullable: true }) uitsluitreden!: string | null;
  @Column('bigint') norm!: number;
  @Column('bigint') inkomen!: number;
  @Column('bigint') bijstand!: number;
  @Column('bigint') vakantietoeslag!: number;
  @Column('bigint') verrekening!: number;
  @Column('bigint') correctie!: number;
  @Column('bigint') uitkering!: number;
  @Column('bigint') posten!: number;
  @Column('bigint', { name: 'naar_klant' }) naarKlant!: number;
  @Column('bigint') tekort!: number;
  @Column('bigint', { name: 'vorige_uitkering', nullable: true }) vorigeUitkering!: number | null;
  @Column('bigint', { name: 'vorige_posten', nullable: true }) vorigePosten!: number | null;
  @Column('jsonb') uitleg!: Uitlegregel[];
  @Column('text') sha!: string;
}
