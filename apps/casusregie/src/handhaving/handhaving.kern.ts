import {
  magInStand, naHandeling, onherroepelijkVanaf, plafondOp, staat, type Handhavingsstap, type NieuweTermijn, type Rechtsgangstap, type StaandeBoete, type TijdlijnSoort, type Zaakhandeling,
} from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import { eis, NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import type { Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { BoeteRechtsgangEntity, BoetezaakEntity, DuoBoeteEntity, HandhavingsstapEntity } from './handhaving.entity.ts';

export interface ZaakMetDossier {
  zaak: BoetezaakEntity;
  dossier: DossierEntity;
}

/**
 * Reads a zaak for a change, under the lock of its dossier: the cap, the ladder and the claims are about all boetes of one person.
 * @throws NietGevonden when absent or of another gemeente, VerouderdeVersie when it was changed since `versie`
 */
export async function vergrendelZaak(em: EntityManager, scope: Scope, id: string, versie: number): Promise<ZaakMetDossier> {
  const gezien = await em.findOneBy(BoetezaakEntity, { gemeentecode: In(scope.gemeenten), id });
  if (!gezien) throw new NietGevonden();
  const dossier = await vergrendelDossier(em, scope, gezien.dossierId);
  const zaak = await em.findOneByOrFail(BoetezaakEntity, { gemeentecode: gezien.gemeentecode, id });
  if (zaak.versie !== versie) throw new VerouderdeVersie();
  return { zaak, dossier };
}

/** The same, when the plicht must still run: no step towards a boete is taken after its end. */
export async function vergrendelLopend(em: EntityManager, scope: Scope, id: string, versie: number): Promise<ZaakMetDossier> {
  const uit = await vergrendelZaak(em, scope, id, versie);
  eis(beoordeelLopend(uit.dossier));
  return uit;
}

type Zaakwijziging = Partial<Omit<BoetezaakEntity, 'gemeentecode' | 'id' | 'versie' | 'stand'>>;

/** Does one act on a zaak. @throws Weigering when the machine does not allow it, VerouderdeVersie on a lost race */
export async function zetZaak(em: EntityManager, zaak: BoetezaakEntity, handeling: Zaakhandeling, wijziging: Zaakwijziging): Promise<BoetezaakEntity> {
  eis(magInStand(zaak.stand, handeling));
  const nieuw = { ...wijziging, stand: naHandeling(zaak.stand, handeling), versie: zaak.versie + 1 };
  const { affected } = await em.update(BoetezaakEntity, { gemeentecode: zaak.gemeentecode, id: zaak.id, versie: zaak.versie }, nieuw);
  if (affected !== 1) throw new VerouderdeVersie();
  return Object.assign(new BoetezaakEntity(), zaak, nieuw);
}

/** A line on the timeline about this zaak. No amount and no words of the person: more people read the timeline. */
export const noteerZaak = (em: EntityManager, zaak: BoetezaakEntity, soort: TijdlijnSoort, op: Datum, door?: Scope['actor'], feiten: Record<string, string | number> = {}): Promise<void> =>
  noteer(em, { gemeentecode: zaak.gemeentecode, dossierId: zaak.dossierId, op, soort, bron: zaak.id, feiten: { artikel: zaak.artikel, gedraging: zaak.gedraging, ...feiten }, ...(door && { door }) });

type Plek = Pick<DossierEntity, 'gemeentecode' | 'id'>;

export const zakenVan = (em: EntityManager, { gemeentecode, id }: Plek): Promise<BoetezaakEntity[]> =>
  em.find(BoetezaakEntity, { where: { gemeentecode, dossierId: id }, order: { geconstateerdOp: 'ASC', id: 'ASC' } });

export const stappenVan = (em: EntityManager, { gemeentecode, id }: Plek): Promise<HandhavingsstapEntity[]> =>
  em.find(HandhavingsstapEntity, { where: { gemeentecode, dossierId: id }, order: { verzondenOp: 'ASC', id: 'ASC' } });

/** A row of the ladder as the rules know it. */
export const alsHandhavingsstap = (s: HandhavingsstapEntity): Handhavingsstap => ({
  gedraging: s.gedraging, soort: s.soort, verzondenOp: s.verzondenOp, termijnTot: s.termijnTot, ...(s.uitkomst && { uitkomst: s.uitkomst }), ...(s.uitkomstOp && { uitkomstOp: s.uitkomstOp }),
});

/** The steps against a boete, in their order. */
export const rechtsgangVan = (em: EntityManager, { gemeentecode, id }: Plek): Promise<BoeteRechtsgangEntity[]> =>
  em.find(BoeteRechtsgangEntity, { where: { gemeentecode, zaakId: id }, order: { volgnr: 'ASC' } });

export const alsStap = (r: BoeteRechtsgangEntity): Rechtsgangstap => ({ soort: r.soort, ontvangenOp: r.ontvangenOp, ...(r.uitkomst && { uitkomst: r.uitkomst }), ...(r.uitkomstOp && { uitkomstOp: r.uitkomstOp }) });

/** The boetes of this person that stand, but for the one that is being decided. */
export async function staandeBoetes(em: EntityManager, dossier: Plek, behalve?: string): Promise<StaandeBoete[]> {
  const uit: StaandeBoete[] = [];
  for (const z of await zakenVan(em, dossier)) {
    if (!staat(z.stand) || z.id === behalve) continue;
    const vanaf = onherroepelijkVanaf(z.bekendgemaaktOp ?? undefined, (await rechtsgangVan(em, z)).map(alsStap));
    uit.push({ artikel: z.artikel, geconstateerdOp: z.geconstateerdOp, trede: z.trede, bedrag: Number(z.bedrag), ...(vanaf && { onherroepelijkVanaf: vanaf }) });
  }
  return uit;
}

/** The new terms that DUO set with its own boetes. */
export const nieuweTermijnenVan = async (em: EntityManager, { gemeentecode, id }: Plek): Promise<NieuweTermijn[]> =>
  (await em.findBy(DuoBoeteEntity, { gemeentecode, dossierId: id })).map((b) => ({ begin: b.termijnBegin, maanden: b.nieuweTermijn }));

export const plafondVan = async (em: EntityManager, dossier: Plek, op: Datum): Promise<ReturnType<typeof plafondOp>> =>
  plafondOp(op, await staandeBoetes(em, dossier), await nieuweTermijnenVan(em, dossier));
