import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { plusDagen } from '@wegwijs/kernel';
import { haal, intake } from '../../api/client.ts';
import { agenda as t } from '../../tekst/agenda.ts';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Knop, KnopLink } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import '../../thema/agenda.css';
import { Abonnement } from './Abonnement.tsx';
import { Week } from './Week.tsx';
import { alsRegel, gesprekkenQuery } from './gesprekken.ts';
import { maandagVan, weeknummer, type Zoek } from './zoek.ts';

/** Appointments and last days of one week, mine or of the team. */
export default function Agenda() {
  const { huis } = useParams({ from: '/$huis' });
  const zoek = useSearch({ from: '/$huis/agenda' });
  const ga = useNavigate({ from: '/$huis/agenda' });
  const dezeWeek = maandagVan(vandaag());
  const van = zoek.van ?? dezeWeek;
  const tot = plusDagen(van, 6);
  const wie = zoek.wie ?? 'mij';
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: [huis, 'agenda', van, wie], placeholderData: keepPreviousData, queryFn: ({ signal }) => haal(intake.GET('/v1/agenda', { params: { query: { van, tot, wie } }, signal })),
  });
  const gesprekken = useQuery({ ...gesprekkenQuery(huis, van, tot, wie), placeholderData: keepPreviousData });
  const fout = error ?? gesprekken.error;
  const week = (maandag: string): Zoek => ({ ...(zoek.wie && { wie: zoek.wie }), ...(maandag !== dezeWeek && { van: maandag }) });
  const naar = (tekst: string, maandag: string) => <KnopLink to="/$huis/agenda" params={{ huis }} search={week(maandag)} resetScroll={false}>{tekst}</KnopLink>;
  const zetWie = (nieuw: Zoek['wie']) => void ga({ search: ({ van: v }) => ({ ...(v && { van: v }), ...(nieuw && { wie: nieuw }) }), resetScroll: false });
  const samen = data && gesprekken.data && !isPlaceholderData && !gesprekken.isPlaceholderData;
  const vers = samen ? { ...data, regels: [...data.regels, ...gesprekken.data.rijen.map((g) => alsRegel(g, vandaag()))] } : undefined;
  return (
    <>
      <Paginakop titel={t.titel} onder={`${t.week(weeknummer(van), datumLang(van), datumLang(tot))}. ${wie === 'team' ? t.vanTeam : t.vanMij}.`} acties={<Knop onClick={() => print()}>{t.afdrukken}</Knop>} />
      <div className="wi-kolommen">
        <div className="wi-stapel">
          <div className="wi-kaart wi-gereedschap">
            <nav className="wi-knoppen" aria-label={t.welkeWeek}>
              {naar(t.vorige, plusDagen(van, -7))}
              {naar(t.volgende, plusDagen(van, 7))}
              {van !== dezeWeek && naar(t.dezeWeek, dezeWeek)}
            </nav>
            <div className="wi-tellers" role="group" aria-label={t.wiens}>
              <button type="button" className="wi-teller" aria-pressed={wie === 'mij'} onClick={() => zetWie(undefined)}>{t.vanMij}</button>
              <button type="button" className="wi-teller" aria-pressed={wie === 'team'} onClick={() => zetWie('team')}>{t.vanTeam}</button>
            </div>
          </div>
          <p role="status" className="wi-alleen-voorlezen">{vers && t.gezegd(weeknummer(van), vers.regels.length)}</p>
          {fout && <Fout fout={fout} opnieuw={() => void Promise.all([refetch(), gesprekken.refetch()])} />}
          {!vers && !fout && <Laden />}
          {vers?.afgekapt && <Melding soort="let-op"><p>{t.afgekapt}</p></Melding>}
          {vers?.regels.length === 0 && <p>{t.leegWeek} {wie === 'mij' && <Link to="/$huis/agenda" params={{ huis }} search={{ ...week(van), wie: 'team' }}>{t.bekijkTeam}</Link>}</p>}
          {vers && vers.regels.length > 0 && <Week huis={huis} maandag={van} regels={vers.regels} team={wie === 'team'} />}
        </div>
        <Abonnement huis={huis} />
      </div>
    </>
  );
}
