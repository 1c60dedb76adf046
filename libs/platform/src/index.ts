export * from './auth/index.ts';
export * from './bootstrap.ts';
export * from './config.ts';
export * from './geheim.ts';
export * from './http/index.ts';
export * from './messaging/index.ts';
export { platformMigrations } from './migrations/index.ts';
export * from './platform.module.ts';
export * from './wis.ts';
