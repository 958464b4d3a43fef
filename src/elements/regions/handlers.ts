import type { RegionKey } from '../../results/regions.js';
import type { MapMode } from '../../view/region-tile.js';

/** The reader's actions. */
export interface RegionHandlers {
  readonly choose: (event: Event) => void;
  readonly focus: (event: Event) => void;
  readonly move: (event: KeyboardEvent) => void;
  readonly view: (isTable: boolean) => void;
  readonly mode: (mode: MapMode) => void;
  readonly pair: (id: string) => void;
  readonly sort: (key: RegionKey) => void;
  readonly find: (typed: string) => void;
  readonly all: () => void;
}
