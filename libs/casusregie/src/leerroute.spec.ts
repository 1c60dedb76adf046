import {
  A2_LESSOORTEN, bereikt, beoordeelEindgesprek, beoordeelExamen, beoordeelLesblok, beoordeelTaalschakel, examenTelling, LESSOORTEN, lesblokTelling, pogingen, staande, tellendeLessen, zLesTelling,
  type EindgesprekVraag, type Examen, type Lesblok, type PipEisen,
} from './leerroute.ts';

const SCHOOL = 'a0000000-0000-4000-8000-000000000001';
const ANDERE = 'a0000000-0000-4000-8000-000000000002';
const VANDAAG = '2027-06-01';
const pip = (anders: Partial<PipEisen> = {}): PipEisen => ({ leerroute: 'b1', doelgroep: 'asiel', dagtekeningInitieel: '2026-03-10', a2: {}, zExamenonderdelen: [], zSinds: '2026-03-10', ...anders });
const examen = (anders: Partial<Examen> = {}): Examen => ({ onderdeel: 'lezen', niveau: 'B1', resultaat: 'gehaald', afgelegdOp: '2027-01-15', ...anders });
const les = (anders: Partial<Lesblok> = {}): Lesblok => ({ aanbiederId: SCHOOL, soort: 'nt2', uren: 40, van: '2026-05-01', totEnMet: '2026-05-31', ...anders });
const keurmerk = [{ aanbiederId: SCHOOL, grond: 'keurmerk' as const, vanaf: '2024-01-01' }];

test.each<[string, Partial<Examen>, Partial<PipEisen>, object]>([
  ['a pass at B1 counts on its day', {}, {}, { telt: true, op: '2027-01-15' }],
  ['a pass at B2 is more than B1', { niveau: 'B2' }, {}, { telt: true }],
  ['KNM has no level', { onderdeel: 'knm', niveau: undefined }, {}, { telt: true, op: '2027-01-15' }],
  ['a fail does not', { resultaat: 'niet-gehaald' }, {}, { telt: false, reden: 'NietGehaald' }],
  ['case 42: A2 while the PIP says B1 does not', { niveau: 'A2' }, {}, { telt: false, reden: 'NiveauTeLaag', bron: 'Wi2021 art. 17 lid 3' }],
  ['case 42: A2 of another part does not help', { niveau: 'A2' }, { a2: { schrijven: '2026-10-01' } }, { telt: false, reden: 'NiveauTeLaag' }],
  ['case 32: A2 of this part counts', { niveau: 'A2' }, { a2: { lezen: '2026-10-01' } }, { telt: true, op: '2027-01-15' }],
  ['case 42: A2 before the besluit counts from the besluit', { niveau: 'A2' }, { a2: { lezen: '2027-02-01' } }, { telt: true, op: '2027-02-01' }],
  ['before the first PIP it is no effort of this plicht (Besluit art. 5.3 lid 5)', { afgelegdOp: '2026-03-09' }, {}, { telt: false, reden: 'VoorPip' }],
  ['on the day of the dagtekening it is', { afgelegdOp: '2026-03-10' }, {}, { telt: true }],
  ['an exemption by DUO counts, before the PIP too', { resultaat: 'vrijgesteld', afgelegdOp: '2026-01-01' }, {}, { telt: true, op: '2026-01-01' }],
])('Wi2021 art. 7, 17 lid 3: %s', (_t, e, p, uit) => {
  expect(examenTelling(examen(e), pip(p))).toMatchObject(uit);
});

