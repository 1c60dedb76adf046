import { useNavigate, useParams, Link } from '@tanstack/react-router';
import { HuishoudenInvoer } from '@wegwijs/ontzorgen';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { haal, ontzorgen } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { Formulier, Tekstveld } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { huishouden as t } from '../../tekst/huishouden.ts';
import '../../thema/huishouden.css';
import { Icoon } from '../../ui/Icoon.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Lidvelden } from './Lidvelden.tsx';
import { eenmalig, useNieuweSignalen, type Signaal } from './query.ts';

/** Who lives there: first who has the signal, then the others one by one. */
function Leden({ signalen, vanaf }: { signalen: readonly Signaal[]; vanaf: string | null | undefined }) {
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: 'leden' });
  return (
    <>
      {fields.map((f, i) => (
        <fieldset key={f.id} className="wi-lid">
          <legend>{t.persoon(i + 1)}</legend>
          <Lidvelden pad={`leden.${i}.`} signalen={signalen} />
          {i > 0 && <div className="wi-knoppen"><Knop soort="stil" onClick={() => remove(i)}>{t.haalWeg}<span className="wi-alleen-voorlezen">: {t.persoon(i + 1)}</span></Knop></div>}
        </fieldset>
      ))}
      <div className="wi-knoppen"><Knop icoon={<Icoon naam="plus" />} onClick={() => append({ vanaf, teltMee: true })}>{t.nogIemand}</Knop></div>
    </>
  );
}

function Nieuw({ huis, signaal, signalen }: { huis: string; signaal: Signaal; signalen: readonly Signaal[] }) {
  const ga = useNavigate();
  const act = useHandeling({
    doe: (body: HuishoudenInvoer, s) => haal(ontzorgen.POST('/v1/huishoudens', { params: { header: eenmalig(s) }, body })),
    ververs: [[huis, 'huishoudens'], [huis, 'ontzorgsignalen']], gelukt: (h) => ga({ to: '/$huis/huishoudens/$id', params: { huis, id: h.id } }),
  });
  const standaard = { gemeentecode: signaal.gemeentecode, leden: [{ dossierId: signaal.id, rol: 'aanvrager' as const, teltMee: true, ...(signaal.vanaf && { vanaf: signaal.vanaf }) }] };
  return (
    <Kaart titel={t.woontEr}>
      <p className="wi-zacht">{algemeen.allesVerplicht}</p>
      <Formulier klas={HuishoudenInvoer} labels={t.labels} standaard={standaard as Partial<HuishoudenInvoer>} concept={`huishouden-nieuw/${signaal.id}`} knop={t.open} verzend={(invoer) => act.mutateAsync(invoer)}>
        <Leden signalen={signalen.filter((s) => s.gemeentecode === signaal.gemeentecode && s.vanaf)} vanaf={signaal.vanaf} />
        <Tekstveld naam="besluitKenmerk" hint={t.besluitHint} optioneel />
      </Formulier>
    </Kaart>
  );
}

/** Without a choice in the address: for whom? Links, so that each choice has its own address. */
function Kies({ huis, signalen }: { huis: string; signalen: readonly Signaal[] }) {
  return (
    <Kaart titel={t.kiesSignaal}>
      <p className="wi-zacht">{signalen.length === 0 ? t.geenSignaal : t.kiesSignaalUitleg}</p>
      <ul className="wi-punten">
        {signalen.filter((s) => s.vanaf).map((s) => <li key={s.id}><Link to="/$huis/huishoudens/nieuw" params={{ huis }} search={{ signaal: s.id } as never}><bdi>{s.naam ?? t.zonderNaam(s.id)}</bdi></Link>, {gemeenteNaam(s.gemeentecode)}</li>)}
      </ul>
    </Kaart>
  );
}

/** Opens a household from a signal of the gemeente. */
export default function NieuwHuishouden() {
  const { huis = '' } = useParams({ strict: false });
  const [zoek] = useZoek();
  const signalen = useNieuweSignalen(huis);
  const signaal = signalen.find((s) => s.id === zoek['signaal'] && s.vanaf);
  return (
    <>
      <nav className="wi-kruimels" aria-label={t.kruimelpad}><ol><li><Link to="/$huis/huishoudens" params={{ huis }}>{t.titel}</Link></li><li aria-current="page">{t.nieuwTitel}</li></ol></nav>
      <Paginakop titel={t.nieuwTitel} onder={signaal ? `${gemeenteNaam(signaal.gemeentecode)}. ${t.nieuwOnder}` : t.nieuwOnder} />
      {signaal ? <Nieuw key={signaal.id} huis={huis} signaal={signaal} signalen={signalen} /> : <Kies huis={huis} signalen={signalen} />}
    </>
  );
}
