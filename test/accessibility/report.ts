// docs/accessibility.md, made from the table of criteria: `npm run accessibility` writes it, and a test compares it.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { criteria, type Criterion } from './criteria.js';

export const document = new URL('../../docs/accessibility.md', import.meta.url);

const listed = ({ number, level, name, how, tests = [], short }: Criterion): string =>
  [
    `**${number} ${name}** (${level}): ${tests.length ? '' : 'not applicable. '}${how}`,
    ...(short ? [`Falls short: ${short}`] : []),
    ...(tests.length ? [`Shown by ${tests.map(([file, title]) => `“${title}” (\`${file}\`)`).join('; ')}.`] : []),
  ].join(' ');

/** The document, as Prettier formats it. */
export function report(): Promise<string> {
  const applicable = criteria.filter(({ tests }) => tests).length;
  const short = criteria.filter((one) => one.short).length;
  const text = `# Accessibility

The elements against WCAG 2.2, levels A and AA. The file is made from tests: \`npm run accessibility\` writes it, and \`npm test\` fails
if a test that is named here does not exist. ${String(applicable)} of ${String(criteria.length)} criteria apply, and ${String(short)} of them fall short in a detail.

Four kinds of proof stand behind it:

- **Transcripts**: what Chromium's accessibility tree says of every named case, in both languages, is approved like a picture
  (\`npm run transcripts\`).
- **Keys and pixels**: the whole dashboard is used by keyboard alone, and contrast and focus are read from rendered pixels.
- **The audit** of axe, on every named case in Chromium, and on two cases in Firefox and WebKit.
- **A screen reader**: what Orca says in Firefox and in Chromium, key by key, while it reads the article, a live card, the map, the table
  of regions, the contests, their search field, and the menu. \`npm run heard\` compares it with the approved texts in
  \`test/heard/approved/\`. Nobody but a developer on Linux runs it: it takes four minutes, and is no part of \`npm run check\`.

No blind reader has used the elements for this report, and NVDA, JAWS, VoiceOver and TalkBack have not read them. That is its largest gap.

${criteria.map((one) => `- ${listed(one)}`).join('\n')}
`;
  return format(text, { parser: 'markdown', printWidth: 120 });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(document, await report());
