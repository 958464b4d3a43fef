import { fixtureSync } from '@open-wc/testing';
import { ElectionRegions } from '../../../src/elements/regions/election-regions.js';
import type { DashboardCase } from '../../cases/dashboard-case.js';
import { regions as cases } from '../../cases/regions.js';
import { shadow } from '../seen.js';

ElectionRegions.define();
export { cases };

/** @throws {Error} where there is no such case. */
export function caseNamed(name: string): DashboardCase {
  const found = cases.find((one) => one.name === `regions-${name}`);
  if (!found) throw new Error(`no case is named "regions-${name}"`);
  return found;
}

/** A case in a box of that many px, with these attributes beside its own. */
export async function regionsOf(
  { attributes, results }: Pick<DashboardCase, 'attributes' | 'results'>,
  more: Readonly<Record<string, string>> = {},
  width = 640,
): Promise<ElectionRegions> {
  const box = fixtureSync<HTMLElement>('<div></div>');
  // Engines differ in the font of a page that names none.
  box.style.cssText = `width: ${width}px; font-family: Arial, 'Liberation Sans', sans-serif`;
  const element = document.createElement('election-regions');
  for (const [name, value] of Object.entries({ ...attributes, ...more })) element.setAttribute(name, value);
  element.results = results as ElectionRegions['results'];
  box.append(element);
  await element.rowsComplete;
  return element;
}

/** The element with a region's code: its tile, or its name in the table. */
export function regionIn(element: Element, code: string): HTMLElement {
  const found = shadow(element).querySelector<HTMLElement>(`[data-code="${code}"]`);
  if (!found) throw new Error(`no region has the code ${code}`);
  return found;
}

/** The focused part of an element. */
export const focused = (element: Element): HTMLElement | null => shadow(element).activeElement as HTMLElement | null;
