import {
  beoordeelIntakeBijAfwezigheid, boetevoorstellen, geldendeOnderdelen, hersteltermijnUiterlijk, ladderstand, ladderVoor, loopVoorbijPip, ontbrekendeOnderdelen, ONDERDELEN, OPROEPDOELEN,
  startniveauVan, TOETSOVERGANGEN, verschijntAlsnog, type BredeIntakeUit, type Formulieronderdeel, type IntakeAfrondingUit, type IntakeonderdeelUit, type Ladderstand,
  type LadderUit, type LeerbaarheidstoetsUit, type Onderdeel, type OproepUit, type Startniveau,
} from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { gegevensVan, intakeFeiten, type GeschrevenOnderdeel, type Intakestand, type Oproepstand, type Toetsstand } from './brede-intake.stand.ts';

type Vormonderdeel = Onderdeel & { code: Formulieronderdeel };
const FORMULIEREN = ONDERDELEN.filter((o): o is Vormonderdeel => o.code !== 'leerbaarheidstoets');

export function onderdeelUit(o: Vormonderdeel, rij: GeschrevenOnderdeel | undefined, vanToepassing: boolean): IntakeonderdeelUit {
  const { code, naam, leefgebied, bron } = o;
  const basis = { code, naam, ...(leefgebied && { leefgebied }), bron, vanToepassing };
  if (!rij) return { ...basis, stand: 'leeg', versie: 1 };
  return { ...basis, stand: rij.stand, versie: rij.versie, bijgewerktOp: rij.bijgewerktOp, bijgewerktDoor: rij.bijgewerktDoor };
}

/** A call-up, with the warning when its term runs past the last day for the PIP. */
export function oproepUit(o: Oproepstand, d: Pick<DossierEntity, 'wetEinde'>): OproepUit {
  const pipUiterlijk = d.wetEinde ?? undefined;
  return { ...o, voorbijPip: loopVoorbijPip(o.termijnTot, pipUiterlijk), ...(pipUiterlijk && { pipUiterlijk }) };
}

const OPROEPBAAR: readonly Ladderstand['stap'][] = ['op te roepen', 'opnieuw op te roepen', 'te waarschuwen', 'hersteltermijn'];

/** Where the call-ups stand. The ladder of the last call-up's purpose is shown; the misses in it are the same for both. */
export function ladderUit(d: Pick<DossierEntity, 'wetEinde'>, s: Intakestand, vandaag: Datum): LadderUit {
  const wijze = s.afronding?.wijze;
  const stand = (doel: (typeof OPROEPDOELEN)[number]) => ladderstand(ladderVoor(doel, s.oproepen, wijze));
  const { stap, trede } = stand(s.oproepen.at(-1)?.doel ?? 'brede-intake');
  const oproepbaar = OPROEPDOELEN.filter((doel) => OPROEPBAAR.includes(stand(doel).stap));
  return {
    stap, trede, oproepbaar, waarschuwingNodig: trede === 1 && oproepbaar.length > 0,
    ...(trede >= 2 && oproepbaar.length > 0 && { hersteltermijnUiterlijk: hersteltermijnUiterlijk(vandaag) }),
    afwezigheidMogelijk: beoordeelIntakeBijAfwezigheid(s.oproepen, wijze).toegestaan,
    boetevoorstellen: boetevoorstellen({ oproepen: s.oproepen }), oproepen: s.oproepen.map((o) => oproepUit(o, d)),
  };
}

/** A planning that was called off is still in the row, for the agenda; who looks at the toets does not see it. */
export function toetsUit({ advies, b1Haalbaar, geplandOp, tijd, plaats, taal, ...t }: Toetsstand): LeerbaarheidstoetsUit {
  const planning = t.stap !== 'open' && t.stap !== 'ontheven' && { geplandOp, tijd, plaats, taal };
  const uitslag = advies && b1Haalbaar !== undefined && { advies: { leerroute: advies, b1Haalbaar, bindend: false, bron: 'Wi2021 art. 14 lid 5, art. 15 lid 1 onder a; Awb art. 3:46' } };
  return { ...t, ...(planning || {}), mogelijk: TOETSOVERGANGEN[t.stap].filter((s) => s !== 'overgenomen'), ...(uitslag || {}) };
}

function afrondingUit(s: Intakestand): IntakeAfrondingUit | undefined {
  if (!s.afronding) return undefined;
  const { wijze, afgerondOp, samenvatting, door } = s.afronding;
  const alsnogVerschenen = verschijntAlsnog({ oproepen: s.oproepen, afgerond: wijze });
  return { wijze, afgerondOp, ...(samenvatting && { samenvatting }), door, ...(alsnogVerschenen && { alsnogVerschenen }) };
}

/**
 * The start level. Closed in person it is the one of that day. After completion in absence it follows what is recorded later: an
 * 'onbekend' that gets known is still where the person started.
 */
export function startniveauUit(s: Intakestand): Startniveau {
  if (s.afronding?.wijze === 'in-persoon') return s.afronding.startniveau;
  return startniveauVan(gegevensVan(s, true));
}

/** The whole intake as the portal shows it. */
export function intakeUit(d: DossierEntity, s: Intakestand, metGezondheid: boolean, vandaag: Datum): BredeIntakeUit {
  const feiten = intakeFeiten(d, s, vandaag);
  const geldend = new Set(geldendeOnderdelen(feiten).map((o) => o.code));
  const bijAfwezigheid = new Set(ontbrekendeOnderdelen(feiten, 'bij-afwezigheid').map((o) => o.code));
  const afronding = afrondingUit(s);
  return {
    dossierId: d.id,
    onderdelen: FORMULIEREN.map((o) => onderdeelUit(o, s.onderdelen.find((r) => r.onderdeel === o.code), geldend.has(o.code))),
    gegevens: gegevensVan(s), gezondheidZichtbaar: metGezondheid,
    ontbreekt: ontbrekendeOnderdelen(feiten).map(({ code, naam, bron }) => ({ code, naam, bron, ookBijAfwezigheid: bijAfwezigheid.has(code) })),
    startniveau: startniveauUit(s), oproepladder: ladderUit(d, s, vandaag), leerbaarheidstoets: toetsUit(s.toets),
    ...(afronding && { afronding }), ...(d.wetEinde && { pipUiterlijk: d.wetEinde }),
  };
}
