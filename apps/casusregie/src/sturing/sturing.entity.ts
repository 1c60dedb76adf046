import type { KpiCode } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A target of the gemeente, from a day on. */
@Entity('streefwaarde')
export class StreefwaardeEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('text') kpi!: KpiCode;
  @PrimaryColumn('date') vanaf!: string;
  @Column('int') waarde!: number;
  @Column('text') toelichting!: string;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
  @Column({ type: 'timestamptz', name: 'vastgelegd_op', insert: false, update: false }) vastgelegdOp!: Date;
}
