import { geldend } from '@wegwijs/kernel';
import { GEEN_DEADLINE, PIP_NA_DERDE_INFORMATIE, PIP_NA_VERHUIZING, PIP_STREEFNORM, PIP_TERMIJN } from '@wegwijs/intake';

/** The day on which the data stand still: nothing in them lies after it. */
export const PEILDAG = '2026-11-24';
/** First koppeling. From here on one wording of Besluit art. 5.3 holds, so a last day is one addition and one look-up. */
const BEGIN = '2023-01-02';

const dagen = (tabel: typeof PIP_TERMIJN): number => {
  const { aantal, eenheid } = geldend(tabel, PEILDAG).waarde;
  if (eenheid !== 'weken') throw new Error(`A term of the PIP counts in ${eenheid}: the set-based copy of it counts in weeks`);
  return aantal * 7;
};

/** A number from bytes of the row's hash: the same on every run, and on every machine. */
const getal = (byte: number, modulo: number | string) => `((get_byte(b, ${byte}) * 256 + get_byte(b, ${byte + 1})) % ${modulo})`;
/** Something has happened when its day has come, and not otherwise. */
const gebeurd = (dag: string, grens: string) => `case when (${dag}) <= ${grens} then (${dag}) end`;
/** Made into a uuid of version 4, as the apps make them. */
export const uuid = (tekst: string) => `overlay(overlay(md5(${tekst}) placing '4' from 13) placing '8' from 17)::uuid`;
/** `offset 0` keeps PostgreSQL from working the hash out again for each column that uses it. */
const hash = (tekst: string) => `cross join lateral (select decode(md5(${tekst}), 'hex') b offset 0) h`;

const VOORNAMEN = `'{Amina,Yusuf,Layla,Omar,Sara,Samuel,Hiwot,Dawit,Fatima,Ali,Olena,Ibrahim,Zahra,Tesfay,Nour,Hassan,Mariam,Bilal,Selam,Khaled}'::text[]`;
const ACHTERNAMEN = `'{Haddad,Osman,Tekle,Rahimi,Yilmaz,Khalil,Abdi,Berhane,Nasser,Karimi,Saleh,Demir,Gebre,Hosseini,Mansour,Warsame,Shevchenko,Aziz,Habte,Farah,Noori,Sesay,Amiri,Jallow,Hamid,Kaya,Mehari,Sultani,Diallo,Barakat}'::text[]`;
export const TIJDELIJK = ['n_gemeente', 'n_werkdag', 'n_gezin', 'n_feit'] as const;

/** How a household goes from koppeling to inscription; the members share it. */
export const GEZINNEN = (seed: number) => `
  create temp table n_gezin as
  select g.code, k, ${uuid(`'${seed}/koppeling/' || g.code || '/' || k`)} koppeling_id, asiel, gekoppeld, aangeboden, huur, betrokken, ingeschreven, ${getal(14, 30)} + 1 familie
  from n_gemeente g cross join lateral generate_series(0, (2 * (g.aantal - 1)) / 3) k
  ${hash(`'${seed}/gezin/' || g.code || '/' || k`)}
  cross join lateral (select date '${BEGIN}' + ${getal(0, 1420)} gekoppeld, get_byte(b, 2) % 10 < 8 asiel offset 0) s0
  cross join lateral (select case when asiel and get_byte(b, 3) >= 8 then ${gebeurd(`gekoppeld + 7 + ${getal(4, 90)}`, `date '${PEILDAG}'`)} end aangeboden offset 0) s1
  cross join lateral (select case when get_byte(b, 6) >= 4 then ${gebeurd(`aangeboden + 5 + ${getal(6, 40)}`, `date '${PEILDAG}'`)} end huur offset 0) s2
  cross join lateral (select ${gebeurd(`huur + 2 + ${getal(8, 20)}`, `date '${PEILDAG}'`)} betrokken offset 0) s3
  cross join lateral (select case when get_byte(b, 10) < 6 then null when asiel then ${gebeurd(`betrokken + ${getal(10, 21)}`, `date '${PEILDAG}'`)}
    else ${gebeurd(`gekoppeld - 40 + ${getal(12, 60)}`, `date '${PEILDAG}'`)} end ingeschreven offset 0) s4`;

