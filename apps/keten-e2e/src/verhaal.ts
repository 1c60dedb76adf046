import { Weigering, type Systeem } from './klant.ts';
import { Verhaal } from './stap.ts';
import { BETALEN } from './stappen.betalen.ts';
import { BOETE } from './stappen.boete.ts';
import { INTAKE } from './stappen.intake.ts';
import { KETEN } from './stappen.keten.ts';
import { PIP } from './stappen.pip.ts';
import { VOLDAAN } from './stappen.voldaan.ts';

/** The step in which the story ended too early. */
export class StapMislukt extends Error {
  constructor(readonly stap: string, readonly oorzaak: unknown) {
    super(uitlegVan(stap, oorzaak));
  }
}

function uitlegVan(stap: string, oorzaak: unknown): string {
  const begin = `Mislukt bij de stap '${stap}'.`;
  if (oorzaak instanceof Weigering) return `${begin} ${oorzaak.message}\n${JSON.stringify(oorzaak.probleem, null, 2)}`;
  if (!(oorzaak instanceof Error)) return `${begin} ${String(oorzaak)}`;
  return `${begin} ${oorzaak.message}${oorzaak.cause instanceof Error ? ` (${oorzaak.cause.message})` : ''}`;
}

export interface Uitkomst {
  zaaknummer: string;
  dossierId: string;
  pdf: { pad: string; sha256: string; bytes: number };
}

/**
 * Plays the main story once against the running system and tells it, a line per step.
 * @throws StapMislukt at the first step that does not go as it should
 */
export async function speel(systeem: Systeem): Promise<Uitkomst> {
  const verhaal = new Verhaal(systeem);
  const stappen = [...INTAKE, ...PIP, ...KETEN, ...BETALEN, ...VOLDAAN, ...BOETE];
  for (const [i, stap] of stappen.entries()) {
    const tekst = await stap.doe(verhaal).catch((fout: unknown) => {
      throw new StapMislukt(stap.naam, fout);
    });
    systeem.zeg(`${String(i + 1).padStart(2)}. ${tekst.charAt(0).toUpperCase()}${tekst.slice(1).replaceAll('\n', '\n    ')}`);
  }
  const { zaaknummer, dossierId, pdf } = verhaal;
  return { zaaknummer, dossierId, pdf };
}
