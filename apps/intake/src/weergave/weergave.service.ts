import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { beoordeelWeergave, WEERGAVE_GRENS, type WeergaveInvoer, type WeergaveUit, type WeergaveVoorkeur, type WeergavenUit } from '@wegwijs/intake';
import { geweigerd } from '@wegwijs/kernel';
import { Conflict, eis, NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import { TenantDb, type Scope } from '@wegwijs/tenant';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { WeergaveEntity } from './weergave.entity.ts';

const weergaveUit = (w: Omit<WeergaveEntity, 'gemeentecode'>, persoon: string): WeergaveUit => ({
  id: w.id, versie: w.versie, naam: w.naam ?? '', gedeeld: w.gedeeld, eigenaarNaam: w.eigenaarNaam, vanMij: w.eigenaar === persoon, filters: w.filters, kolommen: w.kolommen,
});

@Injectable()
export class WeergaveService {
  constructor(private readonly db: TenantDb) {}

  lijst(): Promise<WeergavenUit> {
    return this.db.run(async (em, { gemeente: gemeentecode, actor: { persoon } }) => {
      const rijen = await em.find(WeergaveEntity, { where: [{ gemeentecode, eigenaar: persoon }, { gemeentecode, gedeeld: true }], order: { naam: 'ASC', id: 'ASC' }, take: 1000 });
      return { weergaven: rijen.filter((r) => r.naam !== null).map((r) => weergaveUit(r, persoon)), voorkeur: rijen.find((r) => r.naam === null)?.kolommen ?? null };
    });
  }

  /** @throws Conflict when the person has a view of this name, Weigering past the fiftieth */
  maak(invoer: WeergaveInvoer): Promise<WeergaveUit> {
    return this.db.run(async (em, scope) => {
      const { gemeente: gemeentecode, actor: { persoon: eigenaar, naam: eigenaarNaam } } = scope;
      if ((await em.countBy(WeergaveEntity, { gemeentecode, eigenaar, naam: Not(IsNull()) })) >= WEERGAVE_GRENS) {
        eis(geweigerd('TeVeelWeergaven', `Werkafspraak: hoogstens ${WEERGAVE_GRENS} weergaven per medewerker`, { feiten: { grens: WEERGAVE_GRENS } }));
      }
      await this.naamVrij(em, scope, invoer.naam);
      const rij = { gemeentecode, id: randomUUID(), versie: 1, eigenaar, eigenaarNaam, ...invoer };
      await em.insert(WeergaveEntity, rij);
      return weergaveUit(rij, eigenaar);
    });
  }

  /** @throws NietGevonden, VerouderdeVersie, Conflict when another of one's own has this name, Weigering when it is not one's own */
  wijzig(id: string, versie: number, invoer: WeergaveInvoer): Promise<WeergaveUit> {
    return this.db.run(async (em, scope) => {
      const w = await this.lees(em, scope, id, 'wijzigen');
      if (w.versie !== versie) throw new VerouderdeVersie();
      await this.naamVrij(em, scope, invoer.naam, id);
      const nieuw = { ...w, ...invoer, eigenaarNaam: scope.actor.naam, versie: versie + 1 };
      const { affected } = await em.update(WeergaveEntity, { gemeentecode: w.gemeentecode, id, versie }, nieuw);
      if (affected !== 1) throw new VerouderdeVersie();
      return weergaveUit(nieuw, scope.actor.persoon);
    });
  }

  verwijder(id: string): Promise<void> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await this.lees(em, scope, id, 'verwijderen');
      const { affected } = await em.delete(WeergaveEntity, { gemeentecode, id });
      if (affected !== 1) throw new NietGevonden();
    });
  }

  /** The last choice counts; there is nothing in it to lose, so no version is asked. */
  onthoud({ kolommen }: WeergaveVoorkeur): Promise<WeergaveVoorkeur> {
    return this.db.run(async (em, { gemeente, actor }) => {
      await em.query(
        `insert into intake.weergave (gemeentecode, id, eigenaar, eigenaar_naam, filters, kolommen) values ($1, $2, $3, $4, '{}', $5)
         on conflict (gemeentecode, eigenaar, naam) do update set kolommen = excluded.kolommen, versie = weergave.versie + 1`, [gemeente, randomUUID(), actor.persoon, actor.naam, kolommen]);
      return { kolommen };
    });
  }

  /** One's own, or one that is shared; another's own is absent. */
  private async lees(em: EntityManager, { gemeente: gemeentecode, actor }: Scope, id: string, handeling: 'wijzigen' | 'verwijderen'): Promise<WeergaveEntity> {
    const w = await em.findOneBy(WeergaveEntity, { gemeentecode, id, naam: Not(IsNull()) });
    if (!w || (w.eigenaar !== actor.persoon && !w.gedeeld)) throw new NietGevonden();
    eis(beoordeelWeergave({ handeling, eigenaar: w.eigenaar, door: actor.persoon, gedeeld: w.gedeeld, teamleider: actor.rollen.includes('teamleider') }));
    return w;
  }

  private async naamVrij(em: EntityManager, { gemeente: gemeentecode, actor }: Scope, naam: string, behalve?: string): Promise<void> {
    const bezet = await em.existsBy(WeergaveEntity, { gemeentecode, eigenaar: actor.persoon, naam, ...(behalve && { id: Not(behalve) }) });
    if (bezet) throw new Conflict('U hebt al een weergave met deze naam', 'NaamBestaat');
  }
}
