import { plusMaanden, type Datum } from '@wegwijs/kernel';
import { DEMO, type Demogemeente } from './gevallen.ts';
import { maakGezin } from './gezin.ts';
import type { Als } from './klant.ts';
import { nummers } from './personen.ts';
import { accountVan } from './werk.ts';

export interface DemoOpties {
  als: Als;
  vandaag: Datum;
  zeg(regel: string): void;
  /** Called before the first change in a gemeente. */
  begin?(): void;
}

interface Regel {
  id: string;
  versie: number;
}

/** The number for the half-year before and for this one; what was published, and where, is invented. */
async function stelTaakstellingen({ als, gemeente, vandaag }: { als: Als; gemeente: Demogemeente; vandaag: Datum }): Promise<void> {
  const teamleider = als(accountVan({ gemeente }, 'teamleider'));
  const begin = `${vandaag.slice(0, 5)}${vandaag.slice(5, 7) < '07' ? '01' : '07'}-01`;
  for (const [i, start] of [plusMaanden(begin, -6), begin].entries()) {
    await teamleider.post('/v1/taakstellingen', {
      halfjaar: `${start.slice(0, 4)}-${start.slice(5, 7) === '01' ? 1 : 2}`, aantal: gemeente.taakstelling + i * 2, vindplaats: 'Voorbeeldgegeven, niet gepubliceerd', bekendgemaaktOp: plusMaanden(start, -3),
      ...(i === 0 && { beginAchterstand: 2 }),
    });
  }
}

/** Divides the work over the klantmanagers, who are known once they opened their worklist; every fourth dossier stays with nobody. */
async function verdeel(als: Als, gemeente: Demogemeente): Promise<void> {
  const teamleider = als(accountVan({ gemeente }, 'teamleider'));
  for (const functie of ['klantmanager', 'collega']) await als(accountVan({ gemeente }, functie)).get('/v1/werkvoorraad?limiet=1');
  const medewerkers = (await teamleider.get<{ persoon: string; rollen: string[] }[]>('/v1/medewerkers')).filter((m) => m.rollen.includes('klantmanager'));
  const { rijen } = await teamleider.get<{ rijen: Regel[] }>('/v1/werkvoorraad?wie=niet-toegewezen&limiet=100');
  for (const [i, { persoon }] of medewerkers.slice(0, 2).entries()) {
    const dossiers = rijen.filter((_, n) => n % 4 === i || (i === 0 && n % 4 === 2)).map(({ id, versie }) => ({ dossierId: id, versie }));
    if (dossiers.length > 0) await teamleider.post('/v1/werkvoorraad/toewijzing', { behandelaar: persoon, dossiers });
  }
}

async function vulGemeente({ als, vandaag, zeg, begin }: DemoOpties, gemeente: Demogemeente): Promise<number> {
  const { rijen } = await als(accountVan({ gemeente }, 'klantmanager')).get<{ rijen: unknown[] }>('/v1/koppelingen?limiet=1');
  if (rijen.length > 0) return 0;
  begin?.();
  const reeks = nummers(gemeente.gemeentecode);
  await stelTaakstellingen({ als, gemeente, vandaag });
  for (const [n, geval] of gemeente.gevallen.entries()) {
    await maakGezin({ als, gemeente, nummers: reeks, vandaag, geval, n }).catch((fout: unknown) => {
      throw new Error(`${gemeente.naam}, ${geval.mens.voornamen} ${geval.mens.achternaam}: ${fout instanceof Error ? fout.message : String(fout)}`);
    });
  }
  await verdeel(als, gemeente);
  zeg(`  ${gemeente.naam}: ${gemeente.gevallen.length} huishoudens`);
  return gemeente.gevallen.length;
}

/**
 * Fills each gemeente that has no koppeling yet with invented people in all phases; a gemeente that has one is left alone.
 * @returns the number of households that were made
 * @throws Error with the gemeente, the person and the refusal of the app
 */
export async function vulDemo(o: DemoOpties): Promise<number> {
  const gemaakt = await Promise.all(DEMO.map((gemeente) => vulGemeente(o, gemeente)));
  return gemaakt.reduce((som, n) => som + n, 0);
}
