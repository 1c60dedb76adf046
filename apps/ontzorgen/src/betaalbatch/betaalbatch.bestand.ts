import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip, gzip } from 'node:zlib';
import { plusDagen, type Datum } from '@wegwijs/kernel';
import { Batchteller, isBankdag, type Batchcijfers, type BetaalbatchUit, type PainFormaat } from '@wegwijs/ontzorgen';
import type { EntityManager } from 'typeorm';
import { SLAG, sha256 } from './betaalbatch.kern.ts';
import { GROEP_EINDE, PAIN_EINDE, painBegin, painGroep, painOpdracht, type PainGroep, type PainKop } from './pain001.ts';

/** Characters that become one piece of the file: some 250 kB when packed. */
const STUK = 3 * 1024 * 1024;
const pak = promisify(gzip);

export interface Bestand {
  sha: string;
  bytes: number;
  /** The figures of what really stands in the file. */
  cijfers: Batchcijfers;
}

/** Takes text, and puts it away in pieces: however long the file, one piece is in memory. */
class Stukken {
  private readonly hash = createHash('sha256');
  private tekst: string[] = [];
  private lengte = 0;
  private nr = 0;
  private bytes = 0;

  constructor(private readonly em: EntityManager, private readonly gemeentecode: string, private readonly batchId: string) {}

  async schrijf(deel: string): Promise<void> {
    this.tekst.push(deel);
    this.lengte += deel.length;
    if (this.lengte >= STUK) await this.bewaar();
  }

  async sluit(): Promise<{ sha: string; bytes: number }> {
    await this.bewaar();
    return { sha: this.hash.digest('hex'), bytes: this.bytes };
  }

  private async bewaar(): Promise<void> {
    if (this.lengte === 0) return;
    const inhoud = Buffer.from(this.tekst.join(''), 'utf8');
    this.tekst = [];
    this.lengte = 0;
    this.bytes += inhoud.length;
    this.hash.update(inhoud);
    await this.em.query('insert into ontzorgen.betaalbestand (gemeentecode, batch_id, nr, inhoud) values ($1, $2, $3, $4)', [this.gemeentecode, this.batchId, ++this.nr, await pak(inhoud)]);
  }
}

/** The day the bank is asked to pay: the one it was made for, or the first that banks work when that one has passed. */
function opDag(uitvoerdatum: Datum, vandaag: Datum): Datum {
  if (uitvoerdatum >= vandaag) return uitvoerdatum;
  for (let dag = vandaag; ; dag = plusDagen(dag, 1)) if (isBankdag(dag)) return dag;
}

async function groepen(em: EntityManager, b: BetaalbatchUit, vandaag: Datum): Promise<PainGroep[]> {
  const rijen = await em.query<{ uitvoerdatum: Datum; aantal: number; som: string }[]>(
    `select uitvoerdatum::text, count(*)::int aantal, sum(bedrag)::bigint som from ontzorgen.betaalopdracht where gemeentecode = $1 and batch_id = $2 group by uitvoerdatum order by uitvoerdatum`, [b.gemeentecode, b.id]);
  return rijen.map((r) => ({ ...r, som: Number(r.som), opDag: opDag(r.uitvoerdatum, vandaag) }));
}

async function kop(em: EntityManager, b: BetaalbatchUit, gemaaktOp: Date): Promise<PainKop> {
  const [rekening] = await em.query<Pick<PainKop, 'naam' | 'iban' | 'bic'>[]>(
    `select r.naam, r.iban, r.bic from ontzorgen.betaalbatch b join ontzorgen.bankrekening r on r.gemeentecode = b.gemeentecode and r.id = b.bankrekening_id where b.gemeentecode = $1 and b.id = $2`, [b.gemeentecode, b.id]);
  return { ...rekening!, formaat: b.formaat as PainFormaat, berichtId: b.berichtId, gemaaktOp: gemaaktOp.toISOString().slice(0, 19), aantal: b.aantal, som: b.controlesom };
}

type Rij = { eindId: string; naam: string; iban: string; bedrag: string; kenmerk: string | null };

/** Writes the file of a batch, one group per day, in slices. What it counts on the way is what the bank will read. */
export async function schrijfBestand(em: EntityManager, b: BetaalbatchUit, nu: Date, vandaag: Datum): Promise<Bestand> {
  const stukken = new Stukken(em, b.gemeentecode, b.id);
  const teller = new Batchteller();
  const hoofd = await kop(em, b, nu);
  await stukken.schrijf(painBegin(hoofd));
  for (const groep of await groepen(em, b, vandaag)) {
    await stukken.schrijf(painGroep(hoofd, groep));
    for (let na = '', meer = true; meer;) {
      const rijen = await em.query<Rij[]>(
        `select eind_id "eindId", naam, iban, bedrag, kenmerk from ontzorgen.betaalopdracht where gemeentecode = $1 and batch_id = $2 and uitvoerdatum = $3 and eind_id collate "C" > $4
         order by eind_id collate "C" limit ${SLAG}`, [b.gemeentecode, b.id, groep.uitvoerdatum, na]);
      for (const r of rijen) {
        const opdracht = { ...r, bedrag: Number(r.bedrag) };
        teller.tel(opdracht);
        await stukken.schrijf(painOpdracht(opdracht));
      }
      na = rijen.at(-1)?.eindId ?? '';
      meer = rijen.length === SLAG;
    }
    await stukken.schrijf(GROEP_EINDE);
  }
  await stukken.schrijf(PAIN_EINDE);
  return { ...(await stukken.sluit()), cijfers: teller.cijfers(sha256) };
}

const uitpakken = (stukken: readonly Buffer[]) => Readable.from(stukken, { objectMode: false }).pipe(createGunzip());

/**
 * The file as a stream, read in pieces that are packed. Its hash is taken before the first byte leaves: a file that is not the one that was released never
 * reaches the bank, not even its first half.
 * @returns undefined when what is kept is not what was released
 */
export async function leesBestand(em: EntityManager, b: BetaalbatchUit): Promise<Readable | undefined> {
  const stukken: Buffer[] = [];
  for (;;) {
    const [stuk] = await em.query<{ inhoud: Buffer }[]>('select inhoud from ontzorgen.betaalbestand where gemeentecode = $1 and batch_id = $2 and nr = $3', [b.gemeentecode, b.id, stukken.length + 1]);
    if (!stuk) break;
    stukken.push(stuk.inhoud);
  }
  const hash = createHash('sha256');
  try {
    await pipeline(uitpakken(stukken), hash);
  } catch {
    return undefined;
  }
  return hash.digest('hex') === b.bestandSha ? uitpakken(stukken) : undefined;
}
