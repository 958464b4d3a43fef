/** A named scenario of an element of the dashboard. It is a test, a picture and an entry of the gallery. */
export interface DashboardCase {
  /** In kebab-case, and unique among all cases. It begins with the element: `regions-official`. */
  readonly name: string;
  /** One English line about what the picture shows. It contains "synthetic" if the figures are made up. */
  readonly title: string;
  readonly tag: 'election-regions' | 'election-trend' | 'election-seats' | 'election-contests' | 'election-compare';
  /** `''` for a boolean. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** One of these properties is set. They contain only values that JSON has. */
  readonly results?: unknown;
  readonly series?: unknown;
  readonly contests?: unknown;
  /** The properties `a` and `b`. */
  readonly sources?: { readonly a: unknown; readonly b: unknown };
}
