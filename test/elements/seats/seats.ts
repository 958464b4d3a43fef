import { fixtureSync } from '@open-wc/testing';
import { ElectionSeats } from '../../../src/elements/seats/election-seats.js';
import { seats as cases } from '../../cases/seats.js';
import type { DashboardCase } from '../../cases/dashboard-case.js';

ElectionSeats.define();
export { cases };

/** @throws {Error} where there is no such case. */
export function caseNamed(name: string): DashboardCase {
  const found = cases.find((one) => one.name === `seats-${name}`);
  if (!found) throw new Error(`no case is named "seats-${name}"`);
  return found;
}

/** A case in a box of that many px, with these attributes beside its own. */
export async function seatsOf(
  { attributes, results }: DashboardCase,
  more: Readonly<Record<string, string>> = {},
  width = 640,
): Promise<ElectionSeats> {
  const box = fixtureSync<HTMLElement>('<div></div>');
  box.style.width = `${width}px`;
  const element = document.createElement('election-seats');
  for (const [name, value] of Object.entries({ ...attributes, ...more })) element.setAttribute(name, value);
  element.results = results as ElectionSeats['results'];
  box.append(element);
  await element.updateComplete;
  return element;
}

/** The centres of the dots of one part, in px of the page. */
export function dotsOf(path: SVGPathElement): readonly { readonly x: number; readonly y: number }[] {
  const matrix = path.getScreenCTM()!;
  return [...(path.getAttribute('d') ?? '').matchAll(/M(\S+) (\S+?)h/g)].map(([, x, y]) =>
    new DOMPoint(Number(x), Number(y)).matrixTransform(matrix),
  );
}
