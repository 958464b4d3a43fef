// The attacks in groups: what each tries, and what it found.
import fc from 'fast-check';
import { exitsOf, takenOf, wrongInSheet } from './exits.js';
import type { Exit } from './exits.js';
import { checkCalled } from './pollution.js';
import { payloads } from './payloads.js';
import type { Random } from './random.js';
import type { Attack, Range, Target } from './range.js';
import type { Subject } from './subjects.js';
import { inAllFields, inOneField, texts } from './texts.js';
import { withHole } from './unsafe.js';
import type { Hole } from './unsafe.js';
import { shares } from './ways.js';

/** How many attacks were tried, and the faults of those that did harm. */
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

/** Each text of the lists, or of a part of them, in all fields of every main way at once. */
export const everyText = (range: Range, { script, main }: Subject, some: readonly string[] = texts): Promise<Outcome> =>
  on(range, script, false, inAllFields(main, some));

/** Selected texts in selected fields. */
export const oneByOne = (range: Range, { script, ways }: Subject, random: Random, count: number): Promise<Outcome> =>
  on(range, script, false, inOneField(ways, random, count));

/** The same in every way, under a strict policy with trusted types. The policy must not have anything to stop. */
export const underPolicy = (range: Range, { script, ways }: Subject, some: readonly string[]): Promise<Outcome> =>
  on(range, script, true, inAllFields(ways, some));

/** JSON that tries to change prototypes, and candidates named like members of all objects. Of the latter, each `step`-th. */
export async function onPrototypes(
  range: Range,
  { script, pollution, isDashboard }: Subject,
  step = 1,
): Promise<Outcome> {
  if (!isDashboard) checkCalled();
  const some = pollution.filter((_none, index) => index % step === 0);
  return on(range, script, false, some);
}

/** Real feeds with random faults, given to the elements, which must draw what they can, or report the fault. */
export const brokenFeeds = (range: Range, { script, broken }: Subject, seed: number, count: number): Promise<Outcome> =>
  on(range, script, false, fc.sample(broken, { seed, numRuns: count }));

/** For each hole: attacks of which some must get through, and the sign by which that is seen. */
const controlsOf = ({
  main: ways,
  pollution,
  isDashboard,
}: Subject): Readonly<Record<Hole, readonly [attacks: readonly Attack[], signs: readonly RegExp[]]>> => ({
  'text is markup': [
    inAllFields(ways, [
      '<script>hit()</script>',
      "<img src=x onerror='hit()'>",
      '<img src=//evil.invalid/x.png>',
      '<em>tebal</em>',
    ]),
    [
      ...[/scripts ran/, /asked .*evil\.invalid/, /: <script>$/, /: <img onerror=/, /: \[part=\w+\] shows/],
      ...ways.filter(({ seen }) => seen.heading).map(({ name }) => new RegExp(`^${name}, .*: <em>$`)),
    ],
  ],
  'any address is one': [
    inAllFields(
      ways,
      payloads('hit()')
        .filter(({ text }) => /^javascript:hit/.test(text))
        .slice(0, 2)
        .map(({ text }) => text),
    ),
    [/<a href="javascript:/, /<img src="javascript:/],
  ],
  'any colour is one': [
    inAllFields(ways, ['url(//evil.invalid/x.svg#a)']),
    [isDashboard ? /<rect fill="url/ : /<svg color="url/],
  ],
  'objects are merged into others': [pollution.slice(0, 40), [/Object\.prototype\.polluted/]],
});

/** Other figures that are expected to be the usual ones: for each element this must be reported. */
const otherFigures = ({ ways }: Subject): readonly Attack[] =>
  ways.map(({ figures = shares, ...way }) => ({
    way: { ...way, figures: { ...figures, are: figures.are.map((figure) => `1${figure}`) } },
    given: {},
    options: {},
  }));

/** The same attacks on the page script with a hole. Each sign of harm must be seen; otherwise the attacks prove nothing. */
export async function onHoles(range: Range, subject: Subject): Promise<Outcome> {
  const { script, ways } = subject;
  const controls = controlsOf(subject);
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
    [
      'other figures',
      () => on(range, script, false, otherFigures(subject), false),
      ways.map(({ name }) => new RegExp(`^${name}, .*: the figures are \\d`)),
    ],
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

/** Signs of text that was not escaped. */
const hostile = { 'text/csv': '=1+1', other: '" onload="hit()"><img src="javascript:hit()" onerror="hit()">' };

/** What each exit makes of harmless words. A sign that these have too proves no hole. */
async function usualOf(
  read: ReturnType<typeof reader>,
  exits: readonly Exit[],
): Promise<{ readonly usual: ReadonlyMap<string, readonly string[]>; readonly faults: readonly string[] }> {
  const [usual, faults] = [new Map<string, readonly string[]>(), [] as string[]];
  for (const exit of exits) {
    const own = await read(exit);
    usual.set(exit.name, own);
    const words = exit.type === 'text/csv' ? hostile['text/csv'] : hostile.other;
    const unsafe = await read({ ...exit, code: exit.code.replaceAll('Kata', words) });
    if (unsafe.every((part) => own.includes(part))) faults.push(`${exit.name}: a hole is not seen`);
  }
  return { usual, faults };
}

/** The signs in these outputs that are not in those of harmless words. */
async function wrongIn(
  read: ReturnType<typeof reader>,
  usual: ReadonlyMap<string, readonly string[]>,
  text: string,
  exits: readonly Exit[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const exit of exits) {
    const wrong = (await read(exit)).filter((part) => !usual.get(exit.name)?.includes(part));
    faults.push(...wrong.map((part) => `${exit.name}, ${JSON.stringify(text).slice(0, 160)}: ${part}`));
  }
  return faults;
}

/** Every exit, with each of these texts. */
export async function onExits(range: Range, { script }: Subject, some: readonly string[] = texts): Promise<Outcome> {
  const target = await range.open(script, false);
  try {
    const read = reader(target);
    const { usual, faults } = await usualOf(read, exitsOf('Kata', 'https://kata.invalid/x.png'));
    const found = [...faults];
    for (const text of some) found.push(...(await wrongIn(read, usual, text, exitsOf(text))));
    return { tried: some.length * usual.size, faults: found };
  } finally {
    await target.close();
  }
}

/** Takes everything along that a menu offers, under the strict policy. The result must be as harmless as what the package exports. */
export async function onToolbar(
  range: Range,
  { script, isDashboard }: Subject,
  some: readonly string[],
): Promise<Outcome> {
  const [strict, plain] = [await range.open(script, true), await range.open(script, false)];
  try {
    const read = reader(plain);
    const pressed = async (words: string): Promise<readonly Exit[]> => {
      const exits: Exit[] = [];
      for (const made of takenOf(isDashboard, words, 'https://kata.invalid/x.png'))
        exits.push(...(await strict.page.evaluate((json) => attacked.press(json), JSON.stringify(made))));
      return exits;
    };
    const { usual, faults } = await usualOf(read, await pressed('Kata'));
    const found = [...faults];
    if (usual.size !== (isDashboard ? 10 : 3)) found.push(`the menus give ${[...usual.keys()].join() || 'nothing'}`);
    for (const text of some) {
      found.push(...(await wrongIn(read, usual, text, await pressed(text))));
      found.push(...(await strict.fire([])).map((fault) => `${JSON.stringify(text).slice(0, 160)}: ${fault}`));
    }
    return { tried: some.length, faults: found };
  } finally {
    await strict.close();
    await plain.close();
  }
}
