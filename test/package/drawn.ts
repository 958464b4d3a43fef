// A drawing as text, to compare what a server printed with what the script drew.
import type { Page } from 'playwright';

/**
 * The drawings of the elements of one name: a line for each tag with its sorted attributes, and for each text. Comments are left out,
 * and the texts beside one of them are one, since only the script needs comments.
 */
export const drawnLines = (page: Page, name: string): Promise<readonly string[]> =>
  page.evaluate(
    (tag) =>
      [...document.querySelectorAll(tag)].map(({ shadowRoot }) => {
        const lines: string[] = [];
        const walker = document.createTreeWalker(
          shadowRoot ?? new Comment(),
          NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
        );
        let before: Node | undefined;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (/^(?:style|link)$/.test(((node as Element).localName || node.parentElement?.localName) ?? '')) continue;
          if (node instanceof Element) {
            const attributes = [...node.attributes].map(({ name, value }) => `${name}="${value}"`);
            lines.push([node.localName, ...attributes.sort()].join(' '));
          } else if (before instanceof Text && before.parentNode === node.parentNode) {
            lines.push((lines.pop() ?? '') + (node as Text).data);
          } else {
            lines.push((node as Text).data);
          }
          before = node;
        }
        // Engines differ in the last digit of a sine. An empty text is none.
        return lines
          .filter(Boolean)
          .join('\n')
          .replace(/\d+\.\d{9,}/g, (digits) => Number(digits).toFixed(6));
      }),
    name,
  );
