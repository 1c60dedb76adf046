import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member of the family, inburgeringsplichtig or not. The BSN stands here encrypted and nowhere else in the intake. */
@Entity('persoon')
export class PersoonEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'koppeling_id' }) koppelingId!: string;
  @Column('text') voornamen!: string;
  @Column('text', { nullable: true }) tussenvoegsel!: string | null;
  @Column('text') achternaam!: string;
  @Column('date') geboortedatum!: string;
  @Column('text', { nullable: true }) nationaliteit!: string | null;
  @Column('text', { name: 'v_nummer', nullable: true }) vNummer!: string | null;
  @Column('bytea', { name: 'bsn_geheim', nullable: true }) bsnGeheim!: Buffer | null;
  @Column('bytea', { name: 'bsn_index', nullable: true }) bsnIndex!: Buffer | null;
  @Column('text') gezinsrol!: string;
  @Column('text') verblijfstitel!: string;
  @Column('text', { nullable: true }) doelgroep!: 'asiel' | 'gezin' | 'overig' | null;
  @Column('text') plicht!: 'plichtig' | 'niet-plichtig' | 'vrijgesteld' | 'onbekend';
  @Column('text', { name: 'plicht_reden' }) plichtReden!: string;
  @Column('text', { name: 'plicht_bron' }) plichtBron!: string;
  /** Further facts that the plicht was judged on (PersoonFeiten), so that the judgement can be repeated and explained. */
  @Column('jsonb') kenmerken!: Record<string, unknown>;
}

/** The name as it is shown and sorted: 'Voornaam van Achternaam'. */
export const weergavenaam = (p: Pick<PersoonEntity, 'voornamen' | 'tussenvoegsel' | 'achternaam'>): string =>
  [p.voornamen, p.tussenvoegsel, p.achternaam].filter(Boolean).join(' ');
