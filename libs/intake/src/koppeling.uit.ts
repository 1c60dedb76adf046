import { IsDatum } from '@wegwijs/kernel';
import { IsBoolean, IsInt, IsISO8601, IsString, Matches } from 'class-validator';
import { INTREKREDENEN } from './koppeling.ts';
import { DOELGROEPEN } from './plicht-verblijf.ts';
import { Deel, Delen, Geheel, Gemeentecode, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';

export const KOPPELING_STATUSSEN = ['gekoppeld', 'gehuisvest', 'ingetrokken'] as const;
export const KOPPELING_BRONNEN = ['hand', 'csv', 'duo', 'verhuizing'] as const;
export const PLICHT_STANDEN = ['plichtig', 'niet-plichtig', 'vrijgesteld', 'onbekend'] as const;

/** What the list and the file both begin with. */
class KoppelingKop {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Tekst(40) coaNummer!: string;
  @IsDatum() gekoppeldOp!: string;
  @Keuze(KOPPELING_STATUSSEN) status!: string;
  @Keuze(KOPPELING_BRONNEN) bron!: string;
}

/** One household in the list. */
export class KoppelingRegel extends KoppelingKop {
  /** Null after withdrawal: there is nobody left. */
  @Optioneel() @IsString() hoofdpersoon!: string | null;
  @Geheel(0, 1000) personen!: number;
  @Geheel(0, 1000) plichtig!: number;
}

/** The judgement on one member right after the koppeling: ids and grounds, no names (the answer is kept for its Idempotency-Key). */
export class GezinslidOntvangst {
  @Sleutel() id!: string;
  @Keuze(PLICHT_STANDEN) plicht!: string;
  @IsString() plichtReden!: string;
  @IsString() plichtBron!: string;
  @Optioneel() @IsDatum() herbeoordelenOp!: string | null;
  @IsBoolean() teltVoorTaakstelling!: boolean;
  /** Null for who gets no dossier; `plichtReden` and `plichtBron` say why. */
  @Optioneel() @Sleutel() dossierId!: string | null;
}

/** What was registered. The members stand in the order of the input, the person the koppeling is about first. */
export class KoppelingOntvangst {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Tekst(40) coaNummer!: string;
  @Keuze(KOPPELING_STATUSSEN) status!: string;
  @Keuze(KOPPELING_BRONNEN) bron!: string;
  @Delen(GezinslidOntvangst, 26) personen!: GezinslidOntvangst[];
}

export class GezinslidDetail extends GezinslidOntvangst {
  @IsString() naam!: string;
  @IsString() voornamen!: string;
  @Optioneel() @IsString() tussenvoegsel!: string | null;
  @IsString() achternaam!: string;
  @IsDatum() geboortedatum!: string;
  @Optioneel() @IsString() nationaliteit!: string | null;
  @Optioneel() @IsString() taal!: string | null;
  @Optioneel() @IsString() vnummer!: string | null;
  /** The last four digits; the whole number only on request, with a reason. */
  @Optioneel() @Matches(/^\*{5}\d{4}$/) bsn!: string | null;
  @IsString() relatie!: string;
  @IsString() verblijf!: string;
  @Optioneel() @Keuze(DOELGROEPEN) doelgroep!: string | null;
  @Optioneel() @IsString() zaaknummer!: string | null;
  @Optioneel() @IsString() fase!: string | null;
}

/** The practice that COA couples within two weeks of the permit. */
export class KoppelingTermijn {
  @IsString() aanleiding!: string;
  @IsDatum() dag0!: string;
  @IsDatum() einde!: string;
  @IsString() bron!: string;
  @Keuze(['wettelijk', 'streefnorm']) soort!: string;
}

export class KoppelingDetail extends KoppelingKop {
  @Optioneel() @IsDatum() ingetrokkenOp!: string | null;
  @Optioneel() @Keuze(INTREKREDENEN) intrekreden!: string | null;
  @Optioneel() @IsString() azc!: string | null;
  @Optioneel() @Deel(KoppelingTermijn) termijn!: KoppelingTermijn | null;
  @Delen(GezinslidDetail, 26) personen!: GezinslidDetail[];
}

/** What was deleted because there was no longer a ground to hold it. */
export class KoppelingIntrekking {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Keuze(KOPPELING_STATUSSEN) status!: string;
  @IsDatum() ingetrokkenOp!: string;
  @Keuze(INTREKREDENEN) reden!: string;
  @Geheel(0, 1000) gewistePersonen!: number;
  @Geheel(0, 1000) gewisteDossiers!: number;
  @IsString() bron!: string;
}

export const IMPORT_STATUSSEN = ['proef', 'verwerkt', 'afgekeurd'] as const;
export const IMPORT_UITKOMSTEN = ['goed', 'dubbel', 'fout'] as const;

export class ImportRijfout {
  /** Name of the column; empty for the row as a whole. */
  @IsString() kolom!: string;
  @IsString() melding!: string;
}

export class ImportRegel {
  /** As a spreadsheet counts: the header is row 1. */
  @IsInt() rij!: number;
  @Keuze(IMPORT_UITKOMSTEN) uitkomst!: string;
  @Delen(ImportRijfout, 50) fouten!: ImportRijfout[];
  @Optioneel() @Keuze(['bestand', 'dossier']) waar!: string | null;
  @Optioneel() @IsInt() eersteRij!: number | null;
  @Optioneel() @Sleutel() koppelingId!: string | null;
}

/**
 * One reading of a file. 'verwerkt': everything that was new is registered. 'afgekeurd': one row or more was wrong, so nothing is.
 * 'proef': nothing was to be registered; `fout` says what would have become of it.
 */
export class KoppelingImport {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Keuze(IMPORT_STATUSSEN) status!: string;
  @Matches(/^[0-9a-f]{64}$/) bestandSha256!: string;
  @Geheel(0, 10_000) rijen!: number;
  @Geheel(0, 10_000) goed!: number;
  @Geheel(0, 10_000) dubbel!: number;
  @Geheel(0, 10_000) fout!: number;
  /** What was registered; with 'proef' and 'afgekeurd' nought. */
  @Geheel(0, 10_000) koppelingen!: number;
  @Geheel(0, 10_000) personen!: number;
  @Geheel(0, 10_000) dossiers!: number;
  @IsString() gemaaktDoor!: string;
  @IsISO8601() gemaaktOp!: string;
  /** A page of the rows: in the answer to the upload the wrong ones, otherwise what the query asks for. */
  @Delen(ImportRegel, 100) regels!: ImportRegel[];
  @Optioneel() @IsString() volgende!: string | null;
}

/** Why someone looks at a whole BSN: a list, so that the log can be counted and holds no story about a person. */
export const BSN_REDENEN = ['identificatie', 'aanvraag-uitkering', 'contact-duo', 'contact-coa', 'inschrijving-brp', 'verzoek-betrokkene'] as const;

export class BsnInzageInvoer {
  @Keuze(BSN_REDENEN) reden!: (typeof BSN_REDENEN)[number];
}

export class BsnInzage {
  @Sleutel() persoonId!: string;
  @Matches(/^\d{9}$/) bsn!: string;
}
