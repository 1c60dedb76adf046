import { maakIcs } from './agenda.ics.ts';
import type { AgendaAfspraak } from './agenda.lees.ts';

const NU = new Date('2026-10-01T08:00:00Z');
const afspraak = (meer: Partial<AgendaAfspraak> = {}): AgendaAfspraak => ({
  gemeentecode: '0299', id: 'gesprek-11111111-1111-4111-8111-111111111111', soort: 'gesprek', op: '2026-10-20', tijd: '09:30', duurMinuten: 60, plaats: 'Stadhuis', stand: 'gepland',
  dossierId: '22222222-2222-4222-8222-222222222222', zaaknummer: 'WI-2026-7F3K9', naam: 'Amina el Idrissi', behandelaar: null, behandelaarNaam: null, volgorde: 0, straat: null, ...meer,
});
/** The lines as a calendar program reads them: unfolded. */
const regels = async (...a: AgendaAfspraak[]) => (await maakIcs(a, NU)).replaceAll(/\r\n[ \t]/g, '').split('\r\n');
const waarde = async (naam: string, a: AgendaAfspraak) => (await regels(a)).find((r) => r.startsWith(`${naam}:`) || r.startsWith(`${naam};`))?.slice(naam.length);

test('one appointment, whole', async () => {
  expect(await regels(afspraak())).toEqual([
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'CALSCALE:GREGORIAN', 'PRODID:-//Wegwijs//Agenda//NL', 'METHOD:PUBLISH', 'X-WR-CALNAME:Wegwijs', 'X-PUBLISHED-TTL:PT1H',
    'BEGIN:VEVENT', 'UID:gesprek-11111111-1111-4111-8111-111111111111@wegwijs', 'SUMMARY:Gesprek brede intake A.E.I. WI-2026-7F3K9', 'DTSTAMP:20261001T080000Z', 'DTSTART:20261020T073000Z',
    'DTEND:20261020T083000Z', 'SEQUENCE:0', 'DESCRIPTION:Dossier in Wegwijs: /dossiers/22222222-2222-4222-8222-222222222222', 'LOCATION:Stadhuis', 'STATUS:CONFIRMED', 'TRANSP:OPAQUE', 'CLASS:PRIVATE',
    'END:VEVENT', 'END:VCALENDAR', '',
  ]);
});

test('nothing planned is a calendar too', async () => expect(await regels()).toEqual(expect.arrayContaining(['BEGIN:VCALENDAR', 'END:VCALENDAR'])));

test.each([
  ['the day before winter time', '2026-10-24', '09:30', '20261024T073000Z', '20261024T083000Z'],
  ['the day of winter time', '2026-10-25', '09:30', '20261025T083000Z', '20261025T093000Z'],
  ['the hour that comes twice: the first', '2026-10-25', '02:30', '20261025T003000Z', '20261025T013000Z'],
  ['over the change to winter time: an hour is an hour', '2026-10-25', '02:45', '20261025T004500Z', '20261025T014500Z'],
  ['the day before summer time', '2026-03-28', '09:30', '20260328T083000Z', '20260328T093000Z'],
  ['the day of summer time', '2026-03-29', '09:30', '20260329T073000Z', '20260329T083000Z'],
  ['the hour that is skipped: an hour later', '2026-03-29', '02:30', '20260329T013000Z', '20260329T023000Z'],
  ['just after midnight: the day before in UTC', '2026-07-01', '00:15', '20260630T221500Z', '20260630T231500Z'],
])('Europe/Amsterdam, %s', async (_t, op, tijd, begin, einde) => {
  expect([await waarde('DTSTART', afspraak({ op, tijd })), await waarde('DTEND', afspraak({ op, tijd }))]).toEqual([`:${begin}`, `:${einde}`]);
});

test('a term is a whole day, without a time and without keeping the day busy', async () => {
  const termijn = afspraak({ soort: 'termijn', id: 'termijn-1', op: '2026-10-25', tijd: undefined, duurMinuten: undefined, plaats: undefined, stand: 'loopt' });
  expect(await waarde('DTSTART', termijn)).toBe(';VALUE=DATE:20261025');
  expect([await waarde('DTEND', termijn), await waarde('TRANSP', termijn), await waarde('SUMMARY', termijn)]).toEqual([undefined, ':TRANSPARENT', ':Laatste dag PIP A.E.I. WI-2026-7F3K9']);
});

test('what was called off says so under the same UID, with a higher SEQUENCE', async () => {
  const [voor, na] = [afspraak(), afspraak({ stand: 'afgezegd', volgorde: 1 })];
  expect([await waarde('UID', na), await waarde('STATUS', na), await waarde('SEQUENCE', na), await waarde('TRANSP', na)]).toEqual([await waarde('UID', voor), ':CANCELLED', ':1', ':TRANSPARENT']);
});

test.each(['niet-verschenen', 'geweest', 'uitkomst-open'] as const)('what came of it does not leave the house: %s', async (stand) => {
  expect(await regels(afspraak({ stand }))).toEqual(await regels(afspraak()));
});

test.each([
  ['comma, semicolon and backslash', 'Zaal 1, links; achter\\naast', 'Zaal 1\\, links\\; achter\\\\naast'],
  ['a line break', 'Zaal 1\nlinks\r\nboven', 'Zaal 1\\nlinks\\nboven'],
  ['a bare carriage return', 'Zaal 1\rEND:VEVENT', 'Zaal 1\\nEND:VEVENT'],
  ['other control characters', 'Zaal\u0000 1\u0007\u0085', 'Zaal  1  '],
  ['a property of its own', 'x\r\nATTENDEE:mailto:x@y.nl', 'x\\nATTENDEE:mailto:x@y.nl'],
])('escaped: %s', async (_t, plaats, geschreven) => {
  const alle = await regels(afspraak({ plaats }));
  expect(alle.find((r) => r.startsWith('LOCATION:'))?.slice(9)).toBe(geschreven);
  expect(alle.filter((r) => /^(END:VEVENT|ATTENDEE)/.test(r))).toEqual(['END:VEVENT']);
});

test.each(['x'.repeat(120), 'é'.repeat(120), '字'.repeat(120), '🏛️'.repeat(30), `${'a'.repeat(60)}${'😀'.repeat(20)}`])('no line over 75 octets, and no letter cut in two: %s', async (plaats) => {
  const ics = await maakIcs([afspraak({ plaats })], NU);
  for (const r of ics.split('\r\n')) expect(Buffer.byteLength(r)).toBeLessThanOrEqual(75);
  expect(ics).not.toMatch(/\uFFFD|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  expect(await waarde('LOCATION', afspraak({ plaats }))).toBe(`:${plaats}`);
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('the name of the person and his home do not leave the house, whatever somebody typed as the place', async () => {
  for (const plaats of ['Bij Idrissi thuis', 'Dorpsstraat 4', 'Turfstraat 9, 6901 AB Zevenaar', 'Stadhuis (bsn 123456782)']) {
    const ics = await maakIcs([afspraak({ plaats, straat: 'Dorpsstraat' })], NU);
    expect(ics).not.toMatch(/LOCATION|Idrissi|Amina|straat|123456782/);
  }
});
