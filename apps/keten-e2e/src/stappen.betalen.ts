import { randomUUID } from 'node:crypto';
import { euro, plusMaanden, type Datum } from '@wegwijs/kernel';
import { afschrift, type Bankboeking } from './bank.ts';
import { klopt, totErIs, type Stap, type Verhaal } from './stap.ts';
import { dagTekst } from './woorden.ts';

const GEMEENTE = '0299';
const REKENING = 'NL83RABO0331200017';
const KLANT = 'NL63TRIO0212345678';
/** An invented address book: the figures are checked like real ones. */
const POSTEN = [
  { soort: 'huur', naam: 'Woningstichting Voorbeeld', iban: 'NL91ABNA0417164300', bedrag: 64_015 }, { soort: 'energie', naam: 'Energie & Zo', iban: 'NL44RABO0123456789', bedrag: 16_500 },
  { soort: 'water', naam: 'Waterbedrijf Voorbeeld', iban: 'NL20INGB0001234567', bedrag: 1_800 }, { soort: 'zorgverzekering', naam: 'Zorgverzekeraar Voorbeeld', iban: 'NL38BNGH0285012345', bedrag: 15_900 },
] as const;
const NIEUW_IBAN = 'NL13TEST0123456789';
/** The norms that are known end here; what follows is entered when the Normenbrief arrives, twice a year. */
const BEKEND_TOT = '2026-07-01';
const VOORBEELDNORMEN = { 'norm.alleenstaand': 142_500, 'norm.gehuwd': 203_571 } as const;

interface Met { id: string; versie: number }
interface Begunstigde extends Met { iban: string }
interface Run extends Met { gemeentecode: string; maand: Datum; nummer: number; stand: string }
interface Regel extends Met { huishoudenId: string; stand: string; bijstand: number; uitkering: number; posten: number; naarKlant: number; vakantietoeslag: number }
interface Batch extends Met { lijstSha: string; aantal: number; controlesom: number; bestandSha: string | null; berichtId: string }
interface Opdracht { id: string; eindId: string; bedrag: number; naam: string; soort: string; begunstigdeId: string; stand: string }
interface Proefbalans { gemeentecode: string; inEvenwicht: boolean; regels: { rekening: string; saldo: number }[] }

const maandVan = (d: Datum): Datum => `${d.slice(0, 7)}-01`;
const halfjaarVan = (d: Datum): Datum => `${d.slice(0, 5)}${d.slice(5, 7) < '07' ? '01' : '07'}-01`;
/** The first two months of Samira: the month in which the bijstand began, and the one after it. */
const maanden = (v: Verhaal): [Datum, Datum] => [maandVan(v.dagen.bijstand), plusMaanden(maandVan(v.dagen.bijstand), 1)];

async function controleer(v: Verhaal, b: Begunstigde, controle: string): Promise<void> {
  await v.rsd2.post('ontzorgen', `/begunstigden/${b.id}/controle`, { goed: true, controle, toelichting: 'Naam en nummer vergeleken' }, b.versie);
}

async function bedragen(v: Verhaal): Promise<string> {
  const nodig = [...new Set(maanden(v).map(halfjaarVan))].filter((d) => d >= BEKEND_TOT);
  const bekend: { code: string; vanaf: Datum; gemeentecode: string }[] = [];
  for await (const t of v.rsd.rijen<(typeof bekend)[number]>('ontzorgen', '/tarieven')) bekend.push(t);
  for (const vanaf of nodig) for (const [code, bedrag] of Object.entries(VOORBEELDNORMEN)) {
    if (bekend.some((t) => t.gemeentecode === GEMEENTE && t.code === code && t.vanaf === vanaf)) continue;
    const t = await v.rsd.post<Met>('ontzorgen', '/tarieven', { gemeentecode: GEMEENTE, code, vanaf, bedrag, bron: 'Verzonnen voorbeeldbedrag, geen Normenbrief' });
    await v.rsd.geweigerd(403, (ik) => ik.post('ontzorgen', `/tarieven/${t.id}/bevestiging`, {}, t.versie));
    await v.rsdTeamleider.post('ontzorgen', `/tarieven/${t.id}/bevestiging`, {}, t.versie);
  }
  const rekeningen = await v.rsd.get<{ gemeentecode: string; iban: string }[]>('ontzorgen', '/bankrekeningen');
  if (!rekeningen.some((r) => r.gemeentecode === GEMEENTE)) await v.rsdTeamleider.post('ontzorgen', '/bankrekeningen', { gemeentecode: GEMEENTE, iban: REKENING, naam: 'RSD de Liemers inzake Zevenaar', vanaf: '2026-01-01' });
  return nodig.length === 0 ? 'De bijstandsnormen van deze maanden staan in de wet; RSD hoeft niets in te voeren.'
    : `${v.rsd.wie} voert de bijstandsnormen vanaf ${nodig.map((d) => dagTekst(d)).join(' en ')} in, met hun bron; ${v.rsdTeamleider.wie} bevestigt ze. Zonder tweede persoon telt een bedrag niet.`;
}

