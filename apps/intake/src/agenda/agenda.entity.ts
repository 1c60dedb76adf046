import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The address of somebody's agenda, as a hash: who reads this table cannot subscribe. */
@Entity('agenda_abonnement')
export class AgendaAbonnementEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') persoon!: string;
  @Column('text') organisatie!: string;
  @Column('text', { name: 'geheim_sha' }) geheimSha!: string;
  @Column('timestamptz', { name: 'gemaakt_op' }) gemaaktOp!: Date;
  @Column('timestamptz', { name: 'laatst_opgehaald_op', nullable: true }) laatstOpgehaaldOp!: Date | null;
}
