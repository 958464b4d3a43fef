import { expect, waitUntil } from '@open-wc/testing';
import { parts, shadow, textOf } from './seen.js';

const words = 'Unduh & bagikan';

/** The button of a card's menu. */
export const opener = (element: Element): HTMLButtonElement =>
  parts(element, 'button', HTMLButtonElement).find(({ ariaHasPopup }) => ariaHasPopup === 'menu') ??
  expect.fail('the card has no menu');

export const menu = (element: Element): HTMLElement | null => shadow(element).querySelector('[role="menu"]');

export const items = (element: Element): readonly HTMLElement[] => [
  ...(menu(element)?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];

/** The items of the open menu. */
export const offered = (element: Element): readonly string[] => items(element).map(textOf);

/** The words of the focused item. */
export const focused = (element: Element): string => {
  const { activeElement } = shadow(element);
  return activeElement ? textOf(activeElement).replace(' ▾', '') : '';
};

/** Opens the menu, as a click does, and waits until the focus is in it. */
export async function openMenu(element: Element): Promise<void> {
  opener(element).click();
  await waitUntil(() => items(element)[0]?.matches(':focus'), 'the menu has not opened');
}

/** Chooses an item of the menu. */
export async function pick(element: Element, label: string): Promise<void> {
  await openMenu(element);
  const item =
    items(element).find((one) => textOf(one) === label) ?? expect.fail(`nothing in the menu says “${label}”`);
  item.click();
}

/** The words of the visible buttons, with the menu's. */
export const labels = (element: Element): readonly string[] =>
  parts(element, 'button').map((button) => textOf(button).replace(' ▾', ''));

export { words as menuWords };
