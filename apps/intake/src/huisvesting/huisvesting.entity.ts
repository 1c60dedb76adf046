import type { Huisvestingsstap } from '@wegwijs/intake';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The way of one household to its home. A household moves as a whole: the row hangs on the koppeling, not on a dossier. */
@Entity('huisvesting')
export class HuisvestingEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'koppeling_id' }) koppelingId!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') stap!: Huisvestingsstap;
  @Column('date', { name: 'aangeboden_op', nullable: true }) aangebodenOp!: string | null;
  @Column('date', { name: 'huur_vanaf', nullable: true }) huurVanaf!: string | null;
  @Column('date', { name: 'betrokken_op', nullable: true }) betrokkenOp!: string | null;
  @Column('date', { name: 'ingeschreven_op', nullable: true }) ingeschrevenOp!: string | null;
  @Column('text', { nullable: true }) straat!: string | null;
  @Column('int', { nullable: true }) huisnummer!: number | null;
  @Column('text', { nullable: true }) toevoeging!: string | null;
  @Column('text', { nullable: true }) postcode!: string | null;
  @Column('text', { nullable: true }) woonplaats!: string | null;
  @Column('text', { nullable: true }) verhuurder!: string | null;
}

/** Every step and every correction, with who and why: a wrong day that was put right must stay traceable. */
@Entity('huisvesting_logboek')
export class HuisvestingLogboekEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'koppeling_id' }) koppelingId!: string;
  /** The step, 'vervallen' or 'correctie <step>'. */
  @Column('text') wat!: string;
  @Column('date') dag!: string;
  @Column('date', { nullable: true }) vorige!: string | null;
  @Column('text', { nullable: true }) reden!: string | null;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}
