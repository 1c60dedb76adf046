import { koppeling, LOPERS, lopendPip, type Loper } from './lopers.ts';
import { klopt, totErIs, type Stap, type Verhaal } from './stap.ts';
import { dagTekst, gewoon } from './woorden.ts';

interface MetVersie {
  id: string;
  versie: number;
}
interface Traject extends MetVersie {
  dossierId: string;
  compleet: boolean;
  afgerondOp: string | null;
}
interface Opdracht extends MetVersie {
  dossierId: string;
  taak: string;
  stand: string;
}
interface MapTraject extends MetVersie {
  praktijk: MetVersie[];
  open: string[];
}
interface Voldaan {
  voldaan: boolean;
  op?: string;
  document: string;
  onderdelen: { code: string; gehaald: number; nodig: number }[];
}

const UUR = 60;
const ROUTENAAM = { b1: 'B1-route', onderwijs: 'onderwijsroute', z: 'Z-route' } as const;
const metMap = (l: Loper) => l.route !== 'onderwijs';

async function neemOver(v: Verhaal, l: Omit<Loper, 'dossierId'>): Promise<Loper> {
  const d = v.eerder;
  const { personen } = await v.klantmanager.post<{ personen: { dossierId: string | null }[] }>('intake', '/koppelingen', koppeling(l, d));
  const dossierId = personen[0]?.dossierId;
  klopt(dossierId != null, `${l.naam} hoort een dossier te krijgen`);
  const daad = async (pad: string, body: object) => {
    const { versie } = await v.klantmanager.get<MetVersie>('intake', `/dossiers/${dossierId}`);
    await v.klantmanager.post('intake', `/dossiers/${dossierId}/${pad}`, body, versie);
  };
  if (l.doelgroep === 'asiel') {
    await daad('huisvesting/aanbod', { aangebodenOp: d.koppeling, straat: 'Voorbeeldstraat', huisnummer: 12, postcode: '6901 AB', woonplaats: 'Zevenaar', verhuurder: 'Woningcorporatie (voorbeeld)' });
    await daad('huisvesting/huur', { huurVanaf: d.betrokken });
    await daad('huisvesting/betrokken', { betrokkenOp: d.betrokken });
    await daad('huisvesting/inschrijving', { ingeschrevenOp: d.ingeschreven });
  }
  await daad('kennisgeving', { kennisgevingOp: d.kennisgeving, inburgeringsplichtig: true, wordtBehandeldAls: l.doelgroep === 'asiel' ? 'AsielStatushouder' : 'GezinsMigrant', kenmerk: 'DUO-proef', ...(l.doelgroep === 'gezin' && { ingeschrevenOpDieDag: true }) });
  await v.casusregisseur.post('intake', `/dossiers/${dossierId}/pips/lopend`, lopendPip(l, d));
  return { ...l, dossierId };
}

async function overname(v: Verhaal): Promise<string> {
  v.lopers = [];
  for (const l of LOPERS) v.lopers.push(await neemOver(v, l));
  for (const l of v.lopers) {
    await totErIs(`het PIP van ${l.naam} bij casusregie`, async () =>
      (await v.casusregisseur.get<{ bekendgemaaktOp: string | null }>('casusregie', `/dossiers/${l.dossierId}`).catch(() => undefined))?.bekendgemaaktOp ?? undefined);
  }
  return `${v.casusregisseur.wie} neemt zes lopende dossiers over van voor Wegwijs, met een PIP van ${dagTekst(v.eerder.pip)}: drie leerroutes, voor een asielstatushouder en voor een gezinsmigrant. ` +
    'De inburgeringstermijn loopt vanaf die oude dagtekening.';
}

