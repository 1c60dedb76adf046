export * from './events-maatregel.ts';
export * from './maatregel.ts';
export * from './ontzorgsignaal.ts';
