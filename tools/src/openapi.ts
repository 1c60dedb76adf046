import { AppModule as Casusregie } from '@wegwijs/casusregie-app';
import { AppModule as Intake } from '@wegwijs/intake-app';
import type { Context } from '@wegwijs/kernel';
import { AppModule as Leerroutes } from '@wegwijs/leerroutes-app';
import { AppModule as Ontzorgen } from '@wegwijs/ontzorgen-app';
import { openapiDocument } from '@wegwijs/platform/testing';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WORTEL } from './omgeving.ts';

export const APPS = { intake: Intake, casusregie: Casusregie, ontzorgen: Ontzorgen, leerroutes: Leerroutes } as const;

const bestand = (context: Context) => join(WORTEL, 'apps', context, 'openapi.json');

/** What each committed contract should be, by the code. */
export async function contracten(): Promise<{ context: Context; pad: string; inhoud: string }[]> {
  const alle = [];
  for (const [context, module] of Object.entries(APPS) as [Context, (typeof APPS)[Context]][]) {
    alle.push({ context, pad: bestand(context), inhoud: `${JSON.stringify(await openapiDocument(module, context), null, 2)}\n` });
  }
  return alle;
}

/** The contexts whose committed openapi.json is not what the code says. */
export async function verouderd(): Promise<Context[]> {
  const oud: Context[] = [];
  for (const { context, pad, inhoud } of await contracten()) {
    if ((await readFile(pad, 'utf8').catch(() => '')) !== inhoud) oud.push(context);
  }
  return oud;
}

async function main(args: string[]): Promise<void> {
  if (args.includes('--check')) {
    const oud = await verouderd();
    if (oud.length > 0) throw new Error(`openapi.json is niet wat de code zegt in: ${oud.join(', ')}. Draai: npm run openapi`);
    console.log('openapi.json klopt voor alle apps.');
    return;
  }
  for (const { context, pad, inhoud } of await contracten()) {
    await writeFile(pad, inhoud);
    console.log(`${context}: ${Object.keys((JSON.parse(inhoud) as { paths: object }).paths).length} paden`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(process.argv.slice(2)).catch((fout: Error) => {
    console.error(fout.message);
    process.exitCode = 1;
  });
}
