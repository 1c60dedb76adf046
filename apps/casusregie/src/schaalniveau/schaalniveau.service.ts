import { Injectable } from '@nestjs/common';
import {
  magSchaalniveauWijzigen, verschilPerRol, voorbeeldSignalen, type SchaalniveauRegel, type SchaalniveauVerschil, type SchaalniveauVoorbeeld, type SchaalniveauVraag, type SchaalniveauWijziging,
} from '@wegwijs/casusregie';
import { eis } from '@wegwijs/platform';
import { BIJLAGE, HANDELINGEN, Klok, ROLLEN, ROLLEN_VAN_SOORT, TenantDb, VERDEELBARE_TAKEN, type Organisatie } from '@wegwijs/tenant';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

const REGELS = `select s.gemeentecode, s.id, s.versie, s.taak, s.niveau, s.uitvoerder, o.naam "uitvoerderNaam", s.bevoegd_orgaan "bevoegdOrgaan", s.mandaat, s.opmerking,
  s.geldig_van::text "geldigVan", s.geldig_tot::text "geldigTot", s.besluit from tenant.schaalniveau s join tenant.organisatie o on o.code = s.uitvoerder`;

/** Tasks of the Wi2021: all of the appendix but the existing duty of housing. Whoever executes every one of them has the law in his hands. */
const WETSTAKEN = VERDEELBARE_TAKEN.filter((t) => t !== 'huisvesting');

type Partij = Pick<Organisatie, 'code' | 'naam' | 'soort' | 'openbaarLichaam'>;
interface Stand {
  gemeentecode: string;
  organisaties: Partij[];
  later: string | null;
  /** The matrix of this gemeente on the day of the change, without it. */
  cellen: { taak: string; uitvoerder: string; niveau: string; geldigVan: string }[];
}

