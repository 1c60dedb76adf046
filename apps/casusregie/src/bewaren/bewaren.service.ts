import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  beoordeelVernietiger, BEWAREN_NA_EINDE, DossierVernietigd, kernBewaarTot, VERNIETIGERS, VERNIETIGINGSLIJST_MAXIMUM, type BewarenUit, type Vernietiger, type VernietigingsbewijsUit, type VernietigingslijstUit,
  type VernietigingsregelUit, type VernietigingVoorstel,
} from '@wegwijs/casusregie';
import { geldend, geweigerd, plusJaren, type Datum } from '@wegwijs/kernel';
import { Conflict, eis, lijstOverGemeenten, NietGevonden, publish, VerouderdeVersie, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { wisDossier } from '../dossier/dossier.wissen.ts';
import { PersoonEntity } from '../persoon/persoon.entity.ts';
import { KerngegevenEntity, VernietigingsbewijsEntity, VernietigingslijstEntity, VernietigingsregelEntity } from './bewaren.entity.ts';
import { bewaardTot, geeindigd, magWeg, type Bewaard } from './bewaren.kern.ts';

const rolVan = (scope: Scope): Vernietiger => VERNIETIGERS.find((r) => scope.actor.rollen.includes(r))!;

/** How long data stay, and how they go: one proposes, another with another role destroys, and a proof without content stays. */
@Injectable()
export class BewarenService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  /** The last hundred lists and proofs. */
  overzicht(): Promise<BewarenUit> {
    return this.db.run(async (em, { gemeenten }) => {
      const lijsten = await em.find(VernietigingslijstEntity, { where: { gemeentecode: In(gemeenten) }, order: { voorgesteldOp: 'DESC', id: 'ASC' }, take: 100 });
      const bewijzen = await em.find(VernietigingsbewijsEntity, { where: { gemeentecode: In(gemeenten) }, order: { vernietigdOp: 'DESC', id: 'ASC' }, take: 100 });
      const uit: VernietigingslijstUit[] = [];
      for (const l of lijsten) uit.push(await lijstUit(em, l));
      return { lijsten: uit, bewijzen: bewijzen.map(bewijsUit) };
    });
  }

  /** Puts every dossier whose term is over on a list, up to the maximum of one list. @throws Conflict while there is an open list; Weigering when there is nothing to destroy */
  stelVoor({ gemeentecode, kernBewaren }: VernietigingVoorstel): Promise<VernietigingslijstUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      if (!scope.gemeenten.includes(gemeentecode)) throw new NietGevonden();
      if (await em.existsBy(VernietigingslijstEntity, { gemeentecode, stand: 'voorgesteld' })) throw new Conflict('Er is al een lijst die wacht op de tweede persoon', 'LijstStaatOpen');
      const uiterlijk = plusJaren(vandaag, -geldend(BEWAREN_NA_EINDE, vandaag).waarde.aantal);
      const dossiers = (await geeindigd(em, gemeentecode, { uiterlijk, limiet: geldend(VERNIETIGINGSLIJST_MAXIMUM, vandaag).waarde })).filter((d) => magWeg(d, vandaag));
      if (dossiers.length === 0) eis(geweigerd('NietsTeVernietigen', 'Besluit inburgering 2021 art. 9.9 lid 1'));
      const lijst = { gemeentecode, id: randomUUID(), versie: 1, stand: 'voorgesteld' as const, kernBewaren, voorgesteldOp: vandaag, voorgesteldDoor: scope.actor.persoon, voorgesteldNaam: scope.actor.naam, voorgesteldRol: rolVan(scope) };
      await em.insert(VernietigingslijstEntity, lijst);
      await em.insert(VernietigingsregelEntity, dossiers.map((d) => ({ gemeentecode, lijstId: lijst.id, dossierId: d.id, bewaardTot: bewaardTot(d) })));
      scope.betrokken(...dossiers.map((d) => ({ gemeentecode, id: d.id })));
      return lijstUit(em, lijst);
    });
  }

  /** Who is on a list; reading them is logged for each. */
  regels(id: string, pagina: PaginaQuery): Promise<Pagina<VernietigingsregelUit>> {
    return this.db.run(async (em, scope) => {
      await lees(em, scope, id);
      const uit = await lijstOverGemeenten<VernietigingsregelUit>(em, scope.gemeenten, pagina, {
        select: `select t.* from (select d.gemeentecode, d.id, p.naam, d.plicht_einde "plichtEinde", d.plicht_einde_grond grond, v.bewaard_tot "bewaardTot", v.bewaard_tot volgorde from casusregie.vernietigingsregel v
          join casusregie.dossier d on d.gemeentecode = v.gemeentecode and d.id = v.dossier_id left join casusregie.persoon p on p.gemeentecode = d.gemeentecode and p.dossier_id = d.id
          where v.gemeentecode = g.gemeentecode and v.lijst_id = $3 and d.plicht_einde is not null) t where true`,
        waarden: [id], sorteer: ['volgorde', 'date'], sleutel: (r) => [r.bewaardTot, r.id],
      });
      scope.betrokken(...uit.rijen);
      return uit;
    });
  }

  /** Takes a list back; nothing happened. */
  trekIn(id: string, versie: number): Promise<VernietigingslijstUit> {
    return this.db.run(async (em, scope) => {
      const lijst = await open(em, scope, id, versie);
      await em.delete(VernietigingsregelEntity, { gemeentecode: lijst.gemeentecode, lijstId: id });
      return zetStand(em, lijst, 'ingetrokken');
    });
  }

  /**
   * Destroys what is on a list, in this one act: everything of casusregie goes, the other contexts hear it, and the proof stays. A dossier that may not go
   * any more (the end was taken back, a bezwaar came) stays and is counted. The person who proposed it, and that role, cannot.
   */
  vernietig(id: string, versie: number): Promise<VernietigingsbewijsUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const lijst = await open(em, scope, id, versie);
      const { gemeentecode } = lijst;
      eis(beoordeelVernietiger({ door: lijst.voorgesteldDoor, rol: lijst.voorgesteldRol }, { persoon: scope.actor.persoon, rol: rolVan(scope) }));
      const dossiers = await geeindigd(em, gemeentecode, { lijstId: id });
      const weg = dossiers.filter((d) => magWeg(d, vandaag));
      const rijen: Record<string, number> = {};
      for (const d of weg) {
        if (lijst.kernBewaren) await bewaarKern(em, gemeentecode, d);
        for (const [tabel, aantal] of Object.entries(await wisDossier(em, gemeentecode, d.id))) rijen[tabel] = (rijen[tabel] ?? 0) + aantal;
        await publish(em, DossierVernietigd, { gemeentecode, sleutel: d.id, feiten: { dossierId: d.id, vernietigdOp: vandaag } });
        scope.betrokken({ gemeentecode, id: d.id });
      }
      await em.delete(VernietigingsregelEntity, { gemeentecode, lijstId: id });
      await zetStand(em, lijst, 'vernietigd');
      const bewijs: VernietigingsbewijsEntity = {
        gemeentecode, id, dossiers: weg.length, overgeslagen: dossiers.length - weg.length, rijen, sha256: createHash('sha256').update(weg.map((d) => d.id).sort().join('\n')).digest('hex'), vernietigdOp: vandaag,
        voorgesteldDoor: lijst.voorgesteldDoor, voorgesteldNaam: lijst.voorgesteldNaam, vernietigdDoor: scope.actor.persoon, vernietigdNaam: scope.actor.naam,
      };
      await em.insert(VernietigingsbewijsEntity, bewijs);
      return bewijsUit(bewijs);
    });
  }
}

