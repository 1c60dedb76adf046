/** Texts of the facts of a dossier. */
export const gegevens = {
  personen: 'Gezin', naam: 'Naam', geboren: 'Geboren', nationaliteit: 'Nationaliteit', taal: 'Taal', vNummer: 'V-nummer', bsn: 'BSN', plicht: 'Inburgeringsplicht', dossier: 'Dossier', dit: 'dit dossier',
  adres: 'Adres', verhuurder: 'Verhuurder', vanaf: 'Huur vanaf', geenAdres: 'Er is geen adres bekend in deze gemeente.', dicht: 'Dit dossier is gesloten. U kunt er niets meer in vastleggen.',
  feiten: 'Feiten', gekoppeld: 'Gekoppeld', gehuisvest: 'Woning betrokken', brp: 'Ingeschreven in de BRP', kennisgeving: 'Kennisgeving van DUO', verhuisd: 'Ingeschreven na verhuizing', intake: 'Brede intake afgerond', pip: 'PIP vastgesteld', bekend: 'PIP bekendgemaakt', gesloten: 'Gesloten', sluitreden: 'Reden',
  kennisgevingTitel: 'Kennisgeving van DUO', kennisgevingUitleg: 'De dag op de brief van DUO aan de inburgeraar telt, niet de dag waarop u hem leest. Vanaf de kennisgeving en de inschrijving lopen tien weken voor het PIP.',
  kennisgevingNieuw: 'Er staat al een kennisgeving. Een nieuwe verbetert die; geef dan aan waarom.',
  labels: {
    kennisgevingOp: 'Datum van de brief van DUO', inburgeringsplichtig: 'Is de inburgeraar inburgeringsplichtig?', wordtBehandeldAls: 'Hoe behandelt DUO deze persoon?', redenGeenPlicht: 'Reden volgens DUO waarom er geen plicht is', kenmerk: 'Kenmerk van DUO',
    ingeschrevenOpDieDag: 'Stond de inburgeraar op die dag in uw gemeente ingeschreven?', eindeGrond: 'Waarom is er geen plicht?', reden: 'Waarom verbetert u dit?', ingeschrevenOp: 'Vanaf welke dag staat de inburgeraar ingeschreven?',
    grond: 'Op welke informatie wacht u?', derde: 'Wie moet die informatie geven?', gevraagdOp: 'Op welke dag hebt u het gevraagd?', motivering: 'Waarom kan het PIP niet zonder?', ontvangenOp: 'Op welke dag kwam het antwoord?', rechtVanaf: 'Vanaf welke dag is er recht op bijstand?',
  },
  behandeldAls: { AsielStatushouder: 'Als asielstatushouder', GezinsMigrant: 'Als gezinsmigrant', OverigeMigrant: 'Als overige migrant' } as Record<string, string>,
  eindeGrond: { vrijgesteld: 'Vrijgesteld', ontheven: 'Ontheven', 'onterecht-wi2021': 'De wet geldt niet voor deze persoon' } as Record<string, string>,
  gevolgSluiten: 'Het dossier wordt dan gesloten. De termijnen stoppen.', gevolgWissen: 'Het hele dossier wordt dan gewist, met de brede intake, de afspraken en het PIP. Dat kan niet ongedaan worden gemaakt.',
  zekerWissen: 'Ik weet zeker dat dit dossier gewist moet worden', eerstBevestigen: 'Vink eerst aan dat het dossier gewist moet worden',
  leg: 'Vastleggen', gelukt: 'Vastgelegd.',
  inschrijvingTitel: 'Inschrijving in de BRP', inschrijvingUitleg: 'Alleen voor wie niet door de gemeente is gehuisvest.',
  derdeTitel: 'Informatie vragen aan een ander', derdeUitleg: 'Kan het PIP niet worden gemaakt zonder informatie van een ander, dan loopt u de termijn niet mis zolang u daarop wacht. Wachten op de inburgeraar zelf telt niet (Besluit inburgering 2021 artikel 5.3 lid 2).',
  gevraagd: (op: string) => `gevraagd op ${op}`, ontvangen: (op: string) => `antwoord op ${op}`, wacht: 'nog geen antwoord', antwoordOp: (grond: string) => `Antwoord: ${grond}`, derdeHint: 'De naam van een organisatie, bijvoorbeeld Nuffic. Geen naam van een persoon.', vraag: 'Vraag vastleggen', antwoord: 'Antwoord vastleggen',
  bijstandTitel: 'Recht op bijstand', bijstandUitleg: 'Zonder recht op bijstand kan de gemeente de vaste lasten niet betalen (ontzorgen). Laat de datum leeg als er geen recht (meer) is.', besluit: 'Kenmerk van het besluit',
};
