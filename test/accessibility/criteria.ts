// The 55 success criteria of WCAG 2.2 at levels A and AA (w3.org/TR/WCAG22), and for each the tests that show it, the reason why
// it does not apply, or what falls short. docs/accessibility.md is made from this table (npm run accessibility).

/** A test: its file, and a part of its title as the file has it; or a transcript of a screen reader, and a line of it. */
export type Proof = readonly [file: string, title: string];

export interface Criterion {
  readonly number: string;
  readonly name: string;
  readonly level: 'A' | 'AA';
  /** How the elements meet it, or why it does not apply. */
  readonly how: string;
  /** Without tests it does not apply. */
  readonly tests?: readonly Proof[];
  /** What is not as good as it should be. */
  readonly short?: string;
}

const audit: Proof = ['test/elements/accessibility.test.ts', 'the audit finds nothing in any case in'];
const contrast: Proof = ['test/package/contrast.test.ts', 'every text has a contrast of 4.5:1 in its pixels'];
const everyStop: Proof = ['test/package/keyboard.test.ts', 'Tab comes to every control of the six elements'];
const menuKeys: Proof = ['test/package/keyboard.test.ts', 'the menu opens by Enter, Space and both arrows'];
const seenFocus: Proof = ['test/package/keyboard.test.ts', 'wherever the focus is, it can be seen'];
const told: Proof = ['test/package/transcripts.test.ts', 'what screen readers are told is as approved'];
const wholeNumbers: Proof = ['test/elements/digits.test.ts', 'numbers are whole at every width, text size and font'];
const noMedia = 'The elements have no sound and no video.';
const noForms = 'The elements send nothing and ask readers for no data.';

const criterion = (
  number: string,
  level: Criterion['level'],
  name: string,
  how: string,
  tests?: readonly Proof[],
  short?: string,
): Criterion => ({ number, level, name, how, ...(tests && { tests }), ...(short && { short }) });

