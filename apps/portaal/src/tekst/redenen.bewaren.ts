import { met } from './redenen.feit.ts';
import type { Woorden } from './redenen.ts';

/** Refusals of targets and of destruction, in words. */
export const BEWAREN: Readonly<Record<string, Woorden>> = {
  StreefwaardeBestaatAl: 'Vanaf deze dag geldt al een streefwaarde voor dit cijfer. Kies een andere dag.',
  BewaartermijnLoopt: ({ tot }) => `De bewaartermijn loopt nog${met(', tot en met ', tot)}. Het dossier mag nog niet weg.`,
  ProcedureLoopt: 'Er loopt nog een bezwaar of beroep. Het dossier is daarvoor nog nodig.',
  ZelfVoorgesteld: 'U hebt deze lijst zelf voorgesteld. Een collega met de andere rol moet vernietigen.',
  ZelfdeRol: 'De lijst is voorgesteld door iemand met dezelfde rol als u. Een collega met de andere rol moet vernietigen.',
  LijstStaatOpen: 'Er is al een lijst die wacht op de tweede persoon. Handel die eerst af.',
  LijstIsKlaar: 'Deze lijst is al afgehandeld.',
  NietsTeVernietigen: 'Er is geen dossier waarvan de bewaartermijn voorbij is.',
};
