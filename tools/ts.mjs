/** `node --import ./tools/ts.mjs --conditions=source x.ts`: runs TypeScript from source, so that a test run needs no build first. */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import jestConfig from './jest.config.cjs';

if (isMainThread) register(import.meta.url);

const [, options] = jestConfig.transform['\\.ts$'];

export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const { transform } = await import('@swc/core');
  const { code } = await transform(await readFile(new URL(url), 'utf8'), {
    ...options, swcrc: false, filename: new URL(url).pathname, sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
