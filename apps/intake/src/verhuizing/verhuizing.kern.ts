import { OVERDRACHTSONDERDELEN, watGaatMee, type OverdrachtRegel, type OverdrachtStandUit, type OverdrachtUit, type Richting } from '@wegwijs/intake';
import { NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import type { Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { OverdrachtEntity, OverdrachtPersoonEntity } from './verhuizing.entity.ts';

const INTREKKING = { aangeboden: 'gevraagd', ingetrokken: 'gelukt', aanvaard: 'te-laat', geweigerd: 'te-laat' } as const;

type Standvelden = Pick<OverdrachtEntity, 'gemeentecode' | 'id' | 'versie' | 'richting' | 'dossierId' | 'nieuwDossierId' | 'van' | 'naar' | 'status' | 'aangebodenOp' | 'ingeschrevenOp' | 'pipBestaat' | 'gevraagd' | 'intrekkingGevraagdOp' | 'beantwoordOp' | 'weigerreden'>;

export const standUit = (o: Standvelden): OverdrachtStandUit => ({
  gemeentecode: o.gemeentecode, id: o.id, versie: o.versie, richting: o.richting, dossierId: o.richting === 'uit' ? o.dossierId : o.nieuwDossierId, van: o.van, naar: o.naar, status: o.status,
  aangebodenOp: o.aangebodenOp, ingeschrevenOp: o.ingeschrevenOp, pipBestaat: o.pipBestaat, gevraagd: o.gevraagd, intrekking: o.intrekkingGevraagdOp ? INTREKKING[o.status] : null,
  beantwoordOp: o.beantwoordOp, weigerreden: o.weigerreden,
});

/** The dossier of this side, or of the other side while there is none here: that is whose data are seen. */
export const betrokkene = (o: Pick<OverdrachtEntity, 'gemeentecode' | 'dossierId' | 'nieuwDossierId'>) => ({ gemeentecode: o.gemeentecode, id: o.nieuwDossierId ?? o.dossierId });

/**
 * Locks one side for an act.
 * @throws NietGevonden when this gemeente has no such side: absent, of two other gemeenten, or the other end of its own
 */
export async function vergrendelOverdracht(em: EntityManager, scope: Scope, id: string, richting: Richting): Promise<OverdrachtEntity> {
  const o = await em.findOne(OverdrachtEntity, { where: { gemeentecode: In(scope.gemeenten), id, richting }, lock: { mode: 'pessimistic_write' } });
  if (!o) throw new NietGevonden();
  scope.betrokken(betrokkene(o));
  return o;
}

/** Writes one side. @throws VerouderdeVersie when `versie` is not what the client read */
export async function zetOverdracht(em: EntityManager, o: OverdrachtEntity, velden: Partial<OverdrachtEntity>, versie = o.versie): Promise<OverdrachtEntity> {
  const nieuw = { ...velden, versie: versie + 1 };
  const { affected } = await em.update(OverdrachtEntity, { gemeentecode: o.gemeentecode, id: o.id, versie }, nieuw as never);
  if (affected !== 1) throw new VerouderdeVersie();
  return Object.assign(new OverdrachtEntity(), o, nieuw);
}

/** Refused or taken back: no ground is left for anything that came along with the offer (AVG art. 5 lid 1 onder c). */
export const ZONDER_PAKKET = { feiten: null, geleverd: null, toelichting: null, gezinsleden: [] };

export const wisPersonen = (em: EntityManager, o: Pick<OverdrachtEntity, 'gemeentecode' | 'id'>): Promise<unknown> =>
  em.delete(OverdrachtPersoonEntity, { gemeentecode: o.gemeentecode, overdrachtId: o.id });

export function overdrachtUit(o: OverdrachtEntity, naam: OverdrachtRegel['naam'], personen: OverdrachtUit['personen']): OverdrachtUit {
  const meegaand = watGaatMee({ pipBestaat: o.pipBestaat, gevraagd: o.gevraagd });
  return {
    ...standUit(o), naam, aangebodenDoor: o.aangebodenNaam, toelichting: o.toelichting, beantwoordDoor: o.beantwoordNaam, antwoordToelichting: o.antwoordToelichting, personen,
    feiten: o.feiten && { doelgroep: o.feiten.doelgroep, verblijfstitel: o.feiten.verblijfstitel, kennisgevingOp: o.feiten.kennisgevingOp, pipUiterlijk: o.feiten.pipUiterlijk, pip: o.feiten.pip },
    onderdelen: OVERDRACHTSONDERDELEN.filter((x) => meegaand.includes(x)).map(({ code, naam: omschrijving, gaatMee, bron }) => ({ code, naam: omschrijving, gaatMee, bron })),
    doorCasusregie: o.status === 'aanvaard' ? o.gevraagd.filter((g) => g !== 'pip') : [], geleverdePip: o.geleverd?.pip ?? null,
  };
}
