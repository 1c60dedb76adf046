import { GEGEVENS, PartnerAntwoordInvoer, VerwijzingInvoer, VerwijzingReden } from '@wegwijs/casusregie';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Datumveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak, Vinkjesveld } from '../../formulier/index.ts';
import { begeleiding as t } from '../../tekst/begeleiding.ts';
import { Dag } from '../../ui/Datum.tsx';
import { vandaag } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad, Klik, Rijdaad } from './Daad.tsx';
import type { PartnerUit, VerwijzingRegel } from './query.ts';

const ANTWOORDEN = ['aanvaard', 'teruggegeven'].map((waarde) => ({ waarde, tekst: t.watGeeft[waarde] ?? waarde }));

/** What may be shown follows from whom it is shown to: another partner, other boxes, and no tick stays that is not in sight. */
function Delen({ partners }: { partners: readonly PartnerUit[] }) {
  const { getValues, setValue } = useFormContext();
  const [partnerId, gedeeld] = useWatch({ name: ['partnerId', 'gedeeld'] }) as [string | undefined, string[] | undefined];
  const partner = partners.find((p) => p.id === partnerId);
  useEffect(() => {
    if (!partner) return;
    const nu = (getValues('gedeeld') ?? []) as string[];
    const mag = nu.filter((g) => (partner.gegevens as string[]).includes(g));
    if (mag.length !== nu.length) setValue('gedeeld', mag);
  }, [partner, getValues, setValue]);
  if (!partner) return <p className="wi-hint">{t.kiesPartner}</p>;
  return (
    <>
      <Vinkjesveld naam="gedeeld" hint={t.watDeelt(partner.doel, partner.bron)} opties={GEGEVENS.filter((g) => (partner.gegevens as string[]).includes(g)).map((waarde) => ({ waarde, tekst: t.gegeven[waarde] ?? waarde }))} />
      {gedeeld?.includes('contact') && <Tekstveld naam="telefoon" breedte={16} inputMode="tel" hint={t.telefoonHint} optioneel />}
    </>
  );
}

/** A referral to a partner of the gemeente. @param doe who refers: the gemeente from the dossier, or who guides from the begeleiding */
export function Verwijzen({ naam, partners, doe }: { naam: string; partners: readonly PartnerUit[]; doe: (invoer: VerwijzingInvoer, sleutel: string) => Promise<unknown> }) {
  const open = partners.filter((p) => !p.tot || p.tot > vandaag());
  return (
    <Vouw titel={t.verwijs} nu={false}>
      {open.length === 0 ? <p>{t.geenPartner}</p> : (
        <Daad klas={VerwijzingInvoer} naam={`verwijzing-${naam}`} knop={t.verwijs} gelukt={t.verwezen} standaard={{ gedeeld: ['naw'], besprokenOp: vandaag() }} doe={doe}>
          <Keuzeveld naam="partnerId" opties={open.map((p) => ({ waarde: p.id, tekst: `${p.naam} (${(t.partnersoort[p.soort] ?? p.soort).toLowerCase()})` }))} />
          <Delen partners={open} /><Tekstvlak naam="vraag" regels={2} hint={t.vraagHint} /><Datumveld naam="besprokenOp" />
        </Daad>
      )}
    </Vouw>
  );
}

function Doen({ v }: { v: VerwijzingRegel }) {
  const pad = (s: string) => ({ params: { path: { id: v.id }, header: kop(v.versie, s) } });
  if (v.stand !== 'aangeboden' && v.stand !== 'aanvaard') return null;
  return (
    <span className="wi-rij">
      {v.stand === 'aangeboden' ? (
        <Rijdaad klas={PartnerAntwoordInvoer} titel={t.legAntwoord} tekst={t.antwoord} over={v.partner} naam={`antwoord-${v.id}`} knop={t.legAntwoord} gelukt={t.antwoordVast} labels={{ door: t.antwoordDoor }} standaard={{ op: vandaag() }}
          doe={(body, s) => haal(casusregie.POST('/v1/verwijzingen/{id}/antwoord', { ...pad(s), body }))}>
          {(f) => <><Radioveld naam="antwoord" opties={ANTWOORDEN} /><Datumveld naam="op" /><Tekstveld naam="door" /><Tekstvlak naam="reden" regels={2} optioneel={f.watch('antwoord') !== 'teruggegeven'} /></>}
        </Rijdaad>
      ) : <Klik tekst={t.rondAf} over={v.partner} gelukt={t.afgerond} doe={(s) => haal(casusregie.POST('/v1/verwijzingen/{id}/afronden', pad(s)))} />}
      <Rijdaad klas={VerwijzingReden} titel={t.trekInVerwijzing} tekst={t.trekIn} over={v.partner} uitleg={t.trekInUitleg} naam={`verwijzing-in-${v.id}`} knop={t.trekInVerwijzing} gelukt={t.verwijzingIn} doe={(body, s) => haal(casusregie.POST('/v1/verwijzingen/{id}/intrekken', { ...pad(s), body }))}>
        <Tekstvlak naam="reden" regels={2} />
      </Rijdaad>
    </span>
  );
}

const klein = (tekst: string) => <span className="wi-klein wi-zacht"><br />{tekst}</span>;
const antwoord = (v: VerwijzingRegel) => (
  <>
    {t.opdrachtstand[v.stand]}{v.beantwoordOp ? <> <Dag op={v.beantwoordOp} /></> : v.stand === 'aangeboden' && <span className="wi-klein wi-zacht"><br />{t.uiterlijk} <Dag op={v.antwoordUiterlijk} /></span>}
    {v.beantwoordDoor && klein(t.zei(v.beantwoordDoor))}{v.reden && klein(v.reden)}
  </>
);

/** Every referral with what was shown and what the partner said. */
export function Verwijzingen({ verwijzingen, mag }: { verwijzingen: readonly VerwijzingRegel[]; mag: boolean }) {
  const kolommen: Kolom<VerwijzingRegel>[] = [
    { code: 'partner', kop: t.partner, rijkop: true, cel: (v) => <>{v.partner}{klein(v.vanGemeente ? t.doorGemeente : t.doorBegeleiding)}</> }, { code: 'vraag', kop: t.vraag, cel: (v) => v.vraag },
    { code: 'gedeeld', kop: t.gedeeld, cel: (v) => v.gedeeld.map((g) => t.gegeven[g] ?? g).join(', ') }, { code: 'op', kop: t.besproken, breed: true, cel: (v) => <Dag op={v.besprokenOp} /> }, { code: 'antwoord', kop: t.antwoord, cel: antwoord },
    ...(mag ? [{ code: 'doen', kop: t.doen, cel: (v: VerwijzingRegel) => <Doen v={v} /> }] : []),
  ];
  return <Kaart titel={t.verwijzingen} vol><Rijen titel={t.verwijzingen} leeg={t.geenVerwijzing} rijen={verwijzingen} sleutel={(v) => v.id} kolommen={kolommen} /></Kaart>;
}
