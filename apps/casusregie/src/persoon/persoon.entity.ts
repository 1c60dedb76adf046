import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who it is about, as the intake last said it. */
@Entity('persoon')
export class PersoonEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') naam!: string;
  @Column('date') geboortedatum!: string;
  @Column('text', { nullable: true }) taal!: string | null;
  @Column('text', { nullable: true }) straat!: string | null;
  /** With its addition: '12 bis'. */
  @Column('text', { nullable: true }) huisnummer!: string | null;
  @Column('text', { nullable: true }) postcode!: string | null;
  @Column('text', { nullable: true }) woonplaats!: string | null;
}

/** 'Voorbeeldstraat 12, 6901 AB Zevenaar'; null while there is no home. */
export const adresregel = (p: Pick<PersoonEntity, 'straat' | 'huisnummer' | 'postcode' | 'woonplaats'>): string | null =>
  p.straat === null ? null : `${[p.straat, p.huisnummer].filter(Boolean).join(' ')}, ${[p.postcode, p.woonplaats].filter(Boolean).join(' ')}`;
