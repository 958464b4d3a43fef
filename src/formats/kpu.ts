import { isEmptyBoxName } from '../results/empty-box.js';
import { isObject } from '../results/json.js';
import type { Fault } from '../results/faults.js';
import { papua } from '../results/provinces.js';
import { listOf, stationsIn } from './series.js';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});

/**
 * The keys of candidates and regions are digits. The other keys are ignored: `psu`, `persen`, `progres`,
 * `status_progress`, even `"null"`.
 */
const idsIn = (value: unknown): readonly string[] => Object.keys(fieldsOf(value)).filter((key) => /^\d+$/.test(key));

/** A candidate whose id is no key has no figure yet, which is not 0. */
const votesIn = (row: Fields): Fields => Object.fromEntries(idsIn(row).map((id) => [id, row[id]]));

/** Percentages of stations have two decimals. As JSON numbers they have lost their trailing zeros: 78.1 is 78,10. */
function percentFrom(persen: unknown): unknown {
  const digits = typeof persen === 'number' ? persen.toFixed(2) : '';
  return Number(digits) === persen ? digits : persen;
}

function progressFrom(row: Fields, progres: unknown): object | undefined {
  const { total, progres: counted, persen = row.persen } = fieldsOf(progres);
  return stationsIn(counted, total, percentFrom(persen));
}

function candidateFrom(id: string, entry: unknown, votes: unknown): object {
  const { nama, warna: color, nomor_urut: number } = fieldsOf(entry);
  // KPU writes "X - " where X has no running mate. `parse` takes care of white space within the name.
  const name = typeof nama === 'string' ? nama.trim().replace(/\s-$/, '') : '';
  // An empty box without a name is named later, in the reader's language.
  return { id, number, votes, color, ...(isEmptyBoxName(name) ? { emptyBox: true } : { name }) };
}

const faultIn = (path: string, file: unknown, isRead: boolean): readonly Fault[] =>
  file === undefined || isRead
    ? []
    : [{ path, message: `expected KPU's file, got ${JSON.stringify(file).slice(0, 60)}`, fatal: false }];

/** True for an election of parties. Their ids are ballot numbers of up to two digits, where pairs have more. */
export const isOfParties = ({ chart }: Fields): boolean => idsIn(chart).some((id) => id.length < 3);

/**
 * Reads KPU's Sirekap feeds of 2024: the presidential election (`chart`, `table`) and the local ones (the same within
 * `tungsura`). Makes a results object for `parse`. Sirekap is never the official result.
 *
 * @param candidateFile `{id: {nama, warna, nomor_urut}}`; for local elections, one such object for each area code
 * @param regionFile `[{kode, nama}]`
 */
export function fromKPU(
  data: Fields,
  candidateFile?: unknown,
  regionFile?: unknown,
): { readonly input: object; readonly faults: readonly Fault[] } {
  const { ts, tungsura } = data;
  const { chart, table } = fieldsOf(tungsura ?? data);
  const totals = fieldsOf(chart);
  const counted = idsIn(totals);
  const rows = fieldsOf(table);

  const isOfContest = (list: unknown): boolean => idsIn(list).some((id) => counted.includes(id));
  // A candidate without a figure stays in the list, without votes: the result of the others alone would be wrong.
  const contest = fieldsOf([candidateFile, ...Object.values(fieldsOf(candidateFile))].find(isOfContest));
  const ids = [...new Set([...counted, ...idsIn(contest)])];
  const names = new Map(
    listOf(regionFile)
      .map(fieldsOf)
      .map(({ kode, nama }) => [kode, nama]),
  );

  return {
    input: {
      kind: 'preliminary',
      source: { name: 'KPU' },
      // Times without a zone are WIB, whatever zone the page shows.
      updated: typeof ts === 'string' ? ts.replace(/^[\d-]+[T ][\d:.]+$/, '$&+07:00') : ts,
      candidates: ids.length ? ids.map((id) => candidateFrom(id, contest[id], totals[id])) : undefined,
      progress: progressFrom(totals, totals.progres ?? data.progres),
      regions: idsIn(rows).map((code) => {
        const row = fieldsOf(rows[code]);
        // KPU uses the codes of the Home Ministry, so its codes are clear without names.
        return {
          code,
          name: names.get(code) ?? papua[code],
          votes: votesIn(row),
          progress: progressFrom(row, row.progres),
        };
      }),
    },
    faults: [
      ...faultIn('candidates-src', candidateFile, idsIn(candidateFile).length > 0),
      ...faultIn('regions-src', regionFile, Array.isArray(regionFile)),
    ],
  };
}
