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
    muted: '#595e67',
    track: '#dcdad4',
    border: '#dcdad4',
    accent: '#16181d',
  },
  dark: {
    surface: '#17191e',
    ink: '#f1f1ee',
    muted: '#a9adb6',
    track: '#343841',
    border: '#343841',
    accent: '#f1f1ee',
  },
};