test.each<[string, Partial<Lesblok>, string | undefined, boolean]>([
  ['under keurmerk', {}, undefined, true],
  ['case 31: the last day is the first without keurmerk', { totEnMet: '2026-06-01' }, undefined, false],
  ['case 31: it straddles the suspension', { van: '2026-05-20', totEnMet: '2026-09-10' }, undefined, false],
  ['case 31: after the suspension', { van: '2026-09-01', totEnMet: '2026-09-30' }, undefined, true],
  ['a school that nobody knows', { aanbiederId: ANDERE }, undefined, false],
  ['before the PIP, for the 800', { van: '2026-03-01', totEnMet: '2026-03-31' }, '2026-03-10', false],
  ['before the PIP, for the 600 (NT2 of the brede intake counts)', { van: '2026-02-01', totEnMet: '2026-02-28' }, undefined, true],
])('Besluit art. 3.14, 5.3 lid 5, 5.5: hours %s', (_t, b, vanafPip, telt) => {
  expect(lesblokTelling(les(b), [{ ...keurmerk[0]!, tot: '2026-06-01' }, { ...keurmerk[0]!, vanaf: '2026-09-01' }], vanafPip).telt).toBe(telt);
});

test.each<[string, Partial<Lesblok>, 'keurmerk' | 'wi-8-2', boolean]>([
  ['under keurmerk', {}, 'keurmerk', true],
  ['at a school of art. 8 lid 2, on the Z-route itself', { van: '2026-10-01', totEnMet: '2026-10-31' }, 'wi-8-2', false],
  ['at a school of art. 8 lid 2, before the change to the Z-route (art. 5.4)', {}, 'wi-8-2', true],
  ['pro, VSO or entree, which needs no keurmerk (lid 10)', { aanbiederId: ANDERE, soort: 'pro-vso-entree' }, 'keurmerk', true],
  ['pro, VSO or entree before the PIP, which is for the deduction', { aanbiederId: ANDERE, soort: 'pro-vso-entree', van: '2026-02-01', totEnMet: '2026-02-28' }, 'keurmerk', false],
])('Besluit art. 3.14 lid 2 onder a: course hours of the Z-route %s', (_t, b, grond, telt) => {
  expect(zLesTelling(les(b), [{ ...keurmerk[0]!, grond }], { dagtekeningInitieel: '2026-03-10', zSinds: '2026-10-01' }).telt).toBe(telt);
});

test('Besluit art. 5.5 (case 30): 600 hours of which 80 KNM are 520 for A2 and 600 for the Z-route', () => {
  const blokken = [les({ uren: 400 }), les({ uren: 120, soort: 'alfabetisering' }), les({ uren: 80, soort: 'knm' })];
  expect(bereikt(tellendeLessen(blokken, keurmerk, A2_LESSOORTEN), 600, '2026-03-10')).toEqual({ som: 520 });
  expect(bereikt(tellendeLessen(blokken, keurmerk, LESSOORTEN), 600, '2026-03-10')).toEqual({ som: 600, op: '2026-05-31' });
});

test('the norm is reached on the day of the block that reaches it, whatever the order of recording', () => {
  const stukken = [{ op: '2027-03-31', aantal: 500 }, { op: '2026-12-31', aantal: 200 }, { op: '2026-06-30', aantal: 100 }];
  expect(bereikt(stukken, 300, '2026-03-10')).toEqual({ som: 800, op: '2026-12-31' });
  expect(bereikt(stukken, 800, '2026-03-10')).toEqual({ som: 800, op: '2027-03-31' });
  expect(bereikt(stukken, 801, '2026-03-10')).toEqual({ som: 800 });
  expect(bereikt([], 0, '2026-03-10')).toEqual({ som: 0, op: '2026-03-10' });
});

