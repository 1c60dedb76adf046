/* Facts of casusregie. Ids and facts only: no BSN, no name, no health, because every listening context keeps its copy. */
export * from './events-begeleiding.ts';
export * from './events-bewaren.ts';
export * from './events-handhaving.ts';
export * from './events-voortgang.ts';
export * from './events-leerroute.ts';
export * from './events-termijn.ts';
export * from './events-modules.ts';
