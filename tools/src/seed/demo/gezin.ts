import { plusDagen, type Datum } from '@wegwijs/kernel';
import type { Geval } from './geval.ts';
import type { Demogemeente } from './gevallen.ts';
import { plan } from './inhoud.ts';
import { doeIntake } from './intake.ts';
import type { Als, Klant } from './klant.ts';
import { geborenOp, HERKOMST, type nummers } from './personen.ts';

/** Where one household is made. `n` counts the households of this gemeente. */
export interface Werk {
  als: Als;
  gemeente: Demogemeente;
  nummers: ReturnType<typeof nummers>;
  vandaag: Datum;
  geval: Geval;
  n: number;
}
export const terug = (w: Werk, dagen: number): Datum => plusDagen(w.vandaag, -dagen);
export const accountVan = (w: Pick<Werk, 'gemeente'>, functie: string): string => `${functie}-${w.gemeente.naam.toLowerCase()}`;
/** Two klantmanagers take turns, so that there is work of both. */
export const behandelaar = (w: Werk): Klant => w.als(accountVan(w, w.n % 3 === 2 ? 'collega' : 'klantmanager'));

interface Ontvangst {
  id: string;
  versie: number;
  personen: { dossierId: string | null }[];
}

function koppeling({ gemeente, geval: g, nummers, vandaag, n, ...w }: Werk): object {
  const { land: _land, schrift: _schrift, ...herkomst } = HERKOMST[g.mens.uit];
  const samen = { ...herkomst, achternaam: g.mens.achternaam, verblijf: g.verblijf ?? 'asiel-bepaalde-tijd', regime: 'Wi2021' };
  const gekoppeldOp = terug({ gemeente, geval: g, nummers, vandaag, n, ...w }, g.gekoppeld);
  return {
    ...samen, voornamen: g.mens.voornamen, geboortedatum: geborenOp(vandaag, g.mens.leeftijd, n), bsn: nummers.bsn(), vnummer: nummers.vnummer(), gekoppeldOp,
    vergunningOp: plusDagen(gekoppeldOp, -12), ...(!g.verblijf && { azc: n % 2 ? 'azc Arnhem' : 'azc Zevenaar' }),
    gezinsleden: (g.leden ?? []).map((l, i) => ({
      ...samen, voornamen: l.voornamen, relatie: l.relatie, geboortedatum: geborenOp(vandaag, l.leeftijd, n + i + 1), bsn: nummers.bsn(), vnummer: nummers.vnummer(),
    })),
  };
}

/** One act after another on one dossier; each is based on the version as it then is. */
async function daad(k: Klant, dossierId: string, pad: string, body: object): Promise<void> {
  await k.post(`/v1/dossiers/${dossierId}/${pad}`, body, (await k.get<{ versie: number }>(`/v1/dossiers/${dossierId}`)).versie);
}

async function huisvest(w: Werk, k: Klant, id: string): Promise<void> {
  const { gemeente: { straten, postcode, naam }, n } = w;
  const [aanbod, huur, betrokken, ingeschreven] = (w.geval.huisvesting ?? []).map((dagen) => terug(w, dagen));
  const adres = { straat: straten[n % straten.length], huisnummer: 3 + n * 4, postcode: `${postcode} ${'ABCDEFGH'[n % 8]}${'KLMN'[n % 4]}`, woonplaats: naam, verhuurder: 'Woningcorporatie (voorbeeld)' };
  if (aanbod) await daad(k, id, 'huisvesting/aanbod', { aangebodenOp: aanbod, ...adres });
  if (huur) await daad(k, id, 'huisvesting/huur', { huurVanaf: huur });
  if (betrokken) await daad(k, id, 'huisvesting/betrokken', { betrokkenOp: betrokken });
  if (ingeschreven) await daad(k, id, 'huisvesting/inschrijving', { ingeschrevenOp: ingeschreven });
}

async function kennisgeving(w: Werk, k: Klant, id: string): Promise<void> {
  const { geval: g, n } = w;
  if (g.ingeschreven !== undefined) await daad(k, id, 'inschrijving', { ingeschrevenOp: terug(w, g.ingeschreven) });
  if (g.kennisgeving === undefined) return;
  await daad(k, id, 'kennisgeving', {
    kennisgevingOp: terug(w, g.kennisgeving), inburgeringsplichtig: !g.vrijgesteld, wordtBehandeldAls: g.verblijf ? 'GezinsMigrant' : 'AsielStatushouder', kenmerk: `DUO-VOORBEELD-${n + 1}`,
    ...(g.vrijgesteld && { eindeGrond: 'vrijgesteld', redenGeenPlicht: 'Diploma van een Nederlandse opleiding' }),
  });
}

