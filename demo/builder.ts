// The builder: an editor pastes or types a result, sees its picture and copies its code. It opens empty, says how it
// understood a paste, and gives no code before kind and source of the figures are filled in. The form, the preview, the code and the
// page's address come from one table (builder/knobs.ts).
import { colorOf } from '../src/results/colors.js';
import { parse } from '../src/results/parse.js';
import type { TimeZone } from '../src/results/types.js';
import '../src/dashboard.js';
import { barOf } from './builder/bar.js';
import { blankRow } from './builder/candidates.js';
import { copyText } from './builder/clipboard.js';
import { codeOf, holdsFigures } from './builder/code.js';
import { codeKinds, codes } from './builder/codes.js';
import type { CodeKind } from './builder/codes.js';
import { exampleState, exampleText } from './builder/example.js';
import { sortFaults } from './builder/faults.js';
import { fieldOf, markInvalid } from './builder/field.js';
import { find } from './builder/find.js';
import { groups, knobs } from './builder/knobs.js';
import type { Group, Knob } from './builder/knobs.js';
import { make } from './builder/make.js';
import { readPasted } from './builder/paste.js';
import type { Reading } from './builder/paste.js';
import { showAlso, showIn } from './builder/preview.js';
import { faulty, holes, incomplete, isEmpty, ready, unmakeable, unreachable, waiting } from './builder/readiness.js';
import type { Readiness } from './builder/readiness.js';
import { rowsField } from './builder/rows.js';
import { addressOf, restFields, resultsOf, stateOf, usualState, withResults } from './builder/state.js';
import type { Clearing, State } from './builder/state.js';
import { listOf } from './builder/understood.js';

/** Milliseconds without a change after which the address is updated: engines limit how often that is possible. */
const settled = 250;

const desk = find('.desk', HTMLElement);
const form = find('form', HTMLFormElement);
const settings = find('.settings', HTMLElement);
const stage = find('.stage', HTMLElement);
const frame = find('.stage > div', HTMLElement);
const status = find('.status', HTMLElement);
const box = find('#code', HTMLElement);
const oneByOne = find('#one-by-one', HTMLDetailsElement);
const more = find('#more', HTMLDetailsElement);
const code = find('#code code', HTMLElement);
const picture = find('#picture', HTMLAnchorElement);
picture.download = 'hasil-pemilu.svg';
const paste = find('#paste', HTMLTextAreaElement);
const widget = make('election-results');

const fields = new Map(knobs.map((knob) => [knob.name, fieldOf(knob)]));
const sections = new Map<Group, HTMLDetailsElement>();
const musts = knobs.filter(({ must }) => must);
const rows = rowsField(follow, say);
const bar = barOf(
  () => copyText(code.textContent, code),
  () => making,
);
/** Fields of a paste that the form does not have. */
let rest: State['rest'] = {};
/** The knobs that a paste has filled. */
let filled: ReadonlySet<string> = new Set();
let kind: CodeKind = 'script';
/** True while the code is being made. */
let making: Promise<void> = Promise.resolve();
let timer: ReturnType<typeof setTimeout> | undefined;

function say(sentence: string): void {
  status.textContent = sentence;
}

function told(selector: string, sentence: string): void {
  const element = find(selector, HTMLElement);
  element.textContent = sentence;
  element.hidden = !sentence;
}

const state = (): State => ({
  values: Object.fromEntries([...fields].map(([name, field]) => [name, field.value()])),
  rows: rows.value(),
  rest,
});

/** Fills the form. */
function show({ values, rows: given, rest: pasted }: State): void {
  for (const [name, field] of fields) field.show(values[name] ?? '');
  rows.show(given);
  rest = pasted;
  openAll(({ name, usual }) => values[name] !== usual);
}

/** Opens the groups that have such a knob. */
function openAll(holds: (knob: Knob) => boolean): void {
  for (const [group, details] of sections)
    if (knobs.some((knob) => knob.group === group && holds(knob))) more.open = details.open = true;
}

