import { Injectable } from '@nestjs/common';
import type { PipVastgesteldFeiten } from '@wegwijs/intake';
import { krijgtAanbod, uiterlijkeStart, type Plaatsingsverzoek } from '@wegwijs/leerroutes';
import { lijstOverGemeenten, type EventMeta, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { PlaatsingsverzoekEntity } from './plaatsingsverzoek.entity.ts';

const WACHTLIJST = `select gemeentecode, id, versie, pip_id "pipId", stand, leerroute, startniveau, uren_per_week "urenPerWeek", cursusuren, lesdagen,
  kinderopvang_nodig "kinderopvangNodig", uiterlijke_start "uiterlijkeStart", uiterlijke_start
  from leerroutes.plaatsingsverzoek v where v.gemeentecode = g.gemeentecode and stand = 'wacht'`;

@Injectable()
export class PlaatsingsverzoekService {
  constructor(private readonly db: TenantDb) {}

  /** Who waits for a place, the most urgent by law first. */
  wachtlijst(pagina: PaginaQuery): Promise<Pagina<Plaatsingsverzoek>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<Plaatsingsverzoek>(em, scope.gemeenten, pagina, {
        select: WACHTLIJST, sorteer: ['uiterlijke_start', 'date'], sleutel: (v) => [v.uiterlijkeStart, v.id] });
      scope.betrokken(...uit.rijen);
      return uit;
    });
  }

  /** A version of the PIP decides whether there is a request, and for what. */
  async verwerkPip(em: EntityManager, pip: PipVastgesteldFeiten, { gemeentecode, op }: EventMeta): Promise<void> {
    const sleutel = { gemeentecode, id: pip.dossierId };
    const bekend = await em.findOneBy(PlaatsingsverzoekEntity, sleutel);
    if (!krijgtAanbod(pip)) return this.vervalt(em, gemeentecode, pip.dossierId);
    const inhoud = {
      pipId: pip.pipId, stand: 'wacht' as const, leerroute: pip.leerroute, startniveau: pip.startniveau ?? null, urenPerWeek: pip.urenPerWeek ?? null,
      cursusuren: pip.cursusuren ?? null, lesdagen: pip.lesdagen, kinderopvangNodig: pip.kinderopvangNodig ?? null, uiterlijkeStart: uiterlijkeStart(pip).einde,
    };
    if (bekend) await em.update(PlaatsingsverzoekEntity, sleutel, { ...inhoud, versie: bekend.versie + 1 });
    else await em.insert(PlaatsingsverzoekEntity, { ...sleutel, ...inhoud, ontvangenOp: new Date(op) });
  }

  async vervalt(em: EntityManager, gemeentecode: string, id: string): Promise<void> {
    await em.query(`update leerroutes.plaatsingsverzoek set stand = 'vervallen', versie = versie + 1 where gemeentecode = $1 and id = $2 and stand <> 'vervallen'`, [gemeentecode, id]);
  }

  async wis(em: EntityManager, gemeentecode: string, id: string): Promise<void> {
    await em.delete(PlaatsingsverzoekEntity, { gemeentecode, id });
  }
}
