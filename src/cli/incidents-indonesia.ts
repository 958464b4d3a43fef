import { count, percent, stations } from './incident.js';
import type { Incident } from './incident.js';

const jakarta = { 'Ridwan & Suswono': 1_717_245, 'Dharma & Kun': 458_886, 'Pramono & Rano': 2_181_939 };
const president = (first: number, second: number, third: number): Readonly<Record<string, number>> => ({
  'Anies & Muhaimin': first,
  'Prabowo & Gibran': second,
  'Ganjar & Mahfud': third,
});
const zeros = Object.fromEntries(Object.keys(jakarta).map((name) => [name, 0]));

/** Incidents in Indonesia's elections. */
export const indonesia: readonly Incident[] = [
  {
    name: 'id-pilkada-zeros',
    when: '2024-11-28 10.45 WIB',
    publisher: 'KPU, pilkada/hhcw/pkwkp/0.json',
    what: 'The votes of every candidate in all 37 contests of governors became 0 while stations went on rising; here Jakarta.',
    sources: [
      'https://github.com/razanfawwaz/pilkada-scrap/commit/481f1a6',
      'https://github.com/razanfawwaz/pilkada-scrap/commit/eb658e5',
    ],
    figures: 'recorded',
    outcome: 'implausible',
    rules: ['votes-gone'],
    states: [
      count('2024-11-28T10:00:05+07:00', jakarta, stations(14_825, 14_835)),
      count('2024-11-28T10:45:04+07:00', zeros, stations(14_826, 14_835)),
    ],
  },
  {
    name: 'id-pilkada-mixed-ages',
    when: '2024-11-28',
    publisher: 'KPU, files of each area',
    what: 'Files of one scrape are of 55 different times, so that parts and the whole differ a little.',
    sources: ['https://github.com/razanfawwaz/pilkada-scrap/commit/481f1a6'],
    figures: 'synthetic',
    outcome: 'follows',
    rules: [],
    states: [
      count(
        '2024-11-28T01:15:00+07:00',
        { A: 700_000, B: 500_000 },
        {
          regions: [
            { code: 'x', votes: { A: 400_000, B: 200_000 } },
            { code: 'y', votes: { A: 300_000, B: 300_000 } },
          ],
        },
      ),
      count(
        '2024-11-28T10:15:04+07:00',
        { A: 702_000, B: 501_000 },
        {
          regions: [
            { code: 'x', votes: { A: 400_000, B: 200_000 } },
            { code: 'y', votes: { A: 300_500, B: 300_100 } },
          ],
        },
      ),
    ],
  },
  {
    name: 'id-pilkada-older-file',
    when: '2024-11-28',
    publisher: 'KPU, pilkada',
    what: 'An older file was served after a newer one: of 10.45, then of 10.15.',
    sources: [
      'https://github.com/razanfawwaz/pilkada-scrap/commit/eb658e5',
      'https://github.com/razanfawwaz/pilkada-scrap/commit/481f1a6',
    ],
    figures: 'synthetic',
    outcome: 'refused',
    rules: ['refused'],
    states: [
      count('2024-11-28T10:45:04+07:00', { A: 702_000, B: 501_000 }),
      count('2024-11-28T10:15:04+07:00', { A: 701_000, B: 500_000 }),
    ],
  },
  {
    name: 'republisher-persen-zero',
    when: '2024-11-28',
    publisher: 'a collector that rebuilt pkwkp/0.json',
    what: 'The percentage of stations became 0 beside 14,825 of 14,835: the collector looked for a field that was not there.',
    sources: ['https://github.com/razanfawwaz/pilkada-scrap/blob/481f1a6/script/compiler.py'],
    figures: 'recorded',
    outcome: 'implausible',
    rules: ['stations-gone'],
    states: [
      count('2024-11-28T10:00:05+07:00', jakarta, percent(99.93)),
      count('2024-11-28T10:15:04+07:00', jakarta, percent(0)),
    ],
  },
  {
    name: 'id-sirekap-misread',
    when: '2024-02-15',
    publisher: 'KPU, Sirekap',
    what: 'Forms were misread: 2,325 of 358,775 stations. A digit too many gives one pair more than all its stations hold.',
    sources: [
      'https://news.okezone.com/read/2024/02/15/337/2970941/kpu-sebanyak-2-325-tps-data-yang-salah-konversi-di-sirekap',
      'https://merdeka.com/politik/kpu-akui-2325-tps-salah-input-data-ke-sirekap-klaim-langsung-dikoreksi-89591-mvk.html',
    ],
    figures: 'synthetic',
    outcome: 'implausible',
    rules: ['pair-leapt'],
    states: [
      count('2024-02-15T19:00:00+07:00', president(31_000, 42_000, 17_000), stations(450, 900)),
      count('2024-02-15T19:30:00+07:00', president(111_000, 42_100, 17_050), stations(451, 900)),
    ],
  },
  {
    name: 'id-sirekap-overseas-fall',
    when: '2024-02-17 16.30 WIB',
    publisher: 'KPU, Sirekap',
    what: 'Votes from overseas were corrected: pair 3 fell by 138,898 within half an hour, while the others rose.',
    sources: ['test/fixtures/sirekap-2024-national.csv of this repository'],
    figures: 'recorded',
    outcome: 'corrects',
    rules: ['corrected'],
    states: [
      count('2024-02-17T16:00:01+07:00', president(20_417_414, 47_752_015, 14_834_594)),
      count('2024-02-17T16:30:01+07:00', president(20_438_547, 48_189_601, 14_695_696)),
    ],
  },
  {
    name: 'id-sirekap-regress',
    when: '2024-02-29 to 2024-03-05',
    publisher: 'KPU, Sirekap',
    what: 'Totals fell while stations rose: corrections of 0.02%.',
    sources: [
      'test/fixtures/sirekap-2024-national.csv of this repository',
      'tuturpedia.com, 2024-02-29: address not known',
      'nusantaratv.com, 2024-03-06: address not known',
    ],
    figures: 'recorded',
    outcome: 'corrects',
    rules: ['corrected'],
    states: [
      count('2024-02-29T14:00:00+07:00', president(31_376_947, 75_375_901, 21_373_275), stations(640_666, 823_236)),
      count('2024-03-05T20:00:00+07:00', president(31_376_582, 75_362_360, 21_374_766), stations(642_961, 823_236)),
    ],
  },
  {
    name: 'id-sirekap-frozen',
    when: '2024-03-05',
    publisher: 'KPU, pemilu2024.kpu.go.id',
    what: 'The charts were withdrawn at 78.1% of the stations and the data stood still. Nothing is wrong but the silence, which pages tell.',
    sources: [
      'https://news.okezone.com/read/2024/03/06/337/2979785/diagram-perolehan-suara-pemilu-2024-di-sirekap-hilang-begini-penjelasan-kpu',
      'https://katadata.co.id/amp/digital/teknologi/65e940c89bbe3/cara-memunculkan-diagram-sirekap-yang-dihilangkan-kpu',
    ],
    figures: 'recorded',
    outcome: 'follows',
    rules: [],
    states: [
      count('2024-03-05T20:00:00+07:00', president(31_376_582, 75_362_360, 21_374_766), stations(642_961, 823_236)),
      count('2024-03-06T08:00:00+07:00', president(31_376_582, 75_362_360, 21_374_766), stations(642_961, 823_236)),
    ],
  },
  {
    name: 'id-ppp-fall',
    when: '2024-03-01',
    publisher: 'KPU, Sirekap, DPR',
    what: 'The votes of a party near the threshold went down while stations rose.',
    sources: [
      'https://www.kompas.id/baca/polhuk/2024/03/03/suara-ppp-turun-psi-naik-kpu-sirekap-hanya-alat-bantu',
      'https://www.liputan6.com/pemilu/read/5541302/update-real-count-kpu-suara-ppp-kembang-kempis-menuju-senayan',
    ],
    figures: 'synthetic',
    outcome: 'corrects',
    rules: ['corrected'],
    states: [
      count('2024-03-01T09:00:00+07:00', { PPP: 3_088_000, PKB: 8_900_000, others: 64_800_000 }, percent(65.5)),
      count('2024-03-01T12:00:00+07:00', { PPP: 3_082_507, PKB: 8_910_000, others: 64_900_000 }, percent(65.6)),
    ],
  },
  {
    name: 'id-dpr-workbook',
    when: '2025',
    publisher: 'a public workbook of the DPR',
    what: 'A thousands’ point was taken for a decimal one: PBB has 131,643 in Jateng VIII instead of about 2,282.',
    sources: ['https://github.com/DHLB41/calculator_pileg'],
    figures: 'synthetic',
    outcome: 'implausible',
    rules: ['pair-leapt'],
    states: [
      count('2025-01-01', { PBB: 2_282, others: 900_000 }),
      count('2025-01-02', { PBB: 131_643, others: 900_000 }),
    ],
  },
  {
    name: 'lost-pair',
    when: 'a shape, not a day',
    publisher: 'none',
    what: 'A state has lost a pair of candidates: the shares of those who are left would not be the result.',
    sources: [],
    figures: 'synthetic',
    outcome: 'refused',
    rules: ['refused'],
    states: [
      count('2024-02-15T10:00:00+07:00', president(5_000_000, 12_000_000, 4_000_000)),
      count('2024-02-15T11:00:00+07:00', { 'Anies & Muhaimin': 5_100_000, 'Prabowo & Gibran': 12_100_000 }),
    ],
  },
];
