import type { Provider } from 'oidc-provider';

/**
 * oidc-provider warns about Node 20, which the project supports and tests, and about keeping logins in memory, which is what a demo wants (one store per
 * issuer, gone at the end). Those two are held back; what it warns about later is shown.
 */
async function stil<T>(doe: () => T | Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await doe();
  } finally {
    console.warn = warn;
  }
}

const oidc = await stil(() => import('oidc-provider'));

export const { errors, interactionPolicy } = oidc;
export const maakProvider = (issuer: string, configuratie: Record<string, unknown>): Promise<Provider> => stil(() => new oidc.Provider(issuer, configuratie));
