import { IBANCONTROLES, IbanControleInvoer, IbanInvoer, LeefgeldrekeningInvoer } from '@wegwijs/ontzorgen';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { JaNeeveld, Radioveld, Tekstveld, Tekstvlak, keuzes } from '../../formulier/index.ts';
import { budget as t } from '../../tekst/budget.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumKort } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Vouw } from '../dossier/Vouw.tsx';
import { Daad, Rijdaad } from './Daad.tsx';
import type { Bladeigenschappen } from './Huishouden.tsx';
import { eenmalig, useSchuldeisers, type Begunstigde } from './query.ts';

const CONTROLES = keuzes(IBANCONTROLES, t.controles);
const wacht = (b: Begunstigde) => b.ibanStand === 'nieuw' || b.ibanStand === 'gewijzigd';

/** Who may check it: never who entered it. He is told so here, and still finds no button that would only refuse. */
function Stand({ rekening: b }: { rekening: Begunstigde }) {
  return (
    <>
      {wacht(b) ? <strong>{t.ibanstand[b.ibanStand]}</strong> : t.ibanstand[b.ibanStand]}{b.gecontroleerdOp && <span className="wi-regel wi-klein wi-zacht">{t.gecontroleerdOp(datumKort(b.gecontroleerdOp))}{b.controle && `: ${t.controles[b.controle]}`}{b.controleToelichting && `. ${b.controleToelichting}`}</span>}
      {wacht(b) && <span className="wi-regel wi-klein">{b.zelfIngevoerd ? t.zelf : t.collega}</span>}
    </>
  );
}

function Doen({ rekening: b }: { rekening: Begunstigde }) {
  const pad = (s: string) => ({ path: { id: b.id }, header: kop(b.versie, s) });
  const over = `${b.naam}, ${b.iban}`;
  return (
    <span className="wi-rij">
      {wacht(b) && !b.zelfIngevoerd && (
        <Rijdaad<IbanControleInvoer> klas={IbanControleInvoer} labels={t.labels} naam={`controle-${b.id}`} tekst={t.controleer} titel={t.controleerTitel} over={over} knop={t.controleerKnop} gelukt={t.gecontroleerd} standaard={{ controle: b.vorigeIban ? 'ander-kanaal' : 'iban-naam' }} doe={(body, s) => haal(ontzorgen.POST('/v1/begunstigden/{id}/controle', { params: pad(s), body }))}>
          <Radioveld naam="controle" opties={CONTROLES} /><JaNeeveld naam="goed" /><Tekstvlak naam="toelichting" regels={2} />
        </Rijdaad>
      )}
      <Rijdaad klas={IbanInvoer} labels={t.labels} naam={`iban-${b.id}`} tekst={t.wijzigIban} titel={t.wijzigIbanTitel} over={over} uitleg={t.wijzigIbanUitleg} knop={t.wijzigIbanTitel} gelukt={t.ibanVast} doe={(body, s) => haal(ontzorgen.PUT('/v1/begunstigden/{id}/iban', { params: pad(s), body }))}>
        <Tekstveld naam="iban" breedte={34} />
      </Rijdaad>
    </span>
  );
}

const kolommen = (open: boolean): Kolom<Begunstigde>[] => [
  { code: 'naam', kop: t.labels.naam, rijkop: true, cel: (b) => <><bdi>{b.naam}</bdi>{b.soort === 'huishouden' && <span className="wi-regel wi-klein wi-zacht">{t.leefgeld}</span>}</> },
  { code: 'iban', kop: t.labels.iban, cel: (b) => <><bdi dir="ltr" className="wi-getalreeks">{b.iban}</bdi>{b.vorigeIban && <span className="wi-regel wi-klein wi-zacht">{t.vorigeIban} <bdi dir="ltr" className="wi-getalreeks">{b.vorigeIban}</bdi></span>}</> },
  { code: 'op', kop: t.ingevoerd, cel: (b) => <Dag op={b.ibanOp} /> }, { code: 'stand', kop: t.standKop, cel: (b) => <Stand rekening={b} /> },
  ...(open ? [{ code: 'doe', kop: t.doen, cel: (b: Begunstigde) => <Doen rekening={b} /> }] : []),
];

/** The accounts that this household is paid on: its own for leefgeld, and those of its creditors. */
export function Rekeningen({ huis, huishouden: h, open }: Bladeigenschappen) {
  const gebruikt = new Set(h.posten.map((p) => p.begunstigdeId));
  const rijen = [...(h.leefgeldrekening ? [h.leefgeldrekening] : []), ...useSchuldeisers(huis, h.gemeentecode).filter((b) => gebruikt.has(b.id))];
  return (
    <>
      <Kaart titel={t.rekeningen} vol>
        <p className="wi-kaart__inhoud wi-zacht">{t.rekeningenUitleg}</p>
        <Rijen titel={t.rekeningen} leeg={t.rekeningenLeeg} rijen={rijen} sleutel={(b) => b.id} kolommen={kolommen(open)} />
      </Kaart>
      {open && !h.leefgeldrekening && (
        <Vouw titel={t.openLeefgeld} groep="budget">
          <Daad<LeefgeldrekeningInvoer> klas={LeefgeldrekeningInvoer} labels={t.labels} naam="leefgeld" knop={t.openLeefgeld} gelukt={t.leefgeldVast} standaard={{ naam: h.naam.slice(0, 70) }} doe={(body, s) => haal(ontzorgen.POST('/v1/huishoudens/{id}/leefgeldrekening', { params: { path: { id: h.id }, header: eenmalig(s) }, body }))}>
            <Tekstveld naam="naam" /><Tekstveld naam="iban" breedte={34} />
          </Daad>
        </Vouw>
      )}
    </>
  );
}
