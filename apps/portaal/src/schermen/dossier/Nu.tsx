import { GEBEURTENISSEN } from '@wegwijs/intake';
import { Link } from '@tanstack/react-router';
import { algemeen } from '../../tekst/algemeen.ts';
import { dossier as t } from '../../tekst/dossier.ts';
import { datumLang } from '../../ui/datum.ts';
import { Melding } from '../../ui/Melding.tsx';
import type { DossierUit } from './query.ts';
import { bladVan, dringendst } from './stand.ts';

const groot = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);

/** The one thing to do, by when, with the one button that leads there. */
export function Nu({ huis, dossier: d }: { huis: string; dossier: DossierUit }) {
  const { geslotenOp, sluitreden } = d.feiten;
  if (geslotenOp) return <Melding soort="info"><p>{t.dichtOp(datumLang(geslotenOp))} {sluitreden && `${GEBEURTENISSEN['dossier-gesloten'].tekst({ reden: sluitreden }) ?? sluitreden}.`}</p></Melding>;
  const nu = dringendst(d);
  const blad = bladVan(d);
  const { dagen, termijn } = nu?.klok ?? {};
  return (
    <Melding soort={nu?.soort ?? 'info'}>
      <p>
        <strong>{d.volgendeStap.tekst}{nu && termijn && <>, {t.uiterlijk(datumLang(termijn.einde))}</>}.</strong>
        {nu && typeof dagen === 'number' && <> {groot(dagen < 0 ? algemeen.teLaat(-dagen) : algemeen.nog(dagen))} {t.volgens[nu.naam]}.</>}
      </p>
      {blad && <div className="wi-knoppen"><Link className="nl-button nl-button--primary" to={`/$huis/dossiers/$id${blad}` as '/$huis/dossiers/$id'} params={{ huis, id: d.id }}><span className="nl-button__label">{t.stapKnop[d.volgendeStap.code]}</span></Link></div>}
    </Melding>
  );
}
