/** Keeps what was asked early no longer than the portal takes to start: an answer that nobody came for grows old. */
const BEWAAR_MS = 10_000;
const onderweg = new Map<string, Promise<Response>>();

/** Two addresses that ask the same. */
const sleutel = (adres: string): string => {
  const { pathname, searchParams } = new URL(adres, location.origin);
  searchParams.sort();
  return `${pathname}?${searchParams}`;
};

/** Asks now for what will be needed; the code that needs it may still be on its way. */
export function vraagVroeg(adres: string): void {
  const antwoord = fetch(adres, { headers: { accept: 'application/json' } });
  // Nobody may come for it; whoever does hears what went wrong.
  antwoord.catch(() => undefined);
  onderweg.set(sleutel(adres), antwoord);
  setTimeout(() => onderweg.delete(sleutel(adres)), BEWAAR_MS);
}

/** The answer that is on its way already, once; undefined: ask for it. */
export function vroegAntwoord(adres: string): Promise<Response> | undefined {
  const antwoord = onderweg.get(sleutel(adres));
  onderweg.delete(sleutel(adres));
  return antwoord;
}
