import { verschilPerRol, voorbeeldSignalen, type HandelingVoorTaak, type VoorbeeldFeiten } from './schaalniveau.voorbeeld.ts';

const h = (operationId: string, taak: string, rollen: string[], context = 'intake'): HandelingVoorTaak => ({ context, taak, rollen, methode: 'get', pad: `/v1/${operationId}`, operationId });
const ALLE = [
  h('intake', 'brede-intake-pip', ['klantmanager', 'teamleider']), h('dossier', 'brede-intake-pip', ['klantmanager']), h('dossier', 'huisvesting', ['klantmanager']),
  h('dossier', 'casusregie', ['casusregisseur'], 'casusregie'), h('signaal', 'financieel-ontzorgen', ['rsd-medewerker']), h('plaatsing', 'leerroute-z', ['projectleider']),
];
const ROLLEN = ['klantmanager', 'casusregisseur', 'teamleider', 'rsd-medewerker', 'projectleider'];
const kort = (voor: string[], na: string[]) => verschilPerRol(ALLE, ROLLEN, voor, na).map((r) => [r.rol, ...r.handelingen.map((x) => `${x.context}/${x.operationId}`)]);

test.each<[string, string[], string[], string[][]]>([
  ['nothing more', ['casusregie'], ['casusregie'], []],
  ['a first task', [], ['brede-intake-pip'], [['klantmanager', 'intake/intake', 'intake/dossier'], ['teamleider', 'intake/intake']]],
  ['a route that another task opened already is not gained', ['huisvesting'], ['huisvesting', 'brede-intake-pip'], [['klantmanager', 'intake/intake'], ['teamleider', 'intake/intake']]],
  ['a route of the same name in another context is another route', ['huisvesting'], ['huisvesting', 'casusregie'], [['casusregisseur', 'casusregie/dossier']]],
  ['less gains nothing', ['huisvesting', 'casusregie'], ['huisvesting'], []],
  ['a task without routes', [], ['map'], []],
])('%s', (_t, voor, na, uit) => expect(kort(voor, na)).toEqual(uit));

const RSD = { code: 'rsd-de-liemers', openbaarLichaam: null as boolean | null, rollen: ['rsd-medewerker', 'rsd-teamleider'] };
const EIGEN = { code: 'gemeente-0299', openbaarLichaam: true, rollen: ['klantmanager', 'casusregisseur', 'teamleider', 'beheerder'] };
const WET = ['brede-intake-pip', 'casusregie', 'leerroute-z'];
const feiten: VoorbeeldFeiten = {
  gemeentecode: '0299', taak: 'casusregie', niveau: 'liemers', mandaat: 'MB-12', van: 'gemeente-0299', naar: RSD, takenNaar: ['casusregie'], wetstaken: WET, takenVan: ['brede-intake-pip'], vervangt: false, dossiers: 0 };
const codes = (meer: Partial<VoorbeeldFeiten>) => voorbeeldSignalen(ALLE, { ...feiten, ...meer }).map((s) => (s.aantal === undefined ? s.code : `${s.code} ${s.aantal}`));

test.each<[string, Partial<VoorbeeldFeiten>, string[]]>([
  ['a task to an organisation without a fitting role; the college stays competent (Wi2021 art. 18)', {}, ['GeenPassendeRol', 'BevoegdOrgaanBlijftCollege']],
  ['one with a fitting role', { taak: 'financieel-ontzorgen', takenNaar: ['financieel-ontzorgen'] }, ['BevoegdOrgaanBlijftCollege']],
  ['without a reference to the mandaat (Awb art. 10:3)', { mandaat: ' ' }, ['GeenPassendeRol', 'BevoegdOrgaanBlijftCollege', 'MandaatOntbreekt']],
  ['back to the gemeente: no mandaat is asked', { van: 'rsd-de-liemers', naar: EIGEN, mandaat: undefined, takenVan: [] }, []],
  ['running dossiers change hands', { dossiers: 12 }, ['GeenPassendeRol', 'BevoegdOrgaanBlijftCollege', 'LopendeDossiers 12']],
  ['the same executor on another scale', { van: 'rsd-de-liemers', dossiers: 12 }, ['GeenRechtVerandert', 'GeenPassendeRol', 'BevoegdOrgaanBlijftCollege']],
  ['nobody had it', { van: undefined, takenVan: [] }, ['GeenPassendeRol', 'BevoegdOrgaanBlijftCollege']],
  ['a task without a single route', { taak: 'map' }, ['NogGeenHandelingen', 'BevoegdOrgaanBlijftCollege']],
  ['the old executor keeps a route by another task', { taak: 'huisvesting', takenVan: ['brede-intake-pip'] }, ['GeenPassendeRol', 'BlijftViaAndereTaak 1', 'BevoegdOrgaanBlijftCollege']],
  ['a planned change goes', { vervangt: true }, ['VervangtGeplandeWijziging', 'GeenPassendeRol', 'BevoegdOrgaanBlijftCollege']],
  ['to be decided', { naar: EIGEN, van: EIGEN.code, niveau: 'nader_te_bepalen' }, ['GeenRechtVerandert', 'NaderTeBepalen']],
  ['Besluit art. 3.14 lid 4: the eindgesprek of the Z-route, not known to be an openbaar lichaam', { taak: 'leerroute-z', takenNaar: ['leerroute-z'] }, ['GeenPassendeRol', 'BevoegdOrgaanBlijftCollege', 'EindgesprekNietTeMandateren']],
  ['Besluit art. 3.14 lid 4: an openbaar lichaam may', { taak: 'leerroute-z', takenNaar: ['leerroute-z'], naar: { ...RSD, openbaarLichaam: true } }, ['GeenPassendeRol', 'BevoegdOrgaanBlijftCollege']],
  ['Wi2021 art. 18: everything, to no openbaar lichaam', { takenNaar: WET, naar: { ...RSD, openbaarLichaam: false } }, ['GeenPassendeRol', 'BevoegdOrgaanBlijftCollege', 'GeenOpenbaarLichaam']],
  ['Wi2021 art. 18: everything, and nobody looked it up', { takenNaar: WET }, ['GeenPassendeRol', 'BevoegdOrgaanBlijftCollege', 'OpenbaarLichaamOnbekend']],
  ['Wi2021 art. 18: everything, to an openbaar lichaam: it takes the place of the college', { takenNaar: WET, naar: { ...RSD, openbaarLichaam: true } }, ['GeenPassendeRol', 'VolledigeOverdracht']],
])('%s', (_t, meer, uit) => expect(codes(meer)).toEqual(uit));

test('every signal says on what it rests', () => {
  for (const s of voorbeeldSignalen(ALLE, { ...feiten, taak: 'leerroute-z', takenNaar: WET, mandaat: undefined, vervangt: true, niveau: 'nader_te_bepalen' })) expect(s.bron.length).toBeGreaterThan(5);
});
