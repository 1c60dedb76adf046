import type { Afspraakuitkomst, Oproepdoel } from '@wegwijs/intake';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One call-up. Rows are only added; the outcome is filled in once. `volgnr` is the order of the ladder. */
@Entity('oproep')
export class OproepEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('int') volgnr!: number;
  @Column('text') doel!: Oproepdoel;
  @Column('date', { name: 'verzonden_op' }) verzondenOp!: string;
  @Column('date', { name: 'afspraak_op' }) afspraakOp!: string;
  @Column('text', { name: 'afspraak_tijd' }) afspraakTijd!: string;
  @Column('text') plaats!: string;
  @Column('date', { name: 'termijn_tot' }) termijnTot!: string;
  @Column('boolean') schriftelijk!: boolean;
  @Column('boolean') waarschuwing!: boolean;
  @Column('text', { nullable: true }) tolktaal!: string | null;
  @Column('text', { nullable: true }) uitkomst!: Afspraakuitkomst | null;
  @Column('date', { name: 'uitkomst_op', nullable: true }) uitkomstOp!: string | null;
  @Column('text', { nullable: true }) toelichting!: string | null;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}
