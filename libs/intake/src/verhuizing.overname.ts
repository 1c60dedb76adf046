import { geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { beoordeelDagVanWet, vatDerdeInformatieSamen } from './dossier.invoer.ts';
import type { DossierFeiten } from './dossier.ts';
import type { Wachtgrond } from './klokken.ts';
import type { PipLeerroute, Taalonderdeel } from './pip.ts';

/** What always goes along about the dossier itself: what the new college needs for its clocks and for the leerroute. */
export interface OverdrachtFeiten extends Pick<DossierFeiten, 'doelgroep' | 'verblijfstitel' | 'brpOp' | 'kennisgevingOp' | 'ingeschrevenBijKennisgeving'> {
  /** The running last day; null while the clock has not started, and with a PIP (the new college gets ten weeks of its own). */
  pipUiterlijk: Datum | null;
  derdeInformatie: { grond: Wachtgrond; derde: string; gevraagdOp: Datum; ontvangenOp: Datum | null }[];
  /** Present when a PIP exists. */
  pip: { leerroute: PipLeerroute; dagtekeningInitieel: Datum; a2Onderdelen: Taalonderdeel[] } | null;
}

type Bestaan = Pick<DossierFeiten, 'pipVastgesteldOp' | 'pipBekendgemaaktOp' | 'verhuisdMetPip'> & { leerroute: PipLeerroute | null; dagtekeningInitieel: Datum | null };

/**
 * Does a PIP exist that the new college is bound to? One that was not bekendgemaakt does not work (Awb art. 3:40). One of a still earlier
 * college counts: who moves twice before his third PIP keeps the route of the first.
 */
export const pipVoorOverdracht = (d: Bestaan): { leerroute: PipLeerroute; dagtekeningInitieel: Datum } | null =>
  d.leerroute && d.dagtekeningInitieel && (d.pipBekendgemaaktOp || d.verhuisdMetPip) ? { leerroute: d.leerroute, dagtekeningInitieel: d.dagtekeningInitieel } : null;

/** A first PIP that is decided but not sent would be lost on the way, and its term has begun: send it first. */
export const beoordeelPipBijAanbieding = (d: Bestaan): Uitkomst =>
  d.pipVastgesteldOp && !d.pipBekendgemaaktOp ? geweigerd('PipNogNietBekendgemaakt', 'Awb art. 3:40; Wi2021 art. 11 lid 2') : toegestaan;

/** The day of inscription that the receiving college gives: not to come, not before the law. */
export const beoordeelInschrijvingNaVerhuizing = (op: Datum, vandaag: Datum): Uitkomst =>
  op > vandaag ? geweigerd('InschrijvingInDeToekomst', 'Besluit inburgering 2021 art. 5.3 lid 3', { veld: 'ingeschrevenOp' }) : beoordeelDagVanWet(op, vandaag, 'ingeschrevenOp');

/**
 * The facts of the dossier in the new gemeente. With a PIP the inscription there starts ten weeks and route and term are kept; without one
 * the inscription that counted at the old college goes on counting, so that the running last day passes on. The household found its own
 * home: no step of huisvesting, and the streefnorm counts from the inscription. The brede intake is the new college's own.
 * Bron: Besluit inburgering 2021 art. 5.3 lid 3; Wi2021 art. 11 lid 3, art. 15 lid 4.
 */
export function dossierNaVerhuizing(f: OverdrachtFeiten, ingeschrevenOp: Datum) {
  const { doelgroep, verblijfstitel, kennisgevingOp } = f;
  const hier = { doelgroep, verblijfstitel, kennisgevingOp, verhuisdOp: ingeschrevenOp, gehuisvestOp: ingeschrevenOp, huisvestingsstap: null };
  const bijKennisgeving = kennisgevingOp ? ingeschrevenOp <= kennisgevingOp : null;
  if (f.pip) {
    const { leerroute, dagtekeningInitieel } = f.pip;
    return { ...hier, verhuisdMetPip: true, leerroute, dagtekeningInitieel, brpOp: ingeschrevenOp, ingeschrevenBijKennisgeving: bijKennisgeving, derdeGevraagdOp: null, derdeOntvangenOp: null };
  }
  const telde = f.brpOp !== null || f.ingeschrevenBijKennisgeving === true;
  return {
    ...hier, verhuisdMetPip: false, leerroute: null, dagtekeningInitieel: null, ...vatDerdeInformatieSamen(f.derdeInformatie),
    brpOp: telde ? f.brpOp : ingeschrevenOp, ingeschrevenBijKennisgeving: telde ? f.ingeschrevenBijKennisgeving : bijKennisgeving,
  };
}
