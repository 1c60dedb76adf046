import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  BegeleidingGestart, beoordeelBegin, beoordeelDag, beoordeelEindeBegeleiding, beoordeelLopendeBegeleiding, beoordeelMaatwerk, beoordeelPunt, checklistOp, checklistVoor,
  type BegeleidingEindeInvoer, type BegeleidingMaatwerkInvoer, type BegeleidingStartInvoer, type BegeleidingUit, type BegeleidingscontactInvoer, type ChecklistpuntInvoer, type BegeleidingVrijwilligerInvoer,
} from '@wegwijs/casusregie';
import { geweigerd, type Datum } from '@wegwijs/kernel';
import { eis, NietGevonden, publish } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { VerwijzingEntity } from '../verwijzing/verwijzing.entity.ts';
import { begeleidingUit } from './begeleiding.antwoord.ts';
import { BegeleidingContactEntity, BegeleidingPuntEntity, BegeleidingsonderdeelEntity, type BegeleidingEntity } from './begeleiding.entity.ts';
import { bewaarBegeleiding, eigenOpdracht, eindigBegeleiding, kondigBegeleidingAan, vergrendelBegeleiding, volgBegeleiding } from './begeleiding.kern.ts';

/** The work itself: what the guiding organisation does for somebody. */
@Injectable()
export class BegeleidingService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** For the facts of the intake: somebody was inscribed here, or DUO said how he is treated. */
  kondigAan(em: EntityManager, gemeentecode: string, dossierId: string): Promise<void> {
    return kondigBegeleidingAan(em, gemeentecode, dossierId, this.klok.vandaag());
  }

  /** For the facts that who guides said itself. */
  volg(em: EntityManager, gemeentecode: string, dossierId: string): Promise<void> {
    return volgBegeleiding(em, gemeentecode, dossierId, this.klok.vandaag());
  }

  /** The first talk: from here on the checklist is there, with its days counted from the inscription. */
  start(id: string, versie: number, i: BegeleidingStartInvoer): Promise<BegeleidingUit> {
    return this.werk(id, versie, async (em, scope, b, vandaag) => {
      const opdracht = await eigenOpdracht(em, scope, b);
      if (opdracht.stand !== 'aanvaard') eis(geweigerd('OpdrachtNietAanvaard', 'Startnotitie nieuwe Wet inburgering §4 onder 5', { feiten: { stand: opdracht.stand } }));
      eis(beoordeelBegin(b, i.begonnenOp, vandaag));
      const nieuw = await bewaarBegeleiding(em, b, { stand: 'loopt', begonnenOp: i.begonnenOp, kinderen: i.kinderen, vrijwilliger: i.vrijwilliger ?? null });
      await this.maakChecklist(em, nieuw, i);
      const { gemeentecode, dossierId, eindeGepland } = b;
      await noteer(em, { gemeentecode, dossierId, op: i.begonnenOp, soort: 'begeleiding-begonnen', bron: id, feiten: { eindeGepland }, door: scope.actor });
      await publish(em, BegeleidingGestart, { gemeentecode, sleutel: dossierId, feiten: { dossierId, begeleidingId: id, begonnenOp: i.begonnenOp, eindeGepland } });
      return nieuw;
    });
  }

  wijsVrijwilligerAan(id: string, versie: number, { vrijwilliger }: BegeleidingVrijwilligerInvoer): Promise<BegeleidingUit> {
    return this.werk(id, versie, async (em, scope, b) => {
      await eigenOpdracht(em, scope, b);
      eis(beoordeelLopendeBegeleiding(b));
      return bewaarBegeleiding(em, b, { vrijwilliger: vrijwilliger ?? null });
    });
  }

  /** Marks a part of the checklist as done, not needed, or open again. */
  zetPunt(id: string, puntId: string, versie: number, i: ChecklistpuntInvoer): Promise<BegeleidingUit> {
    return this.werk(id, versie, async (em, scope, b, vandaag) => {
      await eigenOpdracht(em, scope, b);
      eis(beoordeelPunt(b, i.stand === 'gedaan' ? (i.op ?? vandaag) : undefined, vandaag));
      const { affected } = await em.update(BegeleidingPuntEntity, { gemeentecode: b.gemeentecode, begeleidingId: id, id: puntId }, {
        stand: i.stand, op: i.stand === 'gedaan' ? (i.op ?? vandaag) : null, toelichting: i.toelichting ?? null, doorNaam: i.stand === 'open' ? null : scope.actor.naam });
      if (affected !== 1) throw new NietGevonden();
      return bewaarBegeleiding(em, b, {});
    });
  }

  /** Adds a contact moment. Without a version: two people who each write down their own talk do not disturb each other. */
  noteerContact(id: string, i: BegeleidingscontactInvoer): Promise<BegeleidingUit> {
    return this.werk(id, undefined, async (em, scope, b, vandaag) => {
      await eigenOpdracht(em, scope, b);
      eis(beoordeelDag(b, i.op, vandaag, 'op'));
      const { gemeentecode } = b;
      await em.insert(BegeleidingContactEntity, { ...i, opmerking: i.opmerking ?? null, gemeentecode, id: randomUUID(), begeleidingId: id, doorNaam: scope.actor.naam });
      return b;
    });
  }

  /** Asks the gemeente for another length or intensity; asking again replaces what was asked. */
  vraagMaatwerk(id: string, versie: number, i: BegeleidingMaatwerkInvoer): Promise<BegeleidingUit> {
    return this.werk(id, versie, async (em, scope, b, vandaag) => {
      await eigenOpdracht(em, scope, b);
      eis(beoordeelLopendeBegeleiding(b));
      eis(beoordeelMaatwerk(b, i, vandaag));
      return bewaarBegeleiding(em, b, { verzoekMaanden: i.maanden, verzoekUren: i.urenPerMaand, verzoekReden: i.reden, verzoekOp: vandaag, verzoekDoorNaam: scope.actor.naam, verzoekAntwoord: null });
    });
  }

  /** Takes back a contact moment that was written down wrongly; the audit keeps that it was done. */
  verwijderContact(id: string, contactId: string): Promise<BegeleidingUit> {
    return this.werk(id, undefined, async (em, scope, b) => {
      await eigenOpdracht(em, scope, b);
      eis(beoordeelLopendeBegeleiding(b));
      const { affected } = await em.delete(BegeleidingContactEntity, { gemeentecode: b.gemeentecode, begeleidingId: id, id: contactId });
      if (affected !== 1) throw new NietGevonden();
      return b;
    });
  }

  /** Ends it, by who guides or by the gemeente: after a hand-over, or with the reason why nobody else is needed. */
  beeindig(id: string, versie: number, i: BegeleidingEindeInvoer): Promise<BegeleidingUit> {
    return this.werk(id, versie, async (em, scope, b, vandaag) => {
      const overdrachten = await em.countBy(VerwijzingEntity, { gemeentecode: b.gemeentecode, dossierId: b.dossierId, stand: In(['aangeboden', 'aanvaard', 'afgerond']) });
      eis(beoordeelEindeBegeleiding(b, { grond: i.grond, op: i.op, overdrachten, gepland: b.eindeGepland, ...(i.geenOverdrachtReden && { geenOverdrachtReden: i.geenOverdrachtReden }) }, vandaag));
      return eindigBegeleiding(em, b, { op: i.op, grond: i.grond, vandaag, reden: i.geenOverdrachtReden, door: scope.actor });
    });
  }

  private werk(id: string, versie: number | undefined, doe: (em: EntityManager, scope: Scope, b: BegeleidingEntity, vandaag: Datum) => Promise<BegeleidingEntity>): Promise<BegeleidingUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const b = await vergrendelBegeleiding(em, scope, id, versie);
      return begeleidingUit(em, scope, await doe(em, scope, b, vandaag), vandaag);
    });
  }

  /** Parts that were there already keep their standing: whoever takes the work over goes on where it was left. */
  private async maakChecklist(em: EntityManager, b: BegeleidingEntity, { begonnenOp, kinderen }: BegeleidingStartInvoer): Promise<void> {
    const { gemeentecode, id: begeleidingId } = b;
    const eigen = await em.findBy(BegeleidingsonderdeelEntity, { gemeentecode });
    const er = new Set((await em.findBy(BegeleidingPuntEntity, { gemeentecode, begeleidingId })).map((p) => p.code));
    const punten = checklistVoor(checklistOp(eigen, begonnenOp), b.ingeschrevenOp, kinderen)
      .map(({ code, omschrijving, wie, uiterlijk }, volgorde) => ({ gemeentecode, id: randomUUID(), begeleidingId, volgorde, code, omschrijving, wie, uiterlijk }))
      .filter((p) => !er.has(p.code));
    if (punten.length > 0) await em.insert(BegeleidingPuntEntity, punten);
  }
}
