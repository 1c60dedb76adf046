import type { MigrationInterface } from 'typeorm';
import { Ontzorgsignaal1 } from './0001-ontzorgsignaal.ts';

/** In order of time; each capability brings its own. */
export const migrations: (new () => MigrationInterface)[] = [Ontzorgsignaal1];
