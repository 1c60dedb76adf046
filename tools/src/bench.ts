import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * `npm run bench`: how fast the intake is on a national amount of data, beside a bare server that asks the same of the same database.
 * Smaller: `npm run bench -- --dossiers 20000 --gemeenten 30 --seconden 2 --rondes 3`. It has a server, keys and logs of its own in
 * `.wegwijs/bench`, and leaves a running system alone. `--portaal` measures the worklist in a real browser instead, `--sweep` the nightly round of
 * casusregie (`--deadlines`, `--gemeenten`), `--maand` a month of payments of ontzorgen (`--huishoudens`, `--gemeenten`).
 */
const { values } = parseArgs({ options: {
  dossiers: { type: 'string', default: '1000000' }, gemeenten: { type: 'string', default: '300' }, seconden: { type: 'string', default: '3' }, rondes: { type: 'string', default: '5' },
  deadlines: { type: 'string', default: '2000000' }, portaal: { type: 'boolean', default: false }, sweep: { type: 'boolean', default: false },
  huishoudens: { type: 'string', default: '60000' }, maand: { type: 'boolean', default: false },
} });
const { portaal, sweep, maand, ...maten } = values;
const getallen = Object.entries(maten).map(([naam, tekst]) => {
  const getal = Number(tekst);
  if (!Number.isInteger(getal) || getal < 1) throw new Error(`--${naam} moet een geheel getal vanaf 1 zijn.`);
  return [naam, getal] as const;
});
// Before the first import that reads it.
process.env['WEGWIJS_STAAT'] ??= join(import.meta.dirname, '../../.wegwijs/bench');
const opties = Object.fromEntries(getallen) as Record<keyof typeof maten, number>;
if (sweep) await (await import('./bench/sweep.ts')).benchSweep(opties);
else if (maand) await (await import('./bench/maand.ts')).benchMaand(opties);
else if (portaal) await (await import('./bench/portaal.ts')).benchPortaal();
else await (await import('./bench/uitvoeren.ts')).bench(opties);
