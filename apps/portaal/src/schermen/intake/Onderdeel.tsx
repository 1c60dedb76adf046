import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { intake as t } from '../../tekst/intake.ts';
import { Foutpagina } from '../../ui/Foutpagina.tsx';
import { KnopLink } from '../../ui/Knop.tsx';
import { useDossier } from '../dossier/query.ts';
import { Delen } from './Delen.tsx';
import { Onderdeelformulier } from './Onderdeelformulier.tsx';
import { intakeQuery } from './query.ts';
import { isFormulier, sleutelVan } from './velden.ts';

/** One component as a page: an address that can be sent, and the others beside it. */
export default function Onderdeel() {
  const { onderdeel: code = '' } = useParams({ strict: false });
  const { huis, dossier: { id } } = useDossier();
  const ga = useNavigate();
  const intake = useSuspenseQuery(intakeQuery(huis, id)).data;
  const delen = intake.onderdelen.filter((o) => isFormulier(o.code) && (o.vanToepassing || o.code === code));
  const plaats = delen.findIndex((o) => o.code === code);
  const onderdeel = delen[plaats];
  if (!onderdeel || !isFormulier(code)) return <Foutpagina />;
  const volgende = delen[plaats + 1];
  const gegevens = ((intake.gegevens as Record<string, unknown>)[sleutelVan(code)] ?? {}) as Record<string, unknown>;
  const verborgen = code === 'gezondheid' && !intake.gezondheidZichtbaar;
  return (
    <div className="wi-intake">
      <Delen huis={huis} id={id} intake={intake} hier={code} />
      <section className="wi-kaart">
        <div className="wi-kaart__kop"><h2>{onderdeel.naam} <span className="wi-zacht wi-klein">({t.van(plaats + 1, delen.length)})</span></h2></div>
        <div className="wi-kaart__inhoud">
          {verborgen ? <p>{t.nietZichtbaar}</p> : intake.afronding ? <p>{t.gesloten}</p> : (
            <Onderdeelformulier key={code} huis={huis} id={id} code={code} onderdeel={onderdeel} gegevens={gegevens} laatste={!volgende}
              klaar={() => void (volgende ? ga({ to: '/$huis/dossiers/$id/intake/$onderdeel', params: { huis, id, onderdeel: volgende.code } }) : ga({ to: '/$huis/dossiers/$id/intake', params: { huis, id } }))} />
          )}
          <div className="wi-knoppen">
            <KnopLink soort="stil" to="/$huis/dossiers/$id/intake" params={{ huis, id }}>{t.stop}</KnopLink>
            {volgende && <KnopLink soort="stil" to="/$huis/dossiers/$id/intake/$onderdeel" params={{ huis, id, onderdeel: volgende.code }}>{t.volgende}</KnopLink>}
          </div>
        </div>
      </section>
    </div>
  );
}
