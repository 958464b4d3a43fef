// The candidates as rows of the form. Rows are typed in, added, removed, and moved by buttons, so that the keyboard is enough.
import { blankRow, columns } from './candidates.js';
import type { CandidateField, Column, Row } from './candidates.js';
import { inputModes, markInvalid } from './field.js';
import { make } from './make.js';

export interface Rows {
  readonly element: HTMLElement;
  value(): readonly Row[];
  show(rows: readonly Row[]): void;
  /** Shows the faults of a row, by its fields; `colors` are those of candidates without their own. */
  faults(messages: readonly Readonly<Partial<Record<CandidateField, string>>>[], colors: readonly string[]): void;
}

interface RowField {
  readonly element: HTMLLIElement;
  readonly inputs: ReadonlyMap<CandidateField, HTMLInputElement>;
  readonly buttons: Readonly<Record<'up' | 'down' | 'remove', HTMLButtonElement>>;
  readonly fault: HTMLElement;
  readonly rare: HTMLDetailsElement;
  /** True if a colour has been chosen. The input itself always shows one. */
  hasColor: boolean;
}

let made = 0;

/**
 * @param changed is called after every change by an editor
 * @param say tells screen readers what a button has done
 */
export function rowsField(changed: () => void, say: (sentence: string) => void): Rows {
  const list = make('ol', { class: 'rows' });
  const add = make('button', { type: 'button', class: 'add' }, 'Tambah calon');
  let rows: RowField[] = [];

  const nameOf = (row: RowField): string => row.inputs.get('name')?.value.trim() || 'calon tanpa nama';

  /** Updates the labels, and which buttons are of use. */
  const settle = (): void => {
    rows.forEach((row, index) => {
      const { up, down, remove } = row.buttons;
      up.disabled = index === 0;
      down.disabled = index === rows.length - 1;
      up.setAttribute('aria-label', `Naik: ${nameOf(row)}`);
      down.setAttribute('aria-label', `Turun: ${nameOf(row)}`);
      remove.setAttribute('aria-label', `Hapus: ${nameOf(row)}`);
      row.element.setAttribute('aria-label', `Calon ${index + 1}`);
    });
  };

  const move = (row: RowField, by: -1 | 1): void => {
    const from = rows.indexOf(row);
    const to = from + by;
    rows.splice(to, 0, ...rows.splice(from, 1));
    list.insertBefore(row.element, list.children[by < 0 ? to : to + 1] ?? null);
    settle();
    // A moved element loses the focus. At an end only the other button can be pressed.
    const { up, down } = row.buttons;
    (by < 0 ? (up.disabled ? down : up) : down.disabled ? up : down).focus();
    say(`${nameOf(row)} di urutan ${to + 1} dari ${rows.length}`);
    changed();
  };

  const drop = (row: RowField): void => {
    const at = rows.indexOf(row);
    const name = nameOf(row);
    rows = rows.filter((other) => other !== row);
    row.element.remove();
    settle();
    const next = rows[Math.min(at, rows.length - 1)];
    (next?.buttons.remove ?? add).focus();
    say(`${name} dihapus`);
    changed();
  };

  const rowOf = (values: Row): RowField => {
    const id = `row-${(made += 1)}`;
    const fault = make('p', { class: 'fault', id: `${id}-fault`, hidden: '' });
    const inputs = new Map(columns.map((column) => [column.field, inputOf(column, id, values[column.field])]));
    const cell = ({ field, label, kind }: Column): HTMLElement => {
      const input = inputs.get(field);
      if (!input) return make('span');
      const text = make('span', {}, label);
      return make('label', { class: `cell ${field}` }, ...(kind === 'flag' ? [input, text] : [text, input]));
    };
    const rare = make(
      'details',
      {},
      make('summary', {}, 'Lainnya'),
      make('div', { class: 'rare' }, ...columns.filter(({ isRare }) => isRare).map(cell)),
    );
    rare.open = columns.some(({ field, isRare }) => isRare && values[field] && field !== 'id');
    const button = (text: string): HTMLButtonElement => make('button', { type: 'button' }, text);
    const row: RowField = {
      element: make('li'),
      inputs,
      buttons: { up: button('Naik'), down: button('Turun'), remove: button('Hapus') },
      fault,
      rare,
      hasColor: Boolean(values.color),
    };
    row.element.append(
      make('div', { class: 'cells' }, ...columns.filter(({ isRare }) => !isRare).map(cell)),
      make('div', { class: 'tools' }, rare, row.buttons.up, row.buttons.down, row.buttons.remove),
      fault,
    );
    row.buttons.up.addEventListener('click', () => move(row, -1));
    row.buttons.down.addEventListener('click', () => move(row, 1));
    row.buttons.remove.addEventListener('click', () => drop(row));
    inputs.get('color')?.addEventListener('input', () => (row.hasColor = true));
    inputs.get('name')?.addEventListener('input', settle);
    return row;
  };

  add.addEventListener('click', () => {
    const numbers = rows.map(({ inputs }) => Number(inputs.get('number')?.value));
    const row = rowOf({ ...blankRow, number: numbers.every(Boolean) ? String(Math.max(0, ...numbers) + 1) : '' });
    rows = [...rows, row];
    list.append(row.element);
    settle();
    row.inputs.get('name')?.focus();
    changed();
  });

  return {
    element: make('div', { class: 'candidates' }, list, add),
    value: () =>
      rows.map(
        ({ inputs, hasColor }) =>
          Object.fromEntries(
            [...inputs].map(([field, input]) => [
              field,
              field === 'emptyBox'
                ? input.checked
                  ? '1'
                  : ''
                : field === 'color' && !hasColor
                  ? ''
                  : input.value.trim(),
            ]),
          ) as Row,
      ),
    show(values) {
      rows = values.map(rowOf);
      list.replaceChildren(...rows.map(({ element }) => element));
      settle();
    },
    faults(messages, colors) {
      rows.forEach((row, index) => {
        const own = messages[index] ?? {};
        for (const [field, input] of row.inputs) markInvalid(input, Boolean(own[field]));
        const sentences = columns.flatMap(({ field, label }) =>
          own[field] ? `${label.split(',')[0] ?? ''}: ${own[field]}` : [],
        );
        row.fault.textContent = sentences.join(' ');
        row.fault.hidden = !sentences.length;
        if (columns.some(({ field, isRare }) => isRare && own[field])) row.rare.open = true;
        const color = row.inputs.get('color');
        if (color && !row.hasColor) color.value = colors[index] ?? '#808080';
      });
    },
  };
}

function inputOf({ field, kind }: Column, id: string, value: string): HTMLInputElement {
  const input = make('input', {
    type: kind === 'color' ? 'color' : kind === 'flag' ? 'checkbox' : 'text',
    'data-field': field,
    'aria-describedby': `${id}-fault`,
    autocomplete: 'off',
    ...(kind !== 'text' && kind !== 'color' && kind !== 'flag' && { inputmode: inputModes[kind] ?? 'text' }),
  });
  if (kind === 'flag') input.checked = value === '1';
  else input.value = value;
  return input;
}
