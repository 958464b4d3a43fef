/** The colours of a picture, which no style sheet reaches. They are those of src/elements/card/styles.ts. */
export interface Palette {
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly track: string;
  readonly border: string;
  readonly accent: string;
}

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    surface: '#fff',
    ink: '#16181d',
    muted: '#5c6068',
    track: '#eeede9',
    border: '#e2e1dc',
    accent: '#2f6fd0',
  },
  dark: {
    surface: '#17191e',
    ink: '#f1f1ee',
    muted: '#a3a7b0',
    track: '#282b33',
    border: '#2f333c',
    accent: '#7aa7f0',
  },
};
