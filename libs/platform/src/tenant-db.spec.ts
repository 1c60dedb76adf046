import { naCommit, SleutelHergebruikt, tekenScope, type TenantDb } from '@wegwijs/tenant';
import { createHash, randomUUID } from 'node:crypto';
import { testDatabase, testDeur, TEST_GEHEIMEN, ACTOREN, type TestDatabase } from './testing/index.ts';

let db: TestDatabase;
let poort: Awaited<ReturnType<typeof testDeur>>;
let deur: TenantDb;
let epoch: string;

beforeAll(async () => {
  db = await testDatabase();
  epoch = (await db.sql<{ n: string }>('select n::text from tenant.scope_epoch'))[0]!.n;
  poort = await testDeur(db, 'casusregie', { pool: 8 });
  deur = poort.deur;
});
afterAll(async () => {
  await poort.sluit();
  await db.sluit();
});

const zichtbaar = (taak: string) => deur.run(async (em) => {
  const [rij]: { g: string[] }[] = await em.query('select tenant.gemeenten_voor($1) g', [taak]);
  return rij!.g.sort();
});
const inScope = (token: string, vraag: string) => deur.runSystem({ gemeenten: ['0226'], actie: 'test' }, async (em) => {
  const [eigen] = await em.query<{ s: string }[]>(`select current_setting('app.scope') s`);
  await em.query(`select set_config('app.scope', $1, true)`, [token]);
  const uit: unknown = await em.query(vraag);
  // Back to its own: the audit line of this unit is refused for anybody else than who opened it.
  await em.query(`select set_config('app.scope', $1, true)`, [eigen!.s]);
  return uit;
});
const sleutel = { kid: TEST_GEHEIMEN.scope.casusregie.kid, sleutel: Buffer.from(TEST_GEHEIMEN.scope.casusregie.hex, 'hex') };
const token = (o: Partial<Parameters<typeof tekenScope>[1]> = {}, met = sleutel) =>
  tekenScope(met, { actor: ACTOREN['klantmanager-duiven']!, bereik: { casusregie: ['0226'] }, epoch, nu: new Date(), ...o });

describe('the scope follows the task, not the person (schaalniveau-matrix)', () => {
  test.each([
    ['casusregisseur-duiven', 'casusregie', ['0226']],
    ['casusregisseur-zevenaar', 'casusregie', ['0299']],
    ['casusregisseur-zevenaar', 'financieel-ontzorgen', []],
    ['casusregisseur-zevenaar', 'training-financiele-zelfredzaamheid', ['0299']],
    ['rsd-medewerker', 'financieel-ontzorgen', ['0226', '0293', '0299']],
    ['rsd-medewerker', 'map', ['0226', '0293', '0299']],
    ['rsd-medewerker', 'brede-intake-pip', []],
    ['vwon-medewerker', 'pvt-gezin', ['0226', '0293', '0299']],
    ['vwon-medewerker', 'maatschappelijke-begeleiding', ['0226', '0293', '0299']],
    ['projectleider', 'leerroute-b1', ['0226', '0293', '0299']],
    ['projectleider', 'casusregie', []],
    ['aanbieder', 'leerroute-b1', []],
    ['beheerder-westervoort', 'beheer', ['0293']],
    ['rsd-medewerker', 'beheer', []],
  ] as const)('%s reaches for %s: %j', async (wie, taak, gemeenten) => {
    expect(await poort.als(wie, [taak], () => zichtbaar(taak))).toEqual(gemeenten);
  });

  test('a task that the route does not declare is out of reach, although the organisation has it', async () => {
    expect(await poort.als('rsd-medewerker', ['map'], () => zichtbaar('financieel-ontzorgen'))).toEqual([]);
  });
});

