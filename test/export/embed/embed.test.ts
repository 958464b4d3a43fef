// Embed codes: their content, and that the results read back from them equal the original ones. test/package/embed-codes.test.ts
// pastes them into pages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toEmbed } from '../../../src/export/embed/embed.js';
import type { EmbedKind, EmbedOptions } from '../../../src/export/embed/embed.js';
import { isPlain, optionAttributes, pairTags, resultsAttributes } from '../../../src/export/embed/tag.js';
import type { Attributes } from '../../../src/export/embed/tag.js';
import { withAttributes } from '../../../src/formats/with-attributes.js';
import { candidateFrom } from '../../../src/formats/markup.js';
import { plainResults } from '../../../src/formats/results-json.js';
import { parse } from '../../../src/results/parse.js';
import type { Results, ResultsInput } from '../../../src/results/types.js';
import { caseNamed, cases } from '../../cases/index.js';

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Attributes by the names of an element's properties. */
const fieldsOf = (attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [camelCase(name), value]));

/** The results that an element reads from tags. */
function readBack(results: Results): ReturnType<typeof parse> {
  const candidates = pairTags(results).map(({ name, attributes }) => {
    const { candidateId, emptyBox, ...fields } = fieldsOf(attributes);
    return candidateFrom({ ...fields, id: candidateId, name, emptyBox: emptyBox !== undefined });
  });
  const { input, faults } = withAttributes({ candidates }, fieldsOf(resultsAttributes(results)));
  assert.deepEqual(faults, []);
  return parse(input);
}

const script = 'https://cdn.example/election-results.min.js';
const frame = 'https://cdn.example/embed.html';
const image = 'https://media.example/hasil.svg';
const addresses: EmbedOptions = { script, frame, image, render: () => '<election-results></election-results>' };
const kinds: readonly EmbedKind[] = ['script', 'static', 'table', 'iframe', 'image'];

test('the tags of every named case are read back as the same results', () => {
  const readable = cases.flatMap(({ results }) => parse(results).results ?? []);
  const plain = readable.filter(isPlain);
  assert.ok(plain.length > 30 && plain.length < readable.length, `${plain.length} of ${readable.length}`);
  for (const results of plain) {
    const { results: again, faults } = readBack(results);
    assert.deepEqual(plainResults(again ?? assert.fail()), plainResults(results));
    assert.deepEqual(
      faults.filter(({ message }) => !message.includes('at most 500')),
      [],
    );
  }
});

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const count = fc.oneof(fc.nat(), fc.bigInt({ min: 0n, max: 10n ** 24n }).map(String));
const percent = fc.integer({ min: 0, max: 10_000 }).map((units) => (units / 100).toFixed(2));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const anyResults: fc.Arbitrary<ResultsInput> = fc.boolean().chain((byVotes) =>
  fc.record({
    heading: maybe(text),
    subheading: maybe(text),
    kind: maybe(fc.constantFrom('quick-count', 'preliminary', 'official')),
    rule: maybe(fc.constantFrom('presidential', 'majority-runoff', 'plurality', 'single-candidate')),
    round: fc.constantFrom(1, 2),
    status: maybe(fc.constantFrom('determined', 'disputed', 'annulled')),
    updated: maybe(fc.constantFrom('2024-03-20', '2024-03-20T22:19:00+07:00', '2024-03-20T22:19:00Z')),
    embargo: maybe(fc.constant('2024-02-14T15:00:00+07:00')),
    source: maybe(fc.record({ name: text, url: maybe(fc.webUrl()) })),
    progress: maybe(fc.record({ counted: count, total: count })),
    invalidVotes: maybe(count),
    registeredVoters: maybe(count),
    pollster: maybe(text),
    sample: maybe(percent),
    margin: maybe(percent),
    candidates: fc.uniqueArray(
      fc.record({
        id: maybe(text),
        number: maybe(fc.integer({ min: 1, max: 9999 })),
        name: text,
        votes: byVotes ? count : fc.constant(undefined),
        share: byVotes ? fc.constant(undefined) : percent,
        color: maybe(fc.constantFrom('#1b7f5c', '#ABC')),
        photo: maybe(fc.webUrl()),
        parties: maybe(fc.array(text, { maxLength: 3 })),
        emptyBox: maybe(fc.boolean()),
      }),
      { minLength: 1, maxLength: 5, selector: ({ name }) => name.trim() },
    ),
  }),
) as fc.Arbitrary<ResultsInput>;

