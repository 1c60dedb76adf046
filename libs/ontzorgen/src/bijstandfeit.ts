import { geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { woontEr, type Lid } from './huishouden.ts';

export const LEEFVORMEN = ['alleenstaand', 'alleenstaande-ouder', 'gehuwd', 'gehuwd-kinderen'] as const;
export type Leefvorm = (typeof LEEFVORMEN)[number];
export const INKOMENSOORTEN = ['loon', 'overig', 'verrekening-voorschot'] as const;
export type Inkomensoort = (typeof INKOMENSOORTEN)[number];

/** One version of what bijstand is built from. `tot` exclusive. */
export interface Bijstandversie {
  vanaf: Datum;
  tot?: Datum | null;
  leefvorm: Leefvorm;
}

/** The version that holds on a day: the last that began, unless it stopped. Undefined when there is no right. */
export function bijstandOp<B extends Pick<Bijstandversie, 'vanaf' | 'tot'>>(versies: readonly B[], dag: Datum): B | undefined {
  const laatste = versies.filter((v) => v.vanaf <= dag).sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1)).at(-1);
  return laatste && (!laatste.tot || dag < laatste.tot) ? laatste : undefined;
}

/** May this version be recorded? It fits who lives there, and there is one version per day. Bron: Participatiewet art. 3, 4, 21, 22a. */
export function magBijstand(nieuw: Bijstandversie & { kostendelers: number }, versies: readonly Pick<Bijstandversie, 'vanaf'>[], leden: readonly Lid[]): Uitkomst {
  const bron = 'Participatiewet art. 3, 4, 21';
  if (versies.some((v) => v.vanaf === nieuw.vanaf)) return geweigerd('BijstandVersieBestaat', bron, { veld: 'vanaf' });
  if (nieuw.tot && nieuw.tot <= nieuw.vanaf) return geweigerd('PeriodeOmgekeerd', bron, { veld: 'tot' });
  const er = leden.filter((l) => woontEr(l, nieuw.vanaf));
  const paar = er.some((l) => l.rol === 'partner');
  const kind = er.some((l) => l.rol === 'kind');
  if (paar !== nieuw.leefvorm.startsWith('gehuwd')) return geweigerd('LeefvormPastNiet', bron, { veld: 'leefvorm' });
  if (kind !== (nieuw.leefvorm === 'alleenstaande-ouder' || nieuw.leefvorm === 'gehuwd-kinderen')) return geweigerd('LeefvormPastNiet', bron, { veld: 'leefvorm' });
  const minimum = paar ? 2 : 1;
  return nieuw.kostendelers === 1 || nieuw.kostendelers >= minimum ? toegestaan : geweigerd('KostendelersPassenNiet', 'Participatiewet art. 22a', { veld: 'kostendelers' });
}

/** May bijstand stop? On a day within the version that runs. `tot` is the first day without. */
export function magStoppen(versie: Pick<Bijstandversie, 'vanaf' | 'tot'>, tot: Datum): Uitkomst {
  const bron = 'Participatiewet art. 54';
  if (versie.tot) return geweigerd('BijstandAlGestopt', bron, { feiten: { tot: versie.tot } });
  return tot > versie.vanaf ? toegestaan : geweigerd('StopVoorBegin', bron, { veld: 'tot', feiten: { vanaf: versie.vanaf } });
}
