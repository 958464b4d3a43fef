// The modes of the element tests: either the page's script makes a widget, or a server prints it and the element then draws
// it anew.
import { join, normalize } from 'node:path';

export const MODES = ['client', 'server-rendered'];

/**
 * Tests of what must hold in every mode. The others run only in the first mode. `mode` compares each drawing with that of
 * the first mode, tag by tag, so that audits of the drawing need not run twice.
 */
const IN_EVERY_MODE = ['attributes', 'children', 'events', 'idle', 'main-road', 'mode', 'photo'].map((name) =>
  join('test', 'elements', `${name}.test.ts`),
);

/** The files that run in a mode. */
export const filesIn = (mode, files) =>
  mode === MODES[0] ? files : files.filter((file) => IN_EVERY_MODE.includes(normalize(file)));