test('the tags of random results are read back as the same results', () => {
  let read = 0;
  fc.assert(
    fc.property(anyResults, (given) => {
      const { results } = parse(given);
      if (!results || !isPlain(results)) return;
      read += 1;
      assert.deepEqual(plainResults(readBack(results).results ?? assert.fail()), plainResults(results));
    }),
    { numRuns: 2000 },
  );
  assert.ok(read > 500, String(read));
});

test('the code of the 2024 result', () => {
  const { candidates, ...words } = caseNamed('official-without-provinces').results as ResultsInput;
  const results = { heading: words.heading, source: words.source, candidates: candidates.slice(0, 1) } as ResultsInput;
  assert.equal(
    toEmbed(results, { script, integrity: 'sha384-abc', chart: 'donut', order: 'ballot', plain: true }, 'script'),
    `<script src="${script}" integrity="sha384-abc" crossorigin="anonymous" defer></script>
<election-results heading="Hasil Rekapitulasi KPU" source="KPU" source-url="https://pemilu2024.kpu.go.id" chart="donut" plain>
  <candidate-pair number="1" candidate-id="100025" votes="40971906" color="#1b7f5c">Anies &amp; Muhaimin</candidate-pair>
</election-results>`,
  );
});

test('a module has the module’s code, and with a feed the line for the feed’s part', () => {
  const results = caseNamed('official-without-provinces').results as ResultsInput;
  const module = 'https://cdn.example/election-results.js';
  const livePart = 'https://cdn.example/parts/live-abc.js';
  const head = (options: EmbedOptions): string =>
    toEmbed(results, options, 'script').split('\n<election-results')[0] ?? '';
  const tag = `<script type="module" src="${module}"></script>`;
  assert.equal(head({ script: module, livePart }), tag);
  assert.equal(
    head({ script: module, livePart, src: '/feed.json' }),
    `<link rel="modulepreload" href="${livePart}">\n${tag}`,
  );
  assert.equal(head({ script: module, src: '/feed.json' }), tag);
  assert.equal(
    head({ script: module, integrity: 'sha384-abc' }),
    `<script type="module" src="${module}" integrity="sha384-abc" crossorigin="anonymous"></script>`,
  );
  assert.equal(head({ script, livePart, src: '/feed.json' }), `<script src="${script}" defer></script>`);
  for (const name of [
    '/my-election-results.js',
    '/election-results.js/x',
    '/election-results.min.js?election-results.js',
  ])
    assert.match(head({ script: name }), / defer>/, name);
  assert.match(head({ script: '/a/election-dashboard.js?v=2' }), /type="module"/);
  assert.throws(() => head({ script: module, livePart: 'javascript:alert(1)', src: '/feed.json' }), /livePart/);
});

