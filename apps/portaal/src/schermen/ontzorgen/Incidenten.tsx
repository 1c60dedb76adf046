import { euro } from '@wegwijs/kernel';
import { INCIDENTSTANDEN, IncidentInvoer, IncidentOnderzoekInvoer } from '@wegwijs/ontzorgen';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Datumveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak, keuzes } from '../../formulier/index.ts';
import { afbouw as t } from '../../tekst/afbouw.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumKort, datumLang, vandaag } from '../../ui/datum.ts';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Bedragveld } from '../handhaving/Bedragveld.tsx';
import { Daad, Klik, Rijdaad } from './Daad.tsx';
import type { Bladeigenschappen } from './Huishouden.tsx';
import { eenmalig, type Incident } from './query.ts';
import { lijnKeuzes } from './stand.ts';

const UITKOMSTEN = keuzes(INCIDENTSTANDEN.filter((s) => s === 'eigen-fout' || s === 'geen-fout'), t.incidentstand);

/** RSD looks at its own payment first; only then is the client approached. The server holds to that order. */
function Doen({ incident: i, wat }: { incident: Incident; wat: string }) {
  const pad = (s: string) => ({ path: { id: i.id }, header: kop(i.versie, s) });
  const over = `${wat}, ${i.melder}`;
  if (i.stand === 'gesloten') return <Geen />;
  return (
    <span className="wi-rij">
      {i.stand === 'open' && (
        <Rijdaad<IncidentOnderzoekInvoer> klas={IncidentOnderzoekInvoer} labels={t.labels} naam={`onderzoek-${i.id}`} tekst={t.onderzoek} titel={t.onderzoekTitel} over={over} knop={t.onderzoekTitel} gelukt={t.onderzocht} doe={(body, s) => haal(ontzorgen.POST('/v1/incidenten/{id}/onderzoek', { params: pad(s), body }))}>
          <Radioveld naam="stand" opties={UITKOMSTEN} /><Tekstvlak naam="uitkomst" regels={3} />
        </Rijdaad>
      )}
      <Klik tekst={t.benader} over={over} gelukt={t.benaderd} doe={(s) => haal(ontzorgen.POST('/v1/incidenten/{id}/benadering', { params: pad(s) }))} />
    </span>
  );
}

function Stand({ incident: i }: { incident: Incident }) {
  return (
    <>
      {i.stand === 'open' && !i.eigenPost ? t.nietOnderzoeken : t.incidentstand[i.stand]}
      {i.stand === 'open' && i.eigenPost && <span className="wi-regel wi-klein"><strong>{t.uiterlijk(datumLang(i.onderzoekUiterlijk))}</strong></span>}
      {i.uitkomst && <span className="wi-regel wi-klein wi-zacht">{i.uitkomst}</span>}
      {i.benaderdOp && <span className="wi-regel wi-klein wi-zacht">{t.benaderdOp(datumKort(i.benaderdOp))}</span>}
    </>
  );
}

/** Arrears that a creditor reports. On a post that RSD pays it is RSD's own incident first. */
export function Incidenten({ huishouden: h, open }: Bladeigenschappen) {
  const posten = lijnKeuzes(h.posten);
  const wat = (i: Incident) => posten.find((o) => o.waarde === i.lijn)?.tekst ?? '';
  const kolommen: Kolom<Incident>[] = [
    { code: 'post', kop: t.post, rijkop: true, cel: (i) => <>{wat(i)}<span className="wi-regel wi-klein wi-zacht">{i.eigenPost ? t.eigen : t.nietEigen}</span></> }, { code: 'melder', kop: t.melder, cel: (i) => i.melder }, { code: 'op', kop: t.gemeldOp, cel: (i) => <Dag op={i.gemeldOp} /> },
    { code: 'bedrag', kop: t.achterstand, getal: true, cel: (i) => euro(i.achterstand) }, { code: 'stand', kop: t.stand, cel: (i) => <Stand incident={i} /> }, ...(open ? [{ code: 'doe', kop: t.doen, cel: (i: Incident) => <Doen incident={i} wat={wat(i)} /> }] : []),
  ];
  return (
    <>
      <Kaart titel={t.incidenten} vol>
        <p className="wi-kaart__inhoud wi-zacht">{t.incidentenUitleg}</p>
        <Rijen titel={t.incidenten} leeg={t.incidentenLeeg} rijen={h.afbouw.incidenten} sleutel={(i) => i.id} kolommen={kolommen} />
      </Kaart>
      {open && posten.length > 0 && (
        <Vouw titel={t.meld} nu={false}>
          <Daad<IncidentInvoer> klas={IncidentInvoer} labels={t.labels} naam="incident" knop={t.meld} gelukt={t.gemeld} standaard={{ gemeldOp: vandaag() }} doe={(body, s) => haal(ontzorgen.POST('/v1/huishoudens/{id}/incidenten', { params: { path: { id: h.id }, header: eenmalig(s) }, body }))}>
            <Keuzeveld naam="lijn" opties={posten} /><Tekstveld naam="melder" /><Datumveld naam="gemeldOp" /><Bedragveld naam="achterstand" />
          </Daad>
        </Vouw>
      )}
    </>
  );
}
