// Counts that went wrong in public: what the judgement says of them, what the mirror does, and what a page shows of its file.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checking, incidentCases, incidentTitles } from '../../demo/incident-cases.js';
import { checkingNotice } from '../../src/cli/desk-files.js';
import { incidents } from '../../src/cli/incidents.js';
import type { Incident } from '../../src/cli/incident.js';
import type { MirrorEvent } from '../../src/cli/mirror-event.js';
import { openOutput } from '../../src/cli/mirror-output.js';
import { formatResults } from '../../src/formats/results-json.js';
import { judge } from '../../src/results/judgement.js';
import { parse } from '../../src/results/parse.js';
import { haveSameFigures } from '../../src/results/succession.js';
import type { Results } from '../../src/results/types.js';
import { standings } from '../../src/view/standings-by-default.js';
import { cases } from '../cases/index.js';
import { dashboardCases } from '../cases/dashboard.js';
import { runHere, temporaryFolder } from '../cli/command-line.js';

const statesOf = ({ states }: Incident): readonly Results[] =>
  states.map((state) => {
    const { results, faults } = parse(state);
    assert.deepEqual(faults, []);
    return results ?? assert.fail();
  });

test('the museum has at least twenty, each with what it is known by', () => {
  assert.ok(incidents.length >= 20, String(incidents.length));
  assert.equal(new Set(incidents.map(({ name }) => name)).size, incidents.length);
  for (const { name, what, when, publisher } of incidents) {
    assert.match(name, /^[a-z\d-]+$/);
    for (const text of [what, when, publisher]) assert.ok(text, name);
  }
});

test('each names its sources by whole addresses, or says that an address is not known', () => {
  for (const { name, publisher, sources } of incidents) {
    assert.ok(sources.length || publisher === 'none', name);
    for (const source of sources) {
      if (/^https?:/.test(source))
        assert.match(new URL(source).pathname, /^\/[^/]+/, `${name}: ${source} is a domain alone`);
      else assert.match(source, /: address not known$| of this repository$/, name);
      assert.doesNotMatch(source, /\s\S*:\/\//, `${name}: one address in each line`);
    }
  }
  const known = incidents.filter(({ sources }) => sources.some((source) => source.startsWith('http')));
  assert.ok(known.length >= 20, String(known.length));
});

test('each has a place in the gallery, which shows what readers saw of it', () => {
  assert.deepEqual(Object.keys(incidentTitles).sort(), incidents.map(({ name }) => name).sort());
  assert.equal(checking, checkingNotice);
  const others = new Set([...cases, ...dashboardCases].map(({ name }) => name));
  for (const [index, { name, outcome, states }] of incidents.entries()) {
    const shown = incidentCases[index] ?? assert.fail(name);
    assert.equal(shown.name, name);
    assert.ok(!others.has(name), name);
    const isOut = outcome === 'follows' || outcome === 'corrects';
    const expected = isOut ? states.at(-1) : states.at(-2);
    const seen = shown.results as Partial<Results> | undefined;
    assert.deepEqual(seen?.candidates, expected?.candidates, name);
    assert.equal(seen?.notice, outcome === 'implausible' && expected ? checking : undefined, name);
  }
});

for (const incident of incidents) {
  describe(incident.name, () => {
    const states = statesOf(incident);
    const last = states.at(-1) ?? assert.fail();
    const before = states.at(-2);

    test(`is judged as ${incident.outcome}`, () => {
      const { outcome, reasons } = judge(before, last);
      assert.equal(outcome, incident.outcome, JSON.stringify(reasons));
      assert.deepEqual([...new Set(reasons.map(({ rule }) => rule))], incident.rules);
    });

    test('is let out by the mirror, or not', () => {
      const out = join(temporaryFolder(), 'feed.json');
      const events: MirrorEvent[] = [];
      const output = openOutput(out, (event) => events.push(event));
      for (const state of states) output.accept(state);
      const shown = existsSync(out) ? parse(readFileSync(out, 'utf8')).results : undefined;
      const isOut = incident.outcome === 'follows' || incident.outcome === 'corrects';
      const expected = isOut ? last : before;
      assert.equal(Boolean(shown), Boolean(expected));
      if (shown && expected) {
        assert.ok(haveSameFigures(shown, expected));
        assert.equal(shown.updated, expected.updated);
        const rows = (results: Results): unknown =>
          standings(results).rows.map(({ name, share, votes }) => [name, share, votes]);
        assert.deepEqual(rows(shown), rows(expected), 'what readers see');
      }
      const named = events.map(({ event }) => event);
      if (incident.outcome === 'implausible')
        assert.equal(events.find(({ event }) => event === 'implausible')?.level, 'error');
      if (incident.outcome === 'refused') assert.ok(named.includes('refused') || named.includes('older'), named.join());
      if (incident.outcome === 'corrects') assert.ok(named.includes('corrected'), named.join());
    });
  });
}

describe('replay --incident', () => {
  for (const incident of incidents) {
    test(`serves the states of ${incident.name}, one after the other`, async () => {
      const ending = new AbortController();
      let told: (url: string) => void;
      const came = new Promise<string>((resolve) => (told = resolve));
      const args = ['replay', '--incident', incident.name, '--port', '0', '--speed', '0'];
      const ended = runHere(args, '', ending.signal, (text) => {
        const [url] = /http:\S+feed\.json/.exec(text) ?? [];
        if (url) told(url);
      });
      const url = await came;
      for (const [index, state] of statesOf(incident).entries()) {
        const body = JSON.stringify({ index });
        assert.ok((await fetch(url.replace('feed.json', 'control'), { method: 'POST', body })).ok);
        assert.equal(await (await fetch(url)).text(), formatResults(state));
      }
      ending.abort();
      assert.equal((await ended).code, 0);
    });
  }

  test('names those there are', async () => {
    const unknown = await runHere(['replay', '--incident', 'id-pilkada-zero']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /--incident: expected id-pilkada-zeros, /);
    assert.equal((await runHere(['replay', 'x.csv', '--incident', 'id-pilkada-zeros'])).code, 2);
  });
});
