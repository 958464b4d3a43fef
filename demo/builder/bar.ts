// The bar at the bottom of the page: what is still missing, and the one button.
import { find } from './find.js';
import { make } from './make.js';
import type { Readiness } from './readiness.js';

export interface Bar {
  show(readiness: Readiness): void;
}

/** @param copy copies the code when it is made; false if the browser does not allow it */
export function barOf(copy: () => Promise<boolean>, isMade: () => Promise<void>): Bar {
  const state = find('#state', HTMLElement);
  const button = find('#copy', HTMLButtonElement);
  let shown: Readiness | undefined;

  const show = (next: Readiness): void => {
    shown = next;
    // Screen readers announce every change, so an unchanged text must not be written again.
    if (state.textContent !== `${next.state} ${next.reason}`)
      state.replaceChildren(make('b', {}, next.state), ` ${next.reason}`);
    button.textContent = next.action;
    // It can still be pressed: it leads to the missing field.
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

/** Shows a part of the form, and opens the groups around it. */
function goTo(selector: string): void {
  const target = find(selector, HTMLElement);
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  target.focus();
}
