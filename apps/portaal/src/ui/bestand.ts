/** Puts a file that was fetched among the downloads. Fetched and not linked to, so that a refusal is a message on the page and not a page of JSON. */
export function bewaarBestand({ blob, naam }: { blob: Blob; naam: string }): void {
  const adres = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: adres, download: naam });
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(adres), 60_000);
}
