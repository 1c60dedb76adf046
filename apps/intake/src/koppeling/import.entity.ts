import type { ImportRij } from '@wegwijs/intake';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One reading of a file with koppelingen. */
@Entity('import_run')
export class ImportRunEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') status!: 'proef' | 'verwerkt' | 'afgekeurd';
  @Column('text', { name: 'bestand_sha256' }) bestandSha256!: string;
  @Column('int') rijen!: number;
  @Column('int') goed!: number;
  @Column('int') dubbel!: number;
  @Column('int') fout!: number;
  @Column('int') koppelingen!: number;
  @Column('int') personen!: number;
  @Column('int') dossiers!: number;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
  @Column({ type: 'timestamptz', name: 'op', insert: false, update: false }) op!: Date;
}

/** What became of one row: which column and which rule, never what stood in it. */
@Entity('import_rij')
export class ImportRijEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'import_id' }) importId!: string;
  @PrimaryColumn('int') rij!: number;
  @Column('text') uitkomst!: ImportRij['uitkomst'];
  @Column('jsonb') fouten!: ImportRij['fouten'];
  @Column('text', { nullable: true }) waar!: 'bestand' | 'dossier' | null;
  @Column('int', { name: 'eerste_rij', nullable: true }) eersteRij!: number | null;
  @Column('uuid', { name: 'koppeling_id', nullable: true }) koppelingId!: string | null;
}
