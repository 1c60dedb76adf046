import type { Huishoudenstand, Lidrol } from '@wegwijs/ontzorgen';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who somebody is and where he lives, for as long as the PIP says that RSD pays. `dossierId` is the id of the ontzorgsignaal. */
@Entity('persoon')
export class OntzorgPersoonEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') naam!: string;
  @Column('date') geboortedatum!: string;
  @Column('text', { nullable: true }) taal!: string | null;
  @Column('text', { nullable: true }) straat!: string | null;
  @Column('text', { nullable: true }) huisnummer!: string | null;
  @Column('text', { nullable: true }) postcode!: string | null;
  @Column('text', { nullable: true }) woonplaats!: string | null;
}

/** The people who share one bijstand. `nummer` counts per gemeente and stands in the reference of every payment. */
@Entity('huishouden')
export class HuishoudenEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('int') nummer!: number;
  @Column('text') naam!: string;
  /** For sorting and for search by the first letters; the database makes it. */
  @Column({ type: 'text', insert: false, update: false, select: false }) zoeknaam!: string;
  @Column('text', { default: 'open' }) stand!: Huishoudenstand;
  @Column('date', { name: 'geopend_op' }) geopendOp!: string;
  @Column('date', { name: 'gesloten_op', nullable: true }) geslotenOp!: string | null;
  @Column('text', { nullable: true }) slotreden!: string | null;
  @Column('boolean', { name: 'partner_akkoord', default: false }) partnerAkkoord!: boolean;
}

/** Somebody who lives there, from a day until a day (exclusive). `dossierId` only for who has an ontzorgsignaal. */
@Entity('lid')
export class LidEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('uuid', { name: 'dossier_id', nullable: true }) dossierId!: string | null;
  @Column('text') naam!: string;
  @Column('date') geboortedatum!: string;
  @Column('text') rol!: Lidrol;
  @Column('boolean', { name: 'telt_mee', default: true }) teltMee!: boolean;
  @Column('date') vanaf!: string;
  @Column('date', { nullable: true }) tot!: string | null;
}
