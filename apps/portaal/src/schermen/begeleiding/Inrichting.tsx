import { useSuspenseQuery } from '@tanstack/react-query';
import { BegeleidingsbeleidInvoer, ChecklistonderdeelInvoer, PartnerEindeInvoer, PartnerInvoer, PARTNERSOORTEN, WIE_DOET } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Datumveld, Getalveld, JaNeeveld, Keuzeveld, Tekstveld, keuzes } from '../../formulier/index.ts';
import { isGemeente } from '../../huis.ts';
import { begeleiding as t } from '../../tekst/begeleiding.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad, OverWie, Rijdaad } from './Daad.tsx';
import { usePartners, type PartnerUit } from './query.ts';

type Inrichtinguit = components['schemas']['BegeleidingInrichtingUit'];

/** The checklist, the length and the hours as the gemeente set them for everybody; only who leads the team changes them. */
function Beleid({ inrichting: i }: { inrichting: Inrichtinguit }) {
  const mag = heeftRol(useMij(), 'teamleider');
  return (
    <>
      <p>{t.gewoon(i.standaardMaanden, i.standaardUren)} <span className="wi-zacht">({i.bron})</span></p>
      {i.beleid.length > 0 && <ul className="wi-punten">{i.beleid.map((b) => <li key={b.vanaf}>{t.beleidVanaf(datumLang(b.vanaf), b.maanden, b.urenPerMaand, b.besluit)}</li>)}</ul>}
      <ul className="wi-punten">{i.checklist.map((c) => <li key={c.code}>{c.omschrijving} <span className="wi-zacht">({c.code}; {t.wieDoet[c.wie] ?? c.wie}, {t.naDagen(c.dagen)}{c.alleenMetKinderen && `, ${t.metKinderen}`})</span></li>)}
        {i.gepland.map((c) => <li key={`${c.code} ${c.vanaf}`}>{c.omschrijving} <span className="wi-zacht">({t.gepland(datumLang(c.vanaf))}{c.vervalt && `: ${t.vervalt}`})</span></li>)}</ul>
      {mag && (
        <>
          <Vouw titel={t.nieuwBeleid} nu={false}>
            <Daad klas={BegeleidingsbeleidInvoer} naam="beleid" knop={t.nieuwBeleid} gelukt={t.beleidVast} standaard={{ maanden: i.standaardMaanden, urenPerMaand: i.standaardUren }} doe={(body, s) => haal(casusregie.POST('/v1/begeleidingsbeleid', { params: { header: { 'Idempotency-Key': s } }, body }))}>
              <Datumveld naam="vanaf" /><Getalveld naam="maanden" /><Getalveld naam="urenPerMaand" hint={t.urenHint} /><Tekstveld naam="besluit" />
            </Daad>
          </Vouw>
          <Vouw titel={t.nieuwOnderdeel} nu={false} uitleg={t.onderdeelUitleg}>
            <Daad klas={ChecklistonderdeelInvoer} naam="onderdeel" knop={t.nieuwOnderdeel} gelukt={t.onderdeelVast} standaard={{ alleenMetKinderen: false, vervalt: false }} doe={(body, s) => haal(casusregie.POST('/v1/begeleidingsonderdelen', { params: { header: { 'Idempotency-Key': s } }, body }))}>
              <Tekstveld naam="code" breedte={20} hint={t.codeHint} /><Datumveld naam="vanaf" /><Tekstveld naam="omschrijving" /><Keuzeveld naam="wie" opties={keuzes(WIE_DOET, t.wieDoet)} /><Getalveld naam="dagen" /><JaNeeveld naam="alleenMetKinderen" /><JaNeeveld naam="vervalt" />
            </Daad>
          </Vouw>
        </>
      )}
    </>
  );
}

function Stoppen({ partner: p }: { partner: PartnerUit }) {
  if (p.tot) return null;
  return (
    <Rijdaad klas={PartnerEindeInvoer} titel={t.stopPartner} tekst={t.stopPartner} over={p.naam} uitleg={t.stopUitleg} naam={`partner-${p.id}`} knop={t.stopPartner} gelukt={t.partnerStopt} standaard={{ tot: vandaag() }}
      doe={(body, s) => haal(casusregie.POST('/v1/partners/{id}/einde', { params: { path: { id: p.id }, header: kop(p.versie, s) }, body }))}>
      <Datumveld naam="tot" />
    </Rijdaad>
  );
}

function Partners({ partners }: { partners: readonly PartnerUit[] }) {
  const mag = heeftRol(useMij(), 'casusregisseur', 'teamleider');
  const kolommen: Kolom<PartnerUit>[] = [
    { code: 'naam', kop: t.naam, rijkop: true, cel: (p) => p.naam }, { code: 'soort', kop: t.soort, cel: (p) => t.partnersoort[p.soort] ?? p.soort }, { code: 'gegevens', kop: t.toont, cel: (p) => p.gegevens.map((g) => t.gegeven[g] ?? g).join(', ') },
    { code: 'bereikbaar', kop: t.bereikbaar, breed: true, cel: (p) => p.bereikbaar ?? <Geen /> }, { code: 'tot', kop: t.tot, cel: (p) => (p.tot ? <Dag op={p.tot} /> : <Geen />) },
    ...(mag ? [{ code: 'doen', kop: t.doen, cel: (p: PartnerUit) => <Stoppen partner={p} /> }] : []),
  ];
  return (
    <>
      <Kaart titel={t.partners} niveau={3} vol><Rijen titel={t.partners} leeg={t.geenPartner} rijen={partners} sleutel={(p) => p.id} kolommen={kolommen} /></Kaart>
      {mag && (
        <Vouw titel={t.nieuwePartner} nu={false}>
          <Daad klas={PartnerInvoer} naam="partner" knop={t.nieuwePartner} gelukt={t.partnerVast} doe={(body, s) => haal(casusregie.POST('/v1/partners', { params: { header: { 'Idempotency-Key': s } }, body }))}>
            <Tekstveld naam="naam" /><Keuzeveld naam="soort" opties={keuzes(PARTNERSOORTEN, t.partnersoort)} /><Tekstveld naam="bereikbaar" optioneel />
          </Daad>
        </Vouw>
      )}
    </>
  );
}

/** How this gemeente arranges begeleiding. Under the list and folded away: it is set once and looked at seldom. */
export function Inrichting({ huis }: { huis: string }) {
  const gemeente = isGemeente(useMij());
  return gemeente ? <OverWie value={{ huis, dossierId: '' }}><Ingericht huis={huis} /></OverWie> : null;
}
function Ingericht({ huis }: { huis: string }) {
  const partners = usePartners(huis);
  const inrichtingen = useSuspenseQuery({ queryKey: [huis, 'begeleidingen', 'inrichting'], queryFn: () => haal(casusregie.GET('/v1/begeleidingsinrichtingen')) }).data;
  return (
    <details className="wi-kaart wi-vouw">
      <summary>{t.inrichting}</summary>
      <div className="wi-kaart__inhoud wi-stapel">{inrichtingen.map((i) => <Beleid key={i.gemeentecode} inrichting={i} />)}<Partners partners={partners} /></div>
    </details>
  );
}