async function opdrachten(v: Verhaal): Promise<string> {
  const ids = new Set(v.lopers.map((l) => l.dossierId));
  const geteld: string[] = [];
  for (const [wie, naam] of [[v.vwon, 'PVT en begeleiding'], [v.rsd, 'MAP']] as const) {
    let n = 0;
    for await (const o of wie.rijen<Opdracht>('casusregie', '/opdrachten')) {
      if (!ids.has(o.dossierId) || o.stand !== 'aangeboden') continue;
      await wie.post('casusregie', `/opdrachten/${o.id}/aanvaarden`, undefined, o.versie);
      n += 1;
    }
    klopt(n > 0, `${wie.wie} hoort werk te krijgen`);
    geteld.push(`${wie.wie} aanvaardt er ${n} (${naam})`);
  }
  await v.vwon.geweigerd(403, (ik) => ik.get('casusregie', `/dossiers/${v.lopers[0]!.dossierId}`));
  return `De opdrachten gaan naar wie het werk volgens de schaalniveau-matrix doet: ${geteld.join('; ')}. Zij zien naam, adres en taal, en niet het dossier (403).`;
}

const SESSIES = [
  { soort: 'bijeenkomst', minuten: 240, kernwaarden: ['vrijheid', 'gelijkwaardigheid'] }, { soort: 'bijeenkomst', minuten: 240, kernwaarden: ['solidariteit'] },
  { soort: 'activiteit', minuten: 240, kernwaarden: ['participatie'], omschrijving: 'Bezoek aan de gemeenteraad' }, { soort: 'ondertekening', minuten: 60, kernwaarden: ['vrijheid', 'gelijkwaardigheid', 'solidariteit', 'participatie'] },
] as const;

async function pvt(v: Verhaal): Promise<string> {
  const groep = await v.vwon.post<MetVersie>('casusregie', '/pvt-groepen', { gemeentecode: '0299', naam: `Groep ${v.zaaknummer}`, plaats: 'De Pelikaan, Zevenaar', taal: 'Nederlands', capaciteit: 12, begintOp: v.eerder.pvt[0] });
  const deelnemers: { trajectId: string }[] = [];
  for (const l of v.lopers) deelnemers.push({ trajectId: (await v.casusregisseur.get<Traject>('casusregie', `/dossiers/${l.dossierId}/pvt`)).id });
  const bij = await v.vwon.post<{ resultaten: { gelukt: boolean; reden?: string }[] }>('casusregie', `/pvt-groepen/${groep.id}/deelnemers`, { deelnemers });
  klopt(bij.resultaten.every((r) => r.gelukt), `iedereen hoort in de groep te kunnen: ${bij.resultaten.map((r) => r.reden ?? 'ja').join(', ')}`);
  for (const [i, s] of SESSIES.entries()) {
    const { programma } = await v.vwon.post<{ programma: { id: string; op: string }[] }>('casusregie', `/pvt-groepen/${groep.id}/sessies`, { ...s, op: v.eerder.pvt[i], begintOm: '13:00', plaats: 'De Pelikaan, Zevenaar' });
    const sessie = programma.find((p) => p.op === v.eerder.pvt[i])!.id;
    await v.vwon.put('casusregie', `/pvt-groepen/${groep.id}/sessies/${sessie}/aanwezigheid`, { regels: deelnemers.map((x) => ({ ...x, aanwezigheid: 'aanwezig' })) }, 1);
    if (s.soort === 'ondertekening') await v.vwon.post('casusregie', `/pvt-groepen/${groep.id}/sessies/${sessie}/ondertekening`, { deelnemers });
  }
  for (const { trajectId } of deelnemers) {
    const t = await v.vwon.get<Traject>('casusregie', `/pvt-trajecten/${trajectId}`);
    klopt(t.compleet, 'het PVT hoort compleet te zijn');
    await v.vwon.post('casusregie', `/pvt-trajecten/${trajectId}/afronding`, undefined, t.versie);
  }
  return `${v.vwon.wie} geeft het PVT aan een groep van zes: drie bijeenkomsten van vier uur, waarvan een bezoek aan de gemeenteraad, en de ondertekening. Alle zes ronden het af (Besluit inburgering 2021 art. 3.1).`;
}