test('fields that attributes cannot express are in the results object', () => {
  const results: ResultsInput = { test: true, candidates: [{ name: 'A "B"', votes: 1 }] };
  const code = toEmbed(results, addresses, 'script');
  assert.match(code, /<election-results results="\{&quot;version&quot;:1,&quot;test&quot;:true/);
  assert.doesNotMatch(code, /candidate-pair/);
});

test('with a feed, the code has names and colours, and no figures', () => {
  const results: ResultsInput = {
    heading: 'Hasil',
    invalidVotes: 4194536,
    candidates: [{ id: 'x', number: 1, name: 'A', votes: 40971906, color: '#1b7f5c' }],
  };
  const options = { ...addresses, src: 'https://feed.example/2024.json', refresh: 60 };
  const code = toEmbed(results, options, 'script');
  assert.match(code, /src="https:\/\/feed\.example\/2024\.json" refresh="60"/);
  assert.match(code, /<candidate-pair number="1" candidate-id="x" color="#1b7f5c">A<\/candidate-pair>/);
  for (const kind of ['script', 'iframe'] as const) {
    assert.doesNotMatch(toEmbed(results, options, kind), /40971906|4194536/);
    assert.doesNotMatch(toEmbed({ candidates: [] }, options, kind), /candidate-pair|results=/);
  }
});

test('figures under embargo are in no code', () => {
  const results: ResultsInput = {
    kind: 'quick-count',
    embargo: '2029-02-14T15:00:00+07:00',
    candidates: [{ number: 1, name: 'A', votes: 7654321 }],
    regions: [{ code: '11', votes: { 1: 7654321 } }],
    seats: { 1: 7654 },
  };
  const now = Date.parse('2029-02-14T14:59:00+07:00');
  for (const kind of kinds.filter((each) => each !== 'static')) {
    assert.doesNotMatch(toEmbed(results, { ...addresses, now }, kind), /7654|7\.654/, kind);
    assert.match(
      toEmbed(results, { ...addresses, now: now + 60_000 }, kind),
      kind === 'image' ? /7\.654\.321|A/ : /7654321|7\.654\.321/,
      kind,
    );
  }
});

test('names, words and addresses are escaped', () => {
  const payload = `"><script>alert(1)</script><img src=x onerror=alert(1)>&quot;' [gallery] \u2028`;
  const results: ResultsInput = {
    heading: payload,
    subheading: payload,
    source: { name: payload, url: `https://e.example/?${payload}` },
    pollster: payload,
    candidates: [{ name: payload, votes: 1, parties: [payload], photo: `/${payload}` }],
    notice: payload,
  };
  const options: EmbedOptions = { ...addresses, controls: payload, threshold: payload, integrity: payload };
  for (const kind of kinds) {
    for (const given of [results, { ...results, notice: '' }]) {
      const code = toEmbed(given, options, kind);
      const markup = code.replace(/"[^"]*"/g, '""');
      assert.doesNotMatch(markup, /<script(?! src="" integrity="" crossorigin="" (?:defer|async)><\/script>)/, kind);
      assert.doesNotMatch(markup, /<img(?! src="" alt="")|onerror=(?!alert\(1\)&gt;)|\[/, kind);
    }
  }
});

test('an address that runs code is refused', () => {
  const results: ResultsInput = { candidates: [{ name: 'A', votes: 1 }] };
  for (const bad of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'blob:x']) {
    const options = { ...addresses, script: bad, frame: bad, image: bad };
    for (const kind of kinds.filter((each) => each !== 'table'))
      assert.throws(() => toEmbed(results, options, kind), TypeError, `${kind} ${bad}`);
  }
  assert.throws(() => toEmbed(results, { script: '' }, 'script'), /script: expected an http\(s\) or relative address/);
  assert.throws(() => toEmbed(results, { script }, 'iframe'), /frame: expected/);
  assert.throws(() => toEmbed(results, { script }, 'static'), /renderElectionResults/);
});

test('a picture without an address is in the code itself, with its size and its alternative text', () => {
  const code = toEmbed(caseNamed('official').results as ResultsInput, { script }, 'image');
  const [, svg = '', alt = ''] =
    /<img src="data:image\/svg\+xml,([^"]*)" alt="([^"]*)" width="640" height="\d+"/.exec(code) ?? [];
  assert.match(decodeURIComponent(svg), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^]*58,6%[^]*<\/svg>$/);
  assert.match(alt, /58,6%, 96\.214\.691 suara/);
  assert.match(
    code,
    /<figcaption>Sumber: <a href="https:\/\/pemilu2024\.kpu\.go\.id">KPU<\/a> · Diperbarui 20 Maret 2024/,
  );
});

test('options with default values are left out', () => {
  assert.deepEqual(optionAttributes({ chart: 'bar', decimals: 1, headingLevel: 2, order: 'votes', plain: false }), {
    order: 'votes',
  });
});
