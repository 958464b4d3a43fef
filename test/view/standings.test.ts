import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isFaint } from '../../src/results/colors.js';
import { parseDecimal } from '../../src/results/decimals.js';
import { parse } from '../../src/results/parse.js';
import { follow } from '../../src/results/succession.js';
import type { Results, ResultsInput } from '../../src/results/types.js';
import { standings as byDefault } from '../../src/view/standings-by-default.js';
import { standings } from '../../src/view/standings.js';
import type { Presentation } from '../../src/text/presentation.js';
import type { Circumstances, Standings } from '../../src/view/standings.js';
import { caseNamed } from '../cases/index.js';
import { contest } from '../contest.js';
import { corrections2024 } from '../fixtures/corrections-2024.js';
import { pileg2024 } from '../fixtures/pileg-2024.js';
import { pilpres2019 } from '../fixtures/pilpres-2019.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { publishedProgress } from '../fixtures/published-shares.js';
import { singleCandidate2024 } from '../fixtures/single-candidate-2024.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';

const usual: Presentation = {
  locale: 'id',
  timeZone: 'WIB',
  order: 'ballot',
  decimals: 1,
  rounding: 'half-up',
  threshold: undefined,
};
const now = Date.parse('2024-03-21T00:00:00+07:00');
const shown = (
  results: Results,
  presentation: Partial<Presentation> = {},
  circumstances: Partial<Circumstances> = {},
): Standings =>
  standings({ results, corrections: [], jumps: [] }, { ...usual, ...presentation }, { now, ...circumstances });
const pairs = (
  rows: readonly { id: string; number: number; name: string; votes: number }[],
): ResultsInput['candidates'] => rows.map(({ id, number, name, votes }) => ({ id, number, name, votes }));
const presidential = (rest: Partial<ResultsInput> = {}): Results =>
  contest([], {
    kind: 'official',
    rule: 'presidential',
    progress: { percent: 100 },
    updated: pilpres2024.updated,
    source: { name: 'KPU', url: 'https://kpu.go.id' },
    candidates: pairs(pilpres2024.candidates),
    ...rest,
  });
const shares = ({ rows }: Standings): readonly string[] => rows.map(({ share }) => share);
const marks = ({ rows }: Standings): readonly string[] => rows.map(({ mark }) => mark);
const badges = (picture: Standings): readonly string[] => picture.badges.map(({ text }) => text);
const names = ({ rows }: Standings): readonly string[] => rows.map(({ name }) => name);

