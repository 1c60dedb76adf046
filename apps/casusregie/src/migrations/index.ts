import type { MigrationInterface } from 'typeorm';
import { Dossier1 } from './0001-dossier.ts';
import { Regie10 } from './0010-regie.ts';
import { Termijn20 } from './0020-termijn.ts';
import { Einde21 } from './0021-einde.ts';
import { Leerroute30 } from './0030-leerroute.ts';
import { Pvt40 } from './0040-pvt.ts';
import { Map41 } from './0041-map.ts';
import { Participatie42 } from './0042-participatie.ts';
import { Voortgang50 } from './0050-voortgang.ts';
import { Signaal51 } from './0051-signaal.ts';
import { Begeleiding60 } from './0060-begeleiding.ts';
import { Verwijzing61 } from './0061-verwijzing.ts';
import { Handhaving70 } from './0070-handhaving.ts';
import { Brief80 } from './0080-brief.ts';
import { Besluit81 } from './0081-besluit.ts';
import { Sturing90 } from './0090-sturing.ts';
import { Bewaren91 } from './0091-bewaren.ts';
import { Inzage95 } from './0095-inzage.ts';

/** In order of time; each capability brings its own. */
export const migrations: (new () => MigrationInterface)[] = [Dossier1, Regie10, Termijn20, Einde21, Leerroute30, Pvt40, Map41, Participatie42, Voortgang50, Signaal51, Begeleiding60, Verwijzing61, Handhaving70, Brief80, Besluit81, Sturing90, Bewaren91, Inzage95];
