import type { MaatregelUit, SanctievraagUit } from '@wegwijs/ontzorgen';
import type { EntityManager } from 'typeorm';
import { MaatregelEntity, SanctievraagEntity } from './maatregel.entity.ts';

/** One at a time per person: what RSD answers and what RSD lowers must not pass each other. */
export async function vergrendelPersoon(em: EntityManager, dossierId: string): Promise<void> {
  await em.query(`select pg_advisory_xact_lock(hashtextextended($1, 2700))`, [dossierId]);
}

export const maatregelUit = (m: MaatregelEntity): MaatregelUit => ({
  gemeentecode: m.gemeentecode, id: m.id, versie: m.versie, dossierId: m.dossierId, gedraging: m.gedraging, van: m.van, tot: m.tot, artikel: m.artikel, stand: m.stand, geregistreerdOp: m.geregistreerdOp,
  ingang: m.ingang, bezetReden: m.bezetReden, bezetVan: m.bezetVan, bezetTot: m.bezetTot, vervalreden: m.vervalreden,
});

export const sanctievraagUit = (v: SanctievraagEntity): SanctievraagUit => ({
  gemeentecode: v.gemeentecode, id: v.id, versie: v.versie, dossierId: v.dossierId, gedraging: v.gedraging, van: v.van, tot: v.tot, gesteldOp: v.gesteldOp, stand: v.stand,
  verlaagd: v.verlaagd, verlaagdVan: v.verlaagdVan, verlaagdTot: v.verlaagdTot, beantwoordOp: v.beantwoordOp,
});
