import { euro, plusDagen } from '@wegwijs/kernel';
import { BegunstigdeInvoer, PostInvoer, PostStopInvoer, PostVersieInvoer, POSTSOORTEN, type GebrokenMaand, type Postfrequentie, type Postsoort } from '@wegwijs/ontzorgen';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Datumveld, Keuzeveld, Tekstveld, keuzes } from '../../formulier/index.ts';
import { budget as t } from '../../tekst/budget.ts';
import { useSmal } from '../../ui/breedte.ts';
import { datumKort, vandaag } from '../../ui/datum.ts';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { Tabel, type Kolom } from '../../ui/Tabel.tsx';
import { Vouw } from '../dossier/Vouw.tsx';
import { Daad, Rijdaad } from './Daad.tsx';
import type { Bladeigenschappen } from './Huishouden.tsx';
import { Postvelden } from './Postvelden.tsx';
import { eenmalig, useSchuldeisers, type Begunstigde, type Post } from './query.ts';
import { lijnen, perMaand, type Lijn } from './stand.ts';

const SOORTEN = keuzes(POSTSOORTEN, t.soorten);
const dagen = (p: Post) => (p.tot ? `${t.vanafDag(datumKort(p.vanaf))} ${t.totDag(datumKort(plusDagen(p.tot, -1)))}` : t.vanafDag(datumKort(p.vanaf)));

/** What a new version starts from: the last one, from today on unless that one is still to begin. */
const alsVersie = (p: Post): Partial<PostVersieInvoer> => ({
  begunstigdeId: p.begunstigdeId, bedrag: p.bedrag, frequentie: p.frequentie as Postfrequentie, vervaldag: p.vervaldag, ...(p.vanaf < vandaag() && { vanaf: vandaag() }), gebrokenMaand: p.gebrokenMaand as GebrokenMaand, ...(p.kenmerk && { kenmerk: p.kenmerk }), ...(p.toestemmingOp && { toestemmingOp: p.toestemmingOp }),
});

/** The acts on a line go to its last version: what was there before does not change any more. */
function Doen({ lijn, schuldeisers }: { lijn: Lijn; schuldeisers: readonly Begunstigde[] }) {
  const laatste = lijn.straks.at(-1) ?? lijn.nu;
  const over = `${t.soorten[laatste.soort]}, ${laatste.begunstigde}`;
  const pad = (s: string) => ({ path: { id: laatste.id }, header: kop(laatste.versie, s) });
  if (lijn.gestopt || laatste.betaler === 'klant') return <Geen />;
  return (
    <span className="wi-rij">
      <Rijdaad<PostVersieInvoer> klas={PostVersieInvoer} labels={t.labels} naam={`post-${laatste.id}`} tekst={t.wijzig} titel={t.wijzigTitel} over={over} uitleg={t.wijzigUitleg} knop={t.wijzigKnop} gelukt={t.gewijzigd} standaard={alsVersie(laatste)} doe={(body, s) => haal(ontzorgen.POST('/v1/posten/{id}/versies', { params: pad(s), body }))}>
        <Postvelden schuldeisers={schuldeisers} soort={laatste.soort as Postsoort} />
      </Rijdaad>
      <Rijdaad klas={PostStopInvoer} labels={t.labels} naam={`stop-${laatste.id}`} tekst={t.stop} titel={t.stopTitel} over={over} knop={t.stopTitel} gelukt={t.stopVast} doe={(body, s) => haal(ontzorgen.POST('/v1/posten/{id}/stop', { params: pad(s), body }))}>
        <Datumveld naam="tot" />
      </Rijdaad>
    </span>
  );
}

function Bedrag({ lijn: { nu, straks, vorige } }: { lijn: Lijn }) {
  return (
    <>
      {euro(nu.bedrag)}
      {straks.map((p) => <span key={p.id} className="wi-regel wi-klein wi-zacht">{t.straks(euro(p.bedrag), datumKort(p.vanaf))}</span>)}
      {vorige.length > 0 && <details className="wi-berekening"><summary>{t.eerder(vorige.length)}</summary>{vorige.map((p) => <span key={p.id} className="wi-regel wi-klein">{euro(p.bedrag)}, {dagen(p)}</span>)}</details>}
    </>
  );
}

