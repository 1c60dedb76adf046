import type { components } from '../api/casusregie.gen.d.ts';

/** Texts of the matrix: who does what, where, and since when. */
const dossiers = (n = 0) => (n === 1 ? '1 lopend dossier gaat' : `${n} lopende dossiers gaan`);
/** In a sentence: the Liemers is a name. */
const klein = (niveau: string) => (niveau === 'Liemers' ? niveau : niveau.toLowerCase());

export const schaalniveau = {
  titel: 'Wie doet wat',
  onder: (dag: string) => `De bijlage van de startnotitie, zoals die geldt op ${dag}.`,
  tabel: (dag: string) => `Wie doet wat op ${dag}`,
  opDag: 'Op welke dag?',
  toon: 'Tonen',
  geenDag: 'Vul een dag in, bijvoorbeeld 24-11-2026.',
  vandaag: 'Vandaag',
  geplandeDagen: 'Geplande wijzigingen:',
  eerder: 'Ook wat eerder gold',
  afdrukken: 'Afdrukken',
  taak: 'Taak', gemeente: 'Gemeente', niveau: 'Niveau', uitvoerder: 'Uitvoerder', bevoegd: 'Bevoegd', sinds: 'Sinds', besluit: 'Besluit', mandaat: 'Mandaat', opmerking: 'Opmerking', wijzigKolom: 'Wijzigen',
  alle: 'Alle',
  eigenGemeente: 'De eigen gemeente',
  college: 'College van B en W',
  mandaatRegel: (mandaat: string) => `Mandaat: ${mandaat}`,
  stand: { gepland: 'Gepland', voorbij: 'Gold eerder' },
  totDag: (dag: string) => `tot ${dag}`,
  vanDag: (dag: string) => `vanaf ${dag}`,
  niemand: 'Op deze dag heeft nog niemand een taak. Kies een latere dag.',
  wijzig: 'Wijzigen',
  wijzigTaak: (taak: string) => `Wijzigen: ${taak}`,

  wijzigTitel: (taak: string) => `Wijzigen: ${taak}`,
  wijzigUitleg: 'U ziet eerst wat de wijziging doet. Daarna legt u haar vast.',
  nu: (uitvoerder: string, niveau: string, sinds: string) => `Nu: ${uitvoerder}, niveau ${klein(niveau)}, sinds ${sinds}.`,
  labels: { taak: 'Taak', niveau: 'Op welk niveau?', uitvoerder: 'Wie voert de taak uit?', geldigVan: 'Vanaf welke dag?', besluit: 'Welk besluit?', mandaat: 'Mandaat', opmerking: 'Opmerking' },
  besluitHint: 'Noem het besluit met datum, bijvoorbeeld: collegebesluit 24 november 2026.',
  mandaatHint: 'Verwijs naar het mandaatbesluit als een andere organisatie de taak uitvoert.',
  bekijk: 'Bekijk wat dit doet',
  sluit: 'Niet wijzigen',
  voorbeeldTitel: 'Dit verandert er',
  nietsGewijzigd: 'Er is nog niets gewijzigd.',
  wordt: (taak: string, dag: string, uitvoerder: string, niveau: string) => `${taak}: vanaf ${dag} door ${uitvoerder}, niveau ${klein(niveau)}.`,
  was: (uitvoerder: string, niveau: string) => `Zonder deze wijziging: ${uitvoerder}, niveau ${klein(niveau)}.`,
  wasNiemand: 'Zonder deze wijziging heeft niemand deze taak.',
  krijgt: 'Wie kan meer?',
  verliest: 'Wie kan minder?',
  krijgtNiemand: 'Niemand kan door deze wijziging meer.',
  verliestNiemand: 'Niemand kan door deze wijziging minder.',
  rol: (rol: string, n: number) => `${rol}: ${n === 1 ? '1 handeling' : `${n} handelingen`}`,
  nietGebruikelijk: 'Deze rol komt bij deze organisatie gewoonlijk niet voor.',
  signalen: 'Let hierop',
  legVast: 'Wijziging vastleggen',
  aanpassen: 'Aanpassen',
  vastgelegd: (taak: string, uitvoerder: string, dag: string) => `Vastgelegd: ${taak} is vanaf ${dag} voor ${uitvoerder}.`,
};

type Signaal = components['schemas']['SchaalniveauSignaal'];
/** What to think of before deciding. */
export const SIGNAAL: Record<Signaal['code'], (aantal?: number) => string> = {
  GeenRechtVerandert: () => 'De uitvoerder blijft dezelfde. Niemand krijgt of verliest toegang.',
  VervangtGeplandeWijziging: () => 'Voor deze dag was al een wijziging vastgelegd. Die vervalt.',
  GeenPassendeRol: () => 'Bij deze organisatie heeft gewoonlijk niemand een rol waarmee deze taak kan worden gedaan. Regel eerst de juiste rol.',
  NogGeenHandelingen: () => 'Voor deze taak is er nog geen scherm in Wegwijs. De wijziging legt vast wie het doet, meer niet.',
  BlijftViaAndereTaak: (n = 0) => `De oude uitvoerder houdt ${n === 1 ? '1 handeling' : `${n} handelingen`} door een andere taak.`,
  BevoegdOrgaanBlijftCollege: () => 'Het college van B en W blijft bevoegd. De uitvoerder besluit namens het college.',
  MandaatOntbreekt: () => 'Er is geen mandaat genoemd. Zonder mandaat mag de uitvoerder niet namens het college besluiten.',
  EindgesprekNietTeMandateren: () => 'Het eindgesprek van de Z-route mag alleen naar een openbaar lichaam. Laat dit gesprek bij de gemeente.',
  GeenOpenbaarLichaam: () => 'Alle taken van de wet komen bij deze organisatie. Dat mag alleen bij een openbaar lichaam, en dat is zij niet.',
  OpenbaarLichaamOnbekend: () => 'Alle taken van de wet komen bij deze organisatie. Zoek eerst uit of zij een openbaar lichaam is.',
  VolledigeOverdracht: () => 'Alle taken van de wet gaan over. De organisatie komt dan in de plaats van het college.',
  NaderTeBepalen: () => 'Het niveau is nog te bepalen. Het werk blijft bij de gemeente.',
  LopendeDossiers: (n) => `${dossiers(n)} over naar de nieuwe uitvoerder. Spreek af wie wat afmaakt.`,
};
