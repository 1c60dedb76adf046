import { Injectable } from '@nestjs/common';
import type { Datum } from '@wegwijs/kernel';
import {
  beoordeelDagVanWet, beoordeelHuisvestingscorrectie, beoordeelHuisvestingsstap, dagVanStap, InburgeraarGehuisvest, metDag, zetHuisvestingsstap,
  type AanbodInvoer, type AanbodVervallenInvoer, type DossierStandUit, type Huisvesting, type HuisvestingCorrectieInvoer, type HuisvestingLogregelUit, type Huisvestingsstap,
} from '@wegwijs/intake';
import { eis, publish } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { bewaarDossier, leesDossier, type Dossierwijziging } from '../dossier/dossier.kern.ts';
import { dossierkop, huisvestingUit } from '../dossier/dossier.uit.ts';
import { KoppelingEntity } from '../persoon/koppeling.entity.ts';
import { vertelNaw } from '../persoon/naw.ts';
import type { HuisvestingEntity } from './huisvesting.entity.ts';
import { bewaarHuisvesting, schrijfLogboek, vergrendelGezin, type Gezinshuisvesting } from './huisvesting.gezin.ts';

const ZONDER_ADRES = { straat: null, huisnummer: null, toevoeging: null, postcode: null, woonplaats: null, verhuurder: null } as const;
/** The name of the field that carries the day of a step, so that a refusal points at it. */
const VELD: Record<Huisvestingsstap, string> = { gekoppeld: 'vervallenOp', aangeboden: 'aangebodenOp', huur: 'huurVanaf', betrokken: 'betrokkenOp', ingeschreven: 'ingeschrevenOp' };

const LOGBOEK = `
  select id, replace(wat, 'correctie ', '') stap, wat like 'correctie %' correctie, dag::text, vorige::text, reden, door_naam door, op
  from intake.huisvesting_logboek where gemeentecode = $1 and koppeling_id = $2 order by huisvesting_logboek.op desc, id`;

/** Inscription on or before the kennisgeving decides which of the two starts the ten weeks; the real day replaces what was said before. */
const naInschrijving = (d: DossierEntity, op: Datum): Dossierwijziging => ({ brpOp: op, ingeschrevenBijKennisgeving: d.kennisgevingOp ? op <= d.kennisgevingOp : null });

