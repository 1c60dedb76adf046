import type { Wachtgrond } from '@wegwijs/intake';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question to a third party without whose answer the PIP cannot reasonably be made (Besluit art. 5.3 lid 2). */
@Entity('derde_informatie')
export class DerdeInformatieEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') grond!: Wachtgrond;
  @Column('text') derde!: string;
  @Column('date', { name: 'gevraagd_op' }) gevraagdOp!: string;
  @Column('date', { name: 'ontvangen_op', nullable: true }) ontvangenOp!: string | null;
  @Column('text') motivering!: string;
}
