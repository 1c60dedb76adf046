import { geweigerd, toegestaan, type Centen, type Datum, type Uitkomst } from '@wegwijs/kernel';

const BIJZONDER = 'Participatiewet art. 35 lid 1';
const VIER_OGEN = 'Werkinstructie ontzorgen B6 (vier ogen)';

export const BIJZONDERSOORTEN = ['inrichting', 'eerste-huur', 'waarborgsom', 'overbrugging'] as const;
export type Bijzondersoort = (typeof BIJZONDERSOORTEN)[number];
export const BIJZONDERSTANDEN = ['aangevraagd', 'toegekend', 'afgewezen'] as const;
export type Bijzonderstand = (typeof BIJZONDERSTANDEN)[number];

/** The code of the local amount in the tarieven of a gemeente: `bijzonder.inrichting`. */
export const bijzonderTarief = (soort: Bijzondersoort): string => `bijzonder.${soort}`;

/** The day lies today or before. */
export const magAanvragen = (aangevraagdOp: Datum, vandaag: Datum): Uitkomst => (aangevraagdOp <= vandaag ? toegestaan : geweigerd('AanvraagInDeToekomst', BIJZONDER, { veld: 'aangevraagdOp' }));

interface Bijzonderbesluit {
  gift: Centen;
  lening: Centen;
  motivering?: string;
}

/**
 * May this be decided so? By somebody else than who entered it; nothing above what was asked; and more than the local amount, or without one, only
 * with reasons. Afwijzen (nothing) always says why.
 * @param tarief the confirmed local amount on the day of the decision
 */
export function magBeslissen(b: { stand: string; gevraagd: Centen; aangevraagdDoor: string }, besluit: Bijzonderbesluit, persoon: string, tarief: Centen | undefined): Uitkomst {
  if (b.stand !== 'aangevraagd') return geweigerd('BesluitIsGenomen', BIJZONDER, { feiten: { stand: b.stand } });
  if (b.aangevraagdDoor === persoon) return geweigerd('BeslisserIsInvoerder', VIER_OGEN);
  const totaal = besluit.gift + besluit.lening;
  if (totaal > b.gevraagd) return geweigerd('MeerDanGevraagd', BIJZONDER, { feiten: { gevraagd: b.gevraagd } });
  if (besluit.motivering) return toegestaan;
  if (totaal === 0) return geweigerd('AfwijzingZonderMotivering', 'Algemene wet bestuursrecht art. 3:46', { veld: 'motivering' });
  if (tarief === undefined) return geweigerd('TariefOnbekend', 'Lokaal beleid bijzondere bijstand', { veld: 'motivering' });
  return totaal <= tarief ? toegestaan : geweigerd('BovenLokaalBedrag', 'Lokaal beleid bijzondere bijstand', { veld: 'motivering', feiten: { tarief } });
}

/** May this part be paid out? Never more than was awarded, over all payments together. */
export function magUitbetalen(b: { stand: string; toegekend: Centen; uitbetaald: Centen }, bedrag: Centen): Uitkomst {
  if (b.stand !== 'toegekend') return geweigerd('NietToegekend', BIJZONDER, { feiten: { stand: b.stand } });
  const rest = b.toegekend - b.uitbetaald;
  return bedrag <= rest ? toegestaan : geweigerd('MeerDanToegekend', BIJZONDER, { veld: 'bedrag', feiten: { rest } });
}
