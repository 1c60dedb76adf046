import { geldend, geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { magAfschalen, tellendeUren, type Keurmerkperiode } from './pip.afschalen.ts';
import { Z_CURSUSUREN } from './normen-pip.ts';
import type { PipWijziging, VerhuisdePipInvoer } from './pip.invoer.ts';
import { heeftMap, TAALONDERDELEN, type PipFeiten, type PipInhoud, type PipVersie, type Taalonderdeel } from './pip.ts';
import { magWisselen } from './pip.wisselen.ts';

/** The version that is being changed, and the change that was asked. */
export interface VorigePip {
  inhoud: PipInhoud;
  wijziging: PipWijziging;
}

const zelfde = (a: readonly Taalonderdeel[] = [], b: readonly Taalonderdeel[] = []): boolean => a.length === b.length && a.every((x) => b.includes(x));

/** A2 parts after a further afschaling: what was A2 stays A2, in the order of the law. */
const a2Na = (was: readonly Taalonderdeel[] = [], erbij: readonly Taalonderdeel[] = []): Taalonderdeel[] =>
  TAALONDERDELEN.filter((x) => was.includes(x) || erbij.includes(x));

/** The very first version in this gemeente, when no other gemeente made one. */
export function eersteVersie(v: { pipId: string; dossierId: string }): PipVersie {
  return { ...v, pipVersie: 1, soort: 'eerste', status: 'concept' };
}

/**
 * The first version after a move: leerroute (and A2 parts) as the earlier college set them, the rest is the new college's own; the
 * inburgeringstermijn keeps the first dagtekening. Bron: Wi2021 art. 11 lid 3 en 15 lid 4.
 */
export function versieNaVerhuizing(v: { pipId: string; dossierId: string; eerder: VerhuisdePipInvoer }): { versie: PipVersie; inhoud: PipInhoud } {
  const { leerroute, a2Onderdelen, dagtekeningInitieel } = v.eerder;
  return {
    versie: { pipId: v.pipId, dossierId: v.dossierId, pipVersie: 1, soort: 'verhuizing', status: 'concept', dagtekeningInitieel },
    inhoud: { leerroute, ...(a2Onderdelen?.length && { a2Onderdelen }), doelen: [] },
  };
}

export interface WijzigVraag {
  huidig: PipVersie;
  inhoud: PipInhoud;
  wijziging: PipWijziging;
  keurmerken: readonly Keurmerkperiode[];
  /** Is a newer version of this PIP already in the making? Two at once could each copy what the other changes. */
  nieuwereVersieOpen: boolean;
  dag: Datum;
  termijnEinde?: Datum;
}

/** May a new version be opened on this one? Only on the version in force, one at a time, on the grounds of the kind of change. */
export function magWijzigen(v: WijzigVraag): Uitkomst {
  const { huidig, inhoud, wijziging: w } = v;
  if (huidig.status !== 'bekendgemaakt' || !huidig.dagtekeningInitieel) return geweigerd('PipNietInWerking', 'Wi2021 art. 17; Awb art. 3:40', { feiten: { status: huidig.status } });
  if (v.nieuwereVersieOpen) return geweigerd('NieuwereVersieOpen', 'Wi2021 art. 17; Awb art. 3:2');
  if (!w.motivering.trim()) return geweigerd('WijzigingNietGemotiveerd', 'Awb art. 3:46', { veld: 'motivering' });
  switch (w.soort) {
    case 'wijziging': return toegestaan;
    case 'na-bezwaar':
      return w.bezwaarKenmerk?.trim() ? toegestaan : geweigerd('BezwaarKenmerkOntbreekt', 'Awb art. 7:11; Wi2021 art. 11 lid 3', { veld: 'bezwaarKenmerk' });
    case 'leerroutewissel':
      if (!w.naarLeerroute) return geweigerd('NieuweLeerrouteOntbreekt', 'Wi2021 art. 17 lid 2', { veld: 'naarLeerroute' });
      return magWisselen({ van: inhoud.leerroute, naar: w.naarLeerroute, grond: w.grond, motivering: w.motivering, dagtekeningInitieel: huidig.dagtekeningInitieel, dag: v.dag });
    case 'afschalen':
      return magAfschalen({
        leerroute: inhoud.leerroute, onderdelen: w.a2Onderdelen ?? [], gevolgdeUren: w.gevolgdeUren ?? [], keurmerken: v.keurmerken,
        b1NietHaalbaar: w.b1NietHaalbaar ?? false, voldoendeInspanning: w.voldoendeInspanning ?? false, dag: v.dag, termijnEinde: v.termijnEinde,
      });
  }
}

const VERVALT_BIJ_WISSEL = [
  'a2Onderdelen', 'zExamenonderdelen', 'participatieuren', 'aftrekParticipatieuren', 'aftrekCursusuren', 'lagereUrennorm', 'cursusuren', 'urenPerWeek',
  'onderwijsrouteAfweging', 'afwijkingMotivering',
] as const satisfies readonly (keyof PipInhoud)[];
const MAP_VELDEN = ['mapUren', 'mapPraktijkuren', 'aftrekMapUren'] as const satisfies readonly (keyof PipInhoud)[];

/** What of the old content no longer fits the new route is dropped, so that the concept asks for it anew. */
function inhoudNaWissel(v: WijzigVraag & { feiten: PipFeiten }, naar: PipInhoud['leerroute']): PipInhoud {
  const { inhoud, wijziging: w, feiten } = v;
  const vervalt: ReadonlySet<string> = new Set<string>([...VERVALT_BIJ_WISSEL, ...(heeftMap(naar) ? [] : MAP_VELDEN)]);
  const blijft = Object.fromEntries(Object.entries(inhoud).filter(([veld]) => !vervalt.has(veld))) as unknown as PipInhoud;
  const advies = feiten.leerbaarheidstoets?.advies;
  const gevolgd = tellendeUren(w.gevolgdeUren ?? [], v.keurmerken, ['nt2', 'alfabetisering', 'knm']);
  return {
    ...blijft, leerroute: naar, leerrouteMotivering: w.motivering,
    ...(advies && advies !== naar && { afwijkingMotivering: w.motivering }),
    ...(naar === 'z' && gevolgd > 0 && { aftrekCursusuren: Math.min(gevolgd, geldend(Z_CURSUSUREN, v.dag).waarde) }),
  };
}

/**
 * Opens the new version as a concept: the old content copied, changed where the change says so. Ask `magWijzigen` first.
 * The dagtekening of the first PIP goes along, so the inburgeringstermijn does not move (Wi2021 art. 11 lid 3).
 */
export function wijzig(v: WijzigVraag & { pipId: string; feiten: PipFeiten }): { versie: PipVersie; inhoud: PipInhoud } {
  const { huidig, inhoud, wijziging: w } = v;
  const versie: PipVersie = {
    pipId: v.pipId, dossierId: huidig.dossierId, pipVersie: huidig.pipVersie + 1, soort: w.soort, status: 'concept',
    vervangtPipId: huidig.pipId, dagtekeningInitieel: huidig.dagtekeningInitieel,
  };
  if (w.soort === 'leerroutewissel' && w.naarLeerroute) return { versie, inhoud: inhoudNaWissel(v, w.naarLeerroute) };
  if (w.soort === 'afschalen') return { versie, inhoud: { ...inhoud, a2Onderdelen: a2Na(inhoud.a2Onderdelen, w.a2Onderdelen) } };
  return { versie, inhoud: { ...inhoud } };
}

/**
 * Does the new content do what it was opened for and no more? A leerroute changes only by a wissel (or after bezwaar), A2 only by
 * afschalen (or after bezwaar); and a wissel must still be in time on the day it is decided.
 */
export function toetsVorige(v: { pip: PipVersie; nieuw: PipInhoud; vorige?: VorigePip; dag: Datum }): Uitkomst {
  const { pip, nieuw, vorige } = v;
  if (pip.soort === 'eerste' || pip.soort === 'verhuizing') return toegestaan;
  if (!vorige || !pip.dagtekeningInitieel) return geweigerd('VorigeVersieOntbreekt', 'Wi2021 art. 11 lid 3 en 17');
  if (pip.soort === 'na-bezwaar') return toegestaan;
  const { inhoud, wijziging: w } = vorige;
  const routeHoort = pip.soort === 'leerroutewissel' ? w.naarLeerroute : inhoud.leerroute;
  if (nieuw.leerroute !== routeHoort) return geweigerd('LeerrouteVraagtWissel', 'Wi2021 art. 17 lid 2; Besluit inburgering 2021 art. 5.3 lid 6', { veld: 'leerroute' });
  const a2Hoort = pip.soort === 'afschalen' ? a2Na(inhoud.a2Onderdelen, w.a2Onderdelen) : pip.soort === 'leerroutewissel' ? [] : inhoud.a2Onderdelen;
  if (!zelfde(nieuw.a2Onderdelen, a2Hoort)) return geweigerd('AfschalenVraagtEigenBesluit', 'Wi2021 art. 17 lid 3; Besluit inburgering 2021 art. 5.3 lid 6', { veld: 'a2Onderdelen' });
  if (pip.soort !== 'leerroutewissel') return toegestaan;
  return magWisselen({ van: inhoud.leerroute, naar: nieuw.leerroute, grond: w.grond, motivering: w.motivering, dagtekeningInitieel: pip.dagtekeningInitieel, dag: v.dag });
}
