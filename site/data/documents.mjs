// The documents of the repository that are pages of the site, with their titles and what they are about.
const of = (source, page, title, description) => ({ source, page, title, description });

export const documents = [
  of(
    'docs/getting-started.md',
    'en/docs/getting-started/',
    'Getting started',
    'Every way to give figures to the widget.',
  ),
  of('docs/live.md', 'en/docs/live/', 'A live count', 'Feeds, their formats, and what the desk can say through them.'),
  of(
    'docs/formats.md',
    'en/docs/formats/',
    'Formats of feeds',
    'KPU, KawalPemilu, CSV, and any other JSON by a mapping.',
  ),
  of('docs/reference.md', 'en/docs/reference/', 'Reference', 'Attributes, the results object, theming and events.'),
  of('docs/embedding.md', 'en/docs/embedding/', 'Embedding', 'Frames, AMP, WordPress and oEmbed.'),
  of('docs/server-rendering.md', 'en/docs/server-rendering/', 'Server rendering', 'Figures before any script runs.'),
  of('docs/command-line.md', 'en/docs/command-line/', 'Command line', 'Check, convert, mirror and draw results.'),
  of(
    'docs/operations.md',
    'en/docs/operations/',
    'Serving a feed to a country',
    "A desk's handbook for election night.",
  ),
  of('docs/honesty.md', 'en/docs/honesty/', 'Honesty', 'What the widget prints, what it refuses to say, its limits.'),
  of(
    'docs/accessibility.md',
    'en/docs/accessibility/',
    'Accessibility',
    'The elements against WCAG 2.2, with the tests that show it.',
  ),
  of('docs/security.md', 'en/docs/security/', 'Security', 'Threats, policies, signed feeds and hashes.'),
  of('docs/performance.md', 'en/docs/performance/', 'Benchmarks', 'Sizes, times and how they are measured.'),
  of('docs/browsers.md', 'en/docs/browsers/', 'Browsers', 'Which browsers and screen readers are tested.'),
  of('ARCHITECTURE.md', 'en/docs/architecture/', 'Architecture', 'How the code is ordered.'),
  of('CHANGELOG.md', 'en/changelog/', 'Changelog', 'What changed in each version.'),
];

/** The page of each document, by its file. */
export const sources = new Map(documents.map(({ source, page }) => [source, page]));