const kolommen = (schuldeisers: readonly Begunstigde[], open: boolean): Kolom<Lijn>[] => [
  { code: 'soort', kop: t.soort, rijkop: true, cel: ({ nu, gestopt }) => <><strong>{t.soorten[nu.soort]}</strong>{(gestopt || nu.betaler === 'klant') && <span className="wi-regel wi-klein wi-zacht">{gestopt ? t.gestopt : t.klantBetaalt}</span>}</> },
  { code: 'aan', kop: t.aan, cel: ({ nu }) => <><bdi>{nu.begunstigde}</bdi>{nu.kenmerk && <span className="wi-regel wi-klein wi-zacht">{t.kenmerk} <bdi>{nu.kenmerk}</bdi></span>}</> },
  { code: 'rekening', kop: t.rekening, cel: ({ nu }) => <><bdi dir="ltr" className="wi-getalreeks">{nu.iban}</bdi><span className="wi-regel wi-klein">{nu.ibanStand === 'gecontroleerd' ? <span className="wi-zacht">{t.ibanstand[nu.ibanStand]}</span> : <strong>{t.ibanstand[nu.ibanStand]}</strong>}</span></> },
  { code: 'wanneer', kop: t.wanneer, cel: ({ nu }) => <>{t.frequenties[nu.frequentie]} {t.opDag(nu.vervaldag)}<span className="wi-regel wi-klein wi-zacht">{dagen(nu)}</span></> },
  { code: 'bedrag', kop: t.bedrag, getal: true, cel: (l) => <Bedrag lijn={l} /> },
  ...(open ? [{ code: 'doe', kop: t.doen, cel: (l: Lijn) => <Doen lijn={l} schuldeisers={schuldeisers} /> }] : []),
];

/** The posts, one row per line, with what RSD pays every month under them. */
export function Posten({ huis, huishouden: h, open }: Bladeigenschappen) {
  const smal = useSmal();
  const schuldeisers = useSchuldeisers(huis, h.gemeentecode);
  const rijen = lijnen(h.posten, vandaag());
  const eigen = { titel: t.posten, rijen, sleutel: (l: Lijn) => l.lijn, kolommen: kolommen(schuldeisers, open) };
  const som = euro(perMaand(h.posten));
  return (
    <Kaart titel={t.posten} vol>
      {smal || rijen.length === 0 ? <Rijen {...eigen} leeg={t.postenLeeg} /> : <Tabel {...eigen} voet={<tfoot><tr><th scope="row" colSpan={4}><strong>{t.totaal}</strong> <span className="wi-klein wi-zacht">{t.totaalUitleg}</span></th><td className="wi-getal">{som}</td>{open && <td />}</tr></tfoot>} />}
      {smal && rijen.length > 0 && <p className="wi-kaart__inhoud"><strong>{t.totaal}: {som}</strong></p>}
    </Kaart>
  );
}

/** A post, and when its creditor is not known yet, the creditor first. */
export function NieuwePost({ huis, huishouden: h }: Bladeigenschappen) {
  const schuldeisers = useSchuldeisers(huis, h.gemeentecode);
  return (
    <>
      <Vouw titel={t.nieuwePost} groep="budget" open={h.posten.length === 0 && schuldeisers.length > 0}>
        {schuldeisers.length === 0 ? <p>{t.geenSchuldeisers}</p> : (
          <Daad<PostInvoer> klas={PostInvoer} labels={t.labels} naam="post" knop={t.nieuwePost} gelukt={t.postVast} standaard={{ frequentie: 'maand', vervaldag: 1, gebrokenMaand: 'volledig' }} doe={(body, s) => haal(ontzorgen.POST('/v1/huishoudens/{id}/posten', { params: { path: { id: h.id }, header: eenmalig(s) }, body }))}>
            <Keuzeveld naam="soort" opties={SOORTEN} /><Postvelden schuldeisers={schuldeisers} />
          </Daad>
        )}
      </Vouw>
      <Vouw titel={t.nieuwBegunstigde} groep="budget" open={schuldeisers.length === 0}>
        <p className="wi-zacht">{t.begunstigdeUitleg}</p>
        <Daad<BegunstigdeInvoer> klas={BegunstigdeInvoer} labels={t.labels} naam="begunstigde" knop={t.nieuwBegunstigde} gelukt={t.begunstigdeVast} standaard={{ gemeentecode: h.gemeentecode }} doe={(body, s) => haal(ontzorgen.POST('/v1/begunstigden', { params: { header: eenmalig(s) }, body }))}>
          <Tekstveld naam="naam" /><Tekstveld naam="iban" breedte={34} />
        </Daad>
      </Vouw>
    </>
  );
}
