import fc from 'fast-check';

/** A field that has a value, is null, or is missing. */
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> =>
  fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(null, undefined) });

/**
 * Fields as a correct source sends them, and now and then a wrong one. Faults are rare: an object has dozens of fields, and if
 * most objects had one, the others would hardly be tested.
 */
const mostly = <T>(good: fc.Arbitrary<T>, ...bad: readonly [T, ...T[]]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 60, arbitrary: good }, { weight: 1, arbitrary: fc.constantFrom(...bad) });

const text = mostly(
  fc.oneof(
    fc.constantFrom('KPU', ' Hasil  resmi ', 'A\u202eB', '<b>x</b>', '__proto__'),
    fc.string().map((string) => `x${string}`),
  ),
  '',
  ' ',
  '\u202e',
);
const count = fc.oneof(
  fc.nat(),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  fc.bigInt(0n, 10n ** 29n).map(String),
  fc.bigInt(0n, 10n ** 29n).map((figure) => figure.toLocaleString('id-ID')),
);
const percent = mostly<number | string>(
  fc.oneof(
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
    fc.constantFrom('24,95', '0.10', '100', '100,00', '007'),
  ),
  '<1',
  '100,01',
  -1,
);
const time = mostly(
  fc.oneof(
    fc
      .date({ min: new Date('1999-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    fc.constantFrom(
      '2024-03-20',
      '2024-03-20 22:19',
      '2024-03-20T22:19+07',
      '2024-03-20T22:19:00+0700',
      '2024-02-30',
      '2024-01-01T24:00',
    ),
  ),
  '2024-02-14T25:00',
  '14-02-2024',
);
const day = mostly(
  fc.constantFrom('1999-12-31', '2024-02-14', '2024-02-29', '2024-02-30', ''),
  '2024-02-14T10:00',
  '14-02-2024',
);
const url = mostly(fc.constantFrom('https://kpu.go.id/x?a=b', 'http://x', '', 'HTTPS://X.ID', 'http://'), 'x.id');
const address = mostly(fc.oneof(url, fc.constantFrom('foto/1.jpg', '//cdn.example/1.jpg')), 'javascript:alert(1)');
const stations = mostly<number | string>(fc.oneof(fc.integer({ min: 1 }), fc.constantFrom('7', '08')), 0, '0');
const progress = fc.oneof(
  fc.record({ counted: count, total: stations }),
  fc.record({ percent }),
  fc.record({ percent: fc.constant(null), counted: count, total: stations }),
);
const ids = ['a', 'b', 'c', 'd', '__proto__', '7'];
const known = (number: number): string => ids[number] ?? 'x';

const candidates = fc.boolean().chain((byShare) =>
  fc
    .array(
      fc.record({
        name: fc.oneof(text, fc.constantFrom('Anies & Muhaimin', 'Kolom kosong', 'x'.repeat(499))),
        figure: byShare ? percent : count,
        color: maybe(fc.constantFrom('#abc', '#1B7F5C')),
        photo: maybe(address),
        parties: maybe(fc.array(text, { maxLength: 3 })),
        emptyBox: maybe(fc.boolean()),
        shortName: maybe(text),
        qualified: maybe(fc.boolean()),
        id: maybe(fc.oneof(fc.nat(), fc.constantFrom('x', 'y', ''))),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((list) =>
      list.map(({ figure, ...fields }, at) => ({
        ...fields,
        [byShare ? 'share' : 'votes']: figure,
        number: at + 1,
        id: fields.id === undefined ? known(at) : fields.id,
      })),
    ),
);

/** All fields except the candidates and several pollsters' counts. */
const frame = {
  version: maybe(fc.constant(1)),
  heading: maybe(text),
  subheading: maybe(text),
  kind: maybe(fc.constantFrom('quick-count', 'preliminary', 'official')),
  rule: maybe(fc.constantFrom('presidential', 'majority-runoff', 'plurality', 'single-candidate')),
  office: maybe(fc.constantFrom('dpd', 'caleg')),
  round: maybe(fc.constantFrom(1, 2)),
  status: maybe(fc.constantFrom('determined', 'elected', 'disputed', 'annulled', 'revote')),
  statusDate: maybe(day),
  electionDate: maybe(day),
  ground: maybe(text),
  revision: maybe(fc.oneof(fc.nat(), fc.integer({ min: 0, max: 999_999_999_999_999 }), fc.nat().map(String))),
  rolledBack: maybe(fc.boolean()),
  code: maybe(fc.oneof(fc.constant('7ZK3QW0XAB'), text)),
  turnout: maybe(percent),
  revote: maybe(
    fc.record({
      stations: maybe(count),
      of: maybe(count),
      date: maybe(day),
      votes: maybe(count),
      counted: maybe(fc.boolean()),
      ground: maybe(text),
    }),
  ),
  updated: maybe(time),
  embargo: maybe(time),
  source: maybe(fc.record({ name: text, url: maybe(url) })),
  progress: maybe(progress),
  validVotes: maybe(count),
  invalidVotes: maybe(count),
  registeredVoters: maybe(count),
  extraBallots: maybe(count),
  pollster: maybe(text),
  sample: maybe(percent),
  margin: maybe(percent),
  threshold: maybe(percent),
  test: maybe(fc.boolean()),
  notice: maybe(text),
  noticeUpdated: maybe(time),
  hold: maybe(fc.boolean()),
  regions: maybe(
    fc.array(
      fc.record({
        code: mostly<string | null | undefined>(fc.constantFrom('11', '12', '99'), null, undefined, ''),
        name: maybe(text),
        votes: maybe(fc.dictionary(fc.constantFrom(...ids, '1'), maybe(count))),
        progress: maybe(progress),
      }),
      { maxLength: 3 },
    ),
  ),
  seats: maybe(fc.dictionary(fc.constantFrom(...ids), fc.nat({ max: 9999 }))),
};

/** Results objects as feeds might send them, most of them without a fault. */
export const resultsInputs = fc
  .record({
    ...frame,
    candidates,
    counts: maybe(fc.array(fc.record({ ...frame, candidates }), { maxLength: 2 })),
    unknown: fc.anything(),
  })
  .map(
    (fields) =>
      JSON.parse(
        JSON.stringify(fields, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
      ) as Readonly<Record<string, unknown>>,
  );
