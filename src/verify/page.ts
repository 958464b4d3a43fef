// verify.min.js, in verify.html: a reader types the code of a picture, and sees what was published under it.
import { readCode } from '../text/code.js';
import { check } from './check.js';
import type { Published } from './check.js';
import { figuresOf, make } from './figures.js';
import { feedOf, picked, served } from './source.js';
import type { Source } from './source.js';
import { answerOf, fateOf, refusalOf, words } from './words.js';

const part = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const [form, input, files, chosen, answer, figures] = [
  part('form') as HTMLFormElement,
  part('code') as HTMLInputElement,
  part('files'),
  part('chosen'),
  part('answer'),
  part('figures'),
];

/** `data-ledger` is the address of the feed, `data-feed-key` has the public keys. */
const { ledger, feedKey = '' } = document.currentScript?.dataset ?? {};
const feed = feedOf(new URL(location.href), ledger);
let source: Source | undefined = feed && served(feed);
/** Only the newest question is answered. */
let asked = 0;

async function ask(): Promise<void> {
  const question = (asked += 1);
  const code = readCode(input.value);
  input.setAttribute('aria-invalid', String(code === undefined));
  figures.replaceChildren();
  if (code === undefined) return say(words.unreadable, 'bad');
  if (!source) return say(words.noFiles, 'bad');
  say(words.busy);
  const finding = await check(code, source, feedKey).catch((error: unknown) => {
    console.error(error);
    return undefined;
  });
  if (question !== asked) return;
  if (!finding) say(words.noLedger, 'bad');
  else if (finding.outcome === 'published') show(code, finding);
  else say(refusalOf(code, finding), 'bad');
}

function say(text: string, kind = ''): void {
  answer.className = kind;
  answer.textContent = text;
}

function show(code: string, finding: Published): void {
  const { takenBack, corrected } = finding.later;
  const { entry, results, current } = finding;
  say(answerOf(code, finding), takenBack || corrected || !finding.isChecked ? 'changed' : 'good');
  answer.append(...fateOf(finding).map((text) => make('p', {}, text)));
  figures.append(
    make(
      'section',
      { class: 'large', 'aria-labelledby': 'asked' },
      make('h2', { id: 'asked' }, words.figuresOf(code)),
      ...figuresOf(results),
      make('p', {}, words.compare),
    ),
  );
  if (current.entry === entry) return;
  figures.append(
    make(
      'section',
      { 'aria-labelledby': 'current' },
      make('h2', { id: 'current' }, words.current),
      make('p', {}, words.currentOf(current.entry.code, current.entry.time)),
      ...(current.results ? figuresOf(current.results) : [make('p', {}, words.currentMissing)]),
    ),
  );
}

function take(list: readonly File[]): void {
  if (!list.length) return;
  source = picked(list);
  chosen.textContent = source ? words.picked(list.length) : words.notOneLedger;
  figures.replaceChildren();
  say('');
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void ask();
});
if (!source) {
  files.hidden = false;
  const inputs = [part('some') as HTMLInputElement, part('folder') as HTMLInputElement];
  for (const one of inputs)
    one.addEventListener('change', () => take([...inputs].flatMap((input) => Array.from(input.files ?? []))));
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    // Files only: Chromium does not let a page from disk read into a folder that was dropped.
    take(Array.from(event.dataTransfer?.files ?? []));
  });
}
