import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  gesprekdagen, gesprektermijn, GESPREKKEN_PER_JAAR, magAanwezigheidMelden, planVooruit, streefaantalGesprekken, voortgangstand, type AanwezigheidInvoer, type InspanningInvoer, type VoortgangRegel,
  type VoortgangStand, type VoortgangUit,
} from '@wegwijs/casusregie';
import { geldend, geweigerd, type Datum } from '@wegwijs/kernel';
import { eis, lijstOverGemeenten, NietGevonden, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { IsNull, type EntityManager } from 'typeorm';
import { leesDossier } from '../dossier/dossier.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { dossierMetPip } from './gesprek.service.ts';
import { AanwezigheidEntity, InspanningEntity } from './voortgang.entity.ts';
import { GEEN_GESPREK, heeftPip, leesStand, werkVoortgangBij, type MetPip } from './voortgang.kern.ts';
import { aanwezigheidUit, gesprekUit, inspanningUit, type VoortgangQuery } from './voortgang.uit.ts';

/** `$3` is today, `$4` the last day of the plan that is to be planned now: `voortgangstand` as conditions. */
const STAND: Record<VoortgangStand, string> = {
  'verslag-ontbreekt': 't.gepland_op < $3::date',
  'gepland': 't.gepland_op >= $3::date',
  'geen-nodig': `t.gepland_op is null and t.volgende_op = '${GEEN_GESPREK}'`,
  'te-laat': 't.gepland_op is null and t.uiterlijk < $3::date',
  'te-plannen': 't.gepland_op is null and t.uiterlijk >= $3::date and t.volgende_op <= $4::date',
  'op-schema': `t.gepland_op is null and t.uiterlijk >= $3::date and t.volgende_op > $4::date and t.volgende_op < '${GEEN_GESPREK}'`,
};
const LIJST = `select * from (select v.gemeentecode, d.id, p.naam, d.leerroute, d.behandelaar_naam "behandelaarNaam", v.aantal, v.gehouden, v.laatste_op "laatsteOp", v.gepland_op, v.uiterlijk, v.volgende_op,
    v.aanwezigheid, d.termijn_einde "termijnEinde", v.volgende_op volgorde,
    (select count(*)::int from casusregie.signaal s where s.gemeentecode = v.gemeentecode and s.dossier_id = v.dossier_id and s.stand <> 'afgehandeld') signalen
  from casusregie.voortgang v join casusregie.dossier d on d.gemeentecode = v.gemeentecode and d.id = v.dossier_id
    left join casusregie.persoon p on p.gemeentecode = v.gemeentecode and p.dossier_id = v.dossier_id
  where v.gemeentecode = g.gemeentecode and ($5::uuid is null or d.behandelaar = $5) and (not $6::boolean or d.behandelaar is null)) t
  where $3::date <= $4::date`;

type Rij = Omit<VoortgangRegel, 'stand' | 'geplandOp' | 'volgendeOp'> & { gepland_op: Datum | null; uiterlijk: Datum | null; volgende_op: Datum };

const regelVan = ({ gepland_op, uiterlijk, volgende_op, ...r }: Rij, vandaag: Datum): VoortgangRegel => {
  const volgendeOp = volgende_op === GEEN_GESPREK ? null : volgende_op;
  return { ...r, geplandOp: gepland_op, volgendeOp, stand: voortgangstand({ geplandOp: gepland_op, volgendeOp, uiterlijk }, vandaag) };
};

@Injectable()
export class VoortgangService {
  constructor(
    private readonly db: TenantDb,
    private readonly klok: Klok,
  ) {}

  /** The caseload with a PIP that runs, the most urgent talk first. */
  lijst(q: VoortgangQuery): Promise<Pagina<VoortgangRegel>> {
    const vandaag = this.klok.vandaag();
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<Rij>(em, scope.gemeenten, q, {
        select: `${LIJST}${q.stand ? ` and ${STAND[q.stand]}` : ''}`,
        waarden: [vandaag, planVooruit(vandaag), q.wie === 'mij' ? scope.actor.persoon : null, q.wie === 'niet-toegewezen'], sorteer: ['volgorde', 'date'], sleutel: (r) => [r.volgende_op, r.id],
      });
      scope.betrokken(...uit.rijen);
      return { ...uit, rijen: uit.rijen.map((r) => regelVan(r, vandaag)) };
    });
  }

  toon(dossierId: string): Promise<VoortgangUit> {
    return this.db.run(async (em, scope) => {
      const d = await leesDossier(em, scope, dossierId);
      if (!heeftPip(d)) {
        eis(geweigerd('GeenPip', 'Wi2021 art. 15, art. 17 lid 1'));
        throw new NietGevonden();
      }
      return this.uit(em, d);
    });
  }

  /** A report of a school. A correction replaces the report it names, whose hours no longer count. */
  meldAanwezigheid(dossierId: string, { vervangt, ...melding }: AanwezigheidInvoer): Promise<VoortgangUit> {
    return this.db.run(async (em, scope) => {
      const d = await dossierMetPip(em, scope, dossierId);
      const bij = { gemeentecode: d.gemeentecode, dossierId };
      const geldig = await em.findBy(AanwezigheidEntity, { ...bij, vervangenDoor: IsNull() });
      const oud = geldig.find((m) => m.id === vervangt);
      if (vervangt && !oud) eis(geweigerd('MeldingOnbekend', 'Besluit inburgering 2021 art. 9.2 lid 4', { veld: 'vervangt' }));
      eis(magAanwezigheidMelden(melding, geldig.filter((m) => m.id !== vervangt && m.aanbieder === melding.aanbieder), this.klok.vandaag()));
      const id = randomUUID();
      await em.insert(AanwezigheidEntity, { ...bij, ...melding, id, vervangt: vervangt ?? null, ontvangenOp: this.klok.vandaag(), door: scope.actor.persoon, doorNaam: scope.actor.naam });
      if (oud) await em.update(AanwezigheidEntity, { gemeentecode: d.gemeentecode, id: oud.id }, { vervangenDoor: id });
      const { van, totEnMet, gevolgd, geoorloofd, ongeoorloofd } = melding;
      await noteer(em, { ...bij, op: this.klok.vandaag(), soort: 'aanwezigheid-gemeld', bron: id, feiten: { van, totEnMet, gevolgd, geoorloofd, ongeoorloofd }, door: scope.actor });
      return this.naAct(em, d);
    });
  }

  meldInspanning(dossierId: string, invoer: InspanningInvoer): Promise<VoortgangUit> {
    return this.db.run(async (em, scope) => {
      const d = await dossierMetPip(em, scope, dossierId);
      const bron = 'Besluit inburgering 2021 art. 9.2 lid 2';
      if (invoer.op > this.klok.vandaag()) eis(geweigerd('InspanningInDeToekomst', bron, { veld: 'op' }));
      if (invoer.op < d.termijnBegin) eis(geweigerd('InspanningVoorPip', 'Besluit inburgering 2021 art. 5.3', { veld: 'op', feiten: { begin: d.termijnBegin } }));
      const id = randomUUID();
      await em.insert(InspanningEntity, { gemeentecode: d.gemeentecode, dossierId, id, ...invoer, door: scope.actor.persoon, doorNaam: scope.actor.naam });
      await noteer(em, { gemeentecode: d.gemeentecode, dossierId, op: invoer.op, soort: 'inspanning-gemeld', bron: id, feiten: { wat: invoer.soort, uren: invoer.uren }, door: scope.actor });
      return this.naAct(em, d);
    });
  }

  /** A PIP was decided, changed or posted. */
  volgPip(em: EntityManager, gemeentecode: string, dossierId: string): Promise<void> {
    return werkVoortgangBij(em, gemeentecode, dossierId, this.klok.vandaag());
  }

  /** PVT or MAP is done: there is nothing left to warn about. Null: it was not done after all. */
  async onderdeelAfgerond(em: EntityManager, gemeentecode: string, dossierId: string, onderdeel: 'pvt' | 'map', op: Datum | null): Promise<void> {
    const kolom = onderdeel === 'pvt' ? 'pvt_op' : 'map_op';
    await em.query(`update casusregie.voortgang set ${kolom} = $3 where gemeentecode = $1 and dossier_id = $2`, [gemeentecode, dossierId, op]);
    await werkVoortgangBij(em, gemeentecode, dossierId, this.klok.vandaag());
  }

  private async naAct(em: EntityManager, d: MetPip): Promise<VoortgangUit> {
    await werkVoortgangBij(em, d.gemeentecode, d.id, this.klok.vandaag());
    return this.uit(em, d);
  }

  private async uit(em: EntityManager, d: MetPip): Promise<VoortgangUit> {
    const vandaag = this.klok.vandaag();
    const s = await leesStand(em, d, vandaag);
    const volgende = gesprektermijn(s.plan);
    const inspanningen = await em.find(InspanningEntity, { where: { gemeentecode: d.gemeentecode, dossierId: d.id }, order: { op: 'DESC', id: 'ASC' } });
    return {
      dossierId: d.id, stand: voortgangstand({ geplandOp: s.gesprekken.find((g) => g.stand === 'gepland')?.geplandOp, volgendeOp: volgende?.streefdag, uiterlijk: volgende?.uiterlijk }, vandaag),
      plan: {
        aantal: s.plan.aantal, gehouden: s.plan.gehouden.length, streefaantal: streefaantalGesprekken(d.doelgroep, d.termijnBegin, d.termijnEinde), streefbron: geldend(GESPREKKEN_PER_JAAR, d.termijnBegin).bron,
        dagen: gesprekdagen(s.plan), uiterlijk: volgende?.uiterlijk ?? null,
      },
      gesprekken: s.gesprekken.map(gesprekUit).reverse(), aanwezigheid: s.aanwezigheid, ...(s.uren && { uren: s.uren }), meldingen: s.meldingen.map(aanwezigheidUit).reverse(),
      inspanningen: inspanningen.map(inspanningUit),
    };
  }
}
