import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { defineEvent, IsDatum, type Datum } from '@wegwijs/kernel';
import {
  LESDAGEN, PIP_LEERROUTES, PIP_SOORTEN, TAALNIVEAUS, TAALONDERDELEN, Z_EXAMENONDERDELEN,
  type Lesdag, type PipFeiten, type PipInhoud, type PipLeerroute, type PipSoort, type PipTaalniveau, type PipVersie, type Taalonderdeel, type ZExamenonderdeel,
} from './pip.ts';
import { ONTZORG_REDENEN, ontzorgplicht, type OntzorgReden } from './pip.ontzorgen.ts';
import { bezwaartermijn, inburgeringstermijn } from './pip.termijnen.ts';
import { DOELGROEPEN, type Doelgroep } from './plicht-verblijf.ts';

/** Which version of which PIP: the ids every PIP event carries. */
export class PipAanduiding {
  @IsUUID() dossierId!: string;
  @IsUUID() pipId!: string;
  @IsInt() @Min(1) versie!: number;
  @IsIn(PIP_SOORTEN) soort!: PipSoort;
}

/** A concept waits for the person who decides. */
export class PipAangebodenFeiten extends PipAanduiding {}

/** What the other contexts live from. No BSN, no name, no free text, no health fact. All dates inclusive. */
export class PipVastgesteldFeiten extends PipAanduiding {
  @IsIn(DOELGROEPEN) doelgroep!: Doelgroep;
  @IsIn(PIP_LEERROUTES) leerroute!: PipLeerroute;
  @IsDatum() dagtekening!: Datum;
  @IsDatum() dagtekeningInitieel!: Datum;
  @IsDatum() termijnBegin!: Datum;
  @IsDatum() termijnEinde!: Datum;
  @IsInt() @Min(1) voortgangsgesprekken!: number;

  /** Intensity; absent for gezins- and overige migranten (Wi2021 art. 15 lid 2). */
  @IsOptional() @IsInt() urenPerWeek?: number;
  @IsOptional() @IsInt() cursusuren?: number;
  @IsOptional() @IsInt() participatieuren?: number;
  @IsInt() pvtUren!: number;
  @IsOptional() @IsInt() mapUren?: number;
  @IsOptional() @IsInt() mapPraktijkuren?: number;
  /** Hours already done that count: they lower what is still to follow. */
  @IsOptional() @IsInt() aftrekCursusuren?: number;
  @IsOptional() @IsInt() aftrekParticipatieuren?: number;
  @IsOptional() @IsInt() aftrekPvtUren?: number;
  @IsOptional() @IsInt() aftrekMapUren?: number;
  @IsBoolean() alfabetisering!: boolean;
  @IsBoolean() magOpleidingAfmaken!: boolean;
  @IsIn(TAALONDERDELEN, { each: true }) a2Onderdelen!: Taalonderdeel[];
  @IsIn(Z_EXAMENONDERDELEN, { each: true }) zExamenonderdelen!: ZExamenonderdeel[];

  /** Needs for a place. */
  @IsOptional() @IsIn(TAALNIVEAUS) startniveau?: PipTaalniveau;
  @IsIn(LESDAGEN, { each: true }) lesdagen!: Lesdag[];
  @IsOptional() @IsBoolean() kinderopvangNodig?: boolean;

  @IsBoolean() ontzorgen!: boolean;
  @IsIn(ONTZORG_REDENEN) ontzorgReden!: OntzorgReden;
  @IsOptional() @IsDatum() ontzorgenVanaf?: Datum;
  @IsOptional() @IsDatum() ontzorgenTotEnMet?: Datum;
}

/** As PipVastgesteld, for every later version; `vervangtPipId` is the version it replaces once it is bekendgemaakt. */
export class PipGewijzigdFeiten extends PipVastgesteldFeiten {
  @IsUUID() vervangtPipId!: string;
}

/** The letter was posted or handed over; from here the bezwaartermijn runs. `bezwaarEinde` is its last day, inclusive. */
export class PipBekendgemaaktFeiten extends PipAanduiding {
  @IsOptional() @IsUUID() vervangtPipId?: string;
  @IsDatum() dagtekening!: Datum;
  @IsDatum() dagtekeningInitieel!: Datum;
  @IsDatum() bekendgemaaktOp!: Datum;
  @IsDatum() bezwaarBegin!: Datum;
  @IsDatum() bezwaarEinde!: Datum;
}

