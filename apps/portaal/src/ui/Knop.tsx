import { Link, type LinkProps } from '@tanstack/react-router';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { algemeen } from '../tekst/algemeen.ts';

type Soort = 'hoofd' | 'gewoon' | 'stil';
const KLAS: Record<Soort, string> = { hoofd: 'nl-button nl-button--primary', gewoon: 'nl-button nl-button--secondary', stil: 'nl-button nl-button--subtle' };

/** A button is never disabled while it works: it says so, and a second click does nothing. */
export function Knop({ soort = 'gewoon', bezig, icoon, children, onClick, ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & { soort?: Soort; bezig?: boolean; icoon?: ReactNode }) {
  return (
    <button type="button" {...rest} className={`${KLAS[soort]}${rest.className ? ` ${rest.className}` : ''}`} aria-busy={bezig || undefined}
      onClick={(e) => (bezig ? e.preventDefault() : onClick?.(e))}>
      {icoon}
      <span className="nl-button__label">{bezig ? algemeen.bezig : children}</span>
    </button>
  );
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function KnopLink({ soort = 'gewoon', icoon, children, ...link }: LinkProps & { soort?: Soort; icoon?: ReactNode; children: ReactNode }) {
  return <Link {...link} className={KLAS[soort]}>{icoon}<span className="nl-button__label">{children}</span></Link>;
}
