import { useQueryClient } from '@tanstack/react-query';
import { PipInvoer } from '@wegwijs/intake';
import { leesInvoer, type Veldfout } from '@wegwijs/kernel';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { haal, intake, kop } from '../../api/client.ts';
import { ApiFout, isStatus } from '../../api/fout.ts';
import { useMij } from '../../api/sessie.ts';
import { leesGetypt, useAutobewaren } from '../../formulier/autobewaren.ts';
import { alsFouten, platteFouten } from '../../formulier/invoer.ts';
import { veldId } from '../../formulier/velden-context.ts';
import { pip as t } from '../../tekst/pip.ts';
import { doelInFormulier, inhoudVan, waardenVan, zelfde } from './inhoud.ts';
import { pipQuery, type PipUit } from './query.ts';

/** Ids of fields begin with this, so that the checklist can point at them. */
export const FORMULIER = 'pip';

/** Errors at their fields. The box that somebody is typing in is left alone: half a date is no mistake yet. */
function useVeldfouten(formulier: UseFormReturn<FieldValues>) {
  const laatste = useRef<Veldfout[]>([]);
  const toon = useCallback(() => {
    formulier.clearErrors();
    const waarden = formulier.getValues();
    for (const { pad, zin } of platteFouten(alsFouten(laatste.current, t.labels))) {
      const hier = pad.replace(/^doelen\.(\d+)/, (_heel, i: string) => `doelen.${doelInFormulier(waarden, Number(i))}`);
      if (document.activeElement?.id !== veldId(FORMULIER, hier)) formulier.setError(hier, { type: 'regel', message: zin });
    }
  }, [formulier]);
  const zet = useCallback((fouten: Veldfout[]) => {
    const waren = laatste.current.length;
    laatste.current = fouten;
    if (waren > 0 || fouten.length > 0) toon();
  }, [toon]);
  return { zet, toon };
}

/**
 * A concept while it is written: kept on the server whenever what was typed can be kept, and in this tab until then.
 * `geldig` is the last content that the class of the server accepts: the letter is made of it.
 */
export function usePipConcept(huis: string, pip: PipUit) {
  const { persoon } = useMij();
  const client = useQueryClient();
  const sleutel = `pip/${pip.id}`;
  const vraag = pipQuery(huis, pip.dossierId, pip.id);
  const [eerder] = useState(() => leesGetypt<FieldValues>(persoon, sleutel));
  const formulier = useForm<FieldValues>({ defaultValues: eerder?.waarden ?? waardenVan(pip.inhoud), shouldFocusError: false });
  const [geldig, setGeldig] = useState<PipInvoer>(() => inhoudVan(waardenVan(pip.inhoud)));
  const [hun, setHun] = useState<PipUit>();
  const basis = useRef<object>(pip.inhoud);
  const fouten = useVeldfouten(formulier);

  const stuur = async (inhoud: PipInvoer, versie: number): Promise<number> => {
    if (zelfde(inhoud, basis.current)) return versie;
    try {
      const nieuw = await haal(intake.PUT('/v1/pips/{id}', { params: { path: { id: pip.id }, header: kop(versie) }, body: inhoud }));
      basis.current = nieuw.inhoud;
      client.setQueryData(vraag.queryKey, nieuw);
      return nieuw.versie;
    } catch (fout) {
      if (!isStatus(fout, 412)) throw fout;
      const nu = await client.fetchQuery({ ...vraag, staleTime: 0 });
      const onveranderd = zelfde(nu.inhoud, basis.current);
      basis.current = nu.inhoud;
      // Not a race that anybody lost: the answer to the last save never came, or only the state of the version changed.
      if (zelfde(nu.inhoud, inhoud)) return nu.versie;
      if (onveranderd && nu.handelingen.includes('bewerk')) return stuur(inhoud, nu.versie);
      setHun(nu);
      throw fout;
    }
  };
  const auto = useAutobewaren<FieldValues>({
    persoon, sleutel, versie: eerder?.versie ?? pip.versie,
    verstuur: async (waarden, versie) => {
      const inhoud = inhoudVan(waarden);
      const gevonden = (await leesInvoer(PipInvoer, inhoud)).fouten;
      fouten.zet(gevonden);
      if (gevonden.length > 0) throw new ApiFout({ title: t.klopt, status: 400, velden: gevonden });
      setGeldig(inhoud);
      return stuur(inhoud, versie);
    },
  });
  const { getypt, bewaarNu, gaVerderOp } = auto;
  useEffect(() => {
    if (eerder) void bewaarNu(eerder.waarden);
    const op = formulier.watch((waarden) => getypt(waarden));
    return () => op.unsubscribe();
  }, [formulier, getypt, bewaarNu, eerder]);

  const { toon } = fouten;
  const mis = auto.stand.soort === 'klopt-niet';
  useEffect(() => {
    if (!mis) return;
    document.addEventListener('focusout', toon);
    return () => document.removeEventListener('focusout', toon);
  }, [mis, toon]);

  return {
    formulier, geldig, stand: auto.stand, hun,
    bewaarAlles: () => bewaarNu(formulier.getValues()),
    kijkLater: () => setHun(undefined),
    houdMijn: (v: PipUit) => {
      gaVerderOp(v.versie, formulier.getValues());
      setHun(undefined);
    },
    neemHun: (v: PipUit) => {
      formulier.reset(waardenVan(v.inhoud));
      setGeldig(inhoudVan(waardenVan(v.inhoud)));
      gaVerderOp(v.versie);
      setHun(undefined);
    },
  };
}
