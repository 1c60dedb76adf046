import { GEMEENTEN, type Rol } from '@wegwijs/tenant';

/** A demo account. `persoon` is the human: who has two accounts is still one pair of eyes. */
export interface Account {
  account: string;
  persoon: string;
  naam: string;
  organisatie: string;
  rollen: Rol[];
}

/** Fixed ids, so that what an earlier demo wrote still belongs to the same people. */
const persoon = (nummer: number) => `d0000000-0000-4000-8000-${String(nummer).padStart(12, '0')}`;

const NAMEN: Record<string, readonly [string, string, string, string, string]> = {
  '0226': ['Anouk Verhoeven', 'Bart Hendriks', 'Chantal Jansen', 'Dirk Wolters', 'Esra Yıldız'],
  '0293': ['Femke Gerritsen', 'Gijs Bouwman', 'Hanan El Idrissi', 'Ingrid Peters', 'Joost Derksen'],
  '0299': ['Karin Roelofs', 'Lars Berendsen', 'Mirjam Scholten', 'Niels Kampschreur', 'Olga Willems'],
};
const FUNCTIES: readonly (readonly [string, Rol])[] = [
  ['klantmanager', 'klantmanager'], ['collega', 'klantmanager'], ['casusregisseur', 'casusregisseur'], ['teamleider', 'teamleider'], ['beheerder', 'beheerder'],
];

const gemeenteAccounts = GEMEENTEN.flatMap((gemeente, g) =>
  FUNCTIES.map(([functie, rol], f): Account => ({
    account: `${functie}-${gemeente.naam.toLowerCase()}`,
    persoon: persoon((g + 1) * 100 + f + 1),
    naam: NAMEN[gemeente.gemeentecode]?.[f] ?? `${functie} ${gemeente.naam}`,
    organisatie: `gemeente-${gemeente.gemeentecode}`,
    rollen: [rol],
  })));

const bij = (organisatie: string, eerste: number, ...lijst: (readonly [string, string, Rol])[]) =>
  lijst.map(([account, naam, rol], i): Account => ({ account, persoon: persoon(eerste + i), naam, organisatie, rollen: [rol] }));

/** Names are invented. Per organisation at least two people wherever a second pair of eyes is asked. */
export const ACCOUNTS: readonly Account[] = [
  ...gemeenteAccounts,
  ...bij('rsd-de-liemers', 401, ['rsd-medewerker', 'Petra van Dalen', 'rsd-medewerker'], ['rsd-medewerker2', 'Quinten Smeenk', 'rsd-medewerker'], ['rsd-teamleider', 'Rianne Hoogveld', 'rsd-teamleider']),
  ...bij('vwon', 501, ['vwon-medewerker', 'Selam Tesfay', 'vwon-medewerker'], ['vwon-medewerker2', 'Tom Aalbers', 'vwon-medewerker']),
  ...bij('regio-midden-gelderland', 601, ['projectleider', 'Ursula Maassen', 'projectleider'], ['projectleider2', 'Vincent Tiemessen', 'projectleider']),
  ...bij('aanbieder-taalpunt', 701, ['aanbieder-taalpunt', 'Wendy Kok', 'aanbieder']),
  ...bij('aanbieder-schakelcollege', 801, ['aanbieder-schakelcollege', 'Yusuf Demir', 'aanbieder']),
];

export const accountsVan = (organisatie: string): Account[] => ACCOUNTS.filter((a) => a.organisatie === organisatie);
