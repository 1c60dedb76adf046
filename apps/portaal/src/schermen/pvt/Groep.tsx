import { Link, useParams } from '@tanstack/react-router';
import { PvtGroepWijziging, PvtSessieInvoer } from '@wegwijs/casusregie';
import { useState } from 'react';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Datumveld, Getalveld, Tekstveld } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { modules as t } from '../../tekst/modules.ts';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad, KnopDaad, MetBerichten } from '../dossier/Daad.tsx';
import { Kiezen } from './Kiezen.tsx';
import { Mensen } from './Mensen.tsx';
import { useGroep, useWachtenden, vanWerk, type GroepUit } from './query.ts';
import { Sessie, Sessievelden } from './Sessie.tsx';

/** Closing is for good, so it is asked once more. */
function Sluiten({ huis, groep: g }: { huis: string; groep: GroepUit }) {
  const [open, setOpen] = useState(false);
  const dicht = () => setOpen(false);
  return (
    <>
      <Knop onClick={() => setOpen(true)}>{t.sluitGroep}</Knop>
      {open && (
        <Dialoog titel={t.sluitGroep} sluit={dicht} knoppen={<KnopDaad soort="hoofd" knop={t.sluitGroep} gelukt={t.groepGesloten} ververs={vanWerk(huis)} klaar={dicht} doe={(s) => haal(casusregie.POST('/v1/pvt-groepen/{id}/sluiting', { params: { path: { id: g.id }, header: kop(g.versie, s) } }))} />}>
          <p>{t.sluitUitleg}</p>
        </Dialoog>
      )}
    </>
  );
}

/** More people, another session, other facts of the group: only while it is open. */
function Uitbreiden({ huis, groep: g }: { huis: string; groep: GroepUit }) {
  const wachtenden = useWachtenden(huis);
  const eenmalig = (s: string) => ({ path: { id: g.id }, header: { 'Idempotency-Key': s } });
  const { naam, plaats, taal, capaciteit, begintOp } = g;
  const laatste = g.programma.at(-1);
  return (
    <>
      <Vouw titel={t.planSessie} nu={g.programma.length === 0}>
        <Daad key={g.programma.length} labels={t.labels} klas={PvtSessieInvoer} naam={`sessie-nieuw/${g.id}`} knop={t.planSessie} gelukt={t.sessieGepland} ververs={vanWerk(huis)} standaard={{ kernwaarden: [], plaats: laatste?.plaats ?? plaats, ...(laatste && { begintOm: laatste.begintOm, minuten: laatste.minuten }) }}
          doe={(i, s) => haal(casusregie.POST('/v1/pvt-groepen/{id}/sessies', { params: eenmalig(s), body: i }))}><Sessievelden /></Daad>
      </Vouw>
      {wachtenden.length > 0 && (
        <Vouw titel={t.voegToe(wachtenden.length)} nu={g.mensen.length === 0}>
          <Kiezen titel={t.wachtenUitleg} mensen={wachtenden.map((p) => ({ id: p.id, naam: p.naam ?? t.zonderNaam, extra: <span className="wi-zacht">{[gemeenteNaam(p.gemeentecode), p.taal].filter(Boolean).join(', ')}</span> }))} knop={t.toevoegen} ververs={vanWerk(huis)}
            doe={(deelnemers, s) => haal(casusregie.POST('/v1/pvt-groepen/{id}/deelnemers', { params: eenmalig(s), body: { deelnemers } }))} />
        </Vouw>
      )}
      <Vouw titel={t.wijzigGroep} nu={false}>
        <Daad key={g.versie} labels={t.labels} klas={PvtGroepWijziging} naam={`groep/${g.id}`} knop={t.wijzigGroep} gelukt={t.groepGewijzigd} ververs={vanWerk(huis)} standaard={{ naam, plaats, taal, capaciteit, begintOp }} doe={(body, s) => haal(casusregie.PUT('/v1/pvt-groepen/{id}', { params: { path: { id: g.id }, header: kop(g.versie, s) }, body }))}>
          <Groepvelden />
        </Daad>
      </Vouw>
    </>
  );
}
export const Groepvelden = () => <><Tekstveld naam="naam" /><Tekstveld naam="plaats" /><Tekstveld naam="taal" /><Getalveld naam="capaciteit" /><Datumveld naam="begintOp" /></>;

/** One group: who is in it and how far, and its programme, in which the session that waits for its attendance stands open. */
export default function Groep() {
  const { huis = '', id = '' } = useParams({ strict: false });
  const g = useGroep(huis, id);
  const beurt = g.programma.find((s) => s.op <= vandaag() && s.geregistreerd < g.mensen.filter((p) => p.stand === 'open').length);
  return (
    <MetBerichten kop={
      <>
        <nav className="wi-kruimels" aria-label={t.kruimelpad}><ol><li><Link to="/$huis/pvt" params={{ huis }}>{t.naarGroepen}</Link></li><li aria-current="page">{g.naam}</li></ol></nav>
        <Paginakop titel={g.naam} onder={[t.groepstand[g.stand], gemeenteNaam(g.gemeentecode), g.plaats, g.taal, `${t.begint.toLowerCase()} ${datumLang(g.begintOp)}`].join(' · ')} acties={g.stand === 'open' && <Sluiten huis={huis} groep={g} />} />
      </>
    }>
      <div className="wi-stapel">
        <Mensen huis={huis} groep={g} />
        <h2>{t.programma}</h2>
        {g.programma.length === 0 && <p className="wi-zacht">{t.geenSessies}</p>}
        {g.programma.map((s) => <Sessie key={s.id} huis={huis} groep={g} sessie={s} aanDeBeurt={s === beurt} />)}
        {g.stand === 'open' && <Uitbreiden huis={huis} groep={g} />}
      </div>
    </MetBerichten>
  );
}
