import { euro } from '@wegwijs/kernel';
import type { ReactNode } from 'react';
import { handhaving as t } from '../../tekst/handhaving.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Zaak } from './query.ts';

const Regels = ({ regels }: { regels: Zaak['berekening'] }) => <ol className="wi-punten">{regels.map((r, i) => <li key={i}><strong>{t.somRegel[r.wat]}: {euro(r.bedrag)}</strong><span className="wi-klein wi-zacht"><br />{r.bron}</span></li>)}</ol>;

/** The amount, line by line, each with its ground; before the besluit what it would come to per degree of blame. */
export function Som({ zaak: z }: { zaak: Zaak }) {
  if (z.berekening.length > 0) {
    return (
      <Kaart titel={t.som}>
        {z.trede && <p>{t.trede(z.trede)}</p>}
        <Regels regels={z.berekening} />
        {typeof z.bedrag === 'number' && <p><strong>{t.somTotaal}: {euro(z.bedrag)}</strong></p>}
      </Kaart>
    );
  }
  if (z.vooruitzicht.length === 0) return null;
  return (
    <Kaart titel={t.somVooraf}>
      <p className="wi-zacht">{t.somVoorafUitleg}</p>
      {z.vooruitzicht.map((v) => <details key={v.verwijtbaarheid} className="wi-berekening"><summary>{t.verwijt[v.verwijtbaarheid]}: {euro(v.bedrag)}</summary><Regels regels={v.berekening} /></details>)}
    </Kaart>
  );
}

const Stap = ({ op, door, children }: { op?: string | null; door?: string | null; children?: ReactNode }) => <>{op && <Dag op={op} lang />}{door && <span className="wi-zacht"> {t.door(door)}</span>}{children && <span className="wi-klein"><br />{children}</span>}</>;

/** What happened, in its order, with who did it. */
export function Verloop({ zaak: z }: { zaak: Zaak }) {
  const stappen: (readonly [string, ReactNode])[] = [[t.geconstateerd, <Stap key="c" op={z.geconstateerdOp} door={z.geconstateerdDoor}>{z.feiten}</Stap>]];
  const bij = (wat: string, er: unknown, inhoud: ReactNode) => er && stappen.push([wat, inhoud]);
  bij(t.gewaarschuwd, z.waarschuwingOp, <Stap op={z.waarschuwingOp} />);
  bij(t.rapport, z.rapportOp, <Stap op={z.rapportOp} door={z.rapportDoor}>{z.rapport}</Stap>);
  bij(t.gehoord, z.rapportOp, z.verhoord ? t.cautie.ja : t.cautie.nee);
  bij(t.zienswijze, z.zienswijzeOp, <Stap op={z.zienswijzeOp}>{z.zienswijze ?? t.geenZienswijze}</Stap>);
  bij(t.besluit, z.beslotenOp, <Stap op={z.beslotenOp} door={z.beslotenDoor}>{z.verwijtbaarheid && `${t.verwijt[z.verwijtbaarheid]}. `}{z.motivering}</Stap>);
  if (z.keren) for (const k of ['aanhoudendGebrek', 'omstandigheden', 'minderIngrijpend'] as const) stappen.push([t.labels[`keren.${k}`], z.keren[k]]);
  bij(t.labels.redenOverschrijding, z.redenOverschrijding, z.redenOverschrijding);
  bij(t.bekend, z.bekendgemaaktOp, <Stap op={z.bekendgemaaktOp} />);
  bij(t.aangemaand, z.aangemaandOp, <Stap op={z.aangemaandOp} />);
  bij(t.dwangbevel, z.dwangbevelOp, <Stap op={z.dwangbevelOp} />);
  bij(t.betaald, z.betaaldOp, <Stap op={z.betaaldOp} />);
  bij(t.terug, z.terugTeBetalen > 0, euro(z.terugTeBetalen));
  bij(t.geenBoeteOmdat, z.eindreden, z.eindreden);
  return <Kaart titel={t.verloop}><Feiten breed feiten={stappen} /></Kaart>;
}

/** Everything that was brought against the boete. */
export function Rechtsgang({ zaak: z }: { zaak: Zaak }) {
  if (!z.bekendgemaaktOp) return null;
  return (
    <Kaart titel={t.rechtsgang} vol>
      <Rijen titel={t.rechtsgang} leeg={t.geenRechtsgang} rijen={z.rechtsgang} sleutel={(r) => r.id} kolommen={[
        { code: 'soort', kop: t.labels.soort, rijkop: true, cel: (r) => t.soort[r.soort] }, { code: 'kenmerk', kop: t.kenmerk, cel: (r) => r.kenmerk },
        { code: 'ontvangen', kop: t.ontvangen, cel: (r) => <><Dag op={r.ontvangenOp} /><span className="wi-klein wi-zacht"><br />{r.opTijd ? t.opTijd : t.teLaat(datumLang(r.termijnEinde))}</span></> },
        { code: 'uitkomst', kop: t.uitkomst, cel: (r) => (r.uitkomst ? <>{t.uitkomsten[r.uitkomst]}{r.uitkomstOp && <span className="wi-zacht"> (<Dag op={r.uitkomstOp} />)</span>}{r.motivering && <span className="wi-klein"><br />{r.motivering}</span>}</> : t.loopt) },
      ]} />
    </Kaart>
  );
}
