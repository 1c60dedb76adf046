import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { PipInvoer } from '@wegwijs/intake';
import { FormProvider, type FieldErrors } from 'react-hook-form';
import type { Bewaarstand } from '../../formulier/autobewaren.ts';
import { Foutenlijst } from '../../formulier/Foutenlijst.tsx';
import { platteFouten } from '../../formulier/invoer.ts';
import { FormulierVelden, veldId } from '../../formulier/velden-context.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { pip as t } from '../../tekst/pip.ts';
import { Botsing } from '../../ui/Botsing.tsx';
import { useBreed } from '../../ui/breedte.ts';
import { tijd } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Aanbieden } from './Aanbieden.tsx';
import { Brief } from './Brief.tsx';
import { FORMULIER, usePipConcept } from './concept.ts';
import { Eisen } from './Eisen.tsx';
import { doelInFormulier, inhoudVan } from './inhoud.ts';
import { pdfAdres, proefbriefQuery, toetsQuery, type PipUit } from './query.ts';
import { Velden } from './Velden.tsx';
import { verschil } from './verschil.ts';
import { leesZoek, type Deel } from './zoek.ts';

/** How far what was typed is: said aloud, because nobody presses a button here. */
function Stand({ stand, fouten }: { stand: Bewaarstand; fouten: FieldErrors }) {
  const tekst = { rust: t.rust, bezig: t.bewaren, los: t.nietBewaard, 'klopt-niet': t.klopt, botsing: algemeen.botsingTitel, fout: algemeen.storing };
  const regels = platteFouten(fouten);
  return (
    <>
      <p role="status" className="wi-klein wi-zacht wi-pip__stand">{stand.soort === 'bewaard' ? t.bewaardOm(tijd(stand.om)) : tekst[stand.soort]}</p>
      {stand.soort === 'fout' && <Fout fout={stand.fout} />}
      {regels.length > 0 && <Foutenlijst regels={regels} id={FORMULIER} />}
    </>
  );
}

/** The letter of the last content that can be kept; while the next one is made, the one before stays. */
function Voorbeeld({ huis, pip, inhoud }: { huis: string; pip: PipUit; inhoud: PipInvoer }) {
  const { data, error } = useQuery({ ...proefbriefQuery(huis, pip.id, inhoud), placeholderData: keepPreviousData });
  return (
    <Kaart titel={t.brief} acties={<a href={pdfAdres(pip.id)} target="_blank" rel="noreferrer">{t.openPdf}</a>}>
      <p className="wi-zacht wi-klein">{t.briefUitleg}</p>
      {data && data.nietDrukbaar.length > 0 && <p role="status">{t.nietDrukbaar(data.nietDrukbaar.join(' '))}</p>}
      {error && <Fout fout={error} />}
      {data && <Brief brief={data} />}
    </Kaart>
  );
}

/** The parts in sight. On a wide screen the form is always there and this chooses what stands beside it. */
function Delen({ huis, pip, deel, breed, open }: { huis: string; pip: PipUit; deel: Deel | undefined; breed: boolean; open?: number }) {
  const hier = breed ? (deel ?? 'brief') : deel;
  const links: readonly (readonly [Deel | undefined, string])[] = [...(breed ? [] : [[undefined, t.invullen] as const]), ['controle', t.controle(open)], ['brief', t.brief]];
  return (
    <nav className="wi-tabs wi-kaart wi-pip__delen" aria-label={t.weergave}>
      {links.map(([code, naam]) => <Link key={naam} to="/$huis/dossiers/$id/pips/$pipId" params={{ huis, id: pip.dossierId, pipId: pip.id }} search={(code ? { deel: code } : {}) as never} replace resetScroll={false} aria-current={hier === code ? 'page' : undefined}>{naam}</Link>)}
    </nav>
  );
}

const Inhoudsopgave = () => (
  <nav aria-label={t.onderdelen} className="wi-pip__opgave"><ul className="wi-rij">{Object.entries(t.delen).map(([code, naam]) => <li key={code}><a href={`#pip-deel-${code}`}>{naam}</a></li>)}</ul></nav>
);

/** The first box of a field of the content. */
const boxVan = (veld: string) => (veld === 'ontzorgbesluit' ? 'ontzorgbesluit.kenmerk' : veld);
function focusOp(veld: string): void {
  const box = document.getElementById(veldId(FORMULIER, boxVan(veld))) ?? document.getElementById(`pip-deel-${Object.keys(t.delen).find((d) => t.delenVelden[d]?.includes(veld)) ?? 'route'}`);
  box?.focus();
  (box?.closest('.utrecht-form-field') ?? box)?.scrollIntoView({ block: 'center' });
}

/** The plan while it is written: kept as it is typed, with the checklist of the law and the letter beside it. */
export function Editor({ huis, pip }: { huis: string; pip: PipUit }) {
  const c = usePipConcept(huis, pip);
  const ga = useNavigate();
  const breed = useBreed();
  const { deel } = leesZoek(useSearch({ strict: false }));
  const toets = useQuery({ ...toetsQuery(huis, pip.dossierId, pip.id, pip.versie), placeholderData: keepPreviousData }).data;
  const open = toets && toets.eisen.filter((e) => e.status === 'ontbreekt' || e.status === 'niet-toegestaan').length + toets.doelen.filter((d) => !d.smart).length;
  const naarVeld = async (naam: string) => {
    const veld = naam.replace(/^doelen\.(\d+)/, (_heel, i: string) => `doelen.${doelInFormulier(c.formulier.getValues(), Number(i))}`);
    if (!breed) await ga({ to: '.', search: {} as never, replace: true, resetScroll: false });
    requestAnimationFrame(() => focusOp(veld));
  };
  const { hun } = c;
  return (
    <FormProvider {...c.formulier}>
      <FormulierVelden.Provider value={{ labels: t.labels, id: FORMULIER }}>
        {!breed && <Delen huis={huis} pip={pip} deel={deel} breed={breed} open={open} />}
        <div className="wi-pip" data-deel={breed ? undefined : (deel ?? 'invullen')}>
          <form className="wi-formulier wi-pip__form" noValidate aria-label={t.planInvullen} onSubmit={(e) => e.preventDefault()}>
            <Stand stand={c.stand} fouten={c.formulier.formState.errors} />
            <Inhoudsopgave />
            <Velden huis={huis} pip={pip} toets={toets} />
            <Aanbieden huis={huis} pip={pip} toets={toets} bewaarAlles={c.bewaarAlles} naarVeld={naarVeld} />
          </form>
          <div className="wi-stapel wi-pip__naast" {...(breed && { role: 'region', 'aria-label': t.naast, tabIndex: 0 })}>
            {breed && <Delen huis={huis} pip={pip} deel={deel} breed={breed} open={open} />}
            {deel === 'controle' ? <Eisen toets={toets} naarVeld={naarVeld} /> : (breed || deel === 'brief') && <Voorbeeld huis={huis} pip={pip} inhoud={c.geldig} />}
          </div>
        </div>
        {hun && <Botsing verschillen={verschil(hun.inhoud, inhoudVan(c.formulier.getValues())).map((r) => ({ veld: r.veld, hun: r.eerder, uw: r.nu }))} sluit={c.kijkLater} houdMijn={() => c.houdMijn(hun)} neemHun={() => c.neemHun(hun)} />}
      </FormulierVelden.Provider>
    </FormProvider>
  );
}
