import type { WerkvoorraadKolom } from '@wegwijs/intake';
import { useEffect, useRef, useState } from 'react';
import { haal, intake, kop } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { werkvoorraad as t } from '../../tekst/werkvoorraad.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Knop } from '../../ui/Knop.tsx';
import type { Weergave } from './Weergaven.tsx';
import { filtersVan, type Zoek } from './zoek.ts';

const LENGTE = 60;
interface Basis {
  huis: string;
  sluit: () => void;
  klaar: (tekst: string) => void;
}

/** Plain boxes and no form library: this belongs to the first page that anybody opens. */
export function BewaarDialoog({ huis, zoek, kolommen, w, sluit, klaar }: Basis & { zoek: Zoek; kolommen: readonly WerkvoorraadKolom[]; w?: Weergave }) {
  const [naam, setNaam] = useState(w?.naam ?? '');
  const [gedeeld, setGedeeld] = useState(w?.gedeeld ?? false);
  const [neem, setNeem] = useState(!w);
  const [mist, setMist] = useState<string>();
  const veld = useRef<HTMLInputElement>(null);
  useEffect(() => veld.current?.focus(), []);
  const { mutate, isPending, error } = useHandeling({
    doe: (schoon: string, sleutel) => {
      const body = { naam: schoon, gedeeld, ...(w && !neem ? { filters: w.filters, kolommen: w.kolommen } : { filters: filtersVan(zoek), kolommen: [...kolommen] }) };
      return haal(w ? intake.PUT('/v1/weergaven/{id}', { params: { path: { id: w.id }, header: kop(w.versie, sleutel) }, body }) : intake.POST('/v1/weergaven', { params: { header: kop(undefined, sleutel) }, body }));
    },
    ververs: [[huis, 'weergaven']],
    gelukt: (uit) => klaar(t.weergaveBewaard(uit.naam)),
  });
  const bewaar = () => {
    const schoon = naam.trim();
    const fout = schoon === '' ? t.weergaveLeeg : schoon.length > LENGTE ? t.weergaveLang : undefined;
    setMist(fout);
    if (fout) veld.current?.focus();
    else mutate(schoon);
  };
  return (
    <Dialoog titel={w ? t.wijzigWeergave(w.naam) : t.nieuweWeergave} sluit={sluit} knoppen={<Knop soort="hoofd" bezig={isPending} onClick={bewaar}>{algemeen.bewaren}</Knop>}>
      <form className="wi-stapel" noValidate onSubmit={(e) => {
        e.preventDefault();
        bewaar();
      }}>
        {error && <Fout fout={error} />}
        <div className={`utrecht-form-field${mist ? ' utrecht-form-field--invalid' : ''}`}>
          <label className="utrecht-form-label" htmlFor="weergave-naam">{t.weergaveNaam}</label>
          <p className="wi-hint" id="weergave-hint">{t.weergaveHint}</p>
          {mist && <p className="utrecht-form-field-error-message" id="weergave-fout"><span className="wi-alleen-voorlezen">{algemeen.fout}</span>{mist}</p>}
          <input ref={veld} id="weergave-naam" type="text" value={naam} onChange={(e) => setNaam(e.target.value)} className={`utrecht-textbox utrecht-textbox--html-input${mist ? ' utrecht-textbox--invalid' : ''}`}
            aria-required aria-invalid={mist ? true : undefined} aria-describedby={mist ? 'weergave-hint weergave-fout' : 'weergave-hint'} autoComplete="off" />
        </div>
        <label className="wi-keuze"><input type="checkbox" checked={gedeeld} onChange={(e) => setGedeeld(e.target.checked)} /><span>{t.deel}</span></label>
        {w && <label className="wi-keuze"><input type="checkbox" checked={neem} onChange={(e) => setNeem(e.target.checked)} /><span>{t.neemHuidige}</span></label>}
      </form>
    </Dialoog>
  );
}

export function WegDialoog({ huis, w, sluit, klaar }: Basis & { w: Weergave }) {
  const { mutate, isPending, error } = useHandeling({
    doe: (id: string) => haal(intake.DELETE('/v1/weergaven/{id}', { params: { path: { id } } })),
    ververs: [[huis, 'weergaven']],
    gelukt: () => klaar(t.weergaveWeg(w.naam)),
  });
  return (
    <Dialoog titel={t.verwijderWeergave(w.naam)} sluit={sluit} knoppen={<Knop soort="hoofd" bezig={isPending} onClick={() => mutate(w.id)}>{t.verwijder}</Knop>}>
      {error && <Fout fout={error} />}
      <p>{t.zekerWeg(w.naam)}{w.gedeeld && ` ${t.zekerWegGedeeld}`}</p>
    </Dialoog>
  );
}
