import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { dagenTussen, plusDagen, stand, type Termijn } from '@wegwijs/kernel';
import { afgeleid, klokkenVan, type DossierFeiten } from './dossier.ts';
import { beoordeelToewijzing, regelKlok, standVanDagen, ToewijzingInvoer } from './werkvoorraad.ts';

const VANDAAG = '2026-11-24';
const basis: DossierFeiten = {
  gemeentecode: '0299', doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', huisvestingsstap: 'ingeschreven', gekoppeldOp: '2026-07-01', gehuisvestOp: '2026-08-10', brpOp: '2026-08-10',
  kennisgevingOp: '2026-08-03', ingeschrevenBijKennisgeving: null, verhuisdOp: null, verhuisdMetPip: false, derdeGevraagdOp: null, derdeOntvangenOp: null, intakeAfgerondOp: null,
  pipVastgesteldOp: null, pipBekendgemaaktOp: null, geslotenOp: null, sluitreden: null,
};

test.each([-400, -1, 0, 1, 7, 8, 28, 29, 400])('%i days from the last day: the list says what the kernel says', (dagen) => {
  expect(standVanDagen(dagen)).toBe(stand({ einde: plusDagen(VANDAAG, dagen) } as Termijn, VANDAAG).stand);
});

test.each<[string, Partial<DossierFeiten>]>([
  ['late', {}],
  ['not started', { gehuisvestOp: null, brpOp: null, huisvestingsstap: 'huur' }],
  ['within four weeks', { gehuisvestOp: '2026-10-12', brpOp: '2026-10-01', kennisgevingOp: '2026-10-01' }],
  ['on schedule', { gehuisvestOp: '2026-11-16', brpOp: '2026-11-16' }],
  ['waits for a third party', { derdeGevraagdOp: '2026-09-01' }],
  ['two weeks after the third party', { derdeGevraagdOp: '2026-09-01', derdeOntvangenOp: '2026-11-20' }],
  ['PIP in time', { pipVastgesteldOp: '2026-09-14' }],
  ['PIP too late', { pipVastgesteldOp: '2026-11-02' }],
  ['PIP while a third party still owed', { pipVastgesteldOp: '2026-11-02', derdeGevraagdOp: '2026-09-01' }],
  ['PIP before any clock', { kennisgevingOp: null, brpOp: null, gehuisvestOp: null, pipVastgesteldOp: '2026-11-02' }],
])('a row of the list and the clock of the file agree: %s', (_t, feiten) => {
  const f = { ...basis, ...feiten };
  const { streefEinde, wetEinde } = afgeleid(f, VANDAAG);
  const regel = (einde: string | null, wacht: boolean) => regelKlok({
    einde, wacht, pip: f.pipVastgesteldOp !== null, dagen: einde && dagenTussen(VANDAAG, einde), over: einde && f.pipVastgesteldOp && dagenTussen(f.pipVastgesteldOp, einde) } as Parameters<typeof regelKlok>[0]);
  const wacht = f.derdeGevraagdOp !== null && f.derdeOntvangenOp === null && wetEinde !== null && f.derdeGevraagdOp <= wetEinde;
  const klok = klokkenVan(f, VANDAAG);
  for (const [r, k] of [[regel(streefEinde, false), klok.streefnorm], [regel(wetEinde, wacht), klok.wettelijk]] as const) {
    expect(r.stand).toBe(k.stand);
    if ('dagen' in k) expect(r.dagen).toBe(k.dagen);
  }
});

test.each([
  ['the team leader gives a free one to anybody', { teamleider: true, huidig: null, naar: 'b' }, true],
  ['the team leader takes it from somebody', { teamleider: true, huidig: 'b', naar: 'c' }, true],
  ['I take a free one', { teamleider: false, huidig: null, naar: 'ik' }, true],
  ['I give mine back', { teamleider: false, huidig: 'ik', naar: null }, true],
  ['I take one of a colleague', { teamleider: false, huidig: 'b', naar: 'ik' }, false],
  ['I push mine to a colleague', { teamleider: false, huidig: 'ik', naar: 'b' }, false],
  ['I release one of a colleague', { teamleider: false, huidig: 'b', naar: null }, false],
] as const)('handing out work: %s', (_t, v, mag) => {
  expect(beoordeelToewijzing({ door: 'ik', ...v }).toegestaan).toBe(mag);
});

const ID = '11111111-1111-4111-8111-111111111111';
const fouten = (v: object) => validateSync(plainToInstance(ToewijzingInvoer, v), { whitelist: true, forbidNonWhitelisted: true }).map((f) => f.property);
test.each<[string, object, string[]]>([
  ['complete', { behandelaar: ID, dossiers: [{ dossierId: ID, versie: 1 }] }, []],
  ['release', { behandelaar: null, dossiers: [{ dossierId: ID, versie: 1 }] }, []],
  ['nobody named', { dossiers: [{ dossierId: ID, versie: 1 }] }, ['behandelaar']],
  ['nothing to hand out', { behandelaar: ID, dossiers: [] }, ['dossiers']],
  ['the same one twice', { behandelaar: ID, dossiers: [{ dossierId: ID, versie: 1 }, { dossierId: ID, versie: 2 }] }, ['dossiers']],
  ['201 at once', { behandelaar: ID, dossiers: Array.from({ length: 201 }, (_, i) => ({ dossierId: ID.replace(/.{4}$/, String(1000 + i)), versie: 1 })) }, ['dossiers']],
])('ToewijzingInvoer: %s', (_t, invoer, velden) => {
  expect(fouten(invoer)).toEqual(velden);
});
