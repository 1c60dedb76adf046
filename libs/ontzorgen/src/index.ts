export * from './ontzorgsignaal.ts';
