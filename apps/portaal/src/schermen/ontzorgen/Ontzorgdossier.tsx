import { plusDagen } from '@wegwijs/kernel';
import { MachtigingIntrekkingInvoer, MachtigingInvoer, ONTZORGVORMEN, OntzorgeindeInvoer, OntzorgverlengingInvoer, OntzorgvormInvoer, type Ontzorgvorm } from '@wegwijs/ontzorgen';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Datumveld, Radioveld, Tekstveld, Tekstvlak, keuzes } from '../../formulier/index.ts';
import { huishouden as t } from '../../tekst/huishouden.ts';
import { Berekening } from '../../ui/Berekening.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Vouw as Uitklapper } from '../dossier/Vouw.tsx';
import { Daad } from './Daad.tsx';
import type { Ontzorgdossier } from './query.ts';
import { zesMaanden } from './stand.ts';

const VORMEN = keuzes(ONTZORGVORMEN, t.vormen);
interface Deel {
  dossier: Ontzorgdossier;
  naam: string;
}

const machtiging = (d: Ontzorgdossier): string => (!d.machtigingVanaf ? t.geenMachtiging : d.machtigingTot ? t.machtigingTot(datumLang(d.machtigingVanaf), datumLang(d.machtigingTot)) : t.machtigingVan(datumLang(d.machtigingVanaf)));

/** Given or withdrawn: the one of the two that can be done now. */
function Machtiging({ dossier: d }: Deel) {
  const pad = (s: string) => ({ path: { id: d.id }, header: kop(d.versie, s) });
  if (!d.machtigingVanaf || d.machtigingTot) {
    return (
      <Daad key="geef" klas={MachtigingInvoer} naam={`machtiging-${d.id}`} knop={t.machtig} gelukt={t.machtigd} labels={{ vanaf: t.machtigingVanaf }} standaard={{ vanaf: vandaag() }} doe={(body, s) => haal(ontzorgen.POST('/v1/ontzorgdossiers/{id}/machtiging', { params: pad(s), body }))}>
        <Datumveld naam="vanaf" />
      </Daad>
    );
  }
  return (
    <>
      <p className="wi-zacht">{t.trekInUitleg}</p>
      <Daad key="trek" klas={MachtigingIntrekkingInvoer} naam={`intrekking-${d.id}`} knop={t.trekIn} gelukt={t.ingetrokken} standaard={{ tot: vandaag() }} doe={(body, s) => haal(ontzorgen.POST('/v1/ontzorgdossiers/{id}/machtiging/intrekking', { params: pad(s), body }))}>
        <Datumveld naam="tot" hint={t.trekInHint} />
      </Daad>
    </>
  );
}

function Vorm({ dossier: d }: Deel) {
  return (
    <>
      <p className="wi-zacht">{t.vormUitleg}</p>
      <Daad<OntzorgvormInvoer> klas={OntzorgvormInvoer} naam={`vorm-${d.id}`} knop={t.kiesVorm} gelukt={t.vormVast} standaard={{ vorm: d.vorm as Ontzorgvorm, ...(d.motivering && { motivering: d.motivering }) }} doe={(body, s) => haal(ontzorgen.PUT('/v1/ontzorgdossiers/{id}/vorm', { params: { path: { id: d.id }, header: kop(d.versie, s) }, body }))}>
        {(f) => <><Radioveld naam="vorm" opties={VORMEN} />{f.watch('vorm') !== 'volledig' && <Tekstvlak naam="motivering" regels={3} />}</>}
      </Daad>
    </>
  );
}

function Verlenging({ dossier: d }: Deel) {
  return (
    <>
      <p className="wi-zacht">{t.verlengUitleg}</p>
      <Daad<OntzorgverlengingInvoer> klas={OntzorgverlengingInvoer} naam={`verlenging-${d.id}`} knop={t.verleng} gelukt={t.verlengd} standaard={{ vanaf: d.tot, vorm: d.vorm as Ontzorgvorm }} doe={(body, s) => haal(ontzorgen.POST('/v1/ontzorgdossiers/{id}/verlenging', { params: { path: { id: d.id }, header: kop(d.versie, s) }, body }))}>
        <Datumveld naam="vanaf" /><Datumveld naam="tot" label={t.tot57} /><Radioveld naam="vorm" opties={VORMEN} /><Tekstveld naam="besluitKenmerk" /><Tekstvlak naam="motivering" regels={4} />
      </Daad>
    </>
  );
}

/** Only what art. 57 decided can end earlier: the six months of art. 56a are a duty of the college. */
function Einde({ dossier: d }: Deel) {
  return (
    <>
      <p className="wi-zacht">{t.beeindigUitleg}</p>
      <Daad klas={OntzorgeindeInvoer} naam={`einde-${d.id}`} knop={t.beeindig} gelukt={t.beeindigd} doe={(body, s) => haal(ontzorgen.POST('/v1/ontzorgdossiers/{id}/einde', { params: { path: { id: d.id }, header: kop(d.versie, s) }, body }))}>
        <Datumveld naam="laatsteDag" />
      </Daad>
    </>
  );
}

/** One person: from when to when, in which form, with which machtiging, and the acts on it. */
export function Ontzorgdossierkaart({ dossier: d, naam, open }: Deel & { open: boolean }) {
  const loopt = open && d.stand === 'loopt';
  const groep = `ontzorgdossier-${d.id}`;
  const deel = { dossier: d, naam };
  return (
    <Kaart titel={<bdi>{t.ontzorgen(naam)}</bdi>}>
      <Feiten breed feiten={[
        [t.stand, t.dossierstand[d.stand]], [t.grondslag, t.grondslagen[d.grondslag]], [t.periode, t.van(datumLang(d.vanaf), datumLang(plusDagen(d.tot, -1)))], ...(d.eindeReden ? [[t.einde, t.eindes[d.eindeReden]] as const] : []),
        [t.vorm, t.vormen[d.vorm]], ...(d.motivering ? [[t.motivering, d.motivering] as const] : []), ...(d.besluitKenmerk ? [[t.besluit, d.besluitKenmerk] as const] : []),
        [t.machtiging, machtiging(d)], [t.betaaltNu, <strong key="b">{d.betaalt ? t.ja : t.nee}</strong>],
      ]} />
      {d.grondslag === '56a' && <Berekening termijn={zesMaanden(d)} />}
      {loopt && (!d.machtigingVanaf ? <Machtiging {...deel} /> : <Uitklapper titel={d.machtigingTot ? t.machtig : t.trekIn} groep={groep}><Machtiging {...deel} /></Uitklapper>)}
      {loopt && <><Uitklapper titel={t.kiesVorm} groep={groep}><Vorm {...deel} /></Uitklapper><Uitklapper titel={t.verleng} groep={groep}><Verlenging {...deel} /></Uitklapper>{d.grondslag === '57' && <Uitklapper titel={t.beeindig} groep={groep}><Einde {...deel} /></Uitklapper>}</>}
    </Kaart>
  );
}
