import { createHash } from 'node:crypto';
import { accountsVan, type Account } from './accounts.ts';

const html = (tekst: string) => tekst.replace(/[&<>"']/g, (teken) => `&#${teken.charCodeAt(0)};`);
/** A role in the words of the office. */
export const FUNCTIE: Readonly<Record<string, string>> = {
  klantmanager: 'klantmanager', casusregisseur: 'casusregisseur', teamleider: 'teamleider', beheerder: 'beheerder', 'rsd-medewerker': 'medewerker ontzorgen',
  'rsd-teamleider': 'teamleider ontzorgen', 'vwon-medewerker': 'maatschappelijk begeleider', projectleider: 'regionaal projectleider', aanbieder: 'contactpersoon aanbieder',
};

const STIJL = `
  :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif }
  body { max-width: 36rem; margin: 3rem auto; padding: 0 1rem }
  button { font: inherit; display: block; width: 100%; margin: 0 0 .5rem; padding: .75rem 1rem; min-height: 3rem; text-align: left; border: 1px solid; border-radius: .25rem; cursor: pointer; background: Canvas; color: CanvasText }
  button:hover { text-decoration: underline }
  button:focus-visible { outline: 3px solid #0b71a1; outline-offset: 2px }
  .let-op { border-left: .375rem solid #b25200; padding: .25rem 1rem }`;

const omlijsting = (titel: string, inhoud: string) => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(titel)}</title><style>${STIJL}</style></head>
<body><main><h1>${html(titel)}</h1>${inhoud}</main></body></html>`;

const knop = (a: Account) =>
  `<li><button name="account" value="${html(a.account)}">${html(a.naam)} (${html(a.rollen.map((r) => FUNCTIE[r] ?? r).join(', '))})</button></li>`;

/** The login page: one button per demo account, works without JavaScript and without anything from elsewhere. */
export function loginPagina(organisatie: { code: string; naam: string }, doel: string): string {
  return omlijsting(`Inloggen bij ${organisatie.naam}`, `
<p class="let-op">Dit is een proefomgeving met verzonnen medewerkers. U hebt geen wachtwoord nodig.</p>
<h2 id="wie">Met welke medewerker wilt u inloggen?</h2>
<form method="post" action="${html(doel)}"><ul aria-labelledby="wie" style="list-style:none;padding:0">${accountsVan(organisatie.code).map(knop).join('')}</ul></form>`);
}

export const foutPagina = (uitleg: string) => omlijsting('Inloggen is niet gelukt', `<p>${html(uitleg)}</p><p>Ga terug naar de toepassing en probeer het opnieuw.</p>`);

export function startPagina(issuers: readonly { organisatie: string; naam: string; issuer: string }[]): string {
  const regels = issuers.map((i) => `<tr><th scope="row">${html(i.naam)}</th><td>${html(i.issuer)}</td><td>${accountsVan(i.organisatie).map((a) => html(a.account)).join('<br>')}</td></tr>`);
  return omlijsting('Inlogdienst van de proefomgeving', `<p>Elke organisatie heeft een eigen adres om in te loggen.</p>
<table><thead><tr><th scope="col">Organisatie</th><th scope="col">Adres (issuer)</th><th scope="col">Accounts</th></tr></thead><tbody>${regels.join('')}</tbody></table>`);
}

/** Who asked to log out has said so already; where scripts may not run, the button is there. */
const DOOR = 'document.querySelector("button").click()';
export const UITLOG_CSP = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(DOOR).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'`;
/** @param formulier as the provider made it, with its own secret */
export const uitlogPagina = (formulier: string) => omlijsting('Uitloggen', `<p>U wordt ook bij de inlogdienst uitgelogd.</p>${formulier}
<button form="op.logoutForm" name="logout" value="yes">Uitloggen</button><script>${DOOR}</script>`);
export const uitgelogdPagina = () => omlijsting('U bent uitgelogd', '<p>U kunt dit venster sluiten.</p>');
