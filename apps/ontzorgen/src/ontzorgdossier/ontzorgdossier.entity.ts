import type { OntzorgEinde, Ontzorggrondslag, Ontzorgvorm } from '@wegwijs/ontzorgen';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The duty or the decision by which RSD pays for one person: from `vanaf` until `tot` (exclusive). */
@Entity('ontzorgdossier')
export class OntzorgdossierEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') grondslag!: Ontzorggrondslag;
  @Column('text') vorm!: Ontzorgvorm;
  @Column('text', { nullable: true }) motivering!: string | null;
  @Column('text', { name: 'besluit_kenmerk', nullable: true }) besluitKenmerk!: string | null;
  @Column('date') vanaf!: string;
  @Column('date') tot!: string;
  @Column('date', { name: 'machtiging_vanaf', nullable: true }) machtigingVanaf!: string | null;
  /** First day without machtiging; null while it stands. */
  @Column('date', { name: 'machtiging_tot', nullable: true }) machtigingTot!: string | null;
  @Column('date', { name: 'aangekondigd_op', nullable: true }) aangekondigdOp!: string | null;
  @Column('text', { default: 'loopt' }) stand!: 'loopt' | 'beeindigd';
  @Column('text', { name: 'einde_reden', nullable: true }) eindeReden!: OntzorgEinde | null;
}
