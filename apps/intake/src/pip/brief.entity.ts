import type { Bekendmakingswijze, BezwaarTegen, BezwaarUitkomst, BriefGegevens } from '@wegwijs/intake';
import type { BriefDocument } from '@wegwijs/kernel/brief';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A letter as it left (or would have left): never changed, a later one gets the next `volgnr`. */
@Entity('brief')
export class BriefEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'pip_id' }) pipId!: string;
  @Column('int') volgnr!: number;
  @Column('text') soort!: 'pip-beschikking';
  /** What the text was written from: a later letter about the same besluit says the same, whatever changed in the file since. */
  @Column('jsonb') gegevens!: BriefGegevens;
  /** With `gemaaktOp` all that is needed to make the same bytes again. */
  @Column('jsonb') document!: BriefDocument;
  @Column('text') sjabloon!: string;
  /** The day that the bezwaarclausule counts from. */
  @Column('date', { name: 'bekendmaking_op' }) bekendmakingOp!: string;
  @Column('text') wijze!: Bekendmakingswijze;
  @Column('bytea', { select: false }) pdf!: Buffer;
  @Column('text') sha256!: string;
  @Column('timestamptz', { name: 'gemaakt_op' }) gemaaktOp!: Date;
}

/** Where the letters of a gemeente come from, and where a bezwaar against ontzorgen goes. */
@Entity('briefhoofd')
export class BriefhoofdEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @Column('text') naam!: string;
  @Column('text', { array: true }) adres!: string[];
  @Column('text') telefoon!: string;
  @Column('text') website!: string;
  @Column('text', { name: 'ontzorgen_orgaan' }) ontzorgenOrgaan!: string;
  @Column('text', { name: 'ontzorgen_adres', array: true }) ontzorgenAdres!: string[];
}

/** The ontzorgbesluit (Participatiewet art. 56a) that went along with a PIP: own kenmerk, own mandaat, own bezwaartermijn. */
@Entity('pw_besluit')
export class PwBesluitEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('uuid', { name: 'pip_id' }) pipId!: string;
  @Column('text') kenmerk!: string;
  @Column('text') mandaat!: string;
  @Column('date') begin!: string;
  @Column('date') einde!: string;
  @Column('text', { default: 'genomen' }) status!: 'genomen' | 'bekendgemaakt' | 'herroepen';
  @Column('date', { name: 'genomen_op' }) genomenOp!: string;
  @Column('date', { name: 'bekendgemaakt_op', nullable: true }) bekendgemaaktOp!: string | null;
  @Column('date', { name: 'bezwaar_einde', nullable: true }) bezwaarEinde!: string | null;
  @Column('text', { name: 'hoger_beroep', default: 'Centrale Raad van Beroep' }) hogerBeroep!: string;
}

/** A bezwaar against one of the two besluiten in a letter, and how it ended. */
@Entity('bezwaar')
export class BezwaarEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('uuid', { name: 'pip_id' }) pipId!: string;
  @Column('uuid', { name: 'pw_besluit_id', nullable: true }) pwBesluitId!: string | null;
  @Column('text') tegen!: BezwaarTegen;
  @Column('text') kenmerk!: string;
  @Column('date', { name: 'ontvangen_op' }) ontvangenOp!: string;
  @Column('date', { name: 'gepost_op', nullable: true }) gepostOp!: string | null;
  @Column('boolean', { name: 'op_tijd' }) opTijd!: boolean;
  @Column('date', { name: 'termijn_einde', nullable: true }) termijnEinde!: string | null;
  @Column('text', { name: 'hoger_beroep' }) hogerBeroep!: string;
  @Column('uuid', { name: 'geregistreerd_door' }) geregistreerdDoor!: string;
  @Column('text', { nullable: true }) uitkomst!: BezwaarUitkomst | null;
  @Column('date', { name: 'beslist_op', nullable: true }) beslistOp!: string | null;
  @Column('text', { nullable: true }) motivering!: string | null;
  @Column('uuid', { name: 'beslist_door', nullable: true }) beslistDoor!: string | null;
  @Column('boolean', { default: false }) herroepen!: boolean;
  @Column('uuid', { name: 'nieuw_pip_id', nullable: true }) nieuwPipId!: string | null;
}
