import type { Tekortbesluit, TEKORTSTANDEN } from '@wegwijs/ontzorgen';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A month in which fixed costs and leefgeld are more than the bijstand, until a person decides. Amounts in cents. */
@Entity('tekort')
export class TekortEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('date') maand!: string;
  @Column('bigint') bedrag!: number;
  @Column('date', { name: 'ontstaan_op' }) ontstaanOp!: string;
  @Column('text', { default: 'open' }) stand!: (typeof TEKORTSTANDEN)[number];
  @Column('text', { nullable: true }) besluit!: Tekortbesluit['besluit'] | null;
  @Column('uuid', { name: 'post_lijn', nullable: true }) postLijn!: string | null;
  @Column('bigint', { nullable: true }) afgesproken!: number | null;
  @Column('text', { nullable: true }) motivering!: string | null;
  @Column('uuid', { name: 'besloten_door', nullable: true }) beslotenDoor!: string | null;
  @Column('date', { name: 'besloten_op', nullable: true }) beslotenOp!: string | null;
}
