import { contactstand, type BegeleidingUit, type BegeleidingscontactUit, type ChecklistpuntUit } from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import type { Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { OpdrachtEntity } from '../opdracht/opdracht.entity.ts';
import { PersoonEntity } from '../persoon/persoon.entity.ts';
import { BegeleidingContactEntity, BegeleidingMaatwerkEntity, BegeleidingPuntEntity, type BegeleidingEntity } from './begeleiding.entity.ts';
import { leesOmvang } from './begeleiding.kern.ts';

const CONTACTEN = 100;
const MAATWERK = 'maatwerk: besluit van de gemeente over deze persoon';

const puntUit = (p: BegeleidingPuntEntity, vandaag: Datum): ChecklistpuntUit => ({
  id: p.id, code: p.code, omschrijving: p.omschrijving, wie: p.wie, uiterlijk: p.uiterlijk, stand: p.stand, teLaat: p.stand === 'open' && p.uiterlijk < vandaag, op: p.op,
  toelichting: p.toelichting, doorNaam: p.doorNaam,
});

const contactUit = (c: BegeleidingContactEntity, eigen: boolean): BegeleidingscontactUit =>
  ({ id: c.id, op: c.op, soort: c.soort, minuten: c.minuten, door: c.door, opmerking: eigen ? c.opmerking : null });

const verzoekUit = (b: BegeleidingEntity): BegeleidingUit['verzoek'] =>
  b.verzoekMaanden === null || b.verzoekUren === null || b.verzoekReden === null || b.verzoekOp === null || b.verzoekDoorNaam === null
    ? null
    : { maanden: b.verzoekMaanden, urenPerMaand: b.verzoekUren, reden: b.verzoekReden, op: b.verzoekOp, doorNaam: b.verzoekDoorNaam };

/** The term with its ground. Who guides does not see the decisions about the person, so for him maatwerk has no reason. */
async function termijnUit(em: EntityManager, b: BegeleidingEntity, besluit: BegeleidingMaatwerkEntity | undefined): Promise<BegeleidingUit['termijn']> {
  const { termijn, urenPerMaand, urenBron } = await leesOmvang(em, b.gemeentecode, b.ingeschrevenOp, besluit);
  const anders = !besluit && (termijn.einde !== b.eindeGepland || urenPerMaand !== b.urenPerMaand);
  return {
    van: b.ingeschrevenOp, totEnMet: b.eindeGepland, maanden: b.maanden, urenPerMaand: b.urenPerMaand, bron: anders ? MAATWERK : termijn.bron, urenBron: anders ? MAATWERK : urenBron,
  };
}

/**
 * One begeleiding as this organisation may see it: who guides reads its own words (the volunteer, the remarks); the gemeente reads what was
 * done. The name comes from the opdracht; once that is over only the gemeente still finds it, in its own dossier.
 */
export async function begeleidingUit(em: EntityManager, scope: Scope, b: BegeleidingEntity, vandaag: Datum): Promise<BegeleidingUit> {
  const { gemeentecode, id: begeleidingId } = b;
  const hier = { gemeentecode, begeleidingId };
  const opdracht = b.opdrachtId === null ? null : await em.findOneBy(OpdrachtEntity, { gemeentecode, id: b.opdrachtId });
  const persoon = opdracht?.naam ? null : await em.findOneBy(PersoonEntity, { gemeentecode, dossierId: b.dossierId });
  const eigen = opdracht?.organisatie === scope.actor.organisatie;
  const punten = await em.find(BegeleidingPuntEntity, { where: hier, order: { volgorde: 'ASC' } });
  const contacten = await em.find(BegeleidingContactEntity, { where: hier, order: { op: 'DESC', id: 'ASC' }, take: CONTACTEN });
  const minuten = await em.sum(BegeleidingContactEntity, 'minuten', hier) ?? 0;
  const maatwerk = await em.find(BegeleidingMaatwerkEntity, { where: hier, order: { volgnr: 'DESC' } });
  const termijn = await termijnUit(em, b, maatwerk.find((m) => m.toegekend));
  const open = punten.filter((p) => p.stand === 'open');
  return {
    gemeentecode, id: b.id, versie: b.versie, dossierId: b.dossierId, opdrachtId: b.opdrachtId, stand: b.stand, naam: opdracht?.naam ?? persoon?.naam ?? null, adres: opdracht?.adres ?? null,
    taal: opdracht?.taal ?? null, telefoon: opdracht?.telefoon ?? null, ingeschrevenOp: b.ingeschrevenOp, startUiterlijk: b.startUiterlijk, begonnenOp: b.begonnenOp, eindeGepland: b.eindeGepland,
    openPunten: open.length, punten: punten.length, eerstePunt: open.map((p) => p.uiterlijk).sort()[0] ?? null,
    kinderen: b.kinderen, vrijwilliger: eigen ? b.vrijwilliger : null, leerroute: b.leerroute, termijnEinde: b.termijnEinde,
    termijn, contactstand: contactstand({ begonnenOp: b.begonnenOp, urenPerMaand: b.urenPerMaand, minuten, tot: b.beeindigdOp ?? vandaag }),
    checklist: punten.map((p) => puntUit(p, vandaag)), contacten: contacten.map((c) => contactUit(c, eigen)),
    maatwerk: maatwerk.map((m) => ({ maanden: m.maanden, urenPerMaand: m.urenPerMaand, reden: m.reden, toegekend: m.toegekend, beslotenOp: m.beslotenOp, doorNaam: m.doorNaam })),
    verzoek: verzoekUit(b), verzoekAntwoord: b.verzoekAntwoord,
    beeindigdOp: b.beeindigdOp, eindgrond: b.eindgrond, geenOverdrachtReden: b.geenOverdrachtReden,
  };
}
