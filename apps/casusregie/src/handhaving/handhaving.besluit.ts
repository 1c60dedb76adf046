import { Injectable } from '@nestjs/common';
import {
  berekenBoete, isOpTijd, magBesluiten, magBetaalstap, magInStand, magRechtsgang, magRechtsgangBeslissen, rechtsgangtermijn,
  type AfzienInvoer, type BetaalstapInvoer, type BoetebekendmakingInvoer, type BoetebesluitInvoer, type BoetezaakUit, type RechtsgangInvoer, type RechtsgangUitkomstInvoer,
} from '@wegwijs/casusregie';
import { geweigerd, type Datum } from '@wegwijs/kernel';
import { eis, NietGevonden } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { randomUUID } from 'node:crypto';
import { zaakUit } from './handhaving.antwoord.ts';
import { BoeteRechtsgangEntity, type BoetezaakEntity } from './handhaving.entity.ts';
import { alsStap, nieuweTermijnenVan, noteerZaak, rechtsgangVan, staandeBoetes, vergrendelLopend, vergrendelZaak, zetZaak, type ZaakMetDossier } from './handhaving.kern.ts';
import { laatLos } from './handhaving.sanctie.ts';

/** The besluit and what comes after it: made known, challenged, paid. Only a person decides, and the law computes the amount. */
@Injectable()
export class BoetebesluitService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** Imposes the boete. The dossier is locked, so the cap and the ladder see every other boete of this person. */
  besluit(id: string, versie: number, v: BoetebesluitInvoer): Promise<BoetezaakUit> {
    return this.db.run(async (em, scope) => {
      const { zaak, dossier } = await vergrendelLopend(em, scope, id, versie);
      eis(magInStand(zaak.stand, 'besluit'));
      const vandaag = this.klok.vandaag();
      const boete = berekenBoete({
        artikel: zaak.artikel, geconstateerdOp: zaak.geconstateerdOp, verwijtbaarheid: v.verwijtbaarheid, staande: await staandeBoetes(em, dossier, zaak.id), nieuweTermijnen: await nieuweTermijnenVan(em, dossier),
      });
      const { rapportOp, zienswijzeTot } = zaak;
      eis(magBesluiten({
        stand: zaak.stand, artikel: zaak.artikel, doelgroep: dossier.doelgroep, tot: zaak.tot, sanctie: zaak.sanctie, rapportOp: rapportOp!, zienswijzeTot: zienswijzeTot!, zienswijzeGegeven: zaak.zienswijzeOp !== null,
        overtreding: zaak.overtreding, bedrag: boete.bedrag, beslisser: scope.actor.persoon, voorbereiders: [zaak.geconstateerdDoor, zaak.rapportDoor!], verwijtbaarheid: v.verwijtbaarheid,
        ...(v.keren && { keren: v.keren }), ...(v.redenOverschrijding && { redenOverschrijding: v.redenOverschrijding }), ...(v.hersteltermijnTot && { hersteltermijnTot: v.hersteltermijnTot }),
      }, vandaag));
      const nieuw = await zetZaak(em, zaak, 'besluit', {
        verwijtbaarheid: v.verwijtbaarheid as Exclude<typeof v.verwijtbaarheid, 'geen'>, motivering: v.motivering, keren: v.keren ?? null, redenOverschrijding: v.redenOverschrijding ?? null,
        hersteltermijnTot: v.hersteltermijnTot ?? null, trede: boete.trede, percentage: boete.percentage, bedrag: boete.bedrag, berekening: boete.regels,
        beslotenOp: vandaag, beslotenDoor: scope.actor.persoon, beslotenNaam: scope.actor.naam,
      });
      await noteerZaak(em, nieuw, 'boete-besloten', vandaag, scope.actor);
      return zaakUit(em, nieuw, dossier);
    });
  }

  /** No boete. The gedraging is free again for RSD. */
  zieAf(id: string, versie: number, { reden }: AfzienInvoer): Promise<BoetezaakUit> {
    return this.db.run(async (em, scope) => {
      const { zaak, dossier } = await vergrendelZaak(em, scope, id, versie);
      const nieuw = await zetZaak(em, zaak, 'afzien', { eindreden: reden });
      await laatLos(em, zaak);
      await noteerZaak(em, nieuw, 'boete-afgezien', this.klok.vandaag(), scope.actor);
      return zaakUit(em, nieuw, dossier);
    });
  }

  /** The day on which the beschikking was sent or handed over: from it run bezwaar and payment. */
  maakBekend(id: string, versie: number, { bekendgemaaktOp }: BoetebekendmakingInvoer): Promise<BoetezaakUit> {
    return this.db.run(async (em, scope) => {
      const { zaak, dossier } = await vergrendelLopend(em, scope, id, versie);
      eis(magInStand(zaak.stand, 'bekendmaking'));
      if (bekendgemaaktOp > this.klok.vandaag()) eis(geweigerd('BekendmakingInDeToekomst', 'Awb art. 3:41', { veld: 'bekendgemaaktOp' }));
      if (bekendgemaaktOp < zaak.beslotenOp!) eis(geweigerd('BekendmakingVoorBesluit', 'Awb art. 3:41', { veld: 'bekendgemaaktOp' }));
      const nieuw = await zetZaak(em, zaak, 'bekendmaking', { bekendgemaaktOp });
      await noteerZaak(em, nieuw, 'boete-bekendgemaakt', bekendgemaaktOp, scope.actor);
      return zaakUit(em, nieuw, dossier);
    });
  }

  /** Registers bezwaar, beroep or hoger beroep, late ones too. It does not stop the payment, and it does stop the boete from counting as irrevocable. */
  registreerRechtsgang(id: string, versie: number, v: RechtsgangInvoer): Promise<BoetezaakUit> {
    return this.db.run(async (em, scope) => {
      const { zaak, dossier } = await vergrendelZaak(em, scope, id, versie);
      eis(magInStand(zaak.stand, 'rechtsgang'));
      const eerdere = await rechtsgangVan(em, zaak);
      eis(magRechtsgang(zaak.bekendgemaaktOp!, eerdere.map(alsStap), v, this.klok.vandaag()));
      const termijn = rechtsgangtermijn(zaak.bekendgemaaktOp!, eerdere.map(alsStap));
      await em.insert(BoeteRechtsgangEntity, {
        ...v, gemeentecode: zaak.gemeentecode, id: randomUUID(), zaakId: id, volgnr: eerdere.length + 1, opTijd: isOpTijd(termijn, v.ontvangenOp, v.gepostOp), termijnEinde: termijn.einde,
      });
      const nieuw = await zetZaak(em, zaak, 'rechtsgang', {});
      await noteerZaak(em, nieuw, 'boete-rechtsgang', v.ontvangenOp, scope.actor, { soort: v.soort });
      return zaakUit(em, nieuw, dossier);
    });
  }

  /** The answer to the open step: it stands, it is lowered, or it is revoked and nothing of it is left. */
  beslisRechtsgang(id: string, stapId: string, versie: number, v: RechtsgangUitkomstInvoer): Promise<BoetezaakUit> {
    return this.db.run(async (em, scope) => {
      const { zaak, dossier } = await vergrendelZaak(em, scope, id, versie);
      const stap = (await rechtsgangVan(em, zaak)).find((r) => r.id === stapId);
      if (!stap) throw new NietGevonden();
      eis(magInStand(zaak.stand, 'rechtsgang'));
      eis(magRechtsgangBeslissen({ ...alsStap(stap), opTijd: stap.opTijd }, { ...v, beslisser: scope.actor.persoon, besluitDoor: zaak.beslotenDoor! },
        { bedrag: Number(zaak.bedrag), vandaag: this.klok.vandaag(), verschoonbaar: v.verschoonbaar ?? false }));
      await em.update(BoeteRechtsgangEntity, { gemeentecode: zaak.gemeentecode, id: stapId }, { uitkomst: v.uitkomst, uitkomstOp: v.uitkomstOp, motivering: v.motivering, beslistDoor: scope.actor.persoon });
      const nieuw = await this.verwerkUitkomst(em, { zaak, dossier }, v);
      await noteerZaak(em, nieuw, 'boete-rechtsgang-beslist', v.uitkomstOp, scope.actor, { soort: stap.soort, uitkomst: v.uitkomst });
      return zaakUit(em, nieuw, dossier);
    });
  }

  private async verwerkUitkomst(em: EntityManager, { zaak }: ZaakMetDossier, v: RechtsgangUitkomstInvoer): Promise<BoetezaakEntity> {
    if (v.uitkomst !== 'herroepen') return zetZaak(em, zaak, 'rechtsgang', v.bedrag === undefined ? {} : { bedrag: v.bedrag });
    await laatLos(em, zaak);
    return zetZaak(em, zaak, 'herroeping', { eindreden: v.motivering.slice(0, 1000) });
  }

  /** Aanmaning, dwangbevel or payment. */
  verwerkBetaling(id: string, versie: number, { stap, op }: BetaalstapInvoer): Promise<BoetezaakUit> {
    return this.db.run(async (em, scope) => {
      const { zaak, dossier } = await vergrendelZaak(em, scope, id, versie);
      eis(magInStand(zaak.stand, 'betaling'));
      const { aangemaandOp, dwangbevelOp, betaaldOp } = zaak;
      eis(magBetaalstap({ bekendgemaaktOp: zaak.bekendgemaaktOp!, ...(aangemaandOp && { aangemaandOp }), ...(dwangbevelOp && { dwangbevelOp }), ...(betaaldOp && { betaaldOp }) }, stap, op, this.klok.vandaag()));
      const nieuw = await zetZaak(em, zaak, 'betaling', betaalwijziging(zaak, stap, op));
      await noteerZaak(em, nieuw, 'boete-betaling', op, scope.actor, { stap });
      return zaakUit(em, nieuw, dossier);
    });
  }
}

function betaalwijziging(zaak: BoetezaakEntity, stap: BetaalstapInvoer['stap'], op: Datum): Partial<BoetezaakEntity> {
  if (stap === 'betaald') return { betaaldOp: op, betaald: Number(zaak.bedrag) };
  return stap === 'aanmaning' ? { aangemaandOp: op } : { dwangbevelOp: op };
}
