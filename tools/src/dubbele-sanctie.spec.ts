import { randomUUID } from 'node:crypto';
import { AppModule as Casusregie } from '@wegwijs/casusregie-app';
import { DossierGeopend, PipVastgesteld } from '@wegwijs/intake';
import { AppModule as Ontzorgen } from '@wegwijs/ontzorgen-app';
import { testApp, type TestApp } from '@wegwijs/platform/testing';

/*
 * No double sanction over the real wire: two apps, two database roles, facts that arrive in whatever order. Neither app may import the
 * other, so this stands where all of them meet.
 */
const DAG = '2026-06-01';
const GEDRAGING = { gedraging: 'map', van: DAG, tot: DAG };
let gemeente: TestApp;
let rsd: TestApp;
beforeAll(async () => {
  gemeente = await testApp(Casusregie, { vandaag: DAG });
  rsd = await testApp(Ontzorgen, { vandaag: DAG, db: gemeente.db });
}, 120_000);
afterAll(async () => {
  await rsd.nest.close();
  await gemeente.sluit();
});

interface Rij { id: string; versie: number; stand: string }
const alsVersie = ({ versie }: { versie: number }) => ({ 'if-match': `"${versie}"` });
const km = () => gemeente.als('klantmanager-zevenaar');

async function gewaarschuwdePersoon(): Promise<string> {
  const id = randomUUID();
  await gemeente.ontvang(DossierGeopend, { gemeentecode: '0299', sleutel: id, feiten: { dossierId: id, gezinId: randomUUID(), geopendOp: '2026-01-05', doelgroep: 'gezin', verblijfstitel: 'asiel-bepaalde-tijd', aanleiding: 'koppeling' } });
  await gemeente.ontvang(PipVastgesteld, { gemeentecode: '0299', sleutel: id, feiten: {
    dossierId: id, pipId: randomUUID(), versie: 1, soort: 'eerste', doelgroep: 'gezin', leerroute: 'b1', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10', termijnBegin: '2026-03-11', termijnEinde: '2029-03-10', voortgangsgesprekken: 4,
    pvtUren: 12, mapUren: 60, alfabetisering: false, magOpleidingAfmaken: false, a2Onderdelen: [], zExamenonderdelen: [], lesdagen: [], ontzorgen: true, ontzorgReden: 'plicht-56a', ontzorgenVanaf: '2026-02-15', ontzorgenTotEnMet: '2026-08-14' } });
  await bezorg();
  await gemeente.sql(`insert into casusregie.handhavingsstap (gemeentecode, id, dossier_id, gedraging, soort, verzonden_op, termijn_tot, uitkomst, uitkomst_op, door, door_naam)
    values ('0299', $1, $2, 'map', 'waarschuwing', '2026-05-01', '2026-05-08', 'niet-nagekomen', '2026-05-09', $1, 'x')`, [randomUUID(), id]);
  return id;
}

/** Everything that waits on either side, until nothing does. */
async function bezorg(): Promise<void> {
  while ((await gemeente.drain()) + (await rsd.drain()) > 0);
}

async function vraagBoete(dossierId: string): Promise<Rij> {
  const { body } = await km().post<Rij>(`/v1/dossiers/${dossierId}/handhaving`, { ...GEDRAGING, geconstateerdOp: DAG, feiten: 'Niet verschenen bij de bijeenkomst.' });
  await km().post(`/v1/handhaving/${body.id}/sanctievraag`, undefined, alsVersie(body));
  return body;
}
const vraagMaatregel = async (dossierId: string): Promise<Rij> => (await rsd.als('rsd-medewerker').post<Rij>('/v1/maatregelen', { dossierId, ...GEDRAGING, artikel: '18' })).body;
const zaak = async (id: string): Promise<Rij> => (await km().get<Rij>(`/v1/handhaving/${id}`)).body;

/** Each side goes as far as the other lets it. */
async function zetDoor(dossierId: string, zaakId: string, maatregelId: string): Promise<void> {
  const maatregel = async () => (await rsd.sql<Rij>('select id, versie, stand from ontzorgen.maatregel where id = $1', [maatregelId]))[0]!;
  const verlaag = async () => rsd.als('rsd-medewerker').post(`/v1/maatregelen/${maatregelId}/verlaging`, { ingang: '2026-07-01' }, alsVersie(await maatregel()));
  const antwoord = async () => {
    const [vraag] = await rsd.sql<Rij>('select id, versie, stand from ontzorgen.sanctievraag where dossier_id = $1', [dossierId]);
    return vraag && rsd.als('rsd-medewerker').post(`/v1/sanctievragen/${vraag.id}/antwoord`, { verlaagd: false }, alsVersie(vraag));
  };
  await Promise.all([verlaag(), antwoord()]);
  await bezorg();
  await km().post(`/v1/handhaving/${zaakId}/rapport`, { rapportOp: DAG, rapport: 'Verslag van de constatering.', verhoord: false, cautie: false }, alsVersie(await zaak(zaakId)));
  await km().post(`/v1/handhaving/${zaakId}/zienswijze`, { ontvangenOp: DAG }, alsVersie(await zaak(zaakId)));
  await Promise.all([
    zaak(zaakId).then((z) => gemeente.als('teamleider-zevenaar').post(`/v1/handhaving/${zaakId}/besluit`, { verwijtbaarheid: 'gewoon', motivering: 'De persoon kon komen en liet niets weten.' }, alsVersie(z))),
    verlaag(),
  ]);
  await bezorg();
}

test.each(['gemeente', 'rsd', 'samen', 'samen', 'samen', 'samen'])('Wi2021 art. 27: who asks first is %s, and one gedraging ends in one sanction', async (eerst) => {
  const id = await gewaarschuwdePersoon();
  let [boete, maatregel]: [Rij | undefined, Rij | undefined] = [undefined, undefined];
  if (eerst === 'samen') [boete, maatregel] = await Promise.all([vraagBoete(id), vraagMaatregel(id), gemeente.drain(), rsd.drain()]);
  else if (eerst === 'gemeente') {
    boete = await vraagBoete(id);
    maatregel = await vraagMaatregel(id);
  } else {
    maatregel = await vraagMaatregel(id);
    await bezorg();
    boete = await vraagBoete(id);
  }
  await bezorg();
  await zetDoor(id, boete.id, maatregel.id);
  const beboet = (await zaak(boete.id)).stand === 'besloten';
  const [{ stand } = { stand: '' }] = await rsd.sql<Rij>('select stand from ontzorgen.maatregel where id = $1', [maatregel.id]);
  expect([beboet, stand === 'verlaagd'].filter(Boolean)).toHaveLength(1);
  if (eerst !== 'samen') expect(beboet).toBe(eerst === 'gemeente');
}, 60_000);
