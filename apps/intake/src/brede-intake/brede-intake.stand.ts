import {
  toetsVoorIntake, vveVanToepassing, type Formulieronderdeel, type IntakeFeiten, type IntakeGegevensUit, type IntakeWijze, type Leerbaarheidstoets, type Onderdeelstand,
  type OproepMetDoel, type Ontheffingsgrond, type PipLeerroute, type Startniveau, type Toetsstap,
} from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';

/** A component that somebody wrote in. */
export interface GeschrevenOnderdeel {
  onderdeel: Formulieronderdeel;
  /** Absent when the reader may not see it. */
  gegevens?: Record<string, unknown>;
  stand: Exclude<Onderdeelstand, 'leeg'>;
  versie: number;
  bijgewerktOp: string;
  bijgewerktDoor: string;
}

export type Oproepstand = OproepMetDoel & { id: string; volgnr: number; afspraakOp: Datum; afspraakTijd: string; plaats: string; tolktaal?: string; toelichting?: string };

export interface Toetsstand {
  versie: number;
  stap: Toetsstap;
  geplandOp?: Datum;
  tijd?: string;
  plaats?: string;
  taal?: string;
  afgenomenOp?: Datum;
  uitslagOp?: Datum;
  advies?: PipLeerroute;
  b1Haalbaar?: boolean;
  onthevenOp?: Datum;
  ontheffing?: { grond: Ontheffingsgrond; nietInStaat: boolean; motivering: string };
}

/** Everything that is written about the brede intake of one dossier. */
export interface Intakestand {
  onderdelen: GeschrevenOnderdeel[];
  oproepen: Oproepstand[];
  toets: Toetsstand;
  afronding?: { wijze: IntakeWijze; afgerondOp: Datum; samenvatting?: string; door: string; startniveau: Startniveau };
  gezin: Datum[];
}

type Gelezen = { [K in keyof Intakestand]: Intakestand[K] | null };

const ONDERDEEL = `onderdeel, stand, versie, bijgewerkt_op, bijgewerkt_naam`;
const SQL = `
  select
    (select json_agg(json_strip_nulls(json_build_object('onderdeel', onderdeel, 'gegevens', gegevens, 'stand', stand, 'versie', versie, 'bijgewerktOp', bijgewerkt_op, 'bijgewerktDoor', bijgewerkt_naam)))
     from (select ${ONDERDEEL}, gegevens from intake.intake_onderdeel where gemeentecode = $1 and dossier_id = $2
           union all select ${ONDERDEEL}, case when $3::boolean then gegevens end from intake.intake_gezondheid where gemeentecode = $1 and dossier_id = $2) o) onderdelen,
    (select json_agg(json_strip_nulls(json_build_object('id', id, 'volgnr', volgnr, 'doel', doel, 'verzondenOp', verzonden_op, 'afspraakOp', afspraak_op, 'afspraakTijd', afspraak_tijd, 'plaats', plaats,
       'termijnTot', termijn_tot, 'schriftelijk', schriftelijk, 'waarschuwing', waarschuwing, 'tolktaal', tolktaal, 'uitkomst', uitkomst, 'uitkomstOp', uitkomst_op, 'toelichting', toelichting)) order by volgnr)
     from intake.oproep where gemeentecode = $1 and dossier_id = $2) oproepen,
    (select json_strip_nulls(json_build_object('versie', t.versie, 'stap', t.stap, 'geplandOp', t.gepland_op, 'tijd', t.tijd, 'plaats', t.plaats, 'taal', t.taal, 'afgenomenOp', t.afgenomen_op,
       'uitslagOp', t.uitslag_op, 'advies', t.advies, 'b1Haalbaar', t.b1_haalbaar, 'onthevenOp', t.ontheven_op, 'ontheffing',
       (select json_build_object('grond', grond, 'nietInStaat', niet_in_staat, 'motivering', motivering) from intake.toetsontheffing where gemeentecode = $1 and dossier_id = $2 and $3::boolean)))
     from intake.leerbaarheidstoets t where gemeentecode = $1 and dossier_id = $2) toets,
    (select json_strip_nulls(json_build_object('wijze', wijze, 'afgerondOp', afgerond_op, 'samenvatting', samenvatting, 'door', door_naam, 'startniveau',
       json_build_object('opleiding', start_opleiding, 'opleidingsjaren', start_opleidingsjaren, 'werkjaren', start_werkjaren, 'taalniveau', start_taalniveau)))
     from intake.intake_afronding where gemeentecode = $1 and dossier_id = $2) afronding,
    (select json_agg(geboortedatum) from intake.persoon where gemeentecode = $1 and koppeling_id = $4 and id <> $5) gezin`;

/** A dossier that moved here with a PIP has its toets from the earlier gemeente (Wi2021 art. 15 lid 4). */
const begintoets = (d: Pick<DossierEntity, 'verhuisdMetPip'>): Toetsstand => ({ versie: 1, stap: d.verhuisdMetPip ? 'overgenomen' : 'open' });

/**
 * Reads the intake of a dossier in one round trip.
 * @param metGezondheid without it the content of the health component and the ground of an ontheffing do not leave the database
 */
export async function leesIntake(em: EntityManager, d: DossierEntity, metGezondheid: boolean): Promise<Intakestand> {
  const [r] = await em.query<Gelezen[]>(SQL, [d.gemeentecode, d.id, metGezondheid, d.koppelingId, d.persoonId]);
  return { onderdelen: r?.onderdelen ?? [], oproepen: r?.oproepen ?? [], toets: r?.toets ?? begintoets(d), gezin: r?.gezin ?? [], ...(r?.afronding && { afronding: r.afronding }) };
}

/** What the rules about completeness look at. */
export const intakeFeiten = (d: DossierEntity, s: Intakestand, vandaag: Datum): IntakeFeiten => ({
  vastgelegd: s.onderdelen.filter((o) => o.stand === 'gereed').map((o) => o.onderdeel),
  vveVanToepassing: vveVanToepassing(s.gezin, vandaag),
  leerbaarheidstoets: toetsVoorIntake(s.toets as Leerbaarheidstoets),
  verhuisdMetPip: d.verhuisdMetPip,
});

/** `recht-alleen-gehoord` is `rechtAlleenGehoord` in JSON. */
export const sleutelVan = (code: Formulieronderdeel) => code.replace(/-(\w)/g, (_, c: string) => c.toUpperCase()) as keyof IntakeGegevensUit;

/** The written components by name; `alleenGereed` leaves drafts out. */
export function gegevensVan(s: Intakestand, alleenGereed = false): IntakeGegevensUit {
  const gekozen = s.onderdelen.filter((o) => o.gegevens && (!alleenGereed || o.stand === 'gereed'));
  return Object.fromEntries(gekozen.map((o) => [sleutelVan(o.onderdeel), o.gegevens]));
}

