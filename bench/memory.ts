// Measures what widgets leave in memory: run.mjs measures the page after `warmUp`, and again after `goOn`.
import { frame, layout, registerHeld, stage, type Widget } from './page.js';
import { answerOf, changeOf, feedAt, following, openSource, plain, resultsAt } from './source.js';

/** Takes one step; `step` counts from 0, warming up included. */
type Step = (step: number) => Promise<void>;

/**
 * How often each is done, after as many steps as it takes until nothing happens for the first time. After every few steps the page
 * draws and runs what waits for that. It does so within 50 ms, since the engine keeps a record of longer tasks.
 */
const runs = {
  results: { begin: updatesByResults, warmUps: 1000, steps: 10_000, stepsPerFrame: 20 },
  feed: { begin: updatesByFeed, warmUps: 1000, steps: 10_000, stepsPerFrame: 20 },
  mounts: { begin: mounts, warmUps: 500, steps: 500, stepsPerFrame: 5 },
};

let run: ((steps: number) => Promise<void>) | undefined;
let stepsToCome = 0;

export async function warmUp(variant: keyof typeof runs): Promise<void> {
  registerHeld();
  const { begin, warmUps, steps, stepsPerFrame } = runs[variant];
  const take = await begin();
  let step = 0;
  run = async (count) => {
    for (const end = step + count; step < end; step += 1) {
      await take(step);
      if (step % stepsPerFrame) continue;
      layout();
      await frame();
    }
  };
  stepsToCome = steps;
  await run(warmUps);
}

/** Can be called repeatedly. */
export async function goOn(): Promise<void> {
  await run?.(stepsToCome);
}

const widgetIn = async (main: HTMLElement): Promise<Widget> => {
  const widget = main.firstElementChild as Widget;
  await widget.updateComplete;
  return widget;
};

async function updatesByResults(): Promise<Step> {
  const widget = await widgetIn(stage(plain));
  return async (step) => {
    const changed = changeOf(widget);
    widget.results = resultsAt(step);
    await changed;
  };
}

async function updatesByFeed(): Promise<Step> {
  const src = '/feed.json';
  const source = openSource();
  const widget = await widgetIn(stage(following(src)));
  return async (step) => {
    if (step) source.poll();
    const changed = changeOf(widget);
    source.answer(src, answerOf(feedAt(step)));
    await changed;
  };
}

/**
 * Widgets come and go. Some follow the feed of another one on the page, some have their own, and some of these go before
 * it has answered. Every tenth time, no widget is left on the page.
 *
 * Some 174 bytes for each mount stay, which are Chromium's own: its style engine (156) keeps a media query of its own style
 * sheet for each `<thead>` that it has styled in a shadow tree, with or without our code.
 */
function mounts(): Promise<Step> {
  const shared = '/feed.json';
  const source = openSource();
  let other: HTMLElement | undefined;
  return Promise.resolve(async (step) => {
    if (!other) {
      other = stage(following(shared));
      const changed = changeOf(await widgetIn(other));
      source.answer(shared, answerOf(feedAt(step)));
      await changed;
    }
    const src = step % 3 ? `/feed-${step}.json` : shared;
    const main = stage(following(src));
    const changed = step % 3 < 2 && changeOf(main.firstElementChild as Widget);
    await widgetIn(main);
    if (step % 3 === 1) source.answer(src, answerOf(feedAt(step)));
    await changed;
    layout();
    main.remove();
    source.poll();
    source.answer(shared, answerOf(feedAt(step + 1)));
    if (step % 10 < 9) return;
    other.remove();
    other = undefined;
  });
}
