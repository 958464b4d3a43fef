import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** What readers find and order rows by. A server has no handlers. */
export interface FinderHandlers {
  readonly find: (typed: string) => void;
  /** By the key of one of the orders. */
  readonly order: (key: string) => void;
  /** Opens a row, or closes it. */
  readonly toggle: (key: string) => void;
}

/** The words of the two fields, and how many rows were found. */
export interface Finder {
  readonly filter: string;
  readonly sort?: string;
  /** The orders by their keys, as the reader sees them. Without any, as where columns sort, there is no field for them. */
  readonly orders?: readonly (readonly [key: string, label: string])[];
  readonly status: string;
  /** True while it only keeps its place. */
  readonly isWaiting?: boolean;
}

/**
 * The fields above a list of rows: one finds rows, one chooses their order.
 *
 * @param more fields between the two
 */
export const finder = (
  { filter, sort, orders, status, isWaiting = false }: Finder,
  handlers?: Pick<FinderHandlers, 'find'> & Partial<FinderHandlers>,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult =>
  html`<div class=${isWaiting ? 'finder free' : 'finder'}>
    <label>
      <input type="search" aria-label=${filter} placeholder=${filter} @input=${({ target }: Event) => handlers?.find((target as HTMLInputElement).value)} />
    </label>
    ${more}
    ${
      orders
        ? html`<label>
            <select aria-label=${sort ?? nothing} @change=${({ target }: Event) => handlers?.order?.((target as HTMLSelectElement).value)}>
              ${orders.map(([key, label]) => html`<option value=${key}>${label}</option>`)}
            </select>
          </label>`
        : nothing
    }
    <p role=${isWaiting ? nothing : 'status'} class="quiet">${status}</p>
  </div>`;

/** The keys of the open rows after a press on one of them. */
export function toggled(open: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(open);
  if (!after.delete(key)) after.add(key);
  return after;
}
