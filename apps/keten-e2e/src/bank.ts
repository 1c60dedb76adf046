/** What the bank of the story books on one day; amounts in cents. */
export interface Bankboeking {
  bedrag: number;
  eindId: string;
  naam: string;
  /** It came back, with this code. */
  retour?: string;
}

const euro = (centen: number) => `${Math.trunc(Math.abs(centen) / 100)}.${String(Math.abs(centen) % 100).padStart(2, '0')}`;
const veilig = (t: string) => t.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const saldo = (soort: string, centen: number, dag: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${soort}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${euro(centen)}</Amt><CdtDbtInd>${centen < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>${dag}</Dt></Dt></Bal>`;

function boeking(b: Bankboeking, dag: string): string {
  const richting = b.retour ? 'CRDT' : 'DBIT';
  const code = `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${b.retour ? 'RCDT' : 'ICDT'}</Cd><SubFmlyCd>${b.retour ? 'RRTN' : 'ESCT'}</SubFmlyCd></Fmly></Domn></BkTxCd>`;
  return `<Ntry><Amt Ccy="EUR">${euro(b.bedrag)}</Amt><CdtDbtInd>${richting}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${dag}</Dt></BookgDt><ValDt><Dt>${dag}</Dt></ValDt>${code}<NtryDtls><TxDtls><Refs><EndToEndId>${
    b.eindId}</EndToEndId></Refs>${code}<RltdPties><Cdtr><Pty><Nm>${veilig(b.naam)}</Nm></Pty></Cdtr></RltdPties>${b.retour ? `<RtrInf><Rsn><Cd>${b.retour}</Cd></Rsn></RtrInf>` : ''}</TxDtls></NtryDtls></Ntry>`;
}

/** A camt.053.001.08 as a Dutch bank sends it: what it booked on one day, between two balances that fit. */
export function afschrift(o: { iban: string; id: string; dag: string; opening: number; boekingen: readonly Bankboeking[] }): string {
  const sluiting = o.boekingen.reduce((s, b) => s + (b.retour ? b.bedrag : -b.bedrag), o.opening);
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>${o.id}</MsgId><CreDtTm>${o.dag}T22:00:00</CreDtTm></GrpHdr>
<Stmt><Id>${o.id}</Id><CreDtTm>${o.dag}T22:00:00</CreDtTm><Acct><Id><IBAN>${o.iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${saldo('OPBD', o.opening, o.dag)}${saldo('CLBD', sluiting, o.dag)}
${o.boekingen.map((b) => boeking(b, o.dag)).join('\n')}</Stmt></BkToCstmrStmt></Document>
`;
}
