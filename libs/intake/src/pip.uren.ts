import { geldend, type Normtabel } from '@wegwijs/kernel';
import { MAP_PRAKTIJKUREN, PVT_UREN, Z_CURSUSUREN, Z_PARTICIPATIEUREN } from './normen-pip.ts';
import { aanwezig, nietToegestaan, nietVanToepassing, ontbreekt, type Aanduiding, type Inhoudseis, type InhoudVraag } from './pip.eis.ts';
import { heeftMap } from './pip.ts';

/** Hours planned plus hours already done must reach the norm of the day. */
function haaltNorm(v: InhoudVraag, a: Aanduiding, tabel: Normtabel<number>, gepland: number | undefined, aftrek: number | undefined): Inhoudseis {
  const norm = geldend(tabel, v.dag);
  const uren = (gepland ?? 0) + (aftrek ?? 0);
  const metBron = { ...a, bron: `${a.bron}; ${norm.bron}` };
  return uren >= norm.waarde ? aanwezig(metBron) : ontbreekt(metBron, 'UrenOnderNorm', { norm: norm.waarde, uren });
}

/** Weekly and total hours are laid down for asielstatushouders only: a gezinsmigrant buys the course himself (Wi2021 art. 19). */
function intensiteit(v: InhoudVraag): Inhoudseis[] {
  const { inhoud, feiten } = v;
  const bron = 'Wi2021 art. 15 lid 2';
  const perWeek: Aanduiding = { onderdeel: 'intensiteit leerroute per week', bron, veld: 'urenPerWeek' };
  const totaal: Aanduiding = { onderdeel: 'intensiteit leerroute totaal', bron, veld: 'cursusuren' };
  const isZ = inhoud.leerroute === 'z';
  if (feiten.doelgroep === 'asiel') {
    return [
      inhoud.urenPerWeek ? aanwezig(perWeek) : ontbreekt(perWeek, 'IntensiteitOntbreekt'),
      ...(isZ ? [] : [inhoud.cursusuren ? aanwezig(totaal) : ontbreekt(totaal, 'IntensiteitOntbreekt')]),
    ];
  }
  return [
    inhoud.urenPerWeek === undefined ? nietVanToepassing(perWeek) : nietToegestaan(perWeek, 'IntensiteitAlleenAsiel'),
    ...(isZ ? [] : [inhoud.cursusuren === undefined ? nietVanToepassing(totaal) : nietToegestaan(totaal, 'IntensiteitAlleenAsiel')]),
  ];
}

function pvt(v: InhoudVraag): Inhoudseis {
  const a: Aanduiding = { onderdeel: 'intensiteit PVT', bron: 'Wi2021 art. 15 lid 1 onder c', veld: 'pvtUren' };
  if (v.inhoud.pvtUren === undefined) return ontbreekt(a, 'PvtOntbreekt');
  return haaltNorm(v, a, PVT_UREN, v.inhoud.pvtUren, v.inhoud.aftrekPvtUren);
}

function map(v: InhoudVraag): Inhoudseis {
  const { mapUren, mapPraktijkuren, aftrekMapUren, leerroute } = v.inhoud;
  const a: Aanduiding = { onderdeel: 'intensiteit MAP', bron: 'Wi2021 art. 15 lid 1 onder c', veld: 'mapUren' };
  if (!heeftMap(leerroute)) {
    const leeg = mapUren === undefined && mapPraktijkuren === undefined && aftrekMapUren === undefined;
    return leeg ? nietVanToepassing(a) : nietToegestaan({ ...a, bron: 'Wi2021 art. 8 lid 3' }, 'MapNietOpOnderwijsroute');
  }
  if (mapUren === undefined || mapPraktijkuren === undefined) return ontbreekt(a, 'MapOntbreekt');
  if (mapPraktijkuren > mapUren) return nietToegestaan(a, 'MapPraktijkurenMeerDanTotaal', { mapUren, mapPraktijkuren });
  return haaltNorm(v, { ...a, veld: 'mapPraktijkuren' }, MAP_PRAKTIJKUREN, mapPraktijkuren, aftrekMapUren);
}

function zCursus(v: InhoudVraag): Inhoudseis {
  const { inhoud } = v;
  const a: Aanduiding = { onderdeel: 'cursusuren Z-route', bron: 'Wi2021 art. 9', veld: 'cursusuren' };
  if (inhoud.leerroute !== 'z') {
    return inhoud.aftrekCursusuren === undefined ? nietVanToepassing(a) : nietToegestaan({ ...a, veld: 'aftrekCursusuren' }, 'AftrekAlleenZroute');
  }
  if (inhoud.cursusuren === undefined && inhoud.aftrekCursusuren === undefined) return ontbreekt(a, 'CursusurenOntbreken');
  if (inhoud.lagereUrennorm) return aanwezig({ ...a, bron: 'Regeling inburgering 2021 art. 3.16 lid 2' });
  return haaltNorm(v, a, Z_CURSUSUREN, inhoud.cursusuren, inhoud.aftrekCursusuren);
}

/** PVT and MAP hours are inside the participation hours, not on top (Besluit art. 3.14 lid 5). */
function zParticipatie(v: InhoudVraag): Inhoudseis {
  const { inhoud, feiten } = v;
  const a: Aanduiding = { onderdeel: 'participatie-uren Z-route', bron: 'Besluit inburgering 2021 art. 3.14 lid 2 onder b en lid 3', veld: 'participatieuren' };
  const leeg = inhoud.participatieuren === undefined && inhoud.aftrekParticipatieuren === undefined;
  if (inhoud.leerroute !== 'z') return leeg ? nietVanToepassing(a) : nietToegestaan(a, 'ParticipatieurenAlleenZroute');
  if (feiten.doelgroep !== 'asiel') return leeg ? nietVanToepassing(a) : nietToegestaan(a, 'ParticipatieurenAlleenAsiel');
  if (leeg) return ontbreekt(a, 'ParticipatieurenOntbreken');
  if (inhoud.lagereUrennorm) return aanwezig({ ...a, bron: 'Regeling inburgering 2021 art. 3.16 lid 2' });
  return haaltNorm(v, a, Z_PARTICIPATIEUREN, inhoud.participatieuren, inhoud.aftrekParticipatieuren);
}

function lagereNorm({ inhoud }: InhoudVraag): Inhoudseis {
  const a: Aanduiding = { onderdeel: 'lagere urennorm', bron: 'Regeling inburgering 2021 art. 3.16 lid 2', veld: 'lagereUrennorm' };
  if (!inhoud.lagereUrennorm) return nietVanToepassing(a);
  return inhoud.leerroute === 'z' ? aanwezig(a) : nietToegestaan(a, 'LagereUrennormAlleenZroute');
}

/** Everything that is counted in hours (Wi2021 art. 15 lid 1 onder c and lid 2; Besluit art. 3.14). */
export function eisenUren(v: InhoudVraag): Inhoudseis[] {
  return [...intensiteit(v), pvt(v), map(v), zCursus(v), zParticipatie(v), lagereNorm(v)];
}
