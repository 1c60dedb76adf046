import fc from 'fast-check';
import { EXAMENNIVEAUS, EXAMENRESULTATEN, LESSOORTEN, RESULTAATONDERDELEN, type Examen } from './leerroute.ts';
import { behaaldeExamens, beoordeelUitreiking, beoordeelVoldaan, verschilMetDuo, type VoldaanFeiten } from './voldaan.ts';

const SCHOOL = 'a0000000-0000-4000-8000-000000000001';
const feiten = (anders: Partial<VoldaanFeiten> = {}): VoldaanFeiten => ({
  leerroute: 'b1', doelgroep: 'asiel', dagtekeningInitieel: '2026-03-10', a2: {}, zSinds: '2026-03-10', pip: {}, examens: [], lesblokken: [], keurmerken: [{ aanbiederId: SCHOOL, grond: 'keurmerk', vanaf: '2024-01-01' }], participatie: [], ...anders,
});
const taal = (niveau: 'A2' | 'B1' | 'B2' = 'B1', behalve: string[] = []): Examen[] =>
  (['lezen', 'luisteren', 'schrijven', 'spreken'] as const).filter((o) => !behalve.includes(o)).map((onderdeel, i) => ({ onderdeel, niveau, resultaat: 'gehaald', afgelegdOp: `2027-0${i + 1}-15` }));
const knm: Examen = { onderdeel: 'knm', resultaat: 'gehaald', afgelegdOp: '2027-05-15' };
const PVT = { pvtAfgerondOp: '2026-09-01' };
const MAP = { mapAfgerondOp: '2027-02-01' };
const lessen = (uren: number, van = '2026-04-01', totEnMet = '2027-03-31') => [{ aanbiederId: SCHOOL, soort: 'nt2' as const, uren, van, totEnMet }];
const EIND = { eindgesprekOp: '2027-06-01' };
const mist = (v: VoldaanFeiten) => beoordeelVoldaan(v).onderdelen.filter((o) => o.op === undefined).map((o) => o.code);

