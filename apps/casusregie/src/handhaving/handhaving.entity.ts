import type {
  Boeteartikel, Claimhouder, Gedraging, Gedraging23, Kerenmotivering, Rechtsgangsoort, Rechtsganguitkomst, Rekenregel, Sanctieantwoord, Stapsoort, Stapuitkomst, Verwijtbaarheid, Zaakstand,
} from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('handhavingsstap')
export class HandhavingsstapEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') gedraging!: Gedraging23;
  @Column('text') soort!: Stapsoort;
  @Column('date', { name: 'verzonden_op' }) verzondenOp!: string;
  @Column('date', { name: 'termijn_tot' }) termijnTot!: string;
  @Column('text', { nullable: true }) uitkomst!: Stapuitkomst | null;
  @Column('date', { name: 'uitkomst_op', nullable: true }) uitkomstOp!: string | null;
  @Column('text', { nullable: true }) toelichting!: string | null;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}

/** One boete, from constatering to payment. */
@Entity('boetezaak')
export class BoetezaakEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('uuid', { name: 'boetevoorstel_id', nullable: true }) boetevoorstelId!: string | null;
  @Column('text') stand!: Zaakstand;
  @Column('text') artikel!: Boeteartikel;
  @Column('text') gedraging!: Gedraging;
  @Column('date') van!: string;
  @Column('date') tot!: string;
  @Column('date', { name: 'geconstateerd_op' }) geconstateerdOp!: string;
  @Column('uuid', { name: 'geconstateerd_door' }) geconstateerdDoor!: string;
  @Column('text', { name: 'geconstateerd_naam' }) geconstateerdNaam!: string;
  @Column('text') feiten!: string;
  @Column('int', { nullable: true }) overtreding!: 1 | 2 | null;
  @Column('date', { name: 'waarschuwing_op', nullable: true }) waarschuwingOp!: string | null;
  @Column('text', { default: 'niet-gevraagd' }) sanctie!: Sanctieantwoord;
  @Column('uuid', { name: 'vraag_id', nullable: true }) vraagId!: string | null;
  @Column('date', { name: 'verlaagd_van', nullable: true }) verlaagdVan!: string | null;
  @Column('date', { name: 'verlaagd_tot', nullable: true }) verlaagdTot!: string | null;
  @Column('date', { name: 'rapport_op', nullable: true }) rapportOp!: string | null;
  @Column('text', { nullable: true }) rapport!: string | null;
  @Column('uuid', { name: 'rapport_door', nullable: true }) rapportDoor!: string | null;
  @Column('text', { name: 'rapport_naam', nullable: true }) rapportNaam!: string | null;
  @Column('boolean', { nullable: true }) verhoord!: boolean | null;
  @Column('boolean', { nullable: true }) cautie!: boolean | null;
  @Column('date', { name: 'zienswijze_tot', nullable: true }) zienswijzeTot!: string | null;
  @Column('date', { name: 'zienswijze_op', nullable: true }) zienswijzeOp!: string | null;
  @Column('text', { nullable: true }) zienswijze!: string | null;
  /** Last day of the thirteen weeks. */
  @Column('date', { name: 'besluit_uiterlijk', nullable: true }) besluitUiterlijk!: string | null;
  @Column('text', { nullable: true }) verwijtbaarheid!: Exclude<Verwijtbaarheid, 'geen'> | null;
  @Column('text', { nullable: true }) motivering!: string | null;
  @Column('jsonb', { nullable: true }) keren!: Kerenmotivering | null;
  @Column('text', { name: 'reden_overschrijding', nullable: true }) redenOverschrijding!: string | null;
  @Column('date', { name: 'hersteltermijn_tot', nullable: true }) hersteltermijnTot!: string | null;
  @Column('int', { nullable: true }) trede!: number | null;
  @Column('int', { nullable: true }) percentage!: number | null;
  /** Cents. */
  @Column('bigint', { nullable: true }) bedrag!: number | null;
  @Column('jsonb', { nullable: true }) berekening!: Rekenregel[] | null;
  @Column('date', { name: 'besloten_op', nullable: true }) beslotenOp!: string | null;
  @Column('uuid', { name: 'besloten_door', nullable: true }) beslotenDoor!: string | null;
  @Column('text', { name: 'besloten_naam', nullable: true }) beslotenNaam!: string | null;
  @Column('date', { name: 'bekendgemaakt_op', nullable: true }) bekendgemaaktOp!: string | null;
  @Column('date', { name: 'aangemaand_op', nullable: true }) aangemaandOp!: string | null;
  @Column('date', { name: 'dwangbevel_op', nullable: true }) dwangbevelOp!: string | null;
  @Column('date', { name: 'betaald_op', nullable: true }) betaaldOp!: string | null;
  /** Cents that were paid. */
  @Column('bigint', { nullable: true }) betaald!: number | null;
  @Column('text', { nullable: true }) eindreden!: string | null;
}

@Entity('boete_rechtsgang')
export class BoeteRechtsgangEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'zaak_id' }) zaakId!: string;
  @Column('int') volgnr!: number;
  @Column('text') soort!: Rechtsgangsoort;
  @Column('text') kenmerk!: string;
  @Column('date', { name: 'ontvangen_op' }) ontvangenOp!: string;
  @Column('date', { name: 'gepost_op', nullable: true }) gepostOp!: string | null;
  @Column('boolean', { name: 'op_tijd' }) opTijd!: boolean;
  @Column('date', { name: 'termijn_einde' }) termijnEinde!: string;
  @Column('text', { nullable: true }) uitkomst!: Rechtsganguitkomst | null;
  @Column('date', { name: 'uitkomst_op', nullable: true }) uitkomstOp!: string | null;
  @Column('text', { nullable: true }) motivering!: string | null;
  @Column('uuid', { name: 'beslist_door', nullable: true }) beslistDoor!: string | null;
}

/** The right to sanction one gedraging; `verwijzing` is the boetezaak, or the question of RSD. */
@Entity('sanctieclaim')
export class SanctieclaimEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') verwijzing!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') houder!: Claimhouder;
  @Column('text') gedraging!: string;
  @Column('date') van!: string;
  @Column('date') tot!: string;
}

/** A boete of DUO, as DUO told it. */
@Entity('duo_boete')
export class DuoBoeteEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') artikel!: '24' | '25';
  @Column('bigint') bedrag!: number;
  @Column('date', { name: 'opgelegd_op' }) opgelegdOp!: string;
  @Column('int', { name: 'nieuwe_termijn' }) nieuweTermijn!: 6 | 12 | 18 | 24;
  @Column('date', { name: 'termijn_begin' }) termijnBegin!: string;
  @Column('date', { name: 'termijn_einde' }) termijnEinde!: string;
}
