import { randomUUID } from 'node:crypto';
import type { InburgeringstermijnUit } from '@wegwijs/casusregie';
import { DossierGeopend, NawVastgelegd, PipVastgesteld, type PipVastgesteldFeiten } from '@wegwijs/intake';
import type { TestApp } from '@wegwijs/platform/testing';

export interface Probleem {
  reden?: string;
  bron?: string;
  velden?: { veld: string; melding: string }[];
  feiten?: Record<string, string | number>;
}

export const pip = (dossierId: string, anders: Partial<PipVastgesteldFeiten> = {}): PipVastgesteldFeiten => ({
  dossierId, pipId: randomUUID(), versie: 1, soort: 'eerste', doelgroep: 'asiel', leerroute: 'b1', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10',
  termijnBegin: '2026-03-11', termijnEinde: '2029-03-10', voortgangsgesprekken: 12, pvtUren: 12, mapUren: 60, alfabetisering: false, magOpleidingAfmaken: false, a2Onderdelen: [], zExamenonderdelen: [],
  lesdagen: ['maandag'], ontzorgen: false, ontzorgReden: 'geen-bijstand', ...anders,
});

/** A dossier as the intake tells it: opened, named, and with its first PIP of 10 March 2026 (unless `zonderPip`). */
export async function metPip(app: TestApp, o: { gemeentecode?: string; geboren?: string; pip?: Partial<PipVastgesteldFeiten>; zonderPip?: boolean } = {}): Promise<string> {
  const id = randomUUID();
  const bij = { gemeentecode: o.gemeentecode ?? '0299', sleutel: id };
  await app.ontvang(DossierGeopend, { ...bij, feiten: { dossierId: id, gezinId: randomUUID(), geopendOp: '2026-01-05', doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', aanleiding: 'koppeling' } });
  await app.ontvang(NawVastgelegd, { ...bij, feiten: { dossierId: id, naam: 'Selam Tesfay', geboortedatum: o.geboren ?? '1990-05-01', taal: 'Tigrinya', straat: 'Dorpsstraat', huisnummer: '1', postcode: '6901 AB', woonplaats: 'Zevenaar' } });
  if (!o.zonderPip) await app.ontvang(PipVastgesteld, { ...bij, feiten: pip(id, o.pip) });
  await app.drain();
  return id;
}

/** The row version that a change is based on. */
export const versieVan = async (app: TestApp, id: string): Promise<number> =>
  (await app.sql<{ versie: number }>('select versie from casusregie.dossier where id = $1', [id]))[0]!.versie;

export const alsVersie = (versie: number) => ({ 'if-match': `"${versie}"` });

/** One act on the termijn, on the version of now. */
export const act = async (app: TestApp, id: string, pad: string, body: unknown, o: { wie?: string; versie?: number; koppen?: Record<string, string> } = {}) =>
  app.als(o.wie ?? 'casusregisseur-zevenaar').post<InburgeringstermijnUit & Probleem>(`/v1/dossiers/${id}/termijn/${pad}`, body, { ...alsVersie(o.versie ?? await versieVan(app, id)), ...o.koppen });
