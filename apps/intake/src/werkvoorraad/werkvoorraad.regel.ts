import { regelKlok, stapUit, type VolgendeStap, type WerkvoorraadRegel } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';

/** A row of the worklist as the database gives it: days are subtracted there. */
export type Rij = Omit<WerkvoorraadRegel, 'volgendeStap' | 'streefnorm' | 'wettelijk'> & {
  volgendeStap: VolgendeStap; deadline: Datum; pip: boolean; wacht: boolean;
  streefEinde: Datum | null; wetEinde: Datum | null; streefDagen: number | null; wetDagen: number | null; streefOver: number | null; wetOver: number | null;
};

export const regelVan = (r: Rij): WerkvoorraadRegel => ({
  gemeentecode: r.gemeentecode, id: r.id, versie: r.versie, zaaknummer: r.zaaknummer, naam: r.naam, doelgroep: r.doelgroep, fase: r.fase, leerroute: r.leerroute,
  behandelaar: r.behandelaar, behandelaarNaam: r.behandelaarNaam, gekoppeldOp: r.gekoppeldOp, volgendeStap: stapUit(r.volgendeStap),
  streefnorm: regelKlok({ einde: r.streefEinde, dagen: r.streefDagen, over: r.streefOver, pip: r.pip, wacht: false }),
  wettelijk: regelKlok({ einde: r.wetEinde, dagen: r.wetDagen, over: r.wetOver, pip: r.pip, wacht: r.wacht }),
});
