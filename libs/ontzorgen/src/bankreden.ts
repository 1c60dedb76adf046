/** Codes of ISO 20022 (External Reason) with which a bank returns or refuses a payment, in words. */
export const BANKREDENEN: Readonly<Record<string, string>> = {
  AC01: 'Het rekeningnummer klopt niet', AC03: 'Het rekeningnummer van de ontvanger klopt niet', AC04: 'De rekening is opgeheven', AC06: 'De rekening is geblokkeerd', AC13: 'De soort rekening past niet',
  AG01: 'Op deze rekening mag niet worden overgemaakt', AG02: 'De opdracht heeft een verkeerde code', AM04: 'Er staat te weinig geld op de rekening', AM05: 'De betaling is dubbel', AM09: 'Het bedrag klopt niet',
  BE04: 'Het adres van de ontvanger ontbreekt', BE05: 'De opdrachtgever is onbekend', CNOR: 'De bank van de ontvanger is niet bereikbaar', CUST: 'De opdrachtgever vroeg het geld terug', DNOR: 'De bank van de opdrachtgever is niet bereikbaar',
  DUPL: 'De betaling is dubbel', FF01: 'Het bestand is niet goed opgemaakt', FOCR: 'Het geld komt terug na een verzoek', MD07: 'De rekeninghouder is overleden', MS02: 'De ontvanger weigert de betaling', MS03: 'De bank geeft geen reden',
  RC01: 'De code van de bank (BIC) klopt niet', RR01: 'De rekening van de opdrachtgever ontbreekt', RR02: 'De naam of het adres van de opdrachtgever ontbreekt', RR03: 'De naam of het adres van de ontvanger ontbreekt', RR04: 'De bank mag het niet uitvoeren van de wet',
  TM01: 'De opdracht kwam te laat binnen',
};

/** The reason of the bank in words; the bare code when it is a new one. */
export const bankredenTekst = (code: string): string => (Object.hasOwn(BANKREDENEN, code) ? BANKREDENEN[code]! : `Code ${code} van de bank`);
