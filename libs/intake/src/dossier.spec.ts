import { afgeleid, faseVan, GEEN_DEADLINE, klokkenVan, volgendeStap, type DossierFeiten } from './dossier.ts';
import { beoordeelDerdeVraag, beoordeelDossierKennisgeving, beoordeelHuisvestingscorrectie, vatDerdeInformatieSamen, type DossierKennisgevingInvoer } from './dossier.invoer.ts';

const VANDAAG = '2026-11-24';
const basis: DossierFeiten = {
  gemeentecode: '0299', doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', huisvestingsstap: 'gekoppeld', gekoppeldOp: '2026-08-03', gehuisvestOp: null, brpOp: null,
  kennisgevingOp: null, ingeschrevenBijKennisgeving: null, verhuisdOp: null, verhuisdMetPip: false, derdeGevraagdOp: null, derdeOntvangenOp: null, intakeAfgerondOp: null,
  pipVastgesteldOp: null, pipBekendgemaaktOp: null, geslotenOp: null, sluitreden: null,
};
const thuis = { huisvestingsstap: 'ingeschreven', gehuisvestOp: '2026-10-12', brpOp: '2026-10-14' } as const;
const intake = { ...thuis, kennisgevingOp: '2026-09-01', intakeAfgerondOp: '2026-11-02' };
const gezin = { doelgroep: 'gezin', verblijfstitel: 'regulier', huisvestingsstap: null } as const;

test.each<[string, Partial<DossierFeiten>, string, string]>([
  ['Huisvestingswet art. 28: just coupled', {}, 'koppeling', 'woning-zoeken'],
  ['Huisvestingswet art. 28: a home is offered', { huisvestingsstap: 'aangeboden' }, 'huisvesting', 'huur-vastleggen'],
  ['Huisvestingswet art. 28: a lease', { huisvestingsstap: 'huur' }, 'huisvesting', 'verhuizing-vastleggen'],
  ['Wi2021 art. 14: intake done in the azc, still no home', { huisvestingsstap: 'huur', intakeAfgerondOp: '2026-10-01' }, 'huisvesting', 'verhuizing-vastleggen'],
  ['Besluit art. 5.3: moved in, not inscribed', { huisvestingsstap: 'betrokken', gehuisvestOp: '2026-10-12' }, 'brede-intake', 'inschrijving-vastleggen'],
  ['Wi2021 art. 14: at home', thuis, 'brede-intake', 'brede-intake-afnemen'],
  ['Besluit art. 5.3: intake done before DUO spoke', { ...intake, kennisgevingOp: null }, 'pip', 'kennisgeving-vastleggen'],
  ['Besluit art. 5.3 lid 2: a question is out', { ...intake, derdeGevraagdOp: '2026-11-03' }, 'pip', 'informatie-afwachten'],
  ['Besluit art. 5.3 lid 2: the answer is in', { ...intake, derdeGevraagdOp: '2026-11-03', derdeOntvangenOp: '2026-11-10' }, 'pip', 'pip-opstellen'],
  ['Wi2021 art. 15: intake done', intake, 'pip', 'pip-opstellen'],
  ['Awb art. 3:40: vastgesteld, not bekendgemaakt', { ...intake, pipVastgesteldOp: '2026-11-20' }, 'pip', 'pip-bekendmaken'],
  ['Awb art. 3:41: bekendgemaakt', { ...intake, pipVastgesteldOp: '2026-11-20', pipBekendgemaaktOp: '2026-11-23' }, 'afgerond', 'geen'],
  ['Wi2021 art. 35 lid 4: handed over', { ...intake, geslotenOp: '2026-11-20', sluitreden: 'overgedragen' }, 'overgedragen', 'geen'],
  ['Wi2021 art. 4: exempted', { ...intake, geslotenOp: '2026-11-20', sluitreden: 'vrijgesteld' }, 'gesloten', 'geen'],
  ['Wi2021 art. 13: family has no home to wait for', gezin, 'brede-intake', 'inschrijving-vastleggen'],
  ['Wi2021 art. 13: family said to be inscribed', { ...gezin, kennisgevingOp: '2026-11-01', ingeschrevenBijKennisgeving: true }, 'brede-intake', 'brede-intake-afnemen'],
])('%s', (_t, feiten, fase, stap) => {
  expect([faseVan({ ...basis, ...feiten }), volgendeStap({ ...basis, ...feiten })]).toEqual([fase, stap]);
});