/** Updates everything after a change of the form. */
function follow(): void {
  const now = state();
  const { values } = now;
  const { faults, results } = parse(resultsOf(now), { timeZone: values['time-zone'] as TimeZone });
  // With a feed, the rows only give names and colours to its candidates. An empty form has no fault yet.
  const counting = faults.filter(
    ({ path }) => !(values.src || isEmpty(now)) || !/^candidates(?:$|.*\.(?:votes|share)$)/.test(path),
  );
  const sorted = sortFaults(counting, values);
  for (const [name, field] of fields) field.fault(sorted.knobs.get(name) ?? '');
  openAll(({ name }) => sorted.knobs.has(name));
  rows.faults(
    isEmpty(now) ? [] : sorted.rows,
    now.rows.map((row, index) =>
      colorOf({ id: '', parties: [], name: '', emptyBox: row.emptyBox === '1', ...numbered(row.number) }, index),
    ),
  );
  told('#other-faults', sorted.others.join(' '));
  if (!isEmpty(now) && (sorted.rows.some(Boolean) || sorted.others.length)) oneByOne.open = true;
  showRest();
  const missing = holes(now, widget.current);
  for (const { name } of musts)
    fields.get(name)?.element.classList.toggle(
      'missing',
      missing.some((knob) => knob.name === name),
    );
  find('#holes', HTMLElement).replaceChildren(
    ...(isEmpty(now) ? [] : missing.map(({ must }) => make('span', {}, must?.hole ?? ''))),
  );
  find('#nothing', HTMLElement).hidden = !isEmpty(now);
  frame.hidden = isEmpty(now);
  frame.style.width = values.width === 'full' ? '' : (values.width ?? '');
  stage.className = `stage ${values.page ?? ''}`;
  void showIn(widget, now).then(keepReachable);
  showAlso(widget, values);
  const isFaulty = paste.hasAttribute('aria-invalid') || (!values.src && !results);
  making = showCode(now, incomplete(now, missing) ?? (isFaulty ? faulty : undefined));
  clearTimeout(timer);
  timer = setTimeout(remember, settled);
}

function showRest(): void {
  const kept = Object.entries(rest).map(([name, value]) =>
    [Array.isArray(value) ? value.length : '', restFields[name]].filter(Boolean).join(' '),
  );
  find('#rest', HTMLElement).hidden = !kept.length;
  find('#rest span', HTMLElement).textContent = `Ikut disimpan dari data yang ditempel: ${kept.join(', ')}.`;
}

/** True for an address that may be requested, which is not before the editor has typed all of it. */
const isFetched = (input: EventTarget | null): boolean =>
  input instanceof HTMLInputElement &&
  knobs.some(({ name, kind: has, owner }) => name === input.name && has === 'url' && owner !== 'results');

const numbered = (number: string): { number?: number } => (/^\d+$/.test(number) ? { number: Number(number) } : {});

/** A preview that is wider than its place can be scrolled, also by keyboard. */
function keepReachable(): void {
  if (stage.scrollWidth > stage.clientWidth) stage.setAttribute('tabindex', '0');
  else stage.removeAttribute('tabindex');
}

/** Makes the code unless something is missing, and says in the bar what there is to do. */
async function showCode(now: State, against: Readiness | undefined): Promise<void> {
  const chosen = kind;
  told('#note', codes[chosen].note);
  const current = widget.current ?? undefined;
  let problem = against ?? (now.values.src && holdsFigures(chosen) && !current ? waiting : undefined);
  const made = problem ? undefined : await codeOf(now, chosen, current).catch(() => undefined);
  // The form has changed meanwhile.
  if (chosen !== kind || JSON.stringify(now) !== JSON.stringify(state())) return;
  problem ??= made ? unreachable(made.text, now) : form.querySelector('[aria-invalid]') ? faulty : unmakeable;
  const { text, svg } = made && !problem ? made : { text: '' };
  if (svg) picture.href = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  picture.hidden = !svg;
  code.textContent = text;
  box.hidden = !text;
  find('#no-code', HTMLElement).hidden = Boolean(text);
  told('#size', text && `${new TextEncoder().encode(text).length.toLocaleString('id')} bita`);
  bar.show(problem ?? ready(codes[chosen].form, text));
}

