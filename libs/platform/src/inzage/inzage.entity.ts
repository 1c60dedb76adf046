import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request of somebody for what an app holds about him. Each app that answers it has this table in its own schema. */
@Entity('inzageverzoek')
export class InzageverzoekEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('date', { name: 'ontvangen_op' }) ontvangenOp!: string;
  @Column('text', { nullable: true }) kenmerk!: string | null;
  @Column('text', { default: 'wacht' }) stand!: 'wacht' | 'bezig' | 'klaar' | 'verlopen';
  @Column('int', { default: 0 }) gedaan!: number;
  @Column('int', { default: 0 }) totaal!: number;
  @Column('date', { name: 'klaar_op', nullable: true }) klaarOp!: string | null;
  @Column('uuid', { nullable: true }) door!: string | null;
  @Column('text', { name: 'door_naam', nullable: true }) doorNaam!: string | null;
}

/** What one step collected; at the end the two files, `json` and `pdf`. */
@Entity('inzagedeel')
export class InzagedeelEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'verzoek_id' }) verzoekId!: string;
  @PrimaryColumn('text') naam!: string;
  @Column('bytea') inhoud!: Buffer;
}

/** DDL of the two tables in the schema of an app, without who may see them. Both hang on its dossier, so that they go when it goes. */
export const inzageTabellen = (schema: string): string => `
  create table ${schema}.inzageverzoek (
    gemeentecode text not null, id uuid not null, dossier_id uuid not null, ontvangen_op date not null, kenmerk text,
    stand text not null default 'wacht' check (stand in ('wacht', 'bezig', 'klaar', 'verlopen')), gedaan int not null default 0, totaal int not null default 0 check (gedaan between 0 and totaal),
    klaar_op date, door uuid, door_naam text, check ((stand in ('klaar', 'verlopen')) = (klaar_op is not null)),
    primary key (gemeentecode, id), foreign key (gemeentecode, dossier_id) references ${schema}.dossier (gemeentecode, id));
  create unique index inzageverzoek_loopt on ${schema}.inzageverzoek (gemeentecode, dossier_id) where stand in ('wacht', 'bezig');
  create index inzageverzoek_dossier on ${schema}.inzageverzoek (gemeentecode, dossier_id);
  create index inzageverzoek_klaar on ${schema}.inzageverzoek (gemeentecode, klaar_op) where stand = 'klaar';
  create table ${schema}.inzagedeel (
    gemeentecode text not null, verzoek_id uuid not null, naam text not null, inhoud bytea not null,
    primary key (gemeentecode, verzoek_id, naam), foreign key (gemeentecode, verzoek_id) references ${schema}.inzageverzoek (gemeentecode, id));`;
