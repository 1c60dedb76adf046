export * from './browser.ts';
export * from './dienst.ts';
export * from './issuer.ts';
export * from './poort.ts';
