import type { Bankregelsoort, Bankrichting, Statusgevolg, Toewijzing, Voorstelgrond } from '@wegwijs/ontzorgen';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CENTEN } from '../huishouden/centen.ts';

@Entity('bankafschrift')
export class BankafschriftEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'bankrekening_id' }) bankrekeningId!: string;
  @Column('text', { name: 'afschrift_id' }) afschriftId!: string;
  @Column('text') formaat!: string;
  @Column('date') datum!: string;
  @Column('bigint', { transformer: CENTEN }) opening!: number;
  @Column('bigint', { transformer: CENTEN }) bij!: number;
  @Column('bigint', { transformer: CENTEN }) af!: number;
  @Column('bigint', { transformer: CENTEN }) sluiting!: number;
  @Column('int') regels!: number;
  @Column('text') sha!: string;
  @Column('uuid', { name: 'vorige_id', nullable: true }) vorigeId!: string | null;
  @Column('uuid', { name: 'ingelezen_door' }) ingelezenDoor!: string;
  @Column('date', { name: 'ingelezen_op' }) ingelezenOp!: string;
}

/** One amount on a statement and what we made of it. */
@Entity('bankregel')
export class BankregelEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'afschrift_id' }) afschriftId!: string;
  @Column('text') nr!: string;
  @Column('date') boekdatum!: string;
  @Column('text') richting!: Bankrichting;
  @Column('bigint', { transformer: CENTEN }) bedrag!: number;
  @Column('text') soort!: Bankregelsoort;
  @Column('text', { name: 'eind_id', nullable: true }) eindId!: string | null;
  @Column('text', { name: 'tegen_naam', nullable: true }) tegenNaam!: string | null;
  @Column('text', { name: 'tegen_iban', nullable: true }) tegenIban!: string | null;
  @Column('text', { nullable: true }) omschrijving!: string | null;
  @Column('text', { nullable: true }) bankreden!: string | null;
  @Column('text') stand!: 'geboekt' | 'retour' | 'voorstel' | 'vraagpost' | 'toegewezen';
  @Column('text', { nullable: true }) reden!: string | null;
  @Column('uuid', { name: 'opdracht_id', nullable: true }) opdrachtId!: string | null;
  @Column('uuid', { name: 'huishouden_id', nullable: true }) huishoudenId!: string | null;
  @Column('text', { nullable: true }) toewijzing!: Toewijzing | null;
  @Column('text', { nullable: true }) toelichting!: string | null;
  @Column('uuid', { name: 'toegewezen_door', nullable: true }) toegewezenDoor!: string | null;
  @Column('date', { name: 'toegewezen_op', nullable: true }) toegewezenOp!: string | null;
}

/** That this line may be the return of this instruction; a person says whether it is. `id` is the id of the line. */
@Entity('voorstel')
export class VoorstelEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'opdracht_id' }) opdrachtId!: string;
  @Column('text') grond!: Voorstelgrond;
  @Column('date', { name: 'gedaan_op' }) gedaanOp!: string;
  @Column('text', { default: 'open' }) stand!: 'open' | 'bevestigd' | 'afgewezen' | 'vervallen';
  @Column('text', { nullable: true }) toelichting!: string | null;
  @Column('uuid', { name: 'besloten_door', nullable: true }) beslotenDoor!: string | null;
  @Column('date', { name: 'besloten_op', nullable: true }) beslotenOp!: string | null;
}

@Entity('statusbericht')
export class StatusberichtEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'batch_id' }) batchId!: string;
  @Column('text', { name: 'bericht_id' }) berichtId!: string;
  @Column('text') formaat!: string;
  @Column('text') sha!: string;
  @Column('text', { nullable: true }) groepstatus!: string | null;
  @Column('int') regels!: number;
  @Column('int') afgewezen!: number;
  @Column('uuid', { name: 'ontvangen_door' }) ontvangenDoor!: string;
  @Column('date', { name: 'ontvangen_op' }) ontvangenOp!: string;
}

@Entity('statusregel')
export class StatusregelEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'statusbericht_id' }) statusberichtId!: string;
  @Column('text') nr!: string;
  @Column('uuid', { name: 'opdracht_id', nullable: true }) opdrachtId!: string | null;
  @Column('text', { name: 'eind_id' }) eindId!: string;
  @Column('text') status!: string;
  @Column('text', { nullable: true }) bankreden!: string | null;
  @Column('text') gevolg!: Statusgevolg;
}
