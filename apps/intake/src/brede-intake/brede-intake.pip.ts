import { vveVanToepassing, type PipFeiten } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { gegevensVan, leesIntake } from './brede-intake.stand.ts';

/**
 * What a PIP is judged against, as the brede intake found it. Health is not among it, and is not read. The caller has read the
 * dossier, and with that logged who is concerned.
 */
export async function intakeVoorPip(em: EntityManager, d: DossierEntity, vandaag: Datum): Promise<Pick<PipFeiten, 'bredeIntake' | 'leerbaarheidstoets' | 'vveVanToepassing' | 'studiewens'>> {
  const stand = await leesIntake(em, d, false);
  const { stap, advies, afgenomenOp } = stand.toets;
  const toets = stap === 'uitslag' || stap === 'ontheven' || stap === 'overgenomen';
  return {
    ...(stand.afronding && { bredeIntake: { afgerondOp: stand.afronding.afgerondOp, wijze: stand.afronding.wijze } }),
    ...(toets && { leerbaarheidstoets: { ...(advies && { advies }), ...(afgenomenOp && { afgenomenOp }), ontheffing: stap === 'ontheven' } }),
    vveVanToepassing: vveVanToepassing(stand.gezin, vandaag),
    studiewens: gegevensVan(stand, true).opleiding?.studiewens ?? false,
  };
}
