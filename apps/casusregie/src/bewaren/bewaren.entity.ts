import type { Vernietiger, VernietigingStand } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Dossiers that somebody proposes to destroy. */
@Entity('vernietigingslijst')
export class VernietigingslijstEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text', { default: 'voorgesteld' }) stand!: VernietigingStand;
  @Column('boolean', { name: 'kern_bewaren' }) kernBewaren!: boolean;
  @Column('date', { name: 'voorgesteld_op' }) voorgesteldOp!: string;
  @Column('uuid', { name: 'voorgesteld_door' }) voorgesteldDoor!: string;
  @Column('text', { name: 'voorgesteld_naam' }) voorgesteldNaam!: string;
  @Column('text', { name: 'voorgesteld_rol' }) voorgesteldRol!: Vernietiger;
}

@Entity('vernietigingsregel')
export class VernietigingsregelEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'lijst_id' }) lijstId!: string;
  @PrimaryColumn('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('date', { name: 'bewaard_tot' }) bewaardTot!: string;
}

/** That something was destroyed, without what it was. */
@Entity('vernietigingsbewijs')
export class VernietigingsbewijsEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int') dossiers!: number;
  @Column('int') overgeslagen!: number;
  @Column('jsonb') rijen!: Record<string, number>;
  @Column('text') sha256!: string;
  @Column('date', { name: 'vernietigd_op' }) vernietigdOp!: string;
  @Column('uuid', { name: 'voorgesteld_door' }) voorgesteldDoor!: string;
  @Column('text', { name: 'voorgesteld_naam' }) voorgesteldNaam!: string;
  @Column('uuid', { name: 'vernietigd_door' }) vernietigdDoor!: string;
  @Column('text', { name: 'vernietigd_naam' }) vernietigdNaam!: string;
}

/** The facts of Besluit art. 9.9 lid 2, apart from everything else. */
@Entity('kerngegeven')
export class KerngegevenEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') naam!: string;
  @Column('date') geboortedatum!: string;
  @Column('text', { nullable: true }) straat!: string | null;
  @Column('text', { nullable: true }) huisnummer!: string | null;
  @Column('text', { nullable: true }) postcode!: string | null;
  @Column('text', { nullable: true }) woonplaats!: string | null;
  @Column('text') grond!: string;
  @Column('date') op!: string;
  @Column('date', { name: 'bewaren_tot' }) bewarenTot!: string;
}
