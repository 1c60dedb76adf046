import { Injectable } from '@nestjs/common';
import {
  bekendmakingUiterlijk, beoordeelTaakstelling, grenzenVan, isHalfjaar, peildatumVan, schattingen, schatInburgeringsplichtig, AANDEEL_SPUK, AANDEEL_STARTNOTITIE,
  TaakstellingVastgesteld, VERBLIJFREGELS, verklaarStartnotitie, verloopVan,
  type TaakstellingCorrectie, type TaakstellingDetail, type TaakstellingInvoer, type TaakstellingOverzicht, type TaakstellingRegel, type TaakstellingSchattingen,
} from '@wegwijs/intake';
import { geldend, type Datum } from '@wegwijs/kernel';
import { Conflict, eis, NietGevonden, publish, VerouderdeVersie } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { TaakstellingEntity } from './taakstelling.entity.ts';

const VERGUNNINGHOUDER = [...new Set(VERBLIJFREGELS.filter((r) => r.vergunninghouder).map((r) => r.code))];

/** Persons per half-year of a day in the row of their household. A family that moved here from another gemeente was housed there. */
const telling = (dag: string, van: string) => `
  select k.gemeentecode, to_char(${dag}, 'YYYY') || case when extract(month from ${dag}) < 7 then '-1' else '-2' end halfjaar, count(*)::int n
  from ${van} join intake.persoon p on p.gemeentecode = k.gemeentecode and p.koppeling_id = k.id
  where k.gemeentecode = any($1) and k.bron in ('hand', 'csv', 'duo') and k.status <> 'ingetrokken' and ${dag} is not null and p.verblijfstitel = any($2) group by 1, 2`;

const STANDEN = `
  with gekoppeld as (${telling('k.gekoppeld_op', 'intake.koppeling k')}),
    gehuisvest as (${telling('h.betrokken_op', 'intake.koppeling k join intake.huisvesting h on h.gemeentecode = k.gemeentecode and h.koppeling_id = k.id')})
  select t.gemeentecode, t.id, t.halfjaar, t.versie, t.aantal, t.begin_achterstand "beginAchterstand", t.soort, t.vindplaats, t.bekendgemaakt_op::text "bekendgemaaktOp",
    coalesce(g.n, 0) gekoppeld, coalesce(h.n, 0) gerealiseerd
  from (select distinct on (gemeentecode, halfjaar) * from intake.taakstelling where gemeentecode = any($1) order by gemeentecode, halfjaar, versie desc) t
    left join gekoppeld g using (gemeentecode, halfjaar) left join gehuisvest h using (gemeentecode, halfjaar)
  order by t.gemeentecode, t.halfjaar`;

type Stand = Pick<TaakstellingEntity, 'gemeentecode' | 'id' | 'halfjaar' | 'versie' | 'aantal' | 'beginAchterstand' | 'soort' | 'vindplaats' | 'bekendgemaaktOp'>
  & { gekoppeld: number; gerealiseerd: number };

/** The Rijk has a share since 2022; before that there was only the local experience. */
function schatting(aantal: number, dag: Datum): TaakstellingSchattingen {
  const eerste = AANDEEL_SPUK[0]?.vanaf ?? dag;
  return dag < eerste ? { startnotitie: schatInburgeringsplichtig(aantal, geldend(AANDEEL_STARTNOTITIE, dag)), spuk: null } : schattingen(aantal, dag);
}

