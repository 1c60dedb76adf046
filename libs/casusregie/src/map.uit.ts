import { IsDatum } from '@wegwijs/kernel';
import { Delen, Geheel, Gemeentecode, JaNee, Keuze, Keuzes, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';
import { IsNumber } from 'class-validator';
import { MapThemaInvoer } from './map.invoer.ts';
import { MAP_ONDERDELEN, MAP_STANDEN, type MapOnderdeelcode, type MapTrajectstand } from './map.ts';
import { MAP_THEMAS, type MapThema } from './normen.map.ts';
import { OPDRACHT_STANDEN, type OpdrachtStand } from './opdracht.ts';
import { ELDERS_BRONNEN, type EldersBron } from './pvt.invoer.ts';
import { PlaatsingUit } from './participatie.uit.ts';

export class MapOnderdeelUit {
  @Keuze(MAP_ONDERDELEN) code!: MapOnderdeelcode;
  /** Hours for `praktijk`, otherwise how many. */
  @IsNumber() gehaald!: number;
  @IsNumber() nodig!: number;
  @Tekst(400) bron!: string;
  @JaNee() voldaan!: boolean;
}

/** What the list and the page both begin with. Name and language are what the opdracht lends to the executor. */
class MapKop {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 1_000_000) versie!: number;
  @Sleutel() dossierId!: string;
  @Keuze(MAP_STANDEN) stand!: MapTrajectstand;
  @Optioneel() @Keuze(OPDRACHT_STANDEN) opdrachtStand!: OpdrachtStand | null;
  @Optioneel() @Tekst(200) naam!: string | null;
  @Optioneel() @Tekst(40) taal!: string | null;
  @IsDatum() begonnenOp!: string;
  @Optioneel() @IsDatum() afgerondOp!: string | null;
}

export class MapTrajectRegel extends MapKop {
  /** Themes done, of eight. */
  @Geheel(0, 8) themas!: number;
  /** Practice, without the deduction. */
  @Geheel(0, 10_000_000) praktijkminuten!: number;
  @Geheel(0, 800) aftrekUren!: number;
}

/** The MAP of one person. */
export class MapTrajectUit extends MapKop {
  @Optioneel() @Tekst(200) organisatie!: string | null;
  @Optioneel() @Tekst(300) adres!: string | null;
  /** Planned in the PIP, in hours. */
  @Geheel(0, 800) geplandeUren!: number;
  @Geheel(0, 800) geplandePraktijkuren!: number;
  @Geheel(0, 800) aftrekUren!: number;
  /** First day whose practice counts: what was done before the PIP comes in by the deduction. */
  @IsDatum() teltVanaf!: string;
  @Geheel(0, 10_000_000) praktijkminuten!: number;
  @Geheel(0, 10_000_000) themaminuten!: number;
  @Delen(MapThemaInvoer, 8) themas!: MapThemaInvoer[];
  @Keuzes(MAP_THEMAS) open!: MapThema[];
  @Delen(MapOnderdeelUit, 3) onderdelen!: MapOnderdeelUit[];
  @Delen(PlaatsingUit, 100) praktijk!: PlaatsingUit[];
  /** Completed before the dossier came here, and where that is known from. */
  @Optioneel() @Keuze(ELDERS_BRONNEN) eldersVolgens!: EldersBron | null;
  @Optioneel() @IsDatum() eindgesprekOp!: string | null;
  /** Organisation that held the eindgesprek, and the mandate under which. */
  @Optioneel() @Tekst(200) eindgesprekOrganisatie!: string | null;
  @Optioneel() @Tekst(200) eindgesprekMandaat!: string | null;
  @Optioneel() @Tekst(200) eindgesprekDoor!: string | null;
}
