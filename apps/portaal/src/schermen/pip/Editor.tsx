import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { LESDAGEN, LEERROUTE_WOORD, PIP_LEERROUTES, PipInvoer, TAALNIVEAUS, TAALONDERDELEN, Z_EXAMENONDERDELEN } from '@wegwijs/intake';
import { useEffect, useId, useState } from 'react';
import { FormProvider, useForm, useWatch, type FieldValues } from 'react-hook-form';
import { haal, intake, kop } from '../../api/client.ts';
import { useRustig } from '../../api/concept.ts';
import { useMij } from '../../api/sessie.ts';
import { leesGetypt, useAutobewaren, type Bewaarstand } from '../../formulier/autobewaren.ts';
import { Datumveld, Getalveld, JaNeeveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak, Vinkjesveld } from '../../formulier/index.ts';
import { metKlasse, zonderLeeg } from '../../formulier/invoer.ts';
import { FormulierVelden } from '../../formulier/velden-context.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { pip as t } from '../../tekst/pip.ts';
import { Botsing } from '../../ui/Botsing.tsx';
import { tijd } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Brief } from './Brief.tsx';
import { Doelen } from './Doelen.tsx';
import { Eisen } from './Eisen.tsx';
import { pipQuery, type PipUit } from './query.ts';
import { verschil } from './verschil.ts';

const opties = (waarden: readonly string[]) => waarden.map((waarde) => ({ waarde, tekst: t.waarden[waarde] ?? waarde }));
const ROUTES = PIP_LEERROUTES.map((waarde) => ({ waarde, tekst: LEERROUTE_WOORD[waarde] }));

function Velden() {
  const route = useWatch({ name: 'leerroute' }) as string;
  return (
    <>
      <Kaart titel={t.delen.route} niveau={3}>
        <Radioveld naam="leerroute" opties={ROUTES} /><Tekstvlak naam="leerrouteMotivering" regels={3} optioneel /><Tekstvlak naam="afwijkingMotivering" regels={2} optioneel /><Tekstvlak naam="onderwijsrouteAfweging" regels={2} optioneel />
      </Kaart>
      <Kaart titel={t.delen.doelen} niveau={3}><Doelen /></Kaart>
      <Kaart titel={t.delen.uren} niveau={3}>
        <Getalveld naam="urenPerWeek" optioneel /><Getalveld naam="cursusuren" optioneel />
        {route === 'z' && <><Getalveld naam="aftrekCursusuren" optioneel /><Getalveld naam="participatieuren" optioneel /><Getalveld naam="aftrekParticipatieuren" optioneel /><JaNeeveld naam="lagereUrennorm" optioneel /><Vinkjesveld naam="zExamenonderdelen" opties={opties(Z_EXAMENONDERDELEN)} optioneel /></>}
        {route === 'b1' && <Vinkjesveld naam="a2Onderdelen" opties={opties(TAALONDERDELEN)} optioneel />}
      </Kaart>
      <Kaart titel={t.delen.modules} niveau={3}><Getalveld naam="pvtUren" optioneel /><Getalveld naam="aftrekPvtUren" optioneel /><Getalveld naam="mapUren" optioneel /><Getalveld naam="mapPraktijkuren" optioneel /><Getalveld naam="aftrekMapUren" optioneel /></Kaart>
      <Kaart titel={t.delen.begeleiding} niveau={3}><Tekstvlak naam="begeleiding" regels={3} optioneel /><Getalveld naam="voortgangsgesprekken" optioneel /><Tekstvlak naam="vveAfspraken" regels={2} optioneel /></Kaart>
      <Kaart titel={t.delen.ontzorgen} niveau={3}>
        <p className="wi-hint">{t.ontzorgUitleg}</p>
        <Tekstveld naam="ontzorgbesluit.kenmerk" breedte={20} optioneel /><Datumveld naam="ontzorgbesluit.rechtVanaf" optioneel /><Tekstveld naam="ontzorgbesluit.mandaat" optioneel /><Tekstveld naam="participatiebesluitKenmerk" breedte={20} optioneel />
      </Kaart>
      <Kaart titel={t.delen.praktisch} niveau={3}>
        <Keuzeveld naam="startniveau" opties={opties(TAALNIVEAUS)} optioneel /><Vinkjesveld naam="lesdagen" opties={opties(LESDAGEN)} optioneel /><JaNeeveld naam="kinderopvangNodig" optioneel /><JaNeeveld naam="alfabetisering" optioneel /><JaNeeveld naam="magOpleidingAfmaken" optioneel />
      </Kaart>
    </>
  );
}

