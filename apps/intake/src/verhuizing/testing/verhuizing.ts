import { randomUUID } from 'node:crypto';
import type { OverdrachtStandUit } from '@wegwijs/intake';
import { Geheim } from '@wegwijs/platform';
import type { TestApp } from '@wegwijs/platform/testing';
import { TenantDb } from '@wegwijs/tenant';
import { PersoonEntity } from '../../persoon/persoon.entity.ts';
import { maakGezin, type Gezin, type Lid } from '../../testing/gezin.ts';

export const VAN = '0226', NAAR = '0299';
export const GEVER = 'klantmanager-duiven', ONTVANGER = 'klantmanager-zevenaar';
export const alsVersie = (versie: number) => ({ 'if-match': `"${versie}"` });

/** Facts of somebody in Duiven with a PIP that works. */
export const MET_PIP: NonNullable<Lid['feiten']> = {
  gehuisvestOp: '2026-01-12', brpOp: '2026-01-12', kennisgevingOp: '2026-01-12', intakeAfgerondOp: '2026-02-16', pipVastgesteldOp: '2026-03-02', pipBekendgemaaktOp: '2026-03-03', dagtekeningInitieel: '2026-03-02', leerroute: 'z',
};
/** Somebody whose ten weeks run in Duiven: the last day is 2026-11-16. */
export const ZONDER_PIP: NonNullable<Lid['feiten']> = { gehuisvestOp: '2026-09-01', brpOp: '2026-09-01', kennisgevingOp: '2026-09-07' };

let teller = 41_000_000;
/** A number that passes the elfproef. */
export function bsn(): string {
  for (;;) {
    const acht = String(++teller);
    const som = [...acht].reduce((s, c, i) => s + Number(c) * (9 - i), 0) % 11;
    if (som < 10) return acht + String(som);
  }
}

export const gezin = (app: TestApp, feiten: NonNullable<Lid['feiten']>, o: { leden?: Lid[]; gekoppeldOp?: string } = {}): Promise<Gezin> =>
  maakGezin(app, { gemeentecode: VAN, gekoppeldOp: o.gekoppeldOp ?? '2025-12-01', leden: [{ feiten }, ...(o.leden ?? [])] });

export const geefBsn = (app: TestApp, persoonId: string, nummer: string): Promise<unknown> =>
  app.nest.get(TenantDb).runSystem({ gemeenten: [VAN], actie: 'Proef.geefBsn' }, async (em) => {
    const geheim = app.nest.get(Geheim);
    const bsnGeheim = await geheim.versleutel(em, nummer, { tabel: 'intake.persoon', gemeentecode: VAN, rij: persoonId });
    await em.update(PersoonEntity, { gemeentecode: VAN, id: persoonId }, { bsnGeheim, bsnIndex: geheim.index(nummer, VAN) });
  });

/** The version in force, as the old college decided it. */
export async function geefPip(app: TestApp, dossierId: string, inhoud: object): Promise<void> {
  const [maker, beslisser] = [randomUUID(), randomUUID()];
  await app.sql(
    `insert into intake.pip (gemeentecode, id, dossier_id, pip_versie, soort, status, kenmerk, inhoud, opgesteld_door, opgesteld_naam, opstellers, aangeboden_door, inhoud_sha,
       vastgesteld_door, vastgesteld_op, mandaat, dagtekening, dagtekening_initieel, bekendgemaakt_op, wijze)
     values ($1, $2, $3, 1, 'eerste', 'bekendgemaakt', 'WI-2026-PROEF-PIP1', $4, $5, 'Kim', array[$5]::uuid[], $5, repeat('a', 64), $6, '2026-03-02', 'Mandaatregister', '2026-03-02', '2026-03-02', '2026-03-03', 'post')`,
    [VAN, randomUUID(), dossierId, JSON.stringify(inhoud), maker, beslisser]);
}

type Fout = { reden?: string; bron?: string; velden?: { veld: string }[]; feiten?: Record<string, string> };
export type Antwoord = OverdrachtStandUit & Fout;

export const bied = (app: TestApp, dossierId: string, meer: object = {}, versie = 1, wie = GEVER, koppen = {}) =>
  app.als(wie).post<Antwoord>(`/v1/dossiers/${dossierId}/overdracht`, { naar: NAAR, aangebodenOp: app.klok.dag, ...meer }, { ...alsVersie(versie), ...koppen });
export const aanvaard = (app: TestApp, id: string, meer: object = {}, versie = 1, wie = ONTVANGER, koppen = {}) =>
  app.als(wie).post<Antwoord>(`/v1/overdrachten/${id}/aanvaarding`, { ingeschrevenOp: '2026-11-02', ...meer }, { ...alsVersie(versie), ...koppen });
export const weiger = (app: TestApp, id: string, meer: object = {}, versie = 1, wie = ONTVANGER) =>
  app.als(wie).post<Antwoord>(`/v1/overdrachten/${id}/weigering`, { reden: 'persoon-onbekend', ...meer }, alsVersie(versie));
export const trekIn = (app: TestApp, id: string, versie = 1, wie = GEVER) => app.als(wie).post<Antwoord>(`/v1/overdrachten/${id}/intrekking`, undefined, alsVersie(versie));

/** What is left of the package at the receiving gemeente. */
export async function pakket(app: TestApp, id: string): Promise<{ personen: number; feiten: boolean; geleverd: boolean; toelichting: string | null }> {
  const [rij] = await app.sql<{ personen: number; feiten: boolean; geleverd: boolean; toelichting: string | null }>(
    `select (select count(*)::int from intake.overdracht_persoon p where p.overdracht_id = o.id) personen, feiten is not null feiten, geleverd is not null geleverd, toelichting
     from intake.overdracht o where id = $1 and richting = 'in'`, [id]);
  return rij!;
}
