import { Link } from '@tanstack/react-router';
import { casusregie, haal } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { begeleiding as t } from '../../tekst/begeleiding.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { useDossier } from '../dossier/query.ts';
import { Checklist } from './Checklist.tsx';
import { Contactstand } from './Contacten.tsx';
import { OverWie } from './Daad.tsx';
import { Afloop, Beeindigen, Omvang } from './Kaarten.tsx';
import { Delen, Maatwerkbesluit } from './Maatwerk.tsx';
import { Opdrachten } from './Opdrachten.tsx';
import { useOpdrachten, usePartners, useVanDossier, useVerwijzingen, type BegeleidingUit } from './query.ts';
import { Verwijzen, Verwijzingen } from './Verwijzingen.tsx';

/** How far the begeleiding of this person is, as the gemeente reads it. */
function Stand({ huis, begeleiding: b }: { huis: string; begeleiding: BegeleidingUit }) {
  return (
    <>
      <Afloop begeleiding={b} />
      <Kaart titel={t.titel} acties={<Link to="/$huis/begeleiding/$id" params={{ huis, id: b.id }}>{t.naarBegeleiding}</Link>}>
        <Feiten feiten={[
          [t.kolomStand, t.stand[b.stand]], [t.begin, b.begonnenOp ? <Dag key="b" op={b.begonnenOp} lang /> : <span key="u">{t.uiterlijk} <Dag op={b.startUiterlijk} lang /></span>], [t.einde, <Dag key="e" op={b.beeindigdOp ?? b.eindeGepland} lang />],
        ]} />
        {b.begonnenOp && <Contactstand begeleiding={b} />}
      </Kaart>
      <Checklist begeleiding={b} mag={false} />
    </>
  );
}

/** Begeleiding, and everything that was asked of somebody else for this person. */
export default function VanDossier() {
  const { huis, dossier: d } = useDossier();
  const mij = useMij();
  const loopt = !d.feiten.geslotenOp;
  const geeft = loopt && heeftRol(mij, 'casusregisseur', 'klantmanager');
  const begeleiding = useVanDossier(huis, d.id);
  const opdrachten = useOpdrachten(huis, d.id);
  const verwijzingen = useVerwijzingen(huis, d.id);
  const partners = usePartners(huis).filter((p) => p.gemeentecode === d.gemeentecode);
  const open = begeleiding !== null && begeleiding.stand !== 'beeindigd';
  const besluit = open && loopt && heeftRol(mij, 'casusregisseur', 'teamleider');
  return (
    <OverWie value={{ huis, dossierId: d.id }}>
      <div className={begeleiding ? 'wi-kolommen' : 'wi-stapel'}>
        <div className="wi-stapel">
          {begeleiding ? <Stand huis={huis} begeleiding={begeleiding} /> : <Kaart titel={t.titel}><p>{t.geenBegeleiding}</p></Kaart>}
          <Opdrachten dossierId={d.id} opdrachten={opdrachten} mag={geeft} />
          <Verwijzingen verwijzingen={verwijzingen} mag={geeft} />
          {geeft && <Verwijzen naam={d.id} partners={partners} doe={(body, s) => haal(casusregie.POST('/v1/dossiers/{id}/verwijzingen', { params: { path: { id: d.id }, header: { 'Idempotency-Key': s } }, body }))} />}
        </div>
        {begeleiding && <div className="wi-stapel"><Omvang begeleiding={begeleiding} /><Maatwerkbesluit begeleiding={begeleiding} mag={besluit} /><Delen begeleiding={begeleiding} mag={besluit} />{open && <Beeindigen begeleiding={begeleiding} />}</div>}
      </div>
    </OverWie>
  );
}
