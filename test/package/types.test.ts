// A page in strict TypeScript with only the installed package: correct code compiles and loads, and wrong code does not compile.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { packageJson, root } from './built.js';
import { installed } from './installed.js';

/** Uses of each entry. In lines with `@ts-expect-error` the compiler must report an error; otherwise it reports the comment. */
const uses: Readonly<Record<string, string>> = {
  '.': `
    import { CandidatePair, ElectionResults, parse, printShares, standings, upgrade, verdict } from 'election-results-element';
    import type { Chart, Results, ResultsInput } from 'election-results-element';

    const input: ResultsInput = {
      version: 1,
      kind: 'official',
      source: { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' },
      candidates: [
        { id: '100025', number: 1, name: 'Anies & Muhaimin', votes: 40971906 },
        { id: '100026', number: 2, name: 'Prabowo & Gibran', votes: '96214691', color: '#2f6fd0' },
        { id: '100027', number: 3, name: 'Ganjar & Mahfud', votes: 27040878n },
      ],
    };
    const { results, faults } = parse(input);
    for (const { path, message, fatal } of faults) console.warn(path.toUpperCase(), message.trim(), fatal === true);
    if (results) {
      const votes: bigint | undefined = results.candidates[0]?.votes;
      const told: string | undefined = verdict(results)?.outcome;
      console.log(votes, told, results.candidates.map(({ name }) => name));
      // @ts-expect-error results are never changed
      results.round = 2;
    }
    CandidatePair.define();
    ElectionResults.define('pilpres-2024');
    const stop: () => void = upgrade('pilpres-2024');
    stop();
    const charts: Chart[] = ['bar', 'stacked', 'donut', 'table'];
    export const kept = (state: Results): string => [...charts, state.source?.name, typeof printShares, typeof standings].join();

    // @ts-expect-error a count is no boolean
    parse({ candidates: [{ name: 'Anies & Muhaimin', votes: true }] } satisfies ResultsInput);
    // @ts-expect-error there is no such chart
    charts.push('pie');`,

  './define-dashboard': `
    import 'election-results-element/define-dashboard';
    import { parseSeries, sainteLague } from 'election-results-element';
    import type { ElectionRegionSelectEvent, ElectionSeats } from 'election-results-element';

    const regions = document.createElement('election-regions');
    regions.for = 'presiden';
    regions.view = 'table';
    regions.addEventListener('election-region-select', (event: ElectionRegionSelectEvent) => {
      const code: string | undefined = event.code;
      console.log(code, event.region);
    });
    const seats: ElectionSeats = document.createElement('election-seats');
    seats.threshold = 4;
    const trend = document.createElement('election-trend');
    trend.x = 'time';
    document.createElement('election-contests').contests = { version: 1, contests: [] };
    document.createElement('election-compare').a = 'presiden';
    const won: readonly number[] = sainteLague([100n, 80n, 30n], 8).seats;
    export const points = [parseSeries({}).series?.points.length, won.length];

    // @ts-expect-error there is no such view
    regions.view = 'globe';`,

  './define': `
    import 'election-results-element/define';
    import type { ElectionResults, Results } from 'election-results-element';

    const widget = document.createElement('election-results');
    widget.heading = 'Hasil Rekapitulasi KPU';
    widget.chart = 'donut';
    widget.decimals = 2;
    widget.plain = true;
    widget.counted = 823378n;
    widget.results = { candidates: [{ name: 'Anies & Muhaimin', votes: 40971906 }] };
    const pair = document.createElement('candidate-pair');
    pair.votes = '40.971.906';
    pair.emptyBox = false;
    widget.append(pair);
    widget.addEventListener('election-results-change', (event) => {
      const now: Results = event.current;
      const before: Results | undefined = event.previous;
      console.log(now.candidates.length, before?.candidates.length, event.changes.map(({ path }) => path));
    });
    document.addEventListener('election-results-error', ({ reason, path, stale }) => {
      console.log(reason.trim(), path.trim(), stale === true);
    });
    const found: ElectionResults | null = document.querySelector('election-results');
    const shown: Results | undefined = found?.current;
    console.log(shown?.source?.name);

    // @ts-expect-error there is no such chart
    widget.chart = 'pie';
    // @ts-expect-error what is on show is not set
    widget.current = undefined;
    // @ts-expect-error candidates need names
    widget.results = { candidates: [{ votes: 1 }] };
    // @ts-expect-error the event has no such thing
    widget.addEventListener('election-results-change', (event) => event.detail);
    // @ts-expect-error inside is nobody's business
    widget.reader;`,

  './feed': `
    import { FeedController, FeedError, listen, readFeed } from 'election-results-element/feed';
    import type { FeedFiles, Format } from 'election-results-element/feed';
    import { LitElement } from 'lit';

    class Ticker extends LitElement {
      readonly feed = new FeedController(this);
      override connectedCallback(): void {
        super.connectedCallback();
        this.feed.follow({ src: '/feed.json', refresh: 30 });
        const files: FeedFiles | undefined = this.feed.files;
        console.log(files?.feed.length, this.feed.failure?.message, this.feed.isPaused);
      }
    }
    const subscription = listen('/feed.json', 30, (news) => {
      if (news instanceof FeedError) console.warn(news.message);
      else console.log(news.text.length);
    });
    subscription.stop();
    const format: Format = 'kpu';
    export { Ticker, format, readFeed };

    // @ts-expect-error seconds are a number
    listen('/feed.json', '30 s', () => undefined);`,

  './export': `
    import { ResultsError, toCSV, toEmbed, toPNG, toSVG, viewOf } from 'election-results-element/export';
    import type { Results } from 'election-results-element';

    declare const results: Results;
    const rows: string[] = viewOf(results).standings.rows.map(({ name }) => name);
    const csv: string = toCSV(results, { locale: 'en' });
    const svg: string = toSVG('{"candidates": []}', { chart: 'stacked', decimals: 2 });
    const png: Promise<Blob> = toPNG({ candidates: [{ name: 'Anies & Muhaimin', share: '24,9' }] });
    const script = 'https://cdn.example/election-results.min.js';
    const code: string = toEmbed(results, { chart: 'donut', script }, 'script');
    export { ResultsError, code, csv, png, rows, svg };

    // @ts-expect-error there is no such language
    toSVG(results, { locale: 'fr' });
    // @ts-expect-error there is no such embed code
    toEmbed(results, { script }, 'flash');`,

  './ssr': `
    import { toEmbed } from 'election-results-element/export';
    import { ResultsError, renderElectionResults, styleHash } from 'election-results-element/ssr';

    try {
      console.log(toEmbed('{}', { script: '/hasil.js', render: renderElectionResults }, 'static'));
      const markup: string = renderElectionResults('{"candidates": []}', { chart: 'donut', styles: 'link' });
      console.log(markup.length, styleHash.startsWith('sha256-'));
    } catch (error) {
      if (error instanceof ResultsError) console.error(error.faults.map(({ path }) => path));
    }

    // @ts-expect-error there is no such way
    renderElectionResults('{}', { styles: 'none' });`,

  './react': `
    import 'election-results-element/react';
    import type { ElectionResultsChangeEvent, ResultsInput } from 'election-results-element';
    import { ElectionRegions, ElectionResults } from 'election-results-element/react';
    import { useRef } from 'react';

    export function Page({ results }: { results: ResultsInput }) {
      const widget = useRef<HTMLElementTagNameMap['election-results']>(null);
      const told = (event: ElectionResultsChangeEvent) => console.log(event.current.candidates.length, widget.current?.current);
      return (
        <article>
          <election-results
            ref={widget}
            results={results}
            chart="stacked"
            headingLevel={3}
            heading-level="3"
            time-zone="WITA"
            plain
            className="hasil"
            style={{ minHeight: '26em' }}
            onelection-results-change={told}
            onelection-results-error={({ reason, stale }) => console.warn(reason.trim(), stale === true)}
          />
          <election-results heading="Hasil Rekapitulasi KPU" updated="2024-03-20">
            <candidate-pair number={1} votes="40971906" color="#1b7f5c" empty-box={false}>
              Anies &amp; Muhaimin
            </candidate-pair>
          </election-results>
        </article>
      );
    }

    export const wrong = (
      <>
        {/* @ts-expect-error there is no such chart */}
        <election-results chart="pie" />
        {/* @ts-expect-error there is no such zone */}
        <election-results time-zone="CET" />
        {/* @ts-expect-error there is no such property */}
        <election-results judul="Hasil" />
        {/* @ts-expect-error what is on show is not set */}
        <election-results current={undefined} />
        {/* @ts-expect-error candidates are a list */}
        <election-results results={{ candidates: 3 }} />
        {/* @ts-expect-error the event is no mouse's */}
        <election-results onelection-results-change={(event: MouseEvent) => event.clientX} />
        {/* @ts-expect-error the pair has no chart */}
        <candidate-pair chart="bar" />
        {/* @ts-expect-error there is no such tag */}
        <election-result />
        {/* @ts-expect-error the component knows the charts too */}
        <ElectionResults chart="piechart" />
      </>
    );
    export const onServers = (
      <>
        <ElectionResults results={{ candidates: [{ name: 'Anies & Muhaimin', votes: 1n }] }} chart="donut" />
        <ElectionRegions view="table" onelection-region-select={({ code }) => console.log(code)} />
      </>
    );`,

  './vue': `
    import 'election-results-element/vue';
    import type { ElementProps } from 'election-results-element/vue';

    const props: ElementProps<'election-results'> = {
      chart: 'donut',
      headingLevel: 3,
      onElectionResultsChange: ({ current }) => console.log(current.candidates.length),
    };
    // @ts-expect-error there is no such chart
    const wrong: ElementProps<'election-results'> = { chart: 'piechart' };
    // @ts-expect-error there is no such tag
    export type Unknown = ElementProps<'election-result'>;
    export { props, wrong };`,

  './svelte': `
    import 'election-results-element/svelte';
    import type { SvelteHTMLElements } from 'svelte/elements';

    const props: SvelteHTMLElements['election-regions'] = {
      view: 'table',
      'heading-level': 3,
      'onelection-region-select': ({ code }) => console.log(code),
    };
    // @ts-expect-error there is no such view
    const wrong: SvelteHTMLElements['election-regions'] = { view: 'globe' };
    // @ts-expect-error the event is no mouse's
    const wrongEvent: SvelteHTMLElements['election-regions'] = { 'onelection-region-select': (event: MouseEvent) => event.x };
    export { props, wrong, wrongEvent };`,

  './solid': `
    import 'election-results-element/solid';
    import type { JSX } from 'solid-js';

    const props: JSX.IntrinsicElements['election-results'] = {
      chart: 'stacked',
      'prop:results': { candidates: [{ name: 'Anies & Muhaimin', votes: 40971906 }] },
      'on:election-results-change': ({ current }) => console.log(current.candidates.length),
    };
    // @ts-expect-error there is no such chart
    const wrong: JSX.IntrinsicElements['election-results'] = { chart: 'piechart' };
    export { props, wrong };`,
};