@Injectable()
export class HuisvestingService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  biedAan(id: string, versie: number, { aangebodenOp, ...adres }: AanbodInvoer): Promise<DossierStandUit> {
    return this.stap(id, versie, { naar: 'aangeboden', op: aangebodenOp, adres: { ...ZONDER_ADRES, ...adres } });
  }

  aanbodVervalt(id: string, versie: number, { vervallenOp, reden, toelichting }: AanbodVervallenInvoer): Promise<DossierStandUit> {
    return this.stap(id, versie, { naar: 'gekoppeld', op: vervallenOp, adres: ZONDER_ADRES, reden: toelichting ? `${reden}: ${toelichting}` : reden });
  }

  zet(id: string, versie: number, naar: 'huur' | 'betrokken' | 'ingeschreven', op: Datum): Promise<DossierStandUit> {
    return this.stap(id, versie, { naar, op });
  }

  /** One step of the whole household: the row, every running dossier of the family, and a fact per dossier once they live here. */
  private stap(id: string, versie: number, s: { naar: Huisvestingsstap; op: Datum; adres?: Partial<HuisvestingEntity>; reden?: string }): Promise<DossierStandUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const gezin = await vergrendelGezin(em, scope, id, versie);
      const mag = beoordeelHuisvestingsstap(gezin.huisvesting, s.naar, s.op, vandaag);
      eis(mag.toegestaan || mag.veld !== 'op' ? mag : { ...mag, veld: VELD[s.naar] });
      if (s.naar !== 'gekoppeld') eis(beoordeelDagVanWet(s.op, vandaag, VELD[s.naar]));
      const h = zetHuisvestingsstap(gezin.huisvesting, s.naar, s.op, vandaag);
      const rij = await bewaarHuisvesting(em, gezin, h, s.adres ?? {});
      await schrijfLogboek(em, scope, gezin, { wat: s.naar === 'gekoppeld' ? 'vervallen' : s.naar, dag: s.op, reden: s.reden ?? null });
      if (s.naar === 'betrokken') await this.gehuisvest(em, gezin);
      const dossiers = await this.verwerk(em, gezin.dossiers, vandaag, (d) => ({
        huisvestingsstap: h.stap,
        ...(s.naar === 'betrokken' && !d.gehuisvestOp && { gehuisvestOp: s.op }),
        ...(s.naar === 'ingeschreven' && !d.brpOp && naInschrijving(d, s.op)),
      }));
      if (s.naar === 'betrokken' || s.naar === 'ingeschreven') await meld(em, dossiers);
      return this.antwoord(gezin, dossiers, h, rij, vandaag);
    });
  }

  /** A step keeps its place and gets the right day. The members who had the wrong day get the right one; who came later keeps his own. */
  corrigeer(id: string, versie: number, { stap, op, reden }: HuisvestingCorrectieInvoer): Promise<DossierStandUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const gezin = await vergrendelGezin(em, scope, id, versie);
      eis(beoordeelHuisvestingscorrectie(gezin.huisvesting, stap, op, vandaag));
      eis(beoordeelDagVanWet(op, vandaag, 'op'));
      const vorige = dagVanStap(gezin.huisvesting, stap) ?? null;
      const h = metDag(gezin.huisvesting, stap, op);
      const rij = await bewaarHuisvesting(em, gezin, h, {});
      await schrijfLogboek(em, scope, gezin, { wat: `correctie ${stap}`, dag: op, vorige, reden });
      const dossiers = await this.verwerk(em, gezin.dossiers, vandaag, (d) => ({
        ...(stap === 'betrokken' && d.gehuisvestOp === vorige && { gehuisvestOp: op }),
        ...(stap === 'ingeschreven' && d.brpOp === vorige && naInschrijving(d, op)),
      }));
      if (stap === 'betrokken' || stap === 'ingeschreven') await meld(em, dossiers);
      return this.antwoord(gezin, dossiers, h, rij, vandaag);
    });
  }

  /** Every step and every correction of the household, newest first: who did it, when, and why. */
  logboek(id: string): Promise<HuisvestingLogregelUit[]> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode, koppelingId } = await leesDossier(em, scope, id);
      const rijen = await em.query<(Omit<HuisvestingLogregelUit, 'op'> & { op: Date })[]>(LOGBOEK, [gemeentecode, koppelingId]);
      return rijen.map((r) => ({ ...r, op: r.op.toISOString() }));
    });
  }

  private async gehuisvest(em: EntityManager, { koppeling }: Gezinshuisvesting): Promise<void> {
    await em.update(KoppelingEntity, { gemeentecode: koppeling.gemeentecode, id: koppeling.id }, { status: 'gehuisvest', versie: koppeling.versie + 1 });
  }

  private async verwerk(em: EntityManager, dossiers: DossierEntity[], vandaag: Datum, wijziging: (d: DossierEntity) => Dossierwijziging): Promise<DossierEntity[]> {
    const uit: DossierEntity[] = [];
    for (const d of dossiers) uit.push(await bewaarDossier(em, d, wijziging(d), vandaag));
    return uit;
  }

  private antwoord(gezin: Gezinshuisvesting, dossiers: DossierEntity[], h: Huisvesting, rij: HuisvestingEntity, vandaag: Datum): DossierStandUit {
    const dossier = dossiers.find((d) => d.id === gezin.dossier.id) ?? gezin.dossier;
    const anderen = dossiers.filter((d) => d.id !== dossier.id).map((d) => ({ id: d.id, versie: d.versie }));
    return { ...dossierkop(dossier, vandaag), gezin: anderen, huisvesting: huisvestingUit(h, rij, vandaag) };
  }
}

/** Before the rest, so that who gets work because of the home knows where it is. In the order of their ids, as `publish` asks of an act with several facts. */
async function meld(em: EntityManager, dossiers: readonly DossierEntity[]): Promise<void> {
  for (const { gemeentecode, id, gehuisvestOp, brpOp } of dossiers) {
    if (!gehuisvestOp) continue;
    await vertelNaw(em, gemeentecode, [id]);
    await publish(em, InburgeraarGehuisvest, { gemeentecode, sleutel: id, feiten: { dossierId: id, gehuisvestOp, ...(brpOp && { ingeschrevenOp: brpOp }) } });
  }
}
