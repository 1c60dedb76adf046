import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { LEERROUTE_WOORD, PIP_LEERROUTES, PipInvoer } from '@wegwijs/intake';
import { haal, intake } from '../../api/client.ts';
import { Formulier, Radioveld, Tekstvlak } from '../../formulier/index.ts';
import { pip as t } from '../../tekst/pip.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { useDossier } from '../dossier/query.ts';

const ROUTES = PIP_LEERROUTES.map((waarde) => ({ waarde, tekst: LEERROUTE_WOORD[waarde] }));

/** The first step of a plan: the route, proposed as the toets advises it. The rest is written in the concept. */
export default function NieuwPip() {
  const { huis, dossier: { id } } = useDossier();
  const client = useQueryClient();
  const ga = useNavigate();
  const toets = useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'toets'], queryFn: () => haal(intake.GET('/v1/dossiers/{id}/leerbaarheidstoets', { params: { path: { id } } })) }).data;
  return (
    <Kaart titel={t.nieuw}>
      <p className="wi-zacht">{t.nieuwUitleg}</p>
      <Formulier klas={PipInvoer} labels={t.labels} standaard={{ doelen: [], ...(toets.advies && { leerroute: toets.advies.leerroute }) }} concept={`pip-nieuw/${id}`} knop={t.maak}
        verzend={async (body) => {
          const pip = await haal(intake.POST('/v1/dossiers/{id}/pips', { params: { path: { id } }, body }));
          await client.invalidateQueries({ queryKey: [huis, 'dossier', id] });
          await ga({ to: '/$huis/dossiers/$id/pips/$pipId', params: { huis, id, pipId: pip.id } });
        }}>
        <Radioveld naam="leerroute" opties={ROUTES} /><Tekstvlak naam="leerrouteMotivering" regels={3} optioneel />
      </Formulier>
    </Kaart>
  );
}
