import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who works on the intake of this gemeente, as his own token said the last time he looked at the worklist. */
@Entity('medewerker')
export class MedewerkerEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') persoon!: string;
  @Column('text') naam!: string;
  @Column('text', { array: true }) rollen!: string[];
  @Column('date', { name: 'laatst_gezien' }) laatstGezien!: string;
}
