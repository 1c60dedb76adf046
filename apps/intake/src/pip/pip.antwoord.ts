import {
  handelingenIn, klokkenVanPip, rechtsgangen, type BezwaarUit, type PipRegelUit, type PipUit, type PwBesluitUit, type RechtsgangUit,
} from '@wegwijs/intake';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { BezwaarEntity, BriefEntity, PwBesluitEntity } from './brief.entity.ts';
import type { PipEntity } from './pip.entity.ts';
import { inhoudSha } from './pip.kern.ts';

export const pipRegel = (p: PipEntity): PipRegelUit => ({
  id: p.id, versie: p.versie, pipVersie: p.pipVersie, soort: p.soort, status: p.status, kenmerk: p.kenmerk, leerroute: p.inhoud.leerroute, vervangtPipId: p.vervangtPipId,
  dagtekening: p.dagtekening, bekendgemaaktOp: p.bekendgemaaktOp, opgesteldDoor: p.opgesteldNaam, opgesteldOp: p.gemaaktOp.toISOString(), vastgesteldDoor: p.vastgesteldNaam,
  vastgesteldOp: p.vastgesteldOp,
});

export const bezwaarUit = (b: BezwaarEntity): BezwaarUit => ({
  id: b.id, versie: b.versie, pipId: b.pipId, tegen: b.tegen, kenmerk: b.kenmerk, ontvangenOp: b.ontvangenOp, gepostOp: b.gepostOp, opTijd: b.opTijd, termijnEinde: b.termijnEinde,
  hogerBeroep: b.hogerBeroep, uitkomst: b.uitkomst, beslistOp: b.beslistOp, motivering: b.motivering, herroepen: b.herroepen, nieuwPipId: b.nieuwPipId,
});

const pwUit = (b: PwBesluitEntity): PwBesluitUit =>
  ({ id: b.id, kenmerk: b.kenmerk, mandaat: b.mandaat, begin: b.begin, einde: b.einde, status: b.status, bezwaarEinde: b.bezwaarEinde });

/** An ontzorgbesluit has its road of appeal out of the letter it went along with, and not again out of a later one. */
function wegen(p: PipEntity, pw: PwBesluitEntity | null): RechtsgangUit[] {
  if (!p.bekendgemaaktOp) return [];
  return rechtsgangen({ bekendgemaaktOp: p.bekendgemaaktOp, ontzorgen: pw?.pipId === p.id })
    .map((r) => ({ ...r, kenmerk: r.besluit === 'pip' ? p.kenmerk : (pw?.kenmerk ?? p.kenmerk) }));
}

/** A version with its clocks, letters, ontzorgbesluit and bezwaren. */
export async function pipUit(em: EntityManager, p: PipEntity, d: DossierEntity): Promise<PipUit> {
  const { gemeentecode } = p;
  const kenmerk = p.inhoud.ontzorgbesluit?.kenmerk;
  const brieven = await em.find(BriefEntity, { where: { gemeentecode, pipId: p.id }, order: { volgnr: 'ASC' }, select: { gemeentecode: true, id: true, volgnr: true, sha256: true, sjabloon: true, bekendmakingOp: true, wijze: true, gemaaktOp: true } });
  const pw = kenmerk ? await em.findOneBy(PwBesluitEntity, { gemeentecode, dossierId: d.id, kenmerk }) : null;
  const bezwaren = await em.find(BezwaarEntity, { where: { gemeentecode, pipId: p.id }, order: { ontvangenOp: 'ASC', id: 'ASC' } });
  return {
    ...pipRegel(p), dossierId: d.id, zaaknummer: d.zaaknummer, inhoud: p.inhoud, wijziging: p.wijziging, inhoudSha: p.inhoudSha ?? inhoudSha(p), handelingen: handelingenIn(p.status),
    opstellers: p.opstellers, aangebodenDoor: p.aangebodenNaam, teruggaveReden: p.teruggaveReden,
    mandaat: p.mandaat, dagtekeningInitieel: p.dagtekeningInitieel, wijze: p.wijze, bewaarplaats: p.bewaarplaats,
    ...(p.dagtekeningInitieel && { klokken: klokkenVanPip({ dagtekeningInitieel: p.dagtekeningInitieel, ...(p.bekendgemaaktOp && { bekendgemaaktOp: p.bekendgemaaktOp }) }) }),
    rechtsgangen: wegen(p, pw), ontzorgbesluit: pw && pwUit(pw), bezwaren: bezwaren.map(bezwaarUit),
    brieven: brieven.map((b) => ({ volgnr: b.volgnr, sha256: b.sha256, sjabloon: b.sjabloon, bekendmakingOp: b.bekendmakingOp, wijze: b.wijze, gemaaktOp: b.gemaaktOp.toISOString() })),
  };
}
