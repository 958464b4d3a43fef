import { csvParseRows } from 'd3-dsv';
import { readFeed } from '../formats/feed.js';
import { isObject, readJSON } from '../results/json.js';
import { parse } from '../results/parse.js';
import { formatResults } from '../formats/results-json.js';
import { CommandError } from './terminal.js';

/** One state of a recorded count. */
export interface RecordedState {
  /** The time of the recording, in milliseconds since 1970. */
  readonly time: number;
  /** The feed at that time. */
  readonly body: string;
}

/** A recorded count, oldest state first. */
export interface Recording {
  readonly states: readonly RecordedState[];
  /** The candidate file, where the feed has only numbers for its candidates. */
  readonly candidates?: string | undefined;
}

/** KPU's candidate file `pemilu/ppwp.json` of the presidential election of 2024, as it was at 2024-02-14 18:44:00 WIB. */
const candidates2024 = JSON.stringify({
  '100025': {
    ts: '2024-02-14 18:44:00',
    nama: 'H. ANIES RASYID BASWEDAN, Ph.D. - Dr. (H.C.) H. A. MUHAIMIN ISKANDAR',
    warna: '#8CB9BD',
    nomor_urut: 1,
  },
  '100026': {
    ts: '2024-02-14 18:44:00',
    nama: 'H. PRABOWO SUBIANTO - GIBRAN RAKABUMING RAKA',
    warna: '#C7B7A3',
    nomor_urut: 2,
  },
  '100027': {
    ts: '2024-02-14 18:44:00',
    nama: 'H. GANJAR PRANOWO, S.H., M.I.P. - Prof. Dr. H. M. MAHFUD MD',
    warna: '#B67352',
    nomor_urut: 3,
  },
});

/**
 * Reads a recorded count: a table of snapshots of KPU's national feed (`epoch_ms`, `waktu_diambil_wib`, `suara_01` …,
 * `persen_tps`), or a `series`.
 *
 * @param candidates KPU's candidate file, where it is not the one of 2024
 * @throws {CommandError} with the path of what cannot be read
 */
export function readRecording(text: string, candidates?: string): Recording {
  const recording = /^\uFEFF?epoch_ms,/.test(text)
    ? { states: statesFromTable(text, candidates ?? candidates2024), candidates: candidates ?? candidates2024 }
    : { states: statesFromSeries(text), candidates };
  if (!recording.states.length) throw new CommandError('expected at least one state');
  return { ...recording, states: recording.states.sort((a, b) => a.time - b.time) };
}

const numbered = /^suara_(\d+)$/;

/** Only recorded fields are served: no table of regions, no `progres`, and `persen` only where one was recorded. */
function statesFromTable(text: string, candidates: string): RecordedState[] {
  const [columns = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/, ''));
  const idOf = idsByNumber(candidates);
  return rows.map((cells, row) => {
    const fail = (column: string, expected: string, value: string): never => {
      throw new CommandError(`line ${row + 2}, ${column}: expected ${expected}, got ${JSON.stringify(value)}`);
    };
    const cell = new Map(columns.map((column, index) => [column, cells[index] ?? '']));
    const count = (column: string, digits: string): number =>
      /^\d{1,15}$/.test(digits) ? Number(digits) : fail(column, 'a whole number', digits);
    const chart: Record<string, number> = {};
    for (const [column, digits] of cell) {
      const number = numbered.exec(column)?.[1];
      if (number === undefined) continue;
      const id = idOf.get(Number(number)) ?? fail(column, 'a ballot number of the candidate file', number);
      chart[id] = count(column, digits);
    }
    const percent = cell.get('persen_tps') ?? '';
    // A number, as in the feed itself: trailing zeros are lost.
    if (percent) chart.persen = isNaN(Number(percent)) ? fail('persen_tps', 'a percentage', percent) : Number(percent);
    const fetched = cell.get('waktu_diambil_wib') ?? '';
    const [, day, hour] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)\+07:00$/.exec(fetched) ?? [];
    const ts = day ? `${day} ${hour ?? ''}` : fail('waktu_diambil_wib', 'a time with +07:00', fetched);
    const time = count('epoch_ms', cell.get('epoch_ms') ?? '');
    return { time, body: JSON.stringify({ ts, psu: 'Reguler', mode: 'hhcw', chart }) };
  });
}

function idsByNumber(candidates: string): ReadonlyMap<number, string> {
  const file = readJSON(candidates);
  return new Map(
    Object.entries(isObject(file) ? file : {}).flatMap(([id, entry]) =>
      isObject(entry) ? [[Number(entry.nomor_urut), id] as const] : [],
    ),
  );
}

/** Each point as a results file. */
function statesFromSeries(text: string): RecordedState[] {
  const series = readJSON(text.replace(/^\uFEFF/, ''));
  if (!isObject(series) || !Array.isArray(series.points)) {
    throw new CommandError('expected a series or a table of snapshots');
  }
  return series.points.map((point: unknown, index) => {
    const { input, faults } = readFeed({ feed: JSON.stringify({ ...series, points: [point] }) }, 'series');
    const { results, faults: others } = parse(input);
    const fault = [...faults, ...others].find(({ fatal }) => fatal);
    if (fault || !results) throw new CommandError(`points[${index}]: ${fault?.path ?? ''}: ${fault?.message ?? ''}`);
    const time = Date.parse(results.updated ?? '');
    if (isNaN(time)) throw new CommandError(`points[${index}].updated: expected a time`);
    return { time, body: formatResults(results) };
  });
}
