import type { Ontheffingsgrond, PipLeerroute, Toetsstap } from '@wegwijs/intake';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The toets of one person. A row is made by the first step, with version 2: version 1 is 'open'. */
@Entity('leerbaarheidstoets')
export class LeerbaarheidstoetsEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('int') versie!: number;
  @Column('text') stap!: Toetsstap;
  @Column('date', { name: 'gepland_op', nullable: true }) geplandOp!: string | null;
  @Column('text', { nullable: true }) tijd!: string | null;
  @Column('text', { nullable: true }) plaats!: string | null;
  @Column('text', { nullable: true }) taal!: string | null;
  @Column('date', { name: 'afgenomen_op', nullable: true }) afgenomenOp!: string | null;
  @Column('date', { name: 'uitslag_op', nullable: true }) uitslagOp!: string | null;
  @Column('text', { nullable: true }) advies!: PipLeerroute | null;
  @Column('boolean', { name: 'b1_haalbaar', nullable: true }) b1Haalbaar!: boolean | null;
  @Column('date', { name: 'ontheven_op', nullable: true }) onthevenOp!: string | null;
}

/** Why the college excused the person: a health fact, apart from the toets itself (Wi2021 art. 14 lid 6, art. 37 lid 2). */
@Entity('toetsontheffing')
export class ToetsontheffingEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') grond!: Ontheffingsgrond;
  @Column('boolean', { name: 'niet_in_staat' }) nietInStaat!: boolean;
  @Column('text') motivering!: string;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}
