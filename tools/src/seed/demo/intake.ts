import { onderdelen, oproep } from './inhoud.ts';
import type { Klant } from './klant.ts';
import { terug, type Werk } from './werk.ts';

interface Intake {
  onderdelen: { code: string; vanToepassing: boolean; versie: number }[];
  ontbreekt: { code: string; ookBijAfwezigheid: boolean }[];
}

/** Call-ups with what came of them; a no-show is established on the day after the term. */
async function roepOp(w: Werk, k: Klant, id: string): Promise<void> {
  for (const [trede, o] of (w.geval.oproepen ?? []).entries()) {
    const { id: oproepId } = await k.post<{ id: string }>(`/v1/dossiers/${id}/oproepen`, oproep(w.geval, terug(w, o.verzonden), trede, `Gemeentehuis ${w.gemeente.naam}, spreekkamer 2`));
    if (!o.uitkomst) continue;
    const dag = o.uitkomst === 'niet-verschenen' ? o.verzonden - 8 : o.verzonden - 6;
    await k.post(`/v1/dossiers/${id}/oproepen/${oproepId}/uitkomst`, { uitkomst: o.uitkomst, uitkomstOp: terug(w, dag), ...(o.uitkomst === 'verschoonbaar' && { toelichting: 'Was ziek en heeft zich afgemeld.' }) });
  }
}

/** The leerbaarheidstoets up to the step of this case: taken two days after the talk, the result four days later. */
async function toets(w: Werk, k: Klant, id: string): Promise<void> {
  const { toets: stap, gesprek = 7 } = w.geval;
  if (!stap) return;
  const pad = `/v1/dossiers/${id}/leerbaarheidstoets`;
  const { versie } = await k.get<{ versie: number }>(pad);
  if (stap === 'gepland') {
    await k.put(`${pad}/planning`, { geplandOp: terug(w, -8), tijd: '09:15', plaats: 'Werkplein de Liemers, Zevenaar' }, versie);
    return;
  }
  const afgenomenOp = terug(w, gesprek - 2);
  const afname = await k.put<{ versie: number }>(`${pad}/afname`, { afgenomenOp }, versie);
  if (stap === 'afgenomen') return;
  await k.put(`${pad}/uitslag`, { afgenomenOp, uitslagOp: terug(w, gesprek - 6), advies: stap, b1Haalbaar: stap !== 'z' }, afname.versie);
}

async function legVast(w: Werk, k: Klant, id: string, codes: readonly string[]): Promise<void> {
  const pad = `/v1/dossiers/${id}/brede-intake`;
  const inhoud = onderdelen(w.geval, terug(w, w.geval.gesprek ?? 7), w.n);
  const { onderdelen: stand } = await k.get<Intake>(pad);
  for (const { code, versie } of stand) {
    const gegevens = inhoud[code];
    if (!gegevens || !codes.includes(code)) continue;
    const concept = await k.put<{ versie: number }>(`${pad}/onderdelen/${code}`, gegevens, versie);
    await k.post(`${pad}/onderdelen/${code}/gereed`, undefined, concept.versie);
  }
}

/** Which components are recorded: all that hold for this person, the first four, or what a closing in absence asks. */
function teDoen(w: Werk, { onderdelen: stand, ontbreekt }: Intake): string[] {
  const alle = stand.filter((o) => o.vanToepassing).map((o) => o.code);
  if (w.geval.intake === 'bij-afwezigheid') return ontbreekt.filter((o) => o.ookBijAfwezigheid).map((o) => o.code);
  return w.geval.intake === 'half' ? alle.filter((code) => ['recht-alleen-gehoord', 'opleiding', 'taalniveau', 'omstandigheden'].includes(code)) : alle;
}

/** The brede intake as far as this case goes. Answers whether VVE holds for this household, which the PIP asks. */
export async function doeIntake(w: Werk, k: Klant, id: string): Promise<boolean> {
  const { geval: g } = w;
  await roepOp(w, k, id);
  await toets(w, k, id);
  if (!g.intake) return false;
  const pad = `/v1/dossiers/${id}/brede-intake`;
  const intake = await k.get<Intake>(pad);
  await legVast(w, k, id, teDoen(w, intake));
  if (g.intake === 'afgerond' || g.intake === 'bij-afwezigheid') {
    const afgerondOp = terug(w, Math.max((g.gesprek ?? 7) - 7, 0));
    await k.post(`${pad}/afronding`, g.intake === 'afgerond'
      ? { afgerondOp, wijze: 'in-persoon', samenvatting: `${g.mens.voornamen} wil snel aan de slag en is gemotiveerd om de taal te leren.` }
      : { afgerondOp, wijze: 'bij-afwezigheid' });
  }
  return intake.onderdelen.some((o) => o.code === 'vve' && o.vanToepassing);
}