async function map(v: Verhaal): Promise<string> {
  const d = v.eerder;
  for (const l of v.lopers.filter(metMap)) {
    const lees = () => v.casusregisseur.get<MapTraject>('casusregie', `/dossiers/${l.dossierId}/map`);
    const t = await lees();
    await v.rsd.put('casusregie', `/map-trajecten/${t.id}/themas`, { themas: t.open.map((thema) => ({ thema, afgerondOp: d.map, minuten: 150 })) }, t.versie);
    await v.rsd.post('casusregie', `/map-trajecten/${t.id}/plaatsingen`,
      { soort: 'werk', organisatie: 'Bakkerij (voorbeeld)', begintOp: d.werkVan, eindigtOp: d.werkTot, urenPerWeek: 16, nederlandstalig: true, metAnderen: true, mapPraktijk: true }, (await lees()).versie);
    const plaats = (await lees()).praktijk[0]!;
    await v.rsd.put('casusregie', `/plaatsingen/${plaats.id}/uren`, { van: d.werkVan, totEnMet: d.werkTot, minuten: 40 * UUR }, plaats.versie);
    const zelf = await v.rsd.geweigerd(422, async (ik) => ik.post('casusregie', `/map-trajecten/${t.id}/eindgesprek`, { op: d.mapEinde }, (await lees()).versie));
    klopt(zelf.reden === 'GeenMandaatEindgesprek', `zonder mandaat hoort de RSD het eindgesprek niet te voeren, niet: ${zelf.reden ?? ''}`);
    await v.casusregisseur.post('casusregie', `/dossiers/${l.dossierId}/map/eindgesprek`, { op: d.mapEinde }, (await lees()).versie);
  }
  return `${v.rsd.wie} doet de MAP met de vier die hem moeten doen: acht thema's en 40 uur praktijk. Het eindgesprek mag zij zonder mandaat niet voeren (Besluit art. 3.2 lid 2); ${v.casusregisseur.wie} voert het. Op de onderwijsroute geldt geen MAP (Wi2021 art. 8 lid 3).`;
}

async function gesprek(v: Verhaal): Promise<string> {
  const { dossierId, naam } = v.lopers[0]!;
  const vandaag = v.dagen.vandaag;
  const g = await v.klantmanager.post<MetVersie>('casusregie', `/dossiers/${dossierId}/gesprekken`, { geplandOp: vandaag, tijd: '09:30', plaats: 'Gemeentehuis Zevenaar', vorm: 'op-kantoor' });
  await v.klantmanager.post('casusregie', `/dossiers/${dossierId}/gesprekken/${g.id}/verslag`, { uitkomst: 'gehouden', gehoudenOp: vandaag, verslag: `${naam} is klaar voor de examens.`, inspanning: 'voldoende', taalniveau: 'B1' }, g.versie);
  return `${v.klantmanager.wie} voert een voortgangsgesprek met ${naam} en legt het verslag vast.`;
}

async function leren(v: Verhaal): Promise<string> {
  const d = v.eerder;
  const school = await v.casusregisseur.post<MetVersie>('casusregie', '/aanbieders', { naam: `Taalschool ${v.zaaknummer}`, soort: 'cursusinstelling' });
  await v.casusregisseur.post('casusregie', `/aanbieders/${school.id}/keurmerken`, { grond: 'keurmerk', vanaf: d.koppeling });
  for (const l of v.lopers) {
    const leg = (soort: string, body: object) => v.klantmanager.post('casusregie', `/dossiers/${l.dossierId}/leerroute/${soort}`, body);
    if (l.route === 'onderwijs') await leg('taalschakel', { uitslag: 'behaald', op: d.examen, aanbiederId: school.id });
    else await leg('uren', { aanbiederId: school.id, soort: 'nt2', uren: 800, van: d.lessenVan, totEnMet: d.lessenTot });
    if (l.route === 'b1') for (const onderdeel of ['lezen', 'luisteren', 'schrijven', 'spreken', 'knm']) await leg('examens', { onderdeel, ...(onderdeel !== 'knm' && { niveau: 'B1' }), resultaat: 'gehaald', afgelegdOp: d.examen });
    if (l.route === 'z') await leg('eindgesprekken', { op: d.eindgesprek, gevoerdDoor: v.casusregisseur.wie });
    if (l.route === 'z' && l.doelgroep === 'asiel') await participeer(v, l);
  }
  const fout = await v.klantmanager.geweigerd(422, (ik) => ik.post('casusregie', `/dossiers/${v.lopers.find((l) => l.route === 'z')!.dossierId}/leerroute/eindgesprekken`, { op: d.eindgesprek, gevoerdDoor: 'V. Vrijwilliger', organisatie: 'vwon', mandaat: 'nr. 1' }));
  return `De resultaten komen binnen: examens op B1 en KNM, taalschakeltrajecten, 800 cursusuren bij een school met keurmerk, en voor de Z-route het eindgesprek. Door VluchtelingenWerk gevoerd telt dat niet: ${gewoon(fout.reden ?? '')} (${fout.bron ?? ''}).`;
}

