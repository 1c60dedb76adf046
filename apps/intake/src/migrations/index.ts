import type { MigrationInterface } from 'typeorm';
import { Kern1 } from './0001-kern.ts';
import { Taakstelling2 } from './0002-taakstelling.ts';
import { Koppeling3 } from './0003-koppeling.ts';
import { Huisvesting4 } from './0004-huisvesting.ts';
import { BredeIntake5 } from './0005-brede-intake.ts';
import { Pip6 } from './0006-pip.ts';
import { Verhuizing7 } from './0007-verhuizing.ts';
import { Wissen10 } from './0010-wissen.ts';
import { Zoeken11 } from './0011-zoeken.ts';
import { Weergave12 } from './0012-weergave.ts';
import { Agenda13 } from './0013-agenda.ts';
import { Dossierscherm14 } from './0014-dossierscherm.ts';
import { PipLopend15 } from './0015-pip-lopend.ts';
import { Inzage16 } from './0016-inzage.ts';
import { Vernietigen17 } from './0017-vernietigen.ts';

/** In order of time; each capability brings its own. */
export const migrations: (new () => MigrationInterface)[] = [Kern1, Taakstelling2, Koppeling3, Huisvesting4, BredeIntake5, Pip6, Verhuizing7, Wissen10, Zoeken11, Weergave12, Agenda13, Dossierscherm14, PipLopend15, Inzage16, Vernietigen17];
