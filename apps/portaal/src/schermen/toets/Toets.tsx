import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { LEERROUTE_WOORD } from '@wegwijs/intake';
import { useContext, useState } from 'react';
import { haal, intake, kop } from '../../api/client.ts';
import { isStatus } from '../../api/fout.ts';
import { useHandeling } from '../../api/handeling.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { toets as t } from '../../tekst/toets.ts';
import '../../thema/intake.css';
import { Dag } from '../../ui/Datum.tsx';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Meld } from '../dossier/berichten.tsx';
import { useDossier } from '../dossier/query.ts';
import { toetsQuery, type ToetsUit } from './query.ts';
import { Toetsstappen } from './Toetsstappen.tsx';

function Afzeggen({ huis, id, versie }: { huis: string; id: string; versie: number }) {
  const [vraagt, setVraagt] = useState(false);
  const meld = useContext(Meld);
  const pad = useRouterState({ select: (s) => s.location.pathname });
  const client = useQueryClient();
  const zegAf = useHandeling({
    doe: (_: void, sleutel) => haal(intake.DELETE('/v1/dossiers/{id}/leerbaarheidstoets/planning', { params: { path: { id }, header: kop(versie, sleutel) } })).catch(async (fout: unknown) => {
      if (isStatus(fout, 412)) await client.invalidateQueries({ queryKey: toetsQuery(huis, id, true).queryKey });
      throw fout;
    }),
    ververs: [[huis, 'dossier', id]],
    gelukt: () => {
      setVraagt(false);
      meld({ pad, inhoud: { gelukt: t.klaar.open } });
    },
  });
  return (
    <>
      <Knop onClick={() => setVraagt(true)}>{t.afzeggen}</Knop>
      {vraagt && (
        <Dialoog titel={t.afzeggen} sluit={() => setVraagt(false)} knoppen={<Knop soort="hoofd" bezig={zegAf.isPending} onClick={() => zegAf.mutate()}>{t.afzeggen}</Knop>}>
          <p>{t.afzeggenUitleg}</p>{zegAf.error && <Fout fout={zegAf.error} />}
        </Dialoog>
      )}
    </>
  );
}

function Stand({ toets }: { toets: ToetsUit }) {
  const dag = (op?: string | null) => op && <Dag op={op} lang />;
  const { advies, ontheffing: o } = toets;
  const feiten = ([
    [t.gepland, dag(toets.geplandOp)], [t.tijd, toets.tijd && t.om(toets.tijd)], [t.plaats, toets.plaats], [t.taal, toets.taal], [t.afgenomen, dag(toets.afgenomenOp)], [t.uitslagOp, dag(toets.uitslagOp)],
    [t.advies, advies && <strong>{LEERROUTE_WOORD[advies.leerroute]}</strong>], [t.haalbaar, advies && (advies.b1Haalbaar ? t.ja : t.nee)],
    [t.ontheven, dag(toets.onthevenOp)], [t.grond, o && t.gronden[o.grond]], [t.waarom, o?.motivering],
  ] as const).filter(([, w]) => w);
  return (
    <>
      <p><strong>{t.stand[toets.stap]}</strong></p>
      {feiten.length > 0 && <Feiten breed feiten={feiten} />}
      {advies && <p className="wi-zacht">{t.nietBindend} ({advies.bron})</p>}
    </>
  );
}

/** Where the toets stands, and the steps that may follow. */
export default function Toets() {
  const { huis, dossier: d } = useDossier();
  const mag = heeftRol(useMij(), 'klantmanager', 'casusregisseur');
  const toets = useSuspenseQuery(toetsQuery(huis, d.id, mag)).data;
  const doet = mag && !d.feiten.geslotenOp;
  return (
    <div className="wi-stapel wi-toets">
      <Kaart titel={t.titel}>
        <Stand toets={toets} />
        {toets.stap === 'gepland' && doet && (
          <>
            <p className="wi-zacht">{t.nietGekomen} <Link to="/$huis/dossiers/$id/afspraken" params={{ huis, id: d.id }}>{t.naarAfspraken}</Link></p>
            <div className="wi-knoppen"><Afzeggen huis={huis} id={d.id} versie={toets.versie} /></div>
          </>
        )}
        {!mag && <p className="wi-zacht">{t.nietUw}</p>}
      </Kaart>
      {doet && <Toetsstappen huis={huis} id={d.id} toets={toets} />}
    </div>
  );
}
