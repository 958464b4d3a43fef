import type { Incident } from './incident.js';
import { abroad } from './incidents-abroad.js';
import { indonesia } from './incidents-indonesia.js';

/** All incidents. `replay --incident` serves each of them, and test/incidents checks how they are judged. */
export const incidents: readonly Incident[] = [...indonesia, ...abroad];
