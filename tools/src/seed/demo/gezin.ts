import { plusDagen } from '@wegwijs/kernel';
import { plan } from './inhoud.ts';
import { doeIntake } from './intake.ts';
import type { Klant } from './klant.ts';
import { geborenOp, HERKOMST } from './personen.ts';
import { accountVan, behandelaar, terug, type Werk } from './werk.ts';

interface Ontvangst {
  id: string;
  versie: number;
  personen: { dossierId: string | null }[];
}

function koppeling(w: Werk): object {
  const { geval: g, nummers, vandaag, n } = w;
  const { nationaliteit, taal } = HERKOMST[g.mens.uit];
  const samen = { nationaliteit, taal, achternaam: g.mens.achternaam, verblijf: g.verblijf ?? 'asiel-bepaalde-tijd', regime: 'Wi2021' };
  const gekoppeldOp = terug(w, g.gekoppeld);
  return {
    ...samen, voornamen: g.mens.voornamen, geboortedatum: geborenOp(vandaag, g.mens.leeftijd, n), bsn: nummers.bsn(), vnummer: nummers.vnummer(), gekoppeldOp,
    vergunningOp: plusDagen(gekoppeldOp, -12), ...(!g.verblijf && { azc: n % 2 ? 'azc Arnhem' : 'azc Zevenaar' }),
    gezinsleden: (g.leden ?? []).map((l, i) => ({
      ...samen, voornamen: l.voornamen, relatie: l.relatie, geboortedatum: geborenOp(vandaag, l.leeftijd, n + i + 1), bsn: nummers.bsn(), vnummer: nummers.vnummer(),
    })),
  };
}

/** A dossier in the hands of one klantmanager; every act is based on the version that the act before it gave. */
class Dossier {
  #versie: number | undefined;

  constructor(private readonly k: Klant, readonly id: string) {}

  async doe(pad: string, body: object): Promise<void> {
    this.#versie ??= (await this.k.get<{ versie: number }>(`/v1/dossiers/${this.id}`)).versie;
    this.#versie = (await this.k.post<{ versie: number }>(`/v1/dossiers/${this.id}/${pad}`, body, this.#versie)).versie;
  }
}

async function huisvest(w: Werk, d: Dossier): Promise<void> {
  const { gemeente: { straten, postcode, naam }, n } = w;
  const [aanbod, huur, betrokken, ingeschreven] = (w.geval.huisvesting ?? []).map((dagen) => terug(w, dagen));
  const adres = { straat: straten[n % straten.length], huisnummer: 3 + n * 4, postcode: `${postcode} ${'ABCDEFGH'[n % 8]}${'KLMN'[n % 4]}`, woonplaats: naam, verhuurder: 'Woningcorporatie (voorbeeld)' };
  if (aanbod) await d.doe('huisvesting/aanbod', { aangebodenOp: aanbod, ...adres });
  if (huur) await d.doe('huisvesting/huur', { huurVanaf: huur });
  if (betrokken) await d.doe('huisvesting/betrokken', { betrokkenOp: betrokken });
  if (ingeschreven) await d.doe('huisvesting/inschrijving', { ingeschrevenOp: ingeschreven });
}

async function kennisgeving(w: Werk, d: Dossier): Promise<void> {
  const { geval: g, n } = w;
  if (g.ingeschreven !== undefined) await d.doe('inschrijving', { ingeschrevenOp: terug(w, g.ingeschreven) });
  if (g.kennisgeving === undefined) return;
  await d.doe('kennisgeving', {
    kennisgevingOp: terug(w, g.kennisgeving), inburgeringsplichtig: !g.vrijgesteld, wordtBehandeldAls: g.verblijf ? 'GezinsMigrant' : 'AsielStatushouder', kenmerk: `DUO-VOORBEELD-${n + 1}`,
    ...(g.vrijgesteld && { eindeGrond: 'vrijgesteld', redenGeenPlicht: 'Diploma van een Nederlandse opleiding' }),
  });
}

async function derde(w: Werk, k: Klant, d: Dossier): Promise<void> {
  const vraag = w.geval.derde;
  if (!vraag) return;
  await d.doe('derde-informatie', {
    grond: vraag.grond, derde: vraag.grond === 'diplomawaardering' ? 'Nuffic' : 'Arts voor arbeid en gezondheid (voorbeeld)', gevraagdOp: terug(w, vraag.gevraagd),
    motivering: 'Zonder dit antwoord is de leerroute niet te kiezen.',
  });
  if (vraag.ontvangen === undefined) return;
  const { derdeInformatie } = await k.get<{ derdeInformatie: { id: string }[] }>(`/v1/dossiers/${d.id}`);
  for (const { id } of derdeInformatie) await d.doe(`derde-informatie/${id}/ontvangst`, { ontvangenOp: terug(w, vraag.ontvangen) });
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
  const d = new Dossier(k, id);
  await huisvest(w, d);
  await kennisgeving(w, d);
  if (partner && g.partnerOok) await kennisgeving(w, new Dossier(k, partner));
  await derde(w, k, d);
  const vve = await doeIntake(w, k, id);
  await maakPip(w, k, id, vve);
  if (g.verhuistNaar) await new Dossier(k, id).doe('overdracht', { naar: g.verhuistNaar, aangebodenOp: w.vandaag, toelichting: 'Verhuist voor werk.' });
}
