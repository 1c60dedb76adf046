import { IsDatum } from '@wegwijs/kernel';
import { IsISO8601 } from 'class-validator';
import { OPLEIDINGSNIVEAUS, type Opleidingsniveau } from './brede-intake.invoer.ts';
import {
  ArbeidsparticipatieConcept, GezondheidConcept, OmstandighedenConcept, OpleidingConcept, RechtAlleenGehoordConcept, TaalniveauConcept, VveConcept, WerkervaringConcept,
  ZelfredzaamheidConcept,
} from './brede-intake.regels.ts';
import { INTAKE_WIJZEN, LEEFGEBIEDEN, ONDERDEELCODES, type IntakeWijze, type Leefgebied, type OnderdeelCode } from './brede-intake.ts';
import { LeerbaarheidstoetsUit } from './leerbaarheidstoets.uit.ts';
import { LadderUit } from './oproep.uit.ts';
import { TAALNIVEAUS, type PipTaalniveau } from './pip.ts';
import { Deel, Delen, Geheel, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';

export const ONDERDEELSTANDEN = ['leeg', 'concept', 'gereed'] as const;
export type Onderdeelstand = (typeof ONDERDEELSTANDEN)[number];

/** How far one component is. `versie` is what a change says it was based on; a component that nobody wrote in has version 1. */
export class IntakeonderdeelUit {
  @Keuze(ONDERDEELCODES) code!: OnderdeelCode;
  @Tekst(100) naam!: string;
  @Optioneel() @Keuze(LEEFGEBIEDEN) leefgebied?: Leefgebied;
  @Tekst(200) bron!: string;
  /** Holds for this person: VVE only with a young child, some not again after a move with a PIP. */
  @JaNee() vanToepassing!: boolean;
  @Keuze(ONDERDEELSTANDEN) stand!: Onderdeelstand;
  @Geheel(1, 1_000_000) versie!: number;
  @Optioneel() @IsISO8601() bijgewerktOp?: string;
  @Optioneel() @Tekst(200) bijgewerktDoor?: string;
}

/** What was written per component; absent where nothing was, and `gezondheid` also for who may not see it. */
export class IntakeGegevensUit {
  @Optioneel() @Deel(OpleidingConcept) opleiding?: OpleidingConcept;
  @Optioneel() @Deel(WerkervaringConcept) werkervaring?: WerkervaringConcept;
  @Optioneel() @Deel(OmstandighedenConcept) omstandigheden?: OmstandighedenConcept;
  @Optioneel() @Deel(GezondheidConcept) gezondheid?: GezondheidConcept;
  @Optioneel() @Deel(VveConcept) vve?: VveConcept;
  @Optioneel() @Deel(TaalniveauConcept) taalniveau?: TaalniveauConcept;
  @Optioneel() @Deel(ArbeidsparticipatieConcept) arbeidsparticipatie?: ArbeidsparticipatieConcept;
  @Optioneel() @Deel(ZelfredzaamheidConcept) zelfredzaamheid?: ZelfredzaamheidConcept;
  @Optioneel() @Deel(RechtAlleenGehoordConcept) rechtAlleenGehoord?: RechtAlleenGehoordConcept;
}

/** A component that still has to be recorded, with the article that asks for it. */
export class OntbrekendOnderdeelUit {
  @Keuze(ONDERDEELCODES) code!: OnderdeelCode;
  @Tekst(100) naam!: string;
  @Tekst(200) bron!: string;
  /** Also needed when the intake is completed in absence. */
  @JaNee() ookBijAfwezigheid!: boolean;
}

/** Where the person started: progress is measured against it. */
export class StartniveauUit {
  @Keuze(OPLEIDINGSNIVEAUS) opleiding!: Opleidingsniveau;
  @Geheel(0, 30) opleidingsjaren!: number;
  @Geheel(0, 60) werkjaren!: number;
  @Keuze([...TAALNIVEAUS, 'onbekend']) taalniveau!: PipTaalniveau | 'onbekend';
}

/** What follows when the person appears after completion in absence. */
export class AlsnogVerschenenUit {
  @JaNee() intakeOpnieuwVerplicht!: boolean;
  @JaNee() pipAanpasbaar!: boolean;
  @Geheel(0, 2) boetesBlijven!: number;
  @Tekst(200) bron!: string;
}

export class IntakeAfrondingUit {
  @Keuze(INTAKE_WIJZEN) wijze!: IntakeWijze;
  @IsDatum() afgerondOp!: string;
  @Optioneel() @Tekst(4000) samenvatting?: string;
  @Tekst(200) door!: string;
  @Optioneel() @Deel(AlsnogVerschenenUit) alsnogVerschenen?: AlsnogVerschenenUit;
}

/** The brede intake of one dossier, whole. */
export class BredeIntakeUit {
  @Sleutel() dossierId!: string;
  @Delen(IntakeonderdeelUit, 20) onderdelen!: IntakeonderdeelUit[];
  @Deel(IntakeGegevensUit) gegevens!: IntakeGegevensUit;
  /** False for who may see that health was recorded, but not what. */
  @JaNee() gezondheidZichtbaar!: boolean;
  @Delen(OntbrekendOnderdeelUit, 20) ontbreekt!: OntbrekendOnderdeelUit[];
  /** From what is recorded so far; fixed when the intake is closed in person. */
  @Deel(StartniveauUit) startniveau!: StartniveauUit;
  @Deel(LadderUit) oproepladder!: LadderUit;
  @Deel(LeerbaarheidstoetsUit) leerbaarheidstoets!: LeerbaarheidstoetsUit;
  @Optioneel() @Deel(IntakeAfrondingUit) afronding?: IntakeAfrondingUit;
  @Optioneel() @IsDatum() pipUiterlijk?: string;
}