/** The matrix of the startnotitie, executable: what it says is what the database lets an organisation see, from the day it says. */
@Injectable()
export class SchaalniveauService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  /** The whole matrix on a day (today when absent) with what is planned after it, and what went before it when asked. It holds no personal data; everybody may read it. */
  toon({ op, historie }: SchaalniveauVraag): Promise<SchaalniveauRegel[]> {
    return this.db.run((em) => em.query<SchaalniveauRegel[]>(
      `${REGELS} where $3::boolean or s.geldig_tot is null or s.geldig_tot > $1 order by s.gemeentecode, array_position($2::text[], s.taak), s.geldig_van`,
      [op ?? this.klok.vandaag(), VERDEELBARE_TAKEN, historie ?? false]));
  }

  /** A gemeente decides who executes one of its tasks from a day on. The running row ends the day the new one begins. */
  wijzig(w: SchaalniveauWijziging): Promise<SchaalniveauRegel> {
    return this.db.run(async (em, scope) => {
      const gemeentecode = scope.gemeente;
      this.eisMag(w, await leesStand(em, gemeentecode, w));
      await em.query(`delete from tenant.schaalniveau where gemeentecode = $1 and taak = $2 and geldig_van = $3`, [gemeentecode, w.taak, w.geldigVan]);
      await em.query(`update tenant.schaalniveau set geldig_tot = $3, versie = versie + 1 where gemeentecode = $1 and taak = $2 and geldig_van < $3 and (geldig_tot is null or geldig_tot > $3)`,
        [gemeentecode, w.taak, w.geldigVan]);
      const id = randomUUID();
      await em.query(
        `insert into tenant.schaalniveau (gemeentecode, id, taak, niveau, uitvoerder, bevoegd_orgaan, mandaat, opmerking, geldig_van, besluit) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [gemeentecode, id, w.taak, w.niveau, w.uitvoerder, BIJLAGE[0]!.bevoegdOrgaan, w.mandaat ?? null, w.opmerking ?? '', w.geldigVan, w.besluit]);
      const [regel] = await em.query<SchaalniveauRegel[]>(`${REGELS} where s.gemeentecode = $1 and s.id = $2`, [gemeentecode, id]);
      return regel!;
    });
  }

  /**
   * What this change would do from its day on: who can do what he could not do before, who no longer can, and what to think of first. What
   * `wijzig` would refuse is refused here in the same words; nothing is written.
   */
  async voorbeeld(w: SchaalniveauWijziging): Promise<SchaalniveauVoorbeeld> {
    const stand = await this.db.run(async (em, scope) => {
      const gelezen = await leesStand(em, scope.gemeente, w);
      this.eisMag(w, gelezen);
      return gelezen;
    });
    const { gemeentecode, organisaties, cellen } = stand;
    const wie = (code: string) => organisaties.find((o) => o.code === code)!;
    const oud = cellen.find((c) => c.taak === w.taak);
    const naar = wie(w.uitvoerder);
    const taken = (code: string) => cellen.filter((c) => c.uitvoerder === code).map((c) => c.taak);
    const [takenVan, takenNaar] = [oud ? taken(oud.uitvoerder).filter((t) => t !== w.taak || oud.uitvoerder === naar.code) : [], [...new Set([...taken(naar.code), w.taak])]];
    const dossiers = w.taak === 'casusregie' && oud?.uitvoerder !== naar.code ? await this.telLopendeDossiers(gemeentecode) : undefined;
    return {
      gemeentecode, taak: w.taak, vanaf: w.geldigVan, van: oud ? { uitvoerder: oud.uitvoerder, uitvoerderNaam: wie(oud.uitvoerder).naam, niveau: oud.niveau } : null,
      naar: { uitvoerder: naar.code, uitvoerderNaam: naar.naam, niveau: w.niveau },
      krijgt: verschil(naar, taken(naar.code), takenNaar), verliest: oud ? verschil(wie(oud.uitvoerder), takenVan, taken(oud.uitvoerder)) : [],
      signalen: voorbeeldSignalen(HANDELINGEN, {
        gemeentecode, taak: w.taak, niveau: w.niveau, mandaat: w.mandaat, van: oud?.uitvoerder, naar: { ...naar, rollen: ROLLEN_VAN_SOORT[naar.soort] },
        takenNaar, takenVan, wetstaken: WETSTAKEN, vervangt: oud?.geldigVan === w.geldigVan, dossiers,
      }),
    };
  }

  private eisMag(w: SchaalniveauWijziging, { gemeentecode, organisaties, later }: Stand): void {
    eis(magSchaalniveauWijzigen(w, { vandaag: this.klok.vandaag(), gemeentecode, taken: VERDEELBARE_TAKEN, organisaties: organisaties.map((o) => o.code), laterGepland: later ?? undefined }));
  }

  /**
   * How many dossiers would change hands. A second act and by the system: whoever decides about the matrix (beheer) has no reach over the
   * dossiers, and one that comes back from another organisation is not yet within reach of his gemeente. Only the number leaves.
   */
  private telLopendeDossiers(gemeentecode: string): Promise<number> {
    return this.db.runSystem({ gemeenten: [gemeentecode], actie: 'SchaalniveauService.telLopendeDossiers' }, async (em) => {
      const [rij] = await em.query<{ n: number }[]>(`select count(*)::int n from casusregie.dossier where gemeentecode = $1 and stand not in ('overgedragen', 'gesloten')`, [gemeentecode]);
      return rij!.n;
    });
  }
}

async function leesStand(em: EntityManager, gemeentecode: string, w: SchaalniveauWijziging): Promise<Stand> {
  const [rij] = await em.query<Omit<Stand, 'gemeentecode'>[]>(
    `select (select json_agg(json_build_object('code', code, 'naam', naam, 'soort', soort, 'openbaarLichaam', openbaar_lichaam) order by code) from tenant.organisatie) organisaties,
      (select min(geldig_van)::text from tenant.schaalniveau where gemeentecode = $1 and taak = $2 and geldig_van > $3) later,
      (select coalesce(json_agg(json_build_object('taak', taak, 'uitvoerder', uitvoerder, 'niveau', niveau, 'geldigVan', geldig_van)), '[]') from tenant.schaalniveau
        where gemeentecode = $1 and geldig_van <= $3 and (geldig_tot is null or geldig_tot > $3)) cellen`, [gemeentecode, w.taak, w.geldigVan]);
  return { gemeentecode, ...rij! };
}

/** What the tasks `na` let this organisation do that `voor` does not; nothing: no line. */
function verschil({ code, naam, soort }: Partij, voor: readonly string[], na: readonly string[]): SchaalniveauVerschil[] {
  const rollen = verschilPerRol(HANDELINGEN, ROLLEN, voor, na).map((r) => ({ ...r, gebruikelijk: ROLLEN_VAN_SOORT[soort].some((x) => x === r.rol) }));
  return rollen.length > 0 ? [{ organisatie: code, naam, rollen }] : [];
}