const options = (moduleResolution: 'bundler' | 'nodenext'): object => ({
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    module: moduleResolution === 'nodenext' ? 'nodenext' : 'esnext',
    moduleResolution,
    types: [],
    jsx: 'react-jsx',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    resolveJsonModule: true,
    noEmit: true,
  },
  include: ['page/*'],
});

let folder: string;

before(async () => {
  folder = await installed(['@types/react', 'react', 'solid-js', 'svelte', 'vue']);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});

after(() => rmSync(folder, { recursive: true }));

/** What the compiler has to say. */
function compile(files: Readonly<Record<string, string>>, moduleResolution: 'bundler' | 'nodenext'): Promise<string> {
  return new Promise((resolve) => {
    rmSync(join(folder, 'page'), { recursive: true, force: true });
    mkdirSync(join(folder, 'page'));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, 'page', file), text);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options(moduleResolution)));
    const args = [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder];
    execFile(process.execPath, args, { cwd: folder }, (_error, stdout) => resolve(stdout));
  });
}

const pages = Object.fromEntries(
  Object.entries(uses).map(([entry, text]) => [
    `${entry.slice(2) || 'package'}.${entry === './react' ? 'tsx' : 'ts'}`,
    text,
  ]),
);

test('every entry with types is used', () => {
  const typed = Object.entries(packageJson.exports).filter(([, target]) => typeof target !== 'string');
  assert.deepEqual(typed.map(([entry]) => entry).sort(), Object.keys(uses).sort());
});

for (const moduleResolution of ['bundler', 'nodenext'] as const) {
  test(`each compiles with the module resolution ${moduleResolution}`, async () => {
    assert.equal(await compile(pages, moduleResolution), '');
  });
}

test('each loads on Node without other packages', async () => {
  for (const entry of Object.keys(uses)) {
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', `await import('${packageJson.name}${entry.slice(1)}')`],
      { cwd: folder },
    );
  }
});

test('a page without React does not need its types', async () => {
  rmSync(join(folder, 'node_modules/@types/react'));
  const others = Object.fromEntries(Object.entries(pages).filter(([file]) => file !== 'react.tsx'));
  assert.equal(await compile(others, 'bundler'), '');
});

test('an error is reported', async () => {
  const fault = "import { parse } from 'election-results-element'; const results: string = parse({});";
  assert.match(await compile({ 'page.ts': fault }, 'nodenext'), /TS2322: .*not assignable to type 'string'/);
});
