import { euro, plusDagen } from '@wegwijs/kernel';
import { BijstandInvoer, bijstandOp, BijstandStopInvoer, INKOMENSOORTEN, InkomenInvoer, LEEFVORMEN, type Inkomensoort, type Leefvorm } from '@wegwijs/ontzorgen';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Datumveld, Getalveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak, Vinkveld, keuzes } from '../../formulier/index.ts';
import { budget as t } from '../../tekst/budget.ts';
import { datumKort, maandJaar, vandaag } from '../../ui/datum.ts';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Bedragveld } from '../handhaving/Bedragveld.tsx';
import { Daad, Rijdaad } from './Daad.tsx';
import type { Bladeigenschappen } from './Huishouden.tsx';
import { eenmalig, type Bijstand as Versie, type Inkomen } from './query.ts';

const VORMEN = keuzes(LEEFVORMEN, t.leefvormen);
const SOORTEN = keuzes(INKOMENSOORTEN, t.inkomensoorten);

/** A version runs until the next one begins, or until it was stopped. */
const periode = (b: Versie, alle: readonly Versie[]): string => {
  const volgende = alle.find((x) => x.vanaf > b.vanaf)?.vanaf;
  const einde = b.tot ?? volgende;
  return einde ? `${datumKort(b.vanaf)} ${t.tot(datumKort(plusDagen(einde, -1)))}` : t.vanafDag(datumKort(b.vanaf));
};

const kolommen = (alle: readonly Versie[], open: boolean): Kolom<Versie>[] => {
  const nu = bijstandOp(alle, vandaag());
  const laatste = alle.at(-1);
  return [
    { code: 'periode', kop: t.periode, rijkop: true, cel: (b) => <>{periode(b, alle)}{b === nu && <span className="wi-regel wi-klein"><strong>{t.nu}</strong></span>}</> },
    { code: 'vorm', kop: t.leefvorm, cel: (b) => t.leefvormen[b.leefvorm] }, { code: 'delers', kop: t.kostendelers, getal: true, cel: (b) => b.kostendelers }, { code: 'erbij', kop: t.aanvulling, getal: true, cel: (b) => (b.aanvulling > 0 ? euro(b.aanvulling) : <Geen />) },
    { code: 'besluit', kop: t.besluit, cel: (b) => b.besluitKenmerk ?? <Geen /> }, { code: 'reden', kop: t.reden, cel: (b) => b.reden ?? <Geen /> },
    ...(open ? [{ code: 'doe', kop: t.doen, cel: (b: Versie) => (b !== laatste || b.tot ? <Geen /> : (
      <Rijdaad klas={BijstandStopInvoer} labels={t.labels} naam={`stop-${b.id}`} tekst={t.stopBijstand} over={periode(b, alle)} knop={t.stopBijstand} gelukt={t.bijstandGestopt} doe={(body, s) => haal(ontzorgen.POST('/v1/bijstand/{id}/stop', { params: { path: { id: b.id }, header: kop(b.versie, s) }, body }))}>
        <Datumveld naam="tot" /><Tekstvlak naam="reden" regels={2} />
      </Rijdaad>
    )) }] : []),
  ];
};

function NieuweVersie({ huishouden: h }: Bladeigenschappen) {
  const laatste = h.bijstand.at(-1);
  return (
    <Vouw titel={laatste ? t.nieuweBijstand : t.eersteBijstand} nu={!laatste} uitleg={t.bijstandUitleg}>
      <Daad<BijstandInvoer> key={h.bijstand.length} klas={BijstandInvoer} labels={t.labels} naam="bijstand" knop={laatste ? t.nieuweBijstand : t.eersteBijstand} gelukt={t.bijstandVast}
        standaard={laatste ? { leefvorm: laatste.leefvorm as Leefvorm, kostendelers: laatste.kostendelers } : { kostendelers: 1, ...(h.ontzorgdossiers[0] && { vanaf: h.ontzorgdossiers[0].vanaf }) }}
        doe={(body, s) => haal(ontzorgen.POST('/v1/huishoudens/{id}/bijstand', { params: { path: { id: h.id }, header: eenmalig(s) }, body }))}>
        <Datumveld naam="vanaf" /><Radioveld naam="leefvorm" opties={VORMEN} /><Getalveld naam="kostendelers" hint={t.kostendelersHint} breedte={4} /><Bedragveld naam="aanvulling" hint={t.aanvullingHint} optioneel /><Tekstveld naam="besluitKenmerk" breedte={30} optioneel /><Tekstvlak naam="reden" regels={2} optioneel />
      </Daad>
    </Vouw>
  );
}

