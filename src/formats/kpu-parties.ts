import type { Fault } from '../results/faults.js';
import { entriesOf, fieldsOf, idsIn, isObject, readingOf, teller, textOf } from './fields.js';
import type { Fields } from './fields.js';
import type { FeedReading, Tools } from './usual-feed.js';

/** Beside the votes of a party stand those for its name alone and those of each candidate, which are part of this total. */
const total = 'jml_suara_total';

const hasTotal = (value: unknown): value is Fields => isObject(value) && total in value;

/** The votes of each party, where a feed has a number, or an object with the total. Others stay as they are. */
const totalsIn = (parties: unknown): Fields =>
  Object.fromEntries(
    Object.entries(fieldsOf(parties)).map(([id, value]) => [id, isObject(value) ? value[total] : value]),
  );

/** KPU's list of parties without those of Aceh, where they do not stand: its list has them for every election. */
function standing(candidateFile: unknown, chart: Fields): unknown {
  if (!isObject(candidateFile)) return candidateFile;
  const entries = Object.entries(candidateFile);
  return Object.fromEntries(entries.filter(([id, party]) => id in chart || fieldsOf(party).is_aceh !== true));
}

/** What is wrong with a list of names for these rows. Districts and regencies have the same codes: 1101 is Aceh I and Aceh Selatan. */
function mistaken(list: readonly Fields[], codes: readonly string[], isByDistrict: boolean): string | undefined {
  if (list.some(({ kode_dapil }) => kode_dapil != null)) return 'codes in "kode", got those of a DPRD in "kode_dapil"';
  if (!codes.some((code) => code.length === 4)) return undefined;
  const namesDistricts = list.every(({ tingkat }) => tingkat == null);
  return namesDistricts === isByDistrict
    ? undefined
    : isByDistrict
      ? 'the districts (dapil) of the feed, got regions with "tingkat"'
      : 'the regions of the feed, got districts (dapil)';
}

/** The districts with the seats that a desk has added to KPU's list, as `kursi`. Undefined where it has added none. */
function districtsIn(
  list: readonly Fields[],
  regions: readonly Fields[],
  tell: (path: string, expected: string, value: unknown) => void,
): readonly object[] | undefined {
  if (!list.some(({ kursi }) => kursi != null)) return undefined;
  return list.map(({ kode, nama, kursi }, index) => {
    if (kursi == null) tell(`regions-src[${index}].kursi`, 'the seats of this district', kursi);
    // A district that the feed does not have has no figures, and gets no seats.
    return { name: nama, votes: {}, ...regions.find(({ code }) => code === kode), code: kode, seats: kursi };
  });
}

/**
 * Reads KPU's Sirekap feeds of parties of 2024 (`pdpr`): national, by province, by district (dapil), a district with its
 * candidates, down to a station. Parties are known by their ballot numbers. Makes a results object for `parse`.
 *
 * Most of these shapes come from code that has read them, not from recorded answers.
 *
 * @param candidateFile `{number: {nama, warna, nomor_urut, is_aceh}}`
 * @param regionFile `[{kode, nama}]`: the regions, or the districts. With `kursi` in each district, the districts of a house
 */
export function fromKPUParties(data: Fields, candidateFile: unknown, regionFile: unknown, tools: Tools): FeedReading {
  const faults: Fault[] = [];
  const [tell, tellFatal] = [teller(faults, false, tools), teller(faults, true, tools)];
  const { chart, table } = data;
  const rows = Object.values(fieldsOf(table)).filter(isObject);
  const ofParties = rows.some(hasTotal) ? table : chart;
  for (const id of idsIn(ofParties)) {
    const value = fieldsOf(ofParties)[id];
    if (isObject(value))
      tools.count(value[total], `${ofParties === chart ? 'chart' : 'table'}.${id}.${total}`, tellFatal);
  }
  const votes = { ...totalsIn(chart), ...(ofParties === table && totalsIn(table)) };
  if (ofParties === table) {
    for (const id of idsIn(chart)) {
      const own = textOf(totalsIn(chart)[id]);
      if (own !== textOf(votes[id])) tell(`table.${id}.${total}`, `the ${own || 'votes'} of chart.${id}`, votes[id]);
    }
  }

  const list = entriesOf(regionFile).map(fieldsOf);
  const codes = ofParties === table ? [] : idsIn(table);
  // The rows of regions say how they were counted, those of districts do not.
  const isByDistrict = !rows.some((row) => 'psu' in row || 'status_progress' in row);
  const mistake = list.length ? mistaken(list, codes, isByDistrict) : undefined;
  if (mistake) faults.push({ path: 'regions-src', message: `expected ${mistake}`, fatal: false });

  const reading = tools.fromKPU(
    { ...data, chart: votes, table: ofParties === table ? undefined : table },
    standing(candidateFile, votes),
    mistake ? undefined : regionFile,
  );
  const regions = (reading.input as { readonly regions: readonly Fields[] }).regions;
  const hasDistricts = isByDistrict && !mistake && codes.some((code) => code.length === 4);
  const districts = hasDistricts ? districtsIn(list, regions, tell) : undefined;
  return readingOf({ ...reading.input, ...(districts && { districts }) }, [...faults, ...reading.faults]);
}
