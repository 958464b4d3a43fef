// Every fault between a page and its feed, each between good states: what the reader sees meanwhile, and
// what the developer is warned of.
import { expect } from '@open-wc/testing';
import { ElectionResultsErrorEvent } from '../../../src/elements/base/events.js';
import { parts, shadow, texts } from '../seen.js';
import { eachNight } from './each-night.js';
import { answer, flood, refused, silence, stalled } from './night.js';
import type { Night, Reply } from './night.js';
import { dressing, figuresAt, first, kpu, kpuAs, ours, oursAs, second, third } from './recorded.js';
import type { Recorded } from './recorded.js';
import { figuresOf, live } from './watch.js';
import type { Watch } from './watch.js';

const refresh = 30;
/** Failed polls in a row, enough for the retries to wait longer than the usual pace. */
const failures = 8;

interface Format {
  readonly name: string;
  readonly text: (state: Recorded, more?: object) => string;
  readonly object: (state: Recorded, more?: object) => object;
}
const ownFormat: Format = { name: 'our own format', text: ours, object: oursAs };
const kpuFormat: Format = { name: 'the format of KPU', text: kpu, object: kpuAs };
const formats = [ownFormat, kpuFormat];

/** A fault of the server, which should serve `second`. */
interface Fault {
  readonly what: string;
  readonly reply: (format: Format) => Reply;
  /** The path or reason in the warning. */
  readonly path: string;
  readonly reason: RegExp;
  /** All formats, unless given. */
  readonly formats?: readonly Format[];
}

const good =
  (state: Recorded) =>
  ({ text }: Format): Reply =>
  () =>
    answer(text(state));

const body =
  (make: (format: Format) => string, headers?: Readonly<Record<string, string>>) =>
  (format: Format): Reply =>
  () =>
    answer(make(format), headers);

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}) =>
  (): Reply =>
  () =>
    answer('<!doctype html><title>Gangguan</title>', { 'content-type': 'text/html', ...headers }, code);

const noAnswer = (message: string) => (): Reply => () => refused(message);

const page = '<!doctype html><html lang="id"><title>Masuk ke Wi-Fi</title><h1>Selamat datang</h1></html>';

/** A state in our format with changed candidates. */
const candidates = (change: (candidates: readonly Record<string, unknown>[]) => readonly unknown[]) => (): string =>
  ours(second, {
    candidates: change((oursAs(second) as { candidates: readonly Record<string, unknown>[] }).candidates),
  });

const withoutKey = ({ text }: Format): string => {
  const votes = Object.fromEntries(Object.entries(second.votes).filter(([id]) => id !== '100027'));
  return text({ ...second, votes });
};

