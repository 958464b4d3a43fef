// Which contest is this? The words of a heading only raise doubts about what else is said. Nothing is concluded from them.
import type { TellFault } from './readers.js';
import type { Candidate, Results, Rule } from './types.js';

type Headings = Partial<Pick<Results, 'heading' | 'subheading'>>;

/** The words by which a heading names an office. */
const offices = {
  president: /presiden|pilpres/,
  DPR: /\bdpr\b/,
  DPRD: /\bdprd\b/,
  DPD: /\bdpd\b/,
  governor: /gubernur|governor|pilgub|pilkada (?:dki|jakarta)/,
  regent: /bupati|regent|pilbup/,
  mayor: /wali ?kota|\bmayor\b|pilwal?ko/,
} as const;

/** The office that a contest is about. Undefined where its headings name none, or several. */
export function officeOf({ heading = '', subheading = '' }: Headings): keyof typeof offices | undefined {
  const said = `${heading} ${subheading}`.toLowerCase();
  const [office, ...others] = (Object.keys(offices) as (keyof typeof offices)[]).filter((name) =>
    offices[name].test(said),
  );
  return others.length ? undefined : office;
}

/**
 * The rules of the office that the headings name; undefined where they name none that a rule is for. Only in Jakarta does a
 * governor need more than half of the votes (UU 29/2007 Pasal 11).
 */
function rulesNamed(headings: Headings): readonly Rule[] | undefined {
  const office = officeOf(headings);
  if (office === 'president') return ['presidential'];
  if (office !== 'governor' && office !== 'regent' && office !== 'mayor') return undefined;
  const isJakarta = /jakarta|\bdki\b/i.test(`${headings.heading} ${headings.subheading}`);
  return [isJakarta && office === 'governor' ? 'majority-runoff' : 'plurality', 'single-candidate'];
}

/**
 * The rule that applies; undefined where none is named, and where the rule, the round, the headings and the candidates do not
 * agree. Then nobody is told to have won.
 *
 * @param fault is told of what does not agree
 */
export function agreedRule(
  { rule, round, ...headings }: Headings & Partial<Pick<Results, 'rule' | 'round'>>,
  candidates: readonly Candidate[],
  fault: TellFault,
): Rule | undefined {
  // An empty box is never elected. Only the rule for a single pair takes that into account.
  if (candidates.some(({ emptyBox }) => emptyBox)) {
    if (rule && rule !== 'single-candidate') fault('rule', '"single-candidate" beside an empty box', rule);
    return 'single-candidate';
  }
  if (!rule) return undefined;
  if (round === 2 && candidates.length > 2) return fault('round', '1 with more than two candidates', round);
  const named = rulesNamed(headings);
  return named && !named.includes(rule) ? fault('rule', `${named.join(' or ')}, as the headings say`, rule) : rule;
}
