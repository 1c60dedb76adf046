import { defineEvent, IsDatum } from '@wegwijs/kernel';
import { Matches } from 'class-validator';
import { OPLEIDINGSNIVEAUS, type Opleidingsniveau } from './brede-intake.invoer.ts';
import { INTAKE_WIJZEN, type IntakeWijze } from './brede-intake.ts';
import { PIP_LEERROUTES, TAALNIVEAUS, VERBLIJFSTITELS, type PipLeerroute, type PipTaalniveau, type Verblijfstitel } from './pip.ts';
import { EINDE_GRONDEN, type EindeGrond } from './plicht-einde.ts';
import { DOELGROEPEN, type Doelgroep } from './plicht-verblijf.ts';
import { Geheel, Gemeentecode, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { WEIGERREDENEN, type Weigerreden } from './verhuizing.ts';

/* Facts of the intake. Ids and facts only: no BSN, no name, no health, because every listening context keeps its copy. */

export class DossierGeopendFeiten {
  @Sleutel() dossierId!: string;
  /** Household: dossiers with the same key live together. */
  @Sleutel() gezinId!: string;
  @IsDatum() geopendOp!: string;
  @Keuze(DOELGROEPEN) doelgroep!: Doelgroep;
  @Keuze(VERBLIJFSTITELS) verblijfstitel!: Verblijfstitel;
  @Keuze(['koppeling', 'kennisgeving', 'overdracht']) aanleiding!: 'koppeling' | 'kennisgeving' | 'overdracht';
}

export class InburgeraarGehuisvestFeiten {
  @Sleutel() dossierId!: string;
  @IsDatum() gehuisvestOp!: string;
  @Optioneel() @IsDatum() ingeschrevenOp?: string;
}

export class KennisgevingOntvangenFeiten {
  @Sleutel() dossierId!: string;
  @IsDatum() kennisgevingOp!: string;
  @JaNee() inburgeringsplichtig!: boolean;
  @Keuze(DOELGROEPEN) doelgroep!: Doelgroep;
  /** Last day for the PIP; absent while the statutory clock has not started. */
  @Optioneel() @IsDatum() pipUiterlijk?: string;
}

export class BredeIntakeAfgerondFeiten {
  @Sleutel() dossierId!: string;
  @IsDatum() afgerondOp!: string;
  @Keuze(INTAKE_WIJZEN) wijze!: IntakeWijze;
  @Keuze(OPLEIDINGSNIVEAUS) startOpleiding!: Opleidingsniveau;
  @Geheel(0, 60) startWerkjaren!: number;
  @Keuze([...TAALNIVEAUS, 'onbekend']) startTaalniveau!: PipTaalniveau | 'onbekend';
}

/** A proposal: casusregie decides whether there will be a boete. */
export class BoeteVoorgesteldFeiten {
  @Sleutel() dossierId!: string;
  @Tekst(60) artikel!: string;
  @Geheel(1, 2) overtreding!: number;
  @IsDatum() geconstateerdOp!: string;
  @IsDatum() waarschuwingOp!: string;
  /** Cents. */
  @Geheel(0, 100_000) bedrag!: number;
  @IsDatum() hersteltermijnTotUiterlijk!: string;
}

export class TaakstellingVastgesteldFeiten {
  @Matches(/^\d{4}-[12]$/, { message: '$property moet een halfjaar zijn, geschreven als JJJJ-1 of JJJJ-2' }) halfjaar!: string;
  @Geheel(0, 10_000) aantal!: number;
  @IsDatum() bekendgemaaktOp!: string;
}

export class OverdrachtAangebodenFeiten {
  @Sleutel() overdrachtId!: string;
  @Sleutel() dossierId!: string;
  @Gemeentecode() van!: string;
  @Gemeentecode() naar!: string;
  @IsDatum() aangebodenOp!: string;
  @JaNee() pipBestaat!: boolean;
}

export class OverdrachtBeantwoordFeiten {
  @Sleutel() overdrachtId!: string;
  @Sleutel() dossierId!: string;
  @Gemeentecode() van!: string;
  @Gemeentecode() naar!: string;
  @Keuze(['aanvaard', 'geweigerd']) antwoord!: 'aanvaard' | 'geweigerd';
  @IsDatum() beantwoordOp!: string;
  @Optioneel() @Keuze(WEIGERREDENEN) reden?: Weigerreden;
  @Optioneel() @IsDatum() ingeschrevenOp?: string;
}

/** The old college is done. Carries what the new one needs for its clocks and the route (Wi2021 art. 11 lid 3, art. 15 lid 4). */
export class DossierOvergedragenFeiten {
  @Sleutel() overdrachtId!: string;
  @Sleutel() dossierId!: string;
  @Gemeentecode() van!: string;
  @Gemeentecode() naar!: string;
  @IsDatum() overgedragenOp!: string;
  @Keuze(DOELGROEPEN) doelgroep!: Doelgroep;
  @Keuze(VERBLIJFSTITELS) verblijfstitel!: Verblijfstitel;
  @JaNee() pipBestaat!: boolean;
  @Optioneel() @IsDatum() kennisgevingOp?: string;
  /** The running deadline that passes on when there is no PIP yet. */
  @Optioneel() @IsDatum() pipUiterlijk?: string;
  @Optioneel() @Keuze(PIP_LEERROUTES) leerroute?: PipLeerroute;
  @Optioneel() @IsDatum() dagtekeningInitieel?: string;
}

export class DossierGeslotenFeiten {
  @Sleutel() dossierId!: string;
  @Keuze(EINDE_GRONDEN) grond!: EindeGrond;
  @IsDatum() geslotenOp!: string;
  /** Every copy of personal data has to go at once; an audit note without content may stay. */
  @JaNee() wissen!: boolean;
}

export const DossierGeopend = defineEvent('intake', 'DossierGeopend', DossierGeopendFeiten);
export const InburgeraarGehuisvest = defineEvent('intake', 'InburgeraarGehuisvest', InburgeraarGehuisvestFeiten);
export const KennisgevingOntvangen = defineEvent('intake', 'KennisgevingOntvangen', KennisgevingOntvangenFeiten);
export const BredeIntakeAfgerond = defineEvent('intake', 'BredeIntakeAfgerond', BredeIntakeAfgerondFeiten);
export const BoeteVoorgesteld = defineEvent('intake', 'BoeteVoorgesteld', BoeteVoorgesteldFeiten);
export const TaakstellingVastgesteld = defineEvent('intake', 'TaakstellingVastgesteld', TaakstellingVastgesteldFeiten);
export const OverdrachtAangeboden = defineEvent('intake', 'OverdrachtAangeboden', OverdrachtAangebodenFeiten);
export const OverdrachtBeantwoord = defineEvent('intake', 'OverdrachtBeantwoord', OverdrachtBeantwoordFeiten);
export const DossierOvergedragen = defineEvent('intake', 'DossierOvergedragen', DossierOvergedragenFeiten);
export const DossierGesloten = defineEvent('intake', 'DossierGesloten', DossierGeslotenFeiten);
