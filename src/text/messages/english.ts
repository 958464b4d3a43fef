import type { Messages } from './messages.js';

export const english: Messages = {
  columns: { number: 'Ballot number', name: 'Candidate', votes: 'Votes', share: 'Share' },
  party: 'Party',
  kinds: { 'quick-count': 'Quick count', preliminary: 'Preliminary count', official: 'Official result' },
  statuses: {
    determined: 'Result certified by KPU',
    elected: 'Declared elected by KPU',
    disputed: 'Challenged at the Constitutional Court',
    annulled: 'Annulled by the Constitutional Court',
    revote: 'Re-vote ordered',
  },
  annulled: (status) => `${status}: void`,
  revote: ({ stations, of, date, votes, isCounted }) =>
    `Re-vote${stations && ` at ${stations}${of && ` of ${of}`} polling stations`}${date && ` on ${date}`}${
      isCounted ? ' counted' : ''
    }${votes && `, replacing ${votes} valid votes`}`,
  ordered: (date) => `ordered ${date}`,
  secondRound: 'Second round',
  test: 'TEST DATA',
  emptyBox: 'Empty box',
  leading: 'Leading so far',
  tied: 'Equal votes',
  validVotes: 'Valid votes',
  source: 'Source',
  updated: 'Updated',
  results: 'Election results',
  unavailable: 'Results are not available yet',
  loading: 'Loading results…',
  closed: (what, time) => `${what} to be shown from ${time}`,
  unreachable: (time) => `The latest data could not be loaded.${time && ` Showing data as of ${time}.`}`,
  unchanged: (time) => `The source has not updated its data since ${time}.`,
  ago: (minutes) =>
    minutes < 1 ? 'just now' : minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`,
  live: 'Updates by itself',
  paused: 'Updates paused',
  pause: 'Pause',
  resume: 'Continue',
  toolbar: {
    label: 'View and downloads',
    charts: { bar: 'Bars', stacked: 'Stacked', donut: 'Donut', table: 'Table' },
    csv: 'Download CSV',
    png: 'Save PNG',
    svg: 'Save SVG',
    share: 'Image for social media',
    embed: 'Embed',
    copied: 'Copied',
    copyText: 'Copy this text:',
    keepPicture: 'Press and hold the image to save it.',
    close: 'Close',
    failed: (what) => `${what}: not possible on this page.`,
    missing: 'Downloads and embedding could not be loaded. Reload this page to try again.',
  },
  pollster: 'Pollster',
  range: 'Range',
  stale: 'The latest data cannot be read. Showing the last data that could.',
  incomplete: 'Some details from the source cannot be read.',
  notExact: 'Does not add up to exactly 100% because of rounding',
  adjusted: 'Shares are rounded by the largest remainder method',
  inconsistencies: {
    'total-differs': "In the source's data, the total is not the sum of all candidates' votes.",
    'row-equals-sum':
      "In the source's data, one row equals the sum of all others. Shares may be wrong, and no winner is named.",
    'votes-above-registered':
      "In the source's data, votes exceed registered voters; additional voters may not be among these.",
    'counted-above-stations': "In the source's data, counted polling stations exceed all polling stations.",
    'regions-differ': "In the source's data, votes of all regions differ from the total.",
    'overseas-missing': "In the source's data, votes from overseas are not there yet.",
    'updated-in-future': "The time in the source's data is ahead of the clock.",
  },
  incompleteProvinces: (listed, of) => `Data of provinces incomplete${of && ` (${listed} of ${of})`}`,
  outcomes: {
    elected: (names) => (names ? `${names} declared elected by KPU` : 'Declared elected by KPU'),
    wins: (names, round) => `${names} meets the conditions to win${['', ' in one round', ' the second round'][round]}`,
    'second-round': (names) => `Second round: ${names}`,
    'new-election': (names) => `${names} at no more than 50%: the election is held again`,
    tied: (names) => `Equal votes: ${names}`,
    open: () => '',
  },
  opponent: (first, names) => `${first} to a second round against ${names}`,
  reasons: {
    majority: 'More than 50% of valid votes',
    'most-votes': 'Most votes',
    'no-majority': 'No pair with more than 50% of valid votes',
    'no-spread': 'More than 50% of valid votes without sufficient spread',
    'first-tied': 'Equal votes for first place',
    'second-tied': 'Equal votes for second place',
    'regions-missing': 'The condition of 20% in more than half of the provinces is not worked out here',
    'regions-incomplete':
      'The condition of 20% in more than half of the provinces is not worked out here: province data incomplete',
    'regions-differ':
      'The condition of 20% in more than half of the provinces is not worked out here: votes of all regions differ from the total',
    'law-unknown': 'The rules of that time are not worked out here',
    'count-incomplete': 'The figures here are not complete',
  },
  spread: (met, of) => `, at least 20% in ${met} of ${of} provinces`,
  provinces: (given, of) => ` (${given} of ${of})`,
  pending: 'Declaration of the elected pair by KPU to follow.',
  disputed: 'The Constitutional Court has yet to rule.',
  ground: (citation) =>
    citation
      .replace(/Pasal/g, 'Art.')
      .replace(/ ayat /g, '')
      .replace(/Putusan MK/g, 'Constitutional Court Decision'),
  and: 'and',
  or: 'or',
  votes: (count) => `${count} vote${count === '1' ? '' : 's'}`,
  progress: (percent, counted, total) =>
    counted ? `${counted} of ${total} polling stations counted (${percent})` : `${percent} of polling stations counted`,
  turnout: (percent, voters, registered) =>
    `Turnout ${percent}${voters && registered ? ` of registered voters (${voters} of ${registered})` : ''}`,
  registered: (count) => `Registered voters ${count}`,
  invalid: (count) => `Invalid votes ${count}`,
  sample: (percent) => `Sample in ${percent}`,
  margin: (points) => `Margin of error ±${points} percentage points`,
  nearHalf: (names) => `${names} within the margin of error of 50%`,
  threshold: (percent) => `Threshold ${percent}`,
  correction: (name, votes, percent, time) =>
    `Figure at the source fell: ${name} −${votes}${percent && `, down ${percent}`}${time && ` (${time})`}`,
  jumps: {
    progress: (from, to) => `In the source's data, counted polling stations fell from ${from} to ${to}.`,
    stations: (from, to) => `In the source's data, the number of polling stations fell from ${from} to ${to}.`,
  },
  hold: (time) => `The newsroom has paused updates${time && ` since ${time}`}.`,
  rolledBack: 'The newsroom has withdrawn the previous figures.',
  sumOfSource: (percent) => `Shares from the source add up to ${percent}`,
  firstOf: (shown, all) => `Showing ${shown} of ${all} candidates`,
};
