import { count, percent, shares } from './incident.js';
import type { Incident } from './incident.js';

/** Incidents in other countries. */
export const abroad: readonly Incident[] = [
  {
    name: 'ph-2025-duplicates',
    when: '2025-05-13',
    publisher: 'media tallies of Comelec’s transparency server',
    what: 'Files of precincts were counted twice: about 5 million votes too many for the leader, who stood at 26 million.',
    sources: [
      'https://theangelite.net/2025/05/13/media-outlets-detect-over-5-million-duplicate-votes-in-2025-nle-results/',
      'https://theplatformnews.com/top-stories/national-news/5-million-vote-discrepancy-caught-during-halalan-2025',
    ],
    figures: 'synthetic',
    outcome: 'implausible',
    rules: ['votes-without-stations'],
    states: [
      count('2025-05-13T00:20:00+08:00', { First: 21_000_000, Second: 16_000_000, Third: 12_000_000 }, percent(80.1)),
      count('2025-05-13T00:40:00+08:00', { First: 26_000_000, Second: 19_800_000, Third: 14_900_000 }, percent(80.4)),
    ],
  },
  {
    name: 'us-nyc-2021-test-ballots',
    when: '2021-06-29',
    publisher: 'New York City Board of Elections',
    what: 'About 135,000 test ballots were left in the count; withdrawn at about 22.30.',
    sources: [
      'https://www.nydailynews.com/news/politics/nyc-elections-2021/ny-nyc-mayoral-race-results-20210629-sua7digqinauxnwuyvfonhhlze-story.html',
      'https://www.pressherald.com/2021/06/30/ballot-counting-in-new-york-mayoral-race-takes-turn-for-the-chaotic/',
    ],
    figures: 'synthetic',
    outcome: 'implausible',
    rules: ['votes-without-stations'],
    states: [
      count('2021-06-29T14:00:00-04:00', { Adams: 300_000, Garcia: 289_000 }, percent(96.6)),
      count('2021-06-29T15:00:00-04:00', { Adams: 369_954, Garcia: 354_046 }, percent(96.6)),
    ],
  },
  {
    name: 'us-ca-recall-2021',
    when: '2021-09-14 23.19 ET',
    publisher: 'Edison Research, shown by CNN',
    what: 'The total of Santa Clara was typed as Yes: 351,709 votes too many for two minutes.',
    sources: [
      'https://apnews.com/article/fact-checking-537000968712',
      'https://leadstories.com/hoax-alert/2021/09/fact-check-351709-votes-cast-to-recall-california-governor-newsom-did-not-mysteriously-vanish-a-data-entry-error-was-corrected.html',
    ],
    figures: 'recorded',
    outcome: 'implausible',
    rules: ['pair-leapt'],
    states: [
      count('2021-09-14T23:17:00-04:00', { Yes: 1_874_206, No: 4_530_002 }, percent(49)),
      count('2021-09-14T23:19:00-04:00', { Yes: 2_225_915, No: 4_530_002 }, percent(52)),
    ],
  },
  {
    name: 'us-az-2020-progress',
    when: '2020-11-04',
    publisher: 'Edison Research',
    what: '98% were shown as counted, in truth 86%.',
    sources: [
      'https://americanmilitarynews.com/2020/11/arizona-ballot-count-error-only-86-counted-not-98-says-nyt-editor',
    ],
    figures: 'synthetic',
    outcome: 'implausible',
    rules: ['stations-lost'],
    states: [
      count('2020-11-04T01:00:00-07:00', { A: 1_400_000, B: 1_310_000 }, percent(98)),
      count('2020-11-04T02:00:00-07:00', { A: 1_400_000, B: 1_310_000 }, percent(86)),
    ],
  },
  {
    name: 'us-rock-2020',
    when: '2020-11-03 23.43',
    publisher: 'AP, shown by Fox',
    what: 'Two candidates had each other’s votes for a quarter of an hour.',
    sources: [
      'https://elections.wi.gov/node/6166',
      'https://leadstories.com/hoax-alert/2020/11/fact-check-votes-in-rock-county-wisconsin-were-not-transferred-from-trump-to-biden.html',
    ],
    figures: 'recorded',
    outcome: 'implausible',
    rules: ['exchanged'],
    states: [
      count('2020-11-03T23:43:00-06:00', { Trump: 46_649, Biden: 37_133 }),
      count('2020-11-03T23:57:00-06:00', { Trump: 37_133, Biden: 46_649 }),
    ],
  },
  {
    name: 'us-wnep-2024',
    when: '2024-10-27',
    publisher: 'WNEP-TV, Scranton',
    what: 'Test figures were on air nine days before the vote, with everything counted.',
    sources: [
      'https://boropark.news/blogs/news/pennsylvania-news-outlet-apologizes-for-accidental-election-results-display',
      'scrippsnews.com: address not known',
    ],
    figures: 'recorded',
    outcome: 'implausible',
    rules: ['before-the-vote'],
    states: [
      count(
        '2024-10-27T19:00:00-04:00',
        { Harris: 3_293_712, Trump: 2_997_793 },
        { ...percent(100), electionDate: '2024-11-05' },
      ),
    ],
  },
  {
    name: 'us-wwmt-2022',
    when: '2022-07',
    publisher: 'WWMT, Michigan',
    what: 'Test figures of AP were published on the site of a newsroom.',
    sources: [
      'https://truthpress.com/news/news-stations-air-results-for-primary-election-thats-a-week-away-report/',
      'freep.com, article 10146582002: address not known',
    ],
    figures: 'synthetic',
    outcome: 'implausible',
    rules: ['test-mixed'],
    states: [
      count('2022-07-20T10:00:00-04:00', { A: 0, B: 0 }),
      count('2022-07-20T11:00:00-04:00', { A: 51_234, B: 48_321 }, { test: true }),
    ],
  },
  {
    name: 'de-berlin-2021-estimates',
    when: '2021-09-26',
    publisher: 'Landeswahlleitung Berlin',
    what: '22 precincts of Charlottenburg-Wilmersdorf had 360 valid votes each with the same shares: estimates published as results.',
    sources: [
      'https://www.berliner-zeitung.de/news/wahlen-in-berlin-charlottenburg-wilmersdorf-veroeffentlicht-einfach-schaetzungen-li.185912',
      'https://www.morgenpost.de/berlin/article233464476/Bezirkswahlleitung-rechtfertigt-Schaetzung-von-Ergebnissen.html',
    ],
    figures: 'synthetic',
    outcome: 'implausible',
    rules: ['regions-alike'],
    states: [
      count('2021-09-26T22:00:00+02:00', { A: 0, B: 0 }),
      count(
        '2021-09-26T23:00:00+02:00',
        { A: 4_400, B: 3_520 },
        { regions: Array.from({ length: 22 }, (_, index) => ({ code: `p${index}`, votes: { A: 200, B: 160 } })) },
      ),
    ],
  },
  {
    name: 'ke-2017-after-final',
    when: '2017-08-11 to 15',
    publisher: 'IEBC, Kenya',
    what: 'Figures went on rising on the portal after the final declaration.',
    sources: [
      'http://www.nation.co.ke/news/politics/IEBC-on-the-spot-as-vote-tally-goes-up/1064-4059044-f2pxw5/index.html',
      'http://nairobinews.nation.co.ke/news/numbers-iebc-portal-increasing/',
    ],
    figures: 'recorded',
    outcome: 'implausible',
    rules: ['after-final'],
    states: [
      count('2017-08-11', { Kenyatta: 8_203_290, Odinga: 6_762_224 }, { kind: 'official', status: 'determined' }),
      count('2017-08-15', { Kenyatta: 8_219_879, Odinga: 6_819_036 }, { kind: 'official', status: 'determined' }),
    ],
  },
  {
    name: 'bo-2019-stop',
    when: '2019-10-20 to 21',
    publisher: 'TREP, Bolivia',
    what: 'The quick count stopped for a day and went on with another trend. Whether the trend is right no check can tell; the pause is told.',
    sources: [
      'https://www.theguardian.com/world/2019/oct/21/bolivia-confusion-over-election-results-sparks-fear-and-protests',
      'CEPR, November 2019: address not known',
    ],
    figures: 'synthetic',
    outcome: 'follows',
    rules: [],
    states: [
      count('2019-10-20T19:40:00-04:00', { Morales: 2_350_000, Mesa: 1_950_000 }, percent(83.85)),
      count('2019-10-21T18:30:00-04:00', { Morales: 2_760_000, Mesa: 2_190_000 }, percent(95.3)),
    ],
  },
  {
    name: 'hn-2017-stop',
    when: '2017-11-27 to 12-04',
    publisher: 'TSE, Honduras',
    what: 'After more than a day without an update the leader changed. The step itself is possible; the pause is told.',
    sources: [
      'https://www.publimetro.cl/cl/bbc-mundo/2017/11/27/elecciones-en-honduras-el-presidente-juan-orlando-hernandez-se-autoproclama-ganador-pero-resultados-parciales-le-dan-la-ventaja-al-opositor-salvador-nasralla.html',
      'https://lahora.gt/internacionales/wpcomvip/2017/12/04/hernandez-se-impone-nasralla-honduras-100-del-escrutinio/',
    ],
    figures: 'recorded',
    outcome: 'follows',
    rules: [],
    states: [
      shares('2017-11-27T02:00:00-06:00', { Nasralla: 45.17, Hernández: 40.21 }, percent(57)),
      shares('2017-12-04T10:00:00-06:00', { Nasralla: 41.39, Hernández: 42.98 }, percent(99.9)),
    ],
  },
  {
    name: 'mw-2019-annulled',
    when: '2019-05, annulled 2020-02-03',
    publisher: 'Malawi Electoral Commission',
    what: 'A court annulled a final result: a status goes back, and the figures stay.',
    sources: ['https://www.news.thegambiaradio.com/malawi-court-annuls-president-mutharikas-2019-election-victory/'],
    figures: 'recorded',
    outcome: 'follows',
    rules: [],
    states: [
      shares(
        '2019-05-27',
        { Mutharika: 38.57, Chakwera: 35.41, Chilima: 20.24 },
        { kind: 'official', status: 'determined' },
      ),
      shares(
        '2020-02-03',
        { Mutharika: 38.57, Chakwera: 35.41, Chilima: 20.24 },
        { kind: 'official', status: 'annulled' },
      ),
    ],
  },
  {
    name: 'cd-2018-other-source',
    when: '2019-01-10',
    publisher: 'CENI, DR Congo, and leaked data',
    what: 'Two sources that have nothing to do with each other: the official result, and leaked data of 86% of the votes.',
    sources: ['https://www.congoresearchgroup.org/en/2019/01/15/who-really-won-the-congolese-elections/'],
    figures: 'recorded',
    outcome: 'implausible',
    rules: ['share-leapt'],
    states: [
      shares('2019-01-10', { Tshisekedi: 38.57, Fayulu: 34.8, Shadary: 23.8 }),
      shares('2019-01-15', { Tshisekedi: 18.97, Fayulu: 59.42, Shadary: 18.54 }),
    ],
  },
  {
    name: 'ru-2011-146',
    when: '2011-12-04',
    publisher: 'Rossija-24',
    what: 'Shares on air added up to 146.47%.',
    sources: [
      'https://www.heute.at/s/so-wurde-bei-der-wahl-in-russland-getrickst-16461990',
      'derstandard.at, article 1322873016347: address not known',
    ],
    figures: 'recorded',
    outcome: 'implausible',
    rules: ['shares-above-all'],
    states: [shares('2011-12-04T22:00:00+03:00', { A: 58.99, B: 32.96, C: 23.74, D: 19.41, E: 9.32 })],
  },
];
