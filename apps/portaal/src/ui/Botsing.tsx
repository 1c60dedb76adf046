import { algemeen } from '../tekst/algemeen.ts';
import { Dialoog } from './Dialoog.tsx';
import { Knop } from './Knop.tsx';

export interface Verschil {
  veld: string;
  hun: string;
  uw: string;
}

/** A lost race: what the other one changed beside what was typed here, and the choice whose it will be. Nothing is lost by looking. */
export function Botsing({ verschillen, houdMijn, neemHun, sluit }: { verschillen: readonly Verschil[]; houdMijn: () => void; neemHun: () => void; sluit: () => void }) {
  return (
    <Dialoog titel={algemeen.botsingTitel} sluit={sluit} knoppen={<><Knop soort="hoofd" onClick={houdMijn}>{algemeen.botsingMijn}</Knop><Knop onClick={neemHun}>{algemeen.botsingAnder}</Knop></>}>
      <p>{algemeen.botsingUitleg}</p>
      <div className="wi-schuif">
        <table className="utrecht-table wi-tabel">
          <thead><tr><th scope="col">{algemeen.botsingVeld}</th><th scope="col">{algemeen.botsingHun}</th><th scope="col">{algemeen.botsingUw}</th></tr></thead>
          <tbody>{verschillen.map((v) => <tr key={v.veld}><th scope="row">{v.veld}</th><td>{v.hun}</td><td>{v.uw}</td></tr>)}</tbody>
        </table>
      </div>
    </Dialoog>
  );
}
