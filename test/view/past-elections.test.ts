import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ResultsInput } from '../../src/results/types.js';
import { standings } from '../../src/view/standings.js';
import type { Standings } from '../../src/view/standings.js';
import { contest } from '../contest.js';
import { pastElections } from '../fixtures/past-elections.js';
import type { PastElection } from '../fixtures/past-elections.js';
import { pilpres2019 } from '../fixtures/pilpres-2019.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { singleCandidate2024 } from '../fixtures/single-candidate-2024.js';

/** What readers see of an official result, with as many decimals as newspapers print. */
const shown = (results: Partial<ResultsInput>): Standings =>
  standings(
    {
      results: contest([], { kind: 'official', progress: { counted: 1, total: 1 }, ...results }),
      corrections: [],
      jumps: [],
    },
    { locale: 'id', timeZone: 'WIB', order: 'ballot', decimals: 2, rounding: 'half-up', threshold: undefined },
    { now: Date.parse('2025-06-01T00:00:00+07:00') },
  );

const presidents = { rule: 'presidential', round: 1 } as const;
const pilpres = (
  { electionDate, elected, validVotes, candidates }: typeof pilpres2019 | typeof pilpres2024,
  rest: Pick<ResultsInput, 'regions'>,
): PastElection & Pick<ResultsInput, 'regions'> => ({
  ...presidents,
  ...rest,
  name: `Pemilu Presiden ${electionDate.slice(0, 4)}`,
  source: '',
  electionDate,
  elected,
  validVotes,
  candidates: candidates.map(({ number, name, votes }) => ({ id: String(number), number, name, votes })),
  publishedShares: candidates.map(({ publishedShare }) => publishedShare),
});
const { regions } = pilpres2024;
/** The fixture's regions by ballot number. */
const byNumber = regions.map(({ votes, ...region }) => ({
  ...region,
  votes: Object.fromEntries(pilpres2024.candidates.map(({ id, number }) => [number, votes[id] ?? 0])),
}));

const spread = 'Syarat 20% di lebih dari separuh provinsi belum dihitung di sini';
const pending = 'Penetapan pasangan terpilih oleh KPU menyusul.';
const sby = 'Susilo Bambang Yudhoyono & Jusuf Kalla';

/** The verdict by law on the votes in the fixtures. The fixtures have KPU's decision too. */
const elections: readonly (readonly [
  election: PastElection & Pick<ResultsInput, 'regions'>,
  headline: string,
  detail: string,
])[] = [
  [
    pastElections['president-2004'],
    `Putaran kedua: ${sby} dan Megawati & Hasyim Muzadi`,
    'Tidak ada pasangan calon yang meraih lebih dari 50% suara sah (UUD 1945 Pasal 6A ayat (4)).',
  ],
  [
    pastElections['president-2004-second-round'],
    `${sby} memenuhi syarat menang di putaran kedua`,
    `Suara terbanyak (UUD 1945 Pasal 6A ayat (4)). ${pending}`,
  ],
  [pastElections['president-2009'], '', `${spread} (UUD 1945 Pasal 6A ayat (3); UU 42/2008 Pasal 159 ayat (1)).`],
  [
    pilpres(pilpres2019, {}),
    "Jokowi & Ma'ruf memenuhi syarat menang satu putaran",
    `Suara terbanyak (Putusan MK 50/PUU-XII/2014). ${pending}`,
  ],
  [
    pilpres(pilpres2024, { regions: byNumber }),
    'Prabowo & Gibran memenuhi syarat menang satu putaran',
    `Lebih dari 50% suara sah, sedikitnya 20% di 38 dari 38 provinsi (UUD 1945 Pasal 6A ayat (3); UU 7/2017 Pasal 416 ayat (1)). ${pending}`,
  ],
  [pilpres(pilpres2024, {}), '', `${spread} (UUD 1945 Pasal 6A ayat (3); UU 7/2017 Pasal 416 ayat (1)).`],
  [
    pastElections['jakarta-2024'],
    'Pramono Anung & Rano Karno memenuhi syarat menang satu putaran',
    `Lebih dari 50% suara sah (UU 29/2007 Pasal 11 ayat (1)). ${pending}`,
  ],
];

