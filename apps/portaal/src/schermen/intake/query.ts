import { queryOptions } from '@tanstack/react-query';
import { haal, intake, kop } from '../../api/client.ts';
import type { components } from '../../api/intake.gen.d.ts';
import type { Formuliercode } from './velden.ts';

export type BredeIntake = components['schemas']['BredeIntakeUit'];
export type Onderdeelstand = components['schemas']['IntakeonderdeelUit'];

export const intakeQuery = (huis: string, id: string) =>
  queryOptions({ queryKey: [huis, 'dossier', id, 'brede-intake'], queryFn: ({ signal }) => haal(intake.GET('/v1/dossiers/{id}/brede-intake', { params: { path: { id } }, signal })) });

/** Keeps a component as far as it is. The routes differ in nothing but the last word and the class of the body, which the form has checked. */
export const bewaarOnderdeel = (id: string, code: Formuliercode, versie: number, body: object): Promise<Onderdeelstand> =>
  haal(intake.PUT(`/v1/dossiers/{id}/brede-intake/onderdelen/${code}` as '/v1/dossiers/{id}/brede-intake/onderdelen/opleiding', { params: { path: { id }, header: kop(versie) }, body }));

export const maakGereed = (id: string, onderdeel: Formuliercode, versie: number): Promise<Onderdeelstand> =>
  haal(intake.POST('/v1/dossiers/{id}/brede-intake/onderdelen/{onderdeel}/gereed', { params: { path: { id, onderdeel }, header: kop(versie) } }));
