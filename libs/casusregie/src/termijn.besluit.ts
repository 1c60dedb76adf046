import { geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import type { DuoTermijnInvoer, VerlengingUitkomst, VerlengingUitkomstInvoer } from './termijn.invoer.ts';
import { GRONDREGELS, type Verlengingsgrond } from './termijn.verlenging.ts';

const DUO = 'Besluit inburgering 2021 art. 9.3 lid 3';
const BESLUIT = 'Wi2021 art. 12; Besluit inburgering 2021 art. 4.5, art. 9.3 lid 3';

/** May DUO's own days be recorded? They lead, so only what cannot be is refused. */
export function beoordeelDuoTermijn(d: DuoTermijnInvoer, vandaag: Datum): Uitkomst {
  if (d.ontvangenOp > vandaag) return geweigerd('DagInDeToekomst', DUO, { veld: 'ontvangenOp' });
  return d.einde <= d.begin ? geweigerd('EindeVoorBegin', DUO, { veld: 'einde', feiten: { begin: d.begin } }) : toegestaan;
}

/** A request on ground g rests on the declaration of the college, which cannot be of later than the request's own record. */
export function beoordeelVerklaring(grond: Verlengingsgrond, verklaardOp: Datum | undefined, vandaag: Datum): Uitkomst {
  const { verklaarder, bron } = GRONDREGELS[grond];
  if (verklaarder !== 'college') return verklaardOp ? geweigerd('VerklaringNietNodig', bron, { veld: 'verklaardOp' }) : toegestaan;
  if (!verklaardOp) return geweigerd('VerklaringOntbreekt', bron, { veld: 'verklaardOp' });
  return verklaardOp > vandaag ? geweigerd('DagInDeToekomst', bron, { veld: 'verklaardOp' }) : toegestaan;
}

/**
 * May this answer of DUO be recorded? Once, not before the request, and a grant says how long and until when. What DUO grants against our
 * expectation is recorded all the same: DUO decides (Wi2021 art. 12).
 */
export function beoordeelVerlengingUitkomst(v: { stand: 'aangevraagd' | VerlengingUitkomst; aangevraagdOp: Datum }, u: VerlengingUitkomstInvoer, vandaag: Datum): Uitkomst {
  if (v.stand !== 'aangevraagd') return geweigerd('AlBeslist', BESLUIT, { feiten: { stand: v.stand } });
  if (u.beslotenOp > vandaag) return geweigerd('DagInDeToekomst', BESLUIT, { veld: 'beslotenOp' });
  if (u.beslotenOp < v.aangevraagdOp) return geweigerd('BesluitVoorVerzoek', BESLUIT, { veld: 'beslotenOp', feiten: { aangevraagdOp: v.aangevraagdOp } });
  const velden = ['duur', 'eenheid', 'nieuwEinde'] as const;
  const verkeerd = velden.find((veld) => (u[veld] === undefined) === (u.uitkomst === 'toegekend'));
  if (verkeerd) return geweigerd(u.uitkomst === 'toegekend' ? 'DuurOfEindeOntbreekt' : 'DuurHoortBijToekenning', BESLUIT, { veld: verkeerd });
  return toegestaan;
}
