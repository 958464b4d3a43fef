/** A code of ten letters as people copy it: `7ZK3Q-W0XAB`. */
export const halves = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** A code as people type it: with hyphens and spaces, in small letters, O for 0, I and L for 1. Undefined for another text. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code) ? code : undefined;
}
