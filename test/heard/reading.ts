// Reads scenes with Orca in one browser, and writes down what it says.
import { findEngines } from '../../scripts/engines.mjs';
import { openBrowser, type Browser } from './browsers.js';
import { Desktop } from './desktop.js';
import { Orca } from './orca.js';
import { Pages, title } from './pages.js';
import { scenes, type Scene } from './scenes.js';

/** On a busy machine Orca may leave out the head of a cell. A scene is read again then, at most as often as this in all. */
const readings = 3;

/**
 * The transcripts of these scenes, by their names. A scene is read again until a transcript is right. Everything that was started
 * has ended when they are there, or not.
 */
export async function readAll(
  browser: Browser,
  names: readonly string[],
  isRight: (name: string, text: string) => boolean,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { [browser]: engine } = await findEngines();
  if (!engine?.path) throw new Error(`${browser} was not found`);
  const transcripts = new Map<string, readonly string[]>();
  const pages = await Pages.open();
  const desktop = await Desktop.open();
  try {
    const orca = await Orca.start(desktop.processes);
    const started = desktop.processes.count;
    for (const name of names) {
      const scene = scenes[name];
      if (!scene) throw new Error(`There is no scene ${name}, but ${Object.keys(scenes).join(', ')}`);
      const texts: string[] = [];
      for (let isDone = false; !isDone;) {
        const drawn = pages.show(scene.page, scene.live);
        openBrowser(browser, engine.path, desktop.processes, pages.address);
        await drawn;
        await desktop.focus(title);
        // How much it says of a new page depends on the moment. No transcript has that.
        await orca.hear(/^Page has/);
        const text = await read(scene, { desktop, orca, pages });
        await desktop.processes.end(started);
        texts.push(text);
        isDone = isRight(name, text) || texts.length === readings;
      }
      transcripts.set(name, texts);
    }
  } finally {
    await desktop.close();
    pages.close();
  }
  return transcripts;
}

interface Room {
  readonly desktop: Desktop;
  readonly orca: Orca;
  readonly pages: Pages;
}

async function read({ steps }: Scene, { desktop, orca, pages }: Room): Promise<string> {
  const lines: string[] = [];
  for (const step of steps) {
    if (typeof step === 'string') lines.push(line(step, await orca.after(() => desktop.press(step))));
    else {
      await pages.bring(step.results);
      lines.push(line(`(${step.name})`, await orca.listen()));
    }
  }
  return lines.join('');
}

const line = (step: string, said: readonly string[]): string => `${step}: ${said.join(' / ') || '(nothing)'}\n`;