describe('PostgreSQL refuses a scope that it cannot verify', () => {
  const vraag = `select tenant.gemeenten_voor('casusregie')`;
  const vanIntake = { kid: TEST_GEHEIMEN.scope.intake.kid, sleutel: Buffer.from(TEST_GEHEIMEN.scope.intake.hex, 'hex') };
  test.each<[string, () => string]>([
    ['a widened scope', () => token().replace('0226', '0299')],
    ['a scope signed with the key of another app', () => token({}, vanIntake)],
    ['an unknown key', () => token({}, { ...sleutel, kid: 99 })],
    ['an old scope', () => token({ nu: new Date(Date.now() - 3_600_000) })],
    ['an outdated epoch', () => token({ epoch: '0' })],
    ['nonsense', () => 'x'],
    ['an empty scope', () => ''],
  ])('%s', async (_naam, scope) => {
    await expect(inScope(scope(), vraag)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
  test('a good one is accepted (so that the refusals above mean something)', async () => {
    await expect(inScope(token(), vraag)).resolves.toEqual([{ gemeenten_voor: ['0226'] }]);
  });
  test('without a scope nothing can be read', async () => {
    // A fresh connection has no setting (42704); one that had a scope before keeps an empty one (42501). Either way: an error, no rows.
    for (const tabel of ['tenant.idempotentie', 'tenant.audit']) {
      await expect(poort.ds.query(`select * from ${tabel}`)).rejects.toMatchObject({ driverError: { code: expect.stringMatching(/^42704$|^42501$/) as string } });
    }
  });
});

test('a change of the matrix revokes inside an open transaction, and the next request has the new reach', async () => {
  const gezien: string[] = [];
  const bereik = await poort.als('vwon-medewerker', ['pvt-asiel'], () => deur.run(async (em) => {
    const vraag = async () => ((await em.query<{ g: string[] }[]>(`select tenant.gemeenten_voor('pvt-asiel') g`))[0]!.g.sort());
    gezien.push((await vraag()).join(' '));
    if (gezien.length === 1) {
      await db.sql(`update tenant.schaalniveau set uitvoerder = 'gemeente-0293' where gemeentecode = '0293' and taak = 'pvt-asiel'`);
      await vraag().catch((fout: { driverError: { code: string } }) => {
        gezien.push(fout.driverError.code);
        throw fout;
      });
    }
    return vraag();
  }));
  expect(gezien).toEqual(['0226 0293 0299', '42501', '0226 0299']);
  expect(bereik).toEqual(['0226', '0299']);
});

describe('one request, one effect', () => {
  const idem = (sleutelTekst: string, inhoud: string) => ({ idempotentie: { sleutel: sleutelTekst, route: 'POST /v1/test', bodySha: createHash('sha256').update(inhoud).digest() } });
  let teller = 0;
  const tel = () => deur.run(() => Promise.resolve({ id: randomUUID(), nummer: ++teller }));

  test('a repeat with the same key gets the first answer, also when 10 arrive together', async () => {
    const vragen = Array.from({ length: 10 }, () => poort.als('klantmanager-duiven', ['brede-intake-pip'], tel, idem('sleutel-0123456789', 'a')));
    const antwoorden = await Promise.all(vragen);
    expect(new Set(antwoorden.map((a) => a.id)).size).toBe(1);
  });
  test('the same key with another body is refused', async () => {
    await expect(poort.als('klantmanager-duiven', ['brede-intake-pip'], tel, idem('sleutel-0123456789', 'b'))).rejects.toBeInstanceOf(SleutelHergebruikt);
  });
  test('a colleague may use the same key for his own request', async () => {
    const antwoord = await poort.als('collega-duiven', ['brede-intake-pip'], tel, idem('sleutel-0123456789', 'b'));
    expect(antwoord.id).toBeDefined();
  });
  test('a failed act leaves no trace of its key', async () => {
    const kapot = () => poort.als('klantmanager-duiven', ['brede-intake-pip'], () => deur.run(() => Promise.reject(new Error('kapot'))), idem('sleutel-na-een-fout', 'a'));
    await expect(kapot()).rejects.toThrow('kapot');
    await expect(poort.als('klantmanager-duiven', ['brede-intake-pip'], tel, idem('sleutel-na-een-fout', 'a'))).resolves.toHaveProperty('id');
  });
});

test('every act leaves an audit line with a leaf hash that the database computed', async () => {
  const dossier = randomUUID();
  await poort.als('casusregisseur-duiven', ['casusregie'], () => deur.run((_em, scope) => {
    scope.betrokken({ gemeentecode: '0226', id: dossier });
    return Promise.resolve(null);
  }), { leest: true, actie: 'Dossier.toon' });
  const rijen = await db.sql(`select soort, actie, taken, organisatie, context, leaf = sha256('\\x00'::bytea || convert_to((to_jsonb(a) - 'leaf')::text, 'UTF8')) klopt
    from (select * from tenant.audit) a where betrokkene = $1`, [dossier]);
  expect(rijen).toEqual([{ soort: 'inzage', actie: 'Dossier.toon', taken: 'casusregie', organisatie: 'gemeente-0226', context: 'casusregie', klopt: true }]);
});

test('a failed audit takes the answer with it: no log, no answer', async () => {
  const ongeldig = deur.runSystem({ gemeenten: ['0226'], actie: 'test' }, (_em, scope) => {
    scope.betrokken({ gemeentecode: '0299', id: randomUUID() });
    return Promise.resolve('geheim');
  });
  await expect(ongeldig).rejects.toMatchObject({ driverError: { code: '42501' } });
});

test('after-commit work runs after a commit only', async () => {
  const gedaan: string[] = [];
  await deur.runSystem({ gemeenten: ['0226'], actie: 'test' }, () => Promise.resolve(naCommit(() => gedaan.push('goed'))));
  await expect(deur.runSystem({ gemeenten: ['0226'], actie: 'test' }, () => {
    naCommit(() => gedaan.push('fout'));
    return Promise.reject(new Error('nee'));
  })).rejects.toThrow('nee');
  expect(gedaan).toEqual(['goed']);
});

test('an act inside an act is a programming error', async () => {
  await expect(deur.runSystem({ gemeenten: ['0226'], actie: 'a' }, () => deur.runSystem({ gemeenten: ['0226'], actie: 'b' }, () => Promise.resolve(1))))
    .rejects.toThrow(/open already/);
});

test('5,000 parallel units of different gemeenten on a small pool, a tenth of them failing, never mix', async () => {
  const wie = ['klantmanager-duiven', 'klantmanager-westervoort', 'klantmanager-zevenaar'] as const;
  let door = 0;
  let fout = 0;
  const eenheid = async (n: number) => {
    const actor = ACTOREN[wie[n % 3]!]!;
    try {
      await poort.als(actor, ['brede-intake-pip'], () => deur.run(async (em) => {
        const [rij]: { g: string[]; p: string }[] = await em.query(`select tenant.gemeenten_voor('brede-intake-pip') g, tenant.persoon() p`);
        if (rij!.p !== actor.persoon || `gemeente-${rij!.g.join()}` !== actor.organisatie) door++;
        if (n % 10 === 0) throw new Error('opzet');
      }));
    } catch (e) {
      if ((e as Error).message === 'opzet') fout++;
      else throw e;
    }
  };
  await Promise.all(Array.from({ length: 5000 }, (_, n) => eenheid(n)));
  expect({ door, fout }).toEqual({ door: 0, fout: 500 });
}, 60_000);
