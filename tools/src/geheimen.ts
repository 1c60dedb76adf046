import { join } from 'node:path';
import { INLOGROLLEN, type Geheimen, type Inlogrol } from './migrate.ts';
import { bewaard, CONTEXTEN, geheim, schrijfJson, STAAT } from './omgeving.ts';

/** Everything that only this installation knows. */
export interface Sleutels extends Required<Geheimen> {
  /** 32 bytes in hex: wraps the data keys of the BSN encryption. */
  kek: string;
  /** 32 bytes in hex: root of the blind index keys. */
  hmac: string;
  /** 32 bytes in hex: encrypts the sessions of the poort. */
  sessie: string;
  /** What the poort shows to the local login provider. */
  inlogdienst: string;
}

const BESTAND = 'sleutels.json';

const nieuweSleutels = (): Sleutels => ({
  wachtwoorden: Object.fromEntries(INLOGROLLEN.map((rol) => [rol, geheim(18)])) as Record<Inlogrol, string>,
  scope: Object.fromEntries(CONTEXTEN.map((context, i) => [context, { kid: i + 1, hex: geheim() }])) as Geheimen['scope'],
  kek: geheim(),
  hmac: geheim(),
  sessie: geheim(),
  inlogdienst: geheim(),
});

/** The keys of the system on this machine: made once, kept in `.wegwijs/`. What a newer version needs beside them is added. */
export async function eigenSleutels(): Promise<Sleutels> {
  const bekend: Partial<Sleutels> = await bewaard<Partial<Sleutels>>(BESTAND, nieuweSleutels);
  const nieuw = nieuweSleutels();
  const sleutels = { ...nieuw, ...bekend, wachtwoorden: { ...nieuw.wachtwoorden, ...bekend.wachtwoorden } };
  schrijfJson(join(STAAT, BESTAND), sleutels);
  return sleutels;
}

/**
 * What the migration of a real server needs, from the environment: `<ROLE>_PASSWORD` per role that logs in and `<CONTEXT>_SCOPE_KEY` (kid:hex) per app, the
 * same values that the apps get (docker/compose.yaml). Undefined when none of them is set.
 * @throws Error that names what is missing or wrong, never a value.
 */
export function geheimenUitOmgeving(env: Record<string, string | undefined>): Geheimen | undefined {
  const wachtwoordVan = (rol: Inlogrol) => `${rol.toUpperCase()}_PASSWORD`;
  const sleutelVan = (context: string) => `${context.toUpperCase()}_SCOPE_KEY`;
  const namen = [...INLOGROLLEN.map(wachtwoordVan), ...CONTEXTEN.map(sleutelVan)];
  if (namen.every((naam) => env[naam] === undefined)) return undefined;
  const fout = namen.filter((naam) => (naam.endsWith('_SCOPE_KEY') ? !/^\d{1,6}:[0-9a-f]{64}$/i.test(env[naam] ?? '') : !env[naam]));
  if (fout.length > 0) throw new Error(`Ontbreekt of klopt niet: ${fout.join(', ')}`);
  const sleutel = (context: string) => {
    const [kid = '', hex = ''] = (env[sleutelVan(context)] ?? '').split(':');
    return { kid: Number(kid), hex };
  };
  return {
    wachtwoorden: Object.fromEntries(INLOGROLLEN.map((rol) => [rol, env[wachtwoordVan(rol)]])) as Record<Inlogrol, string>,
    scope: Object.fromEntries(CONTEXTEN.map((context) => [context, sleutel(context)])) as Geheimen['scope'],
  };
}