function remember(): void {
  const address = addressOf(state());
  history.replaceState(null, '', `${location.pathname}${location.search}${address && `#${address}`}`);
}

/** Takes the state from the address, unless that is an anchor of the page. */
function recall(): void {
  const address = location.hash.slice(1);
  if (address && !address.includes('=')) return remember();
  const { state: recalled, isBroken } = stateOf(address);
  find('#broken', HTMLElement).hidden = !isBroken;
  startWith(recalled);
}

/** Reads the box, and lists how it was understood. A text that cannot be read prevents the code, and leaves the form as it is. */
function understand(): Reading | undefined {
  const text = paste.value;
  const found = text.trim() ? readPasted(text) : undefined;
  const reading = found && 'results' in found ? found : undefined;
  const refusal = found && 'refusal' in found ? found.refusal : '';
  told('#paste-fault', refusal);
  markInvalid(paste, Boolean(refusal));
  find('#understood', HTMLElement).replaceChildren(...listOf(reading?.notes ?? []));
  return reading;
}

/** Fills the form from the box. */
function read(clearing: Clearing): void {
  const reading = understand();
  if (reading) {
    const next = withResults(state(), reading.results, clearing);
    filled = next.filled;
    show(next.state);
  }
  follow();
}

/** Shows another form, with this text in the box. */
function startWith(next: State, text = ''): void {
  paste.value = text;
  filled = new Set();
  oneByOne.open = false;
  understand();
  show(next);
  follow();
}

for (const [group, title] of Object.entries(groups) as [Group, string][]) {
  const own = knobs.filter((knob) => knob.group === group).map(({ name }) => fields.get(name)?.element ?? '');
  if (group === 'preview') settings.append(...own);
  else if (group === 'must') find('.must', HTMLElement).append(...own);
  else {
    const details = make('details', { class: 'group' }, make('summary', {}, title), make('div', {}, ...own));
    sections.set(group, details);
    find('#more > div', HTMLElement).append(details);
  }
}
find('#candidates', HTMLElement).append(rows.element);
find('.kinds > div', HTMLElement).append(
  ...codeKinds.map((value) =>
    make(
      'label',
      {},
      make('input', { type: 'radio', name: 'code', value, ...(value === kind && { checked: '' }) }),
      make('span', {}, codes[value].label),
    ),
  ),
);
frame.append(widget);

form.addEventListener('submit', (event) => event.preventDefault());
for (const each of [form, settings]) {
  each.addEventListener('input', ({ target }) => {
    if (target !== paste && !isFetched(target)) follow();
  });
  each.addEventListener('change', ({ target }) => {
    if (isFetched(target)) follow();
  });
}
find('.kinds', HTMLElement).addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement) kind = target.value as CodeKind;
  follow();
});
paste.addEventListener('input', (event) => {
  // Typing corrects digits and keeps the source of the figures; a paste brings other figures.
  const { inputType = '' } = event as { readonly inputType?: string };
  const isTyped = /^(?:insert(?:Text|LineBreak|Composition)|delete|history)/.test(inputType);
  read(isTyped ? filled : 'all');
});
find('#by-hand', HTMLButtonElement).addEventListener('click', () => {
  oneByOne.open = true;
  if (!rows.value().length) rows.show([{ ...blankRow, number: '1' }]);
  follow();
  find('[data-field=name]', HTMLInputElement).focus();
});
find('#example', HTMLButtonElement).addEventListener('click', () => startWith(exampleState, exampleText));
find('#rest button', HTMLButtonElement).addEventListener('click', () => {
  rest = {};
  follow();
});
find('#share', HTMLButtonElement).addEventListener('click', () => {
  remember();
  void copyText(location.href, status).then((isCopied) =>
    say(isCopied ? 'Tautan disalin' : 'Salin tautan dari bilah alamat'),
  );
});
find('#reset', HTMLButtonElement).addEventListener('click', () => {
  startWith(usualState);
  paste.focus();
});
widget.addEventListener('election-results-change', () => {
  if (fields.get('src')?.value()) follow();
});
addEventListener('hashchange', recall);
addEventListener('resize', keepReachable);

recall();
desk.hidden = false;
