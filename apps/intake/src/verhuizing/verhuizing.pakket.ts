import { randomUUID } from 'node:crypto';
import { pipVoorOverdracht, type GeleverdePipUit, type OpVerzoek, type OverdrachtFeiten, type Taalonderdeel } from '@wegwijs/intake';
import type { Geheim } from '@wegwijs/platform';
import { In, type EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { DerdeInformatieEntity } from '../kennisgeving/derde-informatie.entity.ts';
import { PersoonEntity } from '../persoon/persoon.entity.ts';
import { PipEntity } from '../pip/pip.entity.ts';
import { OverdrachtPersoonEntity, type Geleverd, type OverdrachtEntity } from './verhuizing.entity.ts';

/** Of what the plicht was judged on only this goes along; where the person stayed and what he counted for stays behind. */
const KENMERKEN = ['taal', 'regime', 'brpVanaf', 'vrijstellendDiploma', 'volgtVrijstellendOnderwijs', 'wordtBehandeldAls', 'herbeoordelenOp'] as const;

const inWerking = (em: EntityManager, d: Pick<DossierEntity, 'gemeentecode' | 'id'>) => em.findOneBy(PipEntity, { gemeentecode: d.gemeentecode, dossierId: d.id, status: 'bekendgemaakt' });

/** A2 parts belong to the route that the new college is bound to; without a PIP of our own they are those of the college before us. */
async function a2Van(em: EntityManager, d: DossierEntity, pip: PipEntity | null): Promise<Taalonderdeel[]> {
  if (pip) return [...(pip.inhoud.a2Onderdelen ?? [])];
  const [eerder] = await em.find(PipEntity, { where: { gemeentecode: d.gemeentecode, dossierId: d.id, soort: 'verhuizing' }, order: { gemaaktOp: 'DESC' }, take: 1 });
  return [...(eerder?.eerder?.a2Onderdelen ?? [])];
}

/** What always goes along about the dossier, as it stands now. */
export async function feitenVoorOverdracht(em: EntityManager, d: DossierEntity): Promise<OverdrachtFeiten> {
  const { doelgroep, verblijfstitel, brpOp, kennisgevingOp, ingeschrevenBijKennisgeving } = d;
  const bindend = pipVoorOverdracht(d);
  const pip = bindend && (await inWerking(em, d));
  const vragen = bindend ? [] : await em.find(DerdeInformatieEntity, { where: { gemeentecode: d.gemeentecode, dossierId: d.id }, order: { gevraagdOp: 'ASC', id: 'ASC' } });
  return {
    doelgroep, verblijfstitel, brpOp, kennisgevingOp, ingeschrevenBijKennisgeving, pipUiterlijk: bindend ? null : d.wetEinde,
    derdeInformatie: vragen.map(({ grond, derde, gevraagdOp, ontvangenOp }) => ({ grond, derde, gevraagdOp, ontvangenOp })),
    pip: bindend && { ...bindend, ...(pip && { leerroute: pip.inhoud.leerroute }), a2Onderdelen: await a2Van(em, d, pip) },
  };
}

/** What goes along on request. Of the three only the PIP is kept in the intake: voortgang and boetes are casusregie's to send. */
export async function lever(em: EntityManager, d: DossierEntity, gevraagd: readonly OpVerzoek[]): Promise<Geleverd | null> {
  if (!gevraagd.includes('pip')) return null;
  const pip = await inWerking(em, d);
  if (!pip?.dagtekening) return null;
  // The besluiten under the Participatiewet are not the PIP in the narrow sense of Wi2021 art. 15 and 35.
  const inhoud = { ...pip.inhoud };
  delete inhoud.ontzorgbesluit;
  delete inhoud.participatiebesluitKenmerk;
  const uit: GeleverdePipUit = { kenmerk: pip.kenmerk, pipVersie: pip.pipVersie, dagtekening: pip.dagtekening, inhoud };
  return { pip: uit };
}

/** The persons of the package, each BSN opened at its old place and closed again at its new one: the ciphertext itself never travels. */
export async function legPersonenKlaar(em: EntityManager, geheim: Geheim, uit: OverdrachtEntity, hoofdId: string): Promise<void> {
  const personen = await em.findBy(PersoonEntity, { gemeentecode: uit.van, koppelingId: uit.koppelingId, id: In([hoofdId, ...uit.gezinsleden]) });
  for (const p of personen) {
    const { voornamen, tussenvoegsel, achternaam, geboortedatum, nationaliteit, vNummer, gezinsrol, verblijfstitel, doelgroep, plicht, plichtReden, plichtBron } = p;
    const id = randomUUID();
    const bsn = p.bsnGeheim && (await geheim.ontsleutel(em, p.bsnGeheim, { tabel: 'intake.persoon', gemeentecode: uit.van, rij: p.id }));
    await em.insert(OverdrachtPersoonEntity, {
      gemeentecode: uit.naar, id, overdrachtId: uit.id, hoofd: p.id === hoofdId, voornamen, tussenvoegsel, achternaam, geboortedatum, nationaliteit, vNummer,
      bsnGeheim: bsn && (await geheim.versleutel(em, bsn, plaats(uit.naar, id))), gezinsrol, verblijfstitel, doelgroep, plicht, plichtReden, plichtBron,
      kenmerken: Object.fromEntries(KENMERKEN.flatMap((k) => (p.kenmerken[k] === undefined ? [] : [[k, p.kenmerken[k]]]))),
    } as never);
  }
}

export const plaats = (gemeentecode: string, rij: string) => ({ tabel: 'intake.overdracht_persoon', gemeentecode, rij });
