import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { magWijzigen, wijzig, type PipUit, type PipWijzigingVerzoek } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { eis, Weigering } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { BezwaarEntity } from './brief.entity.ts';
import { pipUit } from './pip.antwoord.ts';
import type { PipEntity } from './pip.entity.ts';
import { feitenVan } from './pip.feiten.ts';
import { alsVersie, inDeMaak, vergrendelPip, type PipMetDossier } from './pip.kern.ts';
import { voegPipToe, type Opsteller } from './pip.verhuisd.ts';

/**
 * Opens a new version on the one in force: a copy plus what the change says, as a concept. The inburgeringstermijn does not move.
 * @throws Weigering with the article when this change may not be
 */
export async function openVersie(em: EntityManager, { pip, dossier }: PipMetDossier, verzoek: PipWijzigingVerzoek, door: Opsteller, dag: Datum): Promise<PipEntity> {
  const vraag = {
    huidig: alsVersie(pip), inhoud: pip.inhoud, wijziging: verzoek, keurmerken: verzoek.keurmerken ?? [], nieuwereVersieOpen: await inDeMaak(em, dossier), dag,
  };
  eis(magWijzigen(vraag));
  const { versie, inhoud } = wijzig({ ...vraag, pipId: randomUUID(), feiten: await feitenVan(em, dossier, dag) });
  return voegPipToe(em, dossier, door, {
    id: versie.pipId, pipVersie: versie.pipVersie, soort: versie.soort, inhoud, wijziging: verzoek, vervangtPipId: pip.id, dagtekeningInitieel: versie.dagtekeningInitieel ?? null,
  });
}

/** A change of the PIP in force: another leerroute, down to A2, anything else, or what a bezwaar asks for. */
@Injectable()
export class PipWijzigenService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  wijzig(id: string, versie: number, verzoek: PipWijzigingVerzoek): Promise<PipUit> {
    return this.db.run(async (em, scope) => {
      const huidig = await vergrendelPip(em, scope, id, versie);
      if (verzoek.soort === 'na-bezwaar') await eisHerroepen(em, huidig.pip, verzoek.bezwaarKenmerk);
      return pipUit(em, await openVersie(em, huidig, verzoek, scope.actor, this.klok.vandaag()), huidig.dossier);
    });
  }
}

/** A version 'na-bezwaar' rests on a bezwaar that was upheld; anybody could otherwise change leerroute and A2 without their conditions. */
async function eisHerroepen(em: EntityManager, { gemeentecode, dossierId }: PipEntity, kenmerk?: string): Promise<void> {
  if (!kenmerk || await em.existsBy(BezwaarEntity, { gemeentecode, dossierId, kenmerk, tegen: 'wi', herroepen: true })) return;
  throw new Weigering({ reden: 'BezwaarNietGegrond', bron: 'Awb art. 7:11 lid 2', veld: 'bezwaarKenmerk', titel: 'Er is geen gegrond bezwaar met dit kenmerk' });
}
