import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const IV = 12;
const TAG = 16;
type Doel = 'sessie' | 'inlogpoging' | 'csrf';

/** What the poort keeps secret, under keys that all come from the one of this installation. */
export class Sleutels {
  readonly #per: Record<Doel, Buffer>;

  /** @param wortel 32 bytes */
  constructor(wortel: Buffer) {
    const maak = (doel: Doel) => Buffer.from(hkdfSync('sha256', wortel, Buffer.alloc(0), `wegwijs poort ${doel}`, 32));
    this.#per = { sessie: maak('sessie'), inlogpoging: maak('inlogpoging'), csrf: maak('csrf') };
  }

  /** AES-256-GCM: nonce, ciphertext, tag. It opens only for the same `doel` and `bij` (the row or cookie that it belongs to). */
  sluit(doel: Doel, bij: string, inhoud: unknown): Buffer {
    const iv = randomBytes(IV);
    const slot = createCipheriv('aes-256-gcm', this.#per[doel], iv).setAAD(Buffer.from(bij));
    return Buffer.concat([iv, slot.update(JSON.stringify(inhoud), 'utf8'), slot.final(), slot.getAuthTag()]);
  }

  /** The content, or undefined when anything of it was touched, cut off or made with another key. */
  open<T>(doel: Doel, bij: string, dicht: Buffer): T | undefined {
    if (dicht.length < IV + TAG) return undefined;
    try {
      const slot = createDecipheriv('aes-256-gcm', this.#per[doel], dicht.subarray(0, IV), { authTagLength: TAG }).setAAD(Buffer.from(bij)).setAuthTag(dicht.subarray(-TAG));
      return JSON.parse(Buffer.concat([slot.update(dicht.subarray(IV, -TAG)), slot.final()]).toString()) as T;
    } catch {
      return undefined;
    }
  }

  /** The token that a page of this session must show with every change; it dies with the session. */
  csrf(koekje: string): string {
    return createHmac('sha256', this.#per.csrf).update(koekje).digest('base64url');
  }
}

/** The key of a session in the database: whoever reads the table cannot make a cookie of it. */
export const sleutelVan = (koekje: string): Buffer => createHash('sha256').update(koekje).digest();
export const nieuwKoekje = (): string => randomBytes(32).toString('base64url');
export const isKoekje = (waarde: string | undefined): waarde is string => waarde !== undefined && /^[A-Za-z0-9_-]{43}$/.test(waarde);

/** Compares without telling by its duration where the difference is. */
export function gelijk(a: string, b: string): boolean {
  const [x, y] = [a, b].map((s) => createHash('sha256').update(s).digest()) as [Buffer, Buffer];
  return timingSafeEqual(x, y);
}
