import type { AANLEIDINGEN, Intrekreden, KoppelingRegel, Relatie } from '@wegwijs/intake';

type Status = 'gekoppeld' | 'gehuisvest' | 'ingetrokken';
type Bron = 'hand' | 'csv' | 'duo' | 'verhuizing';
const personen = (n: number) => (n === 1 ? '1 persoon' : `${n} personen`);

/** Texts of the koppelingen: the list, one koppeling, a new one. Those of the import stand in import.ts. */
export const koppelingen = {
  titel: 'Koppelingen', tab: 'Koppelingen', onder: 'Gezinnen die het COA aan uw gemeente koppelde, of die DUO meldde.',
  nieuw: 'Nieuwe koppeling', importeer: 'Bestand importeren', lijst: 'Lijst van koppelingen', kruimelpad: 'Kruimelpad',
  filterStatus: 'Status', filterBron: 'Bron', van: 'Gekoppeld van', tot: 'tot en met', alle: 'Alle', wis: 'Filters wissen', datumfout: 'Dit is geen bestaande datum. Schrijf bijvoorbeeld 24-11-2026.',
  status: { gekoppeld: 'Gekoppeld', gehuisvest: 'Gehuisvest', ingetrokken: 'Ingetrokken' } satisfies Record<Status, string>,
  bron: { hand: 'Ingevoerd', csv: 'Bestand', duo: 'DUO', verhuizing: 'Verhuizing' } satisfies Record<Bron, string>,
  kolom: { gekoppeldOp: 'Gekoppeld op', hoofdpersoon: 'Hoofdpersoon', coaNummer: 'Kenmerk', personen: 'Personen', plichtig: 'Plichtig', status: 'Status', bron: 'Bron' },
  ingetrokkenGezin: 'Ingetrokken koppeling', aantal: (n: number | string) => (n === 1 ? '1 koppeling' : `${n} koppelingen`), getoond: (n: number, van: number | string) => `${n} van ${van} getoond`,
  leeg: 'Er zijn nog geen koppelingen. Voer er een in, of importeer een bestand.', leegFilter: 'Met deze filters is er geen koppeling. Maak de filters ruimer.',
  kaartregel: (k: Pick<KoppelingRegel, 'personen' | 'plichtig' | 'coaNummer'>) => `${personen(k.personen)}, ${k.plichtig} inburgeringsplichtig · ${k.coaNummer}`,
  personen,
  gezin: 'Gezin', gezinLeeg: 'De gegevens van dit gezin zijn gewist toen de koppeling werd ingetrokken.',
  azc: 'Verblijft in', ingetrokkenOp: 'Ingetrokken op', intrekredenKop: 'Reden', termijn: 'Koppeling na vergunning', termijnUiterlijk: (dag: string, soort: string) => `uiterlijk ${dag} (${soort === 'wettelijk' ? 'wet' : 'streefnorm'})`,
  naam: 'Naam', relatie: 'Relatie', geboren: 'Geboren', vnummer: 'V-nummer', bsn: 'BSN', plicht: 'Inburgeringsplicht', dossier: 'Dossier', taal: 'Taal', nationaliteit: 'Nationaliteit', taakstelling: 'Telt voor de taakstelling',
  relaties: { referent: 'Hoofdpersoon', partner: 'Partner', kind: 'Kind', ouder: 'Ouder', overig: 'Overig' } as Record<string, string>,
  plichten: { plichtig: 'Plichtig', 'niet-plichtig': 'Niet plichtig', vrijgesteld: 'Vrijgesteld', onbekend: 'Nog niet bekend' } as Record<string, string>,
  /** Why somebody is (not) inburgeringsplichtig: the codes of libs/intake/src/plicht.ts. */
  gronden: {
    Inburgeringsplichtig: '', AnderRegime: 'valt onder een eerdere wet', GeenPlicht: 'deze verblijfsstatus geeft geen plicht', TijdelijkDoel: 'verblijf voor een tijdelijk doel', EuBurger: 'burger van de EU, EER of Zwitserland', FamilieVanEuBurger: 'familie van een EU-burger', Verdrag: 'vrijgesteld door een verdrag',
    TijdelijkeBescherming: 'tijdelijke bescherming (Oekraïne)', Nederlander: 'is Nederlander', JongerDan16: 'jonger dan 16 jaar', AowLeeftijd: 'heeft de AOW-leeftijd', AchtJaarLeerplichtig: 'acht jaar leerplichtig in Nederland geweest', VrijstellendDiploma: 'heeft een diploma dat vrijstelt', VolgtVrijstellendOnderwijs: 'volgt onderwijs dat vrijstelt',
    LeerOfKwalificatieplichtig: 'is nog leerplichtig of kwalificatieplichtig', NietPlichtigVolgensDuo: 'volgens DUO niet plichtig',
  } as Record<string, string>,
  herbeoordelen: (dag: string) => `opnieuw beoordelen op ${dag}`, geenDossier: 'geen dossier',
  trekIn: 'Koppeling intrekken', trekInUitleg: (n: number) => `Trekt het COA de koppeling in, dan is er geen grond meer om iets te bewaren. De gegevens van ${personen(n)} worden gewist, met hun dossiers. Dat kunt u niet ongedaan maken.`, trekInKnop: 'Intrekken en gegevens wissen', annuleer: 'Niet intrekken',
  ingetrokken: (p: number, d: number) => `De koppeling is ingetrokken. Gewist: ${personen(p)} en ${d === 1 ? '1 dossier' : `${d} dossiers`}.`,
  intrekLabels: { ingetrokkenOp: 'Op welke dag is de koppeling ingetrokken?', reden: 'Waarom?' },
  intrekredenen: {
    'elders-gekoppeld': 'Aan een andere gemeente gekoppeld', 'ingetrokken-door-coa': 'Ingetrokken door het COA', 'niet-verschenen': 'Niet verschenen', vertrokken: 'Vertrokken', 'verblijf-vervallen': 'Verblijfsvergunning vervallen', overleden: 'Overleden', 'dubbel-ingevoerd': 'Dubbel ingevoerd', 'onjuist-ingevoerd': 'Onjuist ingevoerd',
  } satisfies Record<Intrekreden, string>,
  meldTitel: 'Nieuwe koppeling', meldUitleg: 'Voer in wat het COA of DUO meldde. Voor elk gezinslid van 16 jaar en ouder dat moet inburgeren, komt er meteen een dossier.', meldKnop: 'Koppeling vastleggen',
  deelKoppeling: 'Koppeling', deelPersoon: 'Hoofdpersoon', deelGezin: 'Gezinsleden', lid: (n: number) => `Gezinslid ${n}`, voegToe: 'Gezinslid toevoegen', verwijder: (n: number) => `Gezinslid ${n} verwijderen`, geenLeden: 'Nog geen gezinsleden. Komt deze persoon alleen, dan hoeft u niets toe te voegen.', meer: 'Meer over deze persoon',
  aanleidingen: { koppeling: 'Het COA koppelde dit gezin', kennisgeving: 'DUO meldde deze persoon (geen koppeling)' } satisfies Record<(typeof AANLEIDINGEN)[number], string>,
  relatieKeuze: { partner: 'Partner', kind: 'Kind', ouder: 'Ouder', overig: 'Anders' } satisfies Record<Relatie, string>,
  behandeldAls: { AsielStatushouder: 'Asielstatushouder', GezinsMigrant: 'Gezinsmigrant', OverigeMigrant: 'Overige migrant' } as Record<string, string>,
  hint: { vnummer: 'Tien cijfers, op het verblijfsdocument.', bsn: 'Negen cijfers.', gekoppeldOp: 'De dag van de koppeling of van de kennisgeving. Bijvoorbeeld 24-11-2026.', coaKenmerk: 'Zonder kenmerk maakt Wegwijs er zelf een.', taal: 'Voor de tolk en voor brieven.' },
  labels: {
    aanleiding: 'Waarom komt dit gezin bij uw gemeente?', gekoppeldOp: 'Dag van de koppeling', vergunningOp: 'Dag van de vergunning', azc: 'Locatie van het COA', coaKenmerk: 'Kenmerk van het COA', vnummer: 'V-nummer', bsn: 'BSN', voornamen: 'Voornamen', tussenvoegsel: 'Tussenvoegsel', achternaam: 'Achternaam', geboortedatum: 'Geboortedatum',
    nationaliteit: 'Nationaliteit', taal: 'Taal', verblijf: 'Verblijf', regime: 'Wet inburgering', brpVanaf: 'Eerste dag in de BRP', vrijstellendDiploma: 'Is er een diploma dat vrijstelt?', volgtVrijstellendOnderwijs: 'Volgt deze persoon onderwijs dat vrijstelt?', wordtBehandeldAls: 'Hoe behandelt DUO deze persoon?', relatie: 'Relatie tot de hoofdpersoon',
  },
};

/** The labels of the form. What is wrong with a member says which member that is: a family has several names. */
export const meldLabels = (hoogstens: number): Record<string, string> => ({
  ...koppelingen.labels,
  ...Object.fromEntries(Array.from({ length: hoogstens }, (_, i) => Object.entries(koppelingen.labels).map(([veld, label]) => [`gezinsleden.${i}.${veld}`, `${label.replace('deze persoon', `gezinslid ${i + 1}`)}${label.endsWith('?') ? '' : ` van gezinslid ${i + 1}`}`])).flat()),
});
