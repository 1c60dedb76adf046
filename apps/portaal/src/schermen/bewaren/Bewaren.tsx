import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { VernietigingVoorstel } from '@wegwijs/casusregie';
import { useState } from 'react';
import { casusregie, haal } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import { useHandeling } from '../../api/handeling.ts';
import { useMij } from '../../api/sessie.ts';
import { Formulier, JaNeeveld } from '../../formulier/index.ts';
import { bewaren as t } from '../../tekst/bewaren.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { Lijst, type LijstUit } from './Lijst.tsx';

type Bewijs = components['schemas']['VernietigingsbewijsUit'];

const LIJSTEN: Kolom<LijstUit>[] = [
  { code: 'op', kop: t.lijsten, rijkop: true, cel: (l) => <Dag op={l.voorgesteldOp} /> },
  { code: 'stand', kop: t.standKop, cel: (l) => t.stand[l.stand] },
  { code: 'door', kop: t.door, cel: (l) => l.voorgesteldNaam },
];
const BEWIJZEN: Kolom<Bewijs>[] = [
  { code: 'op', kop: t.op, rijkop: true, cel: (b) => <Dag op={b.vernietigdOp} /> },
  { code: 'dossiers', kop: t.aantal, getal: true, cel: (b) => b.dossiers },
  { code: 'gebleven', kop: t.overgeslagen, getal: true, cel: (b) => b.overgeslagen },
  { code: 'voorgesteld', kop: t.door, cel: (b) => b.voorgesteldNaam },
  { code: 'wie', kop: t.wie, cel: (b) => b.vernietigdNaam },
  { code: 'rijen', kop: t.rijen, cel: (b) => <details><summary>{t.rijen}</summary><ul>{Object.entries(b.rijen).map(([tabel, n]) => <li key={tabel}>{t.rij(tabel.replace('casusregie.', ''), Number(n))}</li>)}</ul><p className="wi-klein">{t.bewijs}: <code>{b.sha256.replace(/(.{16})/g, '$1 ').trim()}</code></p></details> },
];

function Voorstellen({ huis, klaar }: { huis: string; klaar: () => void }) {
  const gemeentecode = useMij().organisatie.code.replace('gemeente-', '');
  const stel = useHandeling({
    doe: (body: VernietigingVoorstel, sleutel) => haal(casusregie.POST('/v1/vernietigingslijsten', { params: { header: { 'Idempotency-Key': sleutel } }, body })),
    ververs: [[huis, 'bewaren']], gelukt: klaar,
  });
  return (
    <Kaart titel={t.voorstellen}>
      <p>{t.uitleg}</p>
      <Formulier<VernietigingVoorstel> klas={VernietigingVoorstel} labels={t.labels} knop={t.voorstellen} standaard={{ gemeentecode }} verzend={(i) => stel.mutateAsync(i)}>
        <JaNeeveld naam="kernBewaren" hint={t.hintKern} />
      </Formulier>
    </Kaart>
  );
}

/** What may no longer be kept: a list by one, the destruction by another, and the proof of it. */
export default function Bewaren() {
  const { huis = '' } = useParams({ strict: false });
  const [melding, setMelding] = useState('');
  const { data } = useSuspenseQuery({ queryKey: [huis, 'bewaren', 'overzicht'], queryFn: ({ signal }) => haal(casusregie.GET('/v1/vernietigingslijsten', { signal })) });
  const open = data.lijsten.find((l) => l.stand === 'voorgesteld');
  return (
    <>
      <Paginakop titel={t.titel} onder={t.onder} />
      {melding && <Melding soort="gelukt" live>{melding}</Melding>}
      {open ? <Lijst key={open.id} huis={huis} lijst={open} klaar={setMelding} /> : <Voorstellen huis={huis} klaar={() => setMelding(t.gemaakt)} />}
      <Kaart titel={t.bewijzen} vol><Rijen titel={t.bewijzen} leeg={t.geenBewijzen} rijen={data.bewijzen} sleutel={(b) => b.id} kolommen={BEWIJZEN} /></Kaart>
      <Kaart titel={t.lijsten} vol><Rijen titel={t.lijsten} leeg={t.geenLijsten} rijen={data.lijsten} sleutel={(l) => l.id} kolommen={LIJSTEN} /></Kaart>
    </>
  );
}
