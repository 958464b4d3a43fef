// The code that an editor takes along.
import { toEmbed } from '../../src/export/embed/embed.js';
import type { EmbedKind, EmbedOptions } from '../../src/export/embed/embed.js';
import { toSVG } from '../../src/export/svg/svg.js';
import type { Results } from '../../src/results/types.js';
import { absolute } from './local.js';
import { scriptFile } from './script-file.js';
import { filesOf, optionsOf, resultsOf } from './state.js';
import type { State } from './state.js';

export interface Code {
  readonly text: string;
  /** Of a picture: the picture itself. */
  readonly svg?: string;
}

/** True for codes that hold figures even where a feed brings them. */
export const holdsFigures = (kind: EmbedKind): boolean => kind !== 'script' && kind !== 'iframe';

/**
 * @param current what the feed has brought, for codes that hold figures
 * @throws where the form has something that no code can be made of
 */
export async function codeOf(state: State, kind: EmbedKind, current: Results | undefined): Promise<Code> {
  const given = (state.values.src && holdsFigures(kind) && current) || resultsOf(state);
  const options = await embedOptions(state, kind);
  return {
    text: toEmbed(given, options, kind),
    ...(kind === 'image' && { svg: toSVG(given, options) }),
  };
}

/** Addresses that stay right in another page. */
async function embedOptions(state: State, kind: EmbedKind): Promise<EmbedOptions> {
  const { script: given = '', frame: page, frameScript, image } = filesOf(state);
  const options = optionsOf(state);
  const also = kind === 'script' ? (state.values.also ?? '') : '';
  // The elements of the dashboard are in a script of their own.
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
    // Server rendering is brought only for the code that holds a drawn picture.
    ...(kind === 'static' && { render: (await import('../../src/ssr.js')).renderElectionResults }),
  };
}
