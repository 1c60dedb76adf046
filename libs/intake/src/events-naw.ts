import { defineEvent, IsDatum } from '@wegwijs/kernel';
import { Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';

/**
 * Who somebody is and where he lives. The one fact that carries a name: casusregie writes letters and gives work to VluchtelingenWerk and the RSD,
 * and an app never asks another app. It carries no BSN, no V-nummer and nothing about how somebody is; its contents leave the outbox with the
 * daily clean-up.
 */
export class NawVastgelegdFeiten {
  @Sleutel() dossierId!: string;
  @Tekst(200) naam!: string;
  @IsDatum() geboortedatum!: string;
  /** The language somebody reads best, in Dutch: 'Arabisch'. */
  @Optioneel() @Tekst(60) taal?: string;
  @Optioneel() @Tekst(120) straat?: string;
  /** With its addition: '12 bis'. */
  @Optioneel() @Tekst(40) huisnummer?: string;
  @Optioneel() @Tekst(7) postcode?: string;
  @Optioneel() @Tekst(80) woonplaats?: string;
}

export const NawVastgelegd = defineEvent('intake', 'NawVastgelegd', NawVastgelegdFeiten);
