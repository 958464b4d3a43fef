// The attacks, part by part: what each tries, and what came of it.
import fc from 'fast-check';
import { changedFeeds } from '../formats/changed-feeds.js';
import { exitsOf, resultsOf, wrongInSheet } from './exits.js';
import type { Exit } from './exits.js';
import { checkCalled, pollution } from './pollution.js';
import { payloads } from './payloads.js';
import type { Random } from './random.js';
import type { Attack, Range, Target } from './range.js';
import { inAllFields, inOneField, texts } from './texts.js';
import { withHole } from './unsafe.js';
import type { Hole } from './unsafe.js';
import { ways } from './ways.js';
import type { Files, Way } from './ways.js';

/** How many were tried, and what is wrong with those that did harm. */
export interface Outcome {
  readonly tried: number;
  readonly faults: readonly string[];
}

/** As many at once as a page draws in little more than a tenth of a second. */
const batch = 100;

async function fireAll(target: Target, attacks: readonly Attack[], findsEach: boolean): Promise<Outcome> {
  const faults: string[] = [];
  for (let start = 0; start < attacks.length; start += batch) {
    faults.push(...(await target.fire(attacks.slice(start, start + batch), findsEach)));
  }
  return { tried: attacks.length, faults };
}

async function on(
  range: Range,
  script: string,
  isStrict: boolean,
  attacks: readonly Attack[],
  findsEach = true,
): Promise<Outcome> {
  const target = await range.open(script, isStrict);
  try {
    return await fireAll(target, attacks, findsEach);
  } finally {
    await target.close();
  }
}

/** Each text of the lists, or a part of them, in all fields of every way at once. */
export const everyText = (range: Range, script: string, some: readonly string[] = texts): Promise<Outcome> =>
  on(range, script, false, inAllFields(some));

/** Chosen texts in chosen fields. */
export const oneByOne = (range: Range, script: string, random: Random, count: number): Promise<Outcome> =>
  on(range, script, false, inOneField(random, count));

/** The same under a strict policy with trusted types: not even an attempt is made that it would have to stop. */
export const underPolicy = (range: Range, script: string, some: readonly string[]): Promise<Outcome> =>
  on(range, script, true, inAllFields(some));

/** JSON that reaches for prototypes, and candidates who are called like what all objects inherit. */
export async function onPrototypes(range: Range, script: string): Promise<Outcome> {
  checkCalled();
  return on(range, script, false, pollution);
}

/** Real feeds, broken in as many ways, at the element: it draws what it can, or tells that it cannot. */
export const brokenFeeds = (range: Range, script: string, seed: number, count: number): Promise<Outcome> =>
  on(
    range,
    script,
    false,
    fc.sample(changedFeeds, { seed, numRuns: count }).map(({ name, changed }): Attack => {
      const { feed: src, candidates, regions } = changed;
      const files: Files = {
        src,
        ...(candidates !== undefined && { 'candidates-src': candidates }),
        ...(regions !== undefined && { 'regions-src': regions }),
      };
      const way: Way = {
        name: `changed ${name} ${src.slice(0, 200)}`,
        fields: [],
        seen: {},
        make: () => ({ widget: { tag: 'election-results' }, files }),
      };
      return { way, given: {}, options: {}, isBroken: true };
    }),
  );

