import { createHash } from 'node:crypto';
import { encodeCursor } from '@wegwijs/platform';
import type { Actor } from '@wegwijs/tenant';
import { metClient } from './database.ts';
import type { Verzoek } from './last.ts';

/** The largest gemeente is read from and never written in. */
export const LEEST = '5001';
const PAGINA = 25;

export const actorVan = (gemeente: string, persoon: string, naam: string, rol: 'klantmanager' | 'teamleider'): Actor =>
  ({ account: `${rol}-${gemeente}`, persoon, naam, organisatie: `gemeente-${gemeente}`, rollen: [rol] });

/** Somebody who works there. */
export async function medewerker(url: string, gemeente: string, rol: 'klantmanager' | 'teamleider'): Promise<Actor> {
  return metClient(url, async (db) => {
    const { rows: [m] } = await db.query<{ persoon: string; naam: string }>('select persoon, naam from intake.medewerker where gemeentecode = $1 and $2 = any(rollen) order by persoon limit 1', [gemeente, rol]);
    return actorVan(gemeente, m!.persoon, m!.naam, rol);
  });
}

const get = (pad: string): Verzoek => ({ methode: 'GET', pad, koppen: {} });

export interface Leeswerk {
  bladzij1: Verzoek[];
  bladzij200: Verzoek[];
  /** 200, or the last full page of a small database. */
  nummer: number;
  dossiers: Verzoek[];
}

export async function leeswerk(url: string, gemeente = LEEST): Promise<Leeswerk> {
  return metClient(url, async (db) => {
    const { rows: [open] } = await db.query<{ n: number }>('select count(*)::int n from intake.dossier where gemeentecode = $1 and not klaar', [gemeente]);
    const nummer = Math.max(2, Math.min(200, Math.floor(open!.n / PAGINA)));
    const { rows: [laatste] } = await db.query<{ deadline: string; id: string }>(
      'select deadline::text, id from intake.dossier where gemeentecode = $1 and not klaar order by deadline, id limit 1 offset $2', [gemeente, (nummer - 1) * PAGINA - 1]);
    const cursor = encodeCursor(['deadline op', laatste!.deadline, laatste!.id]);
    const { rows } = await db.query<{ id: string }>('select id from intake.dossier where gemeentecode = $1 order by md5(id::text) limit 1000', [gemeente]);
    return { bladzij1: [get('/v1/werkvoorraad?wie=team')], bladzij200: [get(`/v1/werkvoorraad?wie=team&cursor=${cursor}`)], nummer, dossiers: rows.map((r) => get(`/v1/dossiers/${r.id}`)) };
  });
}

interface Antwoord {
  id?: string;
  rijen?: { id: string }[];
  gezin?: { persoonId: string }[];
}

/** Both must answer with the same rows in the same order, or the comparison says nothing. @throws Error when they do not */
export async function zelfdeRijen(doelen: { app: string; kaal: string }, token: string, werk: Leeswerk): Promise<string> {
  const som = { app: createHash('sha256'), kaal: createHash('sha256') };
  for (const v of [...werk.bladzij1, ...werk.bladzij200, ...werk.dossiers.slice(0, 50)]) {
    for (const wie of ['app', 'kaal'] as const) {
      const r = await fetch(doelen[wie] + v.pad, { headers: { authorization: `Bearer ${token}` } });
      if (!r.ok) throw new Error(`${wie} ${v.pad}: ${r.status} ${await r.text()}`);
      const a = (await r.json()) as Antwoord;
      const ids = a.rijen ? a.rijen.slice(0, PAGINA).map((x) => x.id) : [a.id, ...(a.gezin ?? []).map((x) => x.persoonId)];
      som[wie].update(JSON.stringify(ids));
    }
  }
  const [app, kaal] = [som.app.digest('hex'), som.kaal.digest('hex')];
  if (app !== kaal) throw new Error('De app en de kale server antwoorden niet met dezelfde rijen.');
  return app;
}

