import type { TijdlijnFeiten, TijdlijnSoort } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of the one timeline. Never changed: a correction is a later line. */
@Entity('gebeurtenis')
export class GebeurtenisEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('date') op!: string;
  @Column({ type: 'timestamptz', insert: false, update: false }) tijdstip!: Date;
  @Column('text') soort!: TijdlijnSoort;
  /** The row that it is about: a gesprek, an opdracht, a boete. */
  @Column('uuid', { nullable: true }) bron!: string | null;
  @Column('jsonb') feiten!: TijdlijnFeiten;
  /** Null: nobody did it, it followed from a fact or a day. */
  @Column('uuid', { nullable: true }) door!: string | null;
  @Column('text', { name: 'door_naam', nullable: true }) doorNaam!: string | null;
}
