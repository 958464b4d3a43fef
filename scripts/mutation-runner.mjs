// Stryker's test runner for tests of node:test: one process that takes mutant after mutant. (Its tap runner starts a process for
// each mutant and test file, which takes hours.) Only a test that fails, or that never ends, kills a mutant. What a module keeps
// from call to call it would keep from mutant to mutant: what fills such a cache belongs to another module, with its own test.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { register } from 'node:module';
import { basename, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';

const FOLDERS = ['test/results', 'test/formats', 'test/text', 'test/view'];

/** Random input for seconds on end, without a named case. */
const LEFT_OUT = ['schema.test.ts', 'fuzz.test.ts'];

/** These take seconds, since they count what chance has brought: asked last, and only of what they are known to reach. */
const SLOW = ['decisions.test.ts', 'judgement.test.ts'];
const isSlow = (file) => SLOW.includes(basename(file));

/** Milliseconds for a property: named cases have to kill, random ones only help. */
const PROPERTY_TIME = 100;

/** The mutant that is active, and what is covered: read and written by the code that Stryker has changed. */
const stryker = (globalThis.__stryker__ ??= {});

/** This module stands in for `node:test`: it keeps the tests of a file, and runs them when it is asked. */
const hook = `export const resolve = (name, context, next) => name === 'node:test'
  ? { url: ${JSON.stringify(import.meta.url)}, shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

let tests = [];
let suites = [];
export const test = (name, run) => tests.push({ name: [...suites, name].join(' › '), run });
export const describe = (name, fill) => {
  suites.push(name);
  fill();
  suites.pop();
};

// Without a message Node parses the source for one: for minutes, in what tsx makes of a test.
const { ok } = assert;
assert.ok = (value, message = 'not as expected') => ok(value, message);

const urlOf = (file) => pathToFileURL(resolve(file)).href;

/** A test file is loaded anew each time, since it may work things out outside its tests. What it imports is loaded once. */
let loads = 0;
async function load(file) {
  [tests, suites] = [[], []];
  await import(`${urlOf(file)}?${++loads}`);
  return tests;
}

/** The first failure in a file, in words. */
async function findFailure(file) {
  try {
    for (const { name, run } of await load(file)) {
      try {
        await run();
      } catch (error) {
        // On a busy machine a property may be out of time before its first case: that says nothing.
        if (!error.message?.startsWith('Property interrupted')) return `${name}: ${error.message}`;
      }
    }
  } catch (error) {
    return `cannot be loaded: ${error.message}`;
  }
}

async function runFile(file) {
  // Of the same input for each mutant, so that no other chance kills one than the others.
  fc.configureGlobal({ seed: 1, ...(!isSlow(file) && { interruptAfterTimeLimit: PROPERTY_TIME }) });
  const start = performance.now();
  const failure = await findFailure(file);
  const generic = { id: file, name: file, fileName: file, timeSpentMs: performance.now() - start };
  return failure === undefined
    ? { ...generic, status: TestStatus.Success }
    : { ...generic, status: TestStatus.Failed, failureMessage: failure };
}

class NodeTestRunner {
  #isLoaded = false;

  init() {
    this.testFiles = FOLDERS.flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((file) => `${folder}/${file}`),
    )
      .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.includes(basename(file)))
      .sort((a, b) => Number(isSlow(a)) - Number(isSlow(b)));
  }

  /** What is loaded once cannot be run anew: Stryker starts another process for such a mutant. */
  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun({ files }) {
    for (const file of files) await import(urlOf(file));
    const results = [];
    for (const file of this.testFiles) {
      stryker.currentTestId = file;
      results.push(await runFile(file));
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, mutantActivation, hitLimit, sandboxFileName }) {
    // All is loaded before a mutant is active, so that nothing of it stays for the next.
    if (mutantActivation === 'runtime' && !this.#isLoaded) {
      for (const file of this.testFiles) await load(file);
      this.#isLoaded = true;
    }
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const results = [];
    // What is worked out as files are loaded may reach any of them.
    const reached = testFilter ?? this.testFiles.filter((file) => !isSlow(file));
    for (const file of nearestFirst(reached, sandboxFileName)) {
      results.push(await runFile(file));
      if (results.at(-1).status === TestStatus.Failed) break;
    }
    stryker.activeMutant = undefined;
    return toMutantRunResult(
      determineHitLimitReached(stryker.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests: results },
    );
  }
}

/** The file that mirrors the mutated one comes first. */
function nearestFirst(files, mutated) {
  const mirror = `/${basename(mutated, '.ts')}.test.ts`;
  return [...files].sort((a, b) => Number(b.endsWith(mirror)) - Number(a.endsWith(mirror)));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'node-test', NodeTestRunner)];
