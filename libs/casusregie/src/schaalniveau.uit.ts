import 'reflect-metadata';
import { IsDatum, type Datum } from '@wegwijs/kernel';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Min, ValidateNested } from 'class-validator';
import { SCHAALNIVEAUS } from './schaalniveau.ts';
import { VOORBEELD_SIGNALEN, type VoorbeeldSignaal } from './schaalniveau.voorbeeld.ts';

/** A list of nested objects, each with its own class. */
const Lijst = (klasse: new () => object): PropertyDecorator => (doel, naam) => {
  IsArray()(doel, naam as string);
  ValidateNested({ each: true })(doel, naam as string);
  Type(() => klasse)(doel, naam as string);
};

/** Who executes a task, and on which scale. */
export class SchaalniveauCel {
  @IsString() uitvoerder!: string;
  @IsString() uitvoerderNaam!: string;
  @IsIn(SCHAALNIVEAUS) niveau!: string;
}

/** Something that can be done in one of the apps. */
export class SchaalniveauHandeling {
  @IsString() context!: string;
  @IsString() methode!: string;
  @IsString() pad!: string;
  @IsString() operationId!: string;
}

export class SchaalniveauRol {
  @IsString() rol!: string;
  /** Whether people of this kind of organisation have this role as a rule; somebody else only when its login server gives it. */
  @IsBoolean() gebruikelijk!: boolean;
  @Lijst(SchaalniveauHandeling) handelingen!: SchaalniveauHandeling[];
}

export class SchaalniveauVerschil {
  @IsString() organisatie!: string;
  @IsString() naam!: string;
  @Lijst(SchaalniveauRol) rollen!: SchaalniveauRol[];
}

export class SchaalniveauSignaal {
  @IsIn(VOORBEELD_SIGNALEN) code!: VoorbeeldSignaal['code'];
  @IsString() bron!: string;
  @IsOptional() @IsInt() @Min(0) aantal?: number;
}

/** What a change of the matrix will do, before anybody decides it. Nothing has changed yet. */
export class SchaalniveauVoorbeeld {
  @Matches(/^\d{4}$/) gemeentecode!: string;
  @IsString() taak!: string;
  /** As it stands on that day without the change; null when nobody has the task then. */
  @IsOptional() @ValidateNested() @Type(() => SchaalniveauCel) van!: SchaalniveauCel | null;
  @ValidateNested() @Type(() => SchaalniveauCel) naar!: SchaalniveauCel;
  @IsDatum() vanaf!: Datum;
  @Lijst(SchaalniveauVerschil) krijgt!: SchaalniveauVerschil[];
  @Lijst(SchaalniveauVerschil) verliest!: SchaalniveauVerschil[];
  @Lijst(SchaalniveauSignaal) signalen!: SchaalniveauSignaal[];
}
