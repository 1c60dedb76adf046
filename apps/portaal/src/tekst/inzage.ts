/** Texts of the requests to see one's own file (AVG art. 15). */
export const inzageverzoek = {
  titel: 'Inzageverzoeken', uitleg: 'De inburgeraar mag vragen welke gegevens wij van hem of haar hebben. Wegwijs verzamelt dan alles wat er in dit dossier staat, ook wie er keek. Namen van collega’s staan er niet in.',
  start: 'Verzamelen starten', gestart: 'Het verzoek is vastgelegd. Wegwijs verzamelt de gegevens.', labels: { ontvangenOp: 'Verzoek ontvangen op', kenmerk: 'Kenmerk van uw gemeente' },
  geen: 'Er is nog geen inzageverzoek.', van: (op: string) => `Verzoek van ${op}`, antwoord: (op: string) => `Geef antwoord uiterlijk op ${op}.`, door: 'Vastgelegd door', kenmerk: 'Kenmerk',
  onderdeel: { intake: 'Intake en PIP', casusregie: 'Casusregie' }, voortgang: (onderdeel: string) => `Verzamelen: ${onderdeel}`, wacht: 'Wacht op de start.', bezig: (n: number, totaal: number) => `${n} van ${totaal} delen verzameld.`,
  klaar: (tot: string) => `Klaar. U kunt de bestanden ophalen tot en met ${tot}.`, verlopen: 'De bestanden zijn weg: ze blijven dertig dagen staan. Is het antwoord nog nodig? Leg dan een nieuw verzoek vast.',
  pdf: 'Leesbaar bestand (PDF)', json: 'Bestand voor de computer (JSON)', opgehaald: 'Het bestand staat bij uw downloads.', let: 'In de bestanden staan persoonlijke gegevens. Geef ze alleen aan de inburgeraar zelf.',
} as const;
