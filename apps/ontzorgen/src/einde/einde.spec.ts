import { createHash, randomUUID } from 'node:crypto';
import { DossierVernietigd } from '@wegwijs/casusregie';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { client } from '../huishouden/testing/huishouden.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-20' });
});
afterAll(() => app.sluit());

const G = '0226';
const vernietig = async (id: string) => {
  await app.ontvang(DossierVernietigd, { gemeentecode: G, sleutel: id, feiten: { dossierId: id, vernietigdOp: '2026-03-20' } });
  await app.drain();
};
const bewijs = (id: string) => app.sql<{ rijen: Record<string, number> }>('select aanleiding, rijen from ontzorgen.wisbewijs where sha256 = $1', [createHash('sha256').update(id).digest('hex')]);

/** A closed household of this person and a partner, with an account, a talk, and both sides of a maatregel. */
async function huishouden(id: string, partner: string): Promise<string> {
  const h = randomUUID();
  const nummer = Math.floor(Math.random() * 1_000_000) + 1;
  await app.sql(`insert into ontzorgen.huishouden (gemeentecode, id, nummer, naam, geopend_op) values ($1, $2, $3, 'Amina Test', '2026-01-01')`, [G, h, nummer]);
  for (const [dossier, naam, rol] of [[id, 'Amina Test', 'aanvrager'], [partner, 'Bilal Test', 'partner']] as const) {
    await app.sql(`insert into ontzorgen.lid (gemeentecode, id, huishouden_id, dossier_id, naam, geboortedatum, rol, vanaf) values ($1, gen_random_uuid(), $2, $3, $4, '1990-05-05', $5, '2026-01-01')`, [G, h, dossier, naam, rol]);
  }
  await app.sql(`insert into ontzorgen.afbouwgesprek (gemeentecode, id, huishouden_id, stap, gehouden_op, verslag, zelfstandig, door) values ($1, gen_random_uuid(), $2, 'evaluatie', '2026-02-01', 'Amina wil dit zelf', true, gen_random_uuid())`, [G, h]);
  await app.sql(`insert into ontzorgen.sanctievraag (gemeentecode, id, dossier_id, gedraging, van, tot, gesteld_op, stand) values ($1, gen_random_uuid(), $2, 'x', '2026-01-01', '2026-02-01', '2026-02-02', 'ingetrokken')`, [G, id]);
  return h;
}

test('Besluit art. 9.9 lid 1: RSD lets go of who it was, keeps amounts without a name, leaves the partner, and a proof without content stays', async () => {
  const [id, partner] = [await client(app, { gemeentecode: G, vanaf: '2026-03-12' }), await client(app, { gemeentecode: G, vanaf: '2026-03-12', naam: 'Bilal Test' })];
  const h = await huishouden(id, partner);
  await vernietig(id);
  await vernietig(id);
  const over = JSON.stringify([
    await app.sql('select naam from ontzorgen.huishouden where id = $1', [h]), await app.sql('select naam from ontzorgen.lid where huishouden_id = $1', [h]),
    await app.sql('select verslag from ontzorgen.afbouwgesprek where huishouden_id = $1', [h]), await app.sql('select * from ontzorgen.persoon where dossier_id = $1', [id]),
    await app.sql('select * from ontzorgen.ontzorgsignaal where id = $1', [id]), await app.sql('select * from ontzorgen.sanctievraag where dossier_id = $1', [id])]);
  expect(over).not.toContain('Amina');
  expect(over).toContain('Bilal Test');
  expect(await app.sql('select 1 from ontzorgen.ontzorgsignaal where id = $1', [partner])).toHaveLength(1);
  expect((await bewijs(id))[0]).toMatchObject({ aanleiding: 'bewaartermijn-voorbij', rijen: { 'ontzorgen.persoon': 1, 'ontzorgen.ontzorgsignaal': 1, 'ontzorgen.sanctievraag': 1, 'ontzorgen.afbouwgesprek': 1 } });
});

test('of somebody whom RSD never knew there is nothing to prove', async () => {
  const id = randomUUID();
  await vernietig(id);
  expect(await bewijs(id)).toEqual([]);
});
