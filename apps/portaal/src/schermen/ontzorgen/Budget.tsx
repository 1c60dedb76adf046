import { Suspense } from 'react';
import { Laden } from '../../ui/Laden.tsx';
import { Budgetblad } from './Budgetblad.tsx';
import type { Bladeigenschappen } from './Huishouden.tsx';
import { NieuwePost, Posten } from './Posten.tsx';
import { Rekeningen } from './Rekeningen.tsx';
import { Toeslagen } from './Toeslagen.tsx';

/** What is paid for this household, to whom, and what is left: first the sum, then what it is made of. */
export default function Budget(p: Bladeigenschappen) {
  return (
    <div className="wi-stapel">
      <Suspense fallback={<Laden />}><Budgetblad {...p} /></Suspense>
      <Posten {...p} />
      {p.open && <NieuwePost {...p} />}
      <Rekeningen {...p} />
      <Toeslagen {...p} />
    </div>
  );
}
