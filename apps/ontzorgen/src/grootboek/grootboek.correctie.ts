import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { magCorrigeren, REKENINGSCHEMA, tegenboeking, type Boekregel, type CorrectieInvoer, type JournaalUit } from '@wegwijs/ontzorgen';
import { eis, NietGevonden } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { boek, dossiersVan, eisBoekbaar } from './grootboek.kern.ts';
import { BoekingEntity, JournaalEntity } from './grootboek.entity.ts';

/** I11: what is booked stays; a second person books beside it what puts it right. */
@Injectable()
export class CorrectieService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  corrigeer(v: CorrectieInvoer): Promise<JournaalUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = v;
      const oud = scope.gemeenten.includes(gemeentecode) ? await em.findOneBy(JournaalEntity, { gemeentecode, id: v.journaalId }) : null;
      if (!oud) throw new NietGevonden();
      const regels: Boekregel[] = v.regels ?? tegenboeking(await regelsVan(em, oud));
      await eisBoekbaarEnEerste(em, oud, scope.actor.persoon, regels);
      const id = randomUUID();
      await boek(em, gemeentecode, scope.actor.persoon, [{ id, sleutel: `correctie:${oud.id}`, datum: this.klok.vandaag(), soort: 'correctie', omschrijving: `Correctie: ${v.reden}`, corrigeert: oud.id, regels }]);
      scope.betrokken(...await dossiersVan(em, gemeentecode, [...new Set(regels.flatMap((r) => r.huishoudenId ?? []))]));
      const nieuw = await em.findOneByOrFail(JournaalEntity, { gemeentecode, id });
      return { gemeentecode, id, datum: nieuw.datum, soort: nieuw.soort, sleutel: nieuw.sleutel, omschrijving: nieuw.omschrijving, corrigeert: oud.id, gecorrigeerd: false, zelfGeboekt: true, geboektOp: nieuw.geboektOp.toISOString(),
        regels: regels.map((r) => ({ rekening: r.rekening, woord: REKENINGSCHEMA[r.rekening].woord, huishoudenId: r.huishoudenId ?? null, opdrachtId: r.opdrachtId ?? null, debet: r.debet ?? 0, credit: r.credit ?? 0 })) };
    });
  }
}

/** The rule is asked once without the lock, for its own reason, and once with it: two corrections of one journaalpost at once are one. */
async function eisBoekbaarEnEerste(em: EntityManager, oud: JournaalEntity, persoon: string, regels: readonly Boekregel[]): Promise<void> {
  const gecorrigeerd = () => em.existsBy(JournaalEntity, { gemeentecode: oud.gemeentecode, corrigeert: oud.id, soort: 'correctie' });
  eis(magCorrigeren({ soort: oud.soort, door: oud.door, gecorrigeerd: await gecorrigeerd() }, persoon, regels));
  await eisBoekbaar(em, oud.gemeentecode, regels);
  eis(magCorrigeren({ soort: oud.soort, door: oud.door, gecorrigeerd: await gecorrigeerd() }, persoon, regels));
}

async function regelsVan(em: EntityManager, j: JournaalEntity): Promise<Boekregel[]> {
  const regels = await em.find(BoekingEntity, { where: { gemeentecode: j.gemeentecode, journaalId: j.id }, order: { nr: 'ASC' } });
  return regels.map((r) => ({ rekening: r.rekening, ...(r.huishoudenId && { huishoudenId: r.huishoudenId }), ...(r.opdrachtId && { opdrachtId: r.opdrachtId }), ...(r.debet > 0 ? { debet: r.debet } : { credit: r.credit }) }));
}
