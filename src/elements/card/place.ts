/** The space that a menu keeps to the edges of the window, in px. */
const margin = 4;

/**
 * Puts a popover over the page, under its opener if the window has room there, else above it, as in a frame that ends with
 * the card. Its position is in the page, so it scrolls with its opener.
 *
 * @returns false if the window has no room for it
 */
export function place(popover: HTMLElement, opener: HTMLElement): boolean {
  if (!popover.matches(':popover-open')) popover.showPopover();
  const { height, width } = popover.getBoundingClientRect();
  const at = opener.getBoundingClientRect();
  const end = opener.parentElement?.getBoundingClientRect().right ?? at.right;
  const isUnder = at.bottom + height + margin <= innerHeight;
  const top = isUnder ? at.bottom : at.top - height;
  const left = Math.max(margin, Math.min(at.left, end - width, document.documentElement.clientWidth - margin - width));
  popover.style.top = `${top + scrollY}px`;
  popover.style.left = `${left + scrollX}px`;
  return isUnder || top >= margin;
}
