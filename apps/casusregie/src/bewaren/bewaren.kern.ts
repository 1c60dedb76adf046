import { beoordeelVernietiging, gevolgVanPlichtEinde, type PlichtEindeGrond } from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import type { EntityManager } from 'typeorm';

export interface Bewaard {
  id: string;
  plichtEinde: Datum;
  grond: PlichtEindeGrond;
  procedureLoopt: boolean;
}

const PROCEDURE = `exists (select from casusregie.bezwaar b where b.gemeentecode = d.gemeentecode and b.dossier_id = d.id and b.uitkomst is null)
  or exists (select from casusregie.boete_rechtsgang r join casusregie.boetezaak z on z.gemeentecode = r.gemeentecode and z.id = r.zaak_id where z.gemeentecode = d.gemeentecode and z.dossier_id = d.id and r.uitkomst is null)`;

/** Dossiers of one gemeente whose plicht ended up to and including `uiterlijk`, oldest end first; locked when they are about to go. */
export const geeindigd = (em: EntityManager, gemeentecode: string, keuze: { uiterlijk: Datum; limiet: number } | { lijstId: string }): Promise<Bewaard[]> => ('lijstId' in keuze
  ? em.query<Bewaard[]>(`select d.id, d.plicht_einde::text "plichtEinde", d.plicht_einde_grond grond, ${PROCEDURE} "procedureLoopt" from casusregie.dossier d join casusregie.vernietigingsregel v
      on v.gemeentecode = d.gemeentecode and v.dossier_id = d.id where d.gemeentecode = $1 and v.lijst_id = $2 order by d.id for update of d`, [gemeentecode, keuze.lijstId])
  : em.query<Bewaard[]>(`select d.id, d.plicht_einde::text "plichtEinde", d.plicht_einde_grond grond, ${PROCEDURE} "procedureLoopt" from casusregie.dossier d
      where d.gemeentecode = $1 and d.plicht_einde <= $2 order by d.plicht_einde, d.id limit $3`, [gemeentecode, keuze.uiterlijk, keuze.limiet]));

/** The law says whether this one may go today. */
export const magWeg = (d: Bewaard, vandaag: Datum): boolean => beoordeelVernietiging(d, vandaag).toegestaan;

export const bewaardTot = (d: Bewaard): Datum => gevolgVanPlichtEinde(d.grond, d.plichtEinde).bewaarTot?.einde ?? d.plichtEinde;
