import { BegeleidingEindeInvoer, GEKOZEN_EINDGRONDEN } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Datumveld, Keuzeveld, Tekstvlak } from '../../formulier/index.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { begeleiding as t } from '../../tekst/begeleiding.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad } from './Daad.tsx';
import type { BegeleidingUit } from './query.ts';

/** How long and how much, and where that comes from. */
export function Omvang({ begeleiding: b }: { begeleiding: BegeleidingUit }) {
  const { termijn } = b;
  return (
    <Kaart titel={t.omvang}>
      <Feiten feiten={[[t.van, <Dag key="van" op={termijn.van} lang />], [t.totEnMet, <Dag key="tot" op={termijn.totEnMet} lang />], [t.lengte, t.maanden(termijn.maanden)], [t.uren, t.perMaand(termijn.urenPerMaand)]]} />
      <details className="wi-berekening">
        <summary>{algemeen.hoeBerekend}</summary>
        <ol><li>{t.lengteVan(datumLang(termijn.van), termijn.maanden)}</li><li>{t.duurBron(termijn.bron)}</li><li>{t.urenBron(termijn.urenBron)}</li></ol>
      </details>
    </Kaart>
  );
}

/** That it is over, why, and who took it on. */
export const Afloop = ({ begeleiding: b }: { begeleiding: BegeleidingUit }) => (b.beeindigdOp && b.eindgrond ? (
  <Melding soort="info"><p>{t.beeindigd((t.eindgrond[b.eindgrond] ?? b.eindgrond).toLowerCase(), datumLang(b.beeindigdOp))}</p>{b.geenOverdrachtReden && <p>{t.zonderOverdracht(b.geenOverdrachtReden)}</p>}</Melding>
) : null);

/** Ends it, after a hand-over or with the reason why nobody else is needed. */
export const Beeindigen = ({ begeleiding: b }: { begeleiding: BegeleidingUit }) => (
  <Vouw titel={t.einde1} nu={false} uitleg={t.eindeUitleg}>
    <Daad klas={BegeleidingEindeInvoer} naam={`einde-${b.id}`} knop={t.einde1} gelukt={t.geeindigd} standaard={{ op: vandaag() }}
      doe={(body, s) => haal(casusregie.POST('/v1/begeleidingen/{id}/einde', { params: { path: { id: b.id }, header: kop(b.versie, s) }, body }))}>
      <Keuzeveld naam="grond" opties={GEKOZEN_EINDGRONDEN.map((waarde) => ({ waarde, tekst: t.eindgrond[waarde] ?? waarde }))} /><Datumveld naam="op" /><Tekstvlak naam="geenOverdrachtReden" regels={2} hint={t.overdrachtHint} optioneel />
    </Daad>
  </Vouw>
);
