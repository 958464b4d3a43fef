// Chromium's accessibility tree as text: what assistive technology gets of a page, one line for each thing.

/** What this file reads of a node of `Accessibility.getFullAXTree`. */
export interface AXNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** States that are read out. Others, as `focusable`, come with the role. */
const states = ['level', 'pressed', 'expanded', 'hasPopup', 'disabled', 'live', 'checked', 'selected', 'valuetext'];

/** A longer table has its first rows, its last one, and how many are between them. */
const mostRows = 8;

/** Roles that are not said. */
const silent = ['generic', 'none', 'rowgroup', 'SvgRoot', 'LabelText', 'ListMarker', 'MenuListPopup'];

/** Roles whose name is their content, so that the lines of the content would repeat it. */
const namedByContent = ['button', 'heading', 'link', 'DisclosureTriangle', 'option', 'menuitem'];

/** Roles of which all that is in them stands in one line. */
const lineOfItsOwn = ['paragraph', 'listitem', 'row', 'caption'];

/** The tree without its root, in lines with their depth as spaces. */
export function linesOf(nodes: readonly AXNode[]): readonly string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const childrenOf = ({ childIds = [] }: AXNode): readonly AXNode[] =>
    childIds.flatMap((id) => {
      const child = byId.get(id);
      if (!child || roleOf(child) === 'InlineTextBox') return [];
      return child.ignored || silent.includes(roleOf(child)) ? childrenOf(child) : [child];
    });
  const root = nodes.find(({ parentId }) => parentId === undefined);
  return root ? below(root, 0) : [];

  /** What is below a node. Texts that follow one another are one line. */
  function below(node: AXNode, depth: number): readonly string[] {
    const lines: string[] = [];
    let texts: string[] = [];
    const end = (): void => {
      const text = joined(texts);
      if (text) lines.push('  '.repeat(depth) + text);
      texts = [];
    };
    for (const child of childrenOf(node)) {
      if (isInline(child)) texts.push(flat(child));
      else {
        end();
        lines.push(...linesOfOne(child, depth));
      }
    }
    end();
    return lines;
  }

  function linesOfOne(node: AXNode, depth: number): readonly string[] {
    const role = roleOf(node);
    const indent = '  '.repeat(depth);
    if (role === 'row') {
      const cells = childrenOf(node);
      const isHead = cells.some((cell) => roleOf(cell) === 'columnheader');
      return [`${indent}${isHead ? 'head' : 'row'}: ${cells.map(content).join(' | ')}`];
    }
    if (role === 'paragraph') return [indent + content(node)];
    if (lineOfItsOwn.includes(role)) return [`${indent}${role} ${content(node)}`];
    if (namedByContent.includes(role)) return [indent + said(node)];
    const within = below(node, depth + 1);
    return [indent + said(node), ...(role === 'table' ? shortened(within, depth + 1) : within)];
  }

  function content(node: AXNode): string {
    return joined(childrenOf(node).map(flat)) || textOf(node.name);
  }

  /** A thing inside a line. */
  function flat(node: AXNode): string {
    if (roleOf(node) === 'StaticText') return textOf(node.name);
    if (roleOf(node) === 'time') return content(node);
    const within = namedByContent.includes(roleOf(node)) ? '' : content(node);
    return within && within !== textOf(node.name) ? `${said(node)} ${within}` : said(node);
  }
}

/**
 * Texts that stand in a figure without a paragraph, a heading or the like around them. Chromium forgets a paragraph that CSS lays out
 * as a grid. Orca then says such a text twice, and at each control in the card.
 */
export function straysOf(nodes: readonly AXNode[]): readonly string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const around = ({ parentId = '' }: AXNode): string => {
    const parent = byId.get(parentId);
    return parent && (parent.ignored || roleOf(parent) === 'none') ? around(parent) : parent ? roleOf(parent) : '';
  };
  return nodes
    .filter((node) => roleOf(node) === 'StaticText' && around(node) === 'figure')
    .map(({ name }) => textOf(name));
}

const isInline = (node: AXNode): boolean => ['StaticText', 'time', 'link', 'strong'].includes(roleOf(node));

const joined = (texts: readonly string[]): string =>
  texts
    .filter(Boolean)
    .join(' ')
    .replace(/ (?=[:,.;])/g, '');

function shortened(all: readonly string[], depth: number): readonly string[] {
  const left = all.length - mostRows - 1;
  if (left < 2) return all;
  return [...all.slice(0, mostRows), `${'  '.repeat(depth)}… ${String(left)} more rows`, ...all.slice(-1)];
}

/** One thing: its role, its name, its value, its states, and its description. */
function said(node: AXNode): string {
  const [name, description, value] = [node.name, node.description, node.value].map(textOf);
  return [
    roleOf(node),
    name && `“${name}”`,
    value && `= ${value}`,
    ...statesOf(node),
    description && `(${description})`,
  ]
    .filter(Boolean)
    .join(' ');
}

const statesOf = ({ properties = [] }: AXNode): readonly string[] =>
  properties.flatMap(({ name, value: { value } }) =>
    states.includes(name) && value !== '' && value !== false && value !== 'off'
      ? [`[${value === true ? name : `${name} ${String(value)}`}]`]
      : [],
  );

const roleOf = ({ role }: AXNode): string => textOf(role);

const textOf = (named: AXNode['name']): string => {
  const value = named?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '';
};
