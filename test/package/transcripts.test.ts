// What screen readers are told of every named case, in both languages: Chromium's accessibility tree as text, compared with the
// approved transcripts of test/transcripts/approved/. If the new ones are right, npm run transcripts:approve takes them.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { caseGroups, locales, Screen, tell, textOf } from '../transcripts/draw.js';
import type { Told } from '../transcripts/draw.js';

const approved = fileURLToPath(new URL('../transcripts/approved/', import.meta.url));

let screen: Screen;
before(async () => {
  screen = await Screen.open();
});
after(() => screen.close());

interface Given {
  readonly candidates?: readonly {
    readonly name?: string;
    readonly number?: number;
    readonly votes?: number | string;
  }[];
  readonly source?: { readonly name?: string };
  readonly updated?: string;
  readonly status?: string;
}

const spoken = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a card must say of its results, by the results themselves and Intl. */
function missing({ shown, locale, lines }: Told): readonly string[] {
  const { candidates = [], source, updated } = shown.results as Given;
  const rows = lines.filter((line) => line.startsWith('    row: ')).map(spoken);
  const numbers = new Intl.NumberFormat(locale);
  const facts = candidates.map(({ name = '', number, votes }) => [
    ...(number === undefined ? [] : [`row: ${String(number)} | `]),
    spoken(name),
    ...(votes === undefined ? [] : [numbers.format(BigInt(votes))]),
  ]);
  const words = locale === 'id' ? ['Sumber: ', 'Diperbarui '] : ['Source: ', 'Updated '];
  return [
    ...facts.filter((fact) => !rows.some((row) => fact.every((part) => row.includes(part)))).map(String),
    ...[source?.name && words[0], updated && words[1]].filter(
      (start): start is string => !!start && !lines.some((line) => line.startsWith(`  ${start}`)),
    ),
  ];
}

/** Cases whose rows are not those of their results: faults, dates ahead, and names that are changed for safety. */
const without = /^bad-input|^bad-details|^embargo|^hostile|^pollsters$|^regions-not/;

/** Longer tables are shortened in transcripts. */
const mostCandidates = 7;

for (const group of Object.keys(caseGroups)) {
  for (const locale of locales) {
    describe(`${group}, ${locale}`, () => {
      let told: readonly Told[] = [];
      before(async () => {
        told = await tell(group, locale, screen);
      });

      test('what screen readers are told is as approved', () => {
        const file = `${approved}${group}.${locale}.txt`;
        assert.equal(textOf(told), existsSync(file) ? readFileSync(file, 'utf8') : '');
      });

      test('the language of the words is named', () => {
        for (const { shown, lang } of told) assert.equal(lang, locale, shown.name);
      });

      test('every row has a cell under each head', () => {
        for (const { shown, lines } of told) {
          let columns = 0;
          for (const line of lines) {
            const count = line.split(' | ').length;
            if (/^ *head: /.test(line)) columns = count;
            // In a list of contests, only some rows have a note.
            else if (/^ *row: /.test(line) && (group !== 'contests' || count !== columns - 1))
              assert.equal(count, columns, `${shown.name}: ${line}`);
          }
        }
      });

      test('every text has a paragraph, a heading or a cell around it', () => {
        for (const { shown, strays } of told) assert.deepEqual(strays, [], shown.name);
      });

      test('no sentence is said twice', () => {
        for (const { shown, lines } of told) {
          const said = lines.map(spoken).filter((line) => line.length > 24 && !/^(?:row|head|button)\b/.test(line));
          const twice = said.filter((line, index) => said.indexOf(line) !== index);
          assert.deepEqual(twice, [], shown.name);
        }
      });

      test('each candidate’s number, name and votes are in one row, and source and time are named', () => {
        for (const one of told) {
          const { candidates = [] } = (one.shown.results ?? {}) as Given;
          if ('tag' in one.shown || without.test(one.shown.name) || candidates.length > mostCandidates) continue;
          assert.deepEqual(missing(one), [], one.shown.name);
        }
      });
    });
  }
}
