import type { Aanbiedersoort, Examenniveau, Examenresultaat, Keurmerkgrond, Lessoort, Resultaatonderdeel, Taalschakeluitslag } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What every recorded fact has: rows are only added, and a correction names the row that it replaces. */
export abstract class FeitEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'vervangt_id', nullable: true }) vervangtId!: string | null;
  /** This row only says that the one it replaces does not stand. */
  @Column('boolean', { default: false }) vervallen!: boolean;
  @Column('text', { nullable: true }) reden!: string | null;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
  @Column({ type: 'timestamptz', name: 'vastgelegd_op', insert: false, update: false }) vastgelegdOp!: Date;
}

/** A fact of one person. */
export abstract class DossierFeitEntity extends FeitEntity {
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
}

@Entity('lesuren')
export class LesurenEntity extends DossierFeitEntity {
  @Column('uuid', { name: 'aanbieder_id' }) aanbiederId!: string;
  @Column('text') soort!: Lessoort;
  @Column('int') uren!: number;
  @Column('date') van!: string;
  @Column('date', { name: 'tot_en_met' }) totEnMet!: string;
}

@Entity('examen')
export class ExamenEntity extends DossierFeitEntity {
  @Column('text') onderdeel!: Resultaatonderdeel;
  @Column('text', { nullable: true }) niveau!: Examenniveau | null;
  @Column('text') resultaat!: Examenresultaat;
  @Column('date', { name: 'afgelegd_op' }) afgelegdOp!: string;
}

@Entity('taalschakel')
export class TaalschakelEntity extends DossierFeitEntity {
  @Column('text') uitslag!: Taalschakeluitslag;
  @Column('date') op!: string;
  @Column('uuid', { name: 'aanbieder_id', nullable: true }) aanbiederId!: string | null;
}

@Entity('z_eindgesprek')
export class ZEindgesprekEntity extends DossierFeitEntity {
  @Column('date') op!: string;
  /** Code of the organisation: the college's own gemeente, or an openbaar lichaam under mandate. */
  @Column('text') organisatie!: string;
  @Column('text', { nullable: true }) mandaat!: string | null;
  @Column('text', { name: 'gevoerd_door' }) gevoerdDoor!: string;
}

@Entity('aanbieder')
export class AanbiederEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') naam!: string;
  @Column('text') soort!: Aanbiedersoort;
  @Column('text', { nullable: true }) organisatie!: string | null;
}

/** A period in which the lessons of a school count. */
@Entity('keurmerkperiode')
export class KeurmerkperiodeEntity extends FeitEntity {
  @Column('uuid', { name: 'aanbieder_id' }) aanbiederId!: string;
  @Column('text') grond!: Keurmerkgrond;
  @Column('date') vanaf!: string;
  /** First day without it. */
  @Column('date', { nullable: true }) tot!: string | null;
}
