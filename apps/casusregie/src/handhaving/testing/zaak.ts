import { randomUUID } from 'node:crypto';
import type { BoetezaakUit, HandhavingsstapUit, SanctievraagGesteldFeiten } from '@wegwijs/casusregie';
import { BoeteVoorgesteld, DossierGeopend, PipVastgesteld } from '@wegwijs/intake';
import { plusDagen } from '@wegwijs/kernel';
import { SanctievraagBeantwoord } from '@wegwijs/ontzorgen';
import type { TestApp } from '@wegwijs/platform/testing';

export const KM = 'klantmanager-zevenaar';
export const CR = 'casusregisseur-zevenaar';
export const TL = 'teamleider-zevenaar';
export interface Probleem { reden?: string; bron?: string; velden?: { veld: string; melding: string }[]; feiten?: Record<string, string | number> }
export type Zaak = BoetezaakUit & Probleem;
export const alsVersie = (versie: number) => ({ 'if-match': `"${versie}"` });

export const KEREN = {
  aanhoudendGebrek: 'Drie keer opgeroepen en gewaarschuwd, steeds zonder reden weggebleven.', omstandigheden: 'Geen zorgtaken en geen medische klachten gemeld in het gesprek.', minderIngrijpend: 'Oproep, waarschuwing en een gesprek met de jobcoach.',
};
export const BESLUIT = { verwijtbaarheid: 'gewoon', motivering: 'De persoon kon komen en heeft niets laten weten.', keren: KEREN };

/** A person with a PIP of 10 March 2026, in the first gemeente unless told otherwise. */
export async function persoon(app: TestApp, anders: { doelgroep?: 'asiel' | 'gezin'; gemeentecode?: string; pip?: boolean } = {}): Promise<string> {
  const { doelgroep = 'asiel', gemeentecode = '0299', pip = true } = anders;
  const id = randomUUID();
  await app.ontvang(DossierGeopend, { gemeentecode, sleutel: id, feiten: { dossierId: id, gezinId: randomUUID(), geopendOp: '2026-01-05', doelgroep, verblijfstitel: 'asiel-bepaalde-tijd', aanleiding: 'koppeling' } });
  if (pip) {
    await app.ontvang(PipVastgesteld, { gemeentecode, sleutel: id, feiten: {
      dossierId: id, pipId: randomUUID(), versie: 1, soort: 'eerste', doelgroep, leerroute: 'b1', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10', termijnBegin: '2026-03-11', termijnEinde: '2029-03-10', voortgangsgesprekken: 12,
      pvtUren: 12, mapUren: 60, alfabetisering: false, magOpleidingAfmaken: false, a2Onderdelen: [], zExamenonderdelen: [], lesdagen: ['maandag'], ontzorgen: false, ontzorgReden: 'geen-bijstand' } });
  }
  await app.drain();
  return id;
}

/** The intake proposes a boete of art. 22; answers the id of the proposal. */
export async function voorstel(app: TestApp, dossierId: string, overtreding: 1 | 2 = 1, geconstateerdOp = '2026-03-18'): Promise<string> {
  await app.ontvang(BoeteVoorgesteld, { gemeentecode: '0299', sleutel: dossierId, feiten: { dossierId, artikel: 'Wi2021 art. 22', overtreding, geconstateerdOp, waarschuwingOp: '2026-03-10', bedrag: 25_000, hersteltermijnTotUiterlijk: '2026-05-18' } });
  await app.drain();
  const [rij] = await app.sql<{ id: string }>('select id from casusregie.boetevoorstel where dossier_id = $1 and geconstateerd_op = $2', [dossierId, geconstateerdOp]);
  return rij!.id;
}

/** Call-up and warning for one gedraging, both missed; afterwards it is three weeks later. */
export async function waarschuw(app: TestApp, dossierId: string, gedraging = 'map'): Promise<void> {
  for (const soort of ['oproep', 'waarschuwing']) {
    const dag = app.klok.dag;
    const { body } = await app.als(KM).post<HandhavingsstapUit>(`/v1/dossiers/${dossierId}/handhaving/stappen`, { gedraging, soort, verzondenOp: dag, termijnTot: plusDagen(dag, 7) });
    app.klok.dag = plusDagen(dag, 8);
    const uit = await app.als(KM).post(`/v1/handhavingsstappen/${body.id}/uitkomst`, { uitkomst: 'niet-nagekomen', uitkomstOp: app.klok.dag }, alsVersie(1));
    if (uit.status !== 200) throw new Error(uit.tekst);
  }
}

export const doe = (app: TestApp, zaak: Pick<Zaak, 'id' | 'versie'>, handeling: string, body?: object, wie = CR) => app.als(wie).post<Zaak>(`/v1/handhaving/${zaak.id}/${handeling}`, body, alsVersie(zaak.versie));
export const lees = async (app: TestApp, id: string) => (await app.als(CR).get<Zaak>(`/v1/handhaving/${id}`)).body;
export const constateer = (app: TestApp, dossierId: string, anders: object = {}, wie = KM, koppen = {}) => app.als(wie).post<Zaak>(`/v1/dossiers/${dossierId}/handhaving`, {
  gedraging: 'map', van: app.klok.dag, tot: app.klok.dag, geconstateerdOp: app.klok.dag, feiten: 'Niet verschenen bij de MAP-bijeenkomst.', ...anders }, koppen);

/** RSD answers the open question of this zaak. */
export async function rsdAntwoordt(app: TestApp, dossierId: string, antwoord: { verlaagd: boolean; van?: string; tot?: string } = { verlaagd: false }): Promise<void> {
  const vraag = (await app.feiten<SanctievraagGesteldFeiten>('SanctievraagGesteld')).filter((f) => f.sleutel === dossierId).at(-1)!;
  await app.ontvang(SanctievraagBeantwoord, { gemeentecode: vraag.gemeentecode, sleutel: dossierId, feiten: { vraagId: vraag.feiten.vraagId, dossierId, beantwoordOp: app.klok.dag, ...antwoord } });
  await app.drain();
}

/** From constatering to the end of the zienswijze: what only waits for a besluit. */
export async function totBesluit(app: TestApp, zaak: Zaak): Promise<Zaak> {
  const gevraagd = await doe(app, zaak, 'sanctievraag', undefined, KM);
  if (gevraagd.status !== 200) throw new Error(gevraagd.tekst);
  await rsdAntwoordt(app, zaak.dossierId);
  const rapport = await doe(app, await lees(app, zaak.id), 'rapport', { rapportOp: app.klok.dag, rapport: 'Verslag van de constatering en het gesprek.', verhoord: true, cautie: true }, KM);
  if (rapport.status !== 200) throw new Error(rapport.tekst);
  app.klok.dag = plusDagen(rapport.body.zienswijzeTot!, 1);
  return rapport.body;
}

/** A whole boete of art. 23, made known on the day of the besluit. */
export async function boete(app: TestApp, dossierId: string, anders: object = {}, besluit: object = BESLUIT): Promise<Zaak> {
  const gevonden = await constateer(app, dossierId, anders);
  if (gevonden.status !== 201) throw new Error(gevonden.tekst);
  const besloten = await doe(app, await totBesluit(app, gevonden.body), 'besluit', besluit, TL);
  if (besloten.status !== 200) throw new Error(besloten.tekst);
  const bekend = await doe(app, besloten.body, 'bekendmaking', { bekendgemaaktOp: app.klok.dag });
  if (bekend.status !== 200) throw new Error(bekend.tekst);
  return bekend.body;
}
