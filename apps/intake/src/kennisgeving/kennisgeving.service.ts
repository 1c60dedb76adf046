import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { geweigerd, type Datum } from '@wegwijs/kernel';
import {
  beoordeelDerdeInformatie, beoordeelDerdeVraag, beoordeelDossierInschrijving, beoordeelDossierKennisgeving, doelgroepVan, DossierGesloten, gevolgVanEinde, KennisgevingOntvangen,
  vatDerdeInformatieSamen, type DerdeInformatieInvoer, type DoelgroepOordeel, type DossierInschrijvingInvoer, type DossierKennisgevingInvoer, type DossierStandUit, type EindeGrond, type Verblijf,
} from '@wegwijs/intake';
import { eis, NietGevonden, publish, wisVerwijzingen } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, bewaarDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { dossierstand } from '../dossier/dossier.uit.ts';
import { PersoonEntity } from '../persoon/persoon.entity.ts';
import { DerdeInformatieEntity } from './derde-informatie.entity.ts';

/** What comes from outside and moves the clocks: the kennisgeving of DUO, an inscription, information of a third party. */
@Injectable()
export class KennisgevingService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** DUO says who is plichtig, since when, and as which doelgroep. Without plicht the dossier is closed on the ground given. */
  legVast(id: string, versie: number, k: DossierKennisgevingInvoer): Promise<DossierStandUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const dossier = await vergrendelDossier(em, scope, id, versie);
      eis(beoordeelLopend(dossier));
      eis(beoordeelDossierKennisgeving(dossier, k, vandaag));
      const oordeel = await this.oordeelVanDuo(em, dossier, k, vandaag);
      const gesloten = k.inburgeringsplichtig ? null : (k.eindeGrond ?? null);
      const nieuw = await bewaarDossier(em, dossier, {
        kennisgevingOp: k.kennisgevingOp, ...(oordeel && { doelgroep: oordeel.doelgroep }),
        ingeschrevenBijKennisgeving: dossier.brpOp ? dossier.brpOp <= k.kennisgevingOp : (k.ingeschrevenOpDieDag ?? null),
        ...(gesloten && { geslotenOp: vandaag, sluitreden: gesloten }),
      }, vandaag);
      await publish(em, KennisgevingOntvangen, {
        gemeentecode: nieuw.gemeentecode, sleutel: nieuw.id,
        feiten: { dossierId: nieuw.id, kennisgevingOp: k.kennisgevingOp, inburgeringsplichtig: k.inburgeringsplichtig, doelgroep: nieuw.doelgroep, ...(nieuw.wetEinde && !gesloten && { pipUiterlijk: nieuw.wetEinde }) },
      });
      if (gesloten) await this.sluit(em, nieuw, gesloten, vandaag);
      return { ...dossierstand(nieuw, vandaag), afwijkendeDoelgroep: oordeel?.afwijking ?? false };
    });
  }

  /** The inscription in the BRP of somebody whom the gemeente does not house: family at a resident, for one. */
  legInschrijvingVast(id: string, versie: number, i: DossierInschrijvingInvoer): Promise<DossierStandUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const dossier = await vergrendelDossier(em, scope, id, versie);
      eis(beoordeelLopend(dossier));
      eis(beoordeelDossierInschrijving(dossier, i, vandaag));
      const { kennisgevingOp } = dossier;
      return dossierstand(await bewaarDossier(em, dossier, { brpOp: i.ingeschrevenOp, ingeschrevenBijKennisgeving: kennisgevingOp ? i.ingeschrevenOp <= kennisgevingOp : null }, vandaag), vandaag);
    });
  }

  vraagDerde(id: string, versie: number, { grond, derde, gevraagdOp, motivering }: DerdeInformatieInvoer): Promise<DossierStandUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const dossier = await vergrendelDossier(em, scope, id, versie);
      eis(beoordeelLopend(dossier));
      eis(beoordeelDerdeVraag(dossier, { grond, gevraagdOp }, vandaag));
      await em.insert(DerdeInformatieEntity, { gemeentecode: dossier.gemeentecode, id: randomUUID(), dossierId: dossier.id, grond, derde, gevraagdOp, motivering });
      return this.metSamenvatting(em, dossier, vandaag);
    });
  }

  ontvangDerde(id: string, vraagId: string, versie: number, ontvangenOp: Datum): Promise<DossierStandUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const dossier = await vergrendelDossier(em, scope, id, versie);
      const sleutel = { gemeentecode: dossier.gemeentecode, dossierId: dossier.id, id: vraagId };
      const vraag = await em.findOneBy(DerdeInformatieEntity, sleutel);
      if (!vraag) throw new NietGevonden();
      eis(beoordeelLopend(dossier));
      if (vraag.ontvangenOp) eis(geweigerd('AlOntvangen', 'Besluit inburgering 2021 art. 5.3 lid 2', { feiten: { ontvangenOp: vraag.ontvangenOp } }));
      eis(beoordeelDerdeInformatie({ grond: vraag.grond, gevraagdOp: vraag.gevraagdOp, ontvangenOp }, vandaag));
      await em.update(DerdeInformatieEntity, sleutel, { ontvangenOp, versie: vraag.versie + 1 });
      return this.metSamenvatting(em, dossier, vandaag);
    });
  }

  private async metSamenvatting(em: EntityManager, dossier: DossierEntity, vandaag: Datum): Promise<DossierStandUit> {
    const vragen = await em.findBy(DerdeInformatieEntity, { gemeentecode: dossier.gemeentecode, dossierId: dossier.id });
    return dossierstand(await bewaarDossier(em, dossier, vatDerdeInformatieSamen(vragen), vandaag), vandaag);
  }

  /** Wrongly under this law there is no ground to hold a dossier at all: it goes with everything on it, and only the audit says that it was there (AVG art. 17). */
  private async sluit(em: EntityManager, d: DossierEntity, grond: EindeGrond, vandaag: Datum): Promise<void> {
    const { wissen } = gevolgVanEinde(grond, vandaag);
    await publish(em, DossierGesloten, { gemeentecode: d.gemeentecode, sleutel: d.id, feiten: { dossierId: d.id, grond, geslotenOp: vandaag, wissen } });
    if (!wissen) return;
    await wisVerwijzingen(em, 'intake.dossier', 'gemeentecode = $1 and id = $2', [d.gemeentecode, d.id]);
    await em.delete(DossierEntity, { gemeentecode: d.gemeentecode, id: d.id });
  }

  /** DUO's word about the person leads over our own reading of the permit (Wi2021 art. 33, 34). */
  private async oordeelVanDuo(em: EntityManager, dossier: DossierEntity, k: DossierKennisgevingInvoer, vandaag: Datum): Promise<DoelgroepOordeel | undefined> {
    const sleutel = { gemeentecode: dossier.gemeentecode, id: dossier.persoonId };
    const persoon = await em.findOneOrFail(PersoonEntity, { where: sleutel, select: { gemeentecode: true, id: true, versie: true, verblijfstitel: true } });
    const oordeel = doelgroepVan({ verblijf: persoon.verblijfstitel as Verblijf, wordtBehandeldAls: k.wordtBehandeldAls }, vandaag);
    const zonder = k.eindeGrond === 'vrijgesteld' || k.eindeGrond === 'ontheven' ? ('vrijgesteld' as const) : ('niet-plichtig' as const);
    await em.update(PersoonEntity, sleutel, {
      versie: persoon.versie + 1, plicht: k.inburgeringsplichtig ? 'plichtig' : zonder, plichtBron: 'Vaststelling door DUO, Wi2021 art. 33, art. 34',
      plichtReden: k.inburgeringsplichtig ? 'Inburgeringsplichtig' : (k.redenGeenPlicht ?? 'NietPlichtigVolgensDuo'), ...(oordeel && { doelgroep: oordeel.doelgroep }),
    });
    return oordeel;
  }
}
