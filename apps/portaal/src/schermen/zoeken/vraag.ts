/** Is this enough to look while somebody still types? Half a number finds nobody, and every hit is written down as a look into a file: three letters, or a whole number. */
export function kanZoeken(tekst: string): boolean {
  const kaal = tekst.trim();
  if (!/\d/.test(kaal)) return kaal.length >= 3;
  const cijfers = kaal.replace(/[\s.-]/g, '');
  return /^\d{9,10}$/.test(cijfers) || /^[a-z]+-\d{4}-\w{4,}$/i.test(kaal);
}

const kaal = (t: string) => t.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The name in pieces: those that begin as a typed word does are `raak`. Accents and capitals do not count, as on the server. */
export function stukken(naam: string, zoek: string): { tekst: string; raak: boolean }[] {
  const woorden = kaal(zoek).split(/[\s-]+/).filter(Boolean);
  return naam.split(/([\s-]+)/).filter(Boolean).flatMap((deel) => {
    const raak = Math.max(0, ...woorden.filter((w) => kaal(deel).startsWith(w)).map((w) => w.length));
    if (raak === 0) return [{ tekst: deel, raak: false }];
    // As many letters of the name as were typed; an accent that stands apart goes with its letter.
    const begin = Array.from(deel.normalize('NFC')).slice(0, raak).join('');
    const rest = deel.normalize('NFC').slice(begin.length);
    return [{ tekst: begin, raak: true }, ...(rest ? [{ tekst: rest, raak: false }] : [])];
  });
}
