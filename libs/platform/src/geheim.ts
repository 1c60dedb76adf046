import { Inject, Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from './config.ts';

/** Where a secret stands. It is authenticated with the ciphertext: moved to another row, table or gemeente it does not open. */
export interface Plaats {
  tabel: string;
  gemeentecode: string;
  rij: string;
}

const FORMAAT = 1;
const KOP = 3; // format byte + key id (uint16)

/**
 * BSN at rest: AES-256-GCM under a data key per gemeente, which is itself wrapped by the KEK outside the database. Rotation
 * is a new data key: the key id stands in front of every ciphertext, so old rows stay readable.
 * The blind index is pseudonymisation, not encryption: who has the HMAC key can try all BSNs in minutes (`betrouwbaarheid`).
 */
@Injectable()
export class Geheim {
  private readonly sleutels = new Map<string, Buffer>();

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'kek' | 'hmac'>) {}

  /** Encrypts with the newest data key of the gemeente; the first use makes one. */
  async versleutel(em: EntityManager, klaar: string, plaats: Plaats): Promise<Buffer> {
    const [geheim] = await this.versleutelAlle(em, plaats.gemeentecode, [{ klaar, tabel: plaats.tabel, rij: plaats.rij }]);
    return geheim!;
  }

  /** The same for many rows of one gemeente, with one look at the keys: an import holds thousands. In the order of `rijen`. */
  async versleutelAlle(em: EntityManager, gemeentecode: string, rijen: readonly { klaar: string; tabel: string; rij: string }[]): Promise<Buffer[]> {
    if (rijen.length === 0) return [];
    const kid = await this.nieuwsteKid(em, gemeentecode);
    const sleutel = await this.sleutel(em, gemeentecode, kid);
    const kop = Buffer.alloc(KOP);
    kop.writeUInt8(FORMAAT, 0);
    kop.writeUInt16BE(kid, 1);
    return rijen.map(({ klaar, tabel, rij }) => {
      const iv = randomBytes(12);
      const c = createCipheriv('aes-256-gcm', sleutel, iv).setAAD(aad({ tabel, gemeentecode, rij }, kid));
      const inhoud = Buffer.concat([c.update(klaar, 'utf8'), c.final()]);
      return Buffer.concat([kop, iv, c.getAuthTag(), inhoud]);
    });
  }

  /** Throws when the ciphertext was changed or stands in another place than it was made for. */
  async ontsleutel(em: EntityManager, geheim: Buffer, plaats: Plaats): Promise<string> {
    if (geheim.readUInt8(0) !== FORMAAT) throw new Error('Unknown ciphertext format');
    const kid = geheim.readUInt16BE(1);
    const d = createDecipheriv('aes-256-gcm', await this.sleutel(em, plaats.gemeentecode, kid), geheim.subarray(KOP, KOP + 12))
      .setAAD(aad(plaats, kid)).setAuthTag(geheim.subarray(KOP + 12, KOP + 28));
    return Buffer.concat([d.update(geheim.subarray(KOP + 28)), d.final()]).toString('utf8');
  }

  /** Equal BSNs have equal indexes within one gemeente only, so two gemeenten cannot compare. */
  index(bsn: string, gemeentecode: string): Buffer {
    const sleutel = Buffer.from(hkdfSync('sha256', this.config.hmac, '', `bsn-index/${gemeentecode}`, 32));
    return createHmac('sha256', sleutel).update(bsn).digest();
  }

  /** Makes a new data key; from now on everything is encrypted with it. Returns its id. */
  async roteer(em: EntityManager, gemeentecode: string): Promise<number> {
    const dek = randomBytes(32);
    const iv = randomBytes(12);
    const c = createCipheriv('aes-256-gcm', this.config.kek, iv).setAAD(Buffer.from(gemeentecode));
    const verpakt = Buffer.concat([iv, c.update(dek), c.final(), c.getAuthTag()]);
    const [rij]: { kid: number }[] = await em.query(
      `insert into platform.datasleutel (gemeentecode, kid, verpakt)
       select $1, coalesce(max(kid), 0) + 1, $2 from platform.datasleutel where gemeentecode = $1 returning kid`, [gemeentecode, verpakt]);
    return rij!.kid;
  }

  private async nieuwsteKid(em: EntityManager, gemeentecode: string): Promise<number> {
    const lees = async () => {
      const [rij]: { kid: number | null }[] = await em.query('select max(kid) kid from platform.datasleutel where gemeentecode = $1', [gemeentecode]);
      return rij?.kid ?? undefined;
    };
    const kid = await lees();
    if (kid !== undefined) return kid;
    // Two first uses at once must not make two first keys.
    await em.query(`select pg_advisory_xact_lock(hashtext('datasleutel/' || $1))`, [gemeentecode]);
    return (await lees()) ?? this.roteer(em, gemeentecode);
  }

  private async sleutel(em: EntityManager, gemeentecode: string, kid: number): Promise<Buffer> {
    const naam = `${gemeentecode}/${kid}`;
    const bekend = this.sleutels.get(naam);
    if (bekend) return bekend;
    const [rij]: { verpakt: Buffer }[] = await em.query('select verpakt from platform.datasleutel where gemeentecode = $1 and kid = $2', [gemeentecode, kid]);
    if (!rij) throw new Error('Data key not found');
    const d = createDecipheriv('aes-256-gcm', this.config.kek, rij.verpakt.subarray(0, 12)).setAAD(Buffer.from(gemeentecode)).setAuthTag(rij.verpakt.subarray(-16));
    const dek = Buffer.concat([d.update(rij.verpakt.subarray(12, -16)), d.final()]);
    this.sleutels.set(naam, dek);
    return dek;
  }
}

const aad = (p: Plaats, kid: number) => Buffer.from(`${p.tabel}/${p.gemeentecode}/${p.rij}/${kid}`);

/** `123456782` → `*****6782`: enough to recognise, not enough to use. */
export const gemaskeerd = (bsn: string): string => `*****${bsn.slice(-4)}`;