test.each<[string, Partial<VoldaanFeiten>, object]>([
  ['art. 6, 7: B1, everything there', { examens: [...taal(), knm], ...PVT, ...MAP }, { voldaan: true, op: '2027-05-15', weg: 'inburgeringsexamen', document: 'diploma' }],
  ['art. 7: a gezinsmigrant on B1 needs the same', { doelgroep: 'gezin', examens: [...taal(), knm], ...PVT, ...MAP }, { voldaan: true }],
  ['the day is that of the last missing piece', { examens: [...taal(), knm], ...PVT, mapAfgerondOp: '2028-01-10' }, { voldaan: true, op: '2028-01-10' }],
  ['art. 7: without KNM', { examens: taal(), ...PVT, ...MAP }, { voldaan: false }],
  ['art. 6 lid 1: without PVT', { examens: [...taal(), knm], ...MAP }, { voldaan: false }],
  ['case 42: all at A2 under a B1 PIP', { examens: [...taal('A2'), knm], ...PVT, ...MAP }, { voldaan: false }],
  ['case 32: writing at A2 after afschalen of writing', { examens: [...taal('B1', ['schrijven']), { onderdeel: 'schrijven', niveau: 'A2', resultaat: 'gehaald', afgelegdOp: '2027-01-01' }, knm], a2: { schrijven: '2027-08-01' }, ...PVT, ...MAP }, { voldaan: true, op: '2027-08-01' }],
  ['art. 5: exempted from speaking by DUO', { examens: [...taal('B1', ['spreken']), { onderdeel: 'spreken', resultaat: 'vrijgesteld', afgelegdOp: '2026-12-01' }, knm], ...PVT, ...MAP }, { voldaan: true, op: '2027-05-15' }],
  ['art. 8: onderwijsroute with PVT and no MAP', { leerroute: 'onderwijs', taalschakelBehaaldOp: '2027-07-01', ...PVT }, { voldaan: true, op: '2027-07-01', weg: 'onderwijsroute', document: 'diploma' }],
  ['art. 8: onderwijsroute without PVT', { leerroute: 'onderwijs', taalschakelBehaaldOp: '2027-07-01' }, { voldaan: false, weg: 'onderwijsroute' }],
  ['case 41: four at B1 and KNM instead of the traject, MAP done', { leerroute: 'onderwijs', examens: [...taal(), knm], ...PVT, ...MAP }, { voldaan: true, weg: 'inburgeringsexamen', op: '2027-05-15' }],
  ['case 35, 41: without the MAP the exams are not enough', { leerroute: 'onderwijs', taalschakelGestoptOp: '2027-01-01', examens: [...taal(), knm], ...PVT }, { voldaan: false, weg: 'inburgeringsexamen' }],
  ['art. 8 lid 4: A2 does not stand in for the traject', { leerroute: 'onderwijs', examens: [...taal('A2'), knm], a2: { lezen: '2026-05-01', luisteren: '2026-05-01', schrijven: '2026-05-01', spreken: '2026-05-01' }, ...PVT, ...MAP }, { voldaan: false }],
  ['art. 8 lid 4: the earlier of two ways counts', { leerroute: 'onderwijs', taalschakelBehaaldOp: '2027-07-01', examens: [...taal(), knm], ...PVT, ...MAP }, { voldaan: true, op: '2027-05-15' }],
  ['case 36: Z gezin, 800 course hours and eindgesprek, no participation', { leerroute: 'z', doelgroep: 'gezin', lesblokken: lessen(800), ...EIND, ...PVT, ...MAP }, { voldaan: true, op: '2027-06-01', weg: 'z-route', document: 'certificaat' }],
  ['case 36: the same without PVT and MAP', { leerroute: 'z', doelgroep: 'gezin', lesblokken: lessen(800), ...EIND }, { voldaan: false }],
  ['art. 9: Z asiel with 800 and 800', { leerroute: 'z', lesblokken: lessen(800), participatie: [{ op: '2027-09-30', aantal: 800 * 60 }], ...EIND, ...PVT, ...MAP }, { voldaan: true, op: '2027-09-30' }],
  ['case 37: Z asiel, 748 elsewhere and the 12 of PVT and 40 of MAP', { leerroute: 'z', lesblokken: lessen(800), participatie: [{ op: '2027-04-01', aantal: 748 * 60 }, { op: '2026-09-01', aantal: 12 * 60 }, { op: '2027-02-01', aantal: 40 * 60 }], ...EIND, ...PVT, ...MAP }, { voldaan: true, op: '2027-06-01' }],
  ['art. 9: Z asiel with 799 hours and 59 minutes of participation', { leerroute: 'z', lesblokken: lessen(800), participatie: [{ op: '2027-04-01', aantal: 800 * 60 - 1 }], ...EIND, ...PVT, ...MAP }, { voldaan: false }],
  ['Besluit art. 2.7 lid 3: participation part lifted by DUO', { leerroute: 'z', lesblokken: lessen(800), examens: [{ onderdeel: 'z-participatie', resultaat: 'vrijgesteld', afgelegdOp: '2026-11-01' }], ...EIND, ...PVT, ...MAP }, { voldaan: true }],
  ['Besluit art. 2.7 lid 3: PVT and MAP stay due', { leerroute: 'z', lesblokken: lessen(800), examens: [{ onderdeel: 'z-participatie', resultaat: 'vrijgesteld', afgelegdOp: '2026-11-01' }], ...EIND, ...PVT }, { voldaan: false }],
  ['Besluit art. 3.14 lid 9: hours deducted in the PIP', { leerroute: 'z', doelgroep: 'gezin', pip: { cursusuren: 650, aftrekCursusuren: 150 }, lesblokken: lessen(650), ...EIND, ...PVT, ...MAP }, { voldaan: true }],
  ['Besluit art. 3.14 lid 9: one hour short of it', { leerroute: 'z', doelgroep: 'gezin', pip: { cursusuren: 650, aftrekCursusuren: 150 }, lesblokken: lessen(649), ...EIND, ...PVT, ...MAP }, { voldaan: false }],
  ['Besluit art. 3.14 lid 9: all deducted', { leerroute: 'z', doelgroep: 'gezin', pip: { aftrekCursusuren: 800 }, ...EIND, ...PVT, ...MAP }, { voldaan: true }],
  ['Besluit art. 5.4: hours of before the change count although the PIP deducted nothing', { leerroute: 'z', doelgroep: 'gezin', zSinds: '2027-01-01', lesblokken: [...lessen(300, '2026-04-01', '2026-12-31'), ...lessen(500, '2027-01-01', '2027-05-31')], ...EIND, ...PVT, ...MAP }, { voldaan: true }],
  ['Besluit art. 5.4: hours that the PIP deducted are not counted again', { leerroute: 'z', doelgroep: 'gezin', zSinds: '2027-01-01', pip: { cursusuren: 500, aftrekCursusuren: 300 }, lesblokken: [...lessen(300, '2026-04-01', '2026-12-31'), ...lessen(200, '2027-01-01', '2027-05-31')], ...EIND, ...PVT, ...MAP }, { voldaan: false }],
  ['Regeling art. 3.16 lid 2: a lower norm in the PIP', { leerroute: 'z', doelgroep: 'gezin', pip: { cursusuren: 400 }, lesblokken: lessen(400), ...EIND, ...PVT, ...MAP }, { voldaan: true }],
  ['more hours in the PIP than the norm do not raise the norm', { leerroute: 'z', doelgroep: 'gezin', pip: { cursusuren: 1000 }, lesblokken: lessen(800), ...EIND, ...PVT, ...MAP }, { voldaan: true }],
  ['case 31: Z hours outside the keurmerk', { leerroute: 'z', doelgroep: 'gezin', keurmerken: [], lesblokken: lessen(800), ...EIND, ...PVT, ...MAP }, { voldaan: false }],
  ['Besluit art. 3.14 lid 2: Z without eindgesprek', { leerroute: 'z', doelgroep: 'gezin', lesblokken: lessen(800), ...PVT, ...MAP }, { voldaan: false }],
  ['case 39: Z with all four at A2 is a certificaat', { leerroute: 'z', doelgroep: 'gezin', examens: taal('A2'), lesblokken: lessen(800), ...EIND, ...PVT, ...MAP }, { voldaan: true, document: 'certificaat' }],
])('Wi2021 art. 6 lid 1, %s', (_t, anders, uit) => {
  expect(beoordeelVoldaan(feiten(anders))).toMatchObject(uit);
});

