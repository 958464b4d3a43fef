// The builder: an editor types or pastes a result, sees its picture and takes its code along. The form, the preview, the code
// and the page's address come from one table (builder/knobs.ts).
import { toEmbed } from '../src/export/embed.js';
import { toSVG } from '../src/export/svg.js';
import type { EmbedKind, EmbedOptions } from '../src/export/embed.js';
import { colorOf } from '../src/results/colors.js';
import { parse } from '../src/results/parse.js';
import type { TimeZone } from '../src/results/types.js';
import '../src/dashboard.js';
import { codeKinds, codes } from './builder/codes.js';
import { sortFaults } from './builder/faults.js';
import { fieldOf } from './builder/field.js';
import { integrityOf } from './builder/integrity.js';
import { groups, knobs } from './builder/knobs.js';
import type { Group, Knob } from './builder/knobs.js';
import { make } from './builder/make.js';
import { readPasted } from './builder/paste.js';
import { showAlso, showIn } from './builder/preview.js';
import { rowsField } from './builder/rows.js';
import {
  addressOf,
  filesOf,
  optionsOf,
  restFields,
  resultsOf,
  stateOf,
  usualState,
  withResults,
} from './builder/state.js';
import type { State } from './builder/state.js';

/** Groups that are open when the page opens. */
const openGroups: readonly Group[] = ['words', 'look'];
/** Milliseconds without a change after which the address follows: engines limit how often it may. */
const settled = 250;

function find<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}

const desk = find('.desk', HTMLElement);
const form = find('form', HTMLFormElement);
const settings = find('.settings', HTMLElement);
const stage = find('.stage', HTMLElement);
const frame = find('.stage > div', HTMLElement);
const status = find('.status', HTMLElement);
const box = find('#code', HTMLElement);
const code = find('#code code', HTMLElement);
const picture = find('#picture', HTMLAnchorElement);
picture.download = 'hasil-pemilu.svg';
const copy = find('#copy', HTMLButtonElement);
const paste = find('#paste', HTMLTextAreaElement);
const widget = make('election-results');

const fields = new Map(knobs.map((knob) => [knob.name, fieldOf(knob)]));
const sections = new Map<Group, HTMLDetailsElement>();
const rows = rowsField(follow, say);
/** What was pasted that has no field. */
let rest: State['rest'] = {};
let kind: EmbedKind = 'script';
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
    if (knobs.some((knob) => knob.group === group && holds(knob))) details.open = true;
}

/** Makes everything follow the form. */
function follow(): void {
  const now = state();
  const { values } = now;
  const { faults, results } = parse(resultsOf(now), { timeZone: values['time-zone'] as TimeZone });
  // A feed brings the figures: the rows only name and colour its candidates.
  const counting = faults.filter(({ path }) => !values.src || !/^candidates(?:$|.*\.(?:votes|share)$)/.test(path));
  const sorted = sortFaults(counting, values);
  for (const [name, field] of fields) field.fault(sorted.knobs.get(name) ?? '');
  openAll(({ name }) => sorted.knobs.has(name));
  rows.faults(
    sorted.rows,
    now.rows.map((row, index) =>
      colorOf({ id: '', parties: [], name: '', emptyBox: row.emptyBox === '1', ...numbered(row.number) }, index),
    ),
  );
  told('#other-faults', sorted.others.join(' '));
  const kept = Object.entries(rest).map(([name, value]) =>
    [Array.isArray(value) ? value.length : '', restFields[name]].filter(Boolean).join(' '),
  );
  find('#rest', HTMLElement).hidden = !kept.length;
  find('#rest span', HTMLElement).textContent = `Ikut disimpan dari data yang ditempel: ${kept.join(', ')}.`;
  frame.style.width = values.width === 'full' ? '' : (values.width ?? '');
  stage.className = `stage ${values.page ?? ''}`;
  void showIn(widget, now).then(keepReachable);
  showAlso(widget, values);
  showCode(now, results ? '' : 'Perbaiki isian yang bertanda; kode dibuat dari hasil yang utuh.');
  clearTimeout(timer);
  timer = setTimeout(remember, settled);
}

/** True for an address that is asked: not before it has been typed to its end. */
const isFetched = (input: EventTarget | null): boolean =>
  input instanceof HTMLInputElement &&
  knobs.some(({ name, kind: has, of }) => name === input.name && has === 'url' && of !== 'results');

const numbered = (number: string): { number?: number } => (/^\d+$/.test(number) ? { number: Number(number) } : {});

/** A preview wider than its place can be scrolled to, by keys too. */
function keepReachable(): void {
  if (stage.scrollWidth > stage.clientWidth) stage.setAttribute('tabindex', '0');
  else stage.removeAttribute('tabindex');
}

