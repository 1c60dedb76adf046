import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MaatregelvraagBeantwoordFeiten } from '@wegwijs/casusregie';
import {
  beginstand, magMaatregel, magRegistreren, MaatregelvraagGesteld, MaatregelVervallen, naMaatregel, PW_GEDRAGINGEN, type Maatregelhandeling, type MaatregelInvoer, type MaatregelUit,
} from '@wegwijs/ontzorgen';
import { geweigerd } from '@wegwijs/kernel';
import { eis, lijstOverGemeenten, NietGevonden, publish, VerouderdeVersie, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { OntzorgsignaalEntity } from '../ontzorgsignaal/ontzorgsignaal.entity.ts';
import { MaatregelEntity, SanctievraagEntity } from './maatregel.entity.ts';
import { maatregelUit, vergrendelPersoon } from './maatregel.kern.ts';

const MAATREGELEN = `select gemeentecode, id, versie, dossier_id "dossierId", gedraging, van, tot, artikel, stand, geregistreerd_op "geregistreerdOp", ingang, bezet_reden "bezetReden",
  bezet_van "bezetVan", bezet_tot "bezetTot", vervalreden, geregistreerd_op from ontzorgen.maatregel m where m.gemeentecode = g.gemeentecode`;

/** Lowering bijstand for a gedraging: registered, asked, and only then decided. */
@Injectable()
export class MaatregelService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  lijst(pagina: PaginaQuery): Promise<Pagina<MaatregelUit>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<MaatregelUit>(em, scope.gemeenten, pagina, {
        select: MAATREGELEN, sorteer: ['geregistreerd_op', 'date'], sleutel: (m) => [m.geregistreerdOp, m.id] });
      scope.betrokken(...uit.rijen.map((m) => ({ gemeentecode: m.gemeentecode, id: m.dossierId })));
      return uit;
    });
  }

  /** Registers that RSD means to lower bijstand, and asks the gemeente whether the gedraging is free. */
  registreer(v: MaatregelInvoer): Promise<MaatregelUit> {
    return this.db.run(async (em, scope) => {
      const gemeentecode = await gemeenteVan(em, scope, v.dossierId);
      await vergrendelPersoon(em, v.dossierId);
      const vandaag = this.klok.vandaag();
      eis(magRegistreren(v, await em.findBy(MaatregelEntity, { gemeentecode, dossierId: v.dossierId }), vandaag));
      const id = randomUUID();
      const stand = beginstand(v.gedraging);
      await em.insert(MaatregelEntity, { ...v, gemeentecode, id, stand, geregistreerdOp: vandaag, geregistreerdDoor: scope.actor.persoon });
      const { dossierId, gedraging, van, tot } = v;
      if (stand === 'gevraagd') await publish(em, MaatregelvraagGesteld, { gemeentecode, sleutel: dossierId, feiten: { vraagId: id, dossierId, gedraging, van, tot } });
      return maatregelUit(await em.findOneByOrFail(MaatregelEntity, { gemeentecode, id }));
    });
  }

  /** The lowering is decided. Only when the gemeente said that the gedraging is free. */
  verlaag(id: string, versie: number, ingang: string): Promise<MaatregelUit> {
    return this.zet(id, versie, 'verlaag', (m) => {
      if (ingang < m.van) eis(geweigerd('IngangVoorGedraging', 'Participatiewet art. 18', { veld: 'ingang', feiten: { van: m.van } }));
      return { ingang };
    });
  }

  /** It does not go on, or it was revoked: the gemeente hears that the gedraging is free again. */
  vervalt(id: string, versie: number, vervalreden: string): Promise<MaatregelUit> {
    return this.zet(id, versie, 'vervalt', () => ({ vervalreden }));
  }

  /** The gemeente answered. An answer to what RSD took back in the meantime changes nothing. */
  async verwerkAntwoord(em: EntityManager, f: MaatregelvraagBeantwoordFeiten, gemeentecode: string): Promise<void> {
    await vergrendelPersoon(em, f.dossierId);
    await em.query(
      `update ontzorgen.maatregel set stand = $3, bezet_reden = $4, bezet_van = $5, bezet_tot = $6, versie = versie + 1 where gemeentecode = $1 and id = $2 and stand = 'gevraagd'`,
      [gemeentecode, f.vraagId, f.vrij ? 'vrij' : 'bezet', f.reden ?? null, f.van ?? null, f.tot ?? null]);
  }

  private zet(id: string, versie: number, handeling: Maatregelhandeling, wijziging: (m: MaatregelEntity) => Partial<MaatregelEntity>): Promise<MaatregelUit> {
    return this.db.run(async (em, scope) => {
      const gezien = await em.findOneBy(MaatregelEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!gezien) throw new NietGevonden();
      const { gemeentecode, dossierId } = gezien;
      scope.betrokken({ gemeentecode, id: dossierId });
      await vergrendelPersoon(em, dossierId);
      const maatregel = await em.findOneByOrFail(MaatregelEntity, { gemeentecode, id });
      if (maatregel.versie !== versie) throw new VerouderdeVersie();
      eis(magMaatregel(maatregel.stand, handeling));
      const nieuw = { ...wijziging(maatregel), stand: naMaatregel(handeling), versie: versie + 1 };
      const { affected } = await em.update(MaatregelEntity, { gemeentecode, id, versie }, nieuw);
      if (affected !== 1) throw new VerouderdeVersie();
      if (handeling === 'vervalt' && gevraagdAanGemeente(maatregel)) await publish(em, MaatregelVervallen, { gemeentecode, sleutel: dossierId, feiten: { vraagId: id, dossierId } });
      return maatregelUit(Object.assign(new MaatregelEntity(), maatregel, nieuw));
    });
  }
}

const gevraagdAanGemeente = (m: MaatregelEntity): boolean => !(PW_GEDRAGINGEN as readonly string[]).includes(m.gedraging);

/** The gemeente of a person whom RSD knows, from a signal or a question. @throws NietGevonden otherwise */
async function gemeenteVan(em: EntityManager, scope: Scope, dossierId: string): Promise<string> {
  const waar = { gemeentecode: In(scope.gemeenten) };
  const bekend = await em.findOneBy(OntzorgsignaalEntity, { ...waar, id: dossierId }) ?? await em.findOneBy(SanctievraagEntity, { ...waar, dossierId });
  if (!bekend) throw new NietGevonden();
  scope.betrokken({ gemeentecode: bekend.gemeentecode, id: dossierId });
  return bekend.gemeentecode;
}
