import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import {
  briefInhoud, briefUit, gebreken, KENMERK_VOLGT, magInStatus, NOG_INVULLEN, toetsInhoud, type BriefUit, type Inhoudseis, type PipInvoer,
} from '@wegwijs/intake';
import type { BriefDocument } from '@wegwijs/kernel/brief';
import { eis, NietGevonden, Weigering } from '@wegwijs/platform';
import { huidigeAanvraag, Klok, metAanvraag, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { maakPdf, nietDrukbaar } from '@wegwijs/platform/brief';
import { beoordeelLopend } from '../dossier/dossier.kern.ts';
import { BriefEntity } from './brief.entity.ts';
import type { Beschikking } from './pip.bekendmaken.ts';
import { adresVan, gaatOntzorgbesluitMee, leesMandaat, stelBriefSamen } from './pip.brief.ts';
import { feitenVan } from './pip.feiten.ts';
import { leesPip, type PipMetDossier } from './pip.kern.ts';

interface Concept {
  document: BriefDocument;
  gebreken: Inhoudseis[];
}

/** The letter before anything is printed: as it was made, or as it would be made today. */
@Injectable()
export class PipBriefService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** The letter that was made (the last, or `volgnr`), else the concept. @throws NietGevonden when there is no letter with this number */
  lees(id: string, volgnr?: number): Promise<BriefUit> {
    return this.db.run(async (em, scope) => {
      const gelezen = await leesPip(em, scope, id);
      const brief = await em.findOne(BriefEntity, { where: { gemeentecode: gelezen.pip.gemeentecode, pipId: id, ...(volgnr !== undefined && { volgnr }) }, order: { volgnr: 'DESC' } });
      if (brief) return briefUit(brief.document, { pipId: id, volgnr: brief.volgnr, sha256: brief.sha256, gebreken: [], nietDrukbaar: [] });
      if (volgnr !== undefined) throw new NietGevonden();
      return conceptUit(id, await this.concept(em, gelezen));
    });
  }

  /**
   * The letter for content that is being written and is not kept. Nothing changes, so it is logged as a look at the file and leaves no
   * answer behind for an Idempotency-Key: that would keep every half-written motivation.
   * @throws Weigering when this version is no concept, or when no letter can be made of it
   */
  probeer(id: string, inhoud: PipInvoer): Promise<BriefUit> {
    const aanvraag = huidigeAanvraag();
    const kijk = () => this.db.run(async (em, scope) => {
      const { pip, dossier } = await leesPip(em, scope, id);
      eis(beoordeelLopend(dossier));
      eis(magInStatus(pip.status, 'bewerk'));
      return conceptUit(id, await this.concept(em, { pip: Object.assign(pip, { inhoud }), dossier }));
    });
    return aanvraag ? metAanvraag({ ...aanvraag, leest: true, idempotentie: undefined }, kijk) : kijk();
  }

  /** The concept on paper, marked on each page and never kept. @throws NietGevonden once there is a letter: that one is the truth */
  async conceptPdf(id: string): Promise<Beschikking> {
    const { document, zaaknummer } = await this.db.run(async (em, scope) => {
      const gelezen = await leesPip(em, scope, id);
      if (await em.existsBy(BriefEntity, { gemeentecode: gelezen.pip.gemeentecode, pipId: id })) throw new NietGevonden();
      return { ...await this.concept(em, gelezen), zaaknummer: gelezen.dossier.zaaknummer };
    });
    const pdf = await maakPdf(document, { aangemaakt: this.klok.nu() });
    return { pdf, sha256: createHash('sha256').update(pdf).digest('hex'), bestandsnaam: `concept-${zaaknummer}.pdf` };
  }

  /** As `stelVast` would write it today, with a mark for what is not known yet. */
  private async concept(em: EntityManager, { pip, dossier }: PipMetDossier): Promise<Concept> {
    const vandaag = this.klok.vandaag();
    const feiten = await feitenVan(em, dossier, vandaag);
    const fouten = gebreken(toetsInhoud({ inhoud: pip.inhoud, feiten, soort: pip.soort, dag: vandaag }));
    const mandaat = await leesMandaat(em, dossier.gemeentecode, vandaag, NOG_INVULLEN);
    const adres = await adresVan(em, dossier, 'uitreiking');
    const gegevens = await stelBriefSamen(em, {
      pip: Object.assign(pip, { dagtekening: vandaag, dagtekeningInitieel: pip.dagtekeningInitieel ?? vandaag }), dossier, feiten,
      ontzorgbesluit: await gaatOntzorgbesluitMee(em, pip), kenmerk: KENMERK_VOLGT, bekendmaking: { op: vandaag, wijze: 'post' }, adres: adres.length > 0 ? adres : [NOG_INVULLEN],
      ondertekening: { naam: NOG_INVULLEN, functie: 'casusregisseur of teamleider', namens: mandaat?.orgaan ?? NOG_INVULLEN, mandaat: mandaat?.referentie ?? NOG_INVULLEN },
      concept: { ontbreekt: fouten.flatMap((e) => (e.status === 'ontbreekt' && e.veld ? [e.veld] : [])) },
    });
    return { document: schrijf(gegevens), gebreken: fouten };
  }
}

const conceptUit = (pipId: string, { document, gebreken: fouten }: Concept): BriefUit => briefUit(document, { pipId, gebreken: fouten, nietDrukbaar: nietDrukbaar(document) });

/** A day outside every norm has no letter: the reason is the user's to repair. */
function schrijf(gegevens: Parameters<typeof briefInhoud>[0]): BriefDocument {
  try {
    return briefInhoud(gegevens);
  } catch (fout) {
    if (fout instanceof RangeError) throw new Weigering({ reden: 'BriefNietTeMaken', bron: 'Awb art. 3:46', titel: fout.message });
    throw fout;
  }
}
