const gezinnen = (n: number) => (n === 1 ? '1 gezin' : `${n} gezinnen`);
const personen = (n: number) => (n === 1 ? '1 persoon' : `${n} personen`);
const rijen = (n: number) => (n === 1 ? '1 rij' : `${n} rijen`);

/** Texts of the import of koppelingen from a file. */
export const importeren = {
  titel: 'Koppelingen importeren', onder: 'Eerst een proef, dan pas het echte werk. Er wordt niets vastgelegd zolang er nog een fout in het bestand zit.',
  stap: ['Kies een bestand', 'Controleer en verbeter', 'Importeer'], stappen: 'Stappen', stapNu: 'nu bezig: ', stapKlaar: 'klaar: ',
  kies: 'CSV-bestand', kiesHint: 'Elke rij is een persoon. Rijen met hetzelfde gezinsnummer horen bij één gezin. Hoogstens 10 MB en 10.000 personen.', sleep: 'U kunt het bestand ook hierheen slepen.', ander: 'Ander bestand kiezen',
  sjabloon: 'Voorbeeldbestand downloaden', sjabloonNaam: 'koppelingen-voorbeeld.csv', kolommen: 'Welke kolommen kan het bestand hebben?', kolom: 'Kolom', nodig: 'Verplicht', uitleg: 'Wat staat erin', verplicht: 'ja', nietVerplicht: 'nee',
  bestand: 'Bestand', grootte: 'Grootte', inhoud: 'Inhoud', regels: rijen, scheiding: 'Scheidingsteken', scheidingen: { ',': 'komma', ';': 'puntkomma' } as Record<string, string>, eersteRegels: 'De eerste rijen van het bestand', rijnummer: 'Rij',
  kb: (bytes: number) => (bytes < 1000 ? `${bytes} bytes` : bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`),
  controleer: 'Bestand controleren', opnieuw: 'Opnieuw controleren', teGroot: (grootte: string) => `Dit bestand is ${grootte}. Hoogstens 10 MB past in één keer. Verdeel het over meer bestanden en houd elk gezin bij elkaar.`,
  onleesbaar: 'Dit bestand is niet te lezen', geenCsv: 'Dit is een werkblad van Excel. Kies in Excel “Opslaan als” en dan “CSV UTF-8”.', andereScheiding: 'De kolommen zijn niet gescheiden door een komma of een puntkomma. Bewaar het bestand opnieuw als CSV.', terug: 'Dit bestand had u al gekozen. Uw verbeteringen staan er nog; er is nog niets geïmporteerd.',
  uitkomstTitel: 'Uitkomst van de proef', uitkomst: { goed: 'Nieuw', dubbel: 'Al bekend', fout: 'Fout' } as Record<string, string>, alle: 'Alle', filter: 'Toon rijen', wijktAf: 'Wijkt af',
  proefGoed: (n: number) => `Alle rijen zijn goed. ${personen(n)} ${n === 1 ? 'is' : 'zijn'} nieuw. Er is nog niets vastgelegd.`,
  proefFout: (n: number) => `${rijen(n)} ${n === 1 ? 'klopt' : 'kloppen'} nog niet. Verbeter de gemarkeerde cellen hieronder en controleer opnieuw. Er is niets vastgelegd.`,
  proefBekend: 'Iedereen in dit bestand is al bekend. Er is niets te importeren.',
  gewijzigd: (n: number) => (n === 1 ? 'U hebt 1 cel verbeterd. Controleer het bestand opnieuw.' : `U hebt ${n} cellen verbeterd. Controleer het bestand opnieuw.`),
  tabel: 'Rijen van het bestand', kop: { rij: 'Rij', gezin: 'Gezin', wie: 'Wie', uitkomst: 'Uitkomst', wat: 'Wat er is' },
  verbeter: (kolom: string, rij: number) => `${kolom}, rij ${rij}`, kolomNaam: (kolom: string) => `Kolom ${kolom}: `, heleRij: 'Hele rij: ',
  bekendDossier: 'Staat al in Wegwijs', naarKoppeling: 'Bekijk de koppeling', eerderInBestand: (rij: number) => `Staat al in rij ${rij}`, nieuw: 'Wordt toegevoegd', vastgelegd: 'Toegevoegd',
  importeerGezinnen: (g: number, p: number) => `Importeer ${gezinnen(g)} (${personen(p)})`, importeerPersonen: (p: number) => `Importeer ${personen(p)}`,
  bezigTitel: 'Bezig met importeren', bezig: (seconden: number) => `Het bestand wordt verwerkt, alles in één keer: ${seconden} seconden bezig. Hoe ver het is, kan Wegwijs niet zien. Een bestand met duizenden rijen kan een halve minuut duren. Laat deze pagina open.`, bezigProef: 'Bezig met controleren',
  verslagTitel: 'Uitkomst van de import', status: { proef: 'Proef', verwerkt: 'Geïmporteerd', afgekeurd: 'Afgekeurd' } as Record<string, string>,
  verwerkt: (g: number, p: number, d: number) => (g === 0 ? 'Er was niets nieuws in dit bestand. Er is niets toegevoegd.' : `${gezinnen(g)} toegevoegd: ${personen(p)}, ${d === 1 ? '1 dossier' : `${d} dossiers`}.`),
  afgekeurd: (n: number) => `${rijen(n)} ${n === 1 ? 'klopt' : 'kloppen'} niet. Daarom is niets uit dit bestand vastgelegd.`, proef: 'Dit was een proef. Er is niets vastgelegd.',
  door: (naam: string, dag: string, tijd: string) => `${naam}, ${dag} om ${tijd}`, verbeterBestand: 'Bestand verbeteren', nieuweImport: 'Nog een bestand importeren', naarLijst: 'Naar de koppelingen', geenRijen: 'Er zijn geen rijen met deze uitkomst.',
};