@Injectable()
export class TaakstellingService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** All half-years with their realisation; arrears roll over. No personal data: counts only. */
  overzicht(): Promise<TaakstellingOverzicht> {
    return this.db.run(async (em, scope) => ({ regels: await this.regels(em, scope.gemeenten), startnotitie: verklaarStartnotitie() }));
  }

  /** One half-year with all its versions. @throws NietGevonden when no number is kept for it */
  toon(halfjaar: string): Promise<TaakstellingDetail> {
    return this.db.run((em, scope) => this.detail(em, scope, halfjaar));
  }

  /** The number of a half-year that has none yet. @throws Conflict when it has one: that is a correction */
  stelVast(t: TaakstellingInvoer): Promise<TaakstellingDetail> {
    return this.db.run(async (em, scope) => {
      const bekend = await this.regels(em, [scope.gemeente]);
      if (bekend.some((r) => r.halfjaar === t.halfjaar)) throw new Conflict('Voor dit halfjaar is al een taakstelling vastgesteld; corrigeer die', 'TaakstellingBestaat');
      eis(beoordeelTaakstelling(t, bekend.map((r) => r.halfjaar), this.klok.vandaag()));
      await this.voegToe(em, scope, { id: randomUUID(), versie: 1, ...t, reden: null });
      return this.detail(em, scope, t.halfjaar);
    });
  }

  /** A next version with its reason. @throws NietGevonden, VerouderdeVersie when someone corrected it before */
  corrigeer(halfjaar: string, versie: number, c: TaakstellingCorrectie): Promise<TaakstellingDetail> {
    return this.db.run(async (em, scope) => {
      const regels = await this.regels(em, [scope.gemeente]);
      const nu = regels.find((r) => r.halfjaar === halfjaar);
      if (!nu) throw new NietGevonden();
      if (nu.versie !== versie) throw new VerouderdeVersie();
      eis(beoordeelTaakstelling({ ...c, halfjaar }, regels.map((r) => r.halfjaar), this.klok.vandaag()));
      const vorige = await em.findOneByOrFail(TaakstellingEntity, { gemeentecode: scope.gemeente, halfjaar, versie });
      await this.voegToe(em, scope, { ...c, halfjaar, id: nu.id, versie: versie + 1, beginAchterstand: c.beginAchterstand ?? vorige.beginAchterstand });
      return this.detail(em, scope, halfjaar);
    });
  }

  private async voegToe(em: EntityManager, scope: Scope, t: Omit<TaakstellingInvoer, 'beginAchterstand'> & { id: string; versie: number; beginAchterstand?: number | null; reden: string | null }) {
    const rij = {
      gemeentecode: scope.gemeente, halfjaar: t.halfjaar, versie: t.versie, id: t.id, aantal: t.aantal, beginAchterstand: t.beginAchterstand ?? null, soort: 'wettelijk' as const,
      vindplaats: t.vindplaats, bekendgemaaktOp: t.bekendgemaaktOp, reden: t.reden, door: scope.actor.persoon, doorNaam: scope.actor.naam,
    };
    const { raw } = await em.createQueryBuilder().insert().into(TaakstellingEntity).values(rij).orIgnore().returning('versie').execute();
    if ((raw as unknown[]).length !== 1) throw t.versie === 1 ? new Conflict('Voor dit halfjaar is al een taakstelling vastgesteld; corrigeer die', 'TaakstellingBestaat') : new VerouderdeVersie();
    await publish(em, TaakstellingVastgesteld, {
      gemeentecode: scope.gemeente, sleutel: t.id, feiten: { halfjaar: t.halfjaar, aantal: t.aantal, bekendgemaaktOp: t.bekendgemaaktOp } });
  }

  private async detail(em: EntityManager, scope: Scope, halfjaar: string): Promise<TaakstellingDetail> {
    if (!isHalfjaar(halfjaar)) throw new NietGevonden();
    const regel = (await this.regels(em, scope.gemeenten)).find((r) => r.halfjaar === halfjaar);
    if (!regel) throw new NietGevonden();
    const versies = await em.find(TaakstellingEntity, { where: { gemeentecode: regel.gemeentecode, halfjaar }, order: { versie: 'ASC' } });
    return {
      ...regel,
      versies: versies.map(({ versie, aantal, beginAchterstand, vindplaats, bekendgemaaktOp, reden, doorNaam, op }) =>
        ({ versie, aantal, beginAchterstand, vindplaats, bekendgemaaktOp, reden, vastgesteldDoor: doorNaam, vastgesteldOp: op.toISOString() })),
    };
  }

  private async regels(em: EntityManager, gemeenten: string[]): Promise<TaakstellingRegel[]> {
    const standen = await em.query<Stand[]>(STANDEN, [gemeenten, VERGUNNINGHOUDER]);
    return gemeenten.flatMap((gemeentecode) => {
      const eigen = standen.filter((s) => s.gemeentecode === gemeentecode);
      const verloop = verloopVan(eigen);
      return eigen.map(({ aantal: _, ...s }, i) => {
        const r = verloop[i]!;
        return {
          ...s, ...r, promille: r.promille ?? null, bekendmakingUiterlijk: bekendmakingUiterlijk(s.halfjaar).einde, peildatum: peildatumVan(s.halfjaar),
          schatting: schatting(r.taakstelling, grenzenVan(s.halfjaar).van),
        };
      });
    });
  }
}
