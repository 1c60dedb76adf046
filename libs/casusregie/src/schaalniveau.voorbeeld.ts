/** What the matrix lets an organisation do: one route for one task. The same rows as the role matrix of the house, of which this context only knows the shape. */
export interface HandelingVoorTaak {
  context: string;
  taak: string;
  rollen: readonly string[];
  methode: string;
  pad: string;
  operationId: string;
}

export type Handelingnaam = Pick<HandelingVoorTaak, 'context' | 'methode' | 'pad' | 'operationId'>;

/** What one role of an organisation can do more, or no longer. */
export interface RolVerschil {
  rol: string;
  handelingen: Handelingnaam[];
}

const naamVan = ({ context, methode, pad, operationId }: HandelingVoorTaak): Handelingnaam => ({ context, methode, pad, operationId });
const sleutel = (h: HandelingVoorTaak) => `${h.context}/${h.operationId}`;

/** What somebody with this role can do in an organisation that has these tasks for a gemeente. A route of two tasks needs only one of them. */
export function handelingenVoor(alle: readonly HandelingVoorTaak[], rol: string, taken: readonly string[]): Map<string, HandelingVoorTaak> {
  return new Map(alle.filter((h) => h.rollen.includes(rol) && taken.includes(h.taak)).map((h) => [sleutel(h), h]));
}

/** What the tasks `na` open that the tasks `voor` did not, per role that gains something; in the order of `alle`. Swapped, it is what is lost. */
export function verschilPerRol(alle: readonly HandelingVoorTaak[], rollen: readonly string[], voor: readonly string[], na: readonly string[]): RolVerschil[] {
  return rollen.flatMap((rol) => {
    const had = handelingenVoor(alle, rol, voor);
    const erbij = [...handelingenVoor(alle, rol, na)].filter(([id]) => !had.has(id)).map(([, h]) => naamVan(h));
    return erbij.length > 0 ? [{ rol, handelingen: erbij }] : [];
  });
}

/** Routes of `taak` that an organisation keeps when it loses that task, because another of its tasks opens them too: it goes on, and sees less. */
export function blijftViaAndereTaak(alle: readonly HandelingVoorTaak[], taak: string, over: readonly string[]): number {
  const elders = new Set(alle.filter((h) => over.includes(h.taak)).map(sleutel));
  return alle.filter((h) => h.taak === taak && elders.has(sleutel(h))).length;
}

export const VOORBEELD_SIGNALEN = [
  'GeenRechtVerandert', 'VervangtGeplandeWijziging', 'GeenPassendeRol', 'NogGeenHandelingen', 'BlijftViaAndereTaak', 'BevoegdOrgaanBlijftCollege', 'MandaatOntbreekt',
  'EindgesprekNietTeMandateren', 'GeenOpenbaarLichaam', 'OpenbaarLichaamOnbekend', 'VolledigeOverdracht', 'NaderTeBepalen', 'LopendeDossiers',
] as const;
export type VoorbeeldSignaal = { code: (typeof VOORBEELD_SIGNALEN)[number]; bron: string; aantal?: number };

export interface VoorbeeldFeiten {
  gemeentecode: string;
  taak: string;
  niveau: string;
  mandaat?: string;
  /** Executor before the change; absent when nobody had the task. */
  van?: string;
  naar: { code: string; openbaarLichaam: boolean | null; rollen: readonly string[] };
  /** Tasks of the new executor once the change holds, and all that the Wi2021 knows; what is not in it (huisvesting) does not count for a transfer. */
  takenNaar: readonly string[];
  wetstaken: readonly string[];
  /** Tasks that the old executor keeps. */
  takenVan: readonly string[];
  /** A change that was planned for that same day goes. */
  vervangt: boolean;
  /** Running dossiers that change hands; only known for the task that this context itself does. */
  dossiers?: number;
}

const NOTITIE = 'Startnotitie nieuwe Wet inburgering, §4 en bijlage';

/** What somebody should know before he decides. None of it forbids the change: what is forbidden is refused (`magSchaalniveauWijzigen`). */
export function voorbeeldSignalen(alle: readonly HandelingVoorTaak[], f: VoorbeeldFeiten): VoorbeeldSignaal[] {
  const uit: VoorbeeldSignaal[] = [];
  const meld = (als: boolean, code: VoorbeeldSignaal['code'], bron: string, aantal?: number) => {
    if (als) uit.push({ code, bron, ...(aantal !== undefined && { aantal }) });
  };
  const verandert = f.van !== f.naar.code;
  const handelingen = alle.filter((h) => h.taak === f.taak);
  const blijft = verandert ? blijftViaAndereTaak(alle, f.taak, f.takenVan) : 0;
  meld(!verandert, 'GeenRechtVerandert', NOTITIE);
  meld(f.vervangt, 'VervangtGeplandeWijziging', NOTITIE);
  meld(handelingen.length === 0, 'NogGeenHandelingen', NOTITIE);
  meld(handelingen.length > 0 && !handelingen.some((h) => h.rollen.some((r) => f.naar.rollen.includes(r))), 'GeenPassendeRol', 'Rollenmatrix: geen rol van deze uitvoerder hoort bij een handeling van deze taak');
  meld(blijft > 0, 'BlijftViaAndereTaak', 'Rollenmatrix: de oude uitvoerder houdt deze handelingen door een andere taak', blijft);
  for (const s of bevoegdheid(f)) uit.push(s);
  meld(f.niveau === 'nader_te_bepalen', 'NaderTeBepalen', NOTITIE);
  meld(verandert && (f.dossiers ?? 0) > 0, 'LopendeDossiers', NOTITIE, f.dossiers);
  return uit;
}

/** Who decides is another question than who executes. */
function bevoegdheid(f: VoorbeeldFeiten): VoorbeeldSignaal[] {
  if (f.naar.code === `gemeente-${f.gemeentecode}`) return [];
  const { openbaarLichaam } = f.naar;
  const volledig = f.wetstaken.every((t) => f.takenNaar.includes(t));
  const overdracht = openbaarLichaam === true ? 'VolledigeOverdracht' : openbaarLichaam === false ? 'GeenOpenbaarLichaam' : 'OpenbaarLichaamOnbekend';
  return [
    ...(volledig && openbaarLichaam === true ? [] : [{ code: 'BevoegdOrgaanBlijftCollege' as const, bron: 'Wi2021 art. 18; Awb art. 10:2' }]),
    ...(f.mandaat?.trim() ? [] : [{ code: 'MandaatOntbreekt' as const, bron: 'Awb art. 10:3, 10:5' }]),
    ...(f.taak === 'leerroute-z' && openbaarLichaam !== true ? [{ code: 'EindgesprekNietTeMandateren' as const, bron: 'Besluit inburgering 2021 art. 3.14 lid 4' }] : []),
    ...(volledig ? [{ code: overdracht, bron: 'Wi2021 art. 18' } as const] : []),
  ];
}
