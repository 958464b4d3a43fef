import type { Standing, Standings } from './standings.js';

/** As many candidates as a listener keeps in mind; the table has them all. */
const mostNamed = 5;

/** One or two sentences for readers who do not see the picture. Says nothing that the picture does not. */
export function summarize(
  { heading, label, subheading, badges, verdict, progress, rows, banner }: Omit<Standings, 'summary'>,
  byVotes: readonly Standing[],
): string {
  const figures = (rows.length > mostNamed ? byVotes.slice(0, mostNamed) : rows).map(
    ({ name, share, votes, mark }) => `${name} ${share}${votes && ` (${votes}${mark && `, ${mark}`})`}`,
  );
  return [
    [banner, heading || label, subheading, ...badges.map(({ text }) => text)].filter(Boolean).join(', ') + `: ${figures.join('; ')}`,
    verdict?.headline,
    progress?.text,
  ]
    .filter(Boolean)
    .map((sentence) => `${sentence ?? ''}.`)
    .join(' ');
}
