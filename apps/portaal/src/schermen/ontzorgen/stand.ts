import { euro, geldend, plusDagen } from '@wegwijs/kernel';
import { betaaltOp, ONTZORG_DUUR, periode56a, type Ontzorgvorm } from '@wegwijs/ontzorgen';
import { budget } from '../../tekst/budget.ts';
import { huishouden as t } from '../../tekst/huishouden.ts';
import type { Uitgelegd } from '../../ui/Berekening.tsx';
import { maandJaar } from '../../ui/datum.ts';
import type { HuishoudenUit, Ontzorgdossier, Post, Prognosemaand } from './query.ts';

export const BLADEN = ['overzicht', 'budget', 'bijstand', 'afbouw', 'rekening'] as const;
export type Blad = (typeof BLADEN)[number];

/** The sum of the six months as the law makes it, ending on the day that the server says. */
export function zesMaanden(d: Pick<Ontzorgdossier, 'vanaf' | 'tot' | 'eindeReden'>): Uitgelegd {
  const { waarde, eenheid, bron, soort } = geldend(ONTZORG_DUUR, d.vanaf);
  const [ruwEinde, einde] = [plusDagen(periode56a(d.vanaf).tot, -1), plusDagen(d.tot, -1)];
  const vroeger = einde < ruwEinde && d.eindeReden ? [{ van: ruwEinde, naar: einde, reden: t.vroeger(t.eindes[d.eindeReden] ?? d.eindeReden), bron }] : [];
  return { aanleiding: t.aanleiding, dag0: d.vanaf, duur: { aantal: waarde, eenheid }, bron, soort, ruwEinde, opschortingen: [], verlengingen: [], verschuivingen: vroeger, einde };
}

/** One line of the budget: the version that holds now, the one that comes, and those before. */
export interface Lijn {
  lijn: string;
  nu: Post;
  straks: Post[];
  vorige: Post[];
  /** No version holds today and none comes. */
  gestopt: boolean;
}

/** Versions in lines: what is paid now first, then what begins later, then what stopped. */
export function lijnen(posten: readonly Post[], vandaag: string): Lijn[] {
  const uit = [...new Set(posten.map((p) => p.lijn))].map((lijn): Lijn => {
    const versies = posten.filter((p) => p.lijn === lijn).sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1));
    const straks = versies.filter((p) => p.vanaf > vandaag && (!p.tot || p.tot > p.vanaf));
    const nu = versies.find((p) => p.geldt) ?? straks[0] ?? versies.at(-1)!;
    return { lijn, nu, straks: straks.filter((p) => p !== nu), vorige: versies.filter((p) => p !== nu && !straks.includes(p)), gestopt: !nu.geldt && straks.length === 0 };
  });
  return [...uit.filter((l) => !l.gestopt), ...uit.filter((l) => l.gestopt)];
}

/** What keeps RSD from paying, or waits for somebody: the reason and the part of the page where it is solved. */
export function aandacht(h: HuishoudenUit, vandaag: string): { tekst: string; blad: Blad }[] {
  if (h.stand === 'gesloten') return [];
  const naam = (d: Ontzorgdossier) => h.leden.find((l) => l.dossierId === d.dossierId)?.naam ?? t.zonderNaam(d.dossierId);
  const lopend = h.ontzorgdossiers.filter((d) => d.stand === 'loopt');
  const zonder = lopend.filter((d) => d.vorm !== 'begeleiding' && d.vanaf <= vandaag && vandaag < d.tot && !betaaltOp({ ...d, vorm: d.vorm as Ontzorgvorm }, vandaag));
  const rekeningen = new Map(h.posten.filter((p) => (!p.tot || p.tot > vandaag) && p.betaler === 'rsd').map((p) => [p.begunstigdeId, p.ibanStand]));
  if (h.leefgeldrekening) rekeningen.set(h.leefgeldrekening.id, h.leefgeldrekening.ibanStand);
  const teControleren = [...rekeningen.values()].filter((s) => s !== 'gecontroleerd').length;
  const partner = h.leden.find((l) => l.rol === 'partner' && !l.tot);
  const incidenten = h.afbouw.incidenten.filter((i) => i.stand === 'open' && i.eigenPost).length;
  const laat = h.afbouw.plan.filter((r) => r.stand === 'te-laat').length;
  return [
    ...zonder.map((d) => ({ tekst: t.nuMachtiging(naam(d)), blad: 'overzicht' as const })),
    ...(partner && !partner.dossierId && !h.partnerAkkoord ? [{ tekst: t.nuPartner, blad: 'overzicht' as const }] : []),
    ...(h.bijstand.length === 0 ? [{ tekst: t.nuGeenBijstand, blad: 'bijstand' as const }] : []),
    ...(h.posten.length === 0 ? [{ tekst: t.nuGeenPosten, blad: 'budget' as const }] : []),
    ...(h.leefgeldrekening ? [] : [{ tekst: t.nuGeenRekening, blad: 'budget' as const }]),
    ...(teControleren > 0 ? [{ tekst: t.nuIban(teControleren), blad: 'budget' as const }] : []),
    ...(incidenten > 0 ? [{ tekst: t.nuIncident(incidenten), blad: 'afbouw' as const }] : []),
    ...(laat > 0 ? [{ tekst: t.nuAfbouw(laat), blad: 'afbouw' as const }] : []),
  ];
}

/** A shortage that is coming, said before it is there. */
export const tekorten = (maanden: readonly Prognosemaand[]): { tekst: string; blad: Blad }[] =>
  maanden.filter((m) => m.tekort > 0).map((m) => ({ tekst: budget.tekortWaarschuwing(maandJaar(m.maand), euro(m.tekort)), blad: 'budget' }));

/** What RSD pays every month, of the versions that hold today. What falls due once a quarter or a year is not in it. */
export const perMaand = (posten: readonly Post[]): number => posten.filter((p) => p.geldt && p.betaler === 'rsd' && p.frequentie === 'maand').reduce((s, p) => s + p.bedrag, 0);

/** The posts of a household to choose from, each line once. */
export const lijnKeuzes = (posten: readonly Post[]): { waarde: string; tekst: string }[] =>
  [...new Map(posten.map((p) => [p.lijn, p])).values()].map((p) => ({ waarde: p.lijn, tekst: `${budget.soorten[p.soort]}, ${p.begunstigde}` }));
