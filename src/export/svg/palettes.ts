/** The colours of a picture, which no style sheet reaches. They are those of src/elements/card/styles.ts. */
export interface Palette {
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly track: string;
  readonly border: string;
  readonly accent: string;
  readonly rule: string;
  readonly soft: string;
  readonly note: string;
  readonly edge: string;
}

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    surface: '#fff',
    ink: '#16181d',
    muted: '#595e67',
    track: '#dcdad4',
    border: '#dcdad4',
    accent: '#16181d',
    rule: '#8b8f97',
    soft: '#f5f4f0',
    note: '#fff3d1',
    edge: '#a86e00',
  },
  dark: {
    surface: '#17191e',
    ink: '#f1f1ee',
    muted: '#a9adb6',
    track: '#343841',
    border: '#343841',
    accent: '#f1f1ee',
    rule: '#7d828c',
    soft: '#20232a',
    note: '#382d10',
    edge: '#d9a53a',
  },
};