async function huishouden(v: Verhaal): Promise<string> {
  const { bijstand } = v.dagen;
  const open = await totErIs('de naam bij RSD', async () => {
    for await (const s of v.rsd.rijen<{ id: string; naam: string | null }>('ontzorgen', '/ontzorgsignalen')) if (s.id === v.dossierId && s.naam) return s;
    return undefined;
  });
  const h = await v.rsd.post<Met & { nummer: number; ontzorgdossiers: (Met & { tot: Datum })[] }>('ontzorgen', '/huishoudens', { gemeentecode: GEMEENTE, leden: [{ dossierId: open.id, rol: 'aanvrager', vanaf: bijstand }] });
  v.huishoudenId = h.id;
  const [dossier] = h.ontzorgdossiers;
  klopt(dossier !== undefined, 'het huishouden hoort een ontzorgdossier te hebben');
  await v.rsd.post('ontzorgen', `/ontzorgdossiers/${dossier.id}/machtiging`, { vanaf: bijstand }, dossier.versie);
  await v.rsd.post('ontzorgen', `/huishoudens/${h.id}/bijstand`, { vanaf: bijstand, leefvorm: 'alleenstaand', kostendelers: 1 });
  await controleer(v, await v.rsd.post<Begunstigde>('ontzorgen', `/huishoudens/${h.id}/leefgeldrekening`, { naam: open.naam, iban: KLANT }), 'iban-naam');
  for (const { soort, naam, iban, bedrag } of POSTEN) {
    const b = await v.rsd.post<Begunstigde>('ontzorgen', '/begunstigden', { gemeentecode: GEMEENTE, naam, iban });
    await v.rsd.geweigerd(422, (ik) => ik.post('ontzorgen', `/begunstigden/${b.id}/controle`, { goed: true, controle: 'iban-naam', toelichting: 'Zelf nagekeken' }, b.versie));
    await controleer(v, b, 'iban-naam');
    await v.rsd.post('ontzorgen', `/huishoudens/${h.id}/posten`, { soort, begunstigdeId: b.id, bedrag, frequentie: 'maand', vervaldag: 1, vanaf: bijstand, gebrokenMaand: 'naar-rato' });
  }
  return `${v.rsd.wie} opent huishouden H${String(h.nummer).padStart(4, '0')} met machtiging, bijstand en ${POSTEN.length} posten; de zes maanden lopen tot ${dagTekst(dossier.tot)}. ` +
    `Elk rekeningnummer is door een ander gecontroleerd (${v.rsd2.wie}); zelf nakijken wordt geweigerd.`;
}

/** Everything that is not of the story goes along when it may, and waits when it is blocked. */
async function kijkNa(v: Verhaal, run: Run): Promise<Regel> {
  let eigen: Regel | undefined;
  for await (const r of v.rsd.rijen<Regel>('ontzorgen', `/maandruns/${run.id}/regels`)) {
    if (r.huishoudenId === v.huishoudenId) eigen = r;
    const pad = `/maandruns/${run.id}/regels/${r.id}`;
    if (r.stand === 'controleren') await v.rsd.post('ontzorgen', `${pad}/gezien`, {}, r.versie);
    if (r.stand === 'geblokkeerd') await v.rsd.post('ontzorgen', `${pad}/uitsluiten`, { reden: 'Hoort niet bij dit verhaal' }, r.versie);
  }
  klopt(eigen !== undefined && eigen.stand !== 'geblokkeerd', `het huishouden hoort in de run van ${run.maand} te staan, en niet geblokkeerd`);
  return eigen;
}

