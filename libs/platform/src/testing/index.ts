export * from '../brief/testing/lees-pdf.ts';
export * from './actoren.ts';
export * from './app.ts';
export * from './database.ts';
export * from './eenheid.ts';
export * from './openapi.ts';
