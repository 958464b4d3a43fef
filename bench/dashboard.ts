// What readers wait for on a dashboard: main-thread time from a press to the layout that follows it.
import { resultsAt } from './source.js';
import { regencies514 } from '../test/cases/regions.js';
import { syntheticContests } from '../test/cases/contests.js';
import { seats as seatsCases } from '../test/cases/seats.js';
import { clock, frame, layout, registerHeld, stage, time, type Widget } from './page.js';

const repeats = 9;

/** In ms, by what was done. */
export type Tasks = Readonly<Record<string, readonly number[]>>;

const rootOf = (element: Widget): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('nothing is drawn');
  return element.shadowRoot;
};

async function made(tag: string, properties: object): Promise<Widget> {
  const element = stage(`<${tag}></${tag}>`).firstElementChild as Widget;
  Object.assign(element, properties);
  await element.updateComplete;
  return element;
}

/** How long each press takes until what it brings is laid out. */
async function pressed(element: Widget, press: (turn: number) => void): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    await frame();
    taken.push(
      await time(async () => {
        press(turn);
        await element.updateComplete;
        layout();
      }),
    );
  }
  return taken;
}

function type(element: Widget, text: string): void {
  const input = rootOf(element).querySelector<HTMLInputElement>('input[type=search]');
  if (!input) throw new Error('there is nothing to type into');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** A map of 39 regions, a table of 514, a night of 545 contests and a house of 1,000 seats, each used as readers do. */
export async function dashboard(): Promise<Tasks> {
  registerHeld();
  const map = await made('election-regions', { results: resultsAt(0) });
  const choose: number[] = [];
  for (const code of ['11', '36', '51', '74', '93', '99', '12', '31', '91']) {
    await frame();
    const tile = rootOf(map).querySelector<HTMLElement>(`[data-code="${code}"]`);
    choose.push(
      await time(async () => {
        tile?.click();
        await map.updateComplete;
        layout();
      }),
    );
    Object.assign(map, { region: null });
    await map.updateComplete;
  }
  const update = await pressed(map, (turn) => Object.assign(map, { results: resultsAt(turn + 1) }));
  map.parentElement?.remove();

  const table = await made('election-regions', { results: regencies514 });
  const sort = await pressed(table, (turn) => {
    const heads = rootOf(table).querySelectorAll<HTMLElement>('thead button');
    heads[turn % heads.length]?.click();
  });
  table.parentElement?.remove();

  const first: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const contests = syntheticContests();
    const element = stage('<election-contests></election-contests>').firstElementChild as Widget;
    first.push(
      await clock(async () => {
        Object.assign(element, { contests });
        await element.updateComplete;
        layout();
      }),
    );
    if (turn < 2) element.parentElement?.remove();
  }
  const night = document.querySelector<Widget>('election-contests');
  if (!night) throw new Error('the night is over');
  const filter = await pressed(night, (turn) => type(night, turn % 2 ? '' : 'a1'));
  night.parentElement?.remove();

  const house = await made('election-seats', {
    results: seatsCases.find(({ name }) => name === 'seats-thousand')?.results,
  });
  const seats = await pressed(house, (turn) => Object.assign(house, { decimals: turn % 4 }));
  return { choose, update, sort, first, filter, seats };
}
