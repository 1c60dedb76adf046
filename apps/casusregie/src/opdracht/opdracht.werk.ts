import { beoordeelUitvoering, type OpdrachtTaak } from '@wegwijs/casusregie';
import { eis } from '@wegwijs/platform';
import { In, type EntityManager } from 'typeorm';
import { OpdrachtEntity } from './opdracht.entity.ts';
import { zetOpdracht } from './opdracht.kern.ts';

/** What an opdracht is about: this task for this person. */
export interface Werk {
  gemeentecode: string;
  dossierId: string;
  taak: OpdrachtTaak;
}

const loopt = (o: OpdrachtEntity): boolean => o.stand === 'aangeboden' || o.stand === 'aanvaard';

/** The opdracht of each piece of work: the one that runs, or else the last one. In the order of `werk`, in one statement. */
export async function opdrachtenVan(em: EntityManager, werk: readonly Werk[]): Promise<(OpdrachtEntity | undefined)[]> {
  const rijen = await em.find(OpdrachtEntity, {
    where: { gemeentecode: In([...new Set(werk.map((w) => w.gemeentecode))]), dossierId: In(werk.map((w) => w.dossierId)), taak: In([...new Set(werk.map((w) => w.taak))]) },
    order: { aangebodenOp: 'ASC', id: 'ASC' },
  });
  return werk.map((w) => {
    const eigen = rijen.filter((o) => o.gemeentecode === w.gemeentecode && o.dossierId === w.dossierId && o.taak === w.taak);
    return eigen.find(loopt) ?? eigen.at(-1);
  });
}

/** Refuses who has not accepted the work, or has it no longer. @throws Weigering OpdrachtNietAanvaard */
export async function eisAanvaard(em: EntityManager, werk: Werk): Promise<void> {
  const [opdracht] = await opdrachtenVan(em, [werk]);
  eis(beoordeelUitvoering(opdracht?.stand));
}

/** The work is done, or taken back: the opdracht that runs ends, and one that was never accepted is taken back. Without one nothing happens. */
export async function eindigWerk(em: EntityManager, werk: Werk, naar: 'afgerond' | 'ingetrokken', v: Parameters<typeof zetOpdracht>[3]): Promise<void> {
  const [opdracht] = await opdrachtenVan(em, [werk]);
  if (opdracht && loopt(opdracht)) await zetOpdracht(em, opdracht, opdracht.stand === 'aangeboden' ? 'ingetrokken' : naar, v);
}