async function participeer(v: Verhaal, l: Loper): Promise<void> {
  const d = v.eerder;
  const { plaatsingen } = await v.klantmanager.post<{ plaatsingen: (MetVersie & { mapPraktijk: boolean })[] }>('casusregie', `/dossiers/${l.dossierId}/participatie`,
    { soort: 'vrijwilligerswerk', organisatie: 'Buurthuis (voorbeeld)', begintOp: d.participatieVan, eindigtOp: d.participatieTot, urenPerWeek: 12, nederlandstalig: true, metAnderen: true, mapPraktijk: false });
  const plaats = plaatsingen.find((p) => !p.mapPraktijk)!;
  await v.klantmanager.put('casusregie', `/plaatsingen/${plaats.id}/uren`, { van: d.participatieVan, totEnMet: d.participatieTot, minuten: 800 * UUR }, plaats.versie);
}

async function voldaan(v: Verhaal): Promise<string> {
  const regels: string[] = [];
  for (const l of v.lopers) {
    const stand = await totErIs(`${l.naam} voldaan`, async () => {
      const { eigen } = await v.klantmanager.get<{ eigen: Voldaan | null }>('casusregie', `/dossiers/${l.dossierId}/voldaan`);
      return eigen?.voldaan ? eigen : undefined;
    });
    await v.klantmanager.post('casusregie', `/dossiers/${l.dossierId}/voldaan`, { voldaanOp: stand.op, document: stand.document, besluitOp: v.dagen.vandaag, kenmerk: `DUO-${l.naam}` });
    if (stand.document === 'certificaat') await v.klantmanager.post('casusregie', `/dossiers/${l.dossierId}/voldaan/uitreiking`, { uitgereiktOp: v.dagen.vandaag, uitgereiktDoor: 'Wethouder (voorbeeld)', inPersoon: true });
    const dossier = await totErIs(`het einde van de plicht van ${l.naam}`, async () => {
      const x = await v.casusregisseur.get<{ plichtEinde: string | null; plichtEindeGrond: string | null }>('casusregie', `/dossiers/${l.dossierId}`);
      return x.plichtEinde ? x : undefined;
    });
    klopt(dossier.plichtEindeGrond === 'voldaan', `de plicht van ${l.naam} hoort te eindigen omdat hij is vervuld`);
    regels.push(`    ${l.naam.padEnd(8)}${ROUTENAAM[l.route].padEnd(16)}${l.doelgroep.padEnd(7)}voldaan op ${dagTekst(stand.op!)}, ${stand.document}: ${stand.onderdelen.filter((o) => o.gehaald >= o.nodig).map((o) => o.code).join(', ')}`);
  }
  return ['Voldaan? Uit wat vastligt volgt per leerroute en doelgroep een antwoord; DUO stelt het vast, en de plicht eindigt:', ...regels].join('\n');
}

export const VOLDAAN: readonly Stap[] = [
  { naam: 'lopende dossiers', doe: overname },
  { naam: 'opdrachten', doe: opdrachten },
  { naam: 'PVT', doe: pvt },
  { naam: 'MAP', doe: map },
  { naam: 'voortgangsgesprek', doe: gesprek },
  { naam: 'lessen en examens', doe: leren },
  { naam: 'voldaan', doe: voldaan },
];
