import type { GeleverdePipUit, OpVerzoek, OverdrachtFeiten, Overdrachtstatus, Richting, Weigerreden } from '@wegwijs/intake';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was handed over on request. */
export interface Geleverd {
  pip?: GeleverdePipUit;
}

/** One side of a handing over: 'uit' at the gemeente that gives the dossier, 'in' at the one that receives it; the same id at both. */
@Entity('overdracht')
export class OverdrachtEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('text') richting!: Richting;
  /** The dossier of the giving gemeente, at both sides. */
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  /** Its household there: by it two members who are handed over one after the other become one household again. */
  @Column('uuid', { name: 'koppeling_id' }) koppelingId!: string;
  @Column('text') van!: string;
  @Column('text') naar!: string;
  @Column('text', { default: 'aangeboden' }) status!: Overdrachtstatus;
  @Column('date', { name: 'aangeboden_op' }) aangebodenOp!: string;
  @Column('text', { name: 'aangeboden_naam' }) aangebodenNaam!: string;
  @Column('date', { name: 'ingeschreven_op', nullable: true }) ingeschrevenOp!: string | null;
  @Column('text', { nullable: true }) toelichting!: string | null;
  @Column('boolean', { name: 'pip_bestaat' }) pipBestaat!: boolean;
  /** Persons of the giving gemeente who move along. */
  @Column('uuid', { array: true }) gezinsleden!: string[];
  @Column('text', { array: true }) gevraagd!: OpVerzoek[];
  @Column('date', { name: 'intrekking_gevraagd_op', nullable: true }) intrekkingGevraagdOp!: string | null;
  @Column('date', { name: 'beantwoord_op', nullable: true }) beantwoordOp!: string | null;
  @Column('text', { name: 'beantwoord_naam', nullable: true }) beantwoordNaam!: string | null;
  @Column('text', { nullable: true }) weigerreden!: Weigerreden | null;
  @Column('text', { name: 'antwoord_toelichting', nullable: true }) antwoordToelichting!: string | null;
  @Column('jsonb', { nullable: true }) feiten!: OverdrachtFeiten | null;
  @Column('jsonb', { nullable: true }) geleverd!: Geleverd | null;
  @Column('uuid', { name: 'nieuw_dossier_id', nullable: true }) nieuwDossierId!: string | null;
}

/** Somebody in the package of an offer; gone as soon as it is answered or taken back. */
@Entity('overdracht_persoon')
export class OverdrachtPersoonEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'overdracht_id' }) overdrachtId!: string;
  /** The person the dossier is about. */
  @Column('boolean') hoofd!: boolean;
  @Column('text') voornamen!: string;
  @Column('text', { nullable: true }) tussenvoegsel!: string | null;
  @Column('text') achternaam!: string;
  @Column('date') geboortedatum!: string;
  @Column('text', { nullable: true }) nationaliteit!: string | null;
  @Column('text', { name: 'v_nummer', nullable: true }) vNummer!: string | null;
  @Column('bytea', { name: 'bsn_geheim', nullable: true }) bsnGeheim!: Buffer | null;
  @Column('text') gezinsrol!: string;
  @Column('text') verblijfstitel!: string;
  @Column('text', { nullable: true }) doelgroep!: 'asiel' | 'gezin' | 'overig' | null;
  @Column('text') plicht!: 'plichtig' | 'niet-plichtig' | 'vrijgesteld' | 'onbekend';
  @Column('text', { name: 'plicht_reden' }) plichtReden!: string;
  @Column('text', { name: 'plicht_bron' }) plichtBron!: string;
  @Column('jsonb') kenmerken!: Record<string, unknown>;
}