describe('the result of 2024 reads', () => {
  const { invalidVotes, registeredVoters, stations, regions } = pilpres2024;
  const whole = presidential({
    heading: 'Hasil',
    invalidVotes,
    registeredVoters,
    progress: { counted: stations, total: stations },
    regions,
  });

  test('as in the README', () => {
    const picture = shown(presidential());
    assert.deepEqual(shares(picture), ['24,9%', '58,6%', '16,5%']);
    assert.deepEqual(
      picture.rows.map(({ votes }) => votes),
      ['40.971.906 suara', '96.214.691 suara', '27.040.878 suara'],
    );
    assert.deepEqual(names(picture), ['Anies & Muhaimin', 'Prabowo & Gibran', 'Ganjar & Mahfud']);
    assert.deepEqual(picture.source, { label: 'Sumber', name: 'KPU', url: 'https://kpu.go.id' });
    assert.deepEqual(picture.updated, {
      label: 'Diperbarui',
      text: '20 Maret 2024, 22.19 WIB',
      age: '',
      clock: '20 Maret 2024, 22.19 WIB',
      iso: pilpres2024.updated,
    });
    assert.deepEqual(picture.total, { count: '164.227.475', label: 'Suara sah' });
    assert.deepEqual(badges(picture), ['Rekapitulasi resmi']);
    assert.equal(picture.badges[0]?.kind, 'official');
    assert.deepEqual(picture.notices, [], 'the printed shares add up');
    assert.equal(picture.rows[0]?.percent, 24.948265);
  });

  test('in English', () => {
    const picture = shown(whole, { locale: 'en', timeZone: 'WIT' });
    assert.deepEqual(shares(picture), ['24.9%', '58.6%', '16.5%']);
    assert.equal(picture.rows[0]?.votes, '40,971,906 votes');
    assert.equal(picture.updated?.text, '21 March 2024, 00:19 WIT');
    assert.equal(picture.progress?.text, '823,378 of 823,378 polling stations counted (100%)');
    assert.doesNotMatch(
      JSON.stringify(picture),
      /suara|pasangan calon|putaran|Sumber|Diperbarui|provinsi|pemilih|Pasal/,
    );
  });

  test('with two decimals, which add up to 100,01, and a line says so', () => {
    const picture = shown(presidential(), { decimals: 2 });
    assert.deepEqual(shares(picture), ['24,95%', '58,59%', '16,47%']);
    assert.deepEqual(picture.notices, ['Jumlah tidak tepat 100% karena pembulatan']);
    const adjusted = shown(presidential(), { decimals: 2, rounding: 'largest-remainder' });
    assert.deepEqual(shares(adjusted), ['24,95%', '58,59%', '16,46%']);
    assert.deepEqual(adjusted.notices, ['Persentase dibulatkan dengan metode sisa terbesar']);
  });

  test('with a line about adjusted shares, and about honest forms that win over them', () => {
    const adjusted = (votes: readonly number[]): readonly string[] =>
      shown(contest(votes), { rounding: 'largest-remainder' }).notices;
    assert.deepEqual(
      adjusted([0, 1, 1]),
      ['Persentase dibulatkan dengan metode sisa terbesar'],
      'with no votes for the first',
    );
    assert.deepEqual(adjusted([0, 0]), []);
    const beside = shown(contest([4996, 3002, 2002], { rule: 'presidential' }), { rounding: 'largest-remainder' });
    assert.deepEqual(shares(beside), ['49,96%', '30,0%', '20,0%']);
    assert.match(beside.notices.join(), /sisa terbesar.*tidak tepat 100%/);
  });

  test('with its verdict, which does not say more than the KPU', () => {
    const { verdict, progress, details } = shown(whole);
    assert.equal(verdict?.headline, 'Prabowo & Gibran memenuhi syarat menang satu putaran');
    assert.match(
      verdict.detail,
      /38 dari 38 provinsi \(UUD 1945 Pasal 6A ayat \(3\); UU 7\/2017 Pasal 416 ayat \(1\)\)\. Penetapan pasangan terpilih oleh KPU menyusul\.$/,
    );
    assert.equal(progress?.text, 'Data masuk 823.378 dari 823.378 TPS (100%)');
    assert.equal(progress.percent, 100);
    // 168.422.011 of 204.421.612 voters.
    assert.deepEqual(details, [
      'Partisipasi 82,39% dari DPT (168.422.011 dari 204.421.612 pemilih)',
      'Suara tidak sah 4.194.536',
    ]);
    const determined = shown(presidential({ status: 'determined', regions }));
    assert.deepEqual(determined.verdict, verdict);
    assert.deepEqual(badges(determined), ['Rekapitulasi resmi', 'Hasil ditetapkan KPU']);
    const elected = shown(presidential({ status: 'elected', regions }));
    assert.equal(elected.verdict?.headline, 'Prabowo & Gibran terpilih, ditetapkan KPU');
    assert.doesNotMatch(elected.verdict.detail, /menyusul/);
    assert.deepEqual(badges(elected), ['Rekapitulasi resmi', 'Pasangan terpilih ditetapkan KPU']);
    const disputed = shown(presidential({ status: 'disputed', regions }));
    assert.equal(disputed.verdict?.headline, verdict.headline);
    assert.match(disputed.verdict.detail, /\. Menunggu putusan MK\.$/);
    assert.doesNotMatch(disputed.verdict.detail, /menyusul/);
    assert.equal(shown(presidential({ status: 'annulled', regions })).verdict, undefined);
  });

  test('with only the source’s turnout, if it prints one', () => {
    const own = (rest: Partial<ResultsInput>, locale: 'id' | 'en' = 'id'): readonly string[] =>
      shown(presidential({ invalidVotes, registeredVoters, turnout: '81,78', ...rest }), { locale }).details;
    assert.deepEqual(own({}), ['Partisipasi 81,78%', 'Suara tidak sah 4.194.536']);
    assert.deepEqual(own({ turnout: '81.780' }, 'en'), ['Turnout 81.780%', 'Invalid votes 4,194,536']);
    assert.deepEqual(own({ kind: 'preliminary' }), ['Partisipasi 81,78%', 'Suara tidak sah 4.194.536']);
    for (const status of ['annulled', 'revote'] as const)
      assert.deepEqual(own({ status }), ['Suara tidak sah 4.194.536'], 'votes that do not stand');
    assert.equal(
      shown(presidential({ invalidVotes, registeredVoters, status: 'revote' })).details[0],
      'Pemilih terdaftar 204.421.612',
    );
  });

  test('without provinces: nobody is declared', () => {
    const ground = '(UUD 1945 Pasal 6A ayat (3); UU 7/2017 Pasal 416 ayat (1)).';
    const condition = 'Syarat 20% di lebih dari separuh provinsi belum dihitung di sini';
    assert.deepEqual(shown(presidential()).verdict, { headline: '', detail: `${condition} ${ground}` });
    const told = (given: typeof regions, rest: Partial<ResultsInput> = {}): string => {
      const { headline, detail } = shown(presidential({ regions: given, ...rest })).verdict ?? assert.fail();
      assert.equal(headline, rest.status ? 'Prabowo & Gibran terpilih, ditetapkan KPU' : '');
      return detail;
    };
    assert.equal(told(regions.slice(0, 15)), `${condition}: data provinsi belum lengkap (15 dari 38) ${ground}`);
    assert.equal(
      told(regions.slice(0, -1)),
      `${condition}: jumlah suara semua wilayah tidak sama dengan jumlah keseluruhan ${ground}`,
    );
    assert.equal(told([], { status: 'elected' }), `${condition} ${ground}`);
  });

  test('during the count', () => {
    const { votes, progress } = sirekap20240307;
    const picture = shown(
      contest(Object.values(votes), {
        kind: 'preliminary',
        rule: 'presidential',
        progress,
        registeredVoters,
        invalidVotes,
      }),
    );
    assert.equal(picture.progress?.text, 'Data masuk 643.124 dari 823.378 TPS (78,11%)');
    assert.deepEqual(marks(picture), ['', 'Unggul sementara', '']);
    assert.equal(picture.verdict, undefined);
    assert.deepEqual(badges(picture), ['Hitungan sementara']);
    assert.equal(picture.details[0], 'Pemilih terdaftar 204.421.612', 'no turnout before all stations are counted');
  });
});

