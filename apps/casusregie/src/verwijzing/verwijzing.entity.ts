import type { Gegeven, OpdrachtStand, Partnersoort } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation without an account here, to which people are referred. */
@Entity('partner')
export class PartnerEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') naam!: string;
  @Column('text') soort!: Partnersoort;
  @Column('text', { nullable: true }) bereikbaar!: string | null;
  /** First day without referrals. */
  @Column('date', { nullable: true }) tot!: string | null;
}

/** Somebody referred to a partner: an offer, which it accepts or returns. `taak`: for which task of the matrix it was made, and so who sees it. */
@Entity('verwijzing')
export class VerwijzingEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('uuid', { name: 'partner_id' }) partnerId!: string;
  @Column('text') taak!: 'casusregie' | 'maatschappelijke-begeleiding';
  @Column('text', { default: 'aangeboden' }) stand!: OpdrachtStand;
  @Column('text') vraag!: string;
  @Column('text', { array: true }) gedeeld!: Gegeven[];
  @Column('date', { name: 'besproken_op' }) besprokenOp!: string;
  /** What the partner sees, as long as the referral runs: all six are emptied when it ends. */
  @Column('text', { nullable: true }) naam!: string | null;
  @Column('text', { nullable: true }) adres!: string | null;
  @Column('text', { nullable: true }) taal!: string | null;
  @Column('text', { nullable: true }) telefoon!: string | null;
  @Column('text', { nullable: true }) leerroute!: string | null;
  @Column('date', { name: 'termijn_einde', nullable: true }) termijnEinde!: string | null;
  @Column('date', { name: 'aangeboden_op' }) aangebodenOp!: string;
  @Column('date', { name: 'antwoord_uiterlijk' }) antwoordUiterlijk!: string;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
  @Column('date', { name: 'beantwoord_op', nullable: true }) beantwoordOp!: string | null;
  /** Who answered at the partner, in words. */
  @Column('text', { name: 'beantwoord_door', nullable: true }) beantwoordDoor!: string | null;
  @Column('text', { nullable: true }) reden!: string | null;
}
