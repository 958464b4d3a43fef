// A contest as editors write it: names, headings, rows of totals, orders, separators, missing rows, wrong years, conflicting tags.
import { oneOf } from './truth.js';
import type { Draw, Office, Truth } from './truth.js';

/** A line of a table: the cell of the ballot number, the name and the figure. */
export type Line = readonly [number: string, name: string, figure: string];

export interface Writing {
  readonly heading: string;
  readonly subheading: string;
  readonly lines: readonly Line[];
  /** The tag's attributes about the results. */
  readonly tag: Readonly<Record<string, string>>;
  /** What is missing or wrong in it; empty where all is stated plainly. */
  readonly flaws: readonly string[];
}

const offices: Readonly<Record<Office, readonly string[]>> = {
  president: [
    'Pemilu Presiden 2024',
    'Pilpres 2024',
    'Pemilihan Presiden dan Wakil Presiden 2024',
    'Presidential election 2024',
  ],
  jakarta: ['Pilgub', 'Pemilihan Gubernur', 'PILKADA', 'Pemilihan Gubernur dan Wakil Gubernur'],
  governor: ['Pilgub', 'Pemilihan Gubernur', 'PEMILIHAN GUBERNUR', 'Pemilihan Gubernur dan Wakil Gubernur'],
  regent: ['Pilbup', 'Pemilihan Bupati', 'Pemilihan Bupati dan Wakil Bupati Kabupaten', 'PILBUP'],
  mayor: ['Pilwalkot', 'Pemilihan Wali Kota', 'Pemilihan Walikota', 'PILWALKOT'],
};

const boxes = [
  'Kolom kosong',
  'Kotak kosong',
  'KOTAK KOSONG',
  'Kosong',
  'Kolom Kosong Tidak Bergambar',
  'Kolom foto kosong',
  'KOKO',
  'Kolom tidak bergambar',
  'Lawan kotak kosong',
  'Kotak Kosong (Koko)',
  'Blank pair',
];

/** Rows that are no candidates, with the figure of each. */
const others: readonly ((truth: Truth, cast: number) => readonly [name: string, figure: number | string])[] = [
  (_, cast) => ['Jumlah', cast],
  (_, cast) => ['JUMLAH SUARA SAH', cast],
  (_, cast) => ['Total', cast],
  (_, cast) => ['Grand Total', cast],
  (_, cast) => ['Suara sah', cast],
  ({ invalid }) => ['Suara tidak sah', invalid],
  ({ invalid }) => ['Jumlah Suara Tidak Sah', invalid],
  ({ registered }) => ['DPT', registered],
  ({ registered }) => ['Jumlah pemilih (DPT)', registered],
  ({ invalid }, cast) => ['Pengguna hak pilih', cast + invalid],
  ({ invalid, registered }, cast) => ['Golput', registered - cast - invalid],
  ({ registered }) => ['Surat suara diterima', registered + 9],
  ({ invalid }) => ['Surat suara rusak', Math.ceil(invalid / 7)],
  ({ registered }) => ['DPTb', Math.ceil(registered / 90)],
  ({ stations }) => ['TPS masuk', stations[0]],
];

const words: readonly (readonly [name: string, figure: string])[] = [
  ['Sumber: KPU', ''],
  ['Sumber', 'KPU'],
  ['Catatan: belum final', ''],
];

const grouped = (figure: number, mark: string): string => String(figure).replace(/\B(?=(?:\d{3})+$)/g, mark);

/** Whether something happens that is to happen once in `often` times. */
const happens = (draw: Draw, often: number): boolean => !draw(often);

export function write(truth: Truth, draw: Draw): Writing {
  const { day, kind, office, place, registered, round, rule, rows, stations, status } = truth;
  const flaws: string[] = [];
  const isFlawed = (name: string, often: number): boolean => {
    const found = happens(draw, often);
    if (found) flaws.push(name);
    return found;
  };
  const cast = rows.reduce((sum, { votes }) => sum + votes, 0);
  const mark = oneOf(draw, ['', '.', '.', ',']);
  const unit = happens(draw, 4) ? ' suara' : '';
  const isNumberedInName = happens(draw, 4);
  const candidates = rows.map(({ name, votes, isBox }, index): Line => {
    const number = String(index + 1);
    const own = isBox ? oneOf(draw, boxes) : oneOf(draw, [name, name, name.replace(' & ', ' - '), name.toUpperCase()]);
    return [isNumberedInName ? '' : number, isNumberedInName ? `${number}. ${own}` : own, grouped(votes, mark) + unit];
  });
  const beside = Array.from({ length: draw(4) }, () => oneOf(draw, others)(truth, cast)).map(([name, figure]): Line => [
    '',
    name,
    typeof figure === 'number' ? grouped(figure, mark) : figure,
  ]);
  const lines = [
    ...candidates,
    ...beside.filter((line, at) => beside.findIndex(([, name]) => name === line[1]) === at),
  ];
  // A row was forgotten, and the source's own total stands below.
  if (rows.length > 2 && isFlawed('a row is missing', 8)) {
    lines.splice(draw(rows.length), 1);
    if (!lines.some(([, name]) => /^(?:jumlah|total|grand total|suara sah|jumlah suara sah)$/i.test(name)))
      lines.push(['', 'Jumlah', grouped(cast, mark)]);
  }
  if (happens(draw, 4)) lines.push(['', ...oneOf(draw, words)]);

  const isSilent = isFlawed('nothing says how much is counted', 4);
  // A status without any number of stations cannot be told from a true one.
  // A status beside no number of stations cannot be told from a true one.
  const isRaised =
    !isSilent && kind === 'official' && stations[0] < stations[1] && isFlawed('the tag says that it is determined', 12);
  const isOther = isFlawed('another rule', 8);
  const isLate = happens(draw, 3);
  const title = `${oneOf(draw, offices[office])}${place && ` ${place} 2024`}`;
  return {
    heading: happens(draw, 2) ? 'Hasil Rekapitulasi' : title,
    subheading: title,
    lines,
    flaws,
    tag: {
      kind,
      ...(isFlawed('no rule', 10)
        ? {}
        : {
            rule: isOther
              ? oneOf(
                  draw,
                  ['presidential', 'majority-runoff', 'plurality'].filter((one) => one !== rule),
                )
              : rule,
          }),
      ...(round === 2 && { round: '2' }),
      ...(isRaised ? { status: 'determined' } : status && !isSilent && { status }),
      ...(!isSilent && { counted: String(stations[0]), stations: String(stations[1]) }),
      ...(happens(draw, 3) && !lines.some(([, name]) => /dpt\b/i.test(name)) && { registered: String(registered) }),
      'election-date': day,
      updated: isFlawed('a wrong year', 10)
        ? '2023-03-01T10:00:00+07:00'
        : isLate
          ? '2024-12-15'
          : '2024-12-01T10:00:00+07:00',
    },
  };
}
