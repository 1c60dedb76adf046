import { BIJZONDERSOORTEN, BijzonderInvoer } from '@wegwijs/ontzorgen';
import { Sleutel } from '@wegwijs/kernel/velden';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Datumveld, keuzes, Keuzeveld, Tekstvlak } from '../../formulier/index.ts';
import { bijzonder as t } from '../../tekst/bijzonder.ts';
import { vandaag } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Huishoudenveld } from '../bank/Huishoudenveld.tsx';
import { Daad } from '../dossier/Daad.tsx';
import { Bedragveld } from '../handhaving/Bedragveld.tsx';
import { verversBijzonder } from './query.ts';

/** The form asks the household too; in the app it stands in the address. */
class Aanvraagformulier extends BijzonderInvoer {
  @Sleutel() huishoudenId!: string;
}

/** A request, entered by one person; another decides. */
export function Nieuw({ huis }: { huis: string }) {
  return (
    <Kaart titel={t.nieuw}>
      <p className="wi-zacht">{t.nieuwUitleg}</p>
      <Daad klas={Aanvraagformulier} labels={t.labels} naam="bijzonder-nieuw" knop={t.voegToe} gelukt={t.ingevoerd} ververs={verversBijzonder(huis)} standaard={{ aangevraagdOp: vandaag() }}
        doe={({ huishoudenId, ...body }, s) => haal(ontzorgen.POST('/v1/huishoudens/{id}/bijzonder', { params: { path: { id: huishoudenId }, header: kop(undefined, s) }, body }))}>
        <Huishoudenveld huis={huis} naam="huishoudenId" />
        <Keuzeveld naam="soort" opties={keuzes(BIJZONDERSOORTEN, t.soort)} />
        <Bedragveld naam="gevraagd" hint={t.bedragHint} />
        <Tekstvlak naam="omschrijving" regels={3} />
        <Datumveld naam="aangevraagdOp" />
      </Daad>
    </Kaart>
  );
}
