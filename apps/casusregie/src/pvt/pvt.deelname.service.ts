import { Injectable } from '@nestjs/common';
import {
  beoordeelAanwezigheid, beoordeelDeelname, beoordeelOndertekening, beoordeelUitvoering, type PvtAanwezigheidInvoer, type PvtDeelnemer, type PvtRegelresultaat, type PvtResultaat,
} from '@wegwijs/casusregie';
import { geweigerd, toegestaan, type Uitkomst } from '@wegwijs/kernel';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { opdrachtenVan } from '../opdracht/opdracht.werk.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { PvtAanwezigheidEntity, PvtTrajectEntity } from './pvt.entity.ts';
import { bezet, leesGroep, leesSessie } from './pvt.groep.kern.ts';
import { bewaarTraject } from './pvt.kern.ts';

const NIET_IN_GROEP = geweigerd('NietInGroep', 'Besluit inburgering 2021 art. 3.1 lid 4');
const TWEE_KEER = geweigerd('StaatTweeKeerInLijst', 'Invoer van de lijst');
const ONBEKEND = geweigerd('TrajectOnbekend', 'Schaalniveau-matrix');

/** What is done for several people of a group at once. One that is refused does not stop the others; each line gets its own answer. */
@Injectable()
export class PvtDeelnameService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  voegToe(groepId: string, deelnemers: readonly PvtDeelnemer[]): Promise<PvtResultaat> {
    return this.db.run(async (em, scope) => {
      const groep = await leesGroep(em, scope, groepId, undefined, true);
      let vol = await bezet(em, scope, groep);
      return this.perPersoon(em, scope, deelnemers, async (traject) => {
        const uitkomst = beoordeelDeelname(traject, { ...groep, bezet: vol });
        if (!uitkomst.toegestaan) return uitkomst;
        vol += 1;
        await bewaarTraject(em, traject, { groepId, groepGemeentecode: groep.gemeentecode });
        return uitkomst;
      }, { onbekend: ONBEKEND, eigenWerk: true });
    });
  }

  haalWeg(groepId: string, deelnemers: readonly PvtDeelnemer[]): Promise<PvtResultaat> {
    return this.db.run(async (em, scope) => {
      await leesGroep(em, scope, groepId, undefined, true);
      return this.perPersoon(em, scope, deelnemers, async (traject) => {
        if (traject.groepId !== groepId) return NIET_IN_GROEP;
        await bewaarTraject(em, traject, { groepId: null, groepGemeentecode: null });
        return toegestaan;
      }, { onbekend: NIET_IN_GROEP, eigenWerk: false });
    });
  }

  /** The college registers attendance (Besluit art. 3.1); sent again, a line replaces what was there. */
  registreer(groepId: string, sessieId: string, { regels }: PvtAanwezigheidInvoer): Promise<PvtResultaat> {
    return this.db.run(async (em, scope) => {
      const { sessie } = await leesSessie(em, scope, groepId, sessieId);
      const { persoon: door, naam: doorNaam } = scope.actor;
      return this.perPersoon(em, scope, regels, async (traject, regel) => {
        if (traject.groepId !== groepId) return NIET_IN_GROEP;
        const uitkomst = beoordeelAanwezigheid(sessie, regel, traject, this.klok.vandaag());
        if (!uitkomst.toegestaan) return uitkomst;
        const { soort, op, kernwaarden } = sessie;
        const minuten = regel.aanwezigheid === 'aanwezig' ? regel.minuten ?? sessie.minuten : 0;
        await em.upsert(PvtAanwezigheidEntity,
          { gemeentecode: traject.gemeentecode, trajectId: traject.id, sessieId, taak: traject.taak, soort, op, kernwaarden, aanwezigheid: regel.aanwezigheid, minuten, door, doorNaam },
          ['gemeentecode', 'trajectId', 'sessieId']);
        return uitkomst;
      }, { onbekend: NIET_IN_GROEP, eigenWerk: true });
    });
  }

  /** Who signs the participatieverklaring at this session; presence is recorded first. */
  teken(groepId: string, sessieId: string, deelnemers: readonly PvtDeelnemer[]): Promise<PvtResultaat> {
    return this.db.run(async (em, scope) => {
      const { sessie } = await leesSessie(em, scope, groepId, sessieId);
      return this.perPersoon(em, scope, deelnemers, async (traject) => {
        if (traject.groepId !== groepId) return NIET_IN_GROEP;
        const erbij = await em.findOneBy(PvtAanwezigheidEntity, { gemeentecode: traject.gemeentecode, trajectId: traject.id, sessieId });
        const uitkomst = beoordeelOndertekening(traject, erbij ?? undefined);
        if (!uitkomst.toegestaan) return uitkomst;
        await bewaarTraject(em, traject, { getekendOp: sessie.op, getekendSessie: sessieId });
        await noteer(em, { gemeentecode: traject.gemeentecode, dossierId: traject.dossierId, op: sessie.op, soort: 'pvt-getekend', bron: traject.id, door: scope.actor });
        return uitkomst;
      }, { onbekend: NIET_IN_GROEP, eigenWerk: true });
    });
  }

  /**
   * Locks in the order of the ids: two acts on the same people wait for each other instead of for ever.
   * @param eigenWerk whether the opdracht must be accepted; somebody whose work went back can still be taken out of the group
   */
  private async perPersoon<R extends PvtDeelnemer>(
    em: EntityManager, scope: Scope, regels: readonly R[], doe: (traject: PvtTrajectEntity, regel: R) => Promise<Uitkomst>, v: { onbekend: Uitkomst; eigenWerk: boolean },
  ): Promise<PvtResultaat> {
    const trajecten = await em.find(PvtTrajectEntity, {
      where: { gemeentecode: In(scope.gemeenten), id: In(regels.map((r) => r.trajectId)) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    scope.betrokken(...trajecten.map((t) => ({ gemeentecode: t.gemeentecode, id: t.dossierId })));
    const opdrachten = await opdrachtenVan(em, trajecten);
    const mag = (t: PvtTrajectEntity): Uitkomst => (v.eigenWerk && t.stand === 'open' ? beoordeelUitvoering(opdrachten[trajecten.indexOf(t)]?.stand) : toegestaan);
    const gedaan = new Set<string>();
    const resultaten: PvtRegelresultaat[] = [];
    for (const regel of regels) {
      const traject = trajecten.find((t) => t.id === regel.trajectId);
      let uitkomst = gedaan.has(regel.trajectId) ? TWEE_KEER : traject ? mag(traject) : v.onbekend;
      gedaan.add(regel.trajectId);
      if (traject && uitkomst.toegestaan) uitkomst = await doe(traject, regel);
      resultaten.push({ trajectId: regel.trajectId, gelukt: uitkomst.toegestaan, ...(!uitkomst.toegestaan && { reden: uitkomst.reden, bron: uitkomst.bron }) });
    }
    return { resultaten };
  }
}
