import type { BegeleidingEindgrond, BegeleidingStand, Contactsoort, Deelbaar, Puntstand, WieDoet } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Maatschappelijke begeleiding of one person. Who he is stands in the opdracht, and leaves with it. */
@Entity('begeleiding')
export class BegeleidingEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  /** Null: the work was given back or taken back, and nobody has it. */
  @Column('uuid', { name: 'opdracht_id', nullable: true }) opdrachtId!: string | null;
  @Column('text', { default: 'wacht' }) stand!: BegeleidingStand;
  @Column('date', { name: 'ingeschreven_op' }) ingeschrevenOp!: string;
  @Column('date', { name: 'start_uiterlijk' }) startUiterlijk!: string;
  @Column('date', { name: 'begonnen_op', nullable: true }) begonnenOp!: string | null;
  @Column('date', { name: 'einde_gepland' }) eindeGepland!: string;
  /** From this day on the hand-over should be prepared. */
  @Column('date', { name: 'nabij_vanaf' }) nabijVanaf!: string;
  @Column('int') maanden!: number;
  @Column('int', { name: 'uren_per_maand' }) urenPerMaand!: number;
  @Column('boolean', { default: false }) kinderen!: boolean;
  /** A word of the guiding organisation; not shown to others. */
  @Column('text', { nullable: true }) vrijwilliger!: string | null;
  @Column('text', { nullable: true }) leerroute!: string | null;
  @Column('date', { name: 'termijn_einde', nullable: true }) termijnEinde!: string | null;
  @Column('text', { array: true, default: [] }) gedeeld!: Deelbaar[];
  /** What who guides asks of the gemeente, until it decides: all five or none. */
  @Column('int', { name: 'verzoek_maanden', nullable: true }) verzoekMaanden!: number | null;
  @Column('int', { name: 'verzoek_uren', nullable: true }) verzoekUren!: number | null;
  @Column('text', { name: 'verzoek_reden', nullable: true }) verzoekReden!: string | null;
  @Column('date', { name: 'verzoek_op', nullable: true }) verzoekOp!: string | null;
  @Column('text', { name: 'verzoek_door_naam', nullable: true }) verzoekDoorNaam!: string | null;
  /** Why the gemeente did not give what was last asked. */
  @Column('text', { name: 'verzoek_antwoord', nullable: true }) verzoekAntwoord!: string | null;
  @Column('date', { name: 'beeindigd_op', nullable: true }) beeindigdOp!: string | null;
  @Column('text', { nullable: true }) eindgrond!: BegeleidingEindgrond | null;
  @Column('text', { name: 'geen_overdracht_reden', nullable: true }) geenOverdrachtReden!: string | null;
}

@Entity('begeleiding_punt')
export class BegeleidingPuntEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'begeleiding_id' }) begeleidingId!: string;
  @Column('int') volgorde!: number;
  @Column('text') code!: string;
  @Column('text') omschrijving!: string;
  @Column('text') wie!: WieDoet;
  @Column('date') uiterlijk!: string;
  @Column('text', { default: 'open' }) stand!: Puntstand;
  @Column('date', { nullable: true }) op!: string | null;
  @Column('text', { nullable: true }) toelichting!: string | null;
  @Column('text', { name: 'door_naam', nullable: true }) doorNaam!: string | null;
}

@Entity('begeleiding_contact')
export class BegeleidingContactEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'begeleiding_id' }) begeleidingId!: string;
  @Column('date') op!: string;
  @Column('text') soort!: Contactsoort;
  @Column('int') minuten!: number;
  @Column('text') door!: string;
  @Column('text', { nullable: true }) opmerking!: string | null;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}

/** What the gemeente decided for this person. Rows are only added; the last that was granted counts. */
@Entity('begeleiding_maatwerk')
export class BegeleidingMaatwerkEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'begeleiding_id' }) begeleidingId!: string;
  @Column('int') volgnr!: number;
  @Column('int') maanden!: number;
  @Column('int', { name: 'uren_per_maand' }) urenPerMaand!: number;
  @Column('text') reden!: string;
  /** False: this was asked by who guides, and not given. */
  @Column('boolean') toegekend!: boolean;
  @Column('date', { name: 'besloten_op' }) beslotenOp!: string;
  @Column('uuid') door!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}

@Entity('begeleidingsbeleid')
export class BegeleidingsbeleidEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('date') vanaf!: string;
  @Column('int') maanden!: number;
  @Column('int', { name: 'uren_per_maand' }) urenPerMaand!: number;
  @Column('text') besluit!: string;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
  @Column('timestamptz', { name: 'vastgelegd_op' }) vastgelegdOp!: Date;
}

@Entity('begeleidingsonderdeel')
export class BegeleidingsonderdeelEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('text') code!: string;
  @PrimaryColumn('date') vanaf!: string;
  @Column('text') omschrijving!: string;
  @Column('text') wie!: WieDoet;
  @Column('int') dagen!: number;
  @Column('boolean', { name: 'alleen_met_kinderen' }) alleenMetKinderen!: boolean;
  @Column('boolean') vervalt!: boolean;
  @Column('text', { name: 'door_naam' }) doorNaam!: string;
}
