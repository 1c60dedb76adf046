import type { Woorden } from './redenen.ts';
import { met } from './redenen.feit.ts';

/** Why a batch of payments cannot be offered, released or paid again. */
export const BETAALBATCH: Readonly<Record<string, Woorden>> = {
  RunNietInConcept: 'Deze maand is al aangeboden of vrijgegeven. Neem hem eerst terug als dat nog kan.',
  RegelsNietAkkoord: ({ huishoudens }) => `Niet alle regels van deze maand zijn akkoord${met(': kijk naar ', huishoudens)}. Controleer ze, los de blokkade op of sluit ze uit.`,
  BankrekeningOntbreekt: 'Voor deze gemeente is nog geen bankrekening ingesteld. Vraag de teamleider om dat te doen.',
  NietsTeBetalen: 'Er is niets te betalen. Controleer of u de goede maand hebt gekozen.',
  OpdrachtenSluitenNiet: ({ huishoudens }) => `De betalingen zijn samen niet gelijk aan de uitkering${met(' van ', huishoudens)}. Bereken de maand opnieuw.`,
  IbanNietGecontroleerd: ({ opdracht }) => `Een rekeningnummer is nog niet gecontroleerd${met(' (betaling ', opdracht, ')')}. Laat een collega het eerst controleren.`,
  IbanBuitenSepa: 'Een rekeningnummer klopt niet of ligt buiten het betaalgebied van de euro (SEPA). Pas het rekeningnummer aan.',
  BatchNietAangeboden: 'Deze batch wacht niet meer op vrijgave. Laad de pagina opnieuw.',
  BatchNietVrijgegeven: 'Er is nog geen bestand, want deze batch is niet vrijgegeven. Laat de teamleider hem eerst vrijgeven.',
  EigenBatch: 'U hebt deze batch zelf gemaakt of aangeboden. Laat een collega hem vrijgeven.',
  EigenWijzigingInBatch: 'U hebt zelf iets gewijzigd dat met deze batch wordt betaald. Laat een collega hem vrijgeven.',
  EigenIbanInBatch: 'U hebt zelf een rekeningnummer ingevoerd dat met deze batch wordt betaald. Laat een collega hem vrijgeven.',
  EigenIbanControleInBatch: 'U hebt zelf een rekeningnummer gecontroleerd dat nu voor het eerst wordt betaald. Laat een collega de batch vrijgeven.',
  AndereLijstGezien: 'U hebt een andere lijst gezien dan de lijst die nu is aangeboden. Laad de pagina opnieuw en controleer de cijfers.',
  InhoudGewijzigd: 'De inhoud is niet meer gelijk aan wat is aangeboden. De batch is teruggezet: laat hem opnieuw berekenen en aanbieden.',
  IbanGewijzigdNaAanbod: 'Een rekeningnummer is gewijzigd nadat de batch is aangeboden. De batch is teruggezet: laat hem opnieuw berekenen en aanbieden.',
  HuishoudenGeslotenInBatch: 'In deze batch zit een huishouden dat is afgesloten. Bereken de maand opnieuw.',
  OpdrachtNietTerug: ({ opdracht }) => `Deze betaling is niet teruggekomen${met(' (', opdracht, ')')}. Alleen een betaling die terugkwam, kunt u opnieuw betalen.`,
  NieuweIbanNodig: ({ opdracht }) => `De oude rekening was de reden dat de betaling terugkwam${met(' (', opdracht, ')')}. Voer eerst een nieuw rekeningnummer in.`,
  AlHeruitgegeven: ({ opdracht }) => `Deze betaling wordt al opnieuw betaald${met(' (', opdracht, ')')}. Kijk bij de aangeboden batches.`,
  VerschillendeGemeenten: 'Deze betalingen zijn van meer dan één gemeente. Kies betalingen van één gemeente tegelijk.',
  OpdrachtNietLos: ({ opdracht }) => `Deze betaling hoort bij een maand of bij een andere batch${met(' (', opdracht, ')')}. Kies een andere betaling.`,
  BankrekeningBestaatAl: 'Deze bankrekening staat er al. Elke gemeente heeft een eigen rekening.',
  BestandBeschadigd: 'Het bewaarde bestand is niet meer het bestand dat is vrijgegeven. Stuur het niet naar de bank en bel de beheerder.',
};
