import { Injectable } from '@nestjs/common';
import {
  beoordeelAfronding, beoordeelAfrondingsdag, beoordeelGereed, beoordeelIntakeBijAfwezigheid, BredeIntakeAfgerond, geldendeOnderdelen, ONDERDEELINVOER, ONDERDELEN, type BredeIntakeAfronding,
  type BredeIntakeUit, type Formulieronderdeel, type IntakeonderdeelUit, type Onderdeel, type Startniveau,
} from '@wegwijs/intake';
import { geweigerd, laatste, type Datum } from '@wegwijs/kernel';
import { eis, NietGevonden, publish, valideer, VerouderdeVersie } from '@wegwijs/platform';
import { Klok, TenantDb, type Actor, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { beoordeelLopend, bewaarDossier, leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { intakeUit, onderdeelUit, startniveauUit } from './brede-intake.antwoord.ts';
import { IntakeAfrondingEntity, IntakeGezondheidEntity, IntakeOnderdeelEntity } from './brede-intake.entity.ts';
import { intakeFeiten, leesIntake, type Intakestand } from './brede-intake.stand.ts';

const isFormulier = (code: string): code is Formulieronderdeel => Object.hasOwn(ONDERDEELINVOER, code);
const tabelVan = (code: Formulieronderdeel) => (code === 'gezondheid' ? IntakeGezondheidEntity : IntakeOnderdeelEntity);
/** Health is for who does the intake. A teamleider sees that it was asked, not what was said. */
const magGezondheid = (actor: Actor) => actor.rollen.some((r) => r === 'klantmanager' || r === 'casusregisseur');
/** Null is how a form says 'not filled in'. */
const ingevuld = (o: object): Record<string, unknown> => Object.fromEntries(Object.entries(o).filter(([, w]) => w !== null && w !== undefined));

@Injectable()
export class BredeIntakeService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  toon(dossierId: string): Promise<BredeIntakeUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await leesDossier(em, scope, dossierId);
      const zichtbaar = magGezondheid(scope.actor);
      return intakeUit(dossier, await leesIntake(em, dossier, zichtbaar), zichtbaar, this.klok.vandaag());
    });
  }

  /**
   * Writes one component. Each has its own version, so two people can write in the same intake; the dossier is not locked. What was
   * called recorded stays recorded: a change to it must be complete too.
   */
  bewaar(dossierId: string, code: Formulieronderdeel, versie: number, concept: object): Promise<IntakeonderdeelUit> {
    return this.db.run(async (em, scope) => {
      const { dossier, rij } = await this.open(em, scope, dossierId, code, versie);
      const gegevens = ingevuld(concept);
      if (rij?.stand === 'gereed') await this.eisCompleet(code, gegevens);
      return this.schrijf(em, scope, dossier, { code, versie, gegevens, stand: rij?.stand ?? 'concept' });
    });
  }

  /** Calls a component recorded, when nothing is missing from it. @throws OngeldigeInvoer with the fields that are */
  maakGereed(dossierId: string, code: string, versie: number): Promise<IntakeonderdeelUit> {
    if (!isFormulier(code)) throw new NietGevonden();
    return this.db.run(async (em, scope) => {
      const { dossier, rij } = await this.open(em, scope, dossierId, code, versie);
      const gegevens = rij?.gegevens ?? {};
      await this.eisCompleet(code, gegevens);
      return this.schrijf(em, scope, dossier, { code, versie, gegevens, stand: 'gereed' });
    });
  }

  rondAf(dossierId: string, afronding: BredeIntakeAfronding): Promise<BredeIntakeUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      eis(beoordeelLopend(dossier));
      const vandaag = this.klok.vandaag();
      const stand = await leesIntake(em, dossier, true);
      if (dossier.intakeAfgerondOp) eis(geweigerd('BredeIntakeAlAfgerond', 'Wi2021 art. 14 lid 2 en 3', { feiten: { afgerondOp: dossier.intakeAfgerondOp } }));
      this.eisAfrondbaar(dossier, stand, afronding, vandaag);
      const nieuw = { ...afronding, samenvatting: afronding.samenvatting ?? null, startniveau: startniveauUit(stand), nu: this.klok.nu() };
      await this.schrijfAfronding(em, scope, dossier, nieuw);
      const bijgewerkt = await bewaarDossier(em, dossier, { intakeAfgerondOp: afronding.afgerondOp }, vandaag);
      return intakeUit(bijgewerkt, await leesIntake(em, bijgewerkt, true), true, vandaag);
    });
  }

  private async open(em: EntityManager, scope: Scope, dossierId: string, code: Formulieronderdeel, versie: number) {
    const dossier = await leesDossier(em, scope, dossierId);
    const rij = await em.findOneBy(tabelVan(code), { gemeentecode: dossier.gemeentecode, dossierId, onderdeel: code });
    if ((rij?.versie ?? 1) !== versie) throw new VerouderdeVersie();
    eis(beoordeelLopend(dossier));
    return { dossier, rij };
  }

  private async eisCompleet(code: Formulieronderdeel, gegevens: Record<string, unknown>): Promise<void> {
    eis(beoordeelGereed(code, await valideer(ONDERDEELINVOER[code], gegevens), this.klok.vandaag()));
  }

  private async schrijf(
    em: EntityManager, scope: Scope, dossier: DossierEntity,
    o: { code: Formulieronderdeel; versie: number; gegevens: Record<string, unknown>; stand: 'concept' | 'gereed' },
  ): Promise<IntakeonderdeelUit> {
    const tabel = tabelVan(o.code);
    const sleutel = { gemeentecode: dossier.gemeentecode, dossierId: dossier.id, onderdeel: o.code };
    const nu = this.klok.nu();
    const rij = { versie: o.versie + 1, gegevens: o.gegevens, stand: o.stand, bijgewerktOp: nu, bijgewerktDoor: scope.actor.persoon, bijgewerktNaam: scope.actor.naam };
    const geraakt = o.versie === 1
      ? ((await em.createQueryBuilder().insert().into(tabel).values({ ...sleutel, ...rij } as never).orIgnore().returning('versie').execute()).raw as unknown[]).length
      : (await em.update(tabel, { ...sleutel, versie: o.versie }, rij as never)).affected;
    if (geraakt !== 1) throw new VerouderdeVersie();
    const geldend = geldendeOnderdelen(intakeFeiten(dossier, await leesIntake(em, dossier, false), this.klok.vandaag()));
    const onderdeel = ONDERDELEN.find((x) => x.code === o.code) as Onderdeel & { code: Formulieronderdeel };
    return onderdeelUit(onderdeel, { ...rij, onderdeel: o.code, bijgewerktOp: nu.toISOString(), bijgewerktDoor: scope.actor.naam }, geldend.some((x) => x.code === o.code));
  }

  private eisAfrondbaar(dossier: DossierEntity, stand: Intakestand, afronding: BredeIntakeAfronding, vandaag: Datum): void {
    const laatsteMis = stand.oproepen.at(-1)?.uitkomstOp;
    if (afronding.wijze === 'bij-afwezigheid') eis(beoordeelIntakeBijAfwezigheid(stand.oproepen));
    eis(beoordeelAfronding(intakeFeiten(dossier, stand, vandaag), afronding.wijze));
    const dagen = stand.onderdelen.filter((o) => o.stand === 'gereed').map((o) => String(o.gegevens?.['vastgelegdOp']));
    if (laatsteMis && afronding.wijze === 'bij-afwezigheid') dagen.push(laatsteMis);
    const [eerste, ...rest] = dagen;
    eis(beoordeelAfrondingsdag(afronding, { gekoppeldOp: dossier.gekoppeldOp, ...(eerste && { laatsteFeit: laatste(eerste, ...rest) }) }, vandaag));
  }

  private async schrijfAfronding(
    em: EntityManager, scope: Scope, dossier: DossierEntity, a: Omit<BredeIntakeAfronding, 'samenvatting'> & { samenvatting: string | null; startniveau: Startniveau; nu: Date },
  ): Promise<void> {
    const { gemeentecode, id: dossierId } = dossier;
    const { wijze, afgerondOp, startniveau: s } = a;
    await em.insert(IntakeAfrondingEntity, {
      gemeentecode, dossierId, wijze, afgerondOp, samenvatting: a.samenvatting, startOpleiding: s.opleiding, startOpleidingsjaren: s.opleidingsjaren, startWerkjaren: s.werkjaren,
      startTaalniveau: s.taalniveau, door: scope.actor.persoon, doorNaam: scope.actor.naam, op: a.nu,
    });
    await publish(em, BredeIntakeAfgerond, {
      gemeentecode, sleutel: dossierId,
      feiten: { dossierId, afgerondOp, wijze, startOpleiding: s.opleiding, startWerkjaren: s.werkjaren, startTaalniveau: s.taalniveau },
    });
  }
}
