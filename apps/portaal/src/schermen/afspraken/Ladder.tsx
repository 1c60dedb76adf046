import { afspraken as t } from '../../tekst/afspraken.ts';
import { euro } from '@wegwijs/kernel';
import { datumLang } from '../../ui/datum.ts';
import { treden, type LadderUit, type Trede } from './ladder.ts';

const MERK: Record<Trede['stand'], string> = { gemist: '!', gekomen: '✓', nu: '', komt: '' };

function Gebeurd({ trede: { oproep: o, boete } }: { trede: Trede }) {
  if (!o) return null;
  return (
    <span className="wi-klein">
      {t.afspraakOp(datumLang(o.afspraakOp))}: {(o.uitkomst ? (t.uitkomsten[o.uitkomst] ?? o.uitkomst) : t.open).toLowerCase()}.
      {boete && <> {t.boeteVan(euro(boete.bedrag))}</>}
    </span>
  );
}

/** The steps that the law knows, from the first call-up to closing without the person, with what happened on each. */
export function Ladder({ ladder }: { ladder: LadderUit }) {
  return (
    <ol className="wi-ladder" aria-label={t.ladder}>
      {treden(ladder).map((trede, i) => (
        <li key={i} className={`wi-ladder__trede wi-ladder__trede--${trede.stand}`} aria-current={trede.stand === 'nu' ? 'step' : undefined}>
          <span className="wi-ladder__merk" aria-hidden="true">{MERK[trede.stand] || i + 1}</span>
          <div>
            <p><strong>{t.treden[i]}</strong>{trede.stand !== 'komt' && <span className="wi-klein"> ({t.tredestand[trede.stand]})</span>}</p>
            <Gebeurd trede={trede} />
            {(trede.stand === 'nu' || trede.stand === 'komt') && <p className="wi-klein wi-zacht">{t.gevolg[i]}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
