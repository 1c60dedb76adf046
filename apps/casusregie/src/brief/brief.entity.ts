import type { BriefSoort, BriefStand, BriefTaal, Briefvertaling, BriefWijze, Motiveringszin, SerieregelStand } from '@wegwijs/casusregie';
import type { BriefDocument } from '@wegwijs/kernel/brief';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A letter: a concept that can be rewritten, or one that left and never changes. */
@Entity('brief')
export class BriefEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') soort!: BriefSoort;
  @Column('text', { default: 'concept' }) stand!: BriefStand;
  @Column('int', { name: 'sjabloon_versie' }) sjabloonVersie!: number;
  @Column('text', { nullable: true }) taal!: BriefTaal | null;
  /** What the writer filled in, by the code of the field. */
  @Column('jsonb') velden!: Record<string, string>;
  @Column('jsonb') motivering!: Motiveringszin[];
  /** Address line by line, when it is not the one of the dossier. */
  @Column('text', { array: true, nullable: true }) adres!: string[] | null;
  @Column('uuid', { name: 'besluit_id', nullable: true }) besluitId!: string | null;
  @Column('uuid', { name: 'zaak_id', nullable: true }) zaakId!: string | null;
  @Column('uuid', { name: 'serie_id', nullable: true }) serieId!: string | null;
  /** Everybody who wrote in it: none of them is the second pair of eyes. */
  @Column('uuid', { array: true }) opstellers!: string[];
  @Column('text', { name: 'opgesteld_naam' }) opgesteldNaam!: string;
  @Column('timestamptz', { name: 'opgesteld_op' }) opgesteldOp!: Date;
  @Column('text', { nullable: true }) kenmerk!: string | null;
  @Column('text', { nullable: true }) titel!: string | null;
  @Column('date', { name: 'verzonden_op', nullable: true }) verzondenOp!: string | null;
  @Column('text', { nullable: true }) wijze!: BriefWijze | null;
  @Column('uuid', { name: 'verzonden_door', nullable: true }) verzondenDoor!: string | null;
  @Column('text', { name: 'verzonden_naam', nullable: true }) verzondenNaam!: string | null;
  @Column('jsonb', { nullable: true }) document!: BriefDocument | null;
  @Column('jsonb', { nullable: true }) vertaling!: Briefvertaling | null;
  @Column('bytea', { select: false, nullable: true }) pdf!: Buffer | null;
  @Column('text', { nullable: true }) sha256!: string | null;
  @Column('timestamptz', { name: 'gemaakt_op', nullable: true }) gemaaktOp!: Date | null;
}

/** Where the letters of a gemeente come from. */
@Entity('briefhoofd')
export class BriefhoofdEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @Column('text') naam!: string;
  @Column('text', { array: true }) adres!: string[];
  @Column('text') telefoon!: string;
  @Column('text') website!: string;
}

/** The last number given out, per kind of paper and year. */
@Entity('kenmerkteller')
export class KenmerktellerEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('text') soort!: 'BRF' | 'BES';
  @PrimaryColumn('int') jaar!: number;
  @Column('int') laatste!: number;
}

/** The same letter to many people. */
@Entity('briefserie')
export class BriefserieEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') soort!: BriefSoort;
  @Column('text', { default: 'open' }) stand!: 'open' | 'klaar' | 'gestopt';
  @Column('boolean', { name: 'met_taal' }) metTaal!: boolean;
  @Column('jsonb') velden!: Record<string, string>;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
  @Column('timestamptz', { name: 'gemaakt_op' }) gemaaktOp!: Date;
}

/** What became of the letter to one of them. */
@Entity('briefserie_regel')
export class BriefserieRegelEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'serie_id' }) serieId!: string;
  @PrimaryColumn('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text', { default: 'wacht' }) stand!: SerieregelStand;
  @Column('uuid', { name: 'brief_id', nullable: true }) briefId!: string | null;
  @Column('text', { nullable: true }) reden!: string | null;
  @Column('text', { nullable: true }) bron!: string | null;
}