async function geefVrij(v: Verhaal, batch: Batch): Promise<Batch> {
  const bezien = await v.rsdTeamleider.get<Batch & { gelijk: boolean }>('ontzorgen', `/betaalbatches/${batch.id}`);
  klopt(bezien.gelijk, 'de cijfers van nu horen die van het aanbod te zijn');
  await v.rsd.geweigerd(403, (ik) => ik.post('ontzorgen', `/betaalbatches/${batch.id}/vrijgave`, { lijstSha: bezien.lijstSha }, bezien.versie));
  const vrij = await v.rsdTeamleider.post<Batch>('ontzorgen', `/betaalbatches/${batch.id}/vrijgave`, { lijstSha: bezien.lijstSha }, bezien.versie);
  const bestanden = [await v.rsd.bestand('ontzorgen', `/betaalbatches/${batch.id}/bestand`), await v.rsd.bestand('ontzorgen', `/betaalbatches/${batch.id}/bestand`)] as const;
  klopt(bestanden[0].inhoud.equals(bestanden[1].inhoud), 'een tweede download hoort byte voor byte gelijk te zijn');
  return vrij;
}

const opdrachtenVan = async (v: Verhaal, batchId: string): Promise<Opdracht[]> => {
  const uit: Opdracht[] = [];
  for await (const o of v.rsd.rijen<Opdracht>('ontzorgen', '/betaalopdrachten', `batchId=${batchId}`)) uit.push(o);
  return uit;
};

async function betaal(v: Verhaal): Promise<string> {
  const regels: string[] = [];
  for (const maand of maanden(v)) {
    const run = await v.rsd.post<Run>('ontzorgen', '/maandruns', { gemeentecode: GEMEENTE, maand });
    const regel = await kijkNa(v, run);
    const { runs } = await v.rsd.get<{ runs: Run[] }>('ontzorgen', `/maandruns?maand=${maand}`);
    const nu = runs.find((r) => r.id === run.id);
    klopt(nu !== undefined, 'de run hoort in het overzicht te staan');
    const batch = await geefVrij(v, await v.rsd.post<Batch>('ontzorgen', `/maandruns/${run.id}/aanbod`, {}, nu.versie));
    v.batches.push(batch.id);
    regels.push(`    ${maand.slice(0, 7)}: bijstand ${euro(regel.bijstand)}, waarvan ${euro(regel.vakantietoeslag)} vakantietoeslag opzij; ${euro(regel.posten)} vaste lasten, ${euro(regel.naarKlant)} naar Samira. ` +
      `Bestand ${batch.berichtId}: ${batch.aantal} betalingen, samen ${euro(batch.controlesom)}.`);
  }
  return [`${v.rsd.wie} berekent twee maanden en biedt ze aan; zelf vrijgeven wordt geweigerd, ${v.rsdTeamleider.wie} geeft vrij. Een tweede download is byte voor byte gelijk.`, ...regels].join('\n');
}

async function lees(v: Verhaal, boekingen: readonly Bankboeking[]): Promise<void> {
  const rekening = (await v.rsd.get<{ gemeentecode: string; iban: string }[]>('ontzorgen', '/bankrekeningen')).find((r) => r.gemeentecode === GEMEENTE);
  let eerder = false;
  for await (const a of v.rsd.rijen<{ gemeentecode: string }>('ontzorgen', '/bankafschriften')) eerder ||= a.gemeentecode === GEMEENTE;
  const saldo = (await balans(v)).regels.find((r) => r.rekening === 'bank')?.saldo ?? 0;
  const xml = afschrift({ iban: rekening!.iban, id: randomUUID().slice(0, 30), dag: v.dagen.vandaag, opening: eerder ? saldo : 2_500_000, boekingen });
  const eerste = await v.rsd.xml<{ afschriften: { uitkomst: string; open: number }[] }>('ontzorgen', '/bankafschriften', xml);
  klopt(eerste.afschriften[0]?.uitkomst === 'nieuw' && eerste.afschriften[0].open === 0, 'elke regel van het afschrift hoort vanzelf te passen');
  const tweede = await v.rsd.xml<{ afschriften: { uitkomst: string }[] }>('ontzorgen', '/bankafschriften', xml);
  klopt(tweede.afschriften[0]?.uitkomst === 'al-bekend', 'hetzelfde afschrift nog eens hoort niets te veranderen');
}

