// Stryker's test runner for node:test: one process takes one mutant after another. (Stryker's tap runner starts a process for
// each mutant and test file, which takes hours.) Only a test that fails, or that never ends, kills a mutant. A cache in a module
// would stay from mutant to mutant. So code with a cache must be in another module, with its own test.
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

/** Random input for many seconds, without a named case. */
const LEFT_OUT = ['schema.test.ts', 'fuzz.test.ts'];

/** These take seconds, since they count random input. They run last, and only for mutants that they are known to reach. */
const SLOW = ['decisions.test.ts', 'judgement.test.ts', 'certainty.test.ts', 'map.test.ts'];
const isSlow = (file) => SLOW.includes(basename(file));

/** Milliseconds for a property. The named cases must kill a mutant; random ones only help. */
const PROPERTY_TIME = 100;

/** The active mutant, and the covered code. The code that Stryker has changed reads and writes them. */
const stryker = (globalThis.__stryker__ ??= {});

/** This module replaces `node:test`: it collects the tests of a file, and runs them when it is asked. */
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

// Without a message, Node parses the source to make one. With tsx's output that takes minutes.
const { ok } = assert;
assert.ok = (value, message = 'not as expected') => ok(value, message);

const urlOf = (file) => pathToFileURL(resolve(file)).href;

/** A test file is loaded again each time, since it may compute values outside its tests. Its imports are loaded once. */
let loads = 0;
async function load(file) {
  [tests, suites] = [[], []];
  await import(`${urlOf(file)}?${++loads}`);
  return tests;
}

/** The message of the first failure in a file. */
async function findFailure(file) {
  try {
    for (const { name, run } of await load(file)) {
      try {
        await run();
      } catch (error) {
        // On a busy machine, the time of a property may be over before its first case. That is no failure.
        if (!error.message?.startsWith('Property interrupted')) return `${name}: ${error.message}`;
      }
    }
  } catch (error) {
    return `cannot be loaded: ${error.message}`;
  }
}

async function runFile(file) {
  // The input is the same for each mutant, so that chance does not kill one and spare another.
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

  /** A module that is loaded once cannot run again: Stryker starts another process for such a mutant. */
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
    // All files are loaded before a mutant is active, so that nothing of it stays for the next.
    if (mutantActivation === 'runtime' && !this.#isLoaded) {
      for (const file of this.testFiles) await load(file);
      this.#isLoaded = true;
    }
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const results = [];
    // Values that are computed while files are loaded may reach any test.
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
