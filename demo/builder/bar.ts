// The bar at the foot of the page: what is still missing, and the one button.
import { find } from './find.js';
import { make } from './make.js';
import type { Readiness } from './readiness.js';

export interface Bar {
  show(readiness: Readiness): void;
}

/** @param copy takes the code along, once it is made; false where the browser does not allow it */
export function barOf(copy: () => Promise<boolean>, isMade: () => Promise<void>): Bar {
  const state = find('#state', HTMLElement);
  const button = find('#copy', HTMLButtonElement);
  let shown: Readiness | undefined;

  const show = (next: Readiness): void => {
    shown = next;
    // Listeners hear every change: what stays as it is must not be written anew.
    if (state.textContent !== `${next.state} ${next.reason}`)
      state.replaceChildren(make('b', {}, next.state), ` ${next.reason}`);
    button.textContent = next.action;
    // It can still be pressed: it leads to what is missing.
    if (next.at) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  };

  const press = async (): Promise<void> => {
    await isMade();
    if (shown?.at) return goTo(shown.at);
    const action = 'Salin kode';
    show(
      (await copy())
        ? { state: 'Kode disalin.', reason: 'Tempel di CMS Anda.', action }
        : { state: 'Belum tersalin.', reason: 'Kode sudah dipilih: salin dengan Ctrl+C.', action },
    );
  };
  button.addEventListener('click', () => void press());
  return { show };
}

/** Brings an editor to a part of the form, out of whatever fold it lies in. */
function goTo(selector: string): void {
  const target = find(selector, HTMLElement);
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  target.focus();
}
