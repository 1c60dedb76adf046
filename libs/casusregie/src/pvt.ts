import { geldend, geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { PVT_ACTIVITEITEN, PVT_KERNWAARDEN, PVT_UREN, type Kernwaarde } from './normen.pvt.ts';

const BRON = 'Besluit inburgering 2021 art. 3.1';

/** `ondertekening` is the bijeenkomst at which the participatieverklaring is signed. */
export const PVT_SESSIESOORTEN = ['bijeenkomst', 'activiteit', 'ondertekening'] as const;
export type PvtSessiesoort = (typeof PVT_SESSIESOORTEN)[number];

/** `afgemeld` is absent with a good reason; both absences give no hours. */
export const PVT_AANWEZIGHEID = ['aanwezig', 'afgemeld', 'afwezig'] as const;
export type PvtAanwezigheid = (typeof PVT_AANWEZIGHEID)[number];

export const PVT_STANDEN = ['open', 'afgerond', 'niet-voltooid', 'gestopt'] as const;
export type PvtTrajectstand = (typeof PVT_STANDEN)[number];

/** One meeting as one person had it. */
export interface PvtAanwezig {
  sessieId: string;
  soort: PvtSessiesoort;
  op: Datum;
  kernwaarden: readonly Kernwaarde[];
  aanwezigheid: PvtAanwezigheid;
  /** Minutes that this person was there; 0 when absent. */
  minuten: number;
}

export interface PvtFeiten {
  sessies: readonly PvtAanwezig[];
  /** Hours of the brede intake that count (Besluit art. 3.1 lid 5, from the PIP). */
  aftrekUren: number;
  getekendOp?: Datum | null;
}

export const PVT_ONDERDELEN = ['uren', 'activiteit', 'ondertekening'] as const;
export type PvtOnderdeelcode = (typeof PVT_ONDERDELEN)[number];

export interface PvtOnderdeel {
  code: PvtOnderdeelcode;
  gehaald: number;
  nodig: number;
  bron: string;
  voldaan: boolean;
}

/** What counts and what is still missing. */
export interface PvtStand {
  /** Minutes attended, without the deduction. */
  minuten: number;
  onderdelen: PvtOnderdeel[];
  ontbreekt: PvtOnderdeelcode[];
  compleet: boolean;
  /** Day on which the last missing piece came; absent while something is missing. */
  compleetOp?: Datum;
}

const minutenVan = (sessies: readonly PvtAanwezig[]): number => sessies.reduce((som, s) => som + (s.aanwezigheid === 'aanwezig' ? s.minuten : 0), 0);

function meet(f: PvtFeiten, dag: Datum): PvtOnderdeel[] {
  const uren = geldend(PVT_UREN, dag), activiteiten = geldend(PVT_ACTIVITEITEN, dag), waarden = geldend(PVT_KERNWAARDEN, dag);
  const minuten = minutenVan(f.sessies) + f.aftrekUren * 60;
  const gedaan = f.sessies.filter((s) => s.soort === 'activiteit' && s.aanwezigheid === 'aanwezig' && s.kernwaarden.some((k) => waarden.waarde.includes(k))).length;
  const getekend = f.getekendOp != null && f.sessies.some((s) => s.soort === 'ondertekening' && s.aanwezigheid === 'aanwezig' && s.op === f.getekendOp) ? 1 : 0;
  return [
    { code: 'uren', gehaald: minuten / 60, nodig: uren.waarde, bron: `${uren.bron}; lid 5`, voldaan: minuten >= uren.waarde * 60 },
    { code: 'activiteit', gehaald: gedaan, nodig: activiteiten.waarde, bron: activiteiten.bron, voldaan: gedaan >= activiteiten.waarde },
    { code: 'ondertekening', gehaald: getekend, nodig: 1, bron: BRON, voldaan: getekend === 1 },
  ];
}

/**
 * Where the PVT of one person stands on `dag`: hours attended plus deducted, an activity, and signed while present. The same for asiel
 * and gezinsmigrant. The hours of the law decide; a PIP that plans more is a plan and does not make the PVT incomplete (afgeleid).
 */
export function pvtStand(f: PvtFeiten, dag: Datum): PvtStand {
  const sessies = f.sessies.filter((s) => s.op <= dag);
  const getekendOp = f.getekendOp != null && f.getekendOp <= dag ? f.getekendOp : null;
  const onderdelen = meet({ ...f, sessies, getekendOp }, dag);
  const ontbreekt = onderdelen.filter((o) => !o.voldaan).map((o) => o.code);
  const dagen = [...new Set(sessies.map((s) => s.op))].sort();
  const compleetOp = ontbreekt.length > 0 ? undefined : dagen.find((d) => meet({ ...f, sessies: sessies.filter((s) => s.op <= d), getekendOp }, dag).every((o) => o.voldaan));
  return { minuten: minutenVan(sessies), onderdelen, ontbreekt, compleet: ontbreekt.length === 0, ...(compleetOp !== undefined && { compleetOp }) };
}

/** May these minutes be recorded for one person? Attendance is a fact, so not of a day to come, and nobody is there longer than it lasts. */
export function beoordeelAanwezigheid(
  sessie: { op: Datum; minuten: number }, invoer: { aanwezigheid: PvtAanwezigheid; minuten?: number }, traject: { stand: PvtTrajectstand; getekendOp?: Datum | null }, vandaag: Datum,
): Uitkomst {
  if (sessie.op > vandaag) return geweigerd('SessieInDeToekomst', BRON, { feiten: { op: sessie.op } });
  if (traject.stand !== 'open') return geweigerd('PvtAlAfgesloten', BRON, { feiten: { stand: traject.stand } });
  if (invoer.aanwezigheid !== 'aanwezig' && (invoer.minuten ?? 0) > 0) return geweigerd('MinutenZonderAanwezigheid', BRON, { veld: 'minuten' });
  if ((invoer.minuten ?? 0) > sessie.minuten) return geweigerd('MeerMinutenDanSessie', BRON, { veld: 'minuten', feiten: { minuten: sessie.minuten } });
  if (invoer.aanwezigheid !== 'aanwezig' && traject.getekendOp === sessie.op) return geweigerd('HeeftGetekendOpDezeDag', BRON, { veld: 'aanwezigheid', feiten: { getekendOp: sessie.op } });
  return toegestaan;
}

/** May somebody sign? Only who is recorded as present at the ondertekeningsbijeenkomst: a signature sent in later is none. */
export function beoordeelOndertekening(traject: { stand: PvtTrajectstand; getekendOp?: Datum | null }, sessie: PvtAanwezig | undefined): Uitkomst {
  if (traject.stand !== 'open') return geweigerd('PvtAlAfgesloten', BRON, { feiten: { stand: traject.stand } });
  if (traject.getekendOp != null) return geweigerd('AlGetekend', BRON, { feiten: { getekendOp: traject.getekendOp } });
  if (sessie?.soort !== 'ondertekening' || sessie.aanwezigheid !== 'aanwezig') return geweigerd('NietAanwezigBijOndertekening', BRON, { veld: 'sessieId' });
  return toegestaan;
}

/** May the PVT be closed as completed? Hours without a signature, or a signature without hours, is not completed. */
export function beoordeelPvtAfronding(traject: { stand: PvtTrajectstand }, stand: PvtStand): Uitkomst {
  if (traject.stand !== 'open') return geweigerd('PvtAlAfgesloten', BRON, { feiten: { stand: traject.stand } });
  const mist = stand.onderdelen.find((o) => !o.voldaan);
  return mist ? geweigerd('PvtNietCompleet', mist.bron, { feiten: { ontbreekt: stand.ontbreekt.join(', '), gehaald: mist.gehaald, nodig: mist.nodig } }) : toegestaan;
}

/** May the PVT be closed as not completed? A complete one may not: DUO would fine for what was done (Wi2021 art. 24). */
export function beoordeelNietVoltooid(traject: { stand: PvtTrajectstand }, stand: PvtStand): Uitkomst {
  if (traject.stand !== 'open') return geweigerd('PvtAlAfgesloten', BRON, { feiten: { stand: traject.stand } });
  return stand.compleet ? geweigerd('PvtIsCompleet', `${BRON}; Wi2021 art. 24`) : toegestaan;
}

/** May the executor work on it? Only while the opdracht is his: offered is not accepted yet, and what came back is no longer his. */
export const beoordeelUitvoering = (opdrachtStand: string | undefined): Uitkomst => opdrachtStand === 'aanvaard' ? toegestaan
  : geweigerd('OpdrachtNietAanvaard', 'Wi2021 art. 6 lid 3 (afgeleid: werkafspraak tussen college en uitvoerder)', { feiten: { stand: opdrachtStand ?? 'geen' } });

/** May this person join the group? There must be a place. */
export function beoordeelDeelname(
  traject: { stand: PvtTrajectstand; groepId?: string | null }, groep: { stand: 'open' | 'gesloten'; capaciteit: number; bezet: number; id: string },
): Uitkomst {
  if (traject.stand !== 'open') return geweigerd('PvtAlAfgesloten', BRON, { feiten: { stand: traject.stand } });
  if (traject.groepId === groep.id) return geweigerd('ZitAlInGroep', BRON);
  if (groep.stand !== 'open') return geweigerd('GroepGesloten', BRON);
  return groep.bezet < groep.capaciteit ? toegestaan : geweigerd('GroepVol', 'Capaciteit van de groep', { feiten: { capaciteit: groep.capaciteit } });
}

/** May this session be planned or changed as it is? An activity works out at least one kernwaarde; what was attended is a fact and stays. */
export function beoordeelSessie(s: { soort: PvtSessiesoort; kernwaarden: readonly Kernwaarde[] }, groep: { stand: 'open' | 'gesloten' }, geregistreerd: number): Uitkomst {
  if (groep.stand !== 'open') return geweigerd('GroepGesloten', BRON);
  if (geregistreerd > 0) return geweigerd('AanwezigheidAlGeregistreerd', BRON, { feiten: { geregistreerd } });
  return s.soort === 'activiteit' && s.kernwaarden.length === 0 ? geweigerd('KernwaardeOntbreekt', BRON, { veld: 'kernwaarden' }) : toegestaan;
}

/**
 * May a PVT be recorded that was completed before the dossier came here (a move)? Nobody does it twice: the plicht is of the person and
 * not of the gemeente (Wi2021 art. 6 lid 1; dat de nieuwe gemeente het overneemt is afgeleid).
 */
export function beoordeelElders(traject: { stand: PvtTrajectstand }, elders: { afgerondOp: Datum }, vandaag: Datum): Uitkomst {
  const bron = 'Wi2021 art. 6 lid 1, art. 15 lid 4 (afgeleid)';
  if (traject.stand === 'afgerond') return geweigerd('PvtAlAfgesloten', bron, { feiten: { stand: traject.stand } });
  return elders.afgerondOp > vandaag ? geweigerd('AfrondingInDeToekomst', bron, { veld: 'afgerondOp' }) : toegestaan;
}
