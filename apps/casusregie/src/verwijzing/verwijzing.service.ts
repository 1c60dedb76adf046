import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  beoordeelAntwoordPartner, beoordeelLopendeBegeleiding, DOELBINDING, magNaar,
  type PartnerAntwoordInvoer, type PartnerEindeInvoer, type PartnerInvoer, type PartnerUit, type VerwijzingInvoer, type VerwijzingRegel, type VerwijzingUit,
} from '@wegwijs/casusregie';
import { Conflict, eis, lijstOverGemeenten, NietGevonden, VerouderdeVersie, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { eigenOpdracht, leesBegeleiding } from '../begeleiding/begeleiding.kern.ts';
import { beoordeelLopend, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { adresregel, PersoonEntity } from '../persoon/persoon.entity.ts';
import { PartnerEntity, VerwijzingEntity } from './verwijzing.entity.ts';
import { vergrendelVerwijzing, verwijs, verwijzingUit, zetVerwijzing, type Verwijzingstap } from './verwijzing.kern.ts';
import type { VerwijzingenVraag } from './verwijzing.vraag.ts';

const LIJST = `select * from (
  select v.gemeentecode, v.id, v.versie, v.dossier_id "dossierId", v.partner_id "partnerId", p.naam partner, p.soort, v.stand, v.vraag, v.gedeeld, v.besproken_op "besprokenOp", v.aangeboden_op "aangebodenOp",
    v.antwoord_uiterlijk "antwoordUiterlijk", v.taak = 'casusregie' "vanGemeente", v.door_naam "doorNaam", v.beantwoord_op "beantwoordOp", v.beantwoord_door "beantwoordDoor", v.reden, v.aangeboden_op
  from casusregie.verwijzing v join casusregie.partner p on p.gemeentecode = v.gemeentecode and p.id = v.partner_id
  where v.gemeentecode = g.gemeentecode and (v.stand = $3 or ($3::text is null and ($4::uuid is not null or v.stand in ('aangeboden', 'aanvaard')))) and ($4::uuid is null or v.dossier_id = $4)) l where true`;

const partnerUit = (p: PartnerEntity): PartnerUit =>
  ({ gemeentecode: p.gemeentecode, id: p.id, versie: p.versie, naam: p.naam, soort: p.soort, bereikbaar: p.bereikbaar, tot: p.tot, ...DOELBINDING[p.soort], gegevens: [...DOELBINDING[p.soort].gegevens] });

/** Referrals to partners that have no account here: who referred writes their answer down. */
@Injectable()
export class VerwijzingService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** The gemeente refers, with what it knows. */
  verwijsVanDossier(dossierId: string, i: VerwijzingInvoer): Promise<VerwijzingUit> {
    return this.db.run(async (em, scope) => {
      const d = await vergrendelDossier(em, scope, dossierId);
      eis(beoordeelLopend(d));
      const { gemeentecode } = d;
      const wie = await em.findOneBy(PersoonEntity, { gemeentecode, dossierId });
      const deelbaar = { naam: wie?.naam ?? null, adres: wie ? adresregel(wie) : null, taal: wie?.taal ?? null, telefoon: null, leerroute: d.leerroute, termijnEinde: d.termijnEinde };
      return verwijzingUit(em, await verwijs(em, { gemeentecode, dossierId, taak: 'casusregie', deelbaar, vandaag: this.klok.vandaag(), door: scope.actor }, i));
    });
  }

  /** Who guides refers, with what the opdracht and the gemeente show it and nothing else. */
  verwijsVanBegeleiding(id: string, i: VerwijzingInvoer): Promise<VerwijzingUit> {
    return this.db.run(async (em, scope) => {
      const b = await leesBegeleiding(em, scope, id);
      const { naam, adres, taal, telefoon } = await eigenOpdracht(em, scope, b);
      eis(beoordeelLopendeBegeleiding(b));
      const { gemeentecode, dossierId, leerroute, termijnEinde } = b;
      const deelbaar = { naam, adres, taal, telefoon, leerroute, termijnEinde };
      return verwijzingUit(em, await verwijs(em, { gemeentecode, dossierId, taak: 'maatschappelijke-begeleiding', deelbaar, vandaag: this.klok.vandaag(), door: scope.actor }, i));
    });
  }

  /** Oldest first; what is over only when asked for, or for one person. */
  lijst({ stand, dossierId, ...pagina }: VerwijzingenVraag): Promise<Pagina<VerwijzingRegel>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<VerwijzingRegel>(em, scope.gemeenten, pagina, {
        select: LIJST, waarden: [stand ?? null, dossierId ?? null], sorteer: ['aangeboden_op', 'date'], sleutel: (v) => [v.aangebodenOp, v.id] });
      scope.betrokken(...uit.rijen.map((v) => ({ gemeentecode: v.gemeentecode, id: v.dossierId })));
      return uit;
    });
  }

  toon(id: string): Promise<VerwijzingUit> {
    return this.db.run(async (em, scope) => {
      const v = await em.findOneBy(VerwijzingEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!v) throw new NietGevonden();
      scope.betrokken({ gemeentecode: v.gemeentecode, id: v.dossierId });
      return verwijzingUit(em, v);
    });
  }

  legAntwoordVast(id: string, versie: number, i: PartnerAntwoordInvoer): Promise<VerwijzingUit> {
    return this.stap(id, versie, (v, vandaag) => {
      eis(beoordeelAntwoordPartner(v, i, vandaag));
      return { naar: i.antwoord, soort: 'verwijzing-beantwoord', wijziging: { beantwoordOp: i.op, beantwoordDoor: i.door, reden: i.reden ?? null } };
    });
  }

  trekIn(id: string, versie: number, reden: string): Promise<VerwijzingUit> {
    return this.stap(id, versie, (v) => {
      eis(magNaar(v.stand, 'ingetrokken'));
      return { naar: 'ingetrokken', soort: 'verwijzing-ingetrokken', wijziging: { reden } };
    });
  }

  /** The partner knows the person; nothing of the referral has to stay. */
  rondAf(id: string, versie: number): Promise<VerwijzingUit> {
    return this.stap(id, versie, (v) => {
      eis(magNaar(v.stand, 'afgerond'));
      return { naar: 'afgerond', soort: 'verwijzing-afgerond' };
    });
  }

  partners(): Promise<PartnerUit[]> {
    return this.db.run(async (em, scope) => (await em.find(PartnerEntity, { where: { gemeentecode: In(scope.gemeenten) }, order: { gemeentecode: 'ASC', naam: 'ASC' } })).map(partnerUit));
  }

  voegPartnerToe(i: PartnerInvoer): Promise<PartnerUit> {
    return this.db.run(async (em, scope) => {
      const rij = { gemeentecode: scope.gemeente, id: randomUUID(), versie: 1, naam: i.naam, soort: i.soort, bereikbaar: i.bereikbaar ?? null, tot: null };
      const { raw } = await em.createQueryBuilder().insert().into(PartnerEntity).values(rij).orIgnore().returning('id').execute();
      if ((raw as unknown[]).length === 0) throw new Conflict('Deze partner staat er al', 'PartnerBestaatAl');
      return partnerUit(Object.assign(new PartnerEntity(), rij));
    });
  }

  /** What runs with this partner goes on; nobody new is referred from that day on. */
  beeindigPartner(id: string, versie: number, { tot }: PartnerEindeInvoer): Promise<PartnerUit> {
    return this.db.run(async (em, scope) => {
      const p = await em.findOneBy(PartnerEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!p) throw new NietGevonden();
      const { affected } = await em.update(PartnerEntity, { gemeentecode: p.gemeentecode, id, versie }, { tot, versie: versie + 1 });
      if (affected !== 1) throw new VerouderdeVersie();
      return partnerUit(Object.assign(p, { tot, versie: versie + 1 }));
    });
  }

  private stap(id: string, versie: number, beslis: (v: VerwijzingEntity, vandaag: string) => Pick<Verwijzingstap, 'naar' | 'soort' | 'wijziging'>): Promise<VerwijzingUit> {
    return this.db.run(async (em: EntityManager, scope: Scope) => {
      const vandaag = this.klok.vandaag();
      const v = await vergrendelVerwijzing(em, scope, id, versie);
      return verwijzingUit(em, await zetVerwijzing(em, v, { ...beslis(v, vandaag), vandaag, door: scope.actor }));
    });
  }
}
