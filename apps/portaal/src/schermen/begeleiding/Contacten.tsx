import { BegeleidingscontactInvoer, CONTACTSOORTEN } from '@wegwijs/casusregie';
import { useState } from 'react';
import { casusregie, haal } from '../../api/client.ts';
import { Datumveld, Getalveld, Keuzeveld, Radioveld, Tekstvlak } from '../../formulier/index.ts';
import { begeleiding as t } from '../../tekst/begeleiding.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad, Klik } from './Daad.tsx';
import type { BegeleidingUit } from './query.ts';
import { duur } from './stand.ts';

type Contact = BegeleidingUit['contacten'][number];
const DOOR = ['vrijwilliger', 'medewerker'].map((waarde) => ({ waarde, tekst: t.contactdoor[waarde] ?? waarde }));
const SOORTEN = CONTACTSOORTEN.map((waarde) => ({ waarde, tekst: t.contactsoort[waarde] ?? waarde }));
/** As many as the server gives. */
const LAATSTE = 100;

/** What was written down wrongly goes, after a look at what it is. */
function Weg({ id, contact: c }: { id: string; contact: Contact }) {
  const [open, setOpen] = useState(false);
  const welk = t.watVoor(t.contactsoort[c.soort] ?? c.soort, datumLang(c.op));
  return (
    <>
      <Knop soort="stil" onClick={() => setOpen(true)}>{t.verwijder}<span className="wi-alleen-voorlezen">{t.bijWie(welk)}</span></Knop>
      {open && (
        <Dialoog titel={t.verwijderTitel} sluit={() => setOpen(false)}
          knoppen={<Klik hoofd tekst={t.verwijder} over={welk} gelukt={t.verwijderd} doe={(s) => haal(casusregie.DELETE('/v1/begeleidingen/{id}/contacten/{contactId}', { params: { path: { id, contactId: c.id }, header: { 'Idempotency-Key': s } } }))} />}>
          <p>{t.verwijderUitleg(datumLang(c.op))}</p>
        </Dialoog>
      )}
    </>
  );
}

/** Contact so far beside what was agreed. */
export function Contactstand({ begeleiding: b }: { begeleiding: BegeleidingUit }) {
  const { geplandMinuten, minuten, achter } = b.contactstand;
  return <>{achter && <Melding soort="let-op"><p>{t.contactAchter}</p></Melding>}<p>{t.contactUren(duur(minuten), duur(geplandMinuten))}</p></>;
}

/** Talks and visits with how long they took. The gemeente sees that they were there, not what was said. */
export function Contacten({ begeleiding: b, mag }: { begeleiding: BegeleidingUit; mag: boolean }) {
  const opmerkingen = b.contacten.some((c) => c.opmerking);
  const kolommen: Kolom<Contact>[] = [
    { code: 'op', kop: t.wanneer, rijkop: true, cel: (c) => <Dag op={c.op} /> }, { code: 'soort', kop: t.soort, cel: (c) => <>{t.contactsoort[c.soort] ?? c.soort}{opmerkingen && c.opmerking && <span className="wi-klein wi-zacht"><br />{c.opmerking}</span>}</> },
    { code: 'duur', kop: t.duur, cel: (c) => duur(c.minuten) }, { code: 'door', kop: t.doorWie, cel: (c) => t.contactdoor[c.door] ?? c.door },
    ...(mag ? [{ code: 'doen', kop: t.doen, cel: (c: Contact) => <Weg id={b.id} contact={c} /> }] : []),
  ];
  return (
    <>
      {mag && (
        <Vouw titel={t.nieuwContact} nu={false}>
          <Daad klas={BegeleidingscontactInvoer} naam={`contact-${b.id}`} knop={t.nieuwContact} gelukt={t.contactVast} standaard={{ op: vandaag() }}
            doe={(body, s) => haal(casusregie.POST('/v1/begeleidingen/{id}/contacten', { params: { path: { id: b.id }, header: { 'Idempotency-Key': s } }, body }))}>
            <Datumveld naam="op" /><Keuzeveld naam="soort" opties={SOORTEN} /><Getalveld naam="minuten" hint={t.minutenHint} /><Radioveld naam="door" opties={DOOR} /><Tekstvlak naam="opmerking" regels={2} hint={t.vraagHint} optioneel />
          </Daad>
        </Vouw>
      )}
      <Kaart titel={t.contact} vol>
        {b.begonnenOp && <div className="wi-kaart__inhoud"><Contactstand begeleiding={b} />{b.contacten.length === LAATSTE && <p className="wi-klein wi-zacht">{t.laatste}</p>}</div>}
        <Rijen titel={t.contact} leeg={t.geenContact} rijen={b.contacten} sleutel={(c) => c.id} kolommen={kolommen} />
      </Kaart>
    </>
  );
}