describe('what the votes that are still out cannot change', () => {
  const certainty = (results: unknown, before?: unknown, locale: 'id' | 'en' = 'id'): string => {
    const [first, then] = [before ?? results, results].map((input) => parse(input).results ?? assert.fail());
    assert.ok(first && then);
    const state = before ? follow(follow(undefined, first), then) : follow(undefined, then);
    const view = standings(state, { ...usual, locale }, { now });
    assert.equal(view.ground, view.certainty);
    assert.equal(view.verdict, undefined);
    return view.certainty;
  };
  const said = (name: string, locale: 'id' | 'en' = 'id'): string => {
    const { results, previous } = caseNamed(name);
    return certainty(results, previous, locale);
  };

  test('is said in one sentence, with the lead and the most votes that can come', () => {
    // 480.000 voters, a reserve of 2,5% and 1.000 stations make 493.000 ballots; 441.234 + 9.656 are counted.
    assert.equal(
      said('out-of-reach'),
      'Tidak terkejar lagi: selisih 61.234 suara, yang belum masuk paling banyak 42.110. Penetapan tetap oleh KPU.',
    );
    assert.equal(
      said('out-of-reach', 'en'),
      'Out of reach: ahead by 61,234 votes, with at most 42,110 still to come. The KPU determines the result.',
    );
  });

  test('names the condition of a preliminary count, and is not said of a first state', () => {
    assert.equal(
      said('out-of-reach-preliminary'),
      'Tidak terkejar lagi: selisih 34.825 suara, yang belum masuk paling banyak 17.673, bila suara yang sudah masuk tidak dikoreksi. Penetapan tetap oleh KPU.',
    );
    assert.equal(certainty(caseNamed('out-of-reach-preliminary').results), '');
  });

  test('is of 50% where a majority is asked for, with the provinces', () => {
    assert.equal(
      said('majority-out-of-reach'),
      'Tidak ada lagi yang dapat melewati 50%: calon terdepan tertinggal 32.588.536 suara dari gabungan calon lain, yang belum masuk paling banyak 30.904.586. Penetapan tetap oleh KPU.',
    );
    const { candidates, regions, registeredVoters, stations, invalidVotes } = pilpres2024;
    const almost = {
      kind: 'official',
      rule: 'presidential',
      electionDate: '2024-02-14',
      candidates,
      registeredVoters,
      extraBallots: 0,
      invalidVotes: invalidVotes + 10_000_000,
      progress: { counted: stations - 1, total: stations },
    };
    const start =
      'Tetap di atas 50%: unggul 28.201.907 suara atas gabungan calon lain, yang belum masuk paling banyak 25.999.601. Penetapan tetap oleh KPU.';
    assert.equal(certainty(almost), `${start} Syarat 20% di lebih dari separuh provinsi belum dihitung di sini.`);
    assert.match(
      certainty({ ...almost, regions }),
      /^Tetap di atas 50%, sedikitnya 20% di \d\d dari 38 provinsi: unggul/,
    );
  });

  test('is not said where something could not be read, nor under an embargo', () => {
    const { results } = parse(caseNamed('out-of-reach').results);
    assert.ok(results && shown(results).certainty);
    assert.equal(shown(results, {}, { incomplete: true }).certainty, '');
    const locked = { ...results, kind: 'official', embargo: '2099-01-01' } as const;
    assert.equal(byDefault(locked, {}, { now }).certainty, '');
  });
});

test('the badges name the second round', () => {
  assert.deepEqual(badges(shown(presidential({ round: 2, candidates: pairs(pilpres2024.candidates).slice(0, 2) }))), [
    'Rekapitulasi resmi',
    'Putaran kedua',
  ]);
});

test('2019: two pairs', () => {
  const { verdict, rows } = shown(presidential({ candidates: pairs(pilpres2019.candidates) }), { decimals: 2 });
  assert.equal(verdict?.headline, "Jokowi & Ma'ruf memenuhi syarat menang satu putaran");
  assert.deepEqual(
    rows.map(({ share }) => share),
    ['55,50%', '44,50%'],
  );
});

describe('a quick count near half of the votes', () => {
  const near = (shares: readonly string[], rest: Partial<ResultsInput> = {}, locale: 'id' | 'en' = 'id'): string =>
    shown(
      contest([], {
        kind: 'quick-count',
        rule: 'presidential',
        margin: '1,0',
        candidates: shares.map((share, index) => ({ name: `Pasangan ${String(index + 1)}`, share })),
        ...rest,
      }),
      { locale },
    ).details.find((text) => text.includes('50%')) ?? '';

  test('names everybody within the margin of error, its ends included', () => {
    assert.equal(near(['50,9', '29,1', '20']), 'Pasangan 1 dalam margin of error dari 50%');
    assert.equal(near(['51,0', '29', '20']), 'Pasangan 1 dalam margin of error dari 50%');
    assert.equal(near(['51,01', '28,99', '20']), '');
    assert.equal(near(['49', '31', '20']), 'Pasangan 1 dalam margin of error dari 50%');
    assert.equal(near(['48,99', '31,01', '20']), '');
    assert.equal(near(['50,93', '49,07']), 'Pasangan 1 dan Pasangan 2 dalam margin of error dari 50%');
    assert.equal(near(['50,9', '29,1', '20'], {}, 'en'), 'Pasangan 1 within the margin of error of 50%');
  });

  test('says nothing where nobody has votes yet', () => {
    const { details } = shown(contest([0, 0], { kind: 'quick-count', rule: 'presidential', margin: '1,0' }));
    assert.deepEqual(details, ['Margin of error ±1,0 poin persen']);
  });

  test('says nothing where the rule does not require a majority, or the count is of another kind', () => {
    for (const rest of [{ rule: 'plurality' }, { kind: 'preliminary' }, { margin: '' }] as const)
      assert.equal(near(['50,9', '29,1', '20'], rest), '', JSON.stringify(rest));
  });
});

