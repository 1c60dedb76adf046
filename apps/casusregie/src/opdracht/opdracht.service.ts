import { Injectable } from '@nestjs/common';
import { beoordeelRechtOpBegeleiding, OPDRACHT_ANTWOORD, OpdrachtTeruggegeven, teruggegevenSignaal, type OpdrachtInvoer, type OpdrachtTaak, type OpdrachtUit } from '@wegwijs/casusregie';
import { berekenTermijn, geldend, geweigerd, type Datum } from '@wegwijs/kernel';
import { Conflict, eis, lijstOverGemeenten, publish, VerouderdeVersie, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { koppelOpdracht, kondigBegeleidingAan, laatBegeleidingWachten, vergrendelBijOpdracht, volgBegeleiding } from '../begeleiding/begeleiding.kern.ts';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { zetSignalen } from '../signaal/klok.kern.ts';
import { OpdrachtEntity } from './opdracht.entity.ts';
import { geefOpdracht, leesOpdracht, zetOpdracht } from './opdracht.kern.ts';
import type { OpdrachtenVraag } from './opdracht.vraag.ts';

const BRON = 'Startnotitie nieuwe Wet inburgering §4 en bijlage (schaalniveau: de uitvoerder van de taak)';
/** Work with a workplace of its own ends there, where what was done is known. */
const EIGEN_WERKPLEK: readonly OpdrachtTaak[] = ['maatschappelijke-begeleiding', 'pvt-asiel', 'pvt-gezin', 'map'];

const LIJST = `select o.gemeentecode, o.id, o.versie, o.dossier_id "dossierId", o.taak, o.organisatie, o.stand, o.vraag, o.naam, o.adres, o.taal, o.telefoon, o.aangeboden_op "aangebodenOp",
  o.beantwoord_op "beantwoordOp", o.beantwoord_door_naam "beantwoordDoorNaam", o.reden, o.geeindigd_op "geeindigdOp", o.aangeboden_op
  from casusregie.opdracht o where o.gemeentecode = g.gemeentecode and ($3::text is null or o.taak = $3) and (o.stand = $4 or ($4::text is null and ($5::uuid is not null or o.stand in ('aangeboden', 'aanvaard')))) and ($5::uuid is null or o.dossier_id = $5)`;

const antwoordUiterlijk = (aangebodenOp: Datum): Datum =>
  berekenTermijn({ norm: geldend(OPDRACHT_ANTWOORD, aangebodenOp), aanleiding: 'opdracht gegeven', dag0: aangebodenOp }).einde;

const opdrachtUit = (o: OpdrachtEntity): OpdrachtUit => ({
  gemeentecode: o.gemeentecode, id: o.id, versie: o.versie, dossierId: o.dossierId, taak: o.taak, organisatie: o.organisatie, stand: o.stand, vraag: o.vraag, naam: o.naam, adres: o.adres, taal: o.taal,
  telefoon: o.telefoon, aangebodenOp: o.aangebodenOp, antwoordUiterlijk: antwoordUiterlijk(o.aangebodenOp), beantwoordOp: o.beantwoordOp, beantwoordDoorNaam: o.beantwoordDoorNaam, reden: o.reden, geeindigdOp: o.geeindigdOp,
});

/** Work that the gemeente gives to whoever executes a task: offered, accepted or given back, and ended. */
@Injectable()
export class OpdrachtService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** Oldest offer first; what is over only when asked for, or for one person. Each sees the work of his own tasks; the gemeente all of it. */
  lijst({ taak, stand, dossierId, ...pagina }: OpdrachtenVraag): Promise<Pagina<OpdrachtUit>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<OpdrachtUit>(em, scope.gemeenten, pagina, {
        select: LIJST, waarden: [taak ?? null, stand ?? null, dossierId ?? null], sorteer: ['aangeboden_op', 'date'], sleutel: (o) => [o.aangebodenOp, o.id] });
      scope.betrokken(...uit.rijen.map((o) => ({ gemeentecode: o.gemeentecode, id: o.dossierId })));
      return { ...uit, rijen: uit.rijen.map((o) => ({ ...o, antwoordUiterlijk: antwoordUiterlijk(o.aangebodenOp) })) };
    });
  }

  toon(id: string): Promise<OpdrachtUit> {
    return this.db.run(async (em, scope) => opdrachtUit(await leesOpdracht(em, scope, id)));
  }

  /** By hand: again after it was given back, or what follows from no fact. */
  geef(dossierId: string, i: OpdrachtInvoer): Promise<OpdrachtUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await vergrendelDossier(em, scope, dossierId);
      eis(beoordeelLopend(dossier));
      const vandaag = this.klok.vandaag();
      if (i.taak === 'maatschappelijke-begeleiding') await this.bereidBegeleidingVoor(em, dossier, vandaag);
      const id = await geefOpdracht(em, { gemeentecode: dossier.gemeentecode, dossierId, taak: i.taak, vandaag, door: scope.actor, ...(i.vraag && { vraag: i.vraag }) });
      if (id === undefined) throw new Conflict('Deze opdracht loopt al', 'OpdrachtLooptAl');
      const opdracht = await leesOpdracht(em, scope, id);
      if (i.taak === 'maatschappelijke-begeleiding') await koppelOpdracht(em, opdracht, vandaag);
      await zetTeruggegeven(em, dossier, vandaag);
      return opdrachtUit(opdracht);
    });
  }

  aanvaard(id: string, versie: number): Promise<OpdrachtUit> {
    return this.alsOntvanger(id, versie, (em, scope, o) => zetOpdracht(em, o, 'aanvaard', { vandaag: this.klok.vandaag(), door: scope.actor }));
  }

  geefTerug(id: string, versie: number, reden: string): Promise<OpdrachtUit> {
    return this.alsOntvanger(id, versie, async (em, scope, o) => {
      const nieuw = await this.laatLos(em, scope, o, 'teruggegeven', reden);
      const { gemeentecode, dossierId, taak } = o;
      await publish(em, OpdrachtTeruggegeven, { gemeentecode, sleutel: dossierId, feiten: { dossierId, opdrachtId: id, taak, teruggegevenOp: this.klok.vandaag() } });
      return nieuw;
    });
  }

  rondAf(id: string, versie: number): Promise<OpdrachtUit> {
    return this.alsOntvanger(id, versie, (em, scope, o) => {
      if (EIGEN_WERKPLEK.includes(o.taak)) eis(geweigerd('AfrondenBijHetWerkZelf', BRON, { feiten: { taak: o.taak } }));
      return zetOpdracht(em, o, 'afgerond', { vandaag: this.klok.vandaag(), door: scope.actor });
    });
  }

  trekIn(id: string, versie: number, reden: string): Promise<OpdrachtUit> {
    return this.stap(id, versie, async (em, scope, o) => {
      const nieuw = await this.laatLos(em, scope, o, 'ingetrokken', reden);
      await volgBegeleiding(em, o.gemeentecode, o.dossierId, this.klok.vandaag());
      return nieuw;
    });
  }

  /** The executor gave work back, who sees no signals: the gemeente gets one, and the clock of the begeleiding runs again. */
  async volgTeruggave(em: EntityManager, gemeentecode: string, dossierId: string): Promise<void> {
    const vandaag = this.klok.vandaag();
    await zetTeruggegeven(em, { gemeentecode, id: dossierId }, vandaag);
    await volgBegeleiding(em, gemeentecode, dossierId, vandaag);
  }

  private async laatLos(em: EntityManager, scope: Scope, o: OpdrachtEntity, naar: 'teruggegeven' | 'ingetrokken', reden: string): Promise<OpdrachtEntity> {
    const begeleiding = await vergrendelBijOpdracht(em, o);
    const nieuw = await zetOpdracht(em, o, naar, { vandaag: this.klok.vandaag(), reden, door: scope.actor });
    if (begeleiding) await laatBegeleidingWachten(em, begeleiding);
    return nieuw;
  }

  /** Begeleiding is for who has a right to it; whoever never had it announced gets it now, so that the opdracht has something to hang on. */
  private async bereidBegeleidingVoor(em: EntityManager, dossier: DossierEntity, vandaag: Datum): Promise<void> {
    eis(beoordeelRechtOpBegeleiding(dossier.doelgroep));
    if (dossier.ingeschrevenOp === null) eis(geweigerd('NogNietIngeschreven', 'Wi2021 art. 13 lid 1; Startnotitie nieuwe Wet inburgering §3', { veld: 'taak' }));
    await kondigBegeleidingAan(em, dossier.gemeentecode, dossier.id, vandaag);
  }

  private alsOntvanger(id: string, versie: number, doe: (em: EntityManager, scope: Scope, o: OpdrachtEntity) => Promise<OpdrachtEntity>): Promise<OpdrachtUit> {
    return this.stap(id, versie, (em, scope, o) => {
      if (o.organisatie !== scope.actor.organisatie) eis(geweigerd('NietDeOntvanger', BRON, { feiten: { organisatie: o.organisatie } }));
      return doe(em, scope, o);
    });
  }

  private stap(id: string, versie: number, doe: (em: EntityManager, scope: Scope, o: OpdrachtEntity) => Promise<OpdrachtEntity>): Promise<OpdrachtUit> {
    return this.db.run(async (em, scope) => {
      const o = await leesOpdracht(em, scope, id);
      if (o.versie !== versie) throw new VerouderdeVersie();
      return opdrachtUit(await doe(em, scope, o));
    });
  }
}

const TERUGGEGEVEN = `
  select o.id, o.geeindigd_op op from casusregie.opdracht o where o.gemeentecode = $1 and o.dossier_id = $2 and o.stand = 'teruggegeven'
    and not exists (select from casusregie.opdracht n where n.gemeentecode = o.gemeentecode and n.dossier_id = o.dossier_id and n.taak = o.taak and n.stand in ('aangeboden', 'aanvaard', 'afgerond'))
    and exists (select from casusregie.dossier d where d.gemeentecode = o.gemeentecode and d.id = o.dossier_id)`;

/** Work that was given back and that nobody has taken on since. */
async function zetTeruggegeven(em: EntityManager, { gemeentecode, id: dossierId }: Pick<DossierEntity, 'gemeentecode' | 'id'>, vandaag: Datum): Promise<void> {
  const open = await em.query<{ id: string; op: Datum }[]>(TERUGGEGEVEN, [gemeentecode, dossierId]);
  await zetSignalen(em, { gemeentecode, dossierId, vandaag }, ['opdracht-teruggegeven'], open.map((o) => ({ ...teruggegevenSignaal(o.op), aanleiding: o.id })));
}
