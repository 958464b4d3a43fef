'use client';

import 'election-results-element/define';

/** Brings the element, which draws the server's picture anew. */
export const Script = () => null;
