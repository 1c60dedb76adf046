import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  BRIEF_SERIE_MAXIMUM, magBewaren, magSchrijven, sjabloonOp, talenVan, taalVan, type SerieFilter, type SerieInvoer, type SerieMetRegelsUit, type SerieUit, type SerieVerderInvoer, type Sjabloon,
} from '@wegwijs/casusregie';
import { geldend, geweigerd } from '@wegwijs/kernel';
import { eis, lijstOverGemeenten, NietGevonden, VerouderdeVersie, Weigering, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { vergrendelDossier } from '../dossier/dossier.kern.ts';
import { PersoonEntity } from '../persoon/persoon.entity.ts';
import { BriefEntity, BriefserieEntity, BriefserieRegelEntity } from './brief.entity.ts';
import { verzend } from './brief.verzenden.ts';

const SERIES = `
  select s.gemeentecode, s.id, s.versie, s.soort, s.stand, s.met_taal "metTaal", s.door_naam "doorNaam", s.gemaakt_op "gemaaktOp", s.gemaakt_op,
    count(*)::int totaal, count(*) filter (where r.stand = 'wacht')::int wacht, count(*) filter (where r.stand = 'verzonden')::int verzonden,
    count(*) filter (where r.stand = 'mislukt')::int mislukt, count(*) filter (where r.stand = 'overgeslagen')::int overgeslagen
  from casusregie.briefserie s left join casusregie.briefserie_regel r on r.gemeentecode = s.gemeentecode and r.serie_id = s.id`;
const GROEP = 'group by s.gemeentecode, s.id';

/** The dossiers of one gemeente that a filter finds; a filter that is left out lets all through. */
const GEVONDEN = `
  select d.id from casusregie.dossier d where d.gemeentecode = $1 and d.stand not in ('overgedragen', 'gesloten')
    and ($2::text is null or d.doelgroep = $2) and ($3::text is null or d.leerroute = $3) and ($4::uuid is null or d.behandelaar = $4) and ($5::date is null or d.termijn_einde <= $5)
  order by d.id limit $6`;

/** Bulk letters: a list of people once, then rounds of at most 25. It can be stopped and taken up again at every point; a letter leaves once. */
@Injectable()
export class BriefSerieService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  lijst(pagina: PaginaQuery): Promise<Pagina<SerieUit>> {
    return this.db.run((em, scope) => lijstOverGemeenten<SerieUit>(em, scope.gemeenten, pagina, {
      select: `select * from (${SERIES} where s.gemeentecode = g.gemeentecode ${GROEP}) s where true`, sorteer: ['gemaakt_op', 'timestamptz'], sleutel: (s) => [s.gemaaktOp, s.id] }));
  }

  toon(id: string): Promise<SerieMetRegelsUit> {
    return this.db.run((em, scope) => this.uit(em, scope, id));
  }

  /** Sets the list. @throws Weigering when it is empty or too long, NietGevonden when one of the named dossiers is not of this gemeente */
  maak(v: SerieInvoer): Promise<SerieMetRegelsUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const velden = Object.fromEntries(v.velden.map((x) => [x.code, x.waarde]));
      const sjabloon = sjabloonVan(v, vandaag);
      eis(magBewaren(sjabloon, velden));
      const leeg = sjabloon.velden.find((x) => x.herkomst === 'invoer' && x.verplicht && !velden[x.code]);
      if (leeg) eis(geweigerd('VeldOntbreekt', sjabloon.bron, { veld: 'velden', feiten: { code: leeg.code, naam: leeg.naam } }));
      const hoogstens = geldend(BRIEF_SERIE_MAXIMUM, vandaag).waarde;
      const ids = v.dossierIds ? await this.genoemd(em, scope, v.dossierIds) : await this.gevonden(em, scope, v.filter, hoogstens);
      if (ids.length === 0) eis(geweigerd('GeenDossiers', sjabloon.bron, { veld: 'filter' }));
      if (ids.length > hoogstens) eis(geweigerd('TeVeelBrieven', 'Beleid: hoogstens zoveel brieven in een serie', { veld: 'filter', feiten: { hoogstens } }));
      const { gemeente: gemeentecode } = scope;
      const id = randomUUID();
      await em.insert(BriefserieEntity, { gemeentecode, id, soort: v.soort, metTaal: v.metTaal, velden, door: scope.actor.persoon, doorNaam: scope.actor.naam, gemaaktOp: this.klok.nu() } as never);
      await em.query('insert into casusregie.briefserie_regel (gemeentecode, serie_id, dossier_id) select $1, $2, unnest($3::uuid[])', [gemeentecode, id, ids]);
      return this.uit(em, scope, id);
    });
  }

  /** The next round. What cannot be sent says why and stops nobody else. */
  verder(id: string, v: SerieVerderInvoer): Promise<SerieMetRegelsUit> {
    return this.db.run(async (em, scope) => {
      const serie = await vergrendel(em, scope, id);
      if (serie.stand === 'gestopt') eis(geweigerd('SerieGestopt', 'Awb art. 3:41'));
      const rijen = await em.find(BriefserieRegelEntity, { where: { gemeentecode: serie.gemeentecode, serieId: id, stand: 'wacht' }, order: { dossierId: 'ASC' }, take: v.aantal });
      // All dossiers before the first number: whoever sends one letter holds his dossier and waits for the number, so the other way round would be a deadlock.
      for (const { dossierId } of rijen) await vergrendelDossier(em, scope, dossierId);
      for (const regel of rijen) await this.probeer(em, scope, { serie, regel, wijze: v.wijze });
      if (!await em.existsBy(BriefserieRegelEntity, { gemeentecode: serie.gemeentecode, serieId: id, stand: 'wacht' }) && serie.stand === 'open') await zet(em, serie, 'klaar');
      return this.uit(em, scope, id);
    });
  }

  /** What failed waits again, after what was wrong was repaired. */
  opnieuw(id: string, versie: number): Promise<SerieMetRegelsUit> {
    return this.db.run(async (em, scope) => {
      const serie = await vergrendel(em, scope, id, versie);
      if (serie.stand === 'gestopt') eis(geweigerd('SerieGestopt', 'Awb art. 3:41'));
      await em.update(BriefserieRegelEntity, { gemeentecode: serie.gemeentecode, serieId: id, stand: 'mislukt' }, { stand: 'wacht', reden: null, bron: null });
      await zet(em, serie, 'open');
      return this.uit(em, scope, id);
    });
  }

  /** Nothing more leaves. What left, left. */
  stop(id: string, versie: number): Promise<SerieMetRegelsUit> {
    return this.db.run(async (em, scope) => {
      const serie = await vergrendel(em, scope, id, versie);
      if (serie.stand !== 'open') eis(geweigerd('SerieNietOpen', 'Awb art. 3:41', { feiten: { stand: serie.stand } }));
      await em.update(BriefserieRegelEntity, { gemeentecode: serie.gemeentecode, serieId: id, stand: 'wacht' }, { stand: 'overgeslagen', reden: 'SerieGestopt', bron: 'Awb art. 3:41' });
      await zet(em, serie, 'gestopt');
      return this.uit(em, scope, id);
    });
  }

  /** One letter, in a savepoint: what a rule refuses takes back its own number and nothing of the others. */
  private async probeer(em: EntityManager, scope: Scope, o: { serie: BriefserieEntity; regel: BriefserieRegelEntity; wijze: SerieVerderInvoer['wijze'] }): Promise<void> {
    const { gemeentecode, serieId, dossierId } = o.regel;
    const sleutel = { gemeentecode, serieId, dossierId };
    await em.query('savepoint brief');
    try {
      const briefId = await this.schrijfEnVerzend(em, scope, o);
      await em.update(BriefserieRegelEntity, sleutel, { stand: 'verzonden', briefId });
    } catch (fout) {
      if (!(fout instanceof Weigering)) throw fout;
      await em.query('rollback to savepoint brief');
      const reden = String(fout.meer.reden);
      await em.update(BriefserieRegelEntity, sleutel, { stand: OVERSLAAN.has(reden) ? 'overgeslagen' : 'mislukt', reden, bron: fout.meer.bron ?? null });
    }
    await em.query('release savepoint brief');
  }

  private async schrijfEnVerzend(em: EntityManager, scope: Scope, { serie, regel, wijze }: { serie: BriefserieEntity; regel: BriefserieRegelEntity; wijze: SerieVerderInvoer['wijze'] }): Promise<string> {
    const { gemeentecode, dossierId } = regel;
    const vandaag = this.klok.vandaag();
    const dossier = await vergrendelDossier(em, scope, dossierId);
    const sjabloon = sjabloonVan(serie, vandaag);
    eis(magSchrijven(sjabloon, dossier));
    const wie = await em.findOneBy(PersoonEntity, { gemeentecode, dossierId });
    const taal = serie.metTaal ? taalVan(wie?.taal ?? null) : undefined;
    const id = randomUUID();
    await em.insert(BriefEntity, {
      gemeentecode, id, dossierId, soort: serie.soort, sjabloonVersie: sjabloon.versie, velden: serie.velden, motivering: [], taal: taal && talenVan(serie.soort, sjabloon.versie).includes(taal) ? taal : null,
      serieId: serie.id, opstellers: [serie.door], opgesteldNaam: serie.doorNaam, opgesteldOp: this.klok.nu(),
    } as never);
    await verzend(em, { brief: await em.findOneByOrFail(BriefEntity, { gemeentecode, id }), dossier, op: vandaag, wijze, door: scope.actor, nu: this.klok.nu() });
    return id;
  }

  private async genoemd(em: EntityManager, scope: Scope, dossierIds: readonly string[]): Promise<string[]> {
    const uniek = [...new Set(dossierIds.map((i) => i.toLowerCase()))];
    const rijen = await em.query<{ id: string }[]>('select id from casusregie.dossier where gemeentecode = $1 and id = any($2::uuid[]) order by id', [scope.gemeente, uniek]);
    if (rijen.length !== uniek.length) throw new NietGevonden();
    return rijen.map((r) => r.id);
  }

  private async gevonden(em: EntityManager, scope: Scope, f: SerieFilter | undefined, hoogstens: number): Promise<string[]> {
    const rijen = await em.query<{ id: string }[]>(GEVONDEN, [scope.gemeente, f?.doelgroep ?? null, f?.leerroute ?? null, f?.behandelaar ?? null, f?.termijnTot ?? null, hoogstens + 1]);
    return rijen.map((r) => r.id);
  }

  private async uit(em: EntityManager, scope: Scope, id: string): Promise<SerieMetRegelsUit> {
    const [rij] = await em.query<(SerieUit & { gemaakt_op: Date })[]>(`${SERIES} where s.gemeentecode = any($1::text[]) and s.id = $2 ${GROEP}`, [scope.gemeenten, id]);
    if (!rij) throw new NietGevonden();
    const { gemaakt_op: gemaaktOp, ...serie } = rij;
    const regels = await em.find(BriefserieRegelEntity, { where: { gemeentecode: serie.gemeentecode, serieId: id }, order: { dossierId: 'ASC' } });
    scope.betrokken(...regels.map((r) => ({ gemeentecode: r.gemeentecode, id: r.dossierId })));
    const mensen = await em.findBy(PersoonEntity, { gemeentecode: serie.gemeentecode, dossierId: In(regels.map((r) => r.dossierId)) });
    const namen = new Map(mensen.map((p) => [p.dossierId, p.naam]));
    return { ...serie, gemaaktOp: gemaaktOp.toISOString(), regels: regels.map(({ dossierId, stand, briefId, reden, bron }) => ({ dossierId, naam: namen.get(dossierId) ?? null, stand, briefId, reden, bron })) };
  }
}

