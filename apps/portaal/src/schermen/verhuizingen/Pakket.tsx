import { DOELGROEP_WOORD, LEERROUTE_WOORD } from '@wegwijs/intake';
import { verhuizingen as t } from '../../tekst/verhuizingen.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang } from '../../ui/datum.ts';
import { Feiten, Geen, Kaart } from '../../ui/Kaart.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import type { Overdracht } from './query.ts';

function Personen({ personen }: { personen: Overdracht['personen'] }) {
  const smal = useSmal();
  const sleutel = (p: Overdracht['personen'][number]) => `${p.naam}/${p.geboortedatum}`;
  if (smal) {
    return (
      <ul className="wi-kaartjes">
        {personen.map((p) => <li key={sleutel(p)}><div className="wi-rij"><strong><bdi>{p.naam}</bdi></strong><span>{t.rollen[p.gezinsrol] ?? p.gezinsrol}</span></div><p><Dag op={p.geboortedatum} />{p.vnummer && ` · ${t.vnummer} ${p.vnummer}`}{p.bsn && ` · ${t.bsn} ${p.bsn}`}</p></li>)}
      </ul>
    );
  }
  return (
    <Tabel titel={t.personen} rijen={personen} sleutel={sleutel} kolommen={[
      { code: 'naam', kop: t.naam, rijkop: true, cel: (p) => <bdi>{p.naam}</bdi> }, { code: 'rol', kop: t.rol, cel: (p) => t.rollen[p.gezinsrol] ?? p.gezinsrol }, { code: 'geboren', kop: t.geboren, cel: (p) => <Dag op={p.geboortedatum} /> },
      { code: 'vnummer', kop: t.vnummer, cel: (p) => p.vnummer ?? <Geen /> }, { code: 'bsn', kop: t.bsn, cel: (p) => p.bsn ?? <Geen /> },
    ]} />
  );
}

/** Of an inhoud that came from another gemeente only what every PIP has is taken for granted. */
function doelenVan(inhoud: object): string[] {
  const { doelen } = inhoud as { doelen?: unknown };
  return Array.isArray(doelen) ? doelen.flatMap((d: unknown) => (typeof d === 'object' && d !== null && 'omschrijving' in d && typeof d.omschrijving === 'string' ? [d.omschrijving] : [])) : [];
}

function GeleverdePip({ pip }: { pip: NonNullable<Overdracht['geleverdePip']> }) {
  const doelen = doelenVan(pip.inhoud);
  return (
    <Kaart titel={t.geleverd}>
      <p>{t.geleverdRegel(pip.kenmerk, pip.pipVersie, datumLang(pip.dagtekening))}</p>
      {doelen.length > 0 && <><h3>{t.doelen}</h3><ul className="wi-punten">{doelen.map((d, i) => <li key={i}>{d}</li>)}</ul></>}
    </Kaart>
  );
}

/** What comes along with an overdracht, and on which ground; and what never does. */
export function Pakket({ overdracht: o }: { overdracht: Overdracht }) {
  const f = o.feiten;
  return (
    <>
      {o.personen.length > 0 && <Kaart titel={t.personen} vol><Personen personen={o.personen} /></Kaart>}
      {(f ?? o.onderdelen.length > 0) && (
        <Kaart titel={o.richting === 'in' ? t.pakket : t.pakketUit}>
          {f && <Feiten breed feiten={[
            [t.feiten.doelgroep, DOELGROEP_WOORD[f.doelgroep]], [t.feiten.titel, t.verblijf[f.verblijfstitel]], [t.feiten.kennisgeving, f.kennisgevingOp && <Dag key="k" op={f.kennisgevingOp} lang />], [t.feiten.uiterlijk, f.pipUiterlijk && <Dag key="u" op={f.pipUiterlijk} lang />],
            ...(f.pip ? [[t.feiten.leerroute, LEERROUTE_WOORD[f.pip.leerroute]], [t.feiten.dagtekening, <Dag key="d" op={f.pip.dagtekeningInitieel} lang />], [t.feiten.a2, f.pip.a2Onderdelen.length > 0 ? f.pip.a2Onderdelen.join(', ') : undefined]] as const : []),
          ]} />}
          <ul className="wi-punten">{o.onderdelen.map((d) => <li key={d.code}>{d.naam} <small className="wi-zacht">({t.meegaat[d.gaatMee]}; {d.bron})</small></li>)}</ul>
          {o.doorCasusregie.length > 0 && <p>{t.doorCasusregie} {o.doorCasusregie.map((d) => t.opVerzoek[d]).join(', ')}</p>}
          {o.status === 'aanvaard' && o.richting === 'in' && o.gevraagd.includes('pip') && !o.geleverdePip && <p>{t.nogNietGeleverd}</p>}
          <p className="wi-klein wi-zacht">{t.nooit}</p>
        </Kaart>
      )}
      {o.geleverdePip && <GeleverdePip pip={o.geleverdePip} />}
    </>
  );
}
