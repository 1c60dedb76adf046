import { Injectable } from '@nestjs/common';
import type { SanctievraagGesteldFeiten, SanctievraagIngetrokkenFeiten } from '@wegwijs/casusregie';
import { geweigerd } from '@wegwijs/kernel';
import { magAntwoorden, SanctievraagBeantwoord, type SanctieantwoordInvoer, type SanctievraagUit } from '@wegwijs/ontzorgen';
import { eis, lijstOverGemeenten, NietGevonden, publish, VerouderdeVersie, type EventMeta, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { MaatregelEntity, SanctievraagEntity } from './maatregel.entity.ts';
import { sanctievraagUit, vergrendelPersoon } from './maatregel.kern.ts';
import type { SanctievragenQuery } from './maatregel.uit.ts';

const VRAGEN = `select gemeentecode, id, versie, dossier_id "dossierId", gedraging, van, tot, gesteld_op "gesteldOp", stand, verlaagd, verlaagd_van "verlaagdVan", verlaagd_tot "verlaagdTot",
  beantwoord_op "beantwoordOp", gesteld_op from ontzorgen.sanctievraag v where v.gemeentecode = g.gemeentecode and ($3::text is null or v.stand = $3)`;

/** Was bijstand lowered for this? A person at RSD answers: the administration of bijstand may be elsewhere. */
@Injectable()
export class SanctievraagService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  lijst(q: SanctievragenQuery): Promise<Pagina<SanctievraagUit>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<SanctievraagUit>(em, scope.gemeenten, q, {
        select: VRAGEN, waarden: [q.stand ?? null], sorteer: ['gesteld_op', 'date'], sleutel: (v) => [v.gesteldOp, v.id] });
      scope.betrokken(...uit.rijen.map((v) => ({ gemeentecode: v.gemeentecode, id: v.dossierId })));
      return uit;
    });
  }

  /** Yes with days, or no. It is given once: the gemeente acts on it. */
  beantwoord(id: string, versie: number, antwoord: SanctieantwoordInvoer): Promise<SanctievraagUit> {
    return this.db.run(async (em, scope) => {
      const gezien = await em.findOneBy(SanctievraagEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!gezien) throw new NietGevonden();
      const { gemeentecode, dossierId } = gezien;
      scope.betrokken({ gemeentecode, id: dossierId });
      await vergrendelPersoon(em, dossierId);
      const vraag = await em.findOneByOrFail(SanctievraagEntity, { gemeentecode, id });
      if (vraag.versie !== versie) throw new VerouderdeVersie();
      if (vraag.stand !== 'open') eis(geweigerd('VraagNietOpen', 'Wi2021 art. 27', { feiten: { stand: vraag.stand } }));
      eis(magAntwoorden(vraag, antwoord, await em.findBy(MaatregelEntity, { gemeentecode, dossierId })));
      const nieuw = {
        stand: 'beantwoord' as const, verlaagd: antwoord.verlaagd, verlaagdVan: antwoord.van ?? null, verlaagdTot: antwoord.tot ?? null, beantwoordOp: this.klok.vandaag(), beantwoordDoor: scope.actor.persoon, versie: versie + 1,
      };
      const { affected } = await em.update(SanctievraagEntity, { gemeentecode, id, versie }, nieuw);
      if (affected !== 1) throw new VerouderdeVersie();
      const dagen = antwoord.verlaagd ? { van: antwoord.van, tot: antwoord.tot } : {};
      await publish(em, SanctievraagBeantwoord, { gemeentecode, sleutel: dossierId, feiten: { vraagId: id, dossierId, verlaagd: antwoord.verlaagd, ...dagen, beantwoordOp: nieuw.beantwoordOp } });
      return sanctievraagUit(Object.assign(new SanctievraagEntity(), vraag, nieuw));
    });
  }

  async neemAan(em: EntityManager, f: SanctievraagGesteldFeiten, { gemeentecode }: EventMeta): Promise<void> {
    await em.insert(SanctievraagEntity, { gemeentecode, id: f.vraagId, dossierId: f.dossierId, gedraging: f.gedraging, van: f.van, tot: f.tot, gesteldOp: this.klok.vandaag() });
  }

  async trekIn(em: EntityManager, f: SanctievraagIngetrokkenFeiten, { gemeentecode }: EventMeta): Promise<void> {
    await em.query(`update ontzorgen.sanctievraag set stand = 'ingetrokken', versie = versie + 1 where gemeentecode = $1 and id = $2 and stand = 'open'`, [gemeentecode, f.vraagId]);
  }
}
