import type { Context } from '@wegwijs/kernel';
import type { Klant } from './klant.ts';
import { klopt, totErIs, type Stap, type Verhaal } from './stap.ts';
import { dagTekst, uitleg, type Klokken } from './woorden.ts';

interface Regel {
  id: string;
  pipId: string | null;
}
interface Dossierregel extends Regel {
  stand: string;
  leerroute: string | null;
  termijnEinde: string | null;
  bezwaarEinde: string | null;
}
interface Signaal extends Regel {
  stand: string;
  vanaf: string | null;
  totEnMet: string | null;
}
interface Verzoek extends Regel {
  leerroute: string;
  startniveau: string | null;
  urenPerWeek: number | null;
  uiterlijkeStart: string;
}

/** Reads a list again until the dossier of the story is in it, as the story needs it. */
const wachtOp = <T extends Regel>(v: Verhaal, wat: string, [wie, app, pad]: [Klant, Context, string], klaar: (rij: T) => boolean = () => true): Promise<T> =>
  totErIs(wat, async () => {
    for await (const rij of wie.rijen<T>(app, pad)) if (rij.id === v.dossierId && rij.pipId === v.pipId && klaar(rij)) return rij;
    return undefined;
  });

async function casusregie(v: Verhaal): Promise<string> {
  const dossier = await wachtOp<Dossierregel>(v, 'het PIP bij casusregie', [v.casusregisseur, 'casusregie', '/dossiers'], (d) => d.bezwaarEinde !== null);
  klopt(dossier.stand === 'pip-vastgesteld' && dossier.termijnEinde !== null && dossier.bezwaarEinde !== null, `casusregie hoort het PIP te kennen, niet alleen '${dossier.stand}'`);
  return `${v.casusregisseur.wie} ziet het dossier in casusregie: PIP vastgesteld, inburgeren tot en met ${dagTekst(dossier.termijnEinde)}, bezwaar tot en met ${dagTekst(dossier.bezwaarEinde)}.`;
}

async function ontzorgen(v: Verhaal): Promise<string> {
  const signaal = await wachtOp<Signaal>(v, 'het signaal bij de RSD', [v.rsd, 'ontzorgen', '/ontzorgsignalen']);
  klopt(signaal.vanaf === v.dagen.bijstand && signaal.totEnMet !== null, 'ontzorgen hoort te beginnen op de dag dat het recht op bijstand ontstond');
  return `${v.rsd.wie} ziet een nieuw signaal: de vaste lasten betalen van ${dagTekst(signaal.vanaf)} tot en met ${dagTekst(signaal.totEnMet)}, zes maanden vanaf het recht op bijstand (Participatiewet art. 56a).`;
}

async function leerroutes(v: Verhaal): Promise<string> {
  const verzoek = await wachtOp<Verzoek>(v, 'het verzoek om een plaats', [v.regio, 'leerroutes', '/plaatsingsverzoeken']);
  return `${v.regio.wie} ziet op de wachtlijst: een plaats in de ${verzoek.leerroute.toUpperCase()}-route vanaf niveau ${verzoek.startniveau ?? 'onbekend'}, ${verzoek.urenPerWeek ?? '?'} uur per week, ` +
    `begin uiterlijk ${dagTekst(verzoek.uiterlijkeStart)}. Een naam of BSN staat er niet bij.`;
}

async function andereGemeente(v: Verhaal): Promise<string> {
  const nee = await v.anders.geweigerd(404, (ik) => ik.get('intake', `/dossiers/${v.dossierId}`));
  await v.anders.geweigerd(404, (ik) => ik.get('intake', `/pips/${v.pipId}`));
  return `${v.anders.wie} vraagt het dossier op: ${nee.title ?? ''} (404). Wat van een andere gemeente is, bestaat voor haar niet.`;
}

async function klokken(v: Verhaal): Promise<string> {
  const { streefnorm, wettelijk } = await v.klantmanager.get<Klokken>('intake', `/dossiers/${v.dossierId}/klokken`);
  klopt(streefnorm.termijn !== undefined && wettelijk.termijn !== undefined, 'beide klokken horen een laatste dag te hebben');
  klopt([streefnorm, wettelijk].every((k) => k.stand === 'gehaald'), `beide klokken horen gehaald te zijn, niet ${streefnorm.stand} en ${wettelijk.stand}`);
  return ['Hoe is dit berekend? De twee klokken van Samira:', ...uitleg('Belofte van de gemeente', streefnorm), ...uitleg('Wettelijke termijn', wettelijk)].join('\n');
}

export const KETEN: readonly Stap[] = [
  { naam: 'casusregie', doe: casusregie },
  { naam: 'ontzorgen', doe: ontzorgen },
  { naam: 'leerroutes', doe: leerroutes },
  { naam: 'een andere gemeente', doe: andereGemeente },
  { naam: 'de klokken', doe: klokken },
];
