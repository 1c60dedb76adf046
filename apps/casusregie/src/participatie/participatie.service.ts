import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  waarTelt, zParticipatie, type ParticipatieUit, type PlaatsingInvoer, type PlaatsingUit, type ProjectInvoer, type ProjectUit, type ProjectWijziging, type UrenInvoer, type ZParticipatieFeiten,
} from '@wegwijs/casusregie';
import { geweigerd } from '@wegwijs/kernel';
import { Conflict, eis, lijstOverGemeenten, NietGevonden, VerouderdeVersie, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, Not, type EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { eisAanvaard } from '../opdracht/opdracht.werk.ts';
import { PlaatsingEntity, ProjectEntity } from './participatie.entity.ts';
import { plaats, plaatsingenVan, schrijfUren, vergrendelPlaatsing, wijzigPlaatsing } from './participatie.kern.ts';
import { zFeiten } from './participatie.telling.ts';

const PROJECTEN = `select gemeentecode, id, versie, naam, organisatie, omschrijving, actief, naam sorteernaam from casusregie.participatie_project p where p.gemeentecode = g.gemeentecode`;

/** Where people work, volunteer and take part, as the gemeente keeps it; the executor of the MAP changes only what is its practice. */
@Injectable()
export class ParticipatieService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  toon(dossierId: string): Promise<ParticipatieUit> {
    return this.db.run(async (em, scope) => this.uit(em, await leesDossier(em, scope, dossierId)));
  }

  plaats(dossierId: string, invoer: PlaatsingInvoer): Promise<ParticipatieUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      eis(beoordeelLopend(dossier));
      await plaats(em, { gemeentecode: dossier.gemeentecode, dossierId }, invoer, { vandaag: this.klok.vandaag(), door: scope.actor });
      return this.uit(em, dossier);
    });
  }

  wijzig(id: string, versie: number, invoer: PlaatsingInvoer): Promise<PlaatsingUit> {
    return this.db.run(async (em, scope) => {
      const plaatsing = await vergrendelPlaatsing(em, scope, id, versie);
      await eisEigenWerk(em, scope, plaatsing);
      if (!vanGemeente(scope, plaatsing) && !invoer.mapPraktijk) eis(geweigerd('AlleenMapPraktijk', 'Regeling inburgering 2021 art. 3.1; AVG art. 5 lid 1 onder c', { veld: 'mapPraktijk' }));
      await wijzigPlaatsing(em, plaatsing, invoer, { vandaag: this.klok.vandaag(), door: scope.actor });
      return deze(em, plaatsing);
    });
  }

  schrijfUren(id: string, versie: number, uren: UrenInvoer): Promise<PlaatsingUit> {
    return this.db.run(async (em, scope) => {
      const plaatsing = await vergrendelPlaatsing(em, scope, id, versie);
      await eisEigenWerk(em, scope, plaatsing);
      await schrijfUren(em, plaatsing, uren, { vandaag: this.klok.vandaag(), door: scope.actor });
      return deze(em, plaatsing);
    });
  }

  projecten(pagina: PaginaQuery): Promise<Pagina<ProjectUit>> {
    return this.db.run((em, scope) => lijstOverGemeenten<ProjectUit>(em, scope.gemeenten, pagina, { select: PROJECTEN, sorteer: ['sorteernaam', 'text'], sleutel: (p) => [p.naam, p.id] }));
  }

  maakProject(invoer: ProjectInvoer): Promise<ProjectUit> {
    return this.db.run(async (em, scope) => {
      if (!scope.gemeenten.includes(invoer.gemeentecode)) throw new NietGevonden();
      const project = { ...invoer, omschrijving: invoer.omschrijving ?? null, id: randomUUID(), versie: 1 };
      await vrijeNaam(em, project);
      await em.insert(ProjectEntity, project);
      return project;
    });
  }

  wijzigProject(id: string, versie: number, wijziging: ProjectWijziging): Promise<ProjectUit> {
    return this.db.run(async (em, scope) => {
      const project = await em.findOneBy(ProjectEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!project) throw new NietGevonden();
      const nieuw = { ...project, ...wijziging, omschrijving: wijziging.omschrijving ?? null, versie: versie + 1 };
      await vrijeNaam(em, nieuw);
      if ((await em.update(ProjectEntity, { gemeentecode: project.gemeentecode, id, versie }, nieuw)).affected !== 1) throw new VerouderdeVersie();
      return nieuw;
    });
  }

  private async uit(em: EntityManager, d: DossierEntity): Promise<ParticipatieUit> {
    const vandaag = this.klok.vandaag();
    const feiten: ZParticipatieFeiten = (await zFeiten(em, d))?.feiten
      ?? { doelgroep: 'overig', leerroute: 'b1', plaatsingen: [], pvtMinuten: 0, mapThemaminuten: 0, aftrekUren: 0, vanaf: vandaag };
    const plaatsingen = await plaatsingenVan(em, { gemeentecode: d.gemeentecode, dossierId: d.id });
    return {
      zRoute: zParticipatie(feiten, vandaag),
      plaatsingen: plaatsingen.map((p) => {
        const { mapPraktijk, zRoute, bron } = waarTelt(p, feiten, vandaag);
        return { ...p, teltVoorMap: mapPraktijk, teltVoorZ: zRoute, bron };
      }),
    };
  }
}

const deze = async (em: EntityManager, p: PlaatsingEntity): Promise<PlaatsingUit> => (await plaatsingenVan(em, p)).find((x) => x.id === p.id)!;

const vanGemeente = (scope: Scope, p: PlaatsingEntity): boolean => scope.actor.organisatie === `gemeente-${p.gemeentecode}`;

/** The gemeente itself, or the executor of a MAP that is accepted and runs. */
async function eisEigenWerk(em: EntityManager, scope: Scope, p: PlaatsingEntity): Promise<void> {
  if (vanGemeente(scope, p)) return;
  await eisAanvaard(em, { gemeentecode: p.gemeentecode, dossierId: p.dossierId, taak: 'map' });
}

async function vrijeNaam(em: EntityManager, p: Pick<ProjectEntity, 'gemeentecode' | 'id' | 'naam'>): Promise<void> {
  if (await em.existsBy(ProjectEntity, { gemeentecode: p.gemeentecode, naam: p.naam, id: Not(p.id) })) throw new Conflict('Dit project staat al in de lijst', 'ProjectBestaatAl');
}
