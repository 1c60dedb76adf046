import { tel } from './telling.ts';

const groen = `
> nx run @wegwijs/kernel:test  [existing outputs match the cache, left as is]

> jest -c tools/jest.config.cjs libs/kernel/src

PASS libs/kernel/src/geld.spec.ts
Test Suites: 7 passed, 7 total
\u001b[1mTests:       \u001b[22m\u001b[1m\u001b[32m257 passed\u001b[39m\u001b[22m, 257 total

> nx run @wegwijs/kernel:lint
`;
const rood = `
> nx run @wegwijs/tenant:test

Tests:       2 failed, 1 skipped, 11 passed, 14 total

 NX   Running targets lint, build, test for 3 projects failed

Failed tasks:

- @wegwijs/tenant:test
- @wegwijs/intake-app:lint
- @wegwijs/tools:test

  Run duration:      2.6s
- not:a-task
`;

test('tests from the cache count, colours or not', () => {
  expect(tel(groen)).toEqual({ projecten: [{ naam: '@wegwijs/kernel', geslaagd: 257, mislukt: 0 }], misluktetaken: [] });
});

test('failed tests count once; a task that failed without one counts by itself', () => {
  expect(tel(groen + rood)).toEqual({
    projecten: [{ naam: '@wegwijs/kernel', geslaagd: 257, mislukt: 0 }, { naam: '@wegwijs/tenant', geslaagd: 11, mislukt: 2 }],
    misluktetaken: ['@wegwijs/intake-app:lint', '@wegwijs/tools:test'],
  });
});
