import type { Uitkomst, Veldfout } from '@wegwijs/kernel';

export interface ProbleemMeer {
  velden?: Veldfout[];
  reden?: string;
  bron?: string;
  feiten?: Record<string, string | number>;
  koppen?: Record<string, string>;
}

/** An answer of RFC 9457. `code` becomes the last part of `type`, so a client can tell problems of one status apart. */
export class Probleem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly titel: string,
    readonly meer: ProbleemMeer = {},
  ) {
    super(titel);
    this.name = new.target.name;
  }
}

/** The law or a local rule says no (422): `reden` is the code the portal has words for, `bron` the article. */
export class Weigering extends Probleem {
  constructor(w: { reden: string; bron: string; veld?: string; titel?: string; feiten?: Record<string, string | number> }) {
    const titel = w.titel ?? 'Dit kan niet volgens de regels';
    super(422, 'weigering', titel, { reden: w.reden, bron: w.bron, feiten: w.feiten, velden: w.veld ? [{ veld: w.veld, melding: titel }] : undefined });
  }
}

/** Absent or of another gemeente: the answer (404) is the same, so it does not tell which. */
export class NietGevonden extends Probleem {
  constructor() {
    super(404, 'niet-gevonden', 'Niet gevonden');
  }
}

/** Someone else changed the row after it was read (412). */
export class VerouderdeVersie extends Probleem {
  constructor() {
    super(412, 'verouderde-versie', 'Iemand anders heeft dit intussen gewijzigd');
  }
}

/** The request itself is wrong (400); `velden` says where. */
export class OngeldigeInvoer extends Probleem {
  constructor(velden: Veldfout[], titel = 'De gegevens kloppen niet') {
    super(400, 'ongeldige-invoer', titel, { velden });
  }
}

/** The request does not go with what is registered now (409). */
export class Conflict extends Probleem {
  constructor(titel: string, reden?: string) {
    super(409, 'conflict', titel, { reden });
  }
}

/** No valid access token (401). Which check failed is not told. */
export class NietIngelogd extends Probleem {
  constructor() {
    super(401, 'niet-ingelogd', 'U bent niet ingelogd', { koppen: { 'www-authenticate': 'Bearer' } });
  }
}

/** Logged in, but not with a role that may do this (403). */
export class GeenToegang extends Probleem {
  constructor() {
    super(403, 'geen-toegang', 'U mag dit niet doen');
  }
}

/** Try again after `seconden` (503): overload, or a database or login server that is away for a moment. */
export class TijdelijkNiet extends Probleem {
  constructor(seconden = 2) {
    super(503, 'tijdelijk-niet', 'Dit lukt nu even niet. Probeer het zo opnieuw', { koppen: { 'retry-after': String(seconden) } });
  }
}

/** Throws a `Weigering` when a rule of the kernel says no; its reden, bron, veld and feiten travel along. */
export function eis(uitkomst: Uitkomst): void {
  if (!uitkomst.toegestaan) throw new Weigering(uitkomst);
}
