/** Texts of the facts of a dossier. */
export const gegevens = {
  personen: 'Gezin', naam: 'Naam', geboren: 'Geboren', rol: 'Rol', plicht: 'Inburgeringsplicht', grond: 'Grond', dossier: 'Dossier',
  feiten: 'Feiten', gekoppeld: 'Gekoppeld', gehuisvest: 'Woning betrokken', brp: 'Ingeschreven in de BRP', kennisgeving: 'Kennisgeving van DUO', verhuisd: 'Ingeschreven na verhuizing', intake: 'Brede intake afgerond', pip: 'PIP vastgesteld',
  kennisgevingTitel: 'Kennisgeving van DUO', kennisgevingUitleg: 'De dag op de brief van DUO aan de inburgeraar telt, niet de dag waarop u hem leest. Vanaf de kennisgeving en de inschrijving lopen tien weken voor het PIP.',
  kennisgevingNieuw: 'Er staat al een kennisgeving. Een nieuwe verbetert die; geef dan aan waarom.',
  labels: {
    kennisgevingOp: 'Datum van de brief van DUO', inburgeringsplichtig: 'Is de inburgeraar inburgeringsplichtig?', wordtBehandeldAls: 'Hoe behandelt DUO deze persoon?', redenGeenPlicht: 'Reden volgens DUO waarom er geen plicht is', kenmerk: 'Kenmerk van DUO',
    ingeschrevenOpDieDag: 'Stond de inburgeraar op die dag in uw gemeente ingeschreven?', eindeGrond: 'Waarom is er geen plicht?', reden: 'Waarom verbetert u dit?', ingeschrevenOp: 'Vanaf welke dag staat de inburgeraar ingeschreven?',
    grond: 'Op welke informatie wacht u?', derde: 'Wie moet die informatie geven?', gevraagdOp: 'Op welke dag hebt u het gevraagd?', motivering: 'Waarom kan het PIP niet zonder?', ontvangenOp: 'Op welke dag kwam het antwoord?', rechtVanaf: 'Vanaf welke dag is er recht op bijstand?',
  },
  behandeldAls: { AsielStatushouder: 'Als asielstatushouder', GezinsMigrant: 'Als gezinsmigrant', OverigeMigrant: 'Als overige migrant' } as Record<string, string>,
  eindeGrond: { vrijgesteld: 'Vrijgesteld', ontheven: 'Ontheven', 'onterecht-wi2021': 'De wet geldt niet voor deze persoon' } as Record<string, string>,
  leg: 'Vastleggen', gelukt: 'Vastgelegd.',
  inschrijvingTitel: 'Inschrijving in de BRP', inschrijvingUitleg: 'Alleen voor wie niet door de gemeente is gehuisvest.',
  derdeTitel: 'Informatie van een ander', derdeUitleg: 'Kan het PIP niet worden gemaakt zonder informatie van een ander, dan loopt u de termijn niet mis zolang u daarop wacht. Wachten op de inburgeraar zelf telt niet (Besluit inburgering 2021 artikel 5.3 lid 2).',
  gevraagd: (op: string) => `gevraagd op ${op}`, ontvangen: (op: string) => `antwoord op ${op}`, wacht: 'nog geen antwoord', vraag: 'Vraag vastleggen', antwoord: 'Antwoord vastleggen',
  bijstandTitel: 'Recht op bijstand', bijstandUitleg: 'Zonder recht op bijstand kan de gemeente de vaste lasten niet betalen (ontzorgen). Laat de datum leeg als er geen recht (meer) is.', besluit: 'Kenmerk van het besluit',
};