/** Households that nobody knows yet; each run has V-numbers of its own. */
export function nieuweKoppelingen(aantal: number, vandaag: string): Verzoek[] {
  const basis = 9_000_000_000 + (Date.now() % 99_000_000) * 10;
  return Array.from({ length: aantal }, (_, i) => ({
    methode: 'POST', pad: '/v1/koppelingen', koppen: {}, body: JSON.stringify({
      voornamen: 'Amina', achternaam: 'Voorbeeld', geboortedatum: '1990-05-01', verblijf: 'asiel-bepaalde-tijd', vnummer: String(basis + i), gekoppeldOp: vandaag, nationaliteit: 'Syrische', taal: 'Arabisch',
      gezinsleden: [{ voornamen: 'Sara', achternaam: 'Voorbeeld', geboortedatum: '2018-05-01', verblijf: 'asiel-bepaalde-tijd', relatie: 'kind' }],
    }),
  }));
}

/** Ready for its first PIP, which then needs no agreements about small children. */
const WACHT_OP_PIP = `not klaar and volgende_stap = 'pip-opstellen' and doelgroep = 'asiel' and verhuisd_op is null
  and not exists (select from intake.persoon k where k.gemeentecode = d.gemeentecode and k.koppeling_id = d.koppeling_id and k.gezinsrol = 'kind')
  and not exists (select from intake.pip p where p.gemeentecode = d.gemeentecode and p.dossier_id = d.id)`;

/** Where the most PIPs wait to be made: every run uses some up. Never the gemeente that is read from. */
export const schrijfgemeente = (url: string): Promise<string> => metClient(url, async (db) => {
  const { rows: [r] } = await db.query<{ gemeentecode: string }>(`select gemeentecode from intake.dossier d where gemeentecode > '${LEEST}' and ${WACHT_OP_PIP} group by 1 order by count(*) desc, 1 limit 1`);
  if (!r) throw new Error('Er wacht geen dossier meer op een PIP: gooi de map .wegwijs/bench weg en begin opnieuw.');
  return r.gemeentecode;
});

const INHOUD = (vandaag: string) => ({
  leerroute: 'b1', leerrouteMotivering: 'U leert snel en u kunt al lezen en schrijven in ons alfabet.', urenPerWeek: 12, cursusuren: 900, pvtUren: 12, mapUren: 60, mapPraktijkuren: 40,
  begeleiding: 'een taalmaatje en hulp bij het zoeken van werk', voortgangsgesprekken: 12, startniveau: 'A1', lesdagen: ['maandag', 'woensdag'], kinderopvangNodig: false,
  doelen: [{ omschrijving: 'Examen spreken halen op niveau B1', meetsoort: 'taalniveau', taalniveau: 'B1', uiterlijk: `${Number(vandaag.slice(0, 4)) + 2}-06-30`, eigenaar: 'inburgeraar', bewijs: 'examenuitslag' }],
});

/** Concepts that were offered through the API by one person, so that another can take the besluit: each can be used once. */
export async function aangebodenPips(o: { app: string; url: string; gemeente: string; aantal: number; token: string; vandaag: string }): Promise<Verzoek[]> {
  const ids = await metClient(o.url, async (db) => (await db.query<{ id: string }>(`select id from intake.dossier d where gemeentecode = $1 and ${WACHT_OP_PIP} order by id limit $2`, [o.gemeente, o.aantal])).rows);
  const koppen = { 'authorization': `Bearer ${o.token}`, 'content-type': 'application/json' };
  const vraag = async (pad: string, extra: Record<string, string>, body?: object) => {
    const r = await fetch(o.app + pad, { method: 'POST', headers: body ? { ...koppen, ...extra } : { authorization: koppen.authorization, ...extra }, ...(body && { body: JSON.stringify(body) }) });
    if (!r.ok) throw new Error(`${pad}: ${r.status} ${await r.text()}`);
    return (await r.json()) as { id: string; versie: number };
  };
  const uit: Verzoek[] = [];
  for (const { id } of ids) {
    const concept = await vraag(`/v1/dossiers/${id}/pips`, {}, INHOUD(o.vandaag));
    const aangeboden = await vraag(`/v1/pips/${concept.id}/aanbieding`, { 'if-match': `"${concept.versie}"` });
    uit.push({ methode: 'POST', pad: `/v1/pips/${concept.id}/vaststelling`, koppen: { 'if-match': `"${aangeboden.versie}"` }, body: JSON.stringify({ dagtekening: o.vandaag, verzendenOp: o.vandaag, wijze: 'post' }) });
  }
  return uit;
}