function Stand({ stand }: { stand: Bewaarstand }) {
  const tekst = { rust: t.rust, bezig: t.bewaren, los: t.nietBewaard, 'klopt-niet': t.klopt, botsing: algemeen.botsingTitel, fout: algemeen.storing };
  return <p role="status" className="wi-klein wi-zacht">{stand.soort === 'bewaard' ? t.bewaardOm(tijd(stand.om)) : tekst[stand.soort]}</p>;
}

/** The letter of what stands in the form now, a second after the last key; what cannot be read keeps the letter as it was. */
function Voorbeeld({ huis, pip }: { huis: string; pip: PipUit }) {
  const waarden = useWatch();
  const tekst = JSON.stringify(zonderLeeg(waarden));
  const [rustig, setRustig] = useState(tekst);
  useRustig(tekst, 1000, setRustig);
  const { data, error } = useQuery({
    queryKey: [huis, 'dossier', pip.dossierId, 'pips', pip.id, 'brief', rustig], placeholderData: keepPreviousData, retry: false, staleTime: 60_000,
    queryFn: ({ signal }) => haal(intake.POST('/v1/pips/{id}/brief', { params: { path: { id: pip.id } }, body: JSON.parse(rustig) as PipInvoer, signal })),
  });
  return (
    <Kaart titel={t.brief} acties={<a href={`/api/intake/v1/pips/${pip.id}/beschikking?concept=true`} target="_blank" rel="noreferrer">{t.openPdf}</a>}>
      <p className="wi-zacht">{t.briefUitleg}</p>
      {data && data.nietDrukbaar.length > 0 && <p>{t.nietDrukbaar(data.nietDrukbaar.join(' '))}</p>}
      {error && !data && <Fout fout={error} />}
      {data && <Brief brief={data} />}
    </Kaart>
  );
}

/** The plan while it is written: kept as it is typed, the checklist of the law and the letter beside it. */
export function Editor({ huis, pip }: { huis: string; pip: PipUit }) {
  const { persoon } = useMij();
  const client = useQueryClient();
  const sleutel = `pip/${pip.id}`;
  const [eerder] = useState(() => leesGetypt<FieldValues>(persoon, sleutel));
  const formulier = useForm<FieldValues>({ resolver: metKlasse(PipInvoer, t.labels), defaultValues: eerder?.waarden ?? pip.inhoud, mode: 'onBlur', shouldFocusError: false });
  const id = useId();
  const [hun, setHun] = useState<PipUit>();
  const { queryKey } = pipQuery(huis, pip.dossierId, pip.id);
  const { stand, getypt, bewaarNu, gaVerderOp } = useAutobewaren<FieldValues>({
    persoon, sleutel, versie: eerder?.versie ?? pip.versie,
    verstuur: async (waarden, versie) => {
      const nieuw = await haal(intake.PUT('/v1/pips/{id}', { params: { path: { id: pip.id }, header: kop(versie) }, body: zonderLeeg(waarden) as PipInvoer }));
      client.setQueryData(queryKey, nieuw);
      return nieuw.versie;
    },
  });
  useEffect(() => {
    if (eerder) void bewaarNu(eerder.waarden);
    const op = formulier.watch((waarden) => getypt(waarden));
    return () => op.unsubscribe();
  }, [formulier, getypt, bewaarNu, eerder]);
  useEffect(() => {
    if (stand.soort === 'botsing') void client.fetchQuery({ ...pipQuery(huis, pip.dossierId, pip.id), staleTime: 0 }).then(setHun);
  }, [stand, client, huis, pip.dossierId, pip.id]);

  return (
    <FormProvider {...formulier}>
      <FormulierVelden.Provider value={{ labels: t.labels, id }}>
        <div className="wi-pip">
          <form className="wi-formulier wi-pip__form" noValidate onSubmit={(e) => e.preventDefault()}>
            <Stand stand={stand} />
            {stand.soort === 'fout' && <Fout fout={stand.fout} />}
            <Velden />
          </form>
          <div className="wi-stapel wi-pip__naast">
            <Eisen huis={huis} pip={pip} />
            <Voorbeeld huis={huis} pip={pip} />
          </div>
        </div>
        {hun && (
          <Botsing verschillen={verschil(hun.inhoud, zonderLeeg(formulier.getValues()) as object).map((r) => ({ veld: r.veld, hun: r.eerder, uw: r.nu }))} sluit={() => setHun(undefined)}
            houdMijn={() => {
              gaVerderOp(hun.versie, formulier.getValues());
              setHun(undefined);
            }}
            neemHun={() => {
              formulier.reset(hun.inhoud);
              gaVerderOp(hun.versie);
              setHun(undefined);
            }} />
        )}
      </FormulierVelden.Provider>
    </FormProvider>
  );
}
