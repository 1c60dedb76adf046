import type { MigrationInterface } from 'typeorm';
import { Ontzorgsignaal1 } from './0001-ontzorgsignaal.ts';
import { Maatregel20 } from './0020-maatregel.ts';

/** In order of time; each capability brings its own. */
export const migrations: (new () => MigrationInterface)[] = [Ontzorgsignaal1, Maatregel20];
