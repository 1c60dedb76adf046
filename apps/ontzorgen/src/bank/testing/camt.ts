/** Facts for a camt.053 of a bank; amounts in cents. */
export interface TestRegel {
  bedrag: number;
  richting?: 'af' | 'bij';
  eindId?: string;
  datum?: string;
  naam?: string;
  iban?: string;
  tekst?: string;
  /** A returned credit transfer with this reason. */
  retour?: string;
  /** A return that only its transaction code tells (no RtrInf). */
  retourcode?: boolean;
  storno?: boolean;
  /** A collection that is turned back. */
  incasso?: boolean;
  stand?: 'BOOK' | 'PDNG';
  /** Several payments booked as one amount, which is their sum unless `bedrag` says otherwise. */
  delen?: TestRegel[];
}

export interface TestAfschrift {
  iban: string;
  id: string;
  datum: string;
  opening: number;
  regels: TestRegel[];
  /** Otherwise what the lines come to. */
  sluiting?: number;
  valuta?: string;
}

const xml = (t: string) => t.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Digits, no arithmetic on floats. */
export const bedragTekst = (centen: number): string => `${String(Math.abs(centen)).padStart(3, '0').slice(0, -2)}.${String(Math.abs(centen)).padStart(3, '0').slice(-2)}`;
const richtingVan = (r: TestRegel) => (r.richting ?? (r.retour || r.retourcode ? 'bij' : 'af')) === 'bij' ? 'CRDT' : 'DBIT';
const getekend = (r: TestRegel) => (richtingVan(r) === 'CRDT' ? r.bedrag : -r.bedrag);

/** `oud`: versions up to .07 (status as text, amounts of parts in AmtDtls, parties without Pty). `nieuw`: .08 and later. */
type Vorm = 'oud' | 'nieuw';

function partij(r: TestRegel, vorm: Vorm): string {
  if (!r.naam && !r.iban) return '';
  const rol = richtingVan(r) === 'CRDT' ? 'Dbtr' : 'Cdtr';
  const naam = r.naam ? `<Nm>${xml(r.naam)}</Nm>` : '';
  return `<RltdPties><${rol}>${vorm === 'oud' ? naam : `<Pty>${naam}</Pty>`}</${rol}>${r.iban ? `<${rol}Acct><Id><IBAN>${r.iban}</IBAN></Id></${rol}Acct>` : ''}</RltdPties>`;
}

function code(r: TestRegel): string {
  const [familie, sub] = r.incasso ? ['RDDT', 'UPDD'] : r.retour || r.retourcode ? ['RCDT', 'RRTN'] : richtingVan(r) === 'CRDT' ? ['RCDT', 'ESCT'] : ['ICDT', 'ESCT'];
  return `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${familie}</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn></BkTxCd>`;
}

function details(r: TestRegel, vorm: Vorm, deel: boolean): string {
  const bedrag = `<Amt Ccy="EUR">${bedragTekst(r.bedrag)}</Amt>`;
  const amt = !deel ? '' : vorm === 'oud' ? `<AmtDtls><TxAmt>${bedrag}</TxAmt></AmtDtls>` : `${bedrag}<CdtDbtInd>${richtingVan(r)}</CdtDbtInd>`;
  return `<TxDtls>${r.eindId ? `<Refs><EndToEndId>${xml(r.eindId)}</EndToEndId></Refs>` : ''}${amt}${vorm === 'nieuw' || deel ? code(r) : ''}${partij(r, vorm)}${
    r.tekst ? `<RmtInf><Ustrd>${xml(r.tekst)}</Ustrd></RmtInf>` : ''}${r.retour ? `<RtrInf><Rsn><Cd>${r.retour}</Cd></Rsn></RtrInf>` : ''}</TxDtls>`;
}

function boeking(r: TestRegel, datum: string, vorm: Vorm): string {
  const delen = r.delen ?? [r];
  const stand = r.stand ?? 'BOOK';
  return `<Ntry><Amt Ccy="EUR">${bedragTekst(r.bedrag)}</Amt><CdtDbtInd>${richtingVan(r)}</CdtDbtInd>${r.storno ? '<RvslInd>true</RvslInd>' : ''}<Sts>${vorm === 'oud' ? stand : `<Cd>${stand}</Cd>`}</Sts>
<BookgDt><Dt>${r.datum ?? datum}</Dt></BookgDt><ValDt><Dt>${r.datum ?? datum}</Dt></ValDt>${code(r)}<NtryDtls>${r.delen ? `<Btch><NbOfTxs>${delen.length}</NbOfTxs></Btch>` : ''}${delen.map((d) => details(d, vorm, r.delen !== undefined)).join('\n')}</NtryDtls></Ntry>`;
}

