import { randomUUID } from 'node:crypto';
import type { OpdrachtUit, PvtGroepUit, PvtResultaat, PvtTrajectUit } from '@wegwijs/casusregie';
import { DossierGeopend, NawVastgelegd, PipBekendgemaakt, PipGewijzigd, PipVastgesteld, type DossierGeopendFeiten, type PipVastgesteldFeiten } from '@wegwijs/intake';
import type { TestApp } from '@wegwijs/platform/testing';

export const VWON = 'vwon-medewerker';
export const RSD = 'rsd-medewerker';
export const REGIE = 'casusregisseur-zevenaar';
export const etag = (versie: number) => ({ 'if-match': `"${versie}"` });
export type Probleem = { reden?: string; bron?: string; feiten?: Record<string, unknown>; velden?: { veld: string; melding: string }[] };

export const pip = (dossierId: string, anders: Partial<PipVastgesteldFeiten> = {}): PipVastgesteldFeiten => ({
  dossierId, pipId: randomUUID(), versie: 1, soort: 'eerste', doelgroep: 'asiel', leerroute: 'b1', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10', termijnBegin: '2026-03-11',
  termijnEinde: '2029-03-10', voortgangsgesprekken: 12, pvtUren: 12, mapUren: 60, mapPraktijkuren: 40, alfabetisering: false, magOpleidingAfmaken: false, a2Onderdelen: [], zExamenonderdelen: [],
  lesdagen: ['maandag'], ontzorgen: false, ontzorgReden: 'geen-bijstand', ...anders,
});

/** A version of the PIP, vastgesteld and made known. */
export async function geefPip(app: TestApp, gemeentecode: string, feiten: PipVastgesteldFeiten, bekendgemaaktOp = feiten.dagtekening): Promise<void> {
  const o = { gemeentecode, sleutel: feiten.dossierId };
  if (feiten.versie === 1) await app.ontvang(PipVastgesteld, { ...o, feiten });
  else await app.ontvang(PipGewijzigd, { ...o, feiten: { ...feiten, vervangtPipId: randomUUID() } });
  await maakBekend(app, gemeentecode, feiten, bekendgemaaktOp);
}

export async function maakBekend(app: TestApp, gemeentecode: string, feiten: PipVastgesteldFeiten, bekendgemaaktOp: string): Promise<void> {
  const { dossierId, pipId, versie, soort, dagtekening, dagtekeningInitieel } = feiten;
  await app.ontvang(PipBekendgemaakt, { gemeentecode, sleutel: dossierId, feiten: { dossierId, pipId, versie, soort, dagtekening, dagtekeningInitieel, bekendgemaaktOp, bezwaarBegin: '2026-03-13', bezwaarEinde: '2026-04-23' } });
  await app.drain();
}

export interface Nieuw {
  gemeentecode?: string;
  naam?: string;
  doelgroep?: DossierGeopendFeiten['doelgroep'];
  pip?: Partial<PipVastgesteldFeiten>;
}

/** A dossier with a PIP that was made known, as the facts of the intake make it. */
export async function metPip(app: TestApp, { gemeentecode = '0299', naam = 'Samira Haddad', doelgroep = 'asiel', pip: anders = {} }: Nieuw = {}): Promise<string> {
  const dossierId = randomUUID();
  const o = { gemeentecode, sleutel: dossierId };
  await app.ontvang(DossierGeopend, { ...o, feiten: { dossierId, gezinId: randomUUID(), geopendOp: '2026-01-05', doelgroep, verblijfstitel: 'asiel-bepaalde-tijd', aanleiding: 'koppeling' } });
  await app.ontvang(NawVastgelegd, { ...o, feiten: {
    dossierId, naam, geboortedatum: '1995-02-28', taal: 'Arabisch', straat: 'Dorpsstraat', huisnummer: '12', postcode: '6901 AB', woonplaats: 'Zevenaar' } });
  await geefPip(app, gemeentecode, pip(dossierId, { doelgroep, ...anders }));
  return dossierId;
}

