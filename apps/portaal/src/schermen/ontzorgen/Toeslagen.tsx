import { euro } from '@wegwijs/kernel';
import { TOESLAGSOORTEN, TOESLAGSTANDEN, ToeslagInvoer, ToeslagStandInvoer } from '@wegwijs/ontzorgen';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Datumveld, Radioveld, keuzes } from '../../formulier/index.ts';
import { budget as t } from '../../tekst/budget.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Vouw } from '../dossier/Vouw.tsx';
import { Bedragveld } from '../handhaving/Bedragveld.tsx';
import { Daad, Rijdaad } from './Daad.tsx';
import type { Bladeigenschappen } from './Huishouden.tsx';
import { eenmalig, type Toeslag } from './query.ts';

function Doen({ toeslag: x }: { toeslag: Toeslag }) {
  return (
    <Rijdaad<ToeslagStandInvoer> klas={ToeslagStandInvoer} labels={t.labels} naam={`toeslag-${x.id}`} tekst={t.zetToeslag} over={t.toeslagsoorten[x.soort]!} knop={t.zetToeslagKnop} gelukt={t.toeslagGezet} standaard={x.bedrag ? { bedrag: x.bedrag } : {}} doe={(body, s) => haal(ontzorgen.PUT('/v1/toeslagen/{id}', { params: { path: { id: x.id }, header: kop(x.versie, s) }, body }))}>
      <Radioveld naam="stand" opties={keuzes(TOESLAGSTANDEN.filter((s) => s !== x.stand), t.toeslagstanden)} /><Bedragveld naam="bedrag" hint={t.bedragToeslagHint} optioneel /><Datumveld naam="vanaf" optioneel />
    </Rijdaad>
  );
}

const kolommen = (open: boolean): Kolom<Toeslag>[] => [
  { code: 'soort', kop: t.toeslag, rijkop: true, cel: (x) => t.toeslagsoorten[x.soort] }, { code: 'stand', kop: t.standKop, cel: (x) => <>{t.toeslagstanden[x.stand]}<span className="wi-regel wi-klein wi-zacht">{x.telt ? t.telt : t.teltNiet}</span></> },
  { code: 'sinds', kop: t.sinds, cel: (x) => <Dag op={x.sinds} /> }, { code: 'bedrag', kop: t.perMaand, getal: true, cel: (x) => (x.bedrag ? euro(x.bedrag) : <Geen />) },
  ...(open ? [{ code: 'doe', kop: t.doen, cel: (x: Toeslag) => <Doen toeslag={x} /> }] : []),
];

/** Money that comes from elsewhere, and counts once it is there. */
export function Toeslagen({ huishouden: h, open }: Bladeigenschappen) {
  const nog = TOESLAGSOORTEN.filter((s) => !h.toeslagen.some((x) => x.soort === s));
  return (
    <>
      <Kaart titel={t.toeslagen} vol>
        <p className="wi-kaart__inhoud wi-zacht">{t.toeslagenUitleg}</p>
        <Rijen titel={t.toeslagen} leeg={t.toeslagenLeeg} rijen={h.toeslagen} sleutel={(x) => x.id} kolommen={kolommen(open)} />
      </Kaart>
      {open && nog.length > 0 && (
        <Vouw titel={t.nieuweToeslag} groep="budget">
          <Daad key={nog.length} klas={ToeslagInvoer} labels={t.labels} naam="toeslag" knop={t.nieuweToeslag} gelukt={t.toeslagVast} doe={(body, s) => haal(ontzorgen.POST('/v1/huishoudens/{id}/toeslagen', { params: { path: { id: h.id }, header: eenmalig(s) }, body }))}>
            <Radioveld naam="soort" opties={keuzes(nog, t.toeslagsoorten)} />
          </Daad>
        </Vouw>
      )}
    </>
  );
}
