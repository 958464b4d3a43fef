// embed-frame.min.js, in embed.html: draws the results that the page's address names, and tells the page around it their
// height. The page script has run before it.
import type { Scheme, SchemeMessage, SizeMessage, WordPressMessage } from './messages.js';
import { optionsFrom } from './options.js';

/** The members of `<election-results>` that the frame uses. */
type Widget = HTMLElement & { readonly current?: { readonly heading?: string } };
type WidgetClass = (new () => Widget) & { readonly observedAttributes: readonly string[] };

const words = {
  id: {
    title: 'Hasil pemilu',
    alone: 'Hasil pemilu ini tampil di dalam halaman berita yang memuatnya.',
    nothing: 'Belum ada hasil pemilu yang dipilih untuk bingkai ini.',
    refused: 'Hasil pemilu ini tidak dapat ditampilkan di sini.',
  },
  en: {
    title: 'Election results',
    alone: 'These election results are shown within the news page that embeds them.',
    nothing: 'No election results have been chosen for this frame.',
    refused: 'These election results cannot be shown here.',
  },
};

const { body, documentElement: root } = document;
const query = new URLSearchParams(location.search);
const locale = query.get('locale') === 'en' ? 'en' : 'id';
const fixed = schemeFrom(query.get('theme'));
let told: Scheme | undefined;

function schemeFrom(value: unknown): Scheme | undefined {
  return value === 'light' || value === 'dark' ? value : undefined;
}

/** The colour scheme of the frame: the one in its address, else that of the page around it, else the one the reader prefers. */
const scheme = (): Scheme => fixed ?? told ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

function draw(): void {
  const widgetClass = customElements.get('election-results') as WidgetClass | undefined;
  const givers = (root.dataset.figuresFrom ?? '').split(/\s+/);
  const permission = { givers, base: document.baseURI };
  const { attributes, refused } = optionsFrom(query, widgetClass?.observedAttributes ?? [], permission);
  for (const name of refused) {
    console.warn(
      `embed.html: ${name} expected from ${givers.join(', ')} (data-figures-from), got "${query.get(name)}"`,
    );
  }
  // Opened alone, this page would show any figures in a link under the name of its domain.
  if (parent === window) return say('alone');
  if (refused.length || !widgetClass) return say('refused');
  if (!attributes.has('results') && !attributes.has('src')) return say('nothing');
  const widget = new widgetClass();
  attributes.forEach((value, name) => widget.setAttribute(name, value));
  widget.addEventListener('election-results-change', () => entitle(widget.current?.heading));
  body.append(widget);
  entitle(attributes.get('heading'));
}

function entitle(heading: string | undefined): void {
  document.title = heading || words[locale].title;
}

function say(what: keyof (typeof words)['id']): void {
  entitle(undefined);
  const paragraph = document.createElement('p');
  paragraph.textContent = words[locale][what];
  Object.assign(paragraph.style, { margin: '0', padding: '1em' });
  body.append(paragraph);
}

function tell(): void {
  // A hidden frame has no width, and so no useful height.
  if (parent === window || !innerWidth) return;
  const height = Math.ceil(body.getBoundingClientRect().height);
  const size: SizeMessage = { sentinel: 'amp', type: 'embed-size', height, scheme: scheme(), told };
  // Sent to any origin: the page around the frame is not known, and it could read the same from the frame's address.
  parent.postMessage(size, '*');
  const [, secret] = /[?&]secret=([a-z\d]+)/i.exec(location.hash) ?? [];
  if (!secret) return;
  const answer: WordPressMessage = { message: 'height', value: height, secret };
  parent.postMessage(answer, '*');
}

function dress(): void {
  root.style.colorScheme = fixed ?? told ?? 'light dark';
}

addEventListener('message', ({ data, source }: MessageEvent<Partial<SchemeMessage & { message: string }> | null>) => {
  if (source !== parent) return;
  const said = data?.type === 'election-results-scheme' ? schemeFrom(data.scheme) : undefined;
  if (said) {
    told = said;
    dress();
    // A page that speaks to the frame also sets its height. A scroll bar that comes and goes meanwhile would change the
    // width. The frame can still be scrolled.
    root.style.setProperty('scrollbar-width', 'none');
  }
  // WordPress asks again when its script has loaded later than the frame.
  if (said || data?.message === 'ready') tell();
});
// WordPress adds its secret to the address of a frame that has already loaded.
addEventListener('hashchange', tell);

// Set through the CSSOM, since a content security policy may forbid style elements.
Object.assign(body.style, { display: 'flow-root', margin: '0', fontFamily: 'system-ui, sans-serif' });
root.lang = locale;
dress();
draw();
new ResizeObserver(tell).observe(body);