const saldo = (soort: string, centen: number, datum: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${soort}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${bedragTekst(centen)}</Amt><CdtDbtInd>${centen < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>${datum}</Dt></Dt></Bal>`;

function stmt(a: TestAfschrift, vorm: Vorm): string {
  const geboekt = a.regels.filter((r) => r.stand !== 'PDNG');
  const sluiting = a.sluiting ?? geboekt.reduce((s, r) => s + getekend(r), a.opening);
  return `<Stmt><Id>${a.id}</Id><CreDtTm>${a.datum}T22:00:00</CreDtTm><Acct><Id><IBAN>${a.iban}</IBAN></Id><Ccy>${a.valuta ?? 'EUR'}</Ccy></Acct>
${saldo('OPBD', a.opening, a.datum)}${saldo('CLBD', sluiting, a.datum)}
${a.regels.map((r) => boeking(r, a.datum, vorm)).join('\n')}</Stmt>`;
}

/** A camt.053 file as a bank makes it: one statement or several, in a version from '02' to '12', with or without a prefix on every element. */
export function camtVan(afschriften: TestAfschrift | TestAfschrift[], o: { versie?: string; prefix?: string } = {}): string {
  const versie = o.versie ?? '08';
  const vorm: Vorm = Number(versie) < 8 ? 'oud' : 'nieuw';
  const inhoud = `<BkToCstmrStmt><GrpHdr><MsgId>CAMT-${[afschriften].flat()[0]!.id}</MsgId><CreDtTm>${[afschriften].flat()[0]!.datum}T22:00:00</CreDtTm></GrpHdr>${[afschriften].flat().map((a) => stmt(a, vorm)).join('')}</BkToCstmrStmt>`;
  const ruimte = `urn:iso:std:iso:20022:tech:xsd:camt.053.001.${versie}`;
  const document = o.prefix
    ? `<${o.prefix}:Document xmlns:${o.prefix}="${ruimte}">${inhoud.replace(/<(\/?)([A-Z])/g, `<$1${o.prefix}:$2`)}</${o.prefix}:Document>`
    : `<Document xmlns="${ruimte}">${inhoud}</Document>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}

export interface TestStatus {
  berichtId: string;
  batchBerichtId: string;
  groep?: string;
  groepreden?: string;
  /** Per PmtInf: its own status and those of instructions. */
  groepen?: { id: string; status?: string; reden?: string; transacties?: { eindId: string; status: string; reden?: string }[] }[];
}

const redenXml = (reden?: string) => (reden ? `<StsRsnInf><Rsn><Cd>${reden}</Cd></Rsn></StsRsnInf>` : '');

/** A pain.002 file as a bank makes it. */
export function pain002Van(s: TestStatus, versie = '10'): string {
  const groepen = (s.groepen ?? []).map((g) => `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${g.id}</OrgnlPmtInfId>${g.status ? `<PmtInfSts>${g.status}</PmtInfSts>` : ''}${redenXml(g.reden)}${
    (g.transacties ?? []).map((t) => `<TxInfAndSts><OrgnlEndToEndId>${t.eindId}</OrgnlEndToEndId><TxSts>${t.status}</TxSts>${redenXml(t.reden)}</TxInfAndSts>`).join('\n')}</OrgnlPmtInfAndSts>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.${versie}"><CstmrPmtStsRpt><GrpHdr><MsgId>${s.berichtId}</MsgId><CreDtTm>2026-03-12T10:00:00</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${s.batchBerichtId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.${versie === '03' ? '03' : '09'}</OrgnlMsgNmId>${s.groep ? `<GrpSts>${s.groep}</GrpSts>` : ''}${redenXml(s.groepreden)}</OrgnlGrpInfAndSts>
${groepen}</CstmrPmtStsRpt></Document>
`;
}
