import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { agendaPeriode, beoordeelAgendaPeriode, type AgendaAbonnementUit, type AgendaAdresUit, type AgendaRegel, type AgendaUit, type AgendaVraag } from '@wegwijs/intake';
import { Conflict, eis } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { In } from 'typeorm';
import { MedewerkerEntity } from '../werkvoorraad/medewerker.entity.ts';
import { AgendaAbonnementEntity } from './agenda.entity.ts';
import { AGENDA_GRENS, leesAgenda, type AgendaAfspraak } from './agenda.lees.ts';

/** What is kept of a secret: from the hash nobody makes the address. */
export const geheimSha = (geheim: string): string => createHash('sha256').update(geheim).digest('hex');

const regelVan = ({ volgorde: _v, straat: _s, ...regel }: AgendaAfspraak): AgendaRegel => regel;

@Injectable()
export class AgendaService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  /** The appointments of these days, mine or of the whole team. Everybody on it becomes one audit line. */
  toon(vraag: AgendaVraag): Promise<AgendaUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const periode = agendaPeriode(vraag, vandaag);
      eis(beoordeelAgendaPeriode(periode));
      const gevonden = await leesAgenda(em, { gemeenten: scope.gemeenten, ...periode, vandaag, ...(vraag.wie === 'mij' && { persoon: scope.actor.persoon }) });
      const regels = gevonden.slice(0, AGENDA_GRENS).map(regelVan);
      scope.betrokken(...regels.map((r) => ({ gemeentecode: r.gemeentecode, id: r.dossierId })));
      return { ...periode, regels, afgekapt: gevonden.length > AGENDA_GRENS };
    });
  }

  /**
   * A new secret address, in place of the one there was. The secret is made outside the act and is not part of its result: that result is
   * kept when there is an Idempotency-Key, and the secret is kept nowhere.
   * @throws Conflict for a repeat of a request that was answered: the address was shown once
   */
  async abonneer(): Promise<AgendaAdresUit> {
    const geheim = randomBytes(32).toString('base64url');
    const nieuw = geheimSha(geheim);
    const { gemeentecode, sha, sindsOp } = await this.db.run(async (em, scope) => {
      const { gemeente, actor } = scope;
      const nu = this.klok.nu();
      // Whoever only ever opens the agenda works here too; without this line the address would count as one of somebody who left.
      await em.upsert(MedewerkerEntity, { gemeentecode: gemeente, persoon: actor.persoon, naam: actor.naam, rollen: actor.rollen, laatstGezien: this.klok.vandaag() }, ['gemeentecode', 'persoon']);
      await em.upsert(AgendaAbonnementEntity, { gemeentecode: gemeente, persoon: actor.persoon, organisatie: actor.organisatie, geheimSha: nieuw, gemaaktOp: nu, laatstOpgehaaldOp: null }, ['gemeentecode', 'persoon']);
      return { gemeentecode: gemeente, sha: nieuw, sindsOp: nu.toISOString() };
    });
    if (sha !== nieuw) throw new Conflict('Dit adres is al één keer getoond. Vraag een nieuw adres aan', 'AdresAlGetoond');
    return { adres: `/agenda/${gemeentecode}-${geheim}.ics`, sindsOp };
  }

  abonnement(): Promise<AgendaAbonnementUit> {
    return this.db.run(async (em, scope) => {
      const a = await em.findOneBy(AgendaAbonnementEntity, { gemeentecode: In(scope.gemeenten), persoon: scope.actor.persoon });
      return { actief: a !== null, sindsOp: a?.gemaaktOp.toISOString() ?? null, laatstOpgehaaldOp: a?.laatstOpgehaaldOp?.toISOString() ?? null };
    });
  }

  /** From the next look on the address is nobody's. Doing it twice is doing it once. */
  zegOp(): Promise<void> {
    return this.db.run(async (em, scope) => {
      await em.delete(AgendaAbonnementEntity, { gemeentecode: In(scope.gemeenten), persoon: scope.actor.persoon });
    });
  }
}
