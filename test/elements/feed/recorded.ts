/** A recorded state of the provisional national count of 2024: a line of `test/fixtures/sirekap-2024-national.csv`. */
export interface Recorded {
  readonly updated: string;
  /** By KPU's id of the pair. */
  readonly votes: Readonly<Record<string, number>>;
  /** The percentage of stations counted, as the feed's JSON number. */
  readonly percent?: number;
}

const ids = ['100025', '100026', '100027'];
const names = ['Anies & Muhaimin', 'Prabowo & Gibran', 'Ganjar & Mahfud'];
const colors = ['#1b7f5c', '#2f6fd0', '#c8352b'];

const file = await fetch('/test/fixtures/sirekap-2024-national.csv');

/** All 676 states, in the order of recording; `test/fixtures/sirekap-series.ts` names their source. */
export const recorded: readonly Recorded[] = (await file.text())
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [, updated = '', ...figures] = line.split(',');
    return {
      updated,
      votes: Object.fromEntries(ids.map((id, index) => [id, Number(figures[index])])),
      ...(figures[3] && { percent: Number(figures[3]) }),
    };
  });

/** The state recorded at this time: `2024-02-19T08:10`. */
export function recordedAt(time: string): Recorded {
  const found = recorded.find(({ updated }) => updated.startsWith(time));
  if (!found) throw new Error(`nothing was recorded at ${time}`);
  return found;
}

/** Three hourly states of one morning, in which every pair gains. */
export const [first, second, third] = ['2024-02-19T08:10', '2024-02-19T09:10', '2024-02-19T10:10'].map(recordedAt) as [
  Recorded,
  Recorded,
  Recorded,
];

/** A state in our own format, also as an object; `more` has further fields. */
export const oursAs = ({ updated, votes, percent }: Recorded, more: object = {}): object => ({
  version: 1,
  kind: 'preliminary',
  updated,
  source: { name: 'KPU' },
  ...(percent !== undefined && { progress: { percent: percent.toFixed(2) } }),
  candidates: ids.map((id, index) => ({
    id,
    number: index + 1,
    name: names[index],
    color: colors[index],
    votes: votes[id],
  })),
  ...more,
});

/** A state in KPU's format: its time is WIB without a zone, and its percentage has lost trailing zeros. */
export const kpuAs = ({ updated, votes, percent }: Recorded, more: object = {}): object => ({
  ts: updated.replace('T', ' ').replace('+07:00', ''),
  psu: 'Reguler',
  mode: 'hhcw',
  chart: { ...votes, ...(percent !== undefined && { persen: percent }) },
  table: {},
  ...more,
});

export const ours = (state: Recorded, more?: object): string => JSON.stringify(oursAs(state, more));
export const kpu = (state: Recorded, more?: object): string => JSON.stringify(kpuAs(state, more));

/** The pairs without figures, as a page names and colours them. */
export const dressing = ids
  .map(
    (id, index) =>
      `<candidate-pair candidate-id="${id}" number="${index + 1}" color="${colors[index]}">${names[index]?.replace('&', '&amp;')}</candidate-pair>`,
  )
  .join('');

/** `22.780.309` for 22780309, as Indonesian pages write it. */
export const grouped = (count: number): string => new Intl.NumberFormat('id-ID').format(count);

/** `25,3%`: a share of the votes, rounded half up in whole numbers. */
export function shareOf(votes: readonly number[], index: number): string {
  const sum = votes.reduce((total, figure) => total + figure, 0);
  const tenths = Math.floor((2000 * (votes[index] ?? 0) + sum) / (2 * sum));
  return `${Math.floor(tenths / 10)},${tenths % 10}%`;
}

/** What a reader sees of a state. */
export function figuresAt({ votes, percent }: Recorded): Readonly<Record<string, readonly string[]>> {
  const counts = ids.map((id) => votes[id] ?? 0);
  return {
    name: names,
    votes: counts.map((count) => `${grouped(count)} suara`),
    share: counts.map((_, index) => shareOf(counts, index)),
    progress: percent === undefined ? [] : [`Data masuk ${percent.toFixed(2).replace('.', ',')}% TPS`],
  };
}
