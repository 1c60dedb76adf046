import { AUDIT_CONTEXTEN, AUDIT_SOORTEN, type AuditFilter } from '@wegwijs/casusregie';
import { isDatum } from '@wegwijs/kernel';

export const TABS = ['gebruikers', 'rollen', 'audit'] as const;

/** What of the state of this screen stands in its address: the tab, the filters of the role matrix, and the question to the log. */
export interface Zoek extends Partial<AuditFilter> {
  tab?: (typeof TABS)[number];
  rol?: string;
}

const een = <T extends string>(waarden: readonly T[], w: unknown): T | undefined => waarden.find((x) => x === w);
const tekst = (w: unknown, vorm: RegExp) => (['string', 'number'].includes(typeof w) && vorm.test(String(w)) ? String(w) : undefined);
const dag = (w: unknown) => (typeof w === 'string' && isDatum(w) ? w : undefined);

/** Forgiving: what makes no sense is left out. */
export function leesZoek(s: Record<string, unknown>): Zoek {
  const zoek: Zoek = {
    tab: een(['rollen', 'audit'], s['tab']), rol: tekst(s['rol'], /^[a-z-]{2,40}$/), context: een(AUDIT_CONTEXTEN, s['context']), soort: een(AUDIT_SOORTEN, s['soort']),
    persoon: tekst(s['persoon'], /^[\x21-\x7e]{1,100}$/), betrokkene: tekst(s['betrokkene'], /^[0-9a-f-]{36}$/i), actie: tekst(s['actie'], /^[\w.]{1,100}$/), van: dag(s['van']), tot: dag(s['tot']),
  };
  return Object.fromEntries(Object.entries(zoek).filter(([, w]) => w !== undefined));
}

/** The question to the log without what is only about this screen. */
export function auditVan({ tab: _tab, rol: _rol, ...filter }: Zoek): Partial<AuditFilter> {
  return filter;
}
