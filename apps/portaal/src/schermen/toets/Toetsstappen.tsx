import { useQueryClient } from '@tanstack/react-query';
import { LEERROUTE_WOORD, LeerbaarheidstoetsAfnameInvoer, LeerbaarheidstoetsInvoer, LeerbaarheidstoetsOntheffingInvoer, LeerbaarheidstoetsUitslagInvoer, ONTHEFFINGSGRONDEN, PIP_LEERROUTES } from '@wegwijs/intake';
import { haal, intake, kop } from '../../api/client.ts';
import { wisConcept } from '../../api/concept.ts';
import { isStatus } from '../../api/fout.ts';
import { useMij } from '../../api/sessie.ts';
import { Datumveld, JaNeeveld, Radioveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { toets as t } from '../../tekst/toets.ts';
import { vandaag } from '../../ui/datum.ts';
import { Handeling } from '../dossier/Handeling.tsx';
import { eerstvolgend, toetsQuery, type ToetsUit } from './query.ts';
import { Vouw } from './Vouw.tsx';

const ROUTES = PIP_LEERROUTES.map((waarde) => ({ waarde, tekst: LEERROUTE_WOORD[waarde] }));
const GRONDEN = ONTHEFFINGSGRONDEN.map((waarde) => ({ waarde, tekst: t.gronden[waarde] ?? waarde }));

/** A fact that nobody has is left out: a form begins with what is known. */
const bekend = (o: Record<string, unknown>) => Object.fromEntries(Object.entries(o).filter(([, w]) => w !== undefined && w !== null));

/** Only the steps that may follow, each with what the law says about it. */
export function Toetsstappen({ huis, id, toets }: { huis: string; id: string; toets: ToetsUit }) {
  const client = useQueryClient();
  const dag = vandaag();
  const nu = eerstvolgend(toets, dag);
  const kan = (stap: ToetsUit['stap']) => toets.mogelijk.includes(stap);
  const { persoon } = useMij();
  // The toets has a version of its own: that of the moment of sending.
  const koppen = (s: string) => ({ path: { id }, header: kop((client.getQueryData(toetsQuery(huis, id, true).queryKey) ?? toets).versie, s) });
  const vast = (naam: string) => ({ labels: t.labels, naam });
  const doe = async (naam: string, aanroep: Promise<unknown>) => {
    try {
      await aanroep;
      // Before the toets is fetched anew: the form of the next step must not begin with what was just sent.
      wisConcept(persoon, `${naam}/${id}`);
    } catch (fout) {
      // After a lost race the step of the other one is fetched: what is sent next stands on what is in sight. What was typed stays.
      if (isStatus(fout, 412)) await client.invalidateQueries({ queryKey: toetsQuery(huis, id, true).queryKey });
      throw fout;
    }
  };
  const { geplandOp, tijd, plaats, taal, afgenomenOp } = toets;
  return (
    <>
      {kan('gepland') && (
        <Vouw titel={toets.stap === 'gepland' ? t.verplaatsen : t.plannen} nu={nu === 'gepland'} uitleg={t.wet.plannen}>
          <Handeling {...vast('toets-plannen')} gelukt={t.klaar.gepland} key={toets.stap} klas={LeerbaarheidstoetsInvoer} knop={toets.stap === 'gepland' ? t.verplaatsen : t.plannen} standaard={bekend({ geplandOp, tijd, plaats, taal })}
            doe={(body, _v, s) => doe('toets-plannen', haal(intake.PUT('/v1/dossiers/{id}/leerbaarheidstoets/planning', { params: koppen(s), body })))}>
            <Datumveld naam="geplandOp" /><Tekstveld naam="tijd" breedte={6} hint={t.tijdhint} /><Tekstveld naam="plaats" /><Tekstveld naam="taal" hint={t.taalhint} optioneel />
          </Handeling>
        </Vouw>
      )}
      {kan('afgenomen') && (
        <Vouw titel={t.afname} nu={nu === 'afgenomen'} uitleg={t.wet.afname}>
          <Handeling {...vast('toets-afname')} gelukt={t.klaar.afgenomen} key={toets.stap} klas={LeerbaarheidstoetsAfnameInvoer} knop={t.leg} standaard={bekend({ afgenomenOp: geplandOp && geplandOp <= dag ? geplandOp : undefined })}
            doe={(body, _v, s) => doe('toets-afname', haal(intake.PUT('/v1/dossiers/{id}/leerbaarheidstoets/afname', { params: koppen(s), body })))}><Datumveld naam="afgenomenOp" /></Handeling>
        </Vouw>
      )}
      {kan('uitslag') && (
        <Vouw titel={toets.stap === 'uitslag' ? t.verbeteren : t.uitslag} nu={nu === 'uitslag'} uitleg={toets.stap === 'uitslag' ? t.wet.verbeteren : t.wet.uitslag}>
          <Handeling {...vast('toets-uitslag')} gelukt={t.klaar.uitslag} key={toets.stap} klas={LeerbaarheidstoetsUitslagInvoer} knop={t.leg} standaard={bekend({ afgenomenOp })}
            doe={(body, _v, s) => doe('toets-uitslag', haal(intake.PUT('/v1/dossiers/{id}/leerbaarheidstoets/uitslag', { params: koppen(s), body })))}>
            <Datumveld naam="afgenomenOp" /><Datumveld naam="uitslagOp" /><Radioveld naam="advies" opties={ROUTES} /><JaNeeveld naam="b1Haalbaar" />
          </Handeling>
        </Vouw>
      )}
      {kan('ontheven') && (
        <Vouw titel={t.ontheffen} nu={false} uitleg={t.ontheffenUitleg}>
          <Handeling {...vast('toets-ontheffing')} gelukt={t.klaar.ontheven} key={toets.stap} klas={LeerbaarheidstoetsOntheffingInvoer} knop={t.leg}
            doe={(body, _v, s) => doe('toets-ontheffing', haal(intake.PUT('/v1/dossiers/{id}/leerbaarheidstoets/ontheffing', { params: koppen(s), body })))}>
            <Datumveld naam="onthevenOp" /><Radioveld naam="grond" opties={GRONDEN} /><JaNeeveld naam="nietInStaat" hint={t.nietInStaatHint} /><Tekstvlak naam="motivering" regels={3} hint={t.motiveringHint} />
          </Handeling>
        </Vouw>
      )}
    </>
  );
}