describe('the verdict', () => {
  const told = (votes: readonly number[], rest: Partial<ResultsInput>, locale: 'id' | 'en' = 'id') =>
    shown(contest(votes, { kind: 'official', progress: { percent: 100 }, electionDate: '2024-02-14', ...rest }), {
      locale,
    }).verdict;

  test('names the first where others are tied for the second place', () => {
    assert.deepEqual(told([30, 40, 30], { rule: 'presidential' }), {
      headline: 'Pasangan 2 ke putaran kedua melawan Pasangan 1 atau Pasangan 3',
      detail: 'Suara sama untuk peringkat kedua (UU 7/2017 Pasal 416 ayat (5)).',
    });
    assert.equal(
      told([40, 20, 20, 20], { rule: 'presidential' })?.headline,
      'Pasangan 1 ke putaran kedua melawan Pasangan 2, Pasangan 3, atau Pasangan 4',
    );
    assert.equal(
      told([30, 40, 30], { rule: 'presidential' }, 'en')?.headline,
      'Pasangan 2 to a second round against Pasangan 1 or Pasangan 3',
    );
  });

  test('lists tied pairs with a comma before the last of three', () => {
    assert.deepEqual(told([30, 30, 30], { rule: 'plurality' }), {
      headline: 'Suara sama: Pasangan 1, Pasangan 2, dan Pasangan 3',
      detail: 'Perolehan suara terbanyak sama (UU 10/2016 Pasal 107 ayat (2), Pasal 109 ayat (2)).',
    });
  });

  test('has no parentheses where no ground is known', () => {
    assert.equal(
      told([30, 40, 20], { rule: 'plurality', electionDate: '2015-12-09' })?.detail,
      'Suara terbanyak. Penetapan pasangan terpilih oleh KPU menyusul.',
    );
    assert.equal(
      told([60, 40], { rule: 'majority-runoff', round: 2, electionDate: '2012-09-20' })?.headline,
      'Pasangan 1 memenuhi syarat menang di putaran kedua',
    );
  });

  test('is not worked out under the rules before December 2015', () => {
    const before = { rule: 'plurality', electionDate: '2010-06-30' } as const;
    assert.deepEqual(told([60, 40], before), { headline: '', detail: 'Aturan saat itu tidak dihitung di sini.' });
    assert.deepEqual(told([60, 40], { ...before, status: 'elected' }), {
      headline: 'Pasangan 1 terpilih, ditetapkan KPU',
      detail: 'Aturan saat itu tidak dihitung di sini.',
    });
  });

  test('says that somebody was elected, where these figures do not show who', () => {
    const elected = { rule: 'presidential', status: 'elected' } as const;
    assert.deepEqual(told([40, 35, 25], elected), {
      headline: 'Pasangan terpilih ditetapkan KPU',
      detail:
        'Tidak ada pasangan calon yang meraih lebih dari 50% suara sah (UUD 1945 Pasal 6A ayat (4); UU 7/2017 Pasal 416 ayat (2)).',
    });
    assert.deepEqual(told([60, 40], { ...elected, progress: { counted: 9, total: 10 } }), {
      headline: 'Pasangan terpilih ditetapkan KPU',
      detail: 'Angka di sini belum lengkap.',
    });
  });

  test("gives the source's own ground in place of ours", () => {
    const ground = 'Keputusan KPU 504/2024';
    const { detail } = told([30, 40], { rule: 'plurality', status: 'elected', ground }) ?? assert.fail();
    assert.equal(detail, `Suara terbanyak (${ground}).`);
  });
});

test('Bangka: the empty box has its own name and grey, and the pair had no majority against it', () => {
  const { candidates, official } = singleCandidate2024.contests.find(({ name }) => name === 'Bangka') ?? assert.fail();
  assert.ok(official);
  const rows = candidates.map(({ id, number, name, votes, emptyBox = false }) => ({
    id,
    number,
    name: emptyBox ? '' : name,
    votes,
    emptyBox,
  }));
  const picture = shown(
    contest([], {
      kind: 'official',
      rule: 'single-candidate',
      progress: { percent: 100 },
      electionDate: '2024-11-27',
      candidates: rows,
    }),
    { decimals: 2 },
  );
  assert.deepEqual(
    shares(picture),
    official.publishedShares.map((share) => `${share.replace('.', ',')}%`),
  );
  assert.equal(picture.rows[1]?.name, 'Kolom kosong');
  assert.equal(picture.rows[1].color, '#7b7f87');
  assert.deepEqual(picture.verdict, {
    headline: 'H. MULKAN, SH.,MH - RAMADIAN tidak meraih lebih dari 50%: pemilihan diulang',
    detail:
      'Tidak ada pasangan calon yang meraih lebih dari 50% suara sah (UU 10/2016 Pasal 54D ayat (3); Putusan MK 126/PUU-XXII/2024).',
  });
  assert.deepEqual(
    picture.lines.map(({ percent }) => percent),
    [50],
  );
});

