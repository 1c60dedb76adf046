import { SCHAALNIVEAUS, SchaalniveauWijziging } from '@wegwijs/casusregie';
import { ORGANISATIES } from '@wegwijs/tenant/organisaties';
import { useEffect, useRef, useState } from 'react';
import { bewaarConcept, leesConcept, wisConcept } from '../../api/concept.ts';
import { casusregie, haal, kop } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import { useHandeling } from '../../api/handeling.ts';
import { useMij } from '../../api/sessie.ts';
import { Formulier } from '../../formulier/Formulier.tsx';
import { Datumveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak } from '../../formulier/velden.tsx';
import { schaalniveau as t } from '../../tekst/schaalniveau.ts';
import { NIVEAU_WOORD, taakWoord } from '../../tekst/taken.ts';
import { datumLang } from '../../ui/datum.ts';
import { Knop } from '../../ui/Knop.tsx';
import type { Regel } from './matrix.ts';
import { Voorbeeld } from './Voorbeeld.tsx';

type Vooraf = components['schemas']['SchaalniveauVoorbeeld'];
const NIVEAUS = SCHAALNIVEAUS.map((waarde) => ({ waarde, tekst: NIVEAU_WOORD[waarde] }));

/** Everybody who can be chosen: the organisations of the house, and whoever else the matrix knows. */
const organisaties = (regels: readonly Regel[]) =>
  [...new Map([...ORGANISATIES.map((o) => [o.code, o.naam] as const), ...regels.map((r) => [r.uitvoerder, r.uitvoerderNaam] as const)])].map(([waarde, tekst]) => ({ waarde, tekst }));

/** One task of the own gemeente from a day on: fill in, see what it does, and only then decide. What was typed stays until it is decided. */
export function Wijziging({ huis, huidig, regels, sluit }: { huis: string; huidig: Regel; regels: readonly Regel[]; sluit: (gelukt?: string) => void }) {
  const { persoon } = useMij();
  const kopje = useRef<HTMLHeadingElement>(null);
  const [vooraf, setVooraf] = useState<Vooraf>();
  // Sending the form only shows what it would do, so what was typed is kept a second time until the change itself is made.
  const sleutel = `schaalniveau-bekeken:${huidig.taak}`;
  const [invoer, setInvoer] = useState<Partial<SchaalniveauWijziging>>(() => leesConcept<SchaalniveauWijziging>(persoon, sleutel) ?? { niveau: huidig.niveau, uitvoerder: huidig.uitvoerder, mandaat: huidig.mandaat ?? undefined });
  useEffect(() => kopje.current?.focus(), [vooraf]);
  const leg = useHandeling({
    doe: (w: SchaalniveauWijziging, idem) => haal(casusregie.POST('/v1/schaalniveaus', { params: { header: kop(undefined, idem) }, body: w })),
    ververs: [[huis, 'schaalniveau']],
    gelukt: (r) => {
      wisConcept(persoon, sleutel);
      sluit(t.vastgelegd(taakWoord(r.taak), r.uitvoerderNaam, datumLang(r.geldigVan)));
    },
  });
  const bekijk = async (ingevuld: SchaalniveauWijziging) => {
    const uit = await haal(casusregie.POST('/v1/schaalniveaus/voorbeeld', { body: ingevuld }));
    bewaarConcept(persoon, sleutel, ingevuld);
    leg.reset();
    setInvoer(ingevuld);
    setVooraf(uit);
  };
  const weg = () => {
    wisConcept(persoon, sleutel);
    sluit();
  };
  return (
    <section className="wi-kaart wi-wijziging" aria-labelledby="wi-wijziging">
      <div className="wi-kaart__kop"><h2 id="wi-wijziging" ref={kopje} tabIndex={-1}>{vooraf ? t.voorbeeldTitel : t.wijzigTitel(taakWoord(huidig.taak))}</h2></div>
      <div className="wi-kaart__inhoud">
        {vooraf ? <Voorbeeld vooraf={vooraf} bezig={leg.isPending} fout={leg.error} legVast={() => leg.mutate(invoer as SchaalniveauWijziging)} aanpassen={() => setVooraf(undefined)} /> : (
          <>
            <p>{t.nu(huidig.uitvoerderNaam, NIVEAU_WOORD[huidig.niveau], datumLang(huidig.geldigVan))} {t.wijzigUitleg}</p>
            <Formulier klas={SchaalniveauWijziging} labels={t.labels} standaard={{ ...invoer, taak: huidig.taak }} concept={`schaalniveau:${huidig.taak}`} verzend={bekijk} knop={t.bekijk} meerKnoppen={<Knop onClick={weg}>{t.sluit}</Knop>}>
              <Radioveld naam="niveau" opties={NIVEAUS} />
              <Keuzeveld naam="uitvoerder" opties={organisaties(regels)} />
              <Datumveld naam="geldigVan" />
              <Tekstveld naam="besluit" hint={t.besluitHint} />
              <Tekstveld naam="mandaat" hint={t.mandaatHint} optioneel />
              <Tekstvlak naam="opmerking" optioneel regels={2} />
            </Formulier>
          </>
        )}
      </div>
    </section>
  );
}
