import { fixtureSync } from '@open-wc/testing';
import { ElectionTrend } from '../../../src/elements/trend/election-trend.js';
import type { DashboardCase } from '../../cases/dashboard-case.js';
import { trendCases } from '../../cases/trend.js';
import { shadow } from '../seen.js';

ElectionTrend.define();

/** @throws {Error} where there is no such case. */
export function caseNamed(name: string): DashboardCase {
  const found = trendCases.find((one) => one.name === name);
  if (!found) throw new Error(`no case is named "${name}"`);
  return found;
}

/** A case in a box of that many px, with these attributes beside its own. */
export async function trendOf(
  { attributes, results, series }: Pick<DashboardCase, 'attributes' | 'results' | 'series'>,
  more: Readonly<Record<string, string>> = {},
  width = 640,
): Promise<ElectionTrend> {
  const box = fixtureSync<HTMLElement>('<div></div>');
  box.style.width = `${width}px`;
  const element = document.createElement('election-trend');
  for (const [name, value] of Object.entries({ ...attributes, ...more })) element.setAttribute(name, value);
  if (series !== undefined) element.series = series;
  if (results !== undefined) element.results = results as ElectionTrend['results'];
  box.append(element);
  await element.updateComplete;
  return element;
}

/** The slider that readers move along the lines. */
export function slider(element: Element): HTMLElement {
  const found = shadow(element).querySelector<HTMLElement>('[role="slider"]');
  if (!found) throw new Error('nothing can be read out');
  return found;
}

export function plot(element: Element): SVGSVGElement {
  const found = shadow(element).querySelector<SVGSVGElement>('.plot');
  if (!found) throw new Error('nothing is drawn');
  return found;
}

/** What screen readers get for the point that is read out. */
export const spoken = (element: Element): string => slider(element).getAttribute('aria-valuetext') ?? '';