test('parliament 2024: eighteen parties, the threshold of 4%, and each on the right side of it', () => {
  const { parties } = pileg2024;
  const candidates = parties.map(({ number, name, votes }) => ({ number, name, votes }));
  const picture = shown(contest([], { kind: 'official', candidates }), {
    decimals: 2,
    threshold: parseDecimal('4') ?? assert.fail(),
  });
  assert.deepEqual(
    shares(picture),
    parties.map(({ publishedShare }) => `${publishedShare.replace('.', ',')}%`),
  );
  assert.deepEqual(picture.lines, [{ percent: 4, label: 'Ambang 4%' }]);
  const coarse = shown(contest([], { candidates }), { decimals: 0, threshold: parseDecimal('4,0') ?? assert.fail() });
  assert.equal(
    coarse.rows.find(({ name }) => name.includes('Persatuan Pembangunan'))?.share,
    '3,9%',
    '3,87% is not 4%',
  );
  assert.equal(coarse.lines[0]?.label, 'Ambang 4,0%');
});

describe('the heading of the column of names is', () => {
  const head = (candidates: ResultsInput['candidates'], rest: Partial<ResultsInput> = {}): readonly string[] =>
    (['id', 'en'] as const).map((locale) => shown(contest([], { candidates, ...rest }), { locale }).columns.name);
  const votes = 10;

  test('party where candidates are parties: by their seats, their marks or their names', () => {
    const [abbreviated, named] = (['abbreviation', 'name'] as const).map((label) =>
      pileg2024.parties.map(({ number, votes: count, [label]: name }) => ({ number, name, votes: count })),
    );
    assert.deepEqual(head(named!), ['Partai', 'Party']);
    assert.deepEqual(head(abbreviated!, { seats: { '3': 110 } }), ['Partai', 'Party']);
    assert.deepEqual(head(abbreviated!.map((party) => ({ ...party, qualified: party.number < 6 }))), [
      'Partai',
      'Party',
    ]);
    const mixed = ['Partai Golkar', 'Gerindra'].map((name) => ({ name, votes }));
    assert.deepEqual(head(mixed), ['Partai', 'Party']);
  });

  test('candidate elsewhere', () => {
    assert.deepEqual(head(pairs(pilpres2024.candidates)), ['Calon', 'Candidate']);
    assert.deepEqual(head([{ name: 'Partaiman', votes, parties: ['Partai Golkar'] }]), ['Calon', 'Candidate']);
    assert.deepEqual(head([{ name: 'Utusan partai lokal', votes }]), ['Calon', 'Candidate']);
  });
});

