import { useSuspenseQuery } from '@tanstack/react-query';
import { BankrekeningInvoer, BankrekeningWijziging } from '@wegwijs/ontzorgen';
import { useState } from 'react';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Datumveld, Keuzeveld, Tekstveld } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { betaalrun as t } from '../../tekst/betaalrun.ts';
import { Dag } from '../../ui/Datum.tsx';
import { vandaag } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Daad } from '../dossier/Daad.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Iban } from './opdrachtkolommen.tsx';
import { GEMEENTEN, rekeningenQuery, ververs, type Rekening } from './query.ts';

const Gewoon = () => <><Tekstveld naam="naam" /><Tekstveld naam="bic" optioneel breedte={13} /><Datumveld naam="vanaf" /></>;

function Wijzig({ huis, rekening: r, sluit }: { huis: string; rekening: Rekening; sluit: () => void }) {
  return (
    <Dialoog titel={t.wijzigTitel(r.iban)} sluit={sluit}>
      <p className="wi-zacht">{t.ibanHint}</p>
      <Daad klas={BankrekeningWijziging} labels={t.labels} naam={`rekening/${r.id}`} knop={t.bewaar} gelukt={t.gewijzigd} ververs={ververs(huis)} klaar={sluit} standaard={{ naam: r.naam, vanaf: r.vanaf, ...(r.bic && { bic: r.bic }) }}
        doe={(body, s) => haal(ontzorgen.PUT('/v1/bankrekeningen/{id}', { params: { path: { id: r.id }, header: kop(r.versie, s) }, body }))}>
        <Gewoon />
      </Daad>
      <div className="wi-knoppen"><Knop onClick={sluit}>{t.sluit}</Knop></div>
    </Dialoog>
  );
}

/** The accounts that RSD pays from; only a teamleider changes them. */
export function Rekeningen({ huis }: { huis: string }) {
  const mag = heeftRol(useMij(), 'rsd-teamleider');
  const [open, setOpen] = useState<Rekening>();
  const rekeningen = useSuspenseQuery(rekeningenQuery(huis)).data;
  const kolommen: Kolom<Rekening>[] = [
    { code: 'gemeente', kop: t.gemeente, rijkop: true, cel: (r) => gemeenteNaam(r.gemeentecode) }, { code: 'iban', kop: t.iban, cel: (r) => <Iban iban={r.iban} /> }, { code: 'naam', kop: t.rekeningNaam, cel: (r) => <bdi>{r.naam}</bdi> }, { code: 'bic', kop: t.bic, cel: (r) => r.bic ?? <Geen /> }, { code: 'vanaf', kop: t.vanaf, cel: (r) => <Dag op={r.vanaf} /> },
    ...(mag ? [{ code: 'doe', kop: t.wijzig, cel: (r: Rekening) => <Knop onClick={() => setOpen(r)}>{t.wijzig}<span className="wi-alleen-voorlezen">: {r.iban}</span></Knop> }] : []),
  ];
  return (
    <>
      <p className="wi-zacht">{t.rekeningenUitleg} {!mag && t.alleenRekening}</p>
      <Kaart titel={t.rekeningen} vol><Rijen titel={t.rekeningen} leeg={t.leegRekeningen} rijen={rekeningen} sleutel={(r) => r.id} kolommen={kolommen} /></Kaart>
      {mag && (
        <Vouw titel={t.nieuweRekening} nu={rekeningen.length === 0}>
          <Daad klas={BankrekeningInvoer} labels={t.labels} naam="rekening-nieuw" knop={t.voegToe} gelukt={t.toegevoegd} ververs={ververs(huis)} standaard={{ vanaf: vandaag() }} doe={(body, s) => haal(ontzorgen.POST('/v1/bankrekeningen', { params: { header: kop(undefined, s) }, body }))}>
            <Keuzeveld naam="gemeentecode" opties={GEMEENTEN.map((g) => ({ waarde: g, tekst: gemeenteNaam(g) }))} /><Tekstveld naam="iban" breedte={28} /><Gewoon />
          </Daad>
        </Vouw>
      )}
      {open && <Wijzig key={open.id} huis={huis} rekening={open} sluit={() => setOpen(undefined)} />}
    </>
  );
}
