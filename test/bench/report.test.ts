import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judged, report } from '../../bench/rivals/report.mjs';

type Run = Parameters<typeof report>[0];

const run = (samples: Run['samples']): Run => ({
  contenders: [
    { id: 'static', name: 'static HTML', kind: 'plain' },
    { id: 'html', name: 'HTML by a script', kind: 'plain', chart: 'html.js' },
    { id: 'widget', name: 'election-results', kind: 'own', chart: 'widget.js' },
    { id: 'chart-js', name: 'Chart.js', kind: 'rival', chart: 'chart-js.js' },
    { id: 'frappe', name: 'frappe-charts', kind: 'rival', chart: 'frappe-charts.js' },
  ],
  samples,
  places: {
    widget: { figures: 'html', missing: [], hasTable: true },
    'chart-js': { figures: 'canvas', missing: [], hasTable: false },
    frappe: { figures: 'svg', missing: ['votes'], hasTable: false },
  },
  versions: { 'chart-js': '4.6.1' },
  failures: [],
  machine: { cpu: 'Some CPU', cores: 2, node: '20.1.2', chromium: '156.0' },
  rounds: 3,
  date: '24 November 2026',
});

/** The section of the report with that title. */
function section(text: string, title: string): string {
  const [, found] = text.split(`\n## ${title}\n`);
  assert.ok(found, `no section "${title}"`);
  return found.split('\n## ')[0] ?? '';
}

const times = (...samples: number[]): { time: number }[] => samples.map((time) => ({ time }));

test('the report names the machine, and warns that figures differ elsewhere', () => {
  const text = report(run({ update: { widget: times(1) } }));
  assert.match(text, /24 November 2026: Some CPU, 2 cores, Node 20\.1\.2, Chromium 156\.0, 3 rounds/);
  assert.match(text, /only the ratios within one run/);
});

test('if a rival is better, it says so, and by how much', () => {
  const text = report(
    run({ update: { html: times(1, 1), widget: times(2, 4), 'chart-js': times(6, 6), frappe: times(1, 2) } }),
  );
  const updates = section(text, 'An update');
  assert.match(updates, /Ahead of the widget: frappe-charts \(2\.00 times\)\./);
  assert.match(updates, /\| \*\*election-results\*\* \| 3\.00 \| 2\.00 \| 4\.00 \| 2 \| 3\.00 \| 2\.00 \|/);
});

test('if no rival is better, it says that', () => {
  const text = report(run({ update: { html: times(1), widget: times(2), frappe: times(3) } }));
  assert.match(section(text, 'An update'), /No rival is ahead of the widget\./);
  assert.doesNotMatch(text, /Ahead of the widget/);
});

test('what was not measured is in no table', () => {
  const text = report(run({ many: { html: times(10), widget: times(20) } }));
  assert.match(section(text, '200 on a page'), /election-results/);
  assert.doesNotMatch(section(text, '200 on a page'), /Chart\.js/);
  for (const title of ['An update', 'Memory', 'What a page loads', 'What 5,000 updates leave'])
    assert.ok(!text.includes(`## ${title}`), title);
});

test('it says who draws pixels, who has a table, and what each leaves out', () => {
  const compared = section(report(run({})), 'Who is compared');
  assert.match(compared, /\| Chart\.js \| 4\.6\.1 \| all \| pixels \| no \|/);
  assert.match(compared, /\*\*election-results\*\* \|\s+\| all \| HTML text \| yes \|/);
  assert.match(compared, /\| frappe-charts \|\s+\| all but the votes \| SVG text \| no \|/);
});

test('a failure is reported', () => {
  const text = report({ ...run({}), failures: ['Chart.js, many: it asks for https://example.org/'] });
  assert.match(section(text, 'Not measured'), /- Chart\.js, many: it asks for https:\/\/example\.org\//);
});

test('a target is judged if both sides were measured', () => {
  const of = (widget: number): readonly { text: string; isReached: boolean }[] =>
    judged(run({ update: { html: times(10), widget: times(widget) }, many: { widget: times(1) } }));
  assert.deepEqual(
    [of(32), of(33)].map((targets) => targets.map(({ isReached }) => isReached)),
    [[true], [false]],
  );
});

test('for layout shift the worst round counts, to thousandths', () => {
  const of = (...shifts: number[]): boolean | undefined =>
    judged(run({ slowLoad: { widget: shifts.map((shift) => ({ figures: 100, shift })) } }))[0]?.isReached;
  assert.equal(of(0, 0.0004, 0), true);
  assert.equal(of(0, 0, 0.002), false);
});
