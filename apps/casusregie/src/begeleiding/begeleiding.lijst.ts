import { Injectable } from '@nestjs/common';
import type { BegeleidingRegel, BegeleidingSignaal, BegeleidingTelling, BegeleidingUit } from '@wegwijs/casusregie';
import { lijstOverGemeenten, NietGevonden, type Pagina } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { leesDossier } from '../dossier/dossier.kern.ts';
import { begeleidingUit } from './begeleiding.antwoord.ts';
import { BegeleidingEntity } from './begeleiding.entity.ts';
import { leesBegeleiding } from './begeleiding.kern.ts';
import type { BegeleidingenVraag } from './begeleiding.vraag.ts';

/** When a begeleiding asks for a look; `$4` is today. */
const SIGNAAL: Readonly<Record<BegeleidingSignaal, string>> = {
  'begin-te-laat': `b.stand = 'wacht' and b.start_uiterlijk < $4::date`,
  'einde-nabij': `b.stand = 'loopt' and b.nabij_vanaf <= $4::date and b.einde_gepland >= $4::date`,
  'maatwerk-gevraagd': 'b.verzoek_op is not null',
  'einde-voorbij': `b.stand = 'loopt' and b.einde_gepland < $4::date`,
  'checklist-te-laat': `b.stand = 'loopt' and exists (select from casusregie.begeleiding_punt t
    where t.gemeentecode = b.gemeentecode and t.begeleiding_id = b.id and t.stand = 'open' and t.uiterlijk < $4::date)`,
};

/** The name is that of the opdracht; the persoon is a row that only the gemeente sees. */
const lijstSql = (signaal: BegeleidingSignaal | undefined) => `select * from (
  select b.gemeentecode, b.id, b.versie, b.dossier_id "dossierId", b.opdracht_id "opdrachtId", b.stand, coalesce(o.naam, p.naam) naam, o.adres, o.taal, b.ingeschreven_op "ingeschrevenOp",
    b.start_uiterlijk "startUiterlijk", b.begonnen_op "begonnenOp", b.einde_gepland "eindeGepland", c.open "openPunten", c.alle punten, c.eerste "eerstePunt", b.einde_gepland
  from casusregie.begeleiding b
    left join casusregie.opdracht o on o.gemeentecode = b.gemeentecode and o.id = b.opdracht_id
    left join casusregie.persoon p on p.gemeentecode = b.gemeentecode and p.dossier_id = b.dossier_id
    cross join lateral (select count(*) filter (where t.stand = 'open')::int open, count(*)::int alle, min(t.uiterlijk) filter (where t.stand = 'open') eerste
      from casusregie.begeleiding_punt t where t.gemeentecode = b.gemeentecode and t.begeleiding_id = b.id) c
  where b.gemeentecode = g.gemeentecode and (b.stand = $3 or ($3::text is null and b.stand <> 'beeindigd')) and $4::date is not null and ${signaal ? SIGNAAL[signaal] : 'true'}) l where true`;

const TELLING = `
  select count(*) filter (where b.stand = 'wacht')::int wacht, count(*) filter (where b.stand = 'loopt')::int loopt,
    count(*) filter (where ${SIGNAAL['begin-te-laat']})::int "beginTeLaat", count(*) filter (where ${SIGNAAL['einde-nabij']})::int "eindeNabij",
    count(*) filter (where ${SIGNAAL['einde-voorbij']})::int "eindeVoorbij", count(*) filter (where ${SIGNAAL['checklist-te-laat']})::int "checklistTeLaat",
    count(*) filter (where ${SIGNAAL['maatwerk-gevraagd']})::int "maatwerkGevraagd"
  from casusregie.begeleiding b where b.gemeentecode = any($1::text[])`;

/** Reading: my people, how many ask for a look, and one of them. */
@Injectable()
export class BegeleidingLijst {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** Who ends first stands first; who is no longer guided only when asked for. */
  lijst({ stand, signaal, ...pagina }: BegeleidingenVraag): Promise<Pagina<BegeleidingRegel>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<BegeleidingRegel>(em, scope.gemeenten, pagina, {
        select: lijstSql(signaal), waarden: [stand ?? null, this.klok.vandaag()], sorteer: ['einde_gepland', 'date'], sleutel: (b) => [b.eindeGepland, b.id] });
      scope.betrokken(...uit.rijen.map((b) => ({ gemeentecode: b.gemeentecode, id: b.dossierId })));
      return uit;
    });
  }

  telling(): Promise<BegeleidingTelling> {
    return this.db.run(async (em, scope) => {
      const [uit] = await em.query<BegeleidingTelling[]>(TELLING.replaceAll('$4', '$2'), [scope.gemeenten, this.klok.vandaag()]);
      return uit!;
    });
  }

  toon(id: string): Promise<BegeleidingUit> {
    return this.db.run(async (em, scope) => begeleidingUit(em, scope, await leesBegeleiding(em, scope, id), this.klok.vandaag()));
  }

  /** @throws NietGevonden when this person is not guided, as when the dossier is out of reach */
  vanDossier(dossierId: string): Promise<BegeleidingUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await leesDossier(em, scope, dossierId);
      const b = await em.findOneBy(BegeleidingEntity, { gemeentecode: dossier.gemeentecode, dossierId });
      if (!b) throw new NietGevonden();
      return begeleidingUit(em, scope, b, this.klok.vandaag());
    });
  }
}
