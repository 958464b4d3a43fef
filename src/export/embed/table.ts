import type { Results } from '../../results/types.js';
import type { Polls } from '../../view/polls.js';
import type { Standings } from '../../view/standings.js';
import { block, escaped, inline, tableRow } from './html.js';
import { pairTags } from './tag.js';
import type { Attributes } from './tag.js';

/** The lines under the table, as markup. */
export const words = ({ banner, certainty, verdict, progress, details, notices }: Standings): readonly string[] =>
  [banner, verdict?.headline, verdict?.detail, certainty, progress?.text, details.join(' · '), ...notices]
    .flatMap((text) => text || [])
    .map(escaped);

/** The source and the time of the figures, as markup; empty where neither is known. */
export const origin = ({ source, updated }: Standings): string =>
  [
    source &&
      `${escaped(source.label)}: ${
        source.url ? inline('a', { href: source.url }, escaped(source.name)) : escaped(source.name)
      }`,
    updated && `${escaped(updated.label)} ${escaped(updated.text)}`,
  ]
    .filter(Boolean)
    .join(' · ');

const caption = ({ band, label, subheading, badges }: Standings): string =>
  inline(
    'caption',
    {},
    escaped([band, label, subheading, ...badges.map(({ text }) => text)].filter(Boolean).join(', ')),
  );

/**
 * The candidates as a table that people can read, and that the element can read back: `data-field` names the columns, and
 * `data-*` of a row has the values without a column.
 *
 * @param isData false if the figures are only for readers
 */
export function candidateTable(results: Results, standings: Standings, isData: boolean): string {
  const { columns, rows, total } = standings;
  const byNumber = results.candidates.some(({ number }) => number !== undefined);
  const byVotes = results.candidates.every(({ votes }) => votes !== undefined);
  const head = (field: string, text: string): string =>
    inline('th', isData && field ? { 'data-field': field } : {}, escaped(text));
  return block('table', {}, [
    caption(standings),
    block('thead', {}, [
      inline(
        'tr',
        {},
        [
          byNumber && head('number', columns.number),
          head('name', columns.name),
          byVotes && head('votes', columns.votes),
          // Where there are votes, shares are computed and never read.
          columns.share ? head(byVotes ? '' : 'share', columns.share) : inline('td', {}, ''),
          columns.change && head('', columns.change),
        ]
          .filter(Boolean)
          .join(''),
      ),
    ]),
    block(
      'tbody',
      {},
      // In the order of the results: candidates without a number or a colour get a letter and a colour by their place.
      pairTags(results).flatMap(({ attributes }, index) => {
        const { id, number } = results.candidates[index] ?? {};
        const row = rows.find((standing) => standing.id === id);
        return row
          ? inline(
              'tr',
              dressOf(attributes),
              [
                byNumber && String(number ?? ''),
                row.name,
                byVotes && row.count,
                row.share,
                columns.change && row.change,
              ]
                .flatMap((text) => (text === false || text === undefined ? [] : inline('td', {}, escaped(text))))
                .join(''),
            )
          : [];
      }),
    ),
    total
      ? block('tfoot', {}, [
          tableRow([...(byNumber ? [''] : []), total.label, total.count, '', ...(columns.change ? [''] : [])]),
        ])
      : '',
  ]);
}

/** The values of a row that have no column. */
const dressOf = ({ color, photo, parties, ...rest }: Attributes): Attributes => {
  const dress = { color, photo, parties, 'candidate-id': rest['candidate-id'], 'empty-box': rest['empty-box'] };
  return Object.fromEntries(
    Object.entries(dress).flatMap(([name, value]) => (value === undefined ? [] : [[`data-${name}`, value]])),
  );
};

/** The counts of several pollsters side by side, for readers only. */
export const pollTable = (standings: Standings, { label, candidates, rows, range }: Polls): string =>
  block('table', {}, [
    caption(standings),
    block('thead', {}, [tableRow([label, ...candidates.map(({ sign, name }) => `${sign} ${name}`)], 'th')]),
    block(
      'tbody',
      {},
      rows.map(({ name, details, shares }) => tableRow([[name, ...details].join(' · '), ...shares])),
    ),
    block('tfoot', {}, [tableRow([range.label, ...range.shares])]),
  ]);
