import type { Woorden } from './redenen.ts';

/** Refusals of a request to see one's own file, in words. */
export const INZAGE: Readonly<Record<string, Woorden>> = {
  InzageInDeToekomst: 'De dag waarop u het verzoek kreeg kan niet in de toekomst liggen. Vul vandaag of een eerdere dag in.',
  InzageLoopt: 'Wegwijs verzamelt al gegevens voor deze persoon. Wacht tot dat klaar is.',
  InzageNogNietKlaar: 'Het bestand is nog niet klaar. Wacht tot alle gegevens zijn verzameld.',
  InzageVerlopen: 'Dit bestand is weg: het blijft dertig dagen staan. Leg een nieuw verzoek vast.',
};
