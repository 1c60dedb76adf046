import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { haal, intake, kop } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { agenda as t } from '../../tekst/agenda.ts';
import { datumLang, dagVan, tijd } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Melding } from '../../ui/Melding.tsx';

const moment = (m: string) => t.moment(datumLang(dagVan(m)), tijd(m));

/** The address, this once: it is kept nowhere, also not here after leaving the page. */
function Adres({ adres }: { adres: string }) {
  const veld = useRef<HTMLInputElement>(null);
  const [gezegd, setGezegd] = useState('');
  useEffect(() => veld.current?.focus(), []);
  const kopieer = async () => {
    try {
      await navigator.clipboard.writeText(adres);
      setGezegd(t.gekopieerd);
    } catch {
      // No clipboard without https or without leave: then with the keys.
      veld.current?.select();
      setGezegd(t.zelfKopieren);
    }
  };
  return (
    <div className="wi-stapel">
      <p><strong>{t.eenKeer}</strong></p>
      <label className="utrecht-form-label" htmlFor="agenda-adres">{t.adres}</label>
      <div className="wi-rij">
        <input ref={veld} id="agenda-adres" className="utrecht-textbox utrecht-textbox--html-input wi-agenda__adres" type="text" readOnly value={adres} onFocus={(e) => e.target.select()} />
        <Knop onClick={() => void kopieer()}>{t.kopieer}</Knop>
      </div>
      <p role="status" className="wi-klein">{gezegd}</p>
    </div>
  );
}

const abonnementQuery = (huis: string) => ({ queryKey: [huis, 'agenda', 'abonnement'], queryFn: ({ signal }: { signal: AbortSignal }) => haal(intake.GET('/v1/agenda/abonnement', { signal })) });

function useAbonnement(huis: string) {
  const [vraag, setVraag] = useState<'nieuw' | 'weg'>();
  const [weg, setWeg] = useState(false);
  const o = { ververs: [[huis, 'agenda', 'abonnement']] };
  const maak = useHandeling({ ...o, doe: (_: void, sleutel) => haal(intake.POST('/v1/agenda/abonnement', { params: { header: kop(undefined, sleutel) } })), gelukt: () => {
    setVraag(undefined);
    setWeg(false);
  } });
  const trekIn = useHandeling({ ...o, doe: () => haal(intake.DELETE('/v1/agenda/abonnement')), gelukt: () => {
    setVraag(undefined);
    maak.reset();
    setWeg(true);
  } });
  return { vraag, setVraag, weg, maak, trekIn };
}

/** One's own calendar program follows this agenda by a secret address. */
export function Abonnement({ huis }: { huis: string }) {
  const { data, error } = useQuery(abonnementQuery(huis));
  const { vraag, setVraag, weg, maak, trekIn } = useAbonnement(huis);
  const adres = maak.data && `${location.origin}${maak.data.adres}`;
  return (
    <div className="wi-agenda__abonnement">
      <Kaart titel={t.abonnement}>
        <p>{t.abonnementUitleg}</p>
        {error && <Fout fout={error} />}
        {!data && !error && <Laden />}
        {data && (data.actief || adres) && <Melding soort="let-op"><p>{t.waarschuwing}</p></Melding>}
        {adres && <Adres key={adres} adres={adres} />}
        {data?.actief && <Feiten breed feiten={[[t.gemaakt, data.sindsOp && moment(data.sindsOp)], [t.opgehaald, data.laatstOpgehaaldOp ? moment(data.laatstOpgehaaldOp) : t.nogNooit]]} />}
        {maak.error && !vraag && <Fout fout={maak.error} />}
        {data && (
          <div className="wi-knoppen">
            <Knop bezig={maak.isPending} onClick={() => (data.actief ? setVraag('nieuw') : maak.mutate())}>{data.actief ? t.maakNieuw : t.maak}</Knop>
            {data.actief && <Knop soort="stil" onClick={() => setVraag('weg')}>{t.trekIn}</Knop>}
          </div>
        )}
        <p role="status" className="wi-klein" tabIndex={-1} ref={(p) => { if (weg) p?.focus(); }}>{weg && t.ingetrokken}</p>
      </Kaart>
      {vraag === 'nieuw' && (
        <Dialoog titel={t.nieuwTitel} sluit={() => setVraag(undefined)} knoppen={<Knop soort="hoofd" bezig={maak.isPending} onClick={() => maak.mutate()}>{t.maakNieuw}</Knop>}>
          {maak.error && <Fout fout={maak.error} />}
          <p>{t.nieuwUitleg}</p>
        </Dialoog>
      )}
      {vraag === 'weg' && (
        <Dialoog titel={t.trekInTitel} sluit={() => setVraag(undefined)} knoppen={<Knop soort="hoofd" bezig={trekIn.isPending} onClick={() => trekIn.mutate(undefined)}>{t.trekIn}</Knop>}>
          {trekIn.error && <Fout fout={trekIn.error} />}
          <p>{t.trekInUitleg}</p>
        </Dialoog>
      )}
    </div>
  );
}
