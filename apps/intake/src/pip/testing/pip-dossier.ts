import { randomUUID } from 'node:crypto';
import type { PipInvoer, PipLeerroute, PipUit, PipVaststellingInvoer } from '@wegwijs/intake';
import type { Antwoord, TestApp } from '@wegwijs/platform/testing';
import { maakGezin, type Lid } from '../../testing/gezin.ts';

export interface PipDossier {
  gemeentecode: string;
  id: string;
  koppelingId: string;
  zaaknummer: string;
}

/** The content of a whole PIP for an asielstatushouder on the B1-route, without bijstand. */
export const inhoud = (anders: Partial<PipInvoer> = {}): PipInvoer => ({
  leerroute: 'b1', leerrouteMotivering: 'U leert snel en u kunt al lezen en schrijven in ons alfabet.', urenPerWeek: 12, cursusuren: 900, pvtUren: 12, mapUren: 60, mapPraktijkuren: 40,
  begeleiding: 'een taalmaatje en hulp bij het zoeken van werk', voortgangsgesprekken: 12, startniveau: 'A1', lesdagen: ['maandag', 'woensdag'], kinderopvangNodig: false,
  doelen: [{ omschrijving: 'Examen spreken halen op niveau B1', meetsoort: 'taalniveau', taalniveau: 'B1', uiterlijk: '2028-06-30', eigenaar: 'inburgeraar', bewijs: 'examenuitslag' }], ...anders,
});

export const ONTZORGBESLUIT = { kenmerk: 'RSD-2026-77', rechtVanaf: '2026-02-15', mandaat: 'Mandaatregister RSD 2026, nr. 4' };
/** With a right to bijstand from 15-2-2026 and the ontzorgbesluit that goes with it. */
export const inhoudMetOntzorgen = (anders: Partial<PipInvoer> = {}): PipInvoer => inhoud({ ontzorgbesluit: ONTZORGBESLUIT, ...anders });

/** A dossier that is ready for its PIP: intake closed on 10-2-2026, toets with advice, a home in Zevenaar (or the given gemeente). */
export async function maakPipDossier(app: TestApp, o: Lid & { gemeentecode?: string; advies?: PipLeerroute | null; studiewens?: boolean; adres?: false; bijstand?: string } = {}): Promise<PipDossier> {
  const { gemeentecode = '0299', advies = 'b1', studiewens, adres, bijstand, feiten, ...lid } = o;
  const gezin = await maakGezin(app, {
    gemeentecode, gekoppeldOp: '2025-11-01', ...lid, feiten: { gehuisvestOp: '2026-01-05', brpOp: '2026-01-05', kennisgevingOp: '2025-12-20', intakeAfgerondOp: '2026-02-10', ...feiten },
  });
  const { id, zaaknummer } = gezin.dossiers[0]!;
  if (advies) {
    await app.sql(
      `insert into intake.leerbaarheidstoets (gemeentecode, dossier_id, versie, stap, afgenomen_op, uitslag_op, advies, b1_haalbaar) values ($1, $2, 2, 'uitslag', '2026-02-03', '2026-02-05', $3, true)`,
      [gemeentecode, id, advies]);
  }
  if (studiewens !== undefined) {
    await app.sql(
      `insert into intake.intake_onderdeel (gemeentecode, dossier_id, onderdeel, versie, gegevens, stand, bijgewerkt_op, bijgewerkt_door, bijgewerkt_naam) values ($1, $2, 'opleiding', 2, $3, 'gereed', now(), $4, 'Kim')`,
      [gemeentecode, id, JSON.stringify({ studiewens }), randomUUID()]);
  }
  if (adres !== false) {
    await app.sql(
      `insert into intake.huisvesting (gemeentecode, koppeling_id, stap, straat, huisnummer, postcode, woonplaats) values ($1, $2, 'ingeschreven', 'Kerkstraat', 12, '6901AB', 'Zevenaar')`,
      [gemeentecode, gezin.koppelingId]);
  }
  if (bijstand) {
    await app.sql(`insert into intake.bijstandsrecht (gemeentecode, id, volgnr, dossier_id, recht_vanaf, kenmerk, door) values ($1, $2, 1, $3, $4, 'PW-2026-1', $2)`, [gemeentecode, randomUUID(), id, bijstand]);
  }
  return { gemeentecode, id, koppelingId: gezin.koppelingId, zaaknummer };
}

export const ifMatch = (versie: number) => ({ 'if-match': `"${versie}"` });
export const VASTSTELLING: PipVaststellingInvoer = { dagtekening: '2026-02-18', verzendenOp: '2026-02-20', wijze: 'post', mandaat: 'Mandaatregister 2026, nr. 12' };

type Uit = Antwoord<PipUit>;
const goed = (a: Uit): PipUit => {
  if (a.status >= 300) throw new Error(`${a.status}: ${a.tekst}`);
  return a.body;
};

/** The road of one version, each step as the person who takes it in Zevenaar; every step gives the version as it stands. */
export class PipWeg {
  constructor(private readonly app: TestApp) {}

  async concept(d: PipDossier, van: PipInvoer = inhoud()): Promise<PipUit> {
    return goed(await this.app.als('klantmanager-zevenaar').post(`/v1/dossiers/${d.id}/pips`, van));
  }

  async aangeboden(d: PipDossier, van?: PipInvoer): Promise<PipUit> {
    return this.biedAan(await this.concept(d, van));
  }

  async vastgesteld(d: PipDossier, van?: PipInvoer, v: Partial<PipVaststellingInvoer> = {}): Promise<PipUit> {
    return this.stelVast(await this.aangeboden(d, van), v);
  }

  async bekendgemaakt(d: PipDossier, van?: PipInvoer): Promise<PipUit> {
    return this.maakBekend(await this.vastgesteld(d, van), '2026-02-20');
  }

  async biedAan(p: PipUit): Promise<PipUit> {
    return goed(await this.app.als('klantmanager-zevenaar').post(`/v1/pips/${p.id}/aanbieding`, undefined, ifMatch(p.versie)));
  }

  async stelVast(p: PipUit, v: Partial<PipVaststellingInvoer> = {}): Promise<PipUit> {
    return goed(await this.app.als('teamleider-zevenaar').post(`/v1/pips/${p.id}/vaststelling`, { ...VASTSTELLING, ...v }, ifMatch(p.versie)));
  }

  /** Moves the clock to the day itself. */
  async maakBekend(p: PipUit, op: string, wijze: 'post' | 'uitreiking' = 'post'): Promise<PipUit> {
    this.app.klok.dag = op;
    return goed(await this.app.als('klantmanager-zevenaar').post(`/v1/pips/${p.id}/bekendmaking`, { bekendgemaaktOp: op, wijze }, ifMatch(p.versie)));
  }
}
