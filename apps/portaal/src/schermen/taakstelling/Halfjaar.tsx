import { useQuery } from '@tanstack/react-query';
import { taakstelling as t } from '../../tekst/taakstelling.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Dag } from '../../ui/Datum.tsx';
import { dagVan, datumLang } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Feiten, Geen, Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import type { Regel } from './grafiek.ts';
import { halfjaarQuery } from './query.ts';

function Versies({ huis, halfjaar }: { huis: string; halfjaar: string }) {
  const { data, error, isPending, refetch } = useQuery(halfjaarQuery(huis, halfjaar));
  const smal = useSmal();
  if (error) return <Fout fout={error} opnieuw={() => void refetch()} />;
  if (isPending) return <Laden />;
  const versies = [...data.versies].reverse();
  if (smal) {
    return (
      <ul className="wi-kaartjes">
        {versies.map((v) => (
          <li key={v.versie}><div className="wi-rij"><strong>{t.versie} {v.versie}{v === versies[0] && ` (${t.geldt})`}</strong><span>{v.aantal}</span></div>
            <p>{v.vindplaats}</p>{v.reden && <p>{t.reden}: {v.reden}</p>}<p className="wi-klein wi-zacht">{v.vastgesteldDoor}, <Dag op={dagVan(v.vastgesteldOp)} /></p></li>
        ))}
      </ul>
    );
  }
  return (
    <Tabel titel={t.versies} rijen={versies} sleutel={(v) => String(v.versie)} kolommen={[
      { code: 'versie', kop: t.versie, rijkop: true, cel: (v) => (v === versies[0] ? `${v.versie} (${t.geldt})` : v.versie) },
      { code: 'aantal', kop: t.aantal, getal: true, cel: (v) => v.aantal },
      { code: 'begin', kop: t.begin, getal: true, cel: (v) => v.beginAchterstand ?? <Geen /> },
      { code: 'vindplaats', kop: t.vindplaats, cel: (v) => <>{v.vindplaats}{v.bekendgemaaktOp && <small className="wi-zacht wi-onderregel">{t.bekend} <Dag op={v.bekendgemaaktOp} /></small>}</> },
      { code: 'reden', kop: t.reden, cel: (v) => v.reden ?? <Geen /> },
      { code: 'door', kop: t.door, cel: (v) => <>{v.vastgesteldDoor}<small className="wi-zacht wi-onderregel"><Dag op={dagVan(v.vastgesteldOp)} /></small></> },
    ]} />
  );
}

/** One half-year: how the opgave is made up, how far it is, how many will have to integrate, and every number that ever held. */
export function Halfjaar({ huis, regel: r, corrigeer }: { huis: string; regel: Regel; corrigeer?: () => void }) {
  const schattingen = [[t.startnotitie, r.schatting.startnotitie], [t.spuk, r.schatting.spuk]] as const;
  return (
    <>
      <Kaart titel={t.halfjaarKop(r.halfjaar)} acties={corrigeer && <Knop onClick={corrigeer}>{t.corrigeer}</Knop>}>
        <Feiten breed feiten={[
          [t.feiten.opgave, t.opgaveSom(r.taakstelling, r.beginAchterstand, r.opgave)], [t.feiten.gerealiseerd, t.gehuisvest(r.gerealiseerd, r.promille)], [t.feiten.open, r.voorsprong > 0 ? t.voorsprong(r.voorsprong) : r.achterstand],
          [t.feiten.gekoppeld, r.gekoppeld], [t.feiten.peildatum, <Dag key="p" op={r.peildatum} lang />], [t.feiten.soort, t.soort[r.soort]], [t.feiten.vindplaats, r.vindplaats],
          [t.feiten.bekend, r.bekendgemaaktOp && <>{datumLang(r.bekendgemaaktOp)}{r.bekendgemaaktOp > r.bekendmakingUiterlijk && ` (${t.teLaat(datumLang(r.bekendmakingUiterlijk))})`}</>],
        ]} />
        <div className="wi-stapel wi-schattingen">
          <h3>{t.schatting}</h3>
          <ul className="wi-punten">
            {schattingen.map(([naam, s]) => s && <li key={naam}><strong>{naam}.</strong> {t.schattingRegel(s.afgerond, s.procent, s.exact)} <small className="wi-zacht wi-onderregel">{s.bron}</small></li>)}
          </ul>
        </div>
      </Kaart>
      <Kaart titel={t.versies} vol><Versies huis={huis} halfjaar={r.halfjaar} /></Kaart>
    </>
  );
}
