import { useMutation } from '@tanstack/react-query';
import { euro } from '@wegwijs/kernel';
import { haalBestand } from '../../api/client.ts';
import { betaalrun as t } from '../../tekst/betaalrun.ts';
import { bewaarBestand } from '../../ui/bestand.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Icoon } from '../../ui/Icoon.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import type { BatchDetail } from './query.ts';

/** The file that goes to the bank, with what somebody checks it by. */
export function Bestand({ batch: b }: { batch: BatchDetail }) {
  const haalOp = useMutation({ networkMode: 'always', mutationFn: () => haalBestand(`ontzorgen/v1/betaalbatches/${b.id}/bestand`), onSuccess: bewaarBestand });
  if (b.stand !== 'vrijgegeven') return <Kaart titel={t.bestand}><p className="wi-zacht">{t.bestandNog}</p></Kaart>;
  return (
    <Kaart titel={t.bestand}>
      <Feiten breed feiten={[
        [t.bericht, b.berichtId], [t.formaat, b.formaat], [t.aantalBetalingen, b.aantal], [t.controlesom, euro(b.controlesom)], [t.grootte, b.bestandBytes ? t.bytes(b.bestandBytes) : undefined], [t.bestandSha, b.bestandSha && <span key="sha" className="wi-vingerafdruk">{b.bestandSha}</span>],
      ]} />
      <div className="wi-knoppen"><Knop icoon={<Icoon naam="download" />} bezig={haalOp.isPending} onClick={() => haalOp.mutate()}>{t.download}</Knop></div>
      <p role="status" className="wi-klein">{haalOp.data && t.gedownload(haalOp.data.naam)}</p>
      {haalOp.error && <Fout fout={haalOp.error} />}
    </Kaart>
  );
}
