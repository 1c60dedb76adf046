import type { Duureenheid, OmstandigheidInvoer, OnderbrekingSoort, Verlengingsgrond, VerlengingUitkomst } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A fact about the termijn: who recorded it, and whether it was taken back. */
export abstract class TermijnFeit {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column({ type: 'timestamptz', insert: false, update: false }) tijdstip!: Date;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
  @Column('date', { name: 'ingetrokken_op', nullable: true }) ingetrokkenOp!: string | null;
  @Column('text', { name: 'ingetrokken_reden', nullable: true }) ingetrokkenReden!: string | null;
}

/** Begin and end as DUO said them. */
@Entity('duo_termijn')
export class DuoTermijnEntity extends TermijnFeit {
  @Column('date') begin!: string;
  @Column('date') einde!: string;
  @Column('date', { name: 'ontvangen_op' }) ontvangenOp!: string;
}

/** A request for a verlenging and what DUO decided. `verwacht`: what the text gives, as we saw it on the day of recording. */
@Entity('verlenging')
export class VerlengingEntity extends TermijnFeit {
  @Column('text') grond!: Verlengingsgrond;
  @Column('text') stand!: 'aangevraagd' | VerlengingUitkomst;
  @Column('date', { name: 'aangevraagd_op' }) aangevraagdOp!: string;
  @Column('jsonb') perioden!: OmstandigheidInvoer[];
  @Column('date', { name: 'verklaard_op', nullable: true }) verklaardOp!: string | null;
  @Column('int', { name: 'verwacht_aantal', nullable: true }) verwachtAantal!: number | null;
  @Column('text', { name: 'verwacht_eenheid', nullable: true }) verwachtEenheid!: Duureenheid | null;
  @Column('date', { name: 'besloten_op', nullable: true }) beslotenOp!: string | null;
  @Column('int', { name: 'duur_aantal', nullable: true }) duurAantal!: number | null;
  @Column('text', { name: 'duur_eenheid', nullable: true }) duurEenheid!: Duureenheid | null;
  @Column('date', { name: 'nieuw_einde', nullable: true }) nieuwEinde!: string | null;
}

/** A gap in residence; `tot` is the first day back, null while somebody is away. */
@Entity('onderbreking')
export class OnderbrekingEntity extends TermijnFeit {
  @Column('text') soort!: OnderbrekingSoort;
  @Column('date') van!: string;
  @Column('date', { nullable: true }) tot!: string | null;
}