/** For each hole, attacks of which some must come through, and what must be seen of them. */
const controls: Readonly<Record<Hole, readonly [attacks: readonly Attack[], signs: readonly RegExp[]]>> = {
  'text is markup': [
    inAllFields([
      '<script>hit()</script>',
      "<img src=x onerror='hit()'>",
      '<img src=//evil.invalid/x.png>',
      '<b>tebal</b>',
    ]),
    [/scripts ran/, /asked .*evil\.invalid/, /<script>/, /onerror/, /<b>/, /\[part=heading\] shows/],
  ],
  'any address is one': [
    inAllFields(
      payloads('hit()')
        .filter(({ text }) => /^javascript:hit/.test(text))
        .map(({ text }) => text),
    ),
    [/<a href="javascript:/, /<img src="javascript:/],
  ],
  'any colour is one': [inAllFields(['url(//evil.invalid/x.svg#a)']), [/fill="url/]],
  'objects are merged into others': [pollution.slice(0, 40), [/Object\.prototype\.polluted/]],
};

/** A contest with another vote, which is told to be the usual one. */
const otherFigures: readonly Attack[] = ways
  .filter(({ name }) => name === 'children')
  .map((way) => ({ way: { ...way, make: () => way.make({ votes: '61' }) }, given: {}, options: {} }));

/** The same attacks on the page script with a hole: each sign of harm must be seen, else nothing here says anything. */
export async function onHoles(range: Range, script: string): Promise<Outcome> {
  const tries: readonly (readonly [what: string, fire: () => Promise<Outcome>, signs: readonly RegExp[]])[] = [
    ...Object.entries(controls).map(
      ([hole, [attacks, signs]]) =>
        [hole, () => on(range, withHole(script, hole as Hole), false, attacks, false), signs] as const,
    ),
    [
      'text is markup, under the policy',
      () => on(range, withHole(script, 'text is markup'), true, controls['text is markup'][0], false),
      [/policy: require-trusted-types-for/],
    ],
    ['other figures', () => on(range, script, false, otherFigures, false), [/the shares are/]],
  ];
  const faults: string[] = [];
  for (const [what, fire, signs] of tries) {
    const found = await fire();
    for (const sign of signs) {
      if (!found.faults.some((fault) => sign.test(fault)))
        faults.push(`“${what}” is not seen: no fault like ${String(sign)}`);
    }
  }
  return { tried: tries.flatMap(([, , signs]) => signs).length, faults };
}

const reader =
  (target: Target) =>
  async ({ code, type }: Exit): Promise<readonly string[]> =>
    type === 'text/csv'
      ? wrongInSheet(code)
      : target.page.evaluate(([text, as]) => attacked.read(text, as), [code, type] as const);

/** What stands where words should, if they were not escaped. */
const hostile = { 'text/csv': '=1+1', other: '" onload="hit()"><img src="javascript:hit()" onerror="hit()">' };

/** Everything that is made of results for others, of each of these texts. */
export async function onExits(range: Range, script: string, some: readonly string[] = texts): Promise<Outcome> {
  const target = await range.open(script, false);
  try {
    const read = reader(target);
    const faults: string[] = [];
    let tried = 0;
    const usual = new Map<string, readonly string[]>();
    for (const exit of exitsOf('Kata', 'https://kata.invalid/x.png')) {
      usual.set(exit.name, await read(exit));
      // Each must be seen where it is as it stands, else it says nothing that it is not seen below.
      const words = exit.type === 'text/csv' ? hostile['text/csv'] : hostile.other;
      const unsafe = await read({ ...exit, code: exit.code.replaceAll('Kata', words) });
      if (unsafe.every((part) => usual.get(exit.name)?.includes(part))) faults.push(`${exit.name}: a hole is not seen`);
    }
    for (const text of some) {
      for (const exit of exitsOf(text)) {
        tried += 1;
        const wrong = (await read(exit)).filter((part) => !usual.get(exit.name)?.includes(part));
        faults.push(...wrong.map((part) => `${exit.name}, ${JSON.stringify(text).slice(0, 160)}: ${part}`));
      }
    }
    return { tried, faults };
  } finally {
    await target.close();
  }
}

/** A reader presses every button under the strict policy: what comes of it is as harmless as what the package exports. */
export async function onToolbar(range: Range, script: string, some: readonly string[]): Promise<Outcome> {
  const [strict, plain] = [await range.open(script, true), await range.open(script, false)];
  try {
    const read = reader(plain);
    const pressed = async (words: string): Promise<readonly Exit[]> =>
      strict.page.evaluate(
        (json) => attacked.press(json),
        JSON.stringify(resultsOf(words, 'https://kata.invalid/x.png')),
      );
    const [usual, faults] = [new Map<string, readonly string[]>(), [] as string[]];
    for (const exit of await pressed('Kata')) usual.set(exit.name, await read(exit));
    if (usual.size !== 3) faults.push(`the buttons give ${[...usual.keys()].join() || 'nothing'}`);
    for (const text of some) {
      for (const exit of await pressed(text)) {
        const wrong = (await read(exit)).filter((part) => !usual.get(exit.name)?.includes(part));
        faults.push(...wrong.map((part) => `${exit.name}, ${JSON.stringify(text).slice(0, 160)}: ${part}`));
      }
      faults.push(...(await strict.fire([])).map((fault) => `${JSON.stringify(text).slice(0, 160)}: ${fault}`));
    }
    return { tried: some.length, faults };
  } finally {
    await strict.close();
    await plain.close();
  }
}
