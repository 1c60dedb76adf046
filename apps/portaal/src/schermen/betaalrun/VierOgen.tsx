import { useQuery } from '@tanstack/react-query';
import { euro } from '@wegwijs/kernel';
import { useState, type ReactNode } from 'react';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { gemeenteNaam } from '../../huis.ts';
import { betaalrun as t } from '../../tekst/betaalrun.ts';
import { dagVan, datumLang, tijd } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { KnopDaad, useVernieuw } from '../dossier/Daad.tsx';
import { ververs, type BatchDetail } from './query.ts';

/** Why this person may not release it, in the same words as a refusal. They travel apart, as for every refusal. */
function useBezwaar(reden: string | null | undefined): string | undefined {
  return useQuery({ queryKey: ['redenen', reden], queryFn: async () => (await import('../../tekst/redenen.ts')).redenTekst(reden as string, undefined) ?? null, staleTime: Infinity, enabled: !!reden }).data ?? undefined;
}

function Cijfers({ batch: b }: { batch: BatchDetail }) {
  const sha = (s: string) => <span className="wi-vingerafdruk">{s}</span>;
  const rijen: [string, ReactNode, ReactNode][] = [
    [t.aantalBetalingen, b.aantal, b.nu.aantal], [t.controlesom, euro(b.controlesom), euro(b.nu.controlesom)], [t.hashtotaal, b.hashtotaal, b.nu.hashtotaal], [t.lijstSha, sha(b.lijstSha), sha(b.nu.lijstSha)],
  ];
  return (
    <table className="wi-tabel wi-vierogen">
      <caption className="wi-alleen-voorlezen">{t.vierOgen}</caption>
      <thead><tr><th scope="col">{t.cijfer}</th><th scope="col" className="wi-getal">{t.bijAanbod}</th><th scope="col" className="wi-getal">{t.nu}</th></tr></thead>
      <tbody>{rijen.map(([naam, toen, nu]) => <tr key={naam}><th scope="row">{naam}</th><td className="wi-getal">{toen}</td><td className="wi-getal">{nu}</td></tr>)}</tbody>
    </table>
  );
}

/** The release itself, asked once more with what it comes to. A refusal can send the batch back, so the page is fetched anew then too. */
function Vrijgave({ huis, batch: b, sluit }: { huis: string; batch: BatchDetail; sluit: () => void }) {
  const vernieuw = useVernieuw(ververs(huis));
  const [gezien] = useState(b);
  const geefVrij = (s: string) => haal(ontzorgen.POST('/v1/betaalbatches/{id}/vrijgave', { params: { path: { id: gezien.id }, header: kop(gezien.versie, s) }, body: { lijstSha: gezien.lijstSha } })).catch(async (fout: unknown) => {
    await vernieuw();
    throw fout;
  });
  return (
    <Dialoog titel={t.vrijTitel} sluit={sluit} knoppen={<KnopDaad soort="hoofd" knop={t.vrijJa} gelukt={t.vrijgegeven} ververs={ververs(huis)} klaar={sluit} doe={geefVrij} />}>
      <p>{t.vrijVraag(gezien.aantal, euro(gezien.controlesom), gemeenteNaam(gezien.gemeentecode))}</p>
    </Dialoog>
  );
}

/** The four control figures, then and now, and the two people. The button is there for whoever has the role; the server says what stands in his way. */
export function VierOgen({ huis, batch: b }: { huis: string; batch: BatchDetail }) {
  const mij = useMij();
  const [open, setOpen] = useState(false);
  const bezwaar = useBezwaar(b.bezwaar);
  const mag = heeftRol(mij, 'rsd-teamleider');
  const wie = (persoon: string, moment: string) => t.door(persoon === mij.persoon ? t.doorU : t.doorCollega, datumLang(dagVan(moment)), tijd(moment));
  const wacht = b.stand === 'aangeboden';
  return (
    <Kaart titel={t.vierOgen}>
      <Cijfers batch={b} />
      {wacht && <Melding soort={b.gelijk ? 'gelukt' : 'fout'}><p>{b.gelijk ? t.cijfersGelijk : t.cijfersAnders}</p></Melding>}
      <Feiten breed feiten={[[t.gemaaktDoor, wie(b.aangebodenDoor, b.aangebodenOp)], [t.vrijDoor, b.vrijgegevenDoor && b.vrijgegevenOp ? wie(b.vrijgegevenDoor, b.vrijgegevenOp) : undefined]]} />
      {wacht && <p className="wi-zacht">{!mag ? t.alleenTeamleider : (bezwaar ?? (b.bezwaar ? '' : t.magVrij))}</p>}
      {wacht && (
        <div className="wi-knoppen">
          {mag && <Knop soort="hoofd" onClick={() => setOpen(true)}>{t.geefVrij}</Knop>}
          <KnopDaad knop={t.neemTerug} gelukt={t.teruggenomen} ververs={ververs(huis)} doe={(s) => haal(ontzorgen.POST('/v1/betaalbatches/{id}/terugname', { params: { path: { id: b.id }, header: kop(b.versie, s) } }))} />
        </div>
      )}
      {open && <Vrijgave huis={huis} batch={b} sluit={() => setOpen(false)} />}
    </Kaart>
  );
}
