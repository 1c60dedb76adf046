import {
  beeindigtPlicht, besluitDuoUiterlijk, boeteFeitenVan, GRONDREGELS, nieuweTermijnNaBoete, onderbrekingUiterlijk, verzoekVanaf, type Duureenheid, type RegieDuurUit, type InburgeringstermijnUit, type OnderbrekingUit, type TermijnVooruitzichtUit, type VerlengingsverzoekUit,
} from '@wegwijs/casusregie';
import { dagenTussen, type Datum } from '@wegwijs/kernel';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import type { OnderbrekingEntity, TermijnFeit, VerlengingEntity } from './termijn.entity.ts';
import { opbouwVan, type TermijnRijen } from './termijn.kern.ts';

const duur = (aantal: number | null, eenheid: Duureenheid | null): RegieDuurUit | null => (aantal && eenheid ? { aantal, eenheid } : null);
const feit = ({ id, doorNaam, ingetrokkenOp, ingetrokkenReden }: TermijnFeit) => ({ id, doorNaam, ingetrokkenOp, ingetrokkenReden });

const verlengingUit = (v: VerlengingEntity): VerlengingsverzoekUit => ({
  ...feit(v), grond: v.grond, stand: v.stand, aangevraagdOp: v.aangevraagdOp, besluitUiterlijk: besluitDuoUiterlijk(v.aangevraagdOp).einde, perioden: v.perioden, verklaardOp: v.verklaardOp,
  verwacht: duur(v.verwachtAantal, v.verwachtEenheid), bron: GRONDREGELS[v.grond].bron, beslotenOp: v.beslotenOp, duur: duur(v.duurAantal, v.duurEenheid), nieuwEinde: v.nieuwEinde,
});

const onderbrekingUit = (o: OnderbrekingEntity, vandaag: Datum): OnderbrekingUit =>
  ({ ...feit(o), soort: o.soort, van: o.van, tot: o.tot, uiterlijk: onderbrekingUiterlijk(o.van), beeindigtPlicht: beeindigtPlicht(o, vandaag) });

/** Only when the end is near: what would follow if nothing changed. */
function vooruitzicht(r: TermijnRijen, einde: Datum, vandaag: Datum): TermijnVooruitzichtUit | null {
  if (!r.voldaan || vandaag < verzoekVanaf(einde).einde) return null;
  const oordeel = nieuweTermijnNaBoete(boeteFeitenVan(r.voldaan, vandaag));
  return oordeel.maanden > 0 ? oordeel : null;
}

/** The termijn with everything that moved it, as the caseworker sees it today. */
export function termijnUit(d: DossierEntity, r: TermijnRijen, vandaag: Datum): InburgeringstermijnUit {
  const opbouw = opbouwVan(d, r);
  return {
    gemeentecode: d.gemeentecode, dossierId: d.id, versie: d.versie, begin: opbouw?.begin ?? null, einde: opbouw?.einde ?? null, leidend: opbouw?.leidend ?? null, eigenEinde: opbouw?.eigenEinde ?? null,
    dagen: opbouw ? dagenTussen(vandaag, opbouw.einde) : null, verschillen: opbouw?.verschillen ?? [], termijnen: opbouw?.termijnen ?? [], verzoekVanaf: opbouw ? verzoekVanaf(opbouw.einde) : null,
    duo: r.duo.map((x) => ({ ...feit(x), begin: x.begin, einde: x.einde, ontvangenOp: x.ontvangenOp })),
    verlengingen: r.verlengingen.map(verlengingUit), onderbrekingen: r.onderbrekingen.map((o) => onderbrekingUit(o, vandaag)),
    nieuweTermijnen: r.nieuweTermijnen, bijVerstrijken: opbouw && vooruitzicht(r, opbouw.einde, vandaag),
  };
}
