import { algemeen } from '../tekst/algemeen.ts';
import { veldId } from './velden-context.ts';

/** What is wrong, above the form. Each line brings the reader to its field. */
export function Foutenlijst({ regels, id }: { regels: readonly { pad: string; zin: string }[]; id: string }) {
  return (
    <div className="wi-foutenlijst">
      <h2 tabIndex={-1}>{algemeen.fouten(regels.length)}</h2>
      <ul>
        {regels.map(({ pad, zin }) => (
          <li key={pad}>
            <a href={`#${veldId(id, pad)}`} onClick={(e) => {
              e.preventDefault();
              const veld = document.getElementById(veldId(id, pad));
              veld?.focus();
              veld?.closest('.utrecht-form-field')?.scrollIntoView({ block: 'center' });
            }}>{zin}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
