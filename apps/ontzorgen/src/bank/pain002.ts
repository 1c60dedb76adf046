import type { Bankstatus, Statusbericht } from '@wegwijs/ontzorgen';
import { alle, leesXml, tekst, veldfout, verplicht, type El } from './xml.ts';

/** .03 belongs to pain.001.001.03 and .10 to pain.001.001.09. */
const PAIN002_VERSIES = ['pain.002.001.03', 'pain.002.001.10'];
/** External Payment Status codes that banks use; another one is refused, so that a new word for "rejected" is not read as nothing. */
const STATUSSEN = ['ACTC', 'ACCP', 'ACSP', 'ACSC', 'ACWC', 'ACCC', 'ACWP', 'RCVD', 'PDNG', 'PART', 'RJCT'];

function status(e: El, veld: string): string | undefined {
  const code = tekst(e, veld);
  if (code !== undefined && !STATUSSEN.includes(code)) throw veldfout(alle(e, veld)[0]!, veld);
  return code;
}

const reden = (e: El): string | undefined => (tekst(e, 'StsRsnInf', 'Rsn', 'Cd') ?? tekst(e, 'StsRsnInf', 'Rsn', 'Prtry'))?.slice(0, 35);

function groep(e: El): Bankstatus[] {
  const groepId = verplicht(e, 35, 'OrgnlPmtInfId');
  const eigen = status(e, 'PmtInfSts');
  const transacties = alle(e, 'TxInfAndSts').map((t): Bankstatus => {
    const code = status(t, 'TxSts');
    if (code === undefined) throw veldfout(t, 'TxSts');
    return { groepId, eindId: verplicht(t, 35, 'OrgnlEndToEndId'), status: code, bankreden: reden(t) };
  });
  return [...(eigen === undefined ? [] : [{ groepId, status: eigen, bankreden: reden(e) }]), ...transacties];
}

/**
 * The statuses that a bank gives to a batch of ours, as it wrote them.
 * @throws Weigering (422) that names the line
 */
export function leesPain002(bytes: Buffer): Statusbericht {
  const { formaat, document } = leesXml(bytes, PAIN002_VERSIES);
  const [rapport] = alle(document, 'CstmrPmtStsRpt');
  if (!rapport) throw veldfout(document, 'CstmrPmtStsRpt');
  const [over, ...meer] = alle(rapport, 'OrgnlGrpInfAndSts');
  if (!over || meer.length > 0) throw veldfout(meer[0] ?? rapport, 'OrgnlGrpInfAndSts');
  const groepstatus = status(over, 'GrpSts');
  const groepen = alle(rapport, 'OrgnlPmtInfAndSts').flatMap(groep);
  return {
    formaat, berichtId: verplicht(rapport, 35, 'GrpHdr', 'MsgId'), batchBerichtId: verplicht(over, 35, 'OrgnlMsgId'), groepstatus,
    statussen: [...(groepstatus === undefined ? [] : [{ status: groepstatus, bankreden: reden(over) }]), ...groepen],
  };
}
