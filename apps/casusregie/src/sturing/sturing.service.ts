import { Injectable } from '@nestjs/common';
import {
  beschermdGetal, getalVan, KPI_CODES, KPIS, meetperiode, oordeel, streefwaarde, type KpiCode, type KpiDossierUit, type KpiTelling, type KpiUit, type StreefwaardeInvoer, type StreefwaardeUit, type SturingUit,
} from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import { Conflict, lijstOverGemeenten, NietGevonden, OngeldigeInvoer, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { In } from 'typeorm';
import { StreefwaardeEntity } from './sturing.entity.ts';
import { achter, tellingen } from './sturing.sql.ts';
import type { KpiDossiersQuery, SturingQuery } from './sturing.vraag.ts';

type Geteld = KpiTelling & { gemeentecode: string; kpi: KpiCode };
const NIETS: KpiTelling = { noemer: 0, teller: 0, dagen: null };
const WELK = { alle: null, wel: true, niet: false } as const;

@Injectable()
export class SturingService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  /** The numbers of a period: exact over the own caseload, protected over the gemeente. */
  overzicht({ periode = this.ditJaar(), wie }: SturingQuery): Promise<SturingUit> {
    const vandaag = this.klok.vandaag(), eigen = wie === 'mij', dagen = meetperiode(periode, vandaag, eigen);
    return this.db.run(async (em, { gemeenten, actor }) => {
      if (!dagen) return { periode, van: null, totEnMet: null, beschermd: !eigen, kpis: [] };
      const geteld = await em.query<Geteld[]>(tellingen(dagen.totEnMet), [gemeenten, dagen.van, dagen.totEnMet, eigen ? actor.persoon : null]);
      const streven = await em.findBy(StreefwaardeEntity, { gemeentecode: In(gemeenten) });
      const kpis = gemeenten.flatMap((gemeentecode) => KPI_CODES.map((kpi) => {
        const t = geteld.find((g) => g.gemeentecode === gemeentecode && g.kpi === kpi) ?? NIETS;
        return kpiUit(gemeentecode, kpi, t, { eigen, cel: `${gemeentecode}/${kpi}/${dagen.van}/${dagen.totEnMet}`, op: dagen.totEnMet, streven });
      }));
      return { periode, ...dagen, beschermd: !eigen, kpis };
    });
  }

  /** The people behind a number; who reads them is logged for each of them. @throws NietGevonden for a KPI that does not exist */
  dossiers(kpi: string, q: KpiDossiersQuery): Promise<Pagina<KpiDossierUit>> {
    const code = KPI_CODES.find((c) => c === kpi);
    if (!code) throw new NietGevonden();
    const eigen = q.wie === 'mij', dagen = meetperiode(q.periode ?? this.ditJaar(), this.klok.vandaag(), eigen);
    return this.db.run(async (em, scope) => {
      if (!dagen) return { rijen: [], volgende: null, totaal: 0 };
      const uit = await lijstOverGemeenten<KpiDossierUit>(em, scope.gemeenten, q, {
        select: achter(code, dagen.totEnMet), waarden: [dagen.van, dagen.totEnMet, eigen ? scope.actor.persoon : null, WELK[q.welk]], sorteer: ['volgorde', 'date'], sleutel: (r) => [r.op, r.id],
      });
      scope.betrokken(...uit.rijen.map((r) => ({ gemeentecode: r.gemeentecode, id: r.dossierId })));
      return uit;
    });
  }

  streefwaarden(): Promise<StreefwaardeUit[]> {
    return this.db.run(async (em, { gemeenten }) => (await em.find(StreefwaardeEntity, { where: { gemeentecode: In(gemeenten) }, order: { kpi: 'ASC', vanaf: 'DESC' } })).map(({ door: _d, vastgelegdOp: _v, ...s }) => s));
  }

  /** @throws OngeldigeInvoer for a day in the past: what a period was measured by does not change afterwards; Conflict when that day has one already */
  stelStreefwaardeVast(invoer: StreefwaardeInvoer): Promise<StreefwaardeUit> {
    const vandaag = this.klok.vandaag();
    if (invoer.vanaf < vandaag) throw new OngeldigeInvoer([{ veld: 'vanaf', melding: `vanaf moet ${vandaag} of later zijn` }]);
    if (KPIS[invoer.kpi].eenheid === 'procent' && invoer.waarde > 100) throw new OngeldigeInvoer([{ veld: 'waarde', melding: 'waarde mag hoogstens 100 zijn: dit cijfer is een percentage' }]);
    return this.db.run(async (em, { gemeenten, actor }) => {
      if (!gemeenten.includes(invoer.gemeentecode)) throw new NietGevonden();
      const { gemeentecode, kpi, vanaf } = invoer;
      if (await em.existsBy(StreefwaardeEntity, { gemeentecode, kpi, vanaf })) throw new Conflict('Vanaf deze dag geldt al een streefwaarde', 'StreefwaardeBestaatAl');
      await em.insert(StreefwaardeEntity, { ...invoer, door: actor.persoon, doorNaam: actor.naam });
      return { ...invoer, doorNaam: actor.naam };
    });
  }

  private ditJaar(): string {
    return this.klok.vandaag().slice(0, 4);
  }
}

function kpiUit(gemeentecode: string, code: KpiCode, t: KpiTelling, { eigen, cel, op, streven }: { eigen: boolean; cel: string; op: Datum; streven: readonly StreefwaardeEntity[] }): KpiUit {
  const { groep, eenheid, beter, bron } = KPIS[code];
  const getal = eigen ? getalVan(eenheid, t) : beschermdGetal(eenheid, t, cel, op);
  const streef = streefwaarde(code, streven.filter((s) => s.gemeentecode === gemeentecode), op);
  return {
    gemeentecode, kpi: code, groep, eenheid, beter, bron, ...getal,
    streef: streef?.waarde ?? null, streefBron: streef?.bron ?? null, streefSoort: streef?.soort ?? null, streefEigen: streef?.eigen ?? false, oordeel: oordeel(beter, getal.waarde, streef?.waarde ?? null),
  };
}
