import { Injectable } from '@nestjs/common';
import { leesImport, nummersIn, vergelijkMetBekend, type ImportRij, type KoppelingImport, type KoppelingOntvangst } from '@wegwijs/intake';
import { decodeCursor, encodeCursor, Geheim, NietGevonden, OngeldigeInvoer } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { createHash, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { In, type EntityManager } from 'typeorm';
import { voegAllesToe } from './alles-tegelijk.ts';
import { leesCsv } from './csv.ts';
import { ImportRijEntity, ImportRunEntity } from './import.entity.ts';
import { registreer, vergrendelAanmelding, zoekBekenden } from './koppeling.kern.ts';
import type { ImportregelsVraag } from './koppeling.vraag.ts';

/** As many rows as go with the answer to an upload. */
const REGELS = 100;

const aantal = (rijen: readonly ImportRij[], uitkomst: ImportRij['uitkomst']): number => rijen.filter((r) => r.uitkomst === uitkomst).length;

/** Lets other requests in whenever the work pauses. */
async function metPauzes<T>(werk: Generator<void, T>): Promise<T> {
  for (;;) {
    const stap = werk.next();
    if (stap.done) return stap.value;
    await setImmediate();
  }
}

@Injectable()
export class KoppelingImportService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok, private readonly geheim: Geheim) {}

  /**
   * One file, one transaction, all or nothing: one wrong row and nothing is registered. Who is known already is double, and no fault: the
   * same file twice creates nothing the second time. The result is kept either way. The file itself is read before the transaction opens.
   * @throws OngeldigeInvoer when the file cannot be read at all or its header is wrong
   */
  async importeer(csv: Buffer, proef: boolean): Promise<KoppelingImport> {
    const vandaag = this.klok.vandaag();
    const voorstel = await metPauzes(leesImport(leesCsv(csv), vandaag));
    if (voorstel.fouten.length > 0) throw new OngeldigeInvoer(voorstel.fouten.slice(0, 50).map((f) => ({ veld: f.kolom || 'bestand', melding: f.melding })), 'Dit bestand is niet te lezen');
    return this.db.run(async (em, scope) => {
      await vergrendelAanmelding(em, scope.gemeente);
      const v = vergelijkMetBekend(voorstel, await zoekBekenden(em, scope.gemeente, this.geheim, nummersIn(voorstel)));
      const status = proef ? 'proef' : aantal(v.rijen, 'fout') > 0 ? 'afgekeurd' : 'verwerkt';
      const nieuw = status === 'verwerkt' ? await registreer(em, scope, this.geheim, vandaag, v.koppelingen.map(({ koppeling }) => ({ koppeling, bron: 'csv' }))) : [];
      const koppelingVan = new Map(nieuw.flatMap((k, i) => (v.koppelingen[i]?.rijen ?? []).map((rij) => [rij, k.id] as const)));
      const run = this.run(scope, status, createHash('sha256').update(csv).digest('hex'), v.rijen, nieuw);
      await em.insert(ImportRunEntity, run);
      await voegAllesToe(em, ImportRijEntity, v.rijen.map((r) => ({
        gemeentecode: run.gemeentecode, importId: run.id, rij: r.rij, uitkomst: r.uitkomst, fouten: r.fouten, waar: r.waar ?? null, eersteRij: r.eersteRij ?? null,
        koppelingId: koppelingVan.get(r.rij) ?? r.koppelingId ?? null })));
      return this.lees(em, scope, run.id, { limiet: REGELS, uitkomst: 'fout' });
    });
  }

  /** A result of before, with a page of its rows. @throws NietGevonden */
  toon(id: string, vraag: ImportregelsVraag): Promise<KoppelingImport> {
    return this.db.run((em, scope) => this.lees(em, scope, id, vraag));
  }

  private run(scope: Scope, status: ImportRunEntity['status'], bestandSha256: string, rijen: readonly ImportRij[], nieuw: readonly KoppelingOntvangst[]): Omit<ImportRunEntity, 'op'> {
    const personen = nieuw.flatMap((k) => k.personen);
    return {
      gemeentecode: scope.gemeente, id: randomUUID(), status, bestandSha256, rijen: rijen.length, goed: aantal(rijen, 'goed'), dubbel: aantal(rijen, 'dubbel'), fout: aantal(rijen, 'fout'),
      koppelingen: nieuw.length, personen: personen.length, dossiers: personen.filter((p) => p.dossierId).length, door: scope.actor.persoon, doorNaam: scope.actor.naam,
    };
  }

  private async lees(em: EntityManager, scope: Scope, id: string, vraag: ImportregelsVraag): Promise<KoppelingImport> {
    const run = await em.findOneBy(ImportRunEntity, { gemeentecode: In(scope.gemeenten), id });
    if (!run) throw new NietGevonden();
    const [na] = vraag.cursor === undefined ? [0] : decodeCursor(vraag.cursor, 1);
    if (!Number.isInteger(na)) throw new OngeldigeInvoer([{ veld: 'cursor', melding: 'cursor is niet geldig; begin opnieuw bij de eerste pagina' }]);
    const regels = await em.query<KoppelingImport['regels']>(
      `select rij, uitkomst, fouten, waar, eerste_rij "eersteRij", koppeling_id "koppelingId" from intake.import_rij
       where gemeentecode = $1 and import_id = $2 and rij > $3 and ($4::text is null or uitkomst = $4) order by rij limit $5`,
      [run.gemeentecode, id, na, vraag.uitkomst ?? null, vraag.limiet + 1]);
    const getoond = regels.slice(0, vraag.limiet);
    const { bestandSha256, status, rijen, goed, dubbel, fout, koppelingen, personen, dossiers, doorNaam, op } = run;
    return {
      gemeentecode: run.gemeentecode, id, status, bestandSha256, rijen, goed, dubbel, fout, koppelingen, personen, dossiers, gemaaktDoor: doorNaam, gemaaktOp: op.toISOString(), regels: getoond, volgende: regels.length > vraag.limiet ? encodeCursor([getoond.at(-1)!.rij]) : null,
    };
  }
}
