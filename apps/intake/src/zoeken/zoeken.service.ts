import { Injectable } from '@nestjs/common';
import { ZOEK_GRENS, zoeksoort, type ZoekInvoer, type ZoekTreffer, type ZoekUit } from '@wegwijs/intake';
import { Geheim } from '@wegwijs/platform';
import { huidigeAanvraag, metAanvraag, TenantDb } from '@wegwijs/tenant';
import { zoekSql } from './zoeken.sql.ts';

@Injectable()
export class ZoekenService {
  constructor(private readonly db: TenantDb, private readonly geheim: Geheim) {}

  /**
   * Dossiers by name, zaaknummer, BSN or V-nummer; everybody shown becomes one audit line. It is a POST only because a BSN may not stand in an
   * address: it is logged as the reading that it is, and an Idempotency-Key is left aside, because it would keep the names.
   */
  zoek({ zoek }: ZoekInvoer): Promise<ZoekUit> {
    const aanvraag = huidigeAanvraag();
    const { op, waarde } = zoeksoort(zoek);
    const lees = () => this.db.run(async (em, scope) => {
      const sleutel = op === 'bsn' ? scope.gemeenten.map((g) => this.geheim.index(waarde, g)) : waarde;
      const gevonden = await em.query<ZoekTreffer[]>(zoekSql(op), [scope.gemeenten, sleutel]);
      const treffers = gevonden.slice(0, ZOEK_GRENS);
      scope.betrokken(...treffers.map((t) => ({ gemeentecode: t.gemeentecode, id: t.dossierId })));
      return { treffers, meer: gevonden.length > ZOEK_GRENS };
    });
    return aanvraag ? metAanvraag({ ...aanvraag, leest: true, idempotentie: undefined }, lees) : lees();
  }
}
