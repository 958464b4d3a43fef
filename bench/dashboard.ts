// Measures what readers wait for on a dashboard: the main thread's time from a press to the next layout.
import { resultsAt } from './source.js';
import { regencies514 } from '../test/cases/regions.js';
import { nightContests } from '../test/cases/night.js';
import { seats as seatsCases } from '../test/cases/seats.js';
import { clock, frame, layout, registerHeld, stage, time, type Widget } from './page.js';

const repeats = 9;

/** Milliseconds for each action. */
export type Tasks = Readonly<Record<string, readonly number[]>>;

const rootOf = (element: Widget): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('nothing is drawn');
  return element.shadowRoot;
};

async function made(tag: string, properties: object): Promise<Widget> {
  const element = stage(`<${tag}></${tag}>`).firstElementChild as Widget;
  Object.assign(element, properties);
  await element.updateComplete;
  await element.rowsComplete;
  return element;
}

/** The time of the first picture in a page that has drawn the same before, and the time until all rows are drawn. */
async function firstPictures(
  tag: string,
  properties: () => object,
): Promise<{ readonly first: readonly number[]; readonly whole: readonly number[] }> {
  const first: number[] = [];
  const whole: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const given = properties();
    const element = stage(`<${tag}></${tag}>`).firstElementChild as Widget;
    const start = async (): Promise<void> => {
      Object.assign(element, given);
      await element.updateComplete;
      layout();
    };
    const picture = await clock(start);
    const rest = await time(async () => {
      await element.rowsComplete;
      layout();
      await frame();
    });
    if (turn) {
      first.push(picture);
      whole.push(picture + rest);
    }
    element.parentElement?.remove();
  }
  return { first, whole };
}

/** The time from each press until its result is laid out. */
async function pressed(element: Widget, press: (turn: number) => void): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    await element.rowsComplete;
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
  if (!input) throw new Error('there is no search field');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

function choose(element: Widget, sort: string): void {
  const select = [...rootOf(element).querySelectorAll('select')].at(-1);
  if (!select) throw new Error('there is no select');
  select.value = sort;
  select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

/** Uses a map of 39 regions, a table of 514, a list of 545 contests and a parliament of 1,000 seats as readers do. */
export async function dashboard(): Promise<Tasks> {
  registerHeld();
  const map = await made('election-regions', { results: resultsAt(0) });
  const tile: number[] = [];
  for (const code of ['11', '36', '51', '74', '93', '99', '12', '31', '91']) {
    await frame();
    const button = rootOf(map).querySelector<HTMLElement>(`[data-code="${code}"]`);
    tile.push(
      await time(async () => {
        button?.click();
        await map.updateComplete;
        layout();
      }),
    );
    Object.assign(map, { region: null });
    await map.updateComplete;
  }
  const update = await pressed(map, (turn) => Object.assign(map, { results: resultsAt(turn + 1) }));
  map.parentElement?.remove();

  const { first: table514, whole: whole514 } = await firstPictures('election-regions', () => ({
    results: regencies514,
  }));
  const table = await made('election-regions', { results: regencies514 });
  const sort = await pressed(table, (turn) => {
    const heads = rootOf(table).querySelectorAll<HTMLElement>('thead button');
    heads[turn % heads.length]?.click();
  });
  const code = regencies514.regions?.[0]?.code;
  const there = await pressed(table, (turn) => Object.assign(table, { region: turn % 2 ? null : code }));
  const back = there.filter((_, turn) => turn % 2);
  table.parentElement?.remove();

  const { first, whole } = await firstPictures('election-contests', () => ({ contests: nightContests() }));
  const night = await made('election-contests', { contests: nightContests() });
  const filter = await pressed(night, (turn) => type(night, turn % 2 ? '' : 'kota'));
  type(night, '');
  const order = await pressed(night, (turn) => choose(night, ['lead', 'name', 'progress'][turn % 3] ?? ''));
  night.parentElement?.remove();

  const house = await made('election-seats', {
    results: seatsCases.find(({ name }) => name === 'seats-thousand')?.results,
  });
  const seats = await pressed(house, (turn) => Object.assign(house, { decimals: turn % 4 }));
  return { tile, update, table514, whole514, sort, back, first, whole, filter, order, seats };
}
