import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testDatabase, type TestDatabase } from '@wegwijs/platform/testing/database';
import { Klok } from '@wegwijs/tenant';
import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { maakPoort } from '../app.module.ts';
import { DIENSTEN, type Dienst, type Organisatie, type PoortConfig } from '../config.ts';
import { Browser } from './browser.ts';
import { startDienst, vertel, type Proefdienst } from './dienst.ts';
import { CLIENT, GEHEIM, ProefIssuer } from './issuer.ts';

/** The real time, moved on by the test. */
export class SchuifKlok extends Klok {
  verschoven = 0;
  override nu = () => new Date(Date.now() + this.verschoven);
  minuten(aantal: number): void {
    this.verschoven += aantal * 60_000;
  }
}

export async function vrijePoort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const { port } = server.address() as AddressInfo;
  await new Promise((klaar) => server.close(klaar));
  return port;
}

export interface TestPoort {
  app: NestFastifyApplication;
  url: string;
  db: TestDatabase;
  klok: SchuifKlok;
  config: PoortConfig;
  diensten: Record<Dienst, Proefdienst>;
  browser(): Browser;
  sluit(): Promise<void>;
}

/** The poort on its own database, with a tiny app behind every door; one app is the same server under four names only for the sender. */
export async function testPoort(o: { issuers: Organisatie[]; port?: number; config?: Partial<PoortConfig>; db?: TestDatabase }): Promise<TestPoort> {
  const [db, port] = await Promise.all([o.db ?? testDatabase(), o.port ?? vrijePoort()]);
  const klok = new SchuifKlok();
  const gestart = await Promise.all(DIENSTEN.map(async (naam) => [naam, await startDienst()] as const));
  const diensten = Object.fromEntries(gestart) as Record<Dienst, Proefdienst>;
  const url = `http://127.0.0.1:${port}`;
  const config: PoortConfig = {
    host: '127.0.0.1', port, publicUrl: url, databaseUrl: db.url('poort_app'), sleutel: randomBytes(32), issuers: o.issuers, proef: [], rustMinuten: 60, duurMinuten: 600,
    apps: Object.fromEntries(gestart.map(([naam, dienst]) => [naam, dienst.url])) as Record<Dienst, string>,
    wachttijd: 2000, inlogGrens: 10_000, vertrouwd: [], logLevel: 'silent', ...o.config,
  };
  const app = await maakPoort(config, { klok });
  await app.listen(port, '127.0.0.1');
  return {
    app, url, db, klok, config, diensten, browser: () => new Browser(url),
    async sluit() {
      const dicht = app.close();
      app.getHttpServer().closeAllConnections();
      await dicht;
      await Promise.all(Object.values(diensten).map((d) => d.stop()));
      if (!o.db) await db.sluit();
    },
  };
}

export interface ProefPoort extends TestPoort {
  issuer: ProefIssuer;
  /** A second organisation with an issuer of its own. */
  ander: ProefIssuer;
  /** Back to how it began: honest issuers, apps that tell what they receive, the clock at now. */
  herstel(): void;
}

/** Two organisations, each with an issuer that a test can make lie. */
export async function proefPoort(anders: Partial<PoortConfig> = {}): Promise<ProefPoort> {
  const [issuer, ander] = await Promise.all([ProefIssuer.start(), ProefIssuer.start()]);
  const bij = (organisatie: string, naam: string, i: ProefIssuer): Organisatie => ({ organisatie, naam, issuer: i.url, clientId: CLIENT, clientSecret: GEHEIM });
  const poort = await testPoort({ issuers: [bij('gemeente-0226', 'Gemeente Duiven', issuer), bij('rsd-de-liemers', 'RSD de Liemers', ander)], config: anders });
  return {
    ...poort, issuer, ander,
    herstel() {
      poort.klok.verschoven = 0;
      for (const i of [issuer, ander]) Object.assign(i, { streken: {}, sub: 'kim', sid: randomBytes(8).toString('hex'), vernieuwd: 0 });
      for (const d of Object.values(poort.diensten)) Object.assign(d, { antwoord: vertel, ontvangen: [] });
    },
    async sluit() {
      await poort.sluit();
      await Promise.all([issuer.stop(), ander.stop()]);
    },
  };
}
