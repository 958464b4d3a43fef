// The code that an editor copies.
import { frameOf, toEmbed } from '../../src/export/embed/embed.js';
import type { EmbedOptions } from '../../src/export/embed/embed.js';
import { block, inline } from '../../src/export/embed/html.js';
import { toSVG } from '../../src/export/svg/svg.js';
import type { Results, ResultsInput } from '../../src/results/types.js';
import type { CodeKind } from './codes.js';
import { absolute } from './local.js';
import { scriptFile } from './script-file.js';
import { filesOf, optionsOf, resultsOf } from './state.js';
import type { State } from './state.js';

export interface Code {
  readonly text: string;
  /** For a picture: the picture itself. */
  readonly svg?: string;
}

/** True for codes that contain figures even with a feed. */
export const holdsFigures = (kind: CodeKind): boolean => !['script', 'iframe', 'amp'].includes(kind);

/**
 * @param current the feed's results, for codes that contain figures
 * @throws if no code can be made of something in the form
 */
export async function codeOf(state: State, kind: CodeKind, current: Results | undefined): Promise<Code> {
  const given = (state.values.src && holdsFigures(kind) && current) || resultsOf(state);
  const options = await embedOptions(state, kind);
  return {
    text: kind === 'amp' ? ampFrame(given, options) : toEmbed(given, options, kind),
    ...(kind === 'image' && { svg: toSVG(given, options) }),
  };
}

/**
 * The frame as amp.dev asks for it: `resizable` with an `overflow` button, by which the reader makes room where AMP does not.
 * AMP tells a frame no theme.
 */
function ampFrame(given: Results | ResultsInput, options: EmbedOptions): string {
  const { theme = 'auto' } = options;
  const { address, height, title } = frameOf(given, { ...options, theme: theme === 'auto' ? 'light' : theme });
  const all = 'Tampilkan seluruhnya';
  return block(
    'amp-iframe',
    {
      src: address,
      title,
      width: '600',
      height: String(height),
      layout: 'responsive',
      sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
      resizable: '',
    },
    [inline('div', { overflow: '', tabindex: '0', role: 'button', 'aria-label': all }, all)],
  );
}

/** Addresses that are also right in another page. */
async function embedOptions(state: State, kind: CodeKind): Promise<EmbedOptions> {
  const { script: given = '', frame: page, frameScript, image } = filesOf(state);
  const options = optionsOf(state);
  const also = kind === 'script' ? (state.values.also ?? '') : '';
  // The elements of the dashboard need another script.
  const script = also ? given.replace(/election-results((?:\.min)?\.js)$/, 'election-dashboard$1') : given;
  const file = await scriptFile(absolute(script));
  const frameFile = frameScript ? await scriptFile(absolute(frameScript)) : undefined;
  return {
    ...options,
    also,
    ...(options.src && { src: absolute(options.src) }),
    script: absolute(script),
    ...file,
    ...(page && { frame: absolute(page) }),
    ...(frameScript && { frameScript: absolute(frameScript) }),
    ...(frameFile && { frameIntegrity: frameFile.integrity }),
    ...(image && { image: absolute(image) }),
    // The code for server rendering is loaded only when a code needs a drawn picture.
    ...(kind === 'static' && { render: (await import('../../src/ssr.js')).renderElectionResults }),
  };
}
