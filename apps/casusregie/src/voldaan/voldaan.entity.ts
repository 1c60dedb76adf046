import type { Inburgeringsdocument } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DossierFeitEntity } from '../leerroute/leerroute.entity.ts';

/** DUO's word that the plicht is fulfilled, with what we thought of it that day. */
@Entity('voldaan')
export class VoldaanEntity extends DossierFeitEntity {
  @Column('date', { name: 'voldaan_op' }) voldaanOp!: string;
  @Column('text') document!: Inburgeringsdocument;
  /** Date on DUO's beschikking. */
  @Column('date', { name: 'besluit_op' }) besluitOp!: string;
  @Column('text') kenmerk!: string;
  @Column('boolean', { name: 'eigen_voldaan' }) eigenVoldaan!: boolean;
  @Column('date', { name: 'eigen_op', nullable: true }) eigenOp!: string | null;
}

/** The certificaat of the Z-route, handed over in person. Once per person. */
@Entity('certificaat_uitreiking')
export class CertificaatUitreikingEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('date', { name: 'uitgereikt_op' }) uitgereiktOp!: string;
  @Column('text', { name: 'uitgereikt_door' }) uitgereiktDoor!: string;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}
