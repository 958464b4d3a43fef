import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { headOfPair, wholePair } from '../../src/text/person-names.js';
import { placeName } from '../../src/text/word-case.js';

/** As KPU's candidate files of 2024 print them, and as a newspaper does. */
const heads: Readonly<Record<string, string>> = {
  'MUHAMMAD BOBBY AFIF NASUTION, S.E., M.M. - H. SURYA, B.Sc': 'M. Bobby Afif Nasution',
  'H. MUHAMMAD RUDI - AUNUR RAFIQ': 'Muhammad Rudi',
  'Dr. Ir. H. GUSNAR ISMAIL, M.M. - IDAH SYAHIDAH RUSLI HABIBIE': 'Gusnar Ismail',
  'Prof. Dr. Ir. Hi. NELSON POMALINGO, M.Pd. - MOHAMAD KRIS WARTABONE, S.AP.': 'Nelson Pomalingo',
  'Drs. DOMINGGUS MANDACAN, M.Si. - MOHAMAD LAKOTANI, S.H., M.Si.': 'Dominggus Mandacan',
  'dr. H. KHAIRUL, M.Kes. - KOLOM': 'Khairul',
  'DR. dr. ANTONIUS GINTING, Sp.OG, M.Kes - X': 'Antonius Ginting',
  'dr.Hj. MAYA - X': 'Maya',
  'Dr.H. ABDUL WAHID - X': 'Abdul Wahid',
  'Ir.RENJES - X': 'Renjes',
  'KH. AHMAD HADI - X': 'Ahmad Hadi',
  'K.H. AHMAD HADI - X': 'Ahmad Hadi',
  'Letjen. TNI (Purn.) EDY RAHMAYADI - X': 'Edy Rahmayadi',
  'BRIGJEN. POL. (Purn) HERRY - X': 'Herry',
  'H. RANO KARNO, S.IP. (SI DOEL)': 'Rano Karno',
  'RESKI BASYAH HARAHAP, S.STP., M.Si (Hoji Obon)': 'Reski Basyah Harahap',
  // Initials and words of two letters, which no rule of length tells apart.
  'SF HARIYANTO - X': 'SF Hariyanto',
  'H. AL HARIS, S.Sos., M.H. - X': 'Al Haris',
  'LA ODE DARWIN - X': 'La Ode Darwin',
  'ANDIKA M PERKASA - X': 'Andika M Perkasa',
  'LUKMAN H. ARSAL - X': 'Lukman H. Arsal',
  'MZ. AMIRUL TAMIM - X': 'MZ. Amirul Tamim',
  'MOH. ABD. GANI - X': 'Moh. Abd. Gani',
  'MASHUR BIN MOHD ALIAS - X': 'Mashur bin Mohd Alias',
  "MAS'UD - X": "Mas'ud",
  'MU’AFI ZAINI - X': 'Mu’afi Zaini',
  "'ASHIM - X": "'Ashim",
  'AL-AYUBI ADZ-DZORIF - X': 'Al-Ayubi Adz-Dzorif',
  'SIBRAL MALASYI MA - X': 'Sibral Malasyi Ma',
  // What is in small letters already stands as it is.
  'Damar Prasetyono - X': 'Damar Prasetyono',
  'Melati & Kenanga': 'Melati',
  'KOLOM KOSONG - ': 'Kolom Kosong',
  'Satu, Dua dan Tiga': 'Satu, Dua dan Tiga',
};

describe('the head of a pair', () => {
  for (const [given, said] of Object.entries(heads)) {
    test(`${given} is ${said}`, () => {
      assert.equal(headOfPair(given), said);
    });
  }
});

describe('a whole pair', () => {
  for (const [given, said] of Object.entries({
    'Dr. Ir. H. GUSNAR ISMAIL, M.M. - IDAH SYAHIDAH RUSLI HABIBIE':
      'Dr. Ir. H. Gusnar Ismail, M.M. & Idah Syahidah Rusli Habibie',
    'H. TONNY ULOLI, S.E., M.M. - Dr. H. MARTEN A. TAHA, S.E., M.Ec.Dev.':
      'H. Tonny Uloli, S.E., M.M. & Dr. H. Marten A. Taha, S.E., M.Ec.Dev.',
    // Slips of the source: degrees in capitals, without stops, without commas between them.
    'DRS. A, SE, M.SI, S.SOS, M.HUM': 'Drs. A, S.E., M.Si., S.Sos., M.Hum.',
    'B, ST. MT': 'B, S.T., M.T.',
    'C, SPOG, SPD, SPPD': 'C, Sp.OG., S.Pd., Sp.PD.',
    // Both are written: what the source chose stands.
    'D, M.A.P., S.I.P., M.Si, S.Pd': 'D, M.A.P., S.I.P., M.Si, S.Pd',
    'dr. JIHAN NURLELA, M.M.': 'dr. Jihan Nurlela, M.M.',
    'E, DATUAK PUTIAH': 'E, Datuak Putiah',
    'Melati & Kenanga': 'Melati & Kenanga',
  })) {
    test(`${given} is ${said}`, () => {
      assert.equal(wholePair(given), said);
    });
  }
});

test('a place in capitals is written as places are, and any other stands as it is', () => {
  assert.equal(placeName('KAB. BANGKA'), 'Kab. Bangka');
  assert.equal(placeName('KOTA TARAKAN'), 'Kota Tarakan');
  assert.equal(placeName('DKI JAKARTA'), 'DKI Jakarta');
  assert.equal(placeName('P A P U A'), 'Papua');
  assert.equal(placeName('JAWA TENGAH VIII'), 'Jawa Tengah VIII');
  assert.equal(placeName('Kab. OKU'), 'Kab. OKU');
});
