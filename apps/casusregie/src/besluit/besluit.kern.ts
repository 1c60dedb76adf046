import { bezwaarklok, bezwaartermijn, hogerBeroepVan, type BesluitUit, type DossierbezwaarUit } from '@wegwijs/casusregie';
import { NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import type { Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { BriefEntity } from '../brief/brief.entity.ts';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { BesluitEntity, BezwaarEntity } from './besluit.entity.ts';

export interface BesluitMetBrief {
  besluit: BesluitEntity;
  brief: BriefEntity;
  dossier: DossierEntity;
}

/** Reads a besluit and logs whose it is. @throws NietGevonden when absent or of another gemeente */
export async function leesBesluit(em: EntityManager, scope: Scope, id: string): Promise<BesluitEntity> {
  const besluit = await em.findOneBy(BesluitEntity, { gemeentecode: In(scope.gemeenten), id });
  if (!besluit) throw new NietGevonden();
  await leesDossier(em, scope, besluit.dossierId);
  return besluit;
}

/** A besluit for a change, under the lock of its dossier. @throws NietGevonden, VerouderdeVersie */
export async function vergrendelBesluit(em: EntityManager, scope: Scope, id: string, versie: number): Promise<BesluitMetBrief> {
  const gezien = await em.findOneBy(BesluitEntity, { gemeentecode: In(scope.gemeenten), id });
  if (!gezien) throw new NietGevonden();
  const { gemeentecode } = gezien;
  const dossier = await vergrendelDossier(em, scope, gezien.dossierId);
  const besluit = await em.findOneByOrFail(BesluitEntity, { gemeentecode, id });
  if (besluit.versie !== versie) throw new VerouderdeVersie();
  return { besluit, dossier, brief: await em.findOneByOrFail(BriefEntity, { gemeentecode, besluitId: id }) };
}

type Wijziging = Partial<Omit<BesluitEntity, 'gemeentecode' | 'id' | 'versie' | 'dossierId'>>;

/** Writes an act on a besluit. @throws VerouderdeVersie when the row changed since it was read */
export async function zetBesluit(em: EntityManager, { gemeentecode, id, versie }: BesluitEntity, wijziging: Wijziging): Promise<void> {
  const { affected } = await em.update(BesluitEntity, { gemeentecode, id, versie }, { ...wijziging, versie: versie + 1 });
  if (affected !== 1) throw new VerouderdeVersie();
}

const bezwaarUit = (b: BezwaarEntity, bekendgemaaktOp: string | null): DossierbezwaarUit => {
  const klok = bezwaarklok({ bekendgemaaktOp, ontvangenOp: b.ontvangenOp, gepostOp: b.gepostOp, commissie: b.commissie });
  return {
    id: b.id, versie: b.versie, besluitId: b.besluitId, kenmerk: b.kenmerk, ontvangenOp: b.ontvangenOp, gepostOp: b.gepostOp, commissie: b.commissie, opTijd: klok.opTijd, beslissen: klok.beslissen ?? null,
    uitkomst: b.uitkomst, beslistOp: b.beslistOp, motivering: b.motivering, herroepen: b.herroepen, nieuwBesluitId: b.nieuwBesluitId,
  };
};

/** The besluiten of one dossier as they stand, each with its letter, its successor and what is said against it. */
export async function besluitenUit(em: EntityManager, { gemeentecode, id: dossierId }: { gemeentecode: string; id: string }): Promise<BesluitUit[]> {
  const besluiten = await em.find(BesluitEntity, { where: { gemeentecode, dossierId }, order: { opgesteldOp: 'DESC', id: 'ASC' } });
  const brieven = await em.find(BriefEntity, { where: { gemeentecode, dossierId, soort: 'besluit' }, select: { gemeentecode: true, id: true, besluitId: true, velden: true, opgesteldNaam: true } });
  const bezwaren = await em.find(BezwaarEntity, { where: { gemeentecode, dossierId }, order: { ontvangenOp: 'ASC', id: 'ASC' } });
  return besluiten.map((b) => {
    const brief = brieven.find((x) => x.besluitId === b.id)!;
    return {
      gemeentecode, id: b.id, versie: b.versie, dossierId, spoor: b.spoor, stand: b.stand, kenmerk: b.kenmerk, onderwerp: brief.velden['onderwerp'] ?? null, briefId: brief.id, vervangt: b.vervangt,
      vervangenDoor: besluiten.find((x) => x.vervangt === b.id && x.stand !== 'ingetrokken')?.id ?? null, opgesteldNaam: brief.opgesteldNaam, dagtekening: b.dagtekening, genomenNaam: b.genomenNaam,
      mandaat: b.mandaat, bekendgemaaktOp: b.bekendgemaaktOp, wijze: b.wijze, bezwaartermijn: b.bekendgemaaktOp ? bezwaartermijn(b.bekendgemaaktOp) : null, hogerBeroep: hogerBeroepVan(b.spoor),
      bezwaren: bezwaren.filter((x) => x.besluitId === b.id).map((x) => bezwaarUit(x, b.bekendgemaaktOp)),
    };
  });
}

/** One besluit as it stands now. */
export async function besluitUit(em: EntityManager, { gemeentecode, dossierId, id }: Pick<BesluitEntity, 'gemeentecode' | 'dossierId' | 'id'>): Promise<BesluitUit> {
  const gevonden = (await besluitenUit(em, { gemeentecode, id: dossierId })).find((b) => b.id === id);
  if (!gevonden) throw new NietGevonden();
  return gevonden;
}
