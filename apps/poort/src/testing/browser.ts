interface Koekje {
  naam: string;
  waarde: string;
  pad: string;
  kenmerken: string;
}

export interface Vraag {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

/** What a browser does that matters here: keeps cookies by path, sends them along, and follows a redirect only when asked to. */
export class Browser {
  koekjes: Koekje[] = [];

  constructor(readonly basis: string) {}

  async vraag(adres: string, o: Vraag = {}): Promise<Response> {
    const url = new URL(adres, this.basis);
    const cookie = this.koekjes.filter((k) => url.pathname.startsWith(k.pad)).map((k) => `${k.naam}=${k.waarde}`).join('; ');
    const antwoord = await fetch(url, { ...o, redirect: 'manual', headers: { ...(cookie && { cookie }), ...o.headers } });
    for (const regel of antwoord.headers.getSetCookie()) this.bewaar(regel);
    return antwoord;
  }

  /** Follows redirects until `tot` says that the next address is far enough (then that address), or until a page. */
  async volg(adres: string, tot?: (url: URL) => boolean): Promise<{ url: URL; antwoord?: Response }> {
    let url = new URL(adres, this.basis);
    for (let stap = 0; stap < 15; stap++) {
      const antwoord = await this.vraag(url.href, { headers: { accept: 'text/html' } });
      const naar = antwoord.headers.get('location');
      if (naar === null) return { url, antwoord };
      await antwoord.arrayBuffer();
      url = new URL(naar, url);
      if (tot?.(url)) return { url };
    }
    throw new Error(`Too many redirects, last ${url.href}`);
  }

  koekje(naam: string): Koekje | undefined {
    return this.koekjes.find((k) => k.naam === naam);
  }

  /** Logs in and answers where the poort sends the browser afterwards. */
  async logIn(organisatie: string, o: { als?: string; terug?: string } = {}): Promise<URL> {
    const vraag = new URLSearchParams({ organisatie, ...o });
    const { url, antwoord } = await this.volg(`/inloggen?${vraag}`, (u) => u.origin === this.basis && !u.pathname.startsWith('/inloggen'));
    if (antwoord) throw new Error(`Not logged in: ${antwoord.status} at ${url.href}\n${await antwoord.text()}`);
    return url;
  }

  async mij<T = { account: string; naam: string; persoon: string; rollen: string[]; organisatie: { code: string; naam: string }; csrf: string; verlooptOp: string; sessies: number }>(): Promise<T> {
    const antwoord = await this.vraag('/api/mij');
    if (!antwoord.ok) throw new Error(`/api/mij: ${antwoord.status}`);
    return (await antwoord.json()) as T;
  }

  /** A change as the portal sends it: from the own page, with the token of the session. */
  async wijzig(adres: string, o: Vraag = {}): Promise<Response> {
    const { csrf } = await this.mij();
    return this.vraag(adres, { method: 'POST', ...o, headers: { origin: this.basis, 'x-csrf': csrf, ...o.headers } });
  }

  private bewaar(regel: string): void {
    const [paar = '', ...rest] = regel.split(';').map((d) => d.trim());
    const naam = paar.slice(0, paar.indexOf('='));
    const kenmerk = (welk: string) => rest.find((r) => r.toLowerCase().startsWith(`${welk}=`))?.slice(welk.length + 1);
    const pad = kenmerk('path') ?? '/';
    const voorbij = kenmerk('max-age') === '0' || Date.parse(kenmerk('expires') ?? '') < Date.now();
    this.koekjes = this.koekjes.filter((k) => k.naam !== naam || k.pad !== pad);
    if (!voorbij) this.koekjes.push({ naam, waarde: paar.slice(naam.length + 1), pad, kenmerken: rest.join('; ') });
  }
}
