import type { EldersBron, Kernwaarde, PvtAanwezigheid, PvtEindreden, PvtGroepstand, PvtSessiesoort, PvtTrajectstand } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('pvt_groep')
export class PvtGroepEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') naam!: string;
  @Column('text') plaats!: string;
  @Column('text') taal!: string;
  @Column('int') capaciteit!: number;
  @Column('date', { name: 'begint_op' }) begintOp!: string;
  @Column('text', { default: 'open' }) stand!: PvtGroepstand;
}

@Entity('pvt_sessie')
export class PvtSessieEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'groep_id' }) groepId!: string;
  @Column('text') soort!: PvtSessiesoort;
  @Column('date') op!: string;
  @Column('text', { name: 'begint_om' }) begintOm!: string;
  @Column('int') minuten!: number;
  @Column('text') plaats!: string;
  @Column('text', { array: true }) kernwaarden!: Kernwaarde[];
  @Column('text', { nullable: true }) omschrijving!: string | null;
}

/** The PVT of one person, from his PIP to its end. */
@Entity('pvt_traject')
export class PvtTrajectEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') taak!: 'pvt-asiel' | 'pvt-gezin';
  @Column('text', { default: 'open' }) stand!: PvtTrajectstand;
  @Column('int', { name: 'geplande_uren' }) geplandeUren!: number;
  @Column('int', { name: 'aftrek_uren', default: 0 }) aftrekUren!: number;
  @Column('date', { name: 'begonnen_op' }) begonnenOp!: string;
  /** The group may be of another gemeente. */
  @Column('text', { name: 'groep_gemeentecode', nullable: true }) groepGemeentecode!: string | null;
  @Column('uuid', { name: 'groep_id', nullable: true }) groepId!: string | null;
  @Column('date', { name: 'getekend_op', nullable: true }) getekendOp!: string | null;
  @Column('uuid', { name: 'getekend_sessie', nullable: true }) getekendSessie!: string | null;
  @Column('date', { name: 'afgerond_op', nullable: true }) afgerondOp!: string | null;
  @Column('date', { name: 'geeindigd_op', nullable: true }) geeindigdOp!: string | null;
  @Column('text', { name: 'elders_volgens', nullable: true }) eldersVolgens!: EldersBron | null;
  @Column('text', { nullable: true }) eindreden!: PvtEindreden | null;
}

/** What one person did at one session; it says itself what the session was. */
@Entity('pvt_aanwezigheid')
export class PvtAanwezigheidEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'traject_id' }) trajectId!: string;
  @PrimaryColumn('uuid', { name: 'sessie_id' }) sessieId!: string;
  @Column('text') taak!: 'pvt-asiel' | 'pvt-gezin';
  @Column('text') soort!: PvtSessiesoort;
  @Column('date') op!: string;
  @Column('text', { array: true }) kernwaarden!: Kernwaarde[];
  @Column('text') aanwezigheid!: PvtAanwezigheid;
  @Column('int') minuten!: number;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}