for (const [election, headline, detail] of elections) {
  const {
    name,
    electionDate,
    rule,
    round,
    candidates,
    publishedShares,
    secondRound,
    elected,
    regions: given,
  } = election;
  const results = { electionDate, rule, round, candidates, ...(given && { regions: given }) };

  describe(`${name}${given ? ', by province' : ''}`, () => {
    test('prints the published shares', () => {
      assert.deepEqual(
        shown(results).rows.map(({ share }) => share),
        publishedShares.map((share) => `${share.replace('.', ',')}%`),
      );
    });

    test('gives the verdict by law, and nobody is elected yet', () => {
      for (const status of [undefined, 'determined'] as const)
        assert.deepEqual(shown({ ...results, ...(status && { status }) }).verdict, { headline, detail });
    });

    if (secondRound) {
      test('sends those to the second round who were in it', () => {
        const { candidates: second } = pastElections['president-2004-second-round'];
        assert.deepEqual(
          [...secondRound].sort(),
          second.map(({ number }) => number),
        );
        for (const { name: one } of second) assert.ok(headline.includes(one));
      });
    }

    if (elected) {
      test('names the pair that the KPU has elected, and says quietly what is not worked out here', () => {
        const winner = candidates.find(({ number }) => number === elected.number) ?? assert.fail();
        const { verdict, badges } = shown({
          ...results,
          status: 'elected',
          statusDate: elected.on,
          ground: elected.by,
        });
        assert.equal(verdict?.headline, `${winner.name} terpilih, ditetapkan KPU`);
        assert.ok(verdict.detail.includes(`(${elected.by})`), verdict.detail);
        assert.doesNotMatch(verdict.detail, /menyusul/);
        assert.equal(verdict.detail.startsWith(spread), headline === '');
        assert.ok(badges.some(({ text }) => text.startsWith('Pasangan terpilih ditetapkan KPU')));
      });
    }
  });
}

describe('Pilkada 2024 with one pair', () => {
  const against = (place: string): Partial<ResultsInput> => {
    const { candidates } = singleCandidate2024.contests.find(({ name }) => name.endsWith(place)) ?? assert.fail();
    return {
      rule: 'single-candidate',
      electionDate: '2024-11-27',
      candidates: candidates.map(({ id, number, name, votes, emptyBox = false }) => ({
        id,
        number,
        name: emptyBox ? '' : name,
        votes,
        emptyBox,
      })),
    };
  };
  const mulkan = 'H. MULKAN, SH.,MH - RAMADIAN';
  const khairul = 'dr. H. KHAIRUL, M.Kes. - IBNU SAUD IS';

  test('Bangka: the empty box had more votes, and the vote was held again in August 2025', () => {
    const picture = shown(against('Bangka'));
    assert.deepEqual(
      picture.rows.map(({ name, share }) => `${name} ${share}`),
      [`${mulkan} 42,75%`, 'Kolom kosong 57,25%'],
    );
    assert.deepEqual(picture.verdict, {
      headline: `${mulkan} tidak meraih lebih dari 50%: pemilihan diulang`,
      detail:
        'Tidak ada pasangan calon yang meraih lebih dari 50% suara sah (UU 10/2016 Pasal 54D ayat (3); Putusan MK 126/PUU-XXII/2024).',
    });
    // An act of the KPU cannot elect the empty box, nor a pair without a majority.
    const elected = shown({ ...against('Bangka'), status: 'elected' });
    assert.doesNotMatch(elected.verdict?.headline ?? '', /MULKAN|kosong/);
  });

  test('Tarakan: the empty box had fewer votes', () => {
    // KPU's own count with every station counted. The sheet of the official result was not found.
    const counted = { ...against('Tarakan'), progress: { counted: 319, total: 319 } };
    const { verdict } = shown(counted);
    assert.equal(verdict?.headline, `${khairul} memenuhi syarat menang`);
    assert.equal(verdict.detail, `Lebih dari 50% suara sah (UU 10/2016 Pasal 54D ayat (1)). ${pending}`);
    assert.equal(shown({ ...counted, status: 'elected' }).verdict?.headline, `${khairul} terpilih, ditetapkan KPU`);
    const preliminary = shown({ ...counted, kind: 'preliminary' });
    assert.equal(preliminary.verdict, undefined);
    assert.deepEqual(
      preliminary.rows.map(({ mark }) => mark),
      ['Unggul sementara', ''],
    );
  });
});
