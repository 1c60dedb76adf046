import type { MigrationInterface } from 'typeorm';

/** In order of time; each capability brings its own. */
export const migrations: (new () => MigrationInterface)[] = [];