export const PipAangeboden = defineEvent('intake', 'PipAangeboden', PipAangebodenFeiten);
export const PipVastgesteld = defineEvent('intake', 'PipVastgesteld', PipVastgesteldFeiten);
export const PipGewijzigd = defineEvent('intake', 'PipGewijzigd', PipGewijzigdFeiten);
export const PipBekendgemaakt = defineEvent('intake', 'PipBekendgemaakt', PipBekendgemaaktFeiten);

/** Ids of a version, for an event. */
export const aanduiding = (pip: PipVersie): PipAanduiding => ({ dossierId: pip.dossierId, pipId: pip.pipId, versie: pip.pipVersie, soort: pip.soort });

const nodig = <T>(waarde: T | undefined, veld: string): T => {
  if (waarde === undefined) throw new RangeError(`Een vastgesteld PIP heeft een ${veld}.`);
  return waarde;
};

/** Facts of a version that was just vastgesteld. @throws RangeError (Dutch) when a fact is missing that `magVaststellen` guards. */
export function vastgesteldFeiten(v: { pip: PipVersie; inhoud: PipInhoud; feiten: PipFeiten }): PipVastgesteldFeiten {
  const { pip, inhoud, feiten } = v;
  const dagtekening = nodig(pip.dagtekening, 'dagtekening');
  const dagtekeningInitieel = nodig(pip.dagtekeningInitieel, 'eerste dagtekening');
  const termijn = inburgeringstermijn(dagtekeningInitieel);
  const plicht = ontzorgplicht(feiten, dagtekening);
  return {
    ...aanduiding(pip), doelgroep: feiten.doelgroep, leerroute: inhoud.leerroute, dagtekening, dagtekeningInitieel,
    termijnBegin: termijn.begin, termijnEinde: termijn.einde, voortgangsgesprekken: nodig(inhoud.voortgangsgesprekken, 'aantal voortgangsgesprekken'),
    urenPerWeek: inhoud.urenPerWeek, cursusuren: inhoud.cursusuren, participatieuren: inhoud.participatieuren,
    pvtUren: nodig(inhoud.pvtUren, 'aantal PVT-uren'), mapUren: inhoud.mapUren, mapPraktijkuren: inhoud.mapPraktijkuren,
    aftrekCursusuren: inhoud.aftrekCursusuren, aftrekParticipatieuren: inhoud.aftrekParticipatieuren, aftrekPvtUren: inhoud.aftrekPvtUren, aftrekMapUren: inhoud.aftrekMapUren,
    alfabetisering: inhoud.alfabetisering ?? false, magOpleidingAfmaken: inhoud.magOpleidingAfmaken ?? false, zExamenonderdelen: [...(inhoud.zExamenonderdelen ?? [])],
    a2Onderdelen: [...(inhoud.a2Onderdelen ?? [])],
    startniveau: inhoud.startniveau, lesdagen: [...(inhoud.lesdagen ?? [])], kinderopvangNodig: inhoud.kinderopvangNodig,
    ontzorgen: plicht.geldt, ontzorgReden: plicht.reden, ontzorgenVanaf: plicht.periode?.begin, ontzorgenTotEnMet: plicht.periode?.einde,
  };
}

/** Facts of a later version that was just vastgesteld. @throws RangeError (Dutch) when it replaces nothing. */
export function gewijzigdFeiten(v: { pip: PipVersie; inhoud: PipInhoud; feiten: PipFeiten }): PipGewijzigdFeiten {
  return { ...vastgesteldFeiten(v), vervangtPipId: nodig(v.pip.vervangtPipId, 'voorganger') };
}

/** Facts of a bekendmaking. @throws RangeError (Dutch) when the version is not dated. */
export function bekendgemaaktFeiten(pip: PipVersie, bekendgemaaktOp: Datum): PipBekendgemaaktFeiten {
  const bezwaar = bezwaartermijn(bekendgemaaktOp);
  return {
    ...aanduiding(pip), vervangtPipId: pip.vervangtPipId, dagtekening: nodig(pip.dagtekening, 'dagtekening'),
    dagtekeningInitieel: nodig(pip.dagtekeningInitieel, 'eerste dagtekening'), bekendgemaaktOp, bezwaarBegin: bezwaar.begin, bezwaarEinde: bezwaar.einde,
  };
}
