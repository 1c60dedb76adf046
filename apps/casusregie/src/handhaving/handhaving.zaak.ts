import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  beslistermijn, magConstateren, magInStand, magRapport, nietEerder, waarschuwingVoor, zienswijzetermijn, type BoetezaakUit, type ConstateringInvoer, type RapportInvoer, type ZienswijzeInvoer,
} from '@wegwijs/casusregie';
import { geweigerd } from '@wegwijs/kernel';
import { eis, NietGevonden } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { BoetevoorstelEntity, type DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { zaakUit } from './handhaving.antwoord.ts';
import { BoetezaakEntity } from './handhaving.entity.ts';
import { alsHandhavingsstap, noteerZaak, stappenVan, vergrendelLopend, vergrendelZaak, zakenVan, zetZaak } from './handhaving.kern.ts';
import { vraagSanctie } from './handhaving.sanctie.ts';

type NieuweZaak = Pick<BoetezaakEntity, 'artikel' | 'gedraging' | 'van' | 'tot' | 'geconstateerdOp' | 'feiten' | 'overtreding' | 'waarschuwingOp' | 'boetevoorstelId'>;

/** From an offence to a voornemen: what is found, what RSD is asked, what is reported and what the person says about it. */
@Injectable()
export class BoetezaakService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** Takes up an offence of art. 23 that a person found. */
  constateer(dossierId: string, v: ConstateringInvoer): Promise<BoetezaakUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      eis(beoordeelLopend(dossier));
      const stappen = (await stappenVan(em, dossier)).map(alsHandhavingsstap);
      const { doelgroep, leerroute, termijnBegin } = dossier;
      eis(magConstateren({ ...v, doelgroep, leerroute, termijnBegin, stappen, eerdere: await eerdereVan(em, dossier) }, this.klok.vandaag()));
      const waarschuwingOp = waarschuwingVoor(stappen, v.gedraging, v.geconstateerdOp)?.verzondenOp ?? null;
      return this.open(em, scope, dossier, { ...v, artikel: '23', overtreding: null, waarschuwingOp, boetevoorstelId: null });
    });
  }

  /** Takes up what the intake proposed under art. 22. The gedraging is the miss on the day that it was established. */
  neemVoorstelOp(voorstelId: string): Promise<BoetezaakUit> {
    return this.db.run(async (em, scope) => {
      const voorstel = await em.findOneBy(BoetevoorstelEntity, { gemeentecode: In(scope.gemeenten), id: voorstelId });
      if (!voorstel) throw new NietGevonden();
      const dossier = await vergrendelDossier(em, scope, voorstel.dossierId);
      eis(beoordeelLopend(dossier));
      const dag = voorstel.geconstateerdOp;
      const gedraging = { gedraging: 'brede-intake' as const, van: dag, tot: dag };
      eis(nietEerder(gedraging, await eerdereVan(em, dossier)));
      return this.open(em, scope, dossier, {
        ...gedraging, artikel: '22', geconstateerdOp: dag, overtreding: voorstel.overtreding === 1 ? 1 : 2, waarschuwingOp: voorstel.waarschuwingOp, boetevoorstelId: voorstelId,
        feiten: `Niet verschenen of onvoldoende meegewerkt aan de brede intake, na een schriftelijke waarschuwing van ${voorstel.waarschuwingOp}.`,
      });
    });
  }

  /** Asks RSD whether bijstand was lowered for this gedraging, and holds it so that this does not happen meanwhile (Wi2021 art. 27). */
  vraagSanctie(id: string, versie: number): Promise<BoetezaakUit> {
    return this.db.run(async (em, scope) => {
      const { zaak, dossier } = await vergrendelLopend(em, scope, id, versie);
      eis(magInStand(zaak.stand, 'vraag-sanctie'));
      const nieuw = await zetZaak(em, zaak, 'vraag-sanctie', { sanctie: 'gevraagd', vraagId: await vraagSanctie(em, zaak) });
      await noteerZaak(em, nieuw, 'sanctievraag-gesteld', this.klok.vandaag(), scope.actor);
      return zaakUit(em, nieuw, dossier);
    });
  }

  /** Draws up the rapport with the voornemen; from its day run the zienswijze and the thirteen weeks. */
  rapporteer(id: string, versie: number, v: RapportInvoer): Promise<BoetezaakUit> {
    return this.db.run(async (em, scope) => {
      const { zaak, dossier } = await vergrendelLopend(em, scope, id, versie);
      eis(magRapport({ ...v, stand: zaak.stand, geconstateerdOp: zaak.geconstateerdOp }, this.klok.vandaag()));
      const nieuw = await zetZaak(em, zaak, 'rapport', {
        ...v, rapportDoor: scope.actor.persoon, rapportNaam: scope.actor.naam, zienswijzeTot: zienswijzetermijn(this.klok.vandaag()).einde, besluitUiterlijk: beslistermijn(v.rapportOp).einde,
      });
      await noteerZaak(em, nieuw, 'boete-voornemen', v.rapportOp, scope.actor);
      return zaakUit(em, nieuw, dossier);
    });
  }

  /** What the person says, or that nothing will come. Late is not refused while there is no besluit. */
  noteerZienswijze(id: string, versie: number, v: ZienswijzeInvoer): Promise<BoetezaakUit> {
    return this.db.run(async (em, scope) => {
      const { zaak, dossier } = await vergrendelZaak(em, scope, id, versie);
      eis(magInStand(zaak.stand, 'zienswijze'));
      const bron = 'Awb art. 5:50';
      if (v.ontvangenOp > this.klok.vandaag()) eis(geweigerd('OntvangstInDeToekomst', bron, { veld: 'ontvangenOp' }));
      if (v.ontvangenOp < (zaak.rapportOp ?? '')) eis(geweigerd('ZienswijzeVoorVoornemen', bron, { veld: 'ontvangenOp' }));
      const nieuw = await zetZaak(em, zaak, 'zienswijze', { zienswijzeOp: v.ontvangenOp, zienswijze: v.zienswijze ?? null });
      await noteerZaak(em, nieuw, 'boete-zienswijze', v.ontvangenOp, scope.actor);
      return zaakUit(em, nieuw, dossier);
    });
  }

  private async open(em: EntityManager, scope: Scope, dossier: DossierEntity, v: NieuweZaak): Promise<BoetezaakUit> {
    const { gemeentecode } = dossier;
    const id = randomUUID();
    await em.insert(BoetezaakEntity, { ...v, gemeentecode, id, dossierId: dossier.id, stand: 'geconstateerd', geconstateerdDoor: scope.actor.persoon, geconstateerdNaam: scope.actor.naam });
    const zaak = await em.findOneByOrFail(BoetezaakEntity, { gemeentecode, id });
    await noteerZaak(em, zaak, 'overtreding-geconstateerd', v.geconstateerdOp, scope.actor);
    return zaakUit(em, zaak, dossier);
  }
}

const eerdereVan = async (em: EntityManager, dossier: DossierEntity): Promise<Parameters<typeof nietEerder>[1]> =>
  (await zakenVan(em, dossier)).map(({ gedraging, van, tot, stand, rapportOp }) => ({ gedraging, van, tot, stand, rapport: rapportOp !== null }));
