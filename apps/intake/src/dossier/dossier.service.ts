import { Injectable } from '@nestjs/common';
import { klokkenVan, type DossierKlokkenUit, type DossierUit, type Fase, type GezinslidUit } from '@wegwijs/intake';
import { Geheim } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import type { HuisvestingEntity } from '../huisvesting/huisvesting.entity.ts';
import { weergavenaam, type PersoonEntity } from '../persoon/persoon.entity.ts';
import type { DossierEntity } from './dossier.entity.ts';
import { leesDossier } from './dossier.kern.ts';
import { OMGEVING } from './dossier.sql.ts';
import { dossierkop, huisvestingUit, huisvestingVan } from './dossier.uit.ts';

type Lid = Pick<PersoonEntity, 'voornamen' | 'tussenvoegsel' | 'achternaam' | 'geboortedatum' | 'nationaliteit' | 'vNummer' | 'gezinsrol' | 'plicht' | 'plichtReden' | 'plichtBron'>
  & { persoonId: string; taal: string | null; bsnGeheim: string | null; dossier: { id: string; versie: number; zaaknummer: string; fase: Fase } | null };

interface Omgeving {
  gekoppeldOp: string;
  huisvesting: HuisvestingEntity | null;
  derdeInformatie: DossierUit['derdeInformatie'];
  leden: Lid[];
}

@Injectable()
export class DossierService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok, private readonly geheim: Geheim) {}

  /** The whole file in one request. Everybody who is shown becomes an audit line: the members of the family too. */
  lees(id: string): Promise<DossierUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const d = await leesDossier(em, scope, id);
      const [om] = await em.query<Omgeving[]>(OMGEVING, [d.gemeentecode, d.koppelingId, d.id]);
      const { gekoppeldOp, huisvesting: rij, derdeInformatie, leden } = om!;
      return {
        ...dossierkop(d, vandaag), naam: d.naam, persoonId: d.persoonId, koppelingId: d.koppelingId, doelgroep: d.doelgroep, verblijfstitel: d.verblijfstitel, leerroute: d.leerroute,
        behandelaar: d.behandelaar, behandelaarNaam: d.behandelaarNaam, feiten: feitenUit(d), gezin: await this.gezin(em, scope, d.gemeentecode, leden),
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

  /** The household; each member is logged as read. */
  private async gezin(em: EntityManager, scope: Scope, gemeentecode: string, leden: readonly Lid[]): Promise<GezinslidUit[]> {
    scope.betrokken(...leden.map((l) => ({ gemeentecode, id: l.dossier?.id ?? l.persoonId })));
    const uit: GezinslidUit[] = [];
    for (const l of leden) {
      const bsn = l.bsnGeheim && await this.geheim.ontsleutel(em, Buffer.from(l.bsnGeheim, 'hex'), { tabel: 'intake.persoon', gemeentecode, rij: l.persoonId });
      uit.push({
        persoonId: l.persoonId, naam: weergavenaam(l), geboortedatum: l.geboortedatum, nationaliteit: l.nationaliteit, taal: l.taal, vNummer: l.vNummer, bsnBekend: Boolean(bsn), bsnEinde: bsn ? bsn.slice(-3) : null,
        gezinsrol: l.gezinsrol, plicht: l.plicht, reden: l.plichtReden, bron: l.plichtBron, dossier: l.dossier,
      });
    }
    return uit;
  }
}

const feitenUit = (d: DossierEntity): DossierUit['feiten'] => ({
  gekoppeldOp: d.gekoppeldOp, gehuisvestOp: d.gehuisvestOp, brpOp: d.brpOp, kennisgevingOp: d.kennisgevingOp, ingeschrevenBijKennisgeving: d.ingeschrevenBijKennisgeving,
  verhuisdOp: d.verhuisdOp, verhuisdMetPip: d.verhuisdMetPip, intakeAfgerondOp: d.intakeAfgerondOp, pipVastgesteldOp: d.pipVastgesteldOp, pipBekendgemaaktOp: d.pipBekendgemaaktOp,
  dagtekeningInitieel: d.dagtekeningInitieel, geslotenOp: d.geslotenOp, sluitreden: d.sluitreden,
});
