import type { Incident } from './incident.js';
import { abroad } from './incidents-abroad.js';
import { indonesia } from './incidents-indonesia.js';

/** The museum: `replay --incident` serves each, and test/incidents says what becomes of it. */
export const incidents: readonly Incident[] = [...indonesia, ...abroad];
