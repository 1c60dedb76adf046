import { Injectable } from '@nestjs/common';
import { klokkenVan, type DossierKlokkenUit, type DossierUit, type Fase, type GezinslidUit } from '@wegwijs/intake';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { HuisvestingEntity } from '../huisvesting/huisvesting.entity.ts';
import { weergavenaam, type PersoonEntity } from '../persoon/persoon.entity.ts';
import type { DossierEntity } from './dossier.entity.ts';
import { leesDossier } from './dossier.kern.ts';
import { dossierkop, huisvestingUit, huisvestingVan } from './dossier.uit.ts';

type Lid = Pick<PersoonEntity, 'voornamen' | 'tussenvoegsel' | 'achternaam' | 'geboortedatum' | 'gezinsrol' | 'plicht' | 'plichtReden' | 'plichtBron'>
  & { persoonId: string; dossier: { id: string; versie: number; zaaknummer: string; fase: Fase } | null };

interface Omgeving {
  gekoppeldOp: string;
  huisvesting: HuisvestingEntity | null;
  derdeInformatie: DossierUit['derdeInformatie'];
  leden: Lid[];
}

/**
 * Everything around a dossier in one round trip: each further statement would verify the scope and wait for the line once more.
 * A member has at most one running dossier, and may have older ones: the running one is shown, else the latest.
 */
const OMGEVING = `
  select k.gekoppeld_op::text "gekoppeldOp",
    (select json_build_object('stap', h.stap, 'aangebodenOp', h.aangeboden_op, 'huurVanaf', h.huur_vanaf, 'betrokkenOp', h.betrokken_op, 'ingeschrevenOp', h.ingeschreven_op,
        'straat', h.straat, 'huisnummer', h.huisnummer, 'toevoeging', h.toevoeging, 'postcode', h.postcode, 'woonplaats', h.woonplaats, 'verhuurder', h.verhuurder)
      from intake.huisvesting h where h.gemeentecode = $1 and h.koppeling_id = $2) huisvesting,
    (select coalesce(json_agg(json_build_object('id', v.id, 'grond', v.grond, 'derde', v.derde, 'gevraagdOp', v.gevraagd_op, 'ontvangenOp', v.ontvangen_op, 'motivering', v.motivering)
        order by v.gevraagd_op, v.id), '[]') from intake.derde_informatie v where v.gemeentecode = $1 and v.dossier_id = $3) "derdeInformatie",
    (select coalesce(json_agg(l), '[]') from (
      select p.id "persoonId", p.voornamen, p.tussenvoegsel, p.achternaam, p.geboortedatum, p.gezinsrol, p.plicht, p.plicht_reden "plichtReden", p.plicht_bron "plichtBron", d.dossier
      from intake.persoon p left join lateral (
        select json_build_object('id', d.id, 'versie', d.versie, 'zaaknummer', d.zaaknummer, 'fase', d.fase) dossier
        from intake.dossier d where d.gemeentecode = p.gemeentecode and d.koppeling_id = p.koppeling_id and d.persoon_id = p.id order by d.klaar, d.gemaakt_op desc limit 1) d on true
      where p.gemeentecode = $1 and p.koppeling_id = $2 order by p.geboortedatum, p.id) l) leden
  from intake.koppeling k where k.gemeentecode = $1 and k.id = $2`;

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
