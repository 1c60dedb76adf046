import { Injectable } from '@nestjs/common';
import { laatsteStand, type Boetevoorstel, type DossierRegel, type RegieDossierUit, type Intensiteit } from '@wegwijs/casusregie';
import type {
  BoeteVoorgesteldFeiten, BredeIntakeAfgerondFeiten, DossierGeopendFeiten, InburgeraarGehuisvestFeiten, KennisgevingOntvangenFeiten, NawVastgelegdFeiten, PipBekendgemaaktFeiten, PipVastgesteldFeiten,
} from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { eis, lijstOverGemeenten, type EventMeta, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { TenantDb } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { stopAlles } from '../einde/einde.stoppen.ts';
import { OpdrachtEntity } from '../opdracht/opdracht.entity.ts';
import { adresregel, PersoonEntity } from '../persoon/persoon.entity.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { BoetevoorstelEntity, DossierEntity, PipVersieEntity } from './dossier.entity.ts';
import { beoordeelLopend, bewaarDossier, huidigPip, leesDossier, vergrendelDossier } from './dossier.kern.ts';

const DOSSIERS = `select d.gemeentecode, d.id, d.versie, d.stand, p.naam, d.doelgroep, d.leerroute, d.pip_id "pipId", d.dagtekening_initieel "dagtekeningInitieel", d.termijn_begin "termijnBegin",
  d.termijn_einde "termijnEinde", d.voortgangsgesprekken, d.bezwaar_einde "bezwaarEinde", d.plicht_einde "plichtEinde", d.behandelaar_naam "behandelaarNaam", d.geopend_op "geopendOp", d.geopend_op
  from casusregie.dossier d left join casusregie.persoon p on p.gemeentecode = d.gemeentecode and p.dossier_id = d.id where d.gemeentecode = g.gemeentecode`;
const BOETEVOORSTELLEN = `select gemeentecode, id, dossier_id "dossierId", (select p.naam from casusregie.persoon p where p.gemeentecode = b.gemeentecode and p.dossier_id = b.dossier_id) naam, artikel, overtreding, geconstateerd_op "geconstateerdOp", waarschuwing_op "waarschuwingOp", bedrag,
  hersteltermijn_uiterlijk "hersteltermijnTotUiterlijk", geconstateerd_op from casusregie.boetevoorstel b where b.gemeentecode = g.gemeentecode
  and not exists (select from casusregie.boetezaak z where z.gemeentecode = b.gemeentecode and z.boetevoorstel_id = b.id and z.stand <> 'vervallen')`;

@Injectable()
export class DossierService {
  constructor(private readonly db: TenantDb) {}

  lijst(pagina: PaginaQuery): Promise<Pagina<DossierRegel>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<DossierRegel>(em, scope.gemeenten, pagina, {
        select: DOSSIERS, sorteer: ['geopend_op', 'timestamptz'], sleutel: (d) => [d.geopendOp, d.id] });
      scope.betrokken(...uit.rijen);
      return uit;
    });
  }

  boetevoorstellen(pagina: PaginaQuery): Promise<Pagina<Boetevoorstel>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<Boetevoorstel>(em, scope.gemeenten, pagina, {
        select: BOETEVOORSTELLEN, sorteer: ['geconstateerd_op', 'date'], sleutel: (b) => [b.geconstateerdOp, b.id] });
      scope.betrokken(...uit.rijen.map((b) => ({ gemeentecode: b.gemeentecode, id: b.dossierId })));
      return uit;
    });
  }

  /** Whoever takes a dossier on is its behandelaar from then on. */
  neemOp(id: string, versie: number): Promise<RegieDossierUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, id, versie);
      eis(beoordeelLopend(dossier));
      await bewaarDossier(em, dossier, { behandelaar: scope.actor.persoon, behandelaarNaam: scope.actor.naam });
      return this.uit(em, { ...dossier, behandelaarNaam: scope.actor.naam, versie: versie + 1 });
    });
  }

  toon(id: string): Promise<RegieDossierUit> {
    return this.db.run(async (em, scope) => this.uit(em, await leesDossier(em, scope, id)));
  }

  async open(em: EntityManager, feiten: DossierGeopendFeiten, { gemeentecode, op }: EventMeta): Promise<void> {
    await em.insert(DossierEntity, {
      gemeentecode, id: feiten.dossierId, stand: 'geopend', doelgroep: feiten.doelgroep, verblijfstitel: feiten.verblijfstitel, gezinId: feiten.gezinId, geopendOp: new Date(op),
    });
    await noteer(em, { gemeentecode, dossierId: feiten.dossierId, op: feiten.geopendOp, soort: 'dossier-geopend', feiten: { aanleiding: feiten.aanleiding } });
  }

  /** Name, address and language, as the intake last said them. What others may see of it follows at once. */
  async neemNawOver(em: EntityManager, gemeentecode: string, { dossierId, ...naw }: NawVastgelegdFeiten): Promise<void> {
    const wie = { gemeentecode, dossierId, naam: naw.naam, geboortedatum: naw.geboortedatum, taal: naw.taal ?? null, straat: naw.straat ?? null, huisnummer: naw.huisnummer ?? null, postcode: naw.postcode ?? null, woonplaats: naw.woonplaats ?? null };
    await em.upsert(PersoonEntity, wie, ['gemeentecode', 'dossierId']);
    await em.update(OpdrachtEntity, { gemeentecode, dossierId, stand: In(['aangeboden', 'aanvaard']) }, { naam: wie.naam, adres: adresregel(wie), taal: wie.taal });
  }

  async wordtGehuisvest(em: EntityManager, gemeentecode: string, { dossierId, gehuisvestOp, ingeschrevenOp }: InburgeraarGehuisvestFeiten): Promise<void> {
    const dossier = await em.findOneByOrFail(DossierEntity, { gemeentecode, id: dossierId });
    const was = dossier.gehuisvestOp;
    await bewaarDossier(em, dossier, { stand: laatsteStand(dossier.stand, 'gehuisvest'), gehuisvestOp, ingeschrevenOp: ingeschrevenOp ?? dossier.ingeschrevenOp });
    if (was !== gehuisvestOp) await noteer(em, { gemeentecode, dossierId, op: gehuisvestOp, soort: 'gehuisvest' });
  }

  async neemKennisgevingOver(em: EntityManager, gemeentecode: string, { dossierId, kennisgevingOp, doelgroep }: KennisgevingOntvangenFeiten): Promise<void> {
    const dossier = await em.findOneByOrFail(DossierEntity, { gemeentecode, id: dossierId });
    await bewaarDossier(em, dossier, { kennisgevingOp, doelgroep });
  }

  async rondIntakeAf(em: EntityManager, gemeentecode: string, f: BredeIntakeAfgerondFeiten): Promise<void> {
    const dossier = await em.findOneByOrFail(DossierEntity, { gemeentecode, id: f.dossierId });
    await bewaarDossier(em, dossier, {
      stand: laatsteStand(dossier.stand, 'intake-afgerond'), intakeAfgerondOp: f.afgerondOp, startOpleiding: f.startOpleiding, startWerkjaren: f.startWerkjaren, startTaalniveau: f.startTaalniveau,
    });
    await noteer(em, { gemeentecode, dossierId: f.dossierId, op: f.afgerondOp, soort: 'intake-afgerond', feiten: { wijze: f.wijze } });
  }

  /** The dossier left this gemeente or was closed there: what runs stops, what happened stays. */
  async beeindig(em: EntityManager, gemeentecode: string, id: string, stand: 'overgedragen' | 'gesloten', op: Datum): Promise<void> {
    const dossier = await em.findOneByOrFail(DossierEntity, { gemeentecode, id });
    await bewaarDossier(em, dossier, { stand: laatsteStand(dossier.stand, stand) });
    await stopAlles(em, gemeentecode, id, op);
    await noteer(em, { gemeentecode, dossierId: id, op, soort: stand === 'overgedragen' ? 'overgedragen' : 'dossier-gesloten' });
  }

  async neemPipOver(em: EntityManager, gemeentecode: string, pip: PipVastgesteldFeiten): Promise<void> {
    const dossier = await em.findOneByOrFail(DossierEntity, { gemeentecode, id: pip.dossierId });
    await em.insert(PipVersieEntity, {
      gemeentecode, pipId: pip.pipId, dossierId: pip.dossierId, versie: pip.versie, soort: pip.soort, leerroute: pip.leerroute, dagtekening: pip.dagtekening, feiten: pip,
    });
    await bewaarDossier(em, dossier, {
      stand: laatsteStand(dossier.stand, 'pip-vastgesteld'), doelgroep: pip.doelgroep, leerroute: pip.leerroute, pipId: pip.pipId, pipVersie: pip.versie, dagtekening: pip.dagtekening,
      dagtekeningInitieel: pip.dagtekeningInitieel, termijnBegin: pip.termijnBegin, termijnEinde: pip.termijnEinde, voortgangsgesprekken: pip.voortgangsgesprekken,
    });
    await noteer(em, {
      gemeentecode, dossierId: pip.dossierId, op: pip.dagtekening, soort: pip.versie === 1 ? 'pip-vastgesteld' : 'pip-gewijzigd', bron: pip.pipId,
      feiten: { versie: pip.versie, leerroute: pip.leerroute, aanleiding: pip.soort },
    });
  }

  async neemBekendmakingOver(em: EntityManager, gemeentecode: string, pip: PipBekendgemaaktFeiten): Promise<void> {
    const dossier = await em.findOneByOrFail(DossierEntity, { gemeentecode, id: pip.dossierId });
    const { bekendgemaaktOp, bezwaarEinde } = pip;
    await em.update(PipVersieEntity, { gemeentecode, pipId: pip.pipId }, { bekendgemaaktOp, bezwaarEinde });
    await bewaarDossier(em, dossier, { bezwaarEinde, bekendgemaaktOp: dossier.bekendgemaaktOp ?? bekendgemaaktOp });
    await noteer(em, { gemeentecode, dossierId: pip.dossierId, op: bekendgemaaktOp, soort: 'pip-bekendgemaakt', bron: pip.pipId, feiten: { versie: pip.versie } });
  }

  async noteerBoetevoorstel(em: EntityManager, f: BoeteVoorgesteldFeiten, meta: EventMeta): Promise<void> {
    await em.insert(BoetevoorstelEntity, {
      gemeentecode: meta.gemeentecode, id: meta.id, dossierId: f.dossierId, artikel: f.artikel, overtreding: f.overtreding, geconstateerdOp: f.geconstateerdOp,
      waarschuwingOp: f.waarschuwingOp, bedrag: f.bedrag, hersteltermijnUiterlijk: f.hersteltermijnTotUiterlijk,
    });
    await noteer(em, { gemeentecode: meta.gemeentecode, dossierId: f.dossierId, op: f.geconstateerdOp, soort: 'boete-voorgesteld', bron: meta.id, feiten: { artikel: f.artikel, overtreding: f.overtreding } });
  }

  private async uit(em: EntityManager, d: DossierEntity): Promise<RegieDossierUit> {
    const wie = await em.findOneBy(PersoonEntity, { gemeentecode: d.gemeentecode, dossierId: d.id });
    const pip = await huidigPip(em, d);
    return {
      gemeentecode: d.gemeentecode, id: d.id, versie: d.versie, stand: d.stand, naam: wie?.naam ?? null, geboortedatum: wie?.geboortedatum ?? null, taal: wie?.taal ?? null, adres: wie ? adresregel(wie) : null,
      doelgroep: d.doelgroep, verblijfstitel: d.verblijfstitel, leerroute: d.leerroute, pipId: d.pipId, pipVersie: d.pipVersie, dagtekening: d.dagtekening, dagtekeningInitieel: d.dagtekeningInitieel,
      termijnBegin: d.termijnBegin, termijnEinde: d.termijnEinde, voortgangsgesprekken: d.voortgangsgesprekken, bekendgemaaktOp: d.bekendgemaaktOp, bezwaarEinde: d.bezwaarEinde,
      gehuisvestOp: d.gehuisvestOp, ingeschrevenOp: d.ingeschrevenOp, plichtEinde: d.plichtEinde, plichtEindeGrond: d.plichtEindeGrond, behandelaarNaam: d.behandelaarNaam,
      intensiteit: pip ? intensiteitVan(pip.feiten) : null,
    };
  }
}

const intensiteitVan = (f: PipVastgesteldFeiten): Intensiteit => ({
  urenPerWeek: f.urenPerWeek ?? null, cursusuren: f.cursusuren ?? null, participatieuren: f.participatieuren ?? null, pvtUren: f.pvtUren, mapUren: f.mapUren ?? null,
  mapPraktijkuren: f.mapPraktijkuren ?? null, a2Onderdelen: f.a2Onderdelen, alfabetisering: f.alfabetisering,
});