export async function opdrachten(app: TestApp, wie: string, dossierId: string): Promise<OpdrachtUit[]> {
  return (await app.als(wie).get<{ rijen: OpdrachtUit[] }>(`/v1/opdrachten?dossierId=${dossierId}`)).body.rijen;
}

export async function antwoordOp(app: TestApp, wie: string, dossierId: string, hoe: 'aanvaarden' | 'teruggeven'): Promise<void> {
  const o = (await opdrachten(app, wie, dossierId)).find((x) => x.stand === 'aangeboden' || (hoe === 'teruggeven' && x.stand === 'aanvaard'));
  const body = hoe === 'teruggeven' ? { reden: 'Er is geen plaats meer.' } : undefined;
  const { status, tekst } = await app.als(wie).post(`/v1/opdrachten/${o!.id}/${hoe}`, body, etag(o!.versie));
  if (status !== 200) throw new Error(tekst);
}

/** A person whose PVT is accepted by VWON. */
export async function metPvt(app: TestApp, nieuw: Nieuw = {}): Promise<PvtTrajectUit> {
  const dossierId = await metPip(app, nieuw);
  await antwoordOp(app, VWON, dossierId, 'aanvaarden');
  return pvtVan(app, dossierId, nieuw.gemeentecode === '0226' ? 'casusregisseur-duiven' : REGIE);
}

export const pvtVan = async (app: TestApp, dossierId: string, wie = REGIE): Promise<PvtTrajectUit> => (await app.als(wie).get<PvtTrajectUit>(`/v1/dossiers/${dossierId}/pvt`)).body;

export const groep = (anders = {}) => ({ gemeentecode: '0299', naam: 'Najaar Zevenaar', plaats: 'Raadhuisplein 1, Zevenaar', taal: 'Arabisch', capaciteit: 12, begintOp: '2026-09-01', ...anders });
export const sessie = (anders = {}) => ({ soort: 'bijeenkomst', op: '2026-09-01', begintOm: '09:30', minuten: 240, plaats: 'Raadhuisplein 1', kernwaarden: ['vrijheid'], ...anders });

export async function metGroep(app: TestApp, anders = {}): Promise<PvtGroepUit> {
  const { status, body, tekst } = await app.als(VWON).post<PvtGroepUit>('/v1/pvt-groepen', groep(anders));
  if (status !== 201) throw new Error(tekst);
  return body;
}

/** A group with two meetings, an excursion and the ceremony: 540 + 180 minutes. */
export async function metProgramma(app: TestApp, anders = {}): Promise<PvtGroepUit> {
  const { id } = await metGroep(app, anders);
  let uit: PvtGroepUit | undefined;
  for (const s of [sessie(), sessie({ op: '2026-09-08' }), sessie({ soort: 'activiteit', op: '2026-09-15', minuten: 180, kernwaarden: ['solidariteit'] }), sessie({ soort: 'ondertekening', op: '2026-09-22', minuten: 60, kernwaarden: [] })]) {
    uit = (await app.als(VWON).post<PvtGroepUit>(`/v1/pvt-groepen/${id}/sessies`, s)).body;
  }
  return uit!;
}

const resultaten = async (app: TestApp, hoe: 'post' | 'put', pad: string, body: object) => {
  const r = await app.als(VWON)[hoe]<PvtResultaat>(pad, body);
  if (r.status !== 200) throw new Error(r.tekst);
  return r.body.resultaten;
};
export const voegToe = (app: TestApp, groepId: string, ...trajecten: { id: string }[]) =>
  resultaten(app, 'post', `/v1/pvt-groepen/${groepId}/deelnemers`, { deelnemers: trajecten.map((t) => ({ trajectId: t.id })) });
export const registreer = (app: TestApp, groepId: string, sessieId: string, regels: object[]) =>
  resultaten(app, 'put', `/v1/pvt-groepen/${groepId}/sessies/${sessieId}/aanwezigheid`, { regels });
export const teken = (app: TestApp, groepId: string, sessieId: string, ...trajecten: { id: string }[]) =>
  resultaten(app, 'post', `/v1/pvt-groepen/${groepId}/sessies/${sessieId}/ondertekening`, { deelnemers: trajecten.map((t) => ({ trajectId: t.id })) });
