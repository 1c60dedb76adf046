import type { Batchsoort, Batchstand, Opdrachtstand, PainFormaat } from '@wegwijs/ontzorgen';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The account that pays for one gemeente, from a day on. */
@Entity('bankrekening')
export class BankrekeningEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') iban!: string;
  @Column('text') naam!: string;
  @Column('text', { nullable: true }) bic!: string | null;
  @Column('date') vanaf!: string;
}

/** One file to the bank. The four figures are those of the moment it was offered. */
@Entity('betaalbatch')
export class BetaalbatchEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') soort!: Batchsoort;
  @Column('int') nummer!: number;
  @Column('uuid', { name: 'bankrekening_id' }) bankrekeningId!: string;
  @Column('text', { default: 'aangeboden' }) stand!: Batchstand;
  @Column('text') formaat!: PainFormaat;
  @Column('text', { name: 'bericht_id' }) berichtId!: string;
  @Column('int') aantal!: number;
  @Column('bigint') controlesom!: number;
  @Column('bigint') hashtotaal!: number;
  @Column('text', { name: 'lijst_sha' }) lijstSha!: string;
  @Column('uuid', { name: 'aangeboden_door' }) aangebodenDoor!: string;
  @Column('timestamptz', { name: 'aangeboden_op' }) aangebodenOp!: Date;
  @Column('uuid', { name: 'vrijgegeven_door', nullable: true }) vrijgegevenDoor!: string | null;
  @Column('timestamptz', { name: 'vrijgegeven_op', nullable: true }) vrijgegevenOp!: Date | null;
  @Column('text', { name: 'bestand_sha', nullable: true }) bestandSha!: string | null;
  @Column('bigint', { name: 'bestand_bytes', nullable: true }) bestandBytes!: number | null;
}

/** A piece of the file, gzip; the pieces in order are the file. */
@Entity('betaalbestand')
export class BetaalbestandEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'batch_id' }) batchId!: string;
  @PrimaryColumn('int') nr!: number;
  @Column('bytea') inhoud!: Buffer;
}

/** One payment. What it is never changes; `stand` says how far it is. */
@Entity('betaalopdracht')
export class BetaalopdrachtEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'huishouden_id' }) huishoudenId!: string;
  @Column('date') maand!: string;
  @Column('uuid') lijn!: string;
  @Column('text') soort!: string;
  @Column('int') volgnummer!: number;
  @Column('int', { default: 0 }) herhaling!: number;
  @Column('text', { name: 'eind_id' }) eindId!: string;
  @Column('uuid', { name: 'begunstigde_id' }) begunstigdeId!: string;
  @Column('text') naam!: string;
  @Column('text') iban!: string;
  @Column('bigint') bedrag!: number;
  @Column('text', { nullable: true }) kenmerk!: string | null;
  @Column('date') vervaldag!: string;
  @Column('date') uitvoerdatum!: string;
  @Column('uuid', { name: 'bewerkt_door' }) bewerktDoor!: string;
  @Column('text', { default: 'concept' }) stand!: Opdrachtstand;
  @Column('text', { nullable: true }) bankreden!: string | null;
  @Column('uuid', { name: 'batch_id', nullable: true }) batchId!: string | null;
  @Column('uuid', { nullable: true }) vervangt!: string | null;
}
