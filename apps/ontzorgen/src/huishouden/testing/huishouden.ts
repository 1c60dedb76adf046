import { randomUUID } from 'node:crypto';
import { NawVastgelegd, PipVastgesteld, type PipVastgesteldFeiten } from '@wegwijs/intake';
import type { BegunstigdeUit, BijstandUit, HuishoudenUit, Leefvorm, Lidrol, OntzorgdossierUit, PostUit, Postsoort } from '@wegwijs/ontzorgen';
import { plusDagen, plusMaanden } from '@wegwijs/kernel';
import type { TestApp } from '@wegwijs/platform/testing';

const RSD = 'rsd-medewerker';
const COLLEGA = 'rsd-collega';
export const alsVersie = (versie: number) => ({ 'if-match': `"${versie}"` });

/** A PIP that says ontzorgen, from the day the right to bijstand arose. */
export const pipMetOntzorgen = (dossierId: string, vanaf: string, anders: Partial<PipVastgesteldFeiten> = {}): PipVastgesteldFeiten => ({
  dossierId, pipId: randomUUID(), versie: 1, soort: 'eerste', doelgroep: 'asiel', leerroute: 'b1', dagtekening: vanaf, dagtekeningInitieel: vanaf, termijnBegin: plusDagen(vanaf, 1), termijnEinde: plusMaanden(vanaf, 36),
  voortgangsgesprekken: 12, pvtUren: 12, alfabetisering: false, magOpleidingAfmaken: false, a2Onderdelen: [], zExamenonderdelen: [], lesdagen: [],
  ontzorgen: true, ontzorgReden: 'plicht-56a', ontzorgenVanaf: vanaf, ontzorgenTotEnMet: plusDagen(plusMaanden(vanaf, 6), -1), ...anders,
});

/** Somebody whom RSD knows: the signal, and who it is. */
export async function client(app: TestApp, o: { gemeentecode?: string; vanaf: string; naam?: string; geboortedatum?: string }): Promise<string> {
  const [gemeentecode, dossierId] = [o.gemeentecode ?? '0226', randomUUID()];
  await app.ontvang(PipVastgesteld, { gemeentecode, sleutel: dossierId, feiten: pipMetOntzorgen(dossierId, o.vanaf) });
  await app.ontvang(NawVastgelegd, { gemeentecode, sleutel: dossierId, feiten: { dossierId, naam: o.naam ?? 'Amina Test', geboortedatum: o.geboortedatum ?? '1990-05-05', taal: 'Arabisch' } });
  await app.drain();
  return dossierId;
}

export interface Testpost { soort: Postsoort; bedrag: number; iban: string; naam?: string; vanaf?: string; vervaldag?: number; gebrokenMaand?: 'volledig' | 'naar-rato' }
export interface Testhuishouden {
  gemeentecode?: string;
  vanaf: string;
  naam?: string;
  leefvorm?: Leefvorm;
  /** Housemates beside the aanvrager; a partner with `signaal` falls under art. 56a too. */
  leden?: { rol: Lidrol; naam?: string; geboortedatum?: string; signaal?: boolean }[];
  kostendelers?: number;
  posten?: Testpost[];
  leefgeldIban?: string;
  /** False: no machtiging, so that RSD pays nothing. */
  machtiging?: boolean;
}

const goed = <T>(r: { status: number; body: T; tekst: string }): T => {
  if (r.status >= 300) throw new Error(`${r.status}: ${r.tekst}`);
  return r.body;
};

/** One checked account. @returns the payee */
export async function gecontroleerd(app: TestApp, b: BegunstigdeUit): Promise<BegunstigdeUit> {
  return goed(await app.als(COLLEGA).post<BegunstigdeUit>(`/v1/begunstigden/${b.id}/controle`, { goed: true, controle: b.vorigeIban ? 'ander-kanaal' : 'iban-naam', toelichting: 'Naam en nummer kloppen' }, alsVersie(b.versie)));
}

/** A household as RSD makes it over HTTP: opened, with machtiging, bijstand, checked accounts and posts. The clock of the app must lie on or after `vanaf`. */
export async function testHuishouden(app: TestApp, o: Testhuishouden) {
  const gemeentecode = o.gemeentecode ?? '0226';
  const dossierId = await client(app, { gemeentecode, vanaf: o.vanaf, ...(o.naam && { naam: o.naam }) });
  const leden = [{ dossierId, rol: 'aanvrager', vanaf: o.vanaf }, ...await Promise.all((o.leden ?? []).map(async (l) => ({
    rol: l.rol, vanaf: o.vanaf, ...(l.signaal ? { dossierId: await client(app, { gemeentecode, vanaf: o.vanaf, naam: l.naam ?? 'Bilal Test' }) } : { naam: l.naam ?? 'Bilal Test', geboortedatum: l.geboortedatum ?? (l.rol === 'kind' ? '2018-01-01' : '1991-01-01') }) })))];
  const huishouden = goed(await app.als(RSD).post<HuishoudenUit>('/v1/huishoudens', { gemeentecode, leden }));
  const pad = `/v1/huishoudens/${huishouden.id}`;
  if (o.machtiging !== false) for (const d of huishouden.ontzorgdossiers) goed(await app.als(RSD).post<OntzorgdossierUit>(`/v1/ontzorgdossiers/${d.id}/machtiging`, { vanaf: o.vanaf }, alsVersie(d.versie)));
  const bijstand = goed(await app.als(RSD).post<BijstandUit>(`${pad}/bijstand`, { vanaf: o.vanaf, leefvorm: o.leefvorm ?? 'alleenstaand', kostendelers: o.kostendelers ?? 1 }));
  await gecontroleerd(app, goed(await app.als(RSD).post<BegunstigdeUit>(`${pad}/leefgeldrekening`, { naam: huishouden.naam, iban: o.leefgeldIban ?? 'NL63TRIO0212345678' })));
  const posten: PostUit[] = [];
  for (const { iban, naam, ...post } of o.posten ?? []) {
    const b = await gecontroleerd(app, goed(await app.als(RSD).post<BegunstigdeUit>('/v1/begunstigden', { gemeentecode, naam: naam ?? `Schuldeiser ${post.soort}`, iban })));
    posten.push(goed(await app.als(RSD).post<PostUit>(`${pad}/posten`, { begunstigdeId: b.id, frequentie: 'maand', vervaldag: 1, vanaf: o.vanaf, ...post })));
  }
  return { gemeentecode, dossierId, huishouden, bijstand, posten };
}
