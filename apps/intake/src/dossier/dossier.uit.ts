import type { Datum } from '@wegwijs/kernel';
import { huisvestingKlokken, klokkenVan, stapUit, type DossierStandUit, type Huisvesting, type HuisvestingUit } from '@wegwijs/intake';
import type { HuisvestingEntity } from '../huisvesting/huisvesting.entity.ts';
import type { DossierEntity } from './dossier.entity.ts';

/** What every answer about a dossier begins with. */
export function dossierkop(d: DossierEntity, vandaag: Datum) {
  const { gemeentecode, id, versie, zaaknummer, fase } = d;
  return { gemeentecode, id, versie, zaaknummer, fase, volgendeStap: stapUit(d.volgendeStap), klokken: klokkenVan(d, vandaag) };
}

/** Where a dossier stands after an act on it alone. */
export const dossierstand = (d: DossierEntity, vandaag: Datum): DossierStandUit => ({ ...dossierkop(d, vandaag), gezin: [] });

/** A household as the rules see it: the row, or what the dossiers knew before there was a row. */
export function huisvestingVan(rij: HuisvestingEntity | null, d: Pick<DossierEntity, 'huisvestingsstap' | 'gehuisvestOp' | 'brpOp'>, gekoppeldOp: Datum): Huisvesting {
  const bron = rij ?? { stap: d.huisvestingsstap ?? 'gekoppeld', aangebodenOp: null, huurVanaf: null, betrokkenOp: d.gehuisvestOp, ingeschrevenOp: d.brpOp };
  return {
    stap: bron.stap, gekoppeldOp,
    ...(bron.aangebodenOp && { aangebodenOp: bron.aangebodenOp }), ...(bron.huurVanaf && { huurVanaf: bron.huurVanaf }),
    ...(bron.betrokkenOp && { betrokkenOp: bron.betrokkenOp }), ...(bron.ingeschrevenOp && { ingeschrevenOp: bron.ingeschrevenOp }),
  };
}

export function huisvestingUit(h: Huisvesting, rij: HuisvestingEntity | null, vandaag: Datum): HuisvestingUit {
  const adres = rij?.straat && rij.huisnummer && rij.postcode && rij.woonplaats
    ? { straat: rij.straat, huisnummer: rij.huisnummer, toevoeging: rij.toevoeging, postcode: rij.postcode, woonplaats: rij.woonplaats, verhuurder: rij.verhuurder }
    : null;
  return { ...h, adres, klokken: huisvestingKlokken(h, vandaag) };
}
