import { useParams } from '@tanstack/react-router';
import { TariefInvoer } from '@wegwijs/ontzorgen';
import { Suspense } from 'react';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Datumveld, keuzes, Keuzeveld, Tekstveld } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { tarieven as t } from '../../tekst/tarieven.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { eenVan, useZoek } from '../../ui/zoek.ts';
import { GEMEENTEN } from '../betaalrun/query.ts';
import { Daad, MetBerichten } from '../dossier/Daad.tsx';
import { Bedragveld } from '../handhaving/Bedragveld.tsx';
import { Bedragen } from './Bedragen.tsx';
import { Normen } from './Normen.tsx';
import { CODES } from './normen.ts';
import { verversTarieven } from './query.ts';

const BLADEN = ['bedragen', 'normen', 'nieuw'] as const;

/** One person enters an amount; it counts when another confirms it. */
function Nieuw({ huis }: { huis: string }) {
  return (
    <Kaart titel={t.nieuw}>
      <p className="wi-zacht">{t.nieuwUitleg}</p>
      <Daad klas={TariefInvoer} labels={t.labels} naam="tarief-nieuw" knop={t.voerIn} gelukt={t.ingevoerd} ververs={verversTarieven(huis)} doe={(body, s) => haal(ontzorgen.POST('/v1/tarieven', { params: { header: kop(undefined, s) }, body }))}>
        <Keuzeveld naam="gemeentecode" opties={GEMEENTEN.map((g) => ({ waarde: g, tekst: gemeenteNaam(g) }))} />
        <Keuzeveld naam="code" opties={keuzes(CODES, t.woord)} />
        <Datumveld naam="vanaf" />
        <Bedragveld naam="bedrag" hint={t.bedragHint} />
        <Tekstveld naam="bron" hint={t.bronHint} />
      </Daad>
    </Kaart>
  );
}

/** Dated amounts per gemeente, and how far the norms of the law are known. */
export default function Tarieven() {
  const { huis = '' } = useParams({ strict: false });
  const [zoek, zet] = useZoek();
  const blad = eenVan(BLADEN, zoek['blad']);
  return (
    <MetBerichten kop={<Paginakop titel={blad === 'bedragen' ? t.titel : t.blad[blad]!} onder={t.onder} />}>
      <div className="wi-stapel">
        <div className="wi-tellers" role="group" aria-label={t.keuze}>
          {BLADEN.map((b) => <button key={b} type="button" className="wi-teller" aria-pressed={b === blad} onClick={() => zet({ blad: b === 'bedragen' ? undefined : b })}>{t.blad[b]}</button>)}
        </div>
        <Suspense fallback={<Laden />}>
          {blad === 'bedragen' && <Bedragen huis={huis} />}
          {blad === 'normen' && <Normen huis={huis} />}
          {blad === 'nieuw' && <Nieuw huis={huis} />}
        </Suspense>
      </div>
    </MetBerichten>
  );
}
