/** A code of ten letters as people copy it: `7ZK3Q-W0XAB`. */
export const halves = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;
