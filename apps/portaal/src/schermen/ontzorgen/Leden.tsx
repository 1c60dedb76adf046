import { plusDagen } from '@wegwijs/kernel';
import { HuishoudenLidInvoer, HuishoudenLidVertrekInvoer, PartnerAkkoordInvoer, LIDROLLEN } from '@wegwijs/ontzorgen';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Datumveld, JaNeeveld, keuzes } from '../../formulier/index.ts';
import { huishouden as t } from '../../tekst/huishouden.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumKort, datumLang, vandaag } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad, Rijdaad } from './Daad.tsx';
import type { Bladeigenschappen } from './Huishouden.tsx';
import { Lidvelden } from './Lidvelden.tsx';
import { useNieuweSignalen } from './query.ts';

/** A household has one aanvrager, from its beginning: who comes later is somebody else. */
const LATER = keuzes(LIDROLLEN.filter((r) => r !== 'aanvrager'), t.rollen);

function Erbij({ huis, huishouden: h }: Bladeigenschappen) {
  const signalen = useNieuweSignalen(huis).filter((s) => s.gemeentecode === h.gemeentecode && s.vanaf);
  return (
    <Vouw titel={t.voegToe} nu={false}>
      <Daad<HuishoudenLidInvoer> key={h.leden.length} klas={HuishoudenLidInvoer} naam="lid" knop={t.voegToe} gelukt={t.toegevoegd} standaard={{ teltMee: true, vanaf: vandaag() }} doe={(body, s) => haal(ontzorgen.POST('/v1/huishoudens/{id}/leden', { params: { path: { id: h.id }, header: kop(h.versie, s) }, body }))}>
        <Lidvelden signalen={signalen} rollen={LATER} />
      </Daad>
    </Vouw>
  );
}

/** Everybody who lives there or did. */
export function Leden(p: Bladeigenschappen) {
  const { huishouden: h, open } = p;
  return (
    <>
      <Kaart titel={t.woontEr} vol>
        <ul className="wi-personen">
          {h.leden.map((l) => (
            <li key={l.id}>
              <p><strong><bdi>{l.naam}</bdi></strong>, {t.rollen[l.rol]?.toLowerCase()}</p>
              <p className="wi-klein wi-zacht">{t.geboren} <Dag op={l.geboortedatum} lang />. {t.woont} {l.tot ? t.van(datumKort(l.vanaf), datumKort(plusDagen(l.tot, -1))) : t.sinds(datumLang(l.vanaf))}. {t.teltMee}: {(l.teltMee ? t.ja : t.nee).toLowerCase()}.</p>
              {open && !l.tot && l.rol !== 'aanvrager' && (
                <div><Rijdaad klas={HuishoudenLidVertrekInvoer} naam={`vertrek-${l.id}`} tekst={t.vertrek} titel={t.vertrekTitel} over={l.naam} knop={t.vertrekTitel} gelukt={t.vertrokken} standaard={{ tot: vandaag() }} doe={(body, s) => haal(ontzorgen.POST('/v1/huishoudens/{id}/leden/{lid}/vertrek', { params: { path: { id: h.id, lid: l.id }, header: kop(h.versie, s) }, body }))}>
                  <Datumveld naam="tot" hint={t.vertrekHint} />
                </Rijdaad></div>
              )}
            </li>
          ))}
        </ul>
      </Kaart>
      {open && <Erbij {...p} />}
    </>
  );
}

/** Only with a partner who does not fall under art. 56a himself: then half of the bijstand is his. */
export function Partner({ huishouden: h, open }: Bladeigenschappen) {
  const partner = h.leden.find((l) => l.rol === 'partner' && !l.tot);
  if (!partner || partner.dossierId) return null;
  return (
    <Kaart titel={t.partner}>
      <p className="wi-zacht">{t.partnerUitleg}</p>
      <p><strong>{h.partnerAkkoord ? t.partnerJa : t.partnerNee}</strong></p>
      {open && (
        <div><Rijdaad<PartnerAkkoordInvoer> klas={PartnerAkkoordInvoer} naam="partner" tekst={t.partnerWijzig} over={partner.naam} knop={t.partnerWijzig} gelukt={t.partnerVast} standaard={{ akkoord: !h.partnerAkkoord }} doe={(body, s) => haal(ontzorgen.PUT('/v1/huishoudens/{id}/partnerakkoord', { params: { path: { id: h.id }, header: kop(h.versie, s) }, body }))}>
          <JaNeeveld naam="akkoord" />
        </Rijdaad></div>
      )}
    </Kaart>
  );
}
