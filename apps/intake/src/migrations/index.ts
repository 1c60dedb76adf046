import type { MigrationInterface } from 'typeorm';
import { Kern1 } from './0001-kern.ts';
import { Huisvesting4 } from './0004-huisvesting.ts';

/** In order of time; each capability brings its own. */
export const migrations: (new () => MigrationInterface)[] = [Kern1, Huisvesting4];
