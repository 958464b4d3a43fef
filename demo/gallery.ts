// Every named case of test/cases in both themes: the widget's in its four views, the dashboard's as they are. Behind them, what readers
// saw of each count that went wrong.
//
// The state of the controls is in the query: name, chart, theme, width. `?case=NAME` shows only the picture of that case,
// without the page around it; with `feed=ADDRESS` the widget reads that feed, and with `mode=text-200` text has twice its size.
// When it is finished, `data-ready` is on the root element. `popstate` shows another picture (test/visual/ uses that).
import '../src/dashboard.js';
import { earlier } from '../src/elements/base/earlier.js';
import { galleryTitles } from './gallery-titles.js';
import { incidentCases, incidentTitles } from './incident-cases.js';
import { dashboardCases, type DashboardCase } from '../test/cases/dashboard.js';
import { caseNamed, cases, type Case } from '../test/cases/index.js';

const charts = { bar: 'Batang', stacked: 'Bertumpuk', donut: 'Cincin', table: 'Tabel' } as const;
const themes = { light: 'Terang', dark: 'Gelap' } as const;

type Chart = keyof typeof charts;
type AnyCase = Case | DashboardCase;

const root = document.documentElement;
const query = new URLSearchParams(location.search);

if (query.has('case')) {
  void showPicture(query);
  addEventListener('popstate', () => void showPicture(new URLSearchParams(location.search)));
} else {
  showGallery();
}

/** An element with this class and these children. */
function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  className = '',
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** Puts one view of a case into `parent`. Resolves when it is drawn. */
async function draw(parent: Element, shown: AnyCase, chart: Chart, level = 2): Promise<void> {
  const element = make('tag' in shown ? shown.tag : 'election-results');
  element.setAttribute('heading-level', String(level));
  if (shown.attributes?.['previous']) await earlier.load();
  for (const [name, value] of Object.entries(shown.attributes ?? {})) element.setAttribute(name, value);
  if ('tag' in shown) {
    const { results, series, contests, sources } = shown;
    Object.assign(element, sources ? sources : results ? { results } : series ? { series } : { contests });
    parent.append(element);
    await ('rowsComplete' in element ? element.rowsComplete : element.updateComplete);
    return;
  }
  const { previous, results } = shown;
  Object.assign(element, { chart });
  // Some cases have faults on purpose. The element must read any input.
  const give = (state: unknown): void => void Object.assign(element, { results: state });
  give(previous ?? results);
  parent.append(element);
  await element.updateComplete;
  if (previous === undefined) return;
  give(results);
  await element.updateComplete;
}

/** A widget that follows a feed, after its first answer. */
async function drawLive(parent: Element, feed: string): Promise<void> {
  const element = make('election-results');
  element.setAttribute('src', feed);
  element.setAttribute('refresh', '30');
  const answered = new Promise((resolve) =>
    element.addEventListener('election-results-change', resolve, { once: true }),
  );
  parent.append(element);
  await answered;
}

async function showPicture(query: URLSearchParams): Promise<void> {
  delete root.dataset['ready'];
  const name = query.get('case') ?? '';
  const shown = [...dashboardCases, ...incidentCases].find((candidate) => candidate.name === name) ?? caseNamed(name);
  const chart = query.get('chart') ?? '';
  const wanted =
    'tag' in shown
      ? (['bar'] as const)
      : (Object.keys(charts) as Chart[]).filter((known) => chart === known || !(chart in charts));
  root.classList.add('picture');
  root.dataset['theme'] = query.get('theme') ?? 'both';
  root.style.setProperty('--width', `${query.get('width') ?? '360'}px`);
  root.style.fontSize = query.get('mode') === 'text-200' ? '200%' : '';
  const main = make('main');
  document.body.replaceChildren(main);
  document.title = `${shown.name} - election-results`;
  const feed = query.get('feed');
  await (feed ? drawLive(main, feed) : Promise.all(wanted.map((view) => draw(main, shown, view))));

  const photos = [...main.children].flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('img') ?? [])]);
  for (const photo of photos) photo.loading = 'eager';
  // A photo that cannot be loaded is part of the picture.
  await Promise.allSettled(photos.map((photo) => photo.decode()));
  await document.fonts.ready;
  await frame();
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  await frame();
  root.dataset['ready'] = '';
}

