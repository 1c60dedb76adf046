import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Gemeentecode, Keuze, Optioneel } from '@wegwijs/kernel/velden';
import { VOORSTELSTANDEN } from '@wegwijs/ontzorgen';
import { PaginaQuery } from '@wegwijs/platform';

/** Without a gemeente: all of them. */
export class BankQuery extends PaginaQuery {
  @Optioneel() @Gemeentecode() gemeente?: string;
}

export class AfschriftenQuery extends BankQuery {
  /** Statements of this day and later. */
  @Optioneel() @IsDatum() vanaf?: Datum;
}

export class VraagpostenQuery extends BankQuery {
  /** Without it: what is open. */
  @Optioneel() @Keuze(['open', 'toegewezen']) stand?: 'open' | 'toegewezen';
}

export class VoorstellenQuery extends BankQuery {
  /** Without it: what is open. */
  @Optioneel() @Keuze(VOORSTELSTANDEN) stand?: (typeof VOORSTELSTANDEN)[number];
}
