import type { MigrationInterface } from 'typeorm';
import { Ontzorgsignaal1 } from './0001-ontzorgsignaal.ts';
import { Maatregel20 } from './0020-maatregel.ts';
import { Huishouden30 } from './0030-huishouden.ts';
import { Budget31 } from './0031-budget.ts';
import { Afbouw32 } from './0032-afbouw.ts';
import { Grootboek40 } from './0040-grootboek.ts';
import { Bijzonder41 } from './0041-bijzonder.ts';
import { Maandrun50 } from './0050-maandrun.ts';
import { Betaling51 } from './0051-betaling.ts';
import { BetalingWaarborg53 } from './0053-betaling.waarborg.ts';
import { Bank60 } from './0060-bank.ts';
import { Wisbewijs90 } from './0090-wisbewijs.ts';

/** In order of time; each capability brings its own. */
export const migrations: (new () => MigrationInterface)[] = [Ontzorgsignaal1, Maatregel20, Huishouden30, Budget31, Afbouw32, Grootboek40, Bijzonder41, Maandrun50, Betaling51, BetalingWaarborg53, Bank60, Wisbewijs90];
