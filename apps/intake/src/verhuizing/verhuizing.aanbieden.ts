import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  beoordeelAanbieding, beoordeelPipBijAanbieding, beoordeelTerugnemen, OverdrachtAangeboden, OverdrachtIntrekkingGevraagd, pipVoorOverdracht, type OverdrachtAanbodInvoer, type OverdrachtStandUit,
} from '@wegwijs/intake';
import { geweigerd, type Uitkomst } from '@wegwijs/kernel';
import { eis, publish, VerouderdeVersie, Weigering } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { OverdrachtEntity } from './verhuizing.entity.ts';
import { standUit, vergrendelOverdracht, zetOverdracht } from './verhuizing.kern.ts';

const BRON = 'Wi2021 art. 35 lid 4';

/** What the giving college does: offer a dossier, and take the offer back. */
@Injectable()
export class VerhuizingAanbiedenService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** Offers a dossier to the gemeente where the person went to live. Nothing leaves yet: the package is made when the fact arrives there. */
  biedAan(dossierId: string, versie: number, i: OverdrachtAanbodInvoer): Promise<OverdrachtStandUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const dossier = await vergrendelDossier(em, scope, dossierId, versie);
      const { gemeentecode, koppelingId } = dossier;
      eis(beoordeelLopend(dossier));
      const loopt = await em.existsBy(OverdrachtEntity, { gemeentecode, dossierId, richting: 'uit', status: 'aangeboden' });
      eis(beoordeelAanbieding({ van: gemeentecode, naar: i.naar, aangebodenOp: i.aangebodenOp, ...(loopt && { lopend: 'aangeboden' }) }, vandaag));
      eis(beoordeelPipBijAanbieding(dossier));
      eis(beoordeelDagen(i, dossier));
      await eisDeelnemer(em, i.naar);
      const gezinsleden = [...new Set(i.gezinsleden ?? [])];
      await eisGezinsleden(em, dossier, gezinsleden);
      const rij = {
        gemeentecode, id: randomUUID(), versie: 1, richting: 'uit' as const, dossierId, koppelingId, van: gemeentecode, naar: i.naar, status: 'aangeboden' as const, aangebodenOp: i.aangebodenOp,
        aangebodenNaam: scope.actor.naam, ingeschrevenOp: i.ingeschrevenOp ?? null, toelichting: i.toelichting ?? null, pipBestaat: pipVoorOverdracht(dossier) !== null, gezinsleden, gevraagd: [...new Set(i.gevraagd ?? [])],
        intrekkingGevraagdOp: null, beantwoordOp: null, weigerreden: null, nieuwDossierId: null,
      };
      await em.insert(OverdrachtEntity, rij);
      const { id: overdrachtId, van, naar, aangebodenOp, pipBestaat } = rij;
      await publish(em, OverdrachtAangeboden, { gemeentecode, sleutel: dossierId, feiten: { overdrachtId, dossierId, van, naar, aangebodenOp, pipBestaat } });
      return standUit(rij);
    });
  }

  /**
   * Asks the offer back. Who was first, the withdrawal or an answer, is decided at the one place where the answer is given; until that
   * is known `intrekking` says 'gevraagd', then 'gelukt' or 'te-laat'.
   */
  trekIn(id: string, versie: number): Promise<OverdrachtStandUit> {
    return this.db.run(async (em, scope) => {
      const o = await vergrendelOverdracht(em, scope, id, 'uit');
      eis(beoordeelTerugnemen(o, o.gemeentecode));
      if (o.intrekkingGevraagdOp) eis(geweigerd('IntrekkingAlGevraagd', BRON));
      if (o.versie !== versie) throw new VerouderdeVersie();
      return standUit(await vraagTerug(em, o, this.klok.vandaag()));
    });
  }
}

/** The side of the giver is locked. */
export async function vraagTerug(em: EntityManager, o: OverdrachtEntity, gevraagdOp: string): Promise<OverdrachtEntity> {
  const { gemeentecode, id: overdrachtId, dossierId, van, naar } = o;
  await publish(em, OverdrachtIntrekkingGevraagd, { gemeentecode, sleutel: dossierId, feiten: { overdrachtId, dossierId, van, naar, gevraagdOp } });
  return zetOverdracht(em, o, { intrekkingGevraagdOp: gevraagdOp });
}

const beoordeelDagen = (i: OverdrachtAanbodInvoer, d: DossierEntity): Uitkomst =>
  i.aangebodenOp < d.gekoppeldOp ? geweigerd('AanbiedingVoorDossier', BRON, { veld: 'aangebodenOp', feiten: { gekoppeldOp: d.gekoppeldOp } }) : { toegestaan: true };

async function eisDeelnemer(em: EntityManager, naar: string): Promise<void> {
  const [gemeente] = await em.query<unknown[]>('select 1 from tenant.gemeente where gemeentecode = $1 and actief', [naar]);
  if (gemeente) return;
  throw new Weigering({ reden: 'GemeenteBuitenWegwijs', bron: BRON, veld: 'naar', titel: 'Deze gemeente werkt niet met Wegwijs. Draag het dossier buiten Wegwijs om over', feiten: { naar } });
}

/** Only members of this household, and nobody who has a running dossier: that is handed over on its own. */
async function eisGezinsleden(em: EntityManager, d: DossierEntity, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const leden = await em.query<{ loopt: boolean }[]>(
    `select exists (select from intake.dossier d where d.gemeentecode = p.gemeentecode and d.persoon_id = p.id and d.gesloten_op is null) loopt
     from intake.persoon p where p.gemeentecode = $1 and p.koppeling_id = $2 and p.id = any($3) and p.id <> $4`, [d.gemeentecode, d.koppelingId, ids, d.persoonId]);
  if (leden.length < ids.length) throw new Weigering({ reden: 'GeenGezinslid', bron: BRON, veld: 'gezinsleden', titel: 'Wie meegaat moet bij dit gezin horen' });
  if (leden.some((l) => l.loopt)) throw new Weigering({ reden: 'GezinslidHeeftDossier', bron: BRON, veld: 'gezinsleden', titel: 'Een gezinslid met een eigen dossier wordt apart overgedragen' });
}
