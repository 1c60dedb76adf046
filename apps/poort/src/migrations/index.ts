import type { MigrationInterface } from 'typeorm';
import { Sessie1 } from './0001-sessie.ts';

export const migrations: (new () => MigrationInterface)[] = [Sessie1];
