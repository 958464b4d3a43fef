// The modes in which the tests of the elements run: a widget is made by the page's script, or it is printed by a server and
// then drawn anew by the element.
import { join, normalize } from 'node:path';

export const MODES = ['client', 'server-rendered'];

/**
 * Tests of what must hold however a widget began: they run in every mode, the others in the first alone. `mode` holds each drawing
 * to that of the first, tag by tag, so that audits of what is drawn need not be made again.
 */
const IN_EVERY_MODE = ['attributes', 'children', 'events', 'idle', 'main-road', 'mode'].map((name) =>
  join('test', 'elements', `${name}.test.ts`),
);

/** Those of the files that run in a mode. */
export const filesIn = (mode, files) =>
  mode === MODES[0] ? files : files.filter((file) => IN_EVERY_MODE.includes(normalize(file)));
