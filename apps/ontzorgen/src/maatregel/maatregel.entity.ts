import type { MaatregelGedraging, Maatregelstand, SANCTIEVRAAGSTANDEN } from '@wegwijs/ontzorgen';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question of the gemeente; `id` is the id of the question. */
@Entity('sanctievraag')
export class SanctievraagEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') gedraging!: string;
  @Column('date') van!: string;
  @Column('date') tot!: string;
  @Column('date', { name: 'gesteld_op' }) gesteldOp!: string;
  @Column('text', { default: 'open' }) stand!: (typeof SANCTIEVRAAGSTANDEN)[number];
  @Column('boolean', { nullable: true }) verlaagd!: boolean | null;
  @Column('date', { name: 'verlaagd_van', nullable: true }) verlaagdVan!: string | null;
  @Column('date', { name: 'verlaagd_tot', nullable: true }) verlaagdTot!: string | null;
  @Column('date', { name: 'beantwoord_op', nullable: true }) beantwoordOp!: string | null;
  @Column('uuid', { name: 'beantwoord_door', nullable: true }) beantwoordDoor!: string | null;
}

/** A lowering of bijstand; its id is the id of the question to the gemeente. */
@Entity('maatregel')
export class MaatregelEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') gedraging!: MaatregelGedraging;
  @Column('date') van!: string;
  @Column('date') tot!: string;
  @Column('text') artikel!: '18' | '18b';
  @Column('text') stand!: Maatregelstand;
  @Column('date', { name: 'geregistreerd_op' }) geregistreerdOp!: string;
  @Column('uuid', { name: 'geregistreerd_door' }) geregistreerdDoor!: string;
  @Column('date', { nullable: true }) ingang!: string | null;
  @Column('text', { name: 'bezet_reden', nullable: true }) bezetReden!: string | null;
  @Column('date', { name: 'bezet_van', nullable: true }) bezetVan!: string | null;
  @Column('date', { name: 'bezet_tot', nullable: true }) bezetTot!: string | null;
  @Column('text', { nullable: true }) vervalreden!: string | null;
}
