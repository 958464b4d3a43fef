import { changes, serialize } from '../results/changes.js';
import type { Change } from '../results/changes.js';
import type { Decimal, Progress, Results } from '../results/types.js';
import { numberFormats } from '../text/numbers.js';

const numbers = numberFormats.en;
const count = (value: bigint): string => numbers.count(value);
const decimal = (value: Decimal): string => numbers.decimal(value);

const signed = (by: bigint): string => (by < 0n ? `−${count(-by)}` : `+${count(by)}`);

const progressWords = (progress: Progress | undefined): string =>
  !progress
    ? 'nothing'
    : progress.percent
      ? `${decimal(progress.percent)}%`
      : `${count(progress.counted)} of ${count(progress.total)}`;

/** Shown on separate lines, or of no use to people. */
const elsewhere = /^(?:candidates|progress|regions|counts|revision|code|version|seats)(?:\.|$)/;

/** The changes from one state to another for the desk, one on each line, the figures first. */
export function changeWords(before: Results | undefined, now: Results): readonly string[] {
  const last = new Map(before?.candidates.map((candidate) => [candidate.id, candidate]));
  const candidates = now.candidates.flatMap(({ id, name, votes, share }) => {
    const earlier = last.get(id);
    last.delete(id);
    if (share) {
      const from = earlier?.share ? `${decimal(earlier.share)}%` : 'nothing';
      return from === `${decimal(share)}%` ? [] : [`${name}: ${from} → ${decimal(share)}%`];
    }
    const [a, b] = [earlier?.votes, votes ?? 0n];
    if (a === b) return [];
    return [
      `${name}: ${a === undefined ? 'new' : count(a)} → ${count(b)} votes${a === undefined ? '' : ` (${signed(b - a)})`}`,
    ];
  });
  const gone = [...last.values()].map(({ name }) => `${name}: gone`);
  const [from, to] = [progressWords(before?.progress), progressWords(now.progress)];
  const found = before ? changes(before, now) : [];
  const regions = new Set(found.flatMap(({ path }) => /^regions\.([^.]+)/.exec(path)?.[1] ?? []));
  return [
    ...candidates,
    ...gone,
    ...(from === to ? [] : [`stations: ${from} → ${to}`]),
    ...(regions.size ? [`regions: ${regions.size} of ${now.regions.length} changed`] : []),
    ...found.filter(({ path }) => !elsewhere.test(path)).map(otherWords),
  ];
}

const otherWords = ({ path, previous, current }: Change): string => `${path}: ${shown(previous)} → ${shown(current)}`;

const shown = (value: unknown): string =>
  value === undefined ? 'nothing' : typeof value === 'bigint' ? count(value) : serialize(value).slice(0, 80);
