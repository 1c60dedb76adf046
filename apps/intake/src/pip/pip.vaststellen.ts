import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  aanduiding, gewijzigdFeiten, magAanbieden, magInStatus, magVaststellen, ontzorgperiode, PipAangeboden, PipGewijzigd, PipVastgesteld, stelVast, vastgesteldFeiten,
  type PipFeiten, type PipMandaat, type PipUit, type PipVaststellingInvoer, type TeruggaveInvoer,
} from '@wegwijs/intake';
import { plusJaren, type Datum } from '@wegwijs/kernel';
import { eis, OngeldigeInvoer, publish, Weigering } from '@wegwijs/platform';
import { Klok, TenantDb, type Actor, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { bewaarDossier } from '../dossier/dossier.kern.ts';
import { vertelNaw } from '../persoon/naw.ts';
import { PwBesluitEntity } from './brief.entity.ts';
import { pipUit } from './pip.antwoord.ts';
import { adresVan, bewaarBrief, gaatOntzorgbesluitMee, leesMandaat, stelBriefSamen } from './pip.brief.ts';
import type { PipEntity } from './pip.entity.ts';
import { feitenVan } from './pip.feiten.ts';
import { aanbiedVraag, alsVersie, inhoudSha, vergrendelPip, zetPip, type PipMetDossier } from './pip.kern.ts';

/** From concept to besluit: offered by one, given back or vastgesteld by another. */
@Injectable()
export class PipVaststellenService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** Lays the concept before the person who decides. From here on its content is frozen, and its hash is kept. */
  biedAan(id: string, versie: number): Promise<PipUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const { pip, dossier } = await vergrendelPip(em, scope, id, versie);
      eis(magAanbieden(await aanbiedVraag(em, pip, await feitenVan(em, dossier, vandaag), vandaag)));
      const nieuw = await zetPip(em, pip, {
        status: 'aangeboden', aangebodenDoor: scope.actor.persoon, aangebodenNaam: scope.actor.naam, aangebodenOp: vandaag, inhoudSha: inhoudSha(pip),
        opstellers: [...new Set([...pip.opstellers, scope.actor.persoon])], teruggaveReden: null,
      });
      await publish(em, PipAangeboden, { gemeentecode: dossier.gemeentecode, sleutel: dossier.id, feiten: aanduiding(alsVersie(nieuw)) });
      return pipUit(em, nieuw, dossier);
    });
  }

  /** Back to the preparer, with the reason. */
  geefTerug(id: string, versie: number, { reden }: TeruggaveInvoer): Promise<PipUit> {
    return this.db.run(async (em, scope) => {
      const { pip, dossier } = await vergrendelPip(em, scope, id, versie);
      eis(magInStatus(pip.status, 'geef-terug'));
      return pipUit(em, await zetPip(em, pip, {
        status: 'concept', inhoudSha: null, teruggaveReden: reden, teruggegevenOp: this.klok.vandaag(), teruggegevenNaam: scope.actor.naam,
      }), dossier);
    });
  }

  /**
   * Takes the besluit, by somebody who did not write it: dates it, makes and keeps the letter for the planned day of bekendmaking, takes
   * the attached ontzorgbesluit as a besluit of its own, and says the fact.
   */
  stelVast(id: string, versie: number, v: PipVaststellingInvoer): Promise<PipUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const { pip, dossier } = await vergrendelPip(em, scope, id, versie);
      beoordeelDagen(v, vandaag);
      const feiten = await feitenVan(em, dossier, v.dagtekening);
      const mandaat = await leesMandaat(em, dossier.gemeentecode, vandaag, v.mandaat);
      eis(magVaststellen({
        ...(await aanbiedVraag(em, pip, feiten, vandaag)), gemeentecode: dossier.gemeentecode, opstellers: [...pip.opstellers, ...(pip.aangebodenDoor ? [pip.aangebodenDoor] : [])],
        beslisser: scope.actor.persoon, dagtekening: v.dagtekening, ...(mandaat && { mandaat }),
      }));
      if (inhoudSha(pip) !== pip.inhoudSha) throw new Weigering({ reden: 'InhoudGewijzigd', bron: 'Awb art. 3:2 en 10:3', titel: 'De inhoud is niet meer wat er is aangeboden. Geef de PIP terug' });
      const besluit = stelVast(alsVersie(pip), v.dagtekening);
      const nieuw = await zetPip(em, pip, {
        status: besluit.status, dagtekening: v.dagtekening, dagtekeningInitieel: besluit.dagtekeningInitieel ?? v.dagtekening,
        vastgesteldDoor: scope.actor.persoon, vastgesteldNaam: scope.actor.naam, vastgesteldOp: vandaag, mandaat: mandaat?.referentie ?? null,
      });
      await this.schrijf(em, scope, { pip: nieuw, dossier }, v, feiten, mandaat as PipMandaat);
      await meld(em, nieuw, feiten);
      const bij = await bewaarDossier(em, dossier, {
        pipVastgesteldOp: dossier.pipVastgesteldOp ?? vandaag, dagtekeningInitieel: dossier.dagtekeningInitieel ?? nieuw.dagtekeningInitieel,
        ...(!nieuw.vervangtPipId && { leerroute: nieuw.inhoud.leerroute }),
      }, vandaag);
      return pipUit(em, nieuw, bij);
    });
  }

  /** The ontzorgbesluit and the letter. An ontzorgbesluit that went out with an earlier version is not announced a second time. */
  private async schrijf(em: EntityManager, scope: Scope, { pip, dossier }: PipMetDossier, v: PipVaststellingInvoer, feiten: PipFeiten, mandaat: PipMandaat): Promise<void> {
    const { gemeentecode } = dossier;
    const ontzorgbesluit = await neemOntzorgbesluit(em, pip, this.klok.vandaag());
    const gegevens = await stelBriefSamen(em, {
      pip, dossier, feiten, ontzorgbesluit, kenmerk: pip.kenmerk, bekendmaking: { op: v.verzendenOp, wijze: v.wijze }, adres: await adresVan(em, dossier, v.wijze, v.adres),
      ondertekening: { naam: scope.actor.naam, functie: functieVan(scope.actor), namens: mandaat.orgaan, mandaat: mandaat.referentie },
    });
    await bewaarBrief(em, gemeentecode, gegevens, this.klok.nu());
  }
}

