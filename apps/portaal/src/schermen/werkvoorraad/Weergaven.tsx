import { Link } from '@tanstack/react-router';
import type { WerkvoorraadKolom } from '@wegwijs/intake';
import { lazy, memo, Suspense, useState } from 'react';
import type { components } from '../../api/intake.gen.d.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { werkvoorraad as t } from '../../tekst/werkvoorraad.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Uitklap } from '../../ui/Uitklap.tsx';
import { leesZoek, zelfdeLijst, type Zoek } from './zoek.ts';

const BewaarDialoog = lazy(async () => ({ default: (await import('./WeergaveDialoog.tsx')).BewaarDialoog }));
const WegDialoog = lazy(async () => ({ default: (await import('./WeergaveDialoog.tsx')).WegDialoog }));

export type Weergave = components['schemas']['WeergaveUit'];
/** A view as an address: its filters and its columns. */
export const zoekVan = (w: Weergave): Zoek => leesZoek({ ...w.filters, kolommen: w.kolommen.join(',') });

type Open = { soort: 'bewaar'; w?: Weergave } | { soort: 'weg'; w: Weergave };

function Regel({ w, huis, zoek, sluit, open }: { w: Weergave; huis: string; zoek: Zoek; sluit: () => void; open: (o: Open) => void }) {
  const leider = heeftRol(useMij(), 'teamleider');
  const knop = (soort: Open['soort'], label: string, tekst: string) => (
    <button type="button" className="wi-tekstknop wi-klein" aria-label={label} onClick={() => {
      sluit();
      open({ soort, w });
    }}>{tekst}</button>
  );
  return (
    <li>
      <span>
        <Link to="/$huis/werkvoorraad" params={{ huis }} search={zoekVan(w)} aria-current={zelfdeLijst(zoekVan(w), zoek) ? 'true' : undefined} onClick={sluit}><bdi>{w.naam}</bdi></Link>
        {w.gedeeld && <small className="wi-zacht">{w.vanMij ? t.gedeeld : t.gedeeldDoor(w.eigenaarNaam)}</small>}
      </span>
      <span className="wi-rij">
        {w.vanMij && knop('bewaar', t.wijzigWeergave(w.naam), t.wijzig)}
        {(w.vanMij || (w.gedeeld && leider)) && knop('weg', t.verwijderWeergave(w.naam), t.verwijder)}
      </span>
    </li>
  );
}

/** Lists that somebody keeps: his own and those of colleagues, one click away; and this one under a name. */
export const Weergaven = memo(function Weergaven({ huis, zoek, kolommen, weergaven, gezegd }: { huis: string; zoek: Zoek; kolommen: readonly WerkvoorraadKolom[]; weergaven: readonly Weergave[]; gezegd: (tekst: string) => void }) {
  const [open, setOpen] = useState<Open>();
  const klaar = (tekst: string) => {
    setOpen(undefined);
    gezegd(tekst);
  };
  return (
    <>
      <Uitklap knop={t.weergaven} icoon={<Icoon naam="ster" />}>
        {(sluit) => (
          <>
            {weergaven.length === 0 ? <p className="wi-klein">{t.geenWeergaven}</p> : <ul className="wi-weergaven">{weergaven.map((w) => <Regel key={w.id} {...{ w, huis, zoek, sluit }} open={setOpen} />)}</ul>}
            <Knop icoon={<Icoon naam="plus" />} onClick={() => {
              sluit();
              setOpen({ soort: 'bewaar' });
            }}>{t.bewaarWeergave}</Knop>
          </>
        )}
      </Uitklap>
      {open && (
        <Suspense fallback={<Laden />}>
          {open.soort === 'bewaar' ? <BewaarDialoog {...{ huis, zoek, kolommen, klaar }} w={open.w} sluit={() => setOpen(undefined)} /> : <WegDialoog {...{ huis, klaar }} w={open.w} sluit={() => setOpen(undefined)} />}
        </Suspense>
      )}
    </>
  );
});
