import { GesprekAfzegging, GesprekInvoer, GESPREK_VORMEN, GesprekVerslag, GesprekVerzetting, INSPANNINGEN, VOORTGANG_NIVEAUS } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Datumveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak, keuzes } from '../../formulier/index.ts';
import { voortgang as t } from '../../tekst/voortgang.ts';
import { Dag } from '../../ui/Datum.tsx';
import { vandaag } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import type { VoortgangUit } from './query.ts';

type Gesprek = VoortgangUit['gesprekken'][number];
const VORMEN = keuzes(GESPREK_VORMEN, t.vorm);
const NIVEAUS = VOORTGANG_NIVEAUS.map((n) => ({ waarde: n, tekst: n }));

const Wanneer = () => <><Datumveld naam="geplandOp" /><Tekstveld naam="tijd" breedte={6} hint={t.tijdHint} /><Tekstveld naam="plaats" /><Radioveld naam="vorm" opties={VORMEN} /></>;

/** What can be done with the talk that is planned: its report, another day, or calling it off. */
function Lopend({ id, gesprek: g }: { id: string; gesprek: Gesprek }) {
  const pad = (s: string) => ({ path: { id, gesprekId: g.id }, header: kop(g.versie, s) });
  return (
    <>
      <Vouw titel={t.verslagTitel} nu={g.geplandOp <= vandaag()}>
        <Handeling key={g.versie} klas={GesprekVerslag} labels={t.labels} naam={`verslag-${g.id}`} knop={t.verslagTitel} gelukt={t.verslagVast} standaard={{ gehoudenOp: g.geplandOp <= vandaag() ? g.geplandOp : vandaag() }}
          doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/gesprekken/{gesprekId}/verslag', { params: pad(s), body }))}>
          <Radioveld naam="uitkomst" opties={keuzes(['gehouden', 'niet-verschenen'], t.uitkomst)} /><Datumveld naam="gehoudenOp" /><Tekstvlak naam="verslag" hint={t.zelfde} optioneel /><Tekstvlak naam="afspraken" regels={2} optioneel />
          <Keuzeveld naam="inspanning" opties={keuzes(INSPANNINGEN, t.inspanning)} optioneel /><Keuzeveld naam="taalniveau" opties={NIVEAUS} optioneel />
        </Handeling>
      </Vouw>
      <Vouw titel={t.verzetTitel} nu={false}>
        <Handeling key={g.versie} klas={GesprekVerzetting} labels={t.labels} naam={`verzet-${g.id}`} knop={t.verzetTitel} gelukt={t.verzet} standaard={{ tijd: g.tijd, plaats: g.plaats, vorm: g.vorm }}
          doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/gesprekken/{gesprekId}/verzetten', { params: pad(s), body }))}>
          <Wanneer /><Tekstvlak naam="reden" regels={2} />
        </Handeling>
      </Vouw>
      <Vouw titel={t.afzegTitel} nu={false}>
        <Handeling key={g.versie} klas={GesprekAfzegging} labels={t.labels} naam={`afzeg-${g.id}`} knop={t.afzegTitel} gelukt={t.afgezegd}
          doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/gesprekken/{gesprekId}/afzeggen', { params: pad(s), body }))}>
          <Radioveld naam="afgezegdDoor" opties={keuzes(['gemeente', 'inburgeraar'], t.doorWie)} /><Tekstvlak naam="reden" regels={2} />
        </Handeling>
      </Vouw>
    </>
  );
}

/** How far the talks are, and the one that comes next. */
export function Gespreksplan({ id, voortgang: v, mag }: { id: string; voortgang: VoortgangUit; mag: boolean }) {
  const lopend = v.gesprekken.find((g) => g.stand === 'gepland');
  const [volgende, ...rest] = v.plan.dagen;
  return (
    <>
      <Kaart titel={t.plan}>
        <p><strong>{t.stand[v.stand] ?? v.stand}.</strong> {t.gehouden(v.plan.gehouden, v.plan.aantal)}</p>
        <Feiten feiten={[[t.volgende, lopend ? <><Dag op={lopend.geplandOp} lang /> {t.om(lopend.tijd)}, {lopend.plaats}</> : volgende && <Dag op={volgende} lang />], [t.uiterlijk, v.plan.uiterlijk && <Dag op={v.plan.uiterlijk} lang />]]} />
        <p className="wi-klein wi-zacht">{rest.length > 0 && `${t.verderop(rest.length)}. `}{t.streef(v.plan.streefaantal, v.plan.streefbron)}</p>
      </Kaart>
      {mag && (lopend ? <Lopend id={id} gesprek={lopend} /> : (
        <Vouw titel={t.planNieuw} nu={v.stand === 'te-laat' || v.stand === 'te-plannen'}>
          <Handeling key={v.gesprekken.length} klas={GesprekInvoer} labels={t.labels} naam="gesprek" knop={t.planNieuw} gelukt={t.gepland} standaard={volgende && volgende > vandaag() ? { geplandOp: volgende } : {}}
            doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/gesprekken', { params: { path: { id }, header: { 'Idempotency-Key': s } }, body }))}>
            <Wanneer />
          </Handeling>
        </Vouw>
      ))}
    </>
  );
}

const uitkomst = (g: Gesprek) => <>{t.gesprekstand[g.stand]}{g.gehoudenOp && <span className="wi-zacht"> (<Dag op={g.gehoudenOp} />)</span>}{g.verzet > 0 && <span className="wi-klein"> {t.keer(g.verzet)}</span>}{[g.verslag, g.afspraken, g.reden].filter(Boolean).map((tekst) => <span key={tekst} className="wi-klein"><br />{tekst}</span>)}</>;

/** Every talk, the last one first. */
export const Gesprekken = ({ gesprekken }: { gesprekken: readonly Gesprek[] }) => (
  <Kaart titel={t.alle} vol>
    <Rijen titel={t.alle} leeg={t.geenGesprekken} rijen={[...gesprekken].reverse()} sleutel={(g) => g.id} kolommen={[
      { code: 'op', kop: t.wanneer, rijkop: true, cel: (g) => <><Dag op={g.geplandOp} /> {t.om(g.tijd)}</> }, { code: 'vorm', kop: t.hoe, cel: (g) => `${t.vorm[g.vorm] ?? g.vorm}, ${g.plaats}` },
      { code: 'uitkomst', kop: t.wat, cel: uitkomst }, { code: 'door', kop: t.door, cel: (g) => g.doorNaam },
    ]} />
  </Kaart>
);
