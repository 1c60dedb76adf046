import { plusDagen } from '@wegwijs/kernel';
import { koppeling, lopendPip } from './lopers.ts';
import { klopt, totErIs, type Stap, type Verhaal } from './stap.ts';
import { dagTekst, gewoon } from './woorden.ts';

interface Zaak {
  id: string;
  versie: number;
  stand: string;
  sanctie?: string;
  bedrag?: number;
  berekening?: { wat: string; bedrag: number }[];
  rechtsgang: { id: string }[];
  terugTeBetalen?: number;
}
interface Sanctievraag {
  id: string;
  versie: number;
  dossierId: string;
  stand: string;
}

const euro = (centen: number): string => `€ ${Math.trunc(centen / 100)},${String(centen % 100).padStart(2, '0')}`;
const doe = (v: Verhaal, wie: 'klantmanager' | 'casusregisseur' | 'teamleider', wat: string, body?: object): Promise<Zaak> =>
  v[wie].get<Zaak>('casusregie', `/handhaving/${v.zaakId}`).then((z) => v[wie].post<Zaak>('casusregie', `/handhaving/${v.zaakId}/${wat}`, body, z.versie));

const KEREN = {
  aanhoudendGebrek: 'Drie keer opgeroepen en gewaarschuwd, steeds zonder bericht weggebleven.', omstandigheden: 'Geen zorgtaken en geen belemmeringen gemeld in het gesprek van vorige maand.',
  minderIngrijpend: 'Een oproep, een waarschuwing en een huisbezoek hebben niet geholpen.',
};

async function waarschuw(v: Verhaal): Promise<string> {
  const d = v.eerder;
  const karim = { naam: 'Karim', doelgroep: 'asiel' as const };
  const { personen } = await v.klantmanager.post<{ personen: { dossierId: string }[] }>('intake', '/koppelingen', koppeling(karim, d));
  v.boeteDossier = personen[0]!.dossierId;
  const { versie } = await v.klantmanager.get<{ versie: number }>('intake', `/dossiers/${v.boeteDossier}`);
  await v.klantmanager.post('intake', `/dossiers/${v.boeteDossier}/kennisgeving`, { kennisgevingOp: d.kennisgeving, inburgeringsplichtig: true, wordtBehandeldAls: 'AsielStatushouder', kenmerk: 'DUO-proef', ingeschrevenOpDieDag: true }, versie);
  await v.casusregisseur.post('intake', `/dossiers/${v.boeteDossier}/pips/lopend`, lopendPip({ route: 'b1', doelgroep: 'asiel' }, d));
  await totErIs('het PIP van Karim bij casusregie', async () => (await v.casusregisseur.get<{ bekendgemaaktOp: string | null }>('casusregie', `/dossiers/${v.boeteDossier}`).catch(() => undefined))?.bekendgemaaktOp ?? undefined);
  for (const [i, soort] of ['oproep', 'waarschuwing'].entries()) {
    const op = plusDagen(v.dagen.vandaag, -40 + 14 * i);
    const stap = await v.klantmanager.post<{ id: string; versie: number }>('casusregie', `/dossiers/${v.boeteDossier}/handhaving/stappen`, { gedraging: 'map', soort, verzondenOp: op, termijnTot: plusDagen(op, 7) });
    await v.klantmanager.post('casusregie', `/handhavingsstappen/${stap.id}/uitkomst`, { uitkomst: 'niet-nagekomen', uitkomstOp: plusDagen(op, 8) }, stap.versie);
  }
  return `Karim komt niet naar de MAP. ${v.klantmanager.wie} roept hem op en waarschuwt hem; beide keren komt hij niet.`;
}

async function constateer(v: Verhaal): Promise<string> {
  const op = plusDagen(v.dagen.vandaag, -3);
  const zaak = await v.klantmanager.post<Zaak>('casusregie', `/dossiers/${v.boeteDossier}/handhaving`, { gedraging: 'map', van: op, tot: op, geconstateerdOp: op, feiten: 'Weer niet verschenen bij de MAP-bijeenkomst, zonder bericht.' });
  v.zaakId = zaak.id;
  await doe(v, 'klantmanager', 'sanctievraag');
  const vraag = await totErIs('de sanctievraag bij de RSD', async () => {
    for await (const s of v.rsd.rijen<Sanctievraag>('ontzorgen', '/sanctievragen')) if (s.dossierId === v.boeteDossier) return s;
    return undefined;
  });
  await v.rsd.post('ontzorgen', `/sanctievragen/${vraag.id}/antwoord`, { verlaagd: false }, vraag.versie);
  await totErIs('het antwoord van de RSD', async () => {
    const { sanctie } = await v.klantmanager.get<Zaak>('casusregie', `/handhaving/${v.zaakId}`);
    return sanctie === 'niet-verlaagd' ? sanctie : undefined;
  });
  return `De overtreding wordt vastgesteld op ${dagTekst(op)}. Eerst de vraag aan de RSD: is de bijstand hiervoor al verlaagd? ${v.rsd.wie} antwoordt nee; meer dan ja of nee gaat er niet over (Wi2021 art. 27).`;
}

