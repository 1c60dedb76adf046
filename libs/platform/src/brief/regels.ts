/**
 * Breaks a text into lines no wider than `breedte` (points). A line that ends between words ends in a space, so that the words stay apart
 * for whoever copies the text or has it read aloud. A word wider than a line is cut between letters, never inside a letter with
 * its combining marks. Always at least one letter per line, so every width ends. An empty line stays as ''. `meet` gives the width of a piece of text.
 */
export function breekRegels(tekst: string, breedte: number, meet: (stuk: string) => number): string[] {
  const alineas = tekst.trim().split('\n');
  return alineas.flatMap((alinea, i) => {
    const regels = breekAlinea(alinea.trim(), breedte, meet);
    if (i === alineas.length - 1) return regels;
    return regels.length === 0 ? [''] : [...regels.slice(0, -1), `${regels[regels.length - 1] ?? ''} `];
  });
}

function breekAlinea(alinea: string, breedte: number, meet: (stuk: string) => number): string[] {
  const spatie = meet(' ');
  const regels: string[] = [];
  let regel = '';
  let lengte = 0;
  for (const stuk of stukken(alinea)) {
    const kern = stuk.trimEnd();
    const maat = meet(kern);
    if (regel !== '' && lengte + maat > breedte) {
      regels.push(regel);
      regel = '';
      lengte = 0;
    }
    if (maat > breedte) {
      const delen = hak(kern, breedte, meet);
      regels.push(...delen.slice(0, -1));
      regel = delen[delen.length - 1] ?? '';
      lengte = meet(regel);
    } else {
      regel += kern;
      lengte += maat;
    }
    if (kern !== stuk) {
      regel += ' ';
      lengte += spatie;
    }
  }
  return regel === '' ? regels : [...regels, regel];
}

/** Words with their space; a compound may also break after its hyphen or slash, a date or reference number may not. */
function stukken(alinea: string): string[] {
  return alinea.split(/(?<= )(?! )|(?<=\p{L}[-/])(?=\p{L})/u).filter((stuk) => stuk !== '');
}

function hak(woord: string, breedte: number, meet: (stuk: string) => number): string[] {
  const delen: string[] = [];
  let deel = '';
  let lengte = 0;
  for (const letter of woord.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const maat = meet(letter);
    if (deel !== '' && lengte + maat > breedte) {
      delen.push(deel);
      deel = '';
      lengte = 0;
    }
    deel += letter;
    lengte += maat;
  }
  return deel === '' ? delen : [...delen, deel];
}
