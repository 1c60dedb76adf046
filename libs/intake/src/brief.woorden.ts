import { opsomming } from '@wegwijs/kernel/brief';
import type { DoelBewijs, DoelEigenaar, PipDoelInvoer } from './pip.invoer.ts';
import type { PipLeerroute, ZExamenonderdeel } from './pip.ts';

/** Stands in a concept where something is still to be filled in; a besluit never has one, because it could not be offered. */
export const NOG_INVULLEN = '[nog invullen]';
/** A concept has no kenmerk: it would be taken for the besluit. */
export const KENMERK_VOLGT = 'volgt bij het besluit';

export const LEERROUTE_NAAM: Record<PipLeerroute, string> = { b1: 'B1-route', onderwijs: 'onderwijsroute', z: 'zelfredzaamheidsroute (Z-route)' };

export const EIGENAAR_NAAM: Record<DoelEigenaar, string> = {
  inburgeraar: 'U', gemeente: 'De gemeente', rsd: 'RSD de Liemers', vwon: 'VluchtelingenWerk', aanbieder: 'De taalschool', werkgever: 'De werkgever',
};

export const BEWIJS_NAAM: Record<DoelBewijs, string> = {
  diploma: 'Diploma of certificaat', examenuitslag: 'Uitslag van het examen', presentie: 'Lijst met aanwezigheid', contract: 'Contract of overeenkomst',
  verklaring: 'Verklaring van de organisatie', gespreksverslag: 'Verslag van een gesprek',
};

const EXAMEN_NAAM: Record<ZExamenonderdeel, string> = {
  lezen: 'lezen', luisteren: 'luisteren', schrijven: 'schrijven', spreken: 'spreken', knm: 'kennis van de Nederlandse maatschappij (KNM)',
};

export const examens = (delen: readonly ZExamenonderdeel[]): string => opsomming(delen.map((d) => EXAMEN_NAAM[d]));

/** When a goal counts as reached, as one cell of the table of goals. */
export function meetlat(doel: PipDoelInvoer): string {
  switch (doel.meetsoort) {
    case 'aantal': return doel.streefwaarde && doel.eenheid ? `${doel.streefwaarde} ${doel.eenheid}` : '';
    case 'taalniveau': return doel.taalniveau ? `Taalniveau ${doel.taalniveau}` : '';
    case 'resultaat': return doel.resultaat ?? '';
    default: return '';
  }
}