const faults: readonly Fault[] = [
  { what: 'the network is down', reply: noAnswer('Failed to fetch'), path: 'src', reason: /Failed to fetch/ },
  {
    what: 'the name is not known',
    reply: noAnswer('NetworkError when attempting to fetch resource.'),
    path: 'src',
    reason: /^expected an answer, got TypeError/,
  },
  {
    what: 'CORS is missing',
    reply: noAnswer('Load failed'),
    path: 'src',
    reason: /^expected an answer, got TypeError/,
  },
  {
    what: 'redirects go in a circle',
    reply: noAnswer('Failed to fetch: redirect count exceeded'),
    path: 'src',
    reason: /^expected an answer, got TypeError/,
  },
  {
    what: 'a redirect leads to another protocol',
    reply: (format) => () => Object.defineProperty(answer(format.text(second)), 'url', { value: 'ftp://kpu.example/' }),
    path: 'src',
    reason: /^expected an http\(s\) address, got "ftp:/,
  },
  { what: '404', reply: status(404), path: 'src', reason: /^expected an answer, got HTTP 404$/ },
  { what: '500', reply: status(500), path: 'src', reason: /^expected an answer, got HTTP 500$/ },
  {
    what: '503 with Retry-After',
    reply: status(503, { 'retry-after': '120' }),
    path: 'src',
    reason: /^expected an answer, got HTTP 503$/,
  },
  {
    what: 'a page in place of the feed',
    reply: body(() => page, { 'content-type': 'text/html' }),
    path: '',
    reason: /^expected JSON, got "<!doctype/,
  },
  { what: 'nothing in the body', reply: body(() => ''), path: '', reason: /^expected JSON, got ""$/ },
  {
    what: 'torn JSON',
    reply: body(({ text }) => text(second).slice(0, -20)),
    path: '',
    reason: /^expected JSON, got "{/,
  },
  {
    what: 'another shape',
    reply: body(() => '{"error":"sedang dipelihara"}'),
    path: 'candidates',
    reason: /^expected a list of candidates, got nothing$/,
  },
  { what: 'a list', reply: body(() => '[1,2]'), path: '', reason: /^expected an object, got a list$/ },
  { what: 'null', reply: body(() => 'null'), path: '', reason: /^expected an object, got nothing$/ },
  {
    what: 'silence before the headers',
    reply: () => silence,
    path: 'src',
    reason: /^expected an answer, got nothing within 10 s$/,
  },
  {
    what: 'silence in the body',
    reply:
      ({ text }) =>
      (ended) =>
        stalled(text(second), ended),
    path: 'src',
    reason: /^expected an answer, got a part within 20 s$/,
  },
  { what: '20 MB', reply: () => () => flood(20e6, () => undefined), path: 'src', reason: /^expected at most 2 MB$/ },
  {
    what: 'an old state after a new one',
    reply: body(({ text }) => text({ ...second, updated: '2024-02-19T07:10:01+07:00' })),
    path: 'updated',
    reason: /^expected 2024-02-19T08:10:01\+07:00 or later, got 2024-02-19T07:10:01\+07:00$/,
  },
  {
    what: 'the same id twice',
    reply: body(candidates(([a, b, c]) => [a, { ...b, id: a?.id }, c])),
    path: 'candidates[1].id',
    reason: /of its own/,
    formats: [ownFormat],
  },
  {
    what: 'a candidate without votes',
    reply: body(candidates(([a, b, c]) => [a, b, { ...c, votes: null }])),
    path: 'candidates[2].votes',
    reason: /^expected a whole number, got nothing$/,
    formats: [ownFormat],
  },
  {
    what: 'votes below zero',
    reply: body(({ text }) => text({ ...second, votes: { ...second.votes, '100026': -1 } })),
    path: 'candidates[1].votes',
    reason: /^expected a whole number, got -1$/,
  },
  {
    what: 'a candidate whose key is missing',
    reply: body(withoutKey),
    path: 'candidates',
    reason: /^expected 100027 as before, got nothing$/,
    formats: [kpuFormat],
  },
  {
    what: 'no chart',
    reply: body(() => kpu(second, { chart: null })),
    path: 'candidates',
    reason: /^expected a list of candidates/,
    formats: [kpuFormat],
  },
  {
    what: 'a chart of null',
    reply: body(() => kpu(second, { chart: { null: null } })),
    path: 'candidates',
    reason: /^expected a list of candidates/,
    formats: [kpuFormat],
  },
  {
    what: 'votes of null',
    reply: body(() => kpu(second, { chart: { ...second.votes, '100025': null } })),
    path: 'candidates[0].votes',
    reason: /^expected a whole number, got nothing$/,
    formats: [kpuFormat],
  },
];

const notice = (time: string): string => `Gagal memuat data terbaru. Menampilkan data per ${time}.`;
const since = { first: '19 Februari 2024, 08.10 WIB', second: '19 Februari 2024, 09.10 WIB' };

/** Colours and opacity of the picture. Figures that stay must not become paler. */
const looks = (element: Element): readonly string[] =>
  ['root', 'row', 'name', 'votes', 'share', 'bar'].flatMap((name) =>
    parts(element, name).map((found) => {
      const { color, fill, opacity, filter, visibility } = getComputedStyle(found);
      return [name, color, fill, opacity, filter, visibility].join(' ');
    }),
  );

let night: Night;
let seen: Watch;
eachNight('2024-02-19T09:20:00+07:00', (opened) => ({ night, seen } = opened));

for (const { what, reply, path, reason, formats: of = formats } of faults) {
  for (const format of of) {
    describe(`${what}, in ${format.name}`, () => {
      it('keeps the last good figures, warns once, and is over with the next good state', async () => {
        night.reply = good(first)(format);
        const element = await live(night, `refresh="${refresh}" heading="Hasil"`, dressing);
        expect(figuresOf(element)).to.deep.equal(figuresAt(first));
        expect(texts(element, 'notice')).to.deep.equal([]);
        const before = looks(element);
        seen.clear();

        night.reply = reply(format);
        for (let count = 1; count <= failures; count += 1) {
          await night.poll();
          expect(figuresOf(element), `after ${count} failures`).to.deep.equal(figuresAt(first));
          expect(texts(element, 'notice')).to.deep.equal([notice(since.first)]);
          expect(looks(element)).to.deep.equal(before);
          expect(element.current?.updated).to.equal('2024-02-19T08:10:01+07:00');
        }
        expect(seen.warnings, seen.warnings.join('\n')).to.have.length(1);
        const [warning = ''] = seen.warnings;
        expect(warning.startsWith(`<election-results> ${path}: `), warning).to.equal(true);
        expect(warning.slice(`<election-results> ${path}: `.length)).to.match(reason);
        expect(seen.errors).to.have.length(1);
        const [error] = seen.errors;
        expect(error).to.be.instanceOf(ElectionResultsErrorEvent);
        expect(error!.target).to.equal(element);
        expect(error!.path).to.equal(path);
        expect(error!.reason).to.match(reason);
        expect(error!.stale).to.equal(true);
        expect(seen.changes).to.deep.equal([]);

        night.reply = good(second)(format);
        await night.poll();
        expect(figuresOf(element)).to.deep.equal(figuresAt(second));
        expect(texts(element, 'notice')).to.deep.equal([]);
        expect(texts(element, 'updated')[0]).to.contain(since.second);
        expect(seen.changes).to.have.length(1);
        expect(seen.changes[0]!.previous?.updated).to.equal('2024-02-19T08:10:01+07:00');
        expect(seen.changes[0]!.current).to.equal(element.current);
        expect([seen.warnings.length, seen.errors.length]).to.deep.equal([1, 1]);
      });
    });
  }
}

