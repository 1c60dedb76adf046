import { Injectable } from '@nestjs/common';
import { geweigerd } from '@wegwijs/kernel';
import { beoordeelToewijzing, type MedewerkerUit, type ToewijzingInvoer, type ToewijzingRegelUit, type ToewijzingUit } from '@wegwijs/intake';
import { eis, paginaVan, TELGRENS } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { MedewerkerEntity } from './medewerker.entity.ts';
import { regelVan, type Rij } from './werkvoorraad.regel.ts';
import { sorteringVan, TAB_VAN, werkvoorraadSql } from './werkvoorraad.sql.ts';
import type { WerkvoorraadAantallen, WerkvoorraadQuery, WerkvoorraadUit } from './werkvoorraad.uit.ts';

const begrensd = (n: number): number | string => (n > TELGRENS ? `${TELGRENS}+` : n);

@Injectable()
export class WerkvoorraadService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** One page and all counts in one round trip; each person on it becomes one audit line. */
  lijst(q: WerkvoorraadQuery): Promise<WerkvoorraadUit> {
    return this.db.run(async (em, scope) => {
      const { tekst, waarden } = werkvoorraadSql(q, { gemeenten: scope.gemeenten, vandaag: this.klok.vandaag(), actor: scope.actor });
      const [uit] = await em.query<{ rijen: Rij[]; aantallen: Record<keyof WerkvoorraadAantallen, number> }[]>(tekst, waarden);
      const { rijen, aantallen } = uit!;
      const geteld = q.klokstand ? aantallen[TAB_VAN[q.klokstand]] : Object.values(aantallen).reduce((a, b) => a + b, 0);
      const pagina = paginaVan(rijen, q.limiet, (r) => [sorteringVan(q), r[q.sorteer], r.id], geteld);
      scope.betrokken(...pagina.rijen);
      return {
        ...pagina, rijen: pagina.rijen.map(regelVan),
        aantallen: Object.fromEntries(Object.entries(aantallen).map(([tab, n]) => [tab, begrensd(n)])) as unknown as WerkvoorraadAantallen,
      };
    });
  }

  medewerkers(): Promise<MedewerkerUit[]> {
    return this.db.run((em, scope) => em.find(MedewerkerEntity, {
      where: { gemeentecode: scope.gemeente }, select: { persoon: true, naam: true, rollen: true }, order: { naam: 'ASC', persoon: 'ASC' }, take: 500 }));
  }

  /**
   * Hands out dossiers, one or many. All rows are locked in the order of their ids, so two team leaders cannot block each other, and
   * what cannot be done for one row does not stop the others: each row has its own answer.
   */
  wijsToe(invoer: ToewijzingInvoer): Promise<ToewijzingUit> {
    return this.db.run(async (em, scope) => {
      const naar = invoer.behandelaar?.toLowerCase() ?? null;
      const naam = naar === null ? null : await this.naamVan(em, scope, naar);
      const gevraagd = invoer.dossiers.map((d) => ({ id: d.dossierId.toLowerCase(), versie: d.versie }));
      const gevonden = await em.query<{ id: string; versie: number; behandelaar: string | null }[]>(
        'select id, versie, behandelaar from intake.dossier where gemeentecode = $1 and id = any($2::uuid[]) order by id for update', [scope.gemeente, gevraagd.map((d) => d.id)]);
      const perId = new Map(gevonden.map((r) => [r.id, r]));
      const rijen = gevraagd.map((d) => this.beoordeel(d, perId.get(d.id), naar, scope));
      const wijzigt = rijen.filter((r) => r.versie !== undefined).map((r) => r.dossierId);
      if (wijzigt.length > 0) {
        await em.query('update intake.dossier set behandelaar = $3, behandelaar_naam = $4, versie = versie + 1 where gemeentecode = $1 and id = any($2::uuid[])', [scope.gemeente, wijzigt, naar, naam]);
      }
      scope.betrokken(...gevonden.map(({ id }) => ({ gemeentecode: scope.gemeente, id })));
      return { rijen, gewijzigd: wijzigt.length };
    });
  }

  private beoordeel(gevraagd: { id: string; versie: number }, rij: { versie: number; behandelaar: string | null } | undefined, naar: string | null, scope: Scope): ToewijzingRegelUit {
    const dossierId = gevraagd.id;
    if (!rij) return { dossierId, uitkomst: 'niet gevonden' };
    if (rij.versie !== gevraagd.versie) return { dossierId, uitkomst: 'verouderde versie' };
    const { persoon, rollen } = scope.actor;
    const mag = beoordeelToewijzing({ door: persoon, teamleider: rollen.includes('teamleider'), huidig: rij.behandelaar, naar });
    if (!mag.toegestaan) return { dossierId, uitkomst: 'niet toegestaan', reden: mag.reden, bron: mag.bron };
    return { dossierId, uitkomst: naar === null ? 'vrijgegeven' : 'toegewezen', versie: rij.versie + 1 };
  }

  /** Yourself, or a colleague of this gemeente who has been here; any other id is refused. */
  private async naamVan(em: EntityManager, scope: Scope, persoon: string): Promise<string> {
    if (persoon === scope.actor.persoon) return scope.actor.naam;
    const collega = await em.findOneBy(MedewerkerEntity, { gemeentecode: scope.gemeente, persoon });
    if (!collega) eis(geweigerd('MedewerkerOnbekend', 'Werkafspraak: werk gaat naar een medewerker van de eigen gemeente', { veld: 'behandelaar' }));
    return collega!.naam;
  }
}
