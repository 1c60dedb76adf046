/** Texts of the page about keeping and destroying. */
export const bewaren = {
  titel: 'Bewaren en wissen', onder: 'Vijf jaar na het einde van de inburgeringsplicht moeten de gegevens weg. De een stelt voor, een ander met een andere rol vernietigt.',
  voorstellen: 'Lijst maken', uitleg: 'Op de lijst komen alle dossiers waarvan de bewaartermijn voorbij is. Er wordt nog niets vernietigd.',
  labels: { gemeentecode: 'Gemeente', kernBewaren: 'Enkele gegevens apart bewaren, hoogstens 50 jaar?' }, hintKern: 'Het gaat om naam, adres, geboortedatum, en hoe en wanneer de plicht eindigde.',
  lijst: (op: string) => `Lijst van ${op}`, lijsten: 'Lijsten', geenLijsten: 'Er is nog geen lijst gemaakt.', stand: { voorgesteld: 'Wacht op de tweede persoon', ingetrokken: 'Ingetrokken', vernietigd: 'Vernietigd' } as Record<string, string>,
  standKop: 'Stand', aantal: 'Dossiers', door: 'Voorgesteld door', rol: { beheerder: 'beheerder', teamleider: 'teamleider' } as Record<string, string>, wacht: 'Lijst die wacht', kern: 'Enkele gegevens blijven apart bewaard.', geenKern: 'Er blijft niets bewaard.',
  naam: 'Inburgeraar', zonderNaam: 'Naam onbekend', einde: 'Einde van de plicht', grond: 'Waarom', tot: 'Bewaard tot en met', leeg: 'Er staat niemand op deze lijst.',
  vernietig: 'Vernietigen', trekIn: 'Lijst intrekken', zeker: 'Weet u het zeker?', zekerUitleg: (n: number) => `${n === 1 ? 'Eén dossier wordt' : `${n} dossiers worden`} voorgoed vernietigd. Dit kan niet ongedaan worden gemaakt.`, jaVernietig: 'Ja, vernietig voorgoed',
  zelf: 'U hebt deze lijst zelf voorgesteld, of u hebt dezelfde rol als wie dat deed. Een collega met de andere rol moet vernietigen.', gemaakt: 'De lijst is gemaakt en wacht op de tweede persoon.', vernietigd: 'De dossiers zijn vernietigd. Het bewijs staat hieronder.', ingetrokken: 'De lijst is ingetrokken. Er is niets vernietigd.',
  bewijzen: 'Bewijzen van vernietiging', geenBewijzen: 'Er is nog niets vernietigd.', op: 'Vernietigd op', wie: 'Vernietigd door', overgeslagen: 'Gebleven', rijen: 'Wat er weg is', bewijs: 'Controlegetal (SHA-256)', rij: (tabel: string, n: number) => `${tabel}: ${n}`,
  gronden: {
    voldaan: 'Voldaan', vrijgesteld: 'Vrijgesteld', ontheven: 'Ontheven', 'aow-leeftijd': 'AOW-leeftijd', 'verblijf-vervallen': 'Verblijf vervallen', naturalisatie: 'Nederlander geworden', overlijden: 'Overleden',
    'onderbreking-langer-dan-een-jaar': 'Langer dan een jaar weg', 'onterecht-wi2021': 'Was niet plichtig',
  } as Record<string, string>,
} as const;
