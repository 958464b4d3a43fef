// embed.min.js, for pages that hold frames: each `<iframe data-election-results>` gets the height of its content, and is
// drawn in the colour scheme of the page around it.
import type { Scheme, SchemeMessage, SizeMessage } from './messages.js';

/** In CSS px. No result is taller, and a taller frame would push the article out of reach. */
const tallest = 10_000;

const darkIsPreferred = matchMedia('(prefers-color-scheme: dark)');

/** The scheme that each frame last got, as the frame reports it. A frame that has loaded again has got none. */
const told = new WeakMap<HTMLIFrameElement, unknown>();

const frames = (): HTMLIFrameElement[] => [
  ...document.querySelectorAll<HTMLIFrameElement>('iframe[data-election-results]'),
];

/** The colour scheme around a frame. The frame's own is that of its content. */
function schemeAround(frame: HTMLIFrameElement): Scheme {
  const declared = getComputedStyle(frame.parentElement ?? frame).colorScheme;
  const schemes =
    declared === 'normal' ? document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')?.content : declared;
  return /dark/.test(String(schemes)) && (darkIsPreferred.matches || !/light/.test(String(schemes))) ? 'dark' : 'light';
}

function tell(frame: HTMLIFrameElement): void {
  const scheme = schemeAround(frame);
  if (told.get(frame) === scheme) return;
  const message: SchemeMessage = { type: 'election-results-scheme', scheme };
  // Sent to any origin: a sandboxed frame has none to name, and nothing in the message is secret.
  frame.contentWindow?.postMessage(message, '*');
}

const tellAll = (): void => frames().forEach(tell);

addEventListener('message', ({ data, source }: MessageEvent<Partial<SizeMessage> | null>) => {
  const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || data?.type !== 'embed-size') return;
  const { height, scheme } = data;
  if (typeof height !== 'number' || !(height > 0 && height <= tallest)) return;
  if (scheme !== 'light' && scheme !== 'dark') return;
  const { boxSizing } = getComputedStyle(frame);
  const border = boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  // Set through the CSSOM, since a content security policy may forbid style attributes.
  frame.style.height = `${Math.ceil(height) + border}px`;
  // Where the two schemes differ, browsers draw an opaque white or black background behind the frame's content.
  frame.style.colorScheme = scheme;
  told.set(frame, data.told);
  tell(frame);
});

const observer = new MutationObserver(tellAll);

/** Sites switch to dark on one of these two. The second one may not exist yet. */
const start = (): void => {
  [document.documentElement, document.body as HTMLElement | null].forEach(
    (element) => element && observer.observe(element, { attributes: true }),
  );
  tellAll();
};

addEventListener('load', start);
darkIsPreferred.addEventListener('change', tellAll);
start();
