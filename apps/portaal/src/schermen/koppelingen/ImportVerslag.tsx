import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { algemeen } from '../../tekst/algemeen.ts';
import { importeren as t } from '../../tekst/import.ts';
import '../../thema/koppelingen.css';
import { dagVan, datumLang, tijd } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop, KnopLink } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { Kruimel } from './Kruimel.tsx';
import { importQuery, type Import } from './query.ts';
import { Rijen, Uitkomsten } from './Rijen.tsx';

const zinVan = (u: Import): string => (u.status === 'verwerkt' ? t.verwerkt(u.koppelingen, u.personen, u.dossiers) : u.status === 'proef' ? t.proef : t.afgekeurd(u.fout));

/** What an import did, row by row. Names are not kept with it: a row leads to the household. */
export default function ImportVerslag() {
  const { huis = '', id = '' } = useParams({ strict: false });
  const { uitkomst } = useSearch({ from: '/$huis/koppelingen/imports/$id' });
  const ga = useNavigate({ from: '/$huis/koppelingen/imports/$id' });
  const lijst = useSuspenseInfiniteQuery(importQuery(huis, id, { uitkomst }));
  const u = lijst.data.pages[0]!;
  const regels = lijst.data.pages.flatMap((p) => p.regels);
  return (
    <div className="wi-stapel">
      <Kruimel huis={huis} hier={t.verslagTitel} />
      <Paginakop titel={t.verslagTitel} onder={t.door(u.gemaaktDoor, datumLang(dagVan(u.gemaaktOp)), tijd(u.gemaaktOp))}
        acties={<><KnopLink to="/$huis/koppelingen/import" params={{ huis }}>{u.status === 'verwerkt' ? t.nieuweImport : t.verbeterBestand}</KnopLink><KnopLink soort="hoofd" to="/$huis/koppelingen" params={{ huis }}>{t.naarLijst}</KnopLink></>} />
      <Melding soort={u.status === 'verwerkt' ? 'gelukt' : u.status === 'proef' ? 'info' : 'let-op'}><p><strong>{t.status[u.status]}.</strong> {zinVan(u)}</p></Melding>
      <Kaart titel={t.tabel} vol>
        <div className="wi-gereedschap"><Uitkomsten aantallen={u} gekozen={uitkomst} kies={(welke) => void ga({ search: welke ? { uitkomst: welke } : {}, resetScroll: false })} /></div>
        {regels.length === 0 ? <div className="wi-leeg"><p>{t.geenRijen}</p></div> : <Rijen huis={huis} regels={regels} verwerkt={u.status === 'verwerkt'} />}
        {lijst.hasNextPage && <div className="wi-tabelvoet"><Knop bezig={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>{algemeen.meer}</Knop></div>}
      </Kaart>
    </div>
  );
}
