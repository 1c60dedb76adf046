import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { koppelingen as t } from '../../tekst/koppelingen.ts';

/** The way back to the list. */
export function Kruimel({ huis, hier }: { huis: string; hier: ReactNode }) {
  return (
    <nav className="wi-kruimels" aria-label={t.kruimelpad}>
      <ol><li><Link to="/$huis/koppelingen" params={{ huis }}>{t.titel}</Link></li><li aria-current="page">{hier}</li></ol>
    </nav>
  );
}
