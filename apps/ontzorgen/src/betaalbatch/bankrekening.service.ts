import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { geweigerd, normaliseerIban } from '@wegwijs/kernel';
import type { BankrekeningInvoer, BankrekeningUit, BankrekeningWijziging } from '@wegwijs/ontzorgen';
import { eis, NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import { TenantDb } from '@wegwijs/tenant';
import { In } from 'typeorm';
import { BankrekeningEntity } from './betaalbatch.entity.ts';

const bankrekeningUit = (r: BankrekeningEntity): BankrekeningUit => ({ gemeentecode: r.gemeentecode, id: r.id, versie: r.versie, iban: r.iban, naam: r.naam, bic: r.bic, vanaf: r.vanaf });

/** The accounts of RSD: one gemeente each, so that the money of gemeenten is never on one account. */
@Injectable()
export class BankrekeningService {
  constructor(private readonly db: TenantDb) {}

  lijst(): Promise<BankrekeningUit[]> {
    return this.db.run(async (em, scope) => (await em.find(BankrekeningEntity, { where: { gemeentecode: In(scope.gemeenten) }, order: { gemeentecode: 'ASC', vanaf: 'ASC', id: 'ASC' } })).map(bankrekeningUit));
  }

  voegToe(v: BankrekeningInvoer): Promise<BankrekeningUit> {
    return this.db.run(async (em, scope) => {
      if (!scope.gemeenten.includes(v.gemeentecode)) throw new NietGevonden();
      const iban = normaliseerIban(v.iban);
      await em.query(`select pg_advisory_xact_lock(hashtextextended('ontzorgen.bankrekening', 0))`);
      if (await em.existsBy(BankrekeningEntity, { gemeentecode: In(scope.gemeenten), iban })) {
        eis(geweigerd('BankrekeningBestaatAl', 'Elke gemeente heeft een eigen bankrekening bij RSD', { veld: 'iban' }));
      }
      const id = randomUUID();
      await em.insert(BankrekeningEntity, { gemeentecode: v.gemeentecode, id, iban, naam: v.naam, bic: v.bic ?? null, vanaf: v.vanaf });
      return bankrekeningUit(await em.findOneByOrFail(BankrekeningEntity, { gemeentecode: v.gemeentecode, id }));
    });
  }

  /** The IBAN stays: another account is another row. */
  wijzig(id: string, versie: number, v: BankrekeningWijziging): Promise<BankrekeningUit> {
    return this.db.run(async (em, scope) => {
      const rekening = await em.findOneBy(BankrekeningEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!rekening) throw new NietGevonden();
      const { gemeentecode } = rekening;
      const { affected } = await em.update(BankrekeningEntity, { gemeentecode, id, versie }, { naam: v.naam, bic: v.bic ?? null, vanaf: v.vanaf, versie: versie + 1 });
      if (affected !== 1) throw new VerouderdeVersie();
      return bankrekeningUit(await em.findOneByOrFail(BankrekeningEntity, { gemeentecode, id }));
    });
  }
}
