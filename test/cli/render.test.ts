import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParseRows } from 'd3-dsv';
import { PNG } from 'pngjs';
import { pngDrawer } from '../../src/cli/png.js';
import { caseNamed, cases } from '../cases/index.js';
import { official2024 } from '../cases/official.js';
import { presidentialCandidates, presidentialFeed } from '../fixtures/kpu-feeds.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';
import { put, root, runHere, runLookedOn, temporaryFolder } from './command-line.js';

const folder = temporaryFolder();
const file = put(folder, 'official.json', official2024);
const valid = new Ajv2020({ allowUnionTypes: true, strictTypes: false, strictRequired: false }).compile(
  JSON.parse(readFileSync(`${root}results.schema.json`, 'utf8')) as object,
);

const counts = pilpres2024.candidates.map(({ votes }) => votes);
const inAll = counts.reduce((sum, votes) => sum + votes, 0);
/** Shares as Intl writes them: at one decimal none of these is so near to a half that a double could mislead it. */
const sharesIn = (locale: string, digits: number): readonly string[] =>
  counts.map((votes) =>
    new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(votes / inAll),
  );
const votesIn = (locale: string): readonly string[] => counts.map((votes) => votes.toLocaleString(locale));

/** What is read between the tags, one string for each. */
const textsIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/>([^<>]+)</g)].flatMap(([, text = '']) => text.trim() || []);

async function rendered(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runHere(['render', file, ...args]);
  assert.deepEqual([code, stderr], [0, '']);
  return stdout;
}

/** A picture's size, and how many of its pixels are as dark as text. */
function measured(bytes: Buffer): { readonly width: number; readonly height: number; readonly dark: number } {
  const { width, height, data } = PNG.sync.read(bytes);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (Math.max(...data.subarray(at, at + 3)) < 90) dark += 1;
  return { width, height, dark };
}

describe('an earlier contest', () => {
  const now = put(folder, 'now.json', {
    candidates: [
      { name: 'A', votes: 6 },
      { name: 'B', votes: 4 },
    ],
  });
  const before = put(folder, 'before.json', {
    electionDate: '2019-04-17',
    candidates: [
      { name: 'A', votes: 5 },
      { name: 'B', votes: 5 },
    ],
  });
  const others = put(folder, 'faulty.json', { candidates: [{ name: 'A', votes: '1,5' }] });

  for (const form of ['svg', 'html'])
    test(`is compared in ${form}`, async () => {
      const { code, stdout, stderr } = await runHere(['render', now, '--to', form, '--previous', before]);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /\+10,0\u00a0poin/);
    });

  test('with a fault is told with its path', async () => {
    const { code, stderr } = await runHere(['render', now, '--to', 'svg', '--previous', others]);
    assert.equal(code, 1);
    assert.match(stderr, /previous\.candidates\[0\]\.votes: expected a whole number, got "1,5"/);
  });

  test('of other candidates is told, and the figures are drawn without it', async () => {
    const other = put(folder, 'other.json', { electionDate: '2019-04-17', candidates: [{ name: 'C', votes: 5 }] });
    const { code, stdout, stderr } = await runHere(['render', now, '--to', 'svg', '--previous', other]);
    assert.equal(code, 0);
    assert.match(stderr, /now\.json: previous\.candidates: expected candidates or parties of this contest, got C/);
    assert.match(stdout, />60,0%</);
  });

  test('is not taken where it cannot be shown', async () => {
    const { code, stderr } = await runHere(['render', now, '--to', 'json', '--previous', before]);
    assert.equal(code, 2);
    assert.match(stderr, /--previous is for --to html and svg and png and csv only/);
  });

  test('at an address is for HTML alone', async () => {
    const { code } = await runHere(['render', now, '--to', 'svg', '--previous', 'https://contoh.id/dpr-2019.json']);
    assert.equal(code, 2);
  });
});

