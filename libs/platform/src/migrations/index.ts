import type { MigrationInterface } from 'typeorm';
import { Messaging1 } from './0001-messaging.ts';
import { Geheim2 } from './0002-geheim.ts';
import { Opruimen3 } from './0003-opruimen.ts';

export const platformMigrations: (new () => MigrationInterface)[] = [Messaging1, Geheim2, Opruimen3];
