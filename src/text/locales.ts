import { english } from './english.js';
import { indonesian } from './indonesian.js';
import type { Messages } from './messages.js';
import type { Locale } from './numbers.js';

export const messages: Readonly<Record<Locale, Messages>> = { id: indonesian, en: english };
