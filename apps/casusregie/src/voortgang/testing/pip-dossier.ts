import { randomUUID } from 'node:crypto';
import { DossierGeopend, NawVastgelegd, PipBekendgemaakt, PipVastgesteld, type PipVastgesteldFeiten } from '@wegwijs/intake';
import type { TestApp } from '@wegwijs/platform/testing';

export const GEMEENTE = '0299';

/** A PIP of 10 March 2026: 12 talks until 10 March 2029. */
export const pipFeiten = (dossierId: string, anders: Partial<PipVastgesteldFeiten> = {}): PipVastgesteldFeiten => ({
  dossierId, pipId: randomUUID(), versie: 1, soort: 'eerste', doelgroep: 'asiel', leerroute: 'b1', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10',
  termijnBegin: '2026-03-11', termijnEinde: '2029-03-10', voortgangsgesprekken: 12, urenPerWeek: 12, cursusuren: 900, pvtUren: 12, mapUren: 60, alfabetisering: false, magOpleidingAfmaken: false,
  a2Onderdelen: [], zExamenonderdelen: [], lesdagen: ['maandag'], ontzorgen: false, ontzorgReden: 'geen-bijstand', ...anders,
});

/** Tells casusregie of a person whose first PIP is decided and posted, as the intake does. */
export async function metPip(app: TestApp, anders: Partial<PipVastgesteldFeiten> = {}, gemeentecode = GEMEENTE): Promise<string> {
  const dossierId = randomUUID();
  const pip = pipFeiten(dossierId, anders);
  const bij = { gemeentecode, sleutel: dossierId };
  await app.ontvang(DossierGeopend, { ...bij, feiten: { dossierId, gezinId: randomUUID(), geopendOp: '2026-01-05', doelgroep: pip.doelgroep, verblijfstitel: 'asiel-bepaalde-tijd', aanleiding: 'koppeling' } });
  await app.ontvang(NawVastgelegd, { ...bij, feiten: { dossierId, naam: 'Amina Voorbeeld', geboortedatum: '1990-05-01', taal: 'Arabisch' } });
  await app.ontvang(PipVastgesteld, { ...bij, feiten: pip });
  await app.ontvang(PipBekendgemaakt, { ...bij, feiten: {
    dossierId, pipId: pip.pipId, versie: pip.versie, soort: pip.soort, dagtekening: pip.dagtekening, dagtekeningInitieel: pip.dagtekeningInitieel, bekendgemaaktOp: '2026-03-12', bezwaarBegin: '2026-03-13', bezwaarEinde: '2026-04-23' } });
  await app.drain();
  return dossierId;
}
