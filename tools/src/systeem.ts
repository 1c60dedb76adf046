import type { Systeem } from '@wegwijs/keten-e2e';
import type { Context } from '@wegwijs/kernel';
import { join, relative } from 'node:path';
import { ACCOUNTS } from './inlog/accounts.ts';
import { logIn } from './inlog/log-in.ts';
import { STAAT, type Draait } from './omgeving.ts';

/** The running system as the story wants it: logging in goes through the login page, as a browser does. */
export function systeemVan({ apps, issuers }: Pick<Draait, 'apps' | 'issuers'>, zeg: (regel: string) => void): Systeem {
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
    zeg,
  };
}
