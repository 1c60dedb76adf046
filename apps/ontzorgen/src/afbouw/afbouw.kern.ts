import type { Datum } from '@wegwijs/kernel';
import {
  afbouwplan, nogOverTeDragen, onderzoekUiterlijk, trainingseigenaar, type Afbouwpost, type AfbouwUit, type IncidentUit, type PostOverdrachtUit, type PostUit, type TrainingUit,
} from '@wegwijs/ontzorgen';
import type { EntityManager } from 'typeorm';
import type { OntzorgdossierEntity } from '../ontzorgdossier/ontzorgdossier.entity.ts';
import { AfbouwgesprekEntity, IncidentEntity, PostOverdrachtEntity, ZelfbeoordelingEntity } from './afbouw.entity.ts';

export const overdrachtUit = (o: PostOverdrachtEntity): PostOverdrachtUit =>
  ({ gemeentecode: o.gemeentecode, id: o.id, versie: o.versie, huishoudenId: o.huishoudenId, lijn: o.lijn, vanaf: o.vanaf, stand: o.stand, bewijs: o.bewijs, bewijsOp: o.bewijsOp });

export const incidentUit = (i: IncidentEntity): IncidentUit => ({
  gemeentecode: i.gemeentecode, id: i.id, versie: i.versie, huishoudenId: i.huishoudenId, lijn: i.lijn, melder: i.melder, gemeldOp: i.gemeldOp, achterstand: i.achterstand, eigenPost: i.eigenPost, stand: i.stand,
  onderzoekUiterlijk: onderzoekUiterlijk(i.gemeldOp), uitkomst: i.uitkomst, onderzochtOp: i.onderzochtOp, benaderdOp: i.benaderdOp,
});

const TRAINING = `select niveau, uitvoerder from tenant.schaalniveau where gemeentecode = $1 and taak = 'training-financiele-zelfredzaamheid' and geldig_van <= $2 and (geldig_tot is null or geldig_tot > $2)`;

/** Who trains, by the matrix of today. */
async function trainingVan(em: EntityManager, gemeentecode: string, vandaag: Datum): Promise<TrainingUit> {
  const [rij] = await em.query<{ niveau: string; uitvoerder: string }[]>(TRAINING, [gemeentecode, vandaag]);
  return trainingseigenaar(rij);
}

/** Lines that RSD pays or paid, and how far each is handed over. A line that simply stopped asks for no hand-over. */
function postenVan(posten: readonly PostUit[], overdrachten: readonly PostOverdrachtEntity[]): Afbouwpost[] {
  const lijnen = [...new Set(posten.filter((p) => p.geldt || overdrachten.some((o) => o.lijn === p.lijn)).map((p) => p.lijn))];
  return lijnen.map((lijn) => ({ lijn, stand: overdrachten.findLast((o) => o.lijn === lijn)?.stand ?? 'rsd' }));
}

/** The way out of a household, as one part of its screen. Counted from the six months of whoever began first. */
export async function afbouwUit(em: EntityManager, van: { gemeentecode: string; huishoudenId: string }, h: { dossiers: readonly OntzorgdossierEntity[]; posten: readonly PostUit[] }, vandaag: Datum): Promise<AfbouwUit> {
  const overdrachten = await em.find(PostOverdrachtEntity, { where: van, order: { vanaf: 'ASC', id: 'ASC' } });
  const gesprekken = await em.find(AfbouwgesprekEntity, { where: van, order: { gehoudenOp: 'ASC', stap: 'ASC' } });
  const zelf = await em.find(ZelfbeoordelingEntity, { where: van, order: { vaardigheid: 'ASC', moment: 'DESC' } });
  const incidenten = await em.find(IncidentEntity, { where: van, order: { gemeldOp: 'DESC', id: 'ASC' }, take: 200 });
  const posten = postenVan(h.posten, overdrachten);
  const eerste = h.dossiers.find((o) => o.grondslag === '56a');
  return {
    plan: eerste ? afbouwplan(eerste.vanaf, { gesprekken: gesprekken.map((g) => g.stap), posten }, vandaag) : [],
    nogOverTeDragen: nogOverTeDragen(posten), overdrachten: overdrachten.map(overdrachtUit),
    gesprekken: gesprekken.map((g) => ({ id: g.id, stap: g.stap, gehoudenOp: g.gehoudenOp, verslag: g.verslag, zelfstandig: g.zelfstandig })),
    zelfbeoordelingen: zelf.map((z) => ({ id: z.id, vaardigheid: z.vaardigheid, moment: z.moment, score: z.score, lijn: z.lijn, op: z.op })),
    incidenten: incidenten.map(incidentUit), training: await trainingVan(em, van.gemeentecode, vandaag),
  };
}
