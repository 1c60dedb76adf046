import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  beoordeelInzagebestand, beoordeelInzageverzoek, InzageGevraagd, inzageKlaarTot, InzageStapGezet, inzageUit, type InzageverzoekInvoer, type InzageverzoekUit, type InzageVorm,
} from '@wegwijs/casusregie';
import { handelingWoorden } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { Conflict, eis, NietGevonden, publish } from '@wegwijs/platform';
import { InzagedeelEntity, InzageverzoekEntity, verwijderInzage, zetInzagestap, type Inzagebron } from '@wegwijs/platform/inzage';
import { betrokken, Klok, TenantDb } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { PersoonEntity } from '../persoon/persoon.entity.ts';

/** The share of casusregie, with the log of every context except the intake, which gives its own. */
const BRON: Inzagebron = {
  onderdeel: 'Casusregie', wortels: [{ tabel: 'casusregie.dossier', voorwaarde: 'gemeentecode = $1 and id = $2' }], contexten: ['casusregie', 'ontzorgen', 'leerroutes'], woorden: handelingWoorden,
  wie: async (em, gemeentecode, dossierId) => ({ naam: (await em.findOneBy(PersoonEntity, { gemeentecode, dossierId }))?.naam ?? 'De inburgeraar', betrokkenen: [dossierId] }),
};

/** Requests to see one's own file: recorded in one act, collected after it, step by step. */
@Injectable()
export class InzageverzoekService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** The requests about one person, newest first. */
  lijst(id: string): Promise<InzageverzoekUit[]> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await leesDossier(em, scope, id);
      return (await em.find(InzageverzoekEntity, { where: { gemeentecode, dossierId: id }, order: { ontvangenOp: 'DESC', id: 'ASC' } })).map(inzageUit);
    });
  }

  /** Records a request, and every context begins to collect. @throws Conflict while an earlier one is under way */
  maak(id: string, { ontvangenOp, kenmerk }: InzageverzoekInvoer): Promise<InzageverzoekUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await vergrendelDossier(em, scope, id);
      eis(beoordeelInzageverzoek(ontvangenOp, this.klok.vandaag()));
      if (await em.existsBy(InzageverzoekEntity, { gemeentecode, dossierId: id, stand: In(['wacht', 'bezig']) })) throw new Conflict('Er loopt al een inzageverzoek voor deze persoon', 'InzageLoopt');
      const verzoek: InzageverzoekEntity = {
        gemeentecode, id: randomUUID(), dossierId: id, ontvangenOp, kenmerk: kenmerk ?? null, stand: 'wacht', gedaan: 0, totaal: 0, klaarOp: null, door: scope.actor.persoon, doorNaam: scope.actor.naam };
      await em.insert(InzageverzoekEntity, verzoek);
      await publish(em, InzageGevraagd, { gemeentecode, sleutel: id, feiten: { dossierId: id, verzoekId: verzoek.id, ontvangenOp } });
      return inzageUit(verzoek);
    });
  }

  /** One of the two files. @throws Weigering before it is there and after it was taken away */
  bestand(id: string, verzoekId: string, vorm: InzageVorm): Promise<Buffer> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await leesDossier(em, scope, id);
      const verzoek = await em.findOneBy(InzageverzoekEntity, { gemeentecode, dossierId: id, id: verzoekId });
      if (!verzoek) throw new NietGevonden();
      eis(beoordeelInzagebestand(verzoek.stand));
      return (await em.findOneByOrFail(InzagedeelEntity, { gemeentecode, verzoekId, naam: vorm })).inhoud;
    });
  }

  /** One step; what was collected is committed with the message that asks for the next one. */
  async stap(em: EntityManager, gemeentecode: string, verzoekId: string): Promise<void> {
    const uit = await zetInzagestap(em, BRON, { gemeentecode, verzoekId, vandaag: this.klok.vandaag(), nu: this.klok.nu() });
    if (!uit) return;
    const { dossierId, gedaan, klaar } = uit;
    if (klaar) betrokken({ gemeentecode, id: dossierId });
    else await publish(em, InzageStapGezet, { gemeentecode, sleutel: dossierId, feiten: { dossierId, verzoekId, gedaan } });
  }

  async ruimOp(em: EntityManager, vandaag: Datum, gemeenten: string[]): Promise<void> {
    await verwijderInzage(em, 'casusregie', { gemeenten, klaarTot: inzageKlaarTot(vandaag) });
  }
}
