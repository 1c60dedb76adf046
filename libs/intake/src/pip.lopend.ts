import { geweigerd, IsDatum, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { Deel, Keuze, Tekst } from '@wegwijs/kernel/velden';
import { beoordeelDagVanWet } from './dossier.invoer.ts';
import { BEKENDMAKINGSWIJZEN, PipInvoer, type Bekendmakingswijze } from './pip.invoer.ts';
import type { Doelgroep } from './plicht-verblijf.ts';

/**
 * A PIP that was decided before the gemeente worked with this system, as its letter says it. It is registered and not decided again: nothing is
 * sent, and no rule about how a PIP comes about is held against it.
 */
export class LopendPipInvoer {
  @Deel(PipInvoer) inhoud!: PipInvoer;
  /** The day the brede intake was completed. */
  @IsDatum() intakeAfgerondOp!: string;
  /** The date on the letter: the inburgeringstermijn starts the day after (Wi2021 art. 11). */
  @IsDatum() dagtekening!: string;
  @IsDatum() bekendgemaaktOp!: string;
  @Keuze(BEKENDMAKINGSWIJZEN) wijze!: Bekendmakingswijze;
  /** Who signed, and on which mandaat. */
  @Tekst(120) ondertekenaar!: string;
  @Tekst(120) mandaat!: string;
  /** Where the original stands: 'Zaaksysteem, zaak 2023-114'. */
  @Tekst(200, 3) bewaarplaats!: string;
}

const BRON = 'Wi2021 art. 11, art. 15';

function dagen(i: LopendPipInvoer, v: { kennisgevingOp: Datum | null; vandaag: Datum }): Uitkomst {
  if (!v.kennisgevingOp) return geweigerd('KennisgevingOntbreekt', 'Besluit inburgering 2021 art. 5.3 lid 1');
  if (i.dagtekening >= v.vandaag) return geweigerd('DagtekeningNietVoorbij', BRON, { veld: 'dagtekening', feiten: { vandaag: v.vandaag } });
  const volgorde = [['kennisgeving', v.kennisgevingOp, ''], ['intakeAfgerondOp', i.intakeAfgerondOp, 'intakeAfgerondOp']] as const;
  const later = volgorde.find(([, dag]) => dag > i.dagtekening);
  if (later) return geweigerd('DagNaPip', BRON, { ...(later[2] && { veld: later[2] }), feiten: { wat: later[0], dag: later[1], dagtekening: i.dagtekening } });
  if (i.bekendgemaaktOp < i.dagtekening) return geweigerd('BekendmakingVoorDagtekening', 'Awb art. 3:41', { veld: 'bekendgemaaktOp', feiten: { dagtekening: i.dagtekening } });
  if (i.bekendgemaaktOp > v.vandaag) return geweigerd('BekendmakingInToekomst', 'Awb art. 3:41', { veld: 'bekendgemaaktOp', feiten: { vandaag: v.vandaag } });
  return beoordeelDagVanWet(i.dagtekening, v.vandaag, 'dagtekening');
}

/** What every later rule counts with must be in it: hours and the number of talks; the intensity of the route for asielstatushouders only (art. 15 lid 2). */
function inhoud({ inhoud: p }: LopendPipInvoer, doelgroep: Doelgroep): Uitkomst {
  const ontbreekt = [
    ['pvtUren', p.pvtUren === undefined], ['voortgangsgesprekken', p.voortgangsgesprekken === undefined],
    ['mapUren', p.leerroute !== 'onderwijs' && p.mapUren === undefined], ['cursusuren', doelgroep === 'asiel' && p.cursusuren === undefined],
  ].find(([, leeg]) => leeg);
  return ontbreekt ? geweigerd('InhoudOnvolledig', 'Wi2021 art. 15 lid 1 en 2; Besluit inburgering 2021 art. 5.3 lid 4', { veld: `inhoud.${String(ontbreekt[0])}` }) : toegestaan;
}

/** May this earlier PIP be registered for this person, on these days? */
export function magLopendOvernemen(i: LopendPipInvoer, v: { inburgeringsplichtig: boolean; doelgroep: Doelgroep; kennisgevingOp: Datum | null; vandaag: Datum }): Uitkomst {
  if (!v.inburgeringsplichtig) return geweigerd('NietInburgeringsplichtig', 'Wi2021 art. 3 en 15 lid 1');
  const d = dagen(i, v);
  return d.toegestaan ? inhoud(i, v.doelgroep) : d;
}
