import { Injectable } from '@nestjs/common';
import { beoordeelIntrekking, DossierGesloten, gevolgVanEinde, type Huisvestingsstap, type IntrekkingInvoer, type KoppelingIntrekking } from '@wegwijs/intake';
import { geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { eis, NietGevonden, publish, VerouderdeVersie, wisVerwijzingen } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { KoppelingEntity } from '../persoon/koppeling.entity.ts';
import { PersoonEntity } from '../persoon/persoon.entity.ts';

const GROND = 'koppeling-ingetrokken';

function beoordeelDag(k: KoppelingEntity, op: Datum, vandaag: Datum): Uitkomst {
  const { bron } = gevolgVanEinde(GROND, vandaag);
  if (k.status === 'ingetrokken') return geweigerd('AlIngetrokken', bron);
  if (op > vandaag) return geweigerd('IntrekkingInDeToekomst', bron, { veld: 'ingetrokkenOp' });
  return op < k.gekoppeldOp ? geweigerd('IntrekkingVoorKoppeling', bron, { veld: 'ingetrokkenOp', feiten: { gekoppeldOp: k.gekoppeldOp } }) : toegestaan;
}

@Injectable()
export class KoppelingIntrekkenService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /**
   * COA withdraws the koppeling: there is no ground to hold anything about this household. Persons, dossiers and all that hangs on them go;
   * the row of the koppeling stays as a note without content, its COA number taken out, so that the household may be coupled again.
   */
  trekIn(id: string, versie: number, i: IntrekkingInvoer): Promise<KoppelingIntrekking> {
    return this.db.run(async (em, scope) => {
      const koppeling = await em.findOne(KoppelingEntity, { where: { gemeentecode: In(scope.gemeenten), id }, lock: { mode: 'pessimistic_write' } });
      if (!koppeling) throw new NietGevonden();
      if (koppeling.versie !== versie) throw new VerouderdeVersie();
      const { gemeentecode } = koppeling;
      const dossiers = await em.find(DossierEntity, { where: { gemeentecode, koppelingId: id }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
      eis(beoordeelDag(koppeling, i.ingetrokkenOp, this.klok.vandaag()));
      eis(beoordeelIntrekking({ stap: await this.stap(em, koppeling, dossiers), pipBestaat: dossiers.some((d) => d.pipVastgesteldOp !== null) }));
      const personen = await em.find(PersoonEntity, { where: { gemeentecode, koppelingId: id }, select: { id: true } });
      const dossierVan = new Map(dossiers.map((d) => [d.persoonId, d.id]));
      scope.betrokken(...personen.map((p) => ({ gemeentecode, id: dossierVan.get(p.id) ?? p.id })));
      for (const { id: dossierId } of dossiers) {
        await publish(em, DossierGesloten, { gemeentecode, sleutel: dossierId, feiten: { dossierId, grond: GROND, geslotenOp: i.ingetrokkenOp, wissen: true } });
      }
      await wisVerwijzingen(em, 'intake.koppeling', 'gemeentecode = $1 and id = $2', [gemeentecode, id]);
      await em.update(KoppelingEntity, { gemeentecode, id }, { status: 'ingetrokken', coaNummer: `ingetrokken-${id.slice(0, 18)}`, ingetrokkenOp: i.ingetrokkenOp, intrekreden: i.reden, versie: versie + 1 });
      return {
        gemeentecode, id, versie: versie + 1, status: 'ingetrokken', ingetrokkenOp: i.ingetrokkenOp, reden: i.reden,
        gewistePersonen: personen.length, gewisteDossiers: dossiers.length, bron: gevolgVanEinde(GROND, i.ingetrokkenOp).bron,
      };
    });
  }

  /** How far the housing is: from the housing itself, and from dossiers that say more (a family that was housed elsewhere first). */
  private async stap(em: EntityManager, { gemeentecode, id, status }: KoppelingEntity, dossiers: readonly DossierEntity[]): Promise<Huisvestingsstap> {
    if (status === 'gehuisvest' || dossiers.some((d) => d.gehuisvestOp !== null)) return 'betrokken';
    const [rij] = await em.query<{ stap: Huisvestingsstap }[]>('select stap from intake.huisvesting where gemeentecode = $1 and koppeling_id = $2 for update', [gemeentecode, id]);
    return rij?.stap ?? 'gekoppeld';
  }
}
