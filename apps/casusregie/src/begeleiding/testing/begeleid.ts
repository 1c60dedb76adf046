import { randomUUID } from 'node:crypto';
import type { BegeleidingUit, OpdrachtUit } from '@wegwijs/casusregie';
import { DossierGeopend, InburgeraarGehuisvest, NawVastgelegd, PipVastgesteld, type DossierGeopendFeiten, type PipVastgesteldFeiten } from '@wegwijs/intake';
import type { TestApp } from '@wegwijs/platform/testing';

export const VWON = 'vwon-medewerker';
export const REGIE = 'casusregisseur-zevenaar';
export const etag = (versie: number) => ({ 'if-match': `"${versie}"` });

export interface Nieuw {
  gemeentecode?: string;
  doelgroep?: DossierGeopendFeiten['doelgroep'];
  /** Null: moved in, and not yet inscribed. */
  ingeschrevenOp?: string | null;
}

/** A dossier as the facts of the intake make it: opened, with name and address, housed and inscribed. */
export async function maakDossier(app: TestApp, { gemeentecode = '0299', doelgroep = 'asiel', ingeschrevenOp = '2026-02-03' }: Nieuw = {}): Promise<string> {
  const dossierId = randomUUID();
  const o = { gemeentecode, sleutel: dossierId };
  await app.ontvang(DossierGeopend, { ...o, feiten: { dossierId, gezinId: randomUUID(), geopendOp: '2026-01-05', doelgroep, verblijfstitel: 'asiel-bepaalde-tijd', aanleiding: 'koppeling' } });
  await app.ontvang(NawVastgelegd, { ...o, feiten: {
    dossierId, naam: 'Samira Haddad', geboortedatum: '1995-02-28', taal: 'Arabisch', straat: 'Dorpsstraat', huisnummer: '12', postcode: '6901 AB', woonplaats: 'Zevenaar' } });
  await app.ontvang(InburgeraarGehuisvest, { ...o, feiten: { dossierId, gehuisvestOp: '2026-02-01', ...(ingeschrevenOp && { ingeschrevenOp }) } });
  await app.drain();
  return dossierId;
}

export async function geefPip(app: TestApp, dossierId: string): Promise<void> {
  const feiten: PipVastgesteldFeiten = {
    dossierId, pipId: randomUUID(), versie: 1, soort: 'eerste', doelgroep: 'asiel', leerroute: 'b1', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10', termijnBegin: '2026-03-11',
    termijnEinde: '2029-03-10', voortgangsgesprekken: 12, pvtUren: 12, mapUren: 60, alfabetisering: false, magOpleidingAfmaken: false, a2Onderdelen: [], zExamenonderdelen: [], lesdagen: ['maandag'],
    ontzorgen: false, ontzorgReden: 'geen-bijstand',
  };
  await app.ontvang(PipVastgesteld, { gemeentecode: '0299', sleutel: dossierId, feiten });
  await app.drain();
}

export const begeleidingVan = async (app: TestApp, dossierId: string, wie = REGIE): Promise<BegeleidingUit> =>
  (await app.als(wie).get<BegeleidingUit>(`/v1/dossiers/${dossierId}/begeleiding`)).body;

export const opdrachtVan = async (app: TestApp, dossierId: string, wie = VWON): Promise<OpdrachtUit> => {
  const { body, status, tekst } = await app.als(wie).get<{ rijen: OpdrachtUit[] }>(`/v1/opdrachten?dossierId=${dossierId}&taak=maatschappelijke-begeleiding`);
  if (status !== 200) throw new Error(tekst);
  return (body.rijen.find((o) => o.stand === 'aangeboden' || o.stand === 'aanvaard') ?? body.rijen.at(-1))!;
};

/** VWON accepts the work. */
export async function aanvaard(app: TestApp, dossierId: string): Promise<OpdrachtUit> {
  const { id, versie } = await opdrachtVan(app, dossierId);
  const { status, body, tekst } = await app.als(VWON).post<OpdrachtUit>(`/v1/opdrachten/${id}/aanvaarden`, undefined, etag(versie));
  if (status !== 200) throw new Error(tekst);
  return body;
}

/** A begeleiding that runs since 10 February 2026. */
export async function loopt(app: TestApp, nieuw: Nieuw = {}, start: object = {}): Promise<BegeleidingUit> {
  const dossierId = await maakDossier(app, nieuw);
  await aanvaard(app, dossierId);
  const regie = nieuw.gemeentecode === '0226' ? 'casusregisseur-duiven' : REGIE;
  const b = await begeleidingVan(app, dossierId, regie);
  const { status, body, tekst } = await app.als(VWON).post<BegeleidingUit>(`/v1/begeleidingen/${b.id}/start`, { begonnenOp: '2026-02-10', kinderen: false, ...start }, etag(b.versie));
  if (status !== 200) throw new Error(tekst);
  return body;
}