const functieVan = ({ rollen }: Actor): string => (rollen.includes('teamleider') ? 'teamleider' : 'casusregisseur');

/** The planned day may not lie before the date on the letter; a year ahead is a slip of the pen and not a plan. */
function beoordeelDagen(v: PipVaststellingInvoer, vandaag: Datum): void {
  const grens = plusJaren(vandaag, 1);
  const ver = (['dagtekening', 'verzendenOp'] as const).filter((veld) => v[veld] > grens);
  if (ver.length > 0) throw new OngeldigeInvoer(ver.map((veld) => ({ veld, melding: `${veld} mag hoogstens een jaar vooruit liggen` })));
  if (v.verzendenOp < v.dagtekening) throw new Weigering({ reden: 'BekendmakingVoorDagtekening', bron: 'Awb art. 3:41', veld: 'verzendenOp', feiten: { dagtekening: v.dagtekening } });
}

/** Takes the ontzorgbesluit of this version. True when it is a new one. @throws Weigering when it was revoked after bezwaar */
async function neemOntzorgbesluit(em: EntityManager, pip: PipEntity, vandaag: Datum): Promise<boolean> {
  const besluit = pip.inhoud.ontzorgbesluit;
  if (!besluit || !await gaatOntzorgbesluitMee(em, pip)) return false;
  const { gemeentecode, dossierId } = pip;
  const { begin, einde } = ontzorgperiode(besluit.rechtVanaf);
  await em.insert(PwBesluitEntity, { gemeentecode, id: randomUUID(), dossierId, pipId: pip.id, kenmerk: besluit.kenmerk, mandaat: besluit.mandaat, begin, einde, genomenOp: vandaag });
  return true;
}

/** Right after a PIP with ontzorgen the name is said once more: only now has RSD a ground to hold it. */
async function meld(em: EntityManager, pip: PipEntity, feiten: PipFeiten): Promise<void> {
  const v = { pip: alsVersie(pip), inhoud: pip.inhoud, feiten };
  const waar = { gemeentecode: pip.gemeentecode, sleutel: pip.dossierId };
  const vastgesteld = vastgesteldFeiten(v);
  if (pip.vervangtPipId) await publish(em, PipGewijzigd, { ...waar, feiten: gewijzigdFeiten(v) });
  else await publish(em, PipVastgesteld, { ...waar, feiten: vastgesteld });
  if (vastgesteld.ontzorgen) await vertelNaw(em, pip.gemeentecode, [pip.dossierId]);
}
