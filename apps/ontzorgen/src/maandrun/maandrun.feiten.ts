import { geldend, type Datum } from '@wegwijs/kernel';
import {
  CORRECTIE_MAANDEN, maandPlus, nettoRecht, Tarieven, type Bijstandslid, type Bijstandsversie, type MaandInvoer, type Maandinkomen, type Maandpost, type Ontzorgrecht, type Tariefrij, type Tekortbesluit, type Uitlegregel,
} from '@wegwijs/ontzorgen';
import type { EntityManager } from 'typeorm';

/** A post with what its payment needs. */
export interface Feitenpost extends Maandpost { begunstigdeId: string; kenmerk: string | null; bewerktDoor: string }
interface Eerder { maand: Datum; uitkering: number; posten: number; correctie: number; vrij: boolean; uitleg: Uitlegregel[] }
/** Everything that one household's month is computed from. */
export interface Huishoudfeiten {
  id: string;
  nummer: number;
  partnerAkkoord: boolean;
  leden: Bijstandslid[];
  bijstand: Bijstandsversie[];
  inkomen: (Maandinkomen & { maand: Datum })[];
  posten: Feitenpost[];
  recht: Ontzorgrecht[];
  klantId: string | null;
  besluit: Tekortbesluit | null;
  eerder: Eerder[];
  vorigeHuur: number | null;
  oud: { id: string; stand: string; sha: string; gezien: boolean } | null;
}

const lijst = (velden: string, tabel: string, volgorde: string, extra = ''): string =>
  `(select coalesce(json_agg(json_build_object(${velden}) order by ${volgorde}), '[]') from ontzorgen.${tabel} x where x.gemeentecode = h.gemeentecode and x.huishouden_id = h.id ${extra})`;

/** `$1` gemeente, `$2` month, `$3` first month looked back to, `$4` last id of the slice before, `$5` how many, `$6` one household or null, `$7` last month. */
const FEITEN = `
  select h.id, h.nummer, h.partner_akkoord "partnerAkkoord",
    ${lijst(`'rol', x.rol, 'geboortedatum', x.geboortedatum, 'teltMee', x.telt_mee, 'vanaf', x.vanaf, 'tot', x.tot`, 'lid', 'x.id')} leden,
    ${lijst(`'vanaf', x.vanaf, 'tot', x.tot, 'leefvorm', x.leefvorm, 'kostendelers', x.kostendelers, 'aanvulling', x.aanvulling`, 'bijstand', 'x.vanaf')} bijstand,
    ${lijst(`'id', x.id, 'maand', x.maand, 'soort', x.soort, 'bedrag', x.bedrag, 'vrijlating', x.vrijlating`, 'inkomen', 'x.id', 'and x.maand between $3 and $7')} inkomen,
    ${lijst(`'lijn', x.lijn, 'soort', x.soort, 'bedrag', x.bedrag, 'frequentie', x.frequentie, 'vervaldag', x.vervaldag, 'vanaf', x.vanaf, 'tot', x.tot, 'gebrokenMaand', x.gebroken_maand,
      'toestemmingOp', x.toestemming_op, 'betaler', x.betaler, 'begunstigdeId', x.begunstigde_id, 'kenmerk', x.kenmerk, 'bewerktDoor', x.bewerkt_door`, 'post', 'x.lijn, x.vanaf')} posten,
    ${lijst(`'persoon', x.dossier_id, 'vorm', x.vorm, 'vanaf', x.vanaf, 'tot', x.tot, 'machtigingVanaf', x.machtiging_vanaf, 'machtigingTot', x.machtiging_tot`, 'ontzorgdossier', 'x.id')} recht,
    (select b.id from ontzorgen.begunstigde b where b.gemeentecode = h.gemeentecode and b.huishouden_id = h.id) "klantId",
    (select json_build_object('besluit', t.besluit, 'lijn', t.post_lijn, 'afgesproken', t.afgesproken) from ontzorgen.tekort t where t.gemeentecode = h.gemeentecode and t.huishouden_id = h.id and t.maand = $2 and t.stand = 'besloten') besluit,
    (select coalesce(json_agg(json_build_object('maand', r.maand, 'uitkering', r.uitkering, 'posten', r.posten, 'correctie', r.correctie, 'vrij', u.stand = 'vrijgegeven' and r.stand <> 'uitgesloten', 'uitleg', r.uitleg) order by r.maand), '[]')
      from ontzorgen.maandregel r join ontzorgen.maandrun u on u.gemeentecode = r.gemeentecode and u.id = r.run_id where r.gemeentecode = h.gemeentecode and r.huishouden_id = h.id and r.maand >= $3 and r.maand < $2) eerder,
    (select sum(o.bedrag)::int from ontzorgen.betaalopdracht o where o.gemeentecode = h.gemeentecode and o.huishouden_id = h.id and o.maand = ($2::date - interval '1 month')::date and o.soort = 'huur' and o.herhaling = 0) "vorigeHuur",
    (select json_build_object('id', r.id, 'stand', r.stand, 'sha', r.sha, 'gezien', r.gezien_door is not null) from ontzorgen.maandregel r where r.gemeentecode = h.gemeentecode and r.huishouden_id = h.id and r.maand = $2) oud
  from ontzorgen.huishouden h
  where h.gemeentecode = $1 and ($4::uuid is null or h.id > $4) and case when $6::uuid is null then exists (select from ontzorgen.ontzorgdossier d where d.gemeentecode = h.gemeentecode and d.huishouden_id = h.id and d.vanaf < ($2::date + interval '1 month')::date
      and d.tot > $2::date and d.tot > d.vanaf)
      and not exists (select from ontzorgen.maandregel r join ontzorgen.maandrun u on u.gemeentecode = r.gemeentecode and u.id = r.run_id where r.gemeentecode = h.gemeentecode and r.huishouden_id = h.id and r.maand = $2
        and u.stand = 'vrijgegeven' and r.stand <> 'uitgesloten') else h.id = $6 end
  order by h.id limit $5`;

