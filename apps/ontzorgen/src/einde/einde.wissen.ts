import type { EntityManager } from 'typeorm';
import { wisPersoon } from '../huishouden/huishouden.kern.ts';
import { MaatregelEntity, SanctievraagEntity } from '../maatregel/maatregel.entity.ts';
import { OntzorgsignaalEntity } from '../ontzorgsignaal/ontzorgsignaal.entity.ts';

/** A report of a talk is about one household; only when the person was the one whom it is about may it be emptied. */
const VERSLAGEN = `
  update ontzorgen.afbouwgesprek a set verslag = '(gewist)' where a.gemeentecode = $1 and exists (
    select from ontzorgen.lid l where l.gemeentecode = a.gemeentecode and l.huishouden_id = a.huishouden_id and l.dossier_id = $2 and l.rol = 'aanvrager')`;

/**
 * Who somebody is goes from everything that RSD holds of a dossier. The ledger stays: it names nobody, keeps ids only, and has seven years of its own
 * (AWR art. 52). A name in a household or at its account is overwritten, because the amounts of a closed month hang on that row.
 * @returns how many rows went or were emptied, per table
 */
export async function wisOntzorgPersoon(em: EntityManager, gemeentecode: string, dossierId: string): Promise<Record<string, number>> {
  const [, verslagen] = await em.query<[unknown, number]>(VERSLAGEN, [gemeentecode, dossierId]);
  const persoon = await wisPersoon(em, gemeentecode, dossierId);
  const signalen = await em.delete(OntzorgsignaalEntity, { gemeentecode, id: dossierId });
  const vragen = await em.delete(SanctievraagEntity, { gemeentecode, dossierId });
  const maatregelen = await em.delete(MaatregelEntity, { gemeentecode, dossierId });
  return {
    ...Object.fromEntries(Object.entries(persoon).map(([tabel, aantal]) => [`ontzorgen.${tabel}`, aantal])), 'ontzorgen.afbouwgesprek': verslagen, 'ontzorgen.ontzorgsignaal': signalen.affected ?? 0,
    'ontzorgen.sanctievraag': vragen.affected ?? 0, 'ontzorgen.maatregel': maatregelen.affected ?? 0,
  };
}
