import { beoordeelAfwijkingVanAdvies } from './leerbaarheidstoets.ts';
import { aanwezig, ingevuld, nietToegestaan, nietVanToepassing, ontbreekt, type Aanduiding, type Inhoudseis, type InhoudVraag } from './pip.eis.ts';

/** The college must show why it left the advice or passed over the onderwijsroute. */
export const MOTIVERING_BRON = 'Awb art. 3:2 en 3:46; ABRvS 24-12-2024, ECLI:NL:RVS:2024:5413';

/** The route was set by an earlier college and is followed: there is no choice of our own to explain (Wi2021 art. 15 lid 4). */
const overgenomen = ({ inhoud, feiten }: InhoudVraag): boolean => feiten.eerderePip?.leerroute === inhoud.leerroute;

function leerbaarheidstoets({ feiten }: InhoudVraag): Inhoudseis {
  const a: Aanduiding = { onderdeel: 'leerbaarheidstoets', bron: 'Wi2021 art. 14 lid 3 onder a en lid 6, art. 15 lid 4', veld: 'leerroute' };
  if (feiten.eerderePip || feiten.leerbaarheidstoets?.ontheffing || feiten.bredeIntake?.wijze === 'bij-afwezigheid') return nietVanToepassing(a);
  return feiten.leerbaarheidstoets?.advies ? aanwezig(a) : ontbreekt(a, 'LeerbaarheidstoetsOntbreekt');
}

function leerroute({ inhoud, feiten, soort }: InhoudVraag): Inhoudseis {
  const a: Aanduiding = { onderdeel: 'leerroute', bron: 'Wi2021 art. 15 lid 1 onder a', veld: 'leerroute' };
  const eerder = feiten.eerderePip?.leerroute;
  if (soort === 'verhuizing' && eerder && eerder !== inhoud.leerroute) {
    return nietToegestaan({ ...a, bron: 'Wi2021 art. 15 lid 4' }, 'LeerrouteWijktAfVanEerderPip', { eerder });
  }
  return aanwezig(a);
}

function motivering(v: InhoudVraag): Inhoudseis {
  const { inhoud } = v;
  const a: Aanduiding = { onderdeel: 'motivering leerroute', bron: 'Awb art. 3:46', veld: 'leerrouteMotivering' };
  if (ingevuld(inhoud.leerrouteMotivering)) return aanwezig(a);
  return overgenomen(v) ? nietVanToepassing(a) : ontbreekt(a, 'MotiveringOntbreekt');
}

function afwijking(v: InhoudVraag): Inhoudseis {
  const { inhoud, feiten } = v;
  const advies = feiten.leerbaarheidstoets?.advies;
  const a: Aanduiding = { onderdeel: 'afwijking van het advies', bron: `Wi2021 art. 14 lid 5; ${MOTIVERING_BRON}`, veld: 'afwijkingMotivering' };
  if (overgenomen(v) || !advies || advies === inhoud.leerroute) return nietVanToepassing(a);
  const oordeel = beoordeelAfwijkingVanAdvies({ advies, gekozen: inhoud.leerroute, motivering: inhoud.afwijkingMotivering });
  return oordeel.toegestaan ? aanwezig(a) : ontbreekt({ ...a, bron: oordeel.bron }, oordeel.reden, oordeel.feiten);
}

/** The onderwijsroute needs a wish and a good chance; a wish that is not followed needs an answer. */
function onderwijsroute(v: InhoudVraag): Inhoudseis {
  const { inhoud, feiten } = v;
  const a: Aanduiding = { onderdeel: 'afweging onderwijsroute', bron: `Wi2021 art. 8 lid 1; ${MOTIVERING_BRON}`, veld: 'onderwijsrouteAfweging' };
  const gekozen = inhoud.leerroute === 'onderwijs';
  if (overgenomen(v)) return nietVanToepassing(a);
  if (gekozen && !feiten.studiewens) return nietToegestaan({ ...a, bron: 'Wi2021 art. 8 lid 1' }, 'StudiewensOntbreekt');
  if (!gekozen && !feiten.studiewens) return nietVanToepassing(a);
  return ingevuld(inhoud.onderwijsrouteAfweging) ? aanwezig(a) : ontbreekt(a, 'OnderwijsrouteNietAfgewogen');
}

function zExamens({ inhoud }: InhoudVraag): Inhoudseis {
  const a: Aanduiding = { onderdeel: 'toestemming examenonderdelen Z-route', bron: 'Besluit inburgering 2021 art. 3.14 lid 7', veld: 'zExamenonderdelen' };
  if (!inhoud.zExamenonderdelen?.length) return nietVanToepassing(a);
  return inhoud.leerroute === 'z' ? aanwezig(a) : nietToegestaan(a, 'ExamentoestemmingAlleenZroute');
}

/** A first PIP is B1: A2 takes a besluit of its own, after 600 hours. After a move it is what the earlier college decided. */
function a2({ inhoud, feiten, soort }: InhoudVraag): Inhoudseis {
  const a: Aanduiding = { onderdeel: 'afschalen naar A2', bron: 'Wi2021 art. 17 lid 3; Besluit inburgering 2021 art. 5.5', veld: 'a2Onderdelen' };
  const eerder = feiten.eerderePip?.a2Onderdelen ?? [];
  const gevraagd = inhoud.a2Onderdelen ?? [];
  if (soort === 'verhuizing' && (gevraagd.length !== eerder.length || gevraagd.some((d) => !eerder.includes(d)))) {
    return nietToegestaan({ ...a, bron: 'Wi2021 art. 15 lid 4' }, 'A2WijktAfVanEerderPip');
  }
  if (gevraagd.length === 0) return nietVanToepassing(a);
  if (inhoud.leerroute !== 'b1') return nietToegestaan(a, 'AfschalenAlleenB1route');
  return soort === 'eerste' ? nietToegestaan(a, 'AfschalenVraagtEigenBesluit') : aanwezig(a);
}

/** Alfabetisering as a duty opens the loan for it. */
function alfabetisering({ inhoud }: InhoudVraag): Inhoudseis {
  const a: Aanduiding = { onderdeel: 'alfabetisering', bron: 'Besluit inburgering 2021 art. 6.2 lid 1 onder c', veld: 'alfabetisering' };
  return inhoud.alfabetisering ? aanwezig(a) : nietVanToepassing(a);
}

/** Everything about which route, and why (Wi2021 art. 14 and 15 lid 1 onder a). */
export function eisenLeerroute(v: InhoudVraag): Inhoudseis[] {
  return [leerbaarheidstoets(v), leerroute(v), motivering(v), afwijking(v), onderwijsroute(v), zExamens(v), a2(v), alfabetisering(v)];
}
