import { isIban, normaliseerIban, type Centen } from '@wegwijs/kernel';
import { berichtBedrag, type Afschrift, type Afschriftregel, type Bankregelsoort, type Bankrichting } from '@wegwijs/ontzorgen';
import { alle, dag, eerste, leesXml, onleesbaar, tekst, veldfout, verplicht, type El } from './xml.ts';

/** The years of camt.053 that banks send; between them the elements that are read here only moved a little. */
export const CAMT_VERSIES = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((v) => `camt.053.001.${v}`);
const MEESTE_REGELS = 999_999;

type Regel = Omit<Afschriftregel, 'nr'>;

/** @throws Weigering when it is no amount in euro; 0 only where it is allowed (a balance). */
function bedragVan(e: El, veld: string, nulMag = false): Centen {
  const centen = berichtBedrag(e.tekst);
  if (e.valuta !== 'EUR' || centen === undefined || (centen === 0 && !nulMag)) throw veldfout(e, `${veld} (alleen euro, met hoogstens twee cijfers achter de punt)`);
  return centen;
}

function richting(e: El): Bankrichting {
  const code = tekst(e, 'CdtDbtInd');
  if (code !== 'CRDT' && code !== 'DBIT') throw veldfout(eerste(e, 'CdtDbtInd') ?? e, 'CdtDbtInd');
  return code === 'CRDT' ? 'bij' : 'af';
}

const saldoSoort = (b: El) => tekst(b, 'Tp', 'CdOrPrtry', 'Cd');

/** A balance with its sign. `PRCD` is how some banks name the opening: the closing of the day before. */
function saldo(stmt: El, ...soorten: string[]): { centen: Centen; bal: El } {
  const balansen = alle(stmt, 'Bal');
  const bal = soorten.map((s) => balansen.find((b) => saldoSoort(b) === s)).find((b) => b !== undefined);
  const amt = bal && eerste(bal, 'Amt');
  if (!bal || !amt) throw veldfout(stmt, `Bal ${soorten[0]!}`);
  const centen = bedragVan(amt, 'Bal/Amt', true);
  return { centen: richting(bal) === 'bij' || centen === 0 ? centen : -centen, bal };
}

const kort = (t: string | undefined, n: number) => (t === undefined ? undefined : t.slice(0, n));
/** v08 and later say `Cd`, earlier ones the word itself. */
const isGeboekt = (ntry: El) => (tekst(ntry, 'Sts', 'Cd') ?? tekst(ntry, 'Sts')) === 'BOOK';

/** What kind of booking: a reversal or a collection is never a return of our own payment, whatever reason it carries. */
function soortVan(ntry: El, tx: El | undefined): Bankregelsoort {
  const code = (naam: string) => (tx && tekst(tx, 'BkTxCd', 'Domn', 'Fmly', naam)) ?? tekst(ntry, 'BkTxCd', 'Domn', 'Fmly', naam);
  const terug = [tekst(ntry, 'RvslInd'), tx && tekst(tx, 'RvslInd')].some((t) => t === 'true' || t === '1');
  if (terug || /^[IR]DDT$/.test(code('Cd') ?? '')) return 'storno';
  return code('SubFmlyCd') === 'RRTN' || (tx && eerste(tx, 'RtrInf')) ? 'retour' : 'overboeking';
}

function partij(tx: El, r: Bankrichting): { naam?: string; iban?: string } {
  const eigen = r === 'af' ? 'Cdtr' : 'Dbtr';
  const ander = r === 'af' ? 'Dbtr' : 'Cdtr';
  const van = (p: string) => ({ naam: tekst(tx, 'RltdPties', p, 'Nm') ?? tekst(tx, 'RltdPties', p, 'Pty', 'Nm'), iban: tekst(tx, 'RltdPties', `${p}Acct`, 'Id', 'IBAN') });
  const [a, b] = [van(eigen), van(ander)];
  return a.naam !== undefined || a.iban !== undefined ? a : b;
}