async function derde(w: Werk, k: Klant, id: string): Promise<void> {
  const d = w.geval.derde;
  if (!d) return;
  await daad(k, id, 'derde-informatie', {
    grond: d.grond, derde: d.grond === 'diplomawaardering' ? 'Nuffic' : 'Arts voor arbeid en gezondheid (voorbeeld)', gevraagdOp: terug(w, d.gevraagd),
    motivering: 'Zonder dit antwoord is de leerroute niet te kiezen.',
  });
  if (d.ontvangen === undefined) return;
  const { derdeInformatie } = await k.get<{ derdeInformatie: { id: string }[] }>(`/v1/dossiers/${id}`);
  for (const vraag of derdeInformatie) await daad(k, id, `derde-informatie/${vraag.id}/ontvangst`, { ontvangenOp: terug(w, d.ontvangen) });
}

interface Pip {
  id: string;
  versie: number;
}

/** The road of the PIP up to where this case stands: written and offered by one, decided by another (four eyes). Besluiten are dated today. */
async function maakPip(w: Werk, k: Klant, id: string, vve: boolean): Promise<void> {
  const { geval: g, vandaag } = w;
  const bijstandVanaf = terug(w, g.huisvesting?.[2] ?? g.gekoppeld);
  if (g.bijstand) await k.post(`/v1/dossiers/${id}/bijstandsrecht`, { rechtVanaf: bijstandVanaf, kenmerk: `PW-VOORBEELD-${w.n + 1}` });
  if (!g.pip) return;
  const pip = await k.post<Pip>(`/v1/dossiers/${id}/pips`, plan(g, { vandaag, bijstandVanaf, vve }));
  if (g.pip === 'concept') return;
  const aangeboden = await k.post<Pip>(`/v1/pips/${pip.id}/aanbieding`, undefined, pip.versie);
  if (g.pip === 'aangeboden') return;
  const beslisser = w.als(accountVan(w, w.n % 2 ? 'teamleider' : 'casusregisseur'));
  const vastgesteld = await beslisser.post<Pip>(`/v1/pips/${pip.id}/vaststelling`, {
    dagtekening: vandaag, verzendenOp: vandaag, wijze: 'post', mandaat: 'Mandaatregister van de gemeente, nr. 12 (voorbeeld)',
    ...(g.ingeschreven !== undefined && { adres: { straatEnNummer: `${w.gemeente.straten[0]} ${101 + w.n}`, postcodeEnPlaats: `${w.gemeente.postcode} ZZ ${w.gemeente.naam}` } }),
  }, aangeboden.versie);
  if (g.pip === 'bekendgemaakt') await k.post(`/v1/pips/${pip.id}/bekendmaking`, { bekendgemaaktOp: vandaag, wijze: 'post' }, vastgesteld.versie);
}

/** Makes one household and brings it as far as its case says, act by act, in the order in which it would have happened. */
export async function maakGezin(w: Werk): Promise<void> {
  const k = behandelaar(w);
  const { geval: g } = w;
  const ontvangst = await k.post<Ontvangst>('/v1/koppelingen', koppeling(w));
  if (g.ingetrokken) {
    const { versie } = await k.get<Ontvangst>(`/v1/koppelingen/${ontvangst.id}`);
    await k.post(`/v1/koppelingen/${ontvangst.id}/intrekking`, { ingetrokkenOp: w.vandaag, reden: g.ingetrokken }, versie);
    return;
  }
  const [id, partner] = ontvangst.personen.map((p) => p.dossierId);
  if (!id) throw new Error(`${g.mens.voornamen} ${g.mens.achternaam} hoort inburgeringsplichtig te zijn`);
  await huisvest(w, k, id);
  await kennisgeving(w, k, id);
  if (partner && g.partnerOok) await kennisgeving(w, k, partner);
  await derde(w, k, id);
  const vve = await doeIntake(w, k, id);
  await maakPip(w, k, id, vve);
  if (g.verhuistNaar) await daad(k, id, 'overdracht', { naar: g.verhuistNaar, aangebodenOp: w.vandaag, toelichting: 'Verhuist voor werk.' });
}