describe('a second outage', () => {
  for (const what of ['500', 'torn JSON', 'an old state after a new one']) {
    it(`is reported again: ${what}`, async () => {
      const fault = faults.find((candidate) => candidate.what === what)!.reply(ownFormat);
      night.reply = good(first)(ownFormat);
      const element = await live(night);
      for (const [count, state] of [second, third].entries()) {
        night.reply = fault;
        await night.poll();
        await night.poll();
        expect([seen.warnings.length, seen.errors.length]).to.deep.equal([count + 1, count + 1]);
        night.reply = good(state)(ownFormat);
        await night.poll();
        expect(figuresOf(element)).to.deep.equal(figuresAt(state));
      }
    });
  }
});

describe('an outage with several faults', () => {
  it('has one warning for each, in any order', async () => {
    night.reply = good(first)(ownFormat);
    const element = await live(night);
    const kinds = ['the network is down', '500', 'torn JSON', 'silence before the headers'];
    const replies = kinds.map((kind) => faults.find(({ what }) => what === kind)!.reply(ownFormat));
    for (let round = 0; round < 3; round += 1) {
      for (const reply of replies) {
        night.reply = reply;
        await night.poll();
        expect(figuresOf(element)).to.deep.equal(figuresAt(first));
      }
    }
    expect(seen.warnings, seen.warnings.join('\n')).to.have.length(kinds.length);
  });

  it('has one warning for each kind, whatever the details are', async () => {
    const hours = ['07', '06', '05', '04'];
    let count = 0;
    night.reply = good(first)(ownFormat);
    await live(night);
    for (const make of [
      () => `<!doctype html><!-- ${(count += 1)} -->${page}`,
      () => ours({ ...second, updated: `2024-02-19T${hours[(count += 1) % 4]}:10:01+07:00` }),
      () => ours(second, { candidates: [{ name: 'Melati', votes: -(count += 1) }] }),
    ]) {
      seen.clear();
      night.reply = () => answer(make());
      for (let poll = 0; poll < 5; poll += 1) await night.poll();
      expect(seen.warnings, seen.warnings.join('\n')).to.have.length(1);
      expect(seen.errors.map(({ reason }) => reason)).to.have.length(1);
    }
  });
});

describe('a server that sends Retry-After', () => {
  it('gets no request for that time', async () => {
    night.reply = good(first)(ownFormat);
    await live(night);
    night.reply = status(503, { 'retry-after': '120' })();
    await night.poll();
    const before = night.asked.length;
    await night.pass(119);
    expect(night.asked).to.have.length(before);
    await night.pass(125);
    expect(night.asked.length).to.be.greaterThan(before);
  });
});

describe('20 MB', () => {
  it('are not read to the end', async () => {
    night.reply = good(first)(ownFormat);
    await live(night);
    let sent = 0;
    night.reply = () => flood(20e6, (bytes) => (sent += bytes));
    await night.poll();
    expect(sent).to.be.greaterThan(1.9e6).and.lessThan(4e6);
  });
});

describe('an answer that could not be read', () => {
  it('is requested without caches, until it can be read', async () => {
    night.reply = good(first)(ownFormat);
    await live(night);
    night.reply = () => answer(page);
    await night.poll();
    await night.poll();
    night.reply = good(second)(ownFormat);
    await night.poll();
    await night.poll();
    expect(night.asked.map(({ cache }) => cache)).to.deep.equal([
      'no-cache',
      'no-cache',
      'reload',
      'reload',
      'no-cache',
    ]);
  });
});

