import type { MigrationInterface } from 'typeorm';
import { Messaging1 } from './0001-messaging.ts';
import { Geheim2 } from './0002-geheim.ts';

export const platformMigrations: (new () => MigrationInterface)[] = [Messaging1, Geheim2];