test.each<[string, Partial<VoldaanFeiten>, string[]]>([
  ['B1', {}, ['lezen', 'luisteren', 'schrijven', 'spreken', 'knm', 'pvt', 'map']],
  ['onderwijsroute', { leerroute: 'onderwijs' }, ['taalschakeltraject', 'pvt']],
  ['onderwijsroute after dropping out (case 35)', { leerroute: 'onderwijs', taalschakelGestoptOp: '2027-01-01' }, ['lezen', 'luisteren', 'schrijven', 'spreken', 'knm', 'pvt', 'map']],
  ['Z-route asiel', { leerroute: 'z' }, ['z-cursusuren', 'z-participatieuren', 'z-eindgesprek', 'pvt', 'map']],
  ['Z-route gezin', { leerroute: 'z', doelgroep: 'gezin' }, ['z-cursusuren', 'z-eindgesprek', 'pvt', 'map']],
  ['Z-route overig', { leerroute: 'z', doelgroep: 'overig' }, ['z-cursusuren', 'z-eindgesprek', 'pvt', 'map']],
])('Wi2021 art. 6: what is missing at the start of the %s', (_t, anders, codes) => {
  expect(mist(feiten(anders))).toEqual(codes);
});

test('every part names its article, and how much there is of how much', () => {
  const { onderdelen } = beoordeelVoldaan(feiten({ leerroute: 'z', pip: { cursusuren: 650, aftrekCursusuren: 150 }, lesblokken: lessen(300) }));
  expect(onderdelen.find((o) => o.code === 'z-cursusuren')).toEqual({ code: 'z-cursusuren', gehaald: 450, nodig: 800, eenheid: 'uren', bron: expect.stringContaining('3.14 lid 2') });
  expect(onderdelen.filter((o) => !/art\. \d/.test(o.bron))).toEqual([]);
});

