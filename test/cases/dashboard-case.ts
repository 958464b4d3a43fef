/** One named scenario of an element of the dashboard: a test, a picture and an entry of the gallery at once. */
export interface DashboardCase {
  /** Kebab-case, unique among all cases; it begins with what is shown: `regions-official`. */
  readonly name: string;
  /** What there is to see, in one English line; says "synthetic" where the figures are made up. */
  readonly title: string;
  readonly tag: 'election-regions' | 'election-trend' | 'election-seats' | 'election-contests';
  /** `''` for a boolean. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Of these properties, the one that is given. They hold nothing that JSON cannot carry. */
  readonly results?: unknown;
  readonly series?: unknown;
  readonly contests?: unknown;
}
