import { beoordeelAanbieding, beoordeelAntwoord, beoordeelTerugnemen, gevolgVanVerhuizing, isVerhuizingTussenColleges, watGaatMee, type Overdracht, type Overdrachtstatus } from './verhuizing.ts';

const VANDAAG = '2026-11-24', DUIVEN = '0226', ZEVENAAR = '0299';
const overdracht = (status: Overdrachtstatus = 'aangeboden'): Overdracht => ({ van: DUIVEN, naar: ZEVENAAR, status, aangebodenOp: '2026-11-01' });

test('Besluit art. 5.3 lid 3 (case 17): Duiven to Zevenaar is a move between colleges', () => {
  expect([isVerhuizingTussenColleges(DUIVEN, ZEVENAAR), isVerhuizingTussenColleges(DUIVEN, DUIVEN)]).toEqual([true, false]);
});

test.each<[string, Overdrachtstatus | undefined, string, string, string | undefined]>([
  ['a first offer', undefined, ZEVENAAR, VANDAAG, undefined], ['again after a refusal', 'geweigerd', ZEVENAAR, VANDAAG, undefined], ['to oneself', undefined, DUIVEN, VANDAAG, 'ZelfdeGemeente'],
  ['while one is open', 'aangeboden', ZEVENAAR, VANDAAG, 'OverdrachtLooptAl'], ['after it was accepted', 'aanvaard', ZEVENAAR, VANDAAG, 'AlOvergedragen'], ['tomorrow', undefined, ZEVENAAR, '2026-11-25', 'AanbiedingInDeToekomst'],
])('Wi2021 art. 35 lid 4: offering %s', (_t, lopend, naar, aangebodenOp, reden) => {
  const uit = beoordeelAanbieding({ van: DUIVEN, naar, lopend, aangebodenOp }, VANDAAG);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test.each<[string, Partial<Parameters<typeof beoordeelAntwoord>[1]>, Overdrachtstatus, string | undefined]>([
  ['accepted by the receiver', {}, 'aangeboden', undefined], ['accepted by the giver', { door: DUIVEN }, 'aangeboden', 'NietDeOntvanger'], ['answered twice', {}, 'aanvaard', 'AlBeantwoord'], ['answered after it was taken back', {}, 'ingetrokken', 'AlBeantwoord'],
  ['refused without reason', { antwoord: 'geweigerd' }, 'aangeboden', 'RedenOntbreekt'], ['refused, person unknown', { antwoord: 'geweigerd', reden: 'persoon-onbekend' }, 'aangeboden', undefined],
  ['refused as not inscribed, yet inscribed', { antwoord: 'geweigerd', reden: 'niet-ingeschreven', ingeschrevenOp: '2026-11-02' }, 'aangeboden', 'IsIngeschreven'],
  ['before the offer', { op: '2026-10-31' }, 'aangeboden', 'AntwoordDatumOnmogelijk'], ['tomorrow', { op: '2026-11-25' }, 'aangeboden', 'AntwoordDatumOnmogelijk'],
])('Wi2021 art. 35 lid 4: %s', (_t, meer, status, reden) => {
  const uit = beoordeelAntwoord(overdracht(status), { door: ZEVENAAR, antwoord: 'aanvaard', op: VANDAAG, ...meer }, VANDAAG);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test('Wi2021 art. 35 lid 4: only the giver takes an open offer back', () => {
  expect([beoordeelTerugnemen(overdracht(), DUIVEN), beoordeelTerugnemen(overdracht(), ZEVENAAR), beoordeelTerugnemen(overdracht('aanvaard'), DUIVEN)].map((u) => u.toegestaan)).toEqual([true, false, false]);
});

test.each([
  ['with a PIP, nothing asked', { pipBestaat: true }, ['identiteit', 'klokken', 'leerroute']],
  ['with a PIP, on request (case 16)', { pipBestaat: true, gevraagd: ['pip', 'voortgang', 'boetes'] }, ['identiteit', 'klokken', 'leerroute', 'pip', 'voortgang', 'boetes']],
  ['without a PIP there is none to send', { pipBestaat: false, gevraagd: ['pip', 'boetes'] }, ['identiteit', 'klokken', 'boetes']],
  ['health never goes along, even when asked', { pipBestaat: true, gevraagd: ['gezondheid', 'notities'] }, ['identiteit', 'klokken', 'leerroute']],
])('Wi2021 art. 35 lid 4: what goes along %s', (_t, v, codes) => expect(watGaatMee(v).map((o) => o.code)).toEqual(codes));

const feiten = { vergunninghouder: true, kennisgevingOp: '2026-09-07', huisvestingsgemeente: DUIVEN, inschrijvingen: [{ gemeentecode: DUIVEN, op: '2026-09-01' }, { gemeentecode: ZEVENAAR, op: '2026-11-02' }] };

test('Besluit art. 5.3 lid 3, Wi2021 art. 11, 15 lid 4 (cases 16, 17): with a PIP', () => {
  expect(gevolgVanVerhuizing({ ...feiten, verhuisd: { naar: ZEVENAAR, pipBestond: true } }, VANDAAG)).toMatchObject({
    leerroute: 'overgenomen', nieuweLeerbaarheidstoets: false, opleidingEnWerkOpnieuw: false, nieuwePip: true, inburgeringstermijn: 'ongewijzigd', klok: { termijn: { dag0: '2026-11-02', einde: '2027-01-11' } },
  });
});

test('Besluit art. 5.3 (case 18): before any PIP the running deadline passes on, and the doubt is named', () => {
  const uit = gevolgVanVerhuizing({ ...feiten, verhuisd: { naar: ZEVENAAR, pipBestond: false } }, VANDAAG);
  expect(uit).toMatchObject({ leerroute: 'vrij', nieuweLeerbaarheidstoets: true, inburgeringstermijn: 'nog niet begonnen', klok: { stand: 'te laat', termijn: { dag0: '2026-09-07', einde: '2026-11-16' } } });
  expect(uit.bron).toContain('afgeleid');
});