test.each<[string, Partial<VoldaanFeiten>, number]>([
  ['none', {}, 0], ['two at B1', { examens: taal().slice(0, 2) }, 2], ['two and KNM', { examens: [...taal().slice(0, 2), knm] }, 3], ['at A2 under a B1 PIP', { examens: taal('A2') }, 0],
])('Regeling art. 7.2: exams passed, %s', (_t, anders, n) => {
  expect(behaaldeExamens(feiten(anders))).toBe(n);
});

test.each<[string, Parameters<typeof verschilMetDuo>, string[]]>([
  ['the same', [{ voldaan: true, op: '2027-05-15', document: 'diploma' }, { voldaanOp: '2027-05-15', document: 'diploma' }], []],
  ['another day', [{ voldaan: true, op: '2027-05-15', document: 'diploma' }, { voldaanOp: '2027-05-16', document: 'diploma' }], ['andere-dag']],
  ['we miss something', [{ voldaan: false, document: 'certificaat' }, { voldaanOp: '2027-05-16', document: 'diploma' }], ['niet-voldaan-bij-ons', 'ander-document']],
])('Besluit art. 9.2: DUO decides, the difference is shown: %s', (_t, args, uit) => {
  expect(verschilMetDuo(...args)).toEqual(uit);
});

test.each<[string, Partial<Parameters<typeof beoordeelUitreiking>[0]>, string | undefined]>([
  ['in person', {}, undefined],
  ['by post', { inPersoon: false }, 'CertificaatInPersoon'],
  ['a diploma', { document: 'diploma' }, 'DiplomaKomtVanDuo'],
  ['tomorrow', { uitgereiktOp: '2027-06-02' }, 'UitreikingInDeToekomst'],
  ['before it was earned', { uitgereiktOp: '2027-04-30' }, 'UitreikingVoorVoldaan'],
])('Regeling art. 3.18 lid 2: the certificaat handed over %s', (_t, anders, reden) => {
  expect(beoordeelUitreiking({ document: 'certificaat', voldaanOp: '2027-05-01', uitgereiktOp: '2027-05-20', inPersoon: true, vandaag: '2027-06-01', ...anders })).toMatchObject(reden ? { reden } : { toegestaan: true });
});

