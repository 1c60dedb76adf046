import { Tekst } from '@wegwijs/kernel/velden';
import { geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import type { Klokslag } from './signaal.ts';

/** Tasks of the schaalniveau-matrix that casusregie gives to an organisation per person. */
export const OPDRACHT_TAKEN = ['maatschappelijke-begeleiding', 'pvt-asiel', 'pvt-gezin', 'map', 'training-financiele-zelfredzaamheid'] as const;
export type OpdrachtTaak = (typeof OPDRACHT_TAKEN)[number];

export const OPDRACHT_STANDEN = ['aangeboden', 'aanvaard', 'teruggegeven', 'ingetrokken', 'afgerond'] as const;
export type OpdrachtStand = (typeof OPDRACHT_STANDEN)[number];

/** Which PVT of the matrix somebody follows: the tasks are apart because they may be bought apart. */
export const pvtTaak = (doelgroep: string | null): OpdrachtTaak => (doelgroep === 'asiel' ? 'pvt-asiel' : 'pvt-gezin');

/** Why the receiver gives it back, or why the gemeente takes it back. */
export class OpdrachtReden {
  @Tekst(500, 5) reden!: string;
}

const VERVOLG: Readonly<Record<OpdrachtStand, readonly OpdrachtStand[]>> = {
  aangeboden: ['aanvaard', 'teruggegeven', 'ingetrokken'], aanvaard: ['teruggegeven', 'ingetrokken', 'afgerond'], teruggegeven: [], ingetrokken: [], afgerond: [],
};

/** Whether an opdracht may go from one standing to another. An answer is final; who wants it back gives a new one. */
export const magNaar = (van: OpdrachtStand, naar: OpdrachtStand): Uitkomst =>
  VERVOLG[van].includes(naar) ? toegestaan : geweigerd('OpdrachtAlBeantwoord', 'Wi2021 art. 6 lid 3, art. 13 (afgeleid: werkafspraak tussen college en uitvoerder)', { feiten: { stand: van } });

/** What a return asks of the gemeente: a look, from that day on. */
export const teruggegevenSignaal = (op: Datum): Klokslag =>
  ({ soort: 'opdracht-teruggegeven', uiterlijk: op, valtOp: op, norm: 'opdracht.teruggegeven', normsoort: 'streefnorm', bron: 'Wi2021 art. 13, art. 6 (het college blijft verantwoordelijk; afgeleid)' });
