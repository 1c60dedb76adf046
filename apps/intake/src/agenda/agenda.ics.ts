import { initialen, plaatsVoorBuiten, type AgendaSoort } from '@wegwijs/intake';
import { createEventsAsync, type DateTime, type EventAttributes } from 'ics';
import { Temporal } from 'temporal-polyfill';
import type { AgendaAfspraak } from './agenda.lees.ts';

const WOORD: Readonly<Record<AgendaSoort, string>> = {
  gesprek: 'Gesprek brede intake', toetsoproep: 'Oproep leerbaarheidstoets', toets: 'Leerbaarheidstoets', termijn: 'Laatste dag PIP',
};

/** Octets on one line (RFC 5545 §3.1). */
const REGEL = 75;

type Moment = [number, number, number, number, number];
const delen = (z: Temporal.ZonedDateTime): Moment => [z.year, z.month, z.day, z.hour, z.minute];

/**
 * Begin and end in UTC: every program understands it, and none has to believe a time zone of ours. A time that does not exist (the hour
 * that is skipped in March) is the one an hour later; one that comes twice (October) is the first.
 */
function tijdstippen(a: AgendaAfspraak): { start: DateTime; end: DateTime } {
  const { year, month, day } = Temporal.PlainDate.from(a.op);
  if (!a.tijd) return { start: [year, month, day], end: [year, month, day] };
  const begin = Temporal.PlainDateTime.from(`${a.op}T${a.tijd}`).toZonedDateTime('Europe/Amsterdam').withTimeZone('UTC');
  return { start: delen(begin), end: delen(begin.add({ minutes: a.duurMinuten ?? 0 })) };
}

/** Line breaks become what the library escapes; any other control character could end a line in some program. */
const veilig = (tekst: string) => tekst.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ');

/**
 * One appointment as it leaves the house: what kind, initials and zaaknummer. No name, no outcome and nothing of the ladder; whoever
 * reads the calendar of a caseworker learns that there is an appointment. `volgorde` grows with every change, so that programs take it over.
 */
function gebeurtenis(a: AgendaAfspraak, nu: Date): EventAttributes {
  const plaats = a.plaats && plaatsVoorBuiten(a.plaats, a);
  const gebeurtenis: EventAttributes & { timestamp: number } = {
    ...tijdstippen(a), startInputType: 'utc', startOutputType: 'utc', endInputType: 'utc', endOutputType: 'utc', timestamp: nu.getTime(),
    uid: `${a.id}@wegwijs`, sequence: a.volgorde, title: `${WOORD[a.soort]} ${initialen(a.naam)} ${a.zaaknummer}`, description: `Dossier in Wegwijs: /dossiers/${a.dossierId}`,
    ...(plaats && { location: veilig(plaats) }), status: a.stand === 'afgezegd' ? 'CANCELLED' : 'CONFIRMED', classification: 'PRIVATE',
    transp: a.soort === 'termijn' || a.stand === 'afgezegd' ? 'TRANSPARENT' : 'OPAQUE',
  };
  return gebeurtenis;
}

/** The library folds by characters; the rule counts octets, so it is done again. A letter is never cut in two. */
function vouw(regel: string): string {
  const regels: string[] = [];
  let deze = '';
  let octetten = 0;
  for (const teken of regel) {
    const n = Buffer.byteLength(teken);
    if (octetten + n > REGEL) {
      regels.push(deze);
      deze = ' ';
      octetten = 1;
    }
    deze += teken;
    octetten += n;
  }
  return [...regels, deze].join('\r\n');
}

/** The calendar that a program subscribes to (RFC 5545). @throws when an appointment cannot be written, which is a fault of ours */
export async function maakIcs(afspraken: readonly AgendaAfspraak[], nu: Date): Promise<string> {
  // Half a millisecond each: the asynchronous one lets other requests in between.
  const { error, value } = await createEventsAsync(afspraken.map((a) => gebeurtenis(a, nu)), { productId: '-//Wegwijs//Agenda//NL', calName: 'Wegwijs', method: 'PUBLISH' });
  if (error || value === null) throw new Error('The agenda cannot be written as iCalendar');
  return value.replaceAll('\r\n\t', '').split('\r\n').map(vouw).join('\r\n');
}
