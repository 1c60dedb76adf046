import { BEKENDMAKINGSWIJZEN, LEERROUTE_WOORD, PipVaststellingInvoer } from '@wegwijs/intake';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { haal, intake, kop } from '../../api/client.ts';
import { ApiFout } from '../../api/fout.ts';
import { useHandeling } from '../../api/handeling.ts';
import { Datumveld, Formulier, Radioveld, Tekstveld } from '../../formulier/index.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { pip as t } from '../../tekst/pip.ts';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Feiten } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { useDossier } from '../dossier/query.ts';
import type { Doen } from './Doen.tsx';
import { useNaAfloop } from './na-afloop.ts';
import { opties } from './Velden.tsx';

function Velden({ adresBekend }: { adresBekend: boolean }) {
  const wijze = useWatch({ name: 'wijze' }) as string | undefined;
  return (
    <>
      <Datumveld naam="dagtekening" hint={t.dagtekeningHint} /><Datumveld naam="verzendenOp" hint={t.verzendenHint} /><Radioveld naam="wijze" opties={opties(BEKENDMAKINGSWIJZEN)} />
      {wijze === 'post' && !adresBekend && <><p className="wi-hint">{t.adresUitleg}</p><Tekstveld naam="adres.straatEnNummer" /><Tekstveld naam="adres.postcodeEnPlaats" /><Tekstveld naam="adres.land" optioneel /></>}
      <Tekstveld naam="mandaat" hint={t.mandaatHint} optioneel />
    </>
  );
}

/** Taking the besluit: fill in, look once more at what is about to be decided, decide. */
export function Vaststellen({ huis, pip, zeg }: Pick<Doen, 'huis' | 'pip' | 'zeg'>) {
  const { dossier: d } = useDossier();
  const [vraagt, setVraagt] = useState(false);
  const [body, setBody] = useState<PipVaststellingInvoer>();
  const [zeker, setZeker] = useState(false);
  const { versie, klaar } = useNaAfloop(huis, pip);
  const weg = () => {
    setVraagt(false);
    setZeker(false);
  };
  const { mutate, isPending, error, reset } = useHandeling({
    doe: (b: PipVaststellingInvoer, sleutel) => haal(intake.POST('/v1/pips/{id}/vaststelling', { params: { path: { id: pip.id }, header: kop(versie(), sleutel) }, body: b })),
    gelukt: async () => {
      weg();
      zeg(t.isVastgesteld);
      await klaar();
    },
  });
  return (
    <>
      <Knop soort="hoofd" onClick={() => setVraagt(true)}>{t.vaststellen}</Knop>
      {vraagt && !zeker && (
        <Dialoog titel={t.vaststelTitel} sluit={weg}>
          <Formulier klas={PipVaststellingInvoer} labels={t.labels} standaard={body ?? { dagtekening: vandaag(), verzendenOp: vandaag(), wijze: 'post' }} knop={t.verder} meerKnoppen={<Knop onClick={weg}>{algemeen.annuleren}</Knop>}
            verzend={(b) => {
              setBody(b);
              setZeker(true);
              reset();
              return Promise.resolve();
            }}><Velden adresBekend={Boolean(d.huisvesting?.adres)} /></Formulier>
        </Dialoog>
      )}
      {vraagt && zeker && body && (
        <Dialoog key="zeker" titel={t.vaststelZeker} sluit={weg} knoppen={<><Knop soort="hoofd" bezig={isPending} onClick={() => mutate(body)}>{t.vaststellen}</Knop><Knop onClick={() => setZeker(false)}>{t.aanpassen}</Knop></>}>
          <Feiten breed feiten={[
            [t.inburgeraar, <bdi key="n">{d.naam}</bdi>], [t.leerroute, LEERROUTE_WOORD[pip.leerroute]], [t.soort, t.soorten[pip.soort]], [t.dagtekening, datumLang(body.dagtekening)], [t.verzenden, `${datumLang(body.verzendenOp)}, ${t.waarden[body.wijze]?.toLowerCase() ?? ''}`],
            [t.waarden['pw'] ?? '', pip.inhoud.ontzorgbesluit ? t.gaatMee(pip.inhoud.ontzorgbesluit.kenmerk) : t.gaatNietMee],
          ]} />
          <p>{t.vaststelUitleg}</p>
          {error && <Fout fout={error} />}
          {error instanceof ApiFout && error.probleem.reden === 'GeenMandaat' && <p>{t.mandaatInvullen}</p>}
        </Dialoog>
      )}
    </>
  );
}
