import { Injectable } from '@nestjs/common';
import type { SignaalAantallen, SignaalAfhandeling, SignaalSoort, SignaalUit } from '@wegwijs/casusregie';
import { geweigerd } from '@wegwijs/kernel';
import { eis, lijstOverGemeenten, NietGevonden, VerouderdeVersie, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { SignaalEntity } from './signaal.entity.ts';
import type { SignalenQuery } from './signaal.uit.ts';

const KOLOMMEN = `s.gemeentecode, s.id, s.versie, s.dossier_id "dossierId", p.naam, d.behandelaar_naam "behandelaarNaam", s.soort, s.stand, s.sinds, s.uiterlijk, s.uiterlijk volgorde, s.norm, s.normsoort, s.bron,
  s.wijze, s.toelichting, s.afgehandeld_op "afgehandeldOp", s.afgehandeld_door_naam "afgehandeldDoorNaam"`;
const SIGNALEN = `casusregie.signaal s join casusregie.dossier d on d.gemeentecode = s.gemeentecode and d.id = s.dossier_id
  left join casusregie.persoon p on p.gemeentecode = s.gemeentecode and p.dossier_id = s.dossier_id`;
/** Constants and not a parameter: each is the condition of a partial index. */
const STAND = { 'te-doen': `s.stand <> 'afgehandeld'`, 'afgehandeld': `s.stand = 'afgehandeld'` } as const;

@Injectable()
export class SignaalService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  lijst(q: SignalenQuery): Promise<Pagina<SignaalUit>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<SignaalUit>(em, scope.gemeenten, q, {
        select: `select t.* from (select ${KOLOMMEN} from ${SIGNALEN}
          where s.gemeentecode = g.gemeentecode and ${STAND[q.stand]} and ($3::text is null or s.soort = $3) and ($4::uuid is null or d.behandelaar = $4)) t where true`,
        waarden: [q.soort ?? null, q.wie === 'mij' ? scope.actor.persoon : null], sorteer: ['volgorde', 'date'], sleutel: (s) => [s.uiterlijk, s.id],
      });
      scope.betrokken(...uit.rijen.map((s) => ({ gemeentecode: s.gemeentecode, id: s.dossierId })));
      return uit;
    });
  }

  /** Counts of what waits, per kind. */
  aantallen(): Promise<SignaalAantallen> {
    return this.db.run(async (em, scope) => {
      const aantallen = await em.query<{ soort: SignaalSoort; aantal: number }[]>(
        `select soort, count(*)::int aantal from casusregie.signaal where gemeentecode = any($1::text[]) and stand <> 'afgehandeld' group by soort order by soort`, [scope.gemeenten]);
      return { aantallen };
    });
  }

  /** Somebody saw it: it still waits, and colleagues know. */
  zie(id: string, versie: number): Promise<SignaalUit> {
    return this.wijzig(id, versie, () => ({ stand: 'gezien' }));
  }

  handelAf(id: string, versie: number, { wijze, toelichting }: SignaalAfhandeling): Promise<SignaalUit> {
    return this.wijzig(id, versie, ({ actor }) => ({
      stand: 'afgehandeld', wijze, toelichting: toelichting ?? null, afgehandeldOp: this.klok.vandaag(), afgehandeldDoor: actor.persoon, afgehandeldDoorNaam: actor.naam,
    }));
  }

  private wijzig(id: string, versie: number, naar: (scope: Scope) => Partial<SignaalEntity>): Promise<SignaalUit> {
    return this.db.run(async (em, scope) => {
      const signaal = await em.findOneBy(SignaalEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!signaal) throw new NietGevonden();
      scope.betrokken({ gemeentecode: signaal.gemeentecode, id: signaal.dossierId });
      if (signaal.versie !== versie) throw new VerouderdeVersie();
      if (signaal.stand === 'afgehandeld') eis(geweigerd('SignaalAlAfgehandeld', 'Werkafspraak: een signaal wordt één keer afgehandeld', { feiten: { op: signaal.afgehandeldOp! } }));
      const { affected } = await em.update(SignaalEntity, { gemeentecode: signaal.gemeentecode, id, versie }, { ...naar(scope), versie: versie + 1 });
      if (affected !== 1) throw new VerouderdeVersie();
      return lees(em, signaal);
    });
  }
}

async function lees(em: EntityManager, { gemeentecode, id }: SignaalEntity): Promise<SignaalUit> {
  const [uit] = await em.query<{ s: SignaalUit }[]>(
    `select to_jsonb(t) - 'volgorde' s from (select ${KOLOMMEN} from ${SIGNALEN} where s.gemeentecode = $1 and s.id = $2) t`, [gemeentecode, id]);
  return uit!.s;
}