describe('rows', () => {
  test('are by ballot number or by votes, never in the order of the input', () => {
    const rows = [
      { number: 3, name: 'C', votes: 5 },
      { number: 10, name: 'J', votes: 9 },
      { number: 1, name: 'A', votes: 5 },
      { name: 'Z', votes: 1 },
    ];
    for (const candidates of [rows, [...rows].reverse()]) {
      assert.deepEqual(names(shown(contest([], { candidates }))), ['A', 'C', 'J', 'Z']);
      assert.deepEqual(names(shown(contest([], { candidates }), { order: 'votes' })), ['J', 'A', 'C', 'Z']);
    }
  });

  test('keep their colours when the order changes', () => {
    const colors = (order: Presentation['order']): ReadonlyMap<string, string> =>
      new Map(shown(contest([1, 3, 2]), { order }).rows.map(({ id, color }) => [id, color]));
    assert.deepEqual(new Map([...colors('votes')].sort()), colors('ballot'));
  });

  test('have colours and ink with enough contrast, for any number', () => {
    const candidates = Array.from({ length: 30 }, (_, at) => ({ number: at + 1, name: String(at), votes: 1 }));
    for (const { color } of shown(contest([], { candidates })).rows)
      assert.deepEqual([/^#[\da-f]{6}$/.test(color), isFaint(color)], [true, false]);
    const [row] = shown(contest([], { candidates: [{ name: 'A', votes: 1, color: '#ff0' }] })).rows;
    assert.deepEqual([row?.color, row?.ink, row?.isFaint], ['#ffff00', '#000', true]);
  });

  test('of 1.000 candidates are the first 100, and a line says so', () => {
    const candidates = Array.from({ length: 1000 }, (_, at) => ({
      number: 1000 - at,
      name: `N${String(1000 - at)}`,
      votes: at,
    }));
    const picture = shown(contest([], { candidates }));
    assert.equal(picture.rows.length, 100);
    assert.equal(picture.rows[0]?.name, 'N1');
    assert.deepEqual(
      picture.notices.filter((notice) => notice.includes('calon')),
      ['Menampilkan 100 dari 1.000 calon'],
    );
    assert.equal(picture.total?.count, '499.500', 'all candidates count');
    const hundred = shown(contest([], { candidates: candidates.slice(0, 100) }));
    assert.equal(hundred.rows.length, 100);
    assert.deepEqual(
      hundred.notices.filter((notice) => notice.includes('calon')),
      [],
    );
  });

  test('without any votes have – as shares, and empty bars', () => {
    const picture = shown(contest([0, 0], { kind: 'official', rule: 'plurality', progress: { counted: 0, total: 9 } }));
    assert.deepEqual(
      picture.rows.map(({ share, percent, votes, mark }) => [share, percent, votes, mark]),
      [
        ['–', 0, '0 suara', ''],
        ['–', 0, '0 suara', ''],
      ],
    );
    assert.equal(picture.progress?.text, 'Data masuk 0 dari 9 TPS (0,00%)');
    assert.equal(picture.verdict, undefined);
    assert.doesNotMatch(JSON.stringify(picture), /NaN|Infinity|undefined/);
  });

  test('with 18 digits and more are exact to the last one, from JSON to the text', () => {
    const digits = ['9007199254740993', '123456789012345678901234567890'];
    const { results } = parse(JSON.stringify({ candidates: digits.map((votes, at) => ({ name: String(at), votes })) }));
    const picture = shown(results ?? assert.fail());
    assert.deepEqual(
      picture.rows.map(({ count }) => count),
      ['9.007.199.254.740.993', '123.456.789.012.345.678.901.234.567.890'],
    );
    assert.deepEqual(shares(picture), ['<0,1%', '>99,9%']);
    assert.equal(picture.total?.count, '123.456.789.012.354.686.100.489.308.883');
  });

  test('have the source’s own digits if it prints only shares, and no votes', () => {
    const given = (...list: readonly string[]): Results =>
      contest([], { rule: 'presidential', candidates: list.map((share, at) => ({ name: String(at), share })) });
    const picture = shown(given('24,95', '58.6', '16,450'), { decimals: 0 });
    assert.deepEqual(shares(picture), ['24,95%', '58,6%', '16,450%']);
    assert.equal(picture.rows[0]?.votes, '');
    assert.equal(picture.total, undefined);
    assert.deepEqual(picture.notices, []);
    assert.deepEqual(shown(given('24,95', '58.59', '16,47')).notices, ['Persentase dari sumber berjumlah 100,01%']);
  });

  test('have a sign besides the colour: the ballot number, else a letter', () => {
    const candidates = [
      { name: 'A', votes: 1 },
      { name: 'B', votes: 2 },
      { number: 7, name: 'C', votes: 3 },
    ];
    assert.deepEqual(
      shown(contest([], { candidates })).rows.map(({ sign }) => sign),
      ['7', 'A', 'B'],
    );
  });

  test('mark equal votes, and a lead only while nothing is decided', () => {
    const official = (votes: readonly number[], rest: Partial<ResultsInput> = {}): readonly string[] =>
      marks(shown(contest(votes, { kind: 'official', rule: 'presidential', progress: { percent: 100 }, ...rest })));
    assert.deepEqual(official([40, 30, 30]), ['', 'Suara sama', 'Suara sama'], 'a tie for the second place');
    assert.deepEqual(official([40, 40, 20]), ['Suara sama', 'Suara sama', '']);
    const rowOfTotals = [
      { number: 1, name: 'A', votes: 5 },
      { number: 2, name: 'B', votes: 0 },
      { name: 'Semuanya', votes: 5 },
    ];
    assert.deepEqual(official([], { candidates: rowOfTotals }), ['', '', '']);
    assert.deepEqual(official([45, 30, 25]), ['', '', '']);
    assert.deepEqual(official([45, 30, 25], { progress: { counted: 9, total: 10 } }), ['Unggul sementara', '', '']);
    assert.deepEqual(official([45, 45, 25], { progress: { counted: 9, total: 10 } }), ['Suara sama', 'Suara sama', '']);
    assert.deepEqual(official([40, 30, 30], { progress: { counted: 9, total: 10 } }), ['Unggul sementara', '', '']);
  });
});

describe('lines at shares', () => {
  const lines = (rest: Partial<ResultsInput>, threshold?: string): readonly string[] => {
    return shown(contest([4996, 5004], rest), {
      threshold: threshold === undefined ? undefined : parseDecimal(threshold),
    }).lines.map(({ label }) => label);
  };

  test('are at 50% where the rule is a majority, and at the threshold, but not twice', () => {
    assert.deepEqual(lines({ rule: 'presidential' }), ['50%']);
    assert.deepEqual(lines({ rule: 'presidential', round: 2 }), []);
    assert.deepEqual(lines({ rule: 'plurality' }), []);
    assert.deepEqual(lines({ rule: 'presidential' }, '20'), ['50%', 'Ambang 20%']);
    assert.deepEqual(lines({ rule: 'presidential' }, '50,0'), ['50%']);
    assert.deepEqual(lines({ rule: 'plurality' }, '50'), ['Ambang 50%']);
  });

  test('are at the threshold of the results, unless the page gives another', () => {
    assert.deepEqual(lines({ threshold: '4,0' }), ['Ambang 4,0%']);
    assert.deepEqual(lines({ threshold: 4 }, '5'), ['Ambang 5%']);
  });

  test('separate the shares on their two sides', () => {
    assert.deepEqual(shares(shown(contest([4996, 5004], { rule: 'presidential' }))), ['49,96%', '50,04%']);
    assert.deepEqual(shares(shown(contest([4996, 5004], { rule: 'plurality' }))), ['50,0%', '50,0%']);
    assert.deepEqual(shares(shown(contest([50_000_001, 49_999_999], { rule: 'presidential' }))), ['>50%', '<50%']);
    assert.deepEqual(shares(shown(contest([50, 50], { rule: 'presidential' }))), ['50,0%', '50,0%']);
  });
});

describe('progress', () => {
  const progress = (value: NonNullable<ResultsInput['progress']>): Standings['progress'] =>
    shown(contest([1, 2], { progress: value })).progress;

  test('is rounded as KPU rounds it', () => {
    for (const { counted, total, percent } of publishedProgress) {
      assert.equal(
        progress({ counted, total })?.text,
        `Data masuk ${String(counted)} dari ${String(total)} TPS (${percent.replace('.', ',')}%)`,
      );
    }
  });

  test('is never 100% before the end, and never 0% after the start', () => {
    assert.match(progress({ counted: 823_377, total: 823_378 })?.text ?? '', /\(>99,99%\)/);
    assert.match(progress({ counted: 1, total: 823_378 })?.text ?? '', /\(<0,01%\)/);
    assert.match(progress({ counted: 823_378, total: 823_378 })?.text ?? '', /\(100%\)/);
  });

  test('is as the source printed it', () => {
    assert.deepEqual(progress({ percent: '78.81' }), { text: 'Data masuk 78,81% TPS', percent: 78.81 });
    assert.deepEqual(progress({ percent: 35.9 }), { text: 'Data masuk 35,9% TPS', percent: 35.9 });
  });

  test('above all stations stays within its bar', () => {
    assert.equal(progress({ counted: 12, total: 10 })?.percent, 100);
  });
});

describe('readers are told', () => {
  const told = (results: Results, circumstances?: Partial<Circumstances>): readonly string[] =>
    shown(results, {}, circumstances).notices;

  test('since when a feed cannot be reached: by the time of its figures, else by when they arrived', () => {
    const since = '2024-03-20T08:00:00+07:00';
    const old = (rest: Partial<ResultsInput>): string =>
      standings({ results: contest([1, 2], rest), corrections: [], jumps: [], since }, usual, {
        now,
        stale: true,
        feed: { rows: 2 },
      }).notices.join();
    assert.equal(
      old({ updated: pilpres2024.updated }),
      'Gagal memuat data terbaru. Menampilkan data per 20 Maret 2024, 22.19 WIB.',
    );
    assert.equal(old({}), 'Gagal memuat data terbaru. Menampilkan data per 20 Maret 2024, 08.00 WIB.');
  });

  test('only that figures are awaited, while the feed has not answered', () => {
    const nothing: Results = { ...contest([1]), candidates: [] };
    const picture = shown(nothing, {}, { feed: { rows: 3 } });
    assert.deepEqual(picture.notices, ['Memuat hasil…']);
    assert.deepEqual([picture.isWaiting, picture.isLive], [true, true]);
    assert.deepEqual(picture.total, { count: '\u00a0', label: 'Suara sah' });
    assert.equal(picture.summary, 'Hasil pemilihan: Menunggu angka pertama');
    assert.equal(picture.rows.length, 3);
    for (const { name, share, votes, isFaint: hasOutline, mark } of picture.rows)
      assert.deepEqual([name.trim(), share.trim(), votes.trim(), hasOutline, mark], ['', '', '', false, '']);
    const alone = shown(nothing);
    assert.deepEqual(alone.notices, ['Data hasil belum tersedia']);
    assert.deepEqual([alone.isWaiting, alone.isLive, alone.total, alone.rows], [false, false, undefined, []]);
  });

  test('candidates whom the page names stand there with a dash for each figure, never with 0', () => {
    const nothing: Results = { ...contest([1]), candidates: [] };
    const { candidates } = contest([7, 8]);
    const { rows } = shown(nothing, {}, { feed: { rows: 3, named: candidates } });
    assert.deepEqual(
      rows.map(({ id, sign, name, count, votes, share, percent, gain, mark, isNobody }) =>
        [id, sign, name, count, votes, share, percent, gain, mark, isNobody].join('|'),
      ),
      ['a|1|Pasangan 1|–|–|–|0|||false', 'b|2|Pasangan 2|–|–|–|0|||false'],
    );
    assert.notEqual(rows[0]?.color, rows[1]?.color);
    // The place of a candidate whom nobody names is not that of the empty box.
    assert.equal(shown(nothing, {}, { feed: { rows: 1 } }).rows[0]?.isNobody, false);
  });

  test('of corrections, with the figure and the time', () => {
    const { before, after } = corrections2024.onePairFalls;
    const state = ({ votes, updated }: { votes: Readonly<Record<string, number>>; updated: string }): Results =>
      contest(Object.values(votes), { updated, kind: 'preliminary' });
    const { notices } = standings(follow(follow(undefined, state(before)), state(after)), usual, { now });
    assert.equal(notices[0], 'Angka di sumber turun: Pasangan 3 −138.898 suara (17 Februari 2024, 16.30 WIB)');
  });

  test('of figures that contradict each other', () => {
    const notices = told(
      contest([9, 9], {
        registeredVoters: 1,
        progress: { counted: 2, total: 1 },
        regions: [{ code: '3201', votes: { a: 1, b: 9 } }],
        updated: '2030-01-01',
      }),
    );
    assert.deepEqual(
      notices.map((notice) => /pemilih terdaftar|melebihi jumlah seluruh TPS|wilayah|lebih maju/.exec(notice)?.[0]),
      ['pemilih terdaftar', 'melebihi jumlah seluruh TPS', 'wilayah', 'lebih maju'],
    );
  });

  test('of a hold, a notice from the desk, test data', () => {
    const results = contest([1, 2], {
      hold: true,
      notice: 'Rekapitulasi diskors.',
      test: true,
      updated: '2024-03-20T22:19:00+07:00',
    });
    assert.deepEqual(told(results), [
      'Rekapitulasi diskors.',
      'Redaksi menghentikan sementara pembaruan sejak 20 Maret 2024, 22.19 WIB.',
    ]);
    assert.deepEqual(told(contest([1, 2], { rolledBack: true })), ['Redaksi menarik angka sebelumnya.']);
    assert.equal(shown(results).banner, 'DATA UJI');
    assert.match(shown(results).summary, /^DATA UJI/);
    assert.equal(shown(contest([1])).banner, undefined);
  });

  test('of a notice whose time the desk tells: the hour of today, else the day too', () => {
    const results = contest([1, 2], { notice: 'Rekapitulasi diskors.', noticeUpdated: '2024-03-20T16:25:00+07:00' });
    const at = (time: string, locale: 'id' | 'en' = 'id'): string =>
      shown(results, { locale }, { now: Date.parse(time) }).notices.join();
    assert.equal(at('2024-03-20T23:59:00+07:00'), 'Redaksi, 16.25 WIB: Rekapitulasi diskors.');
    assert.equal(at('2024-03-21T00:01:00+07:00'), 'Redaksi, 20 Maret 2024, 16.25 WIB: Rekapitulasi diskors.');
    assert.equal(at('2024-03-20T16:30:00+07:00', 'en'), 'Newsroom, 16:25 WIB: Rekapitulasi diskors.');
  });

  test('that the figures are older, or incomplete', () => {
    assert.match(told(contest([1, 2]), { stale: true }).join(), /data terakhir yang terbaca/);
    assert.match(told(contest([1, 2]), { incomplete: true }).join(), /keterangan dari sumber tidak terbaca/);
    assert.deepEqual(told(contest([1, 1])), []);
  });

  test('about the pollsters of a quick count, without a turnout', () => {
    const picture = shown(
      contest([60, 40], {
        kind: 'quick-count',
        pollster: 'Lembaga X',
        sample: 98.5,
        margin: 1.0,
        registeredVoters: 200,
        invalidVotes: 2,
      }),
    );
    assert.deepEqual(picture.details, [
      'Lembaga X',
      'Sampel masuk 98,5%',
      'Margin of error ±1 poin persen',
      'Pemilih terdaftar 200',
      'Suara tidak sah 2',
    ]);
    assert.deepEqual(badges(picture), ['Hitung cepat']);
    assert.match(shown(contest([1], { margin: '1,0' })).details[0] ?? '', /±1,0 /);
  });
});

describe('the sentence for screen readers', () => {
  test('has the same figures as the picture', () => {
    const { summary } = shown(
      presidential({
        heading: 'Hasil Rekapitulasi KPU',
        subheading: 'Pemilu Presiden 2024',
        regions: pilpres2024.regions,
      }),
    );
    assert.equal(
      summary,
      'Hasil Rekapitulasi KPU, Pemilu Presiden 2024, Rekapitulasi resmi: Anies & Muhaimin 24,9%, 40.971.906 suara; ' +
        'Prabowo & Gibran 58,6%, 96.214.691 suara; Ganjar & Mahfud 16,5%, 27.040.878 suara. Prabowo & Gibran memenuhi syarat menang satu putaran. Data masuk 100% TPS',
    );
  });

  test('names the first five of many by votes, and the lead', () => {
    const { summary } = shown(
      contest([1, 2, 3, 4, 5, 6], { kind: 'preliminary', progress: { counted: 6, total: 10 } }),
    );
    assert.match(
      summary,
      /^Hasil pemilihan, Hitungan sementara: Pasangan 6 28,6%, 6 suara, Unggul sementara; Pasangan 5/,
    );
    assert.doesNotMatch(summary, /Pasangan 1/);
    assert.match(shown(contest([1, 2, 3, 4, 5])).summary, /: Pasangan 1 .*Pasangan 5 33,3%, 5 suara$/, 'five in order');
    assert.match(summary, /Data masuk 6 dari 10 TPS \(60,00%\)$/);
  });

  test('has only what the picture has, for any contest', () => {
    const votes = fc.array(fc.bigInt(0n, 10n ** 18n), { minLength: 1, maxLength: 26 });
    const presentation = fc.record({
      locale: fc.constantFrom('id', 'en'),
      order: fc.constantFrom('ballot', 'votes'),
      decimals: fc.integer({ min: 0, max: 4 }),
      rounding: fc.constantFrom('half-up', 'largest-remainder'),
      timeZone: fc.constantFrom('WIB', 'WITA', 'WIT'),
    });
    const rest = fc.record({
      kind: fc.constantFrom('quick-count', 'preliminary', 'official'),
      rule: fc.constantFrom('presidential', 'majority-runoff', 'plurality', 'single-candidate'),
      progress: fc.record({ counted: fc.nat(99), total: fc.integer({ min: 1, max: 99 }) }),
    });
    fc.assert(
      fc.property(votes, presentation, rest, (figures, how, given) => {
        const picture = shown(contest(figures, given), how);
        const seen = JSON.stringify({ ...picture, summary: '' });
        assert.doesNotMatch(JSON.stringify(picture), /NaN|undefined|Infinity|\[object/);
        const intl = new Intl.NumberFormat(how.locale === 'id' ? 'id-ID' : 'en');
        for (const word of picture.summary.match(/[<>]?\d[\d.,]*%?/g) ?? [])
          assert.ok(seen.includes(word.replace(/[.,]$/, '')), word);
        for (const { id, count, share, percent } of picture.rows) {
          assert.equal(count, intl.format(figures[id.charCodeAt(0) - 97] ?? -1n));
          assert.ok(percent >= 0 && percent <= 100);
          if (percent > 0) assert.doesNotMatch(share, /^0[.,]?0*%$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