function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function showGallery(): void {
  const main = document.querySelector('main');
  const form = document.querySelector('form');
  if (!main || !form) throw new Error('gallery.html has changed');

  // Sections are drawn as they come near.
  const drawn = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) drawSection(target);
    },
    { rootMargin: '600px' },
  );
  const sections = new Map([...cases, ...dashboardCases, ...incidentCases].map((shown) => [sectionOf(shown), shown]));
  const drawSection = (section: Element): void => {
    observer.unobserve(section);
    const shown = sections.get(section as HTMLElement);
    if (!shown || drawn.has(section)) return;
    drawn.add(section);
    section.append(...(Object.keys(themes) as (keyof typeof themes)[]).map((theme) => stageOf(shown, theme)));
    section.classList.add('drawn');
    keepReachable([...section.querySelectorAll('.stage')]);
  };

  const controls = form.elements as HTMLFormControlsCollection &
    Record<'chart' | 'theme' | 'preset', RadioNodeList> &
    Record<'width' | 'name', HTMLInputElement> &
    Record<'count', HTMLOutputElement>;
  const usualWidth = innerWidth < 400 ? '280' : '360';

  /** Shows the state of the controls on the page. */
  const apply = (): void => {
    const { chart, theme, width, name } = controls;
    controls.preset.value = width.value;
    if (width.validity.valid) root.style.setProperty('--width', `${width.value}px`);
    root.dataset['chart'] = chart.value;
    root.dataset['theme'] = theme.value;

    const words = name.value.toLowerCase().split(/\s+/);
    let count = 0;
    for (const [section, shown] of sections) {
      const text = `${shown.name} ${titleOf(shown)}`.toLowerCase();
      section.hidden = !words.every((word) => text.includes(word));
      if (!section.hidden) count += 1;
    }
    controls.count.value = count
      ? `${String(count)} dari ${String(sections.size)} kasus`
      : 'Tidak ada kasus yang cocok. Coba kata lain, atau kosongkan pencarian.';
    keepReachable([...main.querySelectorAll('.stage')]);
  };

  /** Stores the state of the controls in the query, so that links work. */
  const remember = (): void => {
    const { chart, theme, width, name } = controls;
    const state = new URLSearchParams();
    if (name.value) state.set('name', name.value);
    if (chart.value !== 'all') state.set('chart', chart.value);
    if (theme.value !== 'both') state.set('theme', theme.value);
    if (width.validity.valid && width.value !== usualWidth) state.set('width', width.value);
    const search = state.toString();
    history.replaceState(null, '', `${location.pathname}${search && `?${search}`}${location.hash}`);
  };

  controls.name.value = query.get('name') ?? '';
  controls.width.value = query.get('width') ?? usualWidth;
  if (!controls.width.validity.valid) controls.width.value = usualWidth;
  for (const name of ['chart', 'theme'] as const) {
    const usual = controls[name].value;
    controls[name].value = query.get(name) ?? usual;
    // For a value without a button, no button is on.
    if (!controls[name].value) controls[name].value = usual;
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'preset') controls.width.value = target.value;
    apply();
    remember();
  });
  addEventListener('resize', () => keepReachable([...main.querySelectorAll('.stage')]));

  apply();
  main.append(...sections.keys());
  for (const section of sections.keys()) observer.observe(section);
  // The browser looked for the section of the address before it existed.
  const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named) {
    drawSection(named);
    named.scrollIntoView();
  }
}

/** Its title, with a mark of made-up figures. */
function titleOf({ name, title }: AnyCase): string {
  return `${galleryTitles[name] ?? incidentTitles[name] ?? title}${title.includes('synthetic') ? ' (rekaan)' : ''}`;
}

/** Puts only the case's name on the page, until the case is drawn. */
function sectionOf(shown: AnyCase): HTMLElement {
  const { name } = shown;
  const section = make('section', 'case');
  section.id = name;
  const link = make('a', '', make('code', '', name));
  link.href = `#${name}`;
  const heading = make('h2', '', `${titleOf(shown)} `, link);
  heading.id = `${name}-title`;
  section.setAttribute('aria-labelledby', heading.id);
  section.append(heading);
  if (name in incidentTitles) {
    const both = make('a', '', 'Kata sumber di samping yang dilihat pembaca');
    both.href = `./incidents.html#${name}`;
    section.append(make('p', '', both));
  }
  return section;
}

/** The views of a case in one theme. */
function stageOf(shown: AnyCase, theme: keyof typeof themes): HTMLElement {
  const labels = 'tag' in shown ? { bar: shown.tag } : charts;
  const views = (Object.entries(labels) as [Chart, string][]).map(([chart, label]) => {
    const link = make('a', '', `${label}, ${themes[theme].toLowerCase()}`);
    link.href = `?${new URLSearchParams({ case: shown.name, chart, theme }).toString()}`;
    const view = make('div', `view ${'tag' in shown ? 'whole' : chart}`, make('p', 'label', link));
    void draw(view, shown, chart, 3);
    return view;
  });
  const stage = make('div', `stage ${theme}`, ...views);
  stage.setAttribute('role', 'group');
  stage.setAttribute('aria-label', `${shown.name}: ${themes[theme].toLowerCase()}`);
  return stage;
}

/** Makes wide content scrollable, also by keyboard. */
function keepReachable(stages: readonly Element[]): void {
  const wide = stages.map(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
  stages.forEach((stage, index) => {
    if (wide[index]) stage.setAttribute('tabindex', '0');
    else stage.removeAttribute('tabindex');
  });
}
