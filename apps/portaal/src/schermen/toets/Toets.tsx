import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { LEERROUTE_WOORD, LeerbaarheidstoetsAfnameInvoer, LeerbaarheidstoetsInvoer, LeerbaarheidstoetsOntheffingInvoer, LeerbaarheidstoetsUitslagInvoer, ONTHEFFINGSGRONDEN, PIP_LEERROUTES } from '@wegwijs/intake';
import { useState } from 'react';
import { haal, intake, kop } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { Datumveld, JaNeeveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { toets as t } from '../../tekst/toets.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { useDossier } from '../dossier/query.ts';

const ROUTES = PIP_LEERROUTES.map((waarde) => ({ waarde, tekst: LEERROUTE_WOORD[waarde] }));
const GRONDEN = ONTHEFFINGSGRONDEN.map((waarde) => ({ waarde, tekst: t.gronden[waarde] ?? waarde }));

function Afzeggen({ huis, id, versie }: { huis: string; id: string; versie: number }) {
  const [vraagt, setVraagt] = useState(false);
  const zegAf = useHandeling({
    doe: (_: void, sleutel) => haal(intake.DELETE('/v1/dossiers/{id}/leerbaarheidstoets/planning', { params: { path: { id }, header: kop(versie, sleutel) } })),
    ververs: [[huis, 'dossier', id]], gelukt: () => setVraagt(false),
  });
  return (
    <>
      <Knop onClick={() => setVraagt(true)}>{t.afzeggen}</Knop>
      {vraagt && <Dialoog titel={t.afzeggen} sluit={() => setVraagt(false)} knoppen={<Knop soort="hoofd" bezig={zegAf.isPending} onClick={() => zegAf.mutate()}>{t.afzeggen}</Knop>}><p>{t.afzeggenUitleg}</p>{zegAf.error && <Fout fout={zegAf.error} />}</Dialoog>}
    </>
  );
}

/** Planning, taking, result or ontheffing: only the steps that may follow are offered. */
export default function Toets() {
  const { huis, dossier: { id } } = useDossier();
  const client = useQueryClient();
  const sleutel = [huis, 'dossier', id, 'toets'];
  const toets = useSuspenseQuery({ queryKey: sleutel, queryFn: () => haal(intake.GET('/v1/dossiers/{id}/leerbaarheidstoets', { params: { path: { id } } })) }).data;
  const kan = (stap: string) => toets.mogelijk.includes(stap as never);
  const vast = { labels: t.labels, gelukt: t.gelukt, knop: t.leg };
  // The toets has a version of its own: the one that is on the screen now.
  const koppen = (s: string) => ({ path: { id }, header: kop((client.getQueryData<typeof toets>(sleutel) ?? toets).versie, s) });
  const dag = (op?: string | null) => op && <Dag op={op} lang />;
  return (
    <div className="wi-kolommen">
      <div className="wi-stapel">
        <Kaart titel={t.titel}>
          <p>{t.stand[toets.stap]}</p>
          <Feiten breed feiten={([
            [t.gepland, dag(toets.geplandOp)], [t.tijd, toets.tijd], [t.plaats, toets.plaats], [t.taal, toets.taal], [t.afgenomen, dag(toets.afgenomenOp)], [t.uitslagOp, dag(toets.uitslagOp)], [t.ontheven, dag(toets.onthevenOp)],
            [t.advies, toets.advies && LEERROUTE_WOORD[toets.advies.leerroute]], [t.haalbaar, toets.advies && (toets.advies.b1Haalbaar ? t.ja : t.nee)],
          ] as const).filter(([, w]) => w)} />
          {toets.advies && <p className="wi-zacht">{t.nietBindend} ({toets.advies.bron})</p>}
          {toets.stap === 'gepland' && <div className="wi-knoppen"><Afzeggen huis={huis} id={id} versie={toets.versie} /></div>}
        </Kaart>
        {kan('gepland') && (
          <Kaart titel={toets.stap === 'gepland' ? t.verplaatsen : t.plannen}>
            <Handeling {...vast} klas={LeerbaarheidstoetsInvoer} naam="toets-plannen" doe={(body, _v, s) => haal(intake.PUT('/v1/dossiers/{id}/leerbaarheidstoets/planning', { params: koppen(s), body }))}>
              <Datumveld naam="geplandOp" /><Tekstveld naam="tijd" breedte={6} hint={t.tijdhint} /><Tekstveld naam="plaats" /><Tekstveld naam="taal" optioneel />
            </Handeling>
          </Kaart>
        )}
        {kan('afgenomen') && (
          <Kaart titel={t.afname}>
            <Handeling {...vast} klas={LeerbaarheidstoetsAfnameInvoer} naam="toets-afname" doe={(body, _v, s) => haal(intake.PUT('/v1/dossiers/{id}/leerbaarheidstoets/afname', { params: koppen(s), body }))}><Datumveld naam="afgenomenOp" /></Handeling>
          </Kaart>
        )}
      </div>
      <div className="wi-stapel">
        {kan('uitslag') && (
          <Kaart titel={t.uitslag}>
            <Handeling {...vast} klas={LeerbaarheidstoetsUitslagInvoer} naam="toets-uitslag" standaard={toets.afgenomenOp ? { afgenomenOp: toets.afgenomenOp } : {}} doe={(body, _v, s) => haal(intake.PUT('/v1/dossiers/{id}/leerbaarheidstoets/uitslag', { params: koppen(s), body }))}>
              <Datumveld naam="afgenomenOp" /><Datumveld naam="uitslagOp" /><Radioveld naam="advies" opties={ROUTES} /><JaNeeveld naam="b1Haalbaar" />
            </Handeling>
          </Kaart>
        )}
        {kan('ontheven') && (
          <details className="wi-kaart wi-vouw">
            <summary>{t.ontheffen}</summary>
            <div className="wi-kaart__inhoud">
              <p className="wi-zacht">{t.ontheffenUitleg}</p>
              <Handeling {...vast} klas={LeerbaarheidstoetsOntheffingInvoer} naam="toets-ontheffing" doe={(body, _v, s) => haal(intake.PUT('/v1/dossiers/{id}/leerbaarheidstoets/ontheffing', { params: koppen(s), body }))}>
                <Datumveld naam="onthevenOp" /><Keuzeveld naam="grond" opties={GRONDEN} /><JaNeeveld naam="nietInStaat" /><Tekstvlak naam="motivering" regels={3} />
              </Handeling>
            </div>
          </details>
        )}
      </div>
    </div>
  );
}
