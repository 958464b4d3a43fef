// embed-frame.min.js, in embed.html: draws the results that the page's address names, and tells the page around it their
// height. The page script has run before it.
import type { Scheme, SchemeMessage, SizeMessage, WordPressMessage } from './messages.js';
import { optionsFrom } from './options.js';

/** What of `<election-results>` is used here. */
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

/** What the frame is drawn in: what its address says, else the page around it, else what the reader prefers. */
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
  // Alone, this page would lend its domain's name to whatever figures a link holds.
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
  // A frame that is not shown has no width, and no height worth telling.
  if (parent === window || !innerWidth) return;
  const height = Math.ceil(body.getBoundingClientRect().height);
  const size: SizeMessage = { sentinel: 'amp', type: 'embed-size', height, scheme: scheme(), told };
  // To any origin: the page around it is not known, and could read the same from the frame's address.
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
    // Who speaks to the frame also sizes it: a scroll bar that comes and goes meanwhile would change the width. It still scrolls.
    root.style.setProperty('scrollbar-width', 'none');
  }
  // WordPress asks again where its script came later than the frame.
  if (said || data?.message === 'ready') tell();
});
// WordPress writes its secret behind the address of a frame that is there already.
addEventListener('hashchange', tell);

// Through the CSSOM: a content security policy forbids style elements.
Object.assign(body.style, { display: 'flow-root', margin: '0', fontFamily: 'system-ui, sans-serif' });
root.lang = locale;
dress();
draw();
new ResizeObserver(tell).observe(body);
