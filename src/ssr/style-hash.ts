import { styles } from '../elements/card/styles.js';

/** The style sheet as it is in the markup. */
export const styleText = styles.cssText;

const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styleText));

/** Allows the style sheet in the markup, in a content security policy: `style-src ${styleHash}`. */
export const styleHash = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
