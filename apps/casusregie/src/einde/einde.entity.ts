import type { DossierStand, EindeRegelstand, PlichtEindeGrond } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An end of the plicht as it was recorded. One counts; a correction is a later row. */
@Entity('plicht_einde')
export class PlichtEindeEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column({ type: 'timestamptz', insert: false, update: false }) tijdstip!: Date;
  @Column('text') grond!: PlichtEindeGrond;
  @Column('date') op!: string;
  @Column('date', { name: 'vastgelegd_op' }) vastgelegdOp!: string;
  @Column('text', { default: 'geldt' }) stand!: EindeRegelstand;
  @Column('text', { nullable: true }) reden!: string | null;
  /** What the dossier was before it ended, for who takes the end back. */
  @Column('text', { name: 'vorige_stand' }) vorigeStand!: DossierStand;
  /** Null: it came from another part of the house. */
  @Column('uuid', { nullable: true }) door!: string | null;
  @Column('text', { name: 'door_naam', nullable: true }) doorNaam!: string | null;
}