export const criteria: readonly Criterion[] = [
  criterion(
    '1.1.1',
    'A',
    'Non-text Content',
    'Each figure has a name and a description in a sentence. Photos are decoration: the ballot number is the text.',
    [
      ['test/elements/accessibility.test.ts', 'is named by the heading and described in a sentence'],
      ['test/elements/accessibility.test.ts', 'is decoration, and the number is read out'],
      told,
    ],
  ),
  criterion('1.2.1', 'A', 'Audio-only and Video-only (Prerecorded)', noMedia),
  criterion('1.2.2', 'A', 'Captions (Prerecorded)', noMedia),
  criterion('1.2.3', 'A', 'Audio Description or Media Alternative (Prerecorded)', noMedia),
  criterion('1.2.4', 'AA', 'Captions (Live)', noMedia),
  criterion('1.2.5', 'AA', 'Audio Description (Prerecorded)', noMedia),
  criterion(
    '1.3.1',
    'A',
    'Info and Relationships',
    'Every picture has a real table with heads, and the heading is a real heading.',
    [
      ['test/elements/accessibility.test.ts', 'is there for screen readers as a'],
      ['test/elements/accessibility.test.ts', 'is a real heading of level'],
      ['test/package/transcripts.test.ts', 'every row has a cell under each head'],
    ],
  ),
  criterion(
    '1.3.2',
    'A',
    'Meaningful Sequence',
    'The order of the text in the page is the order of the approved transcripts.',
    [told],
  ),
  criterion(
    '1.3.3',
    'A',
    'Sensory Characteristics',
    'No sentence refers to a colour or a place alone. A winner has a sign, a word and weight.',
    [['test/elements/theming.test.ts', 'differ without colour too'], told],
  ),
  criterion('1.3.4', 'AA', 'Orientation', 'The layout depends on the width of the place only.', [wholeNumbers]),
  criterion('1.3.5', 'AA', 'Identify Input Purpose', 'The search fields ask for nothing about the reader.'),
  criterion(
    '1.4.1',
    'A',
    'Use of Color',
    'Numbers, names or patterns are beside every colour. The four steps of lead keep apart in simulated colour blindness.',
    [
      ['test/elements/theming.test.ts', 'differ without colour too'],
      ['test/elements/theming.test.ts', 'never look the same'],
      ['test/results/lead-colors.test.ts', 'by readers who do not tell colours apart'],
    ],
  ),
  criterion('1.4.2', 'A', 'Audio Control', noMedia),
  criterion('1.4.3', 'AA', 'Contrast (Minimum)', 'Read from rendered pixels in both themes, and by the audit.', [
    contrast,
    audit,
  ]),
  criterion('1.4.4', 'AA', 'Resize Text', 'At 200% no digit is cut and no text lies over another.', [wholeNumbers]),
  criterion(
    '1.4.5',
    'AA',
    'Images of Text',
    'The words of every chart are text. Pictures of results exist only as files that a reader saves.',
    [told],
  ),
  criterion(
    '1.4.10',
    'AA',
    'Reflow',
    'Cards work from 280 px on. Only tables of regions with many pairs scroll, under a fixed first column.',
    [wholeNumbers, ['test/elements/geometry.test.ts', 'no text touches another or is outside the card in any case']],
    'At 320 px long names of a row of contests end in “…”. The opened row has them whole.',
  ),
  criterion('1.4.11', 'AA', 'Non-text Contrast', 'A bar that is too pale gets an outline.', [
    ['test/elements/theming.test.ts', 'have an outline if they have too little contrast'],
    ['test/results/lead-colors.test.ts', 'and have an outline of 3:1'],
    ['test/package/contrast.test.ts', 'every colour of a candidate, or its outline, has a contrast of 3:1'],
  ]),
  criterion(
    '1.4.12',
    'AA',
    'Text Spacing',
    'With the spacing of the criterion no text is cut or lies over another.',
    [['test/elements/text-spacing.test.ts', 'nothing is cut or covered with the spacing of WCAG']],
    'At 360 px a long name in a row of contests ends in “…”; the opened row has it whole. With a wide typeface (DejaVu Sans), names of neighbouring tiles touch, labels at the ends of the race’s lines leave the card, and a pollster’s name in the facts touches its figure.',
  ),
  criterion(
    '1.4.13',
    'AA',
    'Content on Hover or Focus',
    'The read-outs of map and race stay while they are pointed at, and Escape takes them away.',
    [
      ['test/elements/regions/election-regions.test.ts', 'takes its details away at Escape'],
      ['test/elements/trend/election-trend.test.ts', 'ends with Escape, by keyboard and while the mouse stays'],
    ],
  ),
  criterion('2.1.1', 'A', 'Keyboard', 'Every task can be done by keys alone.', [
    everyStop,
    menuKeys,
    ['test/package/keyboard.test.ts', 'on the map arrows go from tile to tile'],
    ['test/package/keyboard.test.ts', 'points of the race are read out by arrows'],
    ['test/package/keyboard.test.ts', 'contests are found by typing'],
  ]),
  criterion('2.1.2', 'A', 'No Keyboard Trap', 'Tab leaves every control, forward and back.', [everyStop]),
  criterion('2.1.4', 'A', 'Character Key Shortcuts', 'Letters act only within the open menu.', [menuKeys]),
  criterion('2.2.1', 'A', 'Timing Adjustable', 'Nothing ends by time.'),
  criterion('2.2.2', 'A', 'Pause, Stop, Hide', 'A live card has a button that pauses its updates.', [
    ['test/elements/feed/reader.test.ts', 'stops the polls and says so; then starts them at once'],
  ]),
  criterion(
    '2.3.1',
    'A',
    'Three Flashes or Below Threshold',
    'Nothing flashes. Only bars grow, for 0.4 s, and not where the reader asks for less motion.',
    [['test/elements/theming.test.ts', 'does not happen if the reader asks for none']],
  ),
  criterion(
    '2.4.1',
    'A',
    'Bypass Blocks',
    'Each card is a figure under a heading. The map of 39 tiles is one Tab stop.',
    [['test/elements/regions/election-regions.test.ts', 'is one Tab stop']],
  ),
  criterion(
    '2.4.2',
    'A',
    'Page Titled',
    'The page has its own title. The frame (embed.html) takes the heading as its title.',
    [['test/package/pages.test.ts', "the frame's page"]],
  ),
  criterion('2.4.3', 'A', 'Focus Order', 'The order of Tab is that of the page.', [everyStop]),
  criterion('2.4.4', 'A', 'Link Purpose (In Context)', 'The only link has the name of the source.', [audit, told]),
  criterion('2.4.5', 'AA', 'Multiple Ways', 'Applies to sets of pages. The site has a menu and a search.', [
    ['test/package/site.test.ts', 'finds pages by words, in each language'],
  ]),
  criterion('2.4.6', 'AA', 'Headings and Labels', 'Headings and labels say what they name.', [told]),
  criterion('2.4.7', 'AA', 'Focus Visible', 'The pixels change wherever the focus is.', [seenFocus]),
  criterion(
    '2.4.11',
    'AA',
    'Focus Not Obscured (Minimum)',
    'Nothing in a card lies over the control that has the focus.',
    [seenFocus],
  ),
  criterion('2.5.1', 'A', 'Pointer Gestures', 'Every control takes a single press.', [
    ['test/package/keyboard.test.ts', 'every control takes presses on 40 × 40 px'],
  ]),
  criterion('2.5.2', 'A', 'Pointer Cancellation', 'Controls are real buttons and act when they are released.', [
    ['test/elements/toolbar.test.ts', 'is a group with a name, of real buttons'],
  ]),
  criterion('2.5.3', 'A', 'Label in Name', 'The name of a control has its visible words.', [audit, told]),
  criterion('2.5.4', 'A', 'Motion Actuation', 'Nothing is done by moving the device.'),
  criterion('2.5.7', 'AA', 'Dragging Movements', 'The race is read by pointing or by keys. Nothing must be dragged.', [
    ['test/elements/trend/election-trend.test.ts', 'goes from point to point by keyboard'],
  ]),
  criterion(
    '2.5.8',
    'AA',
    'Target Size (Minimum)',
    'Every control takes presses on 40 × 40 px, which is more than the 24 px that are asked for.',
    [['test/package/keyboard.test.ts', 'every control takes presses on 40 × 40 px']],
  ),
  criterion('3.1.1', 'A', 'Language of Page', 'The page names its own language. The frame and the site do too.', [
    ['test/package/site.test.ts', 'has each page in both languages'],
  ]),
  criterion(
    '3.1.2',
    'AA',
    'Language of Parts',
    'Each card names the language of its words, also on a page in another language.',
    [
      ['test/elements/accessibility.test.ts', 'names the language of its words'],
      ['test/package/transcripts.test.ts', 'the language of the words is named'],
    ],
  ),
  criterion('3.2.1', 'A', 'On Focus', 'Focus alone shows a read-out at most.', [everyStop]),
  criterion('3.2.2', 'A', 'On Input', 'Typing in a search field only shortens the list below it.', [
    ['test/package/keyboard.test.ts', 'contests are found by typing'],
  ]),
  criterion('3.2.3', 'AA', 'Consistent Navigation', 'Applies to sets of pages. The pages of the site have one menu.', [
    ['test/package/site.test.ts', 'has each page in both languages'],
  ]),
  criterion(
    '3.2.4',
    'AA',
    'Consistent Identification',
    'All six elements have the same controls under the same names.',
    [told],
  ),
  criterion('3.2.6', 'A', 'Consistent Help', 'The elements offer no help of their own.'),
  criterion('3.3.1', 'A', 'Error Identification', noForms),
  criterion('3.3.2', 'A', 'Labels or Instructions', 'The search fields have labels.', [audit]),
  criterion('3.3.3', 'AA', 'Error Suggestion', noForms),
  criterion('3.3.4', 'AA', 'Error Prevention (Legal, Financial, Data)', noForms),
  criterion('3.3.7', 'A', 'Redundant Entry', noForms),
  criterion('3.3.8', 'AA', 'Accessible Authentication (Minimum)', noForms),
  criterion(
    '4.1.2',
    'A',
    'Name, Role, Value',
    'Native elements, and the patterns of the ARIA Authoring Practices for the menu and the slider.',
    [audit, menuKeys, ['test/elements/trend/accessibility.test.ts', 'the slider has a name, and says its position']],
  ),
  criterion(
    '4.1.3',
    'AA',
    'Status Messages',
    'New figures are announced politely, at most every 30 seconds, and only for a card on the screen.',
    [
      ['test/elements/feed/announcements.test.ts', 'has the leader, shares and stations in one sentence'],
      ['test/elements/feed/announcements.test.ts', 'is at most one sentence in 30 s'],
      ['test/elements/feed/announcements.test.ts', 'is all that is said by itself'],
      ['test/elements/feed/announcements.test.ts', 'is not found in the page later'],
      ['test/heard/approved/live.firefox.txt', '(newer figures within 30 s): (nothing)'],
      ['test/heard/approved/live.chromium.txt', '(newer figures within 30 s): (nothing)'],
    ],
  ),
];
