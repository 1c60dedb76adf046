import type { Betaler, GebrokenMaand, IbanControle, Ibanstand, Postfrequentie, Postsoort, ToeslagSoort, ToeslagStand } from '@wegwijs/ontzorgen';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CENTEN } from '../huishouden/centen.ts';

/** Who is paid: a creditor, or the household itself. `vorigeIban` is there from the first change on. */
@Entity('begunstigde')
export class BegunstigdeEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') soort!: 'schuldeiser' | 'huishouden';
  @Column('uuid', { name: 'huishouden_id', nullable: true }) huishoudenId!: string | null;
  @Column('text') naam!: string;
  @Column('text') iban!: string;
  @Column('text', { name: 'iban_stand' }) ibanStand!: Ibanstand;
  @Column('uuid', { name: 'iban_door' }) ibanDoor!: string;
  @Column('date', { name: 'iban_op' }) ibanOp!: string;
  @Column('text', { name: 'vorige_iban', nullable: true }) vorigeIban!: string | null;
  @Column('uuid', { name: 'gecontroleerd_door', nullable: true }) gecontroleerdDoor!: string | null;
  @Column('date', { name: 'gecontroleerd_op', nullable: true }) gecontroleerdOp!: string | null;
  @Column('text', { nullable: true }) controle!: IbanControle | null;
  @Column('text', { name: 'controle_toelichting', nullable: true }) controleToelichting!: string | null;
}

/** One version of one line of a budget, from `vanaf` until `tot` (exclusive) or the next version of the same `lijn`. */
@Entity('post')
export class PostEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('uuid') lijn!: string;
  @Column('uuid', { name: 'begunstigde_id' }) begunstigdeId!: string;
  @Column('text') soort!: Postsoort;
  @Column('bigint', { transformer: CENTEN }) bedrag!: number;
  @Column('text') frequentie!: Postfrequentie;
  @Column('int') vervaldag!: number;
  @Column('date') vanaf!: string;
  @Column('date', { nullable: true }) tot!: string | null;
  @Column('text', { name: 'gebroken_maand', default: 'volledig' }) gebrokenMaand!: GebrokenMaand;
  @Column('text', { nullable: true }) kenmerk!: string | null;
  @Column('date', { name: 'toestemming_op', nullable: true }) toestemmingOp!: string | null;
  @Column('text', { default: 'rsd' }) betaler!: Betaler;
  @Column('uuid', { name: 'bewerkt_door' }) bewerktDoor!: string;
  @Column('date', { name: 'bewerkt_op' }) bewerktOp!: string;
}

/** A toeslag of the Belastingdienst. It is not bijstand, and counts only once it was received. */
@Entity('toeslag')
export class ToeslagEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('text') soort!: ToeslagSoort;
  @Column('bigint', { nullable: true, transformer: CENTEN }) bedrag!: number | null;
  @Column('text') stand!: ToeslagStand;
  @Column('date', { nullable: true }) vanaf!: string | null;
  @Column('date') sinds!: string;
}

/** A local amount of a gemeente. It counts from the moment that a second person confirmed it. */
@Entity('tarief')
export class TariefEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') code!: string;
  @Column('date') vanaf!: string;
  @Column('bigint', { transformer: CENTEN }) bedrag!: number;
  @Column('text') bron!: string;
  @Column('uuid', { name: 'ingevoerd_door' }) ingevoerdDoor!: string;
  @Column('date', { name: 'ingevoerd_op' }) ingevoerdOp!: string;
  @Column('uuid', { name: 'bevestigd_door', nullable: true }) bevestigdDoor!: string | null;
  @Column('date', { name: 'bevestigd_op', nullable: true }) bevestigdOp!: string | null;
}
