import type { Bijzondersoort, Bijzonderstand, LENINGSTANDEN } from '@wegwijs/ontzorgen';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CENTEN } from '../huishouden/centen.ts';

/** A request for bijzondere bijstand and what was decided. `uitbetaald` is what was made ready to be paid. */
@Entity('bijzonder')
export class BijzonderEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('text') soort!: Bijzondersoort;
  @Column('bigint', { transformer: CENTEN }) gevraagd!: number;
  @Column('text') omschrijving!: string;
  @Column('date', { name: 'aangevraagd_op' }) aangevraagdOp!: string;
  @Column('uuid', { name: 'aangevraagd_door' }) aangevraagdDoor!: string;
  @Column('text', { default: 'aangevraagd' }) stand!: Bijzonderstand;
  @Column('bigint', { transformer: CENTEN }) gift!: number;
  @Column('bigint', { transformer: CENTEN }) lening!: number;
  @Column('bigint', { transformer: CENTEN }) uitbetaald!: number;
  @Column('date', { name: 'besluit_op', nullable: true }) besluitOp!: string | null;
  @Column('uuid', { name: 'besloten_door', nullable: true }) beslotenDoor!: string | null;
  @Column('text', { name: 'besluit_kenmerk', nullable: true }) besluitKenmerk!: string | null;
  @Column('text', { nullable: true }) motivering!: string | null;
  @Column('bigint', { nullable: true, transformer: CENTEN }) tarief!: number | null;
  @Column('text', { name: 'tarief_bron', nullable: true }) tariefBron!: string | null;
}

/** Which payment pays a part of which decision. */
@Entity('bijzonder_betaling')
export class BijzonderBetalingEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'opdracht_id' }) opdrachtId!: string;
  @Column('uuid', { name: 'bijzonder_id' }) bijzonderId!: string;
  @Column('bigint', { transformer: CENTEN }) bedrag!: number;
}

@Entity('lening')
export class LeningEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('bigint', { transformer: CENTEN }) bedrag!: number;
  @Column('bigint', { transformer: CENTEN }) open!: number;
  @Column('int') termijnen!: number;
  @Column('bigint', { transformer: CENTEN }) termijnbedrag!: number;
  @Column('bigint', { name: 'laatste_termijn', transformer: CENTEN }) laatsteTermijn!: number;
  @Column('date', { name: 'eerste_maand', nullable: true }) eersteMaand!: string | null;
  @Column('uuid', { name: 'post_lijn', nullable: true }) postLijn!: string | null;
  @Column('date', { name: 'verstrekt_op' }) verstrektOp!: string;
  @Column('text', { default: 'loopt' }) stand!: (typeof LENINGSTANDEN)[number];
}

@Entity('aflossing')
export class AflossingEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'lening_id' }) leningId!: string;
  @Column('date') datum!: string;
  @Column('bigint', { transformer: CENTEN }) bedrag!: number;
  @Column('text') wijze!: 'inhouding' | 'klant';
  @Column('uuid', { name: 'opdracht_id', nullable: true }) opdrachtId!: string | null;
  @Column('uuid') door!: string;
}
