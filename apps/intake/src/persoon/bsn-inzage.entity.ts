import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who looked at a whole BSN, when and why. By id only: it outlives the person it is about. */
@Entity('bsn_inzage')
export class BsnInzageEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'persoon_id' }) persoonId!: string;
  @Column('text') reden!: string;
  @Column('uuid') door!: string;
  @Column({ type: 'timestamptz', name: 'op', insert: false, update: false }) op!: Date;
}
