import { english } from './messages/english.js';
import { indonesian } from './messages/indonesian.js';
import type { Messages } from './messages/messages.js';
import type { Locale } from './numbers.js';

export const messages: Readonly<Record<Locale, Messages>> = { id: indonesian, en: english };
