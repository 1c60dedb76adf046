import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { intake as t } from '../../tekst/intake.ts';
import { Foutpagina } from '../../ui/Foutpagina.tsx';
import { Feiten } from '../../ui/Kaart.tsx';
import { KnopLink } from '../../ui/Knop.tsx';
import { useDossier } from '../dossier/query.ts';
import { Delen } from './Delen.tsx';
import { useDeelkop } from './kop.ts';
import { Onderdeelformulier } from './Onderdeelformulier.tsx';
import { intakeQuery } from './query.ts';
import { antwoorden, isFormulier, sleutelVan } from './velden.ts';

const DEEL = '/$huis/dossiers/$id/intake/$onderdeel';
const OVERZICHT = '/$huis/dossiers/$id/intake';

/** One component as a page: an address that can be sent, and the others beside it. */
export default function Onderdeel() {
  const { onderdeel: code = '' } = useParams({ strict: false });
  const mij = useMij();
  const { huis, dossier: d } = useDossier();
  const ga = useNavigate();
  const intake = useSuspenseQuery(intakeQuery(huis, d.id)).data;
  const delen = intake.onderdelen.filter((o) => isFormulier(o.code) && (o.vanToepassing || o.code === code));
  const plaats = delen.findIndex((o) => o.code === code);
  const onderdeel = delen[plaats];
  const kop = useDeelkop(onderdeel?.naam ?? t.titel, d.naam);
  if (!onderdeel || !isFormulier(code)) return <Foutpagina />;
  const [vorige, volgende] = [delen[plaats - 1], delen[plaats + 1]];
  const gegevens = ((intake.gegevens as Record<string, unknown>)[sleutelVan(code)] ?? {}) as Record<string, unknown>;
  const mag = heeftRol(mij, 'klantmanager', 'casusregisseur');
  const dicht = d.feiten.geslotenOp ?? (intake.afronding?.wijze === 'in-persoon' || undefined);
  const titel = <h2 ref={kop} tabIndex={-1}>{onderdeel.naam} <span className="wi-zacht wi-deelnr">({t.van(plaats + 1, delen.length)})</span></h2>;
  const meer = (
    <>
      {vorige && <KnopLink to={DEEL} params={{ huis, id: d.id, onderdeel: vorige.code }}>{t.vorige}</KnopLink>}
      {volgende && <KnopLink to={DEEL} params={{ huis, id: d.id, onderdeel: volgende.code }}>{t.volgende}</KnopLink>}
      <KnopLink soort="stil" to={OVERZICHT} params={{ huis, id: d.id }}>{t.stop}</KnopLink>
    </>
  );
  return (
    <div className="wi-intake">
      <Delen huis={huis} id={d.id} intake={intake} hier={code} />
      {mag && !dicht ? (
        <Onderdeelformulier key={code} huis={huis} id={d.id} code={code} onderdeel={onderdeel} gegevens={gegevens} laatste={!volgende} kop={titel} meer={meer}
          klaar={() => void (volgende ? ga({ to: DEEL, params: { huis, id: d.id, onderdeel: volgende.code } }) : ga({ to: OVERZICHT, params: { huis, id: d.id } }))} />
      ) : (
        <section className="wi-kaart">
          <div className="wi-kaart__kop">{titel}</div>
          <div className="wi-kaart__inhoud">
            {code === 'gezondheid' && !intake.gezondheidZichtbaar ? <p>{t.nietZichtbaar}</p> : (
              <>
                <p className="wi-zacht">{dicht ? t.gesloten : t.nietUw}</p>
                <Feiten breed feiten={antwoorden(code, gegevens)} />
              </>
            )}
            <div className="wi-knoppen">{meer}</div>
          </div>
        </section>
      )}
    </div>
  );
}
