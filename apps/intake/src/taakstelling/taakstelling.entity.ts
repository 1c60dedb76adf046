import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of the number for one half-year. `id` is that of the half-year: all its versions share it. */
@Entity('taakstelling')
export class TaakstellingEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('text') halfjaar!: string;
  @PrimaryColumn('int') versie!: number;
  @Column('uuid') id!: string;
  @Column('int') aantal!: number;
  @Column('int', { name: 'begin_achterstand', nullable: true }) beginAchterstand!: number | null;
  /** 'streefnorm' for an assumption, as the startnotitie made for the second half of 2020. */
  @Column('text') soort!: 'wettelijk' | 'streefnorm';
  @Column('text') vindplaats!: string;
  @Column('date', { name: 'bekendgemaakt_op', nullable: true }) bekendgemaaktOp!: string | null;
  @Column('text', { nullable: true }) reden!: string | null;
  @Column('uuid', { nullable: true }) door!: string | null;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
  @Column({ type: 'timestamptz', name: 'op', insert: false, update: false }) op!: Date;
}
