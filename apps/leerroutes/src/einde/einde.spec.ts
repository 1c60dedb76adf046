import { createHash, randomUUID } from 'node:crypto';
import { DossierVernietigd } from '@wegwijs/casusregie';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
afterAll(() => app.sluit());

const verzoek = async (gemeentecode: string, id: string) => {
  await app.sql(`insert into leerroutes.plaatsingsverzoek (gemeentecode, id, pip_id, stand, leerroute, lesdagen, uiterlijke_start, ontvangen_op) values ($1, $2, gen_random_uuid(), 'vervallen', 'b1', '[]', '2020-01-01', now())`, [gemeentecode, id]);
  return id;
};
const vernietig = async (id: string) => {
  await app.ontvang(DossierVernietigd, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, vernietigdOp: '2026-11-24' } });
  await app.drain();
};
const bewijs = (id: string) => app.sql('select aanleiding, gewist_op::text op, rijen from leerroutes.wisbewijs where sha256 = $1', [createHash('sha256').update(id).digest('hex')]);

test('Besluit art. 9.9 lid 1: what the region holds of a destroyed dossier goes; a proof without content stays, once', async () => {
  const id = await verzoek('0299', randomUUID());
  await verzoek('0226', id);
  await vernietig(id);
  await vernietig(id);
  expect(await app.sql('select gemeentecode from leerroutes.plaatsingsverzoek where id = $1', [id])).toEqual([{ gemeentecode: '0226' }]);
  expect(await bewijs(id)).toEqual([{ aanleiding: 'bewaartermijn-voorbij', op: '2026-11-24', rijen: { 'leerroutes.plaatsingsverzoek': 1 } }]);
});

test('of somebody who never waited there is nothing to prove', async () => {
  const id = randomUUID();
  await vernietig(id);
  expect(await bewijs(id)).toEqual([]);
});
