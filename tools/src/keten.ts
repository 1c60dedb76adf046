import { fotografeer, speel, type Systeem } from '@wegwijs/keten-e2e';
import type { Context } from '@wegwijs/kernel';
import { join, relative } from 'node:path';
import { ACCOUNTS } from './inlog/accounts.ts';
import { logIn } from './inlog/log-in.ts';
import { leesDraait, STAAT, type Draait } from './omgeving.ts';

/** The running system as the story wants it: logging in goes through the login page, as a browser does. */
function systeemVan({ apps, issuers }: Draait): Systeem {
  const van = (account: string) => {
    const gevonden = ACCOUNTS.find((a) => a.account === account);
    if (!gevonden) throw new Error(`Het proefaccount ${account} is er niet`);
    return gevonden;
  };
  return {
    apps,
    naam: (account) => van(account).naam,
    logIn(account: string, app: Context) {
      const { organisatie } = van(account);
      const issuer = issuers.find((i) => i.organisatie === organisatie)?.issuer;
      if (!issuer) throw new Error(`Voor ${organisatie} draait geen inlogdienst`);
      return logIn({ issuer, account, app });
    },
    map: relative(process.cwd(), join(STAAT, 'keten')),
    zeg: (regel) => console.log(regel),
  };
}

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
  await speel(systeemVan(draait));
  console.log(`\nHet hele verhaal klopt, van koppeling tot voldaan (${((Date.now() - begin) / 1000).toFixed(1)} s).`);
}

await main().catch((fout: unknown) => {
  console.error(`\n${fout instanceof Error ? fout.message : String(fout)}`);
  process.exitCode = 1;
});
