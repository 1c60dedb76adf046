import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eersteConcept, heelPlan } from './gegevens.ts';
import { klopt, type Stap, type Verhaal } from './stap.ts';
import { dagTekst, gewoon } from './woorden.ts';

interface Looptijd {
  begin: string;
  einde: string;
}
interface Pip {
  id: string;
  versie: number;
  status: string;
  kenmerk: string;
  vastgesteldDoor?: string | null;
  mandaat?: string | null;
  klokken?: { inburgering: Looptijd; bezwaar?: Looptijd };
  rechtsgangen: { besluit: string; hogerBeroep: string }[];
  ontzorgbesluit?: { kenmerk: string; begin: string; einde: string } | null;
}
interface Toets {
  eisen: { onderdeel: string; status: string; reden?: string; bron: string }[];
  doelen: { smart: boolean; gebreken: { onderdeel: string; reden: string }[] }[];
  gereed: boolean;
  beletsel?: { reden: string; bron: string };
}

/** Keeps what the next act on the PIP is based on. */
function onthoud(v: Verhaal, pip: Pip): Pip {
  v.pipId = pip.id;
  v.pipVersie = pip.versie;
  return pip;
}

async function bijstand(v: Verhaal): Promise<string> {
  await v.klantmanager.post('intake', `/dossiers/${v.dossierId}/bijstandsrecht`, { rechtVanaf: v.dagen.bijstand, kenmerk: `PW-${v.zaaknummer}` });
  return `${v.klantmanager.wie} legt vast dat Samira sinds ${dagTekst(v.dagen.bijstand)} recht heeft op bijstand. Dan hoort bij het PIP een besluit om te ontzorgen (Participatiewet art. 56a).`;
}

async function concept(v: Verhaal): Promise<string> {
  const pip = onthoud(v, await v.klantmanager.post<Pip>('intake', `/dossiers/${v.dossierId}/pips`, eersteConcept()));
  klopt(pip.status === 'concept', 'een nieuw PIP hoort een concept te zijn');
  return `${v.klantmanager.wie} schrijft een eerste concept van het PIP, ${pip.kenmerk}: B1-route, 12 uur per week, met twee doelen in een paar woorden.`;
}

async function toetsOnvolledig(v: Verhaal): Promise<string> {
  const toets = await v.klantmanager.get<Toets>('intake', `/pips/${v.pipId}/toets`);
  const eisen = toets.eisen.filter((e) => e.status === 'ontbreekt' || e.status === 'niet-toegestaan');
  klopt(!toets.gereed && eisen.length > 0 && toets.doelen.some((d) => !d.smart), 'de toets hoort te zeggen wat er aan het eerste concept ontbreekt');
  const doelen = toets.doelen.flatMap((d, i) => (d.smart ? [] : [`doel ${i + 1} is nog niet SMART: ${d.gebreken.map((g) => gewoon(g.reden)).join(', ')}`]));
  return ['De toets op de wet (Wi2021 art. 15) en op SMART zegt wat er nog ontbreekt:', ...eisen.map((e) => `- ${gewoon(e.reden ?? e.onderdeel)} (${e.bron})`), ...doelen.map((d) => `- ${d}`)].join('\n');
}

async function aanvullen(v: Verhaal): Promise<string> {
  const te = await v.casusregisseur.geweigerd(422, (ik) => ik.post('intake', `/pips/${v.pipId}/aanbieding`, undefined, v.pipVersie));
  onthoud(v, await v.casusregisseur.put<Pip>('intake', `/pips/${v.pipId}`, heelPlan(v.dagen), v.pipVersie));
  const toets = await v.casusregisseur.get<Toets>('intake', `/pips/${v.pipId}/toets`);
  klopt(toets.gereed, `het plan hoort nu compleet te zijn, maar: ${toets.beletsel?.reden ?? ''} (${toets.beletsel?.bron ?? ''})`);
  return `${v.casusregisseur.wie} mag het zo niet aanbieden (${gewoon(te.reden ?? '')}; ${te.bron ?? ''}) en vult het aan: meetbare doelen, 12 voortgangsgesprekken, afspraken over ` +
    'de peuterspeelzaal en het besluit om te ontzorgen. De toets heeft niets meer aan te merken.';
}

async function aanbieden(v: Verhaal): Promise<string> {
  const pip = onthoud(v, await v.casusregisseur.post<Pip>('intake', `/pips/${v.pipId}/aanbieding`, undefined, v.pipVersie));
  klopt(pip.status === 'aangeboden', 'het PIP hoort aangeboden te zijn');
  return `${v.casusregisseur.wie} biedt het concept aan; vanaf nu verandert er geen letter meer aan.`;
}

