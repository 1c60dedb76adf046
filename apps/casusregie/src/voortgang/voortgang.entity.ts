import type { EigenInspanning, GesprekStand, GesprekVorm, Inspanning, VoortgangNiveau } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('gesprek')
export class GesprekEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text', { default: 'gepland' }) stand!: GesprekStand;
  @Column('date', { name: 'gepland_op' }) geplandOp!: string;
  @Column('text') tijd!: string;
  @Column('text') plaats!: string;
  @Column('text') vorm!: GesprekVorm;
  @Column('date', { name: 'gehouden_op', nullable: true }) gehoudenOp!: string | null;
  @Column('text', { nullable: true }) verslag!: string | null;
  @Column('text', { nullable: true }) afspraken!: string | null;
  @Column('text', { nullable: true }) inspanning!: Inspanning | null;
  @Column('text', { nullable: true }) taalniveau!: VoortgangNiveau | null;
  @Column('text', { nullable: true }) reden!: string | null;
  @Column('int', { default: 0 }) verzet!: number;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}

/** A report of a school. Never changed, only replaced. */
@Entity('aanwezigheid')
export class AanwezigheidEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') aanbieder!: string;
  @Column('date') van!: string;
  @Column('date', { name: 'tot_en_met' }) totEnMet!: string;
  @Column('int') gevolgd!: number;
  @Column('int') geoorloofd!: number;
  @Column('int') ongeoorloofd!: number;
  @Column('text', { nullable: true }) inspanning!: Inspanning | null;
  @Column('text', { nullable: true }) taalniveau!: VoortgangNiveau | null;
  @Column('date', { name: 'ontvangen_op' }) ontvangenOp!: string;
  @Column('uuid', { nullable: true }) vervangt!: string | null;
  @Column('uuid', { name: 'vervangen_door', nullable: true }) vervangenDoor!: string | null;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}

@Entity('inspanning')
export class InspanningEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('date') op!: string;
  @Column('text') soort!: EigenInspanning;
  @Column('int') uren!: number;
  @Column('text') omschrijving!: string;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}

/** What follows from the rest, for the list: written by `werkVoortgangBij` and nowhere else. It goes when the plicht ends. */
@Entity('voortgang')
export class VoortgangEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('int') aantal!: number;
  @Column('int') gehouden!: number;
  /** Day of the next talk in the plan; `GEEN_GESPREK` when none is left, because a list orders by it. */
  @Column('date', { name: 'volgende_op' }) volgendeOp!: string;
  @Column('date', { nullable: true }) uiterlijk!: string | null;
  @Column('date', { name: 'gepland_op', nullable: true }) geplandOp!: string | null;
  @Column('date', { name: 'laatste_op', nullable: true }) laatsteOp!: string | null;
  /** Percentage; null while there were too few hours to say. */
  @Column('int', { nullable: true }) aanwezigheid!: number | null;
  /** When PVT and MAP were completed, as their own capability said it. */
  @Column('date', { name: 'pvt_op', nullable: true }) pvtOp!: string | null;
  @Column('date', { name: 'map_op', nullable: true }) mapOp!: string | null;
}
