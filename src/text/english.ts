import type { Messages } from './messages.js';

export const english: Messages = {
  columns: { number: 'Ballot number', name: 'Candidate', votes: 'Votes', share: 'Share' },
  kinds: { 'quick-count': 'Quick count', preliminary: 'Preliminary count', official: 'Official result' },
  statuses: {
    determined: 'Determined by KPU',
    disputed: 'Disputed at the Constitutional Court',
    annulled: 'Annulled by the Constitutional Court',
  },
  secondRound: 'Second round',
  test: 'TEST DATA',
  emptyBox: 'Empty box',
  leading: 'Leading so far',
  tied: 'Equal votes',
  validVotes: 'valid votes',
  source: 'Source',
  updated: 'Updated',
  results: 'Election results',
  unavailable: 'Results are not available yet',
  stale: 'The latest data cannot be read; these are the last good figures.',
  incomplete: 'Some of the source’s details cannot be read and are not shown.',
  notExact: 'Does not add up to exactly 100% because of rounding',
  adjusted: 'Shares are adjusted (largest remainder) to add up to 100%',
  adjustedNotExact: 'Shares are adjusted (largest remainder), except near a limit; they do not add up to exactly 100%',
  inconsistencies: {
    'votes-above-registered': 'The source gives more votes than registered voters.',
    'counted-above-stations': 'The source gives more counted polling stations than there are.',
    'regions-differ': 'The source’s regions do not add up to its total.',
    'updated-in-future': 'The source’s time is ahead of this device’s clock.',
  },
  verdict: {
    headlines: {
      wins: ({ names, round }) =>
        `${names} meets the conditions to win${['', ' in one round', ' the second round'][round] ?? ''}`,
      'second-round': ({ names }) => `Second round: ${names}`,
      'new-election': ({ names }) => `${names} is ahead: the election is held again`,
      tied: ({ names }) => `Equal votes: ${names}`,
      open: ({ names }) => `${names} has more than 50% of the votes; no winner can be declared yet`,
    },
    elected: ({ names }) => `${names} elected, determined by KPU`,
    reasons: {
      majority: () => 'More than 50% of valid votes',
      'majority-and-spread': ({ met, of }) =>
        `More than 50% of votes, and at least 20% in ${String(met)} of ${String(of)} provinces`,
      'most-of-two': () => 'Most votes of two pairs',
      'most-in-second-round': () => 'Most votes in the second round',
      'most-votes': () => 'Most votes',
      'no-majority': () => 'Nobody has more than 50% of votes',
      'no-spread': ({ met, of }) =>
        `More than 50% of votes, but at least 20% in only ${String(met)} of ${String(of)} provinces`,
      'first-two-tied': () => 'Two pairs share the most votes',
      'first-tied': () => 'Equal votes for the first place; nobody is declared ahead',
      'second-tied': () => 'Equal votes for the second place, which decides who goes on',
      'empty-box': () => 'The only candidate does not have more than 50% of valid votes',
      'regions-missing': () => 'Spread of at least 20%: province data not available',
      'regions-incomplete': () => 'Spread of at least 20%: province data incomplete',
    },
    pending: 'The KPU has yet to determine the winner.',
    ground: (citation) => citation.replace(/Pasal/g, 'Art.'),
  },
  and: 'and',
  votes: (count, isOne) => `${count} vote${isOne ? '' : 's'}`,
  progress: (percent, counted, total) =>
    counted
      ? `${counted} of ${total ?? ''} polling stations counted (${percent})`
      : `${percent} of polling stations counted`,
  turnout: (percent, voters, registered) => `Turnout ${percent} (${voters} of ${registered} voters)`,
  registered: (count) => `Registered voters ${count}`,
  invalid: (count) => `Invalid votes ${count}`,
  sample: (percent) => `Sample in ${percent}`,
  margin: (points) => `Margin of error ±${points} percentage points`,
  threshold: (percent) => `Threshold ${percent}`,
  correction: (name, votes, time) =>
    `Figure corrected downwards by the source: ${name} −${votes} votes${time ? ` (${time})` : ''}`,
  hold: (time) => `Updates stopped by the newsroom${time ? ` since ${time}` : ''}`,
  sumOfSource: (percent) => `The source’s shares add up to ${percent}`,
  firstOf: (shown, all) => `Showing ${shown} of ${all} candidates`,
};
