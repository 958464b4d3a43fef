import type { Results } from '../results/types.js';
import { standings } from '../view/standings-by-default.js';
import { words } from './words.js';

type Child = Node | string;

/** An element with what is in it. Text stays text. */
export function make(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The figures of a state, in the words in which the element shows them. */
export function figuresOf(results: Results): readonly HTMLElement[] {
  const { heading, subheading, badges, banner, band, rows, polls, total, progress, notices, updated, source } =
    standings(results);
  const line = (text: string | undefined, className = ''): readonly HTMLElement[] =>
    text ? [make('p', className ? { class: className } : {}, text)] : [];
  return [
    ...line(banner, 'warning'),
    ...line(band, 'warning'),
    ...line([heading, subheading].filter(Boolean).join(' · '), 'heading'),
    ...line(badges.map(({ text }) => text).join(' · ')),
    ...(rows.length
      ? [
          table(
            [words.columns.name, words.columns.share, words.columns.votes],
            rows.map(({ sign, name, share, count }) => [`${sign}. ${name}`, share || '–', count || '–']),
          ),
        ]
      : []),
    ...(polls
      ? [
          table(
            [polls.label, ...polls.candidates.map(({ sign, name }) => `${sign}. ${name}`)],
            polls.rows.map(({ name, shares }) => [name, ...shares]),
          ),
        ]
      : []),
    ...line(total && `${total.label}: ${total.count}`),
    ...line(progress?.text),
    ...notices.flatMap((text) => line(text)),
    ...line(updated && `${updated.label} ${updated.text}`),
    ...line(source && `${source.label}: ${source.name}`),
  ];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const heads = columns.map((text) => make('th', { scope: 'col' }, text));
  const body = rows.map(([first = '', ...rest]) =>
    make('tr', {}, make('th', { scope: 'row' }, first), ...rest.map((text) => make('td', {}, text))),
  );
  return make('table', {}, make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...body));
}
