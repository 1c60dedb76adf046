import { isDatum } from '@wegwijs/kernel';
import { schrijfDatum, type Blok, type BriefDocument } from '@wegwijs/kernel/brief';
import type { InzageLogregel, InzageRij } from './inzage.verzamelen.ts';

/** Everything that was collected: also the machine-readable file, as it is (AVG art. 15 lid 3, art. 20). */
export interface Inzagebestand {
  onderdeel: string;
  ontvangenOp: string;
  gemaaktOp: string;
  gegevens: Record<string, InzageRij[]>;
  logboek: (InzageLogregel & { handeling: string })[];
}

const HOOGSTENS = 600;
const TECHNIEK = /^(gemeentecode|id|versie|sha256|pdf|zoeknaam)$|_id$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** 'ontvangen_op' is "Ontvangen op", 'vNummer' is "V nummer". */
const woord = (naam: string): string => {
  const tekst = naam.replaceAll(/[_-]+/g, ' ').replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`).trim();
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
};

/** A value in words; undefined when there is nothing to say, or only a key of the machine. */
function waarde(v: unknown): string | undefined {
  if (v === null || v === undefined || v === '' || (typeof v === 'string' && UUID.test(v))) return undefined;
  if (typeof v === 'boolean') return v ? 'ja' : 'nee';
  if (Array.isArray(v)) return v.map(waarde).filter((x) => x !== undefined).join('; ') || undefined;
  if (typeof v === 'object') return regels(v as InzageRij).join('; ') || undefined;
  const tekst: string = String(v as string | number);
  const dag = tekst.slice(0, 10);
  if (isDatum(dag) && (tekst.length === 10 || tekst.charAt(10) === 'T')) return schrijfDatum(dag);
  return tekst.length > HOOGSTENS ? `${tekst.slice(0, HOOGSTENS)}… (de hele tekst staat in het andere bestand)` : tekst;
}

function regels(rij: InzageRij): string[] {
  return Object.entries(rij).filter(([k]) => !TECHNIEK.test(k)).flatMap(([k, v]) => {
    const tekst = waarde(v);
    return tekst === undefined ? [] : [`${woord(k)}: ${tekst}`];
  });
}

const tabel = (naam: string, rijen: readonly InzageRij[]): Blok[] => [
  { soort: 'kop', niveau: 1, tekst: woord(naam.split('.').at(-1)!) },
  ...rijen.flatMap((rij, i): Blok[] => [
    ...(rijen.length > 1 ? [{ soort: 'kop' as const, niveau: 2 as const, tekst: `${i + 1} van ${rijen.length}` }] : []), { soort: 'lijst', punten: regels(rij) },
  ]),
];

const logboek = (regelsVan: Inzagebestand['logboek']): Blok[] => [
  { soort: 'kop', niveau: 1, tekst: 'Wie uw gegevens zag of gebruikte' },
  { soort: 'alinea', tekst: 'U ziet per dag welke organisatie uw gegevens zag of gebruikte, en voor welke taak. Namen van medewerkers staan er niet bij.' },
  { soort: 'tabel', koppen: ['Dag', 'Organisatie', 'Wat', 'Voor welke taak'], rijen: regelsVan.map((r) => [
    schrijfDatum(r.dag), r.organisatie, r.aantal > 1 ? `${r.handeling} (${r.aantal} keer)` : r.handeling, r.taken.map((t) => t.replaceAll('-', ' ')).join(', ')]) },
];

/** The same for a reader, as a letter of the gemeente. */
export const inzageDocument = (b: Inzagebestand, o: { gemeente: string; naam: string; kenmerk: string }): BriefDocument => ({
  sjabloon: 'inzage-1', titel: `Uw gegevens: ${b.onderdeel}`, kenmerk: o.kenmerk, afzender: { naam: `Gemeente ${o.gemeente}`, adres: [] }, geadresseerde: { naam: o.naam, adres: [] }, dagtekening: b.gemaaktOp,
  blokken: [
    { soort: 'alinea', tekst: `Op ${schrijfDatum(b.ontvangenOp)} vroeg u welke gegevens wij van u hebben. In dit overzicht staat wat bij het onderdeel ${b.onderdeel} hoort. In het andere bestand staat alles zoals de computer het bewaart.` },
    { soort: 'alinea', tekst: 'Wij gebruiken uw gegevens omdat de Wet inburgering 2021 ons die taak geeft. Wij bewaren ze tot vijf jaar na het einde van uw inburgeringsplicht.' },
    { soort: 'alinea', tekst: 'Klopt er iets niet? Dan mag u ons vragen om het te verbeteren, te verwijderen of minder te gebruiken. Bent u het niet eens met hoe wij met uw gegevens omgaan? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.' },
    ...Object.entries(b.gegevens).flatMap(([naam, rijen]) => tabel(naam, rijen)), ...(b.logboek.length > 0 ? logboek(b.logboek) : []),
  ],
});
