import { afspraken as t } from '../../tekst/afspraken.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import type { Oproep } from './ladder.ts';

const waarvoor = (o: Oproep) => `${t.doelen[o.doel] ?? o.doel}${o.waarschuwing ? ` (${t.metWaarschuwing})` : ''}`;
const uitkomst = (o: Oproep) => <>{o.uitkomst ? t.uitkomsten[o.uitkomst] : t.open}{o.uitkomstOp && <span className="wi-zacht"> (<Dag op={o.uitkomstOp} />)</span>}{o.toelichting && <span className="wi-klein"><br />{o.toelichting}</span>}</>;
const wanneer = (o: Oproep) => <><Dag op={o.afspraakOp} /> {t.om(o.afspraakTijd)}</>;

/** Every call-up that was sent, the last one first. */
export function Oproepen({ oproepen }: { oproepen: readonly Oproep[] }) {
  const smal = useSmal();
  const rijen = [...oproepen].reverse();
  return (
    <Kaart titel={t.alle} vol>
      {rijen.length === 0 ? <p className="wi-leeg">{t.leeg}</p> : smal ? (
        <ul className="wi-kaartjes">
          {rijen.map((o) => (
            <li key={o.id}>
              <strong>{wanneer(o)}</strong><span>{waarvoor(o)}</span><span className="wi-klein wi-zacht">{o.plaats}{o.tolktaal && `, ${t.tolk(o.tolktaal)}`}</span>
              <span className="wi-klein">{t.verzonden} <Dag op={o.verzondenOp} />, {t.uiterlijk} <Dag op={o.termijnTot} /></span><span>{uitkomst(o)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <Tabel titel={t.alle} rijen={rijen} sleutel={(o) => o.id} kolommen={[
          { code: 'op', kop: t.wanneer, rijkop: true, cel: wanneer }, { code: 'doel', kop: t.waarvoor, cel: waarvoor },
          { code: 'plaats', kop: t.plaats, breed: true, cel: (o) => <>{o.plaats}{o.tolktaal && <span className="wi-zacht">, {t.tolk(o.tolktaal)}</span>}</> },
          { code: 'verzonden', kop: t.verzonden, cel: (o) => <Dag op={o.verzondenOp} /> }, { code: 'tot', kop: t.laatsteDag, cel: (o) => <Dag op={o.termijnTot} /> }, { code: 'uitkomst', kop: t.uitkomst, cel: uitkomst },
        ]} />
      )}
    </Kaart>
  );
}
