import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { geweigerd } from '@wegwijs/kernel';
import { magTariefBevestigen, type TariefInvoer, type TariefUit } from '@wegwijs/ontzorgen';
import { eis, lijstOverGemeenten, NietGevonden, VerouderdeVersie, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { In } from 'typeorm';
import { TariefEntity } from './budget.entity.ts';

const TARIEVEN = `select gemeentecode, id, versie, code, vanaf, bedrag, bron, ingevoerd_op "ingevoerdOp", bevestigd_op "bevestigdOp", (ingevoerd_door = $3::uuid) "zelfIngevoerd", sorteer
  from (select t.*, code sorteer from ontzorgen.tarief t) t where t.gemeentecode = g.gemeentecode`;

const uit = (t: TariefEntity, persoon: string): TariefUit => ({
  gemeentecode: t.gemeentecode, id: t.id, versie: t.versie, code: t.code, vanaf: t.vanaf, bedrag: t.bedrag, bron: t.bron, ingevoerdOp: t.ingevoerdOp, bevestigdOp: t.bevestigdOp, zelfIngevoerd: t.ingevoerdDoor === persoon,
});

/** Amounts of a gemeente, dated and with their source. They are never changed: a new day is a new row. */
@Injectable()
export class TariefService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  lijst(pagina: PaginaQuery): Promise<Pagina<TariefUit>> {
    return this.db.run((em, scope) => lijstOverGemeenten<TariefUit>(em, scope.gemeenten, pagina, {
      select: TARIEVEN, waarden: [scope.actor.persoon], sorteer: ['sorteer', 'text'], sleutel: (t) => [t.code, t.id] }));
  }

  voerIn(v: TariefInvoer): Promise<TariefUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode, code, vanaf } = v;
      if (!scope.gemeenten.includes(gemeentecode)) throw new NietGevonden();
      const bekend = await em.findOneBy(TariefEntity, { gemeentecode, code, vanaf });
      if (bekend) eis(geweigerd('TariefBestaat', 'Lokaal: één bedrag per code en dag', { veld: 'vanaf' }));
      const rij = Object.assign(new TariefEntity(), { ...v, id: randomUUID(), versie: 1, ingevoerdDoor: scope.actor.persoon, ingevoerdOp: this.klok.vandaag(), bevestigdDoor: null, bevestigdOp: null });
      await em.insert(TariefEntity, rij);
      return uit(rij, scope.actor.persoon);
    });
  }

  bevestig(id: string, versie: number): Promise<TariefUit> {
    return this.db.run(async (em, scope) => {
      const t = await em.findOneBy(TariefEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!t) throw new NietGevonden();
      if (t.versie !== versie) throw new VerouderdeVersie();
      eis(magTariefBevestigen(t, scope.actor.persoon));
      const nieuw = { bevestigdDoor: scope.actor.persoon, bevestigdOp: this.klok.vandaag(), versie: versie + 1 };
      const { affected } = await em.update(TariefEntity, { gemeentecode: t.gemeentecode, id, versie }, nieuw);
      if (affected !== 1) throw new VerouderdeVersie();
      return uit(Object.assign(t, nieuw), scope.actor.persoon);
    });
  }
}
