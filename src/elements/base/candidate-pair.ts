import { camelCase, pairNames } from '../../attributes/names.js';

const attributes = pairNames.split(' ');

/** Tells the parent that a property was set, which no observer reports. */
export const pairChange = 'candidate-pair-change';

// On the server there is no HTMLElement, but it must be possible to import the class.
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * One candidate pair of an `<election-results>`: holds data, draws nothing. Its text is the name.
 *
 * @attr number - ballot number (nomor urut)
 * @attr candidate-id - id of the pair in the feed
 * @attr short-name - shorter name, for places where the whole name does not fit
 * @attr votes - valid votes: digits, or groups of three by `.` or by `,`
 * @attr share - percentage, for sources that publish only shares
 * @attr color - hex colour, such as `#1b7f5c`
 * @attr photo - address of a photo, http(s) or relative to the page
 * @attr parties - names of the parties, separated by commas
 * @attr {boolean} empty-box - the empty box (kolom kosong)
 */
export class CandidatePair extends Base {
  static define(tag = 'candidate-pair', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  static readonly observedAttributes = attributes;

  declare number: string | number | null;
  declare candidateId: string | number | null;
  declare shortName: string | null;
  declare votes: string | number | bigint | null;
  declare share: string | number | null;
  declare color: string | null;
  declare photo: string | null;
  declare parties: string | null;
  declare emptyBox: boolean;

  private readonly values: Record<string, unknown> = { emptyBox: false };

  static {
    for (const field of attributes.map(camelCase)) {
      Object.defineProperty(this.prototype, field, {
        configurable: true,
        enumerable: true,
        get(this: CandidatePair) {
          return this.values[field] ?? null;
        },
        set(this: CandidatePair, value: unknown) {
          if (value === this.values[field]) return;
          this.values[field] = value;
          // A pair that the parser or a script still builds has nobody to tell.
          if (this.parentNode) this.dispatchEvent(new Event(pairChange, { bubbles: true }));
        },
      });
    }
  }

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    Object.assign(this, { [camelCase(attribute)]: attribute === 'empty-box' ? value !== null : value });
  }
}