describe('a fault before the first figures', () => {
  for (const { what, reply, path, reason } of faults.filter(
    ({ formats: of = formats, what: name }) => of.includes(ownFormat) && !/old state|key is missing/.test(name),
  )) {
    it(`has a notice, and is over with the first good state: ${what}`, async () => {
      night.reply = reply(ownFormat);
      const element = await live(night, 'refresh="30" heading="Hasil"');
      for (let turns = 0; seen.errors.length < 1 && turns < 3; turns += 1) await night.poll();
      expect(texts(element, 'notice')).to.deep.equal(['Data hasil belum tersedia']);
      expect(seen.errors.map((error) => [error.path, error.stale])).to.deep.equal([[path, false]]);
      expect(seen.errors[0]!.reason).to.match(reason);
      expect(seen.warnings).to.have.length(1);
      expect(element.current).to.equal(undefined);
      night.reply = good(second)(ownFormat);
      await night.poll();
      expect(figuresOf(element)).to.deep.equal(figuresAt(second));
      expect(texts(element, 'notice')).to.deep.equal([]);
    });
  }
});

/** Variants that are no fault, as the server makes them from `second`. */
const harmless: readonly (readonly [what: string, of: readonly Format[], reply: (format: Format) => Reply])[] = [
  [
    'a wrong content type',
    formats,
    body(({ text }) => text(second), { 'content-type': 'text/html; charset=windows-1252' }),
  ],
  ['a byte order mark', formats, body(({ text }) => `\ufeff${text(second)}`)],
  ['white space around', formats, body(({ text }) => `\r\n${text(second)}\r\n`)],
  [
    'keys that appear twice: the last counts',
    formats,
    body(({ text }) => text(second).replace(/"(votes|100026)":/, '"$1":1,"$1":')),
  ],
  ['candidates in another order', [ownFormat], body(candidates(([a, b, c]) => [c, a, b]))],
  [
    'votes as strings',
    formats,
    body(({ object }) => JSON.stringify(object(second)).replace(/(:)(\d{8})\b/g, '$1"$2"')),
  ],
  [
    'a key "null" among the ids',
    [kpuFormat],
    body(() => kpu(second, { chart: { ...second.votes, null: null, persen: second.percent } })),
  ],
  ['unknown fields', formats, body(({ text }) => text(second, { psu: null, administrasi: [1, { a: 2 }] }))],
];

describe('no fault', () => {
  for (const [what, of, reply] of harmless) {
    for (const format of of) {
      it(`is ${what}, in ${format.name}`, async () => {
        night.reply = good(first)(format);
        const element = await live(night, 'refresh="30"', dressing);
        night.reply = reply(format);
        await night.poll();
        expect(figuresOf(element)).to.deep.equal(figuresAt(second));
        expect(texts(element, 'notice')).to.deep.equal([]);
        expect(texts(element, 'updated')[0]).to.contain(since.second);
        expect([seen.warnings, seen.errors]).to.deep.equal([[], []]);
        expect(seen.changes).to.have.length(2);
      });
    }
  }

  it('the same state in another order leaves the picture as it is', async () => {
    night.reply = good(first)(ownFormat);
    const element = await live(night);
    night.reply = () =>
      answer(ours(first, { candidates: [...(oursAs(first) as { candidates: object[] }).candidates].reverse() }));
    await night.poll();
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
    expect(texts(element, 'notice')).to.deep.equal([]);
    expect(shadow(element).querySelector('.gain')).to.equal(null);
  });
});

describe('a time without a zone', () => {
  for (const [zone, time] of [
    ['WIB', '09.10 WIB'],
    ['WITA', '10.10 WITA'],
    ['WIT', '11.10 WIT'],
  ]) {
    it(`is WIB in a feed of KPU, if the page shows ${zone}`, async () => {
      night.reply = good(second)(kpuFormat);
      const element = await live(night, `time-zone="${zone}"`, dressing);
      expect(texts(element, 'updated')[0]).to.contain(`19 Februari 2024, ${time}`);
    });
  }
});

describe('a time in the future', () => {
  for (const format of formats) {
    it(`is shown and reported, and does not lock out later states, in ${format.name}`, async () => {
      night.reply = good(first)(format);
      const element = await live(night, 'refresh="30"', dressing);
      night.reply = good({ ...second, updated: '2024-02-20T09:10:01+07:00' })(format);
      await night.poll();
      expect(figuresOf(element)).to.deep.equal(figuresAt(second));
      expect(texts(element, 'updated')[0]).to.contain('20 Februari 2024, 09.10 WIB');
      expect(texts(element, 'notice')).to.deep.equal(['Waktu di data sumber lebih maju daripada jam sekarang.']);
      expect(texts(element, 'updated')[0]).not.to.contain('lalu');
      night.reply = good(third)(format);
      await night.poll();
      expect(figuresOf(element)).to.deep.equal(figuresAt(third));
      expect(texts(element, 'notice')).to.deep.equal([]);
      expect([seen.warnings, seen.errors]).to.deep.equal([[], []]);
    });
  }
});
