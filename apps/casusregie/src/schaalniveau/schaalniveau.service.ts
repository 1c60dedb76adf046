import { Injectable } from '@nestjs/common';
import { magSchaalniveauWijzigen, type SchaalniveauRegel, type SchaalniveauWijziging } from '@wegwijs/casusregie';
import { eis } from '@wegwijs/platform';
import { BIJLAGE, Klok, TenantDb, VERDEELBARE_TAKEN, type Scope } from '@wegwijs/tenant';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

const REGELS = `select s.gemeentecode, s.id, s.versie, s.taak, s.niveau, s.uitvoerder, o.naam "uitvoerderNaam", s.bevoegd_orgaan "bevoegdOrgaan", s.mandaat, s.opmerking,
  s.geldig_van::text "geldigVan", s.geldig_tot::text "geldigTot", s.besluit from tenant.schaalniveau s join tenant.organisatie o on o.code = s.uitvoerder`;

/** The matrix of the startnotitie, executable: what it says is what the database lets an organisation see, from the day it says. */
@Injectable()
export class SchaalniveauService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  /** The whole matrix on a day (today when absent) with what is planned after it. It holds no personal data; everybody may read it. */
  toon(op?: string): Promise<SchaalniveauRegel[]> {
    return this.db.run((em) => em.query<SchaalniveauRegel[]>(
      `${REGELS} where s.geldig_tot is null or s.geldig_tot > $1 order by s.gemeentecode, array_position($2::text[], s.taak), s.geldig_van`,
      [op ?? this.klok.vandaag(), VERDEELBARE_TAKEN]));
  }

  /** A gemeente decides who executes one of its tasks from a day on. The running row ends the day the new one begins. */
  wijzig(w: SchaalniveauWijziging): Promise<SchaalniveauRegel> {
    return this.db.run(async (em, scope) => {
      const gemeentecode = scope.gemeente;
      eis(magSchaalniveauWijzigen(w, await this.feiten(em, scope, w)));
      await em.query(`delete from tenant.schaalniveau where gemeentecode = $1 and taak = $2 and geldig_van = $3`, [gemeentecode, w.taak, w.geldigVan]);
      await em.query(`update tenant.schaalniveau set geldig_tot = $3, versie = versie + 1 where gemeentecode = $1 and taak = $2 and geldig_van < $3 and (geldig_tot is null or geldig_tot > $3)`,
        [gemeentecode, w.taak, w.geldigVan]);
      const id = randomUUID();
      await em.query(
        `insert into tenant.schaalniveau (gemeentecode, id, taak, niveau, uitvoerder, bevoegd_orgaan, mandaat, opmerking, geldig_van, besluit) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [gemeentecode, id, w.taak, w.niveau, w.uitvoerder, BIJLAGE[0]!.bevoegdOrgaan, w.mandaat ?? null, w.opmerking ?? '', w.geldigVan, w.besluit]);
      const [regel] = await em.query<SchaalniveauRegel[]>(`${REGELS} where s.gemeentecode = $1 and s.id = $2`, [gemeentecode, id]);
      return regel!;
    });
  }

  private async feiten(em: EntityManager, scope: Scope, w: SchaalniveauWijziging) {
    const [rij] = await em.query<{ organisaties: string[]; later: string | null }[]>(
      `select array(select code from tenant.organisatie) organisaties,
        (select min(geldig_van)::text from tenant.schaalniveau where gemeentecode = $1 and taak = $2 and geldig_van > $3) later`, [scope.gemeente, w.taak, w.geldigVan]);
    return { vandaag: this.klok.vandaag(), gemeentecode: scope.gemeente, taken: VERDEELBARE_TAKEN, organisaties: rij!.organisaties, laterGepland: rij!.later ?? undefined };
  }
}