function showCode(now: State, problem: string): void {
  const { values } = now;
  told('#note', codes[kind].note);
  void embedOptions(now).then(async (options) => {
    // Meanwhile the form has gone on.
    if (JSON.stringify(now) !== JSON.stringify(state())) return;
    let text = '';
    let fault = values.src ? '' : problem;
    try {
      const fed = values.src && !/^(?:script|iframe)$/.test(kind);
      if (fed && !widget.current) fault = 'Menunggu jawaban sumber langsung.';
      const given = (fed && widget.current) || resultsOf(now);
      if (!fault) text = toEmbed(given, await withRenderer(options), kind);
      if (text && kind === 'image') picture.href = `data:image/svg+xml,${encodeURIComponent(toSVG(given, options))}`;
    } catch {
      fault = 'Perbaiki isian yang bertanda; kode belum dapat dibuat.';
    }
    told('#code-fault', fault);
    code.textContent = text;
    box.hidden = copy.hidden = !text;
    picture.hidden = !text || kind !== 'image';
    told('#size', text && `${new TextEncoder().encode(text).length.toLocaleString('id')} bita`);
    find('#local', HTMLElement).hidden = !/https?:\/\/(?:127\.0\.0\.1|localhost)\b/.test(text);
  });
}

/** Addresses that stay right in another page. */
async function embedOptions(now: State): Promise<EmbedOptions> {
  const { script: given = '', frame: page, frameScript, image } = filesOf(now);
  const options = optionsOf(now);
  const also = kind === 'script' ? (now.values.also ?? '') : '';
  // The elements of the dashboard are in a script of their own.
  const script = also ? given.replace('election-results.min.js', 'election-dashboard.min.js') : given;
  const integrity = await integrityOf(absolute(script));
  const frameIntegrity = frameScript && (await integrityOf(absolute(frameScript)));
  return {
    ...options,
    also,
    ...(options.src && { src: absolute(options.src) }),
    script: absolute(script),
    ...(integrity && { integrity }),
    ...(page && { frame: absolute(page) }),
    ...(frameScript && { frameScript: absolute(frameScript) }),
    ...(frameIntegrity && { frameIntegrity }),
    ...(image && { image: absolute(image) }),
  };
}

/** Server rendering is brought only for the code that holds a drawn picture. */
const withRenderer = async (options: EmbedOptions): Promise<EmbedOptions> =>
  kind === 'static' ? { ...options, render: (await import('../src/ssr.js')).renderElectionResults } : options;

function absolute(address: string): string {
  try {
    return new URL(address, location.href).href;
  } catch {
    return address;
  }
}

function remember(): void {
  const address = addressOf(state());
  history.replaceState(null, '', `${location.pathname}${location.search}${address && `#${address}`}`);
}

/** Takes the state from the address; an anchor of the page is none. */
function recall(): void {
  const address = location.hash.slice(1);
  if (address && !address.includes('=')) return remember();
  const { state: recalled, isBroken } = stateOf(address);
  find('#broken', HTMLElement).hidden = !isBroken;
  show(recalled);
  follow();
}

function fill(): void {
  const pasted = readPasted(paste.value);
  told('#paste-fault', pasted ? '' : 'Data ini tidak dikenali: perlu kolom nama dan suara, atau JSON hasil.');
  if (pasted) paste.removeAttribute('aria-invalid');
  else paste.setAttribute('aria-invalid', 'true');
  if (!pasted) return;
  const filled = withResults(state(), pasted);
  show(filled);
  follow();
  say(`${filled.rows.length} calon diisikan`);
}

async function take(text: string, sentence: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(sentence);
  } catch {
    getSelection()?.selectAllChildren(code);
    say('Peramban tidak mengizinkan penyalinan; kode sudah dipilih, salin dengan Ctrl+C.');
  }
}

for (const [group, title] of Object.entries(groups) as [Group, string][]) {
  const own = knobs.filter((knob) => knob.group === group).map(({ name }) => fields.get(name)?.element ?? '');
  if (group === 'preview') settings.append(...own);
  else {
    const details = make('details', { class: 'group' }, make('summary', {}, title), make('div', {}, ...own));
    details.open = openGroups.includes(group);
    sections.set(group, details);
    form.append(details);
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
  if (target instanceof HTMLInputElement) kind = target.value as EmbedKind;
  follow();
});
paste.addEventListener('paste', () => setTimeout(fill));
find('#fill', HTMLButtonElement).addEventListener('click', fill);
find('#rest button', HTMLButtonElement).addEventListener('click', () => {
  rest = {};
  follow();
});
copy.addEventListener('click', () => void take(code.textContent, 'Kode disalin'));
find('#share', HTMLButtonElement).addEventListener('click', () => {
  remember();
  void take(location.href, 'Tautan disalin');
});
find('#reset', HTMLButtonElement).addEventListener('click', () => {
  show(usualState);
  follow();
  say('Formulir dimulai lagi dari contoh');
});
widget.addEventListener('election-results-change', () => {
  if (fields.get('src')?.value()) showCode(state(), '');
});
addEventListener('hashchange', recall);
addEventListener('resize', keepReachable);

recall();
desk.hidden = false;
