import { AppModule as Casusregie } from '@wegwijs/casusregie-app';
import { AppModule as Intake } from '@wegwijs/intake-app';
import type { Context } from '@wegwijs/kernel';
import { AppModule as Leerroutes } from '@wegwijs/leerroutes-app';
import { AppModule as Ontzorgen } from '@wegwijs/ontzorgen-app';
import { openapiDocument } from '@wegwijs/platform/testing';
import type { Handeling } from '@wegwijs/tenant';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WORTEL } from './omgeving.ts';

export const APPS = { intake: Intake, casusregie: Casusregie, ontzorgen: Ontzorgen, leerroutes: Leerroutes } as const;

const bestand = (context: Context) => join(WORTEL, 'apps', context, 'openapi.json');
const ROLMATRIX = join(WORTEL, 'libs', 'tenant', 'src', 'handelingen.json');

interface Contract {
  paths: Record<string, Record<string, { operationId: string; 'x-taken'?: Handeling['taak'][]; 'x-rollen'?: Handeling['rollen'] }>>;
}
interface Geschreven {
  naam: string;
  pad: string;
  inhoud: string;
}

/** What the decorators of one app say: a row per route and task. Open routes are nobody's and have none. */
const handelingenVan = (context: Context, { paths }: Contract): Handeling[] =>
  Object.entries(paths).flatMap(([pad, item]) => Object.entries(item).flatMap(([methode, b]) =>
    (b['x-taken'] ?? []).map((taak) => ({ context, taak, rollen: b['x-rollen'] ?? [], methode: methode as Handeling['methode'], pad, operationId: b.operationId }))));

const sleutel = (h: Handeling) => [h.context, h.pad, h.methode, h.taak].join(' ');
const opRegels = (rijen: Handeling[]) => `[\n${rijen.sort((a, b) => (sleutel(a) < sleutel(b) ? -1 : 1)).map((h) => `  ${JSON.stringify(h)}`).join(',\n')}\n]\n`;

/** What each committed contract, and the role matrix over all of them, should be, by the code. */
export async function contracten(): Promise<Geschreven[]> {
  const alle: Geschreven[] = [];
  const handelingen: Handeling[] = [];
  for (const [context, module] of Object.entries(APPS) as [Context, (typeof APPS)[Context]][]) {
    const document = (await openapiDocument(module, context)) as Contract;
    alle.push({ naam: context, pad: bestand(context), inhoud: `${JSON.stringify(document, null, 2)}\n` });
    handelingen.push(...handelingenVan(context, document));
  }
  return [...alle, { naam: 'handelingen', pad: ROLMATRIX, inhoud: opRegels(handelingen) }];
}

/** Which of the committed files are not what the code says. */
export async function verouderd(): Promise<string[]> {
  const oud: string[] = [];
  for (const { naam, pad, inhoud } of await contracten()) {
    if ((await readFile(pad, 'utf8').catch(() => '')) !== inhoud) oud.push(naam);
  }
  return oud;
}

async function main(args: string[]): Promise<void> {
  if (args.includes('--check')) {
    const oud = await verouderd();
    if (oud.length > 0) throw new Error(`openapi.json of handelingen.json is niet wat de code zegt: ${oud.join(', ')}. Draai: npm run openapi`);
    console.log('openapi.json klopt voor alle apps, en handelingen.json ook.');
    return;
  }
  for (const { naam, pad, inhoud } of await contracten()) {
    await writeFile(pad, inhoud);
    const json = JSON.parse(inhoud) as { paths: object } | Handeling[];
    console.log(Array.isArray(json) ? `${naam}: ${json.length} regels` : `${naam}: ${Object.keys(json.paths).length} paden`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(process.argv.slice(2)).catch((fout: Error) => {
    console.error(fout.message);
    process.exitCode = 1;
  });
}
