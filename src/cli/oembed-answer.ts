import { frameOf, toEmbed } from '../export/embed/embed.js';
import { titleOf } from './contest-page.js';
import type { Contest } from './contest-page.js';
import { CommandError } from './terminal.js';

/** Seconds for which hosts may keep a code that contains the figures, and a code that gets them from a feed. */
const keptFor = { figures: 300, feed: 86_400 };

/**
 * The longest address that servers accept, in characters: nginx answers 414 above 8 KB, including the rest of the request's
 * first line.
 */
const longestAddress = 8000;

/**
 * The answer with which a host embeds a contest: a frame, as `rich` of oEmbed 1.0 (oembed.com).
 *
 * @throws {ResultsError} where the results cannot be shown
 * @throws {CommandError} where they are too long for an address
 */
export function oembedAnswer(contest: Contest): object {
  const { results, options, picture, provider, width } = contest;
  const { address, height } = frameOf(results, options);
  const { length } = address;
  if (length > longestAddress) {
    throw new CommandError(
      `the figures make the frame's address ${length} characters long, and servers take ${longestAddress}: give a feed by --src`,
    );
  }
  return {
    type: 'rich',
    version: '1.0',
    title: titleOf(contest),
    ...(provider.name !== undefined && { provider_name: provider.name }),
    ...(provider.url !== undefined && { provider_url: provider.url }),
    cache_age: options.src === undefined ? keptFor.figures : keptFor.feed,
    html: toEmbed(results, options, 'iframe'),
    width,
    height,
    ...(picture && {
      thumbnail_url: picture.url,
      thumbnail_width: picture.width,
      thumbnail_height: picture.height,
    }),
  };
}
