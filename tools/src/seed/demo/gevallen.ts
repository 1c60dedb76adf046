import { GEMEENTECODES } from '@wegwijs/kernel';
import { bezig, gehuisvest, gekoppeld, gezinsmigrant, klaar, mens, type Geval } from './geval.ts';

const gemist = (...verzonden: number[]) => verzonden.map((v) => ({ verzonden: v, uitkomst: 'niet-verschenen' as const }));

/** All phases, both clocks in every stand, each leerroute. Names are invented. */
const ZEVENAAR: readonly Geval[] = [
  gekoppeld(mens('Nour', 'Al-Khatib', 'sy', 28), 3),
  gekoppeld(mens('Filmon', 'Habtemariam', 'er', 23), 41),
  gekoppeld(mens('Zahra', 'Noorzai', 'af', 35), 88, { leden: [{ voornamen: 'Hamid', relatie: 'partner', leeftijd: 38 }, { voornamen: 'Sahar', relatie: 'kind', leeftijd: 9 }] }),
  gekoppeld(mens('Bilal', 'Al-Sanabani', 'ye', 31), 30, { huisvesting: [9] }),
  gekoppeld(mens('Rojin', 'Karim', 'iq', 26), 52, { huisvesting: [24, 6] }),
  gehuisvest(mens('Tesfay', 'Woldemichael', 'er', 29), 20),
  gehuisvest(mens('Layla', 'Darwish', 'sy', 44), 78),
  bezig(mens('Amina', 'Warsame', 'so', 33), 25, { gesprek: 6, intake: 'half', oproepen: [{ verzonden: 18, uitkomst: 'verschenen' }], toets: 'gepland' }),
  bezig(mens('Omar', 'Sabbagh', 'sy', 37), 33, { gesprek: 9, intake: 'vol', toets: 'afgenomen' }),
  bezig(mens('Yohannes', 'Gebreselassie', 'er', 21), 44, { oproepen: gemist(30) }),
  bezig(mens('Dariush', 'Farahani', 'ir', 40), 77, { gesprek: 20, intake: 'half', derde: { grond: 'diplomawaardering', gevraagd: 18 } }),
  bezig(mens('Mehmet', 'Aydoğan', 'tr', 36), 84, { gesprek: 30, intake: 'half' }),
  klaar(mens('Hiba', 'Mansour', 'sy', 32), 38, 'b1', { leden: [{ voornamen: 'Karam', relatie: 'partner', leeftijd: 35 }, { voornamen: 'Jana', relatie: 'kind', leeftijd: 3 }], partnerOok: true, bijstand: true, pip: 'concept' }),
  klaar(mens('Abdifatah', 'Jama', 'so', 47), 58, 'z', { bijstand: true, pip: 'aangeboden' }),
  klaar(mens('Rania', 'Haddad', 'sy', 22), 52, 'onderwijs', { pip: 'vastgesteld' }),
  klaar(mens('Samir', 'Qasim', 'sy', 34), 61, 'b1', { bijstand: true, pip: 'bekendgemaakt' }),
  klaar(mens('Selamawit', 'Kidane', 'er', 27), 96, 'b1', { pip: 'bekendgemaakt' }),
  gezinsmigrant(mens('Malee', 'Srisuk', 'th', 30), 47, { gesprek: 14, toets: 'b1', intake: 'afgerond', pip: 'bekendgemaakt' }),
];