test.each<[string, Partial<DossierFeiten>, { streefEinde: string | null; wetEinde: string | null; deadline: string }]>([
  ['case 11: kennisgeving in the azc, no home: no last day at all', { kennisgevingOp: '2026-03-02' }, { streefEinde: null, wetEinde: null, deadline: GEEN_DEADLINE }],
  ['case 11: then housed: ten weeks from the inscription', { ...thuis, kennisgevingOp: '2026-03-02' }, { streefEinde: '2026-11-23', wetEinde: '2026-12-23', deadline: '2026-12-23' }],
  ['case 12: inscribed before the kennisgeving: from the kennisgeving', { ...thuis, kennisgevingOp: '2026-10-20' }, { streefEinde: '2026-11-23', wetEinde: '2026-12-29', deadline: '2026-12-29' }],
  ['case 12: said to be inscribed, day unknown', { huisvestingsstap: 'betrokken', gehuisvestOp: '2026-10-12', kennisgevingOp: '2026-10-20', ingeschrevenBijKennisgeving: true }, { streefEinde: '2026-11-23', wetEinde: '2026-12-29', deadline: '2026-12-29' }],
  ['case 13: gezinsmigrant, inscribed later: literally from the kennisgeving', { ...gezin, kennisgevingOp: '2026-10-20', brpOp: '2026-11-02' }, { streefEinde: '2026-12-14', wetEinde: '2026-12-29', deadline: '2026-12-29' }],
  ['housed without kennisgeving: the streefnorm is all there is', thuis, { streefEinde: '2026-11-23', wetEinde: null, deadline: '2026-11-23' }],
  ['case 14: the answer came after the term: two weeks more', { ...thuis, gehuisvestOp: '2026-08-10', brpOp: '2026-08-10', kennisgevingOp: '2026-08-03', derdeGevraagdOp: '2026-09-01', derdeOntvangenOp: '2026-11-20' }, { streefEinde: '2026-09-21', wetEinde: '2026-12-04', deadline: '2026-12-04' }],
  ['case 15: the answer came in week 6: nothing moves', { ...thuis, kennisgevingOp: '2026-03-02', derdeGevraagdOp: '2026-10-20', derdeOntvangenOp: '2026-11-23' }, { streefEinde: '2026-11-23', wetEinde: '2026-12-23', deadline: '2026-12-23' }],
  ['case 16: moved with a PIP: fresh ten weeks from the new inscription', { ...thuis, kennisgevingOp: '2024-03-01', verhuisdOp: '2026-11-02', verhuisdMetPip: true }, { streefEinde: '2026-11-23', wetEinde: '2027-01-11', deadline: '2027-01-11' }],
  ['case 18: moved without a PIP: the running term passes on', { ...thuis, kennisgevingOp: '2026-03-02', verhuisdOp: '2026-11-20' }, { streefEinde: '2026-11-23', wetEinde: '2026-12-23', deadline: '2026-12-23' }],
  ['case 19: turns 18, inscribed since 2015: from the new kennisgeving; never late for the years before', { ...gezin, gekoppeldOp: '2026-11-16', brpOp: '2015-04-01', kennisgevingOp: '2026-11-16' }, { streefEinde: '2026-12-28', wetEinde: '2027-01-25', deadline: '2027-01-25' }],
  ['finished work has no deadline', { ...intake, pipVastgesteldOp: '2026-11-20', pipBekendgemaaktOp: '2026-11-23' }, { streefEinde: '2026-11-23', wetEinde: '2026-12-23', deadline: GEEN_DEADLINE }],
])('Besluit inburgering 2021 art. 5.3, %s', (_t, feiten, verwacht) => {
  expect(afgeleid({ ...basis, ...feiten }, VANDAAG)).toMatchObject(verwacht);
});

test('case 14: past the last day with a question out: waiting, not late', () => {
  const f = { ...basis, ...thuis, gehuisvestOp: '2026-08-10', brpOp: '2026-08-10', kennisgevingOp: '2026-08-03', derdeGevraagdOp: '2026-09-01' };
  expect(klokkenVan(f, VANDAAG).wettelijk).toMatchObject({ stand: 'wacht op derde', termijn: { einde: '2026-10-19' } });
});