const inkomenkolommen = (open: boolean): Kolom<Inkomen>[] => [
  { code: 'maand', kop: t.labels.maand, rijkop: true, cel: (i) => maandJaar(i.maand) }, { code: 'soort', kop: t.labels.soort, cel: (i) => t.inkomensoorten[i.soort] }, { code: 'vrij', kop: t.vrijlating, cel: (i) => (i.vrijlating ? t.ja : t.nee) }, { code: 'toelichting', kop: t.toelichting, cel: (i) => i.toelichting ?? <Geen /> },
  { code: 'bedrag', kop: t.bedrag, getal: true, cel: (i) => euro(i.bedrag) },
  ...(open ? [{ code: 'doe', kop: t.doen, cel: (i: Inkomen) => (
    <Rijdaad<InkomenInvoer> klas={InkomenInvoer} labels={t.labels} naam={`inkomen-${i.id}`} tekst={t.verbeter} over={`${t.inkomensoorten[i.soort]}, ${maandJaar(i.maand)}`} knop={t.verbeterKnop} gelukt={t.verbeterd}
      standaard={{ maand: i.maand, soort: i.soort as Inkomensoort, bedrag: i.bedrag, vrijlating: i.vrijlating, ...(i.toelichting && { toelichting: i.toelichting }) }}
      doe={(body, s) => haal(ontzorgen.PUT('/v1/inkomen/{id}', { params: { path: { id: i.id }, header: kop(i.versie, s) }, body }))}>
      <Bedragveld naam="bedrag" /><Vinkveld naam="vrijlating" hint={t.vrijlatingHint} /><Tekstvlak naam="toelichting" regels={2} optioneel />
    </Rijdaad>
  ) }] : []),
];

/** What the benefit is built from: its versions, and the income of each month. */
export default function Bijstand(p: Bladeigenschappen) {
  const { huishouden: h, open } = p;
  return (
    <div className="wi-stapel">
      <Kaart titel={t.bijstand} vol><Rijen titel={t.bijstand} leeg={t.bijstandLeeg} rijen={h.bijstand} sleutel={(b) => b.id} kolommen={kolommen(h.bijstand, open)} /></Kaart>
      {open && <NieuweVersie {...p} />}
      <Kaart titel={t.inkomen} vol><Rijen titel={t.inkomen} leeg={t.inkomenLeeg} rijen={h.inkomen} sleutel={(i) => i.id} kolommen={inkomenkolommen(open)} /></Kaart>
      {open && (
        <Vouw titel={t.nieuwInkomen} nu={false} uitleg={t.inkomenUitleg}>
          <Daad<InkomenInvoer> klas={InkomenInvoer} labels={t.labels} naam="inkomen" knop={t.nieuwInkomen} gelukt={t.inkomenVast} standaard={{ maand: `${vandaag().slice(0, 8)}01`, vrijlating: false }} doe={(body, s) => haal(ontzorgen.POST('/v1/huishoudens/{id}/inkomen', { params: { path: { id: h.id }, header: eenmalig(s) }, body }))}>
            <Datumveld naam="maand" hint={t.maandHint} /><Keuzeveld naam="soort" opties={SOORTEN} /><Bedragveld naam="bedrag" /><Vinkveld naam="vrijlating" hint={t.vrijlatingHint} /><Tekstvlak naam="toelichting" regels={2} optioneel />
          </Daad>
        </Vouw>
      )}
    </div>
  );
}
