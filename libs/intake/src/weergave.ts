import { geweigerd, toegestaan, type Uitkomst } from '@wegwijs/kernel';
import { ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsString, IsUUID, Matches, Min } from 'class-validator';
import { WERKVOORRAAD_KOLOMMEN, WerkvoorraadFilters, type WerkvoorraadKolom } from './werkvoorraad.filters.ts';
import { Deel, Delen, JaNee, Keuzes, Optioneel, Tekst } from '@wegwijs/kernel/velden';

/** As many views as one person may keep. */
export const WEERGAVE_GRENS = 50;

/** Which columns, in the order in which they stand; each once, and at least one. */
const Kolommen = (): PropertyDecorator => (doel, naam) => {
  Keuzes(WERKVOORRAAD_KOLOMMEN)(doel, naam);
  ArrayMinSize(1, { message: '$property mag niet leeg zijn' })(doel, naam as string);
  ArrayUnique({ message: '$property mag elke kolom maar één keer noemen' })(doel, naam as string);
};

/** A way to look at the worklist, kept under a name. */
export class WeergaveInvoer {
  @Tekst(60) @Matches(/^\S(.*\S)?$/s, { message: 'naam mag niet met een spatie beginnen of eindigen' }) naam!: string;
  /** Colleagues of the same gemeente may use it too. */
  @JaNee() gedeeld!: boolean;
  @Deel(WerkvoorraadFilters) filters!: WerkvoorraadFilters;
  @Kolommen() kolommen!: WerkvoorraadKolom[];
}

/** The choice of columns that lasts, without a name. */
export class WeergaveVoorkeur {
  @Kolommen() kolommen!: WerkvoorraadKolom[];
}

export class WeergaveUit {
  @IsUUID() id!: string;
  @IsInt() @Min(1) versie!: number;
  @IsString() naam!: string;
  @IsBoolean() gedeeld!: boolean;
  @IsString() eigenaarNaam!: string;
  @IsBoolean() vanMij!: boolean;
  @Deel(WerkvoorraadFilters) filters!: WerkvoorraadFilters;
  @IsArray() @IsIn(WERKVOORRAAD_KOLOMMEN, { each: true }) kolommen!: WerkvoorraadKolom[];
}

/** What somebody can choose from: his own views and those that colleagues share, by name. */
export class WeergavenUit {
  @Delen(WeergaveUit, 1000) weergaven!: WeergaveUit[];
  /** Null: never chosen. */
  @Optioneel() @IsArray() @IsIn(WERKVOORRAAD_KOLOMMEN, { each: true }) voorkeur!: WerkvoorraadKolom[] | null;
}

/** Only the owner changes a view; a team leader may take away what a colleague shared. */
export function beoordeelWeergave(v: { handeling: 'wijzigen' | 'verwijderen'; eigenaar: string; door: string; gedeeld: boolean; teamleider: boolean }): Uitkomst {
  const mag = v.eigenaar === v.door || (v.handeling === 'verwijderen' && v.gedeeld && v.teamleider);
  return mag ? toegestaan : geweigerd('AlleenEigenaar', 'Werkafspraak: een weergave is van wie haar maakte; de teamleider mag een gedeelde weergave verwijderen');
}
