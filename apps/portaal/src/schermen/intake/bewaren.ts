import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ApiFout } from '../../api/fout.ts';
import { useMij } from '../../api/sessie.ts';
import { leesGetypt, useAutobewaren } from '../../formulier/autobewaren.ts';
import { zonderLeeg } from '../../formulier/invoer.ts';
import { vandaag } from '../../ui/datum.ts';
import { bewaarOnderdeel, intakeQuery, type BredeIntake, type Onderdeelstand } from './query.ts';
import { bruikbaar, metOnderdeel, samengevoegd, sleutelVan, verschillen, type Formuliercode } from './velden.ts';

type Waarden = Record<string, unknown>;
/** What was typed, and what stood on the server when that began: without it nobody can tell who changed a field. */
interface Getypt {
  velden: Waarden;
  basis: Waarden;
}
export interface Deel {
  huis: string;
  id: string;
  code: Formuliercode;
  onderdeel: Onderdeelstand;
  gegevens: Waarden;
}

const conceptnaam = (id: string, code: Formuliercode) => `intake/${id}/${code}`;
/** What this tab holds of a component and the server does not. */
export const nietVerstuurd = (persoon: string, id: string, code: Formuliercode): Getypt | undefined => leesGetypt<Getypt>(persoon, conceptnaam(id, code))?.waarden;

/** What the form begins with: what was typed and not sent, else what was kept; of an empty component only the day. */
export function useBegin({ id, code, gegevens }: Deel): { velden: Waarden; eerder?: { waarden: Getypt; versie: number } } {
  const { persoon } = useMij();
  const [begin] = useState(() => {
    const eerder = leesGetypt<Getypt>(persoon, conceptnaam(id, code));
    const leeg = { vastgelegdOp: vandaag(), ...(code === 'arbeidsparticipatie' && { beschikbaar: [] }) };
    return { velden: eerder?.waarden.velden ?? { ...leeg, ...gegevens }, ...(eerder && { eerder }) };
  });
  return begin;
}

const gegevensVan = (intake: BredeIntake, code: Formuliercode): Waarden => ((intake.gegevens as Record<string, unknown>)[sleutelVan(code)] ?? {}) as Waarden;
const getypt = (f: UseFormReturn<FieldValues>) => zonderLeeg(f.getValues()) as Waarden;

/**
 * Keeps one component while somebody types, and settles a lost race: what only one of the two changed is put together without asking when the other
 * changed nothing that was typed here; otherwise `hun` holds what to choose about.
 */
export function useOnderdeelBewaren(deel: Deel, formulier: UseFormReturn<FieldValues>, eerder?: { waarden: Getypt; versie: number }) {
  const { huis, id, code, onderdeel } = deel;
  const { persoon } = useMij();
  const client = useQueryClient();
  const basis = useRef<Waarden>(eerder?.waarden.basis ?? deel.gegevens);
  const [fout, setFout] = useState<string[]>([]);
  const [hun, setHun] = useState<{ waarden: Waarden; versie: number; basis: Waarden }>();
  const { queryKey } = intakeQuery(huis, id);

  const { stand, getypt: onthoud, bewaarNu, gaVerderOp, versie } = useAutobewaren<Getypt>({
    persoon, sleutel: conceptnaam(id, code), versie: eerder?.versie ?? onderdeel.versie,
    verstuur: async ({ velden }, v) => {
      const { body, fout: mis, compleet } = await bruikbaar(code, zonderLeeg(velden) as Waarden);
      setFout(mis);
      const gereed = client.getQueryData(queryKey)?.onderdelen.find((o) => o.code === code)?.stand === 'gereed';
      // What was called done stays whole; the app would refuse it, so it is not even asked.
      if (gereed && !compleet) throw new ApiFout({ title: '', status: 400 });
      const nieuw = await bewaarOnderdeel(id, code, v, body);
      basis.current = body;
      client.setQueryData(queryKey, (oud) => oud && metOnderdeel(oud, nieuw, body));
      return nieuw.versie;
    },
  });
  const alles = useCallback((): Getypt => ({ velden: formulier.getValues(), basis: basis.current }), [formulier]);

  useEffect(() => {
    if (eerder) void bewaarNu(eerder.waarden);
    // Without a name it is the form itself that was set, and not somebody who typed.
    const op = formulier.watch((_waarden, { name }) => {
      if (name) onthoud(alles());
    });
    return () => op.unsubscribe();
  }, [formulier, onthoud, bewaarNu, eerder, alles]);

  const neem = useCallback((waarden: Waarden, nieuw: number, vanHun: Waarden, stuur: boolean) => {
    formulier.reset(waarden);
    basis.current = vanHun;
    gaVerderOp(nieuw, stuur ? { velden: waarden, basis: vanHun } : undefined);
    setHun(undefined);
  }, [formulier, gaVerderOp]);
  useEffect(() => {
    if (stand.soort !== 'botsing') return;
    let weg = false;
    client.fetchQuery({ ...intakeQuery(huis, id), staleTime: 0 }).then((nu) => {
      if (weg) return;
      const waarden = gegevensVan(nu, code);
      const nieuw = nu.onderdelen.find((o) => o.code === code)?.versie ?? 1;
      if (verschillen(code, basis.current, waarden, getypt(formulier)).length > 0) setHun({ waarden, versie: nieuw, basis: basis.current });
      else neem(samengevoegd(code, basis.current, waarden, getypt(formulier)), nieuw, waarden, true);
    }).catch(() => undefined);
    return () => {
      weg = true;
    };
  }, [stand, client, huis, id, code, formulier, neem]);

  return {
    stand, fout, versie, bewaarNu: () => bewaarNu(alles()),
    botsing: hun && {
      verschillen: verschillen(code, hun.basis, hun.waarden, getypt(formulier)), sluit: () => setHun(undefined),
      houdMijn: () => neem(samengevoegd(code, hun.basis, hun.waarden, getypt(formulier)), hun.versie, hun.waarden, true), neemHun: () => neem(hun.waarden, hun.versie, hun.waarden, false),
    },
  };
}
