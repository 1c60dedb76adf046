import { randomUUID } from 'node:crypto';
import { plusDagen } from '@wegwijs/kernel';
import type { TestApp } from '@wegwijs/platform/testing';
import { nieuweRij, nieuwZaaknummer, type NieuwDossier } from '../dossier/dossier.kern.ts';
import { weergavenaam, type PersoonEntity } from '../persoon/persoon.entity.ts';

type Persoonsvelden = Partial<Pick<PersoonEntity, 'voornamen' | 'tussenvoegsel' | 'achternaam' | 'geboortedatum' | 'nationaliteit' | 'gezinsrol' | 'plicht' | 'plichtReden' | 'plichtBron' | 'vNummer'>>;

/** One member of a made family. Without `dossier: false` he is plichtig and has a dossier; `feiten` are facts of that dossier. */
export interface Lid extends Persoonsvelden {
  verblijfstitel?: NieuwDossier['verblijfstitel'];
  doelgroep?: NieuwDossier['doelgroep'];
  dossier?: false;
  feiten?: Partial<NieuwDossier>;
}

export interface Gezin {
  gemeentecode: string;
  koppelingId: string;
  /** Of the members with a dossier, in the order of `leden`. */
  dossiers: { id: string; persoonId: string; zaaknummer: string; naam: string }[];
  /** Of all members. */
  personen: { id: string }[];
}

let volgnummer = 0;

const kolom = (veld: string) => veld.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
const voegIn = (app: TestApp, tabel: string, rij: Record<string, unknown>) => {
  const velden = Object.keys(rij);
  return app.sql(`insert into intake.${tabel} (${velden.map(kolom).join(', ')}) values (${velden.map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(rij));
};

/**
 * A coupled family straight into the tables, for tests that are about what happens after. Default: Zevenaar, one adult, asiel,
 * coupled 30 days ago, nothing done yet. No facts are published.
 */
export async function maakGezin(app: TestApp, o: { gemeentecode?: string; gekoppeldOp?: string; leden?: Lid[] } & Lid = {}): Promise<Gezin> {
  const { gemeentecode = '0299', gekoppeldOp = plusDagen(app.klok.dag, -30), leden = [o] } = o;
  const koppelingId = randomUUID();
  volgnummer += 1;
  await voegIn(app, 'koppeling', { gemeentecode, id: koppelingId, coaNummer: `T${process.pid}-${volgnummer}`, gekoppeldOp, status: leden.some((l) => l.feiten?.gehuisvestOp) ? 'gehuisvest' : 'gekoppeld', bron: 'hand' });
  const gezin: Gezin = { gemeentecode, koppelingId, dossiers: [], personen: [] };
  for (const [i, lid] of leden.entries()) {
    const zonder = lid.dossier === false;
    const verblijfstitel = lid.verblijfstitel ?? 'asiel-bepaalde-tijd';
    const doelgroep = lid.doelgroep ?? (verblijfstitel === 'regulier' ? 'gezin' : 'asiel');
    const persoon = {
      gemeentecode, id: randomUUID(), koppelingId, voornamen: lid.voornamen ?? `Test${volgnummer}`, tussenvoegsel: lid.tussenvoegsel ?? null, achternaam: lid.achternaam ?? 'Voorbeeld',
      geboortedatum: lid.geboortedatum ?? (zonder ? '2018-05-01' : '1990-05-01'), nationaliteit: lid.nationaliteit ?? 'Syrische', vNummer: lid.vNummer ?? null,
      gezinsrol: lid.gezinsrol ?? (i === 0 ? 'referent' : zonder ? 'kind' : 'partner'), verblijfstitel: verblijfstitel === 'regulier' ? 'regulier-gezin' : verblijfstitel, doelgroep,
      plicht: lid.plicht ?? (zonder ? 'niet-plichtig' : 'plichtig'), plichtReden: lid.plichtReden ?? (zonder ? 'JongerDan16' : 'Inburgeringsplichtig'), plichtBron: lid.plichtBron ?? 'Wi2021 art. 3 lid 1',
    };
    await voegIn(app, 'persoon', persoon);
    gezin.personen.push({ id: persoon.id });
    if (zonder) continue;
    const naam = weergavenaam(persoon);
    const rij = { ...nieuweRij({ gemeentecode, persoonId: persoon.id, koppelingId, naam, doelgroep, verblijfstitel, gekoppeldOp, vandaag: app.klok.dag, ...lid.feiten }), zaaknummer: nieuwZaaknummer(app.klok.dag) };
    await voegIn(app, 'dossier', rij);
    gezin.dossiers.push({ id: rij.id, persoonId: persoon.id, zaaknummer: rij.zaaknummer, naam });
  }
  return gezin;
}
