import { Injectable } from '@nestjs/common';
import { klokkenVan, type DossierKlokkenUit, type DossierUit, type Fase, type GezinslidUit } from '@wegwijs/intake';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { HuisvestingEntity } from '../huisvesting/huisvesting.entity.ts';
import { weergavenaam, type PersoonEntity } from '../persoon/persoon.entity.ts';
import type { DossierEntity } from './dossier.entity.ts';
import { leesDossier } from './dossier.kern.ts';
import { OMGEVING } from './dossier.sql.ts';
import { dossierkop, huisvestingUit, huisvestingVan } from './dossier.uit.ts';

type Lid = Pick<PersoonEntity, 'voornamen' | 'tussenvoegsel' | 'achternaam' | 'geboortedatum' | 'gezinsrol' | 'plicht' | 'plichtReden' | 'plichtBron'>
  & { persoonId: string; dossier: { id: string; versie: number; zaaknummer: string; fase: Fase } | null };

interface Omgeving {
  gekoppeldOp: string;
  huisvesting: HuisvestingEntity | null;
  derdeInformatie: DossierUit['derdeInformatie'];
  leden: Lid[];
}

@Injectable()
export class DossierService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** The whole file in one request. Everybody who is shown becomes an audit line: the members of the family too. */
  lees(id: string): Promise<DossierUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const d = await leesDossier(em, scope, id);
      const [om] = await em.query<Omgeving[]>(OMGEVING, [d.gemeentecode, d.koppelingId, d.id]);
      const { gekoppeldOp, huisvesting: rij, derdeInformatie, leden } = om!;
      return {
        ...dossierkop(d, vandaag), naam: d.naam, persoonId: d.persoonId, koppelingId: d.koppelingId, doelgroep: d.doelgroep, verblijfstitel: d.verblijfstitel, leerroute: d.leerroute,
        behandelaar: d.behandelaar, behandelaarNaam: d.behandelaarNaam, feiten: feitenUit(d), gezin: gezinUit(scope, d.gemeentecode, leden),
        huisvesting: d.huisvestingsstap ? huisvestingUit(huisvestingVan(rij, d, gekoppeldOp), rij, vandaag) : null,
        derdeInformatie,
      };
    });
  }

  klokken(id: string): Promise<DossierKlokkenUit> {
    return this.db.run(async (em, scope) => {
      const d = await leesDossier(em, scope, id);
      return { id: d.id, versie: d.versie, ...klokkenVan(d, this.klok.vandaag()) };
    });
  }
}

/** The household; each member is logged as read. */
function gezinUit(scope: Scope, gemeentecode: string, leden: readonly Lid[]): GezinslidUit[] {
  scope.betrokken(...leden.map((l) => ({ gemeentecode, id: l.dossier?.id ?? l.persoonId })));
  return leden.map((l) => ({
    persoonId: l.persoonId, naam: weergavenaam(l), geboortedatum: l.geboortedatum, gezinsrol: l.gezinsrol, plicht: l.plicht, reden: l.plichtReden, bron: l.plichtBron, dossier: l.dossier }));
}

const feitenUit = (d: DossierEntity): DossierUit['feiten'] => ({
  gekoppeldOp: d.gekoppeldOp, gehuisvestOp: d.gehuisvestOp, brpOp: d.brpOp, kennisgevingOp: d.kennisgevingOp, ingeschrevenBijKennisgeving: d.ingeschrevenBijKennisgeving,
  verhuisdOp: d.verhuisdOp, verhuisdMetPip: d.verhuisdMetPip, intakeAfgerondOp: d.intakeAfgerondOp, pipVastgesteldOp: d.pipVastgesteldOp, pipBekendgemaaktOp: d.pipBekendgemaaktOp,
  dagtekeningInitieel: d.dagtekeningInitieel, geslotenOp: d.geslotenOp, sluitreden: d.sluitreden,
});