async function rapporteer(v: Verhaal): Promise<string> {
  const vandaag = v.dagen.vandaag;
  await doe(v, 'klantmanager', 'rapport', { rapportOp: vandaag, rapport: 'Rapport van de oproep, de waarschuwing en de overtreding.', verhoord: false, cautie: false });
  const teVroeg = await v.teamleider.geweigerd(422, () => doe(v, 'teamleider', 'besluit', { verwijtbaarheid: 'gewoon', motivering: 'Hij kon komen en liet niets weten.', keren: KEREN }));
  await doe(v, 'klantmanager', 'zienswijze', { ontvangenOp: vandaag, zienswijze: 'Ik was het vergeten.' });
  return `${v.klantmanager.wie} maakt het rapport met het voornemen. Besluiten mag nog niet (${gewoon(teVroeg.reden ?? '')}): eerst mag Karim zeggen wat hij ervan vindt.`;
}

async function besluit(v: Verhaal): Promise<string> {
  const zonder = await v.teamleider.geweigerd(422, () => doe(v, 'teamleider', 'besluit', { verwijtbaarheid: 'gewoon', motivering: 'Hij kon komen en liet niets weten.' }));
  const besloten = await doe(v, 'teamleider', 'besluit', { verwijtbaarheid: 'gewoon', motivering: 'Hij kon komen en liet niets weten.', keren: KEREN });
  klopt(besloten.bedrag === 2_500, `een eerste overtreding met gewone verwijtbaarheid is € 25, niet ${euro(besloten.bedrag ?? 0)}`);
  await doe(v, 'teamleider', 'bekendmaking', { bekendgemaaktOp: v.dagen.vandaag });
  return `Zonder de motivering die het arrest Keren vraagt mag het niet (${gewoon(zonder.reden ?? '')}). ${v.teamleider.wie} besluit, als een ander dan wie het rapport schreef: ${(besloten.berekening ?? []).map((b) => `${gewoon(b.wat)} ${euro(b.bedrag)}`).join(', ')}. Het systeem rekent, een mens besluit.`;
}

async function bezwaar(v: Verhaal): Promise<string> {
  const vandaag = v.dagen.vandaag;
  await doe(v, 'teamleider', 'betaling', { stap: 'betaald', op: vandaag });
  const { rechtsgang, versie } = await doe(v, 'teamleider', 'rechtsgang', { soort: 'bezwaar', kenmerk: `B-${v.zaaknummer}`, ontvangenOp: vandaag });
  const pad = `/handhaving/${v.zaakId}/rechtsgang/${rechtsgang[0]!.id}/uitkomst`;
  const zelf = await v.teamleider.geweigerd(422, (ik) => ik.post('casusregie', pad, { uitkomst: 'herroepen', uitkomstOp: vandaag, motivering: 'De oproep was naar een oud adres gestuurd.' }, versie));
  const einde = await v.casusregisseur.post<Zaak>('casusregie', pad, { uitkomst: 'herroepen', uitkomstOp: vandaag, motivering: 'De oproep was naar een oud adres gestuurd.' }, versie);
  klopt(einde.stand === 'herroepen' && einde.terugTeBetalen === 2_500, 'wat betaald is hoort terug te gaan');
  return `Karim betaalt en maakt bezwaar. Wie besloot mag niet zelf op het bezwaar beslissen (${gewoon(zelf.reden ?? '')}); ${v.casusregisseur.wie} herroept de boete, en ${euro(einde.terugTeBetalen)} gaat terug.`;
}

export const BOETE: readonly Stap[] = [
  { naam: 'oproep en waarschuwing', doe: waarschuw },
  { naam: 'overtreding en de vraag aan de RSD', doe: constateer },
  { naam: 'rapport en zienswijze', doe: rapporteer },
  { naam: 'boetebesluit', doe: besluit },
  { naam: 'betaling en bezwaar', doe: bezwaar },
];