test.each<[string, Partial<PipEisen>, 'lezen' | 'knm', Partial<Examen>[], object]>([
  ['two for an asielstatushouder', {}, 'lezen', [], { niveau: 'B1', gratis: 2, gratisOver: 2, kostenVolgende: 0 }],
  ['the third is paid', {}, 'lezen', [{ resultaat: 'niet-gehaald' }, { resultaat: 'niet-gehaald' }], { pogingen: 2, gratisOver: 0, kostenVolgende: 50_00 }],
  ['another part has its own', {}, 'lezen', [{ onderdeel: 'schrijven' }, { onderdeel: 'schrijven' }], { pogingen: 0, gratisOver: 2 }],
  ['case 42: at A2 while the PIP says B1 is not a free one', {}, 'lezen', [{ niveau: 'A2', resultaat: 'niet-gehaald' }], { pogingen: 1, gratisOver: 2 }],
  ['after afschalen it is', { a2: { lezen: '2026-12-01' } }, 'lezen', [{ niveau: 'A2', resultaat: 'niet-gehaald' }], { niveau: 'A2', gratisOver: 1 }],
  ['an exemption is no attempt', {}, 'lezen', [{ resultaat: 'vrijgesteld' }], { pogingen: 0, gratisOver: 2 }],
  ['none for a gezinsmigrant', { doelgroep: 'gezin' }, 'lezen', [], { gratis: 0, kostenVolgende: 50_00 }],
  ['onderwijsroute: not for the language parts', { leerroute: 'onderwijs' }, 'lezen', [], { gratis: 0 }],
  ['onderwijsroute: only for KNM', { leerroute: 'onderwijs' }, 'knm', [{ onderdeel: 'knm', niveau: undefined }], { gratis: 2, gratisOver: 1 }],
  ['Z-route: only what the PIP permits', { leerroute: 'z' }, 'lezen', [], { gratis: 0 }],
  ['Z-route: a part in the PIP, at A2', { leerroute: 'z', zExamenonderdelen: ['lezen'] }, 'lezen', [{ niveau: 'A2' }], { niveau: 'A2', gratis: 2, gratisOver: 1 }],
])('Regeling art. 3.4, 3.5: free attempts, %s', (_t, p, onderdeel, examens, uit) => {
  expect(pogingen(onderdeel, examens.map(examen), pip(p), VANDAAG)).toMatchObject(uit);
});

test('Besluit art. 3.14 lid 7: where the Z-route PIP permits no exam there is no level to show', () => {
  expect(pogingen('lezen', [], pip({ leerroute: 'z' }), VANDAAG).niveau).toBeUndefined();
});

test.each<[string, Partial<Examen>, string | undefined]>([
  ['today', { afgelegdOp: VANDAAG }, undefined],
  ['tomorrow', { afgelegdOp: '2027-06-02' }, 'ExamenInDeToekomst'],
  ['a language part without level', { niveau: undefined }, 'ExamenniveauOntbreekt'],
  ['KNM at a level', { onderdeel: 'knm' }, 'KnmHeeftGeenNiveau'],
  ['Besluit art. 2.7 lid 3: the participation part as an exam', { onderdeel: 'z-participatie', niveau: undefined }, 'ParticipatieIsGeenExamen'],
  ['Besluit art. 2.7 lid 3: an exemption of the participation part', { onderdeel: 'z-participatie', niveau: undefined, resultaat: 'vrijgesteld' }, undefined],
])('Besluit art. 9.2: an exam recorded, %s', (_t, e, reden) => {
  expect(beoordeelExamen(examen(e), VANDAAG)).toMatchObject(reden ? { toegestaan: false, reden } : { toegestaan: true });
});

test.each<[string, Partial<Lesblok>, string | undefined]>([
  ['next to the block before', { van: '2026-06-01', totEnMet: '2026-06-30' }, undefined],
  ['over the block before', { van: '2026-05-31', totEnMet: '2026-06-30' }, 'UrenAlGeregistreerd'],
  ['the same days, another kind of lesson', { soort: 'knm' }, undefined],
  ['the same days, another school', { aanbiederId: ANDERE }, undefined],
  ['the end before the begin', { van: '2026-07-02', totEnMet: '2026-07-01' }, 'PeriodeOmgekeerd'],
  ['still to come', { van: '2027-06-01', totEnMet: '2027-06-02' }, 'LesInDeToekomst'],
  ['eight hours in a day', { van: '2026-07-01', totEnMet: '2026-07-01', uren: 8 }, undefined],
  ['nine hours in a day', { van: '2026-07-01', totEnMet: '2026-07-01', uren: 9 }, 'MeerUrenDanKan'],
])('Besluit art. 9.2 lid 4: hours recorded, %s', (_t, b, reden) => {
  expect(beoordeelLesblok(les(b), [les()], VANDAAG)).toMatchObject(reden ? { toegestaan: false, reden } : { toegestaan: true });
});

