import { geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { IsOptional, getMetadataStorage } from 'class-validator';
import {
  AfrondingInvoer, ArbeidsparticipatieInvoer, GezondheidInvoer, OmstandighedenInvoer, OpleidingInvoer, RechtAlleenGehoordInvoer, TaalniveauInvoer, VveInvoer, WerkervaringInvoer,
  ZelfredzaamheidInvoer, type OnderdeelInvoer,
} from './brede-intake.invoer.ts';
import { INTAKE_WIJZEN, type IntakeWijze, type OnderdeelCode } from './brede-intake.ts';
import { beoordeelAfwezigheid, OPROEPDOELEN, type Oproep, type Oproepladder } from './oproep.ts';
import { Keuze } from '@wegwijs/kernel/velden';

/** The components that are written in a form; the leerbaarheidstoets has steps of its own. */
export type Formulieronderdeel = Exclude<OnderdeelCode, 'leerbaarheidstoets'>;

/** Makes every field optional, inherited ones too: what is given must still be right. */
function Onvolledig(klas: new () => object): void {
  const regels = getMetadataStorage().getTargetValidationMetadatas(klas, '', true, false);
  for (const veld of new Set(regels.map((r) => r.propertyName))) IsOptional()(klas.prototype as object, veld);
}

/* Drafts: a conversation is written down in pieces, by more than one person, and only 'gereed' asks for the whole. */
@Onvolledig export class OpleidingConcept extends OpleidingInvoer {}
@Onvolledig export class WerkervaringConcept extends WerkervaringInvoer {}
@Onvolledig export class OmstandighedenConcept extends OmstandighedenInvoer {}
@Onvolledig export class GezondheidConcept extends GezondheidInvoer {}
@Onvolledig export class VveConcept extends VveInvoer {}
@Onvolledig export class TaalniveauConcept extends TaalniveauInvoer {}
@Onvolledig export class ArbeidsparticipatieConcept extends ArbeidsparticipatieInvoer {}
@Onvolledig export class ZelfredzaamheidConcept extends ZelfredzaamheidInvoer {}
@Onvolledig export class RechtAlleenGehoordConcept extends RechtAlleenGehoordInvoer {}

/** Closing the brede intake: in person, or in absence after three call-ups. */
export class BredeIntakeAfronding extends AfrondingInvoer {
  @Keuze(INTAKE_WIJZEN) wijze!: IntakeWijze;
}

const BESLUIT = 'Besluit inburgering 2021 art. 5.2';

/**
 * May this complete component be called recorded? Not with a day to come. The right to be heard alone only when the person was told
 * of it, and 'alone' is not with partner or family: professionals may be there (Besluit art. 5.2 lid 2).
 */
export function beoordeelGereed(code: Formulieronderdeel, gegevens: OnderdeelInvoer, vandaag: Datum): Uitkomst {
  if (gegevens.vastgelegdOp > vandaag) return geweigerd('VastleggingInDeToekomst', BESLUIT, { veld: 'vastgelegdOp' });
  if (code !== 'recht-alleen-gehoord') return toegestaan;
  const { gewezenOpRecht, alleenGehoord, aanwezig } = gegevens as RechtAlleenGehoordInvoer;
  if (!gewezenOpRecht) return geweigerd('NietGewezenOpRecht', `${BESLUIT} lid 2`, { veld: 'gewezenOpRecht' });
  const bekende = aanwezig.find((a) => a === 'partner' || a === 'familie');
  return alleenGehoord && bekende ? geweigerd('NietAlleen', `${BESLUIT} lid 2`, { veld: 'aanwezig', feiten: { aanwezig: bekende } }) : toegestaan;
}

/**
 * May the intake be closed on this day, on this record? Not in the future, not before the dossier, and not before the last thing that
 * it rests on. In person there is a summary, because the intake is recorded in writing.
 */
export function beoordeelAfrondingsdag(a: BredeIntakeAfronding, v: { gekoppeldOp: Datum; laatsteFeit?: Datum }, vandaag: Datum): Uitkomst {
  const bron = `Wi2021 art. 14; ${BESLUIT}`;
  if (a.afgerondOp > vandaag) return geweigerd('AfrondingInDeToekomst', bron, { veld: 'afgerondOp' });
  if (a.afgerondOp < v.gekoppeldOp) return geweigerd('AfrondingVoorDossier', bron, { veld: 'afgerondOp', feiten: { gekoppeldOp: v.gekoppeldOp } });
  if (v.laatsteFeit && a.afgerondOp < v.laatsteFeit) return geweigerd('AfrondingVoorLaatsteFeit', bron, { veld: 'afgerondOp', feiten: { laatsteFeit: v.laatsteFeit } });
  return a.wijze === 'in-persoon' && !a.samenvatting?.trim() ? geweigerd('SamenvattingOntbreekt', bron, { veld: 'samenvatting' }) : toegestaan;
}

export type Oproepdoel = (typeof OPROEPDOELEN)[number];
export type OproepMetDoel = Oproep & { doel: Oproepdoel };

/**
 * The ladder as a call-up for `doel` meets it. The toets is a component of the intake, so misses and warnings count together and
 * there are never more than two boetes; but who came for the one can still be called up for the other.
 */
export const ladderVoor = (doel: Oproepdoel, oproepen: readonly OproepMetDoel[], afgerond?: IntakeWijze): Oproepladder =>
  ({ oproepen: oproepen.filter((o) => o.doel === doel || o.uitkomst !== 'verschenen'), ...(afgerond && { afgerond }) });

/** May the intake be completed in absence: after three call-ups without result for the conversation or for the toets. */
export function beoordeelIntakeBijAfwezigheid(oproepen: readonly OproepMetDoel[], afgerond?: IntakeWijze): Uitkomst {
  const [intake, toets] = OPROEPDOELEN.map((doel) => beoordeelAfwezigheid(ladderVoor(doel, oproepen, afgerond))) as [Uitkomst, Uitkomst];
  return toets.toegestaan ? toets : intake;
}

/** May this result of the toets be recorded? Taken before the result came, and neither day lies ahead. */
export function beoordeelUitslagdagen(u: { afgenomenOp: Datum; uitslagOp: Datum }, vandaag: Datum): Uitkomst {
  const bron = 'Wi2021 art. 14 lid 3 onder a; Regeling inburgering 2021 art. 5.1';
  if (u.uitslagOp > vandaag) return geweigerd('DatumInDeToekomst', bron, { veld: 'uitslagOp' });
  return u.uitslagOp < u.afgenomenOp ? geweigerd('UitslagVoorAfname', bron, { veld: 'uitslagOp', feiten: { afgenomenOp: u.afgenomenOp } }) : toegestaan;
}
