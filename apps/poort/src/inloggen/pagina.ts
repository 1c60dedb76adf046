import type { Organisatie, Proefaccount } from '../config.ts';

export const html = (tekst: string): string => tekst.replace(/[&<>"']/g, (teken) => `&#${teken.charCodeAt(0)};`);

/** Colours in pairs of at least 7:1, and the browser's own where somebody asked for high contrast. */
export const STIJL = `:root { font: 1.0625rem/1.5 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif; color: #1d2529; background: #f3f5f4 }
* { box-sizing: border-box }
body { margin: 0 }
header { background: #2c3a36; color: #fff; padding: 1rem }
header p { margin: 0 auto; max-width: 44rem; font-weight: 600; font-size: 1.25rem }
main { max-width: 46rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1rem 0 }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem }
a { color: #0b4f8a }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)) }
.knop { display: block; min-height: 3rem; padding: .625rem 1rem; border: 1px solid #566; border-radius: 5px; background: #fff; color: #1d2529; text-decoration: none; overflow-wrap: anywhere }
.knop strong { display: block; color: #0b4f8a; text-decoration: underline }
.knop:hover strong { text-decoration-thickness: 3px }
.knop.eerste { display: inline-block; background: #0b4f8a; border-color: #0b4f8a; color: #fff; font-weight: 600 }
.knop:focus-visible, a:focus-visible { outline: 3px solid #1d2529; outline-offset: 2px; box-shadow: 0 0 0 2px #fff }
.melding { border-left: 6px solid #8a4b00; background: #fff; padding: .75rem 1rem; margin: 1rem 0 }
.gelukt { border-left-color: #1d6b37 }
@media (forced-colors: active) { .knop { border-color: LinkText } }
@media print { header { color: #000; background: none } }
`;

const omlijsting = (titel: string, inhoud: string) => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${html(titel)} - Wegwijs</title>
<link rel="stylesheet" href="/inloggen/stijl.css">
<link rel="icon" href="data:,">
</head>
<body>
<header><p>Wegwijs</p></header>
<main>
<h1>${html(titel)}</h1>
${inhoud}
</main>
</body>
</html>
`;

const adres = (organisatie: string, terug: string, als?: string) => html(`/inloggen?${new URLSearchParams({ organisatie, ...(als && { als }), ...(terug !== '/' && { terug }) })}`);
const keus = (naar: string, naam: string, bij = '') => `<li><a class="knop" href="${naar}"><strong>${html(naam)}</strong>${html(bij)}</a></li>`;

function proefkeuzes({ organisatie, naam }: Organisatie, proef: readonly Proefaccount[], terug: string): string {
  const accounts = proef.filter((a) => a.organisatie === organisatie).map((a) => keus(adres(organisatie, terug, a.account), a.naam, a.functie));
  return accounts.length === 0 ? '' : `<section aria-labelledby="o-${html(organisatie)}"><h2 id="o-${html(organisatie)}">${html(naam)}</h2><ul>${accounts.join('')}</ul></section>`;
}

/** Where somebody chooses at which organisation to log in, or, in a demo, as whom. Links and no forms: the next page is on another site, and the CSP lets no form go there. */
export function keuzePagina(o: { organisaties: readonly Organisatie[]; proef: readonly Proefaccount[]; terug: string; uitgelogd: boolean }): string {
  const melding = o.uitgelogd ? '<p class="melding gelukt" role="status">U bent uitgelogd.</p>' : '';
  if (o.proef.length > 0) {
    return omlijsting('Inloggen', `${melding}<p class="melding">Dit is een proefomgeving met verzonnen medewerkers. U hebt geen wachtwoord nodig. Kies met wie u wilt inloggen.</p>
${o.organisaties.map((org) => proefkeuzes(org, o.proef, o.terug)).join('\n')}`);
  }
  return omlijsting('Inloggen', `${melding}<p>Bij welke organisatie werkt u?</p>
<ul>${o.organisaties.map((org) => keus(adres(org.organisatie, o.terug), org.naam)).join('')}</ul>`);
}

/** What went wrong, in words of the person before the screen, and one way on. */
export const meldingPagina = (titel: string, uitleg: string, verder: { naar: string; tekst: string } = { naar: '/inloggen', tekst: 'Opnieuw inloggen' }): string =>
  omlijsting(titel, `<p class="melding" role="alert">${html(uitleg)}</p><p><a class="knop eerste" href="${html(verder.naar)}">${html(verder.tekst)}</a></p>`);