describe('one file', () => {
  test('SVG with the page’s digits', async () => {
    const svg = await rendered('--to', 'svg');
    assert.match(svg, /^<svg [^]*<\/svg>\s*$/);
    const texts = textsIn(svg);
    for (const share of sharesIn('id', 1)) assert.ok(texts.includes(share), share);
    for (const votes of votesIn('id')) assert.ok(texts.includes(`${votes} suara`), votes);
  });

  test('options win over the file, as they do on the tag', async () => {
    const texts = textsIn(
      await rendered('--to', 'svg', '--locale', 'en', '--decimals', '2', '--heading', 'Our <b>count', '--source', 'X'),
    );
    for (const share of sharesIn('en', 2)) assert.ok(texts.includes(share), share);
    assert.ok(texts.some((text) => /^Our (?:&#60;b&#62;|&lt;b&gt;)count$/.test(text)));
    assert.ok(texts.some((text) => /^Source: X(?: ·|$)/.test(text)));
    const times = textsIn(await rendered('--to', 'svg', '--time-zone', 'WIT', '--updated', '2024-03-20T22:19'));
    assert.ok(
      times.some((text) => text.endsWith('20 Maret 2024, 22.19 WIT')),
      'a time without a zone is one of --time-zone',
    );
    const sorted = textsIn(await rendered('--to', 'svg', '--order', 'votes')).filter((text) => / suara$/.test(text));
    assert.deepEqual(
      sorted,
      [...counts].sort((a, b) => b - a).map((votes) => `${votes.toLocaleString('id')} suara`),
    );
  });

  test('no option makes a kind more final than its source', async () => {
    const feed = put(folder, 'kpu.json', presidentialFeed(sirekap20240307));
    const candidates = put(folder, 'kpu-candidates.json', presidentialCandidates);
    const args = ['render', feed, '--to', 'json', '--candidates', candidates, '--kind'];
    const raised = await runHere([...args, 'official']);
    assert.equal(raised.code, 0);
    assert.equal(raised.stderr, `${feed}: kind: expected at most preliminary, got "official"\n`);
    assert.equal((JSON.parse(raised.stdout) as { kind: string }).kind, 'preliminary');
    const lowered = await runHere([...args, 'quick-count']);
    assert.equal((JSON.parse(lowered.stdout) as { kind: string }).kind, 'quick-count');
  });

  test('CSV that a spreadsheet and our own reader take', async () => {
    const csv = await rendered('--to', 'csv');
    const [head = [], ...rows] = csvParseRows(csv);
    const column = (name: string): readonly (string | undefined)[] => rows.map((row) => row[head.indexOf(name)]);
    assert.deepEqual(column('votes'), counts.map(String));
    assert.deepEqual(column('share'), sharesIn('id', 1));
    const read = await runHere(['convert', '-', '--from', 'csv'], csv);
    const { candidates } = JSON.parse(read.stdout) as { candidates: readonly { name: string; votes: number }[] };
    assert.deepEqual(
      candidates.map(({ name, votes }) => [name, votes]),
      pilpres2024.candidates.map(({ name, votes }) => [name, votes]),
    );
    assert.ok(!csv.startsWith('\ufeff'));
    assert.equal(await rendered('--to', 'csv', '--bom'), `\ufeff${csv}`);
  });

  test('a results file', async () => {
    const { heading, candidates, ...rest } = JSON.parse(await rendered('--to', 'json', '--heading', 'Lain')) as {
      heading: string;
      candidates: readonly { votes: number }[];
    };
    assert.ok(valid({ heading, candidates, ...rest }), JSON.stringify(valid.errors));
    assert.equal(heading, 'Lain');
    assert.deepEqual(
      candidates.map(({ votes }) => votes),
      counts,
    );
  });

  test('HTML that can be read without a script or shadow root', async () => {
    const html = await rendered('--to', 'html', '--theme', 'dark', '--chart', 'donut', '--controls', 'chart,data');
    assert.match(html, /^<election-results [^>]*chart="donut"[^>]*theme="dark"[^>]*controls="chart data"/);
    const [picture = ''] = /<template shadowrootmode="open">[^]*<\/template>/.exec(html) ?? [];
    const table = html.replace(picture, '');
    for (const part of [picture, table]) {
      for (const votes of votesIn('id')) assert.ok(part.includes(votes), votes);
      assert.ok(part.includes('KPU'));
    }
    assert.match(table, /<table>[^]*<\/table>/);
    assert.match(picture, /<style>/);
    const linked = await rendered('--to', 'html', '--styles', 'link', '--stylesheet', '/a/election-results.css');
    assert.match(linked, /<link rel="stylesheet" href="\/a\/election-results\.css">/);
    assert.doesNotMatch(linked, /<style/);
    const live = await rendered('--to', 'html', '--src', 'https://data.example/{name}/feed.json', '--refresh', '30');
    assert.match(live, /^<election-results [^>]*src="https:\/\/data\.example\/official\/feed\.json" refresh="30"/);
  });

  test('PNG in pixels of its scale, with text', async () => {
    const sizes: readonly (readonly [args: readonly string[], width: number, height?: number])[] = [
      [[], 1280],
      [['--width', '400', '--scale', '1'], 400],
      [['--size', 'share'], 1200, 630],
      [['--size', 'share', '--scale', '2'], 2400, 1260],
    ];
    for (const [args, width, height] of sizes) {
      const { code, stdout } = await runHere(['render', file, '--to', 'png', ...args]);
      assert.equal(code, 0);
      const picture = measured(Buffer.from(stdout, 'latin1'));
      assert.equal(picture.width, width);
      if (height) assert.equal(picture.height, height);
      assert.ok(
        picture.dark > 0.005 * picture.width * picture.height,
        `${args.join(' ')}: ${picture.dark} dark pixels`,
      );
    }
  });

  test('PNG in the font that was named', async () => {
    const font = '/usr/share/fonts/truetype/liberation/LiberationSerif-Bold.ttf';
    const draw = async (...args: readonly string[]): Promise<string> =>
      (await runHere(['render', file, '--to', 'png', ...args])).stdout;
    assert.notEqual(await draw('--font', font), await draw());
    for (const [name, reason] of [
      [join(folder, 'none.ttf'), 'no such file or folder'],
      [file, 'expected a TrueType or OpenType font that has digits'],
    ] as const) {
      assert.deepEqual(await runHere(['render', file, '--to', 'png', '--font', font, '--font', name]), {
        code: 1,
        stdout: '',
        stderr: `${name}: ${reason}\n`,
      });
    }
  });

  test('no PNG without a font: it would have no text', async () => {
    await assert.rejects(pngDrawer({ fonts: [], scale: 1 }), /There is no font here.+fonts-liberation.+--font FILE/);
  });

  test('no PNG into a terminal', async () => {
    const { code, shown } = await runLookedOn(['render', file, '--to', 'png']);
    assert.equal(code, 2);
    assert.match(shown, /^A terminal cannot show a PNG: use --out FILE, or > FILE\n/);
  });

  test('stdin to stdout, or into a file', async () => {
    const text = readFileSync(file, 'utf8');
    const svg = await rendered('--to', 'svg');
    assert.deepEqual(await runHere(['render', '-', '--to', 'svg'], text), { code: 0, stdout: svg, stderr: '' });
    const out = join(folder, 'made.svg');
    assert.deepEqual(await runHere(['render', '-', '--to', 'svg', '--out', out], text), {
      code: 0,
      stdout: '',
      stderr: '',
    });
    assert.equal(readFileSync(out, 'utf8'), svg);
  });

  test('figures under embargo are not written in any form', async () => {
    const closed = put(folder, 'closed.json', caseNamed('embargo').results);
    const out = join(folder, 'closed');
    for (const form of ['html', 'svg', 'png', 'csv', 'json']) {
      const told = `embargo: these figures must not leave the server before 2099-01-15T15:00:00+07:00 (UU 7/2017 Pasal 449(5))`;
      assert.deepEqual(await runHere(['render', closed, '--to', form]), {
        code: 1,
        stdout: '',
        stderr: `${closed}: ${told}\n`,
      });
      await runHere(['render', closed, '--to', form, '--out', `${out}.${form}.made`]);
      const asked = await runHere(['render', file, '--to', form, '--embargo', '2099-01-15T15:00+07:00']);
      assert.deepEqual([asked.code, asked.stdout], [1, '']);
    }
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.made')),
      [],
    );
  });
});

describe('a folder', () => {
  const pictures = join(folder, 'to-draw');
  mkdirSync(pictures);
  const night = join(folder, 'night');
  mkdirSync(night);
  put(night, 'kab-b.json', official2024);
  put(night, 'kab-a.csv', 'number,name,votes\n1,Satu,60\n2,Dua,40\n');
  put(night, 'rusak.json', {
    candidates: [
      { name: 'A', votes: 1 },
      { name: 'B', votes: '1,5' },
    ],
  });
  put(night, 'tertutup.json', caseNamed('embargo').results);
  put(night, 'catatan.txt', 'not a result');
  put(night, '.kab-c.json.123.tmp', '{');

  test('each valid file is made, each fault is reported', async () => {
    const out = join(folder, 'new', 'pictures');
    const { code, stdout, stderr } = await runHere(['render', night, '--to', 'svg', '--out', out]);
    assert.deepEqual([code, stdout], [1, '']);
    assert.deepEqual(stderr.split('\n'), [
      `${night}/rusak.json: candidates[1].votes: expected a whole number, got "1,5"`,
      `${night}/tertutup.json: embargo: these figures must not leave the server before 2099-01-15T15:00:00+07:00 (UU 7/2017 Pasal 449(5))`,
      '2 of 4 made',
      '',
    ]);
    assert.deepEqual(readdirSync(out), ['kab-a.svg', 'kab-b.svg']);
    assert.equal(readFileSync(join(out, 'kab-b.svg'), 'utf8'), await rendered('--to', 'svg'));
    assert.ok(textsIn(readFileSync(join(out, 'kab-a.svg'), 'utf8')).includes('60,0%'));
  });

  test('several PNGs at a time are the same pictures as one by one', async () => {
    const names = ['satu', 'dua', 'tiga'].map(
      (name) => [name, put(pictures, `${name}.json`, { ...official2024, heading: name })] as const,
    );
    const out = join(folder, 'pngs');
    const args = ['--to', 'png', '--scale', '1'];
    assert.deepEqual(await runHere(['render', pictures, ...args, '--out', out]), {
      code: 0,
      stdout: '',
      stderr: '3 of 3 made\n',
    });
    for (const [name, alone] of names)
      assert.equal(
        readFileSync(join(out, `${name}.png`), 'latin1'),
        (await runHere(['render', alone, ...args])).stdout,
        name,
      );
  });

  test('a terminal shows a bar', async () => {
    const { code, shown } = await runLookedOn(['render', night, '--to', 'csv', '--out', join(folder, 'seen')]);
    assert.equal(code, 1);
    // What a terminal shows at the end: each line is what was written after the last return to its start.
    const lines = shown.split('\n').map((line) => line.split('\r\u001b[K').at(-1) ?? '');
    assert.equal(lines.length, 4);
    assert.match(lines[0] ?? '', /^[^[]*rusak\.json: candidates/);
    assert.match(lines[1] ?? '', /tertutup\.json: embargo/);
    assert.deepEqual(lines.slice(2), ['2 of 4 made', '']);
    for (const bar of ['[.{30}] 0/4', '[#{7}.{23}] 1/4', '[#{30}] 4/4'])
      assert.match(shown, new RegExp(`\\r\\x1b\\[K\\${bar.replace(/\]/, '\\]').replace(/\.\{/g, '\\.{')}`), bar);
  });

  test('files that are read with each file are not rendered themselves', async () => {
    const kpu = join(folder, 'kpu');
    mkdirSync(kpu);
    put(kpu, 'ppwp.json', presidentialFeed(sirekap20240307));
    const candidates = put(kpu, 'paslon.json', presidentialCandidates);
    const out = join(folder, 'kpu-made');
    const args = ['render', kpu, '--to', 'json', '--candidates', candidates, '--out', out];
    assert.deepEqual(await runHere(args), { code: 0, stdout: '', stderr: '' });
    assert.deepEqual(readdirSync(out), ['ppwp.json']);
    assert.ok(readFileSync(join(out, 'ppwp.json'), 'utf8').includes('PRABOWO SUBIANTO'));
  });

  test('every named case has the same figures in every form', async () => {
    const all = join(folder, 'cases');
    mkdirSync(all);
    for (const { name, results } of cases) put(all, `${name}.json`, results);
    const made = async (form: string): Promise<(name: string) => string> => {
      await runHere(['render', all, '--to', form, '--out', join(folder, form)]);
      return (name) => readFileSync(join(folder, form, `${name}.${form}`), 'utf8');
    };
    const [csv, svg, html] = [await made('csv'), await made('svg'), await made('html')];
    const names = readdirSync(join(folder, 'csv')).map((name) => name.replace('.csv', ''));
    assert.ok(names.length > cases.length - 20, `${names.length} of ${cases.length}`);
    for (const name of names) {
      const [head = [], ...rows] = csvParseRows(csv(name));
      for (const row of rows) {
        const [share = '', votes = ''] = ['share', 'votes'].map((column) => row[head.indexOf(column)]);
        const picture = textsIn(svg(name)).map((text) => text.replace(/&#60;|&lt;/g, '<').replace(/&#62;|&gt;/g, '>'));
        const markup = html(name).replace(/&lt;/g, '<').replace(/&gt;/g, '>');
        assert.ok(
          picture.some((text) => text.endsWith(share)),
          `${name}: ${share} in SVG`,
        );
        assert.ok(markup.includes(share), `${name}: ${share} in HTML`);
        const count = votes && BigInt(votes).toLocaleString('id');
        assert.ok(
          picture.some((text) => text.includes(count)),
          `${name}: ${count} in SVG`,
        );
        assert.ok(markup.includes(count), `${name}: ${count} in HTML`);
      }
    }
  });

  test('one name makes one file, and no file overwrites its own input', async () => {
    const twice = join(folder, 'twice');
    mkdirSync(twice);
    put(twice, 'a.json', official2024);
    put(twice, 'a.csv', 'number,name,votes\n1,Satu,60\n');
    const out = join(folder, 'out');
    const wrong: readonly (readonly [args: readonly string[], told: RegExp])[] = [
      [[twice, '--to', 'svg', '--out', out], /a\.csv and .+a\.json would both become .+a\.svg/],
      [[night, '--to', 'json', '--out', night], /kab-b\.json would be overwritten: choose another folder/],
      [[night, '--to', 'svg'], /Several files need --out FOLDER/],
      [[file, file, '--to', 'svg'], /Several files need --out FOLDER/],
    ];
    for (const [args, told] of wrong) {
      const { code, stdout, stderr } = await runHere(['render', ...args]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, told);
    }
    assert.equal((await runHere(['render', folder + '/new', '--to', 'svg', '--out', out])).code, 1);
    assert.match(
      (await runHere(['render', `${folder}/new`, '--to', 'svg', '--out', out])).stderr,
      /no \.json or \.csv/,
    );
    assert.equal((await runHere(['render', file, '--to', 'svg', '--out', join(file, 'x/')])).code, 1);
  });
});

test('wrong usage', async () => {
  const wrong: readonly (readonly [args: readonly string[], told: RegExp])[] = [
    [[file], /expected --to html\|svg\|png\|csv\|json/],
    [['--to', 'svg'], /expected a FILE/],
    [[file, '--to', 'pdf'], /--to: expected html, svg, png, csv, json, got "pdf"/],
    [[file, '--to', 'svg', '--chart', 'pie'], /--chart: expected bar, stacked, donut, table, got "pie"/],
    [[file, '--to', 'svg', '--kind', 'final'], /--kind: expected quick-count, preliminary, official, got "final"/],
    [[file, '--to', 'svg', '--stations', 'all'], /--stations: expected a whole number, got "all"/],
    [[file, '--to', 'svg', '--source-url', 'javascript:x'], /--source-url: expected an http\(s\) address/],
    [[file, '--to', 'svg', '--threshold', 'x'], /--threshold: expected a percentage, got "x"/],
    [[file, '--to', 'svg', '--font', 'x.ttf'], /--font is for --to png only/],
    [[file, '--to', 'png', '--plain'], /--plain is for --to html only/],
    [[file, '--to', 'html', '--src', 'javascript:x'], /--src: expected an http\(s\) address/],
    [['-', '--to', 'html', '--src', '/{name}'], /stdin has no \{name\}/],
    [[file, '--to', 'png', '--scale', '0'], /--scale: expected a number from 0\.5 to 8, got "0"/],
    [[file, '--to', 'svg', '--size', 'share', '--width', '600'], /--width is for --size auto only/],
  ];
  for (const [args, told] of wrong) {
    const { code, stdout, stderr } = await runHere(['render', ...args]);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
    assert.match(stderr, told);
  }
});