/** Not written because it should not be; everything else that is refused should be repaired. */
const OVERSLAAN = new Set(['PlichtGeeindigd', 'GeenBrievenNaOverlijden', 'DossierGesloten']);

function sjabloonVan({ soort }: Pick<BriefserieEntity, 'soort'>, vandaag: string): Sjabloon {
  const sjabloon = sjabloonOp(soort, vandaag);
  if (!sjabloon?.serie) throw new Weigering({ ...geweigerd('GeenSeriebrief', 'Awb art. 3:2', { veld: 'soort' }), titel: 'Deze brief kan niet aan veel mensen tegelijk' });
  return sjabloon;
}

async function vergrendel(em: EntityManager, scope: Scope, id: string, versie?: number): Promise<BriefserieEntity> {
  const serie = await em.findOne(BriefserieEntity, { where: { gemeentecode: In(scope.gemeenten), id }, lock: { mode: 'pessimistic_write' } });
  if (!serie) throw new NietGevonden();
  if (versie !== undefined && serie.versie !== versie) throw new VerouderdeVersie();
  return serie;
}

const zet = async (em: EntityManager, { gemeentecode, id, versie }: BriefserieEntity, stand: BriefserieEntity['stand']): Promise<void> => {
  await em.update(BriefserieEntity, { gemeentecode, id, versie }, { stand, versie: versie + 1 });
};