/** The facts of each dossier. `grens` is the day it was closed: afterwards nothing happens any more. */
export const FEITEN = (seed: number) => `
  create temp table n_feit as
  select g.code, i, z.k, z.koppeling_id, ${uuid(`'${seed}/persoon/' || g.code || '/' || i`)} persoon_id, ${uuid(`'${seed}/dossier/' || g.code || '/' || i`)} id, i - (3 * z.k + 1) / 2 lid, z.asiel,
    case when z.asiel then 'asiel' when get_byte(b, 0) % 10 < 9 then 'gezin' else 'overig' end doelgroep,
    case when z.asiel then 'asiel-bepaalde-tijd' when get_byte(b, 0) % 10 < 3 then 'regulier-bij-statushouder' else 'regulier' end titel,
    case when not z.asiel then null when z.ingeschreven is not null then 'ingeschreven' when z.betrokken is not null then 'betrokken' when z.huur is not null then 'huur'
      when z.aangeboden is not null then 'aangeboden' else 'gekoppeld' end stap,
    z.gekoppeld, z.betrokken gehuisvest, z.ingeschreven brp, kennisgeving, verhuisd, verhuisd is not null and get_byte(b, 2) % 2 = 0 met_pip,
    case when kennisgeving is null or z.ingeschreven is not null or get_byte(b, 3) % 4 > 1 then null else get_byte(b, 3) % 4 = 0 end bij_kennisgeving,
    gevraagd, case when get_byte(b, 12) % 3 > 0 then ${gebeurd(`gevraagd + 5 + ${getal(12, 120)}`, 'grens')} end ontvangen, afgerond, vastgesteld,
    case when get_byte(b, 15) >= 4 then ${gebeurd('vastgesteld + get_byte(b, 15) % 10', 'grens')} end bekend, gesloten,
    case when gesloten is null then null when get_byte(b, 5) % 2 = 0 then 'overgedragen' else ('{voldaan,vrijgesteld,ontheven,overlijden,verblijf-vervallen}'::text[])[1 + get_byte(b, 4) % 5] end sluitreden,
    case when vastgesteld is null then null when get_byte(b, 10) % 10 < 5 then 'b1' when get_byte(b, 10) % 10 < 8 then 'z' else 'onderwijs' end leerroute,
    case when get_byte(b, 14) % 20 < 17 then 1 + ${getal(13, '(g.medewerkers - 1)')} end behandelaar, (${VOORNAMEN})[1 + get_byte(b, 13) % 20] voornamen, (${ACHTERNAMEN})[z.familie] achternaam
  from n_gemeente g cross join lateral generate_series(0, g.aantal - 1) i join n_gezin z on z.code = g.code and z.k = (2 * i) / 3
  ${hash(`'${seed}/dossier/' || g.code || '/' || i || '/feiten'`)}
  cross join lateral (select case when get_byte(b, 1) < 10 then ${gebeurd(`z.gekoppeld + 30 + ${getal(4, 700)}`, `date '${PEILDAG}'`)} end gesloten, case when get_byte(b, 2) < 5 then z.gekoppeld end verhuisd offset 0) s0
  cross join lateral (select coalesce(gesloten, date '${PEILDAG}') grens offset 0) s1
  cross join lateral (select case when get_byte(b, 3) >= 24 then ${gebeurd(`z.gekoppeld + case when z.asiel then 10 + ${getal(6, 80)} else ${getal(6, 20)} end`, 'grens')} end kennisgeving,
    case when get_byte(b, 7) >= 12 then ${gebeurd(`case when z.asiel then z.betrokken else z.ingeschreven end + 45 + ${getal(8, 40)}`, 'grens')} end afgerond offset 0) s2
  cross join lateral (select case when get_byte(b, 9) < 20 then afgerond end gevraagd, case when get_byte(b, 11) >= 10 and (get_byte(b, 9) >= 20 or get_byte(b, 12) % 3 > 0) then ${gebeurd(`afgerond + 5 + ${getal(10, 60)}`, 'grens')} end vastgesteld offset 0) s3`;

