import { mulDivHalfUp, type Centen, type Datum } from '@wegwijs/kernel';
import { dagenIn, maandPlus, normVanMaand, type Bijstandslid, type Bijstandsversie, type Onbekend } from './bijstand.ts';
import { kiesPosten, verdeelOverPosten, type Betaling, type Maandpost, type Tekortbesluit } from './maand.posten.ts';
import { VAKANTIETOESLAG_PERCENTAGE, VRIJLATING_PERCENTAGE } from './normen.bijstand.ts';
import { waardeOp, type Tarieven } from './tarief.bedrag.ts';

export interface Maandinkomen { id: string; soort: 'loon' | 'overig' | 'verrekening-voorschot'; bedrag: Centen; vrijlating: boolean }
/** What gives RSD the right to pay for one person: the form, the six months and the machtiging; `tot` and `machtigingTot` exclusive. A person can have two that follow each other. */
export interface Ontzorgrecht { persoon: string; vorm: 'volledig' | 'deels' | 'begeleiding'; vanaf: Datum; tot: Datum; machtigingVanaf?: Datum | null; machtigingTot?: Datum | null }

export interface MaandInvoer {
  maand: Datum;
  leden: readonly Bijstandslid[];
  bijstand: readonly Bijstandsversie[];
  inkomen: readonly Maandinkomen[];
  posten: readonly Maandpost[];
  recht: readonly Ontzorgrecht[];
  partnerAkkoord: boolean;
  tarieven: Tarieven;
  /** What months that were released would come to now, less what was paid for them. More is paid along; less is a proposal that a person decides on. */
  correcties: readonly { maand: Datum; bedrag: Centen }[];
  besluit?: Tekortbesluit | undefined;
}

/** One line of "how was this computed": a code for the words, the amount in cents, and where it comes from. */
export interface Uitlegregel { code: string; bedrag: Centen; bron: string; van?: Datum; tot?: Datum; dagen?: number; vanDagen?: number }

/** What one month comes to. All amounts in cents; `betalingen` are what third parties get. */
export interface MaandUitkomst {
  norm: Centen; inkomen: Centen; bijstand: Centen; vakantietoeslag: Centen; verrekening: Centen; correctie: Centen; uitkering: Centen;
  posten: Centen; naarKlant: Centen; tekort: Centen; betalingen: Betaling[]; redenen: string[]; uitleg: Uitlegregel[]; van: Datum; onbekend?: Onbekend;
}

const som = (x: readonly { bedrag: Centen }[]): Centen => x.reduce((s, r) => s + r.bedrag, 0);
const regel = (code: string, bedrag: Centen, bron: string, meer: Partial<Uitlegregel> = {}): Uitlegregel => ({ code, bedrag, bron, ...meer });
const PW_INKOMEN = 'Participatiewet art. 31, art. 32';

interface Recht { norm: Centen; geteld: Centen; bijstand: Centen; vt: Centen; verrekening: Centen; netto: Centen; van: Datum; tot: Datum; heel: boolean; uitleg: Uitlegregel[] }

function telInkomen(inkomen: readonly Maandinkomen[], norm: Centen, maand: Datum, tarieven: Tarieven, uitleg: Uitlegregel[]): Centen | Onbekend {
  const telt = inkomen.filter((i) => i.soort !== 'verrekening-voorschot');
  const bruto = som(telt);
  if (bruto === 0) return 0;
  uitleg.push(regel('inkomen', bruto, PW_INKOMEN));
  const loon = som(telt.filter((i) => i.soort === 'loon' && i.vrijlating));
  if (loon === 0) return Math.min(norm, bruto);
  const deel = waardeOp(VRIJLATING_PERCENTAGE, maand);
  const max = tarieven.op('vrijlating.maximum', maand);
  if (!deel || !max) return { reden: 'NormOnbekend', dag: maand, code: 'vrijlating.maximum' };
  const vrij = Math.min(mulDivHalfUp(loon, deel.waarde, 100), max.bedrag);
  uitleg.push(regel('vrijlating', -vrij, max.bron));
  return Math.min(norm, bruto - vrij);
}

/** Steps 1 to 5: norm, pro rata, income, vakantietoeslag, an advance that was paid before. */
function berekenRecht({ maand, bijstand, leden, tarieven, inkomen }: MaandInvoer): Recht | Onbekend {
  const n = normVanMaand(maand, bijstand, leden, tarieven);
  if (n.onbekend) return n.onbekend;
  const uitleg = n.delen.map((d) => regel(d.code, d.bedrag, d.bron, { van: d.van, tot: d.tot, dagen: d.dagen, vanDagen: n.dagenInMaand }));
  const norm = som(n.delen);
  const geteld = telInkomen(inkomen, norm, maand, tarieven, uitleg);
  if (typeof geteld !== 'number') return geteld;
  if (geteld > 0) uitleg.push(regel('inkomen-geteld', -geteld, PW_INKOMEN));
  const recht = norm - geteld;
  const deel = waardeOp(VAKANTIETOESLAG_PERCENTAGE, maand);
  if (!deel) return { reden: 'NormOnbekend', dag: maand, code: 'vakantietoeslag.percentage' };
  const vt = mulDivHalfUp(recht, deel.waarde, 100);
  uitleg.push(regel('bijstand', recht, 'Participatiewet art. 19'), regel('vakantietoeslag', -vt, deel.bron));
  const voorschot = som(inkomen.filter((i) => i.soort === 'verrekening-voorschot'));
  const verrekening = Math.min(voorschot, recht - vt);
  if (verrekening > 0) uitleg.push(regel('verrekening-voorschot', -verrekening, 'Participatiewet art. 52'));
  if (voorschot > verrekening) uitleg.push(regel('verrekening-blijft-over', voorschot - verrekening, 'Participatiewet art. 52'));
  const dagen = n.delen.reduce((s, d) => s + d.dagen, 0);
  const van = n.delen[0]?.van ?? maand;
  return { norm, geteld, bijstand: recht, vt, verrekening, netto: recht - vt - verrekening, van, tot: n.delen.at(-1)?.tot ?? van, heel: dagen === n.dagenInMaand, uitleg };
}

