// What runs where in the element tests.
// The modes: either the page's script makes a widget, or a server prints it and the element then draws it anew.
// The lanes: `check` runs on every change, `nightly` (TEST_LANE) also runs what other engines hardly ever show differently.
import { join, normalize } from 'node:path';

export const MODES = ['client', 'server-rendered'];

/** Whether this run leaves nothing out. */
export const nightly = process.env.TEST_LANE === 'nightly';

const elementTest = (name) => join('test', 'elements', `${name}.test.ts`);

/**
 * Tests of what must hold in every mode. The others run only in the first mode. `mode` compares each drawing with that of
 * the first mode, tag by tag, so that audits of the drawing need not run twice.
 */
const IN_EVERY_MODE = ['attributes', 'children', 'events', 'idle', 'main-road', 'mode', 'photo'].map(elementTest);

/** What the check runs of them in Firefox and WebKit: how an engine takes what a server printed. */
const IN_EVERY_ENGINE = ['main-road', 'mode'].map(elementTest);

/** The files that run in a mode and an engine. */
export function filesIn(mode, engine, files) {
  if (mode === MODES[0]) return files;
  const held = nightly || engine === 'chromium' ? IN_EVERY_MODE : IN_EVERY_ENGINE;
  return files.filter((file) => held.includes(normalize(file)));
}
