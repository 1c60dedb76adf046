import { useQuery } from '@tanstack/react-query';
import { InzageverzoekInvoer } from '@wegwijs/casusregie';
import { useState } from 'react';
import { casusregie, haal, haalBestand, intake } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import { useHandeling } from '../../api/handeling.ts';
import { Datumveld, Formulier, Tekstveld } from '../../formulier/index.ts';
import { inzageverzoek as t } from '../../tekst/inzage.ts';
import '../../thema/brieven.css';
import { Berekening } from '../../ui/Berekening.tsx';
import { bewaarBestand } from '../../ui/bestand.ts';
import { datumLang } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { useDossier } from './query.ts';

type Verzoek = components['schemas']['InzageverzoekUit'];
type Onderdeel = keyof typeof t.onderdeel;

const loopt = (v?: readonly Verzoek[]) => v?.some((x) => x.stand === 'wacht' || x.stand === 'bezig') === true;
/** Looks again while something is being collected, and not after. */
const KIJK_WEER_MS = 1500;

function Bestanden({ onderdeel, v }: { onderdeel: Onderdeel; v: Verzoek }) {
  const [fout, setFout] = useState<Error>();
  const [klaar, setKlaar] = useState(false);
  const [bezig, setBezig] = useState<string>();
  const doe = (vorm: 'pdf' | 'json') => {
    setBezig(vorm);
    setFout(undefined);
    haalBestand(`${onderdeel}/v1/dossiers/${v.dossierId}/inzageverzoeken/${v.id}/bestand?vorm=${vorm}`).then((b) => { bewaarBestand(b); setKlaar(true); }).catch((e: unknown) => setFout(e as Error)).finally(() => setBezig(undefined));
  };
  return (
    <>
      <span className="wi-knoppen">{(['pdf', 'json'] as const).map((vorm) => <Knop key={vorm} bezig={bezig === vorm} onClick={() => doe(vorm)}>{t[vorm]}<span className="wi-alleen-voorlezen">: {t.onderdeel[onderdeel]}</span></Knop>)}</span>
      <p role="status">{klaar && t.opgehaald}</p>
      {fout && <Fout fout={fout} />}
    </>
  );
}

/** How far the share of one app is, and its files when they are there. */
function Deel({ onderdeel, v }: { onderdeel: Onderdeel; v: Verzoek | undefined }) {
  const bezig = !v || v.stand === 'wacht' || v.stand === 'bezig';
  return (
    <li>
      <strong>{t.onderdeel[onderdeel]}</strong>
      {bezig && <progress className="wi-serievoortgang" aria-label={t.voortgang(t.onderdeel[onderdeel])} max={Math.max(v?.totaal ?? 0, 1)} value={v?.gedaan ?? 0} />}
      <p role="status">{!v || v.stand === 'wacht' ? t.wacht : v.stand === 'bezig' ? t.bezig(v.gedaan, v.totaal) : v.stand === 'klaar' && v.bewaardTot ? t.klaar(datumLang(v.bewaardTot)) : t.verlopen}</p>
      {v?.stand === 'klaar' && <Bestanden onderdeel={onderdeel} v={v} />}
    </li>
  );
}

/** What somebody asked to see of his own file: recorded, collected by the apps, and fetched. */
export function Inzageverzoeken() {
  const { huis, dossier: { id } } = useDossier();
  const [melding, setMelding] = useState(false);
  const sleutel = [huis, 'dossier', id, 'inzageverzoeken'];
  const pad = { params: { path: { id } } };
  // Not suspended: casusregie hears of a new dossier a moment after the intake, and who looked may be read before that.
  const { data: regie, error } = useQuery({
    queryKey: [...sleutel, 'casusregie'], queryFn: ({ signal }) => haal(casusregie.GET('/v1/dossiers/{id}/inzageverzoeken', { ...pad, signal })), refetchInterval: ({ state }) => (loopt(state.data) ? KIJK_WEER_MS : false) });
  // The intake hears of the request a moment later, so it is also looked at while its share is not there yet.
  const { data: deel } = useQuery({
    queryKey: [...sleutel, 'intake'], queryFn: ({ signal }) => haal(intake.GET('/v1/dossiers/{id}/inzageverzoeken', { ...pad, signal })),
    refetchInterval: ({ state }) => (loopt(state.data) || loopt(regie) ? KIJK_WEER_MS : false) });
  const maak = useHandeling({
    doe: (body: InzageverzoekInvoer, s) => haal(casusregie.POST('/v1/dossiers/{id}/inzageverzoeken', { params: { path: { id }, header: { 'Idempotency-Key': s } }, body })), ververs: [sleutel], gelukt: () => setMelding(true) });
  return (
    <Kaart titel={t.titel}>
      <p className="wi-zacht">{t.uitleg}</p>
      {melding && <Melding soort="gelukt" live>{t.gestart}</Melding>}
      {error && <Fout fout={error} />}
      {regie?.length === 0 && <p>{t.geen}</p>}
      {regie?.map((v) => (
        <section key={v.id}>
          <h3>{t.van(datumLang(v.ontvangenOp))}</h3>
          <p>{t.antwoord(datumLang(v.termijn.einde))} {v.kenmerk && `${t.kenmerk}: ${v.kenmerk}. `}{v.doorNaam && <>{t.door}: <bdi>{v.doorNaam}</bdi>.</>}</p>
          <Berekening termijn={v.termijn} />
          <ul className="wi-kaartjes"><Deel onderdeel="intake" v={deel?.find((x) => x.id === v.id)} /><Deel onderdeel="casusregie" v={v} /></ul>
          {v.stand === 'klaar' && <p className="wi-klein">{t.let}</p>}
        </section>
      ))}
      {regie && !loopt(regie) && <Formulier<InzageverzoekInvoer> klas={InzageverzoekInvoer} labels={t.labels} knop={t.start} verzend={(i) => maak.mutateAsync(i)}><Datumveld naam="ontvangenOp" /><Tekstveld naam="kenmerk" optioneel /></Formulier>}
    </Kaart>
  );
}
