import type { Centen, Datum } from '@wegwijs/kernel';
import type { PainFormaat } from '@wegwijs/ontzorgen';
import { sepaTekens } from './sepa-tekens.ts';

const VLUCHT: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** XML in which every value is escaped: there is no other way in. A library that holds a document in memory cannot write 300,000 payments. */
const xml = (delen: TemplateStringsArray, ...waarden: readonly (string | number)[]): string =>
  delen.map((deel, i) => (i === 0 ? deel : `${String(waarden[i - 1]).replaceAll(/[&<>"']/g, (t) => VLUCHT[t] as string)}${deel}`)).join('');

/** `41300` is `413.00`. */
const bedragVan = (c: Centen): string => `${Math.trunc(c / 100)}.${String(c % 100).padStart(2, '0')}`;

export interface PainKop {
  formaat: PainFormaat;
  berichtId: string;
  /** ISO moment, without parts of a second. */
  gemaaktOp: string;
  aantal: number;
  som: Centen;
  naam: string;
  iban: string;
  bic: string | null;
}

export interface PainGroep {
  /** The day that the payments were made for: it names the group. */
  uitvoerdatum: Datum;
  /** The day that the bank is asked to pay. */
  opDag: Datum;
  aantal: number;
  som: Centen;
}

export interface PainOpdracht {
  eindId: string;
  naam: string;
  iban: string;
  bedrag: Centen;
  kenmerk: string | null;
}

export const painBegin = (k: PainKop): string => xml`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${k.formaat}"><CstmrCdtTrfInitn><GrpHdr><MsgId>${k.berichtId}</MsgId><CreDtTm>${k.gemaaktOp}</CreDtTm><NbOfTxs>${k.aantal}</NbOfTxs><CtrlSum>${bedragVan(k.som)}</CtrlSum><InitgPty><Nm>${sepaTekens(k.naam, 70)}</Nm></InitgPty></GrpHdr>
`;

/** PmtInfId: the batch and the day, so that a status of the bank about a group can be found again. */
export const groepId = (berichtId: string, uitvoerdatum: Datum): string => `${berichtId}-${uitvoerdatum.slice(2).replaceAll('-', '')}`;

/** One group per day; each payment is booked by itself, so that the statement of the bank names each. */
export function painGroep(k: PainKop, g: PainGroep): string {
  const nieuw = k.formaat === 'pain.001.001.09';
  const dag = nieuw ? xml`<Dt>${g.opDag}</Dt>` : xml`${g.opDag}`;
  const bic = nieuw ? xml`<BICFI>${k.bic ?? ''}</BICFI>` : xml`<BIC>${k.bic ?? ''}</BIC>`;
  const bank = k.bic ? bic : '<Othr><Id>NOTPROVIDED</Id></Othr>';
  return `${xml`<PmtInf><PmtInfId>${groepId(k.berichtId, g.uitvoerdatum)}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>false</BtchBookg><NbOfTxs>${g.aantal}</NbOfTxs><CtrlSum>${bedragVan(g.som)}</CtrlSum><PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>`
  }<ReqdExctnDt>${dag}</ReqdExctnDt>${xml`<Dbtr><Nm>${sepaTekens(k.naam, 70)}</Nm></Dbtr><DbtrAcct><Id><IBAN>${k.iban}</IBAN></Id></DbtrAcct>`
  }<DbtrAgt><FinInstnId>${bank}</FinInstnId></DbtrAgt><ChrgBr>SLEV</ChrgBr>
`;
}

/** No address lines: since 15 November 2026 the bank refuses those without structure, and none is needed. */
export const painOpdracht = (o: PainOpdracht): string =>
  `${xml`<CdtTrfTxInf><PmtId><EndToEndId>${o.eindId}</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">${bedragVan(o.bedrag)}</InstdAmt></Amt><Cdtr><Nm>${sepaTekens(o.naam, 70)}</Nm></Cdtr><CdtrAcct><Id><IBAN>${o.iban}</IBAN></Id></CdtrAcct>`
  }${o.kenmerk ? xml`<RmtInf><Ustrd>${sepaTekens(o.kenmerk, 140)}</Ustrd></RmtInf>` : ''}</CdtTrfTxInf>
`;

export const GROEP_EINDE = '</PmtInf>\n';
export const PAIN_EINDE = '</CstmrCdtTrfInitn></Document>\n';
