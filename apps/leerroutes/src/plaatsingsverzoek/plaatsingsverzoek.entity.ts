import type { Leerroute, Verzoekstand } from '@wegwijs/leerroutes';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `id` is the dossier; the person himself is not known here. */
@Entity('plaatsingsverzoek')
export class PlaatsingsverzoekEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'pip_id' }) pipId!: string;
  @Column('text') stand!: Verzoekstand;
  @Column('text') leerroute!: Leerroute;
  @Column('text', { nullable: true }) startniveau!: string | null;
  @Column('int', { name: 'uren_per_week', nullable: true }) urenPerWeek!: number | null;
  @Column('int', { nullable: true }) cursusuren!: number | null;
  @Column('jsonb') lesdagen!: string[];
  @Column('boolean', { name: 'kinderopvang_nodig', nullable: true }) kinderopvangNodig!: boolean | null;
  @Column('date', { name: 'uiterlijke_start' }) uiterlijkeStart!: string;
  @Column('timestamptz', { name: 'ontvangen_op' }) ontvangenOp!: Date;
}
