/* The norms of casusregie, one file per capability. A change of law is one row there. */
export * from './normen.begeleiding.ts';
export * from './normen.bewaren.ts';
export * from './normen.brief.ts';
export * from './normen.handhaving.ts';
export * from './normen.inzage.ts';
export * from './normen.voortgang.ts';
export * from './normen.leerroute.ts';
export * from './normen.einde.ts';
export * from './normen.termijn.ts';
export * from './normen.map.ts';
export * from './normen.participatie.ts';
export * from './normen.pvt.ts';
export * from './normen.sturing.ts';
