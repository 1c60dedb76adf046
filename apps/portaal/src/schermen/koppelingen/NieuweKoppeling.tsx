import { useNavigate, useParams } from '@tanstack/react-router';
import { KoppelingMelding, VERBLIJFREGELS, type GezinslidInvoer } from '@wegwijs/intake';
import { useFieldArray, useWatch } from 'react-hook-form';
import { haal, intake, kop } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { Datumveld, Formulier, JaNeeveld, Keuzeveld, Radioveld, Tekstveld, type Optie } from '../../formulier/index.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { koppelingen as t, meldLabels } from '../../tekst/koppelingen.ts';
import '../../thema/koppelingen.css';
import { Icoon } from '../../ui/Icoon.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop, KnopLink } from '../../ui/Knop.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { Kruimel } from './Kruimel.tsx';

const opties = (woorden: Readonly<Record<string, string>>): Optie[] => Object.entries(woorden).map(([waarde, tekst]) => ({ waarde, tekst }));
/** As many members as the app takes. */
const LABELS = meldLabels(25);
const VERBLIJF: Optie[] = VERBLIJFREGELS.map((r) => ({ waarde: r.code, tekst: r.omschrijving }));

/** The fields of one person. `pad`: where he stands in the form, with a full stop behind it. */
function Persoon({ pad = '' }: { pad?: string }) {
  const veld = (naam: keyof typeof t.labels) => ({ naam: `${pad}${naam}`, label: t.labels[naam] });
  return (
    <>
      <Tekstveld {...veld('voornamen')} autoComplete="off" />
      <div className="wi-naamrij">
        <Tekstveld {...veld('tussenvoegsel')} optioneel autoComplete="off" />
        <Tekstveld {...veld('achternaam')} autoComplete="off" />
      </div>
      <Datumveld {...veld('geboortedatum')} />
      <Tekstveld {...veld('vnummer')} hint={t.hint.vnummer} breedte={12} inputMode="numeric" autoComplete="off" optioneel={pad !== ''} />
      <Tekstveld {...veld('bsn')} hint={t.hint.bsn} breedte={12} inputMode="numeric" autoComplete="off" optioneel />
      <Keuzeveld {...veld('verblijf')} opties={VERBLIJF} />
      <Tekstveld {...veld('nationaliteit')} optioneel autoComplete="off" />
      <Tekstveld {...veld('taal')} hint={t.hint.taal} optioneel autoComplete="off" />
      <details className="wi-uitleg">
        <summary>{t.meer}</summary>
        <div className="wi-stapel">
          <Keuzeveld {...veld('wordtBehandeldAls')} opties={opties(t.behandeldAls)} optioneel />
          <Keuzeveld {...veld('regime')} opties={['Wi2021', 'Wi2013', 'Wi2007'].map((w) => ({ waarde: w, tekst: w }))} optioneel />
          <Datumveld {...veld('brpVanaf')} optioneel />
          <JaNeeveld {...veld('vrijstellendDiploma')} optioneel />
          <JaNeeveld {...veld('volgtVrijstellendOnderwijs')} optioneel />
        </div>
      </details>
    </>
  );
}

function Gezinsleden() {
  const { fields, append, remove } = useFieldArray({ name: 'gezinsleden' });
  const [achternaam, verblijf, taal, nationaliteit] = useWatch({ name: ['achternaam', 'verblijf', 'taal', 'nationaliteit'] }) as (string | undefined)[];
  return (
    <Kaart titel={t.deelGezin}>
      {fields.length === 0 && <p className="wi-zacht">{t.geenLeden}</p>}
      {fields.map((f, i) => (
        <section key={f.id} className="wi-stapel wi-gezinslid" aria-label={t.lid(i + 1)}>
          <div className="wi-rij"><h3>{t.lid(i + 1)}</h3><Knop soort="stil" onClick={() => remove(i)}>{t.verwijder(i + 1)}</Knop></div>
          <Keuzeveld naam={`gezinsleden.${i}.relatie`} label={t.labels.relatie} opties={opties(t.relatieKeuze)} />
          <Persoon pad={`gezinsleden.${i}.`} />
        </section>
      ))}
      {/* What a family mostly shares is filled in, to be changed: no asking twice (WCAG 3.3.7). */}
      <Knop icoon={<Icoon naam="plus" />} onClick={() => append({ achternaam, verblijf, taal, nationaliteit } as Partial<GezinslidInvoer>)}>{t.voegToe}</Knop>
    </Kaart>
  );
}

/** A koppeling by hand, with the whole household at once. */
export default function NieuweKoppeling() {
  const { huis = '' } = useParams({ strict: false });
  const ga = useNavigate();
  const meld = useHandeling({
    doe: (body: KoppelingMelding, sleutel) => haal(intake.POST('/v1/koppelingen', { params: { header: kop(undefined, sleutel) }, body })),
    ververs: [[huis, 'koppelingen'], [huis, 'werkvoorraad'], [huis, 'taakstelling']],
    gelukt: ({ id }) => void ga({ to: '/$huis/koppelingen/$id', params: { huis, id } }),
  });
  return (
    <div className="wi-stapel">
      <Kruimel huis={huis} hier={t.meldTitel} />
      <Paginakop titel={t.meldTitel} onder={t.meldUitleg} />
      <Formulier<KoppelingMelding> klas={KoppelingMelding} labels={LABELS} standaard={{ aanleiding: 'koppeling', gezinsleden: [] }} concept="koppeling" knop={t.meldKnop} verzend={(i) => meld.mutateAsync(i)}
        meerKnoppen={<KnopLink to="/$huis/koppelingen" params={{ huis }}>{algemeen.annuleren}</KnopLink>}>
        <p>{algemeen.allesVerplicht}</p>
        <Kaart titel={t.deelKoppeling}>
          <Radioveld naam="aanleiding" opties={opties(t.aanleidingen)} />
          <Datumveld naam="gekoppeldOp" hint={t.hint.gekoppeldOp} />
          <Datumveld naam="vergunningOp" optioneel />
          <Tekstveld naam="azc" optioneel autoComplete="off" />
          <Tekstveld naam="coaKenmerk" hint={t.hint.coaKenmerk} optioneel autoComplete="off" />
        </Kaart>
        <Kaart titel={t.deelPersoon}><Persoon /></Kaart>
        <Gezinsleden />
      </Formulier>
    </div>
  );
}
