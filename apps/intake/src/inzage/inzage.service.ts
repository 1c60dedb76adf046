import { Injectable } from '@nestjs/common';
import { beoordeelInzagebestand, inzageKlaarTot, inzageUit, type InzageGevraagdFeiten, type InzageverzoekUit, type InzageVorm } from '@wegwijs/casusregie';
import { handelingWoorden, IntakeInzageStapGezet } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { eis, Geheim, NietGevonden, publish } from '@wegwijs/platform';
import { InzagedeelEntity, InzageverzoekEntity, verwijderInzage, zetInzagestap, type Inzagebron } from '@wegwijs/platform/inzage';
import { betrokken, Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { leesDossier } from '../dossier/dossier.kern.ts';
import { PersoonEntity } from '../persoon/persoon.entity.ts';

const VAN_DOSSIER = (kolom: string) => `(select ${kolom} from intake.dossier where gemeentecode = $1 and id = $2)`;
/** The person and all that hangs on him, the home of his family, and who saw his BSN. Not the other members: their data are theirs (AVG art. 15 lid 4). */
const WORTELS = [
  { tabel: 'intake.persoon', voorwaarde: `gemeentecode = $1 and id = ${VAN_DOSSIER('persoon_id')}` },
  { tabel: 'intake.huisvesting', voorwaarde: `gemeentecode = $1 and koppeling_id = ${VAN_DOSSIER('koppeling_id')}` },
  { tabel: 'intake.overdracht', voorwaarde: 'gemeentecode = $1 and dossier_id = $2' },
  { tabel: 'intake.bsn_inzage', voorwaarde: `gemeentecode = $1 and persoon_id = ${VAN_DOSSIER('persoon_id')}` },
];

/** The share of the intake: its tables, and its part of the log. */
@Injectable()
export class InzageverzoekService {
  private readonly bron: Inzagebron;

  constructor(private readonly db: TenantDb, private readonly klok: Klok, private readonly geheim: Geheim) {
    this.bron = { onderdeel: 'Intake', wortels: WORTELS, behalve: ['intake.overdracht_persoon', 'intake.zoeksleutel'], contexten: ['intake'], woorden: handelingWoorden, wie: (em, gemeentecode, dossierId) => this.wie(em, gemeentecode, dossierId) };
  }

  lijst(id: string): Promise<InzageverzoekUit[]> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await leesDossier(em, scope, id);
      return (await em.find(InzageverzoekEntity, { where: { gemeentecode, dossierId: id }, order: { ontvangenOp: 'DESC', id: 'ASC' } })).map(inzageUit);
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

  /** Casusregie recorded a request. Of somebody of whom the intake holds nothing (any more) there is nothing to collect. */
  async begin(em: EntityManager, gemeentecode: string, { dossierId, verzoekId, ontvangenOp }: InzageGevraagdFeiten): Promise<void> {
    if (!await em.existsBy(DossierEntity, { gemeentecode, id: dossierId })) return;
    await em.insert(InzageverzoekEntity, { gemeentecode, id: verzoekId, dossierId, ontvangenOp });
    await this.stap(em, gemeentecode, verzoekId);
  }

  /** One step; what was collected is committed with the message that asks for the next one. */
  async stap(em: EntityManager, gemeentecode: string, verzoekId: string): Promise<void> {
    const uit = await zetInzagestap(em, this.bron, { gemeentecode, verzoekId, vandaag: this.klok.vandaag(), nu: this.klok.nu() });
    if (!uit) return;
    const { dossierId, gedaan, klaar } = uit;
    if (klaar) betrokken({ gemeentecode, id: dossierId });
    else await publish(em, IntakeInzageStapGezet, { gemeentecode, sleutel: dossierId, feiten: { dossierId, verzoekId, gedaan } });
  }

  async ruimOp(em: EntityManager, vandaag: Datum, gemeenten: string[]): Promise<void> {
    await verwijderInzage(em, 'intake', { gemeenten, klaarTot: inzageKlaarTot(vandaag) });
  }

  /** The audit knows somebody by his dossier and by his person. His BSN is his own to see; it stands encrypted in its column. */
  private async wie(em: EntityManager, gemeentecode: string, dossierId: string): Promise<Awaited<ReturnType<Inzagebron['wie']>>> {
    const { naam, persoonId } = await em.findOneByOrFail(DossierEntity, { gemeentecode, id: dossierId });
    const { bsnGeheim } = await em.findOneByOrFail(PersoonEntity, { gemeentecode, id: persoonId });
    const bsn = bsnGeheim && await this.geheim.ontsleutel(em, bsnGeheim, { tabel: 'intake.persoon', gemeentecode, rij: persoonId });
    return { naam, betrokkenen: [dossierId, persoonId], ...(bsn && { extra: { burgerservicenummer: bsn } }) };
  }
}
