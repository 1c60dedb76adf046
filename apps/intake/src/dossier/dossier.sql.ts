/**
 * Everything around a dossier in one round trip: each further statement would verify the scope and wait for the line once more.
 * A member has at most one running dossier, and may have older ones: the running one is shown, else the latest.
 */
export const OMGEVING = `
  select k.gekoppeld_op::text "gekoppeldOp",
    (select json_build_object('stap', h.stap, 'aangebodenOp', h.aangeboden_op, 'huurVanaf', h.huur_vanaf, 'betrokkenOp', h.betrokken_op, 'ingeschrevenOp', h.ingeschreven_op,
        'straat', h.straat, 'huisnummer', h.huisnummer, 'toevoeging', h.toevoeging, 'postcode', h.postcode, 'woonplaats', h.woonplaats, 'verhuurder', h.verhuurder)
      from intake.huisvesting h where h.gemeentecode = $1 and h.koppeling_id = $2) huisvesting,
    (select coalesce(json_agg(json_build_object('id', v.id, 'grond', v.grond, 'derde', v.derde, 'gevraagdOp', v.gevraagd_op, 'ontvangenOp', v.ontvangen_op, 'motivering', v.motivering)
        order by v.gevraagd_op, v.id), '[]') from intake.derde_informatie v where v.gemeentecode = $1 and v.dossier_id = $3) "derdeInformatie",
    (select coalesce(json_agg(l), '[]') from (
      select p.id "persoonId", p.voornamen, p.tussenvoegsel, p.achternaam, p.geboortedatum, p.nationaliteit, p.kenmerken ->> 'taal' taal, p.v_nummer "vNummer", encode(p.bsn_geheim, 'hex') "bsnGeheim", p.gezinsrol, p.plicht, p.plicht_reden "plichtReden", p.plicht_bron "plichtBron", d.dossier
      from intake.persoon p left join lateral (
        select json_build_object('id', d.id, 'versie', d.versie, 'zaaknummer', d.zaaknummer, 'fase', d.fase) dossier
        from intake.dossier d where d.gemeentecode = p.gemeentecode and d.koppeling_id = p.koppeling_id and d.persoon_id = p.id order by d.klaar, d.gemaakt_op desc limit 1) d on true
      where p.gemeentecode = $1 and p.koppeling_id = $2 order by p.geboortedatum, p.id) l) leden
  from intake.koppeling k where k.gemeentecode = $1 and k.id = $2`;
