import { useQuery } from '@tanstack/react-query';
import { brieven as t } from '../../tekst/brieven.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Blokken, Brief as Blad } from '../pip/Brief.tsx';
import { pdfAdres, type DossierbriefUit } from './query.ts';

type Gebrek = DossierbriefUit['gebreken'][number];

type RedenTekst = (reden: string, feiten?: Record<string, string | number>) => string | undefined;
function woorden({ reden, feiten }: Gebrek, redenTekst: RedenTekst): string {
  const f = (feiten ?? {}) as Record<string, string | number>;
  const deel = reden === 'MotiveringOntbreekt' ? t.deel[f['deel'] ?? ''] : undefined;
  return redenTekst(reden, deel ? { ...f, deel } : f) ?? reden;
}

/** What stands in the way of sending, each with its ground. */
export function Gebreken({ gebreken }: { gebreken: readonly Gebrek[] }) {
  // The words of every refusal travel apart: a letter that is complete needs none of them.
  const redenTekst = useQuery({ queryKey: ['redenen'], queryFn: async () => (await import('../../tekst/redenen.ts')).redenTekst as RedenTekst, enabled: gebreken.length > 0, staleTime: Infinity }).data;
  return (
    <Kaart titel={t.ontbreekt}>
      {gebreken.length === 0 ? <p>{t.niets}</p> : <ul className="wi-punten">{gebreken.map((g, i) => <li key={i}>{redenTekst && woorden(g, redenTekst)} <span className="wi-klein wi-zacht">({g.bron})</span></li>)}</ul>}
    </Kaart>
  );
}

/** How the text reads against the norm of B1. */
export function Leesbaarheid({ brief: { leesbaarheid: l, nietDrukbaar } }: { brief: DossierbriefUit }) {
  return (
    <Kaart titel={t.leesbaar}>
      {nietDrukbaar.length > 0 && <Melding soort="let-op"><p>{t.nietDrukbaar(nietDrukbaar.join(' '))}</p></Melding>}
      <p>{l.voldoet ? t.leesbaarJa : t.leesbaarNee} {t.gemiddeld((l.gemiddeldTienden / 10).toFixed(1).replace('.', ','))}</p>
      {l.moeilijk.length > 0 && <p>{t.moeilijk(l.moeilijk.join(', '))}</p>}
      {l.teLang.length > 0 && <><p>{t.teLang}</p><ul className="wi-punten">{l.teLang.map((z) => <li key={z}>{z}</li>)}</ul></>}
    </Kaart>
  );
}

/** The letter as it is or will be printed, with its second language beside it. */
export function Beeld({ brief: b }: { brief: DossierbriefUit }) {
  const v = b.vertaling;
  return (
    <Kaart titel={t.brief} acties={b.stand !== 'vervallen' && <a href={pdfAdres(b.id)} target="_blank" rel="noreferrer">{t.openPdf}</a>}>
      <div className={v ? 'wi-briefpaar' : undefined}>
        <div>{v && <p className="wi-zacht">{t.nederlands}</p>}<Blad brief={b.brief} /></div>
        {v && (
          <div>
            <p className="wi-zacht">{t.vertaling('')}<bdi lang={v.taal}>{v.naam}</bdi>. {v.nagezien ? t.nagezien : t.nietNagezien}</p>
            <article className="wi-brief" lang={v.taal} dir={v.richting}><h2>{v.titel}</h2><Blokken blokken={v.blokken} /></article>
          </div>
        )}
      </div>
    </Kaart>
  );
}
