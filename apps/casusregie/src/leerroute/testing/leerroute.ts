import { randomUUID } from 'node:crypto';
import type { AanbiederUit, FeitGeregistreerd, LeerrouteUit } from '@wegwijs/casusregie';
import { DossierGeopend, PipGewijzigd, PipVastgesteld, type PipVastgesteldFeiten } from '@wegwijs/intake';
import type { TestApp } from '@wegwijs/platform/testing';

export const ZEVENAAR = '0299';
export const REGISSEUR = 'casusregisseur-zevenaar';
export interface Probleem { reden?: string; bron?: string; velden?: { veld: string; melding: string }[]; feiten?: Record<string, string | number> }

const pip = (dossierId: string, anders: Partial<PipVastgesteldFeiten>): PipVastgesteldFeiten => ({
  dossierId, pipId: randomUUID(), versie: 1, soort: 'eerste', doelgroep: 'asiel', leerroute: 'b1', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10', termijnBegin: '2026-03-11', termijnEinde: '2029-03-10',
  voortgangsgesprekken: 12, pvtUren: 12, mapUren: 60, alfabetisering: false, magOpleidingAfmaken: false, a2Onderdelen: [], zExamenonderdelen: [], lesdagen: ['maandag'], ontzorgen: false, ontzorgReden: 'geen-bijstand', ...anders,
});

/** A dossier with a PIP, or without one when `eisen` is null. */
export async function maakDossier(app: TestApp, eisen: Partial<PipVastgesteldFeiten> | null = {}, gemeentecode = ZEVENAAR): Promise<string> {
  const dossierId = randomUUID();
  const o = { gemeentecode, sleutel: dossierId };
  await app.ontvang(DossierGeopend, { ...o, feiten: { dossierId, gezinId: randomUUID(), geopendOp: '2026-01-05', doelgroep: eisen?.doelgroep ?? 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', aanleiding: 'koppeling' } });
  if (eisen) await app.ontvang(PipVastgesteld, { ...o, feiten: pip(dossierId, eisen) });
  await app.drain();
  return dossierId;
}

/** A later version of the PIP. */
export async function wijzigPip(app: TestApp, dossierId: string, versie: number, eisen: Partial<PipVastgesteldFeiten>): Promise<void> {
  await app.ontvang(PipGewijzigd, { gemeentecode: ZEVENAAR, sleutel: dossierId, feiten: { ...pip(dossierId, { versie, soort: 'wijziging', ...eisen }), vervangtPipId: randomUUID() } });
  await app.drain();
}

/** A school whose lessons count, from 2024 on unless said otherwise. */
export async function maakSchool(app: TestApp, perioden: { vanaf: string; tot?: string }[] = [{ vanaf: '2024-01-01' }], wie = REGISSEUR): Promise<string> {
  const school = await app.als(wie).post<AanbiederUit>('/v1/aanbieders', { naam: `School ${randomUUID()}`, soort: 'cursusinstelling' });
  if (school.status !== 201) throw new Error(school.tekst);
  const { body } = school;
  for (const p of perioden) {
    const { status, tekst } = await app.als(wie).post(`/v1/aanbieders/${body.id}/keurmerken`, { grond: 'keurmerk', ...p });
    if (status !== 201) throw new Error(tekst);
  }
  return body.id;
}

export const leerroute = async (app: TestApp, id: string, wie = REGISSEUR): Promise<LeerrouteUit> => (await app.als(wie).get<LeerrouteUit>(`/v1/dossiers/${id}/leerroute`)).body;
export const meld = (app: TestApp, id: string, soort: string, body: object, koppen = {}, wie = REGISSEUR) => app.als(wie).post<FeitGeregistreerd & Probleem>(`/v1/dossiers/${id}/leerroute/${soort}`, body, koppen);

/** Records a fact that must be taken. Gives its id. */
export async function leg(app: TestApp, id: string, soort: string, body: object): Promise<string> {
  const antwoord = await meld(app, id, soort, body);
  if (antwoord.status !== 201) throw new Error(antwoord.tekst);
  return antwoord.body.id;
}
