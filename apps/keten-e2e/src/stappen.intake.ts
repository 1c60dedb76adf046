import { gezin, onderdelen, woning } from './gegevens.ts';
import { klopt, type Stap, type Verhaal } from './stap.ts';
import { dagTekst, gewoon, kort, type Klokken } from './woorden.ts';

interface Lid {
  id: string;
  plicht: string;
  plichtReden: string;
  plichtBron: string;
  dossierId: string | null;
}
interface Stand {
  versie: number;
  zaaknummer: string;
  fase: string;
  volgendeStap: { tekst: string };
  klokken: Klokken;
}

/** One act on the dossier; remembers the new version for the next. */
async function daad(v: Verhaal, pad: string, body: object): Promise<Stand> {
  const stand = await v.klantmanager.post<Stand>('intake', `/dossiers/${v.dossierId}/${pad}`, body, v.versie);
  v.versie = stand.versie;
  return stand;
}

async function koppel(v: Verhaal): Promise<string> {
  const invoer = gezin(v.dagen);
  const { id, personen } = await v.klantmanager.post<{ id: string; personen: Lid[] }>('intake', '/koppelingen', invoer);
  const [samira, yousef, lina] = personen;
  klopt(personen.length === 3 && samira?.dossierId != null && yousef?.dossierId != null, 'Samira en Yousef horen allebei een dossier te krijgen');
  klopt(lina !== undefined && lina.dossierId === null, 'een kind van drie hoort geen dossier te krijgen');
  v.dossierId = samira.dossierId;
  v.persoonId = samira.id;
  v.bsn = invoer.bsn;
  const dossier = await v.klantmanager.get<Stand>('intake', `/dossiers/${v.dossierId}`);
  v.versie = dossier.versie;
  v.zaaknummer = dossier.zaaknummer;
  klopt(id !== '' && dossier.zaaknummer !== '', 'een dossier heeft een zaaknummer');
  return `${v.klantmanager.wie} in Zevenaar registreert een gezin dat COA op ${dagTekst(v.dagen.koppeling)} heeft gekoppeld: Samira en Yousef moeten inburgeren en krijgen een dossier, ` +
    `Lina niet (${gewoon(lina.plichtReden)}; ${lina.plichtBron}). Het dossier van Samira is ${v.zaaknummer}.`;
}

async function toonBsn(v: Verhaal): Promise<string> {
  const { bsn } = await v.klantmanager.post<{ bsn: string }>('intake', `/personen/${v.persoonId}/bsn-inzage`, { reden: 'aanvraag-uitkering' });
  klopt(bsn === v.bsn, 'het BSN hoort te zijn wat er is ingevoerd');
  return `${v.klantmanager.wie} vraagt het BSN van Samira op voor de aanvraag van een uitkering; de reden komt in het logboek.`;
}

async function huisvest(v: Verhaal): Promise<string> {
  await daad(v, 'huisvesting/aanbod', woning(v.dagen));
  await daad(v, 'huisvesting/huur', { huurVanaf: v.dagen.huur });
  const stand = await daad(v, 'huisvesting/betrokken', { betrokkenOp: v.dagen.betrokken });
  await daad(v, 'huisvesting/inschrijving', { ingeschrevenOp: v.dagen.ingeschreven });
  return `Het gezin krijgt een woning aangeboden, huurt die, trekt er op ${dagTekst(v.dagen.betrokken)} in en staat de dag erna in de BRP. ` +
    `Belofte van de gemeente: het PIP is er ${kort(stand.klokken.streefnorm)}.`;
}

async function kennisgeving(v: Verhaal): Promise<string> {
  const stand = await daad(v, 'kennisgeving', { kennisgevingOp: v.dagen.kennisgeving, inburgeringsplichtig: true, wordtBehandeldAls: 'AsielStatushouder', kenmerk: 'DUO-proef' });
  return `De kennisgeving van DUO van ${dagTekst(v.dagen.kennisgeving)} komt binnen: Samira is inburgeringsplichtig. De wet wil het PIP ${kort(stand.klokken.wettelijk)}.`;
}

async function intake(v: Verhaal): Promise<string> {
  const pad = `/dossiers/${v.dossierId}/brede-intake`;
  const codes: string[] = [];
  for (const [code, gegevens] of onderdelen(v.dagen)) {
    const concept = await v.klantmanager.put<{ versie: number }>('intake', `${pad}/onderdelen/${code}`, gegevens, 1);
    const { stand } = await v.klantmanager.post<{ stand: string }>('intake', `${pad}/onderdelen/${code}/gereed`, undefined, concept.versie);
    klopt(stand === 'gereed', `${code} hoort gereed te zijn`);
    codes.push(code);
  }
  const { ontbreekt } = await v.klantmanager.get<{ ontbreekt: { naam: string; bron: string }[] }>('intake', pad);
  klopt(ontbreekt.length === 1, `alleen de leerbaarheidstoets hoort nog te ontbreken, niet: ${ontbreekt.map((o) => o.naam).join(', ')}`);
  return `De brede intake: ${codes.length} onderdelen vastgelegd in een gesprek met een tolk. Nu ontbreekt alleen nog: ${ontbreekt.map((o) => `${o.naam.toLowerCase()} (${o.bron})`).join(', ')}.`;
}

async function teVroeg(v: Verhaal): Promise<string> {
  const probleem = await v.klantmanager.geweigerd(422, (ik) => ik.post('intake', `/dossiers/${v.dossierId}/brede-intake/afronding`, afronding(v)));
  return `Afronden mag nog niet: ${gewoon(probleem.reden ?? 'zonder reden')} (${probleem.bron ?? 'zonder bron'}).`;
}

const afronding = (v: Verhaal) => ({ afgerondOp: v.dagen.afronding, wijze: 'in-persoon', samenvatting: 'Samira wil zo snel mogelijk weer in een apotheek werken en leert snel.' });

async function toets(v: Verhaal): Promise<string> {
  const pad = `/dossiers/${v.dossierId}/leerbaarheidstoets`;
  const afname = await v.klantmanager.put<{ versie: number }>('intake', `${pad}/afname`, { afgenomenOp: v.dagen.toetsAfname }, 1);
  const uit = await v.klantmanager.put<{ advies: { leerroute: string } }>('intake', `${pad}/uitslag`,
    { afgenomenOp: v.dagen.toetsAfname, uitslagOp: v.dagen.toetsUitslag, advies: 'b1', b1Haalbaar: true }, afname.versie);
  return `De leerbaarheidstoets is afgenomen op ${dagTekst(v.dagen.toetsAfname)}; de uitslag adviseert de ${uit.advies.leerroute.toUpperCase()}-route. Dat is een advies: de gemeente beslist.`;
}

async function rondAf(v: Verhaal): Promise<string> {
  const { afronding: klaar } = await v.klantmanager.post<{ afronding: { afgerondOp: string } }>('intake', `/dossiers/${v.dossierId}/brede-intake/afronding`, afronding(v));
  return `${v.klantmanager.wie} rondt de brede intake af per ${dagTekst(klaar.afgerondOp)}: alle onderdelen liggen vast.`;
}

export const INTAKE: readonly Stap[] = [
  { naam: 'koppeling', doe: koppel },
  { naam: 'BSN inzien', doe: toonBsn },
  { naam: 'huisvesting', doe: huisvest },
  { naam: 'kennisgeving van DUO', doe: kennisgeving },
  { naam: 'brede intake', doe: intake },
  { naam: 'afronden zonder toets', doe: teVroeg },
  { naam: 'leerbaarheidstoets', doe: toets },
  { naam: 'afronding', doe: rondAf },
];
