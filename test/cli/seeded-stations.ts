// Writes two files of polling stations with known differences, for the command `compare`. bench/compare.mjs measures it with them.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** What the two files say differently, by the station's key. */
export interface Seeded {
  /** For each station that differs, the votes in the first file and in the second. */
  readonly differences: ReadonlyMap<string, readonly (readonly [number, number])[]>;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly incomplete: number;
}

/** Numbers from 0 on, below `below`, the same for one seed on every machine (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** As many rows as a nation's stations: codes of villages, numbers of stations, three pairs. */
export async function writeStations(
  fileA: string,
  fileB: string,
  { rows, seed, asLines = false }: { readonly rows: number; readonly seed: number; readonly asLines?: boolean },
): Promise<Seeded> {
  const random = randomFrom(seed);
  const differences = new Map<string, readonly (readonly [number, number])[]>();
  let [onlyA, onlyB, incomplete] = [0, 0, 0];
  const a: string[] = [];
  const b: string[] = [];
  const row = (code: string, tps: number, votes: readonly (number | '')[]): string =>
    asLines
      ? JSON.stringify({
          kode: code,
          tps,
          votes: Object.fromEntries(votes.flatMap((figure, index) => (figure === '' ? [] : [[index + 1, figure]]))),
        })
      : `${code},${tps},${votes.join()}`;
  for (let index = 0; index < rows; index++) {
    const code = String(1_100_000_000 + Math.floor(index / 10) * 13);
    const tps = (index % 10) + 1;
    const votes = [random(120), random(200), random(60)];
    const fate = random(1000);
    if (fate === 0) {
      onlyA += 1;
      a.push(row(code, tps, votes));
    } else if (fate === 1) {
      onlyB += 1;
      b.push(row(code, tps, votes));
    } else if (fate === 2) {
      incomplete += 1;
      a.push(row(code, tps, votes));
      b.push(
        row(
          code,
          tps,
          votes.map((figure, place) => (place ? figure : '')),
        ),
      );
    } else if (fate < 8) {
      const other = votes.map((figure, place) => (place === index % 3 ? figure + 1 + random(300) : figure));
      differences.set(
        `${code} / ${tps}`,
        votes.map((figure, place) => [figure, other[place] ?? 0]),
      );
      a.push(row(code, tps, votes));
      b.push(row(code, tps, other));
    } else {
      a.push(row(code, tps, votes));
      b.push(row(code, tps, votes));
    }
  }
  // The second source has its stations in another order.
  for (let last = b.length - 1; last > 0; last--) {
    const other = random(last + 1);
    [b[last], b[other]] = [b[other] ?? '', b[last] ?? ''];
  }
  const head = asLines ? [] : ['kode,tps,suara_01,suara_02,suara_03'];
  await writeLines(fileA, [...head, ...a]);
  await writeLines(fileB, [...head, ...b]);
  return { differences, onlyA, onlyB, incomplete };
}

async function writeLines(file: string, lines: readonly string[]): Promise<void> {
  const stream = createWriteStream(file);
  for (let start = 0; start < lines.length; start += 10_000) {
    if (!stream.write(`${lines.slice(start, start + 10_000).join('\n')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
}
