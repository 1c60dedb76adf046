import { contextMap, type Context, type EventType } from '@wegwijs/kernel';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

/** What names an event: two contexts may use the same word for different facts. */
export const eventKey = (e: { context: string; naam: string }): string => `${e.context}.${e.naam}`;

/** The contexts that listen to `context`, from the context map of the kernel. */
export function listenersOf(context: Context): Context[] {
  const map: Record<string, readonly string[]> = contextMap;
  return (Object.keys(map) as Context[]).filter((listener) => map[listener]!.includes(context));
}

export class FactsInvalid extends Error {
  override name = 'FactsInvalid';
}

/** Paths and rule names only: the value that was refused may be personal data. */
const faults = (errors: ValidationError[], path = ''): string[] =>
  errors.flatMap((e) => [
    ...Object.keys(e.constraints ?? {}).map((rule) => `${path}${e.property} (${rule})`),
    ...faults(e.children ?? [], `${path}${e.property}.`),
  ]);

/**
 * The facts of an event as an instance of its class. Used on both sides, so a listener never sees a fact that its class does
 * not name.
 * @throws FactsInvalid when a field is missing, malformed or unknown
 */
export function readFacts<P extends object>(event: EventType<P>, feiten: unknown): P {
  const facts = plainToInstance(event.feiten, feiten);
  const errors = validateSync(facts, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) throw new FactsInvalid(`${eventKey(event)}: ${faults(errors).join(', ')}`);
  return facts;
}
