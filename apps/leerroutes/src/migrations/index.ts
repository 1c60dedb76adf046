import type { MigrationInterface } from 'typeorm';
import { Plaatsingsverzoek1 } from './0001-plaatsingsverzoek.ts';
import { Wisbewijs90 } from './0090-wisbewijs.ts';

/** In order of time; each capability brings its own. */
export const migrations: (new () => MigrationInterface)[] = [Plaatsingsverzoek1, Wisbewijs90];
