import { randomUUID } from 'node:crypto';
import { DossierGeopend, NawVastgelegd, PipVastgesteld } from '@wegwijs/intake';
import type { TestApp } from '@wegwijs/platform/testing';

export const GEMEENTE = '0299';

/** A dossier with a PIP and a home, as the facts of the intake make it. */
export async function dossierMetPip(app: TestApp, anders: { gemeentecode?: string; taal?: string; adres?: boolean; naam?: string; leerroute?: 'b1' | 'z'; doelgroep?: 'asiel' | 'gezin' } = {}): Promise<string> {
  const dossierId = randomUUID();
  const { gemeentecode = GEMEENTE, doelgroep = 'asiel' } = anders;
  const zeg = <P extends object>(event: Parameters<typeof app.ontvang<P>>[0], feiten: P) => app.ontvang(event, { gemeentecode, sleutel: dossierId, feiten });
  await zeg(DossierGeopend, { dossierId, gezinId: randomUUID(), geopendOp: '2026-01-05', doelgroep, verblijfstitel: 'asiel-bepaalde-tijd', aanleiding: 'koppeling' });
  await zeg(NawVastgelegd, {
    dossierId, naam: anders.naam ?? 'Samira Haddad', geboortedatum: '1995-02-28', taal: anders.taal ?? 'Arabisch',
    ...(anders.adres !== false && { straat: 'Dorpsstraat', huisnummer: '12 bis', postcode: '6901 AB', woonplaats: 'Zevenaar' }),
  });
  await zeg(PipVastgesteld, {
    dossierId, pipId: randomUUID(), versie: 1, soort: 'eerste', doelgroep, leerroute: anders.leerroute ?? 'b1', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10', termijnBegin: '2026-03-11',
    termijnEinde: '2029-03-10', voortgangsgesprekken: 12, pvtUren: 12, mapUren: 60, alfabetisering: false, magOpleidingAfmaken: false, a2Onderdelen: [], zExamenonderdelen: [], lesdagen: ['maandag'],
    ontzorgen: false, ontzorgReden: 'geen-bijstand',
  });
  await app.drain();
  return dossierId;
}

export const veld = (code: string, waarde: string) => ({ code, waarde });
export const zin = (deel: string, anders: Record<string, string> = {}) => ({ deel, zin: 'U kwam niet naar uw gesprek.', artikel: 'Wi2021 art. 23 lid 1', feit: 'pip', ...anders });
export const UITNODIGING = { soort: 'uitnodiging-voortgang', velden: [veld('datum', '2026-12-07'), veld('tijd', '09:30'), veld('plaats', 'Gemeentehuis, kamer 3')], motivering: [] };
export const versie = (n: unknown) => ({ 'if-match': `"${String(n)}"` });
