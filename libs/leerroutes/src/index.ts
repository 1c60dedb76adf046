export * from './normen.ts';
export * from './plaatsingsverzoek.ts';
