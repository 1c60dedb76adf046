import { FASE_WOORD, LEERROUTE_WOORD } from '@wegwijs/intake';
import { dossier as t } from '../../tekst/dossier.ts';
import { gegevens } from '../../tekst/gegevens.ts';
import { huisvesting } from '../../tekst/huisvesting.ts';
import { datumLang } from '../../ui/datum.ts';
import type { DossierUit } from './query.ts';

export interface Verandering {
  wat: string;
  was: string;
  nu: string;
}

const dag = (op?: string | null) => (op ? datumLang(op) : t.nogNiets);

/** What can be seen of a dossier, as words: the lines of the comparison. */
function regels(d: DossierUit): [wat: string, waarde: string][] {
  const f = d.feiten;
  const h = d.huisvesting;
  return [
    [t.fase, FASE_WOORD[d.fase]], [t.volgende, d.volgendeStap.tekst], [t.behandelaar, d.behandelaarNaam ?? t.niemand], [t.leerroute, d.leerroute ? LEERROUTE_WOORD[d.leerroute] : t.nogOpen],
    [gegevens.gehuisvest, dag(f.gehuisvestOp)], [gegevens.brp, dag(f.brpOp)], [gegevens.kennisgeving, dag(f.kennisgevingOp)], [gegevens.verhuisd, dag(f.verhuisdOp)], [gegevens.intake, dag(f.intakeAfgerondOp)],
    [gegevens.pip, dag(f.pipVastgesteldOp)], [gegevens.bekend, dag(f.pipBekendgemaaktOp)], [gegevens.gesloten, dag(f.geslotenOp)],
    ...(h ? [[huisvesting.stap.aangeboden, dag(h.aangebodenOp)], [huisvesting.stap.huur, dag(h.huurVanaf)]] as [string, string][] : []),
    [t.derden, t.vragen(d.derdeInformatie.filter((v) => !v.ontvangenOp).length)],
  ];
}

/** What somebody else made of a dossier between two looks at it. Empty: something changed that is not shown with the dossier itself. */
export function verschillen(oud: DossierUit, nieuw: DossierUit): Verandering[] {
  const was = new Map(regels(oud));
  return regels(nieuw).flatMap(([wat, nu]) => (was.get(wat) === nu ? [] : [{ wat, was: was.get(wat) ?? t.nogNiets, nu }]));
}