async function lees(em: EntityManager, scope: Scope, id: string): Promise<VernietigingslijstEntity> {
  const lijst = await em.findOne(VernietigingslijstEntity, { where: { gemeentecode: In(scope.gemeenten), id }, lock: { mode: 'pessimistic_write' } });
  if (!lijst) throw new NietGevonden();
  return lijst;
}

async function open(em: EntityManager, scope: Scope, id: string, versie: number): Promise<VernietigingslijstEntity> {
  const lijst = await lees(em, scope, id);
  if (lijst.versie !== versie) throw new VerouderdeVersie();
  if (lijst.stand !== 'voorgesteld') eis(geweigerd('LijstIsKlaar', 'Werkafspraak: een lijst wordt één keer afgehandeld'));
  return lijst;
}

async function zetStand(em: EntityManager, lijst: VernietigingslijstEntity, stand: VernietigingslijstEntity['stand']): Promise<VernietigingslijstUit> {
  const { gemeentecode, id, versie } = lijst;
  if ((await em.update(VernietigingslijstEntity, { gemeentecode, id, versie }, { stand, versie: versie + 1 })).affected !== 1) throw new VerouderdeVersie();
  return lijstUit(em, { ...lijst, stand, versie: versie + 1 });
}

async function lijstUit(em: EntityManager, { voorgesteldDoor: _, ...l }: VernietigingslijstEntity): Promise<VernietigingslijstUit> {
  return { ...l, aantal: await em.countBy(VernietigingsregelEntity, { gemeentecode: l.gemeentecode, lijstId: l.id }) };
}

const bewijsUit = ({ voorgesteldDoor: _v, vernietigdDoor: _d, ...b }: VernietigingsbewijsEntity): VernietigingsbewijsUit => b;

/** Under an id of its own, so that nothing that stayed elsewhere leads to it. Without a name there is nothing to keep. */
async function bewaarKern(em: EntityManager, gemeentecode: string, d: Bewaard): Promise<void> {
  const p = await em.findOneBy(PersoonEntity, { gemeentecode, dossierId: d.id });
  if (!p) return;
  const bewarenTot: Datum = kernBewaarTot(d.plichtEinde).einde;
  const { naam, geboortedatum, straat, huisnummer, postcode, woonplaats } = p;
  await em.insert(KerngegevenEntity, { gemeentecode, id: randomUUID(), naam, geboortedatum, straat, huisnummer, postcode, woonplaats, grond: d.grond, op: d.plichtEinde, bewarenTot });
}