test.each<[string, Partial<DossierFeiten>, Partial<DossierKennisgevingInvoer>, string | undefined]>([
  ['a first one', {}, {}, undefined],
  ['a day to come', {}, { kennisgevingOp: '2026-11-25' }, 'KennisgevingInDeToekomst'],
  ['a day before the law', {}, { kennisgevingOp: '2021-12-31' }, 'KennisgevingVoorDeWet'],
  ['a correction without a reason', { kennisgevingOp: '2026-10-01' }, {}, 'RedenOntbreekt'],
  ['a correction with its reason', { kennisgevingOp: '2026-10-01' }, { reden: 'Verkeerde brief' }, undefined],
  ['said not to be inscribed, but the BRP says so', { brpOp: '2026-09-01' }, { ingeschrevenOpDieDag: false }, 'InschrijvingSpreektTegen'],
  ['said to be inscribed, in line with the BRP', { brpOp: '2026-09-01' }, { ingeschrevenOpDieDag: true }, undefined],
  ['no plicht, without a ground', {}, { inburgeringsplichtig: false }, 'EindeGrondOntbreekt'],
  ['no plicht, with its ground', {}, { inburgeringsplichtig: false, eindeGrond: 'vrijgesteld' }, undefined],
])('Besluit inburgering 2021 art. 5.3 lid 1, kennisgeving: %s', (_t, feiten, k, reden) => {
  const uit = beoordeelDossierKennisgeving({ ...basis, ...feiten }, { kennisgevingOp: '2026-10-20', inburgeringsplichtig: true, wordtBehandeldAls: 'AsielStatushouder', ...k }, VANDAAG);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test.each<[string, Partial<DossierFeiten>, Parameters<typeof beoordeelDerdeVraag>[1], string | undefined]>([
  ['a diploma valuation, in time', thuis, { grond: 'diplomawaardering', gevraagdOp: '2026-11-02' }, undefined],
  ['the client himself', thuis, { grond: 'inburgeraar', gevraagdOp: '2026-11-02' }, 'GeenInformatieVanDerde'],
  ['an own interpreter', thuis, { grond: 'tolk', gevraagdOp: '2026-11-02' }, 'GeenInformatieVanDerde'],
  ['asked after the last day', { ...thuis, gehuisvestOp: '2026-08-10', brpOp: '2026-08-10', kennisgevingOp: '2026-08-03' }, { grond: 'diplomawaardering', gevraagdOp: '2026-10-20' }, 'TermijnAlVoorbij'],
  ['asked on the last day', { ...thuis, gehuisvestOp: '2026-08-10', brpOp: '2026-08-10', kennisgevingOp: '2026-08-03' }, { grond: 'diplomawaardering', gevraagdOp: '2026-10-19' }, undefined],
  ['asked after the PIP', { ...intake, pipVastgesteldOp: '2026-11-20' }, { grond: 'diplomawaardering', gevraagdOp: '2026-11-02' }, 'PipAlVastgesteld'],
])('Besluit inburgering 2021 art. 5.3 lid 2: %s', (_t, feiten, vraag, reden) => {
  const uit = beoordeelDerdeVraag({ ...basis, kennisgevingOp: '2026-10-01', ...feiten }, vraag, VANDAAG);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test('several questions: since the first, open while one is open, until the last answer', () => {
  expect(vatDerdeInformatieSamen([])).toEqual({ derdeGevraagdOp: null, derdeOntvangenOp: null });
  expect(vatDerdeInformatieSamen([{ gevraagdOp: '2026-10-05', ontvangenOp: '2026-10-20' }, { gevraagdOp: '2026-10-01', ontvangenOp: null }])).toEqual({ derdeGevraagdOp: '2026-10-01', derdeOntvangenOp: null });
  expect(vatDerdeInformatieSamen([{ gevraagdOp: '2026-10-05', ontvangenOp: '2026-10-20' }, { gevraagdOp: '2026-10-01', ontvangenOp: '2026-11-02' }])).toEqual({ derdeGevraagdOp: '2026-10-01', derdeOntvangenOp: '2026-11-02' });
});

const huis = { stap: 'ingeschreven', gekoppeldOp: '2026-08-03', aangebodenOp: '2026-09-01', huurVanaf: '2026-10-01', betrokkenOp: '2026-10-12', ingeschrevenOp: '2026-10-14' } as const;
test.each([
  ['between its neighbours', huis, 'betrokken', '2026-10-13', undefined],
  ['on the day of the next step', huis, 'betrokken', '2026-10-14', undefined],
  ['before the lease', huis, 'betrokken', '2026-09-30', 'StapVoorVorigeStap'],
  ['after the inscription', huis, 'betrokken', '2026-10-15', 'StapNaVolgendeStap'],
  ['inscribed tomorrow', huis, 'ingeschreven', '2026-11-25', 'StapInDeToekomst'],
  ['a step that was not taken', { stap: 'aangeboden', gekoppeldOp: '2026-08-03', aangebodenOp: '2026-09-01' } as const, 'huur', '2026-10-01', 'StapNietGezet'],
  ['moved in here without an offer of ours', { stap: 'ingeschreven', gekoppeldOp: '2026-08-03', betrokkenOp: '2026-10-12', ingeschrevenOp: '2026-10-14' } as const, 'betrokken', '2026-08-02', 'StapVoorVorigeStap'],
] as const)('Huisvestingswet 2014 art. 28, correction: %s', (_t, h, stap, op, reden) => {
  const uit = beoordeelHuisvestingscorrectie(h, stap, op, VANDAAG);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});
