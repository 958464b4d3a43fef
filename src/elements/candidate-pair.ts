/** Attribute → property of `<candidate-pair>`. */
const fields = {
  number: 'number',
  'candidate-id': 'candidateId',
  votes: 'votes',
  share: 'share',
  color: 'color',
  photo: 'photo',
  parties: 'parties',
  'empty-box': 'emptyBox',
} as const;

type Attribute = keyof typeof fields;
type Field = (typeof fields)[Attribute];

/** Tells the parent that a property was set, which no observer sees. */
export const pairChange = 'candidate-pair-change';

// On the server there is no HTMLElement: the class must still be importable.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * One candidate pair of an `<election-results>`: holds data, draws nothing. Its text is the name.
 *
 * @attr number - ballot number (nomor urut)
 * @attr candidate-id - the id a feed knows the pair by
 * @attr votes - valid votes: digits, or groups of three by `.` or by `,`
 * @attr share - percent, for sources that publish only shares
 * @attr color - hex colour, such as `#1b7f5c`
 * @attr photo - http(s) or same-origin address
 * @attr parties - names, separated by commas
 * @attr {boolean} empty-box - the empty box (kolom kosong)
 */
export class CandidatePair extends Base {
  static define(tag = 'candidate-pair', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  static readonly observedAttributes = Object.keys(fields);

  declare number: string | number | null;
  declare candidateId: string | number | null;
  declare votes: string | number | bigint | null;
  declare share: string | number | null;
  declare color: string | null;
  declare photo: string | null;
  declare parties: string | null;
  declare emptyBox: boolean;

  private readonly values: Partial<Record<Field, unknown>> = {};

  static {
    for (const field of Object.values(fields)) {
      Object.defineProperty(this.prototype, field, {
        configurable: true,
        enumerable: true,
        get(this: CandidatePair) {
          return this.values[field] ?? (field === 'emptyBox' ? false : null);
        },
        set(this: CandidatePair, value: unknown) {
          if (value === this.values[field]) return;
          this.values[field] = value;
          this.dispatchEvent(new Event(pairChange, { bubbles: true }));
        },
      });
    }
  }

  attributeChangedCallback(name: Attribute, _before: string | null, value: string | null): void {
    const field: Field = fields[name];
    if (field === 'emptyBox') this.emptyBox = value !== null;
    else this[field] = value;
  }
}
