import kaart from './context-map.json' with { type: 'json' };

/** The four parts of the house that own data and publish facts. */
export type Context = 'intake' | 'casusregie' | 'ontzorgen' | 'leerroutes';

/** A kind of fact: who publishes it, what it is called (past tense, `PipVastgesteld`) and the class of its contents. */
export interface EventType<P extends object = object> {
  context: Context;
  naam: string;
  feiten: new () => P;
}

/** Which context listens to which. ESLint derives the import rules from it and the relay its queues. */
export const contextMap: Readonly<Record<Context, readonly Context[]>> = kaart as Record<Context, Context[]>;

/**
 * Declares a fact of `context`. `feiten` is a class-validator class with ids and facts, never a BSN or a health fact.
 * @throws RangeError (Dutch) when the name is not PascalCase or the context is not on the map.
 */
export function defineEvent<P extends object>(context: Context, naam: string, feiten: new () => P): EventType<P> {
  if (!Object.hasOwn(contextMap, context)) throw new RangeError(`De context '${context}' staat niet op de kaart (context-map.json).`);
  if (!/^[A-Z][A-Za-z0-9]+$/.test(naam)) throw new RangeError(`De gebeurtenis '${naam}' moet een naam in PascalCase hebben.`);
  return Object.freeze({ context, naam, feiten });
}
