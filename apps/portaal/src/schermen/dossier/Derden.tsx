import { DerdeInformatieInvoer, DerdeInformatieOntvangstInvoer, WACHTGRONDEN } from '@wegwijs/intake';
import { haal, intake, kop } from '../../api/client.ts';
import { Datumveld, Keuzeveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { gegevens as t } from '../../tekst/gegevens.ts';
import { datumLang } from '../../ui/datum.ts';
import { Handeling } from './Handeling.tsx';
import type { DossierUit } from './query.ts';
import { Vouw } from './Vouw.tsx';

type Vraag = DossierUit['derdeInformatie'][number];
const GRONDEN = WACHTGRONDEN.filter((g) => g.toegestaan).map((g) => ({ waarde: g.code, tekst: g.omschrijving }));
const grondVan = (v: Vraag) => GRONDEN.find((g) => g.waarde === v.grond)?.tekst ?? v.grond;

/** The answer to each question that is still open: a form of its own, so that none can be mistaken for another. */
export function Antwoorden({ d, groep, open }: { d: DossierUit; groep: string; open: boolean }) {
  return d.derdeInformatie.filter((v) => !v.ontvangenOp).map((v, i) => (
    <Vouw key={v.id} titel={t.antwoordOp(grondVan(v))} groep={groep} open={open && i === 0}>
      <p className="wi-zacht">{v.derde}, {t.gevraagd(datumLang(v.gevraagdOp))}. {v.motivering}</p>
      <Handeling labels={t.labels} gelukt={t.gelukt} klas={DerdeInformatieOntvangstInvoer} naam={`antwoord-${v.id}`} knop={t.antwoord}
        doe={(body, versie, s) => haal(intake.POST('/v1/dossiers/{id}/derde-informatie/{vraagId}/ontvangst', { params: { path: { id: d.id, vraagId: v.id }, header: kop(versie, s) }, body }))}>
        <Datumveld naam="ontvangenOp" />
      </Handeling>
    </Vouw>
  ));
}

/** A new question to a third party, with what was asked before. */
export function Vragen({ d }: { d: DossierUit }) {
  return (
    <>
      <p className="wi-zacht">{t.derdeUitleg}</p>
      {d.derdeInformatie.length > 0 && (
        <ul className="wi-punten">
          {d.derdeInformatie.map((v) => <li key={v.id}><strong>{grondVan(v)}</strong>, {v.derde}, {t.gevraagd(datumLang(v.gevraagdOp))}, {v.ontvangenOp ? t.ontvangen(datumLang(v.ontvangenOp)) : t.wacht}</li>)}
        </ul>
      )}
      <Handeling labels={t.labels} gelukt={t.gelukt} klas={DerdeInformatieInvoer} naam="derde" knop={t.vraag}
        doe={(body, versie, s) => haal(intake.POST('/v1/dossiers/{id}/derde-informatie', { params: { path: { id: d.id }, header: kop(versie, s) }, body }))}>
        <Keuzeveld naam="grond" opties={GRONDEN} /><Tekstveld naam="derde" hint={t.derdeHint} /><Datumveld naam="gevraagdOp" /><Tekstvlak naam="motivering" regels={3} />
      </Handeling>
    </>
  );
}