const vaststelling = (v: Verhaal) => ({ dagtekening: v.dagen.vandaag, verzendenOp: v.dagen.vandaag, wijze: 'post', mandaat: 'Mandaatregister 2026, nr. 12' });

async function zelfVaststellen(v: Verhaal): Promise<string> {
  const nee = await v.casusregisseur.geweigerd(422, (ik) => ik.post('intake', `/pips/${v.pipId}/vaststelling`, vaststelling(v), v.pipVersie));
  klopt(nee.reden === 'VierOgen', `de reden hoort VierOgen te zijn, niet ${nee.reden ?? 'niets'}`);
  return `${v.casusregisseur.wie} wil het zelf vaststellen en mag dat niet: wie het opstelde of aanbood, beslist niet (${gewoon(nee.reden)}; ${nee.bron ?? ''}).`;
}

async function vaststellen(v: Verhaal): Promise<string> {
  const pip = onthoud(v, await v.teamleider.post<Pip>('intake', `/pips/${v.pipId}/vaststelling`, vaststelling(v), v.pipVersie));
  const termijn = pip.klokken?.inburgering;
  klopt(pip.status === 'vastgesteld' && termijn !== undefined, 'een vastgesteld PIP hoort een inburgeringstermijn te hebben');
  return `${v.teamleider.wie} stelt het PIP vast (${pip.mandaat ?? 'eigen bevoegdheid'}), met dagtekening ${dagTekst(v.dagen.vandaag)}. ` +
    `De inburgeringstermijn loopt van ${dagTekst(termijn.begin)} tot en met ${dagTekst(termijn.einde)}: de dag na de dagtekening begint hij (Wi2021 art. 11).`;
}

async function bekendmaken(v: Verhaal): Promise<string> {
  const pip = onthoud(v, await v.klantmanager.post<Pip>('intake', `/pips/${v.pipId}/bekendmaking`, { bekendgemaaktOp: v.dagen.vandaag, wijze: 'post' }, v.pipVersie));
  const bezwaar = pip.klokken?.bezwaar;
  klopt(pip.status === 'bekendgemaakt' && bezwaar !== undefined && pip.rechtsgangen.length === 2, 'een bekendgemaakt PIP met ontzorgen hoort twee rechtsgangen te hebben');
  return `${v.klantmanager.wie} doet de brief op de post. Bezwaar kan tot en met ${dagTekst(bezwaar.einde)}: zes weken vanaf de dag na de bekendmaking (Awb art. 6:7 en 6:8). ` +
    `In de brief staan twee besluiten, elk met een eigen weg: ${pip.rechtsgangen.map((r) => `${r.besluit === 'pip' ? 'het PIP' : 'het ontzorgen'} (hoger beroep: ${r.hogerBeroep})`).join(' en ')}.`;
}

async function pdf(v: Verhaal): Promise<string> {
  const { inhoud, type, etag } = await v.klantmanager.bestand('intake', `/pips/${v.pipId}/beschikking`);
  klopt(type.startsWith('application/pdf') && inhoud.subarray(0, 5).toString() === '%PDF-', `de beschikking hoort een PDF te zijn, niet ${type}`);
  const sha256 = createHash('sha256').update(inhoud).digest('hex');
  klopt(etag === `"${sha256}"`, `de SHA-256 van de brief (${sha256}) hoort de ETag te zijn (${etag})`);
  await mkdir(v.systeem.map, { recursive: true });
  const pad = join(v.systeem.map, `${v.zaaknummer}.pdf`);
  await writeFile(pad, inhoud, { mode: 0o600 });
  v.pdf = { pad, sha256, bytes: inhoud.length };
  return `De beschikking staat in ${pad} (${inhoud.length} bytes).\nSHA-256 ${sha256}, gelijk aan de ETag.`;
}

export const PIP: readonly Stap[] = [
  { naam: 'recht op bijstand', doe: bijstand },
  { naam: 'concept van het PIP', doe: concept },
  { naam: 'toets van het concept', doe: toetsOnvolledig },
  { naam: 'PIP aanvullen', doe: aanvullen },
  { naam: 'PIP aanbieden', doe: aanbieden },
  { naam: 'vaststellen door dezelfde persoon', doe: zelfVaststellen },
  { naam: 'vaststelling', doe: vaststellen },
  { naam: 'bekendmaking', doe: bekendmaken },
  { naam: 'beschikking', doe: pdf },
];
