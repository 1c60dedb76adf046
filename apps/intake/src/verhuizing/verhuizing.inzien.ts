import { Injectable } from '@nestjs/common';
import { OVERDRACHTSTATUSSEN, RICHTINGEN, type OverdrachtPersoonUit, type OverdrachtRegel, type OverdrachtUit, type Overdrachtstatus, type Richting } from '@wegwijs/intake';
import { Geheim, gemaskeerd, lijstOverGemeenten, NietGevonden, PaginaQuery, type Pagina } from '@wegwijs/platform';
import { TenantDb } from '@wegwijs/tenant';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { In, type EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { weergavenaam } from '../persoon/persoon.entity.ts';
import { OverdrachtEntity, OverdrachtPersoonEntity } from './verhuizing.entity.ts';
import { betrokkene, overdrachtUit, standUit } from './verhuizing.kern.ts';
import { plaats } from './verhuizing.pakket.ts';

/** Filters of the list. */
export class OverdrachtenVraag extends PaginaQuery {
  @IsOptional() @IsIn(RICHTINGEN) richting?: Richting;
  @IsOptional() @IsIn(OVERDRACHTSTATUSSEN) status?: Overdrachtstatus;
  /** Only those of this dossier, at either side. */
  @IsOptional() @IsUUID(undefined, { message: '$property moet een geldige sleutel (uuid) zijn' }) dossierId?: string;
}

/** Which side, for an organisation that works for both gemeenten; without it the receiving one. */
export class OverdrachtVraag {
  @IsOptional() @IsIn(RICHTINGEN) richting?: Richting;
}

const LIJST = `select o.gemeentecode, o.id, o.versie, o.richting, o.dossier_id "dossierId", o.nieuw_dossier_id "nieuwDossierId", o.van, o.naar, o.status, o.aangeboden_op, o.aangeboden_op "aangebodenOp",
  o.ingeschreven_op "ingeschrevenOp", o.pip_bestaat "pipBestaat", o.gevraagd, o.intrekking_gevraagd_op "intrekkingGevraagdOp", o.beantwoord_op "beantwoordOp", o.weigerreden,
  coalesce(
    (select d.naam from intake.dossier d where d.gemeentecode = o.gemeentecode and d.id = case o.richting when 'uit' then o.dossier_id else o.nieuw_dossier_id end),
    (select concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam) from intake.overdracht_persoon p where p.gemeentecode = o.gemeentecode and p.overdracht_id = o.id and p.hoofd)) naam
  from intake.overdracht o where o.gemeentecode = g.gemeentecode and ($3::text is null or o.richting = $3) and ($4::text is null or o.status = $4)
    and ($5::uuid is null or $5 in (o.dossier_id, o.nieuw_dossier_id))`;

type Rij = Parameters<typeof standUit>[0] & { naam: string | null };

@Injectable()
export class VerhuizingInzienService {
  constructor(private readonly db: TenantDb, private readonly geheim: Geheim) {}

  /** Both directions by the day of the offer. Each line with a name is logged. */
  lijst(v: OverdrachtenVraag): Promise<Pagina<OverdrachtRegel>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<Rij>(em, scope.gemeenten, v, {
        select: LIJST, waarden: [v.richting ?? null, v.status ?? null, v.dossierId ?? null], sorteer: ['aangeboden_op', 'date'], sleutel: (o) => [o.aangebodenOp, o.id] });
      scope.betrokken(...uit.rijen.filter((o) => o.naam).map(betrokkene));
      return { ...uit, rijen: uit.rijen.map((o) => ({ ...standUit(o), naam: o.naam })) };
    });
  }

  /** One side whole: at the receiving gemeente with what was sent along. @throws NietGevonden */
  toon(id: string, { richting }: OverdrachtVraag): Promise<OverdrachtUit> {
    return this.db.run(async (em, scope) => {
      const o = await em.findOne(OverdrachtEntity, { where: { gemeentecode: In(scope.gemeenten), id, ...(richting && { richting }) }, order: { richting: 'ASC' } });
      if (!o) throw new NietGevonden();
      const personen = await em.find(OverdrachtPersoonEntity, { where: { gemeentecode: o.gemeentecode, overdrachtId: id }, order: { hoofd: 'DESC', geboortedatum: 'ASC', id: 'ASC' } });
      const eigenId = o.richting === 'uit' ? o.dossierId : o.nieuwDossierId;
      const dossier = eigenId ? await em.findOneBy(DossierEntity, { gemeentecode: o.gemeentecode, id: eigenId }) : null;
      scope.betrokken(betrokkene(o), ...personen.filter((p) => !p.hoofd).map((p) => ({ gemeentecode: p.gemeentecode, id: p.id })));
      const [hoofd] = personen;
      const getoond: OverdrachtPersoonUit[] = [];
      for (const p of personen) getoond.push(await this.persoon(em, p));
      return overdrachtUit(o, dossier?.naam ?? (hoofd ? weergavenaam(hoofd) : null), getoond);
    });
  }

  private async persoon(em: EntityManager, p: OverdrachtPersoonEntity): Promise<OverdrachtPersoonUit> {
    const bsn = p.bsnGeheim && gemaskeerd(await this.geheim.ontsleutel(em, p.bsnGeheim, plaats(p.gemeentecode, p.id)));
    return { naam: weergavenaam(p), geboortedatum: p.geboortedatum, gezinsrol: p.gezinsrol, vnummer: p.vNummer, bsn };
  }
}
