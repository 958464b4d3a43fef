import type { Fault } from '../results/faults.js';
import type { Results } from '../results/types.js';

/**
 * The paths of embargoes that have not ended. A page does not show such figures, but that is only the second lock: they
 * must not leave the server.
 */
export function embargoFaults(results: Results, now: number): readonly Fault[] {
  const states = [
    { path: 'embargo', state: results },
    ...results.counts.map((state, index) => ({ path: `counts[${index}].embargo`, state })),
  ];
  return states.flatMap(({ path, state: { embargo, kind } }) =>
    embargo !== undefined && Date.parse(embargo) > now
      ? [
          {
            path,
            message: `these figures must not leave the server before ${embargo}${kind === 'quick-count' ? ' (UU 7/2017 Pasal 449(5))' : ''}`,
            fatal: false,
          },
        ]
      : [],
  );
}
