import { geldend, type Datum, type Norm } from '@wegwijs/kernel';
import { GESPREKKEN_PER_JAAR_ASIEL, GESPREKKEN_PER_JAAR_GEZIN, INBURGERINGSTERMIJN } from './normen-pip.ts';
import type { Leerbaarheidstoets } from './leerbaarheidstoets.ts';
import type { PipFeiten } from './pip.ts';
import type { Doelgroep } from './plicht-verblijf.ts';
import { aanwezig, ingevuld, nietToegestaan, nietVanToepassing, ontbreekt, type Aanduiding, type Inhoudseis, type InhoudVraag } from './pip.eis.ts';
import { eisenLeerroute } from './pip.leerroute.ts';
import { eisenUren } from './pip.uren.ts';
import { ontzorgplicht } from './pip.ontzorgen.ts';

export type { EisStatus, Inhoudseis, InhoudVraag } from './pip.eis.ts';

/** The leerbaarheidstoets as the PIP weighs it; absent as long as there is neither a result nor an ontheffing. */
export function toetsVoorPip(t: Leerbaarheidstoets): PipFeiten['leerbaarheidstoets'] {
  if (t.stap === 'uitslag') return { advies: t.advies, afgenomenOp: t.afgenomenOp, ontheffing: false };
  return t.stap === 'ontheven' ? { ontheffing: true } : undefined;
}

function begeleiding({ inhoud }: InhoudVraag): Inhoudseis {
  const a: Aanduiding = { onderdeel: 'begeleiding', bron: 'Wi2021 art. 15 lid 1 onder b', veld: 'begeleiding' };
  return ingevuld(inhoud.begeleiding) ? aanwezig(a) : ontbreekt(a, 'BegeleidingOntbreekt');
}

function gesprekken({ inhoud }: InhoudVraag): Inhoudseis {
  const a: Aanduiding = { onderdeel: 'voortgangsgesprekken', bron: 'Besluit inburgering 2021 art. 5.3 lid 4', veld: 'voortgangsgesprekken' };
  return (inhoud.voortgangsgesprekken ?? 0) > 0 ? aanwezig(a) : ontbreekt(a, 'AantalGesprekkenOntbreekt');
}

/** Suggested number of talks over the whole inburgeringstermijn: a streefnorm, so fewer is a signal and no refusal. */
export function streefGesprekken(doelgroep: Doelgroep, dag: Datum): { aantal: number; norm: Norm<number> } {
  const norm = geldend(doelgroep === 'asiel' ? GESPREKKEN_PER_JAAR_ASIEL : GESPREKKEN_PER_JAAR_GEZIN, dag);
  return { aantal: norm.waarde * geldend(INBURGERINGSTERMIJN, dag).waarde.aantal, norm };
}

function vve({ inhoud, feiten }: InhoudVraag): Inhoudseis {
  const a: Aanduiding = { onderdeel: 'vve', bron: 'Wi2021 art. 15 lid 1 onder d', veld: 'vveAfspraken' };
  if (feiten.vveVanToepassing) return ingevuld(inhoud.vveAfspraken) ? aanwezig(a) : ontbreekt(a, 'VveAfsprakenOntbreken');
  return ingevuld(inhoud.vveAfspraken) ? nietToegestaan(a, 'VveNietVanToepassing') : nietVanToepassing(a);
}

function ontzorgen({ inhoud, feiten, dag }: InhoudVraag): Inhoudseis {
  const plicht = ontzorgplicht(feiten, dag);
  const a: Aanduiding = { onderdeel: 'ontzorgbesluit', bron: `Wi2021 art. 15 lid 3; ${plicht.bron}`, veld: 'ontzorgbesluit' };
  if (!plicht.geldt) return inhoud.ontzorgbesluit ? nietToegestaan(a, 'OntzorgenNietVanToepassing', { grond: plicht.reden }) : nietVanToepassing(a);
  if (!inhoud.ontzorgbesluit) return ontbreekt(a, 'OntzorgbesluitOntbreekt');
  const { rechtVanaf } = inhoud.ontzorgbesluit;
  return rechtVanaf === plicht.periode?.begin ? aanwezig(a)
    : nietToegestaan(a, 'OntzorgbesluitAndereBegindatum', { besluit: rechtVanaf, recht: plicht.periode?.begin ?? '' });
}

function participatie({ inhoud, feiten }: InhoudVraag): Inhoudseis {
  const a: Aanduiding = { onderdeel: 'participatiebesluit', bron: 'Wi2021 art. 15 lid 3; Participatiewet art. 9, 44a', veld: 'participatiebesluitKenmerk' };
  if (!ingevuld(inhoud.participatiebesluitKenmerk)) return nietVanToepassing(a);
  return feiten.bijstand ? aanwezig(a) : nietToegestaan(a, 'ParticipatiebesluitZonderBijstand');
}

function doelen({ inhoud }: InhoudVraag): Inhoudseis {
  const a: Aanduiding = { onderdeel: 'doelen', bron: 'Startnotitie inburgering, bijlage: PIP smart formuleren; geen wettelijke eis', veld: 'doelen' };
  return inhoud.doelen.length > 0 ? aanwezig(a) : ontbreekt(a, 'DoelenOntbreken');
}

/** Only asielstatushouders get a place from the college; the regio needs these facts to find one (Wi2021 art. 16). */
function plaatsing({ inhoud, feiten }: InhoudVraag): Inhoudseis[] {
  const bron = 'Wi2021 art. 16 (aanbod door het college)';
  const velden = [
    ['startniveau', inhoud.startniveau !== undefined, 'StartniveauOntbreekt'],
    ['lesdagen', (inhoud.lesdagen?.length ?? 0) > 0, 'LesdagenOntbreken'],
    ['kinderopvangNodig', inhoud.kinderopvangNodig !== undefined, 'KinderopvangOnbekend'],
  ] as const;
  return velden.map(([veld, gevuld, reden]) => {
    const a: Aanduiding = { onderdeel: veld, bron, veld };
    if (gevuld) return aanwezig(a);
    return feiten.doelgroep === 'asiel' ? ontbreekt(a, reden) : nietVanToepassing(a);
  });
}

/** Every requirement of Wi2021 art. 15 and Besluit art. 5.3 lid 4 for this person, met or not. */
export function toetsInhoud(v: InhoudVraag): Inhoudseis[] {
  return [
    ...eisenLeerroute(v), ...eisenUren(v), begeleiding(v), gesprekken(v), vve(v), ontzorgen(v), participatie(v), doelen(v), ...plaatsing(v),
  ];
}

/** What stands in the way of offering: everything missing or not allowed. */
export const gebreken = (eisen: readonly Inhoudseis[]): Inhoudseis[] =>
  eisen.filter((e) => e.status === 'ontbreekt' || e.status === 'niet-toegestaan');