function regel(ntry: El, tx: El | undefined, bedrag: Centen, r: Bankrichting): Regel {
  const kenmerk = tx && tekst(tx, 'Refs', 'EndToEndId');
  const wie = tx ? partij(tx, r) : {};
  const vrij = tx ? alle(tx, 'RmtInf', 'Ustrd').map((u) => u.tekst).join(' ') : '';
  const omschrijving = vrij || (tx && (tekst(tx, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref') ?? tekst(tx, 'AddtlTxInf'))) || tekst(ntry, 'AddtlNtryInf');
  return {
    boekdatum: dag(ntry, 'BookgDt'), richting: r, bedrag, soort: soortVan(ntry, tx), eindId: kenmerk === 'NOTPROVIDED' ? undefined : kort(kenmerk, 35),
    bankreden: tx && kort(tekst(tx, 'RtrInf', 'Rsn', 'Cd'), 4), tegenNaam: kort(wie.naam, 140), tegenIban: kort(wie.iban, 34), omschrijving: kort(omschrijving, 500),
  };
}

/** The amount of one payment inside a batch entry: on itself since v08, in `AmtDtls` before. */
function detailbedrag(tx: El): Centen | undefined {
  const amt = [alle(tx, 'Amt'), alle(tx, 'AmtDtls', 'TxAmt', 'Amt'), alle(tx, 'AmtDtls', 'InstdAmt', 'Amt')].flat().find((a) => a.valuta === 'EUR');
  return amt && bedragVan(amt, 'TxDtls/Amt');
}

/** An entry is one amount, or a batch of payments that sum to it. A batch whose bank leaves the parts out stays one amount. */
function regelsVan(ntry: El): Regel[] {
  const amt = eerste(ntry, 'Amt');
  if (!amt) throw veldfout(ntry, 'Ntry/Amt');
  const totaal = bedragVan(amt, 'Ntry/Amt');
  const r = richting(ntry);
  const details = alle(ntry, 'NtryDtls', 'TxDtls');
  if (details.length <= 1) return [regel(ntry, details[0], totaal, r)];
  const delen = details.map((tx) => ({ tx, bedrag: detailbedrag(tx), r: eerste(tx, 'CdtDbtInd') ? richting(tx) : r }));
  if (delen.some((d) => d.bedrag === undefined)) return [regel(ntry, undefined, totaal, r)];
  const som = delen.reduce((s, d) => s + (d.r === r ? d.bedrag! : -d.bedrag!), 0);
  if (som !== totaal) throw onleesbaar({ reden: 'BatchsomKloptNiet', titel: `Regel ${ntry.regel}: de betalingen in deze verzamelboeking tellen niet op tot het bedrag van de boeking.`, feiten: { regel: ntry.regel } });
  return delen.map((d) => regel(ntry, d.tx, d.bedrag!, d.r));
}

function afschrift(stmt: El, formaat: string): Afschrift {
  const iban = normaliseerIban(verplicht(stmt, 34, 'Acct', 'Id', 'IBAN'));
  if (!isIban(iban)) throw veldfout(eerste(stmt, 'Acct', 'Id', 'IBAN')!, 'Acct/Id/IBAN');
  const vreemd = alle(stmt, 'Acct', 'Ccy').find((c) => c.tekst !== 'EUR');
  if (vreemd) throw veldfout(vreemd, 'Acct/Ccy (alleen euro)');
  const begin = saldo(stmt, 'OPBD', 'PRCD');
  const eind = saldo(stmt, 'CLBD');
  const regels = alle(stmt, 'Ntry').filter(isGeboekt).flatMap(regelsVan).map((r, i) => ({ ...r, nr: i + 1 }));
  if (regels.length > MEESTE_REGELS) throw onleesbaar({ reden: 'XmlTeGroot', titel: 'Het afschrift heeft te veel regels. Vraag de bank om het in delen te sturen.' });
  return { iban, afschriftId: verplicht(stmt, 35, 'Id'), formaat, datum: dag(eind.bal, 'Dt'), opening: begin.centen, sluiting: eind.centen, regels };
}

/**
 * The statements in a camt.053 file, as the bank wrote them, in the order of the file. Only booked entries: what is pending is not there yet.
 * @throws Weigering (422) that names the line
 */
export function leesCamt(bytes: Buffer): Afschrift[] {
  const { formaat, document } = leesXml(bytes, CAMT_VERSIES);
  const afschriften = alle(document, 'BkToCstmrStmt', 'Stmt');
  if (afschriften.length === 0) throw veldfout(document, 'BkToCstmrStmt/Stmt');
  return afschriften.map((s) => afschrift(s, formaat));
}
