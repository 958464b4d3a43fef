// Measures the time from the text of KPU's file with 39 regions to the picture, and the time that `JSON.parse` alone takes.
import { frame, layout, registerHeld, stage, time, type Widget } from './page.js';
import { answerOf, changeOf, feedAt, following, openSource, votesAt } from './source.js';

const src = '/feed.json';
const warmUps = 10;
const samples = 20;

/** Milliseconds, in the order of the states. */
export interface Times {
  readonly parse: readonly number[];
  readonly widget: readonly number[];
}

/** Reads one state after another in a new page: the first states, and later ones, when the engine has compiled the code. */
export async function readFeed(): Promise<{ readonly cold: Times; readonly warm: Times }> {
  registerHeld();
  const source = openSource();
  const widget = stage(following(src)).firstElementChild as Widget;
  await widget.updateComplete;
  await frame(); // the candidate file has arrived by then

  const parse: number[] = [];
  const drawn: number[] = [];
  for (let step = 0; step <= warmUps + samples; step += 1) {
    const text = feedAt(step);
    // No garbage collection is forced in between: the engine would discard compiled code that pages have, and take twice as
    // long.
    await frame();
    parse.push(await time(() => void JSON.parse(text)));
    if (step) source.poll();
    const answer = answerOf(text);
    const changed = changeOf(widget);
    drawn.push(
      await time(async () => {
        source.answer(src, answer);
        await changed;
        layout();
      }),
    );
    const votes = widget.shadowRoot?.querySelector('[part="votes"]')?.textContent;
    if (votes !== votesAt(step)) throw new Error(`expected ${votesAt(step)}, drawn is ${votes ?? 'nothing'}`);
  }
  const from = (first: number, end?: number): Times => ({
    parse: parse.slice(first, end),
    widget: drawn.slice(first, end),
  });
  return { cold: from(0, 1), warm: from(1 + warmUps) };
}
