import type { EldersBron, MapThema, MapTrajectstand } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The MAP of one person, from his PIP to the eindgesprek. */
@Entity('map_traject')
export class MapTrajectEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') stand!: MapTrajectstand;
  @Column('int', { name: 'geplande_uren' }) geplandeUren!: number;
  @Column('int', { name: 'geplande_praktijkuren' }) geplandePraktijkuren!: number;
  @Column('int', { name: 'aftrek_uren', default: 0 }) aftrekUren!: number;
  @Column('date', { name: 'telt_vanaf' }) teltVanaf!: string;
  @Column('date', { name: 'begonnen_op' }) begonnenOp!: string;
  @Column('date', { name: 'eindgesprek_op', nullable: true }) eindgesprekOp!: string | null;
  @Column('text', { name: 'eindgesprek_organisatie', nullable: true }) eindgesprekOrganisatie!: string | null;
  /** Reference of the mandate in the matrix; null when the college itself held it. */
  @Column('text', { name: 'eindgesprek_mandaat', nullable: true }) eindgesprekMandaat!: string | null;
  @Column('uuid', { name: 'eindgesprek_door', nullable: true }) eindgesprekDoor!: string | null;
  @Column('text', { name: 'eindgesprek_door_naam', nullable: true }) eindgesprekDoorNaam!: string | null;
  @Column('date', { name: 'afgerond_op', nullable: true }) afgerondOp!: string | null;
  @Column('text', { name: 'elders_volgens', nullable: true }) eldersVolgens!: EldersBron | null;
  @Column('date', { name: 'geeindigd_op', nullable: true }) geeindigdOp!: string | null;
}

@Entity('map_thema')
export class MapThemaEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'traject_id' }) trajectId!: string;
  @PrimaryColumn('text') thema!: MapThema;
  @Column('date', { name: 'afgerond_op' }) afgerondOp!: string;
  @Column('int') minuten!: number;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}
