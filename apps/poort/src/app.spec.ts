import { once } from 'node:events';
import { connect } from 'node:net';
import { maakPoort } from './app.module.ts';
import { proefPoort } from './testing/index.ts';

test('the poort stops, and in time, while a browser holds a line open that it never used', async () => {
  const p = await proefPoort();
  const app = await maakPoort(p.config);
  await app.listen(0, '127.0.0.1');
  const lijn = connect(Number(new URL(await app.getUrl()).port), '127.0.0.1');
  lijn.on('error', () => undefined);
  await once(lijn, 'connect');
  const begin = Date.now();
  await app.close();
  expect(Date.now() - begin).toBeLessThan(8000);
  await p.sluit();
});
