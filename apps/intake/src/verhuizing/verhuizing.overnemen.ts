import { randomUUID } from 'node:crypto';
import { dossierNaVerhuizing, type OverdrachtFeiten } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { Conflict, type Geheim } from '@wegwijs/platform';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { openDossier } from '../dossier/dossier.kern.ts';
import { DerdeInformatieEntity } from '../kennisgeving/derde-informatie.entity.ts';
import { vergrendelAanmelding } from '../koppeling/koppeling.kern.ts';
import { KoppelingEntity } from '../persoon/koppeling.entity.ts';
import { PersoonEntity, weergavenaam } from '../persoon/persoon.entity.ts';
import { OverdrachtPersoonEntity, type OverdrachtEntity } from './verhuizing.entity.ts';
import { plaats } from './verhuizing.pakket.ts';

type Nieuweling = OverdrachtPersoonEntity & { bsn: string | null };

/** Who of this gemeente has the numbers of this person. @throws Conflict when they belong to two */
async function bekende(em: EntityManager, geheim: Geheim, p: Nieuweling): Promise<PersoonEntity | undefined> {
  const bekenden = [
    ...(p.vNummer ? await em.findBy(PersoonEntity, { gemeentecode: p.gemeentecode, vNummer: p.vNummer }) : []),
    ...(p.bsn ? await em.findBy(PersoonEntity, { gemeentecode: p.gemeentecode, bsnIndex: geheim.index(p.bsn, p.gemeentecode) }) : []),
  ];
  if (new Set(bekenden.map((b) => b.id)).size > 1) throw new Conflict('Het V-nummer en het BSN horen in uw gemeente bij twee personen. Zoek eerst uit wie wie is', 'PersoonTegenstrijdig');
  return bekenden[0];
}

/** The household here: where the person is known already, else where a member of the same household went before him, else a new one. */
async function gezinHier(em: EntityManager, o: OverdrachtEntity, hoofd: PersoonEntity | undefined, ingeschrevenOp: Datum): Promise<string> {
  if (hoofd) return hoofd.koppelingId;
  const { gemeentecode } = o;
  const [eerder] = await em.query<{ id: string }[]>(
    `select d.koppeling_id id from intake.overdracht o join intake.dossier d on d.gemeentecode = o.gemeentecode and d.id = o.nieuw_dossier_id
     where o.gemeentecode = $1 and o.koppeling_id = $2 and o.van = $3 and o.richting = 'in' and o.status = 'aanvaard' order by d.gemaakt_op limit 1`, [gemeentecode, o.koppelingId, o.van]);
  if (eerder) return eerder.id;
  const id = randomUUID();
  await em.insert(KoppelingEntity, { gemeentecode, id, coaNummer: `VH-${id.slice(0, 13).toUpperCase()}`, gekoppeldOp: ingeschrevenOp, status: 'gehuisvest', bron: 'verhuizing', ingetrokkenOp: null, intrekreden: null });
  return id;
}

async function schrijfIn(em: EntityManager, geheim: Geheim, p: Nieuweling, koppelingId: string, gezinsrol: string): Promise<string> {
  const { gemeentecode, voornamen, tussenvoegsel, achternaam, geboortedatum, nationaliteit, vNummer, verblijfstitel, doelgroep, plicht, plichtReden, plichtBron, kenmerken, bsn } = p;
  const id = randomUUID();
  await em.insert(PersoonEntity, {
    gemeentecode, id, koppelingId, voornamen, tussenvoegsel, achternaam, geboortedatum, nationaliteit, vNummer, gezinsrol, verblijfstitel, doelgroep, plicht, plichtReden, plichtBron,
    // Counts for the taakstelling of the gemeente that housed him first, never a second time.
    kenmerken: { ...kenmerken, teltVoorTaakstelling: false } as never,
    bsnGeheim: bsn ? await geheim.versleutel(em, bsn, { tabel: 'intake.persoon', gemeentecode, rij: id }) : null, bsnIndex: bsn ? geheim.index(bsn, gemeentecode) : null,
  });
  return id;
}

