// npm run transcripts:approve [-- regions …]: stores what screen readers are told now as the approved transcripts, of all groups
// of cases or of those that are named. Needs a build (npm run build -- --pages).
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { caseGroups, locales, Screen, tell, textOf } from './draw.js';

const approved = fileURLToPath(new URL('approved/', import.meta.url));
const named = process.argv.slice(2);
if (named.length === 0) rmSync(approved, { recursive: true, force: true });
mkdirSync(approved, { recursive: true });
const screen = await Screen.open();
try {
  for (const group of Object.keys(caseGroups)) {
    if (named.length > 0 && !named.includes(group)) continue;
    for (const locale of locales) {
      writeFileSync(`${approved}${group}.${locale}.txt`, textOf(await tell(group, locale, screen)));
    }
  }
} finally {
  await screen.close();
}
