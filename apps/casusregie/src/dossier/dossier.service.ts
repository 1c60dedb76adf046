import { Injectable } from '@nestjs/common';
import { laatsteStand, type Boetevoorstel, type DossierRegel, type DossierStand } from '@wegwijs/casusregie';
import type { BoeteVoorgesteldFeiten, DossierGeopendFeiten, PipBekendgemaaktFeiten, PipVastgesteldFeiten } from '@wegwijs/intake';
import { lijstOverGemeenten, type EventMeta, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { BoetevoorstelEntity, DossierEntity } from './dossier.entity.ts';

const DOSSIERS = `select gemeentecode, id, versie, stand, doelgroep, leerroute, pip_id "pipId", dagtekening_initieel "dagtekeningInitieel", termijn_begin "termijnBegin",
  termijn_einde "termijnEinde", voortgangsgesprekken, bezwaar_einde "bezwaarEinde", geopend_op "geopendOp", geopend_op
  from casusregie.dossier d where d.gemeentecode = g.gemeentecode`;
const BOETEVOORSTELLEN = `select gemeentecode, id, dossier_id "dossierId", artikel, overtreding, geconstateerd_op "geconstateerdOp", waarschuwing_op "waarschuwingOp", bedrag,
  hersteltermijn_uiterlijk "hersteltermijnTotUiterlijk", geconstateerd_op from casusregie.boetevoorstel b where b.gemeentecode = g.gemeentecode`;

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

  async open(em: EntityManager, feiten: DossierGeopendFeiten, { gemeentecode, op }: EventMeta): Promise<void> {
    await em.insert(DossierEntity, { gemeentecode, id: feiten.dossierId, stand: 'geopend', doelgroep: feiten.doelgroep, geopendOp: new Date(op) });
  }

  async vordert(em: EntityManager, gemeentecode: string, id: string, naar: DossierStand): Promise<void> {
    const dossier = await em.findOneByOrFail(DossierEntity, { gemeentecode, id });
    await this.wijzig(em, dossier, { stand: laatsteStand(dossier.stand, naar) });
  }

  async neemPipOver(em: EntityManager, gemeentecode: string, pip: PipVastgesteldFeiten): Promise<void> {
    const dossier = await em.findOneByOrFail(DossierEntity, { gemeentecode, id: pip.dossierId });
    await this.wijzig(em, dossier, {
      stand: laatsteStand(dossier.stand, 'pip-vastgesteld'), doelgroep: pip.doelgroep, leerroute: pip.leerroute, pipId: pip.pipId, pipVersie: pip.versie,
      dagtekeningInitieel: pip.dagtekeningInitieel, termijnBegin: pip.termijnBegin, termijnEinde: pip.termijnEinde, voortgangsgesprekken: pip.voortgangsgesprekken,
    });
  }

  async neemBekendmakingOver(em: EntityManager, gemeentecode: string, pip: PipBekendgemaaktFeiten): Promise<void> {
    const dossier = await em.findOneByOrFail(DossierEntity, { gemeentecode, id: pip.dossierId });
    await this.wijzig(em, dossier, { bezwaarEinde: pip.bezwaarEinde });
  }

  async noteerBoetevoorstel(em: EntityManager, f: BoeteVoorgesteldFeiten, meta: EventMeta): Promise<void> {
    await em.insert(BoetevoorstelEntity, {
      gemeentecode: meta.gemeentecode, id: meta.id, dossierId: f.dossierId, artikel: f.artikel, overtreding: f.overtreding, geconstateerdOp: f.geconstateerdOp,
      waarschuwingOp: f.waarschuwingOp, bedrag: f.bedrag, hersteltermijnUiterlijk: f.hersteltermijnTotUiterlijk,
    });
  }

  /** The plicht never existed or the koppeling was withdrawn: there is no ground to keep anything (AVG art. 17). */
  async wis(em: EntityManager, gemeentecode: string, dossierId: string): Promise<void> {
    await em.delete(BoetevoorstelEntity, { gemeentecode, dossierId });
    await em.delete(DossierEntity, { gemeentecode, id: dossierId });
  }

  private async wijzig(em: EntityManager, { gemeentecode, id, versie }: DossierEntity, wijziging: Partial<DossierEntity>): Promise<void> {
    await em.update(DossierEntity, { gemeentecode, id, versie }, { ...wijziging, versie: versie + 1 });
  }
}
