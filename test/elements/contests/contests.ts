import { aTimeout, fixtureSync } from '@open-wc/testing';
import { ElectionContests } from '../../../src/elements/contests/election-contests.js';
import { contests as cases } from '../../cases/contests.js';
import type { DashboardCase } from '../../cases/dashboard-case.js';
import { shadow, textOf } from '../seen.js';

ElectionContests.define();

export { cases };

/** @throws {Error} where there is no such case. */
export function caseNamed(name: string): DashboardCase {
  const found = cases.find((one) => one.name === `contests-${name}`);
  if (!found) throw new Error(`no case is named "contests-${name}"`);
  return found;
}

/** A case in a box of that many px, with these attributes beside its own. */
export async function contestsOf(
  { attributes, contests }: Pick<DashboardCase, 'attributes' | 'contests'>,
  more: Readonly<Record<string, string>> = {},
  width = 640,
): Promise<ElectionContests> {
  const box = fixtureSync<HTMLElement>('<div></div>');
  box.style.width = `${String(width)}px`;
  const element = document.createElement('election-contests');
  for (const [name, value] of Object.entries({ ...attributes, ...more })) element.setAttribute(name, value);
  element.contests = contests;
  box.append(element);
  return drawn(element);
}

/** Resolves when every row is drawn. */
export async function drawn(element: ElectionContests): Promise<ElectionContests> {
  await aTimeout(0);
  await element.rowsComplete;
  return element;
}

/** The listed rows, in their order. */
export const rows = (element: Element): readonly HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>('.board .contest:not([hidden])'),
];
export const opener = (row: Element): HTMLButtonElement => row.querySelector('.opener')!;
export const names = (element: Element): readonly string[] => rows(element).map((row) => textOf(opener(row)));
/** A row as text. */
export const briefs = (element: Element): readonly string[] =>
  rows(element).map((row) => textOf(row.querySelector('.brief')!));
export const status = (element: Element): string => textOf(shadow(element).querySelector('[role="status"]')!);

export async function find(element: ElectionContests, typed: string): Promise<void> {
  const input = shadow(element).querySelector('input')!;
  input.value = typed;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await element.rowsComplete;
}

export async function order(element: ElectionContests, sort: string): Promise<void> {
  // Before it may stand the one that shows a part.
  const select = [...shadow(element).querySelectorAll('select')].at(-1)!;
  select.value = sort;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.rowsComplete;
}