/** Of a couple of which one is under art. 56a, half is the other's own, unless the other agrees (Participatiewet art. 45 lid 4). */
function eigenDeel(invoer: MaandInvoer, uitkering: Centen): Centen {
  const einde = maandPlus(invoer.maand, 1);
  const personen = new Set(invoer.recht.filter((r) => r.vanaf < einde && r.tot > invoer.maand).map((r) => r.persoon));
  const paar = invoer.leden.some((l) => l.rol === 'partner' && l.vanaf < einde && (!l.tot || l.tot > invoer.maand));
  return paar && personen.size < 2 && !invoer.partnerAkkoord ? uitkering - Math.floor(uitkering / 2) : uitkering;
}

function vloer(invoer: MaandInvoer, tot: Datum, dagen: { van: Datum; heel: boolean; tot: Datum }): { bedrag: Centen; bron: string } {
  const versie = [...invoer.bijstand].sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1)).findLast((v) => v.vanaf < tot);
  const t = versie && invoer.tarieven.op(`leefgeldvloer.${versie.leefvorm}`, invoer.maand);
  if (!t) return { bedrag: 0, bron: 'Geen ondergrens voor leefgeld vastgelegd bij de tarieven' };
  if (dagen.heel) return t;
  const inMaand = dagenIn(invoer.maand);
  const van = Number(dagen.van.slice(8));
  const einde = dagen.tot.slice(0, 7) === invoer.maand.slice(0, 7) ? Number(dagen.tot.slice(8)) : inMaand + 1;
  return { bedrag: mulDivHalfUp(t.bedrag, einde - van, inMaand), bron: t.bron };
}

const leeg = (onbekend: Onbekend, maand: Datum): MaandUitkomst => ({ van: maand,
  norm: 0, inkomen: 0, bijstand: 0, vakantietoeslag: 0, verrekening: 0, correctie: 0, uitkering: 0, posten: 0, naarKlant: 0, tekort: 0, betalingen: [], redenen: [onbekend.reden], uitleg: [regel(onbekend.code ?? onbekend.reden, 0, `Onbekend op ${onbekend.dag}`)], onbekend });

/**
 * What one household's month comes to: the right, what third parties get of it in order of priority, and what is left for the client. The same
 * facts give the same answer, in whatever order they come. Too little is a `tekort` with nothing paid, never a post that is silently left out.
 */
export function berekenMaand(invoer: MaandInvoer): MaandUitkomst {
  const r = berekenRecht(invoer);
  if ('reden' in r) return leeg(r, invoer.maand);
  const correctie = som(invoer.correcties.filter((c) => c.bedrag > 0));
  const uitkering = r.netto + correctie;
  const redenen: string[] = r.norm === 0 ? ['GeenBijstand'] : [];
  const uitleg = r.uitleg;
  for (const c of invoer.correcties) if (c.bedrag !== 0) uitleg.push(regel(c.bedrag > 0 ? 'correctie' : 'vordering-voorstel', c.bedrag, 'Vrijgegeven maand, opnieuw berekend met wat nu bekend is', { van: c.maand }));
  if (invoer.correcties.some((c) => c.bedrag < 0)) redenen.push('VorderingVoorstel');
  const gekozen = kiesPosten(invoer, r, redenen);
  const ondergrens = vloer(invoer, r.tot, r);
  const v = verdeelOverPosten(gekozen, { uitkering, voorPosten: eigenDeel(invoer, uitkering), vloer: ondergrens.bedrag, besluit: invoer.besluit }, redenen);
  uitleg.push(regel('uitkering', uitkering, 'Participatiewet art. 45'));
  for (const b of v.betalingen) uitleg.push(regel(`post.${b.soort}`, -b.bedrag, 'Participatiewet art. 56a; budgetplan'));
  for (const o of v.opgeschort) uitleg.push(regel(`opgeschort.${o.soort}`, o.bedrag, 'Volgorde van betalen: eerst vaste lasten en leefgeld'));
  uitleg.push(regel('leefgeldvloer', ondergrens.bedrag, ondergrens.bron));
  if (v.tekort > 0) uitleg.push(regel('tekort', v.tekort, 'Vaste lasten en leefgeld zijn samen meer dan de uitkering'));
  const posten = som(v.betalingen);
  const naarKlant = Math.max(0, uitkering - posten);
  uitleg.push(regel('naar-klant', naarKlant, 'Wat overblijft'));
  return { norm: r.norm, inkomen: r.geteld, bijstand: r.bijstand, vakantietoeslag: r.vt, verrekening: r.verrekening, correctie, uitkering, posten, naarKlant, tekort: v.tekort, betalingen: v.betalingen, redenen, uitleg, van: r.van };
}

/** What the client has a right to this month, before any correction; undefined when it cannot be said. For months that were released before. */
export function nettoRecht(invoer: MaandInvoer): Centen | undefined {
  const r = berekenRecht(invoer);
  return 'reden' in r ? undefined : r.netto;
}
