import type { Datum } from '@wegwijs/kernel';
import type { EntityManager } from 'typeorm';
import { stopBegeleiding } from '../begeleiding/begeleiding.kern.ts';
import { stopBrieven } from '../brief/brief.kern.ts';
import { stopHandhaving } from '../handhaving/handhaving.sanctie.ts';
import { stopOpdrachten } from '../opdracht/opdracht.kern.ts';
import { stopMap } from '../map/map.kern.ts';
import { stopParticipatie } from '../participatie/participatie.kern.ts';
import { stopPvt } from '../pvt/pvt.kern.ts';
import { stopSignalen } from '../signaal/klok.kern.ts';
import { stopVerwijzingen } from '../verwijzing/verwijzing.kern.ts';
import { stopVoortgang } from '../voortgang/voortgang.kern.ts';

/** What runs for a person stops, on the day that the plicht ended or the dossier left this gemeente. Each capability ends its own. */
export async function stopAlles(em: EntityManager, gemeentecode: string, dossierId: string, op: Datum): Promise<void> {
  // Before the opdrachten: every act locks the begeleiding first.
  await stopBegeleiding(em, gemeentecode, dossierId, op);
  await stopOpdrachten(em, gemeentecode, dossierId, op);
  await stopVerwijzingen(em, gemeentecode, dossierId, op);
  await stopPvt(em, gemeentecode, dossierId, op);
  await stopMap(em, gemeentecode, dossierId, op);
  await stopParticipatie(em, gemeentecode, dossierId, op);
  await stopHandhaving(em, gemeentecode, dossierId, op);
  await stopBrieven(em, gemeentecode, dossierId);
  await stopVoortgang(em, gemeentecode, dossierId);
  await stopSignalen(em, gemeentecode, dossierId, op);
}