const gesprek = (anders: Partial<EindgesprekVraag> = {}): EindgesprekVraag => ({ leerroute: 'z', dagtekeningInitieel: '2026-03-10', op: '2027-05-01', door: { college: true }, vandaag: VANDAAG, ...anders });
test.each<[string, Partial<EindgesprekVraag>, string | undefined]>([
  ['by the college', {}, undefined],
  ['by an openbaar lichaam under mandate', { door: { college: false, openbaarLichaam: true, mandaat: 'MR-2026-14' } }, undefined],
  ['by an openbaar lichaam without mandate', { door: { college: false, openbaarLichaam: true } }, 'MandaatOntbreekt'],
  ['case 38: by VluchtelingenWerk or a school, mandate or not', { door: { college: false, openbaarLichaam: false, mandaat: 'MR-2026-14' } }, 'EindgesprekNietDoorDezeOrganisatie'],
  ['by RSD while nobody looked up what it is', { door: { college: false, openbaarLichaam: null, mandaat: 'MR-2026-14' } }, 'OpenbaarLichaamNietVastgesteld'],
  ['on another route', { leerroute: 'b1' }, 'EindgesprekAlleenZroute'],
  ['tomorrow', { op: '2027-06-02' }, 'EindgesprekInDeToekomst'],
  ['before the PIP', { op: '2026-03-09' }, 'EindgesprekVoorPip'],
])('Besluit art. 3.14 lid 4: eindgesprek of the Z-route %s', (_t, anders, reden) => {
  expect(beoordeelEindgesprek(gesprek(anders))).toMatchObject(reden ? { toegestaan: false, reden } : { toegestaan: true });
});

test.each<[string, Parameters<typeof beoordeelTaalschakel>[0], string | undefined]>([
  ['on the onderwijsroute', { leerroute: 'onderwijs', op: '2027-05-01', dagtekeningInitieel: '2026-03-10', vandaag: VANDAAG }, undefined],
  ['on the B1-route', { leerroute: 'b1', op: '2027-05-01', dagtekeningInitieel: '2026-03-10', vandaag: VANDAAG }, 'TaalschakelAlleenOnderwijsroute'],
  ['before the PIP', { leerroute: 'onderwijs', op: '2026-03-09', dagtekeningInitieel: '2026-03-10', vandaag: VANDAAG }, 'UitslagVoorPip'],
  ['tomorrow', { leerroute: 'onderwijs', op: '2027-06-02', dagtekeningInitieel: '2026-03-10', vandaag: VANDAAG }, 'UitslagInDeToekomst'],
])('Wi2021 art. 8: outcome of the taalschakeltraject %s', (_t, v, reden) => {
  expect(beoordeelTaalschakel(v)).toMatchObject(reden ? { toegestaan: false, reden } : { toegestaan: true });
});

test('a fact that was replaced or withdrawn does not stand; its replacement does', () => {
  const rij = (id: string, vervangtId: string | null = null, vervallen = false) => ({ id, vervangtId, vervallen });
  expect(staande([rij('a'), rij('b', 'a'), rij('c'), rij('d', 'c', true), rij('e')]).map((r) => r.id)).toEqual(['b', 'e']);
  expect(staande([rij('a'), rij('b', 'a'), rij('c', 'b')]).map((r) => r.id)).toEqual(['c']);
});
