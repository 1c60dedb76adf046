import type { Formulieronderdeel, IntakeWijze, Onderdeelstand, Opleidingsniveau, Startniveau } from '@wegwijs/intake';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One component as it was written last. A row is made by the first draft, with version 2: version 1 is the empty form. */
abstract class OnderdeelRij {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'dossier_id' }) dossierId!: string;
  @PrimaryColumn('text') onderdeel!: Formulieronderdeel;
  @Column('int') versie!: number;
  @Column('jsonb') gegevens!: Record<string, unknown>;
  @Column('text') stand!: Exclude<Onderdeelstand, 'leeg'>;
  @Column('timestamptz', { name: 'bijgewerkt_op' }) bijgewerktOp!: Date;
  @Column('uuid', { name: 'bijgewerkt_door' }) bijgewerktDoor!: string;
  @Column('text', { name: 'bijgewerkt_naam' }) bijgewerktNaam!: string;
}

@Entity('intake_onderdeel')
export class IntakeOnderdeelEntity extends OnderdeelRij {}

/** The health component, in a table of its own (Wi2021 art. 37 lid 2). */
@Entity('intake_gezondheid')
export class IntakeGezondheidEntity extends OnderdeelRij {}

/** The closing of the intake, with the start level as it was known that day. */
@Entity('intake_afronding')
export class IntakeAfrondingEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') wijze!: IntakeWijze;
  @Column('date', { name: 'afgerond_op' }) afgerondOp!: string;
  @Column('text', { nullable: true }) samenvatting!: string | null;
  @Column('text', { name: 'start_opleiding' }) startOpleiding!: Opleidingsniveau;
  @Column('int', { name: 'start_opleidingsjaren' }) startOpleidingsjaren!: number;
  @Column('int', { name: 'start_werkjaren' }) startWerkjaren!: number;
  @Column('text', { name: 'start_taalniveau' }) startTaalniveau!: Startniveau['taalniveau'];
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
  @Column('timestamptz') op!: Date;
}
