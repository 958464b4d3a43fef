// A knob as a part of the form.
import { make } from './make.js';
import type { Knob } from './knobs.js';

export interface Field {
  readonly element: HTMLElement;
  value(): string;
  show(value: string): void;
  /** Shows a fault of the value; an empty text removes it. */
  fault(message: string): void;
}

/** If the labels are longer than this together, the choices are a list. */
const longestRow = 36;

export function fieldOf(knob: Knob): Field {
  if (knob.kind === 'flag') return flag(knob);
  if (knob.kind === 'set') return boxes(knob);
  if (knob.kind !== 'choice') return line(knob);
  if (knob.must) return radios(knob, 'boxes');
  return Object.values(knob.choices ?? {}).join('').length > longestRow ? list(knob) : radios(knob);
}

const nothingWrong = (): void => undefined;

/** The texts under an input: its help and its fault. */
function remarks(
  id: string,
  { help }: Knob,
): { readonly nodes: readonly HTMLElement[]; readonly fault: HTMLElement; readonly ids: string } {
  const fault = make('span', { id: `${id}-fault`, class: 'fault', hidden: '' });
  const nodes = [...(help ? [make('span', { id: `${id}-help`, class: 'help' }, help)] : []), fault];
  return { nodes, fault, ids: nodes.map((node) => node.id).join(' ') };
}

/** Marks an input as faulty, or no longer so. */
export function markInvalid(input: HTMLElement, isInvalid: boolean): void {
  if (isInvalid) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}

/** The keyboards of phones for each kind of text. */
export const inputModes: Readonly<Record<string, string>> = { url: 'url', count: 'numeric', percent: 'decimal' };

function line(knob: Knob): Field {
  const id = `knob-${knob.name}`;
  const { nodes, fault, ids } = remarks(id, knob);
  const input = make('input', {
    id,
    name: knob.name,
    type: 'text',
    inputmode: inputModes[knob.kind] ?? 'text',
    placeholder: knob.example ? `mis. ${knob.example}` : '',
    'aria-describedby': ids,
    autocomplete: 'off',
    spellcheck: knob.kind === 'text' ? 'true' : 'false',
    ...(knob.must && { required: '' }),
  });
  return {
    element: make('div', { class: `field ${knob.kind}` }, make('label', { for: id }, knob.label), input, ...nodes),
    value: () => input.value.trim(),
    show: (value) => void (input.value = value),
    fault(message) {
      markInvalid(input, Boolean(message));
      fault.hidden = !message;
      fault.textContent = message;
    },
  };
}

function list(knob: Knob): Field {
  const id = `knob-${knob.name}`;
  const { nodes, ids } = remarks(id, knob);
  const select = make(
    'select',
    { id, name: knob.name, ...(ids && { 'aria-describedby': ids }) },
    ...Object.entries(knob.choices ?? {}).map(([value, label]) => make('option', { value }, label)),
  );
  return {
    element: make('div', { class: 'field choice' }, make('label', { for: id }, knob.label), select, ...nodes),
    value: () => select.value,
    show: (value) => void (select.value = value),
    fault: nothingWrong,
  };
}

const choicesOf = (knob: Knob, type: 'checkbox' | 'radio'): readonly HTMLInputElement[] =>
  Object.keys(knob.choices ?? {}).map((value) =>
    make('input', { type, name: knob.name, value, ...(knob.must && { required: '' }) }),
  );

const group = (knob: Knob, className: string, inputs: readonly HTMLInputElement[]): HTMLElement => {
  const help = knob.help ? [make('p', { id: `knob-${knob.name}-help`, class: 'help' }, knob.help)] : [];
  return make(
    'fieldset',
    { class: `field ${className} ${knob.name}`, ...(help[0] && { 'aria-describedby': help[0].id }) },
    make('legend', {}, knob.label),
    make(
      'div',
      {},
      ...inputs.map((input) => make('label', {}, input, make('span', {}, knob.choices?.[input.value] ?? ''))),
    ),
    ...help,
  );
};

function radios(knob: Knob, className = 'row'): Field {
  const inputs = choicesOf(knob, 'radio');
  return {
    element: group(knob, className, inputs),
    value: () => inputs.find(({ checked }) => checked)?.value ?? knob.usual,
    show: (value) => inputs.forEach((input) => (input.checked = input.value === value)),
    fault: nothingWrong,
  };
}

function boxes(knob: Knob): Field {
  const inputs = choicesOf(knob, 'checkbox');
  return {
    element: group(knob, 'boxes', inputs),
    value: () =>
      inputs
        .filter(({ checked }) => checked)
        .map(({ value }) => value)
        .join(' '),
    show: (value) => inputs.forEach((input) => (input.checked = value.split(' ').includes(input.value))),
    fault: nothingWrong,
  };
}

function flag(knob: Knob): Field {
  const id = `knob-${knob.name}`;
  const { nodes, ids } = remarks(id, knob);
  const input = make('input', { type: 'checkbox', id, name: knob.name, ...(ids && { 'aria-describedby': ids }) });
  return {
    element: make('div', { class: 'field flag' }, make('label', {}, input, make('span', {}, knob.label)), ...nodes),
    value: () => (input.checked ? '1' : ''),
    show: (value) => void (input.checked = value === '1'),
    fault: nothingWrong,
  };
}