async function balans(v: Verhaal): Promise<Proefbalans> {
  const [uit] = await v.rsd.get<Proefbalans[]>('ontzorgen', `/grootboek/proefbalans?gemeente=${GEMEENTE}`);
  klopt(uit?.inEvenwicht === true, 'het grootboek hoort in evenwicht te zijn');
  return uit;
}

async function bank(v: Verhaal): Promise<string> {
  const eerste = await opdrachtenVan(v, v.batches[0]!);
  const tweede = await opdrachtenVan(v, v.batches[1]!);
  const terug = eerste.find((o) => o.soort === 'energie');
  klopt(terug !== undefined, 'er hoort een betaling aan de energieleverancier te zijn');
  v.terugId = terug.id;
  await lees(v, [...[...eerste, ...tweede].map((o) => ({ bedrag: o.bedrag, eindId: o.eindId, naam: o.naam })), { bedrag: terug.bedrag, eindId: terug.eindId, naam: terug.naam, retour: 'AC04' }]);
  const stand = (await opdrachtenVan(v, v.batches[0]!)).find((o) => o.id === terug.id)?.stand;
  klopt(stand === 'geretourneerd', `de betaling hoort teruggekomen te zijn, niet '${stand}'`);
  return `${v.rsd.wie} leest het bankafschrift in: ${eerste.length + tweede.length} betalingen geboekt, en ${euro(terug.bedrag)} aan ${terug.naam} kwam terug (AC04, rekening opgeheven). Hetzelfde afschrift nog eens verandert niets.`;
}

async function herstel(v: Verhaal): Promise<string> {
  const terug = (await opdrachtenVan(v, v.batches[0]!)).find((o) => o.id === v.terugId)!;
  let oud: Begunstigde | undefined;
  for await (const b of v.rsd.rijen<Begunstigde>('ontzorgen', '/begunstigden')) if (b.id === terug.begunstigdeId) oud = b;
  const nieuw = await v.rsd.put<Begunstigde>('ontzorgen', `/begunstigden/${oud!.id}/iban`, { iban: NIEUW_IBAN }, oud!.versie);
  await v.rsd.geweigerd(422, (ik) => ik.post('ontzorgen', '/heruitgiften', { opdrachtIds: [terug.id] }));
  await controleer(v, nieuw, 'ander-kanaal');
  const batch = await geefVrij(v, await v.rsd.post<Batch>('ontzorgen', '/heruitgiften', { opdrachtIds: [terug.id] }));
  const opnieuw = await opdrachtenVan(v, batch.id);
  klopt(opnieuw.length === 1 && opnieuw[0]!.eindId.endsWith('-R1'), 'de heruitgifte hoort één betaling te zijn, herkenbaar aan -R1');
  await lees(v, opnieuw.map((o) => ({ bedrag: o.bedrag, eindId: o.eindId, naam: o.naam })));
  const { regels } = await balans(v);
  const { sommen, inWoorden } = await v.rsd.get<{ sommen: { toegekend: number; aanAnderen: number; aanKlant: number; onderweg: number; teruggekomen: number }; inWoorden: string[] }>('ontzorgen', `/huishoudens/${v.huishoudenId}/rekeningoverzicht?van=2020-01-01`);
  klopt(sommen.onderweg === 0 && sommen.teruggekomen === 0, 'er hoort niets meer onderweg of teruggekomen te zijn');
  const saldo = (rekening: string) => regels.find((r) => r.rekening === rekening)?.saldo ?? 0;
  return [`${v.rsd.wie} voert het nieuwe rekeningnummer in, ${v.rsd2.wie} belt de schuldeiser na, en de betaling gaat opnieuw de deur uit. Daarna klopt het grootboek: bank ${euro(saldo('bank'))}, onderweg ${euro(saldo('onderweg'))}, teruggekomen ${euro(saldo('retour'))}.`,
    ...inWoorden.map((r) => `    ${r}`)].join('\n');
}

export const BETALEN: readonly Stap[] = [
  { naam: 'bedragen van RSD', doe: bedragen },
  { naam: 'huishouden', doe: huishouden },
  { naam: 'twee maanden betaald', doe: betaal },
  { naam: 'bankafschrift', doe: bank },
  { naam: 'een betaling hersteld', doe: herstel },
];