/** What follows from the facts, over all rows at once: the set-based twin of `afgeleid` in @wegwijs/intake; a spec holds every row against it. */
const AFGELEID = `
  cross join lateral (select case when met_pip then verhuisd else coalesce(brp, case when bij_kennisgeving then kennisgeving end) end inschrijving offset 0) a0
  cross join lateral (select coalesce(gehuisvest, case when not asiel and inschrijving < gekoppeld then inschrijving end) thuis,
    case when met_pip then inschrijving + ${dagen(PIP_NA_VERHUIZING)} when kennisgeving is null then null when not asiel then kennisgeving + ${dagen(PIP_TERMIJN)}
      when inschrijving is not null then greatest(inschrijving, kennisgeving) + ${dagen(PIP_TERMIJN)} end wet_ruw offset 0) a1
  left join n_werkdag w on w.dag = a1.wet_ruw
  left join n_werkdag d on d.dag = f.ontvangen + ${dagen(PIP_NA_DERDE_INFORMATIE)}
  cross join lateral (select case when thuis is not null then greatest(thuis, gekoppeld) when not asiel then inschrijving end + ${dagen(PIP_STREEFNORM)} streef,
    case when gevraagd <= w.werkdag and ontvangen > w.werkdag then d.werkdag else w.werkdag end wet,
    gehuisvest is null and stap in ('gekoppeld', 'aangeboden', 'huur') wacht_op_woning offset 0) a2
  cross join lateral (select case when gesloten is not null then case when sluitreden = 'overgedragen' then 'overgedragen' else 'gesloten' end when bekend is not null then 'afgerond' when vastgesteld is not null then 'pip'
      when wacht_op_woning then case when stap = 'gekoppeld' then 'koppeling' else 'huisvesting' end when afgerond is not null then 'pip' else 'brede-intake' end fase,
    case when gesloten is not null or bekend is not null then 'geen' when vastgesteld is not null then 'pip-bekendmaken'
      when wacht_op_woning then case stap when 'gekoppeld' then 'woning-zoeken' when 'aangeboden' then 'huur-vastleggen' else 'verhuizing-vastleggen' end
      when brp is null and verhuisd is null and bij_kennisgeving is not true then 'inschrijving-vastleggen' when afgerond is null then 'brede-intake-afnemen'
      when kennisgeving is null then 'kennisgeving-vastleggen' when gevraagd is not null and ontvangen is null then 'informatie-afwachten' else 'pip-opstellen' end volgende_stap,
    gesloten is not null or bekend is not null klaar offset 0) a3`;

const MEDEWERKER = (seed: number, code: string, n: string) => uuid(`'${seed}/medewerker/' || ${code} || '/' || ${n}`);
const MEDEWERKERNAAM = (n: string) => `('{Kim,Carla,Rob,Tineke,Bas,Jan,Els,Mo,Fleur,Sander,Ingrid,Wim,Noor,Daan,Petra,Henk,Lotte,Joost,Mila,Piet}'::text[])[1 + (${n}) % 20] || ' Voorbeeld-' || (${n})`;
const zaaknummer = `'WI-' || to_char(gekoppeld, 'YYYY') || '-' || lpad(i::text, 6, '0')`;

export interface Stap {
  naam: string;
  tabel: string;
  sql: string;
}

