import type { MigrationInterface } from 'typeorm';
import { Dossier1 } from './0001-dossier.ts';

/** In order of time; each capability brings its own. */
export const migrations: (new () => MigrationInterface)[] = [Dossier1];
