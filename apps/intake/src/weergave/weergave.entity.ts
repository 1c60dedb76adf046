import type { WerkvoorraadFilters, WerkvoorraadKolom } from '@wegwijs/intake';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A saved way to look at the worklist; without a name it is the lasting choice of columns of its owner. */
@Entity('weergave')
export class WeergaveEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid') eigenaar!: string;
  @Column('text', { name: 'eigenaar_naam' }) eigenaarNaam!: string;
  @Column('text', { nullable: true }) naam!: string | null;
  @Column('boolean', { default: false }) gedeeld!: boolean;
  @Column('jsonb') filters!: WerkvoorraadFilters;
  @Column('text', { array: true }) kolommen!: WerkvoorraadKolom[];
}
