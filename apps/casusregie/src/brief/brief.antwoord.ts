import { briefbeeldUit, leesbaarheid, maakBrief, motiveringsdelen, vertalingUit, type BriefRegelUit, type DossierbriefUit } from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import { nietDrukbaar } from '@wegwijs/platform/brief';
import type { EntityManager } from 'typeorm';
import type { BriefEntity } from './brief.entity.ts';
import { feitenVan, gebrekenVan, sjabloonVan, stelSamen, type BriefMetDossier } from './brief.kern.ts';

/** One line in the list of a dossier. `bytes` of the PDF is asked of the row, so that the bytes themselves stay where they are. */
export const regelUit = (b: BriefEntity, bytes: number | null): BriefRegelUit => ({
  id: b.id, versie: b.versie, soort: b.soort, stand: b.stand, kenmerk: b.kenmerk, titel: b.titel, taal: b.taal, verzondenOp: b.verzondenOp, wijze: b.wijze, besluitId: b.besluitId, zaakId: b.zaakId,
  opgesteldNaam: b.opgesteldNaam, opgesteldOp: b.opgesteldOp.toISOString(), bytes, sha256: b.sha256,
});

const adresUit = ([straatEnNummer = '', postcodeEnPlaats = '', land]: readonly string[]) => ({ straatEnNummer, postcodeEnPlaats, ...(land && { land }) });

/** A letter as it left, or as it would leave today. */
export async function briefUit(em: EntityManager, { brief, dossier }: BriefMetDossier, vandaag: Datum): Promise<DossierbriefUit> {
  const samen = brief.document ? undefined : await stelSamen(em, { brief, dossier, op: vandaag, wijze: 'post' });
  const { document, vertaling } = samen ? maakBrief(samen.gegevens) : { document: brief.document!, vertaling: brief.vertaling ?? undefined };
  const feiten = samen?.gegevens.feiten ?? await feitenVan(em, dossier);
  return {
    ...regelUit(brief, null), titel: document.titel, gemeentecode: brief.gemeentecode, dossierId: brief.dossierId, sjabloonVersie: brief.sjabloonVersie,
    velden: Object.entries(brief.velden).map(([code, waarde]) => ({ code, waarde })), ...(brief.adres && { adres: adresUit(brief.adres) }), motivering: brief.motivering, motiveringsdelen: [...motiveringsdelen(sjabloonVan(brief), dossier.doelgroep)],
    feiten: [...feiten].map(([sleutel, omschrijving]) => ({ sleutel, omschrijving })), brief: briefbeeldUit(document), vertaling: vertaling ? vertalingUit(vertaling) : null,
    leesbaarheid: leesbaarheid(document.blokken, vandaag), gebreken: samen && brief.stand === 'concept' ? gebrekenVan(samen).map(({ toegestaan: _, ...g }) => g) : [], nietDrukbaar: nietDrukbaar(document),
  };
}
