import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  begeleidingsomvang, BEGELEIDING_DUUR, BEGELEIDING_UREN, beoordeelIngang, beoordeelMaatwerk, checklistOp,
  type BegeleidingInrichtingUit, type BegeleidingUit, type BegeleidingsbeleidInvoer, type BegeleidingDelenInvoer, type BegeleidingMaatwerkInvoer, type MaatwerkAfwijzingInvoer, type ChecklistonderdeelInvoer,
} from '@wegwijs/casusregie';
import { geldend, geweigerd } from '@wegwijs/kernel';
import { Conflict, eis } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { leesDossier } from '../dossier/dossier.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { begeleidingUit } from './begeleiding.antwoord.ts';
import { type BegeleidingEntity, BegeleidingMaatwerkEntity, BegeleidingsbeleidEntity, BegeleidingsonderdeelEntity } from './begeleiding.entity.ts';
import { bewaarBegeleiding, datumsVan, vergrendelBegeleiding, zetBegeleidingsklokken, ZONDER_VERZOEK } from './begeleiding.kern.ts';

/** What only the gemeente decides: length and intensity, what is shown, and how begeleiding is arranged here. */
@Injectable()
export class BegeleidingBesluiten {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** Another length or intensity for this person, with its reason. The last decision counts; the earlier ones stay. */
  besluitMaatwerk(id: string, versie: number, i: BegeleidingMaatwerkInvoer): Promise<BegeleidingUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const b = await vergrendelBegeleiding(em, scope, id, versie);
      eis(beoordeelMaatwerk(b, i, vandaag));
      const { gemeentecode, dossierId } = b;
      await this.schrijfBesluit(em, scope, b, { ...i, toegekend: true });
      const nieuw = await bewaarBegeleiding(em, b, { ...datumsVan(begeleidingsomvang(b.ingeschrevenOp, [], i)), ...ZONDER_VERZOEK });
      await zetBegeleidingsklokken(em, nieuw, vandaag);
      await noteer(em, {
        gemeentecode, dossierId, op: vandaag, soort: 'begeleiding-maatwerk', bron: id, feiten: { maanden: i.maanden, urenPerMaand: i.urenPerMaand, eindeGepland: nieuw.eindeGepland }, door: scope.actor });
      return begeleidingUit(em, scope, nieuw, vandaag);
    });
  }

  /** What who guides asked is not given. Who asked reads the reason; the decision stays with the others. */
  wijsVerzoekAf(id: string, versie: number, { reden }: MaatwerkAfwijzingInvoer): Promise<BegeleidingUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const b = await vergrendelBegeleiding(em, scope, id, versie);
      const { gemeentecode, dossierId, verzoekMaanden: maanden, verzoekUren: urenPerMaand } = b;
      if (maanden === null || urenPerMaand === null) throw new Conflict('Er is geen verzoek om maatwerk', 'GeenVerzoek');
      const nieuw = await bewaarBegeleiding(em, b, { ...ZONDER_VERZOEK, verzoekAntwoord: reden });
      await this.schrijfBesluit(em, scope, b, { maanden, urenPerMaand, reden, toegekend: false });
      await noteer(em, { gemeentecode, dossierId, op: vandaag, soort: 'begeleiding-maatwerk', bron: id, feiten: { afgewezen: true }, door: scope.actor });
      return begeleidingUit(em, scope, nieuw, vandaag);
    });
  }

  /** Which facts of the dossier who guides may see, beside name, address and language: a copy of today; an empty list takes them back. */
  deel(id: string, versie: number, { gedeeld }: BegeleidingDelenInvoer): Promise<BegeleidingUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const b = await vergrendelBegeleiding(em, scope, id, versie);
      if (b.stand === 'beeindigd') eis(geweigerd('BegeleidingLooptNiet', 'AVG art. 5 lid 1 onder b', { feiten: { stand: b.stand } }));
      const { gemeentecode, dossierId } = b;
      const dossier = await leesDossier(em, scope, dossierId);
      const nieuw = await bewaarBegeleiding(em, b, {
        gedeeld: [...new Set(gedeeld)], leerroute: gedeeld.includes('leerroute') ? dossier.leerroute : null, termijnEinde: gedeeld.includes('termijn') ? dossier.termijnEinde : null });
      await noteer(em, {
        gemeentecode, dossierId, op: vandaag, soort: 'begeleiding-gedeeld', bron: id, feiten: { leerroute: gedeeld.includes('leerroute'), termijn: gedeeld.includes('termijn') }, door: scope.actor });
      return begeleidingUit(em, scope, nieuw, vandaag);
    });
  }

  /** How each gemeente within reach arranges begeleiding today. */
  inrichting(): Promise<BegeleidingInrichtingUit[]> {
    return this.db.run(async (em, scope) => {
      const beleid = await em.find(BegeleidingsbeleidEntity, { where: { gemeentecode: In(scope.gemeenten) }, order: { vanaf: 'DESC' } });
      const onderdelen = await em.findBy(BegeleidingsonderdeelEntity, { gemeentecode: In(scope.gemeenten) });
      return scope.gemeenten.map((g) => this.inrichtingUit(g, beleid.filter((x) => x.gemeentecode === g), onderdelen.filter((x) => x.gemeentecode === g)));
    });
  }

  stelBeleidVast(i: BegeleidingsbeleidInvoer): Promise<BegeleidingInrichtingUit> {
    return this.db.run(async (em, scope) => {
      const gemeentecode = scope.gemeente;
      eis(beoordeelIngang(i.vanaf, this.klok.vandaag()));
      if (await em.existsBy(BegeleidingsbeleidEntity, { gemeentecode, vanaf: i.vanaf })) throw new Conflict('Voor deze dag staat er al een besluit', 'BesluitBestaatAl');
      await em.insert(BegeleidingsbeleidEntity, { ...i, gemeentecode, doorNaam: scope.actor.naam, vastgelegdOp: this.klok.nu() });
      return this.eigenInrichting(em, gemeentecode);
    });
  }

  stelOnderdeelVast(i: ChecklistonderdeelInvoer): Promise<BegeleidingInrichtingUit> {
    return this.db.run(async (em, scope) => {
      const gemeentecode = scope.gemeente;
      eis(beoordeelIngang(i.vanaf, this.klok.vandaag()));
      if (await em.existsBy(BegeleidingsonderdeelEntity, { gemeentecode, code: i.code, vanaf: i.vanaf })) throw new Conflict('Voor dit onderdeel staat er al een besluit op deze dag', 'BesluitBestaatAl');
      await em.insert(BegeleidingsonderdeelEntity, { ...i, gemeentecode, doorNaam: scope.actor.naam });
      return this.eigenInrichting(em, gemeentecode);
    });
  }

  private async schrijfBesluit(em: EntityManager, { actor }: Scope, b: BegeleidingEntity, i: Pick<BegeleidingMaatwerkEntity, 'maanden' | 'urenPerMaand' | 'reden' | 'toegekend'>): Promise<void> {
    const hier = { gemeentecode: b.gemeentecode, begeleidingId: b.id };
    const volgnr = (await em.maximum(BegeleidingMaatwerkEntity, 'volgnr', hier) ?? 0) + 1;
    await em.insert(BegeleidingMaatwerkEntity, { ...i, ...hier, id: randomUUID(), volgnr, beslotenOp: this.klok.vandaag(), door: actor.persoon, doorNaam: actor.naam });
  }

  private async eigenInrichting(em: EntityManager, gemeentecode: string): Promise<BegeleidingInrichtingUit> {
    return this.inrichtingUit(
      gemeentecode, await em.find(BegeleidingsbeleidEntity, { where: { gemeentecode }, order: { vanaf: 'DESC' } }), await em.findBy(BegeleidingsonderdeelEntity, { gemeentecode }));
  }

  private inrichtingUit(gemeentecode: string, beleid: BegeleidingsbeleidEntity[], onderdelen: BegeleidingsonderdeelEntity[]): BegeleidingInrichtingUit {
    const vandaag = this.klok.vandaag();
    const norm = geldend(BEGELEIDING_DUUR, vandaag);
    return {
      gemeentecode, checklist: checklistOp(onderdelen, vandaag), standaardMaanden: norm.waarde.aantal, standaardUren: geldend(BEGELEIDING_UREN, vandaag).waarde, bron: norm.bron,
      gepland: onderdelen.filter((o) => o.vanaf > vandaag).map(({ code, vanaf, omschrijving, wie, dagen, alleenMetKinderen, vervalt }) => ({ code, vanaf, omschrijving, wie, dagen, alleenMetKinderen, vervalt })),
      beleid: beleid.map((b) => ({ gemeentecode, vanaf: b.vanaf, maanden: b.maanden, urenPerMaand: b.urenPerMaand, besluit: b.besluit, doorNaam: b.doorNaam, vastgelegdOp: b.vastgelegdOp.toISOString() })),
    };
  }
}
