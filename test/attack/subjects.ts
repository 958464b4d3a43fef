// What is attacked: the scripts for pages, each with the ways into its elements.
import fc from 'fast-check';
import { changedFeeds } from '../formats/changed-feeds.js';
import { dashboard, read, script } from '../package/built.js';
import { dashboardWays, parts } from './dashboard-ways.js';
import { dashboardPollution, pollution } from './pollution.js';
import type { Attack } from './range.js';
import { harmless, ways } from './ways.js';
import type { Files, Way } from './ways.js';

export interface Subject {
  readonly isDashboard: boolean;
  readonly script: string;
  readonly ways: readonly Way[];
  /** The ways that every text uses, and through which each hole must be seen. */
  readonly main: readonly Way[];
  /** JSON that tries to change prototypes, and candidates named like members of all objects. */
  readonly pollution: readonly Attack[];
  /** Real feeds with random faults. */
  readonly broken: fc.Arbitrary<Attack>;
}

type ChangedFeed = typeof changedFeeds extends fc.Arbitrary<infer Feed> ? Feed : never;

const brokenFeed = (tag: string, { name, changed }: ChangedFeed): Attack => {
  const { feed: src, candidates, regions } = changed;
  const files: Files = {
    src,
    ...(candidates !== undefined && { 'candidates-src': candidates }),
    ...(regions !== undefined && { 'regions-src': regions }),
  };
  const way: Way = {
    name: `${tag}, changed ${name} ${src.slice(0, 200)}`,
    fields: [],
    seen: {},
    make: () => ({ widget: { tag }, files }),
  };
  return { way, given: {}, options: {}, isBroken: true };
};

const isObject = (json: string): boolean => {
  try {
    return /^\s*\{/.test(json) && Boolean(JSON.parse(json));
  } catch {
    return false;
  }
};

/** A broken contest next to a harmless one, whose figures stay if the whole can be read. */
const brokenContest = ({ name, changed: { feed } }: ChangedFeed): Attack => {
  const { tag, figures } = parts.contests;
  const beside = JSON.stringify({ id: 'harmless', candidates: harmless });
  const src = `{"version":1,"contests":[${feed.replace('{', '{"id":"a",').replace(',}', '}')},${beside}]}`;
  const way: Way = {
    name: `${tag}, changed ${name} ${src.slice(0, 200)}`,
    fields: [],
    seen: {},
    figures,
    make: () => ({ widget: { tag }, files: { src } }),
  };
  return { way, given: {}, options: {}, isBroken: !isObject(src) };
};

const only = (...names: readonly string[]): fc.Arbitrary<ChangedFeed> =>
  changedFeeds.filter(({ name }) => names.includes(name));

/** Only `<election-results>`. */
export const widgetSubject = (): Subject => ({
  isDashboard: false,
  script: read(script),
  ways,
  main: ways,
  pollution,
  broken: changedFeeds.map((feed) => brokenFeed('election-results', feed)),
});

/** The five elements of the dashboard. */
export const dashboardSubject = (): Subject => ({
  isDashboard: true,
  script: read(dashboard),
  ways: dashboardWays,
  main: dashboardWays.filter(({ name }) => name.endsWith(', feed')),
  pollution: dashboardPollution,
  broken: fc.oneof(
    only('series').map((feed) => brokenFeed('election-trend', feed)),
    only('results', 'counts').map(brokenContest),
    changedFeeds.map((feed) => brokenFeed('election-regions', feed)),
    changedFeeds.map((feed) => brokenFeed('election-seats', feed)),
  ),
});
