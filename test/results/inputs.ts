import fc from 'fast-check';

/** A field that is there, is null, or is not there. */
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> =>
  fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(null, undefined) });

const text = fc.oneof(fc.constantFrom('', 'KPU', ' Hasil  resmi ', 'A\u202eB', '<b>x</b>', '__proto__'), fc.string());
const count = fc.oneof(
  fc.nat(),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  fc.bigInt(0n, 10n ** 29n).map(String),
);
const percent = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  fc.constantFrom('24,95', '0.10', '100', '100,00', '007', '<1'),
);
const time = fc.oneof(
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
);
const day = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom('1999-12-31', '2024-02-14', '2024-02-29', '') },
  { weight: 1, arbitrary: fc.constantFrom('2024-02-30', '2024-02-14T10:00', '14-02-2024') },
);
const address = fc.constantFrom(
  'https://kpu.go.id/x?a=b',
  'http://x',
  '',
  'foto/1.jpg',
  '//cdn.example/1.jpg',
  'javascript:alert(1)',
  'HTTPS://X.ID',
  'http://',
);
const progress = fc.oneof(
  fc.record({ counted: count, total: count }),
  fc.record({ percent }),
  fc.record({ percent: fc.constant(null), counted: count, total: fc.constantFrom(0, '0', 7, '08') }),
);
const ids = ['a', 'b', 'c', 'd', '__proto__', '7'];
const known = (number: number): string => ids[number] ?? 'x';

const candidates = fc.boolean().chain((byShare) =>
  fc
    .array(
      fc.record({
        name: fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom('Anies & Muhaimin', 'Kolom kosong', 'x'.repeat(499)) },
          { weight: 1, arbitrary: text },
        ),
        figure: byShare ? percent : count,
        color: maybe(fc.constantFrom('#abc', '#1B7F5C')),
        photo: maybe(address),
        parties: maybe(fc.array(text, { maxLength: 3 })),
        emptyBox: maybe(fc.boolean()),
        shortName: maybe(fc.constantFrom('', 'Anies', 'x')),
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

/** Results objects as feeds might send them, most of them without a fault. */
export const resultsInputs = fc
  .record({
    version: maybe(fc.constant(1)),
    heading: maybe(text),
    subheading: maybe(text),
    kind: maybe(fc.constantFrom('quick-count', 'preliminary', 'official')),
    rule: maybe(fc.constantFrom('presidential', 'majority-runoff', 'plurality', 'single-candidate')),
    round: maybe(fc.constantFrom(1, 2)),
    status: maybe(fc.constantFrom('determined', 'elected', 'disputed', 'annulled', 'revote')),
    statusDate: maybe(day),
    electionDate: maybe(day),
    ground: maybe(fc.constantFrom('', 'Keputusan KPU 504/2024')),
    revision: maybe(fc.oneof(fc.nat(), fc.integer({ min: 0, max: 999_999_999_999_999 }), fc.nat().map(String))),
    turnout: maybe(
      fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 100 }) }, { weight: 1, arbitrary: percent }),
    ),
    revote: maybe(
      fc.record({
        stations: maybe(count),
        of: maybe(count),
        date: maybe(day),
        votes: maybe(count),
        counted: maybe(fc.boolean()),
        ground: maybe(fc.constantFrom('', 'G')),
      }),
    ),
    updated: maybe(time),
    embargo: maybe(time),
    source: maybe(fc.record({ name: text, url: maybe(address) })),
    candidates,
    progress: maybe(progress),
    invalidVotes: maybe(count),
    registeredVoters: maybe(count),
    pollster: maybe(text),
    sample: maybe(percent),
    margin: maybe(percent),
    threshold: maybe(percent),
    test: maybe(fc.boolean()),
    notice: maybe(text),
    hold: maybe(fc.boolean()),
    regions: maybe(
      fc.array(
        fc.record({
          code: fc.constantFrom('11', '12', '99'),
          name: maybe(text),
          votes: maybe(fc.dictionary(fc.constantFrom(...ids, '1'), maybe(count))),
          progress: maybe(progress),
        }),
        { maxLength: 3 },
      ),
    ),
    counts: maybe(
      fc.array(
        fc.record({ pollster: maybe(text), kind: fc.constant('quick-count'), margin: maybe(percent), candidates }),
        {
          maxLength: 2,
        },
      ),
    ),
    seats: maybe(fc.dictionary(fc.constantFrom(...ids), fc.nat({ max: 9999 }))),
    unknown: fc.anything(),
  })
  .map(
    (fields) =>
      JSON.parse(
        JSON.stringify(fields, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
      ) as Readonly<Record<string, unknown>>,
  );