/** The households of a month that no released run has paid, after `na`, or the one of `alleen`; in order of id, in one round trip. `tot` is the last month of which income is read. */
export function leesFeiten(em: EntityManager, gemeentecode: string, maand: Datum, keus: { na?: string | null; aantal: number; alleen?: string; tot?: Datum }): Promise<Huishoudfeiten[]> {
  const vanaf = maandPlus(maand, -geldend(CORRECTIE_MAANDEN, maand).waarde);
  return em.query<Huishoudfeiten[]>(FEITEN, [gemeentecode, maand, vanaf, keus.na ?? null, keus.aantal, keus.alleen ?? null, keus.tot ?? maand]);
}

/** The amounts of this gemeente: the law's, and its own that a second person confirmed. */
export async function leesTarieven(em: EntityManager, gemeentecode: string): Promise<Tarieven> {
  return new Tarieven(await em.query<Tariefrij[]>(`select code, vanaf::text, bedrag::int, bron from ontzorgen.tarief where gemeentecode = $1 and bevestigd_door is not null order by code, vanaf`, [gemeentecode]));
}

function basis(f: Huishoudfeiten, maand: Datum, tarieven: Tarieven): MaandInvoer {
  return { maand, leden: f.leden, bijstand: f.bijstand, inkomen: f.inkomen.filter((i) => i.maand === maand), posten: f.posten, recht: f.recht, partnerAkkoord: f.partnerAkkoord, tarieven, correcties: [] };
}

/** What released months would come to now, less what was paid for them then and since. A month that cannot be computed any more is left alone. */
function correcties(f: Huishoudfeiten, tarieven: Tarieven): { maand: Datum; bedrag: number }[] {
  return f.eerder.filter((e) => e.vrij).flatMap(({ maand, uitkering, correctie }) => {
    const nu = nettoRecht(basis(f, maand, tarieven));
    const later = f.eerder.filter((e) => e.vrij).flatMap((e) => e.uitleg).filter((u) => u.code === 'correctie' && u.van === maand).reduce((s, u) => s + u.bedrag, 0);
    const bedrag = nu === undefined ? 0 : nu - (uitkering - correctie) - later;
    return bedrag === 0 ? [] : [{ maand, bedrag }];
  });
}

/** The input of the calculation; with `vooruit` as a forecast, without what earlier months still give. */
export function invoerVan(f: Huishoudfeiten, maand: Datum, tarieven: Tarieven, vooruit = false): MaandInvoer {
  return { ...basis(f, maand, tarieven), ...(vooruit ? {} : { correcties: correcties(f, tarieven), besluit: f.besluit ?? undefined }) };
}
