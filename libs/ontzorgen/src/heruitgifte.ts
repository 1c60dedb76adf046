import { geweigerd, toegestaan, type Uitkomst } from '@wegwijs/kernel';

const BRON = 'EX-B7: teruggekomen betaling opnieuw uitgeven na controle door een tweede persoon';

/** Return reasons (ISO 20022 external codes) that say that the account itself is the trouble: the same IBAN would come back again. */
const REKENINGREDENEN = ['AC01', 'AC04', 'AC06', 'AC13', 'BE04', 'MD07', 'RC01', 'RR01'];

export interface TerugOpdracht {
  eindId: string;
  stand: string;
  /** ISO 20022 code, when the bank gave one. */
  bankreden: string | null;
  iban: string;
  /** The IBAN of the payee now, and whether a second person checked it. */
  ibanNu: string;
  gecontroleerd: boolean;
}

/** May a payment that came back be paid again? Only to an account that was checked, and to another one when the old account was the reason. */
export function magHeruitgeven(o: TerugOpdracht): Uitkomst {
  const feiten = { opdracht: o.eindId };
  if (o.stand !== 'geretourneerd' && o.stand !== 'afgewezen') return geweigerd('OpdrachtNietTerug', BRON, { veld: 'opdrachtIds', feiten: { ...feiten, stand: o.stand } });
  if (!o.gecontroleerd) return geweigerd('IbanNietGecontroleerd', BRON, { veld: 'opdrachtIds', feiten: { aantal: 1, ...feiten } });
  const zelfdeRekening = o.iban === o.ibanNu && (o.bankreden === null || REKENINGREDENEN.includes(o.bankreden));
  return zelfdeRekening ? geweigerd('NieuweIbanNodig', BRON, { veld: 'opdrachtIds', feiten: { ...feiten, ...(o.bankreden && { bankreden: o.bankreden }) } }) : toegestaan;
}

/**
 * The account of the ledger that a payment is paid from. The first time: what is due to the household. Again: where the money lies that came back, and
 * that is what is due again when the bank refused the first payment before it was booked.
 * @param vervangt what this one replaces: its stand and the kind of the batch it was in
 */
export const betaaldUit = (vervangt?: { stand: string; batchsoort: string }): 'vpl' | 'retour' =>
  (vervangt && (vervangt.stand === 'geretourneerd' || vervangt.batchsoort === 'heruitgifte') ? 'retour' : 'vpl');
