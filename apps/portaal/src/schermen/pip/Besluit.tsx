import { useQuery, useQueryClient } from '@tanstack/react-query';
import { BEZWAAR_TEGEN, BEZWAAR_UITKOMSTEN, BezwaarInvoer, BezwaarUitkomstInvoer } from '@wegwijs/intake';
import { haal, intake, kop } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Datumveld, Formulier, JaNeeveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { pip as t } from '../../tekst/pip.ts';
import { Berekening } from '../../ui/Berekening.tsx';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Brief } from './Brief.tsx';
import { briefQuery, pdfAdres, type PipUit } from './query.ts';

const opties = (waarden: readonly string[]) => waarden.map((waarde) => ({ waarde, tekst: t.waarden[waarde] ?? waarde }));

function Termijnen({ pip }: { pip: PipUit }) {
  if (!pip.klokken) return null;
  return (
    <Kaart titel={t.rechtsgang} vol>
      <ul className="wi-klokken">
        {Object.entries(pip.klokken).flatMap(([code, l]) => l ? [(
          <li key={code}><strong>{t.klokken[code]}</strong><span>{t.vanTot(datumLang(l.begin), datumLang(l.einde))}</span><Berekening termijn={l.termijn} /></li>
        )] : [])}
        {pip.rechtsgangen.map((r) => <li key={r.besluit}><strong>{t.waarden[r.besluit === 'pip' ? 'wi' : 'pw']}</strong><span>{t.bezwaarTot(datumLang(r.bezwaar.einde))}</span><span className="wi-klein wi-zacht">{t.beroep}: {r.beroep}. {t.hoger}: {r.hogerBeroep} ({r.bron})</span></li>)}
      </ul>
    </Kaart>
  );
}

/** The besluit on ontzorgen in the letter: a besluit of its own, that stands or falls by itself. */
function Ontzorgbesluit({ pip: { ontzorgbesluit: b } }: { pip: PipUit }) {
  if (!b) return null;
  return (
    <Kaart titel={t.waarden['pw']}>
      <Feiten breed feiten={[[t.status, t.pwStatus[b.status]], [t.periode, t.vanTot(datumLang(b.begin), datumLang(b.einde))], [t.kenmerk, b.kenmerk], [t.mandaat, b.mandaat], [t.bezwaarEinde, b.bezwaarEinde ? datumLang(b.bezwaarEinde) : undefined]]} />
    </Kaart>
  );
}

/** Bezwaren against this besluit: registering one, and what was decided on it. */
function Bezwaren({ huis, pip }: { huis: string; pip: PipUit }) {
  const client = useQueryClient();
  const mij = useMij();
  const klaar = () => client.invalidateQueries({ queryKey: [huis, 'dossier', pip.dossierId] });
  return (
    <Kaart titel={t.bezwaren}>
      {pip.bezwaren.length === 0 && <p>{t.geenBezwaar}</p>}
      {pip.bezwaren.map((b) => (
        <div key={b.id} className="wi-stapel">
          <p><strong>{t.waarden[b.tegen]}</strong>, {b.kenmerk}, <Dag op={b.ontvangenOp} lang /> ({b.opTijd ? t.opTijd : t.teLaat}): {b.uitkomst ? t.waarden[b.uitkomst] : t.nogOpen}</p>
          {!b.uitkomst && heeftRol(mij, 'casusregisseur', 'teamleider') && (
            <details className="wi-vouw"><summary>{t.bezwaarBeslis}</summary>
              <Formulier klas={BezwaarUitkomstInvoer} labels={t.labels} knop={t.leg} concept={`bezwaar/${b.id}`} vernieuw={klaar}
                verzend={async (body) => {
                  await haal(intake.POST('/v1/bezwaren/{id}/uitkomst', { params: { path: { id: b.id }, header: kop(b.versie) }, body }));
                  await klaar();
                }}><Radioveld naam="uitkomst" opties={opties(BEZWAAR_UITKOMSTEN)} /><Datumveld naam="beslistOp" /><Tekstvlak naam="motivering" regels={3} /><JaNeeveld naam="herroepen" optioneel /><JaNeeveld naam="verschoonbaar" optioneel /></Formulier>
            </details>
          )}
        </div>
      ))}
      <details className="wi-vouw"><summary>{t.bezwaarNieuw}</summary>
        <Formulier klas={BezwaarInvoer} labels={t.labels} knop={t.bezwaarNieuw} concept={`bezwaar-nieuw/${pip.id}`} vernieuw={klaar}
          verzend={async (body) => {
            await haal(intake.POST('/v1/pips/{id}/bezwaren', { params: { path: { id: pip.id }, header: kop(pip.versie) }, body }));
            await klaar();
          }}><Keuzeveld naam="tegen" opties={opties(BEZWAAR_TEGEN)} /><Datumveld naam="ontvangenOp" /><Datumveld naam="gepostOp" optioneel /><Tekstveld naam="kenmerk" breedte={20} /></Formulier>
      </details>
    </Kaart>
  );
}

/** A version that is not a concept any more: the letter, its terms, its roads of appeal. */
export function Besluit({ huis, pip }: { huis: string; pip: PipUit }) {
  const { data: brief, error } = useQuery(briefQuery(huis, pip.dossierId, pip.id, pip.versie));
  const besloten = pip.brieven.length > 0;
  return (
    <div className="wi-kolommen">
      <Kaart titel={t.brief} acties={<a href={pdfAdres(pip.id, pip.brieven.at(-1)?.volgnr)} target="_blank" rel="noreferrer">{t.openPdf}</a>}>{error && <Fout fout={error} />}{brief ? <Brief brief={brief} /> : !error && <Laden />}</Kaart>
      <div className="wi-stapel">
        {besloten && <Kaart titel={t.brieven}><ul className="wi-stapel">{pip.brieven.map((b) => <li key={b.volgnr}><a href={pdfAdres(pip.id, b.volgnr)} target="_blank" rel="noreferrer">{t.briefNr(b.volgnr)}</a> <span className="wi-klein wi-zacht">{t.briefVoor(datumLang(b.bekendmakingOp), (t.waarden[b.wijze] ?? b.wijze).toLowerCase())}</span></li>)}</ul></Kaart>}
        <Termijnen pip={pip} />
        <Ontzorgbesluit pip={pip} />
        {besloten && <Bezwaren huis={huis} pip={pip} />}
      </div>
    </div>
  );
}