const dag = fc.integer({ min: 0, max: 36 * 28 - 1 }).map((n) => `${2026 + Math.floor(n / 336)}-${String((Math.floor(n / 28) % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`);
const misschien = fc.option(dag, { nil: undefined });
const eenExamen = fc.record({ onderdeel: fc.constantFrom(...RESULTAATONDERDELEN), niveau: fc.constantFrom(...EXAMENNIVEAUS), resultaat: fc.constantFrom(...EXAMENRESULTATEN), afgelegdOp: dag });
const eenLes = fc.record({ aanbiederId: fc.constant(SCHOOL), soort: fc.constantFrom(...LESSOORTEN), uren: fc.integer({ min: 1, max: 500 }), van: dag, totEnMet: dag }).map((b) => (b.van <= b.totEnMet ? b : { ...b, van: b.totEnMet, totEnMet: b.van }));
const eenPeriode = fc.record({ aanbiederId: fc.constant(SCHOOL), grond: fc.constantFrom('keurmerk' as const, 'wi-8-2' as const), vanaf: dag, tot: misschien });
const eenDeelname = fc.record({ op: dag, aantal: fc.integer({ min: 1, max: 30_000 }) });
const alleFeiten: fc.Arbitrary<VoldaanFeiten> = fc.record({
  leerroute: fc.constantFrom('b1', 'onderwijs', 'z'), doelgroep: fc.constantFrom('asiel', 'gezin', 'overig'), dagtekeningInitieel: fc.constant('2026-03-10'), zSinds: fc.constantFrom('2026-03-10', '2026-11-05'),
  a2: fc.record({ lezen: dag, luisteren: dag, schrijven: dag, spreken: dag }, { requiredKeys: [] }),
  pip: fc.record({ cursusuren: fc.integer({ min: 1, max: 900 }), aftrekCursusuren: fc.integer({ min: 0, max: 300 }), participatieuren: fc.integer({ min: 1, max: 900 }) }, { requiredKeys: [] }),
  examens: fc.array(eenExamen, { maxLength: 14 }), lesblokken: fc.array(eenLes, { maxLength: 5 }), keurmerken: fc.array(eenPeriode, { maxLength: 2 }), participatie: fc.array(eenDeelname, { maxLength: 4 }),
  pvtAfgerondOp: misschien, mapAfgerondOp: misschien, eindgesprekOp: misschien, taalschakelBehaaldOp: misschien, taalschakelGestoptOp: misschien,
});
const eenErbij: fc.Arbitrary<(v: VoldaanFeiten) => VoldaanFeiten> = fc.oneof(
  eenExamen.map((e) => (v: VoldaanFeiten) => ({ ...v, examens: [...v.examens, e] })),
  eenLes.map((b) => (v: VoldaanFeiten) => ({ ...v, lesblokken: [...v.lesblokken, b] })),
  eenPeriode.map((p) => (v: VoldaanFeiten) => ({ ...v, keurmerken: [...v.keurmerken, p] })),
  eenDeelname.map((p) => (v: VoldaanFeiten) => ({ ...v, participatie: [...v.participatie, p] })),
  fc.constantFrom('pvtAfgerondOp', 'mapAfgerondOp', 'eindgesprekOp', 'taalschakelBehaaldOp', 'taalschakelGestoptOp').chain((veld) => dag.map((d) => (v: VoldaanFeiten) => ({ ...v, [veld]: v[veld as 'pvtAfgerondOp'] ?? d }))),
);

test('Wi2021 art. 6: a fact more never makes fulfilled unfulfilled, and never makes the day later', () => {
  let vaakVoldaan = 0;
  fc.assert(fc.property(alleFeiten, eenErbij, (v, erbij) => {
    const [voor, na] = [beoordeelVoldaan(v), beoordeelVoldaan(erbij(v))];
    if (voor.voldaan) {
      vaakVoldaan += 1;
      expect(na.voldaan).toBe(true);
      expect(na.op! <= voor.op!).toBe(true);
    }
    if (na.weg === voor.weg) for (const [i, o] of na.onderdelen.entries()) expect(o.gehaald).toBeGreaterThanOrEqual(voor.onderdelen[i]!.gehaald);
  }), { numRuns: 3000 });
  expect(vaakVoldaan).toBeGreaterThan(30);
});

test('the order of recording does not matter', () => {
  fc.assert(fc.property(alleFeiten, (v) => {
    const omgekeerd = { ...v, examens: [...v.examens].reverse(), lesblokken: [...v.lesblokken].reverse(), keurmerken: [...v.keurmerken].reverse(), participatie: [...v.participatie].reverse() };
    expect(beoordeelVoldaan(omgekeerd)).toEqual(beoordeelVoldaan(v));
  }), { numRuns: 500 });
});
