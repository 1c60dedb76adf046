export * from './audit.ts';
export * from './dossier.ts';
export * from './schaalniveau.ts';
export * from './schaalniveau.uit.ts';
export * from './schaalniveau.voorbeeld.ts';
