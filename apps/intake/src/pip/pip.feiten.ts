import { toetsVoorPip, vveVanToepassing, type Leerbaarheidstoets, type PipFeiten, type VerhuisdePipInvoer } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import type { EntityManager } from 'typeorm';
import { leesIntake } from '../brede-intake/brede-intake.stand.ts';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { PersoonEntity } from '../persoon/persoon.entity.ts';
import { BijstandsrechtEntity, PipEntity } from './pip.entity.ts';

/** What the earlier gemeente decided, for a dossier that moved here with a PIP; kept in the first version here. */
async function eerdereVan(em: EntityManager, d: DossierEntity): Promise<VerhuisdePipInvoer | undefined> {
  if (!d.verhuisdMetPip) return undefined;
  const [eerste] = await em.find(PipEntity, { where: { gemeentecode: d.gemeentecode, dossierId: d.id, soort: 'verhuizing' }, order: { gemaaktOp: 'DESC' }, take: 1 });
  if (eerste?.eerder) return eerste.eerder;
  return d.leerroute && d.dagtekeningInitieel ? { leerroute: d.leerroute, dagtekeningInitieel: d.dagtekeningInitieel } : undefined;
}

/** The facts that a PIP of this dossier is judged against: from the file, never from the client. */
export async function feitenVan(em: EntityManager, d: DossierEntity, vandaag: Datum): Promise<PipFeiten> {
  const { gemeentecode, id } = d;
  const intake = await leesIntake(em, d, false);
  const persoon = await em.findOneByOrFail(PersoonEntity, { gemeentecode, id: d.persoonId });
  const [bijstand] = await em.find(BijstandsrechtEntity, { where: { gemeentecode, dossierId: id }, order: { volgnr: 'DESC' }, take: 1 });
  const eerder = await eerdereVan(em, d);
  const toets = toetsVoorPip(intake.toets as Leerbaarheidstoets);
  return {
    inburgeringsplichtig: persoon.plicht === 'plichtig', doelgroep: d.doelgroep, verblijfstitel: d.verblijfstitel,
    ...(d.intakeAfgerondOp && { bredeIntake: { afgerondOp: d.intakeAfgerondOp, wijze: intake.afronding?.wijze ?? 'in-persoon' } }),
    ...(toets && { leerbaarheidstoets: toets }),
    vveVanToepassing: vveVanToepassing(intake.gezin, vandaag),
    studiewens: intake.onderdelen.some((o) => o.onderdeel === 'opleiding' && o.stand === 'gereed' && o.gegevens?.['studiewens'] === true),
    ...(bijstand?.rechtVanaf && { bijstand: { rechtVanaf: bijstand.rechtVanaf } }),
    ...(eerder && { eerderePip: eerder }),
  };
}