/** The rows themselves. Person 0 of each gemeente is its team leader: what he decides, somebody else wrote. */
export const STAPPEN = (seed: number): Stap[] => [
  { naam: 'koppelingen', tabel: 'intake.koppeling', sql: `
    insert into intake.koppeling (gemeentecode, id, coa_nummer, gekoppeld_op, status, bron, gemaakt_op)
    select code, koppeling_id, 'N-' || code || '-' || lpad(k::text, 6, '0'), gekoppeld, case when betrokken is null then 'gekoppeld' else 'gehuisvest' end, case when asiel then 'csv' else 'duo' end, gekoppeld from n_gezin order by code, k` },
  { naam: 'huisvesting', tabel: 'intake.huisvesting', sql: `
    insert into intake.huisvesting (gemeentecode, koppeling_id, stap, aangeboden_op, huur_vanaf, betrokken_op, ingeschreven_op, straat, huisnummer, postcode, woonplaats)
    select code, koppeling_id, case when ingeschreven is not null then 'ingeschreven' when betrokken is not null then 'betrokken' when huur is not null then 'huur' else 'aangeboden' end,
      aangeboden, huur, betrokken, ingeschreven, 'Voorbeeldstraat', 1 + k % 200, '1000AA', 'Voorbeelddorp' from n_gezin where aangeboden is not null order by code, k` },
  { naam: 'personen', tabel: 'intake.persoon', sql: `
    insert into intake.persoon (gemeentecode, id, koppeling_id, voornamen, achternaam, geboortedatum, nationaliteit, v_nummer, gezinsrol, verblijfstitel, doelgroep, plicht, plicht_reden, plicht_bron)
    select code, persoon_id, koppeling_id, voornamen, achternaam, date '1965-01-01' + ((i * 7919) % 14000), 'Onbekend', code || lpad(i::text, 6, '0'), case lid when 0 then 'referent' else 'partner' end,
      case when asiel then titel else 'regulier-gezin' end, doelgroep, 'plichtig', 'Inburgeringsplichtig', 'Wi2021 art. 3 lid 1' from n_feit order by code, i` },
  { naam: 'kinderen', tabel: 'intake.persoon', sql: `
    insert into intake.persoon (gemeentecode, id, koppeling_id, voornamen, achternaam, geboortedatum, gezinsrol, verblijfstitel, plicht, plicht_reden, plicht_bron)
    select code, ${uuid(`'${seed}/kind/' || code || '/' || k`)}, koppeling_id, (${VOORNAMEN})[1 + k % 20], (${ACHTERNAMEN})[familie], date '2014-01-01' + (k % 3000), 'kind',
      case when asiel then 'asiel-bepaalde-tijd' else 'regulier-gezin' end, 'niet-plichtig', 'JongerDan16', 'Wi2021 art. 3 lid 1' from n_gezin where k % 3 = 0 order by code, k` },
  { naam: 'dossiers', tabel: 'intake.dossier', sql: `
    insert into intake.dossier (gemeentecode, id, zaaknummer, persoon_id, koppeling_id, naam, doelgroep, verblijfstitel, fase, leerroute, behandelaar, behandelaar_naam, gekoppeld_op, huisvestingsstap,
      gehuisvest_op, brp_op, kennisgeving_op, ingeschreven_bij_kennisgeving, verhuisd_op, verhuisd_met_pip, derde_gevraagd_op, derde_ontvangen_op, intake_afgerond_op, pip_vastgesteld_op,
      pip_bekendgemaakt_op, dagtekening_initieel, streef_einde, wet_einde, deadline, volgende_stap, klaar, gesloten_op, sluitreden, gemaakt_op)
    select code, id, ${zaaknummer}, persoon_id, koppeling_id, voornamen || ' ' || achternaam, doelgroep, titel, fase, leerroute, case when behandelaar is not null then ${MEDEWERKER(seed, 'code', 'behandelaar')} end,
      ${MEDEWERKERNAAM('behandelaar')}, gekoppeld, stap, gehuisvest, brp, kennisgeving, bij_kennisgeving, verhuisd, met_pip, gevraagd, ontvangen, afgerond, vastgesteld, bekend, vastgesteld, streef, wet,
      case when klaar then '${GEEN_DEADLINE}' else coalesce(wet, streef, '${GEEN_DEADLINE}') end, volgende_stap, klaar, gesloten, sluitreden, gekoppeld
    from n_feit f ${AFGELEID}` },
  // The trigger that keeps these sleeps here as the foreign keys do; a name that many have is cut into words once.
  { naam: 'zoeksleutels', tabel: 'intake.zoeksleutel', sql: `
    with naam as materialized (select n, s from (select distinct voornamen || ' ' || achternaam n from n_feit) x cross join lateral intake.zoeksleutels(n) s)
    insert into intake.zoeksleutel (gemeentecode, sleutel, dossier_id) select code, s, id from n_feit join naam on n = voornamen || ' ' || achternaam order by code, s, id` },
  { naam: 'medewerkers', tabel: 'intake.medewerker', sql: `
    insert into intake.medewerker (gemeentecode, persoon, naam, rollen, laatst_gezien)
    select code, ${MEDEWERKER(seed, 'code', 'n')}, ${MEDEWERKERNAAM('n')}, case n when 0 then '{teamleider}'::text[] else '{klantmanager}' end, '${PEILDAG}' from n_gemeente cross join lateral generate_series(0, medewerkers - 1) n` },
  { naam: 'leerbaarheidstoetsen', tabel: 'intake.leerbaarheidstoets', sql: `
    insert into intake.leerbaarheidstoets (gemeentecode, dossier_id, versie, stap, afgenomen_op, uitslag_op, advies, b1_haalbaar)
    select code, id, 2, 'uitslag', afgerond - 10, afgerond - 7, coalesce(leerroute, 'b1'), coalesce(leerroute, 'b1') <> 'z' from n_feit where afgerond is not null order by code, i` },
  { naam: 'plannen (PIP)', tabel: 'intake.pip', sql: `
    insert into intake.pip (gemeentecode, id, versie, dossier_id, pip_versie, soort, status, kenmerk, inhoud, opgesteld_door, opgesteld_naam, opstellers, aangeboden_door, aangeboden_naam, aangeboden_op, inhoud_sha,
      vastgesteld_door, vastgesteld_naam, vastgesteld_op, mandaat, dagtekening, dagtekening_initieel, bekendgemaakt_op, wijze, gemaakt_op)
    select code, ${uuid(`'${seed}/pip/' || code || '/' || i`)}, 3, id, 1, 'eerste', case when bekend is null then 'vastgesteld' else 'bekendgemaakt' end, ${zaaknummer} || '-1', n.inhoud, wie, naam, array[wie], wie, naam, vastgesteld,
      encode(sha256(convert_to(n.inhoud::text, 'UTF8')), 'hex'), ${MEDEWERKER(seed, 'code', "'0'")}, ${MEDEWERKERNAAM('0')}, vastgesteld, 'Mandaatregister', vastgesteld, vastgesteld, bekend, case when bekend is not null then 'post' end, vastgesteld
    from n_feit join (select r leerroute, jsonb_build_object('leerroute', r, 'leerrouteMotivering', 'Past bij het advies van de toets.', 'urenPerWeek', 12, 'cursusuren', 600, 'pvtUren', 12, 'mapUren', 60, 'mapPraktijkuren', 40,
        'begeleiding', 'een taalmaatje', 'voortgangsgesprekken', 6, 'startniveau', 'A1', 'lesdagen', '["maandag","woensdag"]'::jsonb, 'kinderopvangNodig', false, 'doelen', '[]'::jsonb) inhoud from unnest('{b1,onderwijs,z}'::text[]) r) n using (leerroute)
      cross join lateral (select ${MEDEWERKER(seed, 'code', 'coalesce(behandelaar, 1)')} wie, ${MEDEWERKERNAAM('coalesce(behandelaar, 1)')} naam offset 0) m
    where vastgesteld is not null and i % 4 = 0 order by code, i` },
];