const DUIVEN: readonly Geval[] = [
  gekoppeld(mens('Idris', 'Abdelrahman', 'sd', 25), 8),
  gekoppeld(mens('Maryam', 'Sultani', 'af', 29), 60, { huisvesting: [21] }),
  gekoppeld(mens('Khaled', 'Al-Masri', 'sy', 50), 70, { huisvesting: [33, 12, 2] }),
  gekoppeld(mens('Ghirmay', 'Tekle', 'er', 34), 26, { ingetrokken: 'elders-gekoppeld' }),
  gehuisvest(mens('Shirin', 'Rahimi', 'ir', 38), 15),
  bezig(mens('Hodan', 'Farah', 'so', 24), 19, { toets: 'gepland' }),
  bezig(mens('Aziz', 'Hakimi', 'af', 31), 55, { oproepen: gemist(46, 30) }),
  bezig(mens('Mustafa', 'Salih', 'iq', 42), 90, { oproepen: gemist(72, 54, 34), gesprek: 60, intake: 'half' }),
  bezig(mens('Rim', 'Haidar', 'sy', 36), 66, { gesprek: 25, intake: 'half', derde: { grond: 'advies-deskundige', gevraagd: 30, ontvangen: 12 } }),
  klaar(mens('Berivan', 'Osman', 'sy', 27), 35, 'b1'),
  klaar(mens('Fatuma', 'Ali', 'so', 52), 64, 'z', { bijstand: true, pip: 'bekendgemaakt' }),
  klaar(mens('Daniel', 'Berhane', 'er', 26), 49, 'b1', { pip: 'bekendgemaakt', verhuistNaar: GEMEENTECODES.ZEVENAAR }),
  klaar(mens('Wael', 'Shahin', 'sy', 39), 68, 'b1', { bijstand: true, pip: 'aangeboden' }),
  gezinsmigrant(mens('Juliana', 'Carvalho', 'br', 33), 22, { gesprek: 9, intake: 'half' }),
];

const WESTERVOORT: readonly Geval[] = [
  gekoppeld(mens('Salma', 'Abbas', 'sy', 30), 15, { leden: [{ voornamen: 'Tarek', relatie: 'partner', leeftijd: 33 }, { voornamen: 'Adam', relatie: 'kind', leeftijd: 6 }, { voornamen: 'Maya', relatie: 'kind', leeftijd: 1 }] }),
  gekoppeld(mens('Nahom', 'Asfaha', 'er', 22), 74, { huisvesting: [30, 10] }),
  gehuisvest(mens('Parwana', 'Amiri', 'af', 41), 33),
  bezig(mens('Emre', 'Karataş', 'tr', 35), 12, { oproepen: [{ verzonden: 5 }] }),
  bezig(mens('Saba', 'Ghebre', 'er', 28), 40, { oproepen: [{ verzonden: 34, uitkomst: 'verschoonbaar' }, { verzonden: 15 }] }),
  bezig(mens('Jamal', 'Nasser', 'ye', 45), 92, { oproepen: gemist(80, 62, 40), gesprek: 12, intake: 'bij-afwezigheid' }),
  bezig(mens('Elif', 'Yavuz', 'tr', 31), 28, { vrijgesteld: true }),
  klaar(mens('Noor', 'Barazi', 'sy', 25), 46, 'onderwijs', { bijstand: true, pip: 'concept' }),
  klaar(mens('Ahmad', 'Zaher', 'af', 37), 73, 'z', { pip: 'vastgesteld' }),
  klaar(mens('Lula', 'Mebrahtu', 'er', 32), 57, 'b1', { bijstand: true, pip: 'bekendgemaakt' }),
  gezinsmigrant(mens('Ilham', 'Bouazza', 'ma', 26), 76, { gesprek: 31, toets: 'b1', intake: 'afgerond' }),
];

/** A gemeente with its own street addresses; the taakstelling is that of the startnotitie. */
export interface Demogemeente {
  gemeentecode: string;
  naam: string;
  postcode: string;
  straten: readonly string[];
  taakstelling: number;
  gevallen: readonly Geval[];
}
export const DEMO: readonly Demogemeente[] = [
  { gemeentecode: GEMEENTECODES.ZEVENAAR, naam: 'Zevenaar', postcode: '6901', straten: ['Voorbeeldstraat', 'Proefweg', 'Testlaan'], taakstelling: 14, gevallen: ZEVENAAR },
  { gemeentecode: GEMEENTECODES.DUIVEN, naam: 'Duiven', postcode: '6921', straten: ['Voorbeeldhof', 'Proefplein'], taakstelling: 8, gevallen: DUIVEN },
  { gemeentecode: GEMEENTECODES.WESTERVOORT, naam: 'Westervoort', postcode: '6931', straten: ['Voorbeeldkade', 'Proefdijk'], taakstelling: 5, gevallen: WESTERVOORT },
];
