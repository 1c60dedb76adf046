export * from './dossier.ts';
export * from './schaalniveau.ts';
