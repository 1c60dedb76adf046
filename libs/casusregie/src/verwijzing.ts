import { geweigerd, IsDatum, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { Keuze, Keuzes, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { Matches } from 'class-validator';
import { magNaar, type OpdrachtStand } from './opdracht.ts';

/** Categories of data that may be shown to a partner. What is not in this list is shown to nobody: no BSN, no health, no income. */
export const GEGEVENS = ['naw', 'taal', 'contact', 'leerroute', 'termijn'] as const;
export type Gegeven = (typeof GEGEVENS)[number];

export const PARTNERSOORTEN = ['welzijn', 'gebiedsteam', 'taal', 'rechtshulp', 'school', 'overig'] as const;
export type Partnersoort = (typeof PARTNERSOORTEN)[number];

/** What a kind of partner needs for what it does (doelbinding), and why. */
export const DOELBINDING: Readonly<Record<Partnersoort, { gegevens: readonly Gegeven[]; doel: string; bron: string }>> = {
  welzijn: { gegevens: ['naw', 'taal', 'contact'], doel: 'laagdrempelige ondersteuning en activiteiten', bron: 'AVG art. 5 lid 1 onder b en c; Startnotitie §5 (Caleidoz)' },
  gebiedsteam: { gegevens: ['naw', 'taal', 'contact'], doel: 'vragen over zorg, opvoeding, inkomen en schulden', bron: 'AVG art. 5 lid 1 onder b en c; Startnotitie §5 (gebiedsteams)' },
  taal: { gegevens: ['naw', 'taal', 'contact', 'leerroute'], doel: 'taalondersteuning naast de leerroute', bron: 'AVG art. 5 lid 1 onder b en c; Startnotitie §5 (Taalhuis)' },
  rechtshulp: { gegevens: ['naw', 'taal', 'contact'], doel: 'hulp bij formulieren, toeslagen en bezwaar', bron: 'AVG art. 5 lid 1 onder b en c; Startnotitie §5 (sociale raadslieden)' },
  school: { gegevens: ['naw', 'leerroute', 'termijn'], doel: 'inschrijving voor de leerroute', bron: 'Besluit inburgering 2021 art. 9.2 lid 3 (ook de intensiteit mag; die staat in het PIP)' },
  overig: { gegevens: ['naw', 'contact'], doel: 'kennismaking', bron: 'AVG art. 5 lid 1 onder c' },
};

const BRON = 'AVG art. 5 lid 1 onder b en c; Wi2021 art. 36, art. 37';

/** What a referral rests on. */
export interface Verwijzingsfeiten {
  soort: Partnersoort;
  gedeeld: readonly Gegeven[];
  /** Day on which the person heard to whom he is referred and what that partner will see. */
  besprokenOp: Datum;
  /** Categories that the referring organisation has itself. */
  bekend: readonly Gegeven[];
  /** A referral of this person to this partner that is not answered or runs. */
  loopt: boolean;
}

/**
 * May this person be referred to this partner with these data? Only what that partner needs for what it does, only what one has, always
 * with a name (nobody can help a stranger), once at a time, and after the person has heard of it.
 */
export function beoordeelVerwijzing(v: Verwijzingsfeiten, vandaag: Datum): Uitkomst {
  const teVeel = v.gedeeld.find((g) => !DOELBINDING[v.soort].gegevens.includes(g));
  if (teVeel) return geweigerd('GegevenNietNodigVoorDoel', DOELBINDING[v.soort].bron, { veld: 'gedeeld', feiten: { gegeven: teVeel, soort: v.soort } });
  const onbekend = v.gedeeld.find((g) => !v.bekend.includes(g));
  if (onbekend) return geweigerd('GegevenNietBekend', BRON, { veld: 'gedeeld', feiten: { gegeven: onbekend } });
  if (!v.gedeeld.includes('naw')) return geweigerd('VerwijzingZonderNaam', BRON, { veld: 'gedeeld' });
  if (v.besprokenOp > vandaag) return geweigerd('DagInDeToekomst', 'AVG art. 13 (afgeleid)', { veld: 'besprokenOp', feiten: { vandaag } });
  return v.loopt ? geweigerd('VerwijzingLooptAl', 'AVG art. 5 lid 1 onder c', { veld: 'partnerId' }) : toegestaan;
}

/** What is known of a person, as far as it can ever be shown to a partner. */
export interface Deelbare {
  naam: string | null;
  adres: string | null;
  taal: string | null;
  telefoon: string | null;
  leerroute: string | null;
  termijnEinde: Datum | null;
}

const VELDEN: Readonly<Record<Gegeven, readonly (keyof Deelbare)[]>> = { naw: ['naam', 'adres'], taal: ['taal'], contact: ['telefoon'], leerroute: ['leerroute'], termijn: ['termijnEinde'] };

/** Categories of which there is something to show. */
export const bekendVan = (d: Deelbare): Gegeven[] => GEGEVENS.filter((g) => VELDEN[g].some((k) => d[k] !== null));

/** Exactly what the partner may see: the chosen categories, everything else empty. */
export function uittreksel(d: Deelbare, gedeeld: readonly Gegeven[]): Deelbare {
  const zichtbaar = new Set<keyof Deelbare>(gedeeld.flatMap((g) => VELDEN[g]));
  const toon = <K extends keyof Deelbare>(k: K): Deelbare[K] | null => (zichtbaar.has(k) ? d[k] : null);
  return { naam: toon('naam'), adres: toon('adres'), taal: toon('taal'), telefoon: toon('telefoon'), leerroute: toon('leerroute'), termijnEinde: toon('termijnEinde') };
}

/** A partner without an account here answers; who referred writes it down. */
export function beoordeelAntwoordPartner(
  v: { stand: OpdrachtStand; aangebodenOp: Datum }, a: { antwoord: 'aanvaard' | 'teruggegeven'; op: Datum; reden?: string }, vandaag: Datum,
): Uitkomst {
  const mag = magNaar(v.stand, a.antwoord);
  if (!mag.toegestaan) return geweigerd('VerwijzingAlBeantwoord', 'Startnotitie nieuwe Wet inburgering §5 (afgeleid)', { feiten: { stand: v.stand } });
  if (a.op < v.aangebodenOp) return geweigerd('AntwoordVoorAanbod', 'Startnotitie nieuwe Wet inburgering §5 (afgeleid)', { veld: 'op', feiten: { aangebodenOp: v.aangebodenOp } });
  if (a.op > vandaag) return geweigerd('DagInDeToekomst', 'Startnotitie nieuwe Wet inburgering §5 (afgeleid)', { veld: 'op', feiten: { vandaag } });
  return a.antwoord === 'teruggegeven' && !a.reden ? geweigerd('RedenOntbreekt', 'Startnotitie nieuwe Wet inburgering §5 (afgeleid)', { veld: 'reden' }) : toegestaan;
}

export class VerwijzingInvoer {
  @Sleutel() partnerId!: string;
  @Tekst(500, 5) vraag!: string;
  @Keuzes(GEGEVENS) gedeeld!: Gegeven[];
  /** Given by the person for this referral; needed to share `contact`. */
  @Optioneel() @Matches(/^[0-9+()\- ]{6,20}$/, { message: '$property moet een telefoonnummer zijn' }) telefoon?: string;
  @IsDatum() besprokenOp!: string;
}

export class PartnerAntwoordInvoer {
  @Keuze(['aanvaard', 'teruggegeven']) antwoord!: 'aanvaard' | 'teruggegeven';
  @IsDatum() op!: string;
  /** Who said so at the partner: a name or a function. */
  @Tekst(80, 2) door!: string;
  @Optioneel() @Tekst(500, 5) reden?: string;
}

export class VerwijzingReden {
  @Tekst(500, 5) reden!: string;
}

export class PartnerInvoer {
  @Tekst(80, 2) naam!: string;
  @Keuze(PARTNERSOORTEN) soort!: Partnersoort;
  @Optioneel() @Tekst(200) bereikbaar?: string;
}

/** From which day on nobody is referred to this partner any more. */
export class PartnerEindeInvoer {
  @IsDatum() tot!: string;
}
