import { styles } from '../elements/card/styles.js';

/** The style sheet as it stands in the markup. */
export const styleText = styles.cssText;

const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styleText));

/** Lets a content security policy take the style sheet that stands in the markup: `style-src ${styleHash}`. */
export const styleHash = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