/** Somebody who lived here before: his row is brought up to date, and gets the BSN when it had none. */
async function werkBij(em: EntityManager, geheim: Geheim, oud: PersoonEntity, p: Nieuweling): Promise<string> {
  const { gemeentecode, id } = oud;
  const { doelgroep, verblijfstitel, plicht, plichtReden, plichtBron, bsn } = p;
  const nummer = bsn && !oud.bsnGeheim ? { bsnGeheim: await geheim.versleutel(em, bsn, { tabel: 'intake.persoon', gemeentecode, rij: id }), bsnIndex: geheim.index(bsn, gemeentecode) } : {};
  await em.update(PersoonEntity, { gemeentecode, id }, { doelgroep, verblijfstitel, plicht, plichtReden, plichtBron, vNummer: oud.vNummer ?? p.vNummer, versie: oud.versie + 1, ...nummer });
  return id;
}

/** Members without numbers are the same when name and day of birth are, within the household. */
async function neemGezinOver(em: EntityManager, geheim: Geheim, leden: readonly Nieuweling[], koppelingId: string): Promise<void> {
  for (const p of leden) {
    const { gemeentecode, voornamen, achternaam, geboortedatum } = p;
    const al = (await bekende(em, geheim, p)) ?? (await em.findOneBy(PersoonEntity, { gemeentecode, koppelingId, voornamen, achternaam, geboortedatum }));
    if (!al) await schrijfIn(em, geheim, p, koppelingId, p.gezinsrol);
  }
}

/** The questions to third parties whose answer the running term waits for; why they were asked stays at the college that asked. */
export async function neemVragenOver(em: EntityManager, d: Pick<DossierEntity, 'gemeentecode' | 'id'>, f: OverdrachtFeiten): Promise<void> {
  for (const v of f.derdeInformatie) {
    await em.insert(DerdeInformatieEntity, { gemeentecode: d.gemeentecode, id: randomUUID(), dossierId: d.id, ...v, motivering: 'Overgenomen van de vorige gemeente' });
  }
}

/**
 * Makes of the package what the new gemeente works with: household, persons with their BSN under its own key, and the dossier.
 * @throws Conflict when this person has a running dossier here, or his numbers belong to two persons
 */
export async function neemOver(em: EntityManager, geheim: Geheim, o: OverdrachtEntity & { feiten: OverdrachtFeiten }, ingeschrevenOp: Datum, vandaag: Datum): Promise<DossierEntity> {
  const { gemeentecode, feiten } = o;
  await vergrendelAanmelding(em, gemeentecode);
  const personen: Nieuweling[] = [];
  for (const p of await em.findBy(OverdrachtPersoonEntity, { gemeentecode, overdrachtId: o.id })) {
    personen.push({ ...p, bsn: p.bsnGeheim && (await geheim.ontsleutel(em, p.bsnGeheim, plaats(gemeentecode, p.id))) });
  }
  const hoofd = personen.find((p) => p.hoofd);
  if (!hoofd) throw new Conflict('Het aanbod is leeg: de vorige gemeente heeft deze persoon niet meer', 'PakketLeeg');
  const al = await bekende(em, geheim, hoofd);
  const koppelingId = await gezinHier(em, o, al, ingeschrevenOp);
  const referent = await em.existsBy(PersoonEntity, { gemeentecode, koppelingId, gezinsrol: 'referent' });
  const persoonId = al ? await werkBij(em, geheim, al, hoofd) : await schrijfIn(em, geheim, hoofd, koppelingId, referent ? rolNaast(hoofd.gezinsrol) : 'referent');
  await neemGezinOver(em, geheim, personen.filter((p) => !p.hoofd), koppelingId);
  const dossier = await openDossier(em, {
    gemeentecode, persoonId, koppelingId, naam: weergavenaam(hoofd), gekoppeldOp: ingeschrevenOp, vandaag, aanleiding: 'overdracht', ...dossierNaVerhuizing(feiten, ingeschrevenOp),
  });
  await neemVragenOver(em, dossier, feiten);
  return dossier;
}

/** A household has one referent. Who was it at the old gemeente and comes after a member who is it here, is that member's partner or other. */
const rolNaast = (rol: string): string => (rol === 'referent' ? 'overig' : rol);
