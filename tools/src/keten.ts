import { fotografeer, speel } from '@wegwijs/keten-e2e';
import { join, relative } from 'node:path';
import { leesDraait, STAAT } from './omgeving.ts';
import { systeemVan } from './systeem.ts';

/** `npm run keten`: plays the main story against the system that runs now; `-- --schermen` makes a picture of every screen of the portal instead. */
async function main(): Promise<void> {
  const draait = leesDraait();
  if (!draait) throw new Error('Er draait geen Wegwijs. Start eerst het systeem met npm start, en draai dit dan in een ander venster.');
  const begin = Date.now();
  if (process.argv.includes('--schermen')) {
    const map = join(STAAT, 'schermen');
    const aantal = await fotografeer({ adres: draait.poort, map, zeg: (regel) => console.log(regel) });
    return console.log(`${aantal} schermen staan in ${relative(process.cwd(), map)}.`);
  }
  await speel(systeemVan(draait, (regel) => console.log(regel)));
  console.log(`\nHet hele verhaal klopt, van koppeling tot voldaan (${((Date.now() - begin) / 1000).toFixed(1)} s).`);
}

await main().catch((fout: unknown) => {
  console.error(`\n${fout instanceof Error ? fout.message : String(fout)}`);
  process.exitCode = 1;
});
