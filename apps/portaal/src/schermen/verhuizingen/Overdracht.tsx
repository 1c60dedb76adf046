import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { OverdrachtAanbodInvoer } from '@wegwijs/intake';
import { GEMEENTECODES } from '@wegwijs/kernel';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import { haal, intake, kop } from '../../api/client.ts';
import { ApiFout } from '../../api/fout.ts';
import { Datumveld, Keuzeveld, Tekstvlak, Vinkjesveld } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { verhuizingen as t } from '../../tekst/verhuizingen.ts';
import { Dag } from '../../ui/Datum.tsx';
import { vandaag } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { useDossier, type DossierUit } from '../dossier/query.ts';
import { OP_VERZOEK } from './Antwoord.tsx';
import { vanDossierQuery, type Regel } from './query.ts';

type Lid = DossierUit['gezin'][number];
const loopt = (l: Lid): boolean => Boolean(l.dossier) && !['gesloten', 'overgedragen'].includes(l.dossier!.fase);
/** Who may go along with this dossier, and who has a running dossier of his own. */
function gezinVan(d: DossierUit): { mee: Lid[]; apart: Lid[] } {
  const anderen = d.gezin.filter((l) => l.persoonId !== d.persoonId);
  return { mee: anderen.filter((l) => !loopt(l)), apart: anderen.filter(loopt) };
}

/** Nobody is a choice too: it is asked for, so that a child does not stay behind because a box was overlooked. */
function Gezinskeuze({ mee, apart }: { mee: readonly Lid[]; apart: readonly Lid[] }) {
  const id = useId();
  const { field } = useController({ name: 'gezinsleden' });
  return (
    <>
      {mee.length === 0 ? <p>{t.alleen}</p> : (
        <>
          <Vinkjesveld naam="gezinsleden" hint={t.gezinHint} opties={mee.map((l) => ({ waarde: l.persoonId, tekst: `${l.naam} (${(t.rollen[l.gezinsrol] ?? l.gezinsrol).toLowerCase()})` }))} />
          <label className="wi-keuze" htmlFor={id}><input id={id} type="checkbox" checked={Array.isArray(field.value) && field.value.length === 0} onChange={(e) => field.onChange(e.target.checked ? [] : undefined)} /><span>{t.nietMee}</span></label>
        </>
      )}
      {apart.length > 0 && <p className="wi-klein">{t.eigenDossier} {apart.map((l) => l.naam).join(', ')}</p>}
    </>
  );
}

function Aanbod({ d, huis }: { d: DossierUit; huis: string }) {
  const client = useQueryClient();
  const { mee, apart } = gezinVan(d);
  const doe = async (body: OverdrachtAanbodInvoer, versie: number, sleutel: string) => {
    if (mee.length > 0 && !body.gezinsleden) throw new ApiFout({ title: t.kiesGezin, status: 422, velden: [{ veld: 'gezinsleden', melding: 'gezinsleden is verplicht' }] });
    await haal(intake.POST('/v1/dossiers/{id}/overdracht', { params: { path: { id: d.id }, header: kop(versie, sleutel) }, body: body as never }));
    await client.invalidateQueries({ queryKey: [huis, 'overdrachten'] });
  };
  return (
    <Kaart titel={t.blad}>
      <p>{t.bladUitleg}</p>
      <Handeling<OverdrachtAanbodInvoer> klas={OverdrachtAanbodInvoer} labels={{ ...t.labels, ...t.labelsAanbod }} standaard={{ aangebodenOp: vandaag() }} naam="overdracht" knop={t.bied} gelukt={t.geboden} doe={doe}>
        <Keuzeveld naam="naar" opties={Object.values(GEMEENTECODES).filter((c) => c !== d.gemeentecode).map((c) => ({ waarde: c, tekst: gemeenteNaam(c) }))} />
        <Gezinskeuze mee={mee} apart={apart} />
        <Datumveld naam="aangebodenOp" />
        <Datumveld naam="ingeschrevenOp" optioneel />
        <Vinkjesveld naam="gevraagd" opties={OP_VERZOEK} optioneel />
        <Tekstvlak naam="toelichting" hint={t.toelichtingHint} optioneel />
      </Handeling>
    </Kaart>
  );
}

const Naar = ({ huis, o }: { huis: string; o: Regel }) => <Link to="/$huis/verhuizingen/$id" params={{ huis, id: o.id }} search={o.richting === 'uit' ? { richting: 'uit' } : {}}>{t.bekijk}</Link>;

/** The state of an offer that waits for its answer. */
const Lopend = ({ huis, o }: { huis: string; o: Regel }) => (
  <Kaart titel={t.loopt(gemeenteNaam(o.naar))}>
    <Feiten feiten={[[t.kolom.status, t.status[o.status]], [t.kolom.aangebodenOp, <Dag key="a" op={o.aangebodenOp} lang />], [t.kolom.ingeschrevenOp, o.ingeschrevenOp && <Dag key="i" op={o.ingeschrevenOp} lang />]]} />
    {o.intrekking && <p>{t.intrekking[o.intrekking]}</p>}
    <p><Naar huis={huis} o={o} /></p>
  </Kaart>
);

/** Handing this dossier over to the gemeente where the person went to live. */
export default function Overdracht() {
  const { huis, dossier: d } = useDossier();
  const { data, error, isPending, refetch } = useQuery(vanDossierQuery(huis, d.id));
  if (error) return <Fout fout={error} opnieuw={() => void refetch()} />;
  if (isPending) return <Laden />;
  const lopend = data.find((o) => o.richting === 'uit' && o.status === 'aangeboden');
  const eerder = data.filter((o) => o !== lopend);
  const dicht = d.feiten.geslotenOp !== null;
  const weg = eerder.find((o) => o.richting === 'uit' && o.status === 'aanvaard');
  return (
    <div className="wi-stapel">
      {lopend && <Lopend huis={huis} o={lopend} />}
      {dicht && <Melding soort="info"><p>{weg ? t.gingNaar(gemeenteNaam(weg.naar)) : t.geslotenBlad}</p></Melding>}
      {!lopend && !dicht && <Aanbod d={d} huis={huis} />}
      {eerder.length > 0 && (
        <Kaart titel={t.eerder} vol>
          <ul className="wi-kaartjes">
            {eerder.map((o) => (
              <li key={`${o.id}/${o.richting}`}><div className="wi-rij"><strong>{t.kop(gemeenteNaam(o.van), gemeenteNaam(o.naar))}</strong><span>{t.status[o.status]}</span></div>
                <p><Dag op={o.aangebodenOp} />{o.weigerreden && `: ${t.weigerredenen[o.weigerreden]}`}{o.richting === 'in' && o.status === 'aanvaard' && ` · ${t.kwamVan(gemeenteNaam(o.van))}`} · <Naar huis={huis} o={o} /></p></li>
            ))}
          </ul>
        </Kaart>
      )}
    </div>
  );
}
