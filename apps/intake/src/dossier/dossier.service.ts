import { Injectable } from '@nestjs/common';
import { klokkenVan, type DossierKlokkenUit, type DossierUit, type Fase, type GezinslidUit } from '@wegwijs/intake';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { HuisvestingEntity } from '../huisvesting/huisvesting.entity.ts';
import { DerdeInformatieEntity } from '../kennisgeving/derde-informatie.entity.ts';
import { KoppelingEntity } from '../persoon/koppeling.entity.ts';
import { weergavenaam, type PersoonEntity } from '../persoon/persoon.entity.ts';
import type { DossierEntity } from './dossier.entity.ts';
import { leesDossier } from './dossier.kern.ts';
import { dossierkop, huisvestingUit, huisvestingVan } from './dossier.uit.ts';

type Lid = Pick<PersoonEntity, 'voornamen' | 'tussenvoegsel' | 'achternaam' | 'geboortedatum' | 'gezinsrol' | 'plicht' | 'plichtReden' | 'plichtBron'>
  & { persoonId: string; dossier: { id: string; versie: number; zaaknummer: string; fase: Fase } | null };

@Injectable()
export class DossierService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** The whole file in one request. Everybody who is shown becomes an audit line: the members of the family too. */
  lees(id: string): Promise<DossierUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const d = await leesDossier(em, scope, id);
      const { gemeentecode, koppelingId } = d;
      const gezin = await this.gezin(em, scope, d);
      const koppeling = await em.findOneByOrFail(KoppelingEntity, { gemeentecode, id: koppelingId });
      const rij = await em.findOneBy(HuisvestingEntity, { gemeentecode, koppelingId });
      const derdeInformatie = await em.find(DerdeInformatieEntity, { where: { gemeentecode, dossierId: d.id }, order: { gevraagdOp: 'ASC', id: 'ASC' } });
      return {
        ...dossierkop(d, vandaag), naam: d.naam, persoonId: d.persoonId, koppelingId, doelgroep: d.doelgroep, verblijfstitel: d.verblijfstitel, leerroute: d.leerroute,
        behandelaar: d.behandelaar, behandelaarNaam: d.behandelaarNaam, feiten: feitenUit(d), gezin,
        huisvesting: d.huisvestingsstap ? huisvestingUit(huisvestingVan(rij, d, koppeling.gekoppeldOp), rij, vandaag) : null,
        derdeInformatie: derdeInformatie.map((v) => ({ id: v.id, grond: v.grond, derde: v.derde, gevraagdOp: v.gevraagdOp, ontvangenOp: v.ontvangenOp, motivering: v.motivering })),
      };
    });
  }

  klokken(id: string): Promise<DossierKlokkenUit> {
    return this.db.run(async (em, scope) => {
      const d = await leesDossier(em, scope, id);
      return { id: d.id, versie: d.versie, ...klokkenVan(d, this.klok.vandaag()) };
    });
  }

  /** A member has at most one running dossier, and may have older ones: the running one is shown, else the latest. */
  private async gezin(em: EntityManager, scope: Scope, { gemeentecode, koppelingId }: DossierEntity): Promise<GezinslidUit[]> {
    const leden = await em.query<Lid[]>(
      `select p.id "persoonId", p.voornamen, p.tussenvoegsel, p.achternaam, p.geboortedatum::text, p.gezinsrol, p.plicht, p.plicht_reden "plichtReden", p.plicht_bron "plichtBron", d.dossier
       from intake.persoon p left join lateral (
         select json_build_object('id', d.id, 'versie', d.versie, 'zaaknummer', d.zaaknummer, 'fase', d.fase) dossier
         from intake.dossier d where d.gemeentecode = p.gemeentecode and d.koppeling_id = p.koppeling_id and d.persoon_id = p.id order by d.klaar, d.gemaakt_op desc limit 1) d on true
       where p.gemeentecode = $1 and p.koppeling_id = $2 order by p.geboortedatum, p.id`, [gemeentecode, koppelingId]);
    scope.betrokken(...leden.map((l) => ({ gemeentecode, id: l.dossier?.id ?? l.persoonId })));
    return leden.map((l) => ({
      persoonId: l.persoonId, naam: weergavenaam(l), geboortedatum: l.geboortedatum, gezinsrol: l.gezinsrol, plicht: l.plicht, reden: l.plichtReden, bron: l.plichtBron, dossier: l.dossier }));
  }
}

const feitenUit = (d: DossierEntity): DossierUit['feiten'] => ({
  gekoppeldOp: d.gekoppeldOp, gehuisvestOp: d.gehuisvestOp, brpOp: d.brpOp, kennisgevingOp: d.kennisgevingOp, ingeschrevenBijKennisgeving: d.ingeschrevenBijKennisgeving,
  verhuisdOp: d.verhuisdOp, verhuisdMetPip: d.verhuisdMetPip, intakeAfgerondOp: d.intakeAfgerondOp, pipVastgesteldOp: d.pipVastgesteldOp, pipBekendgemaaktOp: d.pipBekendgemaaktOp,
  dagtekeningInitieel: d.dagtekeningInitieel, geslotenOp: d.geslotenOp, sluitreden: d.sluitreden,
});
