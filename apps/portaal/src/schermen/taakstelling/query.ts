import { queryOptions } from '@tanstack/react-query';
import { haal, intake } from '../../api/client.ts';

export const overzichtQuery = (huis: string) => queryOptions({ queryKey: [huis, 'taakstelling', 'overzicht'], queryFn: ({ signal }) => haal(intake.GET('/v1/taakstellingen', { signal })) });
export const halfjaarQuery = (huis: string, halfjaar: string) =>
  queryOptions({ queryKey: [huis, 'taakstelling', halfjaar], queryFn: ({ signal }) => haal(intake.GET('/v1/taakstellingen/{halfjaar}', { params: { path: { halfjaar } }, signal })) });
