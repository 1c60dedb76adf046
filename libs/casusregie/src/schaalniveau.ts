import { geweigerd, IsDatum, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';

export const SCHAALNIVEAUS = ['lokaal', 'liemers', 'regionaal', 'nader_te_bepalen'] as const;
export type Schaalniveau = (typeof SCHAALNIVEAUS)[number];
const BRON = 'Startnotitie nieuwe Wet inburgering, §4 en bijlage';

/** One cell of the matrix that a gemeente decides for itself, from a day on, by a named besluit. */
export class SchaalniveauWijziging {
  @IsString({ message: 'taak moet een taak uit de bijlage zijn' }) @MaxLength(60)
  taak!: string;

  @IsIn(SCHAALNIVEAUS, { message: `niveau moet een van deze zijn: ${SCHAALNIVEAUS.join(', ')}` })
  niveau!: Schaalniveau;

  @Matches(/^[a-z0-9-]{2,60}$/, { message: 'uitvoerder moet de code van een organisatie zijn' })
  uitvoerder!: string;

  @IsOptional() @IsString() @MaxLength(200, { message: 'mandaat mag ten hoogste 200 tekens zijn' })
  mandaat?: string;

  @IsOptional() @IsString() @MaxLength(500, { message: 'opmerking mag ten hoogste 500 tekens zijn' })
  opmerking?: string;

  @IsDatum()
  geldigVan!: Datum;

  @IsString() @IsNotEmpty({ message: 'besluit is verplicht: noem het besluit waarop de wijziging rust' }) @MaxLength(200)
  besluit!: string;
}

/** On which day the matrix is asked for; today when absent. */
export class SchaalniveauVraag {
  @IsOptional() @IsDatum()
  op?: Datum;

  /** Also the rows that ended before that day: who had the task before, and by which besluit. */
  @IsOptional() @IsBoolean({ message: 'historie moet true of false zijn' })
  historie?: boolean;
}

export class SchaalniveauRegel {
  @Matches(/^\d{4}$/) gemeentecode!: string;
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
  @IsString() taak!: string;
  @IsIn(SCHAALNIVEAUS) niveau!: string;
  @IsString() uitvoerder!: string;
  @IsString() uitvoerderNaam!: string;
  @IsString() bevoegdOrgaan!: string;
  @IsOptional() @IsString() mandaat!: string | null;
  @IsString() opmerking!: string;
  @IsDatum() geldigVan!: Datum;
  /** First day on which this row no longer holds (exclusive); null: until it is changed. */
  @IsOptional() @IsDatum() geldigTot!: Datum | null;
  @IsString() besluit!: string;
}

/** What stands in the matrix for this task on and after the day of the change. */
export interface SchaalniveauFeiten {
  vandaag: Datum;
  gemeentecode: string;
  taken: readonly string[];
  /** Known organisations; only an existing one can execute a task. */
  organisaties: readonly string[];
  /** First day of a row that is planned after the day of the change. */
  laterGepland?: Datum;
}

/**
 * May the matrix change like this? Only from today on (the past is what rights were given under), one planned change at a time, to an
 * organisation that exists; and what is still to be decided stays with the gemeente itself.
 */
export function magSchaalniveauWijzigen(w: SchaalniveauWijziging, f: SchaalniveauFeiten): Uitkomst {
  if (!f.taken.includes(w.taak)) return geweigerd('OnbekendeTaak', BRON, { veld: 'taak' });
  if (!f.organisaties.includes(w.uitvoerder)) return geweigerd('OnbekendeOrganisatie', BRON, { veld: 'uitvoerder' });
  if (w.geldigVan < f.vandaag) return geweigerd('WijzigingInHetVerleden', BRON, { veld: 'geldigVan', feiten: { vandaag: f.vandaag } });
  if (f.laterGepland) return geweigerd('LatereWijzigingGepland', BRON, { veld: 'geldigVan', feiten: { gepland: f.laterGepland } });
  const eigen = `gemeente-${f.gemeentecode}`;
  if (w.niveau === 'nader_te_bepalen' && w.uitvoerder !== eigen) return geweigerd('NaderTeBepalenBlijftBijGemeente', BRON, { veld: 'uitvoerder' });
  if (w.uitvoerder.startsWith('gemeente-') && w.uitvoerder !== eigen && w.niveau === 'lokaal') return geweigerd('LokaalIsDeEigenGemeente', BRON, { veld: 'uitvoerder' });
  return toegestaan;
}
