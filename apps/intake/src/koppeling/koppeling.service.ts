import { Injectable } from '@nestjs/common';
import {
  beoordeelAanmelding, KOPPELING_NA_VERGUNNING, koppelingstermijn,
  type GezinslidDetail, type KoppelingDetail, type KoppelingMelding, type KoppelingOntvangst, type KoppelingRegel, type KoppelingTermijn,
} from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { Conflict, eis, Geheim, gemaskeerd, lijstOverGemeenten, NietGevonden, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { KoppelingEntity } from '../persoon/koppeling.entity.ts';
import { PersoonEntity, weergavenaam } from '../persoon/persoon.entity.ts';
import { REFERENT, registreer, vergrendelAanmelding, zoekBekenden } from './koppeling.kern.ts';
import type { KoppelingenVraag } from './koppeling.vraag.ts';

const HOOFD = `from intake.persoon p where p.gemeentecode = k.gemeentecode and p.koppeling_id = k.id`;
const LIJST = `select k.gemeentecode, k.id, k.versie, k.coa_nummer "coaNummer", k.gekoppeld_op "gekoppeldOp", k.status, k.bron, k.gekoppeld_op,
  (select concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam) ${HOOFD} and p.gezinsrol = '${REFERENT}' limit 1) hoofdpersoon,
  (select coalesce(d.id, p.id) ${HOOFD.replace('where', 'left join intake.dossier d on d.gemeentecode = p.gemeentecode and d.persoon_id = p.id where')} and p.gezinsrol = '${REFERENT}' limit 1) betrokkene,
  (select count(*)::int ${HOOFD}) personen, (select count(*)::int ${HOOFD} and p.plicht = 'plichtig') plichtig
  from intake.koppeling k where k.gemeentecode = g.gemeentecode and ($3::text is null or k.status = $3) and ($4::text is null or k.bron = $4)
    and ($5::date is null or k.gekoppeld_op >= $5) and ($6::date is null or k.gekoppeld_op < $6)`;

type Kenmerken = { taal?: string; herbeoordelenOp?: Datum; teltVoorTaakstelling?: boolean; vergunningOp?: Datum; azc?: string };

function termijnVan({ vergunningOp }: Kenmerken): KoppelingTermijn | null {
  if (!vergunningOp || vergunningOp < (KOPPELING_NA_VERGUNNING[0]?.vanaf ?? vergunningOp)) return null;
  const t = koppelingstermijn({ vergunningOp });
  return t ? { aanleiding: t.aanleiding, dag0: t.dag0, einde: t.einde, bron: t.bron, soort: t.soort } : null;
}

@Injectable()
export class KoppelingService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok, private readonly geheim: Geheim) {}

  /** Households by the day of koppeling. Each line shows a name, so each is logged. */
  lijst(v: KoppelingenVraag): Promise<Pagina<KoppelingRegel>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<KoppelingRegel & { betrokkene: string | null }>(em, scope.gemeenten, v, {
        select: LIJST, waarden: [v.status ?? null, v.bron ?? null, v.van ?? null, v.tot ?? null], sorteer: ['gekoppeld_op', 'date'], sleutel: (k) => [k.gekoppeldOp, k.id] });
      scope.betrokken(...uit.rijen.flatMap(({ gemeentecode, betrokkene }) => (betrokkene ? [{ gemeentecode, id: betrokkene }] : [])));
      return { ...uit, rijen: uit.rijen.map(({ betrokkene: _, ...k }) => k) };
    });
  }

  /** A household with its members. @throws NietGevonden */
  toon(id: string): Promise<KoppelingDetail> {
    return this.db.run((em, scope) => this.detail(em, scope, id));
  }

  /**
   * One household by hand: coupled by COA, or told of by DUO.
   * @throws Weigering when a rule says no, Conflict when one of its numbers is known in this gemeente
   */
  meldAan(k: KoppelingMelding): Promise<KoppelingOntvangst> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      eis(beoordeelAanmelding(k, vandaag, k.aanleiding));
      await vergrendelAanmelding(em, scope.gemeente);
      const alle = [k, ...k.gezinsleden];
      const nummers = { vnummers: alle.flatMap((p) => p.vnummer ?? []), bsns: alle.flatMap((p) => p.bsn ?? []), coaNummers: k.coaKenmerk ? [k.coaKenmerk] : [] };
      const [bekend] = await zoekBekenden(em, scope.gemeente, this.geheim, nummers);
      if (bekend) throw new Conflict('Iemand uit dit gezin is al bekend in uw gemeente: hetzelfde COA-kenmerk, V-nummer of BSN', 'PersoonAlBekend');
      const [ontvangst] = await registreer(em, scope, this.geheim, vandaag, [{ koppeling: k, bron: k.aanleiding === 'kennisgeving' ? 'duo' : 'hand' }]);
      return ontvangst!;
    });
  }

  private async detail(em: EntityManager, scope: Scope, id: string): Promise<KoppelingDetail> {
    const koppeling = await em.findOneBy(KoppelingEntity, { gemeentecode: In(scope.gemeenten), id });
    if (!koppeling) throw new NietGevonden();
    const { gemeentecode, versie, coaNummer, gekoppeldOp, status, bron, ingetrokkenOp } = koppeling;
    const personen = await em.find(PersoonEntity, { where: { gemeentecode, koppelingId: id }, order: { geboortedatum: 'ASC', id: 'ASC' } });
    const dossiers = await em.find(DossierEntity, { where: { gemeentecode, koppelingId: id }, order: { gemaaktOp: 'ASC' } });
    const dossierVan = new Map(dossiers.map((d) => [d.persoonId, d]));
    scope.betrokken(...personen.map((p) => ({ gemeentecode, id: dossierVan.get(p.id)?.id ?? p.id })));
    const leden: GezinslidDetail[] = [];
    for (const p of personen.sort((a, b) => Number(b.gezinsrol === REFERENT) - Number(a.gezinsrol === REFERENT))) leden.push(await this.lid(em, p, dossierVan.get(p.id)));
    const kenmerken = (personen.find((p) => p.gezinsrol === REFERENT)?.kenmerken ?? {}) as Kenmerken;
    return {
      gemeentecode, id, versie, coaNummer, gekoppeldOp, status, bron, ingetrokkenOp, intrekreden: koppeling.intrekreden as KoppelingDetail['intrekreden'],
      azc: kenmerken.azc ?? null, termijn: termijnVan(kenmerken), personen: leden,
    };
  }

  private async lid(em: EntityManager, p: PersoonEntity, dossier: DossierEntity | undefined): Promise<GezinslidDetail> {
    const { id, gemeentecode, voornamen, tussenvoegsel, achternaam, geboortedatum, nationaliteit, doelgroep, plicht, plichtReden, plichtBron } = p;
    const { taal, herbeoordelenOp, teltVoorTaakstelling } = p.kenmerken as Kenmerken;
    const bsn = p.bsnGeheim && gemaskeerd(await this.geheim.ontsleutel(em, p.bsnGeheim, { tabel: 'intake.persoon', gemeentecode, rij: id }));
    return {
      id, naam: weergavenaam(p), voornamen, tussenvoegsel, achternaam, geboortedatum, nationaliteit, taal: taal ?? null, vnummer: p.vNummer, bsn, relatie: p.gezinsrol,
      verblijf: p.verblijfstitel, doelgroep, plicht, plichtReden, plichtBron, herbeoordelenOp: herbeoordelenOp ?? null, teltVoorTaakstelling: teltVoorTaakstelling ?? false,
      dossierId: dossier?.id ?? null, zaaknummer: dossier?.zaaknummer ?? null, fase: dossier?.fase ?? null,
    };
  }
}
