import { VAARDIGHEDEN, ZelfbeoordelingInvoer } from '@wegwijs/ontzorgen';
import { haal, ontzorgen } from '../../api/client.ts';
import { Getalveld, Keuzeveld, Radioveld, keuzes } from '../../formulier/index.ts';
import { afbouw as t } from '../../tekst/afbouw.ts';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad } from './Daad.tsx';
import type { Bladeigenschappen } from './Huishouden.tsx';
import { eenmalig } from './query.ts';
import { lijnKeuzes } from './stand.ts';

const KEUZES = keuzes(VAARDIGHEDEN, t.woorden);
const MOMENTEN = keuzes(['voor', 'na'], t.momenten);

/** What the client says he can do, before and after; the score afterwards is tied to the post by which it can be seen. */
export function Vaardigheden({ huishouden: h, open }: Bladeigenschappen) {
  const { zelfbeoordelingen: z } = h.afbouw;
  const posten = lijnKeuzes(h.posten);
  const cijfer = (vaardigheid: string, moment: string) => z.find((x) => x.vaardigheid === vaardigheid && x.moment === moment);
  const kolommen: Kolom<string>[] = [
    { code: 'wat', kop: t.vaardigheid, rijkop: true, cel: (v) => t.woorden[v] }, { code: 'voor', kop: t.voor, getal: true, cel: (v) => cijfer(v, 'voor')?.score ?? <Geen /> }, { code: 'na', kop: t.na, getal: true, cel: (v) => cijfer(v, 'na')?.score ?? <Geen /> },
    { code: 'bij', kop: t.gezienBij, cel: (v) => posten.find((o) => o.waarde === cijfer(v, 'na')?.lijn)?.tekst ?? <Geen /> },
  ];
  return (
    <>
      <Kaart titel={t.vaardigheden} vol><p className="wi-kaart__inhoud wi-zacht">{t.vaardighedenUitleg}</p><Rijen titel={t.vaardigheden} leeg="" rijen={VAARDIGHEDEN as readonly string[]} sleutel={(v) => v} kolommen={kolommen} /></Kaart>
      {open && z.length < VAARDIGHEDEN.length * 2 && (
        <Vouw titel={t.beoordeel} nu={false}>
          <Daad<ZelfbeoordelingInvoer> key={z.length} klas={ZelfbeoordelingInvoer} labels={t.labels} naam="beoordeling" knop={t.beoordeel} gelukt={t.beoordeeld} standaard={{ moment: 'voor' }} doe={(body, s) => haal(ontzorgen.POST('/v1/huishoudens/{id}/zelfbeoordelingen', { params: { path: { id: h.id }, header: eenmalig(s) }, body }))}>
            {(f) => <><Keuzeveld naam="vaardigheid" opties={KEUZES} /><Radioveld naam="moment" opties={MOMENTEN} /><Getalveld naam="score" breedte={3} />{f.watch('moment') === 'na' && <Keuzeveld naam="lijn" opties={posten} hint={t.lijnHint} />}</>}
          </Daad>
        </Vouw>
      )}
    </>
  );
}
