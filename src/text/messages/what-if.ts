import type { MethodName } from '../../results/apportionment.js';
import type { Locale } from '../numbers.js';

/** The words of a simulation. Percentages in the arguments are formatted already. */
export interface WhatIfMessages {
  /** The word that stands before the heading and before the answer. */
  readonly simulation: string;
  readonly threshold: string;
  readonly method: string;
  readonly methods: Readonly<Record<MethodName, string>>;
  readonly back: string;
  /** Where the field has no percentage. */
  readonly invalid: string;
  /** A DPRD has no threshold to change. */
  readonly regional: string;
  /** What is not as it was; `real` is empty where there was no threshold. */
  otherThreshold(percent: string, real: string): string;
  otherMethod(method: string, real: string): string;
  sentence(changes: string): string;
  /** Why nothing can be saved. */
  readonly files: string;
}

const indonesian: WhatIfMessages = {
  simulation: 'Simulasi',
  threshold: 'Ambang suara nasional (%), kosong: tanpa ambang',
  method: 'Metode',
  methods: { 'sainte-lague': 'Sainte-Laguë', hare: 'kuota Hare' },
  back: 'Kembali ke hasil',
  invalid: 'Isi angka 0 sampai 100.',
  regional: 'DPRD tanpa ambang (UU 7/2017 Pasal 415(3)).',
  otherThreshold: (percent, real) =>
    `${percent ? `ambang ${percent}` : 'tanpa ambang'}${real && ` (sebenarnya ${real})`}`,
  otherMethod: (method, real) => `${method} (sebenarnya ${real})`,
  sentence: (changes) => `Simulasi: ${changes}, dihitung dari suara dapil. Ini bukan hasil pemilu.`,
  files: 'Unduhan tersedia setelah kembali ke hasil.',
};

const english: WhatIfMessages = {
  simulation: 'Simulation',
  threshold: 'Threshold of the national votes (%), empty: none',
  method: 'Method',
  methods: { 'sainte-lague': 'Sainte-Laguë', hare: 'Hare quota' },
  back: 'Back to the result',
  invalid: 'Enter a number from 0 to 100.',
  regional: 'A DPRD has no threshold (UU 7/2017 Art. 415(3)).',
  otherThreshold: (percent, real) =>
    `${percent ? `a threshold of ${percent}` : 'no threshold'}${real && ` (really ${real})`}`,
  otherMethod: (method, real) => `${method} (really ${real})`,
  sentence: (changes) =>
    `Simulation: ${changes}, calculated from the votes of the districts. This is not the result of the election.`,
  files: 'Files are available again with the result.',
};

export const whatIfMessages: Readonly<Record<Locale, WhatIfMessages>> = { id: indonesian, en: english };
