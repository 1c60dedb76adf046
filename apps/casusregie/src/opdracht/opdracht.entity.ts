import type { OpdrachtStand, OpdrachtTaak } from '@wegwijs/casusregie';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Work for one person that an organisation does for the gemeente: an offer, which it accepts or gives back. */
@Entity('opdracht')
export class OpdrachtEntity {
  @PrimaryColumn('text') gemeentecode!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { default: 1 }) versie!: number;
  @Column('uuid', { name: 'dossier_id' }) dossierId!: string;
  @Column('text') taak!: OpdrachtTaak;
  @Column('text') organisatie!: string;
  @Column('text', { default: 'aangeboden' }) stand!: OpdrachtStand;
  @Column('text', { nullable: true }) vraag!: string | null;
  /** What the receiver sees of the person, as long as the work is his: all four are emptied when it ends. */
  @Column('text', { nullable: true }) naam!: string | null;
  @Column('text', { nullable: true }) adres!: string | null;
  @Column('text', { nullable: true }) taal!: string | null;
  @Column('text', { nullable: true }) telefoon!: string | null;
  @Column('date', { name: 'aangeboden_op' }) aangebodenOp!: string;
  @Column('date', { name: 'beantwoord_op', nullable: true }) beantwoordOp!: string | null;
  @Column('uuid', { name: 'beantwoord_door', nullable: true }) beantwoordDoor!: string | null;
  @Column('text', { name: 'beantwoord_door_naam', nullable: true }) beantwoordDoorNaam!: string | null;
  @Column('text', { nullable: true }) reden!: string | null;
  @Column('date', { name: 'geeindigd_op', nullable: true }) geeindigdOp!: string | null;
}
